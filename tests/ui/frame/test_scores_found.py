"""A framework by Ctrl+K, and from its score to the sheet of the year."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dntracker.ui.window import Window


def test_a_framework_found_opens_with_its_score_and_leads_to_its_sheet(window: Window) -> None:
    window.build_rest()
    window.deeds.table["edit.search"].trigger()
    window.deeds.palette.field.setText("dti 2022")
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Return)
    assert window.current_page() == "indicators"
    view = window.page("indicators").books.framework  # type: ignore[attr-defined]
    assert view.title.text() == "DTI cấp tỉnh theo QĐ 922"
    view.bar.year.setCurrentIndex(view.bar.year.findData("2022"))
    view.sheet_button.click()
    assert window.current_page() == "reports"
    assert window.page("reports").order().subject == "DTI-922"  # type: ignore[attr-defined]
