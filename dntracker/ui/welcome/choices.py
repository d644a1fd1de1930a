"""The ways to begin, one below the other; the arrows move, Enter goes on."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from dntracker.ui.pressing import KNOWS_ENTER
from dntracker.ui.style import Style

ROW, EDGE, ICON, TEXT = 62, 3, 15, 51


class Way(Struct, frozen=True):
    """A way to begin: its name and line, and the words of the button that goes on with it."""

    code: str
    icon: str
    title: str
    line: str
    button: str


class _Row(QAbstractButton):
    activated = Signal()

    def __init__(self, style: Style, way: Way) -> None:
        super().__init__()
        self._style, self.way = style, way
        self.setCheckable(True)
        self.setProperty(KNOWS_ENTER, True)  # a click chooses, Enter goes on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tell(way.line)

    def tell(self, line: str) -> None:
        self._line = line
        self.setText(self.way.title)
        self.setAccessibleName(self.way.title)
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(420), self._style.px(ROW))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter, chosen = self._style, QPainter(self), self.isChecked()
        if chosen:
            painter.fillRect(self.rect(), style.color("sel"))
            painter.fillRect(0, 0, style.px(EDGE), self.height(), style.color("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("line"))
        if self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        size, middle = style.px(20), self.height() // 2
        role = "accent" if chosen else "ink2"
        style.paint_icon(painter, QRect(style.px(ICON), middle - size // 2, size, size), self.way.icon, role)
        size = style.px(14)
        right = self.width() - style.px(18) - size
        style.paint_icon(painter, QRect(right, middle - size // 2, size, size), "caret-right")
        self._paint_words(painter, QRect(style.px(TEXT), 0, right - style.px(TEXT + 8), self.height()))

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        style, line = self._style, self._style.px(18)
        top = area.center().y() - line + 1
        painter.setPen(style.color("ink"))
        painter.setFont(style.font(bold=True))
        painter.drawText(QRect(area.left(), top, area.width(), line), Qt.AlignmentFlag.AlignVCenter, self.way.title)
        painter.setPen(style.color("ink2"))
        painter.setFont(style.font())
        words = painter.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), top + line, area.width(), line), Qt.AlignmentFlag.AlignVCenter, words)


class Choices(QWidget):
    """The ways to begin; one is always chosen."""

    chosen = Signal(object)
    """Another `Way` is chosen."""

    activated = Signal()
    """The chosen way shall be gone."""

    def __init__(self, style: Style, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows = [_Row(style, way) for way in ways]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self._rows:
            self._group.addButton(row)
            layout.addWidget(row)
            row.activated.connect(self.activated)
        self._rows[0].setChecked(True)
        self._group.buttonToggled.connect(lambda _button, on: self.chosen.emit(self.way()) if on else None)

    def way(self) -> Way:
        """The way that is chosen."""
        return next(row.way for row in self._rows if row.isChecked())

    def choose(self, code: str) -> None:
        """Choose a way by its code."""
        next(row for row in self._rows if row.way.code == code).setChecked(True)

    def tell(self, code: str, line: str) -> None:
        """Write another line under a way's name."""
        next(row for row in self._rows if row.way.code == code).tell(line)

    def enter(self) -> None:
        """Give the focus to the chosen way."""
        next(row for row in self._rows if row.isChecked()).setFocus()
