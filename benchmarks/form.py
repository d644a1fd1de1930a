"""P4: a sheet of 150 indicators with its comparison columns, read, made and painted, beside the same SQL alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, typical
from dntracker.domain.form import Form
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.store.sqlite import Connection
from dntracker.ui.entry.page import EntryPage

TIMES, WARM, FIGURES, GOAL = 40, 3, 100_000, 3.0
ROWS, NOW = generate.INDICATORS, generate.NEWEST
COMMUNES, COUNTED = "02/CĐS-X", "XHS.06"


def measure(figures: int = FIGURES, times: int = TIMES) -> Iterator[Outcome]:
    """The sheet of a commune with 150 rows; then the views that read all units."""
    with TemporaryDirectory() as folder:
        path = generate.make(Path(folder) / "cds.dntracker", figures)
        desk = files.open_desk(path, generate.clock, generate.PERSON)
        form = generate.whole_form(desk)
        desk.close()
        with desktop.window(path) as window:
            page = window.findChild(EntryPage)
            assert isinstance(page, EntryPage)
            size = desktop.size_of(figures)
            desk = window.place.desk
            yield from _sheet(page, desk, form, times, size)
            yield from _views(desk, times, size)


def _sheet(page: EntryPage, desk: Desk, form: Form, times: int, size: str) -> Iterator[Outcome]:
    """Each time the sheet of another commune, beside what a sheet asked of the file, bare; the one before the last.

    So neither side reads what the other has just read, and both read as for somebody who goes from sheet to sheet.
    """
    connection, before, asked = desk.store.connection, list[str](), list[str]()
    units, ours, floor = desk.catalogue.units_of(form, NOW)[: generate.PLANNED], list[float](), list[float]()
    for unit in islice(cycle(units), times + WARM):
        floor.append(_seconds(partial(_run, connection, before)))
        before = asked
        page.choice.form_code, page.choice.unit_code, page.choice.period_code = form.code, unit.code, NOW.code
        with _listening(connection) as asked:
            ours.append(_seconds(partial(_show, page)))
        if len(page.model.filled_rows) != ROWS:
            raise RuntimeError("another sheet")
    told = f"biểu {ROWS} dòng của một xã khác, đọc và vẽ xong, {size}, trung vị"
    middle, raw = typical(ours[WARM:]) * 1000, typical(floor[WARM:]) * 1000
    yield Outcome("P4", told, middle, raw, "SQL thuần", "ms", times, GOAL)


def _show(page: EntryPage) -> None:
    page.refresh()
    page.grid.viewport().repaint()


def _run(connection: Connection, statements: list[str]) -> None:
    for sql in statements:
        connection.execute(sql).fetchall()


@contextmanager
def _listening(connection: Connection) -> Iterator[list[str]]:
    """What the file is asked meanwhile, the values filled in."""
    found: list[str] = []
    connection.set_trace_callback(lambda sql: found.append(sql) if sql.lstrip().upper().startswith("SELECT") else None)
    try:
        yield found
    finally:
        connection.set_trace_callback(None)


def _seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def _views(desk: Desk, times: int, size: str) -> Iterator[Outcome]:
    units, form = desk.units, desk.catalogue.form(COMMUNES, NOW)
    for told, read in (
        ("mọi xã, phường × chỉ tiêu", lambda: units.units(form, NOW)),
        ("mở một số tổng hợp ra từng đơn vị", lambda: units.parts(COUNTED, NOW)),
    ):
        spent = [_seconds(read) for _ in range(times)]
        yield Outcome("P4", f"{told}, {size}, trung vị", typical(spent) * 1000, None, "", "ms", times)
