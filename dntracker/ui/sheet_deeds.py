"""What commands on a sheet share: which sheet that is, and how they say what went wrong."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.going import Pages
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.services.entry_rows import EntrySheet
    from dntracker.ui.entry.page import EntryPage


class SheetDeeds(QObject):
    """Commands of the menu Tệp on a sheet; files are offered in the folder of the last one."""

    def __init__(self, place: Workplace, pages: Pages, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._pages, self._notice, self._window = place, pages, notice, window
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _sheet(self) -> "EntrySheet | None":
        """The sheet, what is being typed in it recorded; where there is none, that is said."""
        page = cast("EntryPage", self._pages.open_page("entry"))
        page.settle()
        sheet = page.choice.sheet()
        if sheet is None:
            self._notice.say("warn", page.choice.why_none, deeds=[self._understood()])
        return sheet

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.say("bad", texts.sentence(error), deeds=[self._understood()])

    def _understood(self) -> Deed:
        return Deed(QCoreApplication.translate("SheetDeeds", "Đã hiểu"), self._notice.clear)
