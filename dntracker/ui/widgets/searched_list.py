"""A list at the left of a page with a field over it that searches in it, and how its rows are painted."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.ui.style import Style
from dntracker.ui.widgets.page_first import page_first

ROW, MARGIN, EDGE = 27, 12, 3
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SearchedList(QFrame):
    """The field and what `hold` puts under it; from the field, arrows walk in the list and Esc clears the search."""

    def __init__(self, style: Style, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._held: QAbstractItemView | None = None
        self.field = page_first(QLineEdit(self))
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(self.tr("Tìm chỉ tiêu, không cần gõ dấu"))
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._top, self._layout = QHBoxLayout(), QVBoxLayout(self)
        self._top.addWidget(self.field)
        self._layout.addLayout(self._top)
        self.field.installEventFilter(self)
        style.changed.connect(self._dress)

    def hold(self, view: QAbstractItemView, *above: QWidget) -> None:
        """Put the list under the field, with something between them."""
        self._held = view
        view.installEventFilter(self)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        for widget in above:
            self._layout.addWidget(widget)
        self._layout.addWidget(view, 1)
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _KEYS:
                self._walk(event)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        if watched is self._held and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._reveal)  # only then has the list its height
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._style.color("line"))

    def _walk(self, event: QKeyEvent) -> None:
        if self._held is not None:
            self._held.keyPressEvent(event)

    def _reveal(self) -> None:
        if self._held is not None and self._held.currentIndex().isValid():
            self._held.scrollTo(self._held.currentIndex())

    def _dress(self) -> None:
        px = self._style.px
        self._layout.setContentsMargins(0, px(MARGIN), 1, px(8))
        self._layout.setSpacing(px(8))
        self._top.setContentsMargins(px(MARGIN), 0, px(MARGIN), 0)
        self.field.setFixedHeight(px(28))
        self._glass.setIcon(self._style.icon("magnifying-glass"))
        if self._held is not None:
            self._held.doItemsLayout()


class Line(Struct, frozen=True):
    """What stands at the left and at the right end of a row, and the roles of their colours."""

    left: str
    right: str
    role: str = "ink"
    right_role: str = "ink3"
    bold: bool = False


def paint_ground(style: Style, painter: QPainter, option: QStyleOptionViewItem, *, focused: bool) -> bool:
    """Paint what is under a row: chosen, under the mouse, with the focus; returns whether it is chosen."""
    area, selected = QRect(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(area, style.color("sel"))
        painter.fillRect(area.left(), area.top(), style.px(EDGE), area.height(), style.color("accent"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, style.color("tint"))
    if focused:
        painter.setPen(style.color("accent"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
    return selected


def paint_line(style: Style, painter: QPainter, area: QRect, line: Line) -> None:
    """Paint the words of a row; those at the left give way."""
    painter.setFont(style.font(line.bold))
    painter.setPen(style.color(line.right_role))
    painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, line.right)
    metrics = painter.fontMetrics()
    room = area.width() - metrics.horizontalAdvance(line.right) - style.px(8)
    painter.setPen(style.color(line.role))
    left = metrics.elidedText(line.left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignLeft, left)
