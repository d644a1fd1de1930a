"""The cells of a row left of the timeline: heads of groups through all columns, projects, the sum."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from dntracker.services.projects.listing import Line
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.projects.model import Column, ListModel, Shown
from dntracker.ui.style import Style

ROW, MARGIN, ICON = 30, 8, 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = (Column.MONEY, Column.LATE)
translate = QCoreApplication.translate


class Cells:
    """Paints a row's cells where the view has its columns."""

    def __init__(self, style: Style, model: ListModel, view: QTableView) -> None:
        self._style, self._model, self._view = style, model, view

    def nothing(self) -> str:
        """What stands in the timeline of a project without milestones."""
        return translate("ProjectCells", "chưa có mốc")

    def ground(self, shown: Shown, here: bool, under: bool) -> str:
        """The role of a row's ground."""
        if here:
            return "sel"
        if shown.line is None:
            return "window" if shown.group else "paper"
        return "tint" if under else "paper"

    def paint(self, painter: QPainter, area: QRect, shown: Shown, here: bool, under: bool) -> None:
        """Paint everything left of the timeline."""
        style = self._style
        style.fill(painter, area, self.ground(shown, here, under))
        for column in Column:
            if column is not Column.TIME and not self._view.isColumnHidden(column):
                left, width = self._view.columnViewportPosition(column), self._view.columnWidth(column)
                cell = QRect(left, area.top(), width, area.height())
                if shown.line is not None:
                    self._cell(painter, cell, shown.line, column, here)
                elif column in _RIGHT:
                    self._sum(painter, cell, shown, column)
        if shown.line is None:
            self._head(painter, area, shown)
        style.fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        if here:
            style.fill(painter, QRect(area.left(), area.top(), style.px(3), area.height()), "accent")

    def _cell(self, painter: QPainter, area: QRect, line: Line, column: Column, here: bool) -> None:
        style, px = self._style, self._style.px
        inner = area.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        role = "ink"
        if column is Column.COLOUR:
            role = COLOUR_LOOKS[line.colour][1]
            square = QRect(inner.left(), area.center().y() - px(ICON) // 2 + 1, px(ICON), px(ICON))
            style.paint_icon(painter, square, *COLOUR_LOOKS[line.colour])
            inner.setLeft(inner.left() + px(ICON + 5))
        elif column is Column.LATE:
            role = "bad" if (line.slip or 0) > 0 else "ink3" if line.slip is None else "ink2"
        elif column is not Column.NAME and column is not Column.MONEY:
            role = "ink2"
        elif column is Column.MONEY and line.total is None:
            role = "ink3"
        painter.setFont(style.font(bold=here and column is Column.NAME))
        painter.setPen(style.color(role))
        self._write(painter, inner, self._model.text(Shown(None, line), column), column)

    def _sum(self, painter: QPainter, cell: QRect, shown: Shown, column: Column) -> None:
        style, px = self._style, self._style.px
        late = column is Column.LATE
        painter.setFont(style.font(bold=not late))
        painter.setPen(style.color("ink3" if late else "ink"))
        inner = cell.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        self._write(painter, inner, self._model.text(shown, column), column)

    def _head(self, painter: QPainter, area: QRect, shown: Shown) -> None:
        style, px = self._style, self._style.px
        title = QRect(px(MARGIN), area.top(), self._view.columnViewportPosition(Column.MONEY), area.height())
        if shown.group:
            folded = shown.group.title in self._model.folded
            icon = QRect(title.left(), area.center().y() - px(6), px(12), px(12))
            style.paint_icon(painter, icon, "caret-right" if folded else "caret-down")
            title.setLeft(title.left() + px(18))
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        count = self._count(shown)
        kept = painter.fontMetrics().horizontalAdvance(count) + px(2 * MARGIN)
        room = title.width() - kept
        words = self._model.text(shown, Column.NAME)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(title, _MIDDLE, words)
        at = painter.fontMetrics().horizontalAdvance(words) + px(10)
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        painter.drawText(title.adjusted(at, 0, 0, 0), _MIDDLE, count)

    def _count(self, shown: Shown) -> str:
        if shown.group is None:
            return ""
        return translate("ProjectCells", "{count} dự án").format(count=shown.group.total.of)

    def _write(self, painter: QPainter, area: QRect, text: str, column: Column) -> None:
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > area.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | _MIDDLE, text)
