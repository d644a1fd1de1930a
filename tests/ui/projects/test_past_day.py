"""Dự án on a past day: everything as it was, and nothing offered that cannot be done there."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPushButton

from dntracker.services.desk import Desk
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.hands import Hands


def test_a_past_day_does_not_offer_to_freeze_a_plan(desk: Desk, open_page: Callable[[Desk], ProjectsPage]) -> None:
    for shown, offered in ((desk, True), (desk.as_of(date(2026, 1, 9)), False)):
        page = open_page(shown)
        Hands().press("Alt+4")
        buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
        assert ("Chốt kế hoạch gốc…" in buttons) is offered
