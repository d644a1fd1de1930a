"""Who reports and what a figure is about: units with their dated headings, and territories."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec import Struct


class Territory(Struct, frozen=True):
    """What a figure is about; `kind` is city, nation, province or commune."""

    code: str
    name: str
    short_name: str
    kind: str
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""


class Unit(Struct, frozen=True):
    """Who reports; `successors` are the units that took over when it ended, `territory` what a commune is about."""

    code: str
    name: str
    short_name: str
    level: str
    parent: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    territory: str = ""


class Agency(Struct, frozen=True):
    """What a unit prints on its sheets from `valid_from` on: its name then, its place and who signs."""

    unit: str
    valid_from: date
    valid_to: date | None
    parent_agency: str
    name: str
    place: str
    head_title: str
    head_name: str
    preparer_title: str
    recipients: str
    note: str = ""


T = TypeVar("T", "Territory", "Unit", "Agency")


def is_valid(thing: Territory | Unit | Agency, day: date) -> bool:
    """Whether `thing` exists on `day`; both its dates are inclusive."""
    return (thing.valid_from is None or thing.valid_from <= day) and (thing.valid_to is None or day <= thing.valid_to)


def valid_on(things: Iterable[T], day: date) -> T | None:
    """The first of `things` that is valid on `day`."""
    return next((thing for thing in things if is_valid(thing, day)), None)
