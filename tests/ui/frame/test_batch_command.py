"""The menu writes the sheets of all units while the window goes on; what is cancelled leaves nothing behind."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.files import desk_apart
from dntracker.ui.window import Window
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them

FORM, PERIOD = "02/CĐS-X", Period.parse("2025-Q4")
HAI_CHAU = Cell("XHS.06", "20242", "20242", PERIOD)
FOLDER, BOOK = 0, 1


@pytest.fixture
def sheet(window: Window, answers: Answers, tmp_path: Path) -> Window:
    """The window with a commune's sheet on Báo cáo; one of 94 communes has a figure."""
    window.place.desk.entry.record(HAI_CHAU, "12")
    window.open_page("reports").show_sheet(FORM, PERIOD, HAI_CHAU.unit)  # type: ignore[attr-defined]
    (tmp_path / "ra").mkdir()
    answers.path = tmp_path / "ra"
    return window


def start(window: Window, answers: Answers, way: int) -> None:
    answers.choose = way
    window.deeds.table["file.batch"].trigger()


def test_a_file_for_each_unit_goes_into_a_new_folder(
    sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    start(sheet, answers, FOLDER)
    qtbot.waitUntil(lambda: sheet.notice.text().startswith("Đã xuất 95 tờ. 93 tờ chưa có số nào."), timeout=30_000)
    folder = tmp_path / "ra" / "02-CDS-X_2025-Q4_moi-don-vi"
    assert len(list(folder.iterdir())) == 95
    next(one for one in sheet.notice.findChildren(QPushButton) if one.text() == "Mở thư mục").click()
    assert [Path(one.toLocalFile()) for one in opened] == [folder]
    start(sheet, answers, FOLDER)
    again = folder.with_name(f"{folder.name} (2)")
    qtbot.waitUntil(lambda: str(again) in sheet.notice.text(), timeout=30_000)


def test_a_sheet_for_each_unit_goes_into_one_workbook(
    sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "ra" / "mọi tờ.xlsx"
    start(sheet, answers, BOOK)
    qtbot.waitUntil(lambda: sheet.notice.text().startswith("Đã xuất 95 tờ."), timeout=30_000)
    assert answers.suggested[-1].name == "02-CDS-X_2025-Q4_moi-don-vi.xlsx"
    assert len(load_workbook(answers.path).sheetnames) == 95


def test_figures_are_recorded_while_the_sheets_are_written(sheet: Window, answers: Answers, qtbot: QtBot) -> None:
    typed = iter(range(1000))

    def record(_part: object) -> None:
        sheet.place.desk.entry.record(HAI_CHAU, str(next(typed)))

    sheet.place.jobs.job_started.connect(lambda job: job.progressed.connect(record))
    start(sheet, answers, FOLDER)
    qtbot.waitUntil(lambda: sheet.notice.text().startswith("Đã xuất 95 tờ."), timeout=60_000)
    assert next(typed) == 95


@pytest.mark.parametrize("way", [FOLDER, BOOK])
def test_cancelling_leaves_nothing_behind(
    sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot, way: int
) -> None:
    answers.path = tmp_path / "ra" / "mọi tờ.xlsx" if way == BOOK else tmp_path / "ra"
    sheet.place.jobs.job_started.connect(lambda job: job.progressed.connect(lambda _part: job.progress.stop()))
    start(sheet, answers, way)
    qtbot.waitUntil(lambda: sheet.notice.text() == "Đã hủy, chưa tờ nào được ghi.", timeout=30_000)
    assert list((tmp_path / "ra").iterdir()) == []


def test_only_a_form_s_sheet_is_written_for_every_unit(sheet: Window, answers: Answers) -> None:
    page = sheet.open_page("reports")
    page.show_order(sheet.place.desk.reports.proposed("qua-cac-nam"))  # type: ignore[attr-defined]
    start(sheet, answers, FOLDER)
    assert sheet.notice.text() == "Chọn một tờ biểu hay hồ sơ dự án ở Báo cáo rồi xuất tờ của mọi đơn vị, mọi dự án."


def test_a_desk_apart_has_a_connection_of_its_own_over_the_same_file_and_day(sheet: Window) -> None:
    desk = sheet.place.desk
    with desk_apart(desk) as own:
        assert own.store.connection is not desk.store.connection
        assert own.readonly
        assert [one.value for one in own.figures("XHS.06", unit=HAI_CHAU.unit)] == [12]
