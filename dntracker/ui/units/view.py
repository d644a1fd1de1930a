"""A table over a sheet or in a page: a heading with what there is to say and to do, the table, its total."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker.services.unit_tables import Table
from dntracker.ui.style import Style
from dntracker.ui.units.grid import TotalRow, UnitGrid
from dntracker.ui.units.model import UnitModel
from dntracker.ui.widgets.notice import Deed, EmptyState
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words


class UnitView(QWidget):
    """One table at a time; Esc goes back to the sheet, where there is one (`over_sheet`)."""

    left = Signal()
    """Back to the sheet."""

    cell_asked = Signal(object)
    """Somebody wants to see or mend the figure in this `Cell`."""

    cleared = Signal()
    """Del: the consolidator's own figure shall go."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, over_sheet: bool = True) -> None:
        super().__init__(parent)
        self._style, self._deeds = style, list[QPushButton]()
        self.model = UnitModel(self)
        self.grid = UnitGrid(self.model, style)
        self.total = TotalRow(self.grid, style)
        self.empty = EmptyState(style, "table")
        self.heading, self.told = Words(style, bold=True), Words(style, role="ink2")
        for words in (self.heading, self.told):
            words.setWordWrap(True)
        self.back = QPushButton(self.tr("Về biểu (Esc)"))
        self.back.clicked.connect(self.left)
        self._bar = QHBoxLayout()
        self._lay_out()
        if not over_sheet:
            self.back.hide()
        self.grid.installEventFilter(self)
        self.grid.chosen.connect(self._choose)
        self._dress()
        style.changed.connect(self._dress)

    def show_table(self, table: Table, deeds: Sequence[Deed] = ()) -> None:
        """Show a table, staying at the line that is active, and what can be done with it."""
        here = self.grid.currentIndex()
        row, column = (here.row(), here.column()) if here.isValid() else (0, 0)
        self.heading.setText(table.heading)
        self.told.setText(table.told)
        self.told.setVisible(bool(table.told))
        self.grid.setAccessibleDescription(f"{table.heading}. {table.told}")
        self._offer(deeds)
        self.model.show(table)
        there = bool(table.lines)
        self.grid.setVisible(there)
        self.empty.setVisible(not there)
        if there:
            self.grid.go(min(row, len(table.lines) - 1), min(column, len(table.columns) - 1))
        else:
            self.empty.say(table.heading, table.empty)
            self.total.hide()
        (self.grid if there else self.back).setFocus()

    def say(self, sentence: str) -> None:
        """Say why something was not done, in the place of what there was to say."""
        self.told.setText(sentence)
        self.told.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _ours(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _ours(event):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Delete:
                self.cleared.emit()
            case _:
                event.ignore()

    def _choose(self, row: int, column: int) -> None:
        cell = self.model.table.cell(row, column)
        if cell is not None:
            self.cell_asked.emit(cell)

    def _offer(self, deeds: Sequence[Deed]) -> None:
        for button in self._deeds:
            self._bar.removeWidget(button)
            button.deleteLater()
        self._deeds = []
        for deed in deeds:
            button = QPushButton(deed.text, self)
            button.setProperty("primary", deed.primary)
            button.clicked.connect(deed.do)
            self._bar.insertWidget(self._bar.count() - 1, button)
            self._deeds.append(button)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.told)
        self._bar.addLayout(words, 1)
        self._bar.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(Rule(self._style, "line"))
        column.addWidget(self.grid, 1)
        column.addWidget(self.total)
        column.addWidget(self.empty, 1)

    def _dress(self) -> None:
        px = self._style.px
        self._bar.setContentsMargins(px(16), px(8), px(16), px(8))
        self._bar.setSpacing(px(8))


def _ours(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Delete) and not event.modifiers()
