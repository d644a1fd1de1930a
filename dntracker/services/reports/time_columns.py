"""Time as columns of a sheet: ten days, a month, a quarter or a year each."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Frequency, Period
from dntracker.domain.report import Column, Value

YEAR, NAME, TODAY = "NAM", "COT", "HOM_NAY"
NOW = "▼"
_TENTHS = (1, 11, 21)


class Step(StrEnum):
    """How much time a column takes."""

    TEN_DAYS = "10"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"


_FREQUENCIES = {Step.MONTH: Frequency.MONTH, Step.QUARTER: Frequency.QUARTER, Step.YEAR: Frequency.YEAR}


class Slot(Struct, frozen=True):
    """The days of one column; `head` and `name` are its two lines, the upper one only where it begins something."""

    key: str
    first: date
    last: date
    head: str
    name: str

    def holds(self, first: date, last: date) -> bool:
        """Whether any of these days is among its own."""
        return self.first <= last and first <= self.last


def slots(step: Step, first: date, last: date) -> list[Slot]:
    """The columns from the one with the first day to the one with the last."""
    if step is Step.TEN_DAYS:
        return _ten_days(first, last)
    period = Period.containing(first, _FREQUENCIES[step])
    found: list[Slot] = []
    while period.start <= last:
        head = str(period.year) if step is Step.YEAR or period.index == 1 or not found else ""
        found.append(Slot(period.code, period.start, period.end, head, _name(step, period)))
        period = period.next()
    return found


def fitting(first: date, last: date, most: int) -> list[Slot]:
    """The finest columns of which at most so many are needed; of years as many as there are."""
    for step in (Step.MONTH, Step.QUARTER):
        found = slots(step, first, last)
        if len(found) <= most:
            return found
    return slots(Step.YEAR, first, last)


def columns(found: Sequence[Slot], today: date, page: int = 0) -> tuple[Column, ...]:
    """The columns of a band, with their heads; a page takes so many (0: all)."""
    return tuple(_column(one, today, bool(page and place and not place % page)) for place, one in enumerate(found))


def _column(slot: Slot, today: date, turns: bool) -> Column:
    said: dict[str, Value] = {YEAR: slot.head, NAME: slot.name, TODAY: NOW if slot.holds(today, today) else ""}
    return Column(slot.key, said, turns)


def _name(step: Step, period: Period) -> str:
    if step is Step.YEAR:
        return ""
    return ("I", "II", "III", "IV")[period.index - 1] if step is Step.QUARTER else str(period.index)


def _ten_days(first: date, last: date) -> list[Slot]:
    found: list[Slot] = []
    day = first.replace(day=max(one for one in _TENTHS if one <= first.day))
    while day <= last:
        following = _following(day)
        head = f"{day.month}/{day:%y}" if day.day == 1 or not found else ""
        found.append(Slot(day.isoformat(), day, following - timedelta(days=1), head, str(day.day)))
        day = following
    return found


def _following(day: date) -> date:
    if day.day < _TENTHS[-1]:
        return day.replace(day=day.day + 10)
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
