"""P4: a sheet of 150 indicators with its comparison columns, read, made and painted, beside the same SQL alone."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, typical
from benchmarks.problems import FORM, NOW, ROWS, long_form
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.store.sqlite import Connection
from dntracker.ui.entry.page import EntryPage

TIMES, FIGURES, GOAL = 40, 100_000, 3.0
COMMUNES, COUNTED = "02/CĐS-X", "XHS.06"


def measure(times: int = TIMES, figures: int = FIGURES) -> Iterator[Outcome]:
    """The sheet of a commune with 150 rows; then the views that read all units."""
    with TemporaryDirectory() as folder:
        path = generate.make(Path(folder) / "cds.dntracker", figures)
        desk = files.open_desk(path, generate.clock, generate.PERSON)
        long_form(desk)
        desk.close()
        with desktop.window(path) as window:
            page = window.findChild(EntryPage)
            assert isinstance(page, EntryPage)
            size = desktop.size_of(figures)
            desk = window.place.desk
            yield from _sheet(page, desk, times, size)
            yield from _views(desk, times, size)


def _sheet(page: EntryPage, desk: Desk, times: int, size: str) -> Iterator[Outcome]:
    unit = desk.catalogue.units_of(desk.catalogue.form(FORM), NOW)[0]
    page.choice.form_code, page.choice.unit_code, page.choice.period_code = FORM, unit.code, NOW.code
    page.refresh()
    if len(page.model.indicator_rows) != ROWS:
        raise RuntimeError("another sheet")
    statements = _statements(desk.store.connection, page)
    ours, floor = [], []
    for _ in range(times):
        started = perf_counter()
        page.refresh()
        page.grid.viewport().repaint()
        ours.append(perf_counter() - started)
        started = perf_counter()
        for sql in statements:
            desk.store.connection.execute(sql).fetchall()
        floor.append(perf_counter() - started)
    told = f"biểu {ROWS} dòng, đọc và vẽ xong, {size}, trung vị"
    yield Outcome("P4", told, typical(ours) * 1000, typical(floor) * 1000, "SQL thuần", "ms", times, GOAL)


def _statements(connection: Connection, page: EntryPage) -> list[str]:
    """What one reading of the sheet asks the file, its values filled in."""
    found: list[str] = []
    connection.set_trace_callback(found.append)
    try:
        page.refresh()
    finally:
        connection.set_trace_callback(None)
    return [sql for sql in found if sql.lstrip().upper().startswith("SELECT")]


def _views(desk: Desk, times: int, size: str) -> Iterator[Outcome]:
    units, form = desk.units, desk.catalogue.form(COMMUNES, NOW)
    for told, read in (
        ("mọi xã, phường × chỉ tiêu", lambda: units.units(form, NOW)),
        ("mở một số tổng hợp ra từng đơn vị", lambda: units.parts(COUNTED, NOW)),
    ):
        spent = []
        for _ in range(times):
            started = perf_counter()
            read()
            spent.append(perf_counter() - started)
        yield Outcome("P4", f"{told}, {size}, trung vị", typical(spent) * 1000, None, "", "ms", times)
