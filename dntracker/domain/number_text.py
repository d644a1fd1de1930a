"""Numbers as Vietnamese officials write them: one reader, and one writer whose texts the reader takes back."""

import re
import unicodedata
from decimal import Decimal
from itertools import product

from dntracker.domain.errors import UserError
from dntracker.domain.exact import digits, exact, half_up
from dntracker.domain.quantity import Mark, Qualifier, Quantity

MOST_DIGITS = 15  # significant ones: such a decimal survives as a float
LARGEST = 1e15


class InvalidNumber(UserError):
    """A text that is not taken as a number; `text` is what was written."""

    code = "invalid_number"


class EmptyNumber(InvalidNumber):
    """A text without anything in it."""

    code = "empty_number"


class UnreadableNumber(InvalidNumber):
    """A text that is neither number, range nor mark."""

    code = "unreadable_number"


class TooManyDigits(InvalidNumber):
    """A number of more significant digits than a figure keeps (`limit`)."""

    code = "too_many_digits"


class TooLarge(InvalidNumber):
    """A number beyond the largest one that a figure keeps, on either side of zero."""

    code = "too_large"


class FallingRange(InvalidNumber):
    """A range whose upper end is not above the lower one (`low`, `high`)."""

    code = "falling_range"


class OtherMeasure(InvalidNumber):
    """A unit of measure behind the number (`found`) that is not the expected one (`measure`)."""

    code = "other_measure"


class AmbiguousNumber(InvalidNumber):
    """A number with one separator that may group or begin the decimals: the user chooses one of `readings`."""

    code = "ambiguous_number"

    def __init__(self, text: str, readings: tuple[Quantity, ...]) -> None:
        super().__init__(text=text, readings=readings)
        self.readings = readings


class ConflictingSeparators(InvalidNumber):
    """A number whose separators contradict each other; `readings` are the texts that may have been meant."""

    code = "conflicting_separators"

    def __init__(self, text: str, readings: tuple[str, ...]) -> None:
        super().__init__(text=text, readings=readings)
        self.readings = readings


_MARKS = {
    "-": Mark.NIL,
    "–": Mark.NIL,
    "\N{MINUS SIGN}": Mark.NIL,
    "...": Mark.MISSING,
    "…": Mark.MISSING,
    "x": Mark.NOT_APPLICABLE,
}
_SIGNS = {
    "~": Qualifier.ABOUT,
    "≥": Qualifier.AT_LEAST,
    ">=": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST,
    "<=": Qualifier.AT_MOST,
    "<": Qualifier.JUST_UNDER,
    ">": Qualifier.OVER,
}
_WORDS = {
    "khoảng": Qualifier.ABOUT,
    "ước": Qualifier.ABOUT,
    "gần": Qualifier.JUST_UNDER,
    "hơn": Qualifier.OVER,
    "trên": Qualifier.OVER,
    "tối thiểu": Qualifier.AT_LEAST,
    "từ": Qualifier.AT_LEAST,
    "tối đa": Qualifier.AT_MOST,
    "không quá": Qualifier.AT_MOST,
}
# Texts: `re` compiles each when it is first used, and no figure is read before the first page. It keeps them.
_QUALIFIED = rf"(?:({'|'.join(_SIGNS)}) ?|({'|'.join(_WORDS)}) )(.*)"
_RANGE = r"(?:từ )?([+\-−]?[0-9.,][^\-–]*?)(?: ?[\-–] ?| đến )(.+)"
_NUMBER = r"([+\-−]?)((?=[.,]?[0-9])[0-9., ]*[0-9])(.*)"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_SPACES = str.maketrans(dict.fromkeys(f"{_NO_BREAK}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}", " "))

_DIGITS = "0123456789"
_SEPARATORS = str.maketrans("", "", "., ")
_GROUP = "[1-9][0-9]{0,2}"
_SHAPES = (  # the decimals are the second group; a typed number has the first shape that fits
    rf"({_GROUP}(?:\.[0-9]{{3}})+|{_GROUP}(?: [0-9]{{3}})+|[0-9]*)(?:,([0-9]+))?",
    rf"({_GROUP}(?: [0-9]{{3}})+(?!\.[0-9]{{3}}$)|[0-9]*)\.([0-9]+)",
    rf"({_GROUP},[0-9]{{3}})()",
)
_ALL_GROUPED = rf"{_GROUP}(?:[., ][0-9]{{3}})+"

_UNIT_WORDS = r"[%‰/]|[^\s%‰/]+"
_LETTER = r"a-z\u00e0-\u00f6\u00f8-\u024f\u1ea0-\u1ef9"  # Latin, as Vietnamese has it
_UNIT_TEXT = rf" ?[{_LETTER}%‰][{_LETTER}%‰/ ]*"
_SAME_UNITS = {"tỉ": "tỷ", "ngàn": "nghìn", "k": "nghìn", "tr": "triệu", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng"}
_SCALES = frozenset("% ‰ chục trăm nghìn vạn triệu tỷ rưỡi phẩy đồng usd".split())


def read(text: str, *, typed: bool = True, measure: str = "") -> Quantity:
    """The quantity of a text that a person typed, or (`typed=False`) that was pasted or imported.

    `measure` is the unit the number is expected in: it, or its beginning, may stand behind the number. A unit that
    scales the number otherwise is refused, and nothing is ever converted. Raises a kind of `InvalidNumber`.
    """
    folded = _folded(text)
    if not folded:
        raise EmptyNumber(text=text)
    if folded in _MARKS:
        return Quantity(mark=_MARKS[folded])
    readings = _Reader(text, typed, measure).readings(_without(_folded(measure), folded))
    if len(readings) > 1:
        raise AmbiguousNumber(text, readings)
    return readings[0]


def write(quantity: Quantity, decimals: int | None = None) -> str:
    """The text of a quantity, as screens and print show it and as `read` takes it back.

    Without `decimals` every digit is written; with it the number is rounded half up and padded, for display only.
    """
    if quantity.value is None:
        return str(quantity.mark)
    text = _number(quantity.value, decimals)
    if quantity.high is not None:
        return f"{text}–{_number(quantity.high, decimals)}"
    gap = _NO_BREAK if quantity.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST) else ""
    return f"{quantity.qualifier or ''}{gap}{text}"


def decimals_written(quantity: Quantity) -> int:
    """How many decimals a quantity is written with."""
    numbers = [number for number in (quantity.value, quantity.high) if number is not None]
    return max([len(digits(number)[1]) for number in numbers], default=0)


def write_plain(value: float) -> str:
    """The number without grouping and with a decimal point, as typed clipboard forms and programs want it."""
    return _digits(Decimal(repr(value)) + 0)


class _Reader:
    """One text being read: all that it may mean, what Vietnamese would mean first and, if typed, alone."""

    def __init__(self, text: str, typed: bool, measure: str) -> None:
        self.text, self.typed, self.measure = text, typed, measure

    def readings(self, body: str) -> tuple[Quantity, ...]:
        if span := re.fullmatch(_RANGE, body):
            return self._ranges(self._values(span[1]), self._values(span[2]))
        if marked := re.fullmatch(_QUALIFIED, body):
            sign, word, number = marked.groups()
            qualifier = _SIGNS[sign] if sign else _WORDS[word]
            return tuple(Quantity(value, qualifier=qualifier) for value in self._values(number))
        return tuple(Quantity(value) for value in self._values(body))

    def _ranges(self, lows: list[float], highs: list[float]) -> tuple[Quantity, ...]:
        pairs = zip(lows, highs, strict=True) if len(lows) == len(highs) else product(lows, highs)
        rising = tuple(Quantity(low, high=high) for low, high in pairs if low < high)
        if not rising:
            raise FallingRange(text=self.text, low=lows[0], high=highs[0])
        return rising

    def _values(self, body: str) -> list[float]:
        match = re.fullmatch(_NUMBER, body)
        if match is None:
            raise UnreadableNumber(text=self.text)
        sign, number, unit = match.groups()
        self._check_unit(unit)
        shapes = [shape.groups() for pattern in _SHAPES if (shape := re.fullmatch(pattern, number))]
        if not shapes:
            raise self._conflict(sign, number)
        return [self._value(sign, *shape) for shape in shapes[: 1 if self.typed else None]]

    def _value(self, sign: str, whole: str, decimals: str | None) -> float:
        canonical = f"{_bare(whole) or '0'}.{decimals or '0'}"
        value = float(canonical)
        significant = canonical.replace(".", "").strip("0")
        if len(significant) > MOST_DIGITS:
            raise TooManyDigits(text=self.text, limit=MOST_DIGITS)
        if value > LARGEST:
            raise TooLarge(text=self.text)
        if Decimal(repr(value)) != Decimal(canonical):
            raise TooManyDigits(text=self.text, limit=MOST_DIGITS)
        return -value if sign in ("-", "−") and value else value

    def _check_unit(self, unit: str) -> None:
        if not unit or _fits(unit, _folded(self.measure)):
            return
        if re.fullmatch(_UNIT_TEXT, unit):
            raise OtherMeasure(text=self.text, found=unit.strip(), measure=self.measure)
        raise UnreadableNumber(text=self.text)

    def _conflict(self, sign: str, number: str) -> InvalidNumber:
        places = [place for place, character in enumerate(number) if character in ".,"]
        if not places:
            return UnreadableNumber(text=self.text)
        if len(_bare(number)) > MOST_DIGITS:
            return TooManyDigits(text=self.text, limit=MOST_DIGITS)
        first, last = places[0], places[-1]
        if re.fullmatch(_ALL_GROUPED, number):
            meant = [len(number)] + ([last] if number[last] not in number[:last] else [])
        else:
            meant = [last, first]
        minus = "−" if sign in ("-", "−") else ""
        texts = (minus + _grouped(_bare(number[:place]), _bare(number[place:])) for place in meant)
        return ConflictingSeparators(self.text, tuple(dict.fromkeys(texts)))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.lower()).translate(_SPACES).strip()


def _without(measure: str, text: str) -> str:
    rest = text.removesuffix(f" {measure}") if measure else text  # a measure may begin with a digit: 1.000 người
    return rest if rest[-1] in _DIGITS else text


def _fits(unit: str, measure: str) -> bool:
    found, expected = _unit_words(unit), _unit_words(measure)
    if not expected:
        return unit[0] in " %" and re.fullmatch(_UNIT_TEXT, unit) is not None and _scales(found) <= {"%"}
    if found == expected[: len(found)]:
        return True
    inside = any(found == expected[start : start + len(found)] for start in range(len(expected)))
    return inside and _scales(found) == _scales(expected)


def _unit_words(text: str) -> list[str]:
    words: list[str] = re.findall(_UNIT_WORDS, text.replace("phần trăm", "%"))
    return [_SAME_UNITS.get(word, word) for word in words]


def _scales(words: list[str]) -> set[str]:
    return {word for word in words if word in _SCALES or any(character.isdecimal() for character in word)}


def _bare(number: str) -> str:
    return number.translate(_SEPARATORS)


def _number(value: float, decimals: int | None) -> str:
    negative, (whole, fraction) = value < 0, digits(value)
    if decimals is not None and len(fraction) > decimals:
        rounded = half_up(exact(value), decimals)
        negative, (whole, _, fraction) = rounded < 0, f"{rounded.copy_abs():f}".partition(".")
    elif decimals is not None:
        fraction = fraction.ljust(decimals, "0")
    return ("−" if negative else "") + _grouped(whole, fraction)


def _digits(exact: Decimal) -> str:
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(whole: str, decimals: str) -> str:
    text = f"{int(whole or '0'):,}".replace(",", ".")
    return f"{text},{decimals}" if decimals else text
