"""Reporting periods: months, quarters, halves, nine months and years, with the codes that SDMX gives them."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import cache

from msgspec import Struct

from dntracker.domain.errors import UserError

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Of the periods that have a code; those before and after, to which steps and days may lead, have no figures."""


class InvalidPeriod(UserError):
    """A text that names no period; `text` is what was asked for."""

    code = "invalid_period"


class Frequency(StrEnum):
    """How often a figure is reported; the value is the letter SDMX uses (nine months has none there)."""

    MONTH = "M"
    QUARTER = "Q"
    HALF = "S"
    NINE_MONTHS = "9M"
    YEAR = "A"

    @property
    def months(self) -> int:
        """The length of one period."""
        return _MONTHS[self]

    @property
    def per_year(self) -> int:
        """How many whole periods a year has (nine months: the first nine only)."""
        return 12 // _MONTHS[self]


_MONTHS = {
    Frequency.MONTH: 1,
    Frequency.QUARTER: 3,
    Frequency.HALF: 6,
    Frequency.NINE_MONTHS: 9,
    Frequency.YEAR: 12,
}
_CODE = re.compile(r"([0-9]{4})(?:-(?:([0-9]{2})|([QS])([0-9])|(9M)))?", re.ASCII | re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV")


class Period(Struct, frozen=True, gc=False):
    """The `index`-th month, quarter or half of a year, its first nine months, or the whole year.

    Periods are ordered by their end, then by their start: a year comes before its last half, quarter and month.
    """

    year: int
    frequency: Frequency
    index: int = 1

    def __post_init__(self) -> None:
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.index <= self.frequency.per_year):
            raise InvalidPeriod(text=self.code)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """The period of a code: `2026-07`, `2026-Q3`, `2026-S1`, `2026-9M` or `2026`; otherwise `InvalidPeriod`."""
        match = _CODE.fullmatch(text.strip())
        if match is None:
            raise InvalidPeriod(text=text)
        year, month, letter, index, nine_months = match.groups()
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise InvalidPeriod(text=text)
        try:
            if month:
                return cls(int(year), Frequency.MONTH, int(month))
            if letter:
                return cls(int(year), Frequency(letter.upper()), int(index))
            return cls(int(year), Frequency.NINE_MONTHS if nine_months else Frequency.YEAR)
        except InvalidPeriod:
            raise InvalidPeriod(text=text) from None

    @classmethod
    def containing(cls, day: date, frequency: Frequency) -> "Period":
        """The period of this frequency that holds the day; `InvalidPeriod` for nine months after September."""
        index = (day.month - 1) // frequency.months + 1
        if index > frequency.per_year:
            raise InvalidPeriod(text=f"{day.isoformat()} {frequency}")
        return cls(day.year, frequency, index)

    @property
    def code(self) -> str:
        """The code that `parse` reads."""
        match self.frequency:
            case Frequency.YEAR:
                return f"{self.year:04}"
            case Frequency.NINE_MONTHS:
                return f"{self.year:04}-9M"
            case Frequency.MONTH:
                return f"{self.year:04}-{self.index:02}"
        return f"{self.year:04}-{self.frequency}{self.index}"

    @property
    def roman(self) -> str:
        """The quarter's number as officials write it (*quý IV*); `ValueError` for other periods."""
        if self.frequency is not Frequency.QUARTER:
            raise ValueError(f"{self} is not a quarter")
        return _ROMAN[self.index - 1]

    @property
    def first_month(self) -> int:
        """The month of the year in which it starts."""
        return (self.index - 1) * self.frequency.months + 1

    @property
    def last_month(self) -> int:
        """The month of the year in which it ends."""
        return self.index * self.frequency.months

    @property
    def start(self) -> date:
        """Its first calendar day; a regime's data window may begin earlier (see `calendar`)."""
        return date(self.year, self.first_month, 1)

    @property
    def end(self) -> date:
        """Its last calendar day."""
        return month_end(self.year, self.last_month)

    def previous(self) -> "Period":
        """The period of the same frequency before it."""
        return self._moved(-1)

    def next(self) -> "Period":
        """The period of the same frequency after it."""
        return self._moved(1)

    def same_last_year(self) -> "Period":
        """The same period of the year before (*cùng kỳ năm trước*)."""
        return Period(self.year - 1, self.frequency, self.index)

    def contains(self, other: "Period") -> bool:
        """Whether every day of the other lies in it; a period contains itself."""
        return self.year == other.year and self.first_month <= other.first_month and other.last_month <= self.last_month

    def parts(self, frequency: Frequency) -> tuple["Period", ...]:
        """The periods of a frequency that add up to it; none where they do not fit (halves in nine months)."""
        if self.frequency.months % frequency.months:
            return ()
        first = (self.first_month - 1) // frequency.months + 1
        count = self.frequency.months // frequency.months
        return tuple(Period(self.year, frequency, index) for index in range(first, first + count))

    def year_to_date(self) -> tuple["Period", ...]:
        """The periods of its frequency from the year's start up to it, whose sum is *lũy kế*."""
        return tuple(Period(self.year, self.frequency, index) for index in range(1, self.index + 1))

    def __lt__(self, other: object) -> bool:
        return self._order < other._order if isinstance(other, Period) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self._order <= other._order if isinstance(other, Period) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self._order > other._order if isinstance(other, Period) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self._order >= other._order if isinstance(other, Period) else NotImplemented

    def __str__(self) -> str:
        return self.code

    @property
    def _order(self) -> tuple[int, int, int]:
        return self.year, self.last_month, self.first_month

    def _moved(self, steps: int) -> "Period":
        years, index = divmod(self.index - 1 + steps, self.frequency.per_year)
        return Period(self.year + years, self.frequency, index + 1)


@cache
def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def periods_between(first: Period, last: Period) -> tuple[Period, ...]:
    """The periods of one frequency from the first to the last, both included; none if the last comes earlier."""
    if first.frequency is not last.frequency:
        raise ValueError(f"{first} and {last} are of different frequencies")
    per_year = first.frequency.per_year
    places = range(first.year * per_year + first.index - 1, last.year * per_year + last.index)
    return tuple(Period(place // per_year, first.frequency, place % per_year + 1) for place in places)
