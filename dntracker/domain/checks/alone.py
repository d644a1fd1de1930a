"""Rules that look at a cell by itself: bounds, blanks, estimates that stay, other sources."""

from dntracker.domain.bounds import breach
from dntracker.domain.checks.span import apart, rounding
from dntracker.domain.checks.subject import Data, Limits, Subject
from dntracker.domain.figure import Status


def bounds(subject: Subject, _: Limits) -> Data | None:
    """A number that the indicator cannot have."""
    if subject.quantity is None:
        return None
    found = breach(subject.indicator, subject.quantity)
    if found is None:
        return None
    return {
        "what": found.value, "value": subject.quantity, "low": subject.indicator.low, "high": subject.indicator.high,
    }  # fmt: skip


def missing_required(subject: Subject, _: Limits) -> Data | None:
    """Nothing, not even a mark, in a cell that has to be filled."""
    return {} if subject.missing else None


def still_estimated(subject: Subject, _: Limits) -> Data | None:
    """A figure that is still *ước* although its deadline has passed."""
    if subject.figure is None or subject.figure.status is not Status.ESTIMATED or subject.deadline is None:
        return None
    late = subject.today > subject.deadline
    return {"value": subject.figure.quantity, "deadline": subject.deadline} if late else None


def source_contradicts(subject: Subject, _: Limits) -> Data | None:
    """A published source that cannot mean the same number as the figure in the cell."""
    own = subject.own
    for one in subject.published:
        if own is not None and apart(own, one.quantity, rounding(own, one.quantity)):
            return {"value": own, "other": one.quantity, "source": one.source}
    return None
