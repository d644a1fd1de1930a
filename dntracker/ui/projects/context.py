"""The bar on top of the page Dự án: which programme, and as of which day."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dntracker.services.desk import Desk
from dntracker.services.texts import day
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextBar, ContextField

ALL = ""


class ProjectsContext(ContextBar):
    """The programme and the day belong to every view; what only one view asks for it adds to the bar itself."""

    programme_chosen = Signal(str)
    """Another programme, or all of them (`""`)."""

    day_asked = Signal()
    """Somebody wants to see another day."""

    closed = Signal()
    """A list of the bar is gone; the focus belongs to the view again."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._desk, self._style_of, self.programme = desk, style, ALL
        self.programme_field = self.add_field(self.tr("Chương trình"), self.tr("Chương trình, đề án"))
        self.keys: list[tuple[str, Callable[[], None]]] = []
        self.choose(self.programme_field, self._programmes, self._take_programme, "Alt+C")

    def add_day(self) -> None:
        """The day, after the fields of the list."""
        self.day_field = self.add_field(self.tr("Xem tại ngày"), self.tr("Xem tại ngày"))
        if self._desk.as_of_day is None:
            self.day_field.set_opens(True)
            self.day_field.clicked.connect(self.day_asked)

    def choose(
        self, field: ContextField, items: Callable[[], Choices], picked: Callable[[str], object], key: str
    ) -> None:
        """Let a field open a list, by a click or a key."""
        chooser = Chooser(self._style_of, field, items)
        field.set_opens(True)
        field.clicked.connect(chooser.open)
        chooser.picked.connect(picked)
        chooser.closed.connect(self.closed)
        field.setToolTip(key)
        self.keys.append((key, chooser.open))

    def show_programme(self, count: int) -> None:
        """Show the programme with how many projects it has, and the day."""
        name = self.tr("Tất cả")
        for one in self._desk.projects.portfolio.programmes():
            if one.code == self.programme:
                name = one.name
        self.programme_field.set_value(name, self.tr("{count} dự án").format(count=count))
        self.day_field.set_value("", day(self._desk.today))
        self.fit()

    def _programmes(self) -> Choices:
        portfolio = self._desk.projects.portfolio
        with_projects = {one.project.programme for one in portfolio.items()}
        known = [(one.code, one.name) for one in portfolio.programmes() if one.code in with_projects]
        return [(ALL, self.tr("Tất cả")), *known], self.programme

    def _take_programme(self, code: str) -> None:
        self.programme = code
        self.programme_chosen.emit(code)
