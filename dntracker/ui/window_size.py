"""How large a window opens: never larger than the screen, and again as it was left."""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from dntracker.services.settings import Settings

LEAST, USUAL = QSize(1024, 640), QSize(1440, 900)
FRAME = QSize(2, 36)  # what the system draws around a window, known only once it stands


def fit(window: QWidget, settings: Settings) -> None:
    """Give a window its least size, and its place as it was left, else the usual one; maximised if it is too large."""
    room = room_in(window.screen().availableGeometry())
    window.setMinimumSize(LEAST.boundedTo(room))
    window.resize(USUAL.boundedTo(room))
    if settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if not window.isMaximized():
            window.resize(window.size().boundedTo(room_in(window.screen().availableGeometry())))
    elif USUAL.boundedTo(room) != USUAL:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def room_in(screen: QRect) -> QSize:
    """How large a window may be on a screen with its frame and title."""
    return screen.size() - FRAME


def keep_geometry(window: QWidget, settings: Settings) -> None:
    """Remember where a window stands, how large it is, and whether it is maximised."""
    settings.geometry = window.saveGeometry().toBase64().toStdString()
    settings.save()
