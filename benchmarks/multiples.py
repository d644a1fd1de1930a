"""P12: fifty small charts on one page, from the figures and from what is read already, to painted."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, typical
from dntracker.ui.comparisons.multiples_view import MultiplesView
from dntracker.ui.trends.tabs import TrendsTabs

TIMES, WARM, FIGURES, TILES = 20, 3, 100_000, 50
GOAL = 100.0


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """The page read anew and painted, then painted alone."""
    with TemporaryDirectory() as folder:
        path = generate.make(Path(folder) / "cds.dntracker", FIGURES)
        with desktop.window(path) as window:
            window.resize(2400, 1500)  # room for all of them
            view = _view(cast(TrendsTabs, window.open_page("trends")))
            view.tiles.show(view.tiles.every[:TILES])
            desktop.settle()
            painted = _timed(view.list.viewport().repaint, times)
            read = _timed(lambda: _again(view), times)
            shown = len(view.tiles.every)
    yield Outcome(
        "P12", f"{TILES} biểu đồ nhỏ, vẽ", typical(painted) * 1000, None, "", "ms", times, GOAL, absolute=True
    )
    yield Outcome("P12", f"{shown} biểu đồ nhỏ, đọc lại và vẽ", typical(read) * 1000, None, "", "ms", times)


def _view(page: TrendsTabs) -> MultiplesView:
    page.open_view("multiples")
    desktop.settle()
    return cast(MultiplesView, page.view("multiples"))


def _again(view: MultiplesView) -> None:
    view.refresh()
    view.list.viewport().repaint()


def _timed(deed: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times + WARM):
        begin = perf_counter()
        deed()
        found.append(perf_counter() - begin)
    return found[WARM:]
