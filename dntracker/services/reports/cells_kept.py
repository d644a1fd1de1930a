"""Where the numbers of an issued sheet stand in its workbook, and which of them another program changed."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from math import isclose

from dntracker.domain.issue import Change
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Filled, Ref
from dntracker.domain.workbook import Book
from dntracker.office.book import read_book

CLOSE = 1e-12  # what saving a number in another program may take from it

Cells = dict[tuple[int, int, int], str]


def places_text(filled: Filled) -> str:
    """The places of all numbers with what stands there, as JSON: sheet, row, column, row key, field, text."""
    book = read_book(BytesIO(filled.data)).book
    assert book is not None  # we wrote it
    cells, again = _cells(book), Counter[Ref]()
    places = []
    for one in filled.numbers:
        again[one.ref] += 1
        key, field = one.ref
        name = field if again[one.ref] == 1 else f"{field}#{again[one.ref]}"
        places.append([one.sheet, one.row, one.column, key, name, cells.get((one.sheet, one.row, one.column), "")])
    return json.dumps(places, ensure_ascii=False, separators=(",", ":"))


def changed_cells(places: str, book: Book) -> Iterator[Change]:
    """The numbers whose cells do not hold what they held, the new ones as they are written in Vietnamese."""
    cells = _cells(book)
    for sheet, row, column, key, field, before in json.loads(places):
        after = cells.get((sheet, row, column), "")
        if not _same(before, after):
            yield Change((key, field), _told(before), _told(after))


def _cells(book: Book) -> Cells:
    return {
        (place, cell.row, cell.column): cell.text
        for place, sheet in enumerate(book.sheets)
        for cell in sheet.cells
    }  # fmt: skip


def _same(before: str, after: str) -> bool:
    with suppress(ValueError):
        return isclose(float(before), float(after), rel_tol=CLOSE)
    return " ".join(before.split()) == " ".join(after.split())


def _told(text: str) -> str:
    with suppress(ValueError):
        return write(Quantity(float(text)))
    return " ".join(text.split())
