"""Ctrl+F: a small field above the grid that leaves only the rows whose names match, without tone marks."""

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from dntracker.domain.fold import fold
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class RowFilter(QFrame):
    """Hidden until it is opened; Enter goes to the first row found, Esc shows all rows again."""

    closed = Signal()
    """The person goes back to the grid."""

    def __init__(self, style: Style, grid: EntryGrid) -> None:
        super().__init__(grid)
        self._style, self._grid = style, grid
        self.hide()

    @cached_property
    def field(self) -> QLineEdit:
        """Where one types; built when it is first asked for, with what stands beside it."""
        style, field = self._style, QLineEdit(self)
        field.setPlaceholderText(self.tr("Lọc dòng theo tên, không cần dấu"))
        field.setAccessibleName(self.tr("Lọc dòng theo tên"))
        field.setClearButtonEnabled(True)
        field.installEventFilter(self)
        field.textChanged.connect(self._apply)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(16), style.px(6), style.px(16), style.px(6))
        row.addWidget(field, 1)
        row.addWidget(self._count, 1)
        told = field.fontMetrics().horizontalAdvance(field.placeholderText())
        field.setMinimumWidth(told + style.px(56))
        return field

    @cached_property
    def _count(self) -> Words:
        return Words(self._style, role="ink3", parent=self)

    def open(self) -> None:
        """Show the field and give it the focus."""
        field = self.field  # built before it is shown
        self.show()
        field.setFocus()
        field.selectAll()

    def clear(self) -> None:
        """Show all rows."""
        if not self.isHidden():
            self.field.clear()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.closed.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        rows = self._grid.ground().rows
        if rows:
            here = self._grid.here()[0]
            self.closed.emit()
            self._grid.go((here if here in rows else rows[0], Col.CURRENT))

    def _apply(self, text: str) -> None:
        words, rows = fold(text).split(), self._grid.entry.rows
        group, shown = -1, 0
        for place, row in enumerate(rows):
            if row.indicator is None:
                group = place
                self._grid.setRowHidden(place, bool(words))
                continue
            found = all(word in fold(f"{row.name} {row.indicator.code}") for word in words)
            self._grid.setRowHidden(place, not found)
            shown += found
            if found and group >= 0:
                self._grid.setRowHidden(group, False)
        self._count.setText(self.tr("{count} dòng").format(count=shown) if words else "")
        self._grid.lay_out()
