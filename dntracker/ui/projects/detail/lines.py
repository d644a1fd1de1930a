"""Flat lists of a project: rows that are changed by keys, and sentences under a row."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from dntracker.ui.indicators.sections import Cell, RowList
from dntracker.ui.style import Style


class Row(Struct, frozen=True):
    """The cells of a row, and what is told about it in lines of their own below."""

    cells: tuple[Cell, ...]
    below: tuple[Cell, ...] = ()


class Lines(RowList):
    """Enter and F2 open a row, Ins adds one, Del takes the current one away; lines below rows are only read."""

    chosen = Signal(int)
    """Enter or a double click on this row."""

    mended = Signal(int)
    """F2 on this row."""

    wanted = Signal()
    """Ins: another one is to be added."""

    removed = Signal(int)
    """Del on this row."""

    moved = Signal(int, int)
    """This row is to go up (-1) or down (1)."""

    pressed_in = Signal(int)
    """Another row is the current one."""

    def __init__(self, style: Style, headings: Sequence[str], widths: Sequence[int], name: str) -> None:
        super().__init__(style, headings, widths, name)
        self._places: list[int] = []
        self.opened.connect(lambda place: self.chosen.emit(self._row_at(place)))
        self.currentItemChanged.connect(lambda *_: self.pressed_in.emit(self.current()))

    def show_lines(self, rows: Sequence[Row]) -> None:
        """Show these rows; the one that was current stays so if it is still there."""
        current = self.current()
        flat: list[Sequence[Cell]] = []
        self._places = []
        for one in rows:
            self._places.append(len(flat))
            flat += [one.cells, *([cell] for cell in one.below)]
        self.show_rows(flat)
        heads = set(self._places)
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if place not in heads and item is not None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setFirstColumnSpanned(True)
                item.setToolTip(0, item.text(0))
        self.choose(current)

    def current(self) -> int:
        """Which row is current; -1: none."""
        return self._row_at(self.currentIndex().row())

    def choose(self, number: int) -> None:
        """Make a row the current one."""
        if 0 <= number < len(self._places):
            self.setCurrentIndex(self.model().index(self._places[number], 0))

    def row_rect(self) -> QRect:
        """Where the current row stands in the list."""
        return self.visualRect(self.currentIndex()).translated(self.viewport().pos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectedIndexes():  # Qt makes the first row the current one and shows no sign of it
            self.choose(max(self.current(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, alt = self.current(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Insert:
                self.wanted.emit()
            case Qt.Key.Key_Delete if now >= 0:
                self.removed.emit(now)
            case Qt.Key.Key_F2 if now >= 0:
                self.mended.emit(now)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt and now >= 0:
                self.moved.emit(now, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def lines(self) -> list[list[str]]:
        """What the list shows, as texts; a line below a row has one."""
        items = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        heads = set(self._places)
        return [
            [item.text(column) for column in range(self.columnCount() if place in heads else 1)]
            for place, item in enumerate(items)
            if item is not None
        ]

    def _row_at(self, place: int) -> int:
        return self._places.index(place) if place in self._places else -1
