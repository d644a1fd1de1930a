"""Two plans side by side over time."""

from datetime import date

from dntracker.domain.milestone import Baseline, FrozenMilestone
from dntracker.services.projects.baselines import Comparison, comparison_of
from dntracker.services.projects.plans_over_time import bars_of, marks_of, reach_of
from dntracker.services.projects.timeline import MarkKind, Span, SpanKind

EARLY = {"a": "2025-03-31", "b": "2025-Q4", "c": "2026"}
LATE = {"a": "2025-03-31", "b": "2026-Q1", "d": "2027-05-01"}


def plan(dates: dict[str, str]) -> Baseline:
    frozen = tuple(FrozenMilestone("TTCH", code, code, known) for code, known in dates.items())
    return Baseline("TPTM", "", "", date(2025, 1, 1), "", "", frozen)


def compared(before: dict[str, str], after: dict[str, str]) -> Comparison:
    return comparison_of(plan(before), plan(after), {"TTCH": "Trung tâm chỉ huy"})


def test_each_plan_of_a_project_is_a_bar_over_all_its_dates() -> None:
    assert bars_of(compared(EARLY, LATE), "TTCH").spans == (
        Span(SpanKind.BASELINE, date(2025, 3, 31), date(2026, 12, 31)),
        Span(SpanKind.LATER, date(2025, 3, 31), date(2027, 5, 1)),
    )


def test_a_plan_without_dates_has_no_bar() -> None:
    assert [one.kind for one in bars_of(compared({"a": ""}, LATE), "TTCH").spans] == [SpanKind.LATER]
    assert bars_of(compared(EARLY, LATE), "DTXTM").spans == ()


def test_a_milestone_stands_at_both_its_dates_and_once_where_it_stayed() -> None:
    marks = {one.code: marks_of(one).marks for one in compared(EARLY, LATE).milestones}
    shown = {code: [(one.kind, one.known, one.late) for one in found] for code, found in marks.items()}
    assert shown == {
        "a": [(MarkKind.PLAN, "2025-03-31", False)],
        "b": [(MarkKind.PLAN, "2026-Q1", True), (MarkKind.REPLACED, "2025-Q4", False)],
        "c": [(MarkKind.REPLACED, "2026", False)],
        "d": [(MarkKind.PLAN, "2027-05-01", False)],
    }


def test_the_axis_holds_both_plans_in_whole_years() -> None:
    assert reach_of(compared(EARLY, LATE)) == (date(2025, 1, 1), date(2027, 12, 31))
    assert reach_of(compared({"a": ""}, {})) is None
