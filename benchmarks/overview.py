"""P6: Tổng quan of large files, from what they hold to painted: matrix, figures due, warnings, cards, projects."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from PySide6.QtWidgets import QApplication

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.act import Deed
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.ui.overview.page import OverviewPage

SIZES, TIMES, WARM = (1_000_000, 5_000_000), 20, 3
GOAL, RATIO = 50.0, 1.5


def measure(sizes: list[int] | None = None, times: int = TIMES) -> Iterator[Outcome]:
    """Opened again with nothing written, and after one figure was."""
    before: dict[str, float] = {}
    for size in sizes or SIZES:
        with TemporaryDirectory() as folder, desktop.window(_file(Path(folder), size)) as window:
            page = cast(OverviewPage, window.open_page("overview"))
            desktop.settle()
            desk, numbers = window.place.desk, iter(range(10**6))
            again = _measured(page, lambda: None, times)
            after = _measured(page, lambda: _write(desk, next(numbers)), times)  # noqa: B023
        for what, found in (("mở lại", again), ("sau khi một số được ghi", after)):
            yield from _outcomes(size, what, found, before)


def _file(folder: Path, size: int) -> Path:
    return generate.make(folder / "cds.dntracker", size)


def _write(desk: Desk, number: int) -> None:
    figure = Figure("KTS.01", "DN", "SKHCN", Period.parse("2025"), value=20.0 + number / 100, note="đo")
    with desk.store.act(Deed(generate.PERSON, "nhập một số", "entry")) as writing:
        writing.put(figure)


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
    count = f"{size:,}".replace(",", ".")
    name = f"Tổng quan, mọi phần, {what}, {count} số"
    median = typical(found)
    words = f"{name}, trung vị (p95 {at_part(found, 0.95):.1f} ms)"
    yield Outcome("P6", words, median, None, "", "ms", len(found), GOAL, absolute=True)
    if what in before:
        yield Outcome("P6", f"{name} so với tệp nhỏ hơn", median, before[what], "tệp nhỏ", "ms", len(found), RATIO)
    before.setdefault(what, median)
