"""The pictures of a project's page: its way through the stages, and its total investment step by step."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.paint.project_stages import StageLook, StageWay, paint_way, way_height
from dntracker.paint.project_steps import StepLook, paint_steps
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.steps import StepChart
from dntracker.ui.style import Style

STEPS, STEPS_LOW = 300, 200


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
        return QSize(self._style.px(640), round(way_height(self._way, self._look())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(320), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_way(QPainter(self), QRectF(self.rect()), self._way, self._look())

    def _look(self) -> StageLook:
        style = self._style
        return StageLook(style.tokens, style.font(), style.font(bold=True), style.px(100) / 100)


def way_of(item: Item) -> StageWay:
    """The way of a project as its process has it."""
    path = item.process.path if item.process else ()
    codes = [one.code for one in path]
    now = codes.index(item.project.stage) if item.project.stage in codes else -1
    beside = item.beside.name if item.beside else ""
    return StageWay([one.name for one in path], now, beside, now >= 0 and path[now].done)
