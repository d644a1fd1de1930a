"""What many tests stand on: the seeded file made once and copied, a clock to turn, and people who work with it."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker import paths
from dntracker.domain import submission
from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Period
from dntracker.domain.submission import Submission
from dntracker.services.desk import Desk, desk_of
from dntracker.services.files import open_desk, today
from dntracker.services.seeding import seed
from dntracker.services.seeds import Seeds
from dntracker.store.check import current
from dntracker.store.files import create
from dntracker.store.sqlite import Connection, connect
from dntracker.store.store import Store

State = dict[str, set[tuple[tuple[str, ...], str]]]


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self, now: datetime = datetime(2026, 1, 10, 3, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **by: float) -> None:
        """Move it by so many days, hours, …; also back."""
        self.now += timedelta(**by)


LAN = Actor("Cán bộ L", "SKHCN")
MINH = Actor("Cán bộ M", "SKHCN")


def a_store(clock: Clock | None = None) -> Store:
    """A store in memory that holds the seeds."""
    memory = connect(None)
    _seeded().backup(memory)
    return Store(memory, clock or Clock(), None, readonly=False)


def a_desk(actor: Actor = LAN, clock: Clock | None = None) -> Desk:
    """A desk over a store in memory that holds the seeds."""
    clock = clock or Clock()
    return desk_of(a_store(clock), actor, today(clock))


def a_file(path: Path) -> Path:
    """A real file that holds the seeds."""
    file = connect(path)
    _seeded().backup(file)
    file.close()
    return path


def desk_at(path: Path, actor: Actor = LAN, clock: Clock | None = None) -> Desk:
    """A desk over a real file, which is made with the seeds if it is not there."""
    return open_desk(path if path.exists() else a_file(path), clock or Clock(), actor)


def cell(code: str = "KTS.01", period: str = "2025-Q4", unit: str = "SKHCN", territory: str = "DN") -> Cell:
    """A cell of the department's form."""
    return Cell(code, territory, unit, Period.parse(period))


def figure(code: str = "KTS.01", value: float | None = 20.69, period: str = "2025-Q4", **more: object) -> Figure:
    """The department's own figure about the city."""
    given = {"territory": "DN", "unit": "SKHCN"} | more
    return Figure(code, period=Period.parse(period), value=value, **given)  # type: ignore[arg-type]


def put(store: Store, *things: Struct, actor: Actor = LAN, step: str = "ghi", screen: str = "entry") -> None:
    """Write things as one act."""
    with store.act(Deed(actor, step, screen)) as writing:
        for thing in things:
            writing.put(thing)


def fill(desk: Desk, form: str = "01/CĐS", unit: str = "SKHCN", period: str = "2025-Q4") -> None:
    """Answer every empty row of a form with *chưa có số liệu*, so that it can be sent."""
    rows = desk.entry.sheet(form, unit, Period.parse(period)).rows
    empty = [(row.cell, "…") for row in rows if row.cell and row.editable and row.figure is None]
    desk.entry.record_block(empty, "nhập")


def sent(desk: Desk, form: str, unit: str, period: Period) -> None:
    """A form that was sent by whoever works now, whatever stands in it."""
    found = desk.submissions.of(form, unit, period) or Submission(form, unit, period)
    state, now = submission.State.SUBMITTED, desk.store.clock()
    put(desk.store, replace(found, state=state, by=desk.actor.person, at=now), screen="submissions")
    desk.submissions.refresh()


def state_of(store: Store) -> State:
    """Everything that a store's tables hold now."""
    return {kind.table: current(store, kind) for kind in store.kinds}


def told(desk: Desk, where: Cell) -> str:
    """What the grid shows in *kỳ này* for a cell of form 01/CĐS."""
    sheet = desk.entry.sheet("01/CĐS", where.unit, where.period)
    row = next(row for row in sheet.rows if row.indicator and row.indicator.code == where.indicator)
    return row.current.text if row.current else ""


@cache
def _seeded() -> Connection:
    store = create(None, Clock(datetime(2026, 1, 9, 2, tzinfo=UTC)))
    seed(store, Seeds(paths.seeds()))
    return store.connection


SEEDS: int = _seeded().execute("SELECT count(*) FROM journal_act").fetchone()[0]
"""How many acts a new file begins with; the program's own."""
