"""The page Cảnh báo sớm by keys: reading, going where a warning leads, taking note, and changing thresholds."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dntracker.domain.early_warning import Acknowledgement, WarningRule
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.style import Style
from dntracker.ui.warnings.page import WarningsPage
from tests.support import Clock, a_desk, put
from tests.ui.answers import Answers
from tests.ui.hands import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Q3 = Period.parse("2025-Q3")


class Remembering(Answers):
    """Keeps what was proposed, too."""

    proposed: str = ""

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        self.proposed = value
        return super().text(title, label, value, lines)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """The seeded file on 04/12/2025."""
    desk = a_desk(clock=Clock(datetime(2025, 12, 4, 3, tzinfo=UTC)))
    yield desk
    desk.close()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> WarningsPage:
    page = WarningsPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    qtbot.addWidget(page)
    page.resize(1300, 840)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    return page


@pytest.fixture
def hands() -> Hands:
    return Hands()


def stand_on(page: WarningsPage, rule: str, code: str) -> None:
    page.list.table.go(f"{rule} {code}")
    assert page.list.chosen() is not None


def test_the_gravest_stand_first_and_the_whole_sentence_below(page: WarningsPage) -> None:
    rows = page.list.table.rows()
    assert rows[0][0] == "Nghiêm trọng"
    assert rows[-1][0] == "Tin tốt"
    assert page.about.value().startswith("4 nghiêm trọng, ")
    first = page.list.table.topLevelItem(0)
    assert first is not None
    assert first.isSelected()
    assert len(page.list.table.selectionModel().selectedRows()) == 1
    stand_on(page, "B18", "XH.01")
    assert page.list.title.text() == "B18 · Chỉ hơn cả nước chút ít · DTI cấp tỉnh"
    assert page.list.whole.text().endswith("(đến 30/6/2025) đạt 0,8335\N{NO-BREAK SPACE}điểm.")


def test_digits_go_to_the_first_of_each_gravity(page: WarningsPage, hands: Hands) -> None:
    for key, words in (("3", "Theo dõi"), ("1", "Nghiêm trọng"), ("4", "Tin tốt"), ("2", "Chú ý")):
        hands.press(key)
        item = page.list.table.currentItem()
        assert item is not None
        assert item.text(0) == words


def test_many_of_one_rule_are_one_line_that_enter_and_the_arrows_open(page: WarningsPage, hands: Hands) -> None:
    page.show_warning("B05", "")
    item = page.list.table.currentItem()
    assert item is not None
    assert item.text(2) == f"▸ {item.childCount()} chỉ tiêu"
    assert page.list.whole.text().startswith("Có mục tiêu mà số cũ, chưa có số: ")
    assert not item.isExpanded()
    hands.press("Return")
    assert item.isExpanded()
    assert item.text(2).startswith("▾ ")
    hands.press("Down")
    assert page.list.whole.text().startswith("Mục tiêu ")
    hands.press("Left")
    hands.press("Left")
    assert not item.isExpanded()
    hands.press("Right")
    page.refresh()
    again = page.list.table.currentItem()
    assert again is not None
    assert again.isExpanded()


def test_several_are_taken_note_of_at_once_and_that_is_one_step(
    page: WarningsPage, hands: Hands, desk: Desk, answers: Answers
) -> None:
    several = {one.subject for one in desk.warnings.all() if one.rule == "B05"}
    page.show_warning("B05", "")
    answers.typed = "giao phòng CĐS đo từ quý I"
    hands.press("Ctrl+L")
    kept = desk.store.all(Acknowledgement)
    assert {one.subject for one in kept} == several
    assert {one.text for one in kept} == {"giao phòng CĐS đo từ quý I"}
    assert page.undo_name() == f"ghi đã rõ cảnh báo B05: {len(several)} chỉ tiêu"
    page.undo()
    assert desk.store.all(Acknowledgement) == []


def test_enter_leads_to_the_chart_the_project_the_programme_and_the_form(
    page: WarningsPage, hands: Hands, changes: Changes, desk: Desk
) -> None:
    heard: list[object] = []
    changes.indicator_chosen.connect(heard.append)
    changes.project_chosen.connect(lambda code, _milestone: heard.append(code))
    changes.programme_chosen.connect(heard.append)
    changes.form_chosen.connect(lambda *told: heard.append(told))
    put(desk.store, Submission("01/CĐS", "SKHCN", Q3, State.DRAFT))
    changes.forms_moved.emit()
    for rule, code in (("B18", "XH.01"), ("M10", "CVPM2"), ("B35", "TPTM"), ("B29", f"01/CĐS:{Q3.code}")):
        stand_on(page, rule, code)
        hands.press("Return")
    assert heard == ["XH.01", "CVPM2", "TPTM", ("01/CĐS", "SKHCN", Q3)]


def test_ctrl_enter_leads_to_the_figure_and_says_where_there_is_none(
    page: WarningsPage, hands: Hands, changes: Changes
) -> None:
    heard: list[Cell] = []
    changes.cell_chosen.connect(heard.append)
    stand_on(page, "B18", "XH.01")
    hands.press("Ctrl+Return")
    assert heard == [Cell("XH.01", "DN", "SKHCN", Period.parse("2024"))]
    stand_on(page, "B06", "KTS.01")
    hands.press("Ctrl+Return")
    assert "không dựa vào một ô số liệu riêng" in page.notice.text()


def test_a_warning_is_taken_note_of_by_key_and_that_is_taken_back(
    page: WarningsPage, hands: Hands, desk: Desk, answers: Answers
) -> None:
    stand_on(page, "B20", "KTS.01")
    answers.typed = "đang hỏi Cục Thống kê"
    hands.press("Ctrl+L")
    kept = desk.store.all(Acknowledgement)
    assert [(one.rule, one.subject, one.text) for one in kept] == [("B20", "KTS.01", "đang hỏi Cục Thống kê")]
    assert page.noted.value().startswith("1 ")
    stand_on(page, "B20", "KTS.01")
    assert page.list.answer.text() == "Đã rõ: đang hỏi Cục Thống kê"
    page.undo()
    assert desk.store.all(Acknowledgement) == []
    assert page.noted.value().startswith("0 ")


def test_what_was_said_last_quarter_comes_back_and_is_proposed_again(
    qtbot: QtBot, changes: Changes, tmp_path: Path, hands: Hands
) -> None:
    answers = Remembering()
    clock = Clock(datetime(2025, 12, 4, 3, tzinfo=UTC))
    desk = a_desk(clock=clock)
    warning = next(one for one in desk.warnings.all() if (one.rule, one.code) == ("B20", "KTS.01"))
    desk.warnings.acknowledge(warning, "đang hỏi")
    clock.turn(days=40)
    page = WarningsPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    stand_on(page, "B20", "KTS.01")
    assert page.list.answer.text() == "Quý IV năm 2025: “đang hỏi”; nay vẫn thế."
    hands.press("Ctrl+L")
    assert answers.proposed == "đang hỏi"


def test_a_threshold_is_typed_tried_saved_and_taken_back(
    page: WarningsPage, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    hands.press("Alt+2")
    view = page.rules
    view.table.go("B18")
    assert view.summary.text() == "Báo 1 cảnh báo"
    assert [row[0] for row in view.found.rows()] == ["DTI cấp tỉnh"]
    hands.press("Return")
    assert view.fields.limit.hasFocus()
    hands.press("Ctrl+A")
    hands.type("1")
    qtbot.waitUntil(lambda: view.summary.text() == "Báo 1 → 0 cảnh báo")
    assert desk.store.all(WarningRule) == []
    assert page.settle() == 1
    hands.press("Ctrl+Return")
    assert [(one.code, one.limits) for one in desk.store.all(WarningRule)] == [("B18", {"percent": 1.0})]
    assert "B18" not in {one.rule for one in desk.warnings.all()}
    page.undo()
    assert view.fields.limit.text() == "5"
    assert desk.store.all(WarningRule) == []


def test_a_rule_shows_all_its_thresholds_and_one_without_any_begins_at_its_gravity(
    page: WarningsPage, hands: Hands
) -> None:
    hands.press("Alt+2")
    view = page.rules
    view.table.go("B11")
    assert [field.text() for field in view.fields.limits if field.isVisible()] == ["1", "0", "5"]
    view.table.go("B16")
    assert not any(field.isVisible() for field in view.fields.limits)
    assert "Ngưỡng" not in [one.text() for one in view.fields.findChildren(QLabel) if one.isVisible()]
    view.table.setFocus()
    hands.press("Return")
    assert view.fields.level.hasFocus()


def test_a_threshold_that_cannot_be_is_said_beside_it(page: WarningsPage, hands: Hands, qtbot: QtBot) -> None:
    hands.press("Alt+2")
    view = page.rules
    view.table.go("B13")
    hands.press("Return")
    hands.press("Ctrl+A")
    hands.type("2,5")
    qtbot.waitUntil(view.fields.wrong.isVisible)
    assert "“2,5” không dùng được" in view.fields.wrong.text()
    assert not view.save_button.isEnabled()


def test_escape_leads_from_the_rules_to_the_list_and_from_there_to_the_overview(
    page: WarningsPage, hands: Hands, changes: Changes
) -> None:
    heard: list[str] = []
    changes.page_asked.connect(heard.append)
    hands.press("Alt+2")
    hands.press("Escape")
    assert page.list.isVisible()
    hands.press("Escape")
    assert heard == ["overview"]


def test_in_a_file_to_look_at_nothing_is_written(
    qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path, hands: Hands
) -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    clock.turn(days=1)
    past = desk.as_of(desk.today)
    page = WarningsPage(past, Style("dark"), changes, answers, Settings(tmp_path))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    assert page.list.table.rows()
    assert not page.note.isEnabled()
    hands.press("Ctrl+L")
    assert "chỉ để xem" in page.notice.text()
    hands.press("Alt+2")
    assert not page.rules.fields.isEnabled()
    past.close()


def test_where_nothing_needs_attention_the_keys_still_lead_to_the_rules_and_away(
    page: WarningsPage, hands: Hands, desk: Desk, changes: Changes
) -> None:
    for rule in desk.warnings.rules():
        desk.warnings.put_rule(replace(rule, active=False))
    for rating in desk.projects.ratings.rules():
        desk.projects.ratings.put_rule(replace(rating, active=False))
    desk.warnings.forget()
    page.refresh()
    page.enter()
    assert page.empty.isVisible()
    assert QApplication.focusWidget() in page.empty.findChildren(QPushButton)
    heard: list[str] = []
    changes.page_asked.connect(heard.append)
    hands.press("Escape")
    assert heard == ["overview"]
    hands.press("Alt+2")
    assert page.rules.isVisible()
    hands.press("Escape")
    assert page.empty.isVisible()


def test_every_part_has_room_at_the_smallest_window(page: WarningsPage) -> None:
    page.resize(976, 620)
    QApplication.processEvents()
    for part in (page.list, page.rules):
        assert part.minimumSizeHint().width() <= 976
