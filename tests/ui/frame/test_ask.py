"""Questions to a person: the dialogs that ask for files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton

from dntracker.ui.dialogs import QtAsk
from dntracker.ui.journal.asking import ask_day
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Notice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them


def answer(app: QApplication, how: Callable[[QFileDialog], object]) -> None:
    """Do something to the file dialog that is about to open."""

    def act() -> None:
        dialog = app.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        how(dialog)

    QTimer.singleShot(0, act)


def test_the_arrows_of_a_file_dialog_follow_the_theme(qapp: QApplication, tmp_path: Path) -> None:
    style, found = Style("dark"), list[bool]()

    def look(dialog: QFileDialog) -> None:
        button = dialog.findChild(QToolButton, "backButton")
        assert isinstance(button, QToolButton)
        found.append(button.icon().cacheKey() == style.icon("arrow-left").cacheKey())
        dialog.reject()

    answer(qapp, look)
    assert QtAsk(style).open_file("Mở tệp", tmp_path, "DNTracker (*.dntracker)") is None
    assert found == [True]


@pytest.mark.parametrize(("typed", "saved"), [("", "cds.dntracker"), ("khác", "khác.dntracker"), ("a.b", "a.b")])
def test_a_file_is_saved_under_what_is_typed_with_its_suffix(
    qapp: QApplication, style: Style, tmp_path: Path, typed: str, saved: str
) -> None:
    def save(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(typed or field.text())
        dialog.accept()

    answer(qapp, save)
    asked = QtAsk(style).save_file("Lưu bản sao", tmp_path / "cds.dntracker", "DNTracker (*.dntracker)")
    assert asked == tmp_path / saved


def test_a_folder_is_chosen(qapp: QApplication, style: Style, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()

    def choose(dialog: QFileDialog) -> None:
        dialog.selectFile(str(tmp_path / "usb"))
        dialog.accept()

    answer(qapp, choose)
    assert QtAsk(style).folder("Thư mục", tmp_path) == tmp_path / "usb"


@pytest.mark.parametrize("way", ["text", "words"])
def test_the_button_under_a_question_says_what_it_does(qapp: QApplication, style: Style, way: str) -> None:
    shown: list[list[str]] = []

    def look() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QDialog)
        shown.append([one.text() for one in dialog.findChildren(QPushButton)])
        dialog.reject()

    QTimer.singleShot(0, look)
    ask = QtAsk(style)
    answer = ask.text("Xem tệp tại ngày", "Ngày:") if way == "text" else ask.words("Trả lại", "Cần sửa gì?")
    assert answer is None
    assert shown == [["Xem tệp tại ngày" if way == "text" else "Trả lại", "Hủy"]]


def test_words_and_day_start_from_what_is_proposed(qapp: QApplication, style: Style) -> None:
    def agree() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.accept()
        if dialog.isVisible():  # it did not take the words
            dialog.reject()

    QTimer.singleShot(0, agree)
    answer = QtAsk(style).words("Mở khóa", "Vì sao mở khóa?", date(2026, 12, 20), "gõ nhầm dòng 3")
    assert answer == ("gõ nhầm dòng 3", date(2026, 12, 20))


def test_what_a_question_quotes_stays_as_it_was_written(qapp: QApplication, style: Style) -> None:
    formats: list[Qt.TextFormat] = []

    def look() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QDialog)
        labels = [one for one in dialog.findChildren(QLabel) if "<b>5</b>" in one.text()]
        formats.extend(one.textFormat() for one in labels)
        dialog.reject()

    for ask in (QtAsk(style).confirm, lambda quoted: QtAsk(style).words("Mở khóa", quoted)):
        QTimer.singleShot(0, look)
        ask("Xin mở khóa: “<b>5</b> dòng sai”")
    assert formats == [Qt.TextFormat.PlainText] * 2


def test_what_is_proposed_is_replaced_by_typing(qapp: QApplication, style: Style) -> None:
    def act() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.insert("6/2026")
        dialog.accept()

    QTimer.singleShot(0, act)
    assert QtAsk(style).text("Dự báo", "Khi nào?", "30/06/2025") == "6/2026"


def test_a_refused_text_is_asked_for_again_with_the_sentence_over_it(qapp: QApplication, style: Style) -> None:
    typed, notice = [("hom qua", ""), ("31/02/2025", "hom qua"), ("28/02/2025", "31/02/2025")], Notice(style)
    labels: list[str] = []

    def act() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QDialog)
        field, label = dialog.findChild(QLineEdit), dialog.findChild(QLabel)
        assert field is not None
        assert label is not None
        text, before = typed.pop(0)
        assert field.text() == before
        labels.append(label.text())
        field.setText(text)
        if typed:
            QTimer.singleShot(0, act)
        dialog.accept()

    QTimer.singleShot(0, act)
    assert ask_day(QtAsk(style), notice, "Ngày", "Ngày nào?", "") == date(2025, 2, 28)
    refused = [f"Không đọc được ngày “{one}”. Gõ như 30/09/2025.\n\nNgày nào?" for one in ("hom qua", "31/02/2025")]
    assert labels == ["Ngày nào?", *refused]
    assert not notice.text()
