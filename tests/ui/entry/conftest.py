"""The page Nhập liệu on a real file, and hands that type into it as an official would."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor, Deed
from dntracker.domain.check import Explanation
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.person import Person, Role
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.style import Style
from tests.ui.answers import Answers
from tests.ui.conftest import noon
from tests.ui.hands import Hands

FORM, UNIT, PERIOD = "01/CĐS", "SKHCN", "2025-Q4"


class EntryHands(Hands):
    """Types as Unikey and input methods do, too, and looks at the grid and at the file."""

    def __init__(self, page: EntryPage, desk: Desk) -> None:
        self.page, self.desk, self.grid, self.model = page, desk, page.grid, page.model

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

    def at(self, row: int, column: int = Col.CURRENT) -> "EntryHands":
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
def hands(page: EntryPage, desk: Desk) -> EntryHands:
    """Somebody at the keyboard."""
    return EntryHands(page, desk)


def people(desk: Desk, *found: Person) -> None:
    with desk.store.act(Deed(Actor("Cán bộ Q"), "lập danh sách", "people")) as writing:
        for one in found:
            writing.put(one)
    desk.rights.refresh()


@pytest.fixture
def enterer(desk: Desk) -> Desk:
    """Cán bộ A may only fill forms; Cán bộ B approves."""
    people(desk, Person("Cán bộ A", unit=UNIT), Person("Cán bộ B", unit=UNIT, roles=(Role.APPROVE,)))
    return desk
