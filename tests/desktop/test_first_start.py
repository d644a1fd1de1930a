"""The first start on a machine that has never seen the program."""

from tests.desktop.harness import Desktop


def test_it_shows_a_window_and_creates_no_file_before_a_choice(desktop: Desktop) -> None:
    desktop.start()
    assert "DNTracker" in desktop.window_title()
    assert list(desktop.home.rglob("*.dntracker")) == []
