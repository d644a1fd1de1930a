"""Binding: the names and the row of codes that make a workbook a template are written into it; the rest stays."""

import re
from collections import Counter
from collections.abc import Iterator

from dntracker.domain.errors import UserError
from dntracker.domain.fields import NUMBERING, PERCENT_LAST_YEAR, PERCENT_PLAN
from dntracker.domain.template import BandBinding, Binding
from dntracker.office.anatomy import Anatomy
from dntracker.office.filling import read
from dntracker.office.grid import Line
from dntracker.office.moving.book import move_book
from dntracker.office.moving.cells import moved_cell
from dntracker.office.names import BAND, GROUP, SLOT, TOTAL
from dntracker.office.package import BookSheet, Package, escaped
from dntracker.office.parts import move_after, move_before
from dntracker.office.references import Area, Copy, Growth, Moves, letters, number
from dntracker.office.styles import Change, Styles

_PERCENTAGES, _ONE_DECIMAL = (PERCENT_PLAN, PERCENT_LAST_YEAR), "#,##0.0"  # a qualified percentage extends its format
_PLAIN_TEXTS = ("BAN_HANH", "HAN_NHAN", "TEN_DON_VI", "NOI_NHAN_DANH_SACH")


class AlreadyBound(UserError):
    """A workbook (`name`) that already has the name `bound`, so that binding it again would bind it twice."""

    code = "already_bound"


class NothingBound(UserError):
    """A binding that shows nothing of a band (`band`), or only the numbers of its rows."""

    code = "nothing_bound"


class BoundTwice(UserError):
    """A binding that shows a `field` in two places."""

    code = "bound_twice"


def bind(data: bytes, binding: Binding, name: str = "") -> bytes:
    """The workbook as a template; raises AlreadyBound, NothingBound, BoundTwice, UnusableTemplate."""
    book = Anatomy(Package(data, name))
    _refuse(book, binding)
    sheet = book.sheet(binding.sheet)
    assert sheet is not None, "a binding is proposed for a sheet of its workbook"
    _Bound(book, sheet, binding).write()
    return book.package.to_bytes()


def _refuse(book: Anatomy, binding: Binding) -> None:
    for name in book.names:
        if name.name.startswith(BAND):
            raise AlreadyBound(name=book.package.name, bound=name.name)
    for band in binding.bands:
        fields = [one.field for one in band.columns if one.field]
        if band.columns and not {*fields} - {NUMBERING}:
            raise NothingBound(band=BAND + band.code)
        for field, count in Counter(fields).items():
            if count > 1:
                raise BoundTwice(field=field)


class _Bound:
    def __init__(self, book: Anatomy, sheet: BookSheet, binding: Binding) -> None:
        self._book, self._sheet, self._binding = book, sheet, binding
        self._grid = read(book, sheet)
        self._part = book.sole("styles") or ""
        self._styles = Styles(book.package.text(self._part), book.package.name)
        self._tables = {band.top: band for band in binding.bands if band.columns}
        growths = (Growth(one.top, one.bottom, (_spare(one), *one.models)) for one in self._tables.values())
        self._moves = Moves.of(tuple(sorted(growths, key=lambda one: one.start)))
        self._said = {(one.row, letters(one.column)): one.pattern for one in binding.cells if one.pattern}

    def write(self) -> None:
        package, moves, sheet = self._book.package, self._moves, self._sheet
        notes = {band.top: band for band in self._binding.bands if not band.columns}
        data = []
        for row in sorted(self._grid.lines.keys() | notes.keys() | {row for row, _ in self._said}):
            if row in self._tables:
                data.append(self._table(self._tables[row]))
            elif not moves.rows.inside(row):
                data.append(self._row(row, notes.get(row)))
        self._grid.merges = list(self._merges(notes))
        before = move_before(self._grid.before, moves, sheet.name)
        after = move_after(self._grid, moves, sheet.name)
        package.put(sheet.part, f"{before}<sheetData>{''.join(data)}</sheetData>{after}")
        package.put(self._part, self._styles.text())
        self._name({one.field: Area(one.row, one.column, one.row, one.column) for one in self._binding.cells})
        self._name({BAND + band.code: _area(band) for band in self._binding.bands})
        move_book(package, {sheet.name: moves})
        self._name(self._models())

    def _place(self, band: BandBinding, model: int) -> int:
        return self._moves.rows.first(band.top) + 1 + band.models.index(model)

    def _models(self) -> dict[str, Area]:
        found = {}
        for band in self._tables.values():
            for end, model in ((GROUP, band.group), (TOTAL, band.total)):
                if model:
                    place = self._place(band, model)
                    found[BAND + band.code + end] = Area(place, band.left, place, band.right)
        return found

    def _table(self, band: BandBinding) -> str:
        top, bound = self._moves.rows.first(band.top), {one.column: one.field for one in band.columns if one.field}
        codes = {letters(column): _text(f"{letters(column)}{top}", "", field) for column, field in bound.items()}
        written = [f'<row r="{top}" hidden="1">{_joined(codes)}</row>']
        for model in band.models:
            line, place = self._grid.line(model), self._place(band, model)
            cells = {column: self._model_cell(line, column, model, place, bound) for column in line.cells}
            height = line.height if line.fixed else None
            written.append(f"{line.opening(place, height)}{_joined(cells)}</row>")
        return "".join(written)

    def _model_cell(self, line: Line, column: str, model: int, place: int, bound: dict[int, str]) -> str:
        rest = line.cells[column]
        if "<f" in rest and number(column) not in bound:
            return f'<c r="{column}{place}"{moved_cell(rest, self._moves, self._sheet.name, Copy({model: place}))}'
        style = line.style(column)
        if bound.get(number(column)) in _PERCENTAGES and self._styles.code(style) == "General":
            style = self._styles.derive(style, Change(_ONE_DECIMAL))
        return f'<c r="{column}{place}" s="{style}"/>'

    def _row(self, old: int, note: BandBinding | None) -> str:
        line, new = self._grid.line(old), self._moves.rows.first(old)
        cells = {
            column: f'<c r="{column}{new}"{moved_cell(rest, self._moves, self._sheet.name)}'
            for column, rest in line.cells.items()
        }
        for (row, column), pattern in self._said.items():
            if row == old:
                style = line.style(column) if column in line.cells else self._plain_style(wrap=False)
                cells[column] = _text(f"{column}{new}", f' s="{style}"', pattern)
        if note:
            column = letters(note.left)
            cells[column] = _text(f"{column}{new}", f' s="{self._plain_style(wrap=True)}"', SLOT)
        return f"{line.opening(new, line.height)}{_joined(cells)}</row>"

    def _plain_style(self, *, wrap: bool) -> int:
        places = {one.field: one for one in self._binding.cells}
        cell = next((places[field] for field in _PLAIN_TEXTS if field in places), None)
        style = self._grid.line(cell.row).style(letters(cell.column)) if cell else 0
        return self._styles.derive(style, Change(left=True, wrap=wrap))

    def _merges(self, notes: dict[int, BandBinding]) -> Iterator[Area]:
        for merge in self._grid.merges:
            over = [one for one in self._tables.values() if merge.top <= one.bottom and one.top <= merge.bottom]
            model = any(merge.top == merge.bottom and merge.top in one.models for one in over)
            if not over or model:  # merges of data rows go with the data
                yield merge
        taken = {merge.top for merge in self._grid.merges}
        yield from (_area(note) for note in notes.values() if note.top not in taken and note.left < note.right)

    def _name(self, names: dict[str, Area]) -> None:
        package, part = self._book.package, self._book.part
        text = package.text(part)
        for name in names:
            text = re.sub(rf'<definedName\b[^>]*\bname="{name}"[^>]*>[^<]*</definedName>', "", text, flags=re.I)
        prefix = "'" + self._sheet.name.replace("'", "''") + "'!"
        added = "".join(
            f'<definedName name="{name}">{escaped(prefix + _fixed(area))}</definedName>' for name, area in names.items()
        )
        package.put(part, _with_names(text, added))


def _joined(cells: dict[str, str]) -> str:
    return "".join(cells[column] for column in sorted(cells, key=number))


def _spare(band: BandBinding) -> int:
    """A row of data in whose place the row of codes comes, so that no model's merges stand there too."""
    return next((row for row in range(band.top, band.bottom + 1) if row not in band.models), band.models[0])


def _with_names(text: str, added: str) -> str:
    text = re.sub(r"<definedNames\s*/>", "<definedNames></definedNames>", text)
    if "</definedNames>" not in text:
        end = max(
            text.rfind(tag) + len(tag)
            for tag in ("</sheets>", "</functionGroups>", "</externalReferences>")
            if tag in text
        )
        text = f"{text[:end]}<definedNames></definedNames>{text[end:]}"
    return text.replace("</definedNames>", f"{added}</definedNames>", 1)


def _text(reference: str, style: str, text: str) -> str:
    return f'<c r="{reference}"{style} t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'


def _area(band: BandBinding) -> Area:
    return Area(band.top, band.left, band.bottom, band.right)


def _fixed(area: Area) -> str:
    first, last = f"${letters(area.left)}${area.top}", f"${letters(area.right)}${area.bottom}"
    return first if first == last else f"{first}:{last}"
