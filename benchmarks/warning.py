"""P21: the early warnings of a large file: all of them made, again with nothing written, and after one figure."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from msgspec.structs import replace

from benchmarks import generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.act import Deed
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.desk import Desk

SIZES, TIMES, GOAL = (100_000, 1_000_000), 20, 50.0


def measure(sizes: list[int] | None = None, times: int = TIMES) -> Iterator[Outcome]:
    """The service alone, without a window."""
    for size in sizes or SIZES:
        with TemporaryDirectory() as folder:
            path = generate.make(Path(folder) / "cds.dntracker", size)
            desk = files.open_desk(path, generate.clock, generate.PERSON)
            try:
                yield from _measured(desk, size, times)
            finally:
                desk.close()


def _measured(desk: Desk, size: int, times: int) -> Iterator[Outcome]:
    warnings, period = desk.warnings, Period.parse("2024")
    count = len(warnings.all())
    name = f"{size:,} số, {count} cảnh báo".replace(",", ".")

    def anew(of: Period | None = None) -> None:
        warnings.forget()
        warnings.all(of)

    numbers = iter(range(10**6))

    def after_one() -> None:
        figure = Figure("KTS.01", "DN", "SKHCN", Period.parse("2025"), value=20.0 + next(numbers) / 100)
        with desk.store.act(Deed(generate.PERSON, "nhập một số", "entry")) as writing:
            writing.put(replace(figure, note="đo"))
        begin.append(perf_counter())
        warnings.all()

    begin: list[float] = []
    yield _outcome(f"{name}: lập lại từ đầu", _took(anew, times), GOAL)
    yield _outcome(f"{name}: sau khi một số đổi", _took(after_one, times, begin), GOAL)
    yield _outcome(f"{name}: không có gì đổi", _took(warnings.all, times), GOAL)
    yield _outcome(f"{name}: như lúc hết năm 2024", _took(lambda: anew(period), times), GOAL)


def _took(deed: Callable[[], object], times: int, begin: list[float] | None = None) -> list[float]:
    found = []
    for _ in range(times):
        start = perf_counter()
        deed()
        found.append((perf_counter() - (begin[-1] if begin else start)) * 1000)
    return found


def _outcome(what: str, found: list[float], goal: float) -> Outcome:
    words = f"{what}, trung vị (p95 {at_part(found, 0.95):.1f} ms)"
    return Outcome("P21", words, typical(found), None, "", "ms", len(found), goal, absolute=True)
