"""A sheet of a workbook as a table, with what is proposed marked in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from dntracker.domain.template import Binding
from dntracker.domain.workbook import BookSheet, letters
from dntracker.services.template_texts import field_words
from dntracker.ui.style import Style

MOST_ROWS, MOST_COLUMNS = 400, 60
WIDTH, WIDE, LONG = 84, 190, 18  # pixels of the design; letters of a text that asks for a wide column


class SheetPicture(QTableWidget):
    """The cells of a sheet; bound cells, columns and rows have a ground of their own."""

    cell_asked = Signal(int, int)
    """Somebody wants to bind the cell at this row and column (from 1)."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._marked = style, list[QTableWidgetItem]()
        self.setAccessibleName(self.tr("Trang của sổ tính"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.cellDoubleClicked.connect(lambda row, column: self.cell_asked.emit(row + 1, column + 1))

    def show_sheet(self, sheet: BookSheet) -> None:
        """Put the sheet's texts in their places."""
        cells = [one for one in sheet.cells if one.row <= MOST_ROWS and one.column <= MOST_COLUMNS]
        self.clear()
        self.clearSpans()
        self.setRowCount(max((one.row for one in cells), default=1) + 3)
        self.setColumnCount(max((one.column for one in cells), default=1))
        self.setHorizontalHeaderLabels([letters(place) for place in range(1, self.columnCount() + 1)])
        merged = {(one.top, one.left) for one in sheet.merged if one.left < one.right}
        wide = {one.column for one in cells if len(one.text) > LONG and (one.row, one.column) not in merged}
        for column in range(self.columnCount()):
            self.setColumnWidth(column, self._style.px(WIDE if column + 1 in wide else WIDTH))
        for one in cells:
            self.setItem(one.row - 1, one.column - 1, QTableWidgetItem(one.text))
        for block in sheet.merged:
            if block.bottom <= self.rowCount() and block.right <= self.columnCount():
                self.setSpan(block.top - 1, block.left - 1, block.bottom - block.top + 1, block.right - block.left + 1)
        self.resizeRowsToContents()

    def mark(self, binding: Binding, words: Mapping[str, str]) -> None:
        """Show what the binding binds; `words` are what its fields are called."""
        for item in self._marked:
            item.setBackground(QBrush())
            item.setToolTip("")
        self._marked = []
        for cell in binding.cells:
            if cell.field:
                self._mark(cell.row, cell.column, "good_bg", field_words(cell.field, words))
        for band in binding.bands:
            bound = {one.column: field_words(one.field, words) for one in band.columns if one.field}
            for row in range(band.top, band.bottom + 1):
                for column in range(band.left, band.right + 1):
                    model = row in band.models
                    if column in bound or not band.columns:
                        self._mark(row, column, "band" if model else "tint", bound.get(column, ""))

    def look_at(self, row: int, column: int) -> None:
        """Choose a cell and bring it into view."""
        self.setCurrentCell(row - 1, column - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.cell_asked.emit(self.currentRow() + 1, self.currentColumn() + 1)
        else:
            super().keyPressEvent(event)

    def _mark(self, row: int, column: int, role: str, words: str) -> None:
        if row > self.rowCount() or column > self.columnCount():
            return
        item = self.item(row - 1, column - 1)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row - 1, column - 1, item)
        item.setBackground(QBrush(self._style.color(role)))
        item.setToolTip(words)
        self._marked.append(item)
