"""Under the list, where there is room: the chosen project at a glance."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.domain.rating import Colour
from dntracker.services.projects.glance import Bar, Glance
from dntracker.services.projects.words import COLOURS
from dntracker.ui.named import named
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.style import Style

HEIGHT, HEAD, LINE, LABEL, EDGE, GAP = 170, 28, 20, 144, 24, 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class GlanceView(QWidget):
    """Three parts: lines, the total by approval as bars, why it is not green."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._glance: Glance | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_glance(self, glance: Glance | None) -> None:
        """Show a project; None: none is chosen."""
        self._glance = glance
        if glance is not None:
            told = [f"{one.label}: {one.text}" for one in glance.facts]
            told += [f"{one.date}: {one.text}" for one in glance.bars]
            self.setAccessibleName(glance.name)
            self.setAccessibleDescription("; ".join((*told, *glance.reasons)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(600), self._style.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        glance, px = self._glance, self._style.px
        if glance is None:
            return
        painter, gap = QPainter(self), px(GAP)
        inner = self.rect().adjusted(px(EDGE), px(6), -px(EDGE), -px(4))
        room = inner.width() - 2 * gap
        facts, bars = room * 42 // 100, room * 22 // 100
        self._facts(painter, QRect(inner.left(), inner.top(), facts, inner.height()), glance)
        middle = QRect(inner.left() + facts + gap, inner.top(), bars, inner.height())
        self._head(painter, middle, self.tr("Tổng mức, tỷ đồng"))
        self._bars(painter, middle.adjusted(0, px(HEAD), 0, 0), glance.bars)
        self._why(painter, QRect(middle.right() + gap, inner.top(), room - facts - bars, inner.height()), glance)

    def _head(self, painter: QPainter, area: QRect, text: str) -> None:
        style, px = self._style, self._style.px
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top(), area.width(), px(HEAD - 4)), _MIDDLE, shown)
        style.fill(painter, QRect(area.left(), area.top() + px(HEAD - 3), area.width(), 1), "rule")

    def _facts(self, painter: QPainter, area: QRect, glance: Glance) -> None:
        style, px = self._style, self._style.px
        self._head(painter, area, glance.name)
        painter.setFont(style.font())
        metrics, top = painter.fontMetrics(), area.top() + px(HEAD)
        for one in glance.facts:
            line = QRect(area.left(), top, area.width(), px(LINE))
            painter.setPen(style.color("ink3"))
            painter.drawText(line, _MIDDLE, one.label)
            painter.setPen(style.color("warn" if one.look else "ink"))
            value = line.adjusted(px(LABEL), 0, 0, 0)
            if one.look:
                size = px(14)
                square = QRect(value.left(), line.center().y() - size // 2 + 1, size, size)
                style.paint_icon(painter, square, "warning", "warn")
                value.setLeft(square.right() + px(5))
            painter.drawText(value, _MIDDLE, metrics.elidedText(one.text, Qt.TextElideMode.ElideRight, value.width()))
            top += px(LINE)

    def _bars(self, painter: QPainter, area: QRect, bars: tuple[Bar, ...]) -> None:
        style, px = self._style, self._style.px
        painter.setFont(style.font())
        if not bars:
            painter.setPen(style.color("ink3"))
            painter.drawText(
                QRect(area.left(), area.top(), area.width(), px(LINE)), _MIDDLE, self.tr("chưa có tổng mức")
            )
            return
        width = min(area.width() // len(bars), px(96))
        foot = area.bottom() - px(LINE)
        for number, one in enumerate(bars):
            left, last = area.left() + number * width, number == len(bars) - 1
            height = max(round((foot - area.top() - px(LINE)) * one.part), 1)
            bar = QRect(left, foot - height, width - px(14), height)
            style.fill(painter, bar, "accent" if last else "shade")
            painter.setPen(style.color("ink"))
            centre = Qt.AlignmentFlag.AlignHCenter | _MIDDLE
            painter.drawText(QRect(left - px(7), bar.top() - px(LINE), width, px(LINE)), centre, one.text)
            painter.setPen(style.color("ink3"))
            painter.drawText(QRect(left - px(7), foot, width, px(LINE)), centre, one.date)
        style.fill(painter, QRect(area.left(), foot, len(bars) * width, 1), "rule")

    def _why(self, painter: QPainter, area: QRect, glance: Glance) -> None:
        style, px = self._style, self._style.px
        colour = named(COLOURS[glance.colour]).lower()
        head = self.tr("Đánh giá") if glance.colour is Colour.UNKNOWN else self.tr("Vì sao {colour}")
        self._head(painter, area, head.format(colour=colour))
        painter.setFont(style.font())
        top, size = area.top() + px(HEAD + 2), px(14)
        for text in glance.reasons or (self._nothing(glance.colour),):
            room = QRect(area.left() + size + px(7), top, area.width() - size - px(7), area.bottom() - top)
            needed = painter.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            if needed.bottom() > area.bottom() + px(2):
                return
            icon, role = COLOUR_LOOKS[glance.colour]
            style.paint_icon(painter, QRect(area.left(), top + px(2), size, size), icon, role)
            painter.setPen(style.color("ink" if glance.reasons else "ink3"))
            painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
            top = needed.bottom() + px(4)

    def _nothing(self, colour: Colour) -> str:
        if colour is Colour.UNKNOWN:
            return self.tr("Chưa có kế hoạch, giải ngân hay báo cáo nào để đánh giá.")
        return self.tr("Không quy tắc nào báo.")
