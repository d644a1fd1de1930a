"""What typed text was understood as, in words: *khoảng 24%*, *35 đến 40%*, *chưa có số liệu*."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import write
from dntracker.domain.progress_form import Answer
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.entry import Entry
from dntracker.services.entry_rows import EntryRow
from dntracker.services.texts import with_measure

_BEYOND = ("out_of_bounds", "too_large")


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


def echoed(entry: Entry, item: EntryRow, text: str) -> str:
    """What a text means in a row, or in two words why it means nothing; empty while there is nothing to understand."""
    if item.cell is None or not text.strip():
        return ""
    try:
        said = entry.understood(item.cell, text)
        return said.told if isinstance(said, Answer) else _spoken(said, item.measure)
    except UserError as error:
        translate = QCoreApplication.translate
        return translate("Echo", "quá giới hạn") if error.code in _BEYOND else translate("Echo", "chưa đọc được")


def _spoken(quantity: Quantity, measure: str) -> str:
    if quantity.mark is not None:
        return _told(_MARKS[quantity.mark])
    numbers = [write(Quantity(value)) for value in (quantity.value, quantity.high) if value is not None]
    told = with_measure(_told(" đến ").join(numbers), measure)
    return f"{_told(_WORDS[quantity.qualifier])} {told}" if quantity.qualifier else told


def _told(text: str) -> str:
    return QCoreApplication.translate("Echo", text)
