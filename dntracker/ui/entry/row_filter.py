"""Ctrl+F, F7: a bar above the grid that leaves only some rows: by name, without tone marks, and by what they need."""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from dntracker.domain.fold import fold
from dntracker.services.entry_rows import EntryRow
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class Need(StrEnum):
    """What the rows that are left have in common."""

    EMPTY = "empty"
    PROBLEM = "problem"
    CHANGED = "changed"
    FOLLOW_UP = "follow_up"


class RowFilter(QFrame):
    """Hidden until it is opened; Enter goes to the first row found, Esc shows all rows again.

    What it leaves stays while one types: a row does not vanish because it was just filled.
    """

    closed = Signal()
    """The person goes back to the grid."""

    def __init__(self, style: Style, grid: EntryGrid, rows_with: Callable[[Need], set[int]]) -> None:
        super().__init__(grid)
        self._style, self._grid, self._rows_with = style, grid, rows_with
        self.need: Need | None = None
        self._than = ""
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
        row.setSpacing(style.px(8))
        row.addWidget(field, 1)
        for button in self.toggles.values():
            row.addWidget(button)
        row.addWidget(self._count, 1)
        told = field.fontMetrics().horizontalAdvance(field.placeholderText())
        field.setMinimumWidth(told + style.px(56))
        return field

    @cached_property
    def toggles(self) -> dict[Need, QPushButton]:
        """One button for each need; at most one is down."""
        words = {
            Need.EMPTY: self.tr("Còn trống"), Need.PROBLEM: self.tr("Có vấn đề"),
            Need.CHANGED: self._changed_words(), Need.FOLLOW_UP: self.tr("Theo dõi"),
        }  # fmt: skip
        made = {}
        for need, word in words.items():
            made[need] = button = QPushButton(word, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setToolTip(self.tr("F7, Shift+F7 đi qua các cách lọc"))
            button.installEventFilter(self)
            button.clicked.connect(lambda down, need=need: self.leave(need if down else None))
        return made

    @cached_property
    def _count(self) -> Words:
        return Words(self._style, role="ink3", parent=self)

    def open(self) -> None:
        """Show the field and give it the focus."""
        field = self.field  # built before it is shown
        self.show()
        field.setFocus()
        field.selectAll()

    def leave(self, need: Need | None) -> None:
        """Leave only the rows with this need; None: whatever they need."""
        field, self.need = self.field, need
        self.setVisible(need is not None or bool(field.text()) or field.hasFocus())
        self._show_need()
        self._apply()

    def compare(self, than: str, only: bool) -> None:
        """What changed is what differs from a day or a sending; empty: from last period. `only` leaves just that."""
        self._than = than
        if "toggles" in vars(self):
            self.toggles[Need.CHANGED].setText(self._changed_words())
        if only or self.need is Need.CHANGED:
            self.leave(Need.CHANGED if than else None)
            self._stand()

    def step(self, step: int) -> None:
        """Go on to the next need, behind the last one to all rows; the active row stays if it is still there."""
        ways = [None, *Need]
        self.leave(ways[(ways.index(self.need) + step) % len(ways)])
        self._stand()

    def clear(self) -> None:
        """Show all rows."""
        if not self.isHidden():
            self.need = None
            self._show_need()
            self.field.clear()
            self._apply()
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
            if event.key() == Qt.Key.Key_F7:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        rows = self._grid.ground().rows
        if rows and self._grid.here()[0] not in rows:
            self._grid.go((rows[0], Col.CURRENT))

    def _changed_words(self) -> str:
        return self.tr("Đã thay đổi so với {than}").format(than=self._than or self.tr("kỳ trước"))

    def _show_need(self) -> None:
        for need, button in self.toggles.items():
            button.setChecked(need is self.need)
            button.setIcon(self._style.icon("check", "accent") if need is self.need else QIcon())

    def _go(self) -> None:
        rows = self._grid.ground().rows
        if rows:
            here = self._grid.here()[0]
            self.closed.emit()
            self._grid.go((here if here in rows else rows[0], Col.CURRENT))

    def _apply(self) -> None:
        words, rows = fold(self.field.text()).split(), self._grid.entry.rows
        left = self._rows_with(self.need) if self.need else None
        filtering = bool(words) or left is not None
        group, shown = -1, 0
        for place, row in enumerate(rows):
            if row.cell is None:
                group = place
                self._grid.setRowHidden(place, filtering)
                continue
            found = _named(row, words) and (left is None or place in left)
            self._grid.setRowHidden(place, not found)
            shown += found
            if found and group >= 0:
                self._grid.setRowHidden(group, False)
        none = self.tr("Không có dòng nào. Esc để hiện lại mọi dòng.")
        told = self.tr("{count} dòng").format(count=shown) if shown else none
        self._count.setText(told if filtering else "")
        self._grid.lay_out()


def _named(row: EntryRow, words: list[str]) -> bool:
    code = row.cell.indicator if row.cell else ""
    return all(word in fold(f"{row.name} {code}") for word in words)
