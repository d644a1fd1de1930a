"""Letters as they print: a font, and a piece of text that is set in it."""

from enum import StrEnum

from msgspec import Struct

BLACK = "#000000"


class Script(StrEnum):
    """Whether letters stand on the line, above it or below it."""

    NORMAL = "normal"
    SUPER = "super"
    SUB = "sub"


class Font(Struct, frozen=True):
    """A font; `size` in points, `color` as `#RRGGBB`."""

    family: str = "Times New Roman"
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    color: str = BLACK
    script: Script = Script.NORMAL


class Run(Struct, frozen=True):
    """A piece of text in one font."""

    text: str
    font: Font
