"""What typed text was understood as, in words: *khoảng 24%*, *35 đến 40%*, *chưa có số liệu*."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Mark, Qualifier, Quantity


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Echo", text))


_WORDS = {
    Qualifier.ABOUT: _word("khoảng"),
    Qualifier.JUST_UNDER: _word("gần"),
    Qualifier.OVER: _word("hơn"),
    Qualifier.AT_LEAST: _word("từ"),
    Qualifier.AT_MOST: _word("không quá"),
}
_MARKS = {
    Mark.NIL: _word("không phát sinh"),
    Mark.MISSING: _word("chưa có số liệu"),
    Mark.NOT_APPLICABLE: _word("không áp dụng"),
}


def spoken(quantity: Quantity, measure: str) -> str:
    """This is the quantity with its qualifier as a word and its unit of measure behind it."""
    if quantity.mark is not None:
        return _told(_MARKS[quantity.mark])
    numbers = [write(Quantity(value)) for value in (quantity.value, quantity.high) if value is not None]
    number = _told(" đến ").join(numbers)
    unit = "" if not measure else measure if measure.startswith("%") else f"\N{NO-BREAK SPACE}{measure}"
    return f"{_told(_WORDS[quantity.qualifier])} {number}{unit}" if quantity.qualifier else f"{number}{unit}"


def _told(text: str) -> str:
    return QCoreApplication.translate("Echo", text)
