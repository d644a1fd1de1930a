"""A figure with evidence, and a viewer that only remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from dntracker.ui.entry.evidence import EvidenceSection
from dntracker.ui.entry.page import EntryPage
from tests.ui.entry.conftest import EntryHands

COPY_OR_MOVE = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "Biên bản.pdf"
    path.write_bytes(b"%PDF bien ban")
    return path


@pytest.fixture
def row(hands: EntryHands, page: EntryPage) -> int:
    """A row with a figure, and the grid in it."""
    [first, *_] = page.model.filled_rows
    hands.at(first).type("24")
    hands.press("Return")
    hands.at(first)
    return first


def section(page: EntryPage) -> EvidenceSection:
    page.side.refresh()
    return page.side.panel.evidence


def names(hands: EntryHands, row: int) -> list[str]:
    figure = hands.stored(row)
    return [one.name for one in figure.evidence] if figure else []


WHERE, BUTTON, MOVING = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


def dragged(page: EntryPage, *paths: Path, moved: bool = False) -> tuple[bool, QMimeData, Qt.DropAction]:
    """Drag files over the panel; whether it would take them."""
    data, offered = QMimeData(), Qt.DropAction.MoveAction if moved else COPY_OR_MOVE
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(WHERE.toPoint(), offered, data, BUTTON, MOVING)
    enter.ignore()
    QApplication.sendEvent(page.side.panel.viewport(), enter)
    return enter.isAccepted(), data, offered


def dropped(page: EntryPage, *paths: Path) -> QDropEvent:
    """Drop files on the panel as a file manager that would rather move them."""
    panel = page.side.panel
    taken, data, offered = dragged(page, *paths)
    assert taken
    event = QDropEvent(WHERE, offered, data, BUTTON, MOVING)
    assert event.proposedAction() is Qt.DropAction.MoveAction
    QApplication.sendEvent(panel.viewport(), event)
    return event
