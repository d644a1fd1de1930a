"""What LibreOffice prints is held against pages of our own painting."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one application of the test run; a second one of another kind cannot stand beside it."""
    return qapp
