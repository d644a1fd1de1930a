"""The list of the journal: pages of acts, read as the list is scrolled, or the differences since a day."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dntracker.services.differences import Group
from dntracker.services.history import PAGE, Asked, History
from dntracker.ui.journal.rows import Row, rows_of, rows_of_groups

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class JournalModel(QAbstractListModel):
    """Rows, newest first; more of them when the end is reached."""

    def __init__(self, history: History, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history, self._today = history, today
        self.rows: list[Row] = []
        self._asked, self._more = Asked(), False
        self._oldest: int | None = None

    def show_acts(self, asked: Asked) -> None:
        """Show the acts that are asked for."""
        self.beginResetModel()
        self._asked, self._oldest, self._more, self.rows = asked, None, True, []
        self.rows = self._page()
        self.endResetModel()

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show what differs."""
        self.beginResetModel()
        self.rows, self._more = list(rows_of_groups(groups)), False
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self.rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        return Qt.ItemFlag.NoItemFlags if row and row.heading else super().flags(index)  # the keys pass headings by

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, _parent: Index) -> None:
        page = self._page()
        if page:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(page) - 1)
            self.rows += page
            self.endInsertRows()

    def _page(self) -> list[Row]:
        lines = self._history.page(self._asked, self._oldest)
        last = next((row.line.at.date() for row in reversed(self.rows) if row.line), None)
        self._more = len(lines) == PAGE
        if lines:
            self._oldest = lines[-1].id - lines[-1].loads + 1  # a line of loads stands for those before it, too
        return list(rows_of(lines, self._today(), last))
