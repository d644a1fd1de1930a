"""Text of one cell: broken into lines once, in units fine enough that screen and paper break alike."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from dntracker.domain.layout import Align, VAlign
from dntracker.domain.lettering import BLACK, Font, Run, Script

TWIPS = 20  # in a point
PADDING = 2.0  # points left and right of the text
AIR = 1.2  # points above and below it
SMALLEST = 0.5  # of the font, for a number that does not fit its column
_ENDLESS = 1e6
_SERIFS = ["Tinos", "Liberation Serif", "Nimbus Roman", "DejaVu Serif"]
_ALIKE = {
    "Arial": ["Arimo", "Liberation Sans", "Nimbus Sans", "DejaVu Sans"],
    "Calibri": ["Carlito", "Arimo", "Liberation Sans", "DejaVu Sans"],
    "Tahoma": ["DejaVu Sans", "Arimo"],
    "Verdana": ["DejaVu Sans"],
    "Cambria": ["Caladea", *_SERIFS],
    "Courier New": ["Cousine", "Liberation Mono", "DejaVu Sans Mono"],
}
_LINE = "\N{LINE SEPARATOR}"
_SCRIPTS = {
    Script.NORMAL: QTextCharFormat.VerticalAlignment.AlignNormal,
    Script.SUPER: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    Script.SUB: QTextCharFormat.VerticalAlignment.AlignSubScript,
}


class Block:
    """A text in its font, wrapped to `width` points; without one it is as wide as it is.

    `runs` are the same text where its font changes; `fit` sets it smaller rather than wider than so many points;
    `spread` makes all lines but the last reach both edges.
    """

    def __init__(
        self,
        text: str,
        font: Font,
        width: float | None = None,
        *,
        runs: Sequence[Run] = (),
        fit: float | None = None,
        spread: bool = False,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", _LINE), qfont(font))
        self._color = font.color
        option = QTextOption(Qt.AlignmentFlag.AlignJustify if spread else Qt.AlignmentFlag.AlignLeft)
        wraps = width is not None
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.ManualWrap
        )
        self._layout.setTextOption(option)
        if runs or font.script is not Script.NORMAL:
            self._layout.setFormats(_formats(runs or [Run(text, font)]))
        self._layout.setCacheEnabled(True)
        self._lay_out(_ENDLESS if width is None else max(width, 1.0))
        widest = max((line.naturalTextWidth() for line in self._lines), default=0.0) / TWIPS
        self._shrink = 1.0 if fit is None or widest <= fit else max(SMALLEST, fit / widest)
        self.width = widest * self._shrink
        self._tall = sum(line.height() for line in self._lines) / TWIPS

    @property
    def height(self) -> float:
        """The height that a row needs for it, in points."""
        return self._tall * self._shrink + 2 * AIR

    def paint(self, painter: QPainter, area: QRectF, align: Align, valign: VAlign = VAlign.MIDDLE) -> None:
        """Paint it into an area in points."""
        free = area.height() - self._tall * self._shrink
        lift = {VAlign.TOP: AIR, VAlign.MIDDLE: free / 2, VAlign.BOTTOM: free - AIR, VAlign.JUSTIFY: AIR}[valign]
        apart = (free - 2 * AIR) / max(1, len(self._lines) - 1) if valign is VAlign.JUSTIFY and free > 2 * AIR else 0.0
        painter.save()
        painter.setPen(QColor(self._color))
        painter.translate(area.left(), area.top() + lift)
        painter.scale(self._shrink / TWIPS, self._shrink / TWIPS)
        room = area.width() * TWIPS / self._shrink
        for place, line in enumerate(self._lines):
            last = place == len(self._lines) - 1
            line.draw(painter, QPointF(self._shift(line, room, align, last=last), place * apart * TWIPS / self._shrink))
        painter.restore()

    def _shift(self, line: QTextLine, room: float, align: Align, *, last: bool) -> float:
        slack = room - line.naturalTextWidth()
        if align is Align.CENTER or (align is Align.DISTRIBUTED and last):
            return slack / 2
        return slack if align is Align.RIGHT else 0.0

    def _lay_out(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * TWIPS)
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()
        self._lines = [self._layout.lineAt(place) for place in range(self._layout.lineCount())]


def stacked(text: str) -> str:
    """The text with its letters one below the other."""
    return "\n".join(text.replace("\n", " "))


@lru_cache(64)
def line_height(font: Font) -> float:
    """The height of one line in points."""
    return QFontMetricsF(qfont(font)).height() / TWIPS


@lru_cache(64)
def qfont(font: Font) -> QFont:
    """The font in twips, with fonts of the same measures where the machine does not have it."""
    found = QFont()
    found.setFamilies([font.family, *_ALIKE.get(font.family, _SERIFS)])
    found.setPixelSize(max(1, round(font.size * TWIPS)))
    found.setBold(font.bold)
    found.setItalic(font.italic)
    found.setUnderline(font.underline)
    found.setStrikeOut(font.strike)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    found, start = [], 0
    for run in runs:
        piece = QTextLayout.FormatRange()
        length = len(run.text.encode("utf-16-le")) // 2  # Qt counts as UTF-16 does
        piece.start, piece.length, piece.format = start, length, _format(run.font)
        found.append(piece)
        start += length
    return found


def _format(font: Font) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(qfont(font))
    if font.color != BLACK:
        made.setForeground(QColor(font.color))
    else:
        made.setForeground(Qt.GlobalColor.black)
    made.setVerticalAlignment(_SCRIPTS[font.script])
    return made
