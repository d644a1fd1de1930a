"""A form goes out to a unit and comes back: seen first, then written as one step, once."""

from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.exchange import TakenIn
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.exchange import ChangedMeanwhile, LeftBehind
from dntracker.services.found_cells import OtherForm, Where
from dntracker.services.incoming import Incoming, receive
from dntracker.services.intake import Fate, Intake
from dntracker.services.texts import sentence
from tests.office.books import Value
from tests.support import a_desk, put, sent, state_of

FORM, UNIT, PERIOD = "02/CĐS-X", "20195", Period.parse("2025-Q4")
WHERE = Where(FORM, UNIT, PERIOD)
RECORDED = Path(__file__).parents[1] / "data" / "exchange" / "02-CDS-X_2025-Q4_20195.xlsx"


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def filled(desk: Desk, folder: Path, values: Mapping[str, Value], where: Where = WHERE) -> Incoming:
    """The exported form with these cells filled as Excel would save them."""
    path = desk.exchange.write_form(where, folder / "xa.xlsx")
    book = load_workbook(BytesIO(path.read_bytes()))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for place, value in values.items():
        sheet[place] = value
    book.save(path)
    return receive(path)


def seen(desk: Desk, folder: Path, values: Mapping[str, Value], **more: bool) -> Intake:
    return desk.exchange.preview(filled(desk, folder, values), WHERE, **more)  # type: ignore[arg-type]


def value(desk: Desk, code: str) -> Quantity | None:
    rows = desk.entry.sheet(FORM, UNIT, PERIOD).rows
    figure = next(row.figure for row in rows if row.indicator and row.indicator.code == code)
    return figure.quantity if figure else None


def of_unit(code: str, number: float) -> Figure:
    return Figure(code, UNIT, UNIT, PERIOD, value=number)


def test_a_form_that_comes_back_as_it_went_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476), of_unit("CQS.02", 88.89))
    intake = seen(desk, tmp_path, {})
    assert Counter(item.fate for item in intake.items) == {Fate.SAME: 2}


def test_new_same_changed_and_ambiguous_cells_are_told_apart_before_anything_is_written(
    desk: Desk, tmp_path: Path
) -> None:
    put(desk.store, of_unit("CQS.24", 1476), of_unit("CQS.23", 1312))
    before = state_of(desk.store)
    intake = seen(desk, tmp_path, {"H8": 1313, "H9": "88,89", "H10": "1.476", "H11": "khoảng hai"})
    assert [(item.address, item.fate, item.old, item.quantity) for item in intake.items] == [
        ("H7", Fate.SAME, Quantity(1476.0), Quantity(1476.0)),
        ("H8", Fate.CHANGED, Quantity(1312.0), Quantity(1313.0)),
        ("H9", Fate.NEW, None, Quantity(88.89)),
        ("H10", Fate.AMBIGUOUS, None, None),
        ("H11", Fate.REFUSED, None, None),
    ]
    assert state_of(desk.store) == before


def test_everything_is_one_step_with_the_hash_of_the_file(desk: Desk, tmp_path: Path) -> None:
    before, acts = state_of(desk.store), desk.summary().acts
    incoming = filled(desk, tmp_path, {"H7": 1476, "H9": "88,89"})
    outcome = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    assert (desk.summary().acts, outcome.left, len(outcome.changed.cells)) == (acts + 1, 0, 2)
    assert desk.store.all(TakenIn) == [TakenIn(incoming.hash, "xa.xlsx", FORM, UNIT, PERIOD, 2)]
    assert value(desk, "CQS.02") == Quantity(88.89)
    desk.entry.undo()
    assert state_of(desk.store) == before


def test_the_same_file_again_changes_nothing_and_says_so(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.record(Cell("CQS.24", UNIT, UNIT, PERIOD), "1500")
    before = state_of(desk.store)
    outcome = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    assert outcome.told == "Tệp xa.xlsx đã được nạp rồi (1 ô thay đổi lần đó), nên lần này không đổi gì."
    assert (outcome.changed.cells, state_of(desk.store)) == ((), before)


def test_an_ambiguous_file_again_asks_nothing_once_its_reading_stands(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": "1.476"})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE), {"H7": 0})
    assert "đã được nạp rồi" in desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).told


def test_the_same_file_again_leaves_what_was_cleared_or_changed_by_hand_since(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476, "H8": 1312})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.clear([Cell("CQS.24", UNIT, UNIT, PERIOD)])
    desk.entry.record(Cell("CQS.23", UNIT, UNIT, PERIOD), "1300")
    assert "đã được nạp rồi" in desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).told
    assert (value(desk, "CQS.24"), value(desk, "CQS.23")) == (None, Quantity(1300.0))


def test_the_same_file_again_clears_where_it_is_asked_to_now(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476))
    incoming = filled(desk, tmp_path, {"H7": None, "H8": 5})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE, clear_empty=True))
    assert value(desk, "CQS.24") is None


def test_after_its_undo_the_same_file_can_be_taken_in_again(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.undo()
    assert len(desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).changed.cells) == 1


def test_nothing_is_written_while_something_would_stay_behind(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476, "H9": "1.476", "H10": "khoảng hai"})
    before = state_of(desk.store)
    with pytest.raises(LeftBehind) as refused:
        desk.exchange.take_in(intake)
    assert refused.value.details == {"refused": 1, "ambiguous": 1}
    assert state_of(desk.store) == before


def test_what_can_be_written_is_on_demand_and_the_rest_of_the_file_may_come_later(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476, "H10": "khoảng hai"})
    outcome = desk.exchange.take_in(intake, partial=True)
    assert (len(outcome.changed.cells), outcome.left, desk.store.all(TakenIn)) == (1, 1, [])


def test_a_chosen_reading_is_written(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": "1.476"})
    [item] = intake.items
    assert [one.value for one in item.readings] == [1476.0]  # a count has no decimals; still it is asked
    desk.exchange.take_in(intake, {item.address: 0})
    assert value(desk, "CQS.24") == Quantity(1476.0)


def test_a_figure_that_was_changed_meanwhile_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476})
    desk.entry.record(Cell("CQS.24", UNIT, UNIT, PERIOD), "1500")
    with pytest.raises(ChangedMeanwhile):
        desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") == Quantity(1500.0)


def test_an_empty_cell_clears_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476))
    incoming = filled(desk, tmp_path, {"H7": None, "H8": 5})
    assert [item.address for item in desk.exchange.preview(incoming, WHERE).items] == ["H8"]
    intake = desk.exchange.preview(incoming, WHERE, clear_empty=True)
    assert [(item.address, item.fate) for item in intake.items] == [("H7", Fate.CLEARED), ("H8", Fate.NEW)]
    desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") is None


def test_evidence_stays_with_a_number_that_comes_in_and_goes_with_one_that_is_cleared(
    desk: Desk, tmp_path: Path
) -> None:
    for code in ("CQS.24", "CQS.23"):
        desk.entry.record(cell := Cell(code, UNIT, UNIT, PERIOD), "1476")
        path = tmp_path / f"{code}.pdf"
        path.write_text(code)
        desk.evidence.attach(cell, [path])
    incoming = filled(desk, tmp_path, {"H7": 1500, "H8": None})
    done = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE, clear_empty=True))
    assert done.told == "Đã nạp 2 số từ xa.xlsx. Đã bỏ số cùng CQS.23.pdf. Ctrl+Z để lấy lại."
    [kept] = desk.evidence_list.of(FORM, UNIT, PERIOD)
    assert (kept.evidence.name, kept.figure.value) == ("CQS.24.pdf", 1500.0)
    desk.entry.undo()
    assert len(desk.evidence_list.of(FORM, UNIT, PERIOD)) == 2


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


def test_a_form_that_was_sent_takes_nothing_in_and_says_why(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    intake = desk.exchange.preview(incoming, WHERE)
    put(desk.store, Submission(FORM, UNIT, PERIOD, State.SUBMITTED, by="Cán bộ A", at=desk.now()))
    desk.submissions.refresh()
    [item] = desk.exchange.preview(incoming, WHERE).items
    assert (item.fate, item.problem, "Cán bộ A" in item.why) == (Fate.REFUSED, "locked_cell", True)
    with pytest.raises(ChangedMeanwhile):
        desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") is None


def test_a_form_goes_out_before_its_period_opens(desk: Desk, tmp_path: Path) -> None:
    where = Where(FORM, UNIT, Period.parse("2026-Q4"))
    path = desk.exchange.write_form(where, tmp_path / "xa.xlsx")
    sheet = load_workbook(path)["Bieu"]
    assert not sheet["H7"].protection.locked


def test_a_form_that_is_locked_whole_says_why_once(desk: Desk, tmp_path: Path) -> None:
    desk.submissions.open_period(WHERE.form, WHERE.period)
    sent(desk, WHERE.form, WHERE.unit, WHERE.period)
    said = [
        str(cell.value)
        for row in load_workbook(desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx"))["Bieu"]
        for cell in row
    ]
    assert sum("biểu đã gửi" in one for one in said) == 1
    assert said.count("đã khóa") > 10
