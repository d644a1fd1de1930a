"""P6: Tổng quan of large files, from what they hold to painted: matrix, figures due, warnings, cards, projects."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from msgspec import Struct
from msgspec.structs import replace
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
    """Opened again with nothing written, after a figure of the city was, and after one of a commune."""
    with ExitStack() as open_ones:
        pages = {size: _opened(open_ones, size) for size in sizes or SIZES}
        for what, pick in DEEDS.items():
            befores = {size: pick(page) for size, page in pages.items()}
            found: dict[int, list[float]] = {size: [] for size in pages}
            for _ in range(times + WARM):
                for size, page in pages.items():  # in turns: what else the machine does meanwhile slows all alike
                    found[size].append(_measured(page.page, befores[size]))
            yield from _outcomes(what, {size: took[WARM:] for size, took in found.items()})


class Opened(Struct, frozen=True):
    """A file and its page."""

    desk: Desk
    page: OverviewPage


def _opened(open_ones: ExitStack, size: int) -> Opened:
    path = Path(open_ones.enter_context(TemporaryDirectory())) / "cds.dntracker"
    window = open_ones.enter_context(desktop.window(generate.opened(path, size)))
    page = cast(OverviewPage, window.open_page("overview"))
    desktop.settle()
    return Opened(window.place.desk, page)


def _of_the_city(page: Opened) -> Callable[[], None]:
    return _writer(page.desk, Figure("KTS.01", "DN", "SKHCN", Period.parse("2025"), value=20.0))


def _of_a_commune(page: Opened) -> Callable[[], None]:
    return _writer(page.desk, next(generate.communal(page.desk)))


DEEDS: dict[str, Callable[[Opened], Callable[[], None]]] = {
    "mở lại": lambda _: lambda: None,
    "sau khi một số của thành phố được ghi": _of_the_city,
    "sau khi một số của xã được ghi": _of_a_commune,
}


def _writer(desk: Desk, figure: Figure) -> Callable[[], None]:
    notes = count(1)

    def write() -> None:
        with desk.store.act(Deed(generate.PERSON, "nhập một số", "entry")) as writing:
            writing.put(replace(figure, note=f"lần {next(notes)}"))

    return write


def _measured(page: OverviewPage, before: Callable[[], object]) -> float:
    before()
    started = perf_counter()
    page.refresh()
    QApplication.processEvents()  # what stands around the matrix follows in an idle moment
    for part in (page.grid.viewport(), page.around.warnings, page.around.cards, page.around.stages, page.totals):
        part.repaint()
    return (perf_counter() - started) * 1000


def _outcomes(what: str, found: dict[int, list[float]]) -> Iterator[Outcome]:
    smallest = typical(found[min(found)])
    for size, took in found.items():
        name, median = f"Tổng quan, mọi phần, {what}, {desktop.size_of(size)}", typical(took)
        words = f"{name}, trung vị (p95 {at_part(took, 0.95):.1f} ms)"
        yield Outcome("P6", words, median, None, "", "ms", len(took), GOAL, absolute=True)
        if size > min(found):
            yield Outcome("P6", f"{name} so với tệp nhỏ hơn", median, smallest, "tệp nhỏ", "ms", len(took), RATIO)
