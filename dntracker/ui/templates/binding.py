"""Binding a workbook: its picture with what is proposed, the list to confirm, the filled result, from which period."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.template import BandBinding, Template
from dntracker.paint.page import Pages
from dntracker.services import texts
from dntracker.services.reports.purposes import Purpose
from dntracker.services.templates.confirming import Line, settled, with_cell, with_field, with_rows
from dntracker.services.templates.templates import Drawn, Sample, Taking
from dntracker.ui.dialogs import buttons
from dntracker.ui.reports.paper import Paper
from dntracker.ui.templates.picture import SheetPicture
from dntracker.ui.templates.proposals import ProposalList
from dntracker.ui.templates.rows import TableRows
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.keycap import Keycaps
from dntracker.ui.widgets.words import Words, strong
from dntracker.ui.workplace import Workplace

WIDTH, HEIGHT, LIST = 1240, 680, 520


class BindingDialog(QDialog):
    """What a drawn workbook binds; accepted, it is a template for its purpose, and `taken` says which version."""

    def __init__(
        self, place: Workplace, drawn: Drawn, purpose: Purpose, sample: Sample, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._place, self._drawn, self._purpose, self._sample = place, drawn, purpose, sample
        self.binding = drawn.binding
        self.taken: Template | None = None
        self.setWindowTitle(self.tr("Gắn mẫu biểu"))
        style = place.style
        self.picture, self.paper = SheetPicture(style), Paper(style)
        self.proposals = ProposalList(style, sample.codes)
        self.rows, self.since = TableRows(style), Choice()
        self.told = Words(style, role="bad")
        self.told.setWordWrap(True)
        catalogue = place.desk.catalogue
        self.since.offer({one.code: texts.period_name(one) for one in purpose.periods(catalogue)})
        form = catalogue.form(purpose.form) if purpose.form else catalogue.forms()[0]
        self.since.setCurrentIndex(max(self.since.findData(catalogue.default_period(form).code), 0))
        self._lay_out()
        self._connect()
        self.picture.show_sheet(next(one for one in drawn.book.sheets if one.name == self.binding.sheet))
        self._show()
        self.proposals.begin(0)

    def accept(self) -> None:
        """Take the bound workbook from the chosen period on; what is wrong is told above the buttons."""
        taking = Taking(
            self._purpose.template, Period.parse(self.since.currentData()), self._purpose.kind, self._drawn.name,
            self._drawn.name.rpartition(".")[0],
        )  # fmt: skip
        try:
            templates = self._place.desk.templates
            self.taken = templates.take(templates.bound(self._drawn, settled(self.binding)), taking, self._sample)
        except UserError as error:
            self.told.setText(texts.sentence(error))
            return
        super().accept()

    def _connect(self) -> None:
        self.proposals.field_chosen.connect(self._choose)
        self.proposals.attended.connect(self._look_at)
        self.picture.cell_asked.connect(self._add_cell)
        self.rows.changed.connect(self._take_rows)
        self._tabs.currentChanged.connect(self._turn)
        for place in range(2):
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self, lambda place=place: self._tabs.setCurrentIndex(place))

    def _lay_out(self) -> None:
        style = self._place.style
        head = Words(style, self.tr("{file} làm mẫu của {purpose}. Xem lại từng dòng, sửa chỗ chưa đúng.").format(
            file=strong(self._drawn.name), purpose=strong(self._purpose.name)))  # fmt: skip
        self._tabs = QTabWidget()
        self._tabs.addTab(self.picture, self.tr("Sổ tính (Alt+1)"))
        self._tabs.addTab(self.paper, self.tr("Xem thử với số thật (Alt+2)"))
        self._tabs.setTabEnabled(1, bool(self._sample.reports))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(14), style.px(20), style.px(14))
        layout.setSpacing(style.px(8))
        layout.addWidget(head)
        layout.addWidget(self._split(), 1)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())
        parent = self.parentWidget()
        room = parent.size() if parent else self.sizeHint()
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))

    def _split(self) -> QSplitter:
        right, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._place.style.px(8))
        column.addWidget(self.rows)
        column.addWidget(self.proposals, 1)
        right.setLayout(column)
        split = QSplitter(Qt.Orientation.Horizontal)
        for place, widget in enumerate((self._tabs, right)):
            split.addWidget(widget)
            split.setCollapsible(place, False)
            split.setStretchFactor(place, int(place == 0))
        split.setSizes([self._place.style.px(WIDTH - LIST), self._place.style.px(LIST)])
        return split

    def _foot(self) -> QHBoxLayout:
        style = self._place.style
        keys = Keycaps(style, [("Enter", self.tr("dòng sau")), ("↑ ↓", self.tr("chọn nội dung")),
                               ("Enter", self.tr("ở sổ tính: gắn thêm ô"))])  # fmt: skip
        foot = QHBoxLayout()
        prompt = QLabel(self.tr("&Dùng từ kỳ"))
        prompt.setBuddy(self.since)
        self.since.setMinimumWidth(style.px(170))
        foot.addWidget(keys, 1)
        for part in (prompt, self.since, self._buttons()):
            foot.addWidget(part)
        return foot

    def _buttons(self) -> QDialogButtonBox:
        box = buttons(self, self.tr("Dùng mẫu này"))
        for button in box.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter goes on in the list
            button.setDefault(False)
        return box

    def _show(self) -> None:
        self.proposals.show_binding(self.binding)
        self.picture.mark(self.binding, self._sample.codes.words)
        self.rows.show_band(self.binding.bands[0])
        self._check()

    def _check(self) -> None:
        templates = self._place.desk.templates
        try:
            data = templates.bound(self._drawn, settled(self.binding))
            if self._tabs.currentWidget() is self.paper and self._sample.reports:
                self.paper.show_pages(Pages(*templates.preview(data, self._sample.reports[0])))
        except UserError as error:
            self.told.setText(texts.sentence(error))
        else:
            self.told.setText(templates.first_fault(data, self._sample))

    def _choose(self, line: Line, field: str) -> None:
        if line.field != field:
            self.binding = with_field(self.binding, line, field)
            self._show()

    def _look_at(self, line: Line) -> None:
        self.picture.look_at(line.row or self.binding.bands[0].row, line.column)

    def _add_cell(self, row: int, column: int) -> None:
        band = self.binding.bands[0]
        if band.top <= row <= band.bottom:
            lines = self.proposals.lines()
            self.proposals.begin(next(n for n, one in enumerate(lines) if not one.row and one.column == column))
            return
        self.binding = with_cell(self.binding, row, column)
        self._show()
        lines = self.proposals.lines()
        self.proposals.begin(next(n for n, one in enumerate(lines) if (one.row, one.column) == (row, column)))

    def _take_rows(self, band: BandBinding) -> None:
        self.binding = with_rows(self.binding, band)
        self.picture.mark(self.binding, self._sample.codes.words)
        self._check()

    def _turn(self) -> None:
        self._check()
