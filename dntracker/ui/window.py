"""The window on one open file: rail, pages, status bar, and what happens when it closes."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.ui.pages import Page, PageSpec, Prepares, Settles
from dntracker.ui.rail import Rail
from dntracker.ui.status import StatusBar
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.window_size import fit, keep_geometry
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.ui.window_deeds import WindowDeeds

NARROW_BELOW = 1366
SETTLED = 300  # ms after the first page stands; then the other pages are built


class Window(QWidget):
    """One open file; pages are built when they are first needed, or in idle moments."""

    painted = Signal()
    """The first page stands on the screen with its figures."""

    page_built = Signal(object)
    """A page came to be: the `Page`."""

    file_asked = Signal(object)
    """Another file shall be opened: its `Path`."""

    edit_asked = Signal(object)
    """The file at this `Path`, looked at until now, shall be opened for work."""

    new_asked = Signal()
    """A new file shall be begun."""

    restore_asked = Signal()
    """A backup of this file shall be looked at or put in place."""

    complete = Signal()
    """All its pages stand."""

    closed = Signal(object)
    """This window is gone and its file is closed."""

    def __init__(self, place: Workplace, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.place, self._specs = place, {spec.code: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self._open_page, self._first_paint, self._left = "", True, False
        self._outdated: set[str] = set()
        self.rail, self.status = Rail(place.style, self), StatusBar(place.style, self)
        self.notice, self._stack = Notice(place.style, self), QStackedWidget(self)
        self._lay_out()
        for spec in self.listed():
            self.rail.add_page(spec.code, spec.title, spec.icon, spec.shortcut)
        self._connect()
        self._take_place()

    @cached_property
    def deeds(self) -> "WindowDeeds":
        """What happens on keys, menus and clicks; loaded when the first page stands, which does not wait for it."""
        from dntracker.ui.window_deeds import WindowDeeds

        deeds = WindowDeeds(self, self)
        for asked, heard in (
            (deeds.files.file_asked, self.file_asked),
            (deeds.files.edit_asked, self.edit_asked),
            (deeds.files.new_asked, self.new_asked),
            (deeds.files.restore_asked, self.restore_asked),
        ):
            asked.connect(heard)
        for page in self._pages.values():
            deeds.going.attach(page)
        self.page_built.connect(deeds.going.attach)
        return deeds

    def listed(self) -> list[PageSpec]:
        """The pages that rail and menu offer."""
        return [spec for spec in self._specs.values() if spec.listed]

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
            self.page_built.emit(page)
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
        self.deeds.backing.show()
        if not self.place.desk.sound:
            from dntracker.ui.files.checking import Checking  # only after a crash

            Checking(self.place, self.notice, self.restore_asked.emit, self).begin()
        self.deeds.people.meet()
        QTimer.singleShot(SETTLED, self, self.build_rest)

    def build_rest(self) -> None:
        """Build the pages that are not there yet, one in each idle moment; none once the file is closed."""
        if self._left:
            return
        missing = [code for code, spec in self._specs.items() if spec.listed and code not in self._pages]
        if missing:
            page = self.page(missing[0])
            if isinstance(page, Prepares):
                page.prepare()
            QTimer.singleShot(0, self, self.build_rest)
        else:
            self.deeds.evidence.clean_up()
            self.complete.emit()

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
        if not self.deeds.backing.may_close():
            event.ignore()
            return
        keep_geometry(self, self.place.settings)
        self._left = True
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

    def _outdate(self) -> None:
        self._outdated = set(self._pages) - {self._open_page}

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.open_page)
        self.place.changes.who_changed.connect(self._show_who)
        self.place.changes.catalogue_changed.connect(self._outdate)
        self.place.jobs.job_started.connect(self.status.follow)

    def _take_place(self) -> None:
        place = self.place
        fit(self, place.settings)
        state = self.tr("chỉ xem") if place.desk.readonly else ""
        name = f"{place.path.stem} ({state})" if state else place.path.stem
        self.setWindowTitle(f"{name} - DNTracker")
        if place.desk.readonly:
            self._tell_readonly()
        self._show_who()

    def _tell_readonly(self) -> None:
        self.status.show_state(self.tr("Chỉ xem, không ghi"), "lock-simple", "ink2")
        edit = Deed(self.tr("Mở để sửa"), lambda: self.edit_asked.emit(self.place.path))
        words = self.tr("Không sửa và không sao lưu được ở cửa sổ này.")
        self.notice.stand("warn", self.tr("Chỉ xem: {name}.").format(name=self.place.path.name), words, [edit])

    def _show_who(self) -> None:
        self.rail.who.set_who(self.place.desk.actor.person, self.place.unit_name())
