"""The sheet of a framework's points: every value here was worked out and typed by hand."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.framework import Criterion, Framework, Score, Scoring
from dntracker.domain.issue import Role
from dntracker.domain.issue_code import written
from dntracker.domain.issue_state import number_text
from dntracker.domain.period import Period
from dntracker.domain.report import Number, Order, Percentage, Report
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.samples import sample_of_kind
from dntracker.services.templates.templates import Taking
from tests.office.drawn import POINTS as POINTS_SHEET
from tests.services.reports.points_data import DTI, ORDER, Y2022, row_of, score, scored
from tests.services.reports.report_data import HAI_CHAU, sheet_of
from tests.services.reports.test_golden import BLANK_DAY, Paper, require
from tests.support import MINH, Clock, a_desk, put

POINTS = ("TU_CHAM", "THAM_DINH", "CONG_NHAN", "CHENH_LECH")
OWN = Framework("XA-2025", "Chuyển đổi số cấp xã", "QD922")
THREE = (
    Criterion(OWN.code, "1", "Hạ tầng", points=30, position=1),
    Criterion(OWN.code, "1.1", "Kết nối", "1", points=20, position=2),
    Criterion(OWN.code, "1.1.1", "Hộ có cáp quang", "1.1", "%", 12, Scoring.RATIO, "a/b × điểm tối đa", "HT.01",
              "≥ 80", "Báo cáo của doanh nghiệp", 3),
    Criterion(OWN.code, "1.1.2", "Phủ sóng", "1.1", "%", 8, Scoring.RATIO, indicator="HT.02", position=4),
    Criterion(OWN.code, "1.2", "Nền tảng", "1", points=12, position=5),
)  # fmt: skip


@pytest.fixture(scope="module")
def city() -> Iterator[Desk]:
    """The published points of 2022; not to be written to."""
    desk = scored()
    yield desk
    desk.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = scored(Clock())
    yield found
    found.close()


def cells(sheet: Worksheet, row: int) -> Sequence[object]:
    return [cell.value for cell in sheet[row]][:13]


def said(report: Report, code: str, *fields: str) -> tuple[str, ...]:
    values = row_of(report, code).values
    return tuple(
        number_text(one) if isinstance(one := values[field], Number | Percentage) else str(one) for field in fields
    )


def test_the_points_of_a_year(city: Desk) -> None:
    sheet = sheet_of(city, ORDER)
    heads: dict[str, object] = {
        "A1": "UBND THÀNH PHỐ ĐÀ NẴNG", "A2": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "A5": "BẢNG CHẤM ĐIỂM DTI CẤP TỈNH THEO QĐ 922", "A6": "Năm 2022", "A7": "Thành phố Đà Nẵng (đến 30/6/2025)",
        "A8": "Đã tự chấm 8/8, thẩm định 3/8, công nhận 8/8 tiêu chí", "G8": "Tính đến ngày 10/01/2026",
        "A9": "0,8002 = 800,175/1.000 điểm, công nhận; công bố 0,8002 (dti.gov.vn): khớp.",
        "A24": "(1) Mới có điểm thẩm định của 3/5 tiêu chí.", "A25": "(2) Mới có điểm thẩm định của 3/8 tiêu chí.",
        "H27": BLANK_DAY, "A28": "Nơi nhận:", "C28": "NGƯỜI LẬP BIỂU", "H28": "GIÁM ĐỐC",
    }  # fmt: skip
    formats: dict[str, str] = {
        "E13": "#,##0.0000",
        "F13": "#,##0",
        "G13": "#,##0.00",
        "J22": "#,##0.00",
        "K14": "#,##0.00",
    }
    require(sheet, heads, formats, Paper(9, "landscape", "$10:$10", None, "A1:M32"))
    assert cells(sheet, 10) == [
        "Mã", "Tiêu chí", "Đơn vị tính", "Mức yêu cầu", "Số liệu", "Điểm tối đa", "Tính từ số liệu", "Tự chấm",
        "Thẩm định", "Công nhận", "Chênh lệch", "Tình trạng", "Minh chứng, ghi chú",
    ]  # fmt: skip
    done, none, zero = "Đã công nhận", None, "điểm (0–1)"
    common, active = "Nhóm nền tảng chung", "Nhóm hoạt động"
    assert [cells(sheet, row) for row in range(12, 24)] == [
        ["I", common, none, none, none, 500, 433.18, 450, 274.03, 433.18, none, none, "(1)"],
        ["1", "Nhận thức số", zero, none, 1, 100, 100, 100, 100, 100, 0, done, none],
        ["2", "Thể chế số", zero, none, 0.9, 100, 90, 95, 91.5, 90, -3.5, done, none],
        ["3", "Hạ tầng số", zero, none, 0.8253, 100, 82.53, 85, 82.53, 82.53, -2.47, done, none],
        ["4", "Nhân lực số", zero, none, 0.8487, 100, 84.87, 90, none, 84.87, none, done, none],
        ["5", "An toàn thông tin mạng", zero, none, 0.7578, 100, 75.78, 80, none, 75.78, none, done, none],
        ["6", "Đô thị thông minh", none, none, none, 0, none, none, none, none, none, "Không chấm", none],
        ["II", active, none, none, none, 500, 366.995, 390, none, 366.995, none, none, none],
        ["7", "Hoạt động chính quyền số", zero, none, 0.8575, 200, 171.5, 180, none, 171.5, none, done, none],
        ["8", "Hoạt động kinh tế số", zero, none, 0.7836, 150, 117.54, 120, none, 117.54, none, done, none],
        ["9", "Hoạt động xã hội số", zero, none, 0.5197, 150, 77.955, 90, none, 77.955, none, done, none],
        [none, "Tổng cộng", none, none, none, 1000, 800.175, 840, 274.03, 800.175, none, none, "(2)"],
    ]  # fmt: skip


def test_points_are_kept_whole_and_rounded_half_up_where_they_are_shown(city: Desk) -> None:
    report = city.reports.make(ORDER)
    assert said(report, "9", "CONG_NHAN") == ("77,96",)
    assert said(report, "TONG", "CONG_NHAN") == ("800,18",)
    total = row_of(report, "TONG").values["CONG_NHAN"]
    assert isinstance(total, Number)
    assert total.quantity.value == 800.175


def test_without_points_nothing_is_zero() -> None:
    desk = a_desk()
    report = desk.reports.make(ORDER)
    for code in ("I", "1", "6", "TONG"):
        assert said(report, code, *POINTS) == ("", "", "", ""), code
    assert said(report, "1", "TINH_TRANG", "GHI_CHU") == ("Chưa chấm", "")
    assert report.fields["SO_DIEM"] == "Đã tự chấm 0/8, thẩm định 0/8, công nhận 0/8 tiêu chí"
    assert report.bands["CHU_THICH"].rows == ()


def test_a_framework_without_known_maxima_prints_dots_and_no_nought() -> None:
    report = a_desk().reports.make(Order("bang-diem", subject="DTI-405", period=Period.parse("2024")))
    for code in ("1", "2", "3", "4"):
        assert said(report, code, "DIEM_TOI_DA", *POINTS, "TINH_DUOC", "TINH_TRANG") == (
            "…", "", "", "", "", "", "Chưa có điểm tối đa",
        )  # fmt: skip
    assert said(report, "TONG", "DIEM_TOI_DA", "TINH_DUOC") == ("1.000", "")
    assert report.fields["SO_DIEM"] == "Chưa chấm tiêu chí nào"  # an empty field would print dots to fill by hand
    assert report.fields["GIA_TRI"] == (
        "Chưa có điểm tối đa của các tiêu chí nên chưa tính điểm; công bố 0,8335 (Báo Đà Nẵng)."
    )


def test_nought_points_are_points() -> None:
    desk = a_desk()
    score(desk, "1", "self_assessed", "0")
    score(desk, "1", "verified", "0")
    report = desk.reports.make(ORDER)
    assert said(report, "1", *POINTS, "TINH_TRANG") == ("0,00", "0,00", "", "0,00", "Đã thẩm định")
    assert said(report, "I", *POINTS) == ("0,00", "0,00", "", "0,00")


def test_sums_differ_only_where_both_levels_add_up_the_same_criteria() -> None:
    desk = a_desk()
    for code, own, verified in (("1", "90", "80"), ("2", "70", "")):
        score(desk, code, "self_assessed", own)
        score(desk, code, "verified", verified)
    assert said(desk.reports.make(ORDER), "I", *POINTS) == ("160,00", "80,00", "", "")
    score(desk, "2", "verified", "71,255")
    report = desk.reports.make(ORDER)
    assert said(report, "I", *POINTS) == ("160,00", "151,26", "", "−8,75")
    assert said(report, "TONG", *POINTS) == ("160,00", "151,26", "", "−8,75")


def test_points_given_to_a_group_as_a_whole_answer_for_its_criteria() -> None:
    desk = a_desk()
    score(desk, "I", "self_assessed", "444")
    score(desk, "I", "verified", "440")
    report = desk.reports.make(ORDER)
    assert said(report, "I", *POINTS, "GHI_CHU") == ("444,00", "440,00", "", "−4,00", "")
    assert report.fields["SO_DIEM"] == "Đã tự chấm 5/8, thẩm định 5/8, công nhận 0/8 tiêu chí"


def test_a_commune_has_points_of_its_own(desk: Desk) -> None:
    put(desk.store, replace(desk.frameworks.framework(DTI), valid_to=None))
    score(desk, "1", "self_assessed", "55", 2025, HAI_CHAU)
    order = Order("bang-diem", unit=HAI_CHAU, period=Period.parse("2025"), subject=DTI)
    report = desk.reports.make(order)
    assert (report.title, report.fields["CO_QUAN"]) == (
        "Bảng chấm điểm DTI cấp tỉnh theo QĐ 922, Phường Hải Châu",
        "PHƯỜNG HẢI CHÂU",
    )
    assert said(report, "1", "TU_CHAM", "SO_LIEU") == ("55,00", "")
    assert said(desk.reports.make(replace(order, unit="")), "1", "TU_CHAM") == ("",)


def three_levels() -> Desk:
    desk = a_desk()
    put(desk.store, OWN, *THREE)
    note = Score(OWN.code, "1.1.1", HAI_CHAU, Period.parse("2025"), self_assessed=11.5, note="Chờ xác minh")
    put(desk.store, note)
    return desk


def test_groups_of_three_levels_and_all_that_a_criterion_says() -> None:
    desk = three_levels()
    report = desk.reports.make(Order("bang-diem", unit=HAI_CHAU, period=Period.parse("2025"), subject=OWN.code))
    kinds = [(row.key, row.kind.value) for row in report.bands["TIEU_CHI"].rows]
    assert kinds == [
        ("1", "NHOM"), ("1.1", "NHOM"), ("1.1.1", "DONG"), ("1.1.2", "DONG"), ("1.2", "DONG"), ("TONG", "TONG"),
    ]  # fmt: skip
    assert said(report, "1.1.1", "STT", "NHOM", "MUC_TIEU", "CACH_CHAM", "TAI_LIEU", "MA_CHI_TIEU", "GHI_CHU") == (
        "1", "Kết nối", "≥ 80", "a/b × điểm tối đa", "Báo cáo của doanh nghiệp", "HT.01", "Chờ xác minh",
    )  # fmt: skip
    assert [said(report, code, "KIEU_CHAM")[0] for code in ("1", "1.1.1", "1.2")] == ["", "Tỷ lệ a/b", "Không chấm"]
    assert said(report, "1", "STT", "DIEM_TOI_DA", "TU_CHAM", "MINH_CHUNG_GHI_CHU") == ("", "30", "11,50", "(1)(2)")
    assert [row.values["CHU_THICH"] for row in report.bands["CHU_THICH"].rows] == [
        "(1) Văn bản ghi 30 điểm, các phần cộng lại được 32.",
        "(2) Mới có điểm tự chấm của 1/3 tiêu chí.",
        "(3) Mới có điểm tự chấm của 1/2 tiêu chí.",
    ]


def test_a_commune_fills_its_own_sheet_and_its_chair_signs() -> None:
    desk = three_levels()
    sample = sample_of_kind("bang-diem", desk.reports)
    drawn = desk.templates.propose(POINTS_SHEET, sample)
    data = desk.templates.bound(drawn, drawn.binding)
    assert desk.templates.diagnose(data, sample) == []
    desk.templates.take(data, Taking("bang-diem.xlsx", Period.parse("2025"), "bang-diem", "dti.xlsx"), sample)
    sheet = sheet_of(desk, Order("bang-diem", unit=HAI_CHAU, period=Period.parse("2025"), subject=OWN.code))
    assert [cell.value for cell in sheet[11]] == [
        "1.1.1", "Hộ có cáp quang", "Kết nối", 12, 11.5, None, None, "Đã tự chấm", "Sở Khoa học và Công nghệ", None,
        "Chờ xác minh",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[14]][:6] == [None, "Tổng cộng", None, 30, 11.5, None]
    assert [sheet[f"A{row}"].value for row in (1, 2, 15, 19, 20)] == [
        "ỦY BAN NHÂN DÂN", "PHƯỜNG HẢI CHÂU", "(1) Văn bản ghi 30 điểm, các phần cộng lại được 32.", "Nơi nhận:",
        "- Như trên;",
    ]  # fmt: skip
    assert (sheet["A15"].alignment.horizontal, sheet["C19"].value, sheet["H19"].value) == (
        "left", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH",
    )  # fmt: skip
    one, _ = desk.issuing.issue(
        Order("bang-diem", unit=HAI_CHAU, period=Period.parse("2025"), subject=OWN.code), None, Painters()
    )
    file = desk.proving.shelf.content(one, Role.WORKBOOK)
    assert load_workbook(BytesIO(file)).worksheets[0]["A18"].value == f"Mã tờ: {written(one.code)}"


def test_evidence_files_stand_over_the_note(desk: Desk) -> None:
    figure = next(one for one in desk.figures("XH.04") if one.period == Y2022 and one.official)
    files = (Evidence("bao-cao.pdf", "0" * 64, 3), Evidence("anh.png", "1" * 64, 3))
    put(desk.store, replace(figure, evidence=files))
    report = desk.reports.make(ORDER)
    assert said(report, "2", "MINH_CHUNG", "MINH_CHUNG_GHI_CHU") == ("bao-cao.pdf\nanh.png",) * 2


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        (Order("bang-diem", period=Y2022), "Chọn bộ chỉ tiêu rồi mới lập được “Bảng chấm điểm”."),
        (Order("bang-diem", subject=DTI), "Chọn kỳ rồi mới lập được “Bảng chấm điểm”."),
        (
            Order("bang-diem", period=Y2022, subject="X"),
            "Không có bộ chỉ tiêu “X” trong tệp. Có phải DTI-405 hay DTI-922 hay DTI-1726?",
        ),
        (
            Order("bang-diem", period=Period.parse("2022-Q4"), subject=DTI),
            "Điểm được chấm theo năm, không theo quý IV năm 2022. Chọn một năm, ví dụ 2025.",
        ),
        (
            Order("bang-diem", period=Period.parse("2024"), subject=DTI),
            "Bộ DTI-922 chấm điểm năm 2021–2023, không chấm năm 2024. Năm 2024 theo bộ DTI-405.",
        ),
    ],
)
def test_an_order_that_cannot_be_made_is_one_sentence(city: Desk, order: Order, sentence: str) -> None:
    with pytest.raises(UserError) as raised:
        city.reports.make(order)
    assert texts.sentence(raised.value) == sentence


def test_the_newest_scored_year_is_proposed_with_the_framework(city: Desk) -> None:
    assert city.reports.proposed("bang-diem") == ORDER
    assert a_desk().reports.proposed("bang-diem").period == Period.parse("2023")  # the last for which QĐ 922 holds
    choices = city.reports.choices(replace(ORDER, period=Period.parse("2025")))
    assert [item.code for group in choices.subjects for item in group.items] == [DTI, "DTI-405", "DTI-1726"]
    assert ([one.code for one in choices.periods], len(choices.units)) == (["2023", "2022", "2021"], 94)
    other = city.reports.proposed("bang-diem", replace(ORDER, subject="DTI-405"))
    assert (other.subject, other.period) == ("DTI-405", Period.parse("2024"))  # 2022 is none of its years
    same = replace(ORDER, period=Period.parse("2021"))
    assert city.reports.proposed("bang-diem", same) == same
    assert city.reports.choices(ORDER).units == []  # the communes came in 2025


def test_an_order_whose_framework_is_gone_is_not_known(city: Desk) -> None:
    assert city.reports.knows(ORDER)
    assert not city.reports.knows(replace(ORDER, subject="X"))


def test_points_tell_who_gave_them_and_when(desk: Desk) -> None:
    desk.store.clock.turn(hours=1)  # type: ignore[attr-defined]
    desk.actor = MINH
    score(desk, "2", "self_assessed", "96,5")
    story = desk.reports.story(ORDER, ("2", "TU_CHAM"))
    assert story is not None
    assert (story.title, story.place, story.value_text, story.measure) == (
        "Thể chế số", "Tự chấm · năm 2022", "96,50", "điểm",
    )  # fmt: skip
    assert [what for _, what in story.history] == ["96,5 thay 95 (Cán bộ M)", "95 (Cán bộ L)"]
    assert story.history[0][0] == datetime(2026, 1, 10, 4, tzinfo=UTC)
    assert (story.notes, story.cell, story.framework) == (
        ("11 chỉ số thành phần; điểm = giá trị chỉ số × điểm tối đa",), None, DTI,
    )  # fmt: skip


def test_sums_differences_and_the_maximum_tell_how_they_come(city: Desk) -> None:
    told = {ref: city.reports.story(ORDER, ref) for ref in (
        ("I", "THAM_DINH"), ("I", "TU_CHAM"), ("2", "CHENH_LECH"), ("4", "CHENH_LECH"), ("4", "THAM_DINH"),
        ("TONG", "CONG_NHAN"), ("1", "DIEM_TOI_DA"),
    )}  # fmt: skip
    assert {ref: (one.value_text, one.sentence) for ref, one in told.items() if one} == {
        ("I", "THAM_DINH"): ("274,03", "Mới có điểm thẩm định của 3/5 tiêu chí."),
        ("I", "TU_CHAM"): ("450,00", "Cộng điểm của 5 tiêu chí."),
        ("2", "CHENH_LECH"): ("−3,50", "91,5 − 95 = −3,5."),
        ("4", "CHENH_LECH"): ("", "Cần cả điểm tự chấm và điểm thẩm định của cùng các tiêu chí."),
        ("4", "THAM_DINH"): ("", ""),
        ("TONG", "CONG_NHAN"): ("800,18", "Cộng điểm của 8 tiêu chí."),
        ("1", "DIEM_TOI_DA"): ("100", ""),
    }
    most, empty = told["1", "DIEM_TOI_DA"], told["4", "THAM_DINH"]
    assert most is not None
    assert empty is not None
    assert (most.sources[0].detail, empty.empty) == ("922/QĐ-BTTTT", "Chưa chấm")


def test_a_figure_tells_the_story_of_the_figure(city: Desk) -> None:
    story = city.reports.story(ORDER, ("3", "SO_LIEU"))
    assert story is not None
    assert (story.indicator, story.value_text, story.sources[0].url) == (
        "XH.05", "0,8253", "https://dti.gov.vn/xep-hang-2022",
    )  # fmt: skip
    assert city.reports.story(ORDER, ("6", "SO_LIEU")) is None


def test_a_proof_names_the_points_that_changed_and_who_did_it(desk: Desk) -> None:
    one, _ = desk.issuing.issue(ORDER, None, Painters())
    assert desk.proving.prove(one.code).holds
    assert one.title == "Bảng chấm điểm DTI cấp tỉnh theo QĐ 922, năm 2022"
    desk.actor = MINH
    score(desk, "2", "verified", "90")
    found = [(change.place, change.before, change.after, change.by) for change in desk.proving.prove(one.code).now]
    assert found == [
        ("I, điểm thẩm định", "274,03", "272,53", "Cán bộ M"),
        ("2, điểm thẩm định", "91,50", "90,00", "Cán bộ M"),
        ("2, chênh lệch", "−3,50", "−5,00", "Cán bộ M"),
        ("tổng cộng, điểm thẩm định", "274,03", "272,53", "Cán bộ M"),
    ]


def test_a_proof_names_who_changed_the_figure_behind_the_points(desk: Desk) -> None:
    one, _ = desk.issuing.issue(ORDER, None, Painters())
    figure = next(one for one in desk.figures("XH.04") if one.period == Y2022 and one.official)
    put(desk.store, replace(figure, value=0.91), actor=MINH)
    score(desk, "3", "verified", "80")  # by somebody else, on another line
    found = {change.ref: change.by for change in desk.proving.prove(one.code).now}
    assert (found["2", "SO_LIEU"], found["3", "THAM_DINH"]) == ("Cán bộ M", "Cán bộ L")
