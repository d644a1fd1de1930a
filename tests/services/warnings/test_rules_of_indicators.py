"""Each rule about an indicator's figures: the planted case is found with its figures, the clean one is silent."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from tests.services.warnings.planted import (
    BESIDE,
    DOWN,
    ESTIMATED,
    OTHER_PLAN,
    RANK,
    broken,
    desk_with,
    found,
    ours,
    statement,
    target,
    theirs,
)

Things = Sequence[Struct]
CASES: dict[str, tuple[str, Things, Things, str]] = {
    "B01": (
        "đến hạn chưa đạt", [target(80, "2025"), ours(70, "2025")], [target(80, "2025"), ours(80, "2025")],
        "Năm 2025 đạt 70%, còn thiếu 10 điểm so với mục tiêu 2025 là 80%.",
    ),
    "B02": (
        "đến hạn chưa có số", [target(80, "2025"), ours(60, "2023")], [target(80, "2025"), ours(60, "2025")],
        "Mục tiêu 2025 là 80% đã qua hạn 10 ngày mà chưa có số năm 2025; số mới nhất là của năm 2023.",
    ),
    "B03": (
        "chậm đường", [target(100, "2026"), ours(40, "2024"), ours(50, "2025")],
        [target(100, "2026"), ours(40, "2024"), ours(75, "2025")],
        "Năm 2025 đạt 50%; đi đều từ năm 2024 (40%) tới mục tiêu 2026 là 100% thì nay phải qua 70%: chậm 20 điểm.",
    ),
    "B04": (
        "chậm tốc độ", [target(90, "2030"), ours(40, "2022"), ours(41, "2023"), ours(43, "2025")],
        [target(90, "2030"), ours(40, "2022"), ours(70, "2025")],
        "Năm 2025 đạt 43%. Cần +9,4 điểm/năm để tới mục tiêu 2030 là 90%, đang +1 (từ năm 2022).",
    ),
    "B05": (
        "số cũ", [target(90, "2030"), ours(40, "2023")], [target(90, "2030"), ours(40, "2025")],
        "Mục tiêu 2030 là 90% còn phía trước mà số mới nhất là của năm 2023, cách nay 25 tháng.",
    ),
    "B06": (
        "không năm", [target(27, "")], [target(27, "2030")],
        "Mục tiêu 27% không nói rõ năm nào, chưa gắn vào kỳ nào được.",
    ),
    "B07": (
        "mâu thuẫn", [target(80, "2030"), target(90, "2030", OTHER_PLAN)],
        [target(90, "2030"), target(90, "2030", OTHER_PLAN)],
        "Năm 2030 có 2 mục tiêu còn hiệu lực khác nhau: 80 theo KH 1; 90 theo NQ 2.",
    ),
    "B08": (
        "dưới Trung ương", [target(80, "2030"), target(90, "2030", territory="VN")],
        [target(90, "2030"), target(90, "2030", territory="VN")],
        "Mục tiêu 2030 là 80%, chưa bằng mức Trung ương đặt ra là 90%.",
    ),
    "B09": (
        "chưa đặt", [target(90, "2030", territory="VN")], [target(90, "2030", territory="VN"), target(90, "2030")],
        "Trung ương đặt mục tiêu 2030 là 90%; thành phố chưa có mục tiêu cho năm ấy.",
    ),
    "B10": (
        "kém nhiều", [ours(80, "2025-Q3"), ours(70, "2025-Q4")], [ours(80, "2025-Q3"), ours(75, "2025-Q4")],
        "Quý IV năm 2025 đạt 70%, kém quý III năm 2025 (80%) 10 điểm.",
    ),
    "B11": (
        "kém", [ours(80, "2025-Q3"), ours(78, "2025-Q4")], [ours(80, "2025-Q3"), ours(79, "2025-Q4")],
        "Quý IV năm 2025 đạt 78%, kém quý III năm 2025 (80%) 2 điểm.",
    ),
    "B12": (
        "kém cùng kỳ", [ours(80, "2024-Q4"), ours(70, "2025-Q3"), ours(72, "2025-Q4")],
        [ours(72, "2024-Q4"), ours(70, "2025-Q3"), ours(72, "2025-Q4")],
        "Quý IV năm 2025 đạt 72%, kém quý IV năm 2024 (80%) 8 điểm.",
    ),
    "B13": (
        "ba kỳ liền", [ours(80, "2025-Q1"), ours(79.5, "2025-Q2"), ours(79, "2025-Q3"), ours(78.5, "2025-Q4")],
        [ours(80, "2025-Q1"), ours(79.5, "2025-Q2"), ours(79.5, "2025-Q3"), ours(78.5, "2025-Q4")],
        ("Xấu đi 3 kỳ liền: 80% (quý I năm 2025), 79,5% (quý II năm 2025), 79% (quý III năm 2025), "
         "78,5% (quý IV năm 2025)."),
    ),
    "B14": (
        "đứng yên", [ours(50, "2024-Q1"), ours(50.5, "2025-Q4")], [ours(50, "2024-Q1"), ours(55, "2025-Q4")],
        "Quý IV năm 2025 đạt 50,5%, gần như đứng yên từ quý I năm 2024 (50%), 21 tháng.",
    ),
    "B15": (
        "trùng", [ours(20.69, "2024"), ours(20.69, "2025", **ESTIMATED)], [ours(20.69, "2024"), ours(20.7, "2025")],
        "Năm 2025 ghi 20,69%, trùng từng chữ số với năm 2024, ghi là ước: đo lại hay chép số cũ?",
    ),
    "B16": (
        "gãy", [ours(60, "2024"), ours(50, "2025"), broken("2025-01-01")], [ours(60, "2024"), ours(60, "2025")],
        "Gãy chuỗi 01/01/2025 (cách tính mới), chưa so được năm 2025 với năm 2024.",
    ),
    "B17": (
        "dưới cả nước", [ours(55, "2025"), theirs(60, "2025")], [ours(60.5, "2025"), theirs(60, "2025")],
        "Năm 2025 đạt 55%, kém bình quân cả nước (60%) 5 điểm.",
    ),
    "B18": (
        "sát cả nước", [ours(61, "2025"), theirs(60, "2025")], [ours(70, "2025"), theirs(60, "2025")],
        "Năm 2025 đạt 61%, chỉ hơn bình quân cả nước (60%) 1 điểm.",
    ),
    "B19": (
        "thu hẹp", [ours(70, "2024"), theirs(50, "2024"), ours(71, "2025"), theirs(60, "2025")],
        [ours(70, "2024"), theirs(50, "2024"), ours(80, "2025"), theirs(60, "2025")],
        "So với bình quân cả nước: năm 2024 hơn 20 điểm, năm 2025 hơn 11 điểm; thu hẹp 45%.",
    ),
    "B20": (
        "hai nguồn", [ours(70, "2025"), ours(75, "2025", **BESIDE)], [ours(70, "2025"), ours(70, "2025", **BESIDE)],
        "Năm 2025 các nguồn ghi khác nhau: 70% và 75%; đang lấy 70%.",
    ),
    "B21": (
        "còn ước", [ours(70, "2025-Q1", **ESTIMATED)], [ours(70, "2025-Q1")],
        "Quý I năm 2025 vẫn là số ước (70%) sau 285 ngày; cần số chính thức.",
    ),
    "B22": (
        "phát biểu", [ours(60, "2025"), theirs(30, "2025"), statement(3)],
        [ours(60, "2025"), theirs(30, "2025"), statement(2)],
        "Theo “Kế hoạch thử”, 2025: gấp 3 lần bình quân cả nước. Tự tính 60 / 30 → 2 lần: không khớp.",
    ),
    "B36": (
        "ngoài dải", [*(ours(50 + 2 * year, str(2020 + year)) for year in range(5)), ours(40, "2025")],
        [*(ours(50 + 2 * year, str(2020 + year)) for year in range(5)), ours(60, "2025")],
        "Năm 2025 đạt 40%, thấp hơn dải",
    ),
    "B41": (
        "đạt sớm", [target(80, "2027"), ours(85, "2025")], [target(80, "2027"), ours(75, "2025")],
        "Năm 2025 đạt 85%, vượt mục tiêu 2027 là 80% (5 điểm), sớm 2 năm.",
    ),
    "B42": (
        "vượt", [target(80, "2025"), ours(85, "2025")], [target(80, "2025"), ours(80, "2025")],
        "Năm 2025 đạt 85%, vượt mục tiêu 2025 là 80% (5 điểm).",
    ),
    "B43": (
        "tốt nhất", [ours(50, "2022"), ours(55, "2023"), ours(60, "2024"), ours(65, "2025")],
        [ours(50, "2022"), ours(65, "2023"), ours(60, "2024"), ours(65, "2025")],
        "Năm 2025 đạt 65%, cao nhất trong 3 năm so được (từ năm 2022).",
    ),
    "B44": (
        "gấp nhiều lần", [ours(65, "2025"), theirs(20, "2025")], [ours(30, "2025"), theirs(20, "2025")],
        "Năm 2025 đạt 65%, gấp 3,25 lần bình quân cả nước (20%).",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", CASES)
def test_the_planted_case_is_found_with_its_figures(rule: str) -> None:
    _, planted, _, sentence = CASES[rule]
    told = found(desk_with(*planted))[rule].sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith(sentence)
    assert sentence.endswith((".", "?")) is (told == sentence)


@pytest.mark.parametrize("rule", CASES)
def test_the_clean_case_is_silent(rule: str) -> None:
    _, _, clean, _ = CASES[rule]
    assert rule not in found(desk_with(*clean))


def test_a_rank_among_the_first_is_good_news_and_a_lower_one_is_not() -> None:
    desk = desk_with(ours(2, "2024"), ours(2, "2025"), **RANK)
    assert found(desk)["B45"].sentence == "Năm 2025 xếp thứ 2, 2 kỳ liền."
    assert "B45" not in found(desk_with(ours(5, "2025"), **RANK))


def test_a_rank_that_falls_is_told_in_places() -> None:
    desk = desk_with(ours(1, "2024"), ours(17, "2025"), **RANK)
    assert found(desk)["B10"].sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "Năm 2025 xếp thứ 17, kém năm 2024 (1) 16 bậc."
    )


def test_where_less_is_better_a_rise_is_worse_and_a_fall_is_not() -> None:
    assert "B11" in found(desk_with(ours(2, "2024"), ours(4, "2025"), **DOWN))
    assert "B11" not in found(desk_with(ours(4, "2024"), ours(2, "2025"), **DOWN))


def test_no_rule_compares_across_a_break() -> None:
    years = [ours(80 - year, f"{2021 + year}") for year in range(5)]
    compared = {"B03", "B04", "B10", "B11", "B12", "B13", "B14", "B19", "B36", "B41", "B43"}
    before = found(desk_with(*years, target(99, "2030")))
    assert {"B04", "B13"} <= before.keys()
    after = found(desk_with(*years, target(99, "2030"), broken("2025-06-01"), broken("2026-06-01")))
    assert not compared & after.keys()
    assert after["B16"].sentence == (
        "Gãy chuỗi 01/06/2025 (cách tính mới), chưa so được năm 2025 với năm 2024; "
        "gãy chuỗi 01/06/2026 (cách tính mới), chưa so được năm 2025 với mục tiêu 2030 là 99%."
    )


def test_a_figure_about_the_old_city_is_not_held_against_one_about_the_new_city() -> None:
    desk = desk_with(ours(90, "2025-Q1", territory="DN-CU"), ours(60, "2025-Q4"))
    assert "B10" not in found(desk)
    assert "Gãy chuỗi 01/07/2025" in found(desk)["B16"].sentence


def test_figures_about_the_city_in_its_borders_of_today_compare_whatever_day_they_speak_of() -> None:
    assert "B10" in found(desk_with(ours(90, "2024"), ours(60, "2025")))


def test_a_qualified_figure_is_late_only_if_it_is_late_at_best() -> None:
    road = [target(100, "2026"), ours(40, "2024")]
    assert "B03" in found(desk_with(*road, ours(50, "2025", qualifier="<")))
    assert "B03" not in found(desk_with(*road, ours(50, "2025", qualifier=">")))


def test_a_target_that_was_never_measured_is_told_before_and_after_its_horizon() -> None:
    assert found(desk_with(target(80, "2025")))["B05"].sentence == (
        "Mục tiêu 2025 là 80% đã qua hạn 10 ngày mà tệp chưa có số nào."
    )
    assert found(desk_with(target(80, "2027")))["B05"].sentence == (
        "Mục tiêu 2027 là 80% còn phía trước mà tệp chưa có số nào."
    )
    assert "B02" not in found(desk_with(target(80, "2025")))


def test_of_two_rules_of_one_kind_the_graver_speaks_alone() -> None:
    told = found(desk_with(ours(80, "2025-Q3"), ours(60, "2025-Q4")))
    assert "B10" in told
    assert "B11" not in told


def test_what_was_not_known_at_the_end_of_a_period_is_not_told_of_it() -> None:
    desk = desk_with(ours(80, "2024-Q3"), ours(70, "2024-Q4"), ours(90, "2025"), target(95, "2025"))
    assert found(desk, period="2024-Q4")["B10"].sentence.startswith("Quý IV năm 2024 đạt 70%")
    assert "B10" not in found(desk)


@given(
    start=st.integers(0, 40), now=st.integers(0, 60), goal=st.integers(61, 100), year=st.integers(2026, 2035)
)  # fmt: skip
def test_the_road_to_a_target_is_what_numpy_interpolates(start: int, now: int, goal: int, year: int) -> None:
    import numpy as np

    desk = desk_with(ours(start, "2022"), ours(now, "2025"), target(goal, str(year)))
    due = float(np.interp(2025, [2022, year], [start, goal]))
    behind = (due - now) / (goal - start) * 100
    told = found(desk).get("B03")
    if abs(behind - 10) > 1e-6:
        assert (told is not None) == (behind > 10)


@given(st.lists(st.integers(0, 100), min_size=4, max_size=4), st.integers(65, 100))
def test_pace_is_slow_exactly_where_the_slope_is_less_than_what_is_needed(values: list[int], goal: int) -> None:
    desk = desk_with(*(ours(value, f"{2022 + place}") for place, value in enumerate(values)), target(goal, "2030"))
    have, need = (values[-1] - values[0]) / 3, (goal - values[-1]) / 5
    if values[-1] < goal and abs(have - need) > 1e-9:
        assert ("B04" in found(desk)) == (have < need)
