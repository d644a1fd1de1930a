"""Proving: does an issued sheet still say what is so, and does a workbook still say what was issued."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import codes_in, written
from dntracker.domain.issue_state import Shown, changes, numbers_in, shown
from dntracker.domain.report import Order, Ref, Report
from dntracker.domain.workbook import Book, address
from dntracker.services.catalogue import Catalogue
from dntracker.services.incoming import Incoming
from dntracker.services.reports.cells_kept import changed_cells
from dntracker.services.reports.issue_words import NumberChange, file_words, now_words
from dntracker.services.reports.last_changes import LastChanges
from dntracker.services.reports.shelf import Shelf, UnknownIssue
from dntracker.store.store import Store

_CELL = r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)"


class NoCodeInBook(UserError):
    """A workbook (`name`) in which no cell says the code of an issued sheet."""

    code = "no_code_in_book"


class Proof(Struct, frozen=True):
    """What asking about an issued sheet found.

    `now` are its numbers that the data says otherwise now; `in_file` those that a workbook says otherwise than the
    sheet did (None: no workbook was asked about); `later` is the newest adjustment after it.
    """

    issued: Issued
    now: tuple[NumberChange, ...]
    in_file: tuple[NumberChange, ...] | None
    later: Issued | None

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.now and not self.in_file

    @property
    def sentence(self) -> str:
        """The answer: one sentence, and before it one about the workbook that was asked about."""
        told = now_words(self.issued, self.now, self.later)
        return told if self.in_file is None else f"{file_words(self.in_file)} {told}"


class Compared(Struct, frozen=True):
    """An issue of a sheet, and how many of its numbers the data says otherwise now."""

    issued: Issued
    changed: int


class Proving:
    """Proves the issued sheets of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue, make: Callable[[Order], Report]) -> None:
        self.shelf = Shelf(store)
        self._catalogue = catalogue
        self._make, self._last = make, LastChanges(store, catalogue)

    def prove(self, text: str) -> Proof:
        """What became of the sheet whose code somebody typed.

        Raises WrongCode, UnknownIssue, and what making its report now raises.
        """
        return self._proof(self.shelf.find(text), None)

    def compared(self, order: Order) -> list[Compared]:
        """Every issue of an order beside what its sheet says now, the newest first; raises what making it raises."""
        known = self.shelf.of(order)[::-1]
        now = shown(self._make(order)) if known else {}
        return [Compared(one, len(changes(self._then(one), now))) for one in known]

    def prove_book(self, incoming: Incoming) -> Proof:
        """What became of the sheet in a workbook, cell by cell; raises NoCodeInBook, UnknownIssue and as `prove`."""
        issued = self._in_book(incoming)
        places = self.shelf.content(issued, Role.PLACES).decode("utf-8")
        found = tuple(changed_cells(places, incoming.book))
        return self._proof(
            issued, tuple(NumberChange(one.ref, self._last.place(one.ref), one.before, one.after) for one in found)
        )

    def cell(self, issued: Issued, ref: Ref) -> Cell | None:
        """The cell behind a number of a form's sheet, where it has one to go to."""
        row = next((row for row in self._catalogue.indicators() if row.code == ref[0]), None)
        if row is None or issued.period is None or not issued.form:
            return None
        period = issued.period.same_last_year() if ref[1] == fields.LAST_YEAR else issued.period
        form = self._catalogue.form(issued.form, issued.period)
        own = self._catalogue.unit(issued.unit).territory
        return Cell(
            row.code, own if form.territory == "unit" and own else self._catalogue.city(period), issued.unit, period
        )

    def _proof(self, issued: Issued, in_file: tuple[NumberChange, ...] | None) -> Proof:
        now = self._last.tell(issued, changes(self._then(issued), shown(self._make(issued.order))))
        later = self.shelf.of(issued.order)[-1]
        return Proof(issued, now, in_file, later if later.adjustment > issued.adjustment else None)

    def _then(self, issued: Issued) -> Shown:
        return numbers_in(self.shelf.content(issued, Role.NUMBERS).decode("utf-8"))

    def _in_book(self, incoming: Incoming) -> Issued:
        codes = [code for text in _texts(incoming.book) for code in codes_in(text)]
        known = next(filter(None, map(self.shelf.known, codes)), None)
        if known is not None:
            return known
        if codes:
            raise UnknownIssue(wanted=written(codes[0]))
        raise NoCodeInBook(name=incoming.name)


def _texts(book: Book) -> Iterator[str]:
    """What the cell behind the code's name says, then every other cell: a name is lost when a sheet is copied."""
    named = re.fullmatch(_CELL, book.names.get(fields.ISSUE, ""))
    if named:
        sheet, cell = (named[1] or named[2]).replace("''", "'"), named[3] + named[4]
        for one in book.sheets:
            if one.name == sheet:
                yield from (each.text for each in one.cells if address(each.row, each.column) == cell)
    yield from (cell.text for sheet in book.sheets for cell in sheet.cells)
