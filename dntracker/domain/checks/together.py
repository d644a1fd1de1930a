"""Rules that hold a figure against others of its own form: its parts, its denominator, its plan."""

from dntracker.domain.checks.span import Span, apart, ends, reach, rounding
from dntracker.domain.checks.subject import Data, Derived, Limits, Subject
from dntracker.domain.exact import exact, half_up
from dntracker.domain.indicator import Direction, Kind
from dntracker.domain.quantity import Quantity


def parts_total(subject: Subject, _: Limits) -> Data | None:
    """A figure that differs from what its formula, its numerator and denominator or its shorter periods give."""
    if subject.fault:
        return {"what": "fault", "fault": subject.fault}
    own = subject.own
    found = next((one for one in subject.derived if own is not None and _differs(own, one)), None)
    return {"what": found.how.value, "value": own, "derived": found.quantity} if found else None


def numerator_over_denominator(subject: Subject, _: Limits) -> Data | None:
    """A numerator that is surely greater than its denominator."""
    numerator = reach(subject.own)
    for one in subject.denominators:
        below = reach(one.quantity)
        if numerator and below and numerator[0] > below[1]:
            return {"value": subject.own, "denominator": one.quantity, "ratio": one.name}
    return None


def against_target(subject: Subject, limits: Limits) -> Data | None:
    """A value far from the year's plan: less than `short` or more than `over` percent of it.

    A flow has to have reached its share of the year; where less is better, only too much is odd.
    """
    reached, asked = ends(subject.reached), ends(subject.plan)
    if subject.own is None or reached is None or asked is None or asked[0] <= 0:
        return None
    if subject.indicator.kind is Kind.YES_NO:
        return None
    what = _side(subject, reached, asked, limits)
    if not what:
        return None
    percent = half_up(exact(reached[1]) * 100 / exact(asked[0]), 1)
    return {"what": what, "value": subject.reached, "plan": subject.plan, "percent": float(percent)}


def _side(subject: Subject, reached: Span, asked: Span, limits: Limits) -> str:
    share = subject.cell.period.last_month / 12 if subject.indicator.kind is Kind.FLOW else 1.0
    falls_short = subject.indicator.direction is not Direction.DOWN
    if falls_short and reached[1] < asked[0] * share * limits["short"] / 100:
        return "short"
    return "over" if reached[0] > asked[1] * limits["over"] / 100 else ""


def _differs(own: Quantity, derived: Derived) -> bool:
    if not derived.at_least:
        return apart(own, derived.quantity, rounding(own))
    mine, parts = reach(own), reach(derived.quantity)
    return mine is not None and parts is not None and parts[0] - mine[1] > rounding(own)
