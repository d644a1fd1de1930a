"""Versions of a form: when one is needed, where it begins, what the ones before keep."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.calendar import DueRule
from dntracker.domain.form import Form, FormColumn, FormGroup, FormRow
from dntracker.domain.period import Frequency, Period
from dntracker.domain.submission import Move
from dntracker.services import texts
from dntracker.services.composing import FormSent, NeedsVersion
from dntracker.services.form_rules import WrongForm
from tests.services.form_data import CODE, NEW, OLD, a_form, a_later_desk, absent_indicator
from tests.support import a_desk, figure, fill, put


def with_row(form: Form, code: str = "HT.01") -> Form:
    """The form with one indicator more, in a group of its own."""
    absent = code not in {row.indicator for row in form.rows}
    assert absent
    return replace(form, groups=(*form.groups, FormGroup("", "Thêm theo văn bản mới", (FormRow(code),))))


def test_a_form_changed_by_a_new_circular_keeps_the_old_version_for_old_periods() -> None:
    desk = a_later_desk()
    old = desk.catalogue.form(CODE)
    sheet, report = desk.entry.sheet(CODE, "SKHCN", OLD), desk.reporting.sheet(CODE, OLD)
    figures, reported = desk.summary().figures, desk.reporting.periods(old)
    changed = replace(
        with_row(desk.composing.draft(old), absent_indicator(desk)), name="Tên mới", issued_with="Thông tư 99",
        due=(DueRule(Frequency.QUARTER, "so", 1, 20),), columns=(FormColumn.PLAN,),
    )  # fmt: skip
    made = desk.composing.add_version(changed, NEW)
    assert (made.version, made.valid_from) == (2, date(2026, 7, 1))
    assert desk.catalogue.form(CODE, OLD) == old
    assert desk.catalogue.form(CODE, NEW.previous()) == old
    assert desk.catalogue.form(CODE, NEW).name == "Tên mới"
    assert desk.entry.sheet(CODE, "SKHCN", OLD).rows == sheet.rows
    assert desk.reporting.sheet(CODE, OLD) == report
    assert (desk.summary().figures, desk.reporting.periods(made)) == (figures, reported)
    new = desk.entry.sheet(CODE, "SKHCN", NEW)
    assert new.total == len(made.only({one.code for one in desk.catalogue.indicators()}).rows)
    unit = desk.catalogue.unit("SKHCN")
    assert desk.catalogue.due(made, unit, NEW).nominal == date(2026, 10, 20)  # type: ignore[union-attr]
    assert desk.catalogue.due(old, unit, OLD).nominal == date(2025, 12, 6)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "change",
    [
        lambda form: replace(form, groups=form.groups[1:]),
        lambda form: replace(form, closing_days=30),
        lambda form: replace(form, due=()),
        lambda form: replace(form, columns=(FormColumn.NOTE,)),
        lambda form: replace(form, units=("SKHCN",)),
    ],
    ids=["rows", "closing", "due", "columns", "units"],
)
def test_more_than_words_needs_a_version_where_figures_exist(change: Callable[[Form], Form]) -> None:
    desk = a_desk()
    before = desk.catalogue.form(CODE)
    with pytest.raises(NeedsVersion) as refused:
        desk.composing.change(change(desk.composing.draft(before)))
    assert texts.sentence(refused.value).startswith("Biểu 01/CĐS đã có số liệu")
    assert desk.catalogue.form(CODE) == before


def test_a_form_without_figures_changes_in_place_until_a_figure_or_a_submission_is_there() -> None:
    desk = a_desk()
    period = Period.parse("2024-Q1")
    desk.composing.add(a_form(desk, groups=(FormGroup("", "Mới", (FormRow(absent_indicator(desk)),)),)))
    form = desk.composing.draft(desk.catalogue.form("09/THU"))
    desk.composing.change(replace(form, closing_days=3))
    desk.submissions.open_period("09/THU", period)
    assert desk.composing.needs_version(replace(form, closing_days=9))


def test_figures_of_a_version_that_came_after_leave_the_one_before_alone() -> None:
    desk = a_later_desk()
    code = absent_indicator(desk)
    desk.composing.add(a_form(desk, groups=(FormGroup("", "Mới", (FormRow(code),)),)))
    first = desk.composing.draft(desk.catalogue.form("09/THU"))
    second = desk.composing.add_version(replace(first, closing_days=5), NEW)
    put(desk.store, figure(code, 1.0, NEW.code))
    assert desk.composing.needs_version(replace(second, closing_days=6))
    assert not desk.composing.needs_version(replace(first, closing_days=6))
    assert [one.code for one in desk.composing.periods(second)][:2] == ["2027", "2026-Q4"]


@pytest.mark.parametrize("period", ["2022-Q1", "2021-Q4"])
def test_a_version_begins_after_the_one_before(period: str) -> None:
    desk = a_desk()
    with pytest.raises(WrongForm) as refused:
        desk.composing.add_version(desk.composing.draft(desk.catalogue.form(CODE)), Period.parse(period))
    assert "sau phiên bản trước (từ 01/01/2022)" in texts.sentence(refused.value)


def test_a_period_that_was_sent_keeps_its_version_until_it_is_returned() -> None:
    desk = a_desk()
    fill(desk)
    desk.submissions.move(Move.SUBMIT, CODE, "SKHCN", OLD)
    changed = replace(desk.composing.draft(desk.catalogue.form(CODE)), closing_days=30)
    with pytest.raises(FormSent) as refused:
        desk.composing.add_version(changed, OLD)
    assert "Biểu 01/CĐS quý IV năm 2025 đã có đơn vị gửi" in texts.sentence(refused.value)
    assert desk.composing.add_version(changed, OLD.next()).version == 2
