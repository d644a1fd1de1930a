"""Which column of a foreign table shows which field: by its heading, and by the values of a period already reported."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import read
from dntracker.domain.report import Band, Number, Percentage, Value
from dntracker.domain.template import ColumnBinding, Reason, Sure, Why
from dntracker.domain.workbook import BookCell, CellKind
from dntracker.services.foreign_table import plain
from dntracker.services.found_cells import Grid
from dntracker.services.templates.drawn_table import DrawnTable
from dntracker.services.templates.heading_words import COLUMNS

LEAST_SAME = 3
_EXACT, _NEAR = 1.0, 0.7
_NUMBERING = re.compile(r"^[\divxa-z]{1,3}[.)] ", re.I)
_NOTHING = Why(Reason.PERSON, Sure.GUESS)


class Match(Struct, frozen=True, order=True):
    """How well a column shows a field."""

    score: float
    column: int
    field: str
    heading: float
    same: int
    compared: int


def matched(grid: Grid, table: DrawnTable, fields: Sequence[str], bands: Iterable[Band]) -> tuple[ColumnBinding, ...]:
    """Each column with the field that it seems to show; `bands` are the same rows as they were in earlier periods."""
    best = max((_matches(grid, table, fields, band) for band in bands), key=_weight, default=None)
    found = best if best is not None else _matches(grid, table, fields, Band(()))
    chosen, taken = dict[int, Match](), set[str]()
    for match in sorted(found, reverse=True):
        if match.score > 0 and match.column not in chosen and match.field not in taken:
            chosen[match.column] = match
            taken.add(match.field)
    return tuple(_binding(column, text, chosen.get(column)) for column, text in table.headings.items())


def rows_named(grid: Grid, table: DrawnTable, band: Band) -> dict[int, str]:
    """The rows of the table that name a row of the band by one of its texts, with its key."""
    known = _texts(band)
    found = {}
    for row in table.rows:
        said = (bare(grid.text(row, column)) for column in table.headings)
        if key := next((known[text] for text in said if text in known), ""):
            found[row] = key
    return found


def bare(text: str) -> str:
    """A name as names are compared: without its own number before it."""
    return _NUMBERING.sub("", plain(text))


def _texts(band: Band) -> dict[str, str]:
    said = {
        (bare(value), row.key)
        for row in band.rows
        if row.key
        for value in row.values.values()
        if isinstance(value, str) and len(value) > 2
    }
    said |= {(plain(row.key), row.key) for row in band.rows if row.key}
    twice = {text for text, count in Counter(text for text, _ in said).items() if count > 1}
    return {text: key for text, key in said if text not in twice}


def _weight(matches: list[Match]) -> int:
    return sum(match.same for match in matches)


def _matches(grid: Grid, table: DrawnTable, fields: Sequence[str], band: Band) -> list[Match]:
    named = rows_named(grid, table, band)
    values = {row.key: row.values for row in band.rows if row.key}
    found = []
    for column, text in table.headings.items():
        for field in fields:
            heading = _heading(text, field)
            pairs = [(grid.at(row, column), values[key].get(field)) for row, key in named.items()]
            same, compared = _same(pairs)
            alike = same / compared if compared and same >= LEAST_SAME else 0.0
            against = 0.5 if compared >= LEAST_SAME and not same else 0.0
            found.append(Match(heading + alike - against, column, field, heading, same, compared))
    return found


def _heading(text: str, field: str) -> float:
    said = plain(text)
    if said == plain(field.replace("_", " ")):
        return _EXACT
    places = [place for place, pattern in enumerate(COLUMNS.get(field, ())) if re.search(pattern, said)]
    return max(_EXACT - 0.05 * places[0], _NEAR) if places else 0.0


def _same(pairs: Sequence[tuple[BookCell | None, Value | None]]) -> tuple[int, int]:
    there = [(cell, value) for cell, value in pairs if cell is not None and cell.text and _comparable(value)]
    return sum(_equal(cell, value) for cell, value in there), len(there)


def _comparable(value: Value | None) -> bool:
    match value:
        case Number():
            return value.quantity.value is not None
        case Percentage():
            return value.value is not None
    return isinstance(value, str) and bool(value)


def _equal(cell: BookCell, value: Value | None) -> bool:
    if isinstance(value, str):
        return bare(cell.text) == bare(value)
    number = (
        value.quantity.value if isinstance(value, Number) else value.value if isinstance(value, Percentage) else None
    )
    if number is None:
        return False
    return any(abs(one - number) <= max(1e-6 * abs(number), 1e-9) for one in _numbers(cell))


def _numbers(cell: BookCell) -> tuple[float, ...]:
    if cell.kind is CellKind.PERCENT:
        return float(cell.text), float(cell.text) * 100
    if cell.kind is CellKind.NUMBER:
        return (float(cell.text),)
    try:
        quantity = read(cell.text, typed=False) if cell.kind is CellKind.TEXT else None
    except UserError:
        return ()
    return (quantity.value,) if quantity and quantity.value is not None else ()


def _binding(column: int, heading: str, match: Match | None) -> ColumnBinding:
    if match is None:
        return ColumnBinding(column, heading, "", _NOTHING)
    shown = match.same >= LEAST_SAME
    reason = Reason.BOTH if shown and match.heading else Reason.VALUES if shown else Reason.HEADING
    certain = reason is Reason.BOTH or match.heading >= _EXACT
    sure = Sure.CERTAIN if certain and match.score >= _EXACT else Sure.LIKELY if match.score >= 0.5 else Sure.GUESS
    return ColumnBinding(column, heading, match.field, Why(reason, sure, heading, match.same, match.compared))
