"""A table of units or periods as Qt's table model; every text comes final from the service."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dntracker.services.unit_tables import Line, Table

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NONE = Table("", "", (), ())
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class UnitModel(QAbstractTableModel):
    """Shows one `Table`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = _NONE

    def show(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line in a row."""
        return self.table.lines[row]

    def align(self, column: int) -> Qt.AlignmentFlag:
        """On which side a column's texts stand."""
        return _RIGHT if self.table.columns[column].number else _LEFT

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.table.columns):
            return None
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self.table.columns[section].text if role in shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self.line(index.row()).texts[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                columns = self.table.columns
                named = next((at for at, one in enumerate(columns) if not one.number), 0)
                return f"{self.line(index.row()).texts[named]}, {columns[index.column()].text}: {text}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.align(index.column()) | Qt.AlignmentFlag.AlignVCenter
        return None
