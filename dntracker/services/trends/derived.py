"""City figures that nobody typed: made of the units' figures, or computed by the indicator's formula."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from dntracker.domain.city_value import UnitFigures, city_value
from dntracker.domain.figure import Figure, Status
from dntracker.domain.indicator import CityRule, Indicator, OverUnits
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties
from dntracker.services.formulas import FormulaError, evaluate, references

Read = Callable[[str, tuple[str, ...] | None], Sequence[Figure]]
"""The figures of an indicator by its code, about these territories; None: about every one, the communes too."""

COMPUTED = "tự tính theo công thức"


def derived(
    catalogue: Catalogue, read: Read, duties: Duties, indicator: Indicator, path: Sequence[str] = ()
) -> dict[Figure, str]:
    """The figures of the city that follow from others, each with the words that say from what.

    `path` holds the indicators whose formulas are being followed on the way here.
    """
    if catalogue.formulas(indicator.code):
        return _by_formula(catalogue, read, duties, indicator, (*path, indicator.code))
    return _from_units(catalogue, read, duties, indicator) if indicator.city_rule is CityRule.UNITS else {}


def _from_units(catalogue: Catalogue, read: Read, duties: Duties, indicator: Indicator) -> dict[Figure, str]:
    divides = indicator.over_units is OverUnits.RATIO  # else its own figures are joined: read no more than that
    codes = ("", indicator.numerator, indicator.denominator, "")
    if not divides:
        codes = (indicator.code, "", "", indicator.weights)
    own, above, below, weights = (_by_period(catalogue, read, code) for code in codes)
    found = {}
    for period in sorted({*own, *above}):
        reported = UnitFigures(*(one.get(period, ()) for one in (own, above, below, weights)))
        required, approved = duties.required(indicator, period), duties.approved(indicator, period)
        value = city_value(indicator, None, reported, required, approved)
        if value.quantity is not None:
            status = Status.PROVISIONAL if value.provisional else Status.OFFICIAL
            words = texts.inside(texts.city_count(value, "Cộng từ các xã, phường"))
            found[_figure(catalogue, indicator, period, value.quantity, status)] = words
    return found


def _by_formula(
    catalogue: Catalogue, read: Read, duties: Duties, indicator: Indicator, path: Sequence[str]
) -> dict[Figure, str]:
    codes = references(catalogue.formulas(indicator.code))
    parts = {code: _of_city(catalogue, read, duties, code, path) for code in codes}
    found = {}
    for period in sorted({period for known in parts.values() for period in known}):
        defined = catalogue.as_defined(indicator, period)
        if not defined.formula:
            continue
        try:
            quantity = evaluate(defined, _reader(parts, period), [])
        except FormulaError:  # the entry sheet says what is wrong with the formula
            continue
        if quantity is not None:
            found[_figure(catalogue, indicator, period, quantity, Status.OFFICIAL)] = COMPUTED
    return found


def _reader(parts: Mapping[str, Mapping[Period, Figure]], period: Period) -> Callable[[str], Quantity | None]:
    def number_of(code: str) -> Quantity | None:
        figure = parts[code].get(period)
        return figure.quantity if figure else None

    return number_of


def _figure(catalogue: Catalogue, indicator: Indicator, period: Period, quantity: Quantity, status: Status) -> Figure:
    return Figure(
        indicator.code, catalogue.city(period), indicator.owner, period, value=quantity.value, high=quantity.high,
        qualifier=quantity.qualifier, mark=quantity.mark, status=status,
    )  # fmt: skip


def _by_period(catalogue: Catalogue, read: Read, code: str) -> dict[Period, tuple[Figure, ...]]:
    found: dict[Period, tuple[Figure, ...]] = {}
    for figure in _official(read(code, None) if code else ()):
        if catalogue.reporters(figure.period).get(figure.unit) == figure.territory:
            found[figure.period] = (*found.get(figure.period, ()), figure)
    return found


def _of_city(catalogue: Catalogue, read: Read, duties: Duties, code: str, path: Sequence[str]) -> dict[Period, Figure]:
    cities = catalogue.city_codes()
    typed = list(_official(read(code, cities)))
    computed = {} if code in path else derived(catalogue, read, duties, catalogue.indicator(code), path)
    return {one.period: one for one in (*computed, *typed)}


def _official(figures: Iterable[Figure]) -> Iterable[Figure]:
    return (figure for figure in figures if figure.official)
