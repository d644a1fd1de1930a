"""The painter of a project's step chart, for the screen and for paper: versions of the total, work done, plans."""

from datetime import date
from math import floor

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.paint import marks
from dntracker.paint.chart_labels import BELOW, DOWN_LEFT, DOWN_RIGHT, LEFT, RIGHT, UP_LEFT, UP_RIGHT, Label, Labels
from dntracker.paint.chart_ticks import nice_ticks
from dntracker.paint.tokens import Tokens
from dntracker.services.projects.amounts import BILLION
from dntracker.services.projects.steps import Bar, Step, StepChart

AXIS, HEAD, FOOT, RIGHT_ROOM = 56.0, 20.0, 24.0, 8.0
AIR = 1.16
"""How much higher than the largest amount the scale reaches: room for its label."""
BAR, BETWEEN_TICKS, BETWEEN_YEARS = 6.0, 56.0, 44.0
DASHES = (4.0, 3.0)


class StepLook(Struct, frozen=True):
    """Colours, font and scale of a chart; what is written on it in the window's language comes along."""

    tokens: Tokens
    font: QFont
    today: str
    scale: float = 1.0

    def px(self, length: float) -> float:
        """A length of the design."""
        return length * self.scale


class StepFrame(Struct, frozen=True):
    """Turns days and amounts into places on the painter."""

    plot: QRectF
    first: date
    last: date
    top: float

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = (self.last - self.first).days
        return self.plot.left() + (day - self.first).days / span * self.plot.width()

    def y(self, dong: float) -> float:
        """Where an amount stands."""
        return self.plot.bottom() - dong / self.top * self.plot.height()


def step_frame(rect: QRectF, chart: StepChart, look: StepLook) -> StepFrame:
    """The geometry of a chart in a rectangle."""
    plot = rect.adjusted(look.px(AXIS), look.px(HEAD), -look.px(RIGHT_ROOM), -look.px(FOOT))
    first, last = chart.years
    return StepFrame(plot, date(first, 1, 1), date(last + 1, 1, 1), max(chart.most, 1) * AIR)


def paint_steps(painter: QPainter, rect: QRectF, chart: StepChart, look: StepLook) -> None:
    """Paint a chart into a rectangle; nothing where there is no step."""
    if not chart.drawn:
        return
    frame = step_frame(rect, chart, look)
    canvas = _Canvas(painter, chart, look, frame, Labels(look.font, frame.plot.adjusted(0, -look.px(HEAD), 0, 0)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    canvas.keep_today_free()
    canvas.area()
    canvas.ground()
    for bar in chart.bars:
        canvas.bar(bar)
    canvas.steps()
    canvas.now()
    canvas.labels.draw(painter)
    painter.restore()


class _Canvas:
    def __init__(self, painter: QPainter, chart: StepChart, look: StepLook, frame: StepFrame, labels: Labels) -> None:
        self._painter, self._chart, self._look, self._frame, self.labels = painter, chart, look, frame, labels
        self._metrics = QFontMetricsF(look.font)

    def keep_today_free(self) -> None:
        x, plot = self._frame.x(self._chart.today), self._frame.plot
        top = plot.top() - self._look.px(HEAD)
        self.labels.avoid(QRectF(x - 2, top, 4, plot.bottom() - top))

    def area(self) -> None:
        frame, steps = self._frame, self._chart.steps
        corners = [QPointF(frame.x(steps[0].first), frame.plot.bottom())]
        for step, until in self._spans():
            level = frame.y(step.dong)
            corners += [QPointF(frame.x(step.first), level), QPointF(frame.x(until), level)]
        corners.append(QPointF(corners[-1].x(), frame.plot.bottom()))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._color("tint"))
        self._painter.drawPolygon(QPolygonF(corners))

    def ground(self) -> None:
        frame, look = self._frame, self._look
        plot, top = frame.plot, frame.top / BILLION
        for tick in nice_ticks(0, top, max(2, int(plot.height() / look.px(BETWEEN_TICKS)))):
            y = frame.y(tick * BILLION)
            self._level(y, "line" if tick else "rule")
            text = write(Quantity(tick))
            at = QPointF(plot.left() - look.px(10) - self._metrics.horizontalAdvance(text), y + self._rise())
            self._text(at, text, "ink2")
        years = range(frame.first.year, frame.last.year)
        every = max(1, -(-len(years) * look.px(BETWEEN_YEARS) // plot.width()))
        for year in years:
            x = floor(frame.x(date(year, 1, 1))) + 0.5
            self._line(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + look.px(4)), "rule", 1)
            if (year - years[0]) % every == 0:
                self._text(QPointF(x, plot.bottom() + look.px(6) + self._metrics.ascent()), str(year), "ink2")

    def bar(self, bar: Bar) -> None:
        frame, look = self._frame, self._look
        left, right, top = frame.x(bar.first), frame.x(bar.last), frame.y(bar.dong)
        if not bar.planned:  # a state of things: it stands in the middle of what is known of its day
            left = (left + right) / 2 - look.px(BAR) / 2
            right = left + look.px(BAR)
        area = QRectF(QPointF(left, top), QPointF(max(right, left + look.px(BAR)), frame.plot.bottom()))
        self._painter.fillRect(area, self._color("shade" if bar.planned else "ink"))
        self.labels.avoid(area)
        at = QPointF(area.right(), area.top() + self._metrics.height() * (0.5 if bar.planned else 1.0))
        sides = (RIGHT, UP_RIGHT, UP_LEFT) if not bar.planned else (UP_RIGHT, RIGHT, UP_LEFT)
        at = QPointF(area.left(), area.top()) if bar.planned else at
        texts = (f"{bar.value} {bar.told}",) if bar.planned else (f"{bar.value}\n{bar.told}", f"{bar.value}")
        color = self._color("ink2" if bar.planned else "ink")
        self.labels.add(Label(at, texts, color, sides, look.px(6), rank=1, rest=self._color("ink2")))

    def steps(self) -> None:
        frame, look, before = self._frame, self._look, 0.0
        for place, (step, until) in enumerate(self._spans()):
            at = QPointF(frame.x(step.first), frame.y(step.dong))
            if place:
                self._line(QPointF(at.x(), frame.y(before)), at, "accent", 2)
            known = QPointF(frame.x(min(step.last, until)), at.y())
            end = QPointF(frame.x(until), at.y())
            if not step.exact:
                self._line(at, known, "accent", 2, DASHES)
            self._line(known, end, "accent", 2)
            self.labels.avoid_line(at, end)
            marks.circle(self._painter, at, look.px(marks.CIRCLE), self._color("accent"), self._color("paper"))
            self._label(step, at)
            before = step.dong

    def now(self) -> None:
        frame, look, plot = self._frame, self._look, self._frame.plot
        x = floor(frame.x(self._chart.today)) + 0.5
        top = plot.top() - look.px(HEAD)
        self._line(QPointF(x, top), QPointF(x, plot.bottom()), "bad", 1.4)
        width = self._metrics.horizontalAdvance(look.today)
        left = x + look.px(6) if x + look.px(6) + width <= plot.right() else x - look.px(6) - width
        self._text(QPointF(left, top + self._metrics.ascent()), look.today, "bad")
        self.labels.avoid(QRectF(left, top, width, self._metrics.height()))

    def _label(self, step: Step, at: QPointF) -> None:
        radius = self._look.px(marks.CIRCLE + 2)
        self.labels.avoid(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
        texts = (f"{step.value}\n{step.told}", step.value)
        sides = (UP_RIGHT, UP_LEFT, LEFT, DOWN_RIGHT, BELOW, DOWN_LEFT)
        look = self._look
        self.labels.add(Label(at, texts, self._color("ink"), sides, look.px(9), rank=0, rest=self._color("ink2")))

    def _spans(self) -> list[tuple[Step, date]]:
        steps = self._chart.steps
        ends = [*(one.first for one in steps[1:]), max(self._chart.today, steps[-1].last)]
        return list(zip(steps, ends, strict=True))

    def _rise(self) -> float:
        return (self._metrics.ascent() - self._metrics.descent()) / 2

    def _level(self, y: float, role: str) -> None:
        plot, level = self._frame.plot, floor(y) + 0.5
        self._line(QPointF(plot.left(), level), QPointF(plot.right(), level), role, 1)

    def _line(
        self, start: QPointF, end: QPointF, role: str, width: float, dashes: tuple[float, ...] = ()
    ) -> None:  # fmt: skip
        pen = QPen(self._color(role), self._look.px(width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([length / width for length in dashes])
        self._painter.setPen(pen)
        self._painter.drawLine(start, end)

    def _text(self, at: QPointF, text: str, role: str) -> None:
        self._painter.setPen(self._color(role))
        self._painter.drawText(at, text)

    def _color(self, role: str) -> QColor:
        return QColor(getattr(self._look.tokens, role))
