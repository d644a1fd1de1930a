"""A list under a field of the context bar, with a filter where it is long."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from dntracker.domain.fold import fold
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextField

Choices = tuple[Sequence[tuple[str, str]], str]
SHOWN, FEW, ROW = 14, 8, 26


class Chooser(QFrame):
    """A list under a field of the context bar, filtered while one types, without tone marks."""

    picked = Signal(str)
    """The code of what was chosen."""

    opening = Signal()
    """The list is about to take the focus."""

    closed = Signal()
    """The list is gone, with or without a choice."""

    def __init__(self, style: Style, field: ContextField, items: Callable[[], Choices]) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._style, self._field, self._asked = style, field, items
        self._items: Sequence[tuple[str, str]] = ()
        self._now = ""
        self.filter, self.list = QLineEdit(self), QListWidget(self)
        self.filter.setPlaceholderText(self.tr("Gõ để lọc, không cần dấu"))
        self.filter.setAccessibleName(self.tr("Lọc danh sách"))
        self.list.setAccessibleName(self.tr("Danh sách"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.filter.textChanged.connect(self._fill)
        self.filter.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def open(self) -> None:
        """Open under the field with what there is to choose from now."""
        self.opening.emit()
        self._items, self._now = self._asked()
        many = len(self._items) > FEW
        self.filter.clear()
        self.filter.setVisible(many)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus if many else Qt.FocusPolicy.StrongFocus)
        self._fill("")
        px, metrics = self._style.px, self.fontMetrics()
        widest = max((metrics.horizontalAdvance(name) for _, name in self._items), default=0)
        height = px(ROW) * min(len(self._items), SHOWN) + px(46 if many else 18)
        told = metrics.horizontalAdvance(self.filter.placeholderText()) if many else 0
        self.resize(max(self._field.width(), widest + px(56), told + px(40)), height)
        self.move(self._place())
        self.show()

    def _place(self) -> QPoint:
        below, screen = self._field.mapToGlobal(QPoint(0, self._field.height())), self._field.screen().geometry()
        if below.y() + self.height() > screen.bottom():  # no room below: above it
            below.setY(max(screen.top(), below.y() - self._field.height() - self.height()))
        return QPoint(min(below.x(), max(screen.left(), screen.right() - self.width())), below.y())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.filter if self.filter.isVisible() else self.list).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._style.color("rule"))
        painter.setBrush(self._style.color("paper"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        wanted = fold(text).split()
        found = [(code, name) for code, name in self._items if all(one in fold(f"{code} {name}") for one in wanted)]
        for code, name in sorted(found, key=lambda item: _far_from(wanted, *item)):
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setSizeHint(QSize(0, self._style.px(ROW)))
            if code == self._now and not wanted:
                self.list.setCurrentItem(item)
        if not found:
            nothing = QListWidgetItem(self.tr("Không có mục nào khớp."), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        elif self.list.currentItem() is None:
            self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags():
            self.hide()
            self.picked.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _far_from(wanted: list[str], code: str, name: str) -> int:
    # What was typed whole comes first: *quy i nam 2025* is also a part of *Quý IV năm 2025*.
    words = fold(f"{code} {name}").split()
    return sum(one not in words for one in wanted)
