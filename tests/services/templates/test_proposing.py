"""What is proposed for workbooks never seen before, drawn like official forms, against the real figures of the city."""

from pathlib import Path

import pytest

from dntracker.domain.template import Binding, Reason, Sure
from dntracker.domain.workbook import letters
from dntracker.office.drawing import drawn_rows
from dntracker.office.reading import read
from dntracker.services.desk import Desk
from dntracker.services.reports.kinds import KINDS
from dntracker.services.reports.samples import codes_of, sample_of
from dntracker.services.templates.proposing import NoDrawnTable, propose
from tests.office.books import PLAIN, Value, a_book
from tests.office.drawn import COMMUNE, MILESTONES, POINTS, STATISTICS
from tests.support import a_desk


@pytest.fixture(scope="module")
def desk() -> Desk:
    return a_desk()


def proposed(desk: Desk, path: Path, form: str = "01/CĐS") -> Binding:
    sample = sample_of(form, desk.catalogue, desk.reporting)
    book, _ = read(path)
    return propose(book, path.name, drawn_rows(path.read_bytes(), path.name), sample.codes, sample.reports)


def columns(binding: Binding) -> dict[str, str]:
    return {letters(one.column): one.field for one in binding.bands[0].columns if one.field}


def test_a_statistical_form_is_bound_whole(desk: Desk) -> None:
    binding = proposed(desk, STATISTICS)
    band, notes = binding.bands
    assert (binding.sheet, band.code, band.top, band.bottom) == ("Biểu 01", "CHI_TIEU", 11, 60)
    assert (band.group, band.row, band.total, band.left, band.right) == (11, 12, 0, 1, 11)
    assert (notes.code, notes.row) == ("CHU_THICH", 62)
    assert columns(binding) == {
        "A": "STT", "B": "CHI_TIEU", "C": "MA_SO", "D": "DON_VI_TINH", "E": "KE_HOACH", "F": "CUNG_KY", "G": "KY_NAY",
        "H": "LUY_KE", "I": "TY_LE_KE_HOACH", "J": "TY_LE_CUNG_KY", "K": "GHI_CHU",
    }  # fmt: skip
    assert {(one.field, f"{letters(one.column)}{one.row}", one.pattern) for one in binding.cells} == {
        ("CO_QUAN_CHU_QUAN", "A1", ""), ("CO_QUAN", "A2", ""), ("BIEU_SO", "A4", "Biểu số: …"),
        ("BAN_HANH", "A5", "(Ban hành kèm theo …)"), ("HAN_NHAN", "A6", "Ngày nhận báo cáo: …"), ("TEN_BIEU", "C4", ""),
        ("KY", "C6", ""), ("TEN_DON_VI", "I4", "Đơn vị báo cáo: …"), ("DON_VI_NHAN", "I6", "Đơn vị nhận báo cáo: …"),
        ("TIEU_DE_KE_HOACH", "E8", ""), ("DIA_DANH_NGAY", "G63", ""), ("NOI_NHAN", "A64", ""),
        ("NOI_NHAN_DANH_SACH", "A65", ""), ("NGUOI_LAP", "C64", ""), ("NGUOI_LAP_KY", "C65", ""),
        ("NGUOI_LAP_HO_TEN", "C67", "…"), ("THU_TRUONG", "G64", ""), ("THU_TRUONG_KY", "G65", ""),
        ("THU_TRUONG_HO_TEN", "G67", "…"), ("MA_TO", "A63", "Mã tờ: …"),
    }  # fmt: skip


def test_the_values_of_the_last_period_tell_a_column(desk: Desk) -> None:
    current = proposed(desk, STATISTICS).bands[0].columns[6]
    why = current.why
    assert (current.field, why.reason, why.sure, why.same, why.compared) == (
        "KY_NAY",
        Reason.BOTH,
        Sure.CERTAIN,
        28,
        28,
    )


def test_values_go_before_a_heading_that_says_nothing(desk: Desk, tmp_path: Path) -> None:
    names = ("Tỷ trọng kinh tế số trong GRDP", "Số bộ dữ liệu mở được cung cấp", "Tổng số thủ tục hành chính",
             "Chỉ số chuyển đổi số cấp tỉnh (DTI)")  # fmt: skip
    values: tuple[tuple[Value, Value], ...] = (("20,69%", 20.69), (1200, 1000), (1900, None), (0.8335, 0.834))
    cells: dict[str, Value] = {"A1": "Tên chỉ tiêu", "B1": "Cột một", "C1": "Cột hai"}
    cells |= {f"A{row}": text for row, text in enumerate(names, 2)}
    cells |= {f"B{row}": now for row, (now, _) in enumerate(values, 2)}
    cells |= {f"C{row}": before for row, (_, before) in enumerate(values, 2) if before}
    path = tmp_path / "bang.xlsx"
    path.write_bytes(a_book(cells))
    assert columns(proposed(desk, path)) == {"A": "CHI_TIEU", "B": "KY_NAY", "C": "CUNG_KY"}


def test_a_sheet_of_other_columns_is_matched_where_it_can_be(desk: Desk) -> None:
    binding = proposed(desk, COMMUNE, "02/CĐS-X")
    assert columns(binding) == {"A": "MA_SO", "B": "CHI_TIEU", "K": "GHI_CHU"}
    assert [one.field for one in binding.cells] == ["CO_QUAN", "TEN_BIEU", "KY", "NGUOI_LAP", "THU_TRUONG"]
    assert (binding.bands[0].top, binding.bands[0].bottom, binding.bands[0].group) == (7, 27, 0)


def test_a_sheet_of_projects_keeps_its_columns(desk: Desk) -> None:
    binding = proposed(desk, MILESTONES)
    assert columns(binding) == {"A": "STT"}
    assert (binding.bands[0].top, binding.bands[0].bottom) == (7, 11)


def test_a_sheet_of_projects_is_bound_to_the_projects_and_its_dots_give_way_to_the_date(desk: Desk) -> None:
    book, _ = read(MILESTONES)
    codes = codes_of(KINDS["du-an"])
    binding = propose(book, "a.xlsx", drawn_rows(MILESTONES.read_bytes(), "a.xlsx"), codes, ())
    assert columns(binding) == {"A": "STT", "B": "DU_AN", "C": "VAN_BAN", "H": "NGAY_DUYET", "I": "TONG_MUC_TRIEU"}
    assert [one.pattern for one in binding.cells if one.field == "DIA_DANH_NGAY"] == ["…"]


def test_a_sheet_of_eleven_columns_is_bound_to_the_points_but_for_the_day_that_is_not_kept() -> None:
    book, _ = read(POINTS)
    codes = codes_of(KINDS["bang-diem"])
    binding = propose(book, "a.xlsx", drawn_rows(POINTS.read_bytes(), "a.xlsx"), codes, ())
    band = binding.bands[0]
    assert (band.code, band.top, band.bottom, band.group, band.row, band.total) == ("TIEU_CHI", 8, 10, 8, 9, 10)
    assert columns(binding) == {
        "A": "MA_SO", "B": "CHI_TIEU", "C": "NHOM", "D": "DIEM_TOI_DA", "E": "TU_CHAM", "F": "THAM_DINH",
        "G": "CHENH_LECH", "H": "TINH_TRANG", "I": "CHU_TRI", "K": "MINH_CHUNG_GHI_CHU",
    }  # fmt: skip


def test_a_workbook_without_a_table_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    path.write_bytes(a_book(PLAIN))
    with pytest.raises(NoDrawnTable):
        proposed(desk, path)
