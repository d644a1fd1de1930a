"""Any table with figures: where its headings are, what they may stand for, and what it says once that is known."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.exchange import ColumnRole, Recipe
from dntracker.domain.fold import fold
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency, Period
from dntracker.domain.unit import Unit
from dntracker.domain.workbook import Book, BookSheet, CellKind, address, letters
from dntracker.services import texts
from dntracker.services.found_cells import Found, FoundCells, Grid, Where

HEADING_ROWS = 3
_VALUES = ("gia tri", "so lieu", "ky nay", "ket qua", "thuc hien", "so bao cao")
_BLANKS = re.compile(r"\s+")


class NoTable(UserError):
    """A workbook (`name`) without any column that names indicators of the `form`."""

    code = "no_table"


class UnmatchedTable(UserError):
    """A table (`name`) whose columns nobody has matched yet; `headings` are its columns."""

    code = "unmatched_table"


class Table(Struct, frozen=True):
    """A table of a sheet: its headings by column, the row of its first figure, and what the columns seem to stand for.

    `key` is the name of the recipe that such headings have.
    """

    sheet: BookSheet
    headings: dict[int, str]
    first: int
    suggested: dict[str, str]

    @property
    def key(self) -> str:
        """The code under which a match of these headings is remembered."""
        said = "\n".join(plain(one) for one in self.headings.values())
        return f"cot-{sha256(said.encode()).hexdigest()[:16]}"


class Namer:
    """Knows by which words a table may name indicators of a form, units and periods."""

    def __init__(self, indicators: Iterable[Indicator], units: Iterable[Unit], years: range) -> None:
        named = [(plain(word), one.code) for one in indicators for word in _words(one)]
        twice = {word for word, count in Counter(word for word, _ in set(named)).items() if count > 1}
        self.indicators = {word: code for word, code in named if word not in twice}
        called = [(plain(word), one.code) for one in units for word in (one.code, one.name, one.short_name)]
        shared = {word for word, count in Counter(word for word, _ in set(called)).items() if count > 1}
        self.units = {word: code for word, code in called if word not in shared}
        periods = (Period(y, f, i) for y in years for f in Frequency for i in range(1, f.per_year + 1))
        self.periods = {plain(word): one for one in periods for word in _period_words(one)}


def table_of(book: Book, name: str, namer: Namer, where: Where) -> Table:
    """The table that names most indicators of the form; raises NoTable."""
    named = [
        (len(rows), -place, column, min(rows), grid)
        for place, grid in enumerate(map(Grid, book.sheets))
        for column, rows in _named(grid, namer.indicators).items()
    ]
    if not named:
        raise NoTable(name=name, form=where.form)
    _, _, column, first, grid = max(named, key=lambda one: one[:2])
    headings = _headings(grid, first)
    headings.setdefault(column, f"({letters(column)})")
    headings = dict(sorted(headings.items()))
    return Table(grid.sheet, headings, first, _suggested(grid, headings, column, namer))


def cells_of(table: Table, columns: Mapping[str, str], namer: Namer, where: Where) -> FoundCells:
    """What the table says about one form, unit and period, once its columns are matched."""
    grid = Grid(table.sheet)
    places = {role: [c for c, heading in table.headings.items() if columns.get(heading) == role] for role in ColumnRole}
    values = [c for c in places[ColumnRole.VALUE] if _concerns(table.headings[c], namer, where)]
    if not places[ColumnRole.INDICATOR] or not places[ColumnRole.VALUE]:
        raise UnmatchedTable(name=table.sheet.name, headings=tuple(table.headings.values()))
    found, passed = list[Found](), 0
    for row in sorted(one for one in grid.rows if one >= table.first):
        code = next((namer.indicators.get(plain(grid.text(row, c)), "") for c in places[ColumnRole.INDICATOR]), "")
        if not code:
            continue
        if not _is_ours(grid, row, places, namer, where):
            passed += 1
            continue
        found += [Found(address(row, c), code, grid.at(row, c)) for c in values if not grid.covered(row, c)]
    told = [texts.fill("passed_rows", {"count": passed})] if passed else []
    told += [] if values else [texts.fill("no_value_column", {"name": table.sheet.name})]
    return FoundCells(tuple(found), tuple(told), Recipe(table.key, dict(columns), table.sheet.name))


def plain(text: str) -> str:
    """A text as headings and names are compared: without marks, case and spare spaces."""
    return _BLANKS.sub(" ", fold(text)).strip()


def _words(indicator: Indicator) -> tuple[str, ...]:
    return indicator.code, indicator.name, indicator.short_name, *indicator.former_codes


def _period_words(period: Period) -> list[str]:
    short = texts.period_short(period)
    words = [period.code, short, texts.period_name(period)]
    if period.frequency is Frequency.QUARTER:
        words += [f"quý {short}", f"quý {period.index}/{period.year}"]
    if period.frequency is Frequency.MONTH:
        words.append(f"tháng {short}")
    return words


def _named(grid: Grid, known: Mapping[str, object]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, cells in grid.rows.items():
        for column, cell in cells.items():
            if cell.kind is not CellKind.ERROR and plain(cell.text) in known:
                found.setdefault(column, []).append(row)
    return found


def _headings(grid: Grid, first: int) -> dict[int, str]:
    above = [row for row in sorted(grid.rows) if first - 30 <= row < first]
    columns = sorted({column for row in above for column in grid.rows[row]} | _spanned(grid, above))
    rows = {row: {column: text for column in columns if (text := grid.text(row, column))} for row in above}
    counts = {row: len(set(texts.values())) for row, texts in rows.items() if not _is_numbering(texts.values())}
    if not counts or max(counts.values()) < 2:
        return {}
    last = max(row for row, count in counts.items() if count == max(counts.values()))
    upper = [row for row in above if last - HEADING_ROWS < row < last and counts.get(row, 0) > 1 and _joined(grid, row)]
    found: dict[int, str] = {}
    for column in columns:
        parts = dict.fromkeys(rows[row][column] for row in (*upper, last) if column in rows[row])
        if parts:
            found[column] = " / ".join(_BLANKS.sub(" ", part) for part in parts)
    return _distinct(found)


def _spanned(grid: Grid, rows: Iterable[int]) -> set[int]:
    blocks = [
        one for one in grid.sheet.merged if one.right - one.left < 100 and any(one.top <= r <= one.bottom for r in rows)
    ]
    return {column for one in blocks for column in range(one.left, one.right + 1)}


def _joined(grid: Grid, row: int) -> bool:
    return any(one.top <= row <= one.bottom for one in grid.sheet.merged)


def _is_numbering(said: Iterable[str]) -> bool:
    return all(len(text) <= 3 and not (text.isalpha() and len(text) > 1) for text in said)


def _distinct(headings: dict[int, str]) -> dict[int, str]:
    seen, found = Counter[str](), dict[int, str]()
    for column, text in headings.items():
        seen[text] += 1
        found[column] = text if seen[text] == 1 else f"{text} ({seen[text]})"
    return found


def _suggested(grid: Grid, headings: Mapping[int, str], indicator: int, namer: Namer) -> dict[str, str]:
    found = {headings[indicator]: ColumnRole.INDICATOR.value}
    for role, known in ((ColumnRole.UNIT, namer.units), (ColumnRole.PERIOD, namer.periods)):
        counts = {c: len(rows) for c, rows in _named(grid, known).items() if headings.get(c, "") not in ("", *found)}
        best = max(counts, key=lambda c: counts[c], default=None)
        if best is not None and counts[best] > 1:
            found[headings[best]] = role.value
    rest = [heading for heading in headings.values() if heading not in found]
    wide = [one for one in rest if _names(one, namer.units) or _names(one, namer.periods)]
    likely = [one for one in rest if any(word in plain(one) for word in _VALUES)]
    return found | dict.fromkeys(wide or likely[:1], ColumnRole.VALUE.value)


def _names(heading: str, known: Mapping[str, object]) -> object:
    return next((known[plain(part)] for part in reversed(heading.split(" / ")) if plain(part) in known), None)


def _concerns(heading: str, namer: Namer, where: Where) -> bool:
    # In a wide table a column belongs to the unit or period that its heading names.
    return _names(heading, namer.units) in (None, where.unit) and _names(heading, namer.periods) in (None, where.period)


def _is_ours(grid: Grid, row: int, places: Mapping[ColumnRole, list[int]], namer: Namer, where: Where) -> bool:
    units = [namer.units.get(plain(grid.text(row, column))) for column in places[ColumnRole.UNIT]]
    periods = [namer.periods.get(plain(grid.text(row, column))) for column in places[ColumnRole.PERIOD]]
    return all(one == where.unit for one in units) and all(one == where.period for one in periods)
