"""The page on which rules are set: reached by a command, apart from the pages of the rail."""

from dntracker.domain.check import CheckRule
from dntracker.services.check_rules import BUILT_IN
from dntracker.ui.rules.page import RulesPage
from dntracker.ui.window import Window


def test_a_command_opens_it_and_its_steps_are_taken_back_from_the_menu(window: Window) -> None:
    desk = window.place.desk
    window.build_rest()
    assert not window.is_built("rules")
    desk.rule_deeds.put_rule(BUILT_IN["C05"])
    window.deeds.table["edit.rules"].trigger()
    assert window.current_page() == "rules"
    assert not any(button.isChecked() for button in window.rail._buttons.values())
    window.deeds.table["edit.undo"].trigger()
    assert desk.store.get(CheckRule, "C05") is None


def test_a_check_asked_for_by_another_page_is_shown_and_a_new_one_begins_with_its_indicator(window: Window) -> None:
    page = window.open_page("rules")
    assert isinstance(page, RulesPage)
    window.place.changes.rule_chosen.emit("C05", "XHS.07")
    assert page.form.code.text() == "C05"
    window.place.changes.rule_chosen.emit("", "XHS.07")
    assert (page.form.code.text(), page.form.condition.text()) == ("D01", "[XHS.07] ")
