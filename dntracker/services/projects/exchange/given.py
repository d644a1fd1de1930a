"""What a file says of projects, row by row, before it is held against what is known."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class About(StrEnum):
    """What a row speaks of."""

    PROJECT = "project"
    AMOUNT = "amount"
    MILESTONE = "milestone"


class Given(Struct, frozen=True):
    """A row: where it stands, and its texts by field as they were typed; a field that is missing changes nothing.

    A project has `code`, `name`, `programme`, `owner`, `kind`, `process`, `stage`, `beside`, `start`, `end`,
    `indicators`, `note` and `percent`; an amount `project`, `kind`, `version`, `date`, `fund`, `money`, `document` and
    `note`; a milestone `project`, `code`, `name`, `first`, `plan`, `why`, `document`, `forecast`, `actual`, `weight`,
    `reason` and `note`. `fault` says why a row cannot be read at all.
    """

    about: About
    place: str
    said: Mapping[str, str]
    fault: str = ""
