"""What each unit adds to a change of the city's value between two periods."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.city_value import CityValue, scale_of
from dntracker.domain.contribution import Contribution, Side, of_ratio, of_sum
from dntracker.domain.errors import UserError
from dntracker.domain.exact import exact
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.indicator import Indicator, OverUnits, SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.comparisons import words
from dntracker.services.comparisons.reported import Reported
from dntracker.store.figures import Figures


class NotJoined(UserError):
    """An indicator (`name`) whose units' figures make no value of the city: no unit adds to its change."""

    code = "not_joined"


class Added(Struct, frozen=True):
    """A unit with its value in both periods as text and as numbers, and what it adds in the indicator's measure.

    Of a ratio `by_rate` is what its own rate moved, `by_weight` what its share of the denominators did.
    """

    unit: str
    name: str
    before: str
    after: str
    numbers: tuple[float | None, float | None]
    cell: Cell
    found: Contribution


class Contributions(Struct, frozen=True):
    """A change taken apart, the largest part first; empty with a break between, which `told` then says."""

    indicator: Indicator
    earlier: Period
    later: Period
    change: Decimal | None
    rows: tuple[Added, ...]
    told: str

    @property
    def of_ratio(self) -> bool:
        """Whether rate and weight stand apart."""
        return any(row.found.by_rate is not None for row in self.rows)


class Adding:
    """Takes changes of one open file apart."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures

    def of(self, code: str, earlier: Period, later: Period) -> Contributions:
        """The change between two periods; raises UnknownCode, NotJoined."""
        indicator = self._catalogue.indicator(code)
        if indicator.over_units is OverUnits.NONE:
            raise NotJoined(indicator=indicator.code, name=indicator.short_name)
        broken = words.break_between(self._catalogue, code, earlier, later)
        if broken is not None:
            return self._nothing(indicator, earlier, later, broken)
        reported = Reported(self._catalogue, self._figures)
        joined = [reported.values.value(indicator, period) for period in (earlier, later)]
        found = parts_of(indicator, joined)
        said = [reported.quantities(indicator, period) for period in (earlier, later)]
        names = reported.names(one.name for one in found)
        rows = [
            Added(one.name, names[one.name], _text(indicator, said[0], one.name), _text(indicator, said[1], one.name),
                  (_value(said[0], one.name), _value(said[1], one.name)),
                  reported.cell(indicator, one.name, later), one)
            for one in sorted(found, key=lambda one: (-abs(one.change), one.name))
        ]  # fmt: skip
        change = sum((one.change for one in found), Decimal(0)) if found else None
        told = words.contributions(indicator, (earlier, later), joined, change)
        return Contributions(indicator, earlier, later, change, tuple(rows), told)

    def _nothing(self, indicator: Indicator, earlier: Period, later: Period, broken: SeriesBreak) -> Contributions:
        told = words.unbridged(broken, earlier, later)
        return Contributions(indicator, earlier, later, None, (), told)


def parts_of(indicator: Indicator, joined: Sequence[CityValue]) -> list[Contribution]:
    """What each unit adds to the change between two values that units make; empty where one of them has none."""
    if any(one.quantity is None for one in joined):
        return []
    if indicator.over_units is OverUnits.SUM:
        before, after = ({one.unit: _number(one) for one in value.parts} for value in joined)
        return of_sum(before, after)
    scale = Decimal(scale_of(indicator.measure)) if indicator.over_units is OverUnits.RATIO else Decimal(1)
    then, now = (_sides(indicator, value.parts, scale) for value in joined)
    return of_ratio(then, now)


def _sides(indicator: Indicator, parts: tuple[Figure, ...], scale: Decimal) -> dict[str, Side]:
    # a value stands on pairs: numerator and denominator, or a value and its weight
    by_unit: dict[str, list[Decimal]] = {}
    for part in parts:
        by_unit.setdefault(part.unit, []).append(_number(part))
    mean = indicator.over_units is OverUnits.MEAN
    return {unit: Side(first * second if mean else first * scale, second) for unit, (first, second) in by_unit.items()}


def _number(figure: Figure) -> Decimal:
    return exact(figure.quantity.number or 0.0)


def _text(indicator: Indicator, quantities: Mapping[str, Quantity], unit: str) -> str:
    found = quantities.get(unit)
    return texts.value_text(found, indicator) if found else ""


def _value(quantities: Mapping[str, Quantity], unit: str) -> float | None:
    found = quantities.get(unit)
    return found.number if found else None
