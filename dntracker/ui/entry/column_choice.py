"""Which columns of the grid are shown: a menu of those that one can do without, remembered for each form."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import COLUMNS, Col
from dntracker.ui.entry.grid import EntryGrid

OPTIONAL = tuple(column for column in Col if column not in (Col.NUMBERING, Col.NAME, Col.CURRENT))


class ColumnChoice(QObject):
    """Hides columns of a grid, opens the menu for it, and gives names one line or two."""

    def __init__(self, grid: EntryGrid, settings: Settings) -> None:
        super().__init__(grid)
        self._grid, self._settings = grid, settings
        self.menu: QMenu | None = None
        header = grid.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _at: self.open())

    def apply(self) -> None:
        """Hide what was hidden last in the form that is shown now."""
        self._grid.leave_out("chosen", self._hidden())
        row, column = self._grid.here()
        if self._grid.isColumnHidden(column):
            self._grid.go((row, Col.CURRENT))

    def open(self) -> None:
        """Offer the columns; the menu takes the keyboard and gives it back."""
        if self.menu is not None:
            self.menu.deleteLater()
        menu = self.menu = QMenu(self._grid)
        menu.setAccessibleName(self.tr("Cột hiện trong bảng"))
        hidden = self._hidden()
        for column in OPTIONAL:
            action = QAction(self._name(column), menu, checkable=True, checked=column not in hidden)
            action.toggled.connect(lambda shown, column=column: self._turn(column, shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Hiện mọi cột"), lambda: self._keep(set()))
        header = self._grid.horizontalHeader()
        menu.popup(header.mapToGlobal(QPoint(header.sectionViewportPosition(Col.CURRENT), header.height())))
        menu.setActiveAction(menu.actions()[0])

    def turn_lines(self) -> None:
        """Show names on one line, or on two where they need it."""
        self._settings.one_line_names = not self._settings.one_line_names
        self._settings.save()
        self._grid.set_one_line(self._settings.one_line_names)

    def _turn(self, column: Col, shown: bool) -> None:
        self._keep(self._hidden() - {column} if shown else self._hidden() | {column})

    def _keep(self, hidden: set[Col]) -> None:
        self._settings.hidden_columns[self._form()] = ",".join(COLUMNS[column].key for column in sorted(hidden))
        self._settings.save()
        self.apply()

    def _hidden(self) -> set[Col]:
        keys = self._settings.hidden_columns.get(self._form(), "").split(",")
        return {column for column in OPTIONAL if COLUMNS[column].key in keys}

    def _name(self, column: Col) -> str:
        heading = self._grid.entry.headerData(column, Qt.Orientation.Horizontal)
        name = " ".join(str(heading).split())
        return self.tr("{column} (cửa sổ hẹp)").format(column=name) if column in self._grid.gave_way() else name

    def _form(self) -> str:
        sheet = self._grid.entry.sheet
        return sheet.form.code if sheet else ""
