"""P3: Enter in the grid, up to the figure on disk with its journal and the next cell active, beside a raw upsert."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.indicator import Indicator
from dntracker.domain.report import Order
from dntracker.services import file_check, files
from dntracker.services.reports.kinds import FORM_SHEET
from dntracker.store import backup
from dntracker.store.sqlite import Connection, connect
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.window import Window

TIMES = 240
FIGURES = 100_000
FRAME = 16.0
FLOOR = "upsert thô"


def measure(sizes: Sequence[int] = (0, FIGURES), times: int = TIMES) -> Iterator[Outcome]:
    """At each size, the seeded one and among many figures if none is given."""
    for figures in sizes:
        with TemporaryDirectory() as folder:
            file = generate.make(Path(folder) / "cds.dntracker", figures)
            raw = Raw(Path(folder) / "raw.sqlite", file)
            size = desktop.size_of(figures)
            with desktop.window(file) as window:
                typing = Typing(window)
                yield from _told(*_measured(typing, raw, times), size)
                yield from _told_besides(*_besides(window, typing, raw, file, times), size)
            raw.close()


class Raw:
    """The floor: a table of the figures' own shape and rows in another file, one prepared upsert a transaction."""

    def __init__(self, path: Path, file: Path) -> None:
        self._connection: Connection = connect(path)
        run = self._connection.execute
        run("ATTACH ? AS ours", (str(file),))
        shape = run("SELECT sql FROM ours.sqlite_schema WHERE tbl_name = 'figure' AND sql IS NOT NULL").fetchall()
        run("PRAGMA foreign_keys=OFF")
        for (statement,) in shape:
            run(statement)
        run("INSERT INTO figure SELECT * FROM ours.figure")
        self._row = list(run("SELECT * FROM figure ORDER BY indicator LIMIT 1").fetchone())
        columns = [row[1] for row in run("PRAGMA table_info(figure)")]
        self._value = columns.index("value")
        self._sql = (
            f"INSERT INTO figure VALUES ({', '.join('?' * len(columns))})"
            " ON CONFLICT (indicator, territory, unit, period, source) DO UPDATE SET value = excluded.value"
        )
        run("DETACH ours")

    def write(self, value: float) -> float:
        """The seconds of one upsert."""
        self._row[self._value] = value
        run = self._connection.execute
        started = perf_counter()
        run("BEGIN IMMEDIATE")
        run(self._sql, self._row)
        run("COMMIT")
        return perf_counter() - started

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class Typing:
    """Somebody who types a number into the grid and presses Enter."""

    def __init__(self, window: Window) -> None:
        found = window.findChild(EntryGrid)
        assert isinstance(found, EntryGrid)
        self._grid = found
        self._store = window.place.desk.store
        rows = enumerate(found.entry.rows[:-1])  # below the last one there is no next cell
        self._rows = [place for place, row in rows if row.editable and row.indicator and _takes_numbers(row.indicator)]

    def write(self, turn: int) -> tuple[float, float]:
        """The seconds of one Enter: until the next cell is active, and until that is painted too."""
        grid = self._grid
        row = self._rows[turn % len(self._rows)]
        grid.go((row, Col.CURRENT))
        grid.setFocus()
        desktop.write(grid, str(10 + turn % 89))
        editor, acts = QApplication.focusWidget(), self._acts()
        assert editor is not None
        assert editor is not grid
        desktop.settle()
        started = perf_counter()
        desktop.press(editor, Qt.Key.Key_Return)
        done = perf_counter() - started
        if self._acts() != acts + 1 or self._store.connection.in_transaction or grid.here()[0] == row:
            raise RuntimeError(f"row {row}: nothing was recorded")
        if QApplication.focusWidget() is not grid:
            raise RuntimeError(f"row {row}: the focus is elsewhere")
        QApplication.processEvents()
        return done, perf_counter() - started

    def _acts(self) -> int:
        head = self._store.journal.head()
        return head.number if head else 0


def _takes_numbers(indicator: Indicator) -> bool:
    return indicator.high is None or indicator.high >= 100


def _measured(typing: Typing, raw: Raw, times: int) -> tuple[list[float], list[float], list[float]]:
    rounds = [(*typing.write(turn), raw.write(float(turn))) for turn in range(-10, times)][10:]
    done, painted, floor = zip(*rounds, strict=True)
    return list(done), list(painted), list(floor)


def _besides(
    window: Window, typing: Typing, raw: Raw, file: Path, times: int
) -> tuple[list[float], list[float], list[int]]:
    """Typing while the window's job runner backs up, checks and exports, until each was done once at least."""
    done, floor, ended, stop = list[float](), list[float](), [0, 0, 0], Event()
    works = _works(file)

    def again() -> None:
        while not stop.is_set():
            for place, work in enumerate(works):
                work()
                ended[place] += 1

    window.place.jobs.start("", lambda _progress: again(), shown=False)
    desktop.settle()
    while len(done) < times or not all(ended):
        done.append(typing.write(len(done))[0])
        floor.append(raw.write(float(len(done))))
    stop.set()
    window.place.jobs.wait()
    return done, floor, ended


def _works(file: Path) -> tuple[Callable[[], object], ...]:
    def back_up() -> None:
        with closing(connect(file, readonly=True)) as connection:
            backup.backup(connection, file.with_name("copy.dntracker"))

    def check() -> None:
        if found := file_check.check(file, generate.clock):
            raise RuntimeError(found)

    def export() -> None:
        with closing(files.open_desk(file, generate.clock, generate.PERSON, readonly=True)) as desk:
            form, period = desk.reporting.newest()
            desk.reports.export(Order(FORM_SHEET, form.code, period=period), file.with_name("sheet.xlsx"))

    return back_up, check, export


def _told_besides(done: list[float], floor: list[float], ended: list[int], size: str) -> Iterator[Outcome]:
    times = "×, ".join(map(str, ended))
    what = f"Enter trong lúc sao lưu, kiểm tra và xuất ({times}×) chạy bên cạnh, {size}"
    late, raw_late, count = at_part(done, 0.95) * 1000, at_part(floor, 0.95) * 1000, len(done)
    yield Outcome("P3", f"{what}, p95", late, raw_late, FLOOR, "ms", count, FRAME, absolute=True)
    yield Outcome("P3", "như trên, trung vị", typical(done) * 1000, typical(floor) * 1000, FLOOR, "ms", count)


def _told(done: list[float], painted: list[float], floor: list[float], size: str) -> Iterator[Outcome]:
    count = len(done)
    entered = f"Enter đến khi số nằm trên đĩa và ô kế được chọn, {size}"
    middle, raw = typical(done) * 1000, typical(floor) * 1000
    yield Outcome("P3", f"{entered}, trung vị", middle, raw, FLOOR, "ms", count, 3.0)
    late, raw_late = at_part(done, 0.95) * 1000, at_part(floor, 0.95) * 1000
    yield Outcome("P3", "như trên, p95", late, raw_late, FLOOR, "ms", count, FRAME, absolute=True)
    yield Outcome("P3", "như trên, kể cả vẽ xong, trung vị", typical(painted) * 1000, raw, FLOOR, "ms", count)
