"""The two tables of issuing: numbers that differ, and sheets that were issued."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from dntracker.domain.issue_code import written
from dntracker.services.evidence_texts import size_text
from dntracker.services.reports.issue_words import EMPTY, NumberChange, adjustment_words
from dntracker.services.reports.shelf import KeptIssue
from dntracker.services.texts import moment
from dntracker.ui.style import Style

ROW = 28
SHARES = 4  # of the width: more than one a column of long texts does not take
_PLACE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Table(QTreeWidget):
    """Plain lines of which one is chosen; the column `wide` takes the room that is left."""

    entered = Signal()
    """Enter was pressed on a line, or it was clicked twice."""

    def __init__(self, style: Style, name: str, headings: Sequence[str], wide: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._height, self._wide = style.px(ROW), wide
        self.setAccessibleName(name)
        self.setHeaderLabels(headings)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.itemDoubleClicked.connect(self.entered)

    def show_lines(self, lines: Sequence[Sequence[str]], right: Sequence[int]) -> None:
        """Show these lines and choose the first; the columns in `right` hold numbers."""
        self.clear()
        for place, line in enumerate(lines):
            item = QTreeWidgetItem(list(line))
            item.setData(0, _PLACE, place)
            item.setSizeHint(self._wide, QSize(0, self._height))
            for column in range(len(line)):
                item.setToolTip(column, item.text(column))
                if column in right:
                    item.setTextAlignment(column, _RIGHT)
            self.addTopLevelItem(item)
        self.setCurrentIndex(self.model().index(0, 0))
        self._fit()

    def place(self) -> int | None:
        """The place of the line that is chosen."""
        item = self.currentItem()
        return int(item.data(0, _PLACE)) if item else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        header, most = self.header(), self.viewport().width() // SHARES
        for column in range(self.columnCount()):
            if column != self._wide:
                needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
                header.resizeSection(column, min(needed, most))


class ChangesTable(Table):
    """A line a number that differs: where it stands, what it was and is, who changed it last."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        headings = [self.tr("Chỗ"), self.tr("Khi phát hành"), self.tr("Bây giờ"), self.tr("Người sửa, lúc")]
        super().__init__(style, self.tr("Số đã đổi"), headings, 0, parent)
        self._found: Sequence[NumberChange] = ()

    def show_changes(self, found: Sequence[NumberChange]) -> None:
        """Show these changes."""
        self._found = found
        self.show_lines([_change_line(one) for one in found], (1, 2))

    def chosen(self) -> NumberChange | None:
        """The change that is chosen."""
        place = self.place()
        return None if place is None else self._found[place]


class IssuedTable(Table):
    """A line an issued sheet: code, which sheet, which issue of it, when and by whom, size."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        headings = [
            self.tr("Mã"), self.tr("Tờ"), self.tr("Lần"), self.tr("Phát hành lúc"), self.tr("Người"), self.tr("Cỡ"),
        ]  # fmt: skip
        super().__init__(style, self.tr("Các tờ đã phát hành"), headings, 1, parent)
        self._found: Sequence[KeptIssue] = ()

    def show_issued(self, found: Sequence[KeptIssue]) -> None:
        """Show these sheets."""
        self._found = found
        self.show_lines([_issued_line(one) for one in found], (5,))

    def chosen(self) -> KeptIssue | None:
        """The sheet that is chosen."""
        place = self.place()
        return None if place is None else self._found[place]


def _change_line(one: NumberChange) -> list[str]:
    who = f"{one.by}, {moment(one.at)}" if one.at else ""
    return [one.place, one.before or EMPTY, one.after or EMPTY, who]


def _issued_line(one: KeptIssue) -> list[str]:
    made = one.issued
    which = adjustment_words(made.adjustment)
    return [written(made.code), made.title, which, moment(made.at), made.by, size_text(one.sizes.original)]
