"""The rows of the picker: headings, and indicators with their latest value."""

from collections.abc import Collection
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dntracker.services.trends.trends import Trends

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What a row can be asked for beside its text."""

    CODE = Qt.ItemDataRole.UserRole + 1
    LATEST = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3
    DRAWN = Qt.ItemDataRole.UserRole + 4


class _Row(Struct, frozen=True):
    text: str
    code: str = ""
    count: int = 0


class PickerModel(QAbstractListModel):
    """Reads latest values only for the rows that are painted."""

    def __init__(self, trends: Trends, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trends = trends
        self._rows: list[_Row] = []
        self._drawn: frozenset[str] = frozenset()

    def find(self, text: str) -> None:
        """List the groups for a text."""
        self.beginResetModel()
        self._rows = []
        for group in self._trends.pick(text):
            self._rows.append(_Row(group.title, count=len(group.items)))
            self._rows += [_Row(item.name, item.code) for item in group.items]
        self.endResetModel()

    def index_of(self, code: str) -> QModelIndex:
        """The first row of an indicator; an invalid index where it is not listed."""
        rows = (row for row, one in enumerate(self._rows) if code and one.code == code)
        return self.index(next(rows, -1))

    def first_item(self) -> QModelIndex:
        """The first row that is an indicator."""
        return self.index(next((row for row, one in enumerate(self._rows) if one.code), -1))

    def code_at(self, index: Index) -> str:
        """The indicator of a row; empty for headings."""
        return self._rows[index.row()].code if index.isValid() else ""

    def values_changed(self) -> None:
        """Read the latest values anew when they are painted next."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Role.LATEST])

    def mark(self, drawn: Collection[str]) -> None:
        """Say which indicators stand on the chart together."""
        if frozenset(drawn) != self._drawn:
            self._drawn = frozenset(drawn)
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Role.DRAWN])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].code:
            return Qt.ItemFlag.NoItemFlags if index.isValid() else super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Role.CODE:
            return row.code
        if role == Role.COUNT:
            return row.count
        if role == Role.LATEST:
            return self._trends.latest(row.code) if row.code else ""
        if role == Role.DRAWN:
            return len(self._drawn) > 1 and row.code in self._drawn
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: _Row) -> str:
        if not row.code:
            return row.text
        drawn = self.tr(", đang trên biểu đồ") if len(self._drawn) > 1 and row.code in self._drawn else ""
        return f"{row.text}: {self._trends.latest(row.code)}{drawn}"
