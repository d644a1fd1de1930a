"""The people of a file in a table, by given name as Vietnamese lists are."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCollator, QLocale, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from dntracker.domain.fold import fold
from dntracker.domain.person import Person
from dntracker.services import texts
from dntracker.ui.style import Style

NAME = Qt.ItemDataRole.UserRole
ROW = 28


class PeopleTable(QTreeWidget):
    """A line a person: name, position, unit, roles in words, and until when they work here."""

    def __init__(self, style: Style, unit_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit_name, self._height = unit_name, style.px(ROW)
        self.setAccessibleName(self.tr("Người làm việc"))
        self.setHeaderLabels(
            [self.tr("Họ và tên"), self.tr("Chức vụ"), self.tr("Đơn vị"), self.tr("Quyền"), self.tr("Làm việc đến")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_people(self, people: Iterable[Person], chosen: str) -> None:
        """Show these people and choose the one of this name, else the first."""
        alphabet = QCollator(QLocale(QLocale.Language.Vietnamese))
        self.clear()
        for one in sorted(people, key=lambda one: alphabet.sortKey(_given_first(one.name))):
            item = QTreeWidgetItem([
                one.name, one.position, self._unit_name(one.unit) if one.unit else self.tr("mọi đơn vị"),
                texts.roles(one.roles), texts.day(one.left) if one.left else "",
            ])  # fmt: skip
            item.setData(0, NAME, one.name)
            item.setSizeHint(0, QSize(0, self._height))  # the style sheet's height comes too late for the first ones
            self.addTopLevelItem(item)
        self.setColumnHidden(4, all(not item.text(4) for item in self._items()))
        self.choose(chosen)

    def choose(self, name: str) -> None:
        """Choose the person of this name, else the first."""
        items = self._items()
        found = [item for item in items if item.data(0, NAME) == name] or items
        if found:
            self.setCurrentItem(found[0])

    def choose_nobody(self) -> None:
        """Let nobody be chosen."""
        self.setCurrentIndex(QModelIndex())

    def chosen(self) -> str:
        """The name that is chosen; empty where none is."""
        item = self.currentItem()
        return str(item.data(0, NAME)) if item and not item.isHidden() else ""

    def filter(self, text: str) -> None:
        """Show those in whose line each of these words begins one, without tone marks, and choose the best of them.

        A name that holds them all in a row is better than one that does not; the chosen one stays if it is as good.
        """
        words = fold(text).split()
        for item in self._items():
            line = fold(" ".join(item.text(column) for column in range(self.columnCount()))).split()
            item.setHidden(not all(any(one.startswith(word) for one in line) for word in words))
        shown = [item for item in self._items() if not item.isHidden()]
        best = [item for item in shown if " ".join(words) in fold(item.text(0))] or shown
        if best and (self.currentItem() not in best):
            self.setCurrentItem(best[0])

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in found if item]


def _given_first(name: str) -> str:
    *before, given = name.split() or [""]
    return " ".join([given, *before])
