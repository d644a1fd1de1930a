"""A template with macros: its sheets carry them and are named so that Excel opens them."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from dntracker.domain.issue import Role
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.office.errors import WrongEnding
from dntracker.office.workbook import ending
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.samples import sample_of
from dntracker.services.templates.templates import Taking
from dntracker.services.texts import sentence
from tests.office.packages import with_macros
from tests.support import a_desk

FORM, SINCE = "01/CĐS", Period.parse("2024")
ORDER, BEFORE = Order("bieu", FORM, "SKHCN", SINCE), Order("bieu", FORM, "SKHCN", Period.parse("2023"))


@pytest.fixture
def desk() -> Desk:
    desk = a_desk()
    sample = sample_of(FORM, desk.catalogue, desk.reporting)
    desk.templates.take(with_macros(), Taking("01-cds", SINCE, "bieu", "mẫu.xlsm"), sample)
    return desk


def is_kept(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("xl/vbaProject.bin") == b"VBA" and ending(data) == ".xlsm"


def test_a_sheet_is_named_after_what_its_template_has(desk: Desk) -> None:
    assert desk.reports.file_name(ORDER) == "01-CDS_2024_SKHCN.xlsm"
    assert desk.reports.file_name(BEFORE) == "01-CDS_2023_SKHCN.xlsx"
    assert desk.templates.file_name("01-cds", SINCE) == "01-cds.xlsm"


def test_it_is_written_with_its_macros_under_no_other_ending(desk: Desk, tmp_path: Path) -> None:
    assert is_kept(desk.reports.export(ORDER, tmp_path / "tờ.xlsm").read_bytes())
    with pytest.raises(WrongEnding) as refused:
        desk.reports.export(ORDER, tmp_path / "tờ.xlsx")
    assert sentence(refused.value) == (
        "Excel chỉ mở được tệp này khi tên có đuôi .xlsm. Đổi tên tờ.xlsx cho đúng đuôi ấy."
    )
    with pytest.raises(WrongEnding):
        desk.reports.export(BEFORE, tmp_path / "trước.xlsm")
    with pytest.raises(WrongEnding):
        desk.templates.copy_to("01-cds", SINCE, tmp_path / "mẫu.xlsx")
    assert [one.name for one in tmp_path.iterdir()] == ["tờ.xlsm"]


def test_the_sheets_of_all_units_have_it_too(desk: Desk, tmp_path: Path) -> None:
    orders, told = desk.reports.of_all_units(ORDER), list[str]()

    def tell(_done: int, _count: int, name: str) -> None:
        told.append(name)

    folder = desk.reports.export_all(orders, tmp_path / "tất cả", tell).path
    assert {one.suffix for one in folder.iterdir()} == {".xlsm"}
    assert is_kept(desk.reports.export_book(orders, tmp_path / "sổ.xlsm", tell).path.read_bytes())
    told.clear()
    with pytest.raises(WrongEnding):
        desk.reports.export_book(orders, tmp_path / "sổ.xlsx", tell)
    assert told == []  # it is known before the first sheet is made


def test_an_issued_sheet_is_kept_and_given_back_under_it(desk: Desk, tmp_path: Path) -> None:
    issued, _ = desk.issuing.issue(ORDER, date(2026, 2, 5), Painters())
    file = issued.file(Role.WORKBOOK)
    assert file is not None
    assert file.name == f"01-cds_2024_skhcn_{issued.code}.xlsm"
    shelf = desk.proving.shelf
    assert is_kept(shelf.reprint(issued, Role.WORKBOOK, tmp_path / file.name).read_bytes())
    with pytest.raises(WrongEnding):
        shelf.reprint(issued, Role.WORKBOOK, tmp_path / "tờ.xlsx")
