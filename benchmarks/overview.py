"""P6: Tổng quan of large files, from what they hold to painted: matrix, figures due, warnings, cards, projects."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.act import Deed
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.window import Window

SIZES, TIMES, WARM = (1_000_000, 5_000_000), 20, 3
GOAL, RATIO = 50.0, 1.5


def measure(sizes: list[int] | None = None, times: int = TIMES) -> Iterator[Outcome]:
    """Opened again with nothing written, after a figure of the city was, and after one of a commune."""
    before: dict[str, float] = {}
    for size in sizes or SIZES:
        with TemporaryDirectory() as folder:
            path = generate.opened(Path(folder) / "cds.dntracker", size)
            with desktop.window(path) as window:
                found = _found(window, times)
        for what, took in found.items():
            yield from _outcomes(size, what, took, before)


def _found(window: Window, times: int) -> dict[str, list[float]]:
    page, desk = cast(OverviewPage, window.open_page("overview")), window.place.desk
    desktop.settle()
    city = Figure("KTS.01", "DN", "SKHCN", Period.parse("2025"), value=20.0)
    commune = next(generate.communal(desk))
    return {
        "mở lại": _measured(page, lambda: None, times),
        "sau khi một số của thành phố được ghi": _measured(page, _writer(desk, city), times),
        "sau khi một số của xã được ghi": _measured(page, _writer(desk, commune), times),
    }


def _writer(desk: Desk, figure: Figure) -> Callable[[], None]:
    notes = count(1)

    def write() -> None:
        with desk.store.act(Deed(generate.PERSON, "nhập một số", "entry")) as writing:
            writing.put(replace(figure, note=f"lần {next(notes)}"))

    return write


def _measured(page: OverviewPage, before: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times + WARM):
        before()
        started = perf_counter()
        page.refresh()
        QApplication.processEvents()  # what stands around the matrix follows in an idle moment
        for part in (page.grid.viewport(), page.around.warnings, page.around.cards, page.around.stages, page.totals):
            part.repaint()
        found.append((perf_counter() - started) * 1000)
    return found[WARM:]


def _outcomes(size: int, what: str, found: list[float], before: dict[str, float]) -> Iterator[Outcome]:
    name = f"Tổng quan, mọi phần, {what}, {desktop.size_of(size)}"
    median = typical(found)
    words = f"{name}, trung vị (p95 {at_part(found, 0.95):.1f} ms)"
    yield Outcome("P6", words, median, None, "", "ms", len(found), GOAL, absolute=True)
    if what in before:
        yield Outcome("P6", f"{name} so với tệp nhỏ hơn", median, before[what], "tệp nhỏ", "ms", len(found), RATIO)
    before.setdefault(what, median)
