"""The page Xu hướng: the chart, and the views that stand beside it."""

from collections.abc import Callable, Iterable
from typing import Protocol, cast

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.figure import Cell
from dntracker.services.comparisons.tables import Comparing
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.looking_back import LookingBack
from dntracker.ui.pages import Settles, TakesBack
from dntracker.ui.style import Style
from dntracker.ui.trends.page import TrendsPage
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.strip import ViewStrip

translate = QCoreApplication.translate
CHART = "chart"


class View(Protocol):
    """A view of the page: a `QWidget` that brings its own context bar."""

    @property
    def context(self) -> QWidget: ...
    def enter(self) -> None: ...
    def refresh(self) -> None: ...
    def keys(self) -> list[tuple[str, str]]: ...


class Handed(Struct, frozen=True):
    """What a view is handed; `looking` is what comparisons see of the file."""

    desk: Desk
    looking: LookingBack
    style: Style
    changes: Changes
    ask: Ask
    settings: Settings


class ViewSpec(Struct, frozen=True):
    """A view by name; `make` builds it on a parent when it is first opened."""

    code: str
    title: str
    key: str
    make: Callable[[Handed, QWidget], View]


def view_specs() -> tuple[ViewSpec, ...]:
    """The views in the order of their tabs; a new one is a row here."""
    return (
        ViewSpec(CHART, translate("TrendViews", "Biểu đồ"), "Alt+1", _chart),
        ViewSpec("multiples", translate("TrendViews", "Nhiều chỉ tiêu"), "Alt+2", _multiples),
        ViewSpec("ranking", translate("TrendViews", "Xếp hạng"), "Alt+3", _comparing(Comparing.RANKING)),
        ViewSpec("heat", translate("TrendViews", "Đơn vị theo kỳ"), "Alt+4", _comparing(Comparing.HEAT)),
        ViewSpec("adding", translate("TrendViews", "Đóng góp"), "Alt+5", _comparing(Comparing.ADDING)),
        ViewSpec("borders", translate("TrendViews", "Trước và sau 01/7/2025"), "Alt+6", _comparing(Comparing.BORDERS)),
    )


class TrendsTabs(QWidget):
    """The page with its tabs; the bar on top belongs to the view that is open."""

    hint = Signal(str)
    """What the middle of the status bar shows while this page is open."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Xu hướng")
        self._looking, self._changes = LookingBack(desk, ask, self), changes
        self._handed = Handed(desk, self._looking, style, changes, ask, settings)
        self._specs = {spec.code: spec for spec in view_specs()}
        self.strip = ViewStrip(style, self._specs.values(), self)
        self._bars, self._stack = QStackedWidget(self), QStackedWidget(self)
        self._views: dict[str, View] = {}
        self._open, self._stale = CHART, set[str]()
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the view that is open."""
        self._show(self._open).enter()

    def refresh(self) -> None:
        """Have every view read again: the one that is open now, others when they are opened."""
        self._stale = set(self._views)
        self._show(self._open)

    def prepare(self) -> None:
        """Load what the chart needs, in an idle moment."""
        self.chart.prepare()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and of the view that is open."""
        tabs = ("Ctrl+PgDn, Ctrl+PgUp", self.tr("sang phần sau, phần trước của Xu hướng"))
        return [*self.view(self._open).keys(), tabs]

    def settle(self) -> int:
        """How many texts are typed and not saved."""
        return sum(view.settle() for view in self._views.values() if isinstance(view, Settles))

    def undo(self) -> str:
        """Take back this person's last deed in the view that is open."""
        return self._taking.undo() if self._taking else ""

    def redo(self) -> str:
        """Do again what was taken back last."""
        return self._taking.redo() if self._taking else ""

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._taking.undo_name() if self._taking else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._taking.redo_name() if self._taking else None

    def show_indicator(self, code: str) -> None:
        """Show an indicator over the years."""
        self.open_view(CHART)
        self.chart.show_indicator(code)

    def show_named(self, code: str) -> None:
        """Open a chart that was kept."""
        self.open_view(CHART)
        self.chart.show_named(code)

    @property
    def chart(self) -> TrendsPage:
        """The view with the chart."""
        return cast(TrendsPage, self.view(CHART))

    def view(self, code: str) -> View:
        """A view by its code, built now if it is not there yet."""
        if code not in self._views:
            view = self._views[code] = self._specs[code].make(self._handed, self._stack)
            self._bars.addWidget(view.context)
            self._stack.addWidget(cast(QWidget, view))
            if isinstance(view, TrendsPage):  # it reads by itself when it is shown
                view.hint.connect(self.hint)
                view.asking.changed.connect(self._chart_asked)
            else:
                self._stale.add(code)
        return self._views[code]

    def open_view(self, code: str) -> View:
        """Open a view and give it the focus."""
        self.settle()
        self._open = code
        self.hint.emit("")
        view = self._show(code)
        view.enter()
        return view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._open)

    @property
    def _taking(self) -> TakesBack | None:
        view = self.view(self._open)
        return view if isinstance(view, TakesBack) else None

    def _show(self, code: str) -> View:
        view = self.view(code)
        self.strip.show_view(code)
        self._bars.setCurrentWidget(view.context)
        self._stack.setCurrentWidget(cast(QWidget, view))
        if code in self._stale:
            self._stale.discard(code)
            view.refresh()
        if isinstance(view, TrendsPage) and view.asking.spec.as_of != self._looking.day:
            view.asking.look_back(self._looking.day)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bars, self.strip):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.strip.chosen.connect(self.open_view)
        self._changes.indicator_chosen.connect(self._chosen)
        for signal in (self._changes.catalogue_changed, self._changes.day_began, self._changes.forms_moved):
            signal.connect(self._went_stale)
        self._changes.figures_recorded.connect(self._recorded)
        self._looking.changed.connect(self._looked_back)
        keys = [(spec.key, lambda code=code: self.open_view(code)) for code, spec in self._specs.items()]
        neighbours = [("Ctrl+PgDown", lambda: self._next(1)), ("Ctrl+PgUp", lambda: self._next(-1))]
        own_keys(self, (*keys, *neighbours))

    def _next(self, step: int) -> None:
        codes = list(self._specs)
        self.open_view(codes[(codes.index(self._open) + step) % len(codes)])

    def _chosen(self, code: str) -> None:
        if CHART in self._views:  # then it hears of it by itself
            self.open_view(CHART)
        else:
            self.show_indicator(code)

    def _recorded(self, _cells: Iterable[Cell]) -> None:
        self._stale |= self._views.keys() - {CHART}  # the chart hears of it by itself, and reads only what changed
        if self.isVisible():
            self._show(self._open)

    def _chart_asked(self) -> None:
        if self._open == CHART:  # a page has one day: where the chart goes, the comparisons follow, and back
            self._looking.take(self.chart.asking.spec.as_of)

    def _looked_back(self) -> None:
        self._stale |= self._views.keys() - {CHART}
        if self._open != CHART and self.isVisible():
            self._show(self._open)

    def _went_stale(self) -> None:
        self._stale = set(self._views)
        if self.isVisible():
            self._show(self._open)


def _chart(handed: Handed, parent: QWidget) -> View:
    return TrendsPage(handed.desk, handed.style, handed.changes, handed.ask, handed.settings, parent)


def _multiples(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.comparisons.multiples_view import MultiplesView  # not before somebody opens it

    return MultiplesView(handed.looking, handed.style, handed.changes, handed.ask, parent)


def _comparing(kind: Comparing) -> Callable[[Handed, QWidget], View]:
    def make(handed: Handed, parent: QWidget) -> View:
        from dntracker.ui.comparisons.view import ComparisonView  # not before somebody opens it

        return ComparisonView(kind, handed.looking, handed.style, handed.changes, parent)

    return make
