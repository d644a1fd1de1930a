"""The command that writes reports: every kind, as workbook and as PDF, and the sheets of all units."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.services.reports.reports import Reports
from tests.cli.command import refused, run
from tests.support import a_file

QUARTER = ("--period", "2025-Q4")
BY_UNIT = ("--kind", "theo-don-vi", "--form", "02/CĐS-X", *QUARTER)
OVER_YEARS = ("--kind", "qua-cac-nam", "--indicator", "KTS.01")
MISSING = ("--kind", "con-thieu", *QUARTER)
CHANGED = ("--kind", "thay-doi", "--form", "01/CĐS", "--since", "31/12/2025")
PROFILE = ("--kind", "ho-so-du-an", "--project", "CVPM2")
TIMELINE = ("--kind", "dong-thoi-gian", "--programme", "TPTM", "--period", "2025", "--paging", "a4-quy")
SHEET = ("--form", "01/CĐS", "--period", "2024-S1")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


@pytest.mark.parametrize(
    ("order", "title"),
    [(BY_UNIT, "Theo đơn vị"), (OVER_YEARS, "Qua các năm"), (MISSING, "Còn thiếu"), (CHANGED, "Thay đổi"),
     (SHEET, "01-CĐS"), (("--kind", "tien-do-du-an", *QUARTER), "Tiến độ"), (PROFILE, "Hồ sơ"),
     (("--kind", "giai-ngan", *QUARTER), "Giải ngân"), (("--kind", "cham-tien-do"), "Mốc chậm"),
     (TIMELINE, "Dòng thời gian")],
)  # fmt: skip
def test_every_kind_is_written_as_a_workbook(file: Path, order: tuple[str, ...], title: str) -> None:
    out = file.with_name("tờ.xlsx")
    assert run("report", file, *order, "--out", out).lines == [str(out)]
    assert load_workbook(out).sheetnames == [title]


@pytest.mark.parametrize("order", [BY_UNIT, OVER_YEARS, MISSING, CHANGED])
def test_only_the_sheet_of_a_form_is_written_in_words(file: Path, order: tuple[str, ...]) -> None:
    out = file.with_name("tờ.docx")
    said = refused(file, ["report", file, *order, "--out", out])
    assert said.endswith("không có bản Word. Đổi đuôi tên tệp thành .xlsx hoặc .pdf.")
    assert not out.exists()


def test_a_report_is_printed_into_a_pdf(file: Path) -> None:
    out = file.with_name("tờ.pdf")
    assert run("report", file, *OVER_YEARS, "--out", out).lines == [str(out)]
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_sheets_of_all_units_are_told_one_by_one(file: Path) -> None:
    folder = file.with_name("tất cả")
    said = run("report", file, "--form", "02/CĐS-X", *QUARTER, "--all-units", "--out", folder)
    assert said.lines == [str(folder)]
    told = said.err.splitlines()
    assert (told[0], told[-1]) == ("1/95 Sở Khoa học và Công nghệ", "95/95 Xã Tam Mỹ")
    assert len(list(folder.iterdir())) == 95


def test_the_sheets_of_all_units_stand_in_one_workbook(file: Path) -> None:
    out = file.with_name("tất cả.xlsx")
    assert run("report", file, "--form", "01/CĐS", "--period", "2024", "--all-units", "--out", out).lines == [str(out)]
    assert load_workbook(out).sheetnames == ["Sở KH&CN", "BHXH thành phố"]


def test_who_interrupts_it_is_told_that_nothing_was_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Reports, "make", interrupted)
    folder = file.with_name("tất cả")
    said = run("report", file, "--form", "02/CĐS-X", *QUARTER, "--all-units", "--out", folder)
    assert said.code == 130
    assert said.err.splitlines()[-1] == "Đã dừng theo yêu cầu; tệp đang ghi dở đã bỏ."
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_the_sheets_of_all_units_are_no_pdf(file: Path) -> None:
    order = ("--form", "02/CĐS-X", *QUARTER, "--all-units", "--out", file.with_name("tờ.pdf"))
    assert "phải có đuôi .xlsx" in refused(file, ["report", file, *order])


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (("--kind", "bieu-do"), "Không có loại báo cáo “bieu-do”"),
        ((), "Chọn biểu rồi mới lập được “Tờ biểu”."),
        (("--form", "01/CĐS"), "Chọn kỳ rồi mới lập được “Tờ biểu”."),
        (("--kind", "qua-cac-nam", "--indicator", "KTS.99"), "Không có chỉ tiêu “KTS.99”"),
        (("--kind", "thay-doi", "--form", "01/CĐS"), "chưa gửi biểu 01/CĐS lần nào"),
        (("--kind", "con-thieu", *QUARTER, "--all-units"), "không lập riêng cho từng đơn vị"),
    ],
)
def test_an_order_that_cannot_be_made_is_one_sentence(file: Path, order: tuple[str, ...], words: str) -> None:
    assert words in refused(file, ["report", file, *order, "--out", file.with_name("tờ.xlsx")])
    assert [one.name for one in file.parent.iterdir()] == [file.name]
