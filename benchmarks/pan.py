"""P22: moving and zooming a chart of ten thousand points: from the deed to the painted picture."""

from collections.abc import Callable, Iterator
from functools import partial
from math import sin
from time import perf_counter

from PySide6.QtWidgets import QApplication

from benchmarks import desktop
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.chart_spec import ChartSpec, LineSpec
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import CityRule, Direction, Indicator, Kind, OverTime, OverUnits
from dntracker.domain.period import Frequency, Period
from dntracker.services.trends.chart import Axis, Chart, Line, Side
from dntracker.services.trends.series import Point, Series
from dntracker.ui.style import Style
from dntracker.ui.trends.chart_view import ChartView

LINES, MONTHS, FIRST = 3, 3334, 1910
TIMES, FRAME = 60, 1000 / 60


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """Steps to the side over a chart of everything and of a tenth of it; and steps in."""
    desktop.application()
    view = ChartView(Style("light"))
    view.resize(1100, 560)
    view.show()
    view.show_chart(chart())
    desktop.settle()
    first, last = view.everything()
    wide = (first + 60, last - 60)
    for what, shown in (("cả chuỗi", wide), ("một phần mười", (first + 1000, first + 1333))):
        found = [_painted(partial(_move, view, shown, step)) for step in range(times)]
        told = f"kéo biểu đồ {LINES * MONTHS:,} điểm, {what}, đến khi vẽ xong".replace(",", ".", 1)
        yield Outcome("P22", f"{told}, trung vị", typical(found) * 1000, None, "", "ms", times, FRAME, absolute=True)
        yield Outcome("P22", "như trên, p95", at_part(found, 0.95) * 1000, None, "", "ms", times)
    _move(view, wide, 0)
    found = [_painted(lambda: view.zoom(1.05)) for _ in range(times)]
    yield Outcome(
        "P22", "phóng to từng bước, trung vị", typical(found) * 1000, None, "", "ms", times, FRAME, absolute=True
    )


def chart() -> Chart:
    """Lines of as many months as the calendar of the program has room for."""
    lines = tuple(_line(number) for number in range(1, LINES + 1))
    return Chart(ChartSpec(tuple(one.spec for one in lines), Frequency.MONTH), lines, (Axis(Side.LEFT, "%"),))


def _line(number: int) -> Line:
    code = f"P.{number:02d}"
    indicator = Indicator(
        code, code, f"Chỉ tiêu {number}", "P", Kind.RATIO, Direction.UP, "%", 2, "M", OverTime.NONE, OverUnits.NONE,
        CityRule.OWNER, "SKHCN",
    )  # fmt: skip
    points = tuple(_point(code, number, month) for month in range(MONTHS))
    series = Series(indicator, Frequency.MONTH, "Đà Nẵng", "%", points, name=indicator.short_name)
    return Line(code, LineSpec(code), indicator.short_name, Side.LEFT, series)


def _point(code: str, number: int, month: int) -> Point:
    period = Period(FIRST + month // 12, Frequency.MONTH, month % 12 + 1)
    value = round(50 + 20 * sin(month / 40 + number) + 7 * sin(month * 1.7 * number), 2)
    return Point(period, Figure(code, "DN", "SKHCN", period, value=value), f"{value}", "")


def _move(view: ChartView, shown: tuple[float, float], step: int) -> None:
    first, last = shown
    view.set_view(first + step % 40, last + step % 40)


def _painted(deed: Callable[[], object]) -> float:
    started = perf_counter()
    deed()
    QApplication.processEvents()  # the deed asked for one painting
    return perf_counter() - started
