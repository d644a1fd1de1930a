"""The program around the pages, on a real file, with answers in place of a person."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.person import Role
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.style import Style
from dntracker.ui.window import Window
from tests.ui.answers import Answers

ME, PIN = "Cán bộ tổng hợp", "2580"


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A seeded file to copy from."""
    path = tmp_path_factory.mktemp("seeded") / "cds.dntracker"
    files.create(path, now, seeded=True)
    return path


@pytest.fixture
def file(seeded: Path, tmp_path: Path) -> Path:
    """A seeded file of one's own."""
    return Path(shutil.copy(seeded, tmp_path / "cds.dntracker"))


@pytest.fixture
def style(qapp: QApplication) -> Style:
    return Style("light")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings", person=ME, unit="SKHCN")


@pytest.fixture
def program(qapp: QApplication, style: Style, settings: Settings, answers: Answers) -> Iterator[Program]:
    """The program without a window yet; its windows are closed in the end."""
    program = Program(qapp, style, settings, answers)
    yield program
    answers.agree = True
    for window in list(program.windows):
        window.close()
    program.deleteLater()


@pytest.fixture
def window(program: Program, file: Path) -> Window:
    """The window on a seeded file."""
    assert program.open(file)
    (window,) = program.windows
    assert isinstance(window, Window)
    assert window.deeds is not None  # they are there once the first page stands
    return window


@pytest.fixture
def staffed(file: Path) -> Path:
    """A file with people: who works in the settings administers it, beside two others."""
    desk = files.open_desk(file, now, Actor(ME, "SKHCN"))
    desk.people.add(ME, unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ Bình", unit="20195", roles=[Role.ENTER], position="Chuyên viên")
    desk.people.add("Cán bộ An", PIN, unit="SKHCN", roles=[Role.ENTER, Role.APPROVE])
    desk.close()
    return file
