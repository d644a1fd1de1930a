"""The shape of the window: kept from one start to the next, never larger than the screen."""

from pathlib import Path

from dntracker.app import Program
from dntracker.services.settings import Settings
from dntracker.ui.window import Window


def test_theme_letters_and_names_are_remembered(window: Window, settings: Settings) -> None:
    for code in ("view.dark", "view.one-line", "view.larger"):
        window.deeds.table[code].trigger()
    again = Settings.load(settings.folder)
    assert (again.theme, again.one_line_names, again.zoom) == ("dark", True, 1.1)


def test_the_rail_is_narrow_in_a_small_window(window: Window) -> None:
    window.resize(1440, 900)
    wide = window.rail.width()
    window.resize(1280, 720)
    assert window.rail.width() < wide / 2


def test_the_geometry_comes_back(program: Program, window: Window, settings: Settings) -> None:
    window.showNormal()
    window.resize(798, 700)
    path = window.place.path
    window.close()
    assert program.open(path)
    again = program.windows[-1]
    assert (again.width(), again.height()) == (798, 700)


def test_no_window_is_larger_than_the_screen(program: Program, window: Window) -> None:
    screen = window.screen().availableGeometry().size()  # 800 × 800: too small for the usual size
    assert window.isMaximized()
    assert window.minimumSize().boundedTo(screen) == window.minimumSize()
    assert window.normalGeometry().size().boundedTo(screen) == window.normalGeometry().size()


def test_a_window_opens_maximised_or_not_like_the_one_before(program: Program, file: Path) -> None:
    for maximised in (True, False):
        program.welcome()
        welcome = program.windows[-1]
        (welcome.showMaximized if maximised else welcome.showNormal)()
        welcome.choices.choose("open")  # type: ignore[attr-defined]
        assert program.open(file)
        assert program.windows[-1].isMaximized() == maximised
        program.windows[-1].close()
