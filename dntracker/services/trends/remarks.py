"""What must be said beside a chart and in print: the day it is seen from, breaks, what does not add up, what ended."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dntracker.domain.chart_spec import ChartSpec, Transform
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.services.texts import begun, inside
from dntracker.services.trends import texts
from dntracker.services.trends.asking import Asked
from dntracker.services.trends.series import Series

JOINED = "Đang nối qua {0}: số trước và sau mốc không cùng cơ sở{1}."
NO_INDEX = "Chỉ số không qua {0}{1}: số bên kia mốc không so được với kỳ gốc."
NO_GROWTH = "Không tính mức tăng qua {0}{1}."
NO_SUM = "Không cộng lũy kế qua {0}{1}."


def remarks(spec: ChartSpec, asked: Sequence[Asked], today: date) -> tuple[str, ...]:
    """The sentences, each once."""
    seen = [texts.seen_from(spec.as_of)] if spec.as_of and spec.as_of <= today else []
    summed = (text for one in asked for text in _summing(spec, one.plain))
    return tuple(dict.fromkeys([*seen, *summed, *_breaks(spec, asked)]))


def _summing(spec: ChartSpec, series: Series) -> list[str]:
    if not spec.cumulative or spec.frequency is Frequency.YEAR or series.cumulative:
        return []
    return [f"{begun(series.name)} không cộng dồn được theo thời gian nên vẽ số từng kỳ."]


def _breaks(spec: ChartSpec, asked: Iterable[Asked]) -> Iterator[str]:
    found: dict[str, dict[date, SeriesBreak]] = {}
    for one in asked:
        for broken in _crossed(spec, one.figures, one.drawn) if one.drawn else ():
            if text := _about(spec, one.drawn, broken):
                found.setdefault(text, {})[broken.date] = broken
    for text, breaks in found.items():
        days = ", ".join(texts.day_text(day) for day in sorted(breaks))
        reason = f" ({inside(next(iter(breaks.values())).reason)})" if len(breaks) == 1 else ""
        yield text.format(f"{'mốc gãy' if len(breaks) == 1 else 'các mốc gãy'} {days}", reason)


def _about(spec: ChartSpec, drawn: Series | None, broken: SeriesBreak) -> str:
    if spec.joined:
        return JOINED
    if spec.transform is Transform.INDEX:
        return NO_INDEX
    if spec.transform is Transform.GROWTH:
        return NO_GROWTH
    within = Period.containing(broken.date, Frequency.YEAR).start < broken.date
    return NO_SUM if drawn and drawn.cumulative and within else ""


def _crossed(spec: ChartSpec, figures: Series, drawn: Series) -> list[SeriesBreak]:
    days = _days(spec, figures, drawn)
    horizons = [step.target.horizon.end for step in drawn.city_steps if step.in_force and step.target.horizon]
    return [one for one in figures.breaks if days and min(days) < one.date <= max([*days, *horizons])]


def _days(spec: ChartSpec, figures: Series, drawn: Series) -> list[date]:
    # What is drawn speaks of these days: growth also of the year before, an index of its base.
    if not spec.joined or spec.transform is Transform.INDEX:
        return [point.day for point in figures.points if point.quantity.value is not None]
    shown = [point for point in drawn.points if point.quantity.value is not None]
    grown = shown if spec.transform is Transform.GROWTH else []
    return [*(point.day for point in shown), *(point.period.same_last_year().end for point in grown)]
