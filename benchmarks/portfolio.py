"""P18–P20: the projects of a large portfolio: list, filter and group; scroll and zoom the timeline; sum it all up."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.act import Deed
from dntracker.domain.period import Frequency, Period
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.projects.listing import Asked, Grouping, arranged, lines_of
from dntracker.services.projects.totals import total
from dntracker.ui.projects.list_view import ListView
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.page import ProjectsPage
from tests.services.projects.generated import PROCESS, PROGRAMMES, SOURCE, portfolio

PROJECTS, QUARTERS, TIMES, WARM = 1000, 20, 40, 4
LIST_GOAL, FRAME, TOTALS_GOAL = 50.0, 16.0, 20.0
NEWEST = Period(2025, Frequency.QUARTER, 4)
WORDS = ("", "s", "si", "sinh 1", "sinh 12", "skhcn", "khong co")


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """The services alone, then the window on the same file."""
    with TemporaryDirectory() as folder:
        path = make(Path(folder) / "cds.dntracker")
        yield from _services(path, times)
        with desktop.window(path) as window:
            page = cast(ProjectsPage, window.open_page("projects"))
            desktop.settle()
            yield from _painted(page, cast(ListView, page.view("list")), times)


def make(path: Path, projects: int = PROJECTS) -> Path:
    """A seeded file with so many projects more, twelve milestones and twenty quarterly reports each."""
    generate.make(path)
    desk = files.open_desk(path, generate.clock, generate.PERSON)
    try:
        _write(desk, projects)
    finally:
        desk.close()
    return path


def _write(desk: Desk, projects: int) -> None:
    made = portfolio(projects)
    reports = {one.project: one for one in made.reports}
    with desk.store.act(Deed(generate.PERSON, f"nạp {projects} dự án", "benchmarks")) as writing:
        for thing in (SOURCE, PROCESS, *PROGRAMMES, *made.projects, *made.amounts, *made.milestones, *made.obstacles):
            writing.put(thing)
        period = NEWEST
        for _ in range(QUARTERS):
            for one in reports.values():
                writing.put(replace(one, period=period))
            period = period.previous()


def _services(path: Path, times: int) -> Iterator[Outcome]:
    desk = files.open_desk(path, generate.clock, generate.PERSON, readonly=True)
    items, today = desk.projects.portfolio.items(), desk.today
    colours = {code: one.colour for code, one in desk.projects.ratings.all().items()}
    lines = lines_of(items, today, colours, str)
    size = f"{len(items)} dự án × 12 mốc × {QUARTERS} báo cáo"
    asked = [Asked(words=words, grouping=grouping) for words in WORDS for grouping in Grouping]
    place = iter(range(10**6))
    found = _measured(lambda: arranged(lines, asked[next(place) % len(asked)]), times)
    yield _outcome("P18", f"{size}: lọc và nhóm, không vẽ", found, LIST_GOAL)
    found = _measured(lambda: lines_of(items, today, colours, str), times)
    yield _outcome("P18", "như trên: lập danh sách từ các dự án", found, LIST_GOAL)
    found = _measured(lambda: total(item.total for item in items), times)
    yield _outcome("P20", f"{size}: tổng mức đầu tư của tất cả", found, TOTALS_GOAL)
    desk.close()


def _painted(page: ProjectsPage, view: ListView, times: int) -> Iterator[Outcome]:
    place, groupings = iter(range(10**6)), list(Grouping)

    def ask() -> None:
        number = next(place)
        asked = Asked(words=WORDS[number % len(WORDS)], grouping=groupings[number % len(groupings)])
        page.context.ask(asked)
        _repaint(view)

    yield _outcome("P18", "trong cửa sổ: lọc, nhóm, tính ô trên đầu và vẽ xong", _measured(ask, times), LIST_GOAL)
    page.context.ask(Asked())
    desktop.settle()
    yield from _moved(view, times)


def _moved(view: ListView, times: int) -> Iterator[Outcome]:
    table, timeline = view.table, view.timeline
    row = table.verticalScrollBar()

    def scroll() -> None:
        row.setValue((row.value() + 90) % max(row.maximum(), 1))
        _repaint(view)

    yield _outcome("P19", "cuộn danh sách cùng dòng thời gian ba dòng, vẽ xong", _measured(scroll, times), FRAME)
    steps = cycle([1] * 6 + [-1] * 6)

    def zoom() -> None:
        _wheel(view, next(steps))
        _repaint(view)

    yield _outcome("P19", "phóng to, thu nhỏ dòng thời gian bằng Ctrl+con lăn, vẽ xong", _measured(zoom, times), FRAME)
    timeline.nearer(6)

    def sideways() -> None:
        timeline.scroll(40 if timeline.bar.value() < timeline.bar.maximum() else -timeline.bar.maximum())
        _repaint(view)

    yield _outcome("P19", "cuộn thời gian theo quý 40 điểm ảnh, vẽ xong", _measured(sideways, times), FRAME)


def _wheel(view: ListView, step: int) -> None:
    target = view.table.viewport()
    at = QPointF(view.table.columnViewportPosition(Column.TIME) + 200, 200)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    control = Qt.KeyboardModifier.ControlModifier
    turned = QPoint(0, 120 * step)
    QApplication.sendEvent(
        target, QWheelEvent(at, target.mapToGlobal(at), QPoint(), turned, none, control, phase, False)
    )


def _repaint(view: ListView) -> None:
    view.table.viewport().repaint()
    view.table.head.viewport().repaint()
    QApplication.processEvents()


def _measured(deed: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times + WARM):
        started = perf_counter()
        deed()
        found.append((perf_counter() - started) * 1000)
    return found[WARM:]


def _outcome(code: str, what: str, found: list[float], goal: float) -> Outcome:
    words = f"{what}, trung vị (p95 {at_part(found, 0.95):.1f} ms)".replace(".", ",")
    return Outcome(code, words, typical(found), None, "", "ms", len(found), goal, absolute=True)
