"""What every layer of a chart draws with: painter, geometry, colours, and the labels placed at the end."""

from math import floor

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dntracker.paint import marks
from dntracker.paint.chart_frame import ChartLook, Frame
from dntracker.paint.chart_labels import Labels
from dntracker.services.trends.chart import Chart, Line
from dntracker.services.trends.series import Series

FAINT = 32
HUES = ("hue1", "hue2", "hue3", "hue4", "hue5", "hue6")


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
    """One chart being painted; the frame measures by the axis at the left."""

    chart: Chart
    frame: Frame
    labels: Labels

    def hides(self, key: str) -> bool:
        """Whether the legend hides this part."""
        return key in self.look.hidden

    def lines(self) -> "list[LineCanvas]":
        """Each line that has something to show, measured by its own axis; the first is painted last, above the others.

        What stands around a single line stays when that line is hidden.
        """
        alone = len(self.chart.lines) == 1
        shown = [line for line in reversed(self.chart.lines) if alone or not self.hides(line.key)]
        return [self.of(line) for line in shown]

    def of(self, line: Line) -> "LineCanvas":
        """The same for what belongs to one line."""
        shape = self.frame.on(self.chart.axis(line))
        return LineCanvas(self.painter, self.look, self.chart, shape, self.labels, line, *dress_of(self.chart, line))


class LineCanvas(Canvas, frozen=True):
    """One line being painted, in its colour and with its mark."""

    drawn: Line
    role: str
    mark: str

    @property
    def series(self) -> Series:
        """What is drawn."""
        return self.drawn.series

    def veil(self) -> QColor:
        """Its colour, so faint that what lies under it is read."""
        color = self.color(self.role)
        color.setAlpha(FAINT)
        return color

    @property
    def alone(self) -> bool:
        """Whether no other line is on the chart: then all its points and targets have room for their labels."""
        return len(self.chart.lines) == 1


def dress_of(chart: Chart, line: Line) -> tuple[str, str]:
    """The colour's role and the mark of a line: of twelve lines no two have both alike."""
    if len(chart.lines) == 1:
        return "ink", marks.ROUND
    number = chart.lines.index(line)
    return HUES[number % len(HUES)], marks.SHAPES[number % len(marks.SHAPES)]
