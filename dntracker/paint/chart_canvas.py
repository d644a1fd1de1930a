"""What every layer of a chart draws with: painter, geometry, colours, and the labels placed at the end."""

from math import floor

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dntracker.paint.chart_frame import ChartLook, Frame
from dntracker.paint.chart_labels import Labels
from dntracker.services.trends.series import Series


class Ink(Struct, frozen=True):
    """What lines and texts of a chart are painted with."""

    painter: QPainter
    look: ChartLook

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(getattr(self.look.tokens, role))

    def pen(self, role: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
        """A pen of a role's colour; `dashes` are lengths in pixels of the design."""
        pen = QPen(self.color(role), self.look.px(width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([length / width for length in dashes])
        return pen

    def line(self, start: QPointF, end: QPointF, pen: QPen) -> None:
        """A straight line."""
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def hairline(self, start: QPointF, end: QPointF, pen: QPen) -> None:
        """An upright or level line on whole pixels, so that it stays sharp."""
        upright = start.x() == end.x()
        snapped = (floor(start.x()) if upright else floor(start.y())) + 0.5
        if upright:
            self.line(QPointF(snapped, start.y()), QPointF(snapped, end.y()), pen)
        else:
            self.line(QPointF(start.x(), snapped), QPointF(end.x(), snapped), pen)

    def text(self, rect: QRectF, text: str, role: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight) -> None:
        """Text in a rectangle, in the middle of its height."""
        metrics = QFontMetricsF(self.look.font)
        width = metrics.horizontalAdvance(text)
        left = rect.left()
        if align == Qt.AlignmentFlag.AlignRight:
            left = rect.right() - width
        elif align == Qt.AlignmentFlag.AlignHCenter:
            left = rect.center().x() - width / 2
        self.painter.setFont(self.look.font)
        self.painter.setPen(self.color(role))
        self.painter.drawText(QPointF(left, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), text)

    def width_of(self, text: str) -> float:
        """How wide a text is."""
        return QFontMetricsF(self.look.font).horizontalAdvance(text)

    def elided(self, text: str, room: float) -> str:
        """As much of a text as there is room for."""
        return QFontMetricsF(self.look.font).elidedText(text, Qt.TextElideMode.ElideRight, room)


class Canvas(Ink, frozen=True):
    """One chart of an indicator being painted."""

    series: Series
    frame: Frame
    labels: Labels

    def hides(self, key: str) -> bool:
        """Whether the legend hides this part."""
        return key in self.look.hidden
