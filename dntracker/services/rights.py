"""Who is working and what they may do; in a file without people everybody may do everything."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.person import NoRight, Person, Refusal, Role, tidy_name
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.store.store import Store


class Work(StrEnum):
    """What is done to the file as a whole, beside the figures of one form and the moves of `domain.submission`."""

    PERIODS = "periods"
    PLANS = "plans"
    CATALOGUE = "catalogue"
    RULES = "rules"
    TEMPLATES = "templates"
    PEOPLE = "people"
    ISSUE = "issue"
    PROJECTS = "projects"
    WARNINGS = "warnings"
    CHARTS = "charts"
    MEETINGS = "meetings"


class Grant(Struct, frozen=True):
    """The role that a work asks for; `consolidators`: or to work, in any role, for a unit that consolidates forms."""

    role: Role
    consolidators: bool = False


GRANTS: Mapping[Work, Grant] = {
    Work.PERIODS: Grant(Role.APPROVE),
    Work.PLANS: Grant(Role.ADMINISTER, consolidators=True),
    Work.CATALOGUE: Grant(Role.ADMINISTER, consolidators=True),
    Work.RULES: Grant(Role.ADMINISTER, consolidators=True),
    Work.TEMPLATES: Grant(Role.ADMINISTER, consolidators=True),
    Work.PEOPLE: Grant(Role.ADMINISTER),
    Work.ISSUE: Grant(Role.APPROVE, consolidators=True),
    Work.PROJECTS: Grant(Role.APPROVE, consolidators=True),
    Work.WARNINGS: Grant(Role.APPROVE, consolidators=True),
    Work.CHARTS: Grant(Role.APPROVE, consolidators=True),
    Work.MEETINGS: Grant(Role.APPROVE, consolidators=True),
}


class WrongPin(UserError):
    """A PIN that is not the one of this `person`."""

    code = "wrong_pin"


class Rights:
    """The people of one open file and the rights of whoever works now; `refresh` reads them again."""

    def __init__(self, store: Store, actor: Callable[[], Actor], today: Callable[[], date]) -> None:
        self._store, self._actor = store, actor
        self.today = today
        """The day on which they work, asked each time: a window may stay open over midnight."""
        self._people: dict[str, Person] | None = None
        self._proved: set[tuple[str, str]] = set()

    def refresh(self) -> None:
        """Forget what was read."""
        self._people = None

    def people(self) -> list[Person]:
        """Everybody, also those who left."""
        return list(self._read().values())

    def working(self) -> list[Person]:
        """Everybody who works here today."""
        return [one for one in self.people() if one.works_on(self.today())]

    def named(self, name: str) -> Person | None:
        """The person of this name, if the file knows them."""
        return self._read().get(tidy_name(name))

    def person(self) -> Person | None:
        """Whoever works now, if the file knows them."""
        return self.named(self._actor().person)

    def asks_pin(self, person: Person) -> bool:
        """Whether a person has a PIN that was not given since the file was opened."""
        return bool(person.pin) and (person.name, person.pin) not in self._proved

    def prove(self, person: Person, pin: str) -> None:
        """Take the PIN that a person gives, for as long as the file is open; raises WrongPin."""
        from dntracker.services.pins import is_pin  # 50 ms, and only a PIN needs it

        if self.asks_pin(person):
            if not is_pin(pin, person.pin):
                raise WrongPin(person=person.name)
            self.trust(person)

    def trust(self, person: Person) -> None:
        """Ask this person for no PIN while the file is open: it was given, or set just now."""
        self._proved.add((person.name, person.pin))

    def may(self, what: Role | Work, form: Form | None = None, unit: str = "") -> bool:
        """Whether whoever works now may do a work, or what a role does for a form of a unit where one is named.

        People work for their own unit; those of the unit that consolidates a form, for every unit that fills it.
        """
        return self._refusal(what, form, unit) is None

    def why_not(self, what: Role | Work, form: Form | None = None, unit: str = "") -> str:
        """Why whoever works now may not do it, as the rest of a sentence; empty where they may."""
        refusal, person = self._refusal(what, form, unit), self.person()
        if refusal is None:
            return ""
        role = GRANTS[what].role if isinstance(what, Work) else what
        known = self._store.get(Unit, unit)
        details = {
            "person": self._actor().person, "role": role, "left": person.left if person else None,
            "unit": known.short_name if known else unit,
        }  # fmt: skip
        return texts.refusal(refusal, details)

    def why_look_only(self) -> str:
        """Why whoever works now may write nothing at all, as the rest of a sentence; empty where they may."""
        refusal, person = self._standing(), self.person()
        left = person.left if person else None
        return texts.refusal(refusal, {"person": self._actor().person, "left": left}) if refusal else ""

    def require(self, what: Role | Work, deed: str, form: Form | None = None, unit: str = "") -> None:
        """Raises NoRight unless whoever works now may do it; `deed` names what they wanted to do."""
        if why := self.why_not(what, form, unit):
            raise NoRight(deed=deed, why=why)

    def _refusal(self, what: Role | Work, form: Form | None, unit: str) -> Refusal | None:
        if not self._read():
            return None
        person, standing = self.person(), self._standing()
        if person is None or standing:
            return standing
        grant = GRANTS[what] if isinstance(what, Work) else Grant(what)
        if grant.role not in person.roles and not (grant.consolidators and self._consolidates(person)):
            return Refusal.ROLE
        own = not unit or person.unit in ("", unit) or (form is not None and person.unit == form.consolidator)
        return None if own else Refusal.UNIT

    def _standing(self) -> Refusal | None:
        person = self.person()
        if person is None:
            return Refusal.UNKNOWN if self._read() else None
        if not person.works_on(self.today()):
            return Refusal.LEFT
        return Refusal.PIN if self.asks_pin(person) else None

    def _consolidates(self, person: Person) -> bool:
        consolidators = {form.consolidator for form in self._store.all(Form)}
        return bool(person.roles) and person.unit in consolidators - {""}

    def _read(self) -> dict[str, Person]:
        if self._people is None:
            self._people = {one.name: one for one in self._store.all(Person)}
        return self._people
