"""Who answers the questions of the page in a test."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path


class Answers:
    """Gives the answers that a test has prepared, and keeps what was told."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.told: list[str] = []

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        return self.path

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        return self.path

    def folder(self, title: str, start: Path) -> Path | None:
        return self.path

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        return True

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        return 0

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        return value

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        return None

    def tell(self, sentence: str, details: str = "") -> None:
        self.told.append(sentence)
