"""P7: a step of the wheel in Nhật ký, the longest list, up to the frame painted; 100.000 lines are there already."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QListView

from benchmarks import desktop, generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.services import files
from dntracker.ui.journal.page import JournalPage

LINES, TIMES, STEP = 100_000, 200, 120
GOAL = 10.0


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """In the middle of the list, and at its end, where every few steps another page is read."""
    with TemporaryDirectory() as folder, desktop.window(_file(Path(folder) / "cds.dntracker")) as window:
        page = cast(JournalPage, window.open_page("journal"))
        while page.model.rowCount() < LINES:
            page.model.fetchMore(QModelIndex())
        desktop.settle()
        bar = page.list.verticalScrollBar()
        frames = Frames(page.list)
        bar.setValue(bar.maximum() // 2)
        middle = frames.measured(times)
        bar.setValue(bar.maximum())
        end = frames.measured(times)
    size = f"bánh xe chuột ở Nhật ký {LINES:,} dòng đến khi vẽ xong".replace(",", ".")
    yield Outcome("P7", f"{size}, trung vị", typical(middle) * 1000, None, "", "ms", times, GOAL, absolute=True)
    yield Outcome("P7", "như trên, p95", at_part(middle, 0.95) * 1000, None, "", "ms", times)
    yield Outcome("P7", "như trên, ở cuối: kể cả đọc trang kế, trung vị", typical(end) * 1000, None, "", "ms", times)
    yield Outcome("P7", "như trên, p95", at_part(end, 0.95) * 1000, None, "", "ms", times)


class Frames(QObject):
    """Turns the wheel over a list and waits for the frame."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view, self._painted = view, False
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._painted |= event.type() is QEvent.Type.Paint
        return False

    def measured(self, times: int) -> list[float]:
        """The seconds of so many frames."""
        desktop.settle()
        return [self._turned() for _ in range(times)]

    def _turned(self) -> float:
        view, self._painted = self._view.viewport(), False
        here, none = QPointF(view.rect().center()), Qt.MouseButton.NoButton
        turned, phase = QPoint(0, -STEP), Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(here, view.mapToGlobal(here), QPoint(), turned, none, desktop.NONE, phase, False)
        started = perf_counter()
        QApplication.sendEvent(view, wheel)
        while not self._painted:
            QApplication.processEvents()
            if perf_counter() - started > 10:
                raise RuntimeError("no frame was painted")
        spent = perf_counter() - started
        desktop.settle()
        return spent


def _file(path: Path) -> Path:
    generate.make(path)
    desk = files.open_desk(path, generate.clock, generate.PERSON)
    try:
        generate.type_in(desk, LINES + TIMES * 10)
    finally:
        desk.close()
    return path
