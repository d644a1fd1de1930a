"""People of a file: who they are, for which unit they work, and what they may do."""

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


class NoRight(UserError):
    """A `person` without the `role` that a `deed` asks for, or of another unit than the one it is about."""

    code = "no_right"
