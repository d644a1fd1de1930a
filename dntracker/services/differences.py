"""Differences: what changed between two days, each cell once, with who changed it last and in how many steps."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct

from dntracker.domain.act import Act, Entry
from dntracker.domain.figure import Figure, Target
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.as_of import last_sendings
from dntracker.services.catalogue import Catalogue
from dntracker.services.history import end_of
from dntracker.services.telling import Telling
from dntracker.services.told import Told
from dntracker.store.journal import stamp
from dntracker.store.journal_pages import Was
from dntracker.store.past import NetChange, net_change, net_changes, touched_after
from dntracker.store.store import Store

KINDS = (Figure, Target)


class Difference(Struct, frozen=True):
    """A figure or target that differs: as it was and as it is (None: none), who changed it last, when and why."""

    before: Figure | Target | None
    after: Figure | Target | None
    told: Told
    steps: int
    act: int
    person: str
    at: datetime
    reason: str

    @property
    def thing(self) -> Figure | Target:
        """What it is about: the newer of the two."""
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found


class Since(Struct, frozen=True):
    """From where differences count: the end of a day, or without one what each unit sent last."""

    day: date | None = None


class Group(Struct, frozen=True):
    """The differences of one form and unit; a form of no code holds what no form has."""

    form: str
    unit: str
    title: str
    differences: tuple[Difference, ...]


class Differences:
    """Compares two days of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue
        self._telling = Telling(store, catalogue)

    def between(self, first: date, last: date) -> list[Difference]:
        """What differs between the ends of two days, in the order of the last changes."""
        return self._between(end_of(min(first, last)), end_of(max(first, last)))

    def counted(self, since: Since) -> list[Difference]:
        """What differs now from there."""
        return self.since(since.day) if since.day else self.since_sent()

    def since(self, day: date) -> list[Difference]:
        """What differs now from the end of a day; acts that a wrong clock dated after today are now, too."""
        newest = next((act.at.astimezone(texts.LOCAL).date() for act in self._store.journal.acts(limit=1)), day)
        return self.between(day, max(day, newest, self._catalogue.today))

    def since_sent(self) -> list[Difference]:
        """What differs now from what each unit sent last, in the order of the last changes."""
        sendings = last_sendings(self._store)
        if not sendings:
            return []
        kind, forms = self._store.kinds.by_type[Figure], self._forms_of()
        found = []
        for key in touched_after(self._store, kind, min(sendings.values(), key=lambda act: act.id)):
            indicator, _, unit, period, _ = key
            sent = [sendings.get((form, unit, Period.parse(period))) for form in forms.get(indicator, ())]
            last = max(filter(None, sent), key=lambda act: act.id, default=None)
            if last and (change := net_change(self._store, kind, key, last)):
                found.append(self._difference(kind.table, change, self._store.journal.act(change.act)))
        return found

    def grouped(self, differences: Iterable[Difference]) -> list[Group]:
        """Differences by form and unit, in the order of forms and units."""
        forms = self._forms_of()
        by_place: dict[tuple[str, str], list[Difference]] = {}
        for one in differences:
            unit = one.thing.unit if isinstance(one.thing, Figure) else ""
            form = self._form_of(one.thing, forms.get(one.thing.indicator, []))
            by_place.setdefault((form, unit), []).append(one)
        places = sorted(by_place, key=lambda place: (not place[0], place))
        return [Group(form, unit, self._title(form, unit), tuple(by_place[form, unit])) for form, unit in places]

    def _between(self, since: datetime, until: datetime) -> list[Difference]:
        found, acts = list[Difference](), self._acts(since, until)
        for one in KINDS:
            kind = self._store.kinds.by_type[one]
            for change in net_changes(self._store, kind, since, until):
                found.append(self._difference(kind.table, change, acts[change.act]))
        return sorted(found, key=lambda one: one.act)

    def _difference(self, table: str, change: NetChange, act: Act) -> Difference:
        kind = self._store.kinds.by_table[table]
        before, after = (kind.thing_of(change.key, one) if one else None for one in (change.before, change.after))
        told = self._telling.tell(Was(Entry(change.act, 0, table, change.key, change.after, None), change.before))
        at = act.at.astimezone(texts.LOCAL)
        return Difference(before, after, told, change.steps, act.id, texts.by(act.person), at, act.reason)

    def _acts(self, since: datetime, until: datetime) -> Mapping[int, Act]:
        moments = (stamp(since), stamp(until))
        return {act.id: act for act in self._store.journal.select("WHERE at >= ? AND at < ?", moments)}

    def _forms_of(self) -> Mapping[str, list[str]]:
        found: dict[str, dict[str, None]] = {}
        for form in self._catalogue.forms():
            for version in self._catalogue.versions(form.code):
                for row in version.rows:
                    found.setdefault(row.indicator, {})[form.code] = None
        return {indicator: list(forms) for indicator, forms in found.items()}

    def _form_of(self, thing: Figure | Target, forms: list[str]) -> str:
        if isinstance(thing, Figure):
            forms = [form for form in forms if self._fills(thing, form)] or forms
        return forms[0] if forms else ""

    def _fills(self, figure: Figure, code: str) -> bool:
        form = self._catalogue.form(code, figure.period)
        filled = any(unit.code == figure.unit for unit in self._catalogue.units_of(form, figure.period))
        return filled or figure.unit == form.consolidator

    def _title(self, form: str, unit: str) -> str:
        named = f"Biểu {form}" if form else "Ngoài các biểu"
        return f"{named}, {self._telling.unit(unit)}" if unit else f"{named}, mục tiêu"
