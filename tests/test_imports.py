"""Who may load what, and what a call into Qt may cost."""

import gc
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).parents[1]
WITH_QT = ("dntracker.app", "dntracker.__main__", "dntracker.ui", "dntracker.paint")
WITHOUT_QT = """
import importlib, sys
for name in ("PySide6", "shiboken6", "pyqtgraph", "qtawesome", "qtpy"):
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def modules() -> list[str]:
    files = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / "dntracker").rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in files)


def test_all_but_the_window_loads_on_a_machine_without_qt() -> None:
    below = [name for name in modules() if not f"{name}.".startswith(tuple(f"{with_qt}." for with_qt in WITH_QT))]
    done = subprocess.run([sys.executable, "-c", WITHOUT_QT, *below], cwd=ROOT, capture_output=True, text=True)
    assert len(below) > 20
    assert done.stderr == ""


def test_calls_into_qt_leave_none_alive(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 took a reference of None with each such call, and the process died of it."""
    label, timer, thing, pixmap = QLabel(), QTimer(), QObject(), QPixmap(4, 4)
    painter = QPainter(pixmap)
    gc.collect()  # else what earlier tests left may go in between, and its references to None with it
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
        label.update()
        timer.stop()
        thing.setObjectName("x")
        painter.setPen(QColor("black"))
        painter.drawLine(0, 0, 3, 3)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - 250
