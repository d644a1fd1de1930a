"""The card beside the crosshair: everything about one column."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.chart_legend import BAND, CIRCLE, DIAMOND, HOLLOW, LINE, MILESTONE, OPEN, SQUARE, paint_mark
from dntracker.services.trends.card import CardLine, LineKind
from dntracker.ui.style import Style

WIDTH, LINE_HEIGHT, PADDING, SLOT = 206, 18, 10, 16
WIDEST = 320
_MARKS = {
    LineKind.CITY: CIRCLE, LineKind.OTHER: DIAMOND, LineKind.TARGET: LINE, LineKind.BENCHMARK: SQUARE,
    LineKind.NOTE: BAND, LineKind.PROJECT: MILESTONE, LineKind.FORECAST: BAND,
}  # fmt: skip
_ROLES = {
    LineKind.OTHER: "other", LineKind.TARGET: "accent", LineKind.DETAIL: "ink3", LineKind.BENCHMARK: "ink2",
    LineKind.NOTE: "ink2", LineKind.PROJECT: "ink2", LineKind.FORECAST: "forecast",
}  # fmt: skip
Dress = Mapping[str, tuple[str, str]]
"""The colour's role and the mark of each line of a chart, by its key."""


class Card(QFrame):
    """Transparent for the mouse; its owner moves it."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._lines: tuple[CardLine, ...] = ()
        self._dress: Dress = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_lines(self, lines: tuple[CardLine, ...], look: ChartLook, dress: Dress | None = None) -> None:
        """Show these lines; the size follows."""
        self._lines, self._dress, self._look = lines, dress or {}, look
        self._fold()
        self.resize(self.sizeHint())
        self.show()
        self.raise_()
        self.update()

    def stand_beside(self, x: float, plot: QRectF) -> None:
        """Stand at the top of a plot, on the side of the crosshair with more room."""
        gap = self._style.px(9)
        left = x - plot.left() > plot.right() - x
        self.move(round(x - gap - self.width() if left else x + gap), round(plot.top() + gap))

    def sizeHint(self) -> QSize:
        px = self._style.px
        rule = px(9) * sum(line.kind is LineKind.CHANGE for line in self._lines)
        return QSize(self._wide(), len(self._lines) * px(LINE_HEIGHT) + 2 * px(PADDING) - px(2) + rule)

    def _wide(self) -> int:
        # names of lines may need more room than the design's card has; titles of sources go on below
        px, metrics = self._style.px, QFontMetrics(self._style.font(bold=True))
        named = (line for line in self._lines if line.kind is not LineKind.DETAIL)
        needed = (metrics.horizontalAdvance(line.text + line.value) for line in named)
        return min(max([px(WIDTH), *(one + px(SLOT + 2 * PADDING + 12) for one in needed)]), px(WIDEST))

    def _fold(self) -> None:
        # details that are too long go on in a second line, while there is room for all
        px, whole = self._style.px, self._lines
        room, metrics = self._wide() - px(SLOT + 2 * PADDING + 6), QFontMetrics(self._style.font())
        self._lines = tuple(part for line in whole for part in _folded(line, room, metrics))
        parent = self.parentWidget()
        if parent and self.sizeHint().height() > parent.height() - px(2 * LINE_HEIGHT):
            self._lines = whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        style = self._style
        painter.fillRect(self.rect(), style.color("paper"))
        painter.setPen(style.color("ink2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad, height = style.px(PADDING), style.px(LINE_HEIGHT)
        area = QRect(pad, pad - style.px(2), self.width() - 2 * pad, height)
        for line in self._lines:
            if line.kind is LineKind.CHANGE:
                painter.fillRect(pad, area.top() + style.px(4), area.width(), 1, style.color("line"))
                area.translate(0, style.px(9))
            self._line(painter, area, line)
            area.translate(0, height)

    def _line(self, painter: QPainter, area: QRect, line: CardLine) -> None:
        style = self._style
        color = style.color(self._dress[line.key][0] if line.key in self._dress else _ROLES.get(line.kind, "ink"))
        self._mark(painter, area, line, color)
        indent = 0 if line.kind in (LineKind.TITLE, LineKind.CHANGE) else style.px(SLOT)
        inner = area.adjusted(indent, 0, 0, 0)
        strong = style.font(bold=line.kind in (LineKind.TITLE, LineKind.CITY, LineKind.LINE))
        painter.setFont(strong)
        painter.setPen(color)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.value)
        room = inner.width() - QFontMetrics(strong).horizontalAdvance(line.value) - style.px(6)
        painter.setFont(style.font(bold=line.kind is LineKind.TITLE))
        text = QFontMetrics(painter.font()).elidedText(line.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _mark(self, painter: QPainter, area: QRect, line: CardLine, color: QColor) -> None:
        mark = _MARKS.get(line.kind) or self._dress.get(line.key, ("", ""))[1]
        if line.kind is LineKind.CITY and line.soft:
            mark = HOLLOW
        elif line.second:
            mark = OPEN
        if mark:
            at = QPointF(area.left() + self._style.px(5), area.center().y() + 1)
            paint_mark(painter, at, mark, QColor(color), self._look)


def _folded(line: CardLine, room: int, metrics: QFontMetrics) -> Iterator[CardLine]:
    words = line.text.split(" ")
    if line.kind is not LineKind.DETAIL or metrics.horizontalAdvance(line.text) <= room:
        yield line
        return
    most = bisect_right(range(len(words)), room, key=lambda one: metrics.horizontalAdvance(" ".join(words[: one + 1])))
    yield replace(line, text=" ".join(words[:most]))
    yield replace(line, text=" ".join(words[most:]))
