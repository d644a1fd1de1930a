"""What a workbook says about a form: one line for each indicator that it names, from our own form or any table."""

import re

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.exchange import Recipe
from dntracker.domain.form import Form
from dntracker.domain.period import InvalidPeriod, Period
from dntracker.domain.unit_form import NAMES
from dntracker.domain.workbook import Book, BookCell, BookSheet, Merged, address
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode

_AREA = re.compile(r"'?(.+?)'?!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


class OtherForm(UserError):
    """A workbook `name` that was made for something else (`found`) than what it is taken into (`wanted`)."""

    code = "other_form"


class Where(Struct, frozen=True):
    """Into which form, unit and period figures are taken."""

    form: str
    unit: str
    period: Period


class Found(Struct, frozen=True):
    """A place of the workbook that belongs to an indicator; `cell` is None where it is empty."""

    address: str
    code: str
    cell: BookCell | None = None


class FoundCells(Struct, frozen=True):
    """Everything that a workbook says; `remarks` tell what was passed over, `recipe` how a table was understood."""

    found: tuple[Found, ...]
    remarks: tuple[str, ...] = ()
    recipe: Recipe | None = None


class Grid:
    """The cells of a sheet by place. A merged block says what its first cell says, and holds no empty cells."""

    def __init__(self, sheet: BookSheet) -> None:
        self.sheet = sheet
        self.rows: dict[int, dict[int, BookCell]] = {}
        for cell in sheet.cells:
            self.rows.setdefault(cell.row, {})[cell.column] = cell
        self._blocks: dict[int, list[Merged]] = {}

    def at(self, row: int, column: int) -> BookCell | None:
        """The cell at a place."""
        return self.rows.get(row, {}).get(column)

    def text(self, row: int, column: int) -> str:
        """The text at a place, which a merged block says everywhere inside."""
        cell = self.at(row, column)
        if cell is None:
            block = self._block(row, column)
            cell = self.at(block.top, block.left) if block else None
        return cell.text if cell else ""

    def covered(self, row: int, column: int) -> bool:
        """Whether a place lies in a merged block behind its first cell."""
        block = self._block(row, column)
        return block is not None and (block.top, block.left) != (row, column)

    def _block(self, row: int, column: int) -> Merged | None:
        if row not in self._blocks:
            self._blocks[row] = [one for one in self.sheet.merged if one.top <= row <= one.bottom]
        return next((one for one in self._blocks[row] if one.covers(row, column)), None)


def own_cells(book: Book, name: str, form: Form, where: Where, catalogue: Catalogue) -> FoundCells | None:
    """What our own form workbook says; None if it is none, raises OtherForm if it is another one."""
    said = {part: _constant(book.names.get(NAMES[part], "")) for part in ("form", "version", "unit", "period")}
    if not all(said.values()):
        return None
    wanted = {"form": form.code, "version": str(form.version), "unit": where.unit, "period": where.period.code}
    if said != wanted:
        raise OtherForm(name=name, found=_told(said, catalogue, wanted), wanted=_told(wanted, catalogue, said))
    codes, entries = (_area(book.names.get(NAMES[part], "")) for part in ("codes", "entries"))
    sheets = {sheet.name: sheet for sheet in book.sheets}
    if codes is None or entries is None or entries[0] not in sheets:
        return FoundCells((), (texts.fill("no_entry_column", {"name": name}),))
    grid = Grid(sheets[entries[0]])
    return FoundCells(tuple(_entries(grid, codes[1], entries)))


def _entries(grid: Grid, code_column: int, entries: tuple[str, int, int, int]) -> list[Found]:
    _, column, first, last = entries
    found = []
    for row in range(first, last + 1):
        code, cell = grid.text(row, code_column), grid.at(row, column)
        if cell is not None or (code and not grid.covered(row, column)):
            found.append(Found(address(row, column), code, cell))
    return found


def _constant(text: str) -> str:
    return text[1:-1].replace('""', '"') if len(text) > 2 and text[0] == text[-1] == '"' else ""


def _area(text: str) -> tuple[str, int, int, int] | None:
    found = _AREA.fullmatch(text)
    if found is None:  # #REF! once its cells are deleted
        return None
    sheet, letters, first, _, last = found.groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return sheet.replace("''", "'"), column, int(first), min(int(last or first), int(first) + 10_000)


def _told(said: dict[str, str], catalogue: Catalogue, other: dict[str, str]) -> str:
    version = (
        f" (bản {said['version']})" if said["form"] == other["form"] and said["version"] != other["version"] else ""
    )
    try:
        unit = catalogue.unit(said["unit"]).name
    except UnknownCode:
        unit = said["unit"]
    try:
        period = texts.inside(texts.period_name(Period.parse(said["period"])))
    except InvalidPeriod:
        period = said["period"]
    return f"biểu {said['form']}{version}, {unit}, {period}"
