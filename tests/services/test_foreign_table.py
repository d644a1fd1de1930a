"""Any table with figures: its columns are matched once, then it is read like our own form."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from dntracker.domain.exchange import Recipe
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.foreign_table import NoTable, UnmatchedTable
from dntracker.services.found_cells import Where
from dntracker.services.incoming import Incoming, receive
from dntracker.services.intake import Fate
from dntracker.services.texts import sentence
from tests.office.books import Value, a_book
from tests.support import a_desk

WHERE = Where("02/CĐS-X", "20195", Period.parse("2025-Q4"))
LONG: dict[str, Value] = {
    "A1": "BÁO CÁO CHUYỂN ĐỔI SỐ", "A3": "Mã", "B3": "Đơn vị", "C3": "Kỳ", "D3": "Giá trị", "E3": "Ghi chú",
    "A4": "CQS.24", "B4": "Phường Hải Vân", "C4": "Quý IV năm 2025", "D4": 1476, "E4": "đã rà soát",
    "A5": "CQS.23", "B5": "Phường Hải Vân", "C5": "IV/2025", "D5": "1.312 hồ sơ",
    "A6": "CQS.24", "B6": "Phường Hải Châu", "C6": "2025-Q4", "D6": 9,
    "A7": "CQS.24", "B7": "Phường Hải Vân", "C7": "2025-Q3", "D7": 8,
    "A8": "XX.99", "B8": "Phường Hải Vân", "C8": "2025-Q4", "D8": 7,
}  # fmt: skip
COLUMNS = {"Mã": "indicator", "Đơn vị": "unit", "Kỳ": "period", "Giá trị": "value"}


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def incoming(
    desk: Desk, folder: Path, cells: Mapping[str, Value], merged: tuple[str, ...] = (), name: str = "bảng.xlsx"
) -> Incoming:
    path = folder / name
    path.write_bytes(a_book(cells, merged))
    return receive(path)


def test_an_unknown_table_is_not_guessed_but_its_columns_are_suggested(desk: Desk, tmp_path: Path) -> None:
    book = incoming(desk, tmp_path, LONG)
    with pytest.raises(UnmatchedTable) as asked:
        desk.exchange.preview(book, WHERE)
    assert "Mã hay Đơn vị hay Kỳ hay Giá trị hay Ghi chú" in sentence(asked.value)
    found = desk.exchange.recipe(book, WHERE)
    assert found is not None
    assert (found[0].suggested, found[1]) == (COLUMNS, None)


def test_a_matched_table_gives_the_figures_of_its_unit_and_period(desk: Desk, tmp_path: Path) -> None:
    intake = desk.exchange.preview(incoming(desk, tmp_path, LONG), WHERE, columns=COLUMNS)
    assert [(item.address, item.fate, item.quantity) for item in intake.items] == [
        ("D4", Fate.NEW, Quantity(1476.0)), ("D5", Fate.AMBIGUOUS, None),
    ]  # fmt: skip
    assert intake.remarks == ("Bỏ qua 2 dòng của đơn vị khác hoặc kỳ khác.",)


def test_the_match_is_remembered_by_the_headings(desk: Desk, tmp_path: Path) -> None:
    intake = desk.exchange.preview(incoming(desk, tmp_path, LONG), WHERE, columns=COLUMNS)
    desk.exchange.take_in(intake, {"D5": 0})
    [recipe] = desk.store.all(Recipe)
    assert recipe.columns == COLUMNS
    later = LONG | {"D4": 1500, "C9": ""}
    again = desk.exchange.preview(incoming(desk, tmp_path, later), WHERE)
    assert again.items[0].fate is Fate.CHANGED


def test_a_match_without_its_value_column_is_asked_again(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnmatchedTable):
        desk.exchange.preview(incoming(desk, tmp_path, LONG), WHERE, columns={"Mã": "indicator"})


def test_merged_headings_are_read_from_above(desk: Desk, tmp_path: Path) -> None:
    cells: dict[str, Value] = {
        "A1": "Biểu tổng hợp", "A3": "STT", "B3": "Chỉ tiêu", "C3": "Số liệu", "A5": "A", "B5": "B", "C5": "1",
        "C4": "Kỳ trước", "D4": "Kỳ này", "D5": "2", "A6": "I", "B6": "Chính quyền số",
        "A7": "1", "B7": "Tổng số hồ sơ thủ tục hành chính", "C7": 1400, "D7": 1476,
    }  # fmt: skip
    book = incoming(desk, tmp_path, cells, ("A1:D1", "A3:A4", "B3:B4", "C3:D3"))
    found = desk.exchange.recipe(book, WHERE)
    assert found is not None
    assert list(found[0].headings.values()) == ["STT", "Chỉ tiêu", "Số liệu / Kỳ trước", "Số liệu / Kỳ này"]
    columns = {"Chỉ tiêu": "indicator", "Số liệu / Kỳ này": "value"}
    [item] = desk.exchange.preview(book, WHERE, columns=columns).items
    assert (item.address, item.quantity) == ("D7", Quantity(1476.0))


def test_in_a_wide_table_a_column_belongs_to_the_unit_that_its_heading_names(desk: Desk, tmp_path: Path) -> None:
    cells: dict[str, Value] = {
        "A1": "Mã",
        "B1": "Phường Hải Châu",
        "C1": "Phường Hải Vân",
        "A2": "CQS.24",
        "B2": 9,
        "C2": 1476,
    }
    book = incoming(desk, tmp_path, cells)
    found = desk.exchange.recipe(book, WHERE)
    assert found is not None
    assert found[0].suggested == {"Mã": "indicator", "Phường Hải Châu": "value", "Phường Hải Vân": "value"}
    [item] = desk.exchange.preview(book, WHERE, columns=found[0].suggested).items
    assert (item.address, item.quantity) == ("C2", Quantity(1476.0))


def test_in_a_wide_table_a_column_belongs_to_the_period_that_its_heading_names(desk: Desk, tmp_path: Path) -> None:
    cells: dict[str, Value] = {
        "A1": "Chỉ tiêu",
        "B1": "Quý III/2025",
        "C1": "Quý IV/2025",
        "A2": "CQS.24",
        "B2": 9,
        "C2": 1476,
    }
    book = incoming(desk, tmp_path, cells)
    columns = {"Chỉ tiêu": "indicator", "Quý III/2025": "value", "Quý IV/2025": "value"}
    assert [item.address for item in desk.exchange.preview(book, WHERE, columns=columns).items] == ["C2"]
    other = Where(WHERE.form, WHERE.unit, Period.parse("2026-Q1"))
    intake = desk.exchange.preview(book, other, columns=columns)
    assert (intake.items, intake.remarks) == (
        (), ("Không có cột giá trị nào của bảng Sheet thuộc đơn vị và kỳ đang nạp.",),
    )  # fmt: skip


def test_cells_hidden_in_a_merged_block_are_not_empty_cells(desk: Desk, tmp_path: Path) -> None:
    cells: dict[str, Value] = {"A1": "Mã", "B1": "Giá trị", "A2": "CQS.24", "B2": 1476, "A3": "CQS.23"}
    book = incoming(desk, tmp_path, cells, ("B2:B3",))
    columns = {"Mã": "indicator", "Giá trị": "value"}
    desk.exchange.take_in(desk.exchange.preview(book, WHERE, columns=columns))
    assert [item.address for item in desk.exchange.preview(book, WHERE, clear_empty=True).items] == ["B2"]


def test_a_table_about_something_else_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoTable) as refused:
        desk.exchange.preview(incoming(desk, tmp_path, {"A1": "Tên", "B1": "Tuổi", "A2": "A", "B2": 40}), WHERE)
    assert "biểu 02/CĐS-X" in sentence(refused.value)


def test_one_table_is_taken_in_once_for_each_unit(desk: Desk, tmp_path: Path) -> None:
    book = incoming(desk, tmp_path, LONG | {"D5": 1312})
    other = Where(WHERE.form, "20242", WHERE.period)
    assert desk.catalogue.unit("20242").name == "Phường Hải Châu"
    counts = [len(desk.exchange.take_in(desk.exchange.preview(book, one, columns=COLUMNS)).changed.cells)
              for one in (WHERE, other, other)]  # fmt: skip
    assert counts == [2, 1, 0]
