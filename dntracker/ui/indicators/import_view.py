"""What taking a workbook into a framework would do, before anything is written."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.framework import Framework
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.framework_table import ImportRow
from dntracker.services.frameworks import Frameworks, Preview
from dntracker.services.headed_table import RowState
from dntracker.services.incoming import Incoming, receive
from dntracker.services.texts import sentence
from dntracker.ui.indicators.fields import Fields, two_columns
from dntracker.ui.indicators.sections import Cell, Paper, RowList
from dntracker.ui.style import Style
from dntracker.ui.widgets.waiting import waiting
from dntracker.ui.widgets.words import Words

SECONDS = 15  # the window waits; a framework is read in a third of one
_LOOKS = {
    RowState.NEW: ("plus", "good"),
    RowState.CHANGED: ("pencil-simple", "accent"),
    RowState.SAME: ("equals", "ink3"),
    RowState.REFUSED: ("x-circle", "bad"),
}


class ImportView(Paper):
    """The framework that the workbook becomes, and every row with its sentence; Esc leaves everything as it is."""

    taken = Signal(str, str)
    """A workbook was taken: the framework's code, and what was done."""

    left = Signal()
    """The person leaves without taking anything."""

    def __init__(self, style: Style, frameworks: Frameworks, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._frameworks = frameworks
        self._incoming: Incoming | None = None
        self._stem = ""
        self._preview: Preview | None = None
        self._known: dict[str, Framework] = {}
        self.title, self.counts = Words(style, size=20), Words(style)
        self.warning, self.message = Words(style, role="warn"), Words(style, role="bad")
        for words in (self.title, self.counts, self.warning, self.message):
            words.setWordWrap(True)
        self.fields = Fields(style, lambda *_: None, self)
        grid = two_columns(style)
        self.into = self.fields.choice(grid, "into", self.tr("Nạp vào"), {}, 0)
        self.fields.line(grid, "code", self.tr("Mã bộ"), 0, 1)
        self.fields.line(grid, "name", self.tr("Tên bộ"), 1, -1)
        headings = [self.tr("Sẽ làm gì"), self.tr("Mã"), self.tr("Tên"), self.tr("Điểm"), self.tr("Vì sao")]
        self.list = RowList(style, headings, [110, 84, 0, 64, 260], self.tr("Các dòng của bảng tính"))
        self.take_button, self.leave_button = QPushButton(self), QPushButton(self.tr("Không nạp"), self)
        self.take_button.setProperty("primary", True)
        self._lay_out(style, grid)
        self.into.currentIndexChanged.connect(self._choose)
        self.take_button.clicked.connect(self.take)
        self.leave_button.clicked.connect(self.left)

    def open(self, path: Path, framework: str = "") -> None:
        """Show what a workbook would do to a framework, without one as a new framework."""
        self._incoming, self._stem = None, path.stem
        self._known = {one.code: one for one in self._frameworks.all()}
        self.title.setText(self.tr("Nạp {name}").format(name=path.name))
        self.into.blockSignals(True)
        self.into.offer({"": self.tr("Bộ chỉ tiêu mới")} | {one.code: one.name for one in self._known.values()})
        self.into.setCurrentIndex(max(self.into.findData(framework), 0))
        self.into.blockSignals(False)
        refused = self._read(path)
        self._choose()
        self.say(refused)
        self.take_button.setFocus()

    def take(self) -> None:
        """Write what is new or changed; what is missing is said."""
        if self._preview is None or self._incoming is None:
            return
        framework = self._framework()
        if not framework.code or not framework.name or " " in framework.code:
            self.say(self.tr("Ghi mã (không dấu cách) và tên của bộ chỉ tiêu trước khi nạp."))
            self.fields["code"].setFocus()
            return
        if framework.code in self._known and not self.fields.text("into"):
            self.say(self.tr("Mã {code} đã dùng cho một bộ khác. Chọn bộ ấy ở ô Nạp vào.").format(code=framework.code))
            return
        try:
            preview = self._frameworks.preview(self._incoming, framework)
            count = self._frameworks.take(preview)
        except UserError as error:
            self.say(sentence(error))
            return
        self.taken.emit(framework.code, self.tr("Đã nạp {count} dòng").format(count=count))

    def say(self, words: str) -> None:
        """Say what is wrong above the rows."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        known = self._known.get(self.fields.text("into"))
        for name, text in (("code", known.code if known else ""), ("name", known.name if known else self._stem)):
            self.fields.set_text(name, text)
            line = self.fields[name]
            assert isinstance(line, QLineEdit)
            line.setReadOnly(known is not None)
        self.say("")
        if self._incoming is None:
            self._show_nothing()
            return
        try:
            self._show(self._frameworks.preview(self._incoming, self._framework()))
        except UserError as error:
            self._show_nothing()
            self.say(sentence(error))

    def _show_nothing(self) -> None:
        self._preview = None
        self.counts.setText("")
        self.warning.hide()
        self.list.show_rows([])
        self.take_button.hide()

    def _read(self, path: Path) -> str:
        try:
            with waiting():
                self._incoming = receive(path, seconds=SECONDS)
        except UserError as error:
            return sentence(error)
        return ""

    def _framework(self) -> Framework:
        code, name = self.fields.text("code"), self.fields.text("name")
        return self._known.get(self.fields.text("into")) or Framework(code, name)

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        counts = [
            self.tr("{0} dòng mới").format(preview.count(RowState.NEW)),
            self.tr("{0} dòng đổi").format(preview.count(RowState.CHANGED)),
            self.tr("{0} dòng không đổi").format(preview.count(RowState.SAME)),
            self.tr("{0} dòng không nạp được").format(preview.count(RowState.REFUSED)),
        ]
        self.counts.setText(" · ".join(counts))
        told = [
            self.tr("{name} ghi {stated} điểm, các phần cộng lại được {parts}.").format(
                name=one.name, stated=write(Quantity(one.stated)), parts=write(Quantity(one.parts))
            )
            for one in preview.mismatches
        ]
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self.list.show_rows([self._row(row) for row in preview.rows])
        self.take_button.setText(self.tr("Nạp {0} dòng").format(len(preview.changes)))
        self.take_button.setVisible(bool(preview.changes))

    def _row(self, row: ImportRow) -> list[Cell]:
        words = {
            RowState.NEW: self.tr("Thêm"), RowState.CHANGED: self.tr("Sửa"), RowState.SAME: self.tr("Giữ nguyên"),
            RowState.REFUSED: self.tr("Không nạp"),
        }  # fmt: skip
        icon, role = _LOOKS[row.state]
        points = write(Quantity(row.criterion.points)) if row.criterion else ""
        return [
            Cell(words[row.state], role, icon), Cell(row.code), Cell(row.name), Cell(points, right=True),
            Cell(row.sentence, role if row.state is RowState.REFUSED else "ink2"),
        ]  # fmt: skip

    def _lay_out(self, style: Style, grid: QGridLayout) -> None:
        body = Paper(style)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.list)
        inside.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(body)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12))
        column.setSpacing(style.px(8))
        column.addWidget(self.title)
        column.addLayout(grid)
        for part in (self.counts, self.warning, self.message):
            column.addWidget(part)
        column.addWidget(area, 1)
        column.addLayout(buttons)
