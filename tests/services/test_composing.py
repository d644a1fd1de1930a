"""Forms are composed, changed and given new versions; what was reported keeps the version it was reported with."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.act import Actor
from dntracker.domain.calendar import DueRule
from dntracker.domain.form import Form, FormColumn, FormGroup, FormRow
from dntracker.domain.numbering import loosened
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Role
from dntracker.domain.report import Order, Percentage
from dntracker.services import texts
from dntracker.services.composing import FormInUse
from dntracker.services.entry_rows import RowKind
from dntracker.services.form_rules import WrongForm
from dntracker.services.reports.samples import sample_of
from dntracker.services.templates.templates import Taking
from dntracker.store.check import check
from dntracker.store.undo import NothingToUndo
from tests.office.packages import TEMPLATE
from tests.services.form_data import CODE, GROUPS, NEW, OLD, a_form, a_later_desk, absent_indicator
from tests.support import a_desk, figure, put


def test_a_new_form_is_there_to_be_filled_with_its_numbers_composed() -> None:
    desk = a_desk()
    made = desk.composing.add(a_form(desk))
    assert [row.number for row in made.groups[0].rows] == ["1", "1.1"]
    sheet = desk.entry.sheet("09/THU", "SKHCN", OLD)
    assert [(row.numbering, row.kind) for row in sheet.rows] == [
        ("I", RowKind.GROUP), ("1", RowKind.INDICATOR), ("1.1", RowKind.INDICATOR),
    ]  # fmt: skip
    assert desk.store.get(Form, "09/THU", "1").groups == GROUPS  # type: ignore[union-attr]
    assert check(desk.store) == []


def test_numbers_typed_in_the_seeds_become_composed_when_a_form_is_worked_on() -> None:
    desk = a_desk()
    for form in desk.catalogue.forms():
        draft = desk.composing.draft(form)
        assert all(not row.number for row in draft.rows)
        assert loosened(form) == draft


@pytest.mark.parametrize(
    "change",
    [
        lambda form: replace(form, name="Tên khác", short_name="Khác"),
        lambda form: replace(form, groups=tuple(reversed(form.groups))),
        lambda form: replace(form, groups=(replace(form.groups[0], number="A"), *form.groups[1:])),
        lambda form: replace(form, groups=(FormGroup("", "Lời", (FormRow(text="Trong đó:"),)), *form.groups)),
    ],
    ids=["title", "order", "number", "text row"],
)
def test_words_and_order_change_in_place_though_figures_exist(change: Callable[[Form], Form]) -> None:
    desk = a_desk()
    changed = change(desk.composing.draft(desk.catalogue.form(CODE)))
    assert not desk.composing.needs_version(changed)
    desk.composing.change(changed)
    assert [one.version for one in desk.catalogue.versions(CODE)] == [1]
    assert desk.catalogue.form(CODE, OLD).name == changed.name


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"groups": ()}, "biểu chưa có chỉ tiêu nào."),
        ({"groups": (FormGroup("", "Lời", (FormRow(text="chữ"),)),)}, "biểu chưa có chỉ tiêu nào."),
        ({"groups": (FormGroup("", "A", (FormRow("KTS.01"), FormRow("KTS.01"))),)}, "chỉ tiêu KTS.01"),
        ({"groups": (FormGroup("", "A", (FormRow("XX.99"),)),)}, "không có chỉ tiêu “XX.99” trong tệp."),
        ({"groups": (FormGroup("", "A", (FormRow("KTS.01"), FormRow("KTS.02", "1"))),)}, "trong nhóm A có hai dòng"),
        ({"groups": (*GROUPS, FormGroup("I", "B", (FormRow("HT.01"),)))}, "hai nhóm cùng mang số I."),
        ({"groups": (FormGroup("", " ", GROUPS[0].rows),)}, "nhóm I chưa có tên."),
        ({"groups": (FormGroup("", "A", (*GROUPS[0].rows, FormRow(text=" "))),)}, "có dòng chữ còn trống."),
        ({"units": (), "levels": ()}, "chưa có đơn vị nào nộp biểu này."),
        ({"frequencies": ()}, "chọn ít nhất một kỳ báo cáo."),
        ({"code": " "}, "ghi ký hiệu biểu"),
        ({"code": "01/cđs"}, "ký hiệu 01/cđs đã có."),
        ({"name": ""}, "ghi tên biểu và tên ngắn."),
        ({"template": "khong-co.xlsx"}, "không có mẫu in “khong-co.xlsx”."),
        ({"closing_days": -1}, "số ngày khóa sổ sau hạn"),
        ({"due": (DueRule(Frequency.QUARTER, "so", 0, 40),)}, "hạn nộp kỳ quý cần ngày"),
        ({"due": (DueRule(Frequency.YEAR, "so", 0, 4),) * 2}, "kỳ năm có hai hạn nộp"),
    ],
)
def test_a_form_that_cannot_be_is_refused_in_one_sentence(changes: dict[str, object], sentence: str) -> None:
    desk = a_desk()
    form = a_form(desk, **changes)
    with pytest.raises(WrongForm) as refused:
        desk.composing.add(form)
    assert f": {sentence}" in texts.sentence(refused.value)
    assert "?" not in texts.sentence(refused.value).removesuffix("?")
    assert form.code not in {one.code for one in desk.catalogue.forms()} or form.code == CODE


def test_a_retired_indicator_comes_into_no_form_but_stays_where_it_was() -> None:
    desk = a_desk()
    desk.composing.add(a_form(desk))
    put(desk.store, replace(desk.catalogue.indicator("KTS.01"), valid_to=date(2025, 6, 30)))
    desk.catalogue.refresh()
    form = desk.composing.draft(desk.catalogue.form("09/THU"))
    desk.composing.change(replace(form, name="Tên khác"))
    for period in (NEW, OLD):
        with pytest.raises(WrongForm) as refused:
            desk.composing.add_version(form, period)
        assert "đã thôi dùng sau ngày 30/06/2025" in texts.sentence(refused.value)


def test_a_copy_is_a_form_of_its_own() -> None:
    desk = a_desk()
    made = desk.composing.add(replace(desk.composing.copy(CODE), code=" 01/CĐS  mới "))
    assert (made.code, made.version) == ("01/CĐS mới", 1)
    assert made.groups == desk.catalogue.form(CODE).groups


def test_a_retired_form_keeps_its_old_periods_and_takes_no_new_ones() -> None:
    desk = a_later_desk()
    desk.composing.add(a_form(desk, groups=(FormGroup("", "Mới", (FormRow(absent_indicator(desk)),)),)))
    desk.composing.retire("09/THU", Period.parse("2026-Q2"))
    form = desk.catalogue.form("09/THU")
    assert desk.catalogue.periods_of(form)[0] == Period.parse("2026-Q2")
    assert desk.catalogue.default_period(form) == Period.parse("2026-Q2")
    assert desk.catalogue.units_of(form, NEW) == []
    assert desk.entry.sheet("09/THU", "SKHCN", Period.parse("2026-Q2")).total == 1
    desk.composing.resume("09/THU")
    assert desk.catalogue.units_of(desk.catalogue.form("09/THU"), NEW)


def test_a_form_does_not_end_before_what_was_reported() -> None:
    desk = a_desk()
    with pytest.raises(FormInUse) as refused:
        desk.composing.retire(CODE, Period.parse("2023-Q4"))
    assert "còn số liệu sau Quý IV năm 2023" in texts.sentence(refused.value)


def test_steps_are_taken_back_and_done_again_on_this_screen_alone() -> None:
    desk = a_desk()
    put(desk.store, figure())
    made = desk.composing.add(a_form(desk))
    assert desk.composing.acts.undo() == "hoàn tác: thêm biểu 09/THU"
    assert made.code not in {one.code for one in desk.catalogue.forms()}
    with pytest.raises(NothingToUndo):
        desk.composing.acts.undo()
    assert desk.composing.acts.redo() == "làm lại: thêm biểu 09/THU"
    assert desk.catalogue.form(made.code) == made


def test_whoever_may_not_is_told_why() -> None:
    desk = a_desk()
    desk.people.add("Cán bộ Q", roles=[Role.ADMINISTER])
    desk.work_as("Cán bộ Q")
    desk.people.add("Cán bộ N", roles=[Role.ENTER], unit="BHXH")
    assert desk.composing.acts.why_not() == ""
    desk.work_as("Cán bộ N")
    assert "quyền" in desk.composing.acts.why_not()
    with pytest.raises(NoRight):
        desk.composing.add(a_form(desk))
    with pytest.raises(NoRight):
        desk.composing.acts.undo()


def test_text_rows_take_no_figure_count_for_nothing_and_print_as_text() -> None:
    desk = a_desk()
    text = FormRow(text="Trong đó:", level=2)
    groups = (FormGroup("", "Chung", (GROUPS[0].rows[0], text, GROUPS[0].rows[1])),)
    desk.composing.add(a_form(desk, groups=groups, columns=(FormColumn.PLAN, FormColumn.CUMULATIVE)))
    sheet = desk.entry.sheet("09/THU", "SKHCN", OLD)
    row = sheet.rows[2]
    assert (row.kind, row.name, row.numbering, row.editable, row.cell) == (RowKind.TEXT, "Trong đó:", "", False, None)
    assert (sheet.total, sheet.rows[0].count[1]) == (2, 2)
    form = desk.catalogue.form("09/THU")
    assert desk.submissions.standing(form, desk.catalogue.unit("SKHCN"), OLD).total == 2
    assert {one.cell.indicator for one in desk.problems.of(sheet.figures)} <= {"KTS.01", "KTS.02"}
    printed = desk.reporting.sheet("09/THU", OLD)
    said = [row.values for row in printed.bands["CHI_TIEU"].rows]
    assert said[2]["CHI_TIEU"] == "Trong đó:"
    left_out = {
        value for row in said for field in ("CUNG_KY", "TY_LE_KE_HOACH", "GHI_CHU") if (value := row.get(field))
    }
    assert left_out == {Percentage()}
    cells = [one.text for one in desk.reports.layouts(Order("bieu", "09/THU", period=OLD))[0].cells]
    assert "Trong đó:" in cells


def test_the_next_due_dates_of_a_form_as_it_is_being_composed() -> None:
    desk = a_later_desk()
    form = a_form(desk, due=(DueRule(Frequency.QUARTER, "so", 0, 6), DueRule(Frequency.YEAR, "so", -1, 25)))
    found = [(period.code, unit.level, due.nominal, due.moved) for period, unit, due in desk.composing.due_dates(form)]
    assert ("2026-Q3", "so", date(2026, 9, 6), True) in found
    assert ("2026", "so", date(2026, 11, 25), False) in found


def test_somebody_of_the_consolidating_unit_may_compose() -> None:
    desk = a_desk()
    desk.people.add("Cán bộ Q", roles=[Role.ADMINISTER])
    desk.work_as("Cán bộ Q")
    desk.people.add("Cán bộ S", roles=[Role.ENTER], unit="SKHCN")
    desk.actor = Actor("Cán bộ S", "SKHCN")
    assert desk.composing.add(a_form(desk)).code == "09/THU"


def test_a_form_of_the_journal_from_before_there_were_levels_reads_and_hashes_the_same() -> None:
    kind = a_desk().store.kinds.by_type[Form]
    groups = '"groups":[{"name":"A","number":"I","rows":[{"indicator":"KTS.01","number":"1"}]}]'
    old = f'{{"calendar":"hanh-chinh","closing_days":14,{groups},"name":"Cũ","short_name":"Cũ"}}'
    form = kind.thing_of(("09/CU", "1"), old)
    assert (form.groups, form.columns) == ((FormGroup("I", "A", (FormRow("KTS.01", "1"),)),), ())
    assert form.valid_to is None
    assert kind.state_of(form) == old


def test_a_form_prints_with_a_template_that_somebody_took(tmp_path: Path) -> None:
    desk = a_desk()
    assert desk.composing.templates() == ["01-cds.xlsx", "02-cds-x.xlsx"]  # those of lists print no form
    sample = sample_of(CODE, desk.catalogue, desk.reporting)
    desk.templates.take(TEMPLATE.read_bytes(), Taking("Mẫu riêng", OLD, "bieu", "y.xlsx"), sample)
    desk.templates.take(TEMPLATE.read_bytes(), Taking("01-cds.xlsx", OLD, "bieu", "y.xlsx"), sample)
    assert desk.composing.templates() == ["01-cds.xlsx", "02-cds-x.xlsx", "Mẫu riêng"]
    desk.composing.add(a_form(desk, template="Mẫu riêng"))
    order = Order("bieu", "09/THU", "SKHCN", OLD)
    assert load_workbook(desk.reports.export(order, tmp_path / "tờ.xlsx")).sheetnames == ["01-CĐS"]
