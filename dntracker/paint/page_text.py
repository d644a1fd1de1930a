"""Text of one cell: broken into lines once, in units fine enough that screen and paper break alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from dntracker.domain.layout import Align, Font, VAlign

TWIPS = 20  # in a point
PADDING = 2.0  # points left and right of the text
AIR = 1.2  # points above and below it
SMALLEST = 0.5  # of the font, for a number that does not fit its column
_SERIFS = ("Tinos", "Liberation Serif", "Nimbus Roman", "DejaVu Serif")
_LINE = "\N{LINE SEPARATOR}"


class Block:
    """A text in its font, wrapped to `width` points; without wrapping it shrinks rather than lose a digit."""

    def __init__(self, text: str, font: Font, width: float, wrap: bool) -> None:
        self._layout = QTextLayout(text.replace("\n", _LINE), _qfont(font))
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wrap else QTextOption.WrapMode.ManualWrap
        )
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._lay_out(width if wrap else 1e6)
        lines = [self._layout.lineAt(place) for place in range(self._layout.lineCount())]
        widest = max((line.naturalTextWidth() for line in lines), default=0.0) / TWIPS
        self._shrink = 1.0 if wrap or widest <= width else max(SMALLEST, width / widest)
        self._tall = sum(line.height() for line in lines) / TWIPS

    @property
    def height(self) -> float:
        """The height that a row needs for it, in points."""
        return self._tall * self._shrink + 2 * AIR

    def paint(self, painter: QPainter, area: QRectF, align: Align, valign: VAlign = VAlign.MIDDLE) -> None:
        """Paint it in black into an area in points."""
        free = area.height() - self._tall * self._shrink
        lift = {VAlign.TOP: AIR, VAlign.MIDDLE: free / 2, VAlign.BOTTOM: free - AIR}[valign]
        painter.save()
        painter.setPen(Qt.GlobalColor.black)
        painter.translate(area.left(), area.top() + lift)
        painter.scale(self._shrink / TWIPS, self._shrink / TWIPS)
        room = area.width() * TWIPS / self._shrink
        for place in range(self._layout.lineCount()):
            line = self._layout.lineAt(place)
            slack = room - line.naturalTextWidth()
            shift = {Align.LEFT: 0.0, Align.CENTER: slack / 2, Align.RIGHT: slack}[align]
            line.draw(painter, QPointF(shift, 0))
        painter.restore()

    def _lay_out(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * TWIPS)
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()


def _qfont(font: Font) -> QFont:
    found = QFont()
    found.setFamilies([font.family, *_SERIFS])
    found.setPixelSize(round(font.size * TWIPS))
    found.setBold(font.bold)
    found.setItalic(font.italic)
    found.setUnderline(font.underline)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found
