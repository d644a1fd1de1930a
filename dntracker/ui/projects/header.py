"""The head of the list: names of columns to sort by, and over the timeline its axis with the flag of today."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from dntracker.paint.timeline_axis import paint_axis, paint_flag, paint_grid
from dntracker.services.projects.listing import Sorting
from dntracker.ui.projects.model import Column, ListModel
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.style import Style

HEIGHT, LABEL, MARGIN = 45, 24, 8
SORTINGS = {
    Column.CODE: Sorting.CODE, Column.NAME: Sorting.NAME, Column.STAGE: Sorting.STAGE, Column.COLOUR: Sorting.COLOUR,
    Column.MONEY: Sorting.TOTAL, Column.LATE: Sorting.LATE,
}  # fmt: skip


class ListHeader(QHeaderView):
    """Names stand on the line; the one that sorts has an arrow."""

    def __init__(self, style: Style, model: ListModel, timeline: Timeline, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style, self._names, self._timeline, self.sorting = style, model, timeline, Sorting.CODE
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(style.px(24))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._style.px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, column = self._style, Column(section)
        painter.save()
        painter.fillRect(rect, style.color("paper"))
        if column is Column.TIME:
            self._paint_axis(painter, rect)
        else:
            self._paint_name(painter, rect, column)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.color("rule"))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(max(self.length() - self.offset(), 0), 0, 0, 0)
        painter = QPainter(self.viewport())  # Fusion greys what no section covers
        painter.fillRect(rest, self._style.color("paper"))
        painter.fillRect(rest.left(), rest.bottom(), rest.width(), 1, self._style.color("rule"))

    def _paint_name(self, painter: QPainter, rect: QRect, column: Column) -> None:
        style, px = self._style, self._style.px
        sorts = SORTINGS.get(column) is self.sorting and self.sorting is not Sorting.CODE
        area = rect.adjusted(px(MARGIN), rect.height() - px(LABEL) - 1, -px(MARGIN), -1)
        painter.setFont(style.font(bold=sorts))
        painter.setPen(style.color("ink" if sorts else "ink2"))
        right = column in (Column.MONEY, Column.LATE)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        words = str(self._names.headerData(int(column), Qt.Orientation.Horizontal))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if sorts:
            size, width = px(12), painter.fontMetrics().horizontalAdvance(shown)
            left = area.right() - width - size - px(2) if right else area.left() + width + px(3)
            down = column in (Column.MONEY, Column.LATE)
            icon = QRect(left, area.center().y() - size // 2 + 1, size, size)
            style.paint_icon(painter, icon, "arrow-down" if down else "arrow-up")

    def _paint_axis(self, painter: QPainter, rect: QRect) -> None:
        timeline, px = self._timeline, self._style.px
        whole = timeline.lane(QRectF(rect))
        names = timeline.lane(QRectF(rect.adjusted(0, rect.height() - px(LABEL) - 1, 0, -1)))
        painter.setClipRect(rect)
        paint_grid(painter, whole, timeline.look)
        paint_axis(painter, names, timeline.look)
        paint_flag(painter, whole, timeline.today, self.tr("Hôm nay"), timeline.look)
