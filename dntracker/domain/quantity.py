"""A quantity as officials write it: a number with its qualifier, a range, or a mark that says why there is none."""

from enum import StrEnum

from msgspec import Struct


class Qualifier(StrEnum):
    """How exact a number is; the value is its sign on the screen (the one list of the product)."""

    ABOUT = "~"
    JUST_UNDER = "<"
    OVER = ">"
    AT_LEAST = "≥"
    AT_MOST = "≤"


class Mark(StrEnum):
    """Why a cell holds no number; the value is what is printed."""

    NIL = "-"
    MISSING = "…"
    NOT_APPLICABLE = "x"


class Quantity(Struct, frozen=True, gc=False):
    """A number (`value`, with `high` for the upper end of a range) or a `mark`, never both and never neither.

    Numbers have at most 15 significant digits, so that the decimal a user typed survives as a float.
    """

    value: float | None = None
    high: float | None = None
    qualifier: Qualifier | None = None
    mark: Mark | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.mark is None):
            raise ValueError("a quantity is a number or a mark")
        if self.mark is not None and (self.high is not None or self.qualifier is not None):
            raise ValueError("a mark has neither range nor qualifier")
        if self.high is not None and (self.value is None or self.high <= self.value or self.qualifier is not None):
            raise ValueError("a range runs from low to high and has no qualifier")

    @property
    def counts(self) -> bool:
        """Whether it says how much: a number, a range, or nil."""
        return self.value is not None or self.mark is Mark.NIL

    @property
    def number(self) -> float | None:
        """The number that sums and percentages use: nil counts as zero, a range has none."""
        if self.mark is Mark.NIL:
            return 0.0
        return None if self.high is not None else self.value
