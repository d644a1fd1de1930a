"""Phrases: what a figure is said to be against its plan, the year before and the nation."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.figure import Target
from dntracker.domain.indicator import Direction, Indicator, Kind, SeriesBreak
from dntracker.domain.number_text import read
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.trends import phrases
from tests.services.trends.trend_data import indicator

NBSP = "\N{NO-BREAK SPACE}"
YEAR = "năm 2023"

SHARE = indicator("KTS.01", "Tỷ trọng", Kind.RATIO, "%")
LATE = indicator("CQS.05", "Trễ hạn", Kind.RATIO, "%", direction=Direction.DOWN)
BAND = indicator("CQS.06", "Tỷ lệ vừa phải", Kind.RATIO, "%", direction=Direction.BAND)
DENSITY = indicator("KTS.09", "Doanh nghiệp", Kind.RATIO, "DN/1.000 dân")
REVENUE = indicator("KTS.04", "Doanh thu", Kind.FLOW, "tỷ đồng")
SETS = indicator("DL.01", "Bộ dữ liệu", Kind.STOCK, "bộ dữ liệu")
SCORE = replace(indicator("XH.01", "DTI", Kind.SCORE, "điểm (0–1)"), decimals=4)
RANK = indicator("XH.02", "Xếp hạng", Kind.RANK, "hạng", direction=Direction.DOWN)
OPENED = indicator("DL.09", "Đã mở cổng", Kind.YES_NO, "")


def quantity(text: str) -> Quantity:
    [only] = {read(text)}
    return only


def target(one: Indicator, text: str) -> Target:
    asked = quantity(text)
    return Target(one.code, "DN", "KH", Period.parse("2025"), asked.value or 0.0, asked.high, asked.qualifier)


@pytest.mark.parametrize(
    ("one", "text", "told"),
    [
        (SHARE, "95", "đạt 95%"),
        (SHARE, "<50", "đạt gần 50%"),
        (SHARE, "35–40", "đạt 35–40%"),
        (SETS, ">1.400", f"đạt hơn 1.400{NBSP}bộ dữ liệu"),
        (REVENUE, "~36.571", f"đạt khoảng 36.571{NBSP}tỷ đồng"),
        (LATE, "0,27", "ở mức 0,27%"),
        (SCORE, "0,834", f"đạt 0,8340{NBSP}điểm"),
        (RANK, "2", "xếp thứ 2"),
        (OPENED, "1", "là có"),
    ],
)
def test_a_figure_keeps_its_qualifier_its_range_and_its_measure(one: Indicator, text: str, told: str) -> None:
    assert phrases.reached(one, phrases.value(one, quantity(text))) == told


def test_what_is_not_final_says_so() -> None:
    assert phrases.reached(SHARE, "24%", "ước") == "đạt 24% (ước)"


@pytest.mark.parametrize(
    ("one", "text", "plan", "told"),
    [
        (SHARE, "96", "85", f"vượt P (11{NBSP}điểm)"),
        (SHARE, "~24", "≥20", f"vượt P (khoảng 4{NBSP}điểm)"),
        (SHARE, "85", "85", "đạt P"),
        (SHARE, "96", "100", f"còn thiếu 4{NBSP}điểm so với P"),
        (SHARE, "<50", "70", "chưa đạt P"),
        (SHARE, ">50", "70", ""),
        (SHARE, "35–40", "70", ""),
        (SHARE, "36", "35–40", "đạt P"),
        (LATE, "0,27", "≤1", "đạt P"),
        (LATE, "2,63", "≤1", f"còn phải giảm 1,63{NBSP}điểm để tới P"),
        (BAND, "12", "5–10", f"còn lệch 2{NBSP}điểm so với P"),
        (REVENUE, "34.293", "33.165", "vượt P (bằng 103,4%)"),
        (REVENUE, "30.000", "40.000", "bằng 75,0% P"),
        (REVENUE, "~30.000", "40.000", "bằng khoảng 75,0% P"),
        (RANK, "2", "≤3", "đạt P"),
        (RANK, "5", "≤3", f"còn phải lên 2{NBSP}bậc để tới P"),
        (REVENUE, "39.999", "40.000", f"còn thiếu 1{NBSP}tỷ đồng so với P"),
        (REVENUE, "40.001", "40.000", f"vượt P (1{NBSP}tỷ đồng)"),
        (SETS, "≤1.000", "1.000", ""),
        (LATE, "≥1", "1", ""),
        (LATE, ">1", "1", "chưa đạt P"),
        (OPENED, "0", "1", "chưa đạt P"),
        (OPENED, "1", "1", "đạt P"),
    ],
)
def test_a_figure_stands_to_its_plan_in_points_or_percent(one: Indicator, text: str, plan: str, told: str) -> None:
    assert phrases.against(one, quantity(text), target(one, plan), "P") == told


@pytest.mark.parametrize(
    ("one", "plan", "told"),
    [(SHARE, "≥20", "20%"), (SHARE, "35–40", "35–40%"), (RANK, "≤3", "hạng 3"), (SHARE, "~60", "khoảng 60%")],
)
def test_what_a_plan_asks_for_is_said_without_its_bound(one: Indicator, plan: str, told: str) -> None:
    assert phrases.goal(one, target(one, plan)) == told


@pytest.mark.parametrize(
    ("one", "before", "after", "told"),
    [
        (SHARE, "17", "20,69", f"tăng 3,69{NBSP}điểm so với năm 2023"),
        (SHARE, "94", "90", f"giảm 4{NBSP}điểm so với năm 2023"),
        (SHARE, "20,69", "20,69", "bằng năm 2023"),
        (SHARE, "<50", "<50", "xấp xỉ năm 2023"),
        (SHARE, "35–40", "50", ""),
        (SHARE, "…", "50", ""),
        (REVENUE, "~36.571", "39.888", "tăng khoảng 9,07% so với năm 2023"),
        (REVENUE, "0", "39.888", ""),
        (SETS, "240.000", ">320.000", "tăng hơn 33,33% so với năm 2023"),
        (SETS, ">1.000", "<1.200", "tăng gần 20% so với năm 2023"),
        (SETS, "200", ">150", "giảm gần 25% so với năm 2023"),
        (SETS, "1.000.000", "1.000.001", "xấp xỉ năm 2023"),
        (SETS, "50", "≥40", ""),
        (SETS, "50", "≤60", ""),
        (SETS, "50", "≥60", "tăng ít nhất 20% so với năm 2023"),
        (SCORE, "0,8002", "0,834", f"tăng 0,0338{NBSP}điểm so với năm 2023"),
        (RANK, "1", "2", f"xuống 1{NBSP}bậc so với năm 2023"),
        (RANK, "4", "2", f"lên 2{NBSP}bậc so với năm 2023"),
        (RANK, "1", "1", "giữ nguyên thứ hạng so với năm 2023"),
        (OPENED, "0", "1", ""),
    ],
)
def test_a_figure_moves_with_the_bounds_that_its_qualifiers_leave(
    one: Indicator, before: str, after: str, told: str
) -> None:
    assert phrases.moved(one, quantity(before), quantity(after), YEAR) == told


def test_a_break_stands_where_a_change_would() -> None:
    broken = SeriesBreak("*", date(2025, 7, 1), "territory", "Địa giới mới")
    assert phrases.unbridged(broken, "năm 2024") == "không so với năm 2024 vì gãy chuỗi (địa giới mới)"


@pytest.mark.parametrize(
    ("one", "ours", "nation", "told"),
    [
        (SHARE, "95", "48", f"cao hơn 47{NBSP}điểm so với bình quân cả nước (48%)"),
        (SHARE, "96", "48", "gấp 2 lần bình quân cả nước (48%)"),
        (SHARE, "10", "14,26", f"thấp hơn 4,26{NBSP}điểm so với bình quân cả nước (14,26%)"),
        (SHARE, "48", "48", "bằng bình quân cả nước (48%)"),
        (SHARE, "~8,5", "3,7", "gấp khoảng 2,3 lần bình quân cả nước (3,7%)"),
        (SHARE, ">96", "48", ""),
        (LATE, "4", "1", f"cao hơn 3{NBSP}điểm so với bình quân cả nước (1%)"),
        (DENSITY, "2,27", "0,7", f"gấp 3,24 lần bình quân cả nước (0,7{NBSP}DN/1.000 dân)"),
        (SCORE, "0,8335", "0,6961", f"cao hơn 0,1374{NBSP}điểm so với bình quân cả nước (0,6961{NBSP}điểm)"),
        (REVENUE, "100", "50", ""),
        (RANK, "2", "1", ""),
    ],
)
def test_a_figure_stands_beside_the_nations(one: Indicator, ours: str, nation: str, told: str) -> None:
    assert phrases.beside(one, quantity(ours), quantity(nation)) == told
