"""A theme that is switched while the program runs leaves no colour of the old one, on pages that are open or not."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import asdict
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.paint.tokens import LIGHT
from dntracker.services import files
from dntracker.services.catalogue_tree import Node
from dntracker.services.settings import Settings
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.style import Style
from dntracker.ui.window import Window
from tests.ui.frame.conftest import now

FRAMEWORK = "framework"
PAGES = ("overview", "entry", "indicators", "trends", "reports", "journal", "forms", "rules", FRAMEWORK)
BY_CHANCE = 40  # pixels: edges of letters are mixed of two colours, and one in a million is a colour of the old theme
OLD = {color for color in asdict(LIGHT).values() if isinstance(color, str)} - {"#FFFFFF"}  # paper is white in both


@pytest.fixture
def worked(file: Path) -> Path:
    """A file whose pages have something to show: a definition in two versions, an open period."""
    desk = files.open_desk(file, now, Actor("Cán bộ tổng hợp", "SKHCN"))
    form = desk.catalogue.forms()[0]
    desk.submissions.open_period(form.code, desk.overview.to_open(form))
    told = desk.catalogue.indicator("KTS.01").definition
    since = Period.parse(f"{now().year}-Q1")
    desk.cataloguing.amend("KTS.01", {"definition": f"{told} Không tính doanh nghiệp FDI."}, since, "Thông tư mới")
    desk.close()
    return file


@pytest.fixture
def window(qapp: QApplication, program: Program, style: Style, settings: Settings, worked: Path) -> Iterator[Window]:
    """The window in light colours, on a form with many figures."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    style.apply(qapp)
    settings.last_form = {"form": "01/CĐS", "unit": "SKHCN", "period": "2024"}
    assert program.open(worked)
    (window,) = program.windows
    assert isinstance(window, Window)
    window.setWindowState(Qt.WindowState.WindowNoState)  # it need not fit the screen
    window.resize(1304, 1600)
    yield window
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def show(window: Window, code: str) -> None:
    page = window.open_page("indicators" if code == FRAMEWORK else code)
    if isinstance(page, IndicatorsPage):
        page.show_indicator("KTS.01")
        if code == FRAMEWORK:
            page.tree.chosen.emit(Node("", "", framework="DTI-922"))


def leftovers(window: Window) -> dict[str, int]:
    """The colours of the old theme in the window's picture, and how many pixels each has."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(picture.constBits()).cast("I"))
    named = {color: counts[0xFF000000 | int(color[1:], 16)] for color in OLD}
    return {color: count for color, count in named.items() if count > BY_CHANCE}


@pytest.mark.parametrize("code", PAGES)
def test_a_page_takes_another_theme_open_or_not(window: Window, style: Style, code: str, qtbot: QtBot) -> None:
    show(window, code)
    assert leftovers(window)
    style.set_theme("dark")
    qtbot.waitUntil(lambda: leftovers(window) == {})
    style.set_theme("light")
    back = window.current_page()
    window.open_page("rules" if code != "rules" else "forms")
    style.set_theme("dark")
    window.open_page(back)
    qtbot.waitUntil(lambda: leftovers(window) == {})


def test_pages_that_were_built_and_never_shown_take_another_theme(window: Window, style: Style, qtbot: QtBot) -> None:
    for code in PAGES[:-1]:
        window.page(code)
    style.set_theme("dark")
    for code in PAGES:
        show(window, code)
        qtbot.waitUntil(lambda: leftovers(window) == {})
