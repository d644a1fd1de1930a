"""What may be done with the forms that are selected: sending, approving, returning, locking, answering requests."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction

from dntracker.domain.errors import UserError
from dntracker.domain.submission import Move
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.move_texts import STEP_WORDS
from dntracker.services.next_steps import Offer, Offers, Step
from dntracker.services.overview_texts import place, story
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.named import named
from dntracker.ui.overview.deed_line import DeedLine
from dntracker.ui.overview.grid import MatrixGrid
from dntracker.ui.steps import ASIDE_KEY, FORWARD_KEY, ICONS, FormSteps
from dntracker.ui.widgets.notice import Notice


class MatrixDeeds(QObject):
    """Moves the selected forms, from the line below, the menu of the right button, or by the keys of Nhập liệu."""

    moved = Signal()
    """Some forms have another state now."""

    def __init__(
        self, desk: Desk, changes: Changes, ask: Ask, grid: MatrixGrid, line: DeedLine, notice: Notice
    ) -> None:
        super().__init__(grid)
        self._changes = changes
        self._desk, self._grid, self._line, self._notice = desk, grid, line, notice
        self._steps, self._offers = FormSteps(desk, ask), Offers()
        self._here: tuple[str, int] = ("", 0)
        self._actions = {step: self._action(step) for step in ICONS}
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        grid.chosen_changed.connect(self.offer)
        grid.chosen_changed.connect(self._leave)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of these deeds and what each does."""
        return [
            (FORWARD_KEY, self.tr("gửi biểu; người duyệt thì duyệt, khóa sổ các biểu đang chọn")),
            (ASIDE_KEY, self.tr("trả lại biểu, mở khóa (cả lời xin mở khóa) hoặc xin mở khóa")),
        ]

    def offer(self) -> None:
        """Tell about the active place, and show the deeds that are possible for those selected."""
        self._offers = self._steps.of(self._grid.chosen())
        shown = {one.step: one for one in self._offers.all if _worth_showing(one)}
        for step, action in self._actions.items():
            text = self._steps.text(shown[step]) if step in shown else ""
            key = self._key(step)
            self._line.offer(step, text, key)
            action.setText(f"{text}\t{key}" if key else text)
            action.setVisible(bool(text))
        self._line.tell(self._told())

    def forward(self) -> None:
        """The next step of those selected, or why there is none."""
        self._take(self._offers.forward, forward=True)

    def aside(self) -> None:
        """The step back or open, or why there is none."""
        self._take(self._offers.aside, forward=False)

    def _take(self, offer: Offer | None, *, forward: bool) -> None:
        if offer is not None:
            self._make(offer)
        elif chosen := self._grid.chosen():
            self._notice.say("warn", texts.begun(self._steps.why_none(chosen, forward=forward)))

    def _make(self, offer: Offer) -> None:
        if offer.step is Move.SUBMIT and (count := self._changes.unsaved()):
            unsaved = self.tr("Còn {count} ô chưa lưu ở Nhập liệu. Sửa, hoặc Esc ở đó để bỏ chữ đã gõ, rồi gửi.")
            self._notice.say("warn", unsaved.format(count=count))
            return
        try:
            told = self._steps.take(offer)
        except UserError as error:
            self._notice.say("warn", texts.sentence(error))
            return
        if told is not None:
            self.moved.emit()
            self._notice.say(told.kind, told.head, told.rest)

    def _do(self, step: Step) -> None:
        offer = next((one for one in self._offers.all if one.step is step), None)
        if offer is not None:
            self._make(offer)

    def _leave(self) -> None:
        # A message is about the place that was active when it came.
        here = self._grid.here()
        if here != self._here:
            self._here = here
            self._notice.leave()

    def _key(self, step: Step) -> str:
        keys = {ASIDE_KEY: self._offers.aside, FORWARD_KEY: self._offers.forward}
        return next((key for key, one in keys.items() if one and one.step is step), "")

    def _told(self) -> str:
        index, model = self._grid.currentIndex(), self._grid.matrix
        if not index.isValid():
            return ""
        standing = model.standing(index.row(), index.column())
        if standing is None:
            return f"{model.rows[index.row()].unit.name}: {model.told(index.row(), index.column())[1]}"
        return " · ".join([place(standing), *story(standing, self._desk.today)])

    def _action(self, step: Step) -> QAction:
        action = QAction(self._grid)
        action.triggered.connect(lambda _checked=False: self._do(step))
        self._grid.addAction(action)
        self._line.add(step, named(STEP_WORDS[step], "Steps"), lambda: self._do(step))
        return action


def _worth_showing(offer: Offer) -> bool:
    # F9 says of an empty form what is missing; a button on every empty place would be noise.
    return offer.step is not Move.SUBMIT or offer.forms[0].entered > 0
