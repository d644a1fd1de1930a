"""P9, P15, P16: a sheet of 500 rows into a PDF beside LibreOffice, onto the screen, and its pages turned."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication

from benchmarks import desktop
from benchmarks.outcome import Outcome, at_part, typical
from benchmarks.sheet import STAMP, TEMPLATE, make_sheet
from dntracker.domain.report import Filled
from dntracker.office.layout import layout
from dntracker.office.workbook import filled
from dntracker.paint.page import Pages, pdf_of
from dntracker.ui.reports.paper import Paper
from dntracker.ui.style import Style

ROWS, TIMES, WARM, PEER_TIMES = 500, 15, 3, 3
SIZE = (1000, 800)
PDF_GOAL, PREVIEW_GOAL, TURN_GOAL = 0.4, 150.0, 30.0


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """All three on the same filled workbook."""
    desktop.application()
    workbook = filled(TEMPLATE.read_bytes(), make_sheet(ROWS), "", STAMP)
    ours, peer = typical(_repeated(lambda: _pdf(workbook), times)), _converted(workbook.data)
    peer_time = None if peer is None else peer * 1000
    yield Outcome("P9", f"tờ {ROWS} dòng ra PDF", ours * 1000, peer_time, "soffice", "ms", times, PDF_GOAL)
    paper = Paper(Style("light"))
    paper.resize(*SIZE)
    paper.show()
    desktop.settle()
    yield from _told(
        "P15", f"xem trước tờ {ROWS} dòng, từ sổ tính đến vẽ xong", _shown(paper, workbook, times), PREVIEW_GOAL
    )
    yield from _told("P16", "lật một trang, vẽ xong", _turned(paper, times), TURN_GOAL)
    paper.close()


def _told(code: str, what: str, found: list[float], goal: float) -> Iterator[Outcome]:
    yield Outcome(code, f"{what}, trung vị", typical(found) * 1000, None, "", "ms", len(found), goal, absolute=True)
    yield Outcome(code, "như trên, p95", at_part(found, 0.95) * 1000, None, "", "ms", len(found))


def _pdf(workbook: Filled) -> bytes:
    return pdf_of(Pages(*layout(workbook)), "Biểu", "DNTracker")


def _shown(paper: Paper, workbook: Filled, times: int) -> list[float]:
    def show() -> None:
        paper.show_pages(Pages(*layout(workbook)))
        _painted(paper)

    return _repeated(show, times)


def _turned(paper: Paper, times: int) -> list[float]:
    paper.turn_to(0)
    _painted(paper)

    def turn() -> None:
        paper.turn(1)
        _painted(paper)

    return _repeated(turn, min(times, paper.count - WARM - 1))


def _painted(paper: Paper) -> None:
    paper.viewport().repaint()
    QApplication.processEvents()


def _repeated(work: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times + WARM):
        started = perf_counter()
        work()
        found.append(perf_counter() - started)
    return found[WARM:]


def _converted(data: bytes) -> float | None:
    """The seconds of LibreOffice's whole process, its profile already made; None where there is none."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bieu.xlsx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name, str(folder / "bieu.xlsx")]
        found = []
        for _ in range(PEER_TIMES + 1):
            started = perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            found.append(perf_counter() - started)
    return typical(found[1:])
