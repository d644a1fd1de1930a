"""What is there when the first page stands, and what is not yet."""

import os
import subprocess
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.side import REST
from dntracker.ui.palette_search import PaletteSearch
from dntracker.ui.window import Window

ROOT = Path(__file__).parents[3]
LATER = (
    "numpy", "pyqtgraph", "sqlite_utils", "openpyxl", "holidays", "simpleeval", "qtawesome", "html", "calendar",
    "hashlib",
    "dntracker.ui.window_deeds", "dntracker.ui.dialogs", "dntracker.ui.actions", "dntracker.ui.widgets.chooser",
    "dntracker.services.projects",
)  # fmt: skip
STOP_AT_THE_FIRST_PAINT = """
import os, sys
from dntracker import __main__, app

def tell(program):
    loaded = [name for name in sys.argv[2:] if name in sys.modules]
    os.write(1, " ".join(["painted", *loaded]).encode())
    os._exit(0)

app.Program._painted = tell
sys.exit(__main__._open_window(sys.argv[1]))
"""
FIRST_CHART = """
import os, sys
from PySide6.QtWidgets import QApplication
from dntracker import __main__, app

def ready(window):
    known = set(sys.modules)
    window.place.changes.indicator_chosen.emit("XH.01")
    QApplication.processEvents()
    shown = window.page("trends").chart.shown
    os.write(1, " ".join([shown.spec.lines[0].indicator, *sorted(set(sys.modules) - known)]).encode())
    os._exit(0)

def watch(program):
    window = program.windows[0]
    window.complete.connect(lambda: ready(window))

app.Program._painted = watch
sys.exit(__main__._open_window(sys.argv[1]))
"""


def opened(program: Program, file: Path, qtbot: QtBot) -> Window:
    assert program.open(file)
    window = program.windows[-1]
    assert isinstance(window, Window)
    with qtbot.waitSignal(window.painted):
        pass
    return window


def told(script: str, file: Path, folder: Path, *words: str) -> str:
    """What the program says in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, "-c", script, str(file), *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert not done.returncode, done.stderr
    return done.stdout


def searching(window: Window) -> bool:
    found = window.findChildren(PaletteSearch)
    return len(found) == 1 and found[0].isVisible()


def test_the_first_page_waits_for_nothing_that_it_does_not_show(file: Path, tmp_path: Path) -> None:
    assert told(STOP_AT_THE_FIRST_PAINT, file, tmp_path, *LATER) == "painted"


def test_the_first_chart_waits_for_nothing_to_be_loaded(file: Path, tmp_path: Path) -> None:
    assert told(FIRST_CHART, file, tmp_path) == "XH.01"


def test_on_a_slow_screen_the_panel_waits_for_the_first_page(program: Program, file: Path, qtbot: QtBot) -> None:
    assert program.open(file)
    window = program.windows[-1]
    assert isinstance(window, Window)
    side = cast(EntryPage, window.page("entry")).side
    side.setUpdatesEnabled(False)  # nobody sees it yet
    qtbot.wait(3 * REST)
    assert "panel" not in vars(side)
    side.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: "panel" in vars(side))


def test_keys_work_once_the_first_page_stands(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "indicators"
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert searching(window)


def test_buttons_of_the_rail_work_once_the_first_page_stands(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    window.rail.search_button.click()
    assert searching(window)
