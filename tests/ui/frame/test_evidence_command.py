"""The menu shows all evidence of the open form and writes it into a folder without stopping the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.evidence_copies import Copies, base_folder
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.evidence.dialog import EvidenceDialog
from dntracker.ui.window import Window
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them

FORM, UNIT, PERIOD = "02/CĐS-X", "20195", Period.parse("2025-Q4")


@pytest.fixture
def cells(window: Window, tmp_path: Path) -> list[Cell]:
    """Two cells of the open form with a file each."""
    page = window.open_page("entry")
    assert isinstance(page, EntryPage)
    page.choice.form_code, page.choice.unit_code, page.choice.period_code = FORM, UNIT, PERIOD.code
    desk = window.place.desk
    rows = desk.entry.sheet(FORM, UNIT, PERIOD).rows
    cells = [row.cell for row in rows if row.cell and row.editable][:2]
    for number, cell in enumerate(cells):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"minh chung {number}")
        desk.entry.record(cell, "…")
        desk.evidence.attach(cell, [path])
    page.choice.chosen.emit()
    return cells


def shown(window: Window, qtbot: QtBot) -> EvidenceDialog:
    window.deeds.table["file.evidence"].trigger()
    dialog = window.findChild(EvidenceDialog)
    assert isinstance(dialog, EvidenceDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


@pytest.mark.usefixtures("cells")
def test_the_list_shows_every_file_and_opens_one(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_text())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    dialog = shown(window, qtbot)
    names = [dialog.table.topLevelItem(place).text(2) for place in range(dialog.table.topLevelItemCount())]  # type: ignore[union-attr]
    assert names == ["0.txt", "1.txt"]
    QTest.keyClicks(dialog.table, " ")
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))  # type: ignore[arg-type]
    dialog.table.entered.emit()
    assert opened == ["minh chung 1"]
    assert dialog.told.text() == "Đã mở một bản sao chỉ để xem của 1.txt."


def test_a_file_leads_to_its_row(window: Window, cells: list[Cell], qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))  # type: ignore[arg-type]
    dialog.go_to_row()
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    assert page.model.rows[page.grid.here()[0]].cell == cells[1]


@pytest.mark.usefixtures("cells")
def test_all_files_are_written_into_a_new_folder_each_time(
    window: Window, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    chosen = answers.path = tmp_path / "chọn"
    chosen.mkdir()
    for name in ("minh-chung_02-CĐS-X_2025-Q4_20195", "minh-chung_02-CĐS-X_2025-Q4_20195 (2)"):
        shown(window, qtbot).everything.emit()
        qtbot.waitUntil(lambda: "Đã xuất 2 tệp minh chứng, có danh mục." in window.notice.text(), timeout=15_000)
        assert len(list((chosen / name).iterdir())) == 3
        window.notice.clear()


def test_a_form_without_evidence_says_how_to_attach_some(window: Window, qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)
    assert dialog.told.text().startswith("Chưa có minh chứng. Đính kèm ở bảng bên phải")


def test_copies_go_when_the_window_closes_and_left_ones_at_the_next_start(window: Window, qtbot: QtBot) -> None:
    left = Copies(base_folder()).put(Evidence("cu.pdf", "a" * 64, 3), b"cu")
    (left.parents[1] / ".lock").unlink()  # as if its program had died
    mine = window.place.desk.evidence_copies.put(Evidence("a.pdf", "b" * 64, 3), b"mot")
    window.build_rest()
    qtbot.waitUntil(lambda: not left.exists(), timeout=15_000)
    assert mine.exists()
    window.close()
    assert not mine.exists()
