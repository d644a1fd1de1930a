"""How large a chart is drawn: millimetres as they are typed or by name, and dots an inch."""

import re

from msgspec import Struct

from dntracker.domain.errors import UserError

LEAST, MOST = 40.0, 1200.0  # millimetres
DPI = (72, 1200)
PRINT_DPI = 300
MOST_DOTS = 120_000_000
MM_PER_INCH = 25.4
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:mm)?\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(?:mm)?", re.I)


class BadSize(UserError):
    """A `text` that is no size of a chart."""

    code = "bad_chart_size"


class BadDpi(UserError):
    """A `text` that is no number of dots an inch."""

    code = "bad_chart_dpi"


class TooManyDots(UserError):
    """A picture of more dots than programs open; `width` and `height` in dots."""

    code = "too_many_dots"


class PaperSize(Struct, frozen=True):
    """Millimetres, and how much larger than on a page to be read its letters are."""

    width: float
    height: float
    letters: float = 1.0


SCREEN = PaperSize(254, 148.2)
"""As large as a chart is drawn where no size is named: 960 × 560 pixels of 1/96 inch."""

PRESETS: dict[str, PaperSize] = {
    "doc": PaperSize(160, 90),
    "a4": PaperSize(257, 170),
    "half": PaperSize(160, 115),
    "slide": PaperSize(338.7, 190.5, 2.0),
    "third": PaperSize(110, 75),
}
"""What charts are for by code: in a report of A4 pages, alone on a page that lies, half a page, a slide of 16:9, a
third of a slide."""


def size_of(text: str) -> PaperSize:
    """The size of a name or of *160x90*; raises BadSize."""
    if text.strip().lower() in PRESETS:
        return PRESETS[text.strip().lower()]
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise BadSize(text=text)
    width, height = (float(one.replace(",", ".")) for one in found.groups())
    if not (LEAST <= width <= MOST and LEAST <= height <= MOST):
        raise BadSize(text=text)
    return PaperSize(width, height)


def dpi_of(text: str, size: PaperSize = SCREEN) -> int:
    """The dots an inch of a picture of this size; raises BadDpi and TooManyDots."""
    if not text.strip().isdecimal() or not DPI[0] <= int(text) <= DPI[1]:
        raise BadDpi(text=text)
    width, height = (round(length / MM_PER_INCH * int(text)) for length in (size.width, size.height))
    if width * height > MOST_DOTS:
        raise TooManyDots(width=width, height=height)
    return int(text)
