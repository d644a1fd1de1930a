"""What stands in one column of a chart of one or several lines, for the card beside the crosshair."""

from collections.abc import Iterator
from datetime import date

from dntracker.domain.chart_spec import ChartNote, Transform
from dntracker.domain.period import Period
from dntracker.services.texts import inside
from dntracker.services.trends import texts
from dntracker.services.trends.card import NONE_YET, CardLine, LineKind, card_of, forecast_at, others_told, spoken
from dntracker.services.trends.chart import Chart, LaneMark, Line
from dntracker.services.trends.series import Point
from dntracker.services.words import STATUS_WORDS

SPACIOUS = 5
"""So many lines each have room for their source; of more the sources stand together at the end."""


def chart_card(chart: Chart, period: Period, hidden: frozenset[str] = frozenset()) -> tuple[CardLine, ...]:
    """Everything known about one column; of a single plain line also how it stands to targets and others."""
    if chart.single and chart.spec.transform is Transform.PLAIN:
        lines = card_of(chart.single.series, period)
    else:
        lines = (CardLine(LineKind.TITLE, texts.period_title(period)), *_lines(chart, period, hidden))
    return (*lines, *_broken(chart, period), *_noted(chart, period, hidden), *_milestones(chart, period, hidden))


def line_told(line: Line, period: Period) -> str:
    """One line in one column, for a screen reader."""
    point = line.series.point(period)
    told = ", ".join(filter(None, (*_told(point), point.source_title))) if point else ""
    said = f"{line.name}, {inside(texts.period_title(period))}: {_value(line, point, period)}"
    return "; ".join(filter(None, (said, told, spoken(tuple(others_told(line.series, period))))))


def note_told(note: ChartNote) -> str:
    """A note, for a screen reader."""
    return f"Ghi chú {_days(note.start, note.end)}: {note.text}"


def _lines(chart: Chart, period: Period, hidden: frozenset[str]) -> Iterator[CardLine]:
    shown = [line for line in chart.lines if line.key not in hidden]
    sources = dict[str, None]()
    for line in shown:
        point = line.series.point(period)
        yield CardLine(
            LineKind.LINE, line.name, _value(line, point, period), soft=bool(point and not point.firm), key=line.key
        )
        if point is None:
            continue
        details = [*_told(point), point.source_title] if len(shown) <= SPACIOUS else _told(point)
        if details:
            yield CardLine(LineKind.DETAIL, ", ".join(filter(None, details)))
        sources[point.source_title] = None
        if "others" not in hidden and len(shown) <= SPACIOUS:
            yield from others_told(line.series, period, line.key)
    if len(shown) > SPACIOUS and sources:
        yield CardLine(LineKind.DETAIL, f"Nguồn: {'; '.join(sources)}")


def _value(line: Line, point: Point | None, period: Period) -> str:
    if point:
        return texts.with_measure(point.label, line.series.measure)
    said = forecast_at(line.series, period)
    return f"dự báo {texts.with_measure(said.label, line.series.measure)}" if said else NONE_YET


def _told(point: Point) -> list[str]:
    if point.how:
        return [point.how]
    stand_in = [f"tính đến {texts.as_of_text(point.figure)}"] if point.as_of else []
    return [*filter(None, [point.borders]), *stand_in, *([] if point.firm else [STATUS_WORDS[point.status]])]


def _broken(chart: Chart, period: Period) -> Iterator[CardLine]:
    for one in chart.breaks:
        if _meets(period, one.date, one.date):
            yield CardLine(LineKind.BREAK, f"Gãy chuỗi {texts.day_text(one.date)}")
            yield CardLine(LineKind.DETAIL, one.reason)


def _noted(chart: Chart, period: Period, hidden: frozenset[str]) -> Iterator[CardLine]:
    for note in chart.notes if "notes" not in hidden else ():
        if _meets(period, note.start, note.end or note.start):
            yield CardLine(LineKind.NOTE, note.text)
            yield CardLine(LineKind.DETAIL, _days(note.start, note.end))


def _milestones(chart: Chart, period: Period, hidden: frozenset[str]) -> Iterator[CardLine]:
    for mark in milestones_in(chart, period) if "projects" not in hidden else ():
        yield CardLine(LineKind.PROJECT, f"{mark.name}: {inside(mark.project_name)}")


def milestones_in(chart: Chart, period: Period) -> list[LaneMark]:
    """The milestones of projects in one column."""
    return [mark for mark in chart.lane if _meets(period, mark.first, mark.last)]


def _meets(period: Period, first: date, last: date) -> bool:
    return first <= period.end and last >= period.start


def _days(start: date, end: date | None) -> str:
    return texts.day_text(start) if end is None else f"{texts.day_text(start)}–{texts.day_text(end)}"
