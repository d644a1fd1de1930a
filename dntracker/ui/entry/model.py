"""The entry sheet as Qt's table model: rows in, text out; what is typed goes to the service and comes back as a row."""

from collections.abc import Iterable, Mapping
from typing import Unpack

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.services.entry import Entry
from dntracker.services.entry_rows import EntryRow, EntrySheet, RowKind
from dntracker.services.figure_writer import Details
from dntracker.services.taking_back import Changed
from dntracker.ui.entry.columns import COLUMNS, EDITABLE, PLACES, Col, Column
from dntracker.ui.entry.drafts import Draft, Drafts
from dntracker.ui.entry.drawings import ALIVE, Drawings
from dntracker.ui.entry.drawn import Drawn, Noticed, state_of, tip_of, why_locked
from dntracker.ui.entry.echo import echoed
from dntracker.ui.entry.states import State

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Joined once: painting asks for the flags of every cell twice.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable


class EntryModel(QAbstractTableModel):
    """One form of one unit for one period; only the rows that a change touches are read again.

    They are read when somebody looks at them, at the latest before they are painted: going on does not wait for it.
    """

    recorded = Signal(object)
    """Something was written: the `Changed` of the service."""

    refused = Signal(object)
    """A text was not saved and stays in its cell: the `Draft`."""

    counted = Signal(int, int)
    """So many of so many figures are entered."""

    _outdated = Signal()

    def __init__(self, entry: Entry, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry, self.drafts = entry, drafts
        self.sheet: EntrySheet | None = None
        self.filled_rows: list[int] = []
        """The rows to fill: neither the line over a group nor a free text."""
        self._rows: list[EntryRow] = []
        self._waiting, self._changed = dict[int, None](), dict[Cell, None]()
        self.entered = 0
        self._drawings = Drawings(drafts)
        # Queued: Qt hands out what is queued before it paints.
        self._outdated.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as this sheet has them."""
        return PLACES if self.of_projects else COLUMNS

    @property
    def of_projects(self) -> bool:
        """Whether the rows are questions about projects."""
        return self.sheet is not None and self.sheet.projects is not None

    @property
    def was(self) -> Mapping[Cell, str] | None:
        """What stood in cells on the day that is compared with; None where nothing is compared."""
        return self._drawings.was

    @property
    def rows(self) -> list[EntryRow]:
        """Every row as the file has it now."""
        self.catch_up()
        return self._rows

    def show(self, sheet: EntrySheet | None) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.sheet, self._rows = sheet, list(sheet.rows) if sheet else []
        self.filled_rows = [place for place, row in enumerate(self._rows) if row.cell]
        self._waiting, self._changed = {}, {}
        self.entered = sheet.entered if sheet else 0
        self._drawings.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        if self.is_words(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return _EDITED if self.editable(index.row(), index.column()) else _SHOWN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(COLUMNS):
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        column = self.columns[section]
        return self.sheet.headings.get(column.key, column.heading) if self.sheet else column.heading

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), Col(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.drawn(row, column).text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.drawn(row, column).heard
            case Qt.ItemDataRole.EditRole:
                return self.edit_text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_of(self.rows[row], column, self._drawings.doing(self.rows[row]))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.drawn(row, column).aligned(self.columns[column].align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.write(index.row(), Col(index.column()), str(value))

    def write(self, row: int, column: Col, text: str, reason: str = "", **details: Unpack[Details]) -> bool:
        """Hand a typed text to the service; a refused one stays in the cell, and False comes back.

        What `details` say of the figure is part of the same step.
        """
        cell = self.rows[row].cell
        if cell is None or not self.editable(row, column):
            return False
        same = self._same(row, column, text) and not reason
        if same and not details:
            return True
        try:
            if column is Col.NOTE:
                changed = self._entry.amend(cell, note=text.strip())
            elif same:
                changed = self._entry.amend(cell, **details)
            else:
                changed = self._entry.record(cell, text, reason=reason, **details)
        except UserError as error:
            draft = self.drafts.keep(cell, column, text, error)
            self._touch(row)
            self.refused.emit(draft)
            return False
        self._drawings.echo = None
        self.drafts.drop(cell, column)
        self.took(changed, row)
        return True

    def took(self, changed: Changed, *rows: int) -> None:
        """Read again the rows that a change touched, and say that it happened."""
        self.reread(changed.cells, *rows)
        self.recorded.emit(changed)

    def reread(self, cells: tuple[Cell, ...], *rows: int) -> None:
        """Have the rows that depend on these cells, and no others, read again."""
        if self.sheet is not None:
            self._changed |= dict.fromkeys(cells)
            self._waiting |= dict.fromkeys((*self._entry.affected(self.sheet, cells), *rows))
            self._outdated.emit()

    def catch_up(self) -> None:
        """Read now what waits to be read again."""
        if self.sheet is None or not self._waiting:
            return
        cells, places, counted = self._changed, self._waiting, self.entered
        self._waiting, self._changed = {}, {}
        for after in self._entry.reread(self.sheet, cells, places):
            before, self._rows[after.row] = self._rows[after.row], after
            self._count(after.row, after.filled - before.filled)
            self._touch(after.row)
        if counted != self.entered:
            self.counted.emit(self.entered, self.sheet.total)

    def echo(self, row: int, text: str | None) -> None:
        """Show in *tình trạng* what a text being typed means; None ends it."""
        if text is None and self._drawings.echo is None:
            return
        self._drawings.echo = None if text is None else (row, echoed(self._entry, self.rows[row], text))
        self._drawings.forget(row, (Col.STATE,))
        state = self.index(row, Col.STATE)
        self.dataChanged.emit(state, state)

    def give_back(self, row: int, column: Col) -> bool:
        """Take a refused text away, so that the stored value shows again; whether there was one."""
        cell = self.rows[row].cell
        if cell is None or not self.drafts.drop(cell, column):
            return False
        self._touch(row)
        return True

    def editable(self, row: int, column: int) -> bool:
        """Whether a cell takes text."""
        item = self._rows[row]
        return column in EDITABLE and item.editable and (column is not Col.NOTE or item.takes_note)

    def is_words(self, row: int) -> bool:
        """Whether a row is words alone: the line over a group, or a free text."""
        return self._rows[row].cell is None

    def filled(self, row: int, column: int) -> bool:
        """Whether anything stands in a cell."""
        return bool(self.drawn(row, Col(column)).text)

    def state(self, row: int) -> State:
        """The state of a row's cell of *kỳ này*."""
        item = self.rows[row]
        return State.EMPTY if self.is_words(row) else state_of(item, self._drawings.doing(item))

    def drawn(self, row: int, column: Col) -> Drawn:
        """What the delegate draws."""
        return self._drawings.drawn(self.rows[row], column)

    def texts(self, column: Col) -> list[str]:
        """What stands in a column of numbers."""
        if column in ALIVE:
            return [self.drawn(row, column).text for row in self.filled_rows]
        key, rows = COLUMNS[column].key, self.rows
        shown = (getattr(rows[row], key) for row in self.filled_rows)
        return [one.text for one in shown if one]

    def draft(self, row: int) -> Draft | None:
        """The text that was not saved in a row."""
        cell = self.rows[row].cell
        return self.drafts.at(cell, Col.CURRENT) or self.drafts.at(cell, Col.NOTE)

    def edit_text(self, row: int, column: Col) -> str:
        """What the editor starts with: the refused text, or the figure with all its digits."""
        item = self.rows[row]
        if draft := self.drafts.at(item.cell, column):
            return draft.text
        if column is Col.CURRENT:
            return item.typed
        if column is Col.NOTE:
            return item.note
        return self.drawn(row, column).text

    def why_locked(self, row: int) -> str:
        """The sentence that says why a row takes no text; empty where it does."""
        return why_locked(self.rows[row])

    def notice(self, noticed: Mapping[Cell, Noticed]) -> None:
        """Show what was found about cells, and nothing about any other."""
        before, self._drawings.noticed = self._drawings.noticed, noticed
        self._touch_differing(before, noticed)

    def compare(self, was: Mapping[Cell, str] | None) -> None:
        """Show what stood in these cells before, and in no other; empty texts: nothing. None ends it."""
        before, self._drawings.was = self.was, was
        self._touch_differing(before or {}, was or {})

    def row_of(self, cell: Cell) -> int | None:
        """The row that shows a cell."""
        return next((place for place, row in enumerate(self._rows) if row.cell == cell), None)

    def touch(self, rows: Iterable[int]) -> None:
        """Draw rows anew."""
        for row in rows:
            self._touch(row)

    def _same(self, row: int, column: Col, text: str) -> bool:
        item = self.rows[row]
        if self.drafts.at(item.cell, column) or (item.unconfirmed and column is Col.CURRENT):
            return False
        return text.strip() == self.edit_text(row, column)

    def _count(self, row: int, change: int) -> None:
        self.entered += change
        group = next((place for place in range(row, -1, -1) if self._rows[place].kind is RowKind.GROUP), None)
        if change and group is not None:
            done, total = self._rows[group].count
            self._rows[group] = replace(self._rows[group], count=(done + change, total))
            self._touch(group)

    def _touch_differing(self, before: Mapping[Cell, object], now: Mapping[Cell, object]) -> None:
        differing = {cell for cell in before.keys() | now.keys() if before.get(cell) != now.get(cell)}
        self.touch(place for place, row in enumerate(self._rows) if row.cell in differing)

    def _touch(self, row: int) -> None:
        self._drawings.forget(row)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
