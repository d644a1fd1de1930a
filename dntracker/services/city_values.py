"""The city's values made of the units' figures, and what a form said of them when it was sent."""

from msgspec import Struct

from dntracker.domain.city_value import CityValue, UnitFigures, city_value
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties
from dntracker.store.figures import Figures

MOST_NAMES = 2


class Difference(Struct, frozen=True):
    """What units changed after a form was sent: the value it said, the one it would say now, and whose figures moved.

    Once somebody has looked at it and left it, it is `declined`.
    """

    kept: Consolidated
    now: CityValue
    units: tuple[str, ...]
    declined: bool


class CityValues:
    """Reads the units' figures and joins them."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures
        self.duties = Duties(catalogue, figures)

    def units(self, indicator: Indicator, period: Period) -> UnitFigures:
        """What the units reported of an indicator, its numerator, denominator and weights."""
        codes = (indicator.code, indicator.numerator, indicator.denominator, indicator.weights)
        return UnitFigures(*(self._of_units(code, period) for code in codes))

    def value(self, indicator: Indicator, period: Period, owned: Figure | None = None) -> CityValue:
        """The city's value of a period; `owned` is the owner's own figure, which stands instead."""
        duties = self.duties
        reported = self.units(indicator, period)
        return city_value(
            indicator, owned, reported, duties.required(indicator, period), duties.approved(indicator, period)
        )

    def _of_units(self, code: str, period: Period) -> tuple[Figure, ...]:
        about = self._catalogue.reporters(period)
        if not code or not about:
            return ()
        found = self._figures.official(about.keys(), [period], tuple(about.values()), indicator=code)
        return tuple(one for one in found if one.territory == about[one.unit])


def told_parts(value: CityValue) -> dict[str, str]:
    """Each unit's figure as text; numerator and denominator with a slash between."""
    told: dict[str, list[str]] = {}
    for figure in value.parts:
        told.setdefault(figure.unit, []).append(write(figure.quantity))
    return {unit: " / ".join(texts) for unit, texts in told.items()}


def difference(kept: Consolidated, now: CityValue) -> Difference | None:
    """What has changed since a form was sent; None where it says the same."""
    if now.quantity == kept.quantity:
        return None
    told = told_parts(now)
    moved = [unit for unit in {**kept.parts, **told} if kept.parts.get(unit) != told.get(unit)]
    return Difference(kept, now, tuple(moved), bool(kept.declined) and kept.declined == told_value(now.quantity))


def difference_told(catalogue: Catalogue, found: Difference) -> str:
    """The difference in one sentence: *Đã đổi từ 1.234 thành 1.240 vì phường A sửa.*"""
    names = [catalogue.unit(code).name for code in found.units[:MOST_NAMES]]
    more = len(found.units) - len(names)
    who = (
        f"{', '.join(names)} và {more} nơi khác"
        if more
        else " và ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    )
    old, new = told_value(found.kept.quantity), told_value(found.now.quantity)
    because = f" vì {who} sửa" if who else " vì cách tổng hợp đã đổi"
    return f"Đã đổi từ {old} thành {new}{because}."


def told_value(quantity: Quantity | None) -> str:
    """A value as it is remembered: with all its digits, or that there is none."""
    return write(quantity) if quantity else "không có"
