"""Problems of forms in a real file: planted ones are found by the named rules, reasons stay and come back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.act import Deed
from dntracker.domain.check import Explanation
from dntracker.domain.figure import Status, Target
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark
from dntracker.services.check_rules import BUILT_IN
from dntracker.services.desk import Desk
from tests.services.problem_data import CLEAN, NOW, a_figure, a_rule, figures, filled, found, only, unit
from tests.support import LAN, put, state_of


@pytest.fixture
def desk() -> Desk:
    return filled()


def test_a_clean_form_has_no_finding(desk: Desk) -> None:
    assert found(desk) == {}


PLANTED: Mapping[str, tuple[str, float | None, dict[str, Any], str]] = {
    "C01": ("HT.02", 101.0, {}, "101 nằm ngoài giới hạn của chỉ tiêu (0 đến 100). "),
    "C03": ("CQS.02", 58.0, {}, "58 khác 85 tính từ tử số và mẫu số. "),
    "C04": ("CQS.23", 1001.0, {}, "1.001 lớn hơn mẫu số 1.000 (Tổng số hồ sơ TTHC). "),
    "C05": ("XHS.02", 12.0, {}, "12 chỉ bằng khoảng một phần nghìn của 12.000 (III/2027). "),
    "C06": ("XHS.02", 11700.0, {}, "11.700 thấp hơn 12.000 (III/2027), mà số này thường chỉ tăng. "),
    "C07": ("CQS.22", 71.0, {}, "71 khác thường: thường từ 76,5 đến 100 (trung vị của 8 kỳ là 90). "),
    "C10": ("XHS.02", 12000.0, {"status": Status.ESTIMATED}, "12.000 vẫn là số ước, đã quá ngày 06/03/2028. "),
}  # fmt: skip


@pytest.mark.parametrize("rule", PLANTED)
def test_what_was_planted_is_found_by_the_named_rule(desk: Desk, rule: str) -> None:
    code, value, more, told = PLANTED[rule]
    put(desk.store, a_figure(desk, code, value, **more))
    desk.catalogue.today = date(2028, 4, 1)
    by_rule = found(desk)
    assert by_rule[rule] == {code}
    finding = next(one for one in desk.problems.of(figures(desk)) if one.rule == rule)
    assert desk.problems.sentence(finding).startswith(told)


def test_a_period_is_looked_at_in_the_words_that_held_for_it(desk: Desk) -> None:
    before = NOW.previous()
    put(desk.store, a_figure(desk, "CQS.02", 58.0, before), a_figure(desk, "CQS.23", 1001.0, before))
    old = desk.problems.of(figures(desk, before))
    assert {"C03", "C04"} <= {one.rule for one in old}
    desk.cataloguing.amend("CQS.02", {"numerator": "XHS.06", "denominator": "XHS.07", "over_units": "none"}, NOW)
    assert desk.problems.of(figures(desk, before)) == old
    assert found(desk)["C03"] == {"CQS.02"}  # 85 is not 24 of 120


@pytest.mark.parametrize("code", CLEAN)
def test_each_missing_figure_is_found_and_a_mark_is_an_answer(desk: Desk, code: str) -> None:
    with desk.store.act(Deed(LAN, "xóa", "entry")) as writing:
        writing.remove(a_figure(desk, code, 0.0))
    assert found(desk) == {"C02": {code}}
    put(desk.store, a_figure(desk, code, None, mark=Mark.MISSING))
    assert found(desk) == {}


@pytest.mark.parametrize("code", [code for code in CLEAN if not code.startswith("HT.02")])
@pytest.mark.parametrize("times", [1000.0, 0.001])
def test_each_thousandfold_jump_is_found_by_a_rule(desk: Desk, code: str, times: float) -> None:
    put(desk.store, a_figure(desk, code, CLEAN[code] * times))
    assert any(code in codes for rule, codes in found(desk).items() if rule in ("C01", "C05"))


def test_a_source_that_says_otherwise_is_found(desk: Desk) -> None:
    source = desk.catalogue.sources()[0]
    put(desk.store, a_figure(desk, "XHS.06", 40.0, source=source.code, official=False))
    assert found(desk) == {"C11": {"XHS.06"}}
    assert desk.problems.sentence(only(desk)).startswith(f"“{source.title}” ghi 40, khác 24 đang chọn. ")


def test_a_value_far_from_the_plan_and_a_big_change_are_found(desk: Desk) -> None:
    where = figures(desk).territory(NOW)
    document = desk.catalogue.sources()[0].code
    put(desk.store, Target("CQS.22", where, document, Period.parse("2027"), 25.0))
    put(
        desk.store,
        a_figure(desk, "CQS.23", 300.0, Period.parse("2026-Q1")),
        a_figure(desk, "CQS.02", 30.0, Period.parse("2026-Q1")),
    )
    desk.catalogue.refresh()
    assert found(desk) == {"C08": {"CQS.22"}}
    assert desk.problems.sentence(only(desk)).startswith("90 bằng 360% kế hoạch năm 25. ")
    assert found(desk, Period.parse("2026-Q1"))["C09"] == {"CQS.23", "CQS.02"}


def test_no_figure_is_compared_across_a_break(desk: Desk) -> None:
    put(desk.store, a_figure(desk, "XHS.02", 12.0), SeriesBreak("XHS.02", date(2027, 10, 1), "method", "đổi cách đếm"))
    desk.catalogue.refresh()
    assert found(desk) == {}


def test_the_gravest_findings_come_first_then_the_rows(desk: Desk) -> None:
    put(desk.store, a_figure(desk, "HT.01", 101.0), a_figure(desk, "XHS.02", 12.0), a_figure(desk, "CQS.23", 2000.0))
    told = [(one.severity.value, one.cell.indicator) for one in desk.problems.of(figures(desk))]
    assert told[:2] == [("block", "CQS.23"), ("block", "HT.01")]
    assert told[2:] == [("warn", "CQS.23"), ("warn", "CQS.02"), ("warn", "XHS.02")]


def test_a_blank_of_another_owner_or_of_a_rarer_frequency_is_not_asked_for(desk: Desk) -> None:
    city = desk.entry.figures("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    missing = {one.cell.indicator for one in desk.problems.of(city) if one.rule == "C02"}
    assert "CQS.05" in missing
    assert missing.isdisjoint({"XHS.08", "KTS.01"})


def test_the_seeded_conflicts_and_estimates_are_found_and_nothing_else(desk: Desk) -> None:
    told = set()
    for year in ("2019", "2020", "2021", "2022", "2023", "2024"):
        findings = desk.problems.of(desk.entry.figures("01/CĐS", "SKHCN", Period.parse(year)))
        told |= {(year, one.rule, one.cell.indicator) for one in findings if one.rule != "C02"}
    assert told == {
        ("2022", "C11", "CQS.02"), ("2023", "C11", "KTS.01"), ("2023", "C10", "KTS.04"), ("2023", "C09", "DL.01"),
    }  # fmt: skip


# Reasons


def test_a_reason_stays_with_the_finding_until_it_is_taken_back(desk: Desk) -> None:
    put(desk.store, a_figure(desk, "XHS.02", 12.0))
    answered = desk.problems.explain(only(desk), " đổi đơn vị tính ")
    assert answered.answer == "đổi đơn vị tính"
    assert only(desk) == answered
    assert desk.history.acts(1)[0].step == "giải trình C05: XHS.02 Số tài khoản công dân số"
    desk.problems.explain(answered, "")
    assert only(desk).answer == ""


def test_where_a_figure_usually_lies_is_known_before_it_is_entered(desk: Desk) -> None:
    desk.entry.clear([a_figure(desk, "CQS.22", 0.0).cell])
    known = desk.problems.usual(figures(desk), "CQS.22")
    assert known is not None
    assert (known[0].low, known[0].high, known[0].median, known[0].count) == (76.5, 100.0, 90.0, 8)
    assert known[1].startswith("Trung vị 90 của 8 kỳ gần đây và cùng kỳ, cộng, trừ 5 lần độ lệch")
    desk.rule_deeds.put_rule(replace(BUILT_IN["C07"], active=False))
    assert desk.problems.usual(figures(desk), "CQS.22") is None


def test_the_reason_of_last_time_comes_back(desk: Desk) -> None:
    before = Explanation("C05", "XHS.02", figures(desk).territory(NOW), unit(desk), Period.parse("2026-Q2"), "rà soát")
    last = replace(before, period=NOW.previous(), text="sẽ sửa quý sau")
    put(desk.store, before, last, replace(before, rule="C07", period=NOW.previous()))
    put(desk.store, a_figure(desk, "XHS.02", 12.0))
    assert only(desk).earlier == last
    assert only(desk).answer == ""


def test_a_reason_is_one_step_of_undo_on_the_entry_screen(desk: Desk) -> None:
    put(desk.store, a_figure(desk, "XHS.02", 12.0), screen="seeds")
    before = state_of(desk.store)
    finding = only(desk)
    desk.problems.explain(finding, "đổi đơn vị tính")
    changed = desk.entry.undo()
    assert changed.cells == (finding.cell,)
    assert desk.problems.again(figures(desk), [replace(finding, answer="cũ")], changed.cells) == (finding,)
    assert state_of(desk.store) == before


# Checking again


def test_after_a_cell_changes_its_findings_are_those_of_the_whole_form(desk: Desk) -> None:
    form = figures(desk)
    where = a_figure(desk, "CQS.24", 0.0).cell
    desk.entry.record(where, "800")
    again = desk.problems.again(form, (), [where])
    assert {one.rule for one in again} == {"C03", "C04", "C07"}
    assert again == desk.problems.of(figures(desk))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(CLEAN)), st.sampled_from(["", "…", "12", "0", "~95", "20–30"])), max_size=6
    )
)
def test_checking_again_finds_what_checking_everything_finds(edits: list[tuple[str, str]]) -> None:
    desk = filled()
    desk.rule_deeds.put_rule(a_rule("[CQS.23] + [XHS.06] <= [XHS.02]"))
    form = figures(desk)
    findings = desk.problems.of(form)
    for code, text in edits:
        where = a_figure(desk, code, 0.0).cell
        desk.entry.record(where, text)
        findings = desk.problems.again(form, findings, [where])
        assert findings == desk.problems.of(figures(desk))
