"""The plausible range: where a figure usually lies, from the same quarter of earlier years and recent periods.

The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993): median, and the median absolute
deviation times 1,4826 in place of the standard deviation. They call beyond 3,5 of them odd; in series of five to
thirteen figures that is every 20th to 30th quiet one, beyond 5 every 50th (docs/adr/0013).
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from statistics import median

from msgspec import Struct
from msgspec.structs import asdict

from dntracker.domain.checks.span import ends
from dntracker.domain.checks.subject import Data, Earlier, Limits, Subject
from dntracker.domain.exact import WIDE, exact
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import decimals_written

TO_DEVIATION = 1.4826
RECENT, YEARS = 8, 5
_MEASURED = (Kind.FLOW, Kind.STOCK, Kind.RATIO, Kind.SCORE)


class Usual(Struct, frozen=True):
    """Where a figure usually lies, around the median of so many others."""

    low: float
    high: float
    median: float
    count: int


def plausible_range(subject: Subject, limits: Limits) -> Data | None:
    """A figure outside the range where figures of its series usually lie."""
    value = ends(subject.own)
    found = usual(subject, limits) if value else None
    if value is None or found is None or (value[1] >= found.low and value[0] <= found.high):
        return None
    return {"value": subject.own, **asdict(found)}


def usual(subject: Subject, limits: Limits) -> Usual | None:
    """The range around a series' figures, which is there from `least` of them on, whatever stands in the cell.

    It reaches `deviations` to each side of the median, never less than `floor` percent of it, nor than one unit of the
    last digit: a series that stood still says little about how far it may move.
    """
    numbers = [one.quantity.number for one in _compared(subject) if one.quantity.number is not None]
    if subject.indicator.kind not in _MEASURED or len(numbers) < limits["least"]:
        return None
    middle = median(numbers)
    deviation = TO_DEVIATION * median(abs(one - middle) for one in numbers)
    digits = max(subject.indicator.decimals, *(decimals_written(one.quantity) for one in _compared(subject)))
    half = max(limits["deviations"] * deviation, abs(middle) * limits["floor"] / 100, 10.0**-digits)
    low, high = _within(subject.indicator, _down(middle - half, digits), _up(middle + half, digits))
    return Usual(low, high, middle, len(numbers))


def _compared(subject: Subject) -> list[Earlier]:
    last, period = subject.earlier[-RECENT:], subject.cell.period
    same = [
        one for one in subject.earlier if one.period.index == period.index and one.period.year >= period.year - YEARS
    ]
    return [one for one in subject.earlier if one in last or one in same]


def _within(indicator: Indicator, low: float, high: float) -> tuple[float, float]:
    low = low if indicator.low is None else max(low, indicator.low)
    return low, high if indicator.high is None else min(high, indicator.high)


def _down(number: float, digits: int) -> float:
    return float(exact(number).quantize(Decimal(1).scaleb(-digits), ROUND_FLOOR, WIDE))


def _up(number: float, digits: int) -> float:
    return float(exact(number).quantize(Decimal(1).scaleb(-digits), ROUND_CEILING, WIDE))
