"""The same period of the last years as a few bars with their values."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.services.reports.story import Bar
from dntracker.ui.style import Style

HEIGHT, LINE, WIDEST = 92, 18, 34


class Bars(QWidget):
    """A bar a year; the present one in the accent, one that is not final dashed."""

    def __init__(self, style: Style, bars: tuple[Bar, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._bars = style, bars
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{bar.label}: {bar.text}" for bar in bars))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(120), self._style.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, style = QPainter(self), self._style
        painter.setFont(style.font())
        line, slot = style.px(LINE), self.width() / len(self._bars)
        floor = self.height() - line - style.px(4)
        painter.fillRect(0, floor, self.width(), 1, style.color("rule"))
        most = max((abs(bar.value) for bar in self._bars if bar.value), default=1.0)
        for place, bar in enumerate(self._bars):
            tall = abs(bar.value or 0.0) / most * (floor - line - style.px(4))
            self._paint_bar(painter, bar, QRectF(place * slot, floor - tall, slot, tall))

    def _paint_bar(self, painter: QPainter, bar: Bar, slot: QRectF) -> None:
        style, line = self._style, self._style.px(LINE)
        wide = min(style.px(WIDEST), slot.width() - style.px(6))
        area = QRectF(slot.center().x() - wide / 2, slot.top(), wide, slot.height())
        if bar.firm:
            painter.fillRect(area, style.color("accent" if bar.now else "shade"))
        elif bar.value is not None:
            painter.setPen(QPen(style.color("accent" if bar.now else "ink3"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setPen(style.color("ink" if bar.now or bar.value is not None else "ink3"))
        above = QRectF(slot.left(), slot.top() - line, slot.width(), line)
        text = painter.fontMetrics().elidedText(bar.text, Qt.TextElideMode.ElideRight, int(slot.width()))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(style.color("ink3"))
        below = QRectF(slot.left(), self.height() - line, slot.width(), line)
        label = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, int(slot.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, label)
