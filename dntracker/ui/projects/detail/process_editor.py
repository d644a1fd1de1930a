"""A process as a draft: stages and milestones in two lists, written as a whole with *Lưu quy trình*."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.milestone_order import weight_sum
from dntracker.domain.number_text import write
from dntracker.domain.process import ModelMilestone, Process, Stage
from dntracker.domain.quantity import Quantity
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.projects.words import PHASES
from dntracker.services.texts import sentence
from dntracker.ui.deed_form import Form
from dntracker.ui.indicators.sections import Cell
from dntracker.ui.named import named
from dntracker.ui.projects.detail.around import Part
from dntracker.ui.projects.detail.lines import Row
from dntracker.ui.projects.detail.process_forms import ProcessForms
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

Thing = TypeVar("Thing")


class Stages(Part):
    """Stages in their order, states off the path among them."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Giai đoạn, tình trạng"), self.tr("Thêm giai đoạn"), self.tr("Chưa có giai đoạn nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        headings = [self.tr("Tên"), self.tr("Mã"), self.tr("Phần"), self.tr("Hoàn thành")]
        return headings, [0, 120, 150, 124]


class Models(Part):
    """Milestones in their order, with what they weigh together."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Mốc mẫu"), self.tr("Thêm mốc mẫu"), self.tr("Chưa có mốc mẫu nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        return [self.tr("Tên"), self.tr("Mã"), self.tr("Sang giai đoạn"), self.tr("Tỷ trọng"), self.tr("Thứ tự")], [
            0,
            104,
            168,
            72,
            100,
        ]


class ProcessEditor(QWidget):
    """Enter or F2 changes a row of the draft, Ins adds one, Del takes it away, Alt+arrows move it."""

    saved = Signal(str)
    """The draft was written: what."""

    def __init__(self, style: Style, projects: ProjectDesk, ask: Callable[[Form], object]) -> None:
        super().__init__()
        self._projects, self._ask = projects, ask
        self._forms = ProcessForms(projects, self.take)
        self.draft, self._old = Process("", ""), Process("", "")
        self._new, self._readonly = False, True
        self.title, self.told = Words(style, bold=True), Words(style, role="ink2")
        self.error = Words(style, role="bad")
        for words in (self.told, self.error):
            words.setWordWrap(True)
        self.stages, self.models = Stages(style), Models(style)
        self.head_button, self.save_button = QPushButton(self.tr("Phần đầu…")), QPushButton(self.tr("Lưu quy trình"))
        self.drop_button = QPushButton(self.tr("Bỏ thay đổi"))
        self.save_button.setProperty("primary", True)
        self.save_button.setToolTip("Ctrl+Enter")
        self._lay_out(style)
        self._connect()

    def show_process(self, process: Process, *, new: bool, readonly: bool) -> None:
        """Show a process; a `new` one is not in the file yet."""
        self._old, self._new, self._readonly = process, new, readonly
        self.take(process)

    def take(self, draft: Process) -> None:
        """Work on this draft."""
        self.draft = draft
        self.error.setText("")
        self.error.hide()
        self._show()

    @property
    def touched(self) -> bool:
        """Whether the draft differs from what the file holds."""
        return not self._readonly and (self._new or self.draft != self._old)

    def save(self) -> None:
        """Write the draft as one act; what is wrong is said over the lists."""
        if self._readonly or not self.touched:
            return
        try:
            written = self._projects.deeds.put_process(self.draft, None if self._new else self._old)
        except UserError as error:
            self.error.setText(sentence(error))
            self.error.show()
            return
        self.show_process(written, new=False, readonly=False)
        self.saved.emit(self.tr("Đã lưu quy trình {0}").format(written.name))

    def drop(self) -> None:
        """Give back what the file holds."""
        self.take(self._old)

    def change_head(self) -> None:
        """Change code, name, document and days."""
        if not self._readonly:
            self._ask(self._forms.head(self.draft, new=self._new))

    def _show(self) -> None:
        draft = self.draft
        self.title.setText(draft.name or self.tr("Quy trình mới"))
        total = weight_sum(one.weight for one in draft.milestones)
        told = [self.tr("Mã {0}").format(draft.code)] if draft.code else []
        told += [self.tr("áp dụng từ {0}").format(date_words(draft.since))] if draft.since else []
        told += [self.tr("thay cho {0}").format(draft.replaces)] if draft.replaces else []
        told += [self.tr("tỷ trọng các mốc cộng lại {0}%").format(write(Quantity(total)))] if total is not None else []
        told += [self.tr("chưa lưu")] if self.touched else []
        self.told.setText("  ·  ".join(told))
        names = {one.code: one.name for one in draft.stages}
        self.stages.show_lines([Row(self._stage(one)) for one in draft.stages], readonly=self._readonly)
        models = [Row(self._model(one, names.get(one.stage, ""))) for one in draft.milestones]
        self.models.show_lines(models, readonly=self._readonly)
        for button in (self.head_button, self.save_button, self.drop_button):
            button.setVisible(not self._readonly)
        for button in (self.save_button, self.drop_button):
            button.setEnabled(self.touched)

    def _stage(self, one: Stage) -> tuple[Cell, ...]:
        done = Cell(self.tr("hoàn thành"), "good", "check") if one.done else Cell("")
        return Cell(one.name), Cell(one.code, "ink3"), Cell(named(PHASES[one.phase]), "ink2"), done

    def _model(self, one: ModelMilestone, stage: str) -> tuple[Cell, ...]:
        weight = "" if one.weight is None else f"{write(Quantity(one.weight))}%"
        order = Cell(self.tr("tùy lúc"), "ink2") if one.anytime else Cell("")
        return Cell(one.name), Cell(one.code, "ink3"), Cell(stage, "ink2"), Cell(weight, right=True), order

    def _connect(self) -> None:
        self.head_button.clicked.connect(self.change_head)
        self.save_button.clicked.connect(self.save)
        self.drop_button.clicked.connect(self.drop)
        for signal in (self.stages.chosen, self.stages.mended):
            signal.connect(lambda place: self._open(self._forms.stage(self.draft, place)))
        for signal in (self.models.chosen, self.models.mended):
            signal.connect(lambda place: self._open(self._forms.milestone(self.draft, place)))
        self.stages.wanted.connect(lambda: self._open(self._forms.stage(self.draft)))
        self.models.wanted.connect(lambda: self._open(self._forms.milestone(self.draft)))
        self.stages.removed.connect(lambda place: self._change(stages=_without(self.draft.stages, place)))
        self.models.removed.connect(lambda place: self._change(milestones=_without(self.draft.milestones, place)))
        self.stages.rows.moved.connect(lambda at, by: self._change(stages=_moved(self.draft.stages, at, by)))
        self.models.rows.moved.connect(lambda at, by: self._change(milestones=_moved(self.draft.milestones, at, by)))

    def _open(self, form: Form) -> None:
        if not self._readonly:
            self._ask(form)

    def _change(self, **parts: object) -> None:
        if not self._readonly:
            self.take(replace(self.draft, **parts))

    def _lay_out(self, style: Style) -> None:
        buttons = QHBoxLayout()
        for button in (self.save_button, self.drop_button, self.head_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(8))
        for widget in (self.title, self.told, self.error):
            column.addWidget(widget)
        column.addLayout(buttons)
        for part in (self.stages, self.models):
            column.addWidget(part)
        self.error.hide()


def _without(things: Sequence[Thing], place: int) -> tuple[Thing, ...]:
    return (*things[:place], *things[place + 1 :])


def _moved(things: Sequence[Thing], place: int, step: int) -> tuple[Thing, ...]:
    other = place + step
    if not 0 <= other < len(things):
        return tuple(things)
    found = list(things)
    found[place], found[other] = found[other], found[place]
    return tuple(found)
