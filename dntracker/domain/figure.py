"""Figures and targets: one value of one indicator about one territory, for one period."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.evidence import Evidence
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity


class Status(StrEnum):
    """How final a figure is, as SDMX's observation status writes it; the least final first."""

    ESTIMATED = "E"
    PROVISIONAL = "P"
    OFFICIAL = "A"


def weakest(statuses: Iterable[Status]) -> Status:
    """The least final of some: what is made of them is no more final than that."""
    found = set(statuses)
    return next((one for one in Status if one in found), Status.OFFICIAL)


class Cell(Struct, frozen=True, order=True, gc=False):
    """Where a figure belongs: what is measured, about which territory, reported by whom, for when."""

    indicator: str
    territory: str
    unit: str
    period: Period


class Figure(Struct, frozen=True, gc=False):  # thousands at once, and never in a circle
    """One value in one cell, from one source (empty: as the unit itself reports it).

    Several sources may disagree about a cell; each stays and one is `official`.
    `unconfirmed` marks a value copied from last period until somebody touches it.
    """

    indicator: str
    territory: str
    unit: str
    period: Period
    source: str = ""
    value: float | None = None
    high: float | None = None
    qualifier: Qualifier | None = None
    mark: Mark | None = None
    status: Status = Status.OFFICIAL
    official: bool = True
    unconfirmed: bool = False
    as_of: date | None = None
    sources: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""

    @property
    def cell(self) -> Cell:
        """The cell that this figure fills."""
        return Cell(self.indicator, self.territory, self.unit, self.period)

    @property
    def quantity(self) -> Quantity:
        """What it says, without who says it."""
        return Quantity(self.value, self.high, self.qualifier, self.mark)


class Target(Struct, frozen=True, gc=False):
    """A value or range for an indicator at a horizon, set by one document; `replaced_by` names the later one."""

    indicator: str
    territory: str
    document: str
    horizon: Period | None
    value: float
    high: float | None = None
    qualifier: Qualifier | None = None
    replaced_by: str = ""
    source: str = ""
    note: str = ""

    @property
    def quantity(self) -> Quantity:
        """What it asks for."""
        return Quantity(self.value, self.high, self.qualifier)
