"""Questions to the person at the window: pages ask an object, so that a test can answer in its place."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol


class Ask(Protocol):
    """Whoever answers questions; None or False means: leave it."""

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        """Which existing file? `pattern` as Qt writes it: `Tệp DNTracker (*.dntracker)`."""

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        """Under which name? Replacing an existing file has been agreed to."""

    def folder(self, title: str, start: Path) -> Path | None:
        """Which folder?"""

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        """Shall it be done? `yes` names the deed on its button; `danger` makes leaving it the default."""

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        """Which of the options (by its index)? Each is a button."""

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        """What text? More than one line gives a larger field."""

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        """Which words (`value` proposed), and with `until` proposed, until which day?"""

    def tell(self, sentence: str, details: str = "") -> None:
        """Say something that must be read before going on."""


class LateAsk:
    """Stands for whoever answers until the first question comes: dialogs are loaded then."""

    def __init__(self, make: Callable[[], Ask]) -> None:
        self._make = make

    def __getattr__(self, question: str) -> Any:
        if "_asked" not in vars(self):
            self._asked = self._make()
        return getattr(self._asked, question)
