"""Programmes and processes of the file: the schemes that projects belong to, and the ways that they go."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme
from dntracker.services.projects.dates import date_words
from dntracker.services.texts import sentence
from dntracker.ui.indicators.sections import Cell, Paper
from dntracker.ui.projects.detail.around import Part
from dntracker.ui.projects.detail.lines import Row
from dntracker.ui.projects.detail.panel import PANEL, FormPanel
from dntracker.ui.projects.detail.process_editor import ProcessEditor
from dntracker.ui.projects.detail.project_forms import ProjectForms
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.words import Words

MARGIN, NEEDS = 24, 520


class Programmes(Part):
    """The schemes and plans: Enter or F2 changes one."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Chương trình, đề án"), self.tr("Thêm chương trình"), self.tr("Chưa có chương trình nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        return [
            self.tr("Tên"),
            self.tr("Mã"),
            self.tr("Quyết định"),
            self.tr("Từ"),
            self.tr("Đến"),
            self.tr("Dự án"),
        ], [0, 96, 150, 98, 98, 60]


class Processes(Part):
    """The processes, the newest first: Enter opens one below, Ins begins a version after the current one."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Quy trình"), self.tr("Bản mới từ quy trình đang chọn"), self.tr("Chưa có quy trình nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        return [self.tr("Tên"), self.tr("Mã"), self.tr("Từ"), self.tr("Thay cho"), self.tr("Dự án")], [
            0,
            96,
            98,
            96,
            60,
        ]


class SetupView(QWidget):
    """The two lists, under them the process that is open; forms stand at the right."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        self._handed, self._projects = handed, handed.desk.projects
        self._open = ""
        style = handed.style
        self.panel = FormPanel(style, self)
        self._forms = ProjectForms(self._projects)
        self.why = Words(style, role="warn")
        self.why.setWordWrap(True)
        self.programmes, self.processes = Programmes(style), Processes(style)
        self.editor = ProcessEditor(style, self._projects, self.panel.ask)
        self._area = QScrollArea(self)
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the programmes, or to the form that is open."""
        if self.panel.form is not None:
            self.panel.form.take_focus()
        else:
            self.programmes.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what the file holds now; a draft stays."""
        why, portfolio = self._projects.acts.why_not(), self._projects.portfolio
        self.why.setText(self.tr("Chỉ xem: {why}").format(why=why) if why else "")
        self.why.setVisible(bool(why))
        items = portfolio.items()
        self._numbers = {one.code: one.number for one in self._handed.desk.catalogue.sources()}
        self.programmes.show_lines([
            Row(self._programme(one, sum(item.project.programme == one.code for item in items)))
            for one in portfolio.programmes()
        ], readonly=bool(why))  # fmt: skip
        self.processes.show_lines([
            Row(self._process(one, sum(item.project.process == one.code for item in items)))
            for one in portfolio.processes()
        ], readonly=bool(why))  # fmt: skip
        if not self.editor.touched:
            self._show_process(self._open)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("Enter, F2", self.tr("sửa chương trình; mở quy trình, sửa dòng của quy trình")),
            ("Ins, Del", self.tr("thêm, bỏ một dòng; ở quy trình: bản mới từ quy trình đang chọn")),
            ("Alt+↑, Alt+↓", self.tr("xếp giai đoạn, mốc mẫu lên, xuống")),
            ("Ctrl+Enter", self.tr("lưu quy trình đang sửa")),
            ("Esc", self.tr("đóng ô đang gõ")),
        ]

    def settle(self) -> int:
        """How many drafts are not written."""
        return int(self.panel.touched) + int(self.editor.touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.form is not None:
            self.panel.close_form()
        elif event.key() == Qt.Key.Key_Escape:
            self._handed.around.back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _show_process(self, code: str) -> None:
        known = {one.code: one for one in self._projects.portfolio.processes()}
        found = known.get(code) or next(iter(known.values()), None)
        self.editor.setVisible(found is not None)
        if found is not None:
            self._open = found.code
            self.processes.rows.choose(list(known).index(found.code))
            self.editor.show_process(found, new=False, readonly=bool(self._projects.acts.why_not()))

    def _open_process(self, place: int) -> None:
        if self._may_leave():
            self._show_process(self._projects.portfolio.processes()[place].code)
            self.editor.stages.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.editor.title)

    def _new_version(self) -> None:
        if self._projects.acts.why_not() or not self._may_leave():
            return
        known = self._projects.portfolio.processes()
        place = self.processes.rows.current()
        base = known[max(place, 0)] if known else Process("", "")
        draft = replace(base, code="", document="", since="", replaces=base.code, note="")
        self.editor.show_process(draft, new=True, readonly=False)
        self.editor.setVisible(True)
        self.editor.change_head()

    def _programme_form(self, place: int) -> None:
        if not self._projects.acts.why_not():
            known = self._projects.portfolio.programmes()
            self.panel.ask(self._forms.programme(known[place] if place >= 0 else None))

    def _remove_programme(self, place: int) -> None:
        form = self._forms.programme(self._projects.portfolio.programmes()[place])
        if form.remove is None or self._projects.acts.why_not():
            return
        try:
            done = form.remove()
        except UserError as error:
            self._handed.notice.say("bad", sentence(error))
        else:
            self._handed.around.done(done)

    def _may_leave(self) -> bool:
        if not self.editor.touched:
            return True
        question = self.tr("Bỏ những thay đổi chưa lưu của quy trình {0}?").format(self.editor.draft.name)
        return self._handed.ask.confirm(question, self.tr("Quy trình trong tệp vẫn như trước."), self.tr("Bỏ"))

    def _save(self) -> None:
        if self.panel.form is not None:
            self.panel.form.accept()
        if self.panel.form is None:  # it was not refused
            self.editor.save()

    def _written(self, words: str) -> None:
        if words:
            self._handed.around.done(words)

    def _saved(self, words: str) -> None:
        self._open = self.editor.draft.code
        self._handed.around.done(words)

    def _programme(self, one: Programme, count: int) -> tuple[Cell, ...]:
        dates = (Cell(date_words(one.start), right=True), Cell(date_words(one.end), right=True))
        document = Cell(self._numbers.get(one.document) or one.document, "ink2")
        return Cell(one.name), Cell(one.code, "ink3"), document, *dates, Cell(str(count), right=True)

    def _process(self, one: Process, count: int) -> tuple[Cell, ...]:
        rest = (Cell(date_words(one.since), right=True), Cell(one.replaces, "ink3"), Cell(str(count), right=True))
        return Cell(one.name), Cell(one.code, "ink3"), *rest

    def _make_room(self) -> None:
        narrow = self.width() < self._handed.style.px(PANEL + NEEDS)
        self.panel.fit(narrow)
        self._area.setVisible(not (narrow and self.panel.form is not None))

    def _lay_out(self) -> None:
        px, paper = self._handed.style.px, Paper(self._handed.style)
        column = QVBoxLayout(paper)
        column.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(MARGIN))
        column.setSpacing(px(16))
        for widget in (self.why, self.programmes, self.processes, self.editor):
            column.addWidget(widget)
        column.addStretch(1)
        self._area.setWidget(paper)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._area, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.panel.written.connect(self._written)
        self.panel.changed.connect(self._make_room)
        self.editor.saved.connect(self._saved)
        for signal in (self.programmes.chosen, self.programmes.mended):
            signal.connect(self._programme_form)
        self.programmes.wanted.connect(lambda: self._programme_form(-1))
        self.programmes.removed.connect(self._remove_programme)
        for signal in (self.processes.chosen, self.processes.mended):
            signal.connect(self._open_process)
        self.processes.wanted.connect(self._new_version)
        own_keys(self, (("Ctrl+Return", self._save), ("Ctrl+Enter", self._save)))
