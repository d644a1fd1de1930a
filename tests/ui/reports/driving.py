"""A desk with the published figures, the page on it, and hands for mouse and keys."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker import paths
from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.paint.page import Ref
from dntracker.services.desk import Desk, desk_of
from dntracker.services.seeding import seed
from dntracker.services.seeds import Seeds
from dntracker.services.settings import Settings
from dntracker.store.files import create
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Chooser
from tests.ui.answers import Answers

FORM, YEAR = "01/CĐS", Period.parse("2024")
REVENUE, SHARE = "KTS.04", "KTS.01"


def open_desk() -> Desk:
    store = create(None, lambda: datetime(2025, 12, 1, 3, tzinfo=UTC))
    seed(store, Seeds(paths.seeds()))
    return desk_of(store, Actor("Cán bộ A", "SKHCN"), date(2025, 12, 1))


def open_page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, folder: Path) -> ReportsPage:
    page = ReportsPage(desk, Style("light"), changes, answers, Settings(folder))
    qtbot.addWidget(page)
    page.resize(1304, 842)
    page.show()
    page.enter()
    return page


def click(page: ReportsPage, ref: Ref) -> None:
    page.paper.choose(ref)
    page.paper.choose(None)
    press_at(page.paper.viewport(), place_of(page, ref))


def place_of(page: ReportsPage, ref: Ref) -> QPoint:
    place = page.paper.place_of(ref)
    assert place is not None
    return place


def press_at(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and not one.isHidden())


def press(page: ReportsPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.paper, key)


def chooser(page: ReportsPage) -> Chooser:
    return next(one for one in page.findChildren(Chooser) if one.isVisible())


def chosen(qtbot: QtBot, page: ReportsPage, key: str, words: str) -> None:
    """Chooses from the list that a key opens."""
    QTest.keySequence(page.paper, QKeySequence(key))
    found = chooser(page)
    found.filter.setText(words)
    QTest.keyClick(found.filter, Qt.Key.Key_Return)


def open_kind(page: ReportsPage, name: str) -> None:
    """Presses on a kind of report in the list."""
    tree = page.list.tree
    (found,) = tree.model().match(tree.model().index(0, 0), Qt.ItemDataRole.DisplayRole, name)
    press_at(tree.viewport(), tree.visualRect(found).center())
