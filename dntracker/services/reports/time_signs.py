"""Projects over time in the cells of a sheet: which cells are filled, and which marks stand in them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.report import Sign, Value, in_column
from dntracker.services.projects.timeline import Mark, MarkKind, Row, SpanKind
from dntracker.services.reports.time_columns import Slot

FIELD = "THOI_GIAN"
DONE, EXPECTED, SHADOW = "DAU_DA_LAM", "DAU_DU_KIEN", "DAU_KE_HOACH_GOC"
REACHED, PLANNED, FORECAST, REPLACED = "DAU_DA_DAT", "DAU_KE_HOACH", "DAU_DU_BAO", "DAU_DA_THAY"
LATE, TODAY = "DAU_TRE", "DAU_HOM_NAY"
LOOKS: Mapping[str, str] = {
    DONE: "phần đã thực hiện, đến mốc đạt gần nhất",
    EXPECTED: "phần còn lại theo dự báo, kế hoạch",
    SHADOW: "kế hoạch gốc, phần không bị thanh khác che",
    REACHED: "mốc đã đạt",
    PLANNED: "kế hoạch của mốc",
    FORECAST: "dự báo của mốc",
    REPLACED: "kế hoạch đã được thay",
    LATE: "từ kế hoạch đến lúc đạt, đến dự báo, hoặc đến hôm nay",
    TODAY: "cột của hôm nay, chỗ không có gì khác",
}
"""The cells of the legend whose looks the signs take, and what each shows."""

MARKS: Mapping[MarkKind, str] = {
    MarkKind.ACTUAL: "◆", MarkKind.FORECAST: "○", MarkKind.PLAN: "◇", MarkKind.REPLACED: "×",
}  # fmt: skip
_KINDS = {
    MarkKind.REPLACED: REPLACED, MarkKind.PLAN: PLANNED, MarkKind.FORECAST: FORECAST, MarkKind.ACTUAL: REACHED,
}  # fmt: skip
_BARS = {
    SpanKind.BASELINE: SHADOW, SpanKind.EXPECTED: EXPECTED, SpanKind.DONE: DONE, SpanKind.FINISHED: DONE,
}  # fmt: skip
_DAY = timedelta(days=1)
Days = tuple[str, date, date]  # a look, from its first to its last day


def of_project(row: Row, found: Sequence[Slot], today: date) -> dict[str, Value]:
    """A project's bars over each other, with a mark where a milestone was reached, is planned or forecast."""
    ground = [(_BARS[kind], one.first, one.last) for kind in _BARS for one in row.spans if one.kind is kind]
    shown = [one for one in row.marks if one.kind is not MarkKind.REPLACED]
    return _cells(found, [(TODAY, today, today), *ground], [(one.last, MARKS[one.kind]) for one in shown])


def of_milestone(milestone: Milestone, marks: Iterable[Mark], found: Sequence[Slot], today: date) -> dict[str, Value]:
    """A milestone's dates, each as wide as it is known, and how far it slipped."""
    own = [one for one in marks if one.milestone == milestone.code]
    if milestone.actual and milestone.plan:  # reached: a bar hides the plan, here it has a place of its own
        days = first_day(milestone.plan), last_day(milestone.plan)
        own.append(Mark(MarkKind.PLAN, milestone.code, milestone.plan, *days))
    ordered = [one for kind in _KINDS for one in own if one.kind is kind]
    dated = [(_KINDS[one.kind], one.first, one.last) for one in ordered]
    ground = [(TODAY, today, today), *_late(milestone, today), *dated]
    return _cells(found, ground, [(one.last, MARKS[one.kind]) for one in reversed(ordered)])


def _late(one: Milestone, today: date) -> list[Days]:
    if not one.plan:
        return []
    until = last_day(one.actual) if one.actual else max(last_day(one.forecast) if one.forecast else date.min, today)
    begin = last_day(one.plan) + _DAY
    return [(LATE, begin, until)] if begin <= until else []


def _cells(found: Sequence[Slot], ground: Iterable[Days], marks: Iterable[tuple[date, str]]) -> dict[str, Value]:
    looks, said = [""] * len(found), [""] * len(found)
    for look, first, last in ground:
        for place, slot in enumerate(found):
            if slot.holds(first, last):
                looks[place] = look
    for day, mark in marks:
        for place, slot in enumerate(found):
            if slot.holds(day, day) and mark not in said[place]:
                said[place] += mark
    return {
        in_column(FIELD, slot.key): Sign(look, text) if look or text else ""
        for slot, look, text in zip(found, looks, said, strict=True)
    }
