"""A form for a unit to fill: what is asked can be typed, the rest is locked, and it is known again by its names."""

from datetime import datetime
from io import BytesIO

from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.unit_form import NAMES, FormLine, UnitForm
from dntracker.office.unit_form import unit_form

HEADINGS = ("STT", "Chỉ tiêu", "ĐVT", "KH", "Cùng kỳ", "Kỳ trước", "Kỳ này", "Ô khóa vì")
FORM = UnitForm(
    "02/CĐS-X", 1, "20195", "2026-Q3", "Biểu 02", "Phường A", "Lời dặn", HEADINGS,
    (
        FormLine("I", "Nhóm"),
        FormLine("1", "=Tên", "%", "A.01", Quantity(50.0), Quantity(20.69), Quantity(35.0, 40.0), Quantity(24.5)),
        FormLine("2", "B", "%", "A.02", current=Quantity(mark=Mark.MISSING), locked="Đã gửi."),
        FormLine("3", "C", "hồ sơ", "A.03", current=Quantity(1476.0, qualifier=Qualifier.ABOUT)),
    ),
)  # fmt: skip


def sheet(form: UnitForm = FORM) -> Worksheet:
    found = load_workbook(BytesIO(unit_form(form, datetime(2026, 1, 1)))).active  # noqa: DTZ001
    assert isinstance(found, Worksheet)
    return found


def test_only_what_is_asked_can_be_typed() -> None:
    made = sheet()
    free = [cell.coordinate for row in made.iter_rows() for cell in row if not cell.protection.locked]
    assert made.protection.sheet
    assert made.protection.password is None
    assert free == ["H7", "H9"]
    assert made["I8"].value == "Đã gửi."


def test_it_is_known_again_by_hidden_names_and_codes() -> None:
    made = sheet()
    assert made.parent is not None
    names = made.parent.defined_names
    assert {part: names[name].attr_text for part, name in NAMES.items()} == {
        "form": '"02/CĐS-X"', "version": '"1"', "unit": '"20195"', "period": '"2026-Q3"',
        "codes": "'Bieu'!$A$6:$A$9", "entries": "'Bieu'!$H$6:$H$9",
    }  # fmt: skip
    assert all(names[name].hidden for name in NAMES.values())
    assert made.column_dimensions["A"].hidden
    assert [made[f"A{row}"].value for row in range(6, 10)] == [None, "A.01", "A.02", "A.03"]


def test_figures_are_numbers_and_everything_else_is_text() -> None:
    made = sheet()
    shown = [made[f"{column}7"] for column in "CEFGH"]
    assert [(cell.value, cell.data_type) for cell in shown] == [
        ("=Tên", "s"), (50, "n"), (20.69, "n"), ("35–40", "s"), (24.5, "n"),
    ]  # fmt: skip
    assert (made["H8"].value, made["H9"].value) == ("…", "~1.476")


def test_marks_and_ranges_are_advised_not_refused() -> None:
    [advice] = sheet().data_validations.dataValidation
    assert (advice.type, str(advice.sqref), advice.showInputMessage) == (None, "H6:H9", True)
    assert advice.prompt is not None
    assert len(advice.prompt) <= 255
    assert all(mark in advice.prompt for mark in ("…", "- ", "x ", "~24", "35–40"))


def test_what_is_typed_keeps_the_general_format_so_that_a_date_shows_itself() -> None:
    assert {sheet()[place].number_format for place in ("H7", "H8", "H9")} == {"General"}


def test_it_prints_on_a4_landscape_under_a_frozen_head() -> None:
    made = sheet()
    assert made.freeze_panes == "D6"
    assert (made.page_setup.orientation, made.page_setup.paperSize, made.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert made.print_title_rows == "$5:$5"


def test_a_name_pasted_with_signs_that_a_workbook_cannot_carry_is_written_without_them() -> None:
    made = sheet(replace(FORM, lines=(FormLine("1", "Tên\x0b dài", "%", "A.01"),)))
    assert "Tên dài" in {cell.value for row in made.iter_rows() for cell in row}
