"""Changing the catalogue: what an official may change, from when it holds, and what the periods before still show."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.indicator import CityRule, Direction, FormerDefinition, Indicator, Kind, OverUnits, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Role
from dntracker.domain.report import Value
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.target_deeds import BreakText, TargetText
from dntracker.services.texts import sentence
from tests.services.reports.printed import note_of, printed_row
from tests.support import a_desk, cell, figure, put, state_of

CODE, FORM = "KTS.01", "01/CĐS"
SINCE = Period.parse("2025-Q1")
NEW = {
    "name": "Tỷ trọng kinh tế số lõi", "definition": "Chỉ phần kinh tế số lõi.", "measure": "% GRDP mới"
}  # fmt: skip


def row_of(desk: Desk, period: str, code: str = CODE) -> EntryRow:
    sheet = desk.entry.sheet(FORM, "SKHCN", Period.parse(period))
    return next(row for row in sheet.rows if row.indicator and row.indicator.code == code)


def said(error: pytest.ExceptionInfo[UserError]) -> str:
    return sentence(error.value)


def changed() -> Desk:
    """A desk on which the definition of the share changed from 2025-Q1 on, with figures on both sides."""
    desk = a_desk()
    for period, value in (("2024-Q1", 20.0), ("2025-Q1", 24.0)):  # before the new borders, which break everything
        put(desk.store, figure(value=value, period=period, territory="DN-CU"))
    put(desk.store, figure(value=25.0, period="2025-Q4"))
    desk.cataloguing.amend(CODE, NEW, SINCE, "Thông tư mới")
    return desk


def test_words_that_mean_the_same_are_changed_at_once() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"name": "Kinh tế số trong GRDP", "legal_basis": "QĐ mới", "low": "0", "high": "100"})
    assert row_of(desk, "2024-Q4").name == "Kinh tế số trong GRDP"
    assert desk.catalogue.formers_of(CODE) == []


@pytest.mark.parametrize(
    "fields", [{"definition": "Khác."}, {"formula_text": "a / b"}, {"measure": "điểm"}, {"formula": "[KTS.02] * 2"}]
)
def test_another_meaning_asks_from_which_period_it_holds(fields: Mapping[str, str]) -> None:
    desk = a_desk()
    before = state_of(desk.store)
    with pytest.raises(UserError, match="needs_period") as error:
        desk.cataloguing.amend(CODE, fields)
    assert "áp dụng từ kỳ nào" in said(error)
    assert state_of(desk.store) == before


def test_a_definition_may_be_put_into_better_words() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"definition": "Rõ hơn."}, wording=True)
    assert row_of(desk, "2020-Q4").indicator == desk.catalogue.indicator(CODE)
    with pytest.raises(UserError, match="needs_period"):
        desk.cataloguing.amend(CODE, {"measure": "điểm"}, wording=True)


def test_the_old_meaning_is_kept_and_the_break_marked_in_one_act() -> None:
    desk = a_desk()
    acts = len(list(desk.store.journal.acts()))
    desk.cataloguing.amend(CODE, NEW, SINCE, "Thông tư mới")
    assert len(list(desk.store.journal.acts())) == acts + 1
    (former,) = desk.store.all(FormerDefinition)
    assert (former.valid_to, former.measure) == (date(2024, 12, 31), "% GRDP")
    assert SeriesBreak(CODE, date(2025, 1, 1), "definition", "Thông tư mới") in desk.catalogue.breaks_of(CODE)


def test_the_entry_sheet_of_before_shows_the_old_words() -> None:
    desk = changed()
    old, new = row_of(desk, "2024-Q4"), row_of(desk, "2025-Q1")
    assert (old.measure, new.measure) == ("% GRDP", NEW["measure"])
    assert (old.name, new.name) == ("Tỷ trọng kinh tế số trong GRDP", NEW["name"])
    assert desk.entry.panel(old).definition != desk.entry.panel(new).definition == NEW["definition"]


def test_the_report_of_before_shows_the_old_words() -> None:
    desk = changed()

    def printed(period: str) -> tuple[Value, Value]:
        row = printed_row(desk.reporting.sheet(FORM, Period.parse(period)), CODE)
        return row["CHI_TIEU"], row["DON_VI_TINH"]

    assert printed("2024-Q4") == ("Tỷ trọng kinh tế số trong GRDP", "% GRDP")
    assert printed("2025-Q4") == (NEW["name"], NEW["measure"])


def test_a_comparison_across_says_why_it_is_absent() -> None:
    desk = changed()
    shown = row_of(desk, "2025-Q1").percent_last_year
    assert shown is not None
    assert (shown.text, shown.tooltip) == ("", "Chuỗi số liệu gãy ở giữa hai kỳ nên không so sánh.")
    sheet = desk.reporting.sheet(FORM, Period.parse("2025-Q1"))
    note = note_of(sheet, printed_row(sheet, CODE)["TY_LE_CUNG_KY"])
    assert note == "Không so với cùng kỳ: từ ngày 01/01/2025, thông tư mới."


def test_last_years_number_says_that_it_means_something_else() -> None:
    shown = row_of(changed(), "2025-Q1").last_year
    assert shown is not None
    assert shown.tooltip.endswith("theo định nghĩa cũ (% GRDP)")


def test_a_published_growth_across_is_not_computed_again() -> None:
    desk = a_desk()
    told = next(one for one in desk.statements.of("XH.01") if one.statement.base == "previous_year" and one.verdict)
    period = Period.parse(told.statement.period)
    desk.cataloguing.amend("XH.01", {"definition": "Khác."}, period, "Bộ chỉ số mới")
    (after,) = (one for one in desk.statements.of("XH.01") if one.statement == told.statement)
    assert (after.verdict, after.ours) == (None, None)
    assert f"Không tự tính vì gãy chuỗi từ ngày 01/01/{period.year}." in after.sentence


def test_a_year_is_not_added_up_across_a_change_within_it() -> None:
    desk = a_desk()
    flow = next(
        row.indicator
        for row in desk.entry.sheet(FORM, "SKHCN", Period.parse("2025-Q4")).rows
        if row.indicator and row.indicator.kind is Kind.FLOW and not row.indicator.formula
    )
    for quarter in range(1, 5):
        desk.entry.record(cell(flow.code, f"2024-Q{quarter}", territory="DN-CU"), "5")
    whole = row_of(desk, "2024-Q4", flow.code).cumulative
    desk.cataloguing.amend(flow.code, {"definition": "Khác."}, Period.parse("2024-Q3"))
    cut, before = (row_of(desk, period, flow.code).cumulative for period in ("2024-Q4", "2024-Q2"))
    assert whole is not None
    assert whole.text == "20"
    assert cut is not None
    assert (cut.text, cut.tooltip) == ("", "Định nghĩa đổi trong năm nên không cộng dồn.")
    assert before is not None
    assert before.text == "10"


def test_a_formula_of_before_still_computes_the_periods_of_before() -> None:
    desk = a_desk()
    for period, territory in (("2024-Q4", "DN-CU"), ("2025-Q1", "DN-CU")):
        desk.entry.record(cell("DL.01", period, territory=territory), "100")
    code = desk.cataloguing.add("DL.90", {**BASICS, "formula": "[DL.01] * 2"}).code
    desk.cataloguing.amend(code, {"formula": "[DL.01] * 3"}, SINCE)
    formulas = {p: desk.catalogue.indicator_at(code, Period.parse(p)).formula for p in ("2024-Q4", "2024", "2025-Q1")}
    assert formulas == {"2024-Q4": "[DL.01] * 2", "2024": "[DL.01] * 2", "2025-Q1": "[DL.01] * 3"}
    assert desk.catalogue.readers()["DL.01"].count(code) == 2


def test_the_years_before_are_drawn_by_the_formula_of_then() -> None:
    desk = a_desk()
    desk.entry.record(cell("DL.02", "2023", territory="DN-CU"), "100")
    desk.entry.record(cell("DL.02", "2024", territory="DN-CU"), "100")
    desk.cataloguing.add("DL.90", {**BASICS, "formula": "[DL.02] * 2", "frequency": "A"})
    desk.cataloguing.amend("DL.90", {"formula": "[DL.02] * 3"}, Period.parse("2024"))
    points = {one.period.code: one.figure.value for one in desk.trends.series("DL.90").points}
    assert (points["2023"], points["2024"]) == (200.0, 300.0)


def test_only_who_may_change_the_catalogue_does() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"name": "Kinh tế số"})
    desk.people.add("Cán bộ A", unit="SKHCN", roles=[Role.ADMINISTER])
    desk.work_as("Cán bộ A")
    desk.people.add("Cán bộ L", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ L")
    before, acts = state_of(desk.store), desk.catalogue_acts
    for deed in (lambda: desk.cataloguing.amend(CODE, {"name": "Khác"}), acts.undo, acts.redo, lambda: a_target(desk)):
        with pytest.raises(NoRight) as error:
            deed()
        assert "quản trị" in said(error)
    assert state_of(desk.store) == before
    assert acts.why_not()
    desk.work_as("Cán bộ A")
    desk.cataloguing.amend(CODE, {"name": "Khác"})
    assert desk.catalogue.indicator(CODE).name == "Khác"


def test_a_second_change_from_the_same_period_keeps_the_first_words() -> None:
    desk = changed()
    desk.cataloguing.amend(CODE, {"definition": "Lại khác."}, SINCE, "Sửa thông tư")
    (former,) = desk.catalogue.formers_of(CODE)
    assert former.measure == "% GRDP"
    (own,) = (one for one in desk.catalogue.breaks_of(CODE) if one.date == SINCE.start)
    assert own.reason == "Thông tư mới; sửa thông tư"


def test_a_change_from_before_the_last_one_is_refused() -> None:
    desk = changed()
    with pytest.raises(UserError) as error:
        desk.cataloguing.amend(CODE, {"definition": "Sớm hơn."}, Period.parse("2024-Q1"))
    assert said(error) == "Định nghĩa của chỉ tiêu này đã đổi từ ngày 01/01/2025. Chọn kỳ bắt đầu từ ngày ấy trở đi."


def test_three_definitions_each_hold_for_their_periods() -> None:
    desk = changed()
    desk.cataloguing.amend(CODE, {"measure": "điểm"}, Period.parse("2026-Q1"))
    measures = [desk.catalogue.indicator_at(CODE, Period.parse(one)).measure for one in ("2024", "2025", "2026")]
    assert measures == ["% GRDP", NEW["measure"], "điểm"]


def test_a_change_is_taken_back_and_done_again_whole() -> None:
    desk = a_desk()
    before = state_of(desk.store)
    desk.cataloguing.amend(CODE, NEW, SINCE)
    after = state_of(desk.store)
    assert desk.catalogue_acts.undo() == "hoàn tác: sửa tên, đơn vị tính, định nghĩa: KTS.01 Kinh tế số/GRDP"
    assert state_of(desk.store) == before
    assert desk.catalogue.indicator(CODE).measure == "% GRDP"
    desk.catalogue_acts.redo()
    assert state_of(desk.store) == after


BASICS: dict[str, Any] = {
    "name": "Chỉ tiêu mới", "short_name": "Mới", "pillar": "DL", "kind": "stock", "measure": "bộ", "owner": "SKHCN"
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "fields", "words"),
    [
        (CODE, {"name": ""}, "Chưa ghi tên."),
        (CODE, {"measure": " "}, "Chưa ghi đơn vị tính."),
        (CODE, {"low": "100", "high": "0"}, "Cận dưới 100 lớn hơn cận trên 0. Đổi lại hai số."),
        (CODE, {"low": "nhỏ"}, "Không đọc được số “nhỏ”."),
        (CODE, {"low": "35–40"}, "Giới hạn “35–40” không phải một số."),
        (CODE, {"high": "…"}, "Giới hạn “…” không phải một số."),
        (CODE, {"high": "≥ 90"}, "Giới hạn “≥ 90” không phải một số."),
        (CODE, {"owner": "KHONGCO"}, "Không có đơn vị “KHONGCO” trong tệp."),
        (CODE, {"formula": "[KTS.01] + 1"}, "công thức quay về chính nó"),
        (CODE, {"formula": "[KTS.02] / 0"}, "chia cho 0"),
        (CODE, {"formula": "[KTS.02] / ([KTS.02] - [KTS.02])"}, "chia cho 0"),
        (CODE, {"formula": "[KTS.02] +"}, "công thức viết sai"),
        (CODE, {"formula": "[KTS.999] + 1"}, "Không có chỉ tiêu “KTS.999” trong tệp."),
        (CODE, {"numerator": "KTS.01", "denominator": "KTS.02"}, "công thức quay về chính nó"),
        (CODE, {"over_units": "ratio"}, "mã của cả tử số lẫn mẫu số"),
        (CODE, {"over_units": "mean"}, "mã của chỉ tiêu làm quyền số"),
        (CODE, {"over_units": "mean", "weights": "KTS.999"}, "Không có chỉ tiêu “KTS.999” trong tệp."),
        (CODE, {"over_units": "mean", "weights": CODE}, "công thức quay về chính nó"),
        (CODE, {"city_rule": "units", "over_units": "sum"}, "không cộng từ các đơn vị"),
        ("KTS.04", {"formula": "[KTS.05]"}, "công thức quay về chính nó"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(code: str, fields: Mapping[str, str], words: str) -> None:
    desk = a_desk()
    if code == "KTS.04":
        desk.cataloguing.amend("KTS.05", {"formula": "[KTS.04] * 2"}, SINCE)
    before = state_of(desk.store)
    with pytest.raises(UserError) as error:
        desk.cataloguing.amend(code, fields, SINCE)
    assert words in said(error)
    assert state_of(desk.store) == before


def test_a_divisor_that_only_sometimes_is_zero_is_allowed() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"formula": "[KTS.02] / ([KTS.02] - 7)"}, SINCE)


def test_every_seeded_indicator_can_be_amended() -> None:
    desk = a_desk()
    for one in desk.catalogue.indicators():
        desk.cataloguing.amend(one.code, {"source_note": f"{one.source_note} ."})


def test_rules_direction_and_owner_are_changed() -> None:
    desk = a_desk()
    new = desk.cataloguing.amend(
        "DL.01", {"direction": "band", "over_units": "sum", "city_rule": "units", "owner": "BHXH", "decimals": "1"}
    )
    assert desk.catalogue.indicator("DL.01") == new
    assert (new.direction, new.over_units, new.city_rule) == (Direction.BAND, OverUnits.SUM, CityRule.UNITS)


def test_a_new_indicator_stands_at_the_end_of_its_group() -> None:
    desk = a_desk()
    desk.cataloguing.add("DL.90", BASICS)
    assert [one.code for one in desk.catalogue.indicators() if one.pillar == "DL"][-1] == "DL.90"
    desk.catalogue_acts.undo()
    assert desk.store.get(Indicator, "DL.90") is None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "Chưa ghi mã."),
        ("KTS.01", "Mã KTS.01 đã dùng cho"),
        ("A [1]", "không dùng được"),
        ("a b", "không dùng được"),
    ],
)
def test_a_new_indicator_needs_a_code_of_its_own(code: str, words: str) -> None:
    with pytest.raises(UserError) as error:
        a_desk().cataloguing.add(code, BASICS)
    assert words in said(error)


@pytest.mark.parametrize("code", ["KTS.02", "CU.02"])
def test_a_former_code_is_one_indicators_alone(code: str) -> None:
    desk = a_desk()
    desk.cataloguing.amend("KTS.02", {"former_codes": "CU.02"})
    deeds: tuple[Callable[[], object], ...] = (
        lambda: desk.cataloguing.amend(CODE, {"former_codes": f"CU.01 {code}"}),
        lambda: desk.cataloguing.add("DL.90", {**BASICS, "former_codes": code}),
    )
    for deed in deeds:
        with pytest.raises(UserError) as error:
            deed()
        assert said(error).startswith(f"Mã {code} đã dùng cho")
    desk.cataloguing.amend(CODE, {"former_codes": "CU.01"})
    assert desk.catalogue.indicator("CU.01").code == CODE


def test_a_code_in_use_goes_before_a_former_one() -> None:
    desk = a_desk()
    put(desk.store, replace(desk.catalogue.indicator(CODE), former_codes=("KTS.02",)))
    desk.catalogue.refresh()
    assert desk.catalogue.indicator("KTS.02").code == "KTS.02"


def test_a_retired_indicator_keeps_its_figures_and_takes_no_new_ones() -> None:
    desk = changed()
    desk.cataloguing.retire(CODE, date(2025, 3, 31))
    assert row_of(desk, "2025-Q1").editable
    assert row_of(desk, "2025-Q4").locked_because == "chỉ tiêu này ngừng dùng sau ngày 31/03/2025."
    assert row_of(desk, "2025-Q4").figure is not None
    desk.cataloguing.bring_back(CODE)
    assert row_of(desk, "2025-Q4").editable


def test_what_weighs_units_is_part_of_the_definition() -> None:
    desk = a_desk()
    mean = {"over_units": "mean", "weights": "KTS.02"}
    with pytest.raises(UserError, match="needs_period"):
        desk.cataloguing.amend(CODE, mean)
    desk.cataloguing.amend(CODE, mean, SINCE)
    desk.cataloguing.amend(CODE, {"weights": "KTS.03"}, SINCE.next())
    weights = [
        desk.catalogue.indicator_at(CODE, Period.parse(one)).weights for one in ("2024-Q4", "2025-Q1", "2025-Q2")
    ]
    assert weights == ["", "KTS.02", "KTS.03"]
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.retire("KTS.03", date(2025, 12, 31))


def test_what_others_are_computed_from_is_not_retired() -> None:
    desk = a_desk()
    with pytest.raises(UserError) as error:
        desk.cataloguing.retire("CQS.24", date(2025, 12, 31))
    assert said(error).startswith("Chưa ngừng được: Hồ sơ nộp trực tuyến còn tính từ chỉ tiêu này.")


def test_what_weighs_in_a_mean_is_not_retired() -> None:
    desk = a_desk()
    put(desk.store, replace(desk.catalogue.indicator("XHS.03"), weights="XHS.02"))
    desk.catalogue.refresh()
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.retire("XHS.02", date(2025, 12, 31))


@pytest.mark.parametrize("day", [date(2025, 12, 31), "31/12/2025"])
def test_no_other_field_retires_what_others_are_computed_from(day: Any) -> None:
    desk = a_desk()
    before = state_of(desk.store)
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.amend("CQS.24", {"valid_to": day})
    assert state_of(desk.store) == before
    desk.cataloguing.amend(CODE, {"valid_to": day})
    desk.cataloguing.amend(CODE, {"valid_to": ""})
    assert desk.catalogue.indicator(CODE).valid_to is None


def test_the_next_period_is_offered() -> None:
    desk = a_desk()  # on 10 January 2026
    assert desk.cataloguing.next_period("CQS.01") == Period(2026, Frequency.QUARTER, 2)
    assert desk.cataloguing.next_period("XH.01") == Period(2027, Frequency.YEAR)


def a_target(desk: Desk) -> Target:
    return desk.target_deeds.put_target(CODE, TargetText("35–40", "2031", "DN", "Nghị quyết mới", "01/NQ-HĐND"))


def test_a_target_is_set_changed_and_removed() -> None:
    desk = a_desk()
    first = a_target(desk)
    assert (first.value, first.high, first.horizon) == (35.0, 40.0, Period.parse("2031"))
    moved = desk.target_deeds.put_target(CODE, TargetText("≥ 36", "2032", "DN", "", "01/NQ-HĐND"), first)
    own = [one for one in desk.catalogue.targets_of(CODE) if one.document == "01/NQ-HĐND"]
    assert own == [moved]
    desk.target_deeds.remove_target(moved)
    assert moved not in desk.catalogue.targets_of(CODE)


def plans(desk: Desk) -> dict[str, str]:
    """The documents that set a plan for 2031, each with the one that replaced it."""
    found = desk.catalogue.targets_of(CODE)
    return {one.document: one.replaced_by for one in found if one.horizon == Period.parse("2031")}


def planned(desk: Desk) -> list[Target]:
    """Three plans for 2031, each replaced by the next."""
    for number, value in (("1/KH", "30"), ("2/KH", "32"), ("3/KH", "34")):
        desk.entry.set_plan(cell(CODE, "2031-Q4"), value, "", number, "")
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": "3/KH", "3/KH": ""}
    return [one for one in desk.catalogue.targets_of(CODE) if one.document in plans(desk)]


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        ("3/KH", {"1/KH": "2/KH", "2/KH": ""}),
        ("2/KH", {"1/KH": "3/KH", "3/KH": ""}),
        ("1/KH", {"2/KH": "3/KH", "3/KH": ""}),
    ],
)
def test_a_removed_plan_leaves_the_one_before_in_force(removed: str, left: dict[str, str]) -> None:
    desk = a_desk()
    target = next(one for one in planned(desk) if one.document == removed)
    before = state_of(desk.store)
    desk.target_deeds.remove_target(target)
    assert plans(desk) == left
    desk.catalogue_acts.undo()
    assert state_of(desk.store) == before


def test_a_plan_that_moves_to_another_document_or_year_takes_its_place_along() -> None:
    desk = a_desk()
    last = planned(desk)[-1]
    moved = desk.target_deeds.put_target(CODE, TargetText("34", "2031", "DN", "", "4/KH"), last)
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": "4/KH", "4/KH": ""}
    desk.target_deeds.put_target(CODE, TargetText("34", "2032", "DN", "", "4/KH"), moved)
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": ""}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (TargetText("36", "2031", "DN", "", "01/NQ-HĐND"), "đã đặt mục tiêu cho năm ấy"),
        (TargetText("36", "2031-Q1", "DN", "Khác"), "Không đọc được năm đích “2031-Q1”"),
        (TargetText("36", "sau này", "DN", "Khác"), "Không đọc được năm đích"),
        (TargetText("nhiều", "2031", "DN", "Khác"), "Không đọc được số"),
        (TargetText("…", "2031", "DN", "Khác"), "Không đọc được số"),
        (TargetText("101", "2031", "DN", "Khác"), "101 nằm ngoài giới hạn của chỉ tiêu (0 đến 100)."),
        (TargetText("90–101", "2031", "DN", "Khác"), "nằm ngoài giới hạn của chỉ tiêu (0 đến 100)."),
        (TargetText("36", "2031", "DN", "Khác", replaced_by="99/KH"), "Không có nguồn “99/KH” trong tệp."),
        (TargetText("36", "2031", "DN", ""), "Nêu văn bản đặt kế hoạch"),
    ],
)
def test_a_target_that_cannot_be_is_refused(typed: TargetText, words: str) -> None:
    desk = a_desk()
    a_target(desk)
    with pytest.raises(UserError) as error:
        desk.target_deeds.put_target(CODE, typed)
    assert words in said(error)


def test_a_break_is_marked_changed_and_removed() -> None:
    desk = a_desk()
    first = desk.target_deeds.put_break(CODE, BreakText("01/01/2022", "method", "Đổi cách đo"))
    moved = desk.target_deeds.put_break(CODE, BreakText("1/1/2023", "method", "Đổi cách đo"), first)
    assert [one for one in desk.catalogue.breaks_of(CODE) if one.indicator == CODE] == [moved]
    desk.target_deeds.remove_break(moved)
    assert moved not in desk.catalogue.breaks_of(CODE)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (BreakText("", "method", "x"), "Chưa ghi ngày gãy."),
        (BreakText("31/02/2022", "method", "x"), "Không đọc được ngày “31/02/2022”"),
        (BreakText("01/01/2022", "method", " "), "Chưa ghi lý do."),
        (BreakText("01/01/2023", "method", "x"), "Ngày 01/01/2023 đã có mốc gãy."),
    ],
)
def test_a_break_that_cannot_be_is_refused(typed: BreakText, words: str) -> None:
    with pytest.raises(UserError) as error:
        a_desk().target_deeds.put_break("CQS.01", typed)
    assert words in said(error)


def test_the_break_of_every_indicator_is_not_one_indicators_to_change() -> None:
    desk = a_desk()
    shared = next(one for one in desk.catalogue.breaks_of(CODE) if one.indicator == "*")
    with pytest.raises(UserError, match="shared_break"):
        desk.target_deeds.remove_break(shared)


periods = st.builds(Period, st.integers(2023, 2027), st.just(Frequency.QUARTER), st.integers(1, 4))


@given(st.lists(periods, max_size=5))
def test_each_period_has_the_words_that_were_in_force_when_it_ended(changes: list[Period]) -> None:
    desk = a_desk()
    held: list[tuple[Period, str]] = []
    for number, since in enumerate(changes):
        words = f"Bản {number}"
        if held and since < held[-1][0]:
            with pytest.raises(UserError, match="definition_later"):
                desk.cataloguing.amend(CODE, {"definition": words}, since)
            continue
        desk.cataloguing.amend(CODE, {"definition": words}, since)
        held = [one for one in held if one[0] != since] + [(since, words)]
    first = a_desk().catalogue.indicator(CODE).definition
    for period in (Period(year, Frequency.QUARTER, index) for year in range(2022, 2029) for index in range(1, 5)):
        expected = next((words for since, words in reversed(held) if since <= period), first)
        assert desk.catalogue.indicator_at(CODE, period).definition == expected
