"""Projects over time as shapes: what is known to the year is a year wide, and nothing stands on a day nobody named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Baseline, FrozenMilestone
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.timeline import Mark, MarkKind, Row, Scale, SpanKind, Zoom, reach, row_of
from tests.support import a_desk

TODAY = date(2026, 1, 10)


def _item(code: str = "CVPM2") -> Item:
    return a_desk().projects.portfolio.item(code)


def _mark(row: Row, milestone: str, kind: MarkKind) -> Mark:
    return next(one for one in row.marks if (one.milestone, one.kind) == (milestone, kind))


def test_a_plan_for_a_year_is_as_wide_as_the_year_and_late_when_that_is_over() -> None:
    mark = _mark(row_of(_item(), TODAY), "dua-vao-hoat-dong", MarkKind.PLAN)
    assert (mark.first, mark.last) == (date(2023, 1, 1), date(2023, 12, 31))
    assert not mark.exact
    assert mark.late
    assert not _mark(row_of(_item(), date(2023, 12, 31)), "dua-vao-hoat-dong", MarkKind.PLAN).late


def test_a_milestone_that_was_reached_shows_its_day_and_no_plan() -> None:
    row = row_of(_item(), TODAY)
    assert _mark(row, "khoi-cong", MarkKind.ACTUAL).exact
    assert [one.kind for one in row.marks if one.milestone == "khoi-cong"] == [MarkKind.ACTUAL]


def test_plans_that_were_replaced_stay_beside_the_one_in_force() -> None:
    desk = a_desk()
    for day in ("2025", "30/6/2026"):
        desk.projects.milestone_deeds.revise("CVPM2", "dua-vao-hoat-dong", day, "lý do")
    row = row_of(desk.projects.portfolio.item("CVPM2"), TODAY)
    marks = [(one.kind, one.known) for one in row.marks if one.milestone == "dua-vao-hoat-dong"]
    assert marks == [(MarkKind.PLAN, "2026-06-30"), (MarkKind.REPLACED, "2023"), (MarkKind.REPLACED, "2025")]


def test_work_runs_from_the_first_to_the_last_reached_milestone_and_expectation_goes_on_to_the_forecast() -> None:
    desk = a_desk()
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "quý II/2027")
    spans = {one.kind: one for one in row_of(desk.projects.portfolio.item("CVPM2"), TODAY).spans}
    assert (spans[SpanKind.DONE].first, spans[SpanKind.DONE].last) == (date(2020, 5, 1), date(2024, 10, 30))
    assert spans[SpanKind.EXPECTED].first == spans[SpanKind.DONE].last
    assert spans[SpanKind.EXPECTED].last == date(2027, 6, 30)


def test_nothing_is_expected_where_nobody_forecasts_and_every_plan_is_past() -> None:
    assert SpanKind.EXPECTED not in {one.kind for one in row_of(_item(), TODAY).spans}


def test_the_shadow_is_the_frozen_plan_where_there_is_one() -> None:
    item = _item()
    frozen = FrozenMilestone("CVPM2", "nghiem-thu", "Nghiệm thu", "2022-Q4")
    baseline = Baseline("TPTM", "goc", "Kế hoạch gốc", date(2021, 1, 1), "lập lại", milestones=(frozen,))
    shadow = next(one for one in row_of(item, TODAY, baseline).spans if one.kind is SpanKind.BASELINE)
    assert shadow.last == date(2022, 12, 31)
    assert next(one for one in row_of(item, TODAY).spans if one.kind is SpanKind.BASELINE).last == date(2024, 12, 31)


def test_a_project_without_dates_has_nothing_to_draw() -> None:
    row = row_of(_item("TTCH"), TODAY)
    assert (row.spans, row.marks, row.first, row.last) == ((), (), None, None)


def test_milestones_are_walked_in_the_order_in_which_they_stand() -> None:
    row = row_of(_item(), TODAY)
    walked = [row.main_mark(code) for code in row.in_order()]
    days = [one.first for one in walked if one]
    assert days == sorted(days)
    assert len(walked) == len({one.milestone for one in row.marks})


def test_the_axis_reaches_over_all_dates_and_today_in_whole_years() -> None:
    assert reach(a_desk().projects.portfolio.items(), TODAY) == (date(2020, 1, 1), date(2026, 12, 31))
    assert reach([], TODAY) == (date(2026, 1, 1), date(2026, 12, 31))


@given(some.dates(date(2015, 1, 1), date(2040, 1, 1)), some.floats(0.05, 5))
def test_a_day_is_found_again_at_its_place(day: date, step: float) -> None:
    scale = Scale(date(2015, 1, 1), step)
    assert scale.day(scale.x(day) + step / 2) == day


@given(some.dates(date(2015, 1, 1), date(2040, 1, 1)), some.floats(0.05, 5))
def test_pointing_names_a_day_only_where_days_are_wide_enough(day: date, step: float) -> None:
    scale = Scale(date(2015, 1, 1), step)
    known = scale.known(scale.x(day) + step / 2)
    assert first_day(known) <= day <= last_day(known)
    assert (len(known) == 10) is (step >= 2)


@pytest.mark.parametrize(("zoom", "names"), [(Zoom.YEAR, ["2024", "2025"]), (Zoom.QUARTER, ["IV", "I/2025"])])
def test_ticks_are_years_or_quarters(zoom: Zoom, names: list[str]) -> None:
    scale = Scale(date(2024, 1, 1), 1.0, zoom)
    left, right = scale.x(date(2024, 11, 1)), scale.x(date(2025, 2, 1))
    assert [one.name for one in scale.ticks(left, right)][-2:] == names
