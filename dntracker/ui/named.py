"""What fixed things of the domain are called in the language of the window: states, severities, kinds, frequencies."""

from PySide6.QtCore import QCoreApplication


def named(word: str, context: str = "Words") -> str:
    """This is a word from one of the tables of `services` that the window shows by itself, outside a sentence."""
    return QCoreApplication.translate(context, word)
