"""Who stands where among the units by one indicator, and who has climbed since a period before."""

from collections.abc import Mapping

from msgspec import Struct

from dntracker.domain.figure import Cell
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.ranking import places, rankable
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.comparisons import words
from dntracker.services.comparisons.reported import Reported
from dntracker.store.figures import Figures


class Standing(Struct, frozen=True):
    """A unit: its value (None: none yet), its place and the one before; `cell` is where the figure can be mended.

    A place is None where there is no number, the earlier one also where the two periods do not compare.
    """

    unit: str
    name: str
    cell: Cell
    quantity: Quantity | None
    text: str
    place: int | None
    before: int | None

    @property
    def climbed(self) -> int | None:
        """By how many places it rose (negative: fell)."""
        return None if self.place is None or self.before is None else self.before - self.place


class Ranking(Struct, frozen=True):
    """All units that must report or have reported, the first place first, those without a number last.

    `against` is the period that places are compared with; `told` says in a sentence what the table holds.
    """

    indicator: Indicator
    period: Period
    against: Period
    standings: tuple[Standing, ...]
    told: str


class Rankings:
    """Ranks units by indicators of one open file."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures

    def of(self, code: str, period: Period, against: Period | None = None) -> Ranking:
        """The units in a period, against the period before unless told otherwise; raises UnknownCode."""
        indicator, reported = self._catalogue.indicator(code), Reported(self._catalogue, self._figures)
        against = against or period.previous()
        now, before = reported.quantities(indicator, period), reported.quantities(indicator, against)
        broken = words.break_between(self._catalogue, code, against, period)
        then = {} if broken else places(indicator, before)
        known = places(indicator, now)
        names = reported.names({*now, *self._catalogue.reporters(period)})
        standings = [
            Standing(unit, name, reported.cell(indicator, unit, period), now.get(unit),
                     _text(indicator, now, unit), known.get(unit), then.get(unit))
            for unit, name in names.items()
        ]  # fmt: skip
        ordered = sorted(standings, key=_order)
        counts = told_by(now), len(standings), told_by(before)
        if counts[0]:
            told = words.ranking(indicator, period, against, counts, broken, rankable(indicator))
        else:
            elsewhere = {one for each in Frequency for one in reported.periods(indicator, each)} - {period}
            told = words.nobody(period) if elsewhere else words.never(indicator)
        return Ranking(indicator, period, against, tuple(ordered), told)

    def newest(self, code: str, period: Period) -> Period:
        """The newest period like this one, and not after it, in which a unit reported; the period itself without."""
        indicator, reported = self._catalogue.indicator(code), Reported(self._catalogue, self._figures)
        known = [one for one in reported.periods(indicator, period.frequency) if one <= period]
        return known[-1] if known else period


def told_by(quantities: Mapping[str, Quantity]) -> int:
    """How many of them are figures, and not a word for having none."""
    return sum(one.value is not None or one.number is not None for one in quantities.values())


def _text(indicator: Indicator, quantities: Mapping[str, Quantity], unit: str) -> str:
    found = quantities.get(unit)
    return texts.value_text(found, indicator) if found else ""


def _order(one: Standing) -> tuple[bool, int, bool]:
    return one.place is None, one.place or 0, one.quantity is None
