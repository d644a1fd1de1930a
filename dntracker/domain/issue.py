"""Issued sheets: which report, who issued it and when, the files that are kept of it, and how two of them differ."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.domain.report import Order, Ref


class Role(StrEnum):
    """What a file of an issued sheet is: its numbers, their places, its sentences, and what was handed out."""

    NUMBERS = "so-lieu"
    PLACES = "vi-tri"
    SENTENCES = "loi-van"
    WORKBOOK = "xlsx"
    PDF = "pdf"
    TEXT = "docx"


class IssuedFile(Struct, frozen=True):
    """One file of an issued sheet: what it is, its name, the SHA-256 of its content, its size in bytes."""

    role: Role
    name: str
    hash: str
    size: int


class Issued(Struct, frozen=True):
    """A sheet that was issued; `code` says what stands on it, so that the same state has the same code.

    `kind`, `form`, `unit`, `period`, `subject`, `since` and `paging` are those of the order, `version` is the form's.
    `adjustment` counts the issues of the same order before it; `day` is the day on the sheet, `at` the moment.
    """

    code: str
    kind: str
    form: str
    version: int
    unit: str
    period: Period | None
    subject: str
    since: date | None
    title: str
    adjustment: int
    day: date
    at: datetime
    by: str
    files: tuple[IssuedFile, ...]
    paging: str = ""

    @property
    def order(self) -> Order:
        """What was ordered."""
        return Order(self.kind, self.form, self.unit, self.period, self.subject, self.since, self.paging)

    def file(self, role: Role) -> IssuedFile | None:
        """The file that is this, if it was kept."""
        return next((one for one in self.files if one.role is role), None)


class Change(Struct, frozen=True):
    """A number that differs between two sheets; None: it does not stand there. A `ref` without a field is a row."""

    ref: Ref
    before: str | None
    after: str | None
