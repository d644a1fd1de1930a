"""A proposed binding as lines that a person looks through, and what becomes of it when one of them is changed."""

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.template import BandBinding, Binding, CellBinding, Reason, Sure, Why
from dntracker.domain.workbook import address, letters
from dntracker.services.template_texts import why_words

_CHOSEN = Why(Reason.PERSON, Sure.CERTAIN)


class Line(Struct, frozen=True):
    """One thing that is bound or could be: where it stands, its field (none: left as it is), and why it is proposed.

    `row` is 0 for a column of the table.
    """

    where: str
    row: int
    column: int
    field: str
    why: str
    sure: Sure


def lines_of(binding: Binding) -> list[Line]:
    """The columns of the tables, then the cells around them."""
    columns = [
        Line(
            letters(one.column),
            0,
            one.column,
            one.field,
            why_words(one.why) if one.field else one.heading,
            one.why.sure,
        )
        for band in binding.bands
        for one in band.columns
    ]
    return columns + [
        Line(address(one.row, one.column), one.row, one.column, one.field, why_words(one.why), one.why.sure)
        for one in binding.cells
    ]


def with_field(binding: Binding, line: Line, field: str) -> Binding:
    """The binding with another field in a line, or with none; where the field stood before it stands no more."""
    cells = [replace(one, field="" if one.field == field else one.field) if field else one for one in binding.cells]
    bands = [_without(band, field) for band in binding.bands]
    if line.row:
        cells = [replace(one, field=field, why=_CHOSEN) if _is_at(one, line) else one for one in cells]
    else:
        bands = [_with_column(band, line.column, field) for band in bands]
    return replace(binding, cells=tuple(cells), bands=tuple(bands))


def with_cell(binding: Binding, row: int, column: int) -> Binding:
    """The binding with one more cell, for which a field can be chosen then."""
    if any((one.row, one.column) == (row, column) for one in binding.cells):
        return binding
    return replace(binding, cells=(*binding.cells, CellBinding("", row, column, "", _CHOSEN)))


def with_rows(binding: Binding, table: BandBinding) -> Binding:
    """The binding with other rows for one of its bands."""
    return replace(binding, bands=tuple(table if one.code == table.code else one for one in binding.bands))


def settled(binding: Binding) -> Binding:
    """The binding without the cells for which no field was chosen."""
    return replace(binding, cells=tuple(one for one in binding.cells if one.field))


def _is_at(one: CellBinding, line: Line) -> bool:
    return (one.row, one.column) == (line.row, line.column)


def _without(band: BandBinding, field: str) -> BandBinding:
    columns = tuple(replace(one, field="") if field and one.field == field else one for one in band.columns)
    return replace(band, columns=columns)


def _with_column(band: BandBinding, column: int, field: str) -> BandBinding:
    columns = tuple(replace(one, field=field, why=_CHOSEN) if one.column == column else one for one in band.columns)
    return replace(band, columns=columns)
