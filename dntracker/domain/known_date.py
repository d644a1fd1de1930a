"""Dates as exactly as they are known: a day (`2024-10-30`) or the code of a period (`2024-10`, `2024-Q3`, `2024`)."""

import re
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from dntracker.domain.errors import UserError
from dntracker.domain.period import InvalidPeriod, Period

_DAY = re.compile(r"(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII | re.IGNORECASE)
_MONTH = re.compile(r"(?:tháng |t)?(\d{1,2}) ?(?:[/.-]| năm ) ?(\d{4})", re.ASCII | re.IGNORECASE)
_QUARTER = re.compile(
    r"(?:(?:quý|quy|q) ?(i{1,3}|iv|[1-4])|(i{1,3}|iv)) ?(?:[/.\-]|năm| ) ?(\d{4})", re.ASCII | re.IGNORECASE
)
_YEAR = re.compile(r"(?:năm )(\d{4})", re.ASCII | re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class UnknownDate(UserError):
    """A `text` that names neither a day nor a month, quarter or year."""

    code = "unknown_date"


@lru_cache(maxsize=8192)  # asked for each date of each milestone, and there are few different ones
def first_day(known: str) -> date:
    """The first day that is meant; a day itself is its own first and last."""
    return date.fromisoformat(known) if len(known) == 10 else Period.parse(known).start


@lru_cache(maxsize=8192)
def last_day(known: str) -> date:
    """The last day that is meant: what is planned for 2023 is late from 01/01/2024 on."""
    return date.fromisoformat(known) if len(known) == 10 else Period.parse(known).end


def is_day(known: str) -> bool:
    """Whether it is exact to the day."""
    return len(known) == 10


def read_date(text: str) -> str:
    """What a person wrote (*30/10/2024*, *10/2024*, *quý III/2024*, *III/2024*, *2024*) or a code; `""` for nothing.

    Raises UnknownDate.
    """
    said = " ".join(normalize("NFC", text).split())
    if not said:
        return ""
    try:
        return _day(said) or _month(said) or _quarter(said) or _code(said)
    except (ValueError, InvalidPeriod) as error:
        raise UnknownDate(text=said) from error


def is_before(one: str, other: str) -> bool:
    """Whether one date certainly lies before another, however exactly they are known."""
    return last_day(one) < first_day(other)


def _day(said: str) -> str:
    match = _DAY.fullmatch(said)
    return _within_reach(date(int(match[3]), int(match[2]), int(match[1]))) if match else ""


def _month(said: str) -> str:
    match = _MONTH.fullmatch(said)
    return _code(f"{match[2]}-{int(match[1]):02}") if match else ""


def _quarter(said: str) -> str:
    match = _QUARTER.fullmatch(said.lower())  # ASCII: *Ý* is no *ý* to it
    if match is None:
        return ""
    said = match[1] or match[2]
    return _code(f"{match[3]}-Q{_ROMAN.get(said.lower()) or said}")


def _code(said: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", said, re.ASCII):
        return _within_reach(date.fromisoformat(said))
    return Period.parse(year[1] if (year := _YEAR.fullmatch(said)) else said).code


def _within_reach(day: date) -> str:
    Period.parse(f"{day.year:04}")  # raises for a slip of the keys, such as 2924
    return day.isoformat()
