"""The annex of a report in Word: the official sheet of its form as a table, footnotes and all."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.document import Cell, Paragraph, Style, Table, plain
from dntracker.domain.form import Form, FormColumn
from dntracker.domain.number_text import write
from dntracker.domain.report import Fact, Number, Percentage, Report, Row, Value
from dntracker.services import narrative_texts as words
from dntracker.services.reports.form_sheet import BAND
from dntracker.services.trends import phrases

WIDTH = 252.0  # millimetres between the margins of a page that lies


class _Column(Struct, frozen=True):
    field: str
    title: str
    width: float
    style: Style = Style.CELL_NUMBER
    of_form: str = ""


_COLUMNS = (
    _Column(fields.NUMBERING, "STT", 12, Style.CELL_ORDER),
    _Column(fields.NAME, "Chỉ tiêu", 0, Style.CELL),
    _Column(fields.MEASURE, "Đơn vị tính", 22, Style.CELL),
    _Column(fields.PLAN, "Kế hoạch năm", 22, of_form=FormColumn.PLAN),
    _Column(fields.LAST_YEAR, "Cùng kỳ năm trước", 24, of_form=FormColumn.LAST_YEAR),
    _Column(fields.CURRENT, "Kỳ báo cáo", 24),
    _Column(fields.CUMULATIVE, "Lũy kế từ đầu năm", 24, of_form=FormColumn.CUMULATIVE),
    _Column(fields.PERCENT_PLAN, "So kế hoạch", 24, of_form=FormColumn.PERCENT_PLAN),
    _Column(fields.PERCENT_LAST_YEAR, "So cùng kỳ", 24, of_form=FormColumn.PERCENT_LAST_YEAR),
    _Column(fields.NOTE, "Ghi chú", 20, Style.CELL, FormColumn.NOTE),
)


def annex(sheet: Report, form: Form, title: str, kept_with: str) -> Iterator[Paragraph | Table]:
    """The annex's heading, table and footnotes; `kept_with` says to which report it belongs."""
    yield plain(Style.ANNEX, words.ANNEX)
    yield plain(Style.ANNEX, title)
    yield plain(Style.ANNEX_SOURCE, kept_with)
    yield _table(sheet, [one for one in _COLUMNS if form.shows(one.of_form)])
    for note in sheet.bands[fields.FOOTNOTES].rows:
        yield plain(Style.FOOTNOTE, _text(note.values.get(fields.FOOTNOTES, "")))


def _table(sheet: Report, columns: Sequence[_Column]) -> Table:
    titles = (_text(sheet.fields.get(fields.heading(one.field), one.title)) for one in columns)
    head = tuple(Cell((plain(Style.CELL_HEAD, said),)) for said in titles)
    rows = (_row(row, columns) if row.key else _across(row, len(columns)) for row in sheet.bands[BAND].rows)
    free = WIDTH - sum(one.width for one in columns)
    return Table(tuple(one.width or free for one in columns), (head, *rows), head=1)


def _across(row: Row, columns: int) -> tuple[Cell, ...]:
    number, text = (_text(row.values.get(field, "")) for field in (fields.NUMBERING, fields.NAME))
    return Cell((plain(Style.CELL_HEAD, number),)), Cell((plain(Style.CELL_GROUP, text),), columns - 1)


def _row(row: Row, columns: Sequence[_Column]) -> tuple[Cell, ...]:
    told = {one.field: _text(row.values.get(one.field, "")) for one in columns}
    notes = (number.footnote for _, number in row.numbers() if not isinstance(number, Fact))
    marks = [f"({number})" for number in dict.fromkeys(notes) if number]
    last = columns[-1].field  # the note's, or whatever the form ends with
    told[last] = " ".join(filter(None, [told[last], *marks]))
    return tuple(Cell((plain(one.style, told[one.field]),)) for one in columns)


def _text(value: Value) -> str:
    if isinstance(value, Number):
        return phrases.in_words(write(value.quantity, value.decimals))
    if isinstance(value, Percentage):
        return phrases.in_words(phrases.percentage(value))
    return str(value)
