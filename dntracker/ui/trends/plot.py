"""The only module that knows pyqtgraph: its PlotWidget gives zoom and pan, our painter everything that is seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

if TYPE_CHECKING:
    from pyqtgraph import PlotWidget

LEAST_COLUMNS = 3.0


class Picture(QGraphicsObject):
    """One item over the whole plot that paints with a function of ours."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._paint = paint
        self._rect = QRectF()

    def set_rect(self, rect: QRectF) -> None:
        """Cover this rectangle of the scene."""
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        self._paint(painter, self._rect)


class Plot(QFrame):
    """A plot that can be zoomed and moved along the years only; made when it is first needed."""

    moved = Signal(float, float)
    """The visible years are now from here to there."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None], parent: QWidget) -> None:
        super().__init__(parent)
        import pyqtgraph  # 1 s with numpy: not on the way to the first window

        self._widget: PlotWidget = pyqtgraph.PlotWidget(self, background=None)
        self._box = self._widget.plotItem.vb
        self.picture = Picture(paint)
        self._prepare()

    @property
    def viewport(self) -> QWidget:
        """The widget that gets the mouse."""
        return self._widget.viewport()

    def place(self, area: QRectF, inner: QRectF) -> None:
        """Lie at `area` of the parent, with the axes' rectangle at `inner` of it."""
        self.setGeometry(area.toRect())
        self._widget.setGeometry(self.rect())
        margins = (inner.left(), inner.top(), area.width() - inner.right(), area.height() - inner.bottom())
        self._widget.plotItem.layout.setContentsMargins(*margins)
        self.picture.set_rect(QRectF(0, 0, area.width(), area.height()))

    def set_limits(self, first: float, last: float, most: float) -> None:
        """Never show others than these columns, nor more than so many at once."""
        most = min(most, last - first)
        self._box.setLimits(xMin=first, xMax=last, minXRange=min(LEAST_COLUMNS, most), maxXRange=most)

    def set_range(self, first: float, last: float) -> None:
        """Show these columns."""
        self._box.setXRange(first, last, padding=0)

    def range(self) -> tuple[float, float]:
        """The columns that are visible."""
        first, last = self._box.viewRange()[0]
        return float(first), float(last)

    def repaint_picture(self, ground: QColor) -> None:
        """Paint again soon, on this colour."""
        self._widget.setBackground(ground)
        self.picture.update()

    def _prepare(self) -> None:
        widget, item = self._widget, self._widget.plotItem
        for axis in ("left", "bottom"):
            item.hideAxis(axis)
        item.hideButtons()
        self._box.setMenuEnabled(False)
        self._box.setMouseEnabled(x=True, y=False)
        self._box.disableAutoRange()
        widget.setFrameShape(QFrame.Shape.NoFrame)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.viewport().setMouseTracking(True)
        widget.scene().addItem(self.picture)
        self._box.sigXRangeChanged.connect(self._announce)

    def _announce(self) -> None:
        self.moved.emit(*self.range())
