"""The S-curve on the page: zoom and pan, the crosshair by mouse and keys, its card."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from dntracker.paint.chart_frame import ChartLook, View
from dntracker.paint.scurve import Curve, CurveFrame, frame, paint_scurve, place, whole
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.curve import Point
from dntracker.services.trends.card import CardLine, LineKind, spoken
from dntracker.ui.style import Style
from dntracker.ui.trends.card import Card
from dntracker.ui.trends.plot import Plot

LEAST = QSize(420, 220)
ZOOM = 1.25
MOST_MONTHS = 600.0


class CurveChart(QWidget):
    """Shows one curve; takes the focus for ← → + - Home."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._points, self._today = style, tuple[Point, ...](), date.min
        self._plot: Plot | None = None
        self._whole = View(0, 1, 0, 1)
        self.hover: int | None = None
        self.card = Card(style, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Đường S: ← → đi từng tháng, + - phóng to thu nhỏ, Home xem hết"))
        style.changed.connect(self._dress)

    def show_points(self, points: Sequence[Point], today: date) -> None:
        """Show a curve, all of it."""
        self._prepare()
        self._points, self._today, self._whole = tuple(points), today, whole(points)
        self._place()
        self.reset()
        self.set_hover(None)

    def reset(self) -> None:
        """Show everything."""
        if self._plot:
            self._plot.set_limits(self._whole.first, self._whole.last, MOST_MONTHS)
            self._plot.set_range(self._whole.first, self._whole.last)

    def zoom(self, factor: float) -> None:
        """Show so many times fewer months, around the crosshair or the middle."""
        if self._plot:
            first, last = self._plot.range()
            middle = (first + last) / 2 if self.hover is None else place(self._points[self.hover].day)
            self._plot.set_range(middle - (middle - first) / factor, middle + (last - middle) / factor)

    def set_hover(self, point: int | None) -> None:
        """Put the crosshair on a point, or take it away."""
        self.hover = point
        self._show_card()
        self._repaint()

    def view(self) -> View:
        """What is visible."""
        first, last = self._plot.range() if self._plot else (self._whole.first, self._whole.last)
        return View(first, last, self._whole.low, self._whole.high)

    def frame(self) -> CurveFrame:
        """The geometry of the curve as it stands."""
        return frame(QRectF(self.rect()), self.view(), self._look())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(LEAST.width()), self._style.px(LEAST.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM)
            case Qt.Key.Key_Home:
                self.reset()
            case Qt.Key.Key_Escape if self.hover is not None:
                self.set_hover(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._point_at(event.position())
        elif event.type() is QEvent.Type.Leave and not self.hasFocus():
            self.set_hover(None)
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._moved()

    def _prepare(self) -> None:
        if self._plot is None:
            self._plot = Plot(self._paint, self)
            self._plot.moved.connect(self._moved)
            self._plot.viewport.installEventFilter(self)
            self._plot.show()

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        curve = Curve(self._points, self._today)
        paint_scurve(painter, rect, curve, self.view(), self._look(), self.hover)
        if self.hasFocus():
            painter.setPen(QPen(self._style.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _look(self) -> ChartLook:
        return ChartLook(self._style.tokens, self._style.font(), self._style.px(100) / 100)

    def _place(self) -> None:
        if self._plot:
            self._plot.place(QRectF(self.rect()), self.frame().plot)
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

    def _step(self, by: int) -> None:
        if not self._points:
            return
        days = [one.day for one in self._points]
        here = days.index(self._today) - by if self.hover is None and self._today in days else self.hover or 0
        self.set_hover(min(max(here + by, 0), len(days) - 1))

    def _point_at(self, at: QPointF) -> None:
        shape = self.frame()
        month = shape.month(at.x()) if shape.plot.left() <= at.x() <= shape.plot.right() else None
        near = None
        if month is not None and self._points:
            near = min(range(len(self._points)), key=lambda one: abs(place(self._points[one].day) - month))
        if near != self.hover:
            self.set_hover(near)

    def _show_card(self) -> None:
        point = self._points[self.hover] if self.hover is not None else None
        shape = self.frame()
        inside = point is not None and shape.view.first <= place(point.day) <= shape.view.last + 0.01
        if point is None or not inside:
            self.card.hide()
            self.setAccessibleDescription("")
            return
        lines = self._lines(point)
        self.setAccessibleDescription(spoken(lines))
        self.card.show_lines(lines, self._look())
        x, gap = shape.x(place(point.day)), self._style.px(9)
        left = x - shape.plot.left() > shape.plot.right() - x
        self.card.move(round(x - gap - self.card.width() if left else x + gap), round(shape.plot.top() + gap))

    def _lines(self, point: Point) -> tuple[CardLine, ...]:
        told = [
            (LineKind.TARGET, self.tr("kế hoạch"), point.planned), (LineKind.CITY, self.tr("đạt được"), point.earned),
            (LineKind.DETAIL, self.tr("giải ngân"), point.paid),
            (LineKind.DETAIL, self.tr("dự báo"), point.expected),
        ]  # fmt: skip
        lines = [CardLine(kind, word, self._money(value)) for kind, word, value in told if value is not None]
        return (CardLine(LineKind.TITLE, texts.day(point.day)), *lines)

    def _money(self, dong: Decimal) -> str:
        return money_text(dong, most=1)
