"""Opening a file, with a way on from everything that may stand in between."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.services import files, texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask


class Opening(QObject):
    """Opens files for writing, or for looking where writing cannot be."""

    restore_asked = Signal(object)
    """The file at this `Path` is damaged; a backup of it is wanted."""

    def __init__(self, settings: Settings, ask: Ask, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._settings, self._ask, self._clock = settings, ask, clock

    def open(self, path: Path, readonly: bool = False) -> Desk | None:
        """The file at `path` for work, or None if the person leaves it."""
        settings = self._settings
        actor = Actor(settings.person, settings.unit)
        try:
            desk = files.open_desk(
                path, self._clock, actor, readonly=readonly, second_backup=lambda: settings.second_backup_folder
            )
        except UserError as error:
            return self._after(error, path)
        last = settings.last_people.get(str(path), "")
        desk.work_as(last if desk.rights.named(last) else settings.person, settings.unit)
        return desk

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
        ways: dict[str, list[tuple[str, Callable[[], Desk | None]]]] = {
            "held_by_other": [look],
            "unsafe_folder": [(self.tr("Chép về máy"), lambda: self._from_here(path)), look],
            "damaged_file": [(self.tr("Chọn bản sao lưu…"), lambda: self.restore_asked.emit(path))],
        }
        return ways.get(code, [])

    def _from_here(self, path: Path) -> Desk | None:
        try:
            return self.open(files.copy_to_machine(path, self._clock))
        except UserError as error:
            self._ask.tell(texts.sentence(error))
            return None
