"""What a change of definition leaves to the periods before it: words, breaks, comparisons, formulas."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.errors import UserError
from dntracker.domain.indicator import FormerDefinition, Kind, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.report import Value
from tests.services.catalogue_data import BASICS, CODE, FORM, NEW, SINCE, changed, row_of, said
from tests.services.reports.printed import note_of, printed_row
from tests.support import a_desk, cell, state_of


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
