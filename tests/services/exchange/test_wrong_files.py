"""Workbooks that came back otherwise than they went: columns, cells, lines, other programs."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.found_cells import OtherForm, Where
from dntracker.services.incoming import receive
from dntracker.services.intake import Fate
from dntracker.services.texts import sentence
from tests.office.books import Value
from tests.services.exchange.conftest import FORM, PERIOD, UNIT, WHERE, filled, of_unit, seen
from tests.support import a_desk, put

RECORDED = Path(__file__).parents[2] / "data" / "exchange" / "02-CDS-X_2025-Q4_20195.xlsx"


def test_a_missing_column_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476))
    path = desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx")
    book = load_workbook(path)
    book.defined_names["DNT_O_NHAP"].attr_text = "Bieu!#REF!"  # what Excel leaves of a name whose column is deleted
    book.save(path)
    intake = desk.exchange.preview(receive(path), WHERE, clear_empty=True)
    assert intake.items == ()
    assert intake.remarks == ("Tệp xa.xlsx không còn cột Kỳ này, nên không có số nào thay đổi.",)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where(FORM, "20197", PERIOD), ("Phường Hải Vân", "quý IV năm 2025")),
        (Where(FORM, UNIT, Period.parse("2025-Q3")), ("quý IV năm 2025", "quý III năm 2025")),
        (Where("01/CĐS", "SKHCN", PERIOD), ("biểu 02/CĐS-X", "biểu 01/CĐS")),
    ],
)
def test_a_file_of_another_form_unit_or_period_is_refused_naming_both(
    desk: Desk, tmp_path: Path, where: Where, words: tuple[str, str]
) -> None:
    incoming = filled(desk, tmp_path, {"H7": 5})
    with pytest.raises(OtherForm) as refused:
        desk.exchange.preview(incoming, where)
    assert all(word in sentence(refused.value) for word in ("xa.xlsx là tệp của", *words))


@pytest.mark.parametrize(
    ("said", "problem", "words"),
    [
        ("khoảng hai", "no_number_in_cell", "Ô H9 ghi “khoảng hai”"),
        ("=1/0", "uncomputed_cell", "Ô H9 là công thức chưa có kết quả"),
        ("#DIV/0!", "error_in_cell", "Ô H9 đang báo lỗi #DIV/0!"),
        (True, "no_number_in_cell", "TRUE"),
        (215, "out_of_bounds", "215 nằm ngoài giới hạn"),
        ("20,69 tỷ đồng", "other_measure", "đơn vị"),
        ("1,2,3.4", "conflicting_separators", "không hợp nhau"),
        ("40–35", "falling_range", "40–35"),
        ("=HYPERLINK(\"http://a\")", "uncomputed_cell", "Ô H9"),
    ],
)  # fmt: skip
def test_each_wrong_cell_is_one_sentence_and_the_others_stay_good(
    desk: Desk, tmp_path: Path, said: Value, problem: str, words: str
) -> None:
    good, bad = seen(desk, tmp_path, {"H7": 5, "H9": said}).items
    assert (good.fate, bad.fate, bad.problem) == (Fate.NEW, Fate.REFUSED, problem)
    assert words in bad.why


@pytest.mark.parametrize(("said", "number"), [(0.2069, 20.69), (0.57, 57.0), (1, 100.0)])
def test_a_cell_that_shows_a_percentage_is_what_it_shows(
    desk: Desk, tmp_path: Path, said: float, number: float
) -> None:
    path = desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx")
    book = load_workbook(path)
    for place in ("H7", "H9"):
        book["Bieu"][place] = said
        book["Bieu"][place].number_format = "0.00%"
    book.save(path)
    count, ratio = desk.exchange.preview(receive(path), WHERE).items
    assert (ratio.quantity, count.problem) == (Quantity(number), "other_measure")


def test_a_percentage_beyond_every_number_is_refused_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    path = desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx")
    book = load_workbook(path)
    for place in ("H7", "H9"):
        book["Bieu"][place] = 1e307
        book["Bieu"][place].number_format = "0.00%"
    book.save(path)
    count, ratio = desk.exchange.preview(receive(path), WHERE).items
    assert (ratio.fate, ratio.problem, count.fate) == (Fate.REFUSED, "too_large", Fate.REFUSED)
    assert "quá lớn" in ratio.why


def test_a_date_that_excel_made_of_a_range_is_named(desk: Desk, tmp_path: Path) -> None:
    path = desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx")
    book = load_workbook(path)
    book["Bieu"]["H9"] = 46_115
    book["Bieu"]["H9"].number_format = "d-mmm"
    book.save(path)
    [item] = desk.exchange.preview(receive(path), WHERE).items
    assert (item.problem, "3 đến 4" in item.why) == ("date_in_cell", True)


def test_lines_that_were_moved_copied_or_added_are_known_by_their_codes(desk: Desk, tmp_path: Path) -> None:
    path = desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx")
    book = load_workbook(path)
    sheet = book["Bieu"]
    sheet["A8"], sheet["A9"], sheet["A10"] = "CQS.02", "CQS.23", "CQS.23"
    for place, said in {"H6": 7, "H8": 20.5, "H9": 1312, "H10": 1313, "H11": 3}.items():
        sheet[place] = said
    sheet["A11"] = "LA.01"
    book.save(path)
    items = desk.exchange.preview(receive(path), WHERE).items
    assert [(one.address, one.fate, one.problem, one.cell and one.cell.indicator) for one in items] == [
        ("H6", Fate.REFUSED, "line_without_code", None),
        ("H8", Fate.NEW, "", "CQS.02"),
        ("H9", Fate.NEW, "", "CQS.23"),
        ("H10", Fate.REFUSED, "twice_in_book", "CQS.23"),
        ("H11", Fate.REFUSED, "unknown_row_in_book", None),
    ]


def test_locked_cells_are_refused_with_their_reason_unless_they_say_the_same(tmp_path: Path) -> None:
    desk = a_desk()
    where = Where("01/CĐS", "SKHCN", PERIOD)
    rows = desk.entry.sheet("01/CĐS", "SKHCN", PERIOD).rows
    locked = [row for row in rows if row.cell and not row.editable]
    path = desk.exchange.write_form(where, tmp_path / "so.xlsx")
    book = load_workbook(path)
    sheet = book["Bieu"]
    places = [f"H{row}" for row in range(6, sheet.max_row + 1) if sheet[f"I{row}"].value]
    assert len(places) == len(locked)
    for place in places:
        sheet[place] = 5
    book.save(path)
    items = desk.exchange.preview(receive(path), where).items
    assert {(item.fate, item.problem) for item in items} == ({(Fate.REFUSED, "locked_cell")} if locked else set())
    assert all(locked[0].locked_because in item.why for item in items)


def test_what_libreoffice_saved_is_read_as_it_was_typed(desk: Desk) -> None:
    """The file was filled and saved by LibreOffice 7.4 (tests/data/exchange/fill.bas), in a Vietnamese locale."""
    intake = desk.exchange.preview(receive(RECORDED), WHERE)
    assert [(item.address, item.fate, item.quantity and write(item.quantity)) for item in intake.items] == [
        ("H7", Fate.NEW, "1.476"), ("H8", Fate.NEW, "1.312"), ("H9", Fate.NEW, "88,89"), ("H10", Fate.NEW, "20,69"),
        ("H11", Fate.NEW, "-"), ("H12", Fate.NEW, "…"), ("H13", Fate.NEW, "x"), ("H14", Fate.NEW, "~24"),
        ("H15", Fate.NEW, "35–40"), ("H16", Fate.NEW, "35–40"), ("H18", Fate.NEW, ">64,9"),
        ("H19", Fate.NEW, "1.476"), ("H20", Fate.NEW, "42"), ("H21", Fate.REFUSED, None),
        ("H22", Fate.AMBIGUOUS, None), ("H23", Fate.NEW, "3–4"), ("H24", Fate.REFUSED, None),
        ("H25", Fate.NEW, "20,69"), ("H26", Fate.NEW, "98,5"), ("H28", Fate.REFUSED, None),
    ]  # fmt: skip
