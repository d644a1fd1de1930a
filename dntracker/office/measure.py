"""The room that text takes in Times New Roman, to give merged cells the height that no program fits by itself."""

from functools import lru_cache
from math import ceil
from unicodedata import normalize

# Advance widths of the regular face in thousandths of the size (Tinos has the same metrics).
_GROUPS = {
    180: "'",
    200: "|",
    250: " ,.\u00a0",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    469: "^",
    480: "{}",
    541: "~",
    529: "ơ",
    542: "ư",
    556: "FPS+<=>×≥≤",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQƠUVXYwĐ",
    776: "Ư",
    778: "&m",
    833: "%",
    944: "MW@",
    1000: "…—",
}
_WIDTHS = {letter: width for width, group in _GROUPS.items() for letter in group}
_BOLD = 1.06
LINE = 1.22  # the height of a line, in sizes
_HORN = "\u031b"  # the one mark that makes a letter wider


@lru_cache(4096)  # the words of official sheets repeat
def width(text: str, size: float, bold: bool = False) -> float:
    """The width of one line of text in points."""
    bare = "".join(c for c in normalize("NFD", text) if not "\u0300" <= c <= "\u036f" or c == _HORN)
    return sum(_WIDTHS.get(c, 500) for c in normalize("NFC", bare)) * size / 1000 * (_BOLD if bold else 1)


def lines(text: str, room: float, size: float, bold: bool = False) -> int:
    """How many lines the text takes when it wraps between words to `room` points."""
    if len(text) * size < room and "\n" not in text:  # no letter is wider than its size
        return 1
    count, space = 0, width(" ", size, bold)
    for paragraph in text.split("\n"):
        count, used = count + 1, 0.0
        for word in paragraph.split(" "):
            long = width(word, size, bold)
            if used and used + space + long > room:
                count, used = count + 1, 0.0
            elif used:
                used += space
            extra = max(0, ceil(long / room) - 1)  # a word longer than the line breaks inside
            count, used = count + extra, used + long - extra * room
    return count


@lru_cache(4096)
def height(text: str, room: float, size: float, bold: bool = False) -> float:
    """The height in points of the text wrapped to `room`."""
    return round(lines(text, room, size, bold) * size * LINE + 2, 1)
