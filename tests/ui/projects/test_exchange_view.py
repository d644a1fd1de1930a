"""Files of projects by keys: out as a workbook, in again with each difference shown before it is taken."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dntracker.domain.milestone import Milestone
from dntracker.domain.person import Person, Role
from dntracker.services.desk import Desk
from dntracker.ui.projects.exchange_view import ExchangeView
from dntracker.ui.projects.page import ProjectsPage
from tests.support import put
from tests.ui.answers import Answers
from tests.ui.hands import Hands

PARK = "CVPM2"
FOREIGN = (
    '<Project xmlns="http://schemas.microsoft.com/project"><Title>Gói thầu 5</Title><Tasks>'
    "<Task><Name>Đào móng</Name><OutlineLevel>1</OutlineLevel></Task><Task><Name>Lắp thang máy</Name>"
    "<OutlineLevel>1</OutlineLevel><Milestone>1</Milestone><Finish>2026-12-15T17:00:00</Finish></Task></Tasks></Project>"
)


@pytest.fixture
def view(page: ProjectsPage, hands: Hands) -> ExchangeView:
    """The view, opened by its key."""
    hands.press("Alt+6")
    found = page.view("exchange")
    assert isinstance(found, ExchangeView)
    assert found.isVisible()
    return found


def rows(view: ExchangeView) -> list[list[str]]:
    return [
        [view.list.topLevelItem(row).text(column) for column in range(5)]  # type: ignore[union-attr]
        for row in range(view.list.topLevelItemCount())
    ]


def test_a_schedule_goes_out_and_what_was_moved_in_it_comes_in(
    desk: Desk, view: ExchangeView, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    put(desk.store, Milestone(PARK, "VH", "Vận hành thử", planned="2025-Q3", position=90))
    desk.projects.refresh()
    answers.path = tmp_path / "kế hoạch.xml"
    view.schedule_button.setFocus()
    hands.press("Space")
    assert answers.suggested[-1].name == "du-an.xml"
    text = answers.path.read_text("utf-8")
    before, mark, after = text.partition("<Name>Vận hành thử</Name>")
    answers.path.write_text(before + mark + after.replace("<Finish>2025-09-30", "<Finish>2026-03-31", 1), "utf-8")
    view.open_button.setFocus()
    hands.press("Space")
    assert view.title.text() == "Nạp kế hoạch.xml"
    assert rows(view) == [["Sửa", desk.projects.portfolio.item(PARK).project.name, PARK, "Vận hành thử",
                           "Dự báo 31/03/2026."]]  # fmt: skip
    assert view.take_button.hasFocus()
    assert desk.projects.portfolio.item(PARK).milestone("VH").forecast == ""
    hands.press("Space")
    assert desk.projects.portfolio.item(PARK).milestone("VH").forecast == "2026-03-31"
    assert not view.list.isVisible()
    hands.press("Alt+1")
    hands.press("Ctrl+Z")


def test_a_file_that_is_left_changes_nothing(
    desk: Desk, view: ExchangeView, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "dự án.xlsx"
    view.book_button.setFocus()
    hands.press("Space")
    view.open_button.setFocus()
    hands.press("Space")
    assert view.counts.text().startswith("0 chỗ thêm mới · 0 chỗ thay đổi · 0 chỗ không nạp được")
    assert not view.take_button.isVisible()
    hands.press("Esc")
    assert not view.counts.isVisible()
    assert view.isVisible()


def test_milestones_of_nobody_go_into_the_project_that_is_chosen(
    desk: Desk, view: ExchangeView, hands: Hands, tmp_path: Path
) -> None:
    path = tmp_path / "nhà thầu.xml"
    path.write_text(FOREIGN, "utf-8")
    view.open(path)
    assert [row[0] for row in rows(view)] == ["Không nạp"]
    assert "chọn dự án để nạp vào" in rows(view)[0][4]
    assert view.warning.text() == "1 công việc trong tệp không phải là mốc nên không nạp."
    view.into.setFocus()
    view.into.setCurrentIndex(view.into.findData(PARK))
    assert rows(view)[0][0] == "Thêm"
    view.take_button.setFocus()
    hands.press("Space")
    assert "Lắp thang máy" in [one.name for one in desk.projects.portfolio.item(PARK).milestones]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xml", "không phải", "Không nạp được a.xml: tệp hỏng hoặc không phải XML"),
        ("b.xlsx", "PK", "Không nạp được b.xlsx: "),
        ("c.xml", "<Project/>", "Không nạp được c.xml: đây không phải tệp XML của Microsoft Project"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_one_sentence(
    view: ExchangeView, tmp_path: Path, name: str, content: str, said: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    view.open(tmp_path / name)
    assert view.message.text().startswith(said)
    assert not view.take_button.isVisible()
    assert QApplication.overrideCursor() is None


def test_whoever_may_not_change_projects_is_told_why_nothing_comes_in(
    desk: Desk, page: ProjectsPage, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    put(desk.store, Person("Cán bộ L", unit="20195", roles=(Role.ENTER,)))
    desk.rights.refresh()
    hands.press("Alt+6")
    view = page.view("exchange")
    assert isinstance(view, ExchangeView)
    assert not view.open_button.isVisible()
    answers.path = tmp_path / "lạ.xml"
    hands.press("Alt+P")
    assert not view.message.isVisible()
    assert view.refusal.text().startswith("Không nạp được: ")
    assert view.book_button.isVisible()


@pytest.mark.parametrize(("keys", "name"), [("Alt+E", "du-an.xlsx"), ("Alt+M", "du-an.xml")])
def test_files_go_out_by_the_keys_that_are_told(
    view: ExchangeView, hands: Hands, answers: Answers, tmp_path: Path, keys: str, name: str
) -> None:
    answers.path = tmp_path / name
    hands.press(keys)
    assert answers.path.exists()
    hands.press("Alt+P")
    assert view.title.text() == f"Nạp {name}"
    view.leave_button.setFocus()
    hands.press("Space")
    assert not view.title.isVisible()
    assert view.book_button.hasFocus()
    assert answers.suggested[-1].name == name
