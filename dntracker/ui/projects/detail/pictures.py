"""The pictures of a project's page: its way through the stages, and its total investment step by step."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.paint.project_stages import StageLook, StageWay, paint_way, way_height
from dntracker.paint.project_steps import StepLook, paint_steps
from dntracker.paint.timeline import Lane, TimelineLook, mark_box, paint_row
from dntracker.paint.timeline_axis import paint_axis, paint_flag, paint_grid, paint_today
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.steps import StepChart
from dntracker.services.projects.timeline import MarkKind, Scale, reach, row_of
from dntracker.services.projects.timeline import Row as TimeRow
from dntracker.ui.style import Style

STEPS, STEPS_LOW = 300, 200
AXIS, ROW, NAMES, NAME_LINES = 24, 30, 70, 4


class StepsPicture(QWidget):
    """The step chart; hidden where there is no step to draw."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._chart: StepChart | None = None
        self.low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_chart(self, chart: StepChart) -> None:
        """Draw this chart."""
        self._chart = chart
        self.setVisible(chart.drawn)
        told = "; ".join(f"{one.value} ({one.told})" for one in chart.steps)
        self.setAccessibleName(self.tr("Tổng mức đầu tư từng lần: {0}").replace("{0}", told))
        self.update()

    def set_low(self, low: bool) -> None:
        """Take less room in a small window."""
        self.low = low
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(640), self._style.px(STEPS_LOW if self.low else STEPS))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(320), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is not None:
            look = StepLook(self._style.tokens, self._style.font(), self.tr("Hôm nay"), self._style.px(100) / 100)
            paint_steps(QPainter(self), QRectF(self.rect()), self._chart, look)


class StagesPicture(QWidget):
    """The stages of the process as steps; hidden for a project of no process."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._way = style, StageWay(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_item(self, item: Item) -> None:
        """Draw where a project stands."""
        self._way = way_of(item)
        self.setVisible(bool(self._way.names))
        now = self._way.names[self._way.now] if self._way.now >= 0 else self.tr("chưa rõ")
        told = ", ".join(filter(None, (now, self._way.beside)))
        self.setAccessibleName(self.tr("Giai đoạn: {0}").replace("{0}", told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(640), round(way_height(self._way, self._look(), self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(320), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_way(QPainter(self), QRectF(self.rect()), self._way, self._look())

    def _look(self) -> StageLook:
        style = self._style
        return StageLook(style.tokens, style.font(), style.font(bold=True), style.px(100) / 100)


class TimePicture(QWidget):
    """The milestones of one project along the years, with their names where there is room."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._item: Item | None = None
        self._today, self._chosen = date.min, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_item(self, item: Item, today: date) -> None:
        """Draw this project."""
        self._item, self._today = item, today
        self.setVisible(any(one.plan or one.forecast or one.actual for one in item.milestones))
        told = [f"{one.name} {date_words(one.actual or one.forecast or one.plan)}" for one in item.milestones]
        self.setAccessibleName(self.tr("Các mốc theo thời gian: {0}").replace("{0}", "; ".join(told)))
        self.update()

    def choose(self, milestone: str) -> None:
        """Put a ring around a milestone."""
        self._chosen = milestone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(640), self._style.px(AXIS + ROW + NAMES))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(320), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._item is None:
            return
        painter, style = QPainter(self), self._style
        look = TimelineLook(style.tokens, style.font(), style.px(100) / 100)
        first, last = reach([self._item], self._today)
        scale = Scale(first, self.width() / ((last - first).days + 1))
        axis = QRectF(0, 0, self.width(), style.px(AXIS))
        whole = Lane(QRectF(0, axis.height(), self.width(), self.height() - axis.height()), scale)
        paint_axis(painter, Lane(axis, scale), look)
        paint_grid(painter, whole, look)
        painter.fillRect(QRectF(0, axis.height(), self.width(), 1), style.color("line"))
        paint_today(painter, whole, self._today, look)
        paint_flag(painter, Lane(axis, scale), self._today, self.tr("Hôm nay"), look)
        row = row_of(self._item, self._today)
        lane = Lane(QRectF(0, axis.height(), self.width(), style.px(ROW)), scale)
        paint_row(painter, lane, row, look, self._chosen)
        self._names(painter, lane, row, look)

    def _names(self, painter: QPainter, lane: Lane, row: TimeRow, look: TimelineLook) -> None:
        assert self._item is not None
        names = {one.code: one.name for one in self._item.milestones}
        metrics, gap = QFontMetricsF(look.font), self._style.px(10)
        taken: list[list[tuple[float, float]]] = [[] for _ in range(NAME_LINES)]
        today = lane.x(lane.scale.x(self._today))
        painter.setFont(look.font)
        shown = [one for one in row.marks if one.kind is not MarkKind.REPLACED]
        for mark in sorted(shown, key=lambda one: (one.milestone != self._chosen, not one.late, one.first)):
            text, middle = names.get(mark.milestone, ""), mark_box(lane, mark, look).center().x()
            width = metrics.horizontalAdvance(text)
            left = min(max(middle - width / 2, 0.0), self.width() - width)
            if left - gap / 2 < today < left + width + gap / 2:  # beside the line, never under it
                left = today + gap / 2 if middle >= today else max(0.0, today - gap / 2 - width)
            right = left + width + gap
            free = (place for place, line in enumerate(taken) if all(right <= a or left >= b for a, b in line))
            line = next(free, None)
            if line is not None:
                taken[line].append((left, right))
                painter.setPen(look.color("bad" if mark.late else "ink"))
                foot = lane.area.bottom() + line * metrics.lineSpacing() + metrics.ascent()
                painter.drawText(QPointF(left, foot), text)


def way_of(item: Item) -> StageWay:
    """The way of a project as its process has it."""
    path = item.process.path if item.process else ()
    codes = [one.code for one in path]
    now = codes.index(item.project.stage) if item.project.stage in codes else -1
    beside = item.beside.name if item.beside else ""
    return StageWay([one.name for one in path], now, beside, now >= 0 and path[now].done)
