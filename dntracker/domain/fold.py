"""Vietnamese text without tone marks, for searching."""

import unicodedata
from functools import cache

_STROKE = str.maketrans("đĐ", "dd")  # Unicode folding does not touch the stroke


def fold(text: str) -> str:
    """`text` in lower case without marks: *Đường 2* becomes *duong 2*; its letters keep their places."""
    return "".join(_bare(letter) for letter in unicodedata.normalize("NFC", text))


@cache
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.translate(_STROKE).lower())[0]
