"""One project on the page Dự án: everything that is told about it, and at its side the form of a deed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.services.projects.detail import Detail
from dntracker.services.texts import sentence
from dntracker.ui.indicators.sections import Heading
from dntracker.ui.projects.detail.body import Body
from dntracker.ui.projects.detail.deeds import Deeds
from dntracker.ui.projects.detail.head import Head
from dntracker.ui.projects.detail.keys import keys
from dntracker.ui.projects.detail.lines import Lines
from dntracker.ui.projects.detail.panel import PANEL, FormPanel
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.own_keys import own_keys

NEEDS = 560


class DetailView(QWidget):
    """A project by its code; a form opens at the right, Esc goes back a step: form, then list of projects."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        self._handed, self._code = handed, ""
        self._projects = handed.desk.projects
        self._detail: Detail | None = None
        self.head, self.body = Head(handed.style, self), Body(handed.style, self)
        self.panel = FormPanel(handed.style, self)
        self.deeds = Deeds(handed, self.panel.ask, self._say)
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the milestones, or to the form that is open."""
        if self.panel.form is not None:
            self.panel.form.take_focus()
        else:
            self._to_rows()

    def refresh(self) -> None:
        """Show what the file holds now; a form that is open stays."""
        if self._code:
            self._show()

    def show_project(self, code: str, milestone: str = "") -> None:
        """Show this project, at one of its milestones if one is named."""
        if code != self._code:
            self.panel.close_form(back=False)
            QTimer.singleShot(0, self, self.body.to_top)
        self._code = code
        self._show()
        codes = [one.milestone.code for one in self._detail.milestones] if self._detail else []
        if milestone in codes:
            self.body.milestones.rows.choose(codes.index(milestone))

    def add(self, programme: str = "") -> bool:
        """Begin a project that is not there yet; False where nobody may, which is said."""
        if why := self._projects.acts.why_not():
            self._say(self.tr("Chưa thêm được dự án: {why}").format(why=why))
            return False
        self._code, self._detail = "", None
        self.head.show_new()
        self.body.hide()
        self.panel.ask(self.deeds.project_form(None, programme))
        return True

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return keys()

    def settle(self) -> int:
        """How many forms hold something that is not written."""
        return int(self.panel.touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert and self.panel.form is None:
            self._deed("add")
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel.form is not None:
            self.panel.close_form()
        else:
            self._handed.around.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _show(self) -> None:
        try:
            self._detail = self._projects.details.of(self._code)
        except UserError as error:  # taken back, or taken away
            self._code = ""
            self._say(sentence(error))
            QTimer.singleShot(0, self, self._handed.around.back)
            return
        why = self._projects.acts.why_not()
        self.body.setVisible(True)
        self.head.show_fields()
        rating = self.deeds.rating(self._code)
        self.head.show_detail(self._detail, rating, readonly=bool(why))
        self.body.show_detail(self._detail, rating, self._projects.today(), why)
        self.deeds.show_detail(self._detail)
        self._make_room()

    def _written(self, words: str) -> None:
        fresh = self.deeds.added()
        if fresh and not self._code:
            self._handed.around.open_project(fresh)
        self._handed.around.done(words)
        self._leave_link()

    def _leave_link(self) -> None:
        # Where a project had no milestones, the link had the focus; now there may be rows.
        if self.body.milestones.head.link.hasFocus():
            self._to_rows()

    def _left(self) -> None:
        if self._code:
            self._to_rows()
        else:
            self._handed.around.back()

    def _say(self, words: str) -> None:
        self._handed.around.tell(words)

    def _deed(self, code: str) -> None:
        if self._detail is not None:
            self.deeds.milestone(code, self.body.milestones.rows.current())
            self._leave_link()

    def _ring(self, row: int) -> None:
        lines = self._detail.milestones if self._detail else ()
        self.body.time.choose(lines[row].milestone.code if 0 <= row < len(lines) else "")

    def _to_rows(self) -> None:
        rows = self.body.milestones.rows
        (rows if rows.isVisibleTo(self) else self.body.milestones.head.link).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        form = self.panel.form is not None
        narrow = self.width() < self._handed.style.px(PANEL + NEEDS)
        self.panel.fit(narrow)
        self.body.set_alone(form and not narrow)
        self.body.setVisible(bool(self._code) and not (form and narrow))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.body, 1)
        middle.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)

    def _connect(self) -> None:
        body, deeds = self.body, self.deeds
        self.panel.written.connect(self._written)
        self.panel.changed.connect(self._make_room)
        self.panel.left.connect(self._left)
        self.head.project.clicked.connect(self._handed.around.back)
        self.head.amend.clicked.connect(deeds.amend)
        self.head.reach.clicked.connect(lambda: self._deed("reach"))
        body.milestones.asked.connect(self._deed)
        body.milestones.rows.pressed_in.connect(self._ring)
        body.money.asked.connect(deeds.amount)
        body.money.removed.connect(deeds.remove_amount)
        body.rated.wanted.connect(deeds.explain_red)
        body.obstacles.wanted.connect(deeds.add_obstacle)
        body.obstacles.chosen.connect(deeds.resolve)
        body.obstacles.mended.connect(deeds.obstacle)
        body.obstacles.removed.connect(deeds.remove_obstacle)
        body.indicators.wanted.connect(deeds.link)
        body.indicators.chosen.connect(deeds.show_indicator)
        body.indicators.removed.connect(deeds.unlink)
        body.documents.wanted.connect(deeds.cite)
        body.documents.chosen.connect(deeds.open_document)
        body.documents.removed.connect(deeds.forget_document)
        body.files.wanted.connect(lambda: self._deed("attach"))
        body.files.chosen.connect(lambda place: deeds.open_file(body.files.found[place]))
        body.files.removed.connect(lambda place: deeds.take_off(body.files.found[place]))
        own_keys(self, self._shortcuts().items())

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        body = self.body
        return {
            "Alt+A": lambda: self._deed("reach"), "Alt+O": lambda: self._deed("move"),
            "Alt+B": lambda: self._deed("forecast"), "Alt+L": lambda: self._deed("explain"),
            "Alt+W": lambda: self._deed("weigh"), "Alt+K": lambda: self._deed("attach"),
            "Shift+Ins": lambda: self._deed("model"),
            "Alt+P": self.deeds.amend, "Alt+E": self.deeds.explain_red, "Alt+M": self._to_rows,
            "Alt+U": lambda: self._to(body.money.versions, body.money.versions_head),
            "Alt+Q": lambda: self._to(body.money.amounts, body.money.amounts_head),
            "Alt+R": lambda: self._to(body.obstacles.rows, body.obstacles.head),
            "Alt+J": lambda: self._to(body.indicators.rows, body.indicators.head),
            "Alt+Y": lambda: self._to(body.documents.rows, body.documents.head),
            "Alt+H": lambda: self._to(body.past.rows, body.past.head),
            "Alt+F": lambda: self._to(body.files.rows, body.files.head),
        }  # fmt: skip

    def _to(self, rows: Lines, head: Heading) -> None:
        self.panel.close_form(back=False)
        self.body.reveal(head)
        (head.link if rows.isHidden() else rows).setFocus(Qt.FocusReason.ShortcutFocusReason)
