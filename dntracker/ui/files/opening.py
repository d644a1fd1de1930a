"""Opening a file, with a way on from everything that may stand in between."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from dntracker.domain.errors import UserError
from dntracker.services import files, texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask


class Opening(QObject):
    """Opens files for writing, or for looking where writing cannot be."""

    def __init__(self, settings: Settings, ask: Ask, today: Callable[[], date]) -> None:
        super().__init__()
        self._settings, self._ask, self._today = settings, ask, today

    def open(self, path: Path, readonly: bool = False) -> Desk | None:
        """The file at `path` for work, or None if the person leaves it."""
        try:
            return files.open_desk(path, self._settings, readonly=readonly, today=self._today())
        except UserError as error:
            return self._after(error, path)

    def _after(self, error: UserError, path: Path) -> Desk | None:
        ways = self._ways(error.code, path)
        sentence = texts.sentence(error)
        if not ways:
            self._ask.tell(sentence)
            return None
        chosen = self._ask.choice(sentence, [words for words, _ in ways])
        return None if chosen is None else ways[chosen][1]()

    def _ways(self, code: str, path: Path) -> list[tuple[str, Callable[[], Desk | None]]]:
        look = (self.tr("Mở chỉ để xem"), lambda: self.open(path, readonly=True))
        if code == "held_by_other":
            return [look]
        if code == "unsafe_folder":
            return [(self.tr("Chép về máy"), lambda: self._from_here(path)), look]
        return []

    def _from_here(self, path: Path) -> Desk | None:
        try:
            return self.open(files.copy_to_machine(path))
        except UserError as error:
            self._ask.tell(texts.sentence(error))
            return None
