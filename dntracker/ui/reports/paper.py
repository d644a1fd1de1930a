"""The sheet on the desk: its pages one under the other, black on white, every number a thing to choose."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPageSize, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from dntracker.domain.layout import PageSetup
from dntracker.paint.page import Pages, Ref, Region
from dntracker.paint.tokens import PAPER
from dntracker.ui.reports.movement import Numbers
from dntracker.ui.style import Style

GAP = 14.0  # points between pages
EDGE = 12  # pixels of desk left and right of a page that fits the width
STEP = 1.15
LEAST, MOST = 0.3, 4.0
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PageItem(QGraphicsItem):
    """One page, painted by the painter that prints it."""

    def __init__(self, pages: Pages, number: int, edge: QColor) -> None:
        super().__init__()
        self._pages, self._number, self._edge = pages, number, edge
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(), self._pages.size_of(self._number))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.fillRect(self.boundingRect(), Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._pages.paint(painter, self._number)
        painter.setPen(QPen(self._edge, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.boundingRect())


class Paper(QGraphicsView):
    """Shows pages, and which number is chosen; zooms in its own measure, 1.0 being the size on paper."""

    number_chosen = Signal(object)
    """Somebody chose this number (its `Ref`), by mouse or by arrow key."""

    mend_asked = Signal()
    """Somebody wants to mend the chosen number."""

    page_turned = Signal()
    """Another page may stand in the middle of the view now."""

    zoomed = Signal()
    """The paper is shown larger or smaller now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._numbers = style, Numbers(())
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self._frame = QGraphicsRectItem()
        self._frame.setZValue(1)
        self.chosen: Ref | None = None
        self._near = 0
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tờ biểu"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        style.changed.connect(self._dress)
        self._dress()

    def show_pages(self, pages: Pages) -> None:
        """Put these pages on the desk; the chosen number and the place stay where they still exist."""
        scene, place = self.scene(), self.verticalScrollBar().value()
        if self._frame.scene() is scene:
            scene.removeItem(self._frame)
        scene.clear()
        self._pages = pages
        self._numbers = Numbers(tuple(pages.regions(number) for number in range(pages.count)))
        for number in range(pages.count):
            item = PageItem(pages, number, self._style.color("rule"))
            item.setPos(0, self._top(number))
            scene.addItem(item)
        scene.addItem(self._frame)
        height = self._top(pages.count) - GAP
        scene.setSceneRect(QRectF(0, 0, pages.size.width(), height).adjusted(0, -GAP, 0, GAP))
        self._fit()
        self.verticalScrollBar().setValue(place)
        self._mark()
        self.page_turned.emit()

    def choose(self, ref: Ref | None, page: int | None = None) -> None:
        """Choose a number (or none), bring it into view and tell; one on several pages nearest to this one."""
        self.chosen, self._near = ref, self.page() if page is None else page
        self._mark()
        if ref is not None:
            self.ensureVisible(self._frame.sceneBoundingRect(), self._style.px(40), self._style.px(40))
            self.number_chosen.emit(ref)

    def place_of(self, ref: Ref) -> QPoint | None:
        """The middle of a number in the view's own pixels."""
        found = self._numbers.place(ref, self._near)
        if found is None:
            return None
        number, region = found
        return self.mapFromScene(region.area.center() + QPointF(0, self._top(number)))

    def set_zoom(self, zoom: float | None) -> None:
        """Show the paper so many times its size; None fits it to the width."""
        self._zoom = None if zoom is None else min(max(zoom, LEAST), MOST)
        self._fit()

    def zoom(self) -> float:
        """How many times its size the paper is shown now."""
        return self.transform().m11() * 72 / self.logicalDpiX()

    @property
    def fits(self) -> bool:
        """Whether the paper follows the width of the view."""
        return self._zoom is None

    @property
    def count(self) -> int:
        """How many pages lie on the desk."""
        return self._pages.count if self._pages else 0

    def paper_name(self) -> str:
        """The size and direction of the paper: *A4 ngang*."""
        setup = self._pages.layout.page if self._pages else PageSetup()
        size = QPageSize.name(QPageSize.id(QSizeF(*sorted((setup.width, setup.height))), QPageSize.Unit.Millimeter))
        return f"{size} {self.tr('ngang') if setup.width > setup.height else self.tr('dọc')}"

    def page(self) -> int:
        """The page (from 0) of which most is in view; of two that are seen whole the upper one, at the end the last."""
        if self._pages is None:
            return 0
        bar, seen = self.verticalScrollBar(), self.mapToScene(self.viewport().rect()).boundingRect()
        if bar.maximum() > bar.minimum() and bar.value() == bar.maximum():
            return self._pages.count - 1
        tall = self._pages.size.height()
        shown = [min(seen.bottom(), top + tall) - max(seen.top(), top) for top in map(self._top, range(self.count))]
        return max(range(self.count), key=lambda number: (round(shown[number]), -number))

    def turn(self, by: int) -> None:
        """Show the page so many after the present one."""
        if self._pages is not None:
            self.turn_to(min(max(self.page() + by, 0), self._pages.count - 1))

    def turn_to(self, number: int) -> None:
        """Show this page (from 0) from its top on."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.mapFromScene(QPointF(0, self._top(number) - GAP)).y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _MOVES:
            moved = self._numbers.moved(self.chosen, *_MOVES[key])
            if moved is not None:
                self.choose(moved, self._near)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.set_zoom(self.zoom() * (1 / STEP if key == Qt.Key.Key_Minus else STEP))
        elif key == Qt.Key.Key_F2:
            self.mend_asked.emit()
        elif plain and key == Qt.Key.Key_0:
            self.set_zoom(None)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom() * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._region_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.choose(found[1].ref, found[0])
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._region_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _region_at(self, point: QPointF) -> tuple[int, Region] | None:
        if self._pages is None:
            return None
        place = self.mapToScene(point.toPoint())
        number = int(place.y() / (self._pages.size.height() + GAP))
        if not 0 <= number < self._pages.count:
            return None
        inside = place - QPointF(0, self._top(number))
        return next(((number, one) for one in self._numbers.pages[number] if one.area.contains(inside)), None)

    def _fit(self) -> None:
        if self._pages is None:
            return
        if self._zoom is None:
            bar = self.verticalScrollBar()
            room = self.width() - 2 * self._style.px(EDGE) - bar.sizeHint().width()
            scale = room / self._pages.size.width()
        else:
            scale = self._zoom * self.logicalDpiX() / 72
        if scale > 0 and scale != self.transform().m11():
            self.resetTransform()
            self.scale(scale, scale)
        self.zoomed.emit()

    def _mark(self) -> None:
        found = self._numbers.place(self.chosen, self._near) if self.chosen else None
        self._frame.setVisible(found is not None)
        if found is not None:
            number, region = found
            self._frame.setRect(region.area.translated(0, self._top(number)))

    def _top(self, number: int) -> float:
        return number * (self._pages.size.height() + GAP) if self._pages else 0.0

    def _scrolled(self) -> None:
        self.page_turned.emit()

    def _dress(self) -> None:
        self.setBackgroundBrush(QBrush(self._style.color("desk")))
        pen = QPen(QColor(PAPER.accent), 2)  # on white paper in both themes
        pen.setCosmetic(True)
        self._frame.setPen(pen)
        if self._pages is not None:
            self.show_pages(self._pages)
