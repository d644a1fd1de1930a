"""Acts: one deed of a person, as the journal keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

Clock = Callable[[], datetime]
"""Tells the time, with its zone; handed down from the program's door, so that nothing below reads the clock."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is working: a name and the code of a unit."""

    person: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is about to be done: by whom, on which screen, under which name, why."""

    actor: Actor
    step: str
    screen: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Act:
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of an act: the kind and codes of a thing, its state after, and the act whose state it replaced."""

    act: int
    position: int
    kind: str
    key: tuple[str, ...]
    state: str | None
    replaces: int | None
