"""What typed text was understood as, in words: *khoảng 24%*, *35 đến 40%*, *chưa có số liệu*."""

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Mark, Qualifier, Quantity

_WORDS = {
    Qualifier.ABOUT: "khoảng",
    Qualifier.JUST_UNDER: "gần",
    Qualifier.OVER: "hơn",
    Qualifier.AT_LEAST: "từ",
    Qualifier.AT_MOST: "không quá",
}
_MARKS = {Mark.NIL: "không phát sinh", Mark.MISSING: "chưa có số liệu", Mark.NOT_APPLICABLE: "không áp dụng"}


def spoken(quantity: Quantity, measure: str) -> str:
    """This is the quantity with its qualifier as a word and its unit of measure behind it."""
    if quantity.mark is not None:
        return _MARKS[quantity.mark]
    numbers = [write(Quantity(value)) for value in (quantity.value, quantity.high) if value is not None]
    number = " đến ".join(numbers)
    unit = "" if not measure else measure if measure.startswith("%") else f"\N{NO-BREAK SPACE}{measure}"
    return f"{_WORDS[quantity.qualifier]} {number}{unit}" if quantity.qualifier else f"{number}{unit}"
