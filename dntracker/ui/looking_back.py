"""*Xem tại ngày*: a field in which a day is chosen, and the file as several views of a page see it together."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.trends.texts import seen_from
from dntracker.ui.ask import Ask
from dntracker.ui.journal.asking import ask_day
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Notice

KEY = "Alt+D"


class DayField(QObject):
    """A field of a bar that says as of which day a view is shown, and offers another."""

    chosen = Signal(object)
    """The view shall be shown as of the end of this day; None: as the file is now."""

    def __init__(self, bar: ContextBar, desk: Desk, ask: Ask, notice: Notice) -> None:
        super().__init__(bar)
        self._desk, self._ask, self._notice = desk, ask, notice
        self.day: date | None = None
        self.field = bar.add_field(self.tr("Xem tại ngày"), self.tr("Xem tại ngày"))
        menu = QMenu(bar)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.field.set_menu(menu)

    def show_day(self, day: date | None) -> None:
        """Say as of which day; None: as the file is."""
        self.day = day
        self.field.set_value(texts.day(day) if day else self._now())

    def open(self) -> None:
        """Offer another day."""
        self.field.showMenu()

    def choose(self) -> None:
        """Ask which day, until it is one on which the file was there."""
        words, proposed = self.tr("Xem những số có trong tệp lúc cuối ngày:"), texts.day(self.day or self._desk.today)
        day = ask_day(self._ask, self._notice, self.tr("Xem tại ngày"), words, proposed, self._desk.on)
        if day is not None:
            self.chosen.emit(day if day < self._desk.today else None)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self.day is not None:
            now = QAction(self.tr("Về hôm nay"), menu)
            now.triggered.connect(lambda: self.chosen.emit(None))
            menu.addAction(now)
        another = QAction(self.tr("Chọn ngày…"), menu)
        another.triggered.connect(self.choose)
        menu.addAction(another)

    def _now(self) -> str:
        past = self._desk.as_of_day
        return texts.day(past) if past else self.tr("Hôm nay")


class LookingBack(QObject):
    """The day as of which several views of a page show the file, each with a field of its own for it."""

    changed = Signal()
    """Another day."""

    def __init__(self, desk: Desk, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ask = desk, ask
        self.day: date | None = None

    @property
    def desk(self) -> Desk:
        """The file as it is seen."""
        return self._desk.on(self.day) if self.day else self._desk

    @property
    def told(self) -> str:
        """The sentence that says the day, where it is not today."""
        return seen_from(self.day)

    def take(self, day: date | None) -> None:
        """See the file as of this day; None: as it is now."""
        if day != self.day:
            self.day = day
            self.changed.emit()

    def add_field(self, bar: ContextBar, notice: Notice) -> DayField:
        """The field for a view's bar."""
        field = DayField(bar, self._desk, self._ask, notice)
        field.chosen.connect(self.take)
        field.show_day(self.day)
        self.changed.connect(lambda: field.show_day(self.day))
        return field
