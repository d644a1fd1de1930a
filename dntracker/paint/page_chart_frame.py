"""Where the parts of a sheet's chart stand: the plot with its scale, the texts around it, the keys of the legend."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from dntracker.domain.drawing import Chart, ChartKind, ChartSeries
from dntracker.domain.layout import Align, VAlign
from dntracker.domain.lettering import Font
from dntracker.paint.chart_ticks import nice_step, nice_ticks
from dntracker.paint.page_text import Block

_EDGE, _GAP, _KEY = 6.0, 4.0, 22.0
_TICK_EVERY, _LEVEL_TICK_EVERY, _MOST_LEGEND = 26.0, 60.0, 0.35


class Text(Struct, frozen=True):
    """A text in its place; an `upright` one reads from below."""

    said: str
    font: Font
    area: QRectF
    align: Align = Align.CENTER
    valign: VAlign = VAlign.MIDDLE
    upright: bool = False

    def paint(self, painter: QPainter) -> None:
        """Paint it in black."""
        if not self.upright:
            Block(self.said, self.font, self.area.width()).paint(painter, self.area, self.align, self.valign)
            return
        painter.save()
        painter.translate(self.area.center())
        painter.rotate(-90)
        turned = QRectF(-self.area.height() / 2, -self.area.width() / 2, self.area.height(), self.area.width())
        Block(self.said, self.font, turned.width()).paint(painter, turned, self.align, self.valign)
        painter.restore()


class ChartFrame(Struct, frozen=True):
    """Turns categories and values into points; `level` bars lie, their categories go up."""

    plot: QRectF
    count: int
    low: float
    high: float
    ticks: tuple[float, ...]
    keys: tuple[QRectF, ...]
    level: bool = False

    @property
    def base(self) -> float:
        """The value on which columns stand."""
        return min(max(0.0, self.low), self.high)

    def at(self, category: float, value: float) -> QPointF:
        """The point of a value, `category` counted from the first one's edge."""
        along = category / max(1, self.count)
        part = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        plot = self.plot
        if self.level:
            return QPointF(plot.left() + part * plot.width(), plot.bottom() - along * plot.height())
        return QPointF(plot.left() + along * plot.width(), plot.bottom() - part * plot.height())


def frame_of(chart: Chart, area: QRectF, small: Font, bold: Font) -> tuple[ChartFrame, list[Text]]:
    """The frame of a chart in an area, and the texts around its plot."""
    texts: list[Text] = []
    room = area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    if chart.title:
        room = _titled(chart.title, bold, room, texts)
    room, keys = _legend(chart, small, room, texts)
    room = _axis_titles(chart, small, room, texts)
    level = any(one.kind is ChartKind.BAR for one in chart.series)
    low, high, ticks = _scale(chart, room.width() / _LEVEL_TICK_EVERY if level else room.height() / _TICK_EVERY)
    plot = _plot(chart, small, room, [number_text(chart, tick) for tick in ticks], level=level)
    frame = ChartFrame(plot, _count(chart), low, high, ticks, keys, level)
    texts += _tick_texts(chart, small, frame)
    texts += _category_texts(chart, small, frame, room)
    return frame, texts


def heights_of(chart: Chart, series: ChartSeries) -> list[tuple[float, float]]:
    """Where each column of a series begins and ends: on the axis, or on those that it is stacked upon."""
    if not chart.stacked:
        return [(0.0, value or 0.0) for value in series.values]
    found, before = [], chart.series[: chart.series.index(series)]
    for place, value in enumerate(series.values):
        whole = sum(abs(_value(one, place)) for one in chart.series) if chart.shares else 1.0
        below = sum(one for other in before if (one := _value(other, place)) * (value or 0.0) > 0)
        found.append((below / (whole or 1.0), (below + (value or 0.0)) / (whole or 1.0)))
    return found


def joined(points: Sequence[QPointF | None], *, across: bool) -> list[list[QPointF]]:
    """The points as lines: broken where one is missing, unless they go `across`."""
    if across:
        return [[point for point in points if point is not None]]
    runs: list[list[QPointF]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def number_text(chart: Chart, value: float) -> str:
    """A number of the axis in Vietnamese."""
    percent = chart.scale.percent or chart.shares
    number = Decimal(repr(round(value * (100 if percent else 1), 10)))
    places = chart.scale.decimals
    shown = f"{number:,f}" if places is None else f"{number:,.{places}f}"
    shown = shown.rstrip("0").rstrip(".") if places is None and "." in shown else shown
    return shown.translate(str.maketrans(",.", ".,")) + ("%" if percent else "")


def _scale(chart: Chart, ticks: float) -> tuple[float, float, tuple[float, ...]]:
    ends = [
        end for one in chart.series if one.kind is not ChartKind.LINE for pair in heights_of(chart, one) for end in pair
    ]
    ends += [v for one in chart.series if one.kind is ChartKind.LINE for v in one.values if v is not None]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    columns = any(one.kind is not ChartKind.LINE for one in chart.series)
    if columns or (low >= 0 and low < high * 5 / 6):  # as spreadsheets choose where an axis begins
        low, high = min(0.0, low), max(0.0, high)
    most = max(2, int(ticks))
    step = nice_step((high - low) or abs(high) or 1.0, most)
    bottom = chart.scale.low if chart.scale.low is not None else low // step * step
    top = chart.scale.high if chart.scale.high is not None else -(-high // step) * step
    top = 1.0 if chart.shares else top
    top = top if top > bottom else bottom + step
    return bottom, top, nice_ticks(bottom, top, most)


def _titled(title: str, font: Font, room: QRectF, texts: list[Text]) -> QRectF:
    tall = Block(title, font, room.width()).height
    texts.append(Text(title, font, QRectF(room.left(), room.top(), room.width(), tall)))
    return room.adjusted(0, tall + _GAP, 0, 0)


def _legend(chart: Chart, font: Font, room: QRectF, texts: list[Text]) -> tuple[QRectF, tuple[QRectF, ...]]:
    if not chart.legend:
        return room, ()
    widths = [Block(one.name, font).width + _KEY + 2 * _GAP for one in chart.series]
    tall = Block("Ag", font).height
    if chart.legend in ("t", "b"):
        rows = _in_rows(widths, room.width())
        top = room.top() if chart.legend == "t" else room.bottom() - len(rows) * tall
        places = [
            QRectF(room.left() + (room.width() - sum(row)) / 2 + sum(row[:n]), top + line * tall, row[n], tall)
            for line, row in enumerate(rows)
            for n in range(len(row))
        ]
        taken = len(rows) * tall + _GAP
        rest = room.adjusted(0, taken, 0, 0) if chart.legend == "t" else room.adjusted(0, 0, 0, -taken)
    else:
        wide = min(max(widths), room.width() * _MOST_LEGEND)
        left = room.left() if chart.legend == "l" else room.right() - wide
        talls = [Block(one.name, font, wide - _KEY).height for one in chart.series]
        top = room.center().y() - sum(talls) / 2
        places = [QRectF(left, top + sum(talls[:n]), wide, one) for n, one in enumerate(talls)]
        rest = room.adjusted(wide + _GAP, 0, 0, 0) if chart.legend == "l" else room.adjusted(0, 0, -wide - _GAP, 0)
    for one, place in zip(chart.series, places, strict=True):
        texts.append(Text(one.name, font, place.adjusted(_KEY, 0, 0, 0), Align.LEFT))
    return rest, tuple(places)


def _in_rows(widths: Sequence[float], room: float) -> list[list[float]]:
    rows: list[list[float]] = [[]]
    for width in widths:
        if rows[-1] and sum(rows[-1]) + width > room:
            rows.append([])
        rows[-1].append(width)
    return rows


def _axis_titles(chart: Chart, font: Font, room: QRectF, texts: list[Text]) -> QRectF:
    level = any(one.kind is ChartKind.BAR for one in chart.series)
    upright, below = chart.scale.title, chart.category_title
    if level:
        upright, below = below, upright
    tall = Block("Ag", font).height
    if below:
        texts.append(Text(below, font, QRectF(room.left(), room.bottom() - tall, room.width(), tall)))
        room = room.adjusted(0, 0, 0, -tall)
    if upright:
        texts.append(Text(upright, font, QRectF(room.left(), room.top(), tall, room.height()), upright=True))
        room = room.adjusted(tall + _GAP, 0, 0, 0)
    return room


def _plot(chart: Chart, font: Font, room: QRectF, ticks: list[str], *, level: bool) -> QRectF:
    tall = Block("Ag", font).height
    if level:
        names = max((Block(one, font).width for one in chart.categories), default=0.0)
        return room.adjusted(min(names, room.width() / 3) + _GAP, 0, -_EDGE * 2, -tall)
    wide = max((Block(one, font).width for one in ticks), default=0.0)
    inner = room.adjusted(wide + _GAP, tall / 2, -_GAP, 0)
    slot = inner.width() / max(1, _count(chart))
    names = max((Block(one, font, slot).height for one in chart.categories), default=tall)
    return inner.adjusted(0, 0, 0, -min(names, room.height() / 3) - 2)


def _tick_texts(chart: Chart, font: Font, frame: ChartFrame) -> list[Text]:
    found = []
    for tick in frame.ticks:
        at, said = frame.at(0, tick), number_text(chart, tick)
        if frame.level:
            found.append(Text(said, font, QRectF(at.x() - 40, at.y() + 1, 80, 12), Align.CENTER, VAlign.TOP))
        else:
            found.append(Text(said, font, QRectF(at.x() - 100 - _GAP, at.y() - 6, 100, 12), Align.RIGHT))
    return found


def _category_texts(chart: Chart, font: Font, frame: ChartFrame, room: QRectF) -> list[Text]:
    found = []
    for place, name in enumerate(chart.categories):
        start, end = frame.at(place, frame.low), frame.at(place + 1, frame.low)
        if frame.level:
            area = QRectF(QPointF(room.left(), end.y()), QPointF(frame.plot.left() - _GAP, start.y()))
            found.append(Text(name, font, area, Align.RIGHT))
        else:
            area = QRectF(start.x(), frame.plot.bottom() + 2, end.x() - start.x(), room.bottom() - frame.plot.bottom())
            found.append(Text(name, font, area, Align.CENTER, VAlign.TOP))
    return found


def _count(chart: Chart) -> int:
    return max([len(chart.categories), *(len(one.values) for one in chart.series)], default=1)


def _value(series: ChartSeries, place: int) -> float:
    return (series.values[place] if place < len(series.values) else None) or 0.0
