"""Typing into the fields of the page Chỉ tiêu."""

from PySide6.QtWidgets import QPushButton

from dntracker.ui.indicators.page import IndicatorsPage

SHARE = "KTS.01"


def save_button(page: IndicatorsPage) -> QPushButton:
    return next(button for button in page.context.findChildren(QPushButton) if button.text() == "Lưu thay đổi")
