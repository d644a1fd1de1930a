"""The figures over the list: what everything costs, and how many projects are red, amber and green; a click filters."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from dntracker.domain.rating import Colour
from dntracker.services.projects.list_texts import NONE, sum_words
from dntracker.services.projects.listing import Line
from dntracker.services.projects.totals import Total, total
from dntracker.services.projects.words import COLOURS
from dntracker.ui.named import named
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.style import Style

HEIGHT, GAP, ICON = 52, 14, 16


class Tile(Struct, frozen=True):
    """What a tile says: a label over a large figure with its words; `icon` and its role stand before the figure."""

    label: str
    figure: str
    words: str
    icon: str = ""
    role: str = "ink2"


class TileButton(QAbstractButton):
    """A tile; where it filters, a pressed one shows only its projects."""

    def __init__(self, style: Style, colour: Colour | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self.colour, self._tile = style, colour, Tile("", "", "")
        self.setCheckable(colour is not None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if colour else Qt.FocusPolicy.NoFocus)

    def show_tile(self, tile: Tile) -> None:
        """Say something else."""
        if tile != self._tile:
            self._tile = tile
            self.setAccessibleName(f"{tile.label}: {tile.figure} {tile.words}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        style, px, tile = self._style, self._style.px, self._tile
        large, plain = QFontMetrics(style.font(size=20)), QFontMetrics(style.font())
        icon = px(ICON + 6) if tile.icon else 0
        width = icon + large.horizontalAdvance(tile.figure) + px(6) + plain.horizontalAdvance(tile.words)
        return QSize(max(width, plain.horizontalAdvance(tile.label)) + px(2 * GAP if self.colour else GAP), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, px, painter, area, tile = self._style, self._style.px, QPainter(self), self.rect(), self._tile
        if self.isChecked() or (self.colour and self.underMouse()):
            painter.fillRect(area, style.color("sel" if self.isChecked() else "tint"))
        painter.fillRect(area.right(), px(4), 1, area.height() - px(8), style.color("line"))
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        left = px(GAP) if self.colour else 0
        painter.drawText(QRect(left, px(3), area.width(), px(18)), Qt.AlignmentFlag.AlignVCenter, tile.label)
        line = QRect(left, px(22), area.width() - left, px(26))
        if tile.icon:
            square = QRect(left, line.center().y() - px(ICON) // 2 + 1, px(ICON), px(ICON))
            style.paint_icon(painter, square, tile.icon, tile.role)
            line.setLeft(square.right() + px(6))
        painter.setFont(style.font(size=20))
        painter.setPen(style.color("ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, tile.figure)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(tile.figure) + px(6))
        painter.setFont(style.font())
        painter.setPen(style.color("ink2"))
        painter.drawText(line.adjusted(0, px(4), 0, 0), Qt.AlignmentFlag.AlignVCenter, tile.words)
        if self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(1, 1, -2, -2))


class Tiles(QWidget):
    """The sum of everything, then a tile for each rating."""

    chosen = Signal(object)
    """Only projects of this `Colour`; None: of any."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.whole = TileButton(style, None, self)
        self.buttons = {colour: TileButton(style, colour, self) for colour in Colour}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for button in (self.whole, *self.buttons.values()):
            self._row.addWidget(button)
            button.clicked.connect(self._pressed)
        self._row.addStretch(1)
        self._dress()
        style.changed.connect(self._dress)

    def choose(self, colour: Colour | None) -> None:
        """Mark the rating that filters now."""
        for one, button in self.buttons.items():
            button.setChecked(one is colour)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Count these projects."""
        everything = total(line.total for line in lines)
        known = self.tr("tỷ đồng") if everything.known == everything.of else self._partly(everything)
        self.whole.show_tile(Tile(self.tr("Tổng mức đầu tư, trong tệp"), sum_words(everything), known))
        for one, button in self.buttons.items():
            own = [line for line in lines if line.colour is one]
            money = total(line.total for line in own)
            words = self.tr("dự án") if money.dong is None else self.tr("dự án, {money} tỷ")
            icon, role = COLOUR_LOOKS[one]
            label = named(COLOURS[one])
            button.show_tile(Tile(label, str(len(own)), words.format(money=sum_words(money)), icon, role))

    def _partly(self, money: Total) -> str:
        if money.dong is None:
            return NONE if money.of else self.tr("tỷ đồng")
        return self.tr("tỷ đồng, {known}/{of} dự án có số").format(known=money.known, of=money.of)

    def _pressed(self) -> None:
        pressed = self.sender()
        on = isinstance(pressed, TileButton) and pressed.isChecked()
        self.chosen.emit(pressed.colour if on and isinstance(pressed, TileButton) else None)

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(HEIGHT))
