"""Midnight in an open window: another day closes forms, makes others late, and lets people go."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from dntracker.ui.workplace import Workplace

LOOKS = 60_000  # ms
_TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit)


class DayWatch(QObject):
    """Announces another day, once a minute and when the window is activated, but never while somebody is typing.

    What is written asks for the day by itself; this is for what is shown.
    """

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._window = place, window
        self._day = place.desk.today
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.installEventFilter(self)

    def look(self) -> None:
        """Announce the day if it is another one."""
        busy = QApplication.activeModalWidget() or isinstance(QApplication.focusWidget(), _TYPED_INTO)
        if not busy and self._place.desk.today != self._day:
            self._day = self._place.desk.today
            self._place.changes.day_began.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes to the fore."""
        if watched is self._window and event.type() is QEvent.Type.WindowActivate:
            self.look()
        return False
