"""P5: Enter in the search over everything, up to the chart of an indicator painted; warm, among many figures.

More than a million are measured beside a million in the same run: a file five times as large may cost a fifth more.
"""

from collections.abc import Iterator, Sequence
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
    million = 0.0
    for figures in _with_a_million(sizes):
        with TemporaryDirectory() as folder:
            file = generate.make(Path(folder) / "cds.dntracker", figures)
            with desktop.window(file) as window:
                found = _measured(window, times)
        ours = typical(found) * 1000
        what = f"Enter ở Ctrl+K đến khi biểu đồ vẽ xong, {desktop.size_of(figures)}, trung vị"
        yield Outcome("P5", what, ours, None, "", "ms", times, GOAL, absolute=True)
        yield Outcome("P5", "như trên, p95", at_part(found, 0.95) * 1000, None, "", "ms", times)
        million = ours if figures == MILLION else million
        if figures > MILLION:
            yield Outcome("P5", "như trên, so với tệp 1 triệu số", ours, million, "1 triệu số", "ms", times, GROWTH)


def _with_a_million(sizes: Sequence[int]) -> list[int]:
    return sorted({*sizes, MILLION}) if max(sizes) > MILLION else list(sizes)


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


def _measured(window: Window, times: int) -> list[float]:
    chart = window.page("trends").chart.chart  # type: ignore[attr-defined]  # a page's parts are its own
    paints = ChartPaints(chart)
    codes = islice(cycle(CODES), times + WARM)
    found = [_search(window, paints, code) for code in codes][WARM:]
    desktop.application().removeEventFilter(paints)
    return found


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
