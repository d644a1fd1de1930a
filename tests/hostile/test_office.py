"""500 hostile texts through every writer of files at once: each comes out as it was meant, and nothing is computed."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain import document as word
from dntracker.domain.document import Document, Paragraph, Run, Section
from dntracker.domain.report import Band, Percentage, Report, Row, RowKind
from dntracker.domain.unit_form import FormLine, UnitForm
from dntracker.office import document, table
from dntracker.office.cell_text import held
from dntracker.office.unit_form import unit_form
from dntracker.office.workbook import filled, filled_many
from tests.hostile.files import cell_texts, formulas, unquoted, word_codes, word_texts
from tests.hostile.strings import HOSTILE, marked, numbers_in, same
from tests.office.packages import TEMPLATE
from tests.office.samples import HEADING, SHEET, STAMP, indicator

MARKED = [marked(text, number) for number, text in enumerate(HOSTILE)]
LIMIT = 15_000  # what a cell holds of the longest letters


def report(texts: Sequence[str]) -> Report:
    """A sheet whose rows and footnotes say these texts, five to a row."""
    rows = [
        replace(row, values=row.values | {"KY_NAY": Percentage(text=fifth), "GHI_CHU": fourth})
        for first, second, third, fourth, fifth in zip(*(iter(texts),) * 5, strict=True)
        for row in [indicator(first, second, "0101", third)]
    ]
    notes = tuple(Row(RowKind.ROW, "", {"CHU_THICH": text}) for text in texts)
    return replace(SHEET, bands={"CHI_TIEU": Band(tuple(rows)), "CHU_THICH": Band(notes)})


def a_form(texts: Sequence[str]) -> UnitForm:
    """A form to be filled whose lines say these texts."""
    lines = tuple(FormLine(one, one, one, f"A.{place}", locked=one) for place, one in enumerate(texts))
    return UnitForm("01/CĐS", 1, "SKHCN", "2025-Q4", texts[0], texts[1], texts[2], (*texts[3:11],), lines)


def require_whole(found: Sequence[str], wanted: Sequence[str] = MARKED) -> None:
    """Each text stands somewhere as it was meant, up to what a cell holds."""
    there: dict[int, list[str]] = {}
    for text in found:
        for number in numbers_in(text):
            there.setdefault(number, []).append(same(text))
    for text in wanted:
        [number] = numbers_in(text)
        assert any(same(text[:LIMIT]) in one for one in there.get(number, [])), (number, text[:100])


def test_there_are_five_hundred_different_ones() -> None:
    assert len(set(HOSTILE)) == 500


def test_rows_and_footnotes_of_a_sheet_say_them() -> None:
    data = filled(TEMPLATE.read_bytes(), report(MARKED), "", STAMP).data
    require_whole(cell_texts(data))
    assert (formulas(data), unquoted(data)) == ([], [])


@pytest.mark.parametrize("start", range(0, 500, 100))
def test_headings_properties_and_names_of_sheets_say_them(start: int) -> None:
    texts = MARKED[start : start + 100]
    for first in range(0, 100, 20):
        said = dict(zip(HEADING, texts[first : first + 20], strict=True))
        sheet = replace(SHEET, title=texts[first], subject=texts[first + 1], author=texts[first + 2], fields=said)
        data = filled(TEMPLATE.read_bytes(), sheet, "", STAMP).data
        require_whole(cell_texts(data), texts[first : first + 20])
        assert (formulas(data), unquoted(data)) == ([], [])
        told = load_workbook(BytesIO(data)).properties
        assert [same(str(one)) for one in (told.title, told.subject, told.creator)] == list(
            map(same, texts[first : first + 3])
        )
    data = filled_many(TEMPLATE.read_bytes(), [(text, SHEET) for text in texts], "", STAMP).data
    require_names(load_workbook(BytesIO(data)).sheetnames, 100)


def require_names(names: Sequence[str], count: int) -> None:
    """Names that Excel takes, each once."""
    assert len({name.casefold() for name in names}) == count
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not set(name) & set("[]:*?/\\\x00\x01\x0b\ufffe")
        assert name == name.strip("'")
        assert re.search("_x[0-9A-Fa-f]{4}_", name) is None
        assert name.casefold() != "history"


def test_a_plain_table_says_them() -> None:
    columns = (table.Column("Tên", 40), table.Column("Quy tắc", 40))
    data = table.to_bytes(table.Table(MARKED[0], MARKED[1], columns, list(zip(MARKED, reversed(MARKED), strict=True))))
    require_whole(cell_texts(data))
    assert (formulas(data), unquoted(data)) == ([], [])
    for text in MARKED[::25]:
        head = table.to_bytes(table.Table(text, text, (table.Column(text, 9),), ()))
        assert [same(one) for one in cell_texts(head)] == [same(held(text))] * 3
        assert (formulas(head), unquoted(head)) == ([], [])


def test_a_form_for_a_unit_says_them() -> None:
    data = unit_form(a_form(MARKED), datetime(2026, 1, 10))  # noqa: DTZ001
    require_whole(cell_texts(data))
    assert (formulas(data), unquoted(data)) == ([], [])


def test_a_word_file_says_them() -> None:
    style = word.Style.BODY
    runs = [Paragraph(style, (Run(text, comment=text),)) for text in MARKED]
    cells = word.Table((90.0,), tuple((word.Cell((word.plain(word.Style.CELL, text),)),) for text in MARKED))
    for text in MARKED[::25]:
        made = document.to_bytes(Document(text, text, text, (Section((*runs, cells)),)), STAMP)
    found = word_texts(made)
    require_whole(found)
    assert len([one for one in found if numbers_in(one)]) == 3 * len(MARKED)
    assert word_codes(made) == []
