"""People of a file: who they are, for which unit they work, and what they may do."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.errors import UserError


class Role(StrEnum):
    """What a person may do: fill forms, approve them, care for the file."""

    ENTER = "enter"
    APPROVE = "approve"
    ADMINISTER = "administer"


class Person(Struct, frozen=True):
    """Somebody who works in this file; `name` is what the journal carries, `pin` an argon2 hash (empty: none asked).

    `left` is the last day on which they work here.
    """

    name: str
    position: str = ""
    unit: str = ""
    roles: tuple[Role, ...] = (Role.ENTER,)
    pin: str = ""
    left: date | None = None

    def works_on(self, day: date) -> bool:
        """Whether they still work here on that day."""
        return self.left is None or day <= self.left


class Refusal(StrEnum):
    """Why somebody may not do something."""

    UNKNOWN = "unknown"
    LEFT = "left"
    PIN = "pin"
    ROLE = "role"
    UNIT = "unit"


class NoRight(UserError):
    """Whoever works now may not do a `deed`; `why` is the rest of the sentence."""

    code = "no_right"


def tidy_name(text: str) -> str:
    """A name as it is kept: composed letters, single spaces, so that the same name typed elsewhere is the same."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_cared_for(people: Iterable[Person]) -> bool:
    """Whether somebody cares for the file for good: an administrator without a last day."""
    return any(Role.ADMINISTER in one.roles and one.left is None for one in people)
