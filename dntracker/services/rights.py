"""Who is working and what they may do; in a file without people everybody may do everything."""

from collections.abc import Callable
from datetime import date

from dntracker.domain.act import Actor
from dntracker.domain.form import Form
from dntracker.domain.person import NoRight, Person, Role
from dntracker.store.store import Store


class Rights:
    """The people of one open file and the rights of whoever works now; `refresh` reads them again."""

    def __init__(self, store: Store, actor: Callable[[], Actor], today: date) -> None:
        self._store, self._actor, self._today = store, actor, today
        self._people: dict[str, Person] | None = None

    def refresh(self) -> None:
        """Forget what was read."""
        self._people = None

    def people(self) -> list[Person]:
        """Everybody, also those who left."""
        return list(self._read().values())

    def person(self) -> Person | None:
        """Whoever works now, if the file knows them."""
        return self._read().get(self._actor().person)

    def may(self, role: Role, form: Form | None = None, unit: str = "") -> bool:
        """Whether whoever works now may do what a role does, for a form of a unit where one is named.

        People work for their own unit; those of the unit that consolidates a form, for every unit that fills it.
        """
        if not self._read():
            return True
        person = self.person()
        if person is None or role not in person.roles or (person.left and person.left < self._today):
            return False
        return not unit or person.unit in ("", unit) or (form is not None and person.unit == form.consolidator)

    def require(self, role: Role, deed: str, form: Form | None = None, unit: str = "") -> None:
        """Raises NoRight unless whoever works now may do it; `deed` names what they wanted to do."""
        if not self.may(role, form, unit):
            raise NoRight(person=self._actor().person, role=role, deed=deed, unit=unit)

    def _read(self) -> dict[str, Person]:
        if self._people is None:
            self._people = {one.name: one for one in self._store.all(Person)}
        return self._people
