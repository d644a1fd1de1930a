"""The catalogue: indicators, units, territories, sources and forms, read once and kept while the file is open."""

from collections.abc import Iterable
from datetime import date

from dntracker.domain.calendar import Calendar, Due, DueRule, Window, due
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.form import Form
from dntracker.domain.indicator import FormerDefinition, Indicator, Pillar, SeriesBreak, as_defined
from dntracker.domain.numbering import numbered
from dntracker.domain.period import Frequency, Period
from dntracker.domain.source import Source
from dntracker.domain.unit import Agency, Territory, Unit, is_valid
from dntracker.services.formulas import readers_of
from dntracker.services.once import Once, Thing
from dntracker.services.texts import period_name
from dntracker.services.workdays import WorkDayList
from dntracker.store.store import Store


class UnknownCode(UserError):
    """The file has no `kind` with this `wanted` code; `near` are codes that look like it."""

    code = "unknown_code"


class WrongFrequency(UserError):
    """The `form` is not reported for a `period` of this frequency, only for `frequencies`."""

    code = "wrong_frequency"


class WrongUnit(UserError):
    """A `unit` that does not fill this `form` in this `period`."""

    code = "wrong_unit"


class Catalogue(Once):
    """What the file knows by name. `today` decides which periods are offered; `refresh` reads again after a change."""

    def __init__(self, store: Store, today: date) -> None:
        super().__init__(store)
        self.today = today
        self._work_days = WorkDayList(store)

    def refresh(self) -> None:
        """Forget what was read."""
        super().refresh()
        self._work_days = WorkDayList(self._store)

    def indicators(self) -> list[Indicator]:
        """All indicators in the catalogue's order."""
        return list(self._once("indicators", self._in_order))

    def indicator(self, code: str) -> Indicator:
        """The indicator with this code, else with this former code; raises UnknownCode."""
        known = self._all(Indicator).get(code) or self._once("former codes", self._by_former_code).get(code)
        return known or self._named(Indicator, "indicator", code)

    def indicator_at(self, code: str, period: Period) -> Indicator:
        """The indicator in the words that held for a period; raises UnknownCode."""
        return self.as_defined(self.indicator(code), period)

    def as_defined(self, indicator: Indicator, period: Period) -> Indicator:
        """An indicator, in whatever words it is given, in those that held for a period."""
        formers = self._once("formers", self._formers).get(indicator.code)
        return as_defined(self.indicator(indicator.code), formers, period) if formers else indicator

    def formers_of(self, code: str) -> list[FormerDefinition]:
        """What an indicator's definition was before, the oldest first."""
        return self._once("formers", self._formers).get(code, [])

    def formulas(self, code: str) -> str:
        """All that an indicator is or was computed from, one formula after another; empty for an unknown code."""
        now = self._all(Indicator).get(code)
        return "".join([now.formula if now else "", *(one.formula for one in self.formers_of(code))])

    def readers(self) -> dict[str, list[str]]:
        """Which indicators are computed from each one, directly."""
        return self._once("readers", lambda: readers_of(self._all(Indicator).values(), self._list(FormerDefinition)))

    def pillars(self) -> list[Pillar]:
        """The groups of the catalogue."""
        return sorted(self._all(Pillar).values(), key=lambda pillar: pillar.position)

    def pillar(self, code: str) -> Pillar:
        """The group with this code; raises UnknownCode."""
        return self._named(Pillar, "pillar", code)

    def units(self) -> list[Unit]:
        """All units, ended ones too."""
        return list(self._all(Unit).values())

    def unit(self, code: str) -> Unit:
        """The unit with this code; raises UnknownCode."""
        return self._named(Unit, "unit", code)

    def territory(self, code: str) -> Territory:
        """The territory with this code; raises UnknownCode."""
        return self._named(Territory, "territory", code)

    def territories(self) -> list[Territory]:
        """All territories."""
        return list(self._all(Territory).values())

    def city(self, period: Period) -> str:
        """The territory that the city was at the end of a period."""
        cities = self._once("cities", self._cities)
        return next((one.code for one in cities if is_valid(one, period.end)), cities[-1].code if cities else "")

    def city_codes(self) -> tuple[str, ...]:
        """The city before and after its borders changed."""
        return tuple(one.code for one in self._once("cities", self._cities))

    def sources(self) -> list[Source]:
        """All documents and articles."""
        return list(self._all(Source).values())

    def source(self, code: str) -> Source:
        """The source with this code; raises UnknownCode."""
        return self._named(Source, "source", code)

    def agency(self, unit: str, day: date) -> Agency | None:
        """What a unit printed on its sheets on `day`."""
        found = [one for one in self._list(Agency) if one.unit == unit and is_valid(one, day)]
        return found[-1] if found else None

    def forms(self) -> list[Form]:
        """The newest version of each form."""
        return [versions[-1] for versions in self._once("forms", self._by_version).values()]

    def sheets(self) -> list[Form]:
        """The newest version of each form whose rows are indicators."""
        return [form for form in self.forms() if not form.subject]

    def versions(self, code: str) -> list[Form]:
        """The versions of a form, the newest last; raises UnknownCode."""
        versions = self._once("forms", self._by_version)
        if code not in versions:
            raise unknown_code("form", code, versions)
        return list(versions[code])

    def form(self, code: str, period: Period | None = None) -> Form:
        """The form as a period has it, before its first version as that one, without a period the newest.

        Raises UnknownCode.
        """
        versions = self.versions(code)
        held = [one for one in versions if period and (one.valid_from is None or one.valid_from <= period.end)]
        return held[-1] if held else versions[0 if period else -1]

    def units_of(self, form: Form, period: Period) -> list[Unit]:
        """The units that fill a form for a period: those named, then those of its levels that exist at its end.

        Nobody fills one that was retired before.
        """
        return list(self._once(("units", form.code, form.version, period), lambda: self._units_of(form, period)))

    def reporters(self, period: Period) -> dict[str, str]:
        """The units that report about their own territory in a period, with that territory."""
        return self._once(("reporters", period), lambda: self._reporters(period))

    def unit_forms(self, period: Period) -> list[Form]:
        """The forms, as a period has them, by which units report about their own territory in it."""
        forms = (self.form(one.code, period) for one in self.forms())
        return [form for form in forms if form.territory == "unit" and period.frequency in form.frequencies]

    def filler(self, form: Form, period: Period, code: str, *, consolidated: bool = False) -> Unit:
        """The unit with this code, if it fills the form (or consolidates it); raises UnknownCode, WrongUnit."""
        unit = self.unit(code)
        if unit in self.units_of(form, period) or (consolidated and code == form.consolidator):
            return unit
        raise WrongUnit(unit=unit.name, form=form.code, period=period_name(period))

    def periods_of(self, form: Form) -> list[Period]:
        """The periods that can be chosen, newest first."""
        kept = ("periods", form.frequencies, form.valid_to, self.today)
        return list(self._once(kept, lambda: form.periods(self.today)))

    def default_period(self, form: Form) -> Period:
        """The period that is being filled now: the one that holds today, the last one of a form that was retired."""
        return Period.containing(min(self.today, form.valid_to or self.today), form.frequencies[0])

    def breaks_of(self, code: str) -> list[SeriesBreak]:
        """The breaks of an indicator's series, those of every city series included, oldest first."""
        return list(self._once(("breaks", code), lambda: self._breaks_of(code)))

    def targets_of(self, code: str) -> list[Target]:
        """The targets of an indicator, replaced ones too, by horizon."""
        return list(self._once("targets", self._by_indicator).get(code, ()))

    def window(self, form: Form, period: Period) -> Window:
        """The data window of a period in the form's calendar."""
        return self.calendar(form.calendar).window(period)

    def calendar(self, code: str) -> Calendar:
        """The reporting calendar with this code; raises UnknownCode."""
        return self._named(Calendar, "calendar", code)

    def calendars(self) -> list[Calendar]:
        """All reporting calendars."""
        return list(self._all(Calendar).values())

    def due(self, form: Form, unit: Unit, period: Period) -> Due | None:
        """The unit's own due date; None where the form sets none for its level and the period's frequency."""
        rule = self._due_rule(form, unit, period)
        return due(period, rule, self._work_days.around(period)) if rule else None

    def closes(self, form: Form, unit: Unit, period: Period) -> date | None:
        """The day after which the form is closed: so many days after it is due (the department's setting)."""
        when = self.due(form, unit, period)
        return when.closes(form.closing_days) if when else None

    def issued(self) -> dict[str, str]:
        """The date of each document, as exactly as known."""
        return self._once("issued", lambda: {one.code: one.date for one in self.sources()})

    def _units_of(self, form: Form, period: Period) -> list[Unit]:
        if form.valid_to and form.valid_to < period.end:
            return []
        named = [self.unit(code) for code in form.units]
        by_level = [one for one in self.units() if one.level in form.levels and is_valid(one, period.end)]
        return named + sorted(by_level, key=lambda one: one.code)

    def _in_order(self) -> list[Indicator]:
        order = {pillar.code: pillar.position for pillar in self.pillars()}
        found = self._all(Indicator).values()
        return sorted(found, key=lambda one: (order.get(one.pillar, 99), one.position, one.code))

    def _by_former_code(self) -> dict[str, Indicator]:
        return {code: one for one in reversed(self._all(Indicator).values()) for code in one.former_codes}

    def _formers(self) -> dict[str, list[FormerDefinition]]:
        found: dict[str, list[FormerDefinition]] = {}
        for one in self._list(FormerDefinition):  # by their key: the oldest of an indicator first
            found.setdefault(one.indicator, []).append(one)
        return found

    def _by_version(self) -> dict[str, list[Form]]:
        found: dict[str, list[Form]] = {}
        for form in sorted(self._list(Form), key=lambda one: (one.code, one.version)):
            found.setdefault(form.code, []).append(numbered(form))
        return found

    def _cities(self) -> list[Territory]:
        return [one for one in self.territories() if one.kind == "city"]

    def _by_indicator(self) -> dict[str, list[Target]]:
        found: dict[str, list[Target]] = {}
        for target in sorted(self._list(Target), key=self._by_horizon):
            found.setdefault(target.indicator, []).append(target)
        return found

    def _due_rule(self, form: Form, unit: Unit, period: Period) -> DueRule | None:
        rules = [one for one in form.due if one.frequency is period.frequency]
        return next((one for one in rules if one.level == unit.level), rules[0] if rules else None)

    def _breaks_of(self, code: str) -> list[SeriesBreak]:
        found = [one for one in self._list(SeriesBreak) if one.indicator in (code, "*")]
        return sorted(found, key=lambda one: one.date)

    def _by_horizon(self, target: Target) -> tuple[int, str]:
        source = self._all(Source).get(target.document)
        return target.horizon.year if target.horizon else 9999, source.date if source else ""

    def _reporters(self, period: Period) -> dict[str, str]:
        return {unit.code: unit.territory for form in self.unit_forms(period) for unit in self.units_of(form, period)}

    def _named(self, kind: type[Thing], word: str, code: str) -> Thing:
        found = self._all(kind).get(code)
        if found is None:
            raise unknown_code(word, code, self._all(kind))
        return found


def unknown_code(kind: str, code: str, known: Iterable[str]) -> UnknownCode:
    """The error for a code that is none of those `known`, with those that look like it."""
    import difflib  # 5 ms, and only a wrong code needs it

    by_capitals = {one.upper(): one for one in known}
    near = difflib.get_close_matches(code.upper(), list(by_capitals), 3)
    return UnknownCode(kind=kind, wanted=code, near=tuple(by_capitals[one] for one in near))


def frequency_allowed(form: Form, period: Period) -> None:
    """Raises WrongFrequency unless the form is reported for such periods."""
    if period.frequency not in form.frequencies:
        raise WrongFrequency(form=form.code, period=period.code, frequencies=tuple(map(Frequency, form.frequencies)))
