"""A comparison as a view of the page Xu hướng: what is asked on top, its table below."""

from msgspec.structs import replace
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.services import texts
from dntracker.services.comparisons.copying import as_html, as_text
from dntracker.services.comparisons.tables import Comparing
from dntracker.services.unit_tables import Sort, Table
from dntracker.ui.changes import Changes
from dntracker.ui.comparisons.context import ComparisonContext
from dntracker.ui.looking_back import KEY, LookingBack
from dntracker.ui.style import Style
from dntracker.ui.units.view import UnitView
from dntracker.ui.widgets.notice import Notice


class ComparisonView(QWidget):
    """One kind of comparison."""

    def __init__(
        self, kind: Comparing, looking: LookingBack, style: Style, changes: Changes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._looking, self._changes = kind, looking, changes
        self.context, self.notice = ComparisonContext(style, looking, kind, self), Notice(style, self)
        self.day = looking.add_field(self.context, self.notice)
        self.copy_button = self.context.add_button(self.tr("Chép"), "copy")
        self.copy_button.setToolTip(self.tr("Ctrl+C: cả bảng, dán vào Excel, Word"))
        self.copy_button.clicked.connect(self.copy)
        self.view = UnitView(style, self, over_sheet=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.context)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)
        self.context.changed.connect(self.show_table)
        self.context.closed.connect(self.enter)
        self.view.grid.sorted.connect(self._sorted)
        self.view.cell_asked.connect(self._go)
        for key, deed in (*self.context.keys, (KEY, self.day.open), ("F3", self._sort_here), ("Ctrl+C", self.copy)):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def enter(self) -> None:
        """Give the focus to the table, or to the bar where there is none."""
        (self.view.grid if self.view.grid.isVisible() else self.context).setFocus()

    def refresh(self) -> None:
        """Show what the file holds now."""
        self.context.ask(self.context.asked)
        self.show_table()

    def show_indicator(self, code: str) -> None:
        """Ask about another indicator, where it is one that can be asked about."""
        if any(one.code == code for one in self._looking.desk.comparison_tables.indicators(self._kind)):
            self.context.ask(replace(self.context.asked, indicator=code, period=None, against=None))
            self.show_table()

    def show_table(self) -> None:
        """Answer what is asked."""
        table = self._table(self.view.grid.sort)
        told = " ".join(filter(None, (self._looking.told, table.told)))
        self.view.show_table(replace(table, told=told))

    def copy(self) -> None:
        """Put the whole table on the clipboard, with what is said over it."""
        table = self.view.model.table
        data = QMimeData()
        data.setText(as_text(table))
        data.setHtml(as_html(table))
        QGuiApplication.clipboard().setMimeData(data)
        self.notice.say("good", self.tr("Đã chép cả bảng"), self.tr("Dán vào Excel, Word."))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        names = {"Alt+C": self.tr("chọn chỉ tiêu"), "Alt+I": self.tr("chọn kỳ"), "Alt+V": self.tr("so với kỳ nào"),
                 "Alt+U": self.tr("chọn trụ cột")}  # fmt: skip
        asking = [(key, names[key]) for key, _ in self.context.keys]
        asking.append((KEY, self.tr("xem tại ngày")))
        return [
            *asking,
            ("Enter", self.tr("đến số liệu ở Nhập liệu")),
            ("F3", self.tr("xếp theo cột đang chọn")),
            ("Ctrl+C", self.tr("chép cả bảng")),
        ]

    def _table(self, sort: Sort | None) -> Table:
        try:
            return self._looking.desk.comparison_tables.table(self._kind, self.context.asked, sort)
        except UserError as error:
            return Table(self.tr("Chưa so được"), "", (), (), (), texts.sentence(error))

    def _sort_here(self) -> None:
        here = self.view.grid.currentIndex()
        if here.isValid():
            self.view.grid.sort_by(here.column())

    def _sorted(self, _sort: object) -> None:
        self.show_table()

    def _go(self, cell: Cell) -> None:
        self._changes.cell_chosen.emit(cell)
