"""The context bar of the page: named charts, indicators, years, how it is drawn, compared with, joined."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from dntracker.domain.chart_spec import ChartSpec, LineSpec, NamedChart, Transform
from dntracker.domain.forecasting import Method
from dntracker.domain.period import Frequency, Period
from dntracker.paint.chart_frame import far_name, period_at, whole_span
from dntracker.services.texts import inside
from dntracker.services.trends.chart import Chart, Line
from dntracker.services.trends.copying import heading
from dntracker.services.trends.forecast_texts import method_offer
from dntracker.services.trends.forecasts import AUTO, foreseen
from dntracker.ui.actions import escaped
from dntracker.ui.style import Style
from dntracker.ui.trends.asked import Asking, Span
from dntracker.ui.widgets.context_bar import ContextBar, ContextField

T = TypeVar("T")
MOST_BASES = 24


class TrendsContext(QObject):
    """Fills a `ContextBar`; what is chosen there changes the asking, or is announced."""

    search_wanted = Signal()
    """The reader wants to choose another indicator."""

    line_wanted = Signal()
    """The reader wants the same indicator of another unit or territory beside it."""

    benchmark_toggled = Signal(str, bool)
    """This part of the legend (a benchmark) is to be shown, or not."""

    name_wanted = Signal(bool)
    """The view shall be kept under a name; True: the open chart shall be called something else."""

    drop_wanted = Signal()
    """The open named chart shall be forgotten."""

    open_wanted = Signal(object)
    """This `NamedChart` is wanted."""

    data_wanted = Signal()
    """The figures of the indicator shall go out as open data."""

    def __init__(self, style: Style, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self.bar = ContextBar(style)
        add = self.bar.add_field
        self.named = add(self.tr("Biểu đồ"), self.tr("Biểu đồ đã giữ"))
        self.indicator = add(self.tr("Chỉ tiêu"), self.tr("Chỉ tiêu đang xem"))
        self.years = add(self.tr("Khoảng năm"), self.tr("Khoảng năm đang xem"))
        self.drawing = add(self.tr("Cách vẽ"), self.tr("Kỳ và cách vẽ"))
        self.compared = add(self.tr("So với"), self.tr("So với nơi khác"))
        self.foreseen = add(self.tr("Dự báo"), self.tr("Dự báo và cách dự báo"))
        self.joined = add(self.tr("Nối qua mốc gãy"), self.tr("Nối qua mốc gãy chuỗi"))
        self.copy_button = self.bar.add_button(self.tr("Chép"), "copy")
        self.copy_button.setToolTip(self.tr("Ctrl+C: bảng số và hình; Ctrl+Shift+C: chỉ hình, dán vào Word"))
        self.save_button = self.bar.add_button(self.tr("Lưu biểu đồ"), "export", primary=True)
        self._chart: Chart | None = None
        self._hidden: frozenset[str] = frozenset()
        self.kept: Callable[[], Sequence[NamedChart]] = tuple
        """Gives the charts that were kept, when their list is opened."""
        for field, fill in (
            (self.named, self._fill_named), (self.indicator, self._fill_lines), (self.years, self._fill_years),
            (self.drawing, self._fill_drawing), (self.compared, self._fill_compared),
            (self.foreseen, self._fill_foreseen), (self.joined, self._fill_joined),
        ):  # fmt: skip
            field.set_menu(self._filled_late(fill))

    def show_chart(self, chart: Chart, hidden: frozenset[str]) -> None:
        """Say what is shown; what there is to choose from is listed once a field is opened."""
        self._chart, self._hidden = chart, hidden
        self._show_lines(chart)
        self._show_years(chart)
        self._show_drawing(chart.spec)
        self._show_compared(chart, hidden)
        self._show_foreseen(chart)
        self._show_joined(chart)
        now = self._asking.named
        self.named.set_value(now.name if now else self.tr("Chưa đặt tên"))
        self.bar.fit()

    def fields(self) -> dict[str, ContextField]:
        """The fields by the key that opens each."""
        return {
            "Alt+B": self.named, "Alt+C": self.indicator, "Alt+K": self.years, "Alt+V": self.drawing,
            "Alt+O": self.compared, "Alt+U": self.foreseen, "Alt+N": self.joined,
        }  # fmt: skip

    def _filled_late(self, fill: Callable[[QMenu, Chart], None]) -> QMenu:
        menu = QMenu(self.bar)

        def opened() -> None:
            menu.clear()
            if self._chart is not None:
                fill(menu, self._chart)

        menu.aboutToShow.connect(opened)
        return menu

    def _fill_named(self, menu: QMenu, _chart: Chart) -> None:
        now = self._asking.named
        for one in self.kept():
            action = QAction(escaped(one.name), menu, checkable=True, checked=now is not None and one.code == now.code)
            action.triggered.connect(_caller(self.open_wanted.emit, one))
            menu.addAction(action)
        menu.addSeparator()
        self._offer(menu, self.tr("Giữ biểu đồ này… (Ctrl+Shift+G)"), lambda: self.name_wanted.emit(False))
        if now is not None:
            self._offer(menu, self.tr("Đổi tên…"), lambda: self.name_wanted.emit(True))
            self._offer(menu, self.tr("Bỏ biểu đồ này"), self.drop_wanted.emit)

    def _show_lines(self, chart: Chart) -> None:
        names = [line.name for line in chart.lines] or [self.tr("Chưa chọn")]
        single = chart.single.series.indicator.short_name if chart.single else names[0]
        rest = f"+{len(chart.lines) - 1}" if len(chart.lines) > 1 else ""
        self.indicator.set_value(single, rest)

    def _fill_lines(self, menu: QMenu, chart: Chart) -> None:
        self._offer(menu, self.tr("Chọn chỉ tiêu khác… (Ctrl+F)"), self.search_wanted.emit)
        self._offer(menu, self.tr("Thêm đơn vị, địa bàn… (Ctrl+D)"), self.line_wanted.emit)
        self._offer(menu, self.tr("Xuất dữ liệu mở…"), self.data_wanted.emit)
        if len(chart.lines) > 1:
            menu.addSeparator()
            for line in chart.lines:
                drop = _caller(self._asking.drop, line.key)
                self._offer(menu, self.tr("Bỏ {0}").format(escaped(line.name)), drop)

    def _show_years(self, chart: Chart) -> None:
        asked = self._asking.columns(chart) or whole_span(chart)
        first, last = (heading(period_at(column, chart.spec.frequency)) for column in asked)
        far = far_name(chart)
        text = f"{first}–{last}"
        self.years.set_value(self.tr("{0} và {1}").format(text, far) if far else text)

    def _fill_years(self, menu: QMenu, _chart: Chart) -> None:
        spans = {
            Span.ALL: self.tr("Từ số đầu tiên"),
            Span.TEN: self.tr("10 năm gần nhất"),
            Span.FIVE: self.tr("5 năm gần nhất"),
        }
        bound = self._asking.spec.first or self._asking.spec.last
        self._section(menu, spans, None if bound else self._asking.span, self._asking.reach)

    def _beats(self) -> dict[Frequency, str]:
        return {Frequency.YEAR: self.tr("Năm"), Frequency.QUARTER: self.tr("Quý"), Frequency.MONTH: self.tr("Tháng")}

    def _ways(self) -> dict[Transform, str]:
        return {
            Transform.PLAIN: self.tr("Số liệu"),
            Transform.GROWTH: self.tr("Tăng so cùng kỳ"),
            Transform.INDEX: self.tr("Chỉ số, gốc = 100"),
            Transform.SHARE: self.tr("Tỷ trọng"),
        }

    def _show_drawing(self, spec: ChartSpec) -> None:
        told = [self.tr("lũy kế")] if spec.cumulative else []
        told += [inside(self._ways()[spec.transform])] if spec.transform is not Transform.PLAIN else []
        self.drawing.set_value(self._beats()[spec.frequency] + ("," if told else ""), ", ".join(told))

    def _fill_drawing(self, menu: QMenu, chart: Chart) -> None:
        spec, asking, ways = chart.spec, self._asking, self._ways()
        self._section(menu, self._beats(), spec.frequency, asking.beat)
        if spec.frequency is not Frequency.YEAR:
            sums = {False: self.tr("Theo từng kỳ"), True: self.tr("Lũy kế từ đầu năm")}
            self._section(menu, sums, spec.cumulative, asking.accumulate)
        plain = {way: ways[way] for way in (Transform.PLAIN, Transform.GROWTH)}
        self._section(menu, plain, spec.transform, asking.draw)
        self._show_bases(menu, ways[Transform.INDEX], chart)
        self._show_wholes(menu, ways[Transform.SHARE], chart)

    def _show_bases(self, menu: QMenu, title: str, chart: Chart) -> None:
        spec, more = chart.spec, menu.addMenu(title)
        common = [period for period in chart.periods if len(chart.at(period)) == len(chart.lines)]
        bases: dict[Period | None, str] = {None: self.tr("Kỳ đầu tiên nhiều đường có nhất")}
        bases |= {one: heading(one) for one in common[:MOST_BASES]}
        now = spec.base if spec.transform is Transform.INDEX else False
        self._section(more, bases, now, lambda base: self._asking.draw(Transform.INDEX, base))

    def _show_wholes(self, menu: QMenu, title: str, chart: Chart) -> None:
        spec, more = chart.spec, menu.addMenu(title)
        wholes: dict[LineSpec | None, str] = {None: self.tr("Trong số của toàn thành phố")}
        wholes |= {line.spec: self.tr("Trong {0}").format(escaped(inside(line.name))) for line in _others(chart)}
        now = spec.whole if spec.transform is Transform.SHARE else False
        self._section(more, wholes, now, lambda whole: self._asking.draw(Transform.SHARE, whole=whole))

    def _show_compared(self, chart: Chart, hidden: frozenset[str]) -> None:
        names = _benchmarks(chart)
        shown = [name for key, name in names.items() if key not in hidden]
        self.compared.setVisible(bool(names))
        rest = f"+{len(shown) - 1}" if len(shown) > 1 else ""
        self.compared.set_value(shown[0].split(",")[0] if shown else self.tr("Không"), rest)

    def _fill_compared(self, menu: QMenu, chart: Chart) -> None:
        for key, name in _benchmarks(chart).items():
            action = QAction(escaped(name), menu, checkable=True, checked=key not in self._hidden)
            action.toggled.connect(self._toggler(key))
            menu.addAction(action)

    def _show_foreseen(self, chart: Chart) -> None:
        found = [line.series for line in chart.lines if line.series.forecast]
        said = self.tr("Có, {0} điểm").format(found[0].forecast.used) if found and found[0].forecast else ""
        none = self.tr("Chưa có") if chart.spec.forecast else self.tr("Không")
        self.foreseen.set_value(said or none)

    def _fill_foreseen(self, menu: QMenu, chart: Chart) -> None:
        alone = foreseen(chart.single.series, AUTO) if chart.single else None
        choices = {"": self.tr("Không dự báo"), AUTO: self.tr("Cách lệch ít nhất trong quá khứ")}
        choices |= {method.value: method_offer(alone, method) for method in Method}
        self._section(menu, choices, chart.spec.forecast, self._asking.foresee)

    def _show_joined(self, chart: Chart) -> None:
        self.joined.setVisible(bool(chart.breaks))
        said = self.tr("Có") if chart.spec.joined else self.tr("Không")
        self.joined.set_value(said, self.tr("do người xem") if chart.spec.joined else "")

    def _fill_joined(self, menu: QMenu, chart: Chart) -> None:
        choices = {False: self.tr("Không: trước và sau không so được"), True: self.tr("Có: người xem chịu trách nhiệm")}
        self._section(menu, choices, chart.spec.joined, self._asking.join)

    def _toggler(self, key: str) -> Callable[[bool], None]:
        return lambda shown: self.benchmark_toggled.emit(key, shown)

    def _section(self, menu: QMenu, texts: dict[T, str], current: object, chosen: Callable[[T], object]) -> None:
        if menu.actions():
            menu.addSeparator()
        group = QActionGroup(menu)
        for value, text in texts.items():
            action = QAction(text, menu, checkable=True, checked=value == current)
            action.triggered.connect(_caller(chosen, value))
            group.addAction(action)
            menu.addAction(action)

    def _offer(self, menu: QMenu, text: str, deed: Callable[[], object]) -> None:
        action = QAction(text, menu)
        action.triggered.connect(_caller(_do, deed))
        menu.addAction(action)


def _benchmarks(chart: Chart) -> dict[str, str]:
    return {one.key: one.name for line in chart.lines for one in line.series.benchmarks}


def _others(chart: Chart) -> list[Line]:
    return list(chart.lines) if len(chart.lines) > 1 else []


def _caller(chosen: Callable[[T], object], value: T) -> Callable[[], object]:
    return lambda: chosen(value)


def _do(deed: Callable[[], object]) -> object:
    return deed()
