"""The sheets of projects, cell by cell: every value here was worked out by hand from the sources of the seeds."""

from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.report import Order
from dntracker.services.catalogue import UnknownCode, WrongFrequency
from dntracker.services.desk import Desk
from dntracker.services.reports.orders import MissingChoice
from dntracker.services.texts import sentence
from tests.services.reports.projects.conftest import KINDS, Q4, said
from tests.services.reports.report_data import row_of, sheet_of
from tests.support import put

PARK = "Khu Công viên phần mềm số 2 (giai đoạn 1)"
CENTRE = "Hiện đại hóa trung tâm chỉ huy và hệ thống camera giám sát an ninh, giao thông (giai đoạn 1)"
BILLION = 1_000_000_000
OVER, ABOUT = '"hơn "{0};"hơn "-{0}', '"khoảng "{0};"khoảng "-{0}'


def test_progress_says_stage_total_next_milestone_and_slip(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["tien-do-du-an"])
    assert said(sheet, "A5", "A6", "C7", "G7") == [
        "TIẾN ĐỘ CÁC DỰ ÁN", "Quý IV năm 2025", "4 dự án, 0 có báo cáo tiến độ của kỳ", "Tính đến ngày 31/12/2025",
    ]  # fmt: skip
    assert sheet["B12"].value == "Đề án xây dựng Thành phố thông minh"
    park = row_of(sheet, 12, 2, PARK)
    assert park[3:6] == ["Thi công, triển khai", 1400, None]
    assert park[8:11] == ["Đưa vào hoạt động", "2023", "trễ 24 tháng"]
    assert park[13] == "Chưa có báo cáo tiến độ của kỳ."
    # hơn 1.400 + 404 + 258 + tối đa 360: more than one, at most the other, so about
    assert row_of(sheet, 12, 2, "Cộng 4 dự án")[4] == 2422
    assert sheet["E18"].number_format == ABOUT.format("#,##0")


def test_progress_has_what_was_reported_and_what_became_of_the_promise(desk: Desk) -> None:
    before = Progress("CVPM2", Q4.previous(), "SKHCN", percent=90, promise="Trình đề án khai thác")
    now = Progress(
        "CVPM2", Q4, "SKHCN", stage="cho-nghiem-thu", percent=92.5, done="Lắp xong thang máy.",
        obstacles="Thiếu quy định khai thác", kept=Kept.NO, kept_note="chờ góp ý", promise="Nghiệm thu tòa nhà 1",
    )  # fmt: skip
    put(desk.store, before, now, screen="projects")
    desk.projects.refresh()
    park = row_of(sheet_of(desk, KINDS["tien-do-du-an"]), 12, 2, PARK)
    assert park[3] == "Chờ nghiệm thu"
    assert park[5:8] == [92.5, "Lắp xong thang máy.", "Trình đề án khai thác. Chưa xong: chờ góp ý"]
    assert park[11:14] == ["Thiếu quy định khai thác", "Nghiệm thu tòa nhà 1", None]
    assert row_of(sheet_of(desk, KINDS["giai-ngan"]), 12, 2, PARK)[14] == "Thiếu quy định khai thác"


def test_a_sheet_of_a_past_quarter_does_not_know_what_came_after_it(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.reach("CVPM2", "dua-vao-hoat-dong", "05/01/2026")
    deeds.revise("CVPM2", "de-an-khai-thac", "31/12/2026", "Chờ quy định")
    park = row_of(sheet_of(desk, KINDS["tien-do-du-an"]), 12, 2, PARK)
    assert park[8:11] == ["Đưa vào hoạt động", "2023", "trễ 24 tháng"]
    then = sheet_of(desk, Order("cham-tien-do", period=Q4))
    assert row_of(then, 12, 3, "Đưa vào hoạt động")[6:8] == ["2023", None]
    assert row_of(then, 12, 3, "Trình đề án khai thác")[9:11] == [None, "Chưa có lý do"]
    now = sheet_of(desk, KINDS["cham-tien-do"])
    assert row_of(now, 12, 3, "Đưa vào hoạt động")[6:8] == ["2023", "05/01/2026"]
    assert row_of(now, 12, 3, "Trình đề án khai thác")[9:11] == ["31/12/2026", "Chờ quy định"]


def test_disbursement_in_millions_knows_only_what_was_approved_by_then(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("giai-ngan", period=Period.parse("2024-Q3")))
    assert said(sheet, "A5", "C7", "G9", "H9") == [
        "GIẢI NGÂN VỐN CÁC DỰ ÁN", "Đơn vị tính: triệu đồng", "Đã giải ngân đến hết năm 2023", "Kế hoạch vốn năm 2024",
    ]  # fmt: skip
    park = row_of(sheet, 12, 2, PARK)
    assert park[4:9] == ["10/10/2020 – …", 986_000, None, 120_000, None]  # 1.400 was approved on 30/10/2024
    assert park[13] == 390_000
    place = next(cell.row for cell in sheet["B"] if cell.value == PARK)
    assert sheet[f"F{place}"].number_format == OVER.format("#,##0")
    assert sheet[f"N{place}"].number_format == ABOUT.format("#,##0")
    assert PARK in {cell.value for cell in sheet["B"]}
    assert "Nền tảng số hình thành nền hành chính chủ động" not in {cell.value for cell in sheet["B"]}  # begins in 2025


def money(desk: Desk) -> None:
    """A project of two sources: 60 and 40 tỷ in all, 12 and 8 this year; paid 3 before, then 1,5 and 2, then 4 of both.

    Its work of the quarters was 5 and 6 tỷ.
    """
    parts = {Fund.PUBLIC: (60, 12), Fund.ODA: (40, 8)}
    things: list[Project | ProjectAmount | Progress] = [Project("HAI-NGUON", "Hai nguồn", "TPTM", "SKHCN")]
    for fund, (total, plan) in parts.items():
        for kind, day, number in ((AmountKind.TOTAL, "2023", total), (AmountKind.PLAN_YEAR, "2025", plan)):
            things.append(ProjectAmount("HAI-NGUON", kind, 1, day, fund, number * BILLION, "TTT-2024"))
    paid: dict[str, dict[Fund, int]] = {
        "2024-Q4": {Fund.PUBLIC: 3 * BILLION},
        "2025-Q3": {Fund.PUBLIC: 1_500_000_000, Fund.ODA: 2 * BILLION},
        "2025-Q4": {Fund.PUBLIC: 4 * BILLION, Fund.ODA: 4 * BILLION},
    }
    work = {"2025-Q3": 5 * BILLION, "2025-Q4": 6 * BILLION}
    for code, by_fund in paid.items():
        things.append(Progress("HAI-NGUON", Period.parse(code), "SKHCN", work=work.get(code), paid=by_fund))
        for fund, dong in by_fund.items():  # as approving a report writes them
            things.append(ProjectAmount("HAI-NGUON", AmountKind.PAID, 1, code, fund, dong, "TTT-2024"))
    put(desk.store, *things, screen="projects")
    desk.projects.refresh()


def test_disbursement_by_source_adds_up_and_its_rate_is_alive(desk: Desk) -> None:
    money(desk)
    sheet = sheet_of(desk, KINDS["giai-ngan"])
    place = next(cell.row for cell in sheet["B"] if cell.value == "Hai nguồn")
    whole, public, oda = (
        [cell.value for cell in sheet[row]][5:14] for row in (place, place + 1, place + 2)
    )  # fmt: skip
    rate = '=IF(AND(ISNUMBER(J{0}),ISNUMBER(H{0}),H{0}<>0),ROUND(J{0}/H{0}*100,1),"")'
    assert whole == [100_000, 3_000, 20_000, 8_000, 11_500, rate.format(place), 14_500, 6_000, 11_000]
    assert public == [60_000, 3_000, 12_000, 4_000, 5_500, rate.format(place + 1), 8_500, None, None]
    assert oda == [40_000, None, 8_000, 4_000, 6_000, rate.format(place + 2), 6_000, None, None]
    assert [sheet.cell(place + down, 2).value for down in (1, 2)] == ["Đầu tư công", "ODA"]
    cached = load_workbook(BytesIO(desk.reports.workbook(KINDS["giai-ngan"]).data), data_only=True).worksheets[0]
    assert [cached.cell(place + down, 11).value for down in range(3)] == [57.5, 45.8, 75]  # 11,5/20; 5,5/12; 6/8
    funds = row_of(sheet, place, 1, "ODA")
    assert (funds[2], funds[5], funds[7], funds[11]) == ("1", 40_000, 8_000, 6_000)
    rest = row_of(sheet, place, 1, "Chưa chia theo nguồn")
    assert (rest[2], rest[5]) == ("4", 2_422_000)


def test_a_rate_over_projects_counts_only_those_whose_plan_and_payment_are_known(desk: Desk) -> None:
    money(desk)
    more = ProjectAmount("TTCH", AmountKind.PLAN_YEAR, 1, "2025", Fund.WHOLE, 30 * BILLION, "TTT-2024")
    put(desk.store, more, screen="projects")
    desk.projects.refresh()
    cached = load_workbook(BytesIO(desk.reports.workbook(KINDS["giai-ngan"]).data), data_only=True).worksheets[0]
    total = row_of(cached, 12, 2, "Cộng 5 dự án")
    assert (total[7], total[9], total[10]) == (50_000, 11_500, 57.5)  # not 11,5/50: of 30 nobody says what was paid


def test_the_list_of_slips_has_the_columns_of_oda(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["cham-tien-do"])
    assert [cell.value for cell in sheet[10]] == [None, *(f"({number})" for number in range(1, 11))]
    assert [cell.value for cell in sheet[13]] == [
        "1", PARK, "Đưa vào hoạt động", None, None, None, "2023", None, 1_400_000, None, "Chưa có lý do",
    ]  # fmt: skip
    assert said(sheet, "C7", "G15", "K15") == ["3 mốc của 1 dự án", "30/10/2024", "Chưa có lý do"]


def test_a_slip_with_a_reason_and_a_new_date_says_both(desk: Desk) -> None:
    desk.projects.milestone_deeds.revise("CVPM2", "de-an-khai-thac", "30/06/2026", "Chờ quy định của Chính phủ")
    row = row_of(sheet_of(desk, KINDS["cham-tien-do"]), 12, 3, "Trình đề án khai thác")
    assert row[6:11] == ["30/10/2024", None, 1_400_000, "30/06/2026", "Chờ quy định của Chính phủ"]


def test_the_profile_has_three_totals_the_opening_and_no_acceptance(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["ho-so-du-an"])
    assert said(sheet, "A5", "A7", "F7", "C8") == [
        PARK, "Mã dự án: CVPM2", "Giai đoạn: Thi công, triển khai", "Thời gian: từ 10/10/2020",
    ]  # fmt: skip
    assert sheet["A11"].value == (
        "Tổng mức đầu tư tăng hai lần, 799 → 986 → hơn 1.400\N{NO-BREAK SPACE}tỷ; "
        "khai trương 16/01/2025 nhưng chưa nghiệm thu."
    )
    totals = [[sheet.cell(row, column).value for column in range(1, 5)] for row in (16, 17, 18)]
    assert totals == [["1", "5/2020", 799, None], ["2", "12/04/2021", 986, 186], ["3", "30/10/2024", 1400, 414]]
    assert sheet["C18"].number_format == OVER.format("#,##0")
    assert row_of(sheet, 26, 2, "Khai trương")[4] == "16/01/2025"
    assert row_of(sheet, 26, 2, "Nghiệm thu, bàn giao")[2:5] == [None, None, None]
    assert row_of(sheet, 26, 2, "Đưa vào hoạt động")[2:7] == ["2023", None, None, "trễ 24 tháng", "Chưa có lý do"]


def test_a_milestone_that_was_put_off_is_late_against_the_plan_that_holds(desk: Desk) -> None:
    desk.projects.milestone_deeds.revise("CVPM2", "de-an-khai-thac", "30/11/2025", "Chờ quy định")
    (row,) = desk.projects.details.of("CVPM2").item.milestones[6:7]
    assert row.code == "de-an-khai-thac"
    profile = row_of(sheet_of(desk, KINDS["ho-so-du-an"]), 26, 2, row.name)
    assert (profile[2], profile[5]) == ("30/10/2024 → 30/11/2025", "trễ 40 ngày")
    timeline = row_of(sheet_of(desk, KINDS["dong-thoi-gian"]), 12, 2, row.name)
    assert (timeline[2], timeline[4]) == ("30/11/2025", "trễ 40 ngày")


def test_a_cleared_obstacle_on_the_profile_says_how(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["ho-so-du-an"])
    states = [cell.value for row in sheet for cell in row if str(cell.value).startswith("Đã gỡ")]
    assert [str(one).startswith("Đã gỡ 2024: Nghị định 09/2024/NĐ-CP") for one in states] == [True]


def test_a_date_on_a_sheet_leads_to_its_project_and_milestone(desk: Desk) -> None:
    story = desk.reports.story(KINDS["dong-thoi-gian"], ("CVPM2|khai-truong", "DEN_DAU"))
    assert story is not None
    assert (story.project, story.milestone, story.value_text) == ("CVPM2", "khai-truong", "16/01/2025")
    assert story.place.startswith("Khai trương · ")
    total = desk.reports.story(KINDS["tien-do-du-an"], ("CVPM2", "TONG_MUC"))
    assert total is not None
    assert (total.value_text, total.sources[0].title) == (">1.400", "Sẵn sàng hạ tầng KHCN, CNTT")
    assert desk.reports.story(KINDS["tien-do-du-an"], ("TAT_CA", "TONG_MUC")) is None


def test_only_the_projects_of_a_programme_are_told(desk: Desk) -> None:
    for kind in ("tien-do-du-an", "giai-ngan", "dong-thoi-gian"):
        order = replace(KINDS[kind], subject="TPTM")
        report = desk.reports.make(order)
        assert report.fields["PHAM_VI"] == "Đề án xây dựng Thành phố thông minh"
        rows = report.bands["DU_AN"].rows
        assert {row.key for row in rows if row.key not in ("", "TAT_CA")} == {"TTCH", "DTXTM"}
    with pytest.raises(UnknownCode) as raised:
        desk.reports.make(replace(KINDS["cham-tien-do"], subject="TPTMM"))
    assert "chương trình “TPTMM”" in sentence(raised.value)


def test_what_is_missing_in_an_order_is_asked_for(desk: Desk) -> None:
    with pytest.raises(MissingChoice) as raised:
        desk.reports.make(Order("ho-so-du-an"))
    assert sentence(raised.value) == "Chọn dự án rồi mới lập được “Hồ sơ dự án”."
    with pytest.raises(WrongFrequency):
        desk.reports.make(replace(KINDS["tien-do-du-an"], period=Period.parse("2025")))
    with pytest.raises(UnknownCode):
        desk.reports.make(replace(KINDS["dong-thoi-gian"], paging="a5"))


def test_what_is_chosen_for_one_sheet_is_kept_for_the_next_where_it_can_be(desk: Desk) -> None:
    assert desk.reports.proposed("ho-so-du-an", Order("bieu", subject="CVPM2")).subject == "CVPM2"
    assert desk.reports.proposed("ho-so-du-an").subject == "DTXTM"
    assert desk.reports.proposed("giai-ngan", Order("ho-so-du-an", subject="CVPM2")) == Order(
        "giai-ngan", period=Period.parse("2026-Q1")
    )  # fmt: skip
    offered = desk.reports.choices(Order("dong-thoi-gian"))
    assert [one.code for one in offered.programmes][:1] == ["TPTM"]
    assert Period.parse("2025") in offered.periods


def test_the_profiles_of_all_projects_fill_a_folder_and_one_workbook(desk: Desk, tmp_path: Path) -> None:
    told: list[str] = []
    orders = desk.reports.of_all_units(Order("ho-so-du-an"))
    done = desk.reports.export_all(orders, tmp_path / "hồ sơ", lambda _done, _count, name: told.append(name))
    assert (done.count, done.empty) == (4, 0)
    assert sorted(one.name for one in done.path.iterdir())[0] == (
        "ho-so-du-an_CVPM2_Khu-Cong-vien-phan-mem-so-2-giai-doan-1.xlsx"
    )
    assert told[1] == CENTRE
    book = desk.reports.export_book(orders, tmp_path / "tất cả.xlsx", lambda *_: None).path
    sheets = load_workbook(book).worksheets
    assert [one.title for one in sheets] == ["DTXTM", "TTCH", "CVPM2", "NTS-HCCD"]
    alone = sheet_of(desk, KINDS["ho-so-du-an"])
    assert [[cell.value for cell in row] for row in sheets[2]] == [[cell.value for cell in row] for row in alone]
    place = next(cell.coordinate for row in alone for cell in row if cell.value == "◆")
    assert sheets[2][place].fill.fgColor.rgb == alone[place].fill.fgColor.rgb


def test_a_file_without_projects_says_so_on_every_sheet(desk: Desk) -> None:
    empty = replace(KINDS["dong-thoi-gian"], subject="KH-2023")
    assert desk.reports.make(empty).fields["SO_DU_AN"] == "0 dự án, 0 mốc, 0 mốc chậm hoặc lùi"
    slips = desk.reports.make(replace(KINDS["cham-tien-do"], subject="KH-2023"))
    assert slips.fields["SO_MOC"] == "Không có mốc nào chậm hay lùi"
    assert sheet_of(desk, empty)["C4"].value == "Năm 2026"


def test_texts_of_people_are_never_formulas(desk: Desk) -> None:
    bad = Milestone("CVPM2", "x", "=1+1", position=20, planned="2024", reason="@cmd|' /C calc'!A0")
    put(desk.store, bad, screen="projects")
    desk.projects.refresh()
    for order in KINDS.values():
        sheet = sheet_of(desk, order)
        assert not [
            cell.coordinate for row in sheet for cell in row if cell.data_type == "f" and "1+1" in str(cell.value)
        ]
