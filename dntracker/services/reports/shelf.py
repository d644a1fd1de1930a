"""The issued sheets of one open file: found by code, listed, and given back as they were."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.domain.issue import Issued, IssuedFile, Role
from dntracker.domain.issue_code import read_code, written
from dntracker.domain.narrative import Narrative, from_kept
from dntracker.domain.report import Order
from dntracker.office.workbook import save, save_book
from dntracker.services.reports.issue_words import FORMATS
from dntracker.store.contents import Sizes, content_of, sizes_of
from dntracker.store.store import Store


class UnknownIssue(UserError):
    """A code (`wanted`) that no sheet of this file has."""

    code = "unknown_issue"


class NotKept(UserError):
    """A sheet (`wanted`) of which no file of this `role` was kept."""

    code = "not_kept"


class KeptIssue(Struct, frozen=True):
    """An issued sheet with the bytes of its files, and how many they take in this file."""

    issued: Issued
    sizes: Sizes


class Shelf:
    """What was issued out of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self, search: str = "") -> list[KeptIssue]:
        """Every issued sheet whose code, title or person has the words that are searched, newest first."""
        words = fold(search).replace("-", "").split()
        found = sorted(self._store.all(Issued), key=lambda one: (one.at, one.adjustment), reverse=True)
        kept = (one for one in found if all(word in _searched(one) for word in words))
        return [KeptIssue(one, self._sizes(one.files)) for one in kept]

    def find(self, text: str) -> Issued:
        """The sheet whose code somebody typed; raises WrongCode, UnknownIssue."""
        code = read_code(text)
        known = self.known(code)
        if known is None:
            raise UnknownIssue(wanted=written(code))
        return known

    def known(self, code: str) -> Issued | None:
        """The sheet with this code, if it was issued here."""
        return next(iter(self._store.select(Issued, "WHERE code = ?", [code])), None)

    def of(self, order: Order) -> list[Issued]:
        """The issues of an order, the first one first."""
        found = [one for one in self._store.all(Issued) if one.order == order]
        return sorted(found, key=lambda one: one.adjustment)

    def content(self, issued: Issued, role: Role) -> bytes:
        """A file of an issued sheet, the very bytes; raises NotKept, ContentLost."""
        file = issued.file(role)
        if file is None:
            raise NotKept(wanted=written(issued.code), role=FORMATS.get(role, role.value))
        return content_of(self._store.connection, file.hash, file.name)

    def told(self, order: Order) -> Narrative | None:
        """What the last issue of an order said in words, if it did; raises ContentLost."""
        last = next(reversed(self.of(order)), None)
        return from_kept(self.content(last, Role.SENTENCES)) if last and last.file(Role.SENTENCES) else None

    def reprint(self, issued: Issued, role: Role, target: Path) -> Path:
        """Write a file of an issued sheet as it was kept; raises as `content`, TargetUnwritable, WrongEnding."""
        write = save_book if role is Role.WORKBOOK else save
        write(self.content(issued, role), target)
        return target

    def _sizes(self, files: Iterable[IssuedFile]) -> Sizes:
        found = [sizes_of(self._store.connection, one.hash) for one in files]
        return Sizes(sum(one.original for one in found), sum(one.kept for one in found))


def _searched(issued: Issued) -> str:
    # without hyphens, as what is searched: a code is found however it is typed
    return fold(f"{issued.code} {issued.title} {issued.by} {issued.form} {issued.unit}").replace("-", "")
