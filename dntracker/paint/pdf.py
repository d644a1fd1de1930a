"""Sheets as a PDF without a window."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from dntracker.domain.layout import Layout
from dntracker.paint.page import Pages, pdf_of, write_pdf


def painted(layouts: Sequence[Layout], title: str, author: str) -> bytes:
    """The sheets as a PDF."""
    with _painting():
        return pdf_of(Pages(*layouts), title, author)


def save(layouts: Sequence[Layout], target: Path, title: str, author: str) -> bool:
    """Print the sheets into a PDF at `target`, whole or not at all; whether the disk took it."""
    with _painting():
        return write_pdf(Pages(*layouts), target, title, author)


@contextmanager
def _painting() -> Iterator[None]:
    # Fonts live as long as the application does.
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    yield
    del application
