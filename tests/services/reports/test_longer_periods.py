"""Sheets of six and nine months and of years, which add up quarters: breaks, ratios, units that are missing."""

from datetime import UTC, datetime

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.report import Percentage
from dntracker.services.desk import Desk
from tests.services.reports.printed import note_of, number_of, printed_row
from tests.services.reports.report_data import CITY_FORM, COMMUNES, HAI_CHAU, HOI_AN, enter
from tests.support import LAN, Clock, a_desk

REVENUE, FILES, ONLINE, SHARE = "KTS.04", "CQS.24", "CQS.23", "CQS.02"
ACROSS = "Số cộng cả các kỳ trước khi thay đổi địa giới."


def a_year_later() -> Desk:
    desk = a_desk(LAN, Clock(datetime(2027, 1, 10, 3, tzinfo=UTC)))
    for year in ("2025", "2026"):
        for quarter in range(1, 5):
            period = Period.parse(f"{year}-Q{quarter}")
            desk.entry.record(Cell(REVENUE, desk.catalogue.city(period), "SKHCN", period), "400")
    return desk


def test_a_sum_that_began_before_the_break_is_not_compared_with_the_year_after_it() -> None:
    desk = a_year_later()
    for code in ("2026-9M", "2026"):
        sheet = desk.reporting.sheet(CITY_FORM, Period.parse(code))
        row = printed_row(sheet, REVENUE)
        share = row["TY_LE_CUNG_KY"]
        assert isinstance(share, Percentage)
        assert share.value is None
        assert note_of(sheet, share).startswith("Không so với cùng kỳ: từ ngày 01/07/2025, ")
        assert note_of(sheet, row["CUNG_KY"]) == ACROSS


def test_sums_on_one_side_of_the_break_are_compared() -> None:
    row = printed_row(a_year_later().reporting.sheet(CITY_FORM, Period.parse("2026-S2")), REVENUE)
    share = row["TY_LE_CUNG_KY"]
    assert isinstance(share, Percentage)
    assert (share.value, number_of(row, "CUNG_KY").footnote) == (100.0, None)


def half_a_year() -> Desk:
    """Two communes, of which ten and then ninety of a hundred files came online."""
    desk = a_desk(LAN, Clock(datetime(2026, 1, 20, 3, tzinfo=UTC)))
    for period, online in (("2025-Q3", "10"), ("2025-Q4", "90")):
        for unit in (HAI_CHAU, HOI_AN):
            enter(desk, unit, {FILES: "100", ONLINE: online}, Period.parse(period))
    return desk


def test_a_ratio_of_flows_is_that_of_their_sums_and_not_the_last_quarters() -> None:
    sheet = half_a_year().reporting.sheet(COMMUNES, Period.parse("2025-S2"), "SKHCN")
    found = [number_of(printed_row(sheet, code), "KY_NAY").quantity.value for code in (FILES, ONLINE, SHARE)]
    assert found == [400.0, 200.0, 50.0]


def test_a_ratio_of_flows_stays_empty_where_a_quarter_is_missing() -> None:
    row = printed_row(half_a_year().reporting.sheet(COMMUNES, Period.parse("2025"), "SKHCN"), SHARE)
    assert row["KY_NAY"] == Percentage()


def test_a_sum_of_quarters_says_that_units_are_missing_in_them() -> None:
    sheet = half_a_year().reporting.sheet(COMMUNES, Period.parse("2025-S2"), "SKHCN")
    row = printed_row(sheet, FILES)
    assert (row["GHI_CHU"], note_of(sheet, row["KY_NAY"])) == ("Sơ bộ", "Mới có 2/94 xã, phường.")
