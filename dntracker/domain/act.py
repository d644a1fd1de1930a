"""Acts: one deed of a person, as the journal keeps it."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

Clock = Callable[[], datetime]
"""Tells the time, with its zone; handed down from the program's door, so that nothing below reads the clock."""


class Actor(Struct, frozen=True):
    """Who is working: a name and the code of a unit."""

    person: str
    unit: str = ""


class Deed(Struct, frozen=True):
    """What is about to be done: by whom, on which screen, under which name, why."""

    actor: Actor
    step: str
    screen: str = ""
    reason: str = ""


class Act(Struct, frozen=True):
    """A deed as the journal holds it; `at` is UTC, `number` counts in its origin, `undoes` is the act it took back."""

    id: int
    uuid: str
    number: int
    at: datetime
    person: str
    unit: str
    screen: str
    step: str
    reason: str
    undoes: int | None
    hash: str


class Entry(Struct, frozen=True):
    """One change of an act: the kind and codes of a thing, its state after, and the act whose state it replaced."""

    act: int
    position: int
    kind: str
    key: tuple[str, ...]
    state: str | None
    replaces: int | None
