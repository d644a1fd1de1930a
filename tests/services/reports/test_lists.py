"""The lists: who has not sent, what changed since a form was sent or since a day, which projects there are."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Number, Order
from dntracker.domain.submission import Move
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.reports.changed import NeverSent
from tests.services.reports.report_data import (
    CITY_FORM,
    COMMUNES,
    HAI_CHAU,
    HOANG_SA,
    HOI_AN,
    Q4,
    a_quarter,
    enter,
    sheet_of,
)
from tests.support import LAN, Clock, a_desk, sent

Q1 = Period.parse("2026-Q1")
MARCH = datetime(2026, 3, 10, 3, tzinfo=UTC)  # the seeds were written in January


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = a_quarter()
    yield desk
    desk.close()


def test_who_is_missing_stands_under_their_form_with_due_day_and_days_late(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("con-thieu", period=Q4))
    assert [sheet[cell].value for cell in ("A5", "A6", "A7", "D7")] == [
        "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO",
        "Quý IV năm 2025",
        "92 báo cáo chưa gửi, 92 đã quá hạn",
        "Tính đến ngày 10/12/2025",
    ]
    assert sheet["B11"].value == "Biểu 02/CĐS-X, quý IV năm 2025 (92 nơi)"
    rows = [list(row) for row in sheet.iter_rows(min_row=12, max_row=103, max_col=7, values_only=True)]
    assert [str(cell) for cell in rows[0]] == [
        "1", "Phường An Hải", "02/CĐS-X", "IV/2025", "Chưa nhập", "2025-12-08 00:00:00", "2",
    ]  # fmt: skip
    hoi_an = next(row for row in rows if row[1] == "Phường Hội An")
    assert hoi_an[4] == "Nháp 4/21"
    assert not {"Phường Hải Châu", "Đặc khu Hoàng Sa"} & {row[1] for row in rows}
    assert sheet["F12"].number_format == "dd/mm/yyyy"


def test_of_one_form_only_its_units_are_listed(desk: Desk) -> None:
    desk.submissions.open_period(CITY_FORM, Q4)
    both = desk.reports.make(Order("con-thieu", period=Q4))
    one = desk.reports.make(Order("con-thieu", form=CITY_FORM, period=Q4))
    assert [row.values["DON_VI"] for row in one.bands["DON_VI"].rows] == [
        "Biểu 01/CĐS, quý IV năm 2025 (2 nơi)", "Bảo hiểm xã hội thành phố Đà Nẵng", "Sở Khoa học và Công nghệ",
    ]  # fmt: skip
    assert len(both.bands["DON_VI"].rows) == 1 + 2 + 1 + 92


def test_nobody_missing_and_nobody_asked_are_told_apart(desk: Desk) -> None:
    for unit in desk.catalogue.units_of(desk.catalogue.form(COMMUNES), Q4):
        sent(desk, COMMUNES, unit.code, Q4)
    assert desk.reports.make(Order("con-thieu", period=Q4)).fields["SO_THIEU"] == "Không nơi nào còn thiếu"
    year = desk.reports.make(Order("con-thieu", period=Q4.previous()))
    assert year.fields["SO_THIEU"] == "Kỳ này chưa mở cho đơn vị nào"


def test_a_form_that_nobody_knows_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownCode):
        desk.reports.make(Order("con-thieu", form="09/CĐS", period=Q4))


def returned() -> Desk:
    """Hải Châu sent its form, got it back and mended two figures the day after."""
    clock = Clock(MARCH)
    desk = a_desk(LAN, clock)
    desk.submissions.open_period(COMMUNES, Q1)
    enter(desk, HAI_CHAU, {"CQS.24": "1.200", "CQS.23": "900", "XHS.06": "12"}, Q1)
    sent(desk, COMMUNES, HAI_CHAU, Q1)
    clock.turn(hours=1)
    desk.submissions.move(Move.RETURN, COMMUNES, HAI_CHAU, Q1, "xem lại số hồ sơ")
    clock.turn(days=1)
    enter(desk, HAI_CHAU, {"CQS.24": "1.250", "XHS.06": "", "XHS.03": "35–40"}, Q1)
    enter(desk, HOI_AN, {"XHS.06": "7"}, Q1)
    return desk


def test_what_changed_since_a_unit_sent_its_form_has_old_and_new_numbers() -> None:
    desk = returned()
    sheet = sheet_of(desk, Order("thay-doi", form=COMMUNES, unit=HAI_CHAU))
    assert sheet["E7"].value == "Từ khi gửi biểu quý I năm 2026, lúc 10/03/2026 10:00"
    assert sheet["A7"].value == "3 chỗ thay đổi"
    rows = [list(row) for row in sheet.iter_rows(min_row=11, max_row=14, max_col=10, values_only=True)]
    assert rows[0][2] == "Biểu 02/CĐS-X, Hải Châu"
    assert {(row[1], row[3], row[4], row[5], row[6]) for row in rows[1:]} == {
        ("CQS.24", "I/2026", "Đổi", 1200, 1250),
        ("XHS.06", "I/2026", "Bỏ số", 12, None),
        ("XHS.03", "I/2026", "Nhập", None, "35–40"),
    }
    assert {(row[7], row[8]) for row in rows[1:]} == {("Cán bộ L", "11/03/2026 11:00")}
    desk.close()


def test_what_changed_since_a_day_leaves_other_forms_units_and_days_out() -> None:
    desk = returned()
    since = Order("thay-doi", form=COMMUNES, since=date(2026, 3, 10))
    assert [row.key for row in desk.reports.make(since).bands["THAY_DOI"].rows if row.key] == [
        "CQS.24|2026-Q1|20242|20242", "XHS.03|2026-Q1|20242|20242",
        "XHS.06|2026-Q1|20242|20242", "XHS.06|2026-Q1|20410|20410",
    ]  # fmt: skip
    later = Order("thay-doi", form=COMMUNES, since=date(2026, 3, 11))
    assert desk.reports.make(later).fields["SO_THAY_DOI"] == "Không có thay đổi nào"
    desk.close()


def test_a_form_that_was_never_sent_asks_for_a_day() -> None:
    desk = a_desk(LAN)
    with pytest.raises(NeverSent) as raised:
        desk.reports.make(Order("thay-doi", form=COMMUNES, unit=HOANG_SA))
    assert texts.sentence(raised.value) == (
        "Đặc khu Hoàng Sa chưa gửi biểu 02/CĐS-X lần nào. Chọn ngày bắt đầu để xem các thay đổi."
    )
    desk.close()


def test_projects_stand_under_their_programme_with_the_first_and_the_newest_total(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("du-an"))
    assert [sheet[cell].value for cell in ("A5", "A7")] == ["DANH MỤC DỰ ÁN", "4 dự án"]
    rows = [list(row) for row in sheet.iter_rows(min_row=11, max_row=16, max_col=8, values_only=True)]
    assert rows[0][1] == "Đề án xây dựng Thành phố thông minh"
    assert rows[2][:8] == [
        "2", "Hiện đại hóa trung tâm chỉ huy và hệ thống camera giám sát an ninh, giao thông (giai đoạn 1)",
        "Công nghệ thông tin", "Đã duyệt chủ trương", None, 400, 404, "8/2024",
    ]  # fmt: skip
    assert rows[3][1] == "Ngoài các chương trình, đề án"
    assert rows[4][4:] == ["10/2020", 799, 1400, "10/2024"]
    assert sheet["G15"].number_format == '"hơn "#,##0;"hơn "-#,##0'
    assert rows[5][5:7] == [None, 360]
    millions = desk.reports.make(Order("du-an")).bands["DU_AN"].rows[1].values["TONG_MUC_TRIEU"]
    assert millions == Number(Quantity(258_000.0), 0)
