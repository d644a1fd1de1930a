"""The context bar of the page: indicator, span of years, years or quarters, compared with, and the deeds."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from dntracker.domain.period import Frequency
from dntracker.paint.chart_frame import far_name, period_at, whole_span
from dntracker.services.trends.copying import heading
from dntracker.services.trends.series import Series
from dntracker.ui.actions import escaped
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

T = TypeVar("T")


class Span(Enum):
    """How much of the past is shown; the value is in years, None for everything."""

    ALL = None
    TEN = 10
    FIVE = 5


class TrendsContext(QObject):
    """Fills a `ContextBar` and says what was chosen there."""

    search_wanted = Signal()
    """The reader wants to choose another indicator."""

    span_chosen = Signal(object)
    """This `Span` is wanted."""

    frequency_chosen = Signal(object)
    """This `Frequency` is wanted."""

    benchmark_toggled = Signal(str, bool)
    """This part of the legend (a benchmark) is to be shown, or not."""

    def __init__(self, style: Style, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = ContextBar(style)
        self._indicator = self.bar.add_field(self.tr("Chỉ tiêu"), self.tr("Chỉ tiêu đang xem"))
        self._indicator.set_opens(True)
        self._indicator.clicked.connect(self.search_wanted)
        self._years = self.bar.add_field(self.tr("Khoảng năm"), self.tr("Khoảng năm đang xem"))
        self._rhythm = self.bar.add_field(self.tr("Kỳ"), self.tr("Năm hay quý"))
        self._compared = self.bar.add_field(self.tr("So với"), self.tr("So với nơi khác"))
        self.copy_button = self.bar.add_button(self.tr("Chép"), "copy")
        self.save_button = self.bar.add_button(self.tr("Lưu biểu đồ"), "export", primary=True)
        self._menus: list[QMenu] = []

    def show_series(self, series: Series, span: Span, hidden: frozenset[str]) -> None:
        """Say what is shown."""
        for menu in self._menus:
            menu.deleteLater()
        self._menus = []
        self._indicator.set_value(series.indicator.short_name)
        self._years.set_value(self._span_text(series, span))
        self._rhythm.set_value(self.tr("Năm") if series.frequency is Frequency.YEAR else self.tr("Quý"))
        self._years.set_menu(self._choices(self._spans(), span, self.span_chosen.emit))
        rhythms = {Frequency.YEAR: self.tr("Năm"), Frequency.QUARTER: self.tr("Quý")}
        self._rhythm.set_menu(self._choices(rhythms, series.frequency, self.frequency_chosen.emit))
        self._show_compared(series, hidden)
        self.bar.fit()

    def _show_compared(self, series: Series, hidden: frozenset[str]) -> None:
        names = {f"benchmark {number}": one.name for number, one in enumerate(series.benchmarks)}
        shown = [name for key, name in names.items() if key not in hidden]
        self._compared.setVisible(bool(names))
        rest = f"+{len(shown) - 1}" if len(shown) > 1 else ""
        self._compared.set_value(shown[0].split(",")[0] if shown else self.tr("Không"), rest)
        menu = self._new_menu()
        for key, name in names.items():
            action = QAction(escaped(name), menu, checkable=True, checked=key not in hidden)
            action.toggled.connect(self._toggler(key))
            menu.addAction(action)
        self._compared.set_menu(menu)

    def _toggler(self, key: str) -> Callable[[bool], None]:
        return lambda shown: self.benchmark_toggled.emit(key, shown)

    def _spans(self) -> dict[Span, str]:
        return {
            Span.ALL: self.tr("Từ số đầu tiên"),
            Span.TEN: self.tr("10 năm gần nhất"),
            Span.FIVE: self.tr("5 năm gần nhất"),
        }

    def _span_text(self, series: Series, span: Span) -> str:
        first, last = span_of(series, span)
        text = f"{heading(period_at(first, series.frequency))}–{heading(period_at(last, series.frequency))}"
        far = far_name(series)
        return self.tr("{0} và {1}").format(text, far) if far else text

    def _choices(self, texts: dict[T, str], current: T, chosen: Callable[[T], object]) -> QMenu:
        menu = self._new_menu()
        group = QActionGroup(menu)
        for value, text in texts.items():
            action = QAction(text, menu, checkable=True, checked=value == current)
            action.triggered.connect(_caller(chosen, value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _new_menu(self) -> QMenu:
        menu = QMenu(self.bar)
        self._menus.append(menu)
        return menu


def span_of(series: Series, span: Span) -> tuple[int, int]:
    """The columns of a span: so many years back from the newest figure, and on to the targets."""
    first, last = whole_span(series)
    latest = series.latest
    if span.value is None or latest is None:
        return first, last
    per_year = series.frequency.per_year
    return max(first, (latest.period.year - span.value + 1) * per_year), last


def _caller(chosen: Callable[[T], object], value: T) -> Callable[[], object]:
    return lambda: chosen(value)
