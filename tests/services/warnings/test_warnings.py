"""The list of warnings: its order, its memory, the rules that people change, and what they answer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from dntracker.domain.early_warning import Acknowledgement, Gravity, WarningKind, WarningRule
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.cataloguing import MissingField
from dntracker.services.desk import Desk
from dntracker.services.warnings.kinds import LOOKS, SEARCHES
from dntracker.services.warnings.rules import RULES, OtherLook, WrongThreshold, read_threshold
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import KIND_NAMES, KIND_TOLD, THRESHOLD_WORDS
from tests.services.warnings import test_rules_of_indicators, test_rules_of_plans, test_rules_of_projects
from tests.services.warnings.planted import CODE, desk_with, found, ours, target
from tests.support import Clock, a_desk, figure, put

DECEMBER = datetime(2025, 12, 4, 3, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    return a_desk(clock=Clock(DECEMBER))


def one(desk: Desk, rule: str, code: str) -> EarlyWarning:
    return next(each for each in desk.warnings.all() if (each.rule, each.code) == (rule, code))


def test_the_seeds_tell_what_the_pictures_of_the_overview_tell(desk: Desk) -> None:
    told = {(each.rule, each.code): each.sentence.replace("\N{NO-BREAK SPACE}", " ") for each in desk.warnings.all()}
    assert told["B18", "XH.01"] == (
        "Năm 2024, Đà Nẵng (từ 01/7/2025) đạt 0,7069 điểm, chỉ hơn bình quân cả nước (0,6961 điểm) 0,0108 điểm. "
        "Đà Nẵng (đến 30/6/2025) đạt 0,8335 điểm."
    )
    assert told["B20", "KTS.01"].startswith("Năm 2023 các nguồn ghi khác nhau: 20,69% và 19,76%")
    assert told["B01", "XHS.01"] == (
        "Tháng 7 năm 2024 đạt gần 50%, là số cuối cùng trong năm 2024, chưa đạt mục tiêu 2024 là 70%."
    )
    assert told["B06", "KTS.01"] == "Mục tiêu 27% không nói rõ năm nào, chưa gắn vào kỳ nào được."
    assert told["B14", "KTS.09"] == (
        "Tháng 10 năm 2024 đạt 2,3 DN/1.000 dân, gần như đứng yên từ năm 2022 (2,27 DN/1.000 dân), 22 tháng."
    )
    assert ("M10", "CVPM2") in told


def test_the_seeds_of_2022_and_2023_tell_the_good_news_of_the_articles(desk: Desk) -> None:
    then = {(each.rule, each.code): each.sentence for each in desk.warnings.all(Period.parse("2022"))}
    assert then["B42", "CQS.04"] == "Năm 2022 đạt 96%, vượt mục tiêu 2022 là 85% (11\N{NO-BREAK SPACE}điểm)."
    assert "gấp 3,24 lần bình quân cả nước" in then["B44", "KTS.09"]
    later = {(each.rule, each.code): each.sentence for each in desk.warnings.all(Period.parse("2023"))}
    assert later["B41", "KTS.01"].endswith("sớm 2 năm.")
    assert "thu hẹp 35,3%" in later["B19", "XH.01"]


def test_the_gravest_come_first_and_good_news_last(desk: Desk) -> None:
    order = [list(Gravity).index(each.gravity) for each in desk.warnings.all()]
    assert order == sorted(order)
    assert {0, 1, 2, 3} == set(order)


def test_every_rule_looks_somewhere_and_every_kind_and_threshold_has_its_words() -> None:
    assert {rule.kind for rule in RULES.values()} == LOOKS.keys() | SEARCHES.keys()
    assert KIND_NAMES.keys() == KIND_TOLD.keys() == set(WarningKind)
    assert {name for rule in RULES.values() for name in rule.limits} <= THRESHOLD_WORDS.keys()


def test_every_rule_has_a_case_that_it_finds_and_one_where_it_is_silent() -> None:
    shown = {**test_rules_of_indicators.CASES, **test_rules_of_plans.CASES, **test_rules_of_projects.CASES}
    tests = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_rules_*.py"))
    of_their_own = [rule for rule in RULES.keys() - shown.keys() if tests.count(f'"{rule}"') < 2]
    assert of_their_own == []


def test_what_is_written_is_looked_at_again_and_the_rest_is_remembered() -> None:
    desk = desk_with(ours(80, "2025-Q3"), ours(79.5, "2025-Q4"))
    assert not {"B10", "B11"} & found(desk).keys()
    first = desk.warnings.all()
    assert all(again is before for again, before in zip(desk.warnings.all(), first, strict=True))
    put(desk.store, ours(70, "2025-Q4"))
    assert "B10" in found(desk)
    put(desk.store, target(60, "2027"))
    desk.catalogue.refresh()
    assert "B41" in found(desk)


def test_a_figure_that_others_are_computed_from_wakes_their_warnings() -> None:
    desk = desk_with(formula="[T.02] * 2")
    parts = replace(desk.catalogue.indicator(CODE), code="T.02", short_name="Phần thử", formula="")
    put(desk.store, parts, figure("T.02", 40, "2025-Q3"), figure("T.02", 40, "2025-Q4"))
    desk.catalogue.refresh()
    assert "B10" not in found(desk)
    put(desk.store, figure("T.02", 30, "2025-Q4"))
    assert "kém quý III năm 2025 (80%) 20" in found(desk)["B10"].sentence
    assert found(desk)["B10"].cell is None  # nobody typed it


def test_a_threshold_is_changed_as_one_step_kept_only_where_it_differs_and_taken_back() -> None:
    desk = desk_with(ours(80, "2025-Q3"), ours(78, "2025-Q4"))
    warnings = desk.warnings
    assert "B11" in found(desk)
    warnings.put_rule(replace(warnings.rule("B11"), limits={"points": 3.0, "places": 0.0, "others": 5.0}))
    assert "B11" not in found(desk)
    assert [each.code for each in desk.store.all(WarningRule)] == ["B11"]
    assert warnings.acts.notes.undo_name() == "sửa quy tắc cảnh báo B11: Xấu hơn kỳ trước"
    warnings.acts.notes.undo()
    assert "B11" in found(desk)
    warnings.put_rule(replace(warnings.rule("B11"), active=False))
    assert "B11" not in found(desk)
    warnings.remove_rule("B11")
    assert desk.store.all(WarningRule) == []


def test_the_departments_own_rule_stands_beside_the_programs() -> None:
    desk = desk_with(ours(80, "2025-Q3"), ours(79.5, "2025-Q4"))
    own = WarningRule("D01", WarningKind.LAST, Gravity.WATCH, {"points": 0.2}, "Chỉ hơi kém")
    desk.warnings.put_rule(own)
    assert desk.warnings.rules()[-1].limits == {"points": 0.2, "places": 5.0, "others": 20.0}
    assert found(desk)["D01"].name == "Chỉ hơi kém"
    desk.warnings.remove_rule("D01")
    assert "D01" not in found(desk)


def test_a_rule_is_tried_without_being_kept() -> None:
    desk = desk_with(ours(80, "2025-Q3"), ours(79.5, "2025-Q4"))
    before = desk.summary().acts
    lower = replace(desk.warnings.rule("B11"), limits={"points": 0.1, "places": 0.0, "others": 5.0}, active=False)
    assert CODE in {each.code for each in desk.warnings.tried(lower)}
    assert CODE not in {each.code for each in desk.warnings.tried(desk.warnings.rule("B11"))}
    assert desk.summary().acts == before


@pytest.mark.parametrize(
    ("name", "text"), [("percent", "abc"), ("percent", "-1"), ("months", "1,5"), ("times", "0"), ("days", "10–20")]
)
def test_a_threshold_that_cannot_be_is_refused_in_one_sentence(name: str, text: str) -> None:
    with pytest.raises(WrongThreshold) as refused:
        read_threshold(name, text)
    assert f"“{text}” không dùng được" in texts.sentence(refused.value)


def test_a_threshold_in_percent_may_end_in_its_sign_and_have_decimals() -> None:
    assert read_threshold("percent", " 7,5% ") == 7.5
    assert read_threshold("days", "0") == 0


def test_a_rule_of_the_program_keeps_what_it_looks_at(desk: Desk) -> None:
    with pytest.raises(OtherLook):
        desk.warnings.put_rule(WarningRule("B11", WarningKind.FLAT, Gravity.HEED))
    with pytest.raises(WrongThreshold):
        desk.warnings.put_rule(replace(RULES["B13"], limits={"times": 2.5}))
    with pytest.raises(UnknownCode):
        desk.warnings.rule("B99")


def test_an_answer_holds_for_its_quarter_and_comes_back_in_the_next_one() -> None:
    clock = Clock(DECEMBER)
    desk = a_desk(clock=clock)
    warning = one(desk, "B20", "KTS.01")
    desk.warnings.acknowledge(warning, "  đang hỏi lại Cục Thống kê ")
    told = one(desk, "B20", "KTS.01")
    assert (told.answer, told.back) == ("đang hỏi lại Cục Thống kê", "")
    heed = [each for each in desk.warnings.all() if each.gravity is Gravity.HEED]
    assert heed[-1] == told  # the answered after the unanswered
    clock.turn(days=40)
    later = one(desk, "B20", "KTS.01")
    assert later.answer == ""
    assert later.back == "Quý IV năm 2025: “đang hỏi lại Cục Thống kê”; nay vẫn thế."
    desk.warnings.acknowledge(later, "đã có công văn")
    assert one(desk, "B20", "KTS.01").answer == "đã có công văn"
    assert len(desk.store.all(Acknowledgement)) == 2


def test_an_answer_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    desk.warnings.acknowledge(one(desk, "B20", "KTS.01"), "đang hỏi")
    assert desk.warnings.acts.notes.undo_name() == "ghi đã rõ cảnh báo B20: Kinh tế số/GRDP"
    desk.warnings.acts.notes.undo()
    assert one(desk, "B20", "KTS.01").answer == ""


def test_an_empty_answer_is_refused(desk: Desk) -> None:
    with pytest.raises(MissingField):
        desk.warnings.acknowledge(one(desk, "B20", "KTS.01"), "  ")


def test_who_only_enters_figures_changes_no_rule_and_takes_note_of_nothing() -> None:
    desk = a_desk(clock=Clock(DECEMBER))
    put(desk.store, Person("Cán bộ X", unit="20195", roles=(Role.ENTER,)))
    desk.work_as("Cán bộ X")
    with pytest.raises(NoRight):
        desk.warnings.acknowledge(one(desk, "B20", "KTS.01"), "rõ")
    with pytest.raises(NoRight):
        desk.warnings.put_rule(replace(desk.warnings.rule("B11"), active=False))


def test_a_file_without_figures_or_targets_has_no_warnings_of_indicators() -> None:
    desk = desk_with()
    assert found(desk) == {}
