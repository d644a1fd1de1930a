"""Workbooks that somebody sent are read as plain cells, and one that cannot be is one sentence."""

from pathlib import Path

import pytest

from dntracker.domain.workbook import Book, BookCell, CellKind, Merged
from dntracker.office import errors
from dntracker.office.errors import UnreadableBook
from dntracker.office.reading import read
from dntracker.services.texts import sentence
from tests.office.books import (
    PLAIN,
    a_bomb,
    a_book,
    an_encrypted_book,
    an_old_book,
    laid_over,
    with_part,
    with_sheet,
)
from tests.office.packages import changed

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
MANY = "".join(f'<row r="{n}"><c r="A{n}"><v>{n * 7919 % 100_003}</v></c></row>' for n in range(1, 200_002))
WHOLE = a_book(PLAIN)

HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", errors.NOT_A_BOOK),
    "a text": (b"Ch\xe1\xbb\x89 ti\xc3\xaau;K\xe1\xbb\xb3 n\xc3\xa0y", errors.NOT_A_BOOK),
    "a page that calls itself .xls": (b"<html><table><tr><td>1</td></tr></table></html>", errors.NOT_A_BOOK),
    "another package": (with_part(WHOLE, "xl/workbook.bin", b""), errors.NOT_A_BOOK),
    "an old .xls": (an_old_book(), errors.OLD_BOOK),
    "a very old .xls": (b"\x09\x04\x06\x00\x00\x00\x10\x00", errors.OLD_BOOK),
    "encrypted": (an_encrypted_book(), errors.ENCRYPTED),
    "truncated": (WHOLE[:-400], errors.DAMAGED),
    "truncated early": (WHOLE[:60], errors.DAMAGED),
    "without its sheet": (with_part(WHOLE, "xl/workbook.xml", "<workbook"), errors.DAMAGED),
    "without relations": (with_part(WHOLE, "_rels/.rels", "<Relationships/>"), errors.DAMAGED),
    "a zip bomb": (a_bomb(), errors.BOMB),
    "parts laid over each other": (laid_over(), errors.BOMB),
    "entities": (with_sheet("<row><c><v>&b;</v></c></row>", head=ENTITIES), errors.ENTITIES),
    "an entity in the index": (with_part(WHOLE, "xl/workbook.xml", f"{ENTITIES}<x>&b;</x>"), errors.ENTITIES),
    "a file of the machine": (with_sheet("<row><c><v>1</v></c></row>", head=OUTSIDE), errors.ENTITIES),
    "too many cells": (with_sheet(MANY), errors.TOO_LARGE),
    "beyond the last row": (with_sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), errors.DAMAGED),
    "no number": (with_sheet('<row><c r="A1"><v>abc</v></c></row>'), errors.DAMAGED),
    "a text that is not there": (with_sheet('<row><c r="A1" t="s"><v>999</v></c></row>'), errors.DAMAGED),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, case: str) -> None:
    data, why = HOSTILE[case]
    path = tmp_path / "Biểu của xã <b>.xlsx"
    path.write_bytes(data)
    with pytest.raises(UnreadableBook) as refused:
        read(path)
    assert refused.value.details["why"] == why
    assert sentence(refused.value).startswith("Không nạp được Biểu của xã <b>.xlsx: ")
    assert why not in sentence(refused.value)


def test_a_file_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBook) as refused:
        read(tmp_path / "gone.xlsx")
    assert refused.value.details["why"] == errors.GONE


def test_reading_ends_when_its_time_is_up(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBook) as refused:
        read(saved(tmp_path, WHOLE), seconds=0.001)
    assert refused.value.details["why"] == errors.TOO_SLOW


def test_reading_stops_when_it_is_told_to(tmp_path: Path) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read(saved(tmp_path, WHOLE), going=stop)


def test_a_million_empty_rows_and_a_far_corner_cost_nothing(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}" ht="15"><c r="A{row}" s="0"/></row>' for row in range(3, 1_000_000))
    far = '<row r="1048576"><c r="XFD1048576" t="str"><v>xa</v></c></row>'
    rest = '<dimension ref="A1:A1"/>'
    book = opened(tmp_path, with_sheet(f'<row r="2"><c r="B2"><v>1</v></c></row>{rows}{far}', rest))
    assert [(cell.row, cell.column, cell.text) for cell in book.sheets[0].cells] == [
        (2, 2, "1"), (1_048_576, 16_384, "xa"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("xml", "kind", "text"),
    [
        ('<c r="A1"><v>20.690000000000001</v></c>', CellKind.NUMBER, "20.69"),
        ('<c r="A1"><v>0.30000000000000004</v></c>', CellKind.NUMBER, "0.3"),
        ('<c r="A1"><v>1E3</v></c>', CellKind.NUMBER, "1000"),
        ('<c r="A1"><v>1E999</v></c>', CellKind.ERROR, "#NUM!"),
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', CellKind.ERROR, "#DIV/0!"),
        ('<c r="A1" t="b"><v>1</v></c>', CellKind.BOOL, "1"),
        ('<c r="A1" t="d"><v>2026-01-05</v></c>', CellKind.DATE, "2026-01-05"),
        ('<c r="A1" t="inlineStr"><is><r><t>1.</t></r><r><t>476 </t></r></is></c>', CellKind.TEXT, "1.476"),
        ('<c t="str"><v> ~24</v></c>', CellKind.TEXT, "~24"),
    ],
)
def test_each_kind_of_value_is_told_apart(tmp_path: Path, xml: str, kind: CellKind, text: str) -> None:
    assert opened(tmp_path, with_sheet(f"<row>{xml}</row>")).sheets[0].cells == (BookCell(1, 1, kind, text),)


@pytest.mark.parametrize(
    ("xml", "kind", "text"),
    [
        ('<c r="A1"><f>6*7</f><v>42</v></c>', CellKind.NUMBER, "42"),
        ('<c r="A1"><f>6*7</f></c>', CellKind.UNCOMPUTED, ""),
        ('<c r="A1"><f>6*7</f><v/></c>', CellKind.UNCOMPUTED, ""),
    ],
)
def test_a_formula_says_whether_it_has_its_value(tmp_path: Path, xml: str, kind: CellKind, text: str) -> None:
    cells = opened(tmp_path, with_sheet(f"<row>{xml}</row>")).sheets[0].cells
    assert cells == (BookCell(1, 1, kind, text, formula=True),)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("0.00%", CellKind.PERCENT),
        ("dd/mm/yyyy", CellKind.DATE),
        ('[$-42A]d mmmm"nam"', CellKind.DATE),
        ('"gần "#,##0', CellKind.NUMBER),
        ('#,##0\\ "đồng"', CellKind.NUMBER),
        ("General", CellKind.NUMBER),
    ],
)
def test_a_number_format_makes_a_date_or_a_percentage_of_a_number(tmp_path: Path, code: str, kind: CellKind) -> None:
    [cell] = opened(tmp_path, a_book({"B2": 0.2069}, formats={"B2": code})).sheets[0].cells
    assert (cell.kind, cell.text) == (kind, "0.2069")


@pytest.mark.parametrize(
    ("number", "text"),
    [(45595, "2024-10-30"), (45595.75, "2024-10-30"), (61, "1900-03-01"), (0.5, "0.5"), (1e12, "1000000000000")],
)
def test_a_day_is_told_as_such_and_an_hour_stays_a_number(tmp_path: Path, number: float, text: str) -> None:
    [cell] = opened(tmp_path, a_book({"B2": number}, formats={"B2": "dd/mm/yyyy"})).sheets[0].cells
    assert (cell.kind, cell.text) == (CellKind.DATE, text)


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    usual = a_book({"B2": 45595 - 1462}, formats={"B2": "dd/mm/yyyy"})
    data = changed("xl/workbook.xml", "<workbookPr ", '<workbookPr date1904="1" ', usual)
    [cell] = opened(tmp_path, data).sheets[0].cells
    assert cell.text == "2024-10-30"


def test_merged_blocks_and_sheets_are_told(tmp_path: Path) -> None:
    sheet = opened(tmp_path, a_book({"A1": "Kỳ", "C3": 5}, merged=("A1:B2",))).sheets[0]
    assert (sheet.name, sheet.merged) == ("Sheet", (Merged(1, 1, 2, 2),))


def opened(folder: Path, data: bytes) -> Book:
    return read(saved(folder, data))[0]


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "book.xlsx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("kind", ["inlineStr", "str"])
def test_letters_that_excel_spells_by_number_are_those_letters(tmp_path: Path, kind: str) -> None:
    text = "hai_x000D_dòng, _x005F_x0041_, _xZZZZ_, _xD83D_"
    value = f"<is><t>{text}</t></is>" if kind == "inlineStr" else f"<v>{text}</v>"
    book = opened(tmp_path, with_sheet(f'<row><c r="A1" t="{kind}">{value}</c></row>'))
    assert [one.text for one in book.sheets[0].cells] == ["hai\rdòng, _x0041_, _xZZZZ_,"]
