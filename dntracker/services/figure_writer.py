"""How a figure gets into a cell: bounds, other sources beside it, whose value it is, and what is said about it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack, cast

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.indicator import CityRule, Indicator
from dntracker.domain.number_text import TooLarge, write
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import CityValues
from dntracker.store.figures import Figures
from dntracker.store.store import Writing


class OutOfBounds(UserError):
    """A number (`value`) outside the indicator's hard bounds (`low`, `high`)."""

    code = "out_of_bounds"


class NotWhole(UserError):
    """A number (`value`) that is no count, no rank or neither yes nor no; `why` says which is asked for."""

    code = "not_whole"


class NeedsReason(UserError):
    """The cell's owner reported a `value`, or units make it together (`who`); another one needs a reason."""

    code = "needs_reason"


class NoFigure(UserError):
    """The cell has no figure to say `what` about."""

    code = "no_figure"


class PublishedFigure(UserError):
    """The cell holds only what a source published, which is not the unit's to clear."""

    code = "published_figure"


class Details(TypedDict, total=False):
    """What is said about a figure beside its number; a name that is left out stays as it is."""

    status: Status
    note: str
    as_of: date | None
    sources: tuple[str, ...]
    unconfirmed: bool


def differing(said: Details, figure: Figure | None) -> Details:
    """The part of `said` that a figure does not say already; without a figure, what is not said by itself."""
    known: Details = {"status": Status.OFFICIAL, "note": "", "as_of": None, "sources": ()}
    if figure is not None:
        known = {"status": figure.status, "note": figure.note, "as_of": figure.as_of, "sources": figure.sources}
    return cast(Details, {name: value for name, value in said.items() if value != known.get(name)})


def possible(indicator: Indicator, quantity: Quantity) -> Quantity:
    """The quantity itself, if the indicator can have it; raises OutOfBounds, NotWhole, TooLarge."""
    from dntracker.domain.bounds import Breach, breach  # not before somebody enters a figure

    match breach(indicator, quantity):
        case Breach.BOUNDS:
            raise OutOfBounds(value=write(quantity), low=_bound(indicator.low), high=_bound(indicator.high))
        case Breach.LARGE:
            raise TooLarge(text=write(quantity))
        case Breach.COUNT | Breach.RANK | Breach.YES_NO as asked:
            raise NotWhole(value=write(quantity), why=asked.value)
    return quantity


class FigureWriter:
    """Writes figures into an act that is being written."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures

    def official(self, cell: Cell) -> Figure | None:
        """The figure that stands in a cell."""
        return next((one for one in self._figures.of_cell(cell) if one.official), None)

    def within(self, cell: Cell, quantity: Quantity) -> Quantity:
        """The quantity itself, if the cell's indicator can have it; raises OutOfBounds, NotWhole, TooLarge."""
        return possible(self._catalogue.indicator_at(cell.indicator, cell.period), quantity)

    def put(
        self, writing: Writing, cell: Cell, quantity: Quantity, reason: str = "", **details: Unpack[Details]
    ) -> None:
        """Make a quantity the unit's own official figure; what other sources say stays beside it."""
        self.refuse_override(cell, quantity, reason)
        own, others = self._found(cell)
        for other in others:
            if other.official:
                writing.put(replace(other, official=False))
        base = own or Figure(cell.indicator, cell.territory, cell.unit, cell.period, value=0.0)
        number = {
            "value": quantity.value, "high": quantity.high, "qualifier": quantity.qualifier, "mark": quantity.mark,
        }  # fmt: skip
        said = {"official": True, "unconfirmed": False, **details}
        writing.put(replace(base, **number, **said))

    def remove(self, writing: Writing, cell: Cell) -> Figure | None:
        """Take the unit's own figure out of a cell and return it; what a source says comes back to the fore."""
        own, others = self._found(cell)
        if own is not None:
            writing.remove(own)
            if own.official and others:
                writing.put(replace(others[0], official=True))
        return own

    def amend(self, writing: Writing, cell: Cell, **details: Unpack[Details]) -> None:
        """Say more about the figure that stands in a cell; raises NoFigure where there is none."""
        figure = self.official(cell)
        if figure is None:
            raise NoFigure(what="ghi chú" if "note" in details else "tình trạng")
        said = {"unconfirmed": False, **details}
        writing.put(replace(figure, **said))

    def choose(self, writing: Writing, cell: Cell, source: str) -> None:
        """Make one source's figure the official one of its cell."""
        # The old one steps back first: a cell has one official figure at any moment.
        for figure in sorted(self._figures.of_cell(cell), key=lambda one: one.source == source):
            writing.put(replace(figure, official=figure.source == source))

    def refuse_published(self, cells: Sequence[Cell]) -> None:
        """Raises PublishedFigure where there is something to clear, but nothing that is the unit's own."""
        found = [one for cell in cells for one in self._figures.of_cell(cell)]
        if found and all(one.source for one in found):
            raise PublishedFigure()

    def refuse_override(self, cell: Cell, quantity: Quantity, reason: str) -> None:
        """Raises NeedsReason where the cell's owner, or the units together, say another number and nobody says why."""
        if reason or cell.territory not in self._catalogue.city_codes():
            return
        indicator = self._catalogue.indicator(cell.indicator)
        told = (
            self._of_units(indicator, cell) if indicator.city_rule is CityRule.UNITS else self._owned(indicator, cell)
        )
        if told is not None and told[1] != quantity:
            raise NeedsReason(who=told[0], value=told[1])

    def _owned(self, indicator: Indicator, cell: Cell) -> tuple[str, Quantity] | None:
        if indicator.owner == cell.unit:
            return None
        owned = self.official(replace(cell, unit=indicator.owner))
        return (f"Đơn vị {self._catalogue.unit(indicator.owner).short_name} đã báo", owned.quantity) if owned else None

    def _of_units(self, indicator: Indicator, cell: Cell) -> tuple[str, Quantity] | None:
        consolidators = {form.consolidator for form in self._catalogue.forms()}
        if indicator.formula or cell.unit not in consolidators:
            return None
        value = CityValues(self._catalogue, self._figures).value(indicator, cell.period)
        more = f" và {value.extra} đơn vị không bắt buộc" if value.extra else ""
        return (f"Số cộng từ {value.count} xã, phường{more} là", value.quantity) if value.quantity else None

    def _found(self, cell: Cell) -> tuple[Figure | None, list[Figure]]:
        found = self._figures.of_cell(cell)
        return next((one for one in found if not one.source), None), _by_source(one for one in found if one.source)


def _by_source(figures: Iterable[Figure]) -> list[Figure]:
    return sorted(figures, key=lambda one: one.source)


def _bound(number: float | None) -> str:
    return "không giới hạn" if number is None else write(Quantity(number))
