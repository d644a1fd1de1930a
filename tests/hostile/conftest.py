"""Hostile texts are painted, too."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one application of the test run; a second one of another kind cannot stand beside it."""
    return qapp
