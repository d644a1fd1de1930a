"""Projects in cells: where the marks of a milestone stand, how far it slipped, what a project's bar covers."""

from datetime import date

from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.project import Project
from dntracker.domain.report import Sign
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.timeline import row_of
from dntracker.services.reports.time_columns import Step, slots
from dntracker.services.reports.time_signs import of_milestone, of_project

TODAY = date(2024, 8, 15)
FOUND = slots(Step.MONTH, date(2024, 1, 1), date(2024, 12, 31))
LOOKS = {
    "DAU_DA_LAM": "#", "DAU_DU_KIEN": "-", "DAU_KE_HOACH_GOC": "=", "DAU_DA_DAT": "A", "DAU_KE_HOACH": "P",
    "DAU_DU_BAO": "F", "DAU_DA_THAY": "R", "DAU_TRE": "!", "DAU_HOM_NAY": "|",
}  # fmt: skip


def drawn(said: dict[str, object]) -> tuple[str, str]:
    """The twelve months as a line of looks and a line of marks."""
    signs = [one if isinstance(one, Sign) else Sign("", "") for one in said.values()]
    return "".join(LOOKS.get(one.look, ".") for one in signs), "".join(one.text or "." for one in signs)


def milestone(one: Milestone) -> tuple[str, str]:
    row = row_of(Item(Project("A", "A"), None, None, milestones=(one,)), TODAY)
    return drawn(dict(of_milestone(one, row.marks, FOUND, TODAY)))


def test_a_milestone_that_nobody_reached_is_late_until_today() -> None:
    assert milestone(Milestone("A", "m", "M", planned="2024-05-10")) == ("....P!!!....", "....◇.......")


def test_a_plan_of_a_quarter_is_as_wide_as_that_and_late_only_after_it() -> None:
    assert milestone(Milestone("A", "m", "M", planned="2024-Q2")) == ("...PPP!!....", ".....◇......")


def test_a_milestone_that_was_reached_late_shows_plan_slip_and_day() -> None:
    assert milestone(Milestone("A", "m", "M", planned="2024-02-10", actual="2024-05-03")) == (
        ".P!!A..|....", ".◇..◆.......",
    )  # fmt: skip


def test_a_plan_that_was_put_off_is_crossed_out_and_a_forecast_reaches_beyond_today() -> None:
    moved = (Revision("2024-06", "chờ vốn"),)
    assert milestone(Milestone("A", "m", "M", planned="2024-03", revisions=moved, forecast="2024-10")) == (
        "..R..P!!!F..", "..×..◇...○..",
    )  # fmt: skip


def test_one_that_is_on_time_has_no_slip() -> None:
    assert milestone(Milestone("A", "m", "M", planned="2024-10-10", actual="")) == (".......|.P..", ".........◇..")


def test_a_milestone_without_dates_shows_nothing_but_today() -> None:
    assert milestone(Milestone("A", "m", "M")) == (".......|....", "............")


def test_a_project_is_a_bar_with_what_is_expected_behind_it() -> None:
    ones = (
        Milestone("A", "a", "A", planned="2024-01-20", actual="2024-02-03"),
        Milestone("A", "b", "B", planned="2024-05", actual="2024-06-30"),
        Milestone("A", "c", "C", planned="2024-11-30", forecast="2024-12"),
    )
    row = row_of(Item(Project("A", "A", start="2024-01-05"), None, None, milestones=ones), TODAY)
    assert drawn(dict(of_project(row, FOUND, TODAY))) == ("=#####------", ".◆...◆....◇○")


def test_two_marks_of_one_month_stand_beside_each_other() -> None:
    ones = (Milestone("A", "a", "A", actual="2024-03-01"), Milestone("A", "b", "B", planned="2024-03-20"))
    row = row_of(Item(Project("A", "A"), None, None, milestones=ones), TODAY)
    assert drawn(dict(of_project(row, FOUND, TODAY)))[1] == "..◆◇........."
