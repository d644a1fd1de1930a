"""How a cell of the list is painted: heads of groups through all columns, projects, the timeline of each."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from dntracker.domain.rating import Colour
from dntracker.paint.timeline import mark_box, paint_label, paint_row
from dntracker.paint.timeline_axis import paint_grid, paint_today
from dntracker.services.projects.listing import Line
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.projects.model import Column, Index, ListModel, Shown
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.style import Style

ROW, MARGIN, ICON, INDENT = 30, 8, 14, 20
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = (Column.MONEY, Column.LATE)


class ListDelegate(QStyledItemDelegate):
    """Paints straight from the model; `chosen` is the milestone with the ring, `ghost` a forecast while it is moved."""

    def __init__(self, style: Style, model: ListModel, timeline: Timeline, view: QTableView) -> None:
        super().__init__(view)
        self._style, self._model, self._timeline, self._view = style, model, timeline, view
        self.chosen = ""
        self.ghost: tuple[str, str, str] | None = None
        self._icons: dict[Colour, QPixmap] = {}
        style.changed.connect(self._icons.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._style.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown, column, area = self._model.rows[index.row()], Column(index.column()), QRect(option.rect)
        here = self._view.currentIndex().row() == index.row()
        self._ground(painter, area, shown, here, bool(option.state & QStyle.StateFlag.State_MouseOver))
        if column is Column.TIME:
            self._time(painter, area, shown, here)
        elif shown.line is None:
            self._head(painter, area, shown, column)
        else:
            self._cell(painter, area, shown.line, column, here)
        style = self._style
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, style.color("line"))
        if here and column == self._first_column():
            painter.fillRect(area.left(), area.top(), style.px(3), area.height(), style.color("accent"))

    def _ground(self, painter: QPainter, area: QRect, shown: Shown, here: bool, under: bool) -> None:
        if here:
            painter.fillRect(area, self._style.color("sel"))
        elif shown.line is None and shown.group:
            painter.fillRect(area, self._style.color("window"))
        elif under and shown.line:
            painter.fillRect(area, self._style.color("tint"))

    def _cell(self, painter: QPainter, area: QRect, line: Line, column: Column, here: bool) -> None:
        style, px = self._style, self._style.px
        inner = area.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        role = "ink"
        if column is Column.COLOUR:
            role = COLOUR_LOOKS[line.colour][1]
            painter.drawPixmap(inner.left(), area.center().y() - px(ICON) // 2 + 1, self._icon(line.colour))
            inner.setLeft(inner.left() + px(ICON + 5))
        elif column is Column.LATE:
            role = "bad" if (line.slip or 0) > 0 else "ink3" if line.slip is None else "ink2"
        elif column is not Column.NAME and column is not Column.MONEY:
            role = "ink2"
        elif column is Column.MONEY and line.item.total is None:
            role = "ink3"
        painter.setFont(style.font(bold=here and column is Column.NAME))
        painter.setPen(style.color(role))
        self._write(painter, inner, self._model.text(Shown(None, line), column), column)

    def _head(self, painter: QPainter, area: QRect, shown: Shown, column: Column) -> None:
        style, px = self._style, self._style.px
        painter.setFont(style.font(bold=column is not Column.LATE))
        painter.setPen(style.color("ink3" if column is Column.LATE else "ink"))
        if column in _RIGHT:
            self._write(painter, area.adjusted(0, 0, -px(MARGIN), 0), self._model.text(shown, column), column)
            return
        # The title runs through the columns left of the money: each of its cells shows its part of it.
        left = self._view.columnViewportPosition(self._first_column())
        title = QRect(
            left + px(MARGIN), area.top(), self._view.columnViewportPosition(Column.MONEY) - left, area.height()
        )
        painter.save()
        painter.setClipRect(area)
        if shown.group:
            folded = shown.group.title in self._model.folded
            icon = QRect(title.left(), area.center().y() - px(6), px(12), px(12))
            style.paint_icon(painter, icon, "caret-right" if folded else "caret-down")
            title.setLeft(title.left() + px(18))
        text = self._model.text(shown, Column.NAME)
        shown_text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, title.width() - px(MARGIN))
        painter.drawText(title, _MIDDLE, shown_text)
        if shown.group:
            at = painter.fontMetrics().horizontalAdvance(shown_text) + px(10)
            painter.setFont(style.font())
            painter.setPen(style.color("ink3"))
            count = self.tr("{count} dự án").format(count=shown.group.total.of)
            painter.drawText(title.adjusted(at, 0, 0, 0), _MIDDLE, count)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, text: str, column: Column) -> None:
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > area.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | _MIDDLE, text)

    def _time(self, painter: QPainter, area: QRect, shown: Shown, here: bool) -> None:
        timeline, line = self._timeline, shown.line
        lane = timeline.lane(QRectF(area))
        painter.save()
        painter.setClipRect(area)
        if line is not None or shown.group:
            paint_grid(painter, lane, timeline.look)
        if line is not None:
            self._bars(painter, area, line, here)
        if line is not None or shown.group:
            paint_today(painter, lane, timeline.today, timeline.look)
        painter.restore()

    def _bars(self, painter: QPainter, area: QRect, line: Line, here: bool) -> None:
        timeline, row = self._timeline, self._model.time(line)
        lane = timeline.lane(QRectF(area))
        if not row.marks and not row.spans:
            painter.setFont(self._style.font())
            painter.setPen(self._style.color("ink3"))
            px = self._style.px
            painter.drawText(area.adjusted(px(MARGIN), 0, 0, 0), _MIDDLE, self.tr("chưa có mốc"))
            return
        if self.ghost and self.ghost[0] == line.code:
            row = row.with_forecast(*self.ghost[1:])
        chosen = self.chosen if here else ""
        paint_row(painter, lane, row, timeline.look, chosen)
        mark = row.main_mark(chosen) if chosen else None
        if mark is not None:
            name = next((one.name for one in line.item.milestones if one.code == chosen), "")
            paint_label(painter, lane, mark_box(lane, mark, timeline.look), name, timeline.look)

    def _icon(self, colour: Colour) -> QPixmap:
        if colour not in self._icons:
            icon, role = COLOUR_LOOKS[colour]
            self._icons[colour] = self._style.pixmap(icon, role, ICON)
        return self._icons[colour]

    def _first_column(self) -> int:
        return next(column for column in Column if not self._view.isColumnHidden(column))
