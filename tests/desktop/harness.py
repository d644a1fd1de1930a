"""The program as its own process in a real window, with keys from xdotool; see `desktop` in conftest."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAUSE = 0.02  # s between two looks
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


def xdotool(*words: str) -> str:
    """What xdotool prints, or nothing when it finds nothing to do it to."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=30, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


class Desktop:
    """A person at the keyboard: starts the program, types, looks, pulls the plug."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "xcb",
        }
        self.said = home / "said.txt"
        self.program: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> None:
        """Start `dntracker ARGUMENTS` in its own home and wait until its window takes the keys."""
        command = [sys.executable, "-P", "-m", "dntracker", *arguments]
        with self.said.open("wb") as said:
            self.program = subprocess.Popen(command, cwd=self.home, env=self.environment, stdout=said, stderr=said)
        self.eventually(self.is_in_front, "its window is in front")

    def is_in_front(self) -> bool:
        assert self.program is not None
        return xdotool("getactivewindow", "getwindowpid") == str(self.program.pid)

    def window_title(self) -> str:
        """The title of the window that takes the keys."""
        return xdotool("getactivewindow", "getwindowname")

    def key(self, *names: str) -> None:
        """Press keys one after another, by their X names: `Return`, `ctrl+k`, `Tab`."""
        xdotool("key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Type text; letters that no key has are slower, the program must see the key map change for each."""
        xdotool("type", "--delay", "12" if text.isascii() else "100", "--", text)

    def eventually(self, fact: Callable[[], object], meaning: str = "", seconds: float = 30) -> None:
        """Wait until `fact` holds; fails when the time is over or the program has ended before."""
        assert self.program is not None
        deadline = time.monotonic() + seconds
        while not fact():
            assert time.monotonic() < deadline, f"not within {seconds} s: {meaning or fact}; it said: {self.output()}"
            try:
                code = self.program.wait(PAUSE)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError(f"the program ended with {code}: {self.output()}")

    def output(self) -> str:
        """All that the program has printed since it was started."""
        return self.said.read_text(encoding="utf-8")

    def screenshot(self, path: Path) -> None:
        """Save the whole screen as a picture."""
        subprocess.run([sys.executable, "-c", GRAB, str(path)], env=self.environment, timeout=30, check=True)

    def kill(self) -> None:
        """End the program as a power cut does."""
        if self.program is not None:
            self.program.kill()
            self.program.wait()
