"""City figures that nobody typed: made of the units' figures, or computed by the indicator's formula."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from dntracker.domain.city_value import UnitFigures, city_value
from dntracker.domain.figure import Figure, Status, weakest
from dntracker.domain.indicator import CityRule, Indicator, OverUnits
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties
from dntracker.services.formulas import FormulaError, evaluate, references


class Reads(Protocol):
    """Whoever reads figures."""

    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def duties(self) -> Duties: ...
    def about(self, code: str, territories: tuple[str, ...]) -> Sequence[Figure]: ...
    def reported(self, code: str) -> Mapping[Period, tuple[Figure, ...]]: ...


COMPUTED = "tự tính theo công thức"
_Place = tuple[Period, str]  # the city of two times is two: nothing is made of figures about both


def derived(reading: Reads, indicator: Indicator, path: Sequence[str] = ()) -> dict[Figure, str]:
    """The figures of the city that follow from others, each with the words that say from what.

    `path` holds the indicators whose formulas are being followed on the way here.
    """
    if reading.catalogue.formulas(indicator.code):
        return _by_formula(reading, indicator, (*path, indicator.code))
    return _from_units(reading, indicator) if indicator.city_rule is CityRule.UNITS else {}


def _from_units(reading: Reads, indicator: Indicator) -> dict[Figure, str]:
    divides = indicator.over_units is OverUnits.RATIO  # else its own figures are joined: read no more than that
    codes = ("", indicator.numerator, indicator.denominator, "")
    if not divides:
        codes = (indicator.code, "", "", indicator.weights)
    own, above, below, weights = (reading.reported(code) for code in codes)
    found = {}
    for period in sorted({*own, *above}):
        figures = UnitFigures(*(one.get(period, ()) for one in (own, above, below, weights)))
        required, approved = reading.duties.required(indicator, period), reading.duties.approved(indicator, period)
        value, city = city_value(indicator, None, figures, required, approved), reading.catalogue.city(period)
        if value.quantity is not None:
            words = texts.inside(texts.city_count(value, "Cộng từ các xã, phường"))
            found[_figure(city, indicator, period, value.quantity, value.status)] = words
    return found


def _by_formula(reading: Reads, indicator: Indicator, path: Sequence[str]) -> dict[Figure, str]:
    codes = references(reading.catalogue.formulas(indicator.code))
    parts = {code: _of_city(reading, code, path) for code in codes}
    found = {}
    for period, about in sorted({place for known in parts.values() for place in known}):
        defined = reading.catalogue.as_defined(indicator, period)
        if not defined.formula:
            continue
        try:
            quantity = evaluate(defined, _reader(parts, (period, about)), [])
        except FormulaError:  # the entry sheet says what is wrong with the formula
            continue
        if quantity is not None:
            used = [parts[code][period, about] for code in references(defined.formula)]
            status = weakest(one.status for one in used)
            found[_figure(about, indicator, period, quantity, status)] = COMPUTED
    return found


def _reader(parts: Mapping[str, Mapping[_Place, Figure]], place: _Place) -> Callable[[str], Quantity | None]:
    def number_of(code: str) -> Quantity | None:
        figure = parts[code].get(place)
        return figure.quantity if figure else None

    return number_of


def _figure(about: str, indicator: Indicator, period: Period, quantity: Quantity, status: Status) -> Figure:
    return Figure(
        indicator.code, about, indicator.owner, period, value=quantity.value, high=quantity.high,
        qualifier=quantity.qualifier, mark=quantity.mark, status=status,
    )  # fmt: skip


def _of_city(reading: Reads, code: str, path: Sequence[str]) -> dict[_Place, Figure]:
    typed = list(_official(reading.about(code, reading.catalogue.city_codes())))
    computed = {} if code in path else derived(reading, reading.catalogue.indicator(code), path)
    return {(one.period, one.territory): one for one in (*computed, *typed)}


def _official(figures: Iterable[Figure]) -> Iterable[Figure]:
    return (figure for figure in figures if figure.official)
