"""Reads what rules look at, indicator by indicator: the city's figures, not the millions of the communes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.city_value import CityValue, UnitFigures, city_value
from dntracker.domain.figure import Figure, Target
from dntracker.domain.indicator import CityRule, Indicator
from dntracker.domain.known_date import first_day
from dntracker.domain.period import Frequency, Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties, inputs
from dntracker.services.trends import phrases
from dntracker.services.trends.borders import Borders
from dntracker.services.trends.derived import derived
from dntracker.services.trends.points import CITY, NATION
from dntracker.services.trends.series import Series, TargetStep
from dntracker.services.trends.sums import Sums
from dntracker.services.trends.targets import target_steps
from dntracker.services.warnings.subject import Reading, Subject, in_time, readings_of
from dntracker.store.figures import Figures

YEARS, QUARTERS = 8, 5
"""How far back rules look at the city's figures, and at those of units."""
_ByCode = Mapping[str, Sequence[Figure]]


class Subjects:
    """Reads subjects out of one open file, as they are on a day; nothing is remembered."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._over: date | None = None

    def of(self, day: date, codes: Collection[str] | None = None, *, over: bool = False) -> dict[str, Subject]:
        """The subjects of these indicators, else of all that are in use.

        Of a day that is `over` only what could be known then: figures of periods that had ended, targets of documents
        that had been issued.
        """
        self._over = day if over else None
        known = [one for one in self._catalogue.indicators() if not one.is_retired(day)]
        wanted = [one for one in known if codes is None or one.code in codes]
        inside = {part for one in wanted for part in self._parts(one.code)}
        quarters = _quarters(day)
        told = _by_code(self._about_city(inside, day))
        units = _by_code(self._of_units([one for one in known if one.code in inside], quarters))
        duties = Duties(self._catalogue, self._figures)
        names = {one.code: one.short_name or one.name for one in self._catalogue.units() if one.territory}
        known_now = _Known(self._catalogue, duties, told, units)
        found = {}
        for one in wanted:
            joined = self._joined(known_now, quarters, one)
            computed = derived(known_now, one) if one.formula else self._made(one, joined)
            found[one.code] = self._subject(one, day, told.get(one.code, ()), computed, joined, names)
        return found

    def _subject(
        self, indicator: Indicator, day: date, told: Sequence[Figure], computed: Iterable[Figure],
        joined: tuple[tuple[Period, CityValue], ...], names: Mapping[str, str],
    ) -> Subject:  # fmt: skip
        city = self._catalogue.city_codes()
        about, computed = [one for one in told if one.territory in city], tuple(computed)
        borders = Borders(self._catalogue, (*about, *computed), day)
        ours = [*readings_of(computed, computed=True), *readings_of(about)]
        ranked = sorted(ours, key=partial(_rank, indicator, borders))
        spoken, beside = _in_borders(indicator, borders, ranked)
        steps, targets = self._targets(indicator.code)
        return Subject(
            indicator, day, in_time([*spoken, *self._summed(indicator, spoken, borders)]),
            in_time(_one_a_period(readings_of(one for one in told if one.territory not in city), _fullest(told))),
            tuple(told), steps, tuple(one for one in targets if one.horizon is None and one.territory in city),
            tuple(one for one in targets if one.horizon is not None and one.territory not in city),
            tuple(self._catalogue.breaks_of(indicator.code)), joined, names, beside,
        )  # fmt: skip

    def _summed(self, indicator: Indicator, known: Sequence[Reading], borders: Borders) -> Iterator[Reading]:
        # years that nobody reported are the sums of their parts, as on a chart
        by_period = {one.period: one.figure for one in known}
        breaks, formers = self._catalogue.breaks_of(indicator.code), self._catalogue.formers_of(indicator.code)
        sums = Sums(indicator, by_period, borders.breaks(breaks), tuple(formers))
        for year in sorted({one.year for one in by_period} if indicator.adds_up else ()):
            made = sums.of(period) if (period := Period(year, Frequency.YEAR)) not in by_period else None
            if made is not None:
                yield Reading(made.figure, computed=True)

    def _about_city(self, codes: Collection[str], day: date) -> list[Figure]:
        about = [one.code for one in self._catalogue.territories() if one.kind in (CITY, NATION)]
        found = self._figures.lately(codes, about, day.year - YEARS)
        return found if self._over is None else [one for one in found if (one.as_of or one.period.end) <= self._over]

    def _of_units(self, indicators: Sequence[Indicator], quarters: Sequence[Period]) -> Iterable[Figure]:
        codes = {part for one in indicators if one.city_rule is CityRule.UNITS for part in inputs(one)}
        for about, same in groupby(quarters, self._catalogue.reporters):
            yield from self._figures.of_reporters(about, same, codes)

    def _joined(
        self, known: "_Known", quarters: Sequence[Period], indicator: Indicator
    ) -> tuple[tuple[Period, CityValue], ...]:
        if indicator.city_rule is not CityRule.UNITS:
            return ()
        codes = (indicator.code, indicator.numerator, indicator.denominator, indicator.weights)
        sides, found = [known.reported(code) for code in codes], []
        for period in quarters:
            reported = UnitFigures(*(side.get(period, ()) for side in sides))
            if reported:
                required, approved = known.duties.required(indicator, period), known.duties.approved(indicator, period)
                found.append((period, city_value(indicator, None, reported, required, approved)))
        return tuple(found)

    def _made(self, indicator: Indicator, joined: Iterable[tuple[Period, CityValue]]) -> Iterator[Figure]:
        for period, value in joined:
            if value.quantity is not None and value.quantity.mark is None:
                yield Figure(
                    indicator.code, self._catalogue.city(period), indicator.owner, period, value=value.quantity.value,
                    qualifier=value.quantity.qualifier, status=value.status,
                )  # fmt: skip

    def _targets(self, code: str) -> tuple[tuple[TargetStep, ...], list[Target]]:
        targets = [one for one in self._catalogue.targets_of(code) if not one.replaced_by and self._issued(one)]
        if not targets:
            return (), []
        steps = target_steps(self._catalogue, targets)
        indicator = self._catalogue.indicator(code)
        ours = Series(indicator, Frequency.YEAR, "", "", targets=steps).city_steps
        return tuple(one for one in ours if one.in_force), targets

    def _issued(self, target: Target) -> bool:
        issued = self._catalogue.source(target.document).date
        return self._over is None or not issued or first_day(issued) <= self._over

    def _parts(self, code: str, path: tuple[str, ...] = ()) -> set[str]:
        # the indicator and all that its city value is made of, also through formulas
        found = {code}
        known = self._catalogue.readers()
        for part, readers in known.items():
            if code in readers and part not in path:
                found |= self._parts(part, (*path, code))
        return found


def _rank(indicator: Indicator, borders: Borders, one: Reading) -> tuple[bool, bool, bool]:
    return one.computed, one.figure.territory != borders.city(one.period), one.figure.unit != indicator.owner


def _in_borders(
    indicator: Indicator, borders: Borders, ranked: Iterable[Reading]
) -> tuple[list[Reading], dict[Period, str]]:
    """The reading of each period that speaks, the first one, and what the others say about other borders."""
    spoken, others = dict[Period, Reading](), dict[Period, dict[str, Reading]]()
    for one in ranked:
        first = spoken.setdefault(one.period, one)
        if first.figure.territory != one.figure.territory and (name := borders.named(one.figure)):
            others.setdefault(one.period, {}).setdefault(name, one)
    for period in others:
        spoken[period] = replace(spoken[period], borders=borders.named(spoken[period].figure))
    beside = {period: phrases.in_borders(indicator, ((name, one.quantity) for name, one in told.items()))
              for period, told in others.items()}  # fmt: skip
    return list(spoken.values()), beside


def _one_a_period(readings: Sequence[Reading], rank: Callable[[Reading], tuple[object, ...]]) -> list[Reading]:
    ranked = sorted(readings, key=rank, reverse=True)
    return list({one.period: one for one in ranked}.values())


def _fullest(told: Sequence[Figure]) -> Callable[[Reading], tuple[object, ...]]:
    def rank(one: Reading) -> tuple[object, ...]:
        same = sum(other.unit == one.figure.unit and other.territory == one.figure.territory for other in told)
        return (-same, one.figure.unit)

    return rank


class _Known(Struct, frozen=True):
    catalogue: Catalogue
    duties: Duties
    told: _ByCode
    units: _ByCode

    def about(self, code: str, territories: tuple[str, ...]) -> Sequence[Figure]:
        return [one for one in self.told.get(code, ()) if one.territory in territories]

    def reported(self, code: str) -> Mapping[Period, tuple[Figure, ...]]:
        found: dict[Period, list[Figure]] = {}
        for one in self.units.get(code, ()):
            found.setdefault(one.period, []).append(one)
        return {period: tuple(ones) for period, ones in found.items()}


def _by_code(figures: Iterable[Figure]) -> _ByCode:
    found: dict[str, list[Figure]] = {}
    for one in figures:
        found.setdefault(one.indicator, []).append(one)
    return found


def _quarters(day: date) -> list[Period]:
    found = [Period.containing(day, Frequency.QUARTER)]
    while len(found) < QUARTERS:
        found.append(found[-1].previous())
    return found[::-1]
