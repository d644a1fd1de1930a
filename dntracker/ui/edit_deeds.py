"""Taking back and doing again from the menu, and the word on what is saved."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.taking_back import Changed
from dntracker.ui.actions import Actions, escaped
from dntracker.ui.pages import TakesBack
from dntracker.ui.status import StatusBar
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace


class EditDeeds(QObject):
    """The menu Sửa; what was changed is announced as if a page had changed it."""

    def __init__(
        self, place: Workplace, notice: Notice, status: StatusBar, page: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place, self._notice, self._status, self._page = place, notice, status, page
        place.changes.saved.connect(self._saved)
        place.changes.save_failed.connect(status.show_failed)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"edit.undo": self.undo, "edit.redo": self.redo, "edit.saved": self.tell_saved}

    def undo(self) -> None:
        """Take back this person's last step on the page that is open."""
        page = self._page()
        self._do(page.undo if isinstance(page, TakesBack) else self._undo_figures)

    def redo(self) -> None:
        """Do the step that was taken back again."""
        page = self._page()
        self._do(page.redo if isinstance(page, TakesBack) else self._redo_figures)

    def tell_saved(self) -> None:
        """Say that every cell is written as soon as it is left."""
        words = self._status.saved_text() or self.tr("Chưa sửa gì từ khi mở tệp")
        self._status.show_hint(self.tr("{state}. Mỗi ô được ghi ngay khi rời ô.").format(state=words))

    def name_steps(self, table: Actions) -> None:
        """Write into the menu which steps would be taken back and done again."""
        page = self._page()
        steps = page if isinstance(page, TakesBack) else self._place.desk.entry
        for code, name in (("edit.undo", steps.undo_name()), ("edit.redo", steps.redo_name())):
            action = table[code]
            words = action.text().partition(":")[0]  # with its underlined letter
            action.setText(f"{words}: {escaped(name)}" if name else words)

    def _do(self, deed: Callable[[], str]) -> None:
        try:
            step = deed()
        except UserError as error:
            close = Deed(self.tr("Đã hiểu"), self._notice.clear)
            self._notice.say("warn", texts.sentence(error), deeds=[close])
            return
        self._notice.clear()
        self._status.show_hint(step)

    def _undo_figures(self) -> str:
        return self._announced(self._place.desk.entry.undo())

    def _redo_figures(self) -> str:
        return self._announced(self._place.desk.entry.redo())

    def _announced(self, changed: Changed) -> str:
        self._place.changes.figures_recorded.emit(changed.cells)
        self._place.changes.saved.emit(self._place.desk.now())
        return changed.step

    def _saved(self, at: datetime) -> None:
        self._status.show_saved(at)
