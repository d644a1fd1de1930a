"""P17: the sheets of all communes in one workbook, beside the sheet of one, both as a user exports them."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from benchmarks.outcome import Outcome, typical
from dntracker import paths
from dntracker.domain.act import Actor
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk, desk_of
from dntracker.services.seeding import seed
from dntracker.services.seeds import Seeds
from dntracker.store.files import create

FORM, PERIOD = "02/CĐS-X", Period.parse("2025-Q4")
GOAL, ROUNDS = 15.0, 9


def measure(rounds: int = ROUNDS) -> Iterator[Outcome]:
    """Every commune has typed every row; one and all are written in turn, so that a busy machine hits both."""
    desk = _desk()
    orders = desk.reports.of_all_units(Order("bieu", FORM, period=PERIOD))[1:]
    with tempfile.TemporaryDirectory() as name:
        target, one, every = Path(name) / "to.xlsx", list[float](), list[float]()
        for _ in range(rounds + 1):
            one.append(_seconds(lambda: desk.reports.export(orders[0], target)))
            every.append(_seconds(lambda: desk.reports.export_book(orders, target, lambda *_: None)))
    desk.close()
    what = f"{len(orders)} tờ vào một sổ tính"
    ours, peer = typical(every[1:]) * 1000, typical(one[1:]) * 1000  # the first round imports and compiles
    yield Outcome("P17", what, ours, peer, "một tờ", "ms", rounds, GOAL)


def _desk() -> Desk:
    store = create(None, lambda: datetime(2026, 1, 10, 3, tzinfo=UTC))
    seed(store, Seeds(paths.seeds()))
    desk = desk_of(store, Actor("Cán bộ tổng hợp", "SKHCN"), date(2026, 1, 10))
    for unit in desk.catalogue.units_of(desk.catalogue.form(FORM, PERIOD), PERIOD):
        rows = desk.entry.sheet(FORM, unit.code, PERIOD).rows
        typed: list[tuple[Cell, str]] = [(row.cell, "12") for row in rows if row.cell and row.editable]
        desk.entry.record_block(typed, "nhập")
    return desk


def _seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started
