"""The page Nhập liệu on a real file, and hands that type into it as an official would."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.check import Explanation
from dntracker.domain.figure import Cell, Figure
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.style import Style

FORM, UNIT, PERIOD = "01/CĐS", "SKHCN", "2025-Q4"


def noon() -> datetime:
    """The time at which every test happens."""
    return datetime(2025, 12, 1, 5, tzinfo=UTC)


class Answers(Struct):
    """Gives the answers that a test has prepared."""

    reason: str | None = None
    path: Path | None = None
    agree: bool = True
    asked: list[str] = []
    details: list[str] = []
    proposed: tuple[str, date | None] = ("", None)

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        return self.path

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        self.asked.append(title)
        return self.path

    def folder(self, title: str, start: Path) -> Path | None:
        return self.path

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        self.asked.append(question)
        self.details.append(details)
        return self.agree

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        return 0

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        self.asked.append(label)
        return self.reason

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        self.asked.append(label)
        self.proposed = (value, until)
        said = self.reason if self.reason is not None else value or None
        return None if said is None else (said, until)

    def tell(self, sentence: str, details: str = "") -> None:
        self.asked.append(sentence)


class Hands:
    """Types into whatever has the focus, and looks at the grid and at the file."""

    def __init__(self, page: EntryPage, desk: Desk) -> None:
        self.page, self.desk, self.grid, self.model = page, desk, page.grid, page.model

    def press(self, keys: str, times: int = 1) -> None:
        """Press a combination (`Shift+Tab`)."""
        combined = QKeySequence(keys)[0]  # type: ignore[index]
        for _ in range(times):
            self._send(combined.key(), combined.keyboardModifiers(), "")

    def type(self, text: str) -> None:
        """Type letters; QTest.keyClicks aborts on Vietnamese ones."""
        for letter in text:
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            self._send(key, Qt.KeyboardModifier.NoModifier, letter)

    def retype(self, letters: int, text: str) -> None:
        """Send what Unikey sends for a key that changes letters before it: Backspaces and the new ones, in one go."""
        events = [(Qt.Key.Key_Backspace, "\b")] * letters + [(Qt.Key.Key_unknown, letter) for letter in text]
        for key, letter in events:
            self._keys(key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.processEvents()

    def telex(self, *bursts: str | tuple[int, str]) -> None:
        """Type as Unikey passes Telex on: letters as they are, (2, "ươ") where a key turned the last two into these."""
        for burst in bursts:
            if isinstance(burst, str):
                self.type(burst)
            else:
                self.retype(*burst)

    def compose(self, preedit: str, commit: str = "") -> None:
        """Send what an input method sends."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        """What has the focus: the editor, the grid, or a field."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def at(self, row: int, column: int = Col.CURRENT) -> "Hands":
        """Stand on a cell."""
        self.grid.go((row, column))
        return self

    def text(self, row: int, column: int = Col.CURRENT) -> str:
        """What a cell shows."""
        return self.model.drawn(row, Col(column)).text

    def cell(self, row: int) -> Cell:
        """The cell of *kỳ này* in a row."""
        cell = self.model.rows[row].cell
        assert cell is not None
        return cell

    def odd(self, row: int) -> None:
        """Type a number that is a thousand times the one of the period before, which a rule warns about."""
        cell = self.cell(row)
        self.desk.entry.record(replace(cell, period=cell.period.previous()), "120")
        self.page.refresh()
        self.at(row).type("120000")
        self.press("Return")
        self.page.checks.findings.catch_up()

    def reasons(self) -> list[str]:
        """The reasons for findings that the file holds."""
        return [one.text for one in self.desk.store.all(Explanation)]

    def stored(self, row: int) -> Figure | None:
        """The official figure that the file holds for a row."""
        cell = self.cell(row)
        found = self.desk.figures(cell.indicator, unit=cell.unit, territory=cell.territory)
        return next((one for one in found if one.cell == cell and one.official), None)

    def value(self, row: int) -> float | None:
        """The number that the file holds for a row."""
        figure = self.stored(row)
        return figure.value if figure else None

    def clip(self, text: str = "", html: str = "", xml: bytes = b"") -> None:
        """Put something on the clipboard."""
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        if xml:
            data.setData('application/x-qt-windows-mime;value="XML Spreadsheet"', xml)
        QGuiApplication.clipboard().setMimeData(data)

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self._keys(key, modifiers, text)
        QApplication.processEvents()

    def _keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, key, modifiers, text))


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the published figures, made once."""
    path = tmp_path_factory.mktemp("seeded") / "goc.dntracker"
    files.create(path, noon, seeded=True)
    return path


@pytest.fixture
def path(seeded: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copy(seeded, tmp_path / "cds.dntracker"))


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """The open file."""
    desk = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    yield desk
    desk.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that begin with the fourth quarter of 2025."""
    return Settings(tmp_path / "settings", last_form={"form": FORM, "unit": UNIT, "period": PERIOD})


@pytest.fixture
def answers() -> Answers:
    """What the person answers."""
    return Answers()


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, settings: Settings, answers: Answers) -> Callable[[Desk], EntryPage]:
    """Opens the page on a desk, with the focus in the grid."""

    def make(desk: Desk) -> EntryPage:
        page = EntryPage(desk, Style("light"), Changes(), answers, settings)
        qtbot.addWidget(page)
        page.resize(1304, 874)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        page.refresh()
        page.enter()
        qtbot.waitUntil(lambda: "checking" in vars(page.checks))
        page.checks.findings.catch_up()
        return page

    return make


@pytest.fixture
def page(desk: Desk, open_page: Callable[[Desk], EntryPage]) -> Iterator[EntryPage]:
    """The page on the seeded file."""
    page = open_page(desk)
    yield page
    page.close()


@pytest.fixture
def hands(page: EntryPage, desk: Desk) -> Hands:
    """Somebody at the keyboard."""
    return Hands(page, desk)
