"""The chart without a mouse and without eyes: keys in a real window, and what a screen reader hears."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from dntracker.services import files
from tests.desktop.harness import Desktop
from tests.desktop.screen_reader import Ears, listening

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def ears(desktop: Desktop) -> Iterator[Ears]:
    with listening(desktop.home) as ears:
        desktop.environment |= {"DBUS_SESSION_BUS_ADDRESS": ears.session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        yield ears


def test_crosshair_and_table_are_heard_with_the_keys_alone(desktop: Desktop, ears: Ears) -> None:
    file = desktop.home / "cds.dntracker"
    files.create(file, lambda: datetime(2026, 1, 5, tzinfo=UTC), seeded=True)
    desktop.start(str(file))
    desktop.key("ctrl+4")
    desktop.type("kinh te so")
    desktop.key("Return")
    desktop.eventually(lambda: any(one.startswith("Năm 2024; Đà Nẵng 20,69") for one in ears.heard()), "the crosshair")
    desktop.key("Left")
    desktop.eventually(lambda: "Nguồn khác 19,76; Báo Đà Nẵng (5/2024)" in ears.heard()[-1], "a step to the left")
    assert ears.focused().startswith("Biểu đồ: ← → đi từng cột")
    desktop.key("Tab", "Down", "Right")
    desktop.eventually(lambda: ears.heard()[-1] == "Nguồn khác, Năm 2024: trống", "the table")
    assert ears.focused().startswith("Bảng số")


def test_a_chart_found_by_the_search_is_walked_line_by_line_at_once(desktop: Desktop, ears: Ears) -> None:
    file = desktop.home / "cds.dntracker"
    files.create(file, lambda: datetime(2026, 1, 5, tzinfo=UTC), seeded=True)
    desktop.start(str(file))
    desktop.key("ctrl+1", "ctrl+k")
    desktop.eventually(lambda: ears.focused() == "Tìm", "the search")
    desktop.type("kinh te so")
    desktop.key("Return")
    desktop.eventually(lambda: ears.focused().startswith("Biểu đồ: ← → đi từng cột"), "the chart")
    desktop.key("Right")
    desktop.eventually(lambda: any(one.startswith("Năm 2024; Đà Nẵng 20,69") for one in ears.heard()), "the crosshair")
    desktop.key("Left", "Down")
    desktop.eventually(
        lambda: "Nguồn khác 19,76; Báo Đà Nẵng (5/2024)" in ears.heard()[-1], "the line with its sources"
    )
    desktop.key("n")
    desktop.eventually(lambda: ears.focused() == "Nội dung", "the words of a note")
