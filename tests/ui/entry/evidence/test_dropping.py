"""Files dropped on the evidence of a figure."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dntracker.ui.entry.page import EntryPage
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.evidence.conftest import dragged, dropped, names, section

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def test_dropped_files_are_attached_in_one_step_and_stay_where_they_lie(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, tmp_path: Path
) -> None:
    other, bad = tmp_path / "b.txt", tmp_path / "cai-dat.exe"
    other.write_bytes(b"hai")
    bad.write_bytes(b"MZ")
    section(page)
    event = dropped(page, pdf, bad, other)
    assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)
    assert names(hands, row) == ["Biên bản.pdf", "b.txt"]
    told = section(page).told.text()
    assert told.startswith("Đã đính kèm Biên bản.pdf, b.txt. cai-dat.exe là chương trình")
    assert all(path.exists() for path in (pdf, other, bad))


def test_files_that_would_be_moved_away_and_words_are_not_taken(page: EntryPage, pdf: Path, row: int) -> None:
    section(page)
    assert row in page.model.filled_rows
    assert not dragged(page, pdf, moved=True)[0]
    assert not dragged(page)[0]
