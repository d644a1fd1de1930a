"""P14: the matrix of units, forms and periods on Tổng quan, from what the file holds to painted."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from PySide6.QtWidgets import QApplication

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.ui.overview.page import OverviewPage

TIMES, WARM = 40, 4
FIGURES = 100_000  # seven quarters of every commune and indicator
GOAL = 50.0


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """After a figure was written, and with the submissions read anew too."""
    with TemporaryDirectory() as folder:
        path = generate.opened(Path(folder) / "cds.dntracker", FIGURES)
        with desktop.window(path) as window:
            page = cast(OverviewPage, window.open_page("overview"))
            desktop.settle()
            again = _measured(page, list, times)
            anew = _measured(page, window.place.desk.submissions.refresh, times)
            size = f"ma trận {len(page.model.rows)} × {len(page.model.matrix.columns)}"
    size += " (94 × 4 × 8 và biểu mẫu), vẽ xong"
    for what, found in ((f"{size}, sau khi một số được ghi", again), (f"{size}, đọc lại mọi tình trạng", anew)):
        yield Outcome("P14", f"{what}, trung vị", typical(found) * 1000, None, "", "ms", times, GOAL, absolute=True)
        yield Outcome("P14", "như trên, p95", at_part(found, 0.95) * 1000, None, "", "ms", times)


def _measured(page: OverviewPage, forget: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times + WARM):
        forget()
        started = perf_counter()
        page.refresh()
        page.grid.viewport().repaint()
        QApplication.processEvents()
        found.append(perf_counter() - started)
    return found[WARM:]
