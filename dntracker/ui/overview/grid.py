"""The matrix on the screen: arrows move, Enter or a click opens the form, Shift and Ctrl select several."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from dntracker.services.standings import Standing
from dntracker.ui.overview.delegate import MARGIN, PlaceDelegate
from dntracker.ui.overview.headers import Corner, FormHeader, UnitHeader
from dntracker.ui.overview.model import MatrixModel
from dntracker.ui.style import Style

LEAST_COLUMN, MOST_COLUMN = 117, 220
LEAST_UNIT, MOST_UNIT = 196, 340


class MatrixGrid(QTableView):
    """Columns share the width; where they do not fit, they scroll and the units stay."""

    opened = Signal(object)
    """Somebody wants to see this `Standing`'s form."""

    chosen_changed = Signal()
    """Other places are selected, or another one is active."""

    def __init__(self, style: Style, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self.matrix = style, model
        self._pressed: tuple[QModelIndex, QPoint] | None = None
        self._corner = Corner(style, self)
        self.setAccessibleName(self.tr("Ai đã gửi, ai còn thiếu: nơi báo cáo theo biểu và kỳ"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        self.setHorizontalHeader(FormHeader(style, model, self))
        self.setVerticalHeader(UnitHeader(style, model, self))
        self.setItemDelegate(PlaceDelegate(style, model, self))
        self.horizontalScrollBar().valueChanged.connect(self.horizontalHeader().viewport().update)
        model.modelReset.connect(self._lay_out)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentChanged.connect(self._moved)
        style.changed.connect(self._lay_out)

    def chosen(self) -> list[Standing]:
        """What is selected, by unit; nothing for places where a unit does not fill the form."""
        places = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        found = (self.matrix.standing(*place) for place in places)
        return [one for one in found if one is not None]

    def here(self) -> tuple[str, int]:
        """The unit and the column that are active; no unit and column 0 where none is."""
        index = self.currentIndex()
        return (self.matrix.rows[index.row()].unit.code, index.column()) if index.isValid() else ("", 0)

    def go(self, unit: str, column: int) -> None:
        """Make a place the active one; where that unit is not shown, the first form of the first unit.

        One that waits for an answer goes before others.
        """
        shown = self.matrix.row_of(unit)
        row = shown or 0
        if self.matrix.rows and self.matrix.columnCount():
            column = self.matrix.first_in(row) if shown is None else column
            index = self.matrix.index(row, min(column, self.matrix.columnCount() - 1))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # no search by first letters: Ctrl+F finds without tone marks
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() is Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        place = event.position().toPoint()
        self._pressed = (self.indexAt(place), place) if plain else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            moved = (event.position().toPoint() - pressed[1]).manhattanLength()
            if moved < QApplication.startDragDistance():
                self._open(pressed[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        opens = index.isValid() and self.matrix.standing(index.row(), index.column()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self.horizontalHeader().height())
        self._corner.raise_()

    def _lay_out(self) -> None:
        px, count = self._style.px, max(self.matrix.columnCount(), 1)
        names = self.fontMetrics()
        longest = max((names.horizontalAdvance(row.unit.name) for row in self.matrix.matrix.rows), default=0)
        unit = min(max(int(longest * 1.08) + px(2 * MARGIN), px(LEAST_UNIT)), px(MOST_UNIT))  # the active one is bold
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        if room - unit < count * px(LEAST_COLUMN):
            unit = max(min(unit, room - count * px(LEAST_COLUMN)), px(LEAST_UNIT))
        width = min(max((room - unit) // count, px(LEAST_COLUMN)), px(MOST_COLUMN))
        self.verticalHeader().setFixedWidth(unit)
        self.horizontalHeader().setMinimumSectionSize(px(24))
        self.horizontalHeader().setDefaultSectionSize(width)

    def _moved(self, *_: object) -> None:
        self.verticalHeader().viewport().update()
        self.chosen_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        standing = self.matrix.standing(index.row(), index.column()) if index.isValid() else None
        if standing is not None:
            self.opened.emit(standing)
