"""The bar on top of the page Dự án: the programme and the day for every view, and what the list alone asks for."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.fold import fold
from dntracker.domain.project import Fund
from dntracker.services.desk import Desk
from dntracker.services.projects.listing import GROUPING_WORDS, Asked, Grouping
from dntracker.services.projects.timeline import Zoom
from dntracker.services.projects.within import items_of
from dntracker.services.projects.words import FUNDS
from dntracker.services.texts import day
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextBar, ContextField

ALL = ""


class ProjectsContext(ContextBar):
    """Each field opens a list by a click or its key; `asked` is what is chosen in them."""

    programme_chosen = Signal(str)
    """Another programme, or all of them (`""`)."""

    asked_changed = Signal()
    """Another stage, source of money or grouping."""

    zoom_chosen = Signal(object)
    """The timeline shall show this `Zoom`."""

    day_asked = Signal()
    """Somebody wants to see another day."""

    closed = Signal()
    """A list of the bar is gone; the focus belongs to the view again."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._desk, self._looks, self.asked, self.zoom = desk, style, Asked(), Zoom.YEAR
        self.keys: list[tuple[str, Callable[[], None]]] = []
        self.programme = self._choice(
            self.tr("Chương trình"), self.tr("Chương trình, đề án"), "Alt+C", self._programmes, self._take_programme
        )
        self.stage = self._choice(
            self.tr("Giai đoạn"), self.tr("Giai đoạn"), "Alt+D", self._stages, lambda code: self._ask(stage=code)
        )
        self.owner = self._choice(
            self.tr("Chủ trì"), self.tr("Đơn vị chủ trì"), "Alt+Z", self._owners, lambda code: self._ask(owner=code)
        )
        self.fund = self._choice(
            self.tr("Nguồn vốn"), self.tr("Nguồn vốn"), "Alt+V", self._funds,
            lambda code: self._ask(fund=Fund(code) if code else None),
        )  # fmt: skip
        self.grouping = self._choice(
            self.tr("Nhóm theo"), self.tr("Nhóm theo"), "Alt+N", self._groupings,
            lambda code: self._ask(grouping=Grouping(code)),
        )  # fmt: skip
        self.time = self._choice(
            self.tr("Thang thời gian"), self.tr("Thang thời gian"), "Alt+I", self._zooms,
            lambda code: self.zoom_chosen.emit(Zoom(code)),
        )  # fmt: skip
        self.day = self.add_field(self.tr("Xem tại ngày"), self.tr("Xem tại ngày"))
        if desk.as_of_day is None:
            self.day.set_opens(True)
            self.day.clicked.connect(self.day_asked)

    def show_fields(self, of_list: bool) -> None:
        """Show the fields of the list, or only those of every view."""
        for field in (self.stage, self.fund, self.grouping, self.time):
            field.setVisible(of_list)
        self.owner.setVisible(of_list and len(self._owners()[0]) > 1)

    def ask(self, asked: Asked) -> None:
        """Take what is asked for elsewhere than here."""
        moved = asked.programme != self.asked.programme
        self.asked = asked
        self.show_asked()
        if moved:
            self.programme_chosen.emit(asked.programme)
        self.asked_changed.emit()

    def show_asked(self) -> None:
        """Show what is chosen, and the day."""
        portfolio, chosen = self._desk.projects.portfolio, self.asked
        count = len(items_of(portfolio, chosen.programme))
        name = next((one.name for one in portfolio.programmes() if one.code == chosen.programme), self.tr("Tất cả"))
        self.programme.set_value(name, self.tr("{count} dự án").format(count=count))
        self.stage.set_value("", dict(self._stages()[0])[chosen.stage])
        self.owner.set_value("", dict(self._owners()[0])[chosen.owner])
        self.fund.set_value("", dict(self._funds()[0])[chosen.fund or ALL])
        self.grouping.set_value("", named(GROUPING_WORDS[chosen.grouping]))
        self.day.set_value("", day(self._desk.today))
        self.fit()

    def show_time(self, first: int, last: int, zoom: Zoom) -> None:
        """Show the years in view and what takes a column."""
        self.zoom = zoom
        years = f"{first}–{last}" if first != last else str(first)
        self.time.set_value("", years, note=dict(self._zooms()[0])[zoom.value], role="ink3")

    def _choice(
        self,
        label: str,
        accessible: str,
        key: str,
        items: Callable[[], Choices],
        picked: Callable[[str], object],
    ) -> ContextField:
        field = self.add_field(label, accessible)
        chooser = Chooser(self._looks, field, items)
        field.set_opens(True)
        field.clicked.connect(chooser.open)
        chooser.picked.connect(picked)
        chooser.closed.connect(self.closed)
        self.keys.append((key, chooser.open))
        return field

    def _ask(self, **changed: object) -> None:
        self.ask(replace(self.asked, **changed))

    def _take_programme(self, code: str) -> None:
        self.asked = replace(self.asked, programme=code, stage="")
        self.show_asked()
        self.programme_chosen.emit(code)

    def _programmes(self) -> Choices:
        portfolio = self._desk.projects.portfolio
        known = [(one.code, one.name) for one in portfolio.programmes() if items_of(portfolio, one.code)]
        return [(ALL, self.tr("Tất cả")), *known], self.asked.programme

    def _stages(self) -> Choices:
        found = {ALL: self.tr("Mọi giai đoạn")}
        for process in self._desk.projects.portfolio.processes():
            found |= {stage.code: stage.name for stage in process.stages}
        used = self._used_stages()
        return [(code, name) for code, name in found.items() if code in used or not code], self.asked.stage

    def _used_stages(self) -> set[str]:
        projects = [one.project for one in self._desk.projects.portfolio.items()]
        return {self.asked.stage, *(one.beside or one.stage for one in projects)}

    def _owners(self) -> Choices:
        used = {one.project.owner for one in self._desk.projects.portfolio.items()} | {self.asked.owner}
        units = {one.code: one.short_name for one in self._desk.catalogue.units() if one.code in used}
        by_name = sorted(units.items(), key=lambda one: fold(one[1]))
        return [(ALL, self.tr("Mọi đơn vị")), *by_name], self.asked.owner

    def _funds(self) -> Choices:
        used = {one.fund for item in self._desk.projects.portfolio.items() for one in item.amounts}
        used.discard(Fund.WHOLE)
        return [(ALL, self.tr("Mọi nguồn")), *self._named_funds(used)], (self.asked.fund or ALL)

    def _named_funds(self, used: Iterable[Fund]) -> list[tuple[str, str]]:
        return [(fund.value, named(FUNDS[fund])) for fund in Fund if fund in {*used, self.asked.fund} and fund]

    def _groupings(self) -> Choices:
        return [(one.value, named(GROUPING_WORDS[one])) for one in Grouping], self.asked.grouping

    def _zooms(self) -> Choices:
        return [(Zoom.YEAR.value, self.tr("theo năm")), (Zoom.QUARTER.value, self.tr("theo quý"))], self.zoom.value
