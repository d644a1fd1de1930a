"""What each kind of rating rule sees in a project."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from dntracker.domain.milestone import Milestone
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.domain.rating import Colour, RatingKind
from dntracker.services.desk import Desk
from dntracker.services.projects.rating_looks import Seen
from dntracker.services.projects.reports_due import Asked, ReportsDue
from tests.services.projects.generated import BILLION, QUARTERS
from tests.services.projects.ratings.conftest import TODAY, looked, value
from tests.support import put


def amount(kind: AmountKind, dong: int, version: int = 1, when: str = "2025") -> ProjectAmount:
    return ProjectAmount("A", kind, version, when, Fund.WHOLE, dong, "S")


def test_an_open_milestone_past_its_plan_is_late_by_days() -> None:
    late = Milestone("A", "a", "Ký hợp đồng", planned="2025-10")
    less = Milestone("A", "b", "Khởi công", planned="2025-11-30")
    found = looked(RatingKind.LATE, milestones=(less, late))
    assert found is not None
    assert (int(found.value), found.told["name"]) == (34, "Ký hợp đồng")


def test_a_milestone_that_was_reached_or_lies_ahead_is_not_late() -> None:
    reached = Milestone("A", "a", "Ký hợp đồng", planned="2025-10", actual="2025-12-01")
    ahead = Milestone("A", "b", "Khởi công", planned="2025-12")
    assert value(looked(RatingKind.LATE, milestones=(reached, ahead))) == 0
    assert looked(RatingKind.LATE, milestones=(Milestone("A", "c", "Không kế hoạch"),)) is None


def test_a_forecast_after_the_plan_is_measured_and_one_before_it_is_not() -> None:
    later = Milestone("A", "a", "Nghiệm thu", planned="2026-03-31", forecast="2026-05-30")
    earlier = replace(later, forecast="2026-03-01")
    assert value(looked(RatingKind.FORECAST, milestones=(later,))) == 60
    assert value(looked(RatingKind.FORECAST, milestones=(earlier,))) == 0
    assert looked(RatingKind.FORECAST, milestones=(replace(later, actual="2025-12-01"),)) is None


def test_disbursement_is_held_against_the_part_of_the_year_that_is_over() -> None:
    plan = amount(AmountKind.PLAN_YEAR, 120 * BILLION)
    paid = amount(AmountKind.PAID, 45 * BILLION, when="2025-Q3")
    found = looked(RatingKind.PAID, amounts=(plan, paid))
    assert value(found) == (Decimal(45) * 100 / 120) * 100 / (Decimal(273) * 100 / 365)
    assert found is not None
    assert (found.told["rate"], found.told["gone"], found.told["until"]) == ("37,5", "74,8", "30/09/2025")


def test_disbursement_that_nobody_told_is_not_looked_at() -> None:
    plan = amount(AmountKind.PLAN_YEAR, 120 * BILLION)
    assert looked(RatingKind.PAID, amounts=(plan,)) is None
    paid = amount(AmountKind.PAID, 45 * BILLION, when="2025-Q3")
    assert looked(RatingKind.PAID, amounts=(paid,)) is None


def test_in_january_the_year_before_is_held_against_its_whole_plan() -> None:
    plan = amount(AmountKind.PLAN_YEAR, 100 * BILLION)
    paid = amount(AmountKind.PAID, 30 * BILLION, when="2025-Q4")
    found = looked(RatingKind.PAID, Seen(date(2026, 1, 20), None), amounts=(plan, paid))
    assert value(found) == 30


def test_a_report_that_was_due_is_missing_by_days_until_it_is_sent() -> None:
    due = {"SKHCN": Asked(date(2025, 10, 15), sent=False)}
    seen = Seen(TODAY, ReportsDue(QUARTERS[2], due))
    report = Progress("A", QUARTERS[2], "SKHCN", done="xong")
    assert value(looked(RatingKind.REPORT, seen)) == 50
    assert value(looked(RatingKind.REPORT, seen, progress=(report,))) == 50  # typed, not sent
    sent = Seen(TODAY, ReportsDue(QUARTERS[2], {"SKHCN": Asked(date(2025, 10, 15), sent=True)}))
    assert value(looked(RatingKind.REPORT, sent, progress=(report,))) == 0
    assert value(looked(RatingKind.REPORT, sent)) == 50  # sent without this project
    assert looked(RatingKind.REPORT, Seen(TODAY, ReportsDue(QUARTERS[2], {}))) is None


def test_an_obstacle_past_its_due_day_is_measured_until_it_is_cleared() -> None:
    stone = Obstacle("A", 1, ObstacleKind.OBSTACLE, "Chưa có mặt bằng", due="2025-11-04")
    found = looked(RatingKind.OBSTACLE, obstacles=(stone,))
    assert found is not None
    assert (int(found.value), found.told["kind"]) == (30, "Vướng mắc")
    assert looked(RatingKind.OBSTACLE, obstacles=(replace(stone, resolved="2025-11-20"),)) is None
    assert value(looked(RatingKind.OBSTACLE, obstacles=(replace(stone, due="2026"),))) == 0


def test_a_total_that_grew_is_held_against_the_first_one() -> None:
    first, now = amount(AmountKind.TOTAL, 800), amount(AmountKind.TOTAL, 1400, 2)
    assert value(looked(RatingKind.GROWTH, amounts=(first, now))) == 75
    assert value(looked(RatingKind.GROWTH, amounts=(now, first))) == 0
    assert looked(RatingKind.GROWTH, amounts=(first,)) is None


def test_growth_between_exact_totals_is_told_without_about() -> None:
    first, now = amount(AmountKind.TOTAL, 100 * BILLION), amount(AmountKind.TOTAL, 200 * BILLION, 2)
    found = looked(RatingKind.GROWTH, amounts=(first, now))
    assert found is not None
    assert found.told["about"] == ""
    vague = looked(RatingKind.GROWTH, amounts=(replace(first, qualifier=Qualifier.OVER), now))
    assert vague is not None
    assert vague.told["about"] == "khoảng "


@pytest.mark.parametrize(("billions", "codes"), [(20, ["M05"]), (50, ["M06"]), (75, []), (100, [])])
def test_slow_disbursement_speaks_below_its_threshold_and_only_there(
    desk: Desk, billions: int, codes: list[str]
) -> None:
    plan = ProjectAmount("TTCH", AmountKind.PLAN_YEAR, 1, "2025", Fund.PUBLIC, 100 * BILLION, "VOV-2023-09")
    paid = replace(plan, kind=AmountKind.PAID, date="2025-Q3", dong=billions * BILLION)
    put(desk.store, plan, paid, screen="projects")
    desk.projects.refresh()
    found = desk.projects.ratings.of("TTCH")
    assert [one.rule.code for one in found.causes] == codes
    assert found.colour is {"M05": Colour.RED, "M06": Colour.AMBER}.get("".join(codes), Colour.GREEN)


@pytest.mark.parametrize(("days", "codes"), [(15, []), (16, ["M02"]), (90, ["M02"]), (91, ["M01"])])
def test_a_rule_speaks_beyond_its_threshold_not_at_it(desk: Desk, days: int, codes: list[str]) -> None:
    planned = date.fromordinal(TODAY.toordinal() - days).isoformat()
    put(desk.store, Milestone("TTCH", "x", "Ký hợp đồng", planned=planned), screen="projects")
    desk.projects.refresh()
    assert [one.rule.code for one in desk.projects.ratings.of("TTCH").causes] == codes
