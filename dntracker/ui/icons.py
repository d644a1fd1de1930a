"""The Phosphor glyphs from the font that qtawesome ships, without its import (0,4 s on the way to the window)."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap


class UnknownIcon(KeyError):
    """The icon font has no glyph of this name: a mistake in the program."""


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file("phosphor-", ".ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _charmap() -> str:
    return _file("phosphor-charmap-", ".json").read_text("utf-8")


def _file(start: str, suffix: str) -> Path:
    return next(file for file in _files() if file.name.startswith(start) and file.suffix == suffix)


@cache
def _files() -> list[Path]:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("qtawesome")
    return list((Path(package.origin).parent / "fonts").iterdir())


def paint_icon(painter: QPainter, area: QRect | QRectF, name: str, color: QColor) -> None:
    """Paint a glyph into the square `area`."""
    area, glyph = QRectF(area), _glyph(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(_font(round(area.height())))
    painter.setPen(color)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, glyph)
    painter.restore()


def icon_pixmap(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """A glyph as a picture of `size` logical pixels for a screen with that many device pixels each."""
    _glyph(name)  # raises before a painter is at work on the picture, which Qt does not survive
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRect(0, 0, size, size), name, color)
    painter.end()
    return pixmap


def make_icon(name: str, color: QColor, disabled: QColor, sizes: tuple[int, ...], ratio: float) -> QIcon:
    """A glyph as an icon in every size of `sizes`."""
    icon = QIcon()
    for size in sizes:
        plain = icon_pixmap(name, color, size, ratio)
        icon.addPixmap(plain, QIcon.Mode.Normal)
        icon.addPixmap(plain, QIcon.Mode.Selected)  # else Qt makes a faded one for the chosen row
        icon.addPixmap(icon_pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return icon


@cache
def _glyph(name: str) -> str:
    # Searched for as text: reading all 4.500 names as JSON takes 2 ms before the first page.
    known, entry = _charmap(), f'"{name}": "'
    place = known.find(entry)
    if place < 0:
        raise UnknownIcon(name)
    start = place + len(entry)
    return chr(int(known[start : known.index('"', start)], 16))


@cache
def _font(size: int) -> QFont:
    font = QFont(_family())
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
