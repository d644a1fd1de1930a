"""Tests in a real window: `python3 run.py test tests/desktop` opens a screen for them."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.harness import PAUSE, Desktop


@pytest.fixture(scope="session")
def window_manager() -> Iterator[None]:
    """Without one, X gives no window the keyboard."""
    manager = subprocess.Popen(["matchbox-window-manager"], stderr=subprocess.DEVNULL)
    while "not to support" in subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True).stderr:
        with pytest.raises(subprocess.TimeoutExpired):  # that is: it is still running
            manager.wait(PAUSE)
    yield
    manager.terminate()
    manager.wait()


@pytest.fixture
def desktop(window_manager: None, tmp_path: Path) -> Iterator[Desktop]:
    """The program's user, with a home of their own."""
    someone = Desktop(tmp_path)
    yield someone
    someone.kill()
