"""The table of a workbook never seen before: its headings, its row of numbers, its rows and where it ends."""

from collections.abc import Mapping

from msgspec import Struct

from dntracker.office.drawing import DrawnRow
from dntracker.services.foreign_table import plain
from dntracker.services.found_cells import Grid
from dntracker.services.templates.heading_words import END, GROUP_NUMBER, NUMBERING, TOTAL

LEAST_COLUMNS = 3
MOST_HEAD_ROWS = 4
_UNSEEN = DrawnRow(frozenset(), frozenset())


class DrawnTable(Struct, frozen=True):
    """A table: its columns with their headings, its first row of headings, and its rows by what they seem to be.

    `rows` are those for data, also while they are empty; `groups` and `totals` are among them.
    """

    headings: dict[int, str]
    head: int
    rows: tuple[int, ...]
    groups: tuple[int, ...]
    totals: tuple[int, ...]

    @property
    def ordinary(self) -> tuple[int, ...]:
        """The rows that are neither a group's nor a total."""
        return tuple(row for row in self.rows if row not in (*self.groups, *self.totals))


def table_in(grid: Grid, drawn: Mapping[int, DrawnRow]) -> DrawnTable | None:
    """The first table of a sheet: under a row of numbers where there is one, else under the richest row of headings."""
    numbers = next((row for row in sorted(grid.rows) if _is_numbering(grid, row)), 0)
    last = numbers - 1 if numbers else _richest(grid, drawn)
    if last < 1:
        return None
    head = _head(grid, last)
    headings = _headings(grid, range(head, last + 1), drawn)
    if len(headings) < LEAST_COLUMNS:
        return None
    rows = _rows(grid, drawn, (numbers or last) + 1, headings)
    totals = tuple(row for row in rows if any(TOTAL.match(text) for text in _first_texts(grid, row, headings)))
    groups = tuple(row for row in rows if row not in totals and _is_group(grid, drawn, row, headings))
    return DrawnTable(headings, head, rows, groups, totals) if rows else None


def _is_numbering(grid: Grid, row: int) -> bool:
    texts = [plain(cell.text) for _, cell in sorted(grid.rows[row].items())]
    found = [NUMBERING.fullmatch(text) for text in texts]
    said = [match[1] for match in found if match]
    letters, digits = [one for one in said if one.isalpha()], [int(one) for one in said if one.isdecimal()]
    rising = letters == sorted(set(letters)) and digits == list(range(1, len(digits) + 1))
    return len(said) == len(texts) and len(said) >= LEAST_COLUMNS and rising


def _richest(grid: Grid, drawn: Mapping[int, DrawnRow]) -> int:
    def rich(row: int) -> tuple[int, int]:
        cells = grid.rows[row]
        texts = {plain(cell.text) for cell in cells.values() if len(cell.text) > 1 and not _is_number(cell.text)}
        edged = drawn.get(row, _UNSEEN).edged
        return (len(texts) if not edged or edged & cells.keys() else 0), -row

    best = max(grid.rows, key=rich, default=0)
    return _lowest(grid, best) if best and rich(best)[0] >= LEAST_COLUMNS else 0


def _lowest(grid: Grid, row: int) -> int:
    return max([row, *(one.bottom for one in grid.sheet.merged if one.top <= row <= one.bottom)])


def _head(grid: Grid, last: int) -> int:
    head = last
    while head > 1 and last - head < MOST_HEAD_ROWS - 1 and _joins(grid, head - 1, head):
        head -= 1
    return head


def _joins(grid: Grid, above: int, row: int) -> bool:
    # A merged block over both rows, or over columns that the row below tells apart.
    if any(one.top <= above and one.bottom >= row for one in grid.sheet.merged):
        return True
    said = grid.rows.get(above, {})
    wide = [one for one in grid.sheet.merged if one.top == above == one.bottom and one.left in said]
    return len(said) > 1 and any(
        len({grid.text(row, column) for column in range(one.left, one.right + 1)} - {""}) > 1 for one in wide
    )


def _headings(grid: Grid, rows: range, drawn: Mapping[int, DrawnRow]) -> dict[int, str]:
    columns = {column for row in rows for column in grid.rows.get(row, {})}
    columns |= {
        column
        for one in grid.sheet.merged
        if one.right - one.left < 100 and any(one.top <= row <= one.bottom for row in rows)
        for column in range(one.left, one.right + 1)
    }
    edged = {column for row in rows for column in drawn.get(row, _UNSEEN).edged}
    found = {}
    for column in sorted(columns & edged or columns):
        parts = dict.fromkeys(" ".join(grid.text(row, column).split()) for row in rows)
        if text := " / ".join(part for part in parts if part):
            found[column] = text
    return found


def _rows(grid: Grid, drawn: Mapping[int, DrawnRow], first: int, headings: Mapping[int, str]) -> tuple[int, ...]:
    found, row, bordered = list[int](), first, bool(drawn.get(first, _UNSEEN).edged & headings.keys())
    while True:
        texts = _first_texts(grid, row, headings)
        edged = len(drawn.get(row, _UNSEEN).edged & headings.keys()) * 2 >= len(headings)
        if (bordered and not edged) or (not bordered and not texts) or (not edged and any(map(END.match, texts))):
            return tuple(found)
        found.append(row)
        row += 1


def _first_texts(grid: Grid, row: int, headings: Mapping[int, str]) -> list[str]:
    said = [plain(grid.text(row, column)) for column in headings]
    return [text for text in said if text][:2]


def _is_group(grid: Grid, drawn: Mapping[int, DrawnRow], row: int, headings: Mapping[int, str]) -> bool:
    cells = {column: cell.text for column, cell in grid.rows.get(row, {}).items() if column in headings}
    if not cells or any(_is_number(text) for column, text in cells.items() if column != min(headings)):
        return False
    first = plain(cells.get(min(headings), ""))
    numbered, bold = bool(GROUP_NUMBER.fullmatch(first)), bool(drawn.get(row, _UNSEEN).bold & cells.keys())
    return len(cells) <= 2 and (
        numbered or bold or any(one.top == row and one.right - one.left > 1 for one in grid.sheet.merged)
    )


def _is_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").replace("-", "").strip("% ").isdecimal()
