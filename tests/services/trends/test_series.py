"""Series: what is shown in each year, compared honestly, and said in a sentence."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.figure import Status
from dntracker.domain.indicator import CityRule, Kind, OverUnits, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.services.trends.card import LineKind, card_of, spoken
from dntracker.services.trends.copying import as_html, as_text
from dntracker.services.trends.series import RowKind, Series
from dntracker.services.trends.trends import Trends
from dntracker.store.store import Store
from tests.services.trends.trend_data import (
    COMMUNES,
    EMPTY,
    EXPORTS,
    FILES,
    RANK,
    SHARE,
    a_store,
    figure,
    indicator,
    put,
    target,
    trends_of,
)


@pytest.fixture
def store() -> Store:
    return a_store()


@pytest.fixture
def trends(store: Store) -> Trends:
    return trends_of(store)


def cells(series: Series, kind: RowKind, place: int = 0) -> dict[str, str]:
    """The cells of the `place`-th row of a kind, by period."""
    row = [one for one in series.rows if one.kind is kind][place]
    return {period.code: text for period, text in row.cells.items()}


def labels(series: Series) -> dict[str, str]:
    return {point.period.code: point.label for point in series.points}


def the_share_of_2025(store: Store, **more: object) -> Series:
    """The series with a first figure of the enlarged city."""
    given = {"territory": "DN", "qualifier": Qualifier.ABOUT, "status": Status.ESTIMATED} | more
    put(store, figure(SHARE, "2025", 24.0, **given))
    return trends_of(store).series(SHARE)


def test_official_points_and_the_source_that_says_otherwise_stand_side_by_side(trends: Trends) -> None:
    series = trends.series(SHARE)
    assert labels(series) == {"2021": "12,7", "2022": "17", "2023": "20,69", "2024": "20,69"}
    assert [(one.period.code, one.label, one.source_title) for one in series.others] == [
        ("2023", "19,76", "Báo Đà Nẵng (5/2024)")
    ]
    assert series.counts == (5, 2)


def test_changes_of_a_share_are_told_in_points(trends: Trends) -> None:
    series = trends.series(SHARE)
    assert cells(series, RowKind.CHANGE) == {"2022": "+4,30", "2023": "+3,69", "2024": "0,00"}
    assert [row.label for row in series.rows if row.kind is RowKind.CHANGE] == ["Tăng so năm trước, điểm"]


def test_changes_of_a_flow_are_told_in_percent(trends: Trends) -> None:
    series = trends.series(EXPORTS)
    assert cells(series, RowKind.CHANGE) == {"2023": "+13,64"}  # 150 / 132 = 1.13636
    assert series.sentence == "Năm 2023 đạt **150\N{NO-BREAK SPACE}triệu USD** (ước)."
    assert series.subsentence == "Tăng 13,64% so với năm 2022."


def test_a_rank_moves_in_places_and_has_neither_percent_nor_times(trends: Trends) -> None:
    series = trends.series(RANK)
    assert cells(series, RowKind.CHANGE) == {"2023": "giữ", "2024": "xuống 1"}
    assert series.sentence == "Năm 2024 xếp thứ **2**."
    assert not any(row.kind is RowKind.TIMES for row in series.rows)


def test_each_reporter_about_the_nation_has_a_row_and_the_first_is_compared_with(trends: Trends) -> None:
    series = trends.series(SHARE)
    assert [one.name for one in series.benchmarks] == ["Cả nước, Bộ TT&TT", "Cả nước, Tổng cục Thống kê"]
    assert cells(series, RowKind.BENCHMARK) == {"2021": "11,91", "2022": "14,26"}
    assert cells(series, RowKind.BENCHMARK, 1) == {"2022": "12,67"}
    assert cells(series, RowKind.TIMES) == {"2021": "1,07", "2022": "1,19"}  # 12.7/11.91, 17/14.26


def test_ratios_of_one_row_are_written_with_the_same_decimals(store: Store) -> None:
    put(store, figure(SHARE, "2021", 12.0, territory="VN", unit="BTTTT"), figure(SHARE, "2021", 18.0))
    assert cells(trends_of(store).series(SHARE), RowKind.TIMES) == {"2021": "1,50", "2022": "1,19"}


def test_targets_are_steps_from_the_year_after_the_horizon_before(trends: Trends) -> None:
    steps = {(one.document_name, one.label): (one.first, one.last, one.replaced, one.level)
             for one in trends.series(SHARE).targets}  # fmt: skip
    assert steps == {
        ("NQ 05", "≥\N{NO-BREAK SPACE}20"): (2021, 2025, False, "city"),
        ("8/2022", "≥\N{NO-BREAK SPACE}20"): (2022, 2025, False, "city"),
        ("8/2022", "30"): (2026, 2030, True, "city"),
        ("KH 21", "35–40"): (2026, 2030, False, "city"),
        ("9/2025", "60"): (2031, 2045, False, "city"),
        ("QĐ 411", "30"): (2022, 2030, False, "nation"),
    }


def test_the_table_shows_targets_in_force_of_the_city_only_with_the_distance(trends: Trends) -> None:
    series = trends.series(SHARE)
    assert cells(series, RowKind.TARGET) == {"2025": "≥\N{NO-BREAK SPACE}20", "2030": "35–40", "2045": "60"}
    assert cells(series, RowKind.DISTANCE) == {
        "2025": "(+0,69)",  # figure and target stand on both sides of the new borders
        "2030": "(\N{MINUS SIGN}14,31)",
        "2045": "(\N{MINUS SIGN}39,31)",
    }


def test_a_pace_is_asked_for_only_where_no_break_lies_before_the_target(store: Store) -> None:
    put(store, figure(SHARE, "2024", 18.0))
    before = trends_of(store).series(SHARE)
    assert before.sentence == "Năm 2024 đạt **18%**, còn thiếu 2\N{NO-BREAK SPACE}điểm so với mục tiêu 2025 là 20%."
    assert before.pace is None  # 2024 is before the new borders, the end of 2025 after them
    series = the_share_of_2025(store)
    assert series.pace is not None
    assert series.pace.label == "+2,2 đến +3,2"  # (35 - 24) / 5 and (40 - 24) / 5
    assert series.sentence == "Cần **+2,2 đến +3,2** điểm/năm để đạt mục tiêu 2030 là 35–40%."


def test_no_change_is_told_across_a_break(store: Store) -> None:
    series = the_share_of_2025(store)
    assert cells(series, RowKind.CHANGE)["2025"] == "gãy"
    assert "Không so với năm 2024 vì gãy chuỗi (địa giới mới)." in series.subsentence


def test_a_changed_definition_takes_the_comparison_with_later_targets_away(store: Store) -> None:
    put(store, SeriesBreak(SHARE, date(2025, 1, 1), "definition", "cách tính mới"))
    series = trends_of(store).series(SHARE)
    assert series.sentence == "Năm 2024 đạt **20,69%**."
    assert set(cells(series, RowKind.DISTANCE).values()) == {"gãy"}


def test_two_targets_in_force_that_contradict_are_not_chosen_between(store: Store) -> None:
    put(store, target("VNX-2025", 2025, 27.0))
    series = trends_of(store).series(SHARE)
    assert cells(series, RowKind.TARGET)["2025"] == "≥\N{NO-BREAK SPACE}20 · 27"
    assert "2025" not in cells(series, RowKind.DISTANCE)
    assert series.sentence == "Năm 2024 đạt **20,69%**."


def test_a_qualified_figure_carries_its_sign_into_what_is_computed(store: Store) -> None:
    series = the_share_of_2025(store)
    assert cells(series, RowKind.DISTANCE)["2025"] == "~+4"
    series = the_share_of_2025(store, qualifier=Qualifier.OVER)
    assert cells(series, RowKind.DISTANCE)["2025"] == "đạt"
    assert "2030" not in cells(series, RowKind.DISTANCE)  # more than 24 may be anything


def test_a_year_without_its_own_figure_shows_the_latest_as_of_with_its_date(trends: Trends) -> None:
    series = trends.series(FILES)
    point = series.points[-1]
    assert (point.period.code, point.label, point.as_of) == ("2024", "65", date(2024, 10, 5))
    assert series.sentence == "Tính đến 05/10/2024 đạt **65%**."
    assert not any(row.kind is RowKind.CHANGE for row in series.rows)


def test_a_flow_never_fills_a_year_with_a_quarter_nor_a_quarter_with_a_year(trends: Trends) -> None:
    assert labels(trends.series(EXPORTS)) == {"2022": "132", "2023": "150"}
    assert labels(trends.series(EXPORTS, frequency=Frequency.QUARTER)) == {"2024-Q1": "40"}


def test_quarters_of_a_ratio_take_the_latest_as_of_of_their_own_months(trends: Trends) -> None:
    assert labels(trends.series(FILES, frequency=Frequency.QUARTER)) == {"2024-Q3": "66", "2024-Q4": "65"}


def test_a_mark_is_shown_and_never_counted(store: Store) -> None:
    put(store, replace(figure(EXPORTS, "2024", 0.0), value=None, mark=Mark.MISSING))
    series = trends_of(store).series(EXPORTS)
    assert cells(series, RowKind.CITY)["2024"] == "…"
    assert "2024" not in cells(series, RowKind.CHANGE)
    assert series.sentence.startswith("Năm 2023")


def test_an_indicator_without_figures_says_so_and_what_to_do(trends: Trends) -> None:
    series = trends.series(EMPTY)
    assert series.sentence == "Chưa có số liệu năm nào của chỉ tiêu **Lao động kinh tế số**."
    assert "Nhập liệu" in series.subsentence
    assert series.pace is None


def test_figures_about_communes_are_not_the_citys(store: Store) -> None:
    put(store, figure(EMPTY, "2024", 5.0, territory="20195"))
    assert trends_of(store).series(EMPTY).points == ()
    assert labels(trends_of(store).series(EMPTY, territory="20195")) == {"2024": "5"}


def test_the_citys_value_is_made_of_the_communes_where_the_indicator_says_so(store: Store) -> None:
    put(store, replace(indicator("CQS.23", "Hồ sơ nộp trực tuyến", Kind.FLOW, "hồ sơ"), over_units=OverUnits.SUM,
                       city_rule=CityRule.UNITS), *COMMUNES)  # fmt: skip
    put(store, *(figure("CQS.23", "2025", 100.0, territory=code, unit=code) for code in ("20195", "20197")))
    [point] = trends_of(store).series("CQS.23").points
    assert (point.label, point.source_title, point.computed) == ("200", "mới có 2/3 xã, phường", True)
    assert point.figure.status is Status.PROVISIONAL
    put(store, figure("CQS.23", "2025", 350.0, territory="DN"))
    [point] = trends_of(store).series("CQS.23").points
    assert (point.label, point.computed) == ("350", False)


def test_a_formula_is_computed_where_all_its_parts_are_there(store: Store) -> None:
    put(
        store,
        replace(indicator("KTS.77", "Xuất khẩu mỗi hạng", Kind.RATIO, "triệu USD"), formula=f"[{EXPORTS}] / [{RANK}]"),
    )
    series = trends_of(store).series("KTS.77")
    assert labels(series) == {"2022": "132", "2023": "150"}
    assert {point.source_title for point in series.points} == {"tự tính theo công thức"}


def test_a_formula_reads_what_is_computed_itself(store: Store) -> None:
    filed = replace(indicator("CQS.23", "Hồ sơ nộp trực tuyến", Kind.FLOW, "hồ sơ"), over_units=OverUnits.SUM)
    put(
        store,
        *COMMUNES,
        replace(filed, city_rule=CityRule.UNITS),
        replace(indicator("CQS.77", "Gấp đôi", Kind.FLOW, "hồ sơ"), formula="[CQS.23] * 2"),
        replace(indicator("CQS.78", "Gấp bốn", Kind.FLOW, "hồ sơ"), formula="[CQS.77] * 2"),
        replace(indicator("CQS.79", "Vòng", Kind.FLOW, "hồ sơ"), formula="[CQS.79] + [CQS.23]"),
        *(figure("CQS.23", "2025", 100.0, territory=code, unit=code) for code in ("20195", "20197")),
        figure("CQS.23", "2025", 9.0, territory="20195", unit="20197"),
    )
    trends = trends_of(store)
    assert [labels(trends.series(code)) for code in ("CQS.77", "CQS.78", "CQS.79")] == [
        {"2025": "400"},
        {"2025": "800"},
        {},
    ]


def test_of_two_borders_the_newest_speak_and_the_others_stand_beside_named_and_are_no_conflict(store: Store) -> None:
    put(store, figure(RANK, "2024", 17.0, territory="DN"))
    series = trends_of(store).series(RANK)
    assert labels(series)["2024"] == "17"
    assert [(one.label, one.borders) for one in series.others] == [("2", "Đà Nẵng (đến 30/6/2025)")]
    assert series.sentence == "Năm 2024, Đà Nẵng (từ 01/7/2025) xếp thứ **17**."
    assert series.subsentence == (
        "Đà Nẵng (đến 30/6/2025) xếp thứ 2. Không so với năm 2023 vì gãy chuỗi (từ đây theo địa bàn mới)."
    )
    rows = {row.label: list(row.cells.values()) for row in series.rows}
    assert rows["Đà Nẵng (đến 30/6/2025)"] == ["2"]
    assert "Nguồn khác" not in rows


def test_newest_borders_speak_back_only_to_where_every_period_has_them(store: Store) -> None:
    put(store, figure(RANK, "2022", 12.0, territory="DN"))  # 2023 is told for the city before alone
    assert labels(trends_of(store).series(RANK))["2022"] == "1"
    put(store, figure(RANK, "2024", 17.0, territory="DN"), figure(RANK, "2025", 15.0, territory="DN"))
    series = trends_of(store).series(RANK)
    assert [labels(series)[year] for year in ("2022", "2023", "2024", "2025")] == ["1", "1", "17", "15"]
    days = [one.date for one in series.breaks]
    assert date(2024, 1, 1) in days
    assert date(2025, 7, 1) not in days  # 2024 and 2025 are both of the city as it is now
    cells = next(row.cells for row in series.rows if row.label == "Thứ hạng so năm trước")
    assert [cells[Period.parse(year)] for year in ("2024", "2025")] == ["gãy", "lên 2"]


def test_a_target_of_the_city_before_is_held_against_new_borders_only_with_a_word(store: Store) -> None:
    put(store, figure(FILES, "2024", 40.0, territory="DN"))
    put(store, target("KH411", 2025, 50.0, indicator=FILES, territory="DN-CU"))
    series = trends_of(store).series(FILES)
    assert series.pace is None
    assert "Số và mục tiêu 2025 ở hai bên mốc gãy 01/07/2025" in series.subsentence


def test_the_list_finds_without_tone_marks_and_else_shows_recent_ones_and_pillars(trends: Trends) -> None:
    assert trends.default() == SHARE  # it has the most targets
    [hits] = trends.pick("kinh te so")
    assert [item.code for item in hits.items] == [SHARE, EMPTY]
    trends.recent([RANK, "gone"])
    groups = [(group.title, [item.code for item in group.items]) for group in trends.pick()]
    assert groups == [
        ("Xem gần đây", [RANK]),
        ("Chính quyền số", [FILES]),
        ("Kinh tế số", [SHARE, EXPORTS, EMPTY]),
        ("Xếp hạng", [RANK]),
    ]
    assert trends.default() == RANK


def test_the_latest_value_is_remembered_until_it_is_told_to_forget(store: Store) -> None:
    trends = trends_of(store)
    assert (trends.latest(SHARE), trends.latest(EMPTY)) == ("20,69", "…")
    put(store, figure(EMPTY, "2024", 8.5))
    assert trends.latest(EMPTY) == "…"
    trends.forget([EMPTY])
    assert trends.latest(EMPTY) == "8,5"


def test_the_card_tells_everything_about_one_year(trends: Trends) -> None:
    lines = card_of(trends.series(SHARE), Period.parse("2023"))
    assert [(line.kind, line.text, line.value) for line in lines] == [
        (LineKind.TITLE, "Năm 2023", ""),
        (LineKind.CITY, "Đà Nẵng", "20,69"),
        (LineKind.DETAIL, "Sở KH&CN", ""),
        (LineKind.OTHER, "Nguồn khác", "19,76"),
        (LineKind.DETAIL, "Báo Đà Nẵng (5/2024)", ""),
        (LineKind.TARGET, "Mục tiêu 2025", "≥\N{NO-BREAK SPACE}20"),
        (LineKind.DETAIL, "NQ 05, 6/2021", ""),
        (LineKind.BENCHMARK, "Cả nước, Bộ TT&TT", "chưa có số"),
        (LineKind.CHANGE, "So với năm 2022", "+3,69\N{NO-BREAK SPACE}điểm"),
    ]
    assert spoken(lines).startswith("Năm 2023; Đà Nẵng 20,69; Sở KH&CN")


def test_the_card_names_who_says_what_of_the_nation(trends: Trends) -> None:
    lines = card_of(trends.series(SHARE), Period.parse("2022"))
    after = [lines[place + 1] for place, one in enumerate(lines) if one.kind is LineKind.BENCHMARK]
    assert [(one.kind, bool(one.text)) for one in after] == [(LineKind.DETAIL, True)] * 2


def test_the_table_is_copied_with_exact_numbers(trends: Trends) -> None:
    series = trends.series(EXPORTS)
    assert as_text(series.indicator.name, series.rows).splitlines()[:2] == [
        "Xuất khẩu phần mềm của thành phố\t2022\t2023",
        "Đà Nẵng, triệu USD\t132\t150",
    ]
    assert 'x:num="13.64">+13,64' in as_html(series.indicator.name, series.rows)
