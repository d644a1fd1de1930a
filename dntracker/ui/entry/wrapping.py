"""Long names on one or two lines, the last of them with an ellipsis where the name goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_ALIKE = str.maketrans("123456789", "0" * 9)


class Wrapping:
    """Measures texts, breaks names for a width, and remembers both; `most` is the number of lines a name may take."""

    def __init__(self, font: QFont, most: int = 2) -> None:
        self.most = most
        self._font, self._metrics = font, QFontMetrics(font)
        self._known: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self._widths: dict[str, int] = {}

    def dress(self, font: QFont) -> None:
        """Take another font."""
        self._font, self._metrics = font, QFontMetrics(font)
        self._known.clear()
        self._widths.clear()

    def width(self, text: str) -> int:
        """How wide a text is on one line; digits are all of one width (`Style.font`)."""
        shape = text.translate(_ALIKE)
        if shape not in self._widths:
            self._widths[shape] = self._metrics.horizontalAdvance(shape)
        return self._widths[shape]

    def lines(self, text: str, width: int) -> tuple[str, ...]:
        """The lines of a name."""
        key = text, width, self.most
        if key not in self._known:
            self._known[key] = self._broken(text, width)
        return self._known[key]

    def _broken(self, text: str, width: int) -> tuple[str, ...]:
        if self.width(text) <= width:
            return (text,)
        if self.most == 1:
            return (self._elided(text, width),)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        length = line.textLength()
        layout.endLayout()
        rest = text[length:].strip()
        first = text[:length].rstrip()
        if not rest:
            return (self._elided(first, width),)
        return (first, rest if self.width(rest) <= width else self._elided(rest, width))

    def _elided(self, text: str, width: int) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
