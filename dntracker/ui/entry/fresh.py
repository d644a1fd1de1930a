"""The corner that says *saved*: it stands for three seconds after a figure was written, then fades."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

STANDS, FADES, STEP = 3000, 500, 100


class Fresh(QObject):
    """Rows that were just saved, each with its own clock."""

    faded = Signal(int, float)
    """A row's corner has this opacity now; 0 means gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clocks: dict[int, QElapsedTimer] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._tick)

    def saved(self, rows: Iterable[int]) -> None:
        """These rows were just saved."""
        for row in rows:
            clock = QElapsedTimer()
            clock.start()
            self._clocks[row] = clock
            self.faded.emit(row, 1.0)
        if self._clocks:
            self._timer.start()

    def forget(self) -> None:
        """Another sheet is shown."""
        for row in list(self._clocks):
            self._end(row)

    def _tick(self) -> None:
        for row, clock in list(self._clocks.items()):
            past = clock.elapsed() - STANDS
            if past >= FADES:
                self._end(row)
            elif past > 0:
                self.faded.emit(row, 1.0 - past / FADES)

    def _end(self, row: int) -> None:
        del self._clocks[row]
        self.faded.emit(row, 0.0)
        if not self._clocks:
            self._timer.stop()
