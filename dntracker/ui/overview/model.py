"""The matrix for the view: the units that a filter leaves, what each place says."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dntracker.domain.fold import fold
from dntracker.domain.submission import OPEN
from dntracker.services.overview import Column, Mark, Matrix, Row, Show, mark_of
from dntracker.services.overview_texts import column_period, place, story, words
from dntracker.services.standings import Standing
from dntracker.ui.named import named

Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Units down, forms and periods across; `rows` are those that the filter leaves."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.matrix = Matrix((), ())
        self.rows: tuple[Row, ...] = ()
        self._told: dict[tuple[int, int], tuple[Mark, str]] = {}
        self._text, self.show_only = "", None  # type: tuple[str, Show | None]

    def show(self, matrix: Matrix) -> None:
        """Show another matrix; where units and columns are the same, selection and place stay."""
        before = self._shape()
        self.matrix = matrix
        rows = self._left()
        if before == self._shape() and [row.unit.code for row in rows] == [row.unit.code for row in self.rows]:
            self.rows, self._told = rows, {}
            if rows:
                last = self.index(len(rows) - 1, len(matrix.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self._put(rows)

    def filter(self, text: str, show: Show | None) -> None:
        """Leave the units whose names have these words, without tone marks, and that `show` is about."""
        self._text, self.show_only = text, show
        self._put(self._left())

    def standing(self, row: int, column: int) -> Standing | None:
        """What stands in a place; None where the unit does not fill the form."""
        return self.rows[row].standings[column]

    def told(self, row: int, column: int) -> tuple[Mark, str]:
        """The mark of a place and what it says."""
        found = self._told.get((row, column))
        if found is None:
            standing = self.standing(row, column)
            found = self._told[row, column] = (mark_of(standing), words(standing, named))
        return found

    def row_of(self, unit: str) -> int | None:
        """Where a unit stands, if the filter leaves it."""
        return next((row for row, one in enumerate(self.rows) if one.unit.code == unit), None)

    def first_in(self, row: int) -> int:
        """The column of a row to begin with: a form that somebody asks to unlock, else the first that there is."""
        there = [place for place, one in enumerate(self.rows[row].standings) if one]
        asked = (place for place in there if self.told(row, place)[0] is Mark.ASKED)
        return next(asked, next(iter(there), 0))

    def next_open(self, column: int, after: int) -> str | None:
        """The unit of the next row, from the first one on again, that fills a form and has not sent it."""
        around = [*range(after + 1, len(self.rows)), *range(after + 1)]
        waiting = (row for row in around if (one := self.standing(row, column)) and one.state in (None, *OPEN))
        row = next(waiting, None)
        return None if row is None else self.rows[row].unit.code

    def column(self, place: int) -> Column:
        """A form in a period."""
        return self.matrix.columns[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.told(index.row(), index.column())[1]
        if role not in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        standing = self.standing(index.row(), index.column())
        if standing is None:
            return f"{self.rows[index.row()].unit.name}: {self.told(index.row(), index.column())[1]}"
        return "\n".join([place(standing), *story(standing, self._today())])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return self.rows[section].unit.name if role in shown else None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.form.code} {column_period(column.period)}"
        return f"{column.form.code} {column.form.name}" if role == Qt.ItemDataRole.ToolTipRole else None

    def _put(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows, self._told = rows, {}
        self.endResetModel()

    def _shape(self) -> list[tuple[str, str]]:
        return [(one.form.code, one.period.code) for one in self.matrix.columns]

    def _left(self) -> tuple[Row, ...]:
        wanted, show = fold(self._text).split(), self.show_only
        return tuple(
            row
            for row in self.matrix.rows
            if (show is None or row.has(show)) and (not wanted or all(word in fold(row.unit.name) for word in wanted))
        )
