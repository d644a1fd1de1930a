"""Taking a chart along by keys: a size in millimetres, a workbook, the picture alone, open data."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from dntracker.services.settings import Settings
from dntracker.ui.deed_form import DeedForm
from dntracker.ui.trends.page import TrendsPage
from tests.services.trends.trend_data import EXPORTS, SHARE
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ENTER = Qt.Key.Key_Return


def form(page: TrendsPage) -> DeedForm:
    found = page.keeping.side.form
    assert found is not None
    return found


def ask(page: TrendsPage, **chosen: str) -> DeedForm:
    """Press Ctrl+E and put these into the form."""
    QTest.keyClick(page.chart, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    for name, text in chosen.items():
        field = form(page)[name]
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(text))
        else:
            assert isinstance(field, QLineEdit)
            field.setText(text)
    return form(page)


def test_a_picture_has_the_millimetres_and_dots_that_were_typed(
    page: TrendsPage, answers: Answers, qtbot: QtBot
) -> None:
    ask(page, kind=".png", own="160x90", dpi="300")
    with qtbot.waitSignal(page.hint) as said:
        QTest.keyClick(form(page)["own"], ENTER)
    assert said.args == ["Đã lưu bieu-do.png"]
    made = QImage(str(answers.path))
    assert (made.width(), made.height(), made.dotsPerMeterX()) == (1890, 1063, 11811)
    assert page.keeping.side.form is None


@pytest.mark.parametrize(("kind", "start"), [(".svg", b"<?xml"), (".pdf", b"%PDF"), (".xlsx", b"PK")])
def test_each_kind_is_written_and_proposed_again(
    page: TrendsPage, answers: Answers, settings: Settings, tmp_path: Path, kind: str, start: bytes
) -> None:
    answers.path = tmp_path / f"a{kind}"
    ask(page, kind=kind, size="slide").accept()
    assert answers.path.read_bytes().startswith(start)
    assert answers.suggested[-1].name.endswith(kind)
    assert Settings.load(settings.folder).chart_file["size"] == "slide"
    assert ask(page).text("kind") == kind


def test_a_name_without_an_ending_gets_the_one_that_was_chosen(
    page: TrendsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "bieu do 2.0"
    ask(page, kind=".xlsx").accept()
    assert load_workbook(tmp_path / "bieu do 2.0.xlsx").sheetnames[0] == "Biểu đồ"


def test_a_wrong_size_is_said_beside_its_field_and_nothing_is_asked(page: TrendsPage, answers: Answers) -> None:
    before = list(answers.suggested)
    ask(page, own="160").accept()
    assert form(page).errors()["own"].startswith("Không có cỡ “160”.")
    assert answers.suggested == before


def test_a_picture_that_cannot_be_written_is_told_in_the_form(
    page: TrendsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "khong-co" / "a.svg"
    ask(page, kind=".svg").accept()
    assert form(page).errors()[""].startswith("Không ghi được")


def test_who_names_no_file_stays_in_the_form(page: TrendsPage, answers: Answers) -> None:
    answers.path = None
    ask(page).accept()
    assert form(page).errors() == {}


def test_what_was_in_view_is_saved_though_the_form_takes_room(
    page: TrendsPage, answers: Answers, tmp_path: Path
) -> None:
    page.resize(1000, 840)
    page.chart.reset()
    first = page.chart.view().first
    answers.path = tmp_path / "a.xlsx"
    QTest.keyClick(page.chart, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.chart.set_view(first + 3, first + 6)
    kind = form(page)["kind"]
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData(".xlsx"))
    form(page).accept()
    years = [row[0].value for row in load_workbook(answers.path)["Số liệu"].iter_rows(min_row=5)]
    assert years == [2021, 2022, 2023, 2024]


def test_another_chart_that_was_opened_meanwhile_is_the_one_that_is_saved(
    page: TrendsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "a.xlsx"
    filled = ask(page, kind=".xlsx")
    page.show_indicator(EXPORTS)
    filled.accept()
    assert load_workbook(answers.path)["Biểu đồ"]["A1"].value.startswith("Xuất khẩu phần mềm")


def test_the_picture_alone_is_on_the_clipboard(page: TrendsPage) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.chart, Qt.Key.Key_C, modifiers)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert not data.hasText()


def test_open_data_of_the_indicator_remember_their_licence(
    page: TrendsPage, answers: Answers, settings: Settings, tmp_path: Path
) -> None:
    answers.path, answers.typed = tmp_path / "kts.json", "CC BY 4.0"
    page.controls.data_wanted.emit()
    whole = json.loads(answers.path.read_text(encoding="utf-8"))
    assert (whole["dataset"]["id"], whole["dataset"]["licence"]) == (SHARE, "CC BY 4.0")
    assert Settings.load(settings.folder).licence == "CC BY 4.0"


def test_who_leaves_the_question_of_the_licence_publishes_nothing(page: TrendsPage, answers: Answers) -> None:
    answers.typed = None
    page.controls.data_wanted.emit()
    assert answers.path is not None
    assert not answers.path.exists()
