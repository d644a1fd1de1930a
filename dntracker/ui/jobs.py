"""The one runner of long work: a plain function on another thread, with progress and cancelling."""

import sys
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

TURN = 0.0001  # s; Python's own 5 ms would be waited for at each of the dozen SQL statements behind one Enter


class Cancelled(Exception):
    """The work was told to stop and did."""


class Progress:
    """What long work calls between its steps; it never touches a widget."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        self._tell, self._stop = tell, Event()

    def step(self, done: int, total: int) -> None:
        """So much is done; raises Cancelled once the person asked to stop."""
        self.go_on()
        self._tell(done / total if total else None)

    def go_on(self) -> None:
        """Raises Cancelled once the person asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class Job(QObject):
    """One piece of work under way; its signals arrive on the window's thread."""

    progressed = Signal(object)
    """The part that is done (0 to 1), or None where nobody knows."""

    finished = Signal(object)
    """The work is done: what the function returned."""

    failed = Signal(object)
    """The work raised this exception."""

    cancelled = Signal()
    """The work stopped because it was asked to."""

    def __init__(self, title: str, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self.title, self._work = title, work
        self.progress = Progress(self.progressed.emit)

    def run(self) -> None:
        """Do the work; called on another thread."""
        try:
            result = self._work(self.progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # goes to whoever started the work, on the window's thread
            self.failed.emit(error)
        else:
            self.finished.emit(result)


class Jobs(QObject):
    """Runs jobs one after another; `job_started` hands each to whoever shows it."""

    job_started = Signal(object)
    """A `Job` to be shown was put in line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: list[Job] = []
        self._line = QTimer(self, singleShot=True, interval=0)
        self._line.timeout.connect(self._begin)
        sys.setswitchinterval(TURN)

    def start(self, title: str, work: Callable[[Progress], object], *, shown: bool = True) -> Job:
        """Put work in line and return it; connect to its signals before going back to the event loop."""
        job = Job(title, work, self)
        if shown:
            self.job_started.emit(job)
        self._waiting.append(job)
        self._line.start()
        return job

    def blame(self, error: Exception) -> None:
        """Raise on the window's thread what only a mistake in the program can raise."""
        raise error

    def end(self) -> None:
        """Ask all work to stop at its next step, and come back when nothing is under way."""
        for job in self.findChildren(Job):
            job.progress.stop()
        self.wait()

    def wait(self) -> None:
        """Come back when nothing is under way."""
        self._begin()
        self._pool.waitForDone()

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            self._pool.start(_Task(job))


class _Task(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
