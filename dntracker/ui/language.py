"""The language of the window: Qt's own words, and ours where they are translated."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from dntracker import paths


def take_language(app: QApplication, language: str) -> None:
    """Give the application the words of a language."""
    names = ["qt_vi"] if language == "vi" else [f"dntracker_{language}"]
    for name in names:
        translator = QTranslator(app)
        if translator.load(str(paths.resources() / "i18n" / f"{name}.qm")):
            app.installTranslator(translator)
