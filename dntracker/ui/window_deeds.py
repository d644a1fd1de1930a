"""What the window does on keys, menus and clicks; loaded when the first page stands."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from dntracker.ui.actions import EDIT, MENUS, VIEW, Actions
from dntracker.ui.batch_deeds import BatchDeeds
from dntracker.ui.day_watch import DayWatch
from dntracker.ui.edit_deeds import EditDeeds
from dntracker.ui.evidence_deeds import EvidenceDeeds
from dntracker.ui.exchange.deeds import ExchangeDeeds
from dntracker.ui.files.backing import Backing
from dntracker.ui.files.deeds import FileDeeds
from dntracker.ui.going import Going, Pages
from dntracker.ui.issuing_deeds import IssuingDeeds
from dntracker.ui.pages import Page, PageSpec
from dntracker.ui.people.deeds import PeopleDeeds
from dntracker.ui.rail import Rail
from dntracker.ui.searching import Searching
from dntracker.ui.status import StatusBar
from dntracker.ui.templates.deeds import TemplateDeeds
from dntracker.ui.view_deeds import ViewDeeds
from dntracker.ui.widgets.notice import Notice
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.ui.palette_search import PaletteSearch


class Meets(Protocol):
    """The page that a meeting begins from."""

    def meet(self) -> object: ...


class Frame(Pages, Protocol):
    """The window as its deeds know it."""

    place: Workplace
    rail: Rail
    status: StatusBar
    notice: Notice

    def listed(self) -> Sequence[PageSpec]: ...
    def page(self, code: str) -> Page: ...


class WindowDeeds(QObject):
    """Menus and shortcuts, the search, going from page to page, backups, and the watch over the day."""

    def __init__(self, frame: Frame, window: QWidget) -> None:
        super().__init__(window)
        place, notice, status = frame.place, frame.notice, frame.status
        self._frame, self._window = frame, window
        self.files, self.view = FileDeeds(place, window), ViewDeeds(place, window)
        self.people = PeopleDeeds(place, notice, window)
        self.edit = EditDeeds(place, notice, status, self._page, self)
        self.day_watch = DayWatch(place, window)
        self.backing = Backing(place, status, notice, self)
        self.exchange = ExchangeDeeds(place, frame, notice, window)
        self.evidence = EvidenceDeeds(place, frame, notice, window)
        self.issuing = IssuingDeeds(place, frame, notice, window)
        self.batch = BatchDeeds(place, frame, notice, window)
        self.templates = TemplateDeeds(place, window)
        place.changes.templates_asked.connect(self.templates.show)
        self.table = Actions(window, place.style, self._commands())
        self.going = Going(place, frame, self)
        self.searching = Searching(place, self.table, self.going, self)
        self._add_pages(frame.listed())
        self._connect()
        self.view.show_choices(self.table)
        self.table["file.backup"].setEnabled(not place.desk.readonly)

    @cached_property
    def palette(self) -> "PaletteSearch":
        """The search over everything, built when it is first asked for."""
        from dntracker.ui.palette_search import PaletteSearch

        palette = PaletteSearch(self._frame.place.style, self.searching, self._window)
        palette.chosen.connect(self.searching.open)
        palette.closed.connect(lambda: self._page().enter())
        return palette

    def search(self) -> None:
        """Open the search over everything."""
        self.palette.open(self.searching.recent())

    def show_menu(self) -> None:
        """Open the menu under the program's name."""
        self._open(self.table.menu)

    def show_keys(self) -> None:
        """Show the keys of the page that is open."""
        page = self._page()
        self.view.show_keys(page.title, page.keys())

    def _commands(self) -> dict[str, Callable[[], object]]:
        return {
            **self.files.deeds(),
            **self.people.deeds(),
            **self.edit.deeds(),
            **self.exchange.deeds(),
            **self.evidence.deeds(),
            **self.issuing.deeds(),
            **self.batch.deeds(),
            **self.templates.deeds(),
            **self.view.deeds(lambda: self._page().refresh()),
            "file.backup": self.backing.now,
            "file.print": self._opener("reports"),
            "file.export": self._opener("reports"),
            "file.quit": self._window.close,
            "edit.forms": self._opener("forms"),
            "edit.rules": self._opener("rules"),
            "view.warnings": self._opener("warnings"),
            "view.meeting": lambda: cast(Meets, self._frame.open_page("overview")).meet(),
            "edit.search": self.search,
            "help.keys": self.show_keys,
        }

    def _add_pages(self, pages: Sequence[PageSpec]) -> None:
        for spec in pages:
            self.table.add_page(f"page.{spec.code}", spec.title, spec.shortcut, self._opener(spec.code))
        self.searching.offer(pages)

    def _connect(self) -> None:
        table, rail = self.table, self._frame.rail
        rail.search_button.clicked.connect(self.search)
        rail.menu_button.clicked.connect(self.show_menu)
        rail.who.clicked.connect(self.people.change_who)
        self._frame.status.keys_button.clicked.connect(self.show_keys)
        self.files.settings_changed.connect(self.people.take_settings)
        table.submenu(VIEW).aboutToShow.connect(lambda: self.view.show_choices(table))
        table.submenu(EDIT).aboutToShow.connect(lambda: self.edit.name_steps(table))
        table.recent.aboutToShow.connect(lambda: self.files.fill_recent(table.recent))
        QShortcut(QKeySequence("F10"), self._window, self.show_menu)
        for title, key in MENUS:
            QShortcut(QKeySequence(key), self._window, self._menu_opener(table.submenu(title)))

    def _page(self) -> Page:
        return self._frame.page(self._frame.current_page())

    def _opener(self, code: str) -> Callable[[], object]:
        return lambda: self._frame.open_page(code)

    def _menu_opener(self, menu: QMenu) -> Callable[[], object]:
        return lambda: self._open(menu)

    def _open(self, menu: QMenu) -> None:
        button = self._frame.rail.menu_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
