"""How the rows of the list are painted: what does not change is kept as pictures, which scrolling only copies."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from dntracker.paint.timeline import paint_label, paint_row
from dntracker.paint.timeline_axis import paint_grid, paint_today
from dntracker.services.projects.listing import Line
from dntracker.ui.projects.cells import Cells
from dntracker.ui.projects.model import ListModel, Shown
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.style import Style

MARGIN, KEPT = 8, 400
"""Inside cells; and how many pictures of each kind are kept."""


class RowPainter:
    """Paints rows; `chosen` is the milestone with the ring, `ghost` a forecast while it is moved."""

    def __init__(self, style: Style, model: ListModel, timeline: Timeline, view: QTableView) -> None:
        self._style, self._model, self._timeline, self._view = style, model, timeline, view
        self.chosen = ""
        self.ghost: tuple[str, str, str] | None = None
        self.cells = Cells(style, model, view)
        self._texts: dict[object, QPixmap] = {}
        self._bars: dict[object, QPixmap] = {}
        self._scale: object = None
        style.changed.connect(self.forget)

    def forget(self) -> None:
        """Draw everything anew: other figures, widths or colours."""
        self._texts.clear()
        self._bars.clear()

    def paint_texts(self, painter: QPainter, area: QRect, shown: Shown, here: bool, under: bool) -> None:
        """The columns left of the timeline, with the ground of the whole row."""
        key = (id(shown.line) if shown.line else self._head_of(shown), here, under)
        if key not in self._texts:
            self._texts = _room(self._texts)
            picture = self._empty(area.width(), area.height(), opaque=True)
            made = QPainter(picture)
            self.cells.paint(made, QRect(0, 0, area.width(), area.height()), shown, here, under)
            made.end()
            self._texts[key] = picture
        painter.drawPixmap(area.topLeft(), self._texts[key])

    def paint_times(self, painter: QPainter, rows: Sequence[tuple[int, QRect]], here: int, under: int) -> None:
        """The column of time: grounds, the lines of the axis, bars and marks, today."""
        if not rows:
            return
        style, timeline = self._style, self._timeline
        for number, area in rows:
            role = self.cells.ground(self._model.rows[number], number == here, number == under)
            style.fill(painter, area, role)
        dated = [area for number, area in rows if self._model.rows[number].group is not None]
        whole = dated[0].united(dated[-1]) if dated else QRect()
        painter.setClipRect(rows[0][1].united(rows[-1][1]))
        paint_grid(painter, timeline.lane(QRectF(whole)), timeline.look)
        for number, area in rows:
            if (line := self._model.rows[number].line) is not None:
                self._paint_time(painter, area, line, number == here)
            style.fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        paint_today(painter, timeline.lane(QRectF(whole)), timeline.today, timeline.look)

    def _paint_time(self, painter: QPainter, area: QRect, line: Line, here: bool) -> None:
        timeline, row = self._timeline, self._model.time(line)
        if not row.marks and not row.spans:
            painter.setFont(self._style.font())
            painter.setPen(self._style.color("ink3"))
            inner = area.adjusted(self._style.px(MARGIN), 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.cells.nothing())
            return
        lane = timeline.lane(QRectF(area))
        moved = self.ghost is not None and self.ghost[0] == line.code
        if moved or (here and self.chosen):
            row = row.with_forecast(*self.ghost[1:]) if moved and self.ghost else row
            paint_row(painter, lane, row, timeline.look, self.chosen)
            mark = row.main_mark(self.chosen)
            if mark is not None:
                name = next((one.name for one in line.item.milestones if one.code == self.chosen), "")
                paint_label(painter, lane, row, mark, name, timeline.look)
            return
        self._paint_kept(painter, area, line)

    def _paint_kept(self, painter: QPainter, area: QRect, line: Line) -> None:
        # A picture is two views wide and begins at a whole one, so that small steps sideways find it again.
        timeline, width = self._timeline, area.width()
        if self._scale != (timeline.scale, width):
            self._scale = (timeline.scale, width)
            self._bars.clear()
        left = timeline.bar.value()
        view = left // width
        key = id(line), view
        if key not in self._bars:
            self._bars = _room(self._bars)
            wide = width if timeline.bar.maximum() == 0 else 2 * width
            picture = self._empty(wide, area.height())
            made = QPainter(picture)
            lane = timeline.lane_at(QRectF(0, 0, wide, area.height()), view * width)
            paint_row(made, lane, self._model.time(line), timeline.look)
            made.end()
            self._bars[key] = picture
        picture, ratio = self._bars[key], self._bars[key].devicePixelRatio()
        part = QRectF((left - view * width) * ratio, 0, width * ratio, area.height() * ratio)
        painter.drawPixmap(QPointF(area.topLeft()), picture, part)

    def _head_of(self, shown: Shown) -> tuple[object, ...]:
        if shown.group is None:
            return "", shown.total
        return shown.group.title, shown.group.title in self._model.folded, shown.group.total

    def _empty(self, width: int, height: int, *, opaque: bool = False) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._style.color("paper") if opaque else Qt.GlobalColor.transparent)
        return picture


def _room(pictures: dict[object, QPixmap]) -> dict[object, QPixmap]:
    return pictures if len(pictures) < KEPT else {}
