"""Sheets as a PDF without a window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from dntracker.domain.layout import Layout
from dntracker.paint.page import Pages, write_pdf


def save(layouts: Sequence[Layout], target: Path, title: str, author: str) -> bool:
    """Print the sheets into a PDF at `target`, whole or not at all; whether the disk took it."""
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    written = write_pdf(Pages(*layouts), target, title, author)
    del application  # fonts live as long as it does
    return written
