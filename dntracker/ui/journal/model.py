"""The list of the journal: pages of acts, read as the list is scrolled, or the differences since a day."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from dntracker.services.differences import Group
from dntracker.services.history import Asked, History
from dntracker.ui.journal.rows import Row, rows_of, rows_of_groups

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
PAGE = 60  # acts: more than a screen, and read within a frame


class JournalModel(QStandardItemModel):
    """Rows, newest first; more of them when the end is reached.

    Qt counts them (items that hold nothing): a list asks a model for its number of rows once for each row whenever it
    lays itself out.
    """

    def __init__(self, history: History, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history, self._today = history, today
        self.rows: list[Row] = []
        self._asked, self._more = Asked(), False
        self._oldest: int | None = None

    def show_acts(self, asked: Asked) -> None:
        """Show the acts that are asked for."""
        self._forget()
        self._asked, self._oldest = asked, None
        self._show(self._page())

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show what differs."""
        self._forget()
        self._show(list(rows_of_groups(groups)))

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self.rows[index.row()] if index.isValid() else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        return Qt.ItemFlag.NoItemFlags if row is None or row.heading else _LINE  # the keys pass headings by

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, _parent: Index) -> None:
        self._show(self._page())

    def _forget(self) -> None:
        self._more = False  # the list asks for more in the middle of this
        self.clear()
        self.rows = []
        self.setColumnCount(1)

    def _show(self, more: list[Row]) -> None:
        self.rows += more
        self.setRowCount(len(self.rows))

    def _page(self) -> list[Row]:
        lines = self._history.page(self._asked, self._oldest, PAGE)
        last = next((row.line.at.date() for row in reversed(self.rows) if row.line), None)
        self._more = len(lines) == PAGE
        if lines:
            self._oldest = lines[-1].id - lines[-1].loads + 1  # a line of loads stands for those before it, too
        return list(rows_of(lines, self._today(), last))
