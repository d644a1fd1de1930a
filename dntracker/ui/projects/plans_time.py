"""The column of time in Kế hoạch gốc: the bars of two plans of a project under one axis, both dates of a milestone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from dntracker.paint.timeline import paint_row
from dntracker.paint.timeline_axis import paint_axis, paint_grid, paint_today
from dntracker.services.projects.timeline import Row
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import Dressed
from dntracker.ui.widgets.flat_table import FlatTable

OVER_TIME = Qt.ItemDataRole.UserRole + 3
"""Where an item keeps its `Row` of the timeline."""


class PlansColumn(Dressed):
    """Paints the last column of a table over time; the axis is as wide as the column."""

    def __init__(self, style: Style, table: FlatTable, timeline: Timeline, row: int) -> None:
        super().__init__(style, table, row)
        self._timeline, self._column = timeline, table.columnCount() - 1
        table.setHeader(_Head(style, timeline, self._column, table))
        table.setItemDelegateForColumn(self._column, self)
        table.header().sectionResized.connect(self._resized)
        timeline.changed.connect(table.viewport().update)
        timeline.changed.connect(table.header().viewport().update)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row, lane, look = index.data(OVER_TIME), self._timeline.lane(QRectF(option.rect)), self._timeline.look
        painter.save()
        painter.setClipRect(option.rect)
        paint_grid(painter, lane, look)
        if isinstance(row, Row):
            paint_row(painter, lane, row, look)
        paint_today(painter, lane, self._timeline.today, look)
        painter.restore()

    def _resized(self, section: int, _before: int, now: int) -> None:
        if section == self._column:
            self._timeline.set_width(now)


class _Head(QHeaderView):
    """A header whose last section is the axis."""

    def __init__(self, style: Style, timeline: Timeline, column: int, table: FlatTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._style, self._timeline, self._column = style, timeline, column
        self.setStretchLastSection(False)
        self.setSectionsMovable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        super().paintSection(painter, rect, section)
        if section == self._column:
            lane = self._timeline.lane(QRectF(rect.adjusted(0, 0, 0, -1)))
            paint_grid(painter, lane, self._timeline.look)
            paint_axis(painter, lane, self._timeline.look)
