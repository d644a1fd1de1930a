"""The page on which forms are composed: reached by a command and by Ctrl+K, with its own steps to take back."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dntracker.ui.window import Window

CODE = "01/CĐS"


def test_a_command_opens_it_beside_the_pages_of_the_rail(window: Window) -> None:
    window.build_rest()
    assert not window.is_built("forms")
    window.deeds.table["edit.forms"].trigger()
    assert window.current_page() == "forms"
    assert not any(button.isChecked() for button in window.rail._buttons.values())
    window.open_page("entry")
    assert window.rail._buttons["entry"].isChecked()


def test_a_form_found_opens_there_with_ctrl_enter(window: Window) -> None:
    window.deeds.table["edit.search"].trigger()
    window.deeds.palette.field.setText("chuyen doi so cap xa")
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "forms"
    assert window.page("forms").properties.code.text() == "02/CĐS-X"  # type: ignore[attr-defined]


def test_undo_there_takes_back_the_step_of_a_form_and_says_so_in_the_menu(window: Window) -> None:
    composing, catalogue = window.place.desk.composing, window.place.desk.catalogue
    composing.change(replace(catalogue.form(CODE), name="Tên khác"))
    window.deeds.table["edit.forms"].trigger()
    window.deeds.edit.name_steps(window.deeds.table)
    assert window.deeds.table["edit.undo"].text().startswith("Hoàn tác: sửa biểu 01/CĐS")
    window.deeds.table["edit.undo"].trigger()
    assert catalogue.form(CODE).name != "Tên khác"
    window.deeds.table["edit.redo"].trigger()
    assert catalogue.form(CODE).name == "Tên khác"


def test_the_sheet_that_is_open_follows_a_changed_form(window: Window) -> None:
    entry = window.page("entry")
    form = window.place.desk.composing.draft(window.place.desk.catalogue.form(CODE))
    first = replace(form.groups[0], name="Tên nhóm khác")
    window.place.desk.composing.change(replace(form, groups=(first, *form.groups[1:])))
    window.place.changes.forms_changed.emit()
    assert entry.model.rows[0].name == "Tên nhóm khác"  # type: ignore[attr-defined]
