"""The window on one open file: rail, pages, status bar, menus, search, and what happens when it closes."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.ui.actions import EDIT, MENUS, VIEW, Actions
from dntracker.ui.day_watch import DayWatch
from dntracker.ui.edit_deeds import EditDeeds
from dntracker.ui.evidence.deeds import EvidenceDeeds
from dntracker.ui.exchange.deeds import ExchangeDeeds
from dntracker.ui.files.backing import Backing
from dntracker.ui.files.deeds import FileDeeds
from dntracker.ui.fitting import fit, keep_geometry
from dntracker.ui.going import Going
from dntracker.ui.pages import Page, PageSpec, Prepares, Settles
from dntracker.ui.people.deeds import PeopleDeeds
from dntracker.ui.rail import Rail
from dntracker.ui.searching import Searching
from dntracker.ui.status import StatusBar
from dntracker.ui.view_deeds import ViewDeeds
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.ui.palette_search import PaletteSearch

NARROW_BELOW = 1366
SETTLED = 300  # ms after the first page stands; then the other pages are built


class Window(QWidget):
    """One open file; pages are built when they are first needed, or in idle moments."""

    painted = Signal()
    """The first page stands on the screen with its figures."""

    closed = Signal(object)
    """This window is gone and its file is closed."""

    def __init__(self, place: Workplace, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.place, self._specs = place, {spec.code: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self._open_page, self._first_paint = "", True
        self._outdated: set[str] = set()
        self.rail, self.status = Rail(place.style, self), StatusBar(place.style, self)
        self.notice, self._stack = Notice(place.style, self), QStackedWidget(self)
        self.files, self.view = FileDeeds(place, self), ViewDeeds(place, self)
        self.people = PeopleDeeds(place, self.notice, self)
        self.edit = EditDeeds(place, self.notice, self.status, lambda: self._pages.get(self._open_page), self)
        self.day_watch = DayWatch(place, self)
        self.backing = Backing(place, self.status, self.notice, self)
        self.exchange = ExchangeDeeds(place, self, self.notice, self)
        self.evidence = EvidenceDeeds(place, self, self.notice, self)
        self.actions_table = Actions(self, place.style, self._deeds())
        self.going = Going(place, self, self)
        self.searching = Searching(place, self.actions_table, self.going, self)
        self._lay_out()
        self._add_pages(pages)
        self._connect()
        self._take_place()

    @cached_property
    def search(self) -> "PaletteSearch":
        """The search over everything, built when it is first asked for."""
        from dntracker.ui.palette_search import PaletteSearch

        search = PaletteSearch(self.place.style, self.searching, self)
        search.chosen.connect(self.searching.open)
        search.closed.connect(self._enter)
        return search

    def open_page(self, code: str) -> Page:
        """Show a page, building it if need be, and give it the focus."""
        page = self.page(code)
        if code != self._open_page:
            self._settle()
            self.notice.leave()
            self._open_page = code
            self._stack.setCurrentWidget(cast(QWidget, page))
            self.rail.show_page(code)
            self.status.show_hint("")
        if code in self._outdated:
            self._outdated.discard(code)
            page.refresh()
        page.enter()
        return page

    def current_page(self) -> str:
        """The code of the page that is shown."""
        return self._open_page

    def is_built(self, code: str) -> bool:
        """Whether a page is there already."""
        return code in self._pages

    def page(self, code: str) -> Page:
        """A page by its code, built now if it is not there yet."""
        if code not in self._pages:
            page = self._pages[code] = self._specs[code].make(self._stack)
            page.hint.connect(self.status.show_hint)
            self._stack.addWidget(cast(QWidget, page))
            self.going.attach(page)
        return self._pages[code]

    def tell_restored(self, copy: str, aside: Path | None) -> None:
        """Say that the file came out of a backup, and where the one before it lies."""
        rest = self.tr("Tệp trước đó được giữ ở {path}.").format(path=aside) if aside else ""
        close = Deed(self.tr("Đã hiểu"), self.notice.clear)
        self.notice.say("good", self.tr("Đã khôi phục bản {copy}.").format(copy=copy), rest, [close], lasting=True)

    def tell_past(self, day: date) -> None:
        """Say, as long as the window stands, that it shows the file as it was at the end of a day."""
        name = texts.day(day)
        self.setWindowTitle(self.tr("{file} như ngày {day} - DNTracker").format(file=self.place.path.stem, day=name))
        close = Deed(self.tr("Về hôm nay (Esc)"), self.close, primary=True)
        self.place.changes.stepped_back.connect(self.close)
        head = self.tr("Đang xem tệp như lúc 24:00 ngày {day}.").format(day=name)
        self.notice.stand("warn", head, self.tr("Mọi màn hình là của ngày ấy; không nhập được ở đây."), [close])

    def settle(self) -> None:
        """Do what need not be done before the first page stands."""
        self.backing.show()
        if not self.place.desk.sound:
            from dntracker.ui.files.checking import Checking  # only after a crash

            Checking(self.place, self.notice, self.files.restore_asked.emit, self).begin()
        self.people.meet()
        QTimer.singleShot(SETTLED, self, self.build_rest)

    def build_rest(self) -> None:
        """Build the pages that are not there yet, one in each idle moment."""
        missing = [code for code, spec in self._specs.items() if spec.listed and code not in self._pages]
        if missing:
            page = self.page(missing[0])
            if isinstance(page, Prepares):
                page.prepare()
            QTimer.singleShot(0, self, self.build_rest)
        else:
            self.evidence.clean_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < self.place.style.px(NARROW_BELOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # no page had anything to leave
            self.place.changes.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self.place.jobs.end()
        if not self.backing.may_close():
            event.ignore()
            return
        keep_geometry(self, self.place.settings)
        self.place.desk.close()
        event.accept()
        self.closed.emit(self)

    def _settle(self) -> int:
        return sum(page.settle() for page in self._pages.values() if isinstance(page, Settles))

    def _may_leave(self) -> bool:
        unsaved = self._settle()
        return not unsaved or self.place.ask.confirm(
            self.tr("Còn {count} ô chưa lưu.").format(count=unsaved),
            self.tr("Đóng bây giờ thì mất chữ đã gõ ở những ô đó."),
            self.tr("Đóng, bỏ chữ đã gõ"),
            danger=True,
        )

    def _deeds(self) -> dict[str, Callable[[], object]]:
        return {
            **self.files.deeds(),
            **self.people.deeds(),
            **self.edit.deeds(),
            **self.exchange.deeds(),
            **self.evidence.deeds(),
            **self.view.deeds(self._refresh),
            "file.backup": self.backing.now,
            "file.print": self._opener("reports"),
            "file.export": self._opener("reports"),
            "file.quit": self.close,
            "edit.forms": self._opener("forms"),
            "edit.rules": self._opener("rules"),
            "edit.search": self._search,
            "help.keys": self._show_keys,
        }

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    def _add_pages(self, pages: Sequence[PageSpec]) -> None:
        for spec in (one for one in pages if one.listed):
            self.rail.add_page(spec.code, spec.title, spec.icon, spec.shortcut)
            self.actions_table.add_page(f"page.{spec.code}", spec.title, spec.shortcut, self._opener(spec.code))
        self.searching.offer([one for one in pages if one.listed])

    def _outdate(self) -> None:
        self._outdated = set(self._pages) - {self._open_page}

    def _opener(self, code: str) -> Callable[[], object]:
        return lambda: self.open_page(code)

    def _connect(self) -> None:
        rail, table = self.rail, self.actions_table
        rail.page_chosen.connect(self.open_page)
        rail.search_button.clicked.connect(self._search)
        rail.menu_button.clicked.connect(self._show_menu)
        rail.who.clicked.connect(self.people.change_who)
        self.files.settings_changed.connect(self.people.take_settings)
        self.place.changes.who_changed.connect(self._show_who)
        self.place.changes.catalogue_changed.connect(self._outdate)
        self.place.jobs.job_started.connect(self.status.follow)
        self.status.keys_button.clicked.connect(self._show_keys)
        table.submenu(VIEW).aboutToShow.connect(lambda: self.view.show_choices(table))
        table.submenu(EDIT).aboutToShow.connect(lambda: self.edit.name_steps(table))
        table.recent.aboutToShow.connect(lambda: self.files.fill_recent(table.recent))
        QShortcut(QKeySequence("F10"), self, self._show_menu)
        for title, key in MENUS:
            QShortcut(QKeySequence(key), self, self._submenu_opener(table.submenu(title)))

    def _take_place(self) -> None:
        place = self.place
        fit(self, place.settings)
        state = self.tr("chỉ xem") if place.desk.readonly else ""
        name = f"{place.path.stem} ({state})" if state else place.path.stem
        self.setWindowTitle(f"{name} - DNTracker")
        if place.desk.readonly:
            self._tell_readonly()
        self.view.show_choices(self.actions_table)
        self._show_who()

    def _tell_readonly(self) -> None:
        self.status.show_state(self.tr("Chỉ xem, không ghi"), "lock-simple", "ink2")
        self.actions_table["file.backup"].setEnabled(False)
        edit = Deed(self.tr("Mở để sửa"), self.files.ask_to_edit)
        words = self.tr("Không sửa và không sao lưu được ở cửa sổ này.")
        self.notice.stand("warn", self.tr("Chỉ xem: {name}.").format(name=self.place.path.name), words, [edit])

    def _show_who(self) -> None:
        self.rail.who.set_who(self.place.desk.actor.person, self.place.unit_name())

    def _show_menu(self) -> None:
        button = self.rail.menu_button
        self.actions_table.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _submenu_opener(self, menu: QMenu) -> Callable[[], object]:
        button = self.rail.menu_button
        return lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _search(self) -> None:
        self.search.open(self.searching.recent())

    def _show_keys(self) -> None:
        page = self.page(self._open_page)
        self.view.show_keys(page.title, page.keys())

    def _refresh(self) -> None:
        self.page(self._open_page).refresh()

    def _enter(self) -> None:
        self.page(self._open_page).enter()
