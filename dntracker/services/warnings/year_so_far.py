"""What adds up over a year: how far the newest one has come."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.period import Frequency, Period
from dntracker.services.warnings.subject import MONTHS, Reading, Subject

WHOLE = 100


class SoFar(Struct, frozen=True):
    """The sum of a year's first periods; `share` is the part of the year that they are, in percent."""

    last: Reading
    total: Decimal
    share: Decimal


def so_far(subject: Subject) -> SoFar | None:
    """How far the newest figure's year has come; None where it is whole, or a period before it is missing."""
    latest = subject.latest
    if latest is None or not subject.indicator.adds_up or latest.period.frequency is Frequency.YEAR:
        return None
    parts = _all_of(subject, latest.period.year_to_date())
    share = Decimal(100 * latest.period.last_month) / MONTHS
    return SoFar(latest, _sum(parts), share) if parts and share < WHOLE else None


def _all_of(subject: Subject, periods: Sequence[Period]) -> Sequence[Reading]:
    # their figures, if every one is there, a plain number, and on one side of every break
    known = {one.period: one for one in subject.readings if one.number is not None}
    parts = [known[one] for one in periods if one in known]
    return parts if len(parts) == len(periods) and subject.between(parts[0], parts[-1]) is None else ()


def _sum(parts: Sequence[Reading]) -> Decimal:
    return sum((one.number for one in parts if one.number is not None), Decimal(0))
