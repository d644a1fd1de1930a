"""A sheet leaves the screen: as a workbook, as a PDF, to a printer."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPagedPaintDevice, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from dntracker.paint.page import Pages
from dntracker.ui.reports.page import ReportsPage
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def test_the_workbook_is_written_where_asked_and_the_notice_says_so(
    page: ReportsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "tờ năm.xlsx"
    page.out.excel.click()
    assert answers.suggested[0].name == "01-CDS_2024_SKHCN.xlsx"
    assert page.notice.text().startswith("Đã xuất tờ năm.xlsx")
    assert {"Mở tệp", "Mở thư mục"} <= {one.text() for one in page.notice.findChildren(QPushButton)}
    assert load_workbook(answers.path).worksheets


def test_leaving_the_question_writes_nothing(page: ReportsPage, tmp_path: Path) -> None:
    page.out.excel.click()
    page.out.pdf.click()
    assert page.notice.text() == ""


@pytest.mark.parametrize("way", ["excel", "pdf", "word"])
def test_a_target_that_cannot_be_written_is_told_beside_the_work(
    page: ReportsPage, answers: Answers, tmp_path: Path, way: str
) -> None:
    answers.path = tmp_path / ("bận.xlsx" if way == "excel" else "bận")
    answers.path.mkdir()
    getattr(page.out, way).click()
    assert page.notice.text().startswith("Chưa xuất được. Không ghi được")


def test_the_pdf_has_every_page_and_the_sheets_title(page: ReportsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "a.pdf"
    page.out.pdf.click()
    data = answers.path.read_bytes()
    assert answers.suggested[0].name == "01-CDS_2024_SKHCN.pdf"
    assert len(re.findall(rb"/Type /Page\b", data)) == page.paper.count
    assert "TỔNG HỢP KẾT QUẢ".encode("utf-16-be") in data


def test_printing_prints_the_chosen_pages(page: ReportsPage, tmp_path: Path) -> None:
    def choose(_pages: Pages, _title: str, _window: QWidget) -> tuple[QPagedPaintDevice, Sequence[int], str] | None:
        return QPdfWriter(str(tmp_path / "print.pdf")), [0, 2], ""

    page.out.choose_printer = choose
    QTest.keyClick(page.paper, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.text().startswith("Đã gửi tới máy in.")
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "print.pdf").read_bytes())) == 2


def test_printing_into_a_file_names_the_file(page: ReportsPage, tmp_path: Path) -> None:
    file = str(tmp_path / "tờ in.pdf")
    page.out.choose_printer = lambda *_: (QPdfWriter(file), [0], file)
    page.out.print_sheet()
    assert page.notice.text().startswith("Đã in ra tệp tờ in.pdf")


@pytest.mark.parametrize(
    ("key", "name"), [("Ctrl+E", "01-CDS_2024_SKHCN.xlsx"), ("Ctrl+Shift+E", "01-CDS_2024_SKHCN.pdf")]
)
def test_the_ways_out_have_keys_that_the_buttons_and_f1_tell(
    page: ReportsPage, answers: Answers, key: str, name: str
) -> None:
    QTest.keySequence(page.paper, QKeySequence(key))
    assert [one.name for one in answers.suggested] == [name]
    assert any(key in one.toolTip() for one in (page.out.excel, page.out.pdf))
    assert key in dict(page.keys())


def test_the_report_in_words_is_written_where_asked(page: ReportsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "báo cáo.docx"
    page.out.word.click()
    assert answers.suggested[0].name == "01-CDS_2024_SKHCN.docx"
    assert page.notice.text().startswith("Đã xuất báo cáo.docx")
    with zipfile.ZipFile(answers.path) as archive:
        assert "SỞ THÔNG TIN VÀ TRUYỀN THÔNG" in archive.read("word/document.xml").decode()


def test_its_key_asks_for_the_report_in_words(page: ReportsPage, answers: Answers) -> None:
    QTest.keyClick(page.paper, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert [one.name for one in answers.suggested] == ["01-CDS_2024_SKHCN.docx"]
