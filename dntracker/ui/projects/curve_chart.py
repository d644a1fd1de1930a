"""The S-curve on the page: zoom and pan, the crosshair by mouse and keys, its card."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from dntracker.paint.chart_frame import View
from dntracker.paint.scurve import Curve, CurveFrame, frame, paint_scurve, place, whole
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.curve import Point
from dntracker.services.trends.card import CardLine, LineKind
from dntracker.ui.style import Style
from dntracker.ui.trends.plotted import Plotted, Told

LEAST = QSize(420, 220)
ZOOM = 1.25
MOST_MONTHS = 600.0


class CurveChart(Plotted):
    """Shows one curve; takes the focus for ← → + - Home."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._points, self._today = tuple[Point, ...](), date.min
        self._whole = View(0, 1, 0, 1)
        self.hover: int | None = None
        self.setAccessibleName(self.tr("Đường S: ← → đi từng tháng, + - phóng to thu nhỏ, Home xem hết"))

    def show_points(self, points: Sequence[Point], today: date) -> None:
        """Show a curve, all of it."""
        self.prepare()
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
        self.zoom_around(None if self.hover is None else place(self._points[self.hover].day), factor)

    def set_hover(self, place: int | None) -> None:
        """Put the crosshair on a point, or take it away."""
        self.hover = place
        self._moved()

    def view(self) -> View:
        """What is visible."""
        first, last = self._plot.range() if self._plot else (self._whole.first, self._whole.last)
        return View(first, last, self._whole.low, self._whole.high)

    def frame(self) -> CurveFrame:
        """The geometry of the curve as it stands."""
        return frame(QRectF(self.rect()), self.view(), self.look())

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

    def plot_area(self) -> QRectF:
        """The rectangle of the axes."""
        return self.frame().plot

    def paint_picture(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the curve as it stands."""
        curve = Curve(self._points, self._today)
        paint_scurve(painter, rect, curve, self.view(), self.look(), self.hover)

    def told(self) -> Told | None:
        """What is known of the month with the crosshair."""
        point = self._points[self.hover] if self.hover is not None else None
        shape = self.frame()
        if point is None or not shape.view.first <= place(point.day) <= shape.view.last + 0.01:
            return None
        return Told(self._lines(point), shape.x(place(point.day)), shape.plot)

    def _step(self, by: int) -> None:
        if not self._points:
            return
        days = [one.day for one in self._points]
        here = days.index(self._today) - by if self.hover is None and self._today in days else self.hover or 0
        self.set_hover(min(max(here + by, 0), len(days) - 1))
        self.announce(self.accessibleDescription())

    def point_at(self, at: QPointF) -> None:
        """Put the crosshair on the month nearest to the mouse."""
        shape = self.frame()
        month = shape.month(at.x()) if shape.plot.left() <= at.x() <= shape.plot.right() else None
        near = None
        if month is not None and self._points:
            near = min(range(len(self._points)), key=lambda one: abs(place(self._points[one].day) - month))
        if near != self.hover:
            self.set_hover(near)

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
