"""What a rule sees of one row of a form: the figure in the cell and everything that it can be held against."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.figure import Cell, Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity


class How(StrEnum):
    """From what a value follows that a figure can be held against."""

    FORMULA = "formula"
    RATIO = "ratio"
    PERIODS = "periods"


class Earlier(Struct, frozen=True):
    """A figure of the same series that compares with the one in the cell."""

    period: Period
    quantity: Quantity


class Derived(Struct, frozen=True):
    """What the cell's value is by others' figures; `at_least` while some of its parts are missing."""

    how: How
    quantity: Quantity
    at_least: bool = False


class Denominator(Struct, frozen=True):
    """What the cell's value is divided by, in the ratio of this name."""

    name: str
    quantity: Quantity


class Published(Struct, frozen=True):
    """What another source says about the cell."""

    source: str
    quantity: Quantity


class Subject(Struct, frozen=True):
    """One row: `quantity` is its own figure's or computed value, `figure` the unit's own figure in the cell.

    `earlier` are the comparable figures of the same frequency, oldest first, none from before a break; `last` is the
    newest one, of a stock, ratio or score whatever its frequency. `reached` is what is held against the year's `plan`:
    a flow's lũy kế, otherwise the quantity. `fault` is a sentence: why the row's formula gives no value. `deadline` is
    the day after which an estimate is late.
    """

    cell: Cell
    indicator: Indicator
    today: date
    quantity: Quantity | None = None
    figure: Figure | None = None
    missing: bool = False
    earlier: tuple[Earlier, ...] = ()
    last: Earlier | None = None
    plan: Quantity | None = None
    reached: Quantity | None = None
    derived: tuple[Derived, ...] = ()
    denominators: tuple[Denominator, ...] = ()
    published: tuple[Published, ...] = ()
    deadline: date | None = None
    fault: str = ""

    @property
    def own(self) -> Quantity | None:
        """What the unit's own figure in the cell says."""
        return self.figure.quantity if self.figure else None

    def before(self, *, season: bool = False) -> Earlier | None:
        """The figure of the period before, else of the same period last year; the other way round by `season`."""
        near = (self.cell.period.previous(), self.cell.period.same_last_year())
        found = {one.period: one for one in self.earlier}
        return next((found[period] for period in (reversed(near) if season else near) if period in found), None)


Limits = Mapping[str, float]
Data = dict[str, object]
Look = Callable[[Subject, Limits], Data | None]
