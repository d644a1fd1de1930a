"""Who answers the questions of a page in the place of a person."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct


class Answers(Struct):
    """Gives the answers that a test has prepared, and remembers what was asked, told, offered and suggested."""

    path: Path | None = None
    typed: str | None = None
    choose: int | None = None
    agree: bool = True
    heard: list[str] = []
    offered: list[Sequence[str]] = []
    suggested: list[Path] = []
    proposal: tuple[str, date | None] = ("", None)
    while_told: Callable[[], object] = list

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        return self.path

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def folder(self, title: str, start: Path) -> Path | None:
        return self.path

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        self.heard.append(f"{question} {details}".strip())
        return self.agree

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        self.heard.append(question)
        self.offered.append(options)
        return self.choose

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        self.heard.append(label)
        return self.typed

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        self.heard.append(label)
        self.proposal = value, until
        said = value or None if self.typed is None else self.typed  # what is proposed stands in the field
        return None if said is None else (said, until)

    def tell(self, sentence: str, details: str = "") -> None:
        self.heard.append(f"{sentence} {details}".strip())
        self.while_told()
