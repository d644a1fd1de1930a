"""P5: Enter in the search over everything, up to the chart of an indicator painted; warm, among many figures.

More than a million are measured beside a million in the same run: a file five times as large may cost a fifth more.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.ui.window import Window

TIMES, WARM = 60, 6
FIGURES = 100_000
GOAL, GROWTH = 50.0, 1.2
MILLION = 1_000_000
CODES = ("XH.01", "KTS.01", "CQS.02", "DL.01")


def measure(sizes: Sequence[int] = (0, FIGURES), times: int = TIMES) -> Iterator[Outcome]:
    """At each size, the seeded one and among many figures if none is given."""
    for figures in sizes:
        beside = {MILLION, figures} if figures > MILLION else {figures}
        found = _side_by_side(sorted(beside), times)
        for size, seconds in found.items():
            what = f"Enter ở Ctrl+K đến khi biểu đồ vẽ xong, {desktop.size_of(size)}, trung vị"
            yield Outcome("P5", what, typical(seconds) * 1000, None, "", "ms", times, GOAL, absolute=True)
            yield Outcome("P5", "như trên, p95", at_part(seconds, 0.95) * 1000, None, "", "ms", times)
        if len(found) > 1:
            million, ours = (typical(seconds) * 1000 for seconds in found.values())
            yield Outcome("P5", "như trên, so với tệp 1 triệu số", ours, million, "1 triệu số", "ms", times, GROWTH)


def _side_by_side(sizes: Sequence[int], times: int) -> dict[int, list[float]]:
    # In turns: what else the machine does meanwhile slows both alike.
    with ExitStack() as open_ones:
        windows = {}
        for size in sizes:
            folder = open_ones.enter_context(TemporaryDirectory())
            file = generate.make(Path(folder) / "cds.dntracker", size)
            windows[size] = open_ones.enter_context(desktop.window(file))
        paints = {size: ChartPaints(_chart_of(window)) for size, window in windows.items()}
        found: dict[int, list[float]] = {size: [] for size in sizes}
        for code in islice(cycle(CODES), times + WARM):
            for size, window in windows.items():
                desktop.to_front(window)
                found[size].append(_search(window, paints[size], code))
        for one in paints.values():
            desktop.application().removeEventFilter(one)
    return {size: seconds[WARM:] for size, seconds in found.items()}


def _chart_of(window: Window) -> QWidget:
    chart: QWidget = window.page("trends").chart.chart  # type: ignore[attr-defined]  # a page's parts are its own
    return chart


class ChartPaints(QObject):
    """Counts how often anything inside a chart was painted."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self._chart, self.times = chart, 0
        desktop.application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.times += watched is self._chart or self._chart.isAncestorOf(watched)
        return False


def _search(window: Window, paints: ChartPaints, code: str) -> float:
    window.deeds.table["edit.search"].trigger()
    desktop.settle()
    field = window.deeds.palette.field
    desktop.write(field, code.lower())
    desktop.settle()
    before, started = paints.times, perf_counter()
    desktop.press(field, Qt.Key.Key_Return, modifiers=desktop.CONTROL)
    while paints.times == before:
        QApplication.processEvents()
        if perf_counter() - started > 10:
            raise RuntimeError(f"{code}: no chart was painted")
    return perf_counter() - started
