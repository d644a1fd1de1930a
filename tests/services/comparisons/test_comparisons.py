"""Units by place, units × periods, what units add to a change, and both sides of the border of 1 July 2025."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from msgspec.structs import replace

from dntracker.domain.figure import Figure
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark
from dntracker.domain.submission import State, Submission
from dntracker.services.comparisons.contributions import NotJoined
from dntracker.services.comparisons.tables import Comparing, Question
from dntracker.services.desk import Desk
from tests.support import a_desk, figure, put

Q3, Q4 = Period.parse("2025-Q3"), Period.parse("2025-Q4")
TEAMS, ONLINE, FILES, SHARE, LATE = "XHS.06", "CQS.23", "CQS.24", "CQS.02", "CQS.07"
COMMUNES = "02/CĐS-X"


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def names(desk: Desk) -> list[str]:
    return list(desk.catalogue.reporters(Q4))[:4]


def report(desk: Desk, code: str, period: Period, values: Sequence[float]) -> None:
    units = names(desk)
    about = desk.catalogue.reporters(period)
    found = [
        figure(code, value, period.code, unit=unit, territory=about[unit])
        for unit, value in zip(units, values, strict=False)
    ]
    approved = [Submission(COMMUNES, unit, period, State.APPROVED) for unit in units]
    put(desk.store, *found, *approved)


def broken(desk: Desk, code: str) -> None:
    put(desk.store, SeriesBreak(code, Q4.start, "definition", "cách tính mới"))
    desk.catalogue.refresh()


def test_units_stand_by_place_with_how_far_they_climbed_and_those_without_a_number_last(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5, 9, 7])
    report(desk, TEAMS, Q4, [12, 9, 9])
    found = desk.comparisons.rankings.of(TEAMS, Q4)
    shown = [(one.unit, one.text, one.place, one.climbed) for one in found.standings[:4]]
    a, b, c, _ = names(desk)
    assert shown[:3] == [(a, "12", 1, 2), (b, "9", 2, -1), (c, "9", 2, 0)]
    assert len(found.standings) == 94
    assert found.standings[3].place is None
    assert found.standings[3].text == ""
    assert found.told == "Quý IV năm 2025: 3/94 đơn vị có số. Thứ hạng so với quý III năm 2025."


def test_a_ratio_that_nobody_typed_is_ranked_by_numerator_over_denominator(desk: Desk) -> None:
    report(desk, ONLINE, Q4, [80, 45])
    report(desk, FILES, Q4, [100, 50])
    first, second = desk.comparisons.rankings.of(SHARE, Q4).standings[:2]
    assert [(one.unit, one.text, one.place) for one in (first, second)] == [
        (names(desk)[1], "90", 1), (names(desk)[0], "80", 2)]  # fmt: skip
    assert first.cell.indicator == SHARE  # the form has a row of it


def test_no_place_is_compared_across_a_break(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5, 9])
    report(desk, TEAMS, Q4, [12, 9])
    broken(desk, TEAMS)
    found = desk.comparisons.rankings.of(TEAMS, Q4)
    assert found.standings[0].place == 1
    assert all(one.before is None for one in found.standings)
    assert found.told == (
        "Quý IV năm 2025: 2/94 đơn vị có số. Gãy chuỗi 01/10/2025 (cách tính mới), chưa so được"
        " quý IV năm 2025 với quý III năm 2025."
    )


def test_a_period_without_figures_says_so_and_the_newest_one_with_some_is_known(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5])
    assert desk.comparisons.rankings.of(TEAMS, Q4).told == "Quý IV năm 2025 chưa đơn vị nào có số. Chọn kỳ khác."
    assert desk.comparisons.rankings.newest(TEAMS, Q4) == Q3
    assert desk.comparisons.rankings.newest(ONLINE, Q4) == Q4


def test_a_heat_table_shades_from_the_smallest_to_the_largest_and_marks_breaks(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5, 10])
    report(desk, TEAMS, Q4, [15])
    broken(desk, TEAMS)
    heat = desk.comparisons.heats.of(TEAMS, Frequency.QUARTER)
    assert heat.periods == (Q3, Q4)
    assert list(heat.breaks) == [1]
    cells = [[(one.text, one.level) if one else None for one in row.cells] for row in heat.rows]
    assert cells == [[("5", 0.0), ("15", 1.0)], [("10", 0.5), None]]
    assert heat.told == "2 đơn vị, 2 kỳ có số. Ô càng đậm, số càng lớn."
    assert desk.comparisons.heats.of(TEAMS, Frequency.QUARTER, Q3).periods == (Q3,)


def test_all_the_same_is_shaded_alike_and_an_empty_table_says_what_to_do(desk: Desk) -> None:
    report(desk, TEAMS, Q4, [5, 5])
    rows = desk.comparisons.heats.of(TEAMS, Frequency.QUARTER).rows
    assert [row.cells[0].level for row in rows if row.cells[0]] == [0.5, 0.5]
    empty = desk.comparisons.heats.of(ONLINE, Frequency.QUARTER)
    assert not empty.rows
    assert empty.told == "Số hồ sơ nộp trực tuyến: chưa đơn vị nào có số. Nhập biểu của đơn vị trước."


def test_a_sum_is_taken_apart_with_the_largest_part_first(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5, 9, 7])
    report(desk, TEAMS, Q4, [12, 9, 4])
    found = desk.comparisons.adding.of(TEAMS, Q3, Q4)
    a, _, c, _ = names(desk)
    assert [(one.unit, one.before, one.after, one.found.change) for one in found.rows[:2]] == [
        (a, "5", "12", Decimal(7)), (c, "7", "4", Decimal(-3))]  # fmt: skip
    assert found.change == 4
    assert not found.of_ratio
    assert found.told.startswith("21 → 25: +4\N{NO-BREAK SPACE}tổ. Tính trên 3/94 đơn vị (III/2025)")


def test_a_ratio_is_taken_apart_into_rate_and_weight(desk: Desk) -> None:
    report(desk, ONLINE, Q3, [80, 10])
    report(desk, FILES, Q3, [100, 100])
    report(desk, ONLINE, Q4, [160, 10])
    report(desk, FILES, Q4, [200, 100])
    found = desk.comparisons.adding.of(SHARE, Q3, Q4)
    assert found.of_ratio
    assert all(row.found.by_rate == 0 for row in found.rows)
    assert found.change is not None
    assert abs(found.change - (Decimal(17000) / 300 - 45)) < Decimal("1e-18")
    assert found.told.startswith("45 → 56,7: +11,67\N{NO-BREAK SPACE}điểm.")


def test_no_change_is_taken_apart_across_a_break_or_without_figures(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5])
    assert desk.comparisons.adding.of(TEAMS, Q3, Q4).told == (
        "Quý IV năm 2025 chưa có số chung của các đơn vị. Chọn kỳ khác."
    )
    report(desk, TEAMS, Q4, [5])
    broken(desk, TEAMS)
    found = desk.comparisons.adding.of(TEAMS, Q3, Q4)
    assert found.rows == ()
    assert found.change is None
    assert found.told.startswith("Gãy chuỗi 01/10/2025 (cách tính mới), chưa so được")
    with pytest.raises(NotJoined):
        desk.comparisons.adding.of("XH.01", Q3, Q4)


def test_the_index_of_2024_stands_about_the_old_city_its_neighbour_and_the_new_city(desk: Desk) -> None:
    borders = desk.comparisons.borders.of("XH")
    assert [one.code for one in borders.territories] == ["DN-CU", "QN-CU", "DN"]
    row = next(row for row in borders.rows if row.indicator.code == "XH.01")
    assert [(one.text, one.period) if one else None for one in row.said] == [
        ("0,8335", "2024"), ("0,5803", "2024"), ("0,7069", "2024")]  # fmt: skip
    assert all(sum(one is not None for one in each.said) > 1 for each in borders.rows)


def test_what_a_unit_reported_itself_stands_before_what_is_made(desk: Desk) -> None:
    report(desk, ONLINE, Q4, [80])
    report(desk, FILES, Q4, [100])
    stray = Figure(SHARE, names(desk)[0], names(desk)[0], Q4, value=12.5)
    put(desk.store, stray)
    assert desk.comparisons.rankings.of(SHARE, Q4).standings[0].text == "12,5"


def test_the_city_s_value_moves_by_what_its_parts_add_also_with_a_numerator_over_nothing(desk: Desk) -> None:
    """A unit whose denominator is missing stays out of the value; one whose denominator is 0 stands in it."""
    for period, above, below in ((Q3, [80, 10, 5], [100, 0, 50]), (Q4, [90, 20, 7, 3], [100, 0, 60])):
        report(desk, ONLINE, period, above)
        report(desk, FILES, period, below)
    found = desk.comparisons.adding.of(SHARE, Q3, Q4)
    before, after = Decimal(95) / 150 * 100, Decimal(117) / 160 * 100
    assert found.change is not None
    assert abs(found.change - (after - before)) < Decimal("1e-18")
    assert sum(row.found.change for row in found.rows) == found.change
    assert len(found.rows) == 3


def test_a_break_on_the_last_day_of_the_earlier_period_lies_before_both(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5])
    report(desk, TEAMS, Q4, [7])
    put(desk.store, SeriesBreak(TEAMS, Q3.end, "definition", "cách tính mới"))
    desk.catalogue.refresh()
    assert desk.comparisons.adding.of(TEAMS, Q3, Q4).change == 2


def test_of_each_side_of_the_border_the_figure_that_ends_last_is_the_newest(desk: Desk) -> None:
    put(desk.store, figure("XH.01", 0.9, "2025-Q1", territory="DN-CU"))
    row = next(row for row in desk.comparisons.borders.of("XH").rows if row.indicator.code == "XH.01")
    assert row.said[0] is not None
    assert (row.said[0].text, row.said[0].period) == ("0,9000", "I/2025")


def test_a_word_for_having_no_figure_is_none(desk: Desk) -> None:
    a, b, c, d = names(desk)
    about = desk.catalogue.reporters(Q4)
    marks = {a: Mark.MISSING, b: Mark.NOT_APPLICABLE, c: Mark.NIL}
    for unit, mark in marks.items():
        put(desk.store, figure(TEAMS, None, "2025-Q4", unit=unit, territory=about[unit], mark=mark))
    put(desk.store, figure(TEAMS, 7, "2025-Q4", unit=d, territory=about[d]))
    found = desk.comparisons.rankings.of(TEAMS, Q4)
    assert [(one.unit, one.text, one.place) for one in found.standings[:4]] == [
        (d, "7", 1), (c, "-", 2), (a, "…", None), (b, "x", None)]  # fmt: skip
    assert found.told.startswith("Quý IV năm 2025: 2/94 đơn vị có số.")
    assert desk.comparisons.heats.of(TEAMS, Frequency.QUARTER).told.startswith("2 đơn vị, 1 kỳ có số.")


def test_where_all_say_that_they_have_none_the_marks_stand_under_a_true_sentence(desk: Desk) -> None:
    unit = names(desk)[0]
    place = desk.catalogue.reporters(Q4)[unit]
    put(desk.store, figure(TEAMS, None, "2025-Q4", unit=unit, territory=place, mark=Mark.MISSING))
    for kind in (Comparing.RANKING, Comparing.HEAT):
        table = desk.comparison_tables.table(kind, desk.comparison_tables.usual(kind, Question(TEAMS)))
        assert "…" in table.lines[0].texts
        assert table.told == "Tổ công nghệ số cộng đồng: chưa đơn vị nào có số. Nhập biểu của đơn vị trước."


def test_places_among_other_numbers_of_units_say_so(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5])
    report(desk, TEAMS, Q4, [5, 9])
    told = desk.comparisons.rankings.of(TEAMS, Q4).told
    assert told.endswith("Thứ hạng so với quý III năm 2025, khi đó 1 đơn vị có số.")


def test_without_a_figure_in_the_period_before_no_place_is_compared(desk: Desk) -> None:
    report(desk, TEAMS, Q4, [5, 9])
    told = desk.comparisons.rankings.of(TEAMS, Q4).told
    assert told.endswith("Chưa so được thứ hạng: quý III năm 2025 chưa đơn vị nào có số.")


def test_nobody_is_sent_to_another_period_where_there_is_none(desk: Desk) -> None:
    told = desk.comparisons.rankings.of(TEAMS, Q4).told
    assert told == "Tổ công nghệ số cộng đồng: chưa đơn vị nào có số. Nhập biểu của đơn vị trước."
    assert desk.comparisons.adding.of(TEAMS, Q3, Q4).told == told


def test_rounded_parts_say_that_they_may_not_add_up_and_whole_ones_have_no_decimals(desk: Desk) -> None:
    for period, online, files in ((Q3, [80, 10], [90, 100]), (Q4, [150, 10], [200, 100])):
        report(desk, ONLINE, period, online)
        report(desk, FILES, period, files)
        report(desk, TEAMS, period, online)
    asked = Question(SHARE, Q4, Q3)
    table = desk.comparison_tables.table(Comparing.ADDING, asked)
    assert table.told.endswith("Số đã làm tròn, cộng lại có thể lệch ở chữ số cuối.")
    whole = desk.comparison_tables.table(Comparing.ADDING, replace(asked, indicator=TEAMS))
    assert [line.texts[3] for line in whole.lines] == ["+70", "0"]
    assert "làm tròn" not in whole.told


def test_a_question_that_the_file_cannot_answer_falls_back_to_what_it_can(desk: Desk) -> None:
    report(desk, TEAMS, Q3, [5])
    found = desk.comparison_tables.usual(Comparing.RANKING, Question("KHONG.CO", Q4))
    assert (found.indicator, found.period) == (TEAMS, Q3)


def test_what_the_communes_make_together_stands_for_the_new_city(desk: Desk) -> None:
    assert TEAMS not in {row.indicator.code for row in desk.comparisons.borders.of().rows}
    report(desk, TEAMS, Q4, [12, 9])
    table = desk.comparison_tables.table(Comparing.BORDERS, Question())
    line = next(line for line in table.lines if line.texts[0].startswith(f"{TEAMS} "))
    assert line.texts[1:] == ("2.400 (2023)", "", "21 (IV/2025, tự tính)")
    assert line.cells[3] is None
