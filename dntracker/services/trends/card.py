"""What stands in one column of a chart, line by line, for the card beside the crosshair and for screen readers."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.services.texts import inside
from dntracker.services.trends import rules, texts
from dntracker.services.trends.series import ForecastPoint, Point, Series
from dntracker.services.trends.table import BROKEN, change_text
from dntracker.services.words import STATUS_WORDS

NONE_YET = "chưa có số"


class LineKind(StrEnum):
    """What a line of the card is about; it decides mark and colour."""

    TITLE = "title"
    CITY = "city"
    DETAIL = "detail"
    OTHER = "other"
    TARGET = "target"
    BENCHMARK = "benchmark"
    CHANGE = "change"
    LINE = "line"
    FORECAST = "forecast"
    NOTE = "note"
    PROJECT = "project"
    BREAK = "break"


class CardLine(Struct, frozen=True):
    """One line: its text at the left, its number at the right; `second` is a further reporter about a territory.

    `key` names the line of the chart that it is about, whose colour and mark it has.
    """

    kind: LineKind
    text: str
    value: str = ""
    soft: bool = False
    second: bool = False
    key: str = ""


def card_of(series: Series, period: Period) -> tuple[CardLine, ...]:
    """Everything known about one column."""
    return (
        CardLine(LineKind.TITLE, texts.period_title(period)),
        *_city(series, period),
        *others_told(series, period),
        *_targets(series, period),
        *_benchmarks(series, period),
        *_change(series, period),
        *_forecast(series, period),
    )


def spoken(lines: tuple[CardLine, ...]) -> str:
    """The card as one sentence for a screen reader."""
    return "; ".join(" ".join(part for part in (line.text, line.value) if part) for line in lines)


def _city(series: Series, period: Period) -> Iterator[CardLine]:
    point = series.point(period)
    if point is None:
        yield CardLine(LineKind.CITY, series.territory_name, NONE_YET)
        return
    yield CardLine(LineKind.CITY, point.borders or series.territory_name, point.label, soft=not point.firm)
    yield CardLine(LineKind.DETAIL, point.source_title)
    told = [*_stand_in(point), *([] if point.firm else [STATUS_WORDS[point.status]])]
    if told:
        yield CardLine(LineKind.DETAIL, ", ".join(told))


def _stand_in(point: Point) -> Iterator[str]:
    if point.as_of is not None:
        yield f"tính đến {texts.as_of_text(point.figure)}"


def others_told(series: Series, period: Period, key: str = "") -> Iterator[CardLine]:
    """What other sources say of one column; `key` of the line among several."""
    for other in series.others:
        if other.period == period:
            apart = series.apart(other)
            yield CardLine(LineKind.OTHER, other.borders if apart else "Nguồn khác", other.label, key=key)
            yield CardLine(LineKind.DETAIL, other.source_title)


def _targets(series: Series, period: Period) -> Iterator[CardLine]:
    for step in series.city_steps:
        if step.in_force and step.first <= period.year <= step.last:
            yield CardLine(LineKind.TARGET, f"Mục tiêu {step.last}", step.label)
            yield from [CardLine(LineKind.DETAIL, step.document)] if step.document else []


def _benchmarks(series: Series, period: Period) -> Iterator[CardLine]:
    seen: set[str] = set()
    for number, benchmark in enumerate(series.benchmarks):
        point = next((one for one in benchmark.points if one.period == period), None)
        if point or number == 0:
            second = benchmark.territory_name in seen
            yield CardLine(LineKind.BENCHMARK, benchmark.name, point.label if point else NONE_YET, second=second)
            yield from [CardLine(LineKind.DETAIL, point.source_title)] if point else []
        seen.add(benchmark.territory_name)


def _forecast(series: Series, period: Period) -> Iterator[CardLine]:
    if said := forecast_at(series, period):
        yield CardLine(LineKind.FORECAST, "Dự báo", said.label)
        yield CardLine(LineKind.DETAIL, f"dải 80%: {said.span}")


def forecast_at(series: Series, period: Period) -> ForecastPoint | None:
    """What is expected in a column."""
    points = series.forecast.points if series.forecast else ()
    return next((one for one in points if one.period == period), None)


def _change(series: Series, period: Period) -> Iterator[CardLine]:
    base = period.same_last_year()
    earlier, later = series.point(base), series.point(period)
    text = change_text(series, earlier, later) if earlier and later else ""
    if not text:
        return
    if text == BROKEN:
        text = "gãy chuỗi"
    elif series.indicator.kind is not Kind.RANK:
        measure = texts.gap_measure(series.indicator) if rules.in_differences(series.indicator) else "%"
        text = texts.with_measure(text, measure)
    title = texts.period_title(base)
    yield CardLine(LineKind.CHANGE, f"So với {inside(title)}", text)
