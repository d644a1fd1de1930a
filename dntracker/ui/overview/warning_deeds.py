"""What is done with a warning on Tổng quan: going where it leads, taking note of it, opening all of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from dntracker.services.desk import Desk
from dntracker.services.warnings.folded import Line
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.warnings.leading import lead, lead_to_figure
from dntracker.ui.warnings.noting import take_note
from dntracker.ui.widgets.notice import Notice


class WarningDeeds(QObject):
    """Belongs to a page; `hint` tells its status bar what was done."""

    def __init__(self, desk: Desk, changes: Changes, ask: Ask, notice: Notice, hint: Callable[[str], object]) -> None:
        super().__init__(notice)
        self._desk, self._changes, self._ask, self._notice, self._hint = desk, changes, ask, notice, hint

    def lead(self, one: Line) -> None:
        """Ask for the screen that a warning is about; where there is none, for the page that tells all of it."""
        if not lead(self._changes, one):
            self._changes.warning_chosen.emit(one.rule, one.subject)

    def lead_to_figure(self, one: Line) -> None:
        """Ask for the cell of the figure behind a warning."""
        if not lead_to_figure(self._changes, one):
            self._notice.say("warn", one.title, self.tr("Cảnh báo này không dựa vào một ô số liệu riêng."))

    def take_note(self, one: Line) -> None:
        """Ask what is to be said of a warning, and keep it for this quarter."""
        if take_note(self._desk, self._ask, self._notice, one):
            self._changes.saved.emit(self._desk.now())
            self._changes.warnings_changed.emit()
            self._hint(self.tr("Đã ghi. Quý sau cảnh báo nhắc lại lời này."))

    def show_all(self) -> None:
        """Ask for the page of all warnings and their rules."""
        self._changes.page_asked.emit("warnings")
