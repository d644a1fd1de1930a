"""The people of a file: who works in it, added, changed, leaving and coming back; the rights are in `rights`."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TypedDict, Unpack

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.person import Person, Role, is_cared_for, tidy_name
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.rights import Rights, Work
from dntracker.store.store import Store

SCREEN = "people"
LEAST_PIN, MOST_PIN = 4, 64
LONGEST_NAME = 80


class BadName(UserError):
    """A name that is empty or has more than `limit` letters."""

    code = "bad_name"


class SameName(UserError):
    """A name that somebody (`person`) in the list has already."""

    code = "same_name"


class BadPin(UserError):
    """A PIN shorter than `least` or longer than `most` letters."""

    code = "bad_pin"


class NoAdministrator(UserError):
    """A change that would leave the file without anybody who cares for it."""

    code = "no_administrator"


class Particulars(TypedDict, total=False):
    """What is known of a person beside the name; what is left out stays as it is."""

    position: str
    unit: str
    roles: Collection[Role]
    left: date | None


class People:
    """Deeds on the people of one open file, for those who administer it."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        rights: Rights,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
    ) -> None:
        self._store, self._catalogue, self._rights = store, catalogue, rights
        self._actor, self._before_change = actor, before_change

    def add(self, name: str, pin: str = "", **said: Unpack[Particulars]) -> Person:
        """Put somebody into the list; the first one must administer the file.

        Raises NoRight, BadName, SameName, BadPin, UnknownCode, NoAdministrator.
        """
        name = tidy_name(name)
        step = f"thêm người làm việc: {name}"
        self._rights.require(Work.PEOPLE, step)
        if not 0 < len(name) <= LONGEST_NAME:
            raise BadName(limit=LONGEST_NAME)
        same = (one.name for one in self._rights.people() if one.name.casefold() == name.casefold())
        if known := next(same, ""):
            raise SameName(person=known)
        return self._put(self._with(Person(name), said), pin or None, step)

    def change(self, name: str, pin: str | None = None, **said: Unpack[Particulars]) -> Person:
        """Change what is known of somebody; `pin`: None keeps theirs, an empty one takes it away.

        Raises NoRight, BadPin, UnknownCode, NoAdministrator.
        """
        known = self._rights.named(name)
        if known is None:
            raise UnknownCode(kind="person", wanted=name, near=())
        person = self._with(known, said)
        words = [*_changes(known, person), *([] if pin is None else ["đổi mã PIN" if pin else "bỏ mã PIN"])]
        step = f"{', '.join(words) or 'sửa'}: {known.name}"
        self._rights.require(Work.PEOPLE, step)
        return self._put(person, pin, step)

    def _with(self, person: Person, said: Particulars) -> Person:
        if said.get("unit"):
            self._catalogue.unit(said["unit"])
        roles = tuple(role for role in Role if role in said.get("roles", person.roles))
        position = " ".join(said.get("position", person.position).split())
        changed = replace(person, unit=said.get("unit", person.unit), left=said.get("left", person.left))
        return replace(changed, roles=roles, position=position)

    def _put(self, person: Person, pin: str | None, step: str) -> Person:
        others = [one for one in self._rights.people() if one.name != person.name]
        if not is_cared_for([*others, person]):
            raise NoAdministrator()
        if pin is not None:
            person = replace(person, pin=_hashed(pin))
        self._before_change()
        with self._store.act(Deed(self._actor(), step, SCREEN)) as writing:
            writing.put(person)
        self._rights.refresh()
        if pin and person == self._rights.person():
            self._rights.trust(person)
        return person


def _changes(old: Person, new: Person) -> list[str]:
    words = []
    if old.position != new.position:
        words.append("sửa chức vụ")
    if old.unit != new.unit:
        words.append("đổi đơn vị")
    if old.roles != new.roles:
        words.append(f"đổi quyền thành {texts.roles(new.roles)}")
    if old.left != new.left:
        words.append(f"thôi làm việc sau ngày {texts.day(new.left)}" if new.left else "trở lại làm việc")
    return words


def _hashed(pin: str) -> str:
    if not pin:
        return ""
    if not LEAST_PIN <= len(pin) <= MOST_PIN:
        raise BadPin(least=LEAST_PIN, most=MOST_PIN)
    from dntracker.services.pins import hash_of  # 50 ms, and only a PIN needs it

    return hash_of(pin)
