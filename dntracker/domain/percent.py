"""Percentages of plan and of last year, and the words where a percentage would mislead."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dntracker.domain import fields
from dntracker.domain.exact import exact, half_up
from dntracker.domain.indicator import Direction, Indicator, Kind, SeriesBreak
from dntracker.domain.number_text import write
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import Percentage

_UPWARD = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_BOUNDS = _UPWARD | {Qualifier.AT_MOST}


class PlanBasis(StrEnum):
    """Which column the percentage of plan divides: a flow's lũy kế, else this period's figure."""

    CUMULATIVE = fields.CUMULATIVE
    CURRENT = fields.CURRENT


class Gap(StrEnum):
    """Why a percentage stays empty although there are two numbers; each is a footnote of the sheet."""

    RANGE = "range"
    BREAK = "break"
    ZERO = "zero"
    OPEN = "open"  # a qualified number may lie on either side of its target


Answer = Percentage | Gap | None


def plan_basis(indicator: Indicator) -> PlanBasis:
    """The column that is divided by the plan: a flow's *lũy kế*, otherwise this period's figure."""
    return PlanBasis.CUMULATIVE if indicator.kind is Kind.FLOW else PlanBasis.CURRENT


def of_plan(
    indicator: Indicator, current: Quantity | None, cumulative: Quantity | None, plan: Quantity | None
) -> Answer:
    """The share of the plan, or *đạt* / *chưa đạt* and the distance; a gap says why there is neither.

    Bounds in a plan (*≥ 20*) are what it asks for; only *khoảng* makes the percentage inexact.
    """
    basis = plan_basis(indicator)
    reached = cumulative if basis is PlanBasis.CUMULATIVE else current
    if reached is None or plan is None or _is_empty(reached) or _is_empty(plan):
        return None
    if _is_judged(indicator):
        return _verdict(indicator, reached, plan)
    asked = plan.qualifier if plan.qualifier is Qualifier.ABOUT else None
    return _quotient(reached, Quantity(plan.value, plan.high, asked), basis.value, fields.PLAN)


def of_last_year(
    indicator: Indicator, current: Quantity | None, last: Quantity | None, *, as_percent: bool = False
) -> Answer:
    """This period against the same one last year: in percent, ratios in points, ranks in places.

    `as_percent` is the form's wish to see ratios in percent too. Breaks are the caller's to ask `break_between`.
    """
    if current is None or last is None or _is_empty(current) or _is_empty(last) or indicator.kind is Kind.YES_NO:
        return None
    if current.number is None or last.number is None:
        return Gap.RANGE
    if indicator.kind is Kind.RANK:
        return _places(current, last)
    if indicator.in_points and not as_percent:
        return _points(indicator, current, last)
    return _quotient(current, last, fields.CURRENT, fields.LAST_YEAR)


def break_between(breaks: Iterable[SeriesBreak], indicator: str, earlier: date, later: date) -> SeriesBreak | None:
    """The last break after which figures of `earlier` do not compare with those of `later`, if there is one."""
    crossed = [b for b in breaks if b.indicator in (indicator, "*") and earlier < b.date <= later]
    return max(crossed, key=lambda found: found.date, default=None)


def _is_empty(quantity: Quantity) -> bool:
    return quantity.mark in (Mark.MISSING, Mark.NOT_APPLICABLE)


def _is_judged(indicator: Indicator) -> bool:
    return indicator.kind in (Kind.RANK, Kind.YES_NO) or indicator.direction is not Direction.UP


def _quotient(above: Quantity, below: Quantity, numerator: str, denominator: str) -> Answer:
    if above.number is None or below.number is None:
        return Gap.RANGE
    if below.number == 0:
        return Gap.ZERO
    qualifier = together((above.qualifier, inverted(below.qualifier)))
    value = half_up(exact(above.number) * 100 / exact(below.number), 1)
    return Percentage(float(value), None, numerator, denominator, qualifier or "")


def _points(indicator: Indicator, current: Quantity, last: Quantity) -> Percentage:
    change = _decimal(current) - _decimal(last)
    sign = "+" if change > 0 else "−" if change < 0 else ""
    # taking away more leaves less, as dividing by more does
    qualifier = together((current.qualifier, inverted(last.qualifier))) or ""
    return Percentage(text=f"{qualifier}{sign}{_digits(abs(change), indicator)}\N{NO-BREAK SPACE}điểm")


def _places(current: Quantity, last: Quantity) -> Percentage:
    change = _decimal(last) - _decimal(current)
    if change == 0:
        return Percentage(text="giữ hạng")
    return Percentage(
        text=f"lên {change:.0f}\N{NO-BREAK SPACE}bậc" if change > 0 else f"xuống {-change:.0f}\N{NO-BREAK SPACE}bậc"
    )


def _verdict(indicator: Indicator, reached: Quantity, plan: Quantity) -> Answer:
    if indicator.direction is Direction.BAND and reached.number is not None:
        return _in_band(indicator, reached, plan)
    if reached.number is None or plan.number is None:
        return Gap.RANGE
    if indicator.kind is Kind.YES_NO:
        return Percentage(text="đạt" if reached.number >= plan.number else "chưa đạt")
    ahead = _decimal(plan) - _decimal(reached)
    if _may_reach(reached.qualifier, ahead):
        return Gap.OPEN
    if reached.qualifier is Qualifier.OVER and ahead == 0:
        return Percentage(text="chưa đạt")
    return Percentage(text=_told(indicator, ahead, reached.qualifier))


def _may_reach(qualifier: Qualifier | None, ahead: Decimal) -> bool:
    match qualifier:
        case Qualifier.OVER:
            return ahead > 0
        case Qualifier.AT_LEAST:
            return ahead >= 0
        case Qualifier.AT_MOST:
            return ahead < 0
    return False


def _in_band(indicator: Indicator, reached: Quantity, plan: Quantity) -> Answer:
    if reached.qualifier in _BOUNDS:
        return Gap.OPEN
    value, low = _decimal(reached), _decimal(plan)
    high = exact(plan.high) if plan.high is not None else low
    outside = max(low - value, value - high, Decimal(0))
    return Percentage(text=_told(indicator, -outside, reached.qualifier))


def _decimal(quantity: Quantity) -> Decimal:
    return exact(quantity.value or 0.0)


def _told(indicator: Indicator, ahead: Decimal, qualifier: Qualifier | None) -> str:
    if ahead == 0:
        return "đạt"
    inexact = Qualifier.ABOUT if qualifier else ""
    distance = f"{inexact}{_digits(abs(ahead), indicator)}\N{NO-BREAK SPACE}{_distance_unit(indicator)}"
    return f"đạt, tốt hơn {distance}" if ahead > 0 else f"chưa đạt, còn {distance}"


def _distance_unit(indicator: Indicator) -> str:
    if indicator.kind is Kind.RANK:
        return "bậc"
    return "điểm" if indicator.measure.startswith("%") else indicator.measure


def _digits(number: Decimal, indicator: Indicator) -> str:
    usual = 0 if indicator.kind is Kind.RANK else 1
    enough = (usual, indicator.decimals, -number.adjusted())  # the first that does not show something as nothing
    return write(Quantity(float(number)), next((one for one in enough if half_up(number, one)), usual))
