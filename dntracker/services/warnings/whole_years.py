"""What adds up over a year, as its targets ask for it: whole years, and how far the newest one has come."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.exact import as_float
from dntracker.domain.figure import Status
from dntracker.domain.period import Frequency, Period
from dntracker.services.warnings.subject import MONTHS, Reading, Subject, in_time

WHOLE = 100


class SoFar(Struct, frozen=True):
    """The sum of a year's first periods; `share` is the part of the year that they are, in percent."""

    last: Reading
    total: Decimal
    share: Decimal


def by_year(subject: Subject) -> Subject:
    """The same indicator with whole years alone where periods add up to the year: a year's target is about these.

    A year that nobody told is the sum of its periods once all are there, none of them across a break.
    """
    if not subject.indicator.adds_up:
        return subject
    told = [one for one in subject.readings if one.period.frequency is Frequency.YEAR]
    years = {one.period.year for one in told}
    summed = [one for one in _summed(subject) if one.period.year not in years]
    return replace(subject, readings=in_time([*told, *summed]))


def so_far(subject: Subject) -> SoFar | None:
    """How far the newest figure's year has come; None where it is whole, or a period before it is missing."""
    latest = subject.latest
    if latest is None or not subject.indicator.adds_up or latest.period.frequency is Frequency.YEAR:
        return None
    parts = _all_of(subject, latest.period.year_to_date())
    share = Decimal(100 * latest.period.last_month) / MONTHS
    return SoFar(latest, _sum(parts), share) if parts and share < WHOLE else None


def _summed(subject: Subject) -> Iterator[Reading]:
    for year in dict.fromkeys(one.period.year for one in subject.readings):
        whole = Period(year, Frequency.YEAR)
        for frequency in (Frequency.QUARTER, Frequency.MONTH):
            parts = _all_of(subject, whole.parts(frequency))
            if parts:
                final = all(one.figure.status is Status.OFFICIAL for one in parts)
                status = Status.OFFICIAL if final else Status.PROVISIONAL
                told = replace(parts[-1].figure, period=whole, value=as_float(_sum(parts)), status=status, as_of=None)
                yield Reading(told, computed=True)
                break


def _all_of(subject: Subject, periods: Sequence[Period]) -> Sequence[Reading]:
    # their figures, if every one is there, a plain number, and on one side of every break
    known = {one.period: one for one in subject.readings if one.number is not None}
    parts = [known[one] for one in periods if one in known]
    return parts if len(parts) == len(periods) and subject.between(parts[0], parts[-1]) is None else ()


def _sum(parts: Sequence[Reading]) -> Decimal:
    return sum((one.number for one in parts if one.number is not None), Decimal(0))
