"""The rows of the list: group heads, projects, the sum; folded groups keep their head."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dntracker.domain.milestone import Baseline
from dntracker.services.projects.list_texts import late_words, line_words, milestone_words, sum_words
from dntracker.services.projects.listing import Group, Line, Listing
from dntracker.services.projects.timeline import Row, row_of
from dntracker.services.projects.totals import Total

Index = QModelIndex | QPersistentModelIndex
_NOTHING = Listing((), Total(None, None, 0, 0))


class Column(IntEnum):
    """The columns of the list, from the left."""

    CODE = 0
    NAME = 1
    OWNER = 2
    STAGE = 3
    COLOUR = 4
    MONEY = 5
    LATE = 6
    TIME = 7


class Shown(Struct, frozen=True):
    """A row: the head of a group (`line` is None), a project, or the sum of everything (neither)."""

    group: Group | None = None
    line: Line | None = None
    total: Total | None = None


class ListModel(QAbstractTableModel):
    """What `show` was told, row by row; texts and bars are made when they are first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Shown] = []
        self.listing = _NOTHING
        self.folded: set[str] = set()
        self._today = date.min
        self._times: dict[str, Row] = {}
        self._baseline: Callable[[str], Baseline | None] = lambda _programme: None

    def show(self, listing: Listing, today: date) -> None:
        """Show these groups."""
        self.beginResetModel()
        self.listing, self._today = listing, today
        self.rows = list(self._flat(listing))
        self.endResetModel()

    def forget(self, baseline: Callable[[str], Baseline | None]) -> None:
        """Make bars anew, beside the frozen plan that `baseline` names for a programme."""
        self._times.clear()
        self._baseline = baseline

    def fold(self, title: str, folded: bool) -> None:
        """Fold a group, or unfold it."""
        (self.folded.add if folded else self.folded.discard)(title)
        self.show(self.listing, self._today)

    def row_of(self, code: str) -> int | None:
        """The row of a project; None where it is not shown."""
        return next((row for row, one in enumerate(self.rows) if one.line and one.line.code == code), None)

    def line(self, row: int) -> Line | None:
        """The project of a row, if it has one."""
        return self.rows[row].line if 0 <= row < len(self.rows) else None

    def time(self, line: Line) -> Row:
        """A project over time."""
        if line.code not in self._times:
            frozen = self._baseline(line.item.project.programme)
            self._times[line.code] = row_of(line.item, self._today, frozen)
        return self._times[line.code]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.CODE: self.tr("Mã"), Column.NAME: self.tr("Dự án"), Column.OWNER: self.tr("Đơn vị"),
            Column.STAGE: self.tr("Giai đoạn"), Column.COLOUR: self.tr("Đánh giá"), Column.MONEY: self.tr("Tỷ đồng"),
            Column.LATE: self.tr("Tiến độ"), Column.TIME: self.tr("Thời gian"),
        }  # fmt: skip
        return names[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or role not in texts:
            return None
        shown, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown.line.item.project.name if shown.line and column is Column.NAME else None
        return self.text(shown, column)

    def text(self, shown: Shown, column: Column) -> str:
        """What a cell says."""
        line = shown.line
        if line is None:
            return self._head_text(shown, column)
        match column:
            case Column.CODE:
                return line.code
            case Column.NAME:
                return line.item.project.name
            case Column.OWNER:
                return line.owner
            case Column.TIME:
                return "; ".join(milestone_words(one, self._today) for one in line.item.milestones)
        return line_words(line, column.name.lower())

    def _head_text(self, shown: Shown, column: Column) -> str:
        total = shown.group.total if shown.group else shown.total
        if total is None:
            return ""
        count = self.tr("{count} dự án").format(count=total.of)
        if column is Column.NAME:
            return shown.group.title if shown.group else self.tr("Cộng {count}").format(count=count)
        if column is Column.MONEY:
            return sum_words(total)
        if column is Column.LATE and shown.group:
            late = sum((line.slip or 0) > 0 for line in shown.group.lines)
            return late_words(late, total.of)
        return ""

    def _flat(self, listing: Listing) -> Iterable[Shown]:
        for group in listing.groups:
            yield Shown(group)
            if group.title not in self.folded:
                for line in group.lines:
                    yield Shown(group, line)
        if listing.groups:
            yield Shown(total=listing.total)
