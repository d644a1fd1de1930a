"""The menu Tệp: what it asks, what it does itself, and what it leaves to the program around the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from dntracker.domain.errors import UserError
from dntracker.services import files, texts
from dntracker.ui.actions import escaped
from dntracker.ui.workplace import Workplace

SUFFIX = ".dntracker"


class FileDeeds(QObject):
    """New, open, recent, copy, back up, restore, settings."""

    file_asked = Signal(object)
    """Another file shall be opened: its `Path`."""

    edit_asked = Signal(object)
    """The file at this `Path`, looked at until now, shall be opened for work."""

    new_asked = Signal()
    """A new file shall be begun."""

    restore_asked = Signal()
    """A backup of this file shall be looked at or put in place."""

    settings_changed = Signal()
    """The settings of this workstation are other ones now."""

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._window = place, window

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {
            "file.new": self.new_asked.emit,
            "file.open": self.open,
            "file.copy": self.save_copy,
            "file.restore": self.restore_asked.emit,
            "file.settings": self.change_settings,
        }

    def open(self) -> None:
        """Ask which file, and have it opened."""
        folder = self._place.path.parent
        path = self._place.ask.open_file(self.tr("Mở tệp"), folder, file_pattern())
        if path is not None:
            self.file_asked.emit(path)

    def ask_to_edit(self) -> None:
        """Have this file, which is only looked at, opened for work."""
        self.edit_asked.emit(self._place.path)

    def fill_recent(self, menu: QMenu) -> None:
        """List the files that were open last."""
        menu.clear()
        for name in self._place.settings.recent_files:
            action = menu.addAction(escaped(Path(name).name))
            action.setToolTip(name)
            action.setStatusTip(name)
            action.setEnabled(Path(name) != self._place.path)
            action.triggered.connect(self._opener(Path(name)))
        menu.setToolTipsVisible(True)
        menu.setEnabled(bool(menu.actions()))

    def save_copy(self) -> None:
        """Ask where to, and write a verified copy there."""
        path = self._place.path
        suggested = path.with_name(f"{path.stem}-{self._place.desk.today:%Y-%m-%d}{SUFFIX}")
        target = self._place.ask.save_file(self.tr("Lưu bản sao"), suggested, file_pattern())
        if target is not None:
            self._copy_to(target)

    def change_settings(self) -> None:
        """Show the settings of this workstation."""
        from dntracker.ui.settings_dialog import SettingsDialog  # dialogs are loaded when they are asked for

        dialog = SettingsDialog(self._place, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            dialog.store()
            self.settings_changed.emit()

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self.file_asked.emit(path)

    def _copy_to(self, target: Path) -> None:
        try:
            files.save_copy(self._place.desk, target)
        except UserError as error:
            self._place.ask.tell(texts.sentence(error))
        else:
            self._place.ask.tell(self.tr("Đã lưu bản sao, đã kiểm tra."), str(target))


def file_pattern() -> str:
    """What a file dialog lists."""
    return f"DNTracker (*{SUFFIX})"
