"""The code of an issued sheet: twelve letters that say what stands on it, the last of which catches a mistyped one."""

import re
import unicodedata

from dntracker.domain.errors import UserError

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, which look like 1 and 0, and no U
LENGTH = 12
EXAMPLE = "4F7K-2M9X-QH3P"
_BITS = 5
_FIELD = 0b100101  # x⁵ + x² + 1: the powers of 2 are all 31 numbers before they come round
_ALIKE = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-_.\u2010-\u2015\u2212]+")
_WRITTEN = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Za-z]{4}[ \-\u2010-\u2015]?){2}[0-9A-Za-z]{4}(?![0-9A-Za-z])")


class WrongCode(UserError):
    """A `text` that is no code: letters are missing, or one is mistyped; `example` is one."""

    code = "wrong_code"


def code_of(digest: str) -> str:
    """The code of a SHA-256 in hexadecimal: its first 55 bits, and the letter that catches mistakes."""
    number = int(digest, 16) >> (256 - _BITS * (LENGTH - 1))
    places = [number >> _BITS * place & 31 for place in reversed(range(LENGTH - 1))]
    return "".join(LETTERS[place] for place in (*places, _sum((*places, 0))))


def written(code: str) -> str:
    """A code as sheets print it: *4F7K-2M9X-QH3P*."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


def read_code(text: str) -> str:
    """The code that somebody typed, whatever its case, spaces and hyphens, and O for 0, I or L for 1.

    Any one mistyped letter, and any two that changed places, are found. Raises WrongCode.
    """
    typed = _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper().translate(_ALIKE)
    if len(typed) != LENGTH or not set(typed) <= set(LETTERS) or _sum(tuple(map(LETTERS.index, typed))):
        raise WrongCode(text=text.strip(), example=EXAMPLE)
    return typed


def codes_in(text: str) -> list[str]:
    """Every code that a text holds, whatever stands around it."""
    found = []
    for match in _WRITTEN.findall(text):
        try:
            found.append(read_code(match))
        except WrongCode:
            continue
    return found


def _sum(places: tuple[int, ...]) -> int:
    # The letters are numbers of the field with 32 elements, each times another power of 2: what one mistyped letter
    # or one swap adds is a product of two numbers that are not 0.
    total = 0
    for place in places:
        total = total << 1 ^ (_FIELD if total & 16 else 0) ^ place
    return total
