"""The list of evidence in the panel: a file in two lines, its name above its size, day and who attached it."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Figure
from dntracker.services.evidence_texts import shown_name, size_text
from dntracker.services.texts import LOCAL, day, moment
from dntracker.ui.style import Style

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE, PAD, MOST = 18, 4, 4
"""Of the two lines, around them, and how many files are seen at once."""


class Item(Struct, frozen=True):
    """A file and the figure behind which it is kept."""

    figure: Figure
    evidence: Evidence

    def about(self, when: str) -> str:
        """Its size, when and by whom it was attached, of which source the figure is."""
        one = self.evidence
        return " · ".join(part for part in (size_text(one.size), when, one.by, self.figure.source) if part)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            at = item.evidence.at
            return f"{shown_name(item.evidence)}\n{item.about(moment(at) if at else '')}"
        return None

    def replace(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()


class EvidenceItems(QListView):
    """Up to four files at once, more by scrolling; the keys are Enter, Del, Ins, Ctrl+E and Esc."""

    opened = Signal()
    """The current file shall be opened."""

    exported = Signal()
    """The current file shall be exported."""

    removed = Signal()
    """The current file shall be taken off."""

    wanted = Signal()
    """Another file shall be attached."""

    left = Signal()
    """The person goes back to the grid."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._rows = style, _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(style, self._rows, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Minh chứng của số"))
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self.opened)
        style.changed.connect(self._fit)

    def show_items(self, items: Sequence[Item]) -> bool:
        """Show these, staying on the one that was current, or near to it; whether they are other files than before."""
        if items == self._rows.items:
            return False
        before = [one.evidence for one in self._rows.items]
        known, place = self.current(), self.currentIndex().row()
        self._rows.replace(items)
        same = next((at for at, one in enumerate(items) if known and one.evidence == known.evidence), None)
        self.choose(min(max(place, 0), len(items) - 1) if same is None else same)
        self._fit()
        return before != [one.evidence for one in items]

    def choose(self, place: int) -> None:
        """Make a file the current one."""
        self.setCurrentIndex(self._rows.index(place))

    def current(self) -> Item | None:
        """The file that is current."""
        place = self.currentIndex().row()
        return self._rows.items[place] if 0 <= place < len(self._rows.items) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case Qt.Key.Key_Insert:
                self.wanted.emit()
            case Qt.Key.Key_Escape | Qt.Key.Key_F3 | Qt.Key.Key_F6:
                self.left.emit()
            case _ if QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+E"):
                self.exported.emit()
            case _:
                super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(min(len(self._rows.items), MOST) * self._style.px(2 * LINE + 2 * PAD))
        self.doItemsLayout()


class _Delegate(QStyledItemDelegate):
    def __init__(self, style: Style, rows: _Rows, view: QListView) -> None:
        super().__init__(view)
        self._style, self._rows = style, rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._style.px(120), self._style.px(2 * LINE + 2 * PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, area, item = self._style, QRect(option.rect), self._rows.items[index.row()]
        px, at = style.px, item.evidence.at
        about = item.about(day(at.astimezone(LOCAL)) if at else "")
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(area, style.color("sel" if focused else "tint"))
            painter.fillRect(area.left(), area.top(), px(3), area.height(), style.color("accent"))
        icon = QRect(area.left() + px(8), area.top() + px(PAD) + px(1), px(16), px(16))
        style.paint_icon(painter, icon, "paperclip")
        left, width = icon.right() + px(5), area.right() - icon.right() - px(9)
        lines = ((shown_name(item.evidence), "ink", Qt.TextElideMode.ElideMiddle),
                 (about, "ink3", Qt.TextElideMode.ElideRight))  # fmt: skip
        painter.setFont(style.font())
        for place, (text, role, elide) in enumerate(lines):
            line = QRect(left, area.top() + px(PAD) + place * px(LINE), width, px(LINE))
            painter.setPen(style.color(role))
            shown = painter.fontMetrics().elidedText(text, elide, width)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
