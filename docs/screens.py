"""Paint every page with the seeded file into PNG files: light and dark, at 100 % and 150 %, and in a small window.

`python3 run.py screens DIR`
"""

import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from dntracker import app as program
from dntracker.domain.act import Actor
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.dialogs import QtAsk
from dntracker.ui.jobs import Jobs
from dntracker.ui.page_specs import page_specs
from dntracker.ui.style import Style, make_application
from dntracker.ui.welcome.window import Welcome
from dntracker.ui.window import Window
from dntracker.ui.workplace import Workplace

THEMES = ("light", "dark")
SIZES = ((1440, 900, "1"), (1440, 900, "1.5"), (1280, 720, "1"))
NAMES = {
    "overview": "tong-quan", "entry": "nhap-lieu", "indicators": "chi-tieu", "trends": "xu-huong",
    "projects": "du-an", "reports": "bao-cao", "journal": "nhat-ky",
}  # fmt: skip
PERSON = Actor("Cán bộ tổng hợp", "SKHCN")
HEADLINE, SEARCHED, PROJECT = "KTS.01", "do thi", "CVPM2"
CHILD = "--paint"
SHEET = {"form": "01/CĐS", "unit": "SKHCN", "period": "2024"}  # the newest period with many figures
SETTLING = 500  # ms until everything that comes by timer is there


def main(arguments: list[str]) -> int:
    """Paint into the folder that is named, or one variant when called by itself."""
    if arguments[:1] == [CHILD]:
        paint(Path(arguments[1]), Path(arguments[2]), arguments[3], int(arguments[4]), int(arguments[5]))
        return 0
    if len(arguments) != 1:
        sys.stderr.write("Cần tên một thư mục: python3 run.py screens THƯ_MỤC\n")
        return 2
    folder = Path(arguments[0]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "cds-danang.dntracker"
        files.create(file, program.clock, seeded=True)
        open_periods(file)
        return max(in_own_process(folder, file, theme, *size) for theme, size in itertools.product(THEMES, SIZES))


def open_periods(file: Path) -> None:
    """Open each form for the period that is due next."""
    desk = files.open_desk(file, program.clock, PERSON)
    for form in desk.catalogue.forms():
        desk.submissions.open_period(form.code, desk.overview.to_open(form))
    desk.close()


def in_own_process(folder: Path, file: Path, theme: str, width: int, height: int, scale: str) -> int:
    """Paint one variant: Qt reads the scale once, when a process starts; no screen is as large as some variants."""
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", __file__, CHILD, str(folder), str(file), theme, str(width), str(height)]
    return subprocess.run(command, env=environment, check=False).returncode


def paint(folder: Path, file: Path, theme: str, width: int, height: int) -> None:
    """Paint the welcome, every page and the search in one theme, size and scale."""
    app = make_application()
    settings = Settings(file.parent / "settings", person=PERSON.person, unit=PERSON.unit, theme=theme)
    settings.last_form = SHEET
    style = Style(theme)
    style.apply(app)
    style.flatten()
    scale = round(app.devicePixelRatio() * 100)
    ending = f"{theme}-{scale}.png" if width == SIZES[0][0] else f"{theme}-{width}x{height}.png"
    save(Welcome(style, settings, QtAsk(style)), width, height, folder / f"chao-{ending}")
    desk = files.open_desk(file, program.clock, PERSON, readonly=False)
    place = Workplace(desk, style, Changes(), QtAsk(style), settings, Jobs())
    window = Window(place, page_specs(place))
    window.deeds.backing.show()
    for code, name in NAMES.items():
        window.open_page(code)
        if code == "trends":
            place.changes.indicator_chosen.emit(HEADLINE)
        save(window, width, height, folder / f"{name}-{ending}")
    place.changes.project_chosen.emit(PROJECT, "")
    save(window, width, height, folder / f"du-an-chi-tiet-{ending}")
    window.deeds.palette.open(window.deeds.searching.recent())
    window.deeds.palette.field.setText(SEARCHED)
    save(window, width, height, folder / f"tim-{ending}")
    desk.close()


def save(window: QWidget, width: int, height: int, path: Path) -> None:
    """Show a window in that size, let it settle, and save its picture."""
    window.setWindowState(Qt.WindowState.WindowNoState)  # the painted size is not the screen's
    window.resize(width, height)
    window.show()
    QCursor.setPos(2 * width, 2 * height)
    settled = QEventLoop()
    QTimer.singleShot(SETTLING, settled.quit)
    settled.exec()
    window.grab().save(str(path))
    sys.stdout.write(f"{path.name}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
