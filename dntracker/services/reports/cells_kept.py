"""Where the numbers of an issued sheet stand in its workbook, and which of them another program changed."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from math import isclose, isfinite

from dntracker.domain.issue import Change
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Filled, Ref
from dntracker.domain.workbook import Book, BookCell, CellKind
from dntracker.office.book import read_book

_EMPTY = BookCell(0, 0, CellKind.TEXT, "")
CLOSE = 1e-12  # what saving a number in another program may take from it

Cells = dict[tuple[int, int, int], BookCell]


def places_text(filled: Filled) -> str:
    """The places of all numbers with what stands there, as JSON: sheet, row, column, row key, field, text, formula."""
    book = read_book(BytesIO(filled.data)).book
    assert book is not None  # we wrote it
    cells, again = _cells(book), Counter[Ref]()
    places = []
    for one in filled.numbers:
        again[one.ref] += 1
        key, field = one.ref
        name = field if again[one.ref] == 1 else f"{field}#{again[one.ref]}"
        cell = cells.get((one.sheet, one.row, one.column), _EMPTY)
        places.append([one.sheet, one.row, one.column, key, name, cell.text, cell.formula])
    return json.dumps(places, ensure_ascii=False, separators=(",", ":"))


def changed_cells(places: str, book: Book) -> Iterator[Change]:
    """The numbers whose cells do not hold what they held, the new ones as they are written in Vietnamese."""
    cells = _cells(book)
    for sheet, row, column, key, field, before, formula in json.loads(places):
        cell = cells.get((sheet, row, column), _EMPTY)
        if formula and cell.kind is CellKind.UNCOMPUTED:
            continue  # saved by a program that does not calculate; what it comes from is compared
        if not _same(before, cell.text):
            yield Change((key, field), _told(before), _told(cell.text))


def _cells(book: Book) -> Cells:
    return {
        (place, cell.row, cell.column): cell
        for place, sheet in enumerate(book.sheets)
        for cell in sheet.cells
    }  # fmt: skip


def _same(before: str, after: str) -> bool:
    then, now = _number(before), _number(after)
    if then is not None and now is not None:
        return isclose(then, now, rel_tol=CLOSE)
    return before.split() == after.split()


def _told(text: str) -> str:
    number = _number(text)
    return " ".join(text.split()) if number is None else write(Quantity(number))


def _number(text: str) -> float | None:
    with suppress(ValueError):
        number = float(text)
        return number if isfinite(number) else None
    return None
