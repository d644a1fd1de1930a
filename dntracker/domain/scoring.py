"""How a criterion earns points from figures: a share of its maximum, a table of steps, or yes, half and no.

Each rule gives no points, and says which lack is in the way, wherever points would be guessed.
"""

from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.fold import fold
from dntracker.domain.framework import Criterion, Scoring
from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.number_text import read
from dntracker.domain.quantity import Mark, Qualifier, Quantity

PERCENT = 100.0
NO, HALF, YES = Decimal(0), Decimal("0.5"), Decimal(1)
ANSWERS = {"khong": NO, "mot nua": HALF, "nua": HALF, "co": YES}  # folded, typed with or without tone marks
_LOWER_BOUNDS = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})


class Lack(StrEnum):
    """Why figures give a criterion no points."""

    UNSCORED = "unscored"
    MAXIMUM = "maximum"
    INDICATOR = "indicator"
    FIGURE = "figure"
    DENOMINATOR = "denominator"
    WHOLE = "whole"
    DIRECTION = "direction"
    STEPS = "steps"
    ANSWER = "answer"
    UNSURE = "unsure"


class Measured(Struct, frozen=True):
    """What a criterion is measured by in a year: a figure, and for a/b the figure b."""

    indicator: Indicator | None = None
    quantity: Quantity | None = None
    divided: bool = False
    by: Quantity | None = None


class Earned(Struct, frozen=True):
    """The points that figures give, or what is lacking; `about` where a figure is *khoảng*."""

    points: float | None = None
    lack: Lack | None = None
    about: bool = False


class Step(Struct, frozen=True):
    """From a figure of `at` on (or down to it) so many points; `sign` as written, None: as the indicator is good."""

    at: float
    points: float
    sign: Qualifier | None = None

    def reached(self, value: Decimal, direction: Direction) -> bool:
        """Whether a figure reaches it."""
        at, sign = exact(self.at), self.sign
        if sign is Qualifier.OVER:
            return value > at
        if sign is Qualifier.JUST_UNDER:
            return value < at
        downward = sign is Qualifier.AT_MOST if sign else direction is Direction.DOWN
        return value <= at if downward else value >= at


def steps_of(rule: str) -> tuple[Step, ...]:
    """The steps of a rule such as *4: 20; 3: 15* or *≥ 80: 10; < 80: 5*; none where it cannot be read as steps."""
    found = [_step(part.partition(":")) for part in rule.split(";") if part.strip()]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else ()


def earned(criterion: Criterion, measured: Measured) -> Earned:
    """The points of a criterion from what it is measured by."""
    most, quantity, indicator = criterion.points, measured.quantity, measured.indicator
    if criterion.scoring is Scoring.UNSCORED or most == 0:
        return Earned(lack=Lack.UNSCORED)
    if most is None:
        return Earned(lack=Lack.MAXIMUM)
    if indicator is None:
        return Earned(lack=Lack.INDICATOR)
    if quantity is None or quantity.mark in (Mark.MISSING, Mark.NOT_APPLICABLE):
        return Earned(lack=Lack.FIGURE)
    match criterion.scoring:
        case Scoring.RATIO:
            return _by_ratio(exact(most), indicator, quantity, measured)
        case Scoring.STEPS:
            return _by_steps(criterion, exact(most), indicator, quantity)
    return _by_answer(exact(most), quantity)


def share_of(criterion: Criterion, text: str) -> float | None:
    """Which part of its maximum an answer in words gives (*có*, *một nửa*, *không*); None where it is none."""
    share = ANSWERS.get(" ".join(fold(text).split())) if criterion.scoring is Scoring.YES_HALF_NO else None
    return None if share is None else as_float(share)


def level_of(target: str) -> float | None:
    """The number in what a document asks for (*≥ 80*, *80%*); None where it is no single number."""
    try:
        asked = read(target.strip().removesuffix("%"))
    except UserError:
        return None
    return asked.value if asked.high is None else None


def whole_of(indicator: Indicator) -> float | None:
    """What the figure of an indicator is a share of: 100 for percent, the top of an index from 0 up; else None."""
    if indicator.in_points:
        return PERCENT
    from_zero = indicator.kind in (Kind.RATIO, Kind.SCORE) and indicator.low == 0
    return indicator.high if from_zero and indicator.high else None


def _step(part: tuple[str, str, str]) -> Step | None:
    try:
        at, points = read(part[0].strip().removesuffix("%")), read(part[2])
    except UserError:
        return None
    if at.value is None or at.high is not None or at.qualifier is Qualifier.ABOUT:
        return None
    if points.value is None or points.value < 0 or points != Quantity(points.value):
        return None
    return Step(at.value, points.value, at.qualifier)


def _by_ratio(most: Decimal, indicator: Indicator, quantity: Quantity, measured: Measured) -> Earned:
    if indicator.direction is not Direction.UP:
        return Earned(lack=Lack.DIRECTION)
    whole, about = whole_of(indicator), False
    if measured.divided:
        below = measured.by
        if below is None or below.number is None or below.number <= 0 or _is_bound(below):
            return Earned(lack=Lack.DENOMINATOR)
        whole, about = below.number, below.qualifier is Qualifier.ABOUT
    elif quantity.mark is Mark.NIL:  # nothing came up: a share of nothing is none
        return Earned(lack=Lack.FIGURE)
    if whole is None:
        return Earned(lack=Lack.WHOLE)
    shares = {_share(one, exact(whole)) for one in _ends(quantity)}
    return _sure({most * one for one in shares}, about=about or quantity.qualifier is Qualifier.ABOUT)


def _share(value: Decimal, whole: Decimal) -> Decimal:
    return min(max(value / whole, NO), YES)


def _by_steps(criterion: Criterion, most: Decimal, indicator: Indicator, quantity: Quantity) -> Earned:
    steps = steps_of(criterion.rule)
    if not steps or any(exact(one.points) > most for one in steps):
        return Earned(lack=Lack.STEPS)
    if indicator.direction is Direction.BAND and not all(one.sign for one in steps):
        return Earned(lack=Lack.DIRECTION)
    found = {_best(steps, one, indicator.direction) for one in _within(*_ends(quantity), steps)}
    return _sure(found, about=quantity.qualifier is Qualifier.ABOUT)


def _within(low: Decimal, high: Decimal, steps: tuple[Step, ...]) -> list[Decimal]:
    """A value of every stretch between two steps that a figure from low to high may lie in, and the steps' own."""
    marks = [low, *sorted(at for one in steps if low < (at := exact(one.at)) < high), high]
    return [*marks, *((before + after) / 2 for before, after in pairwise(marks))]


def _best(steps: tuple[Step, ...], value: Decimal, direction: Direction) -> Decimal:
    return max((exact(one.points) for one in steps if one.reached(value, direction)), default=NO)


def _by_answer(most: Decimal, quantity: Quantity) -> Earned:
    if quantity.number is None or quantity.qualifier is not None or exact(quantity.number) not in (NO, HALF, YES):
        return Earned(lack=Lack.ANSWER)
    return Earned(as_float(most * exact(quantity.number)))


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    if quantity.mark is Mark.NIL:
        return NO, NO
    assert quantity.value is not None
    value, high = exact(quantity.value), exact(quantity.value if quantity.high is None else quantity.high)
    if quantity.qualifier in _LOWER_BOUNDS:
        return value, _FAR
    return (-_FAR, value) if _is_bound(quantity) else (value, high)


def _is_bound(quantity: Quantity) -> bool:
    return quantity.qualifier is not None and quantity.qualifier is not Qualifier.ABOUT


def _sure(points: set[Decimal], *, about: bool) -> Earned:
    return Earned(as_float(points.pop()), about=about) if len(points) == 1 else Earned(lack=Lack.UNSURE)


_FAR = Decimal("1e400")
