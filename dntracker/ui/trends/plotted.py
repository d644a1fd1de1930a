"""What charts that are zoomed and read with a crosshair have in common: the plot, the card, the frame of the focus."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from dntracker.paint.chart_frame import ChartLook
from dntracker.services.trends.card import CardLine, spoken
from dntracker.ui.style import Style
from dntracker.ui.trends.card import Card, Dress
from dntracker.ui.trends.plot import Plot


class Told(Struct, frozen=True):
    """What the card says, and where it stands: beside `x`, within the plot."""

    lines: tuple[CardLine, ...]
    x: float
    plot: QRectF
    dress: Dress | None = None


class Plotted(QWidget):
    """A picture on a plot; its owner's kind says what is painted, where the plot lies and what the card tells."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._plot: Plot | None = None
        self.card = Card(style, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style.changed.connect(self._dress)

    def plot_area(self) -> QRectF | None:
        """The rectangle of the axes; None while there is nothing to show."""
        raise NotImplementedError

    def paint_picture(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what is visible."""
        raise NotImplementedError

    def told(self) -> Told | None:
        """What the card says at the crosshair; None where there is none in sight."""
        raise NotImplementedError

    def point_at(self, at: QPointF) -> None:
        """Put the crosshair under the mouse."""
        raise NotImplementedError

    def set_hover(self, place: int | None) -> None:
        """Put the crosshair somewhere, or take it away."""
        raise NotImplementedError

    def takes(self, _event: QEvent) -> bool:
        """Whether the mouse is about something else than crosshair and view."""
        return False

    def prepare(self) -> None:
        """Load what the first picture needs; called in an idle moment it saves the reader the wait."""
        if self._plot is None:
            self._plot = Plot(self._paint, self)
            self._plot.moved.connect(self._moved)
            self._plot.viewport.installEventFilter(self)
            self._plot.show()
            self._place()

    def set_view(self, first: float, last: float) -> None:
        """Show what lies between two places of the axis."""
        if self._plot:
            self._plot.set_range(first, last)

    def zoom_around(self, middle: float | None, factor: float) -> None:
        """Show so many times less, around a place or the middle."""
        if self._plot:
            first, last = self._plot.range()
            middle = (first + last) / 2 if middle is None else middle
            self.set_view(middle - (middle - first) / factor, middle + (last - middle) / factor)

    def announce(self, text: str) -> None:
        """Have a screen reader say something."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def look(self) -> ChartLook:
        """The colours, font and scale now."""
        return ChartLook(self._style.tokens, self._style.font(), self._style.px(100) / 100)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.takes(event):
            return True
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self.point_at(event.position())
        elif event.type() is QEvent.Type.Leave and not self.hasFocus():
            self.set_hover(None)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._moved()

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        self.paint_picture(painter, rect)
        if self.hasFocus():
            painter.setPen(QPen(self._style.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _place(self) -> None:
        area = self.plot_area()
        if self._plot and area is not None:
            self._plot.place(QRectF(self.rect()), area)
            self.card.raise_()

    def _moved(self, *_range: float) -> None:
        self._show_card()
        self._repaint()

    def _repaint(self) -> None:
        if self._plot:
            self._plot.repaint_picture(self._style.color("paper"))

    def _dress(self) -> None:
        self.updateGeometry()
        self._place()
        self._moved()

    def _show_card(self) -> None:
        told = self.told()
        if told is None:
            self.card.hide()
            self.setAccessibleDescription("")
            return
        self.setAccessibleDescription(spoken(told.lines))
        self.card.show_lines(told.lines, self.look(), told.dress)
        self.card.stand_beside(told.x, told.plot)
