"""Headings of the form with a rule under them, and flat lists of a few rows."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

ROW, HEAD, HEADING = 28, 28, 28


class Paper(QWidget):
    """A ground in the colour of paper; painted, because a palette set before a style sheet is lost with it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))


class Heading(QWidget):
    """28 pixels: a bold heading, words in grey after it, perhaps a link at the right end; a rule below."""

    def __init__(self, style: Style, text: str, aside: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.text, self.aside = Words(style, text, bold=True), Words(style, aside, "ink3")
        self.link = QPushButton(link, self)
        self.link.setProperty("link", True)
        self.link.setAccessibleName(f"{text}: {link}")
        self.link.setVisible(bool(link))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        row.addWidget(self.text)
        row.addWidget(self.aside)
        row.addStretch(1)
        row.addWidget(self.link)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(Rule(style, "rule"))
        style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(HEADING))


class Cell(Struct, frozen=True):
    """What a list shows in one place; `role` is its colour, `icon` stands before it."""

    text: str
    role: str = "ink"
    icon: str = ""
    bold: bool = False
    struck: bool = False
    right: bool = False


class RowList(QTreeWidget):
    """A list as high as its rows, without a scroll bar of its own; Enter, Space or a double click opens a row."""

    opened = Signal(int)
    """This row is to be changed."""

    def __init__(self, style: Style, headings: Sequence[str], widths: Sequence[int], name: str) -> None:
        super().__init__()
        self._style, self._widths = style, widths
        self.setItemDelegate(Dressed(style, self, ROW))
        self.setProperty("flat", True)
        self.setHeaderLabels(list(headings))
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.setHeaderHidden(not any(headings))
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(self.indexOfTopLevelItem(item)))
        style.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows; the one that was current stays so if it is still there."""
        current = self.currentIndex().row()
        self.clear()
        for row in rows:
            self.addTopLevelItem(self._item(row))
        if 0 <= current < len(rows):
            self.setCurrentIndex(self.model().index(current, 0))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _item(self, row: Sequence[Cell]) -> QTreeWidgetItem:
        item = QTreeWidgetItem([cell.text for cell in row])
        for place, cell in enumerate(row):
            item.setData(place, LOOK, Look(cell.role, cell.icon, bold=cell.bold, struck=cell.struck))
            item.setToolTip(place, cell.text)
            if cell.right:
                self.headerItem().setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _fit(self) -> None:
        px = self._style.px
        self.setIconSize(QSize(px(14), px(14)))
        header = self.header()
        header.setFixedHeight(px(HEAD))
        for place, width in enumerate(self._widths):
            header.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            )
            if width:
                header.resizeSection(place, px(width))
        self.setVisible(self.topLevelItemCount() > 0)
        self.setFixedHeight((0 if self.isHeaderHidden() else px(HEAD)) + px(ROW) * self.topLevelItemCount() + 2)
