"""A screen reader's ears: what the program says over AT-SPI and names where the focus is, on a bus of its own."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusVariant

REGISTRY, EVENTS = "org.a11y.atspi.Registry", "org.a11y.atspi.Event.Object"


class Ears(QObject):
    """Hears what is announced."""

    def __init__(self, session: str) -> None:
        super().__init__()
        self.session, self._heard, self._focus = session, list[str](), ("", "")
        bus = QDBusConnection.connectToBus(session, "session of the screen reader")
        answer = QDBusInterface("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", bus).call("GetAddress")
        self._bus = QDBusConnection.connectToBus(str(answer.arguments()[0]), "screen reader")
        registry = QDBusInterface(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, self._bus)
        for event in ("object:announcement", "object:state-changed:focused"):
            registry.call("RegisterEvent", event)
        assert self._bus.connect("", "", EVENTS, "Announcement", self, cast(bytes, SLOT("hear(QDBusMessage)")))
        assert self._bus.connect("", "", EVENTS, "StateChanged", self, cast(bytes, SLOT("follow(QDBusMessage)")))

    def heard(self) -> list[str]:
        """Everything that was said until now."""
        QCoreApplication.processEvents()
        return list(self._heard)

    def focused(self) -> str:
        """The name of what has the focus."""
        QCoreApplication.processEvents()
        service, path = self._focus
        if not service:
            return ""
        properties = QDBusInterface(service, path, "org.freedesktop.DBus.Properties", self._bus)
        return _text(properties.call("Get", "org.a11y.atspi.Accessible", "Name").arguments()[0])

    @Slot(QDBusMessage)
    def follow(self, message: QDBusMessage) -> None:
        """Take a change of the focus."""
        state, on = message.arguments()[:2]
        if state == "focused" and on:
            self._focus = message.service(), message.path()

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take an announcement."""
        self._heard.append(_text(message.arguments()[3]))


def _text(said: object) -> str:
    return str(said.variant() if isinstance(said, QDBusVariant) else said)


@contextmanager
def listening(home: Path) -> Iterator[Ears]:
    """Ears on a session bus that lives as long as this."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "HOME": str(home)}
    ) as daemon:
        assert daemon.stdout is not None
        try:
            yield Ears(daemon.stdout.readline().strip())
        finally:
            QDBusConnection.disconnectFromBus("screen reader")
            QDBusConnection.disconnectFromBus("session of the screen reader")
            daemon.terminate()
