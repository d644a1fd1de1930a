"""P1, P2: from the start of the process to the first page painted with data, and the memory held at that moment."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from benchmarks import generate
from benchmarks.outcome import Outcome, typical

ROUNDS = 9
FIRST = "first-paint"
ROOT = Path(__file__).parents[1]
BARE = f"""
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self):
        print("{FIRST}", time.monotonic(), flush=True)

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


class Start(Struct, frozen=True):
    """One start: seconds up to the first paint, and MB of memory then (proportional set size; None: not told here)."""

    seconds: float
    memory: float | None


def measure(rounds: int = ROUNDS) -> Iterator[Outcome]:
    """The program on the seeded file, a window with nothing in it, and the least script with such a page, in turn."""
    with TemporaryDirectory() as folder:
        file = generate.make(Path(folder) / "cds.dntracker")
        _hide_tools(Path(folder))
        ours, bare, least = list[Start](), list[Start](), list[Start]()
        for _ in range(rounds + 1):
            bare.append(_start([sys.executable, "-c", BARE], Path(folder)))
            least.append(_start([sys.executable, "-m", "benchmarks.floor", str(file)], Path(folder)))
            ours.append(_start([sys.executable, "-m", "dntracker", str(file)], Path(folder)))
    yield from _told(ours[1:], bare[1:], least[1:])  # the first round compiles and fills the file cache


def _told(ours: list[Start], bare: list[Start], least: list[Start]) -> Iterator[Outcome]:
    name, script, count = "QMainWindow trống", "tệp lệnh ngắn nhất có trang ấy", len(ours)
    seconds = [typical([one.seconds for one in starts]) for starts in (ours, bare, least)]
    yield Outcome("P1", "từ lúc chạy đến trang đầu có số", seconds[0], seconds[1], name, "s", count, 1.5)
    yield Outcome("P1", "như trên", seconds[0], seconds[2], script, "s", count)
    if all(one.memory for one in ours + bare + least):
        memory = [typical([one.memory or 0.0 for one in starts]) for starts in (ours, bare, least)]
        yield Outcome("P2", "bộ nhớ (PSS) lúc ấy", memory[0], memory[1], name, "MB", count, 1.4)
        yield Outcome("P2", "như trên", memory[0], memory[2], script, "MB", count)


def _hide_tools(folder: Path) -> None:
    # msgspec takes it where it is, and it is where mypy is: 3 ms that no user's machine has (requirements.lock).
    (folder / "typing_extensions.py").write_text("raise ImportError\n", encoding="utf-8")


def _start(command: list[str], folder: Path) -> Start:
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            word, _, at = line.partition(" ")
            if word == FIRST:
                return Start(float(at) - started, _memory(process))
    finally:
        process.kill()
        process.wait()
    raise RuntimeError(f"no first paint: {' '.join(command)}")


def _memory(process: "subprocess.Popen[str]") -> float | None:
    told = Path(f"/proc/{process.pid}/smaps_rollup")
    if not told.exists():
        return None
    process.send_signal(signal.SIGSTOP)  # what is loaded in idle moments afterwards is not counted
    pss = next(line for line in told.read_text(encoding="ascii").splitlines() if line.startswith("Pss:"))
    return int(pss.split()[1]) / 1024


def environment(folder: Path) -> dict[str, str]:
    """A person's environment: compiled modules are kept, settings lie in `folder`, the first paint is told."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    settings = {"XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder)}
    return {**kept, **places, **settings, "DNTRACKER_TIMING": "1"}
