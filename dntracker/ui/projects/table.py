"""The list on the screen: arrows move from project to project and from milestone to milestone, Enter opens."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget

from dntracker.services.projects.list_texts import milestone_words
from dntracker.services.projects.listing import Line
from dntracker.services.projects.timeline import Mark
from dntracker.ui.projects.cells import ROW
from dntracker.ui.projects.header import SORTINGS, ListHeader
from dntracker.ui.projects.model import Column, Index, ListModel
from dntracker.ui.projects.pointing import Pointing
from dntracker.ui.projects.rows import RowPainter
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.projects.widths import WIDTHS, widths
from dntracker.ui.style import Style

LEAST_TIME, LEAST_NAME, WIDE = 360, 180, 1220
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProjectTable(QTableView):
    """Projects with their timeline, aligned because they are one table."""

    opened = Signal(str)
    """Somebody wants to see this project."""

    chosen_changed = Signal()
    """Another row or milestone is chosen."""

    forecast_asked = Signal()
    """Somebody wants to say when the chosen milestone is expected."""

    sorting_asked = Signal(object)
    """Another `Sorting`."""

    def __init__(self, style: Style, model: ListModel, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self.projects, self._timeline = style, model, timeline
        self.pointing = Pointing(model, timeline, self)
        self.setAccessibleName(self.tr("Các dự án"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self.head = ListHeader(style, model, timeline, self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.drawn = RowPainter(style, model, timeline, self)
        self._under = -1
        self._connect()
        self._dress()

    @property
    def line(self) -> Line | None:
        """The project of the row that is chosen."""
        return self.projects.line(self.currentIndex().row())

    @property
    def milestone(self) -> str:
        """The milestone that is chosen; `""`: none."""
        return self.drawn.chosen

    def choose(self, row: int, milestone: str = "") -> None:
        """Make a row the chosen one, with one of its milestones."""
        index = self.projects.index(row, Column.NAME)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.choose_milestone(milestone)

    def choose_milestone(self, code: str) -> None:
        """Choose a milestone of the row, and bring it into view."""
        self.drawn.chosen, line = code, self.line
        mark = self.projects.time(line).main_mark(code) if line and code else None
        if mark is not None:
            self._timeline.reveal(mark.first, mark.last)
        self.viewport().update()
        self.chosen_changed.emit()

    def hide_columns(self, *hidden: Column) -> None:
        """Leave out columns that would say the same in every row."""
        for column in (Column.OWNER, Column.STAGE):
            self.setColumnHidden(column, column in hidden)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _OPEN:
            self._open()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif text in ("+", "=", "-", "−"):
            self._timeline.nearer(-1 if text in "-−" else 1)
        elif key == Qt.Key.Key_Space:
            self._fold()
        elif key == Qt.Key.Key_F2:
            self.forecast_asked.emit()
        elif key == Qt.Key.Key_Escape and (self.pointing.held or self.milestone):
            self.pointing.drop()
            self.choose_milestone("")
        elif text.strip() and plain:
            event.ignore()  # no search by first letters: Ctrl+F finds without tone marks
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        line, mark = self.projects.line(index.row()), self._mark_at(at)
        if line is None:
            self._fold()
        elif mark is not None:
            self.choose_milestone(mark.milestone)
            self.pointing.take(line, mark, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.pointing.held:
            self.pointing.pull(at, self.columnViewportPosition(Column.TIME))
            return
        self._hover(self.rowAt(at.y()))
        mark = self._mark_at(at)
        movable = mark is not None and mark.kind.value == "forecast"
        shape = Qt.CursorShape.SizeHorCursor if movable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if mark and not movable else shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.pointing.held:
            self.pointing.let_go()
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.projects.line(index.row()) if index.isValid() else None
        if line is not None:
            self.opened.emit(line.code)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta, at = event.angleDelta(), event.position()
        left = self.columnViewportPosition(Column.TIME)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._timeline.nearer(1 if delta.y() > 0 else -1, max(at.x() - left, 0.0))
        elif at.x() >= left and (delta.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            self._timeline.scroll(-(delta.x() or delta.y()))
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and (mark := self._mark_at(event.pos())):
            line = self.projects.line(self.indexAt(event.pos()).row())
            found = next((one for one in line.item.milestones if one.code == mark.milestone), None) if line else None
            if found is not None:
                QToolTip.showText(event.globalPos(), milestone_words(found, self._timeline.today), self)
                return True
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        # Not cell by cell: pictures of whole rows, and the lines of the axis once for all of them.
        painter, height = QPainter(self.viewport()), self.viewport().height()
        left, here = self.columnViewportPosition(Column.TIME), self.currentIndex().row()
        time = QRect(left, 0, self.columnWidth(Column.TIME), 0)
        shown: list[tuple[int, QRect]] = []
        row = max(self.rowAt(0), 0)
        while row < len(self.projects.rows) and (top := self.rowViewportPosition(row)) < height:
            shown.append((row, QRect(time.left(), top, time.width(), self.rowHeight(row))))
            row += 1
        for number, area in shown:
            texts = QRect(0, area.top(), left, area.height())
            self.drawn.paint_texts(painter, texts, self.projects.rows[number], number == here, number == self._under)
        self.drawn.paint_times(painter, shown, here, self._under)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.drawn.chosen = ""
            self.viewport().update()
            self.chosen_changed.emit()

    def _open(self) -> None:
        line = self.line
        if line is not None:
            self.opened.emit(line.code)
        else:
            self._fold()

    def _fold(self) -> None:
        index = self.currentIndex()
        shown = self.projects.rows[index.row()] if index.isValid() else None
        if shown is not None and shown.line is None and shown.group is not None:
            title = shown.group.title
            self.projects.fold(title, title not in self.projects.folded)
            heads = (row for row, one in enumerate(self.projects.rows) if one.group and not one.line)
            self.choose(next(row for row in heads if self.projects.rows[row].group.title == title))  # type: ignore[union-attr]

    def _step(self, by: int) -> None:
        line = self.line
        codes = self.projects.time(line).in_order() if line else []
        if not codes:
            self.chosen_changed.emit()
            return
        place = codes.index(self.milestone) + by if self.milestone in codes else (0 if by > 0 else len(codes) - 1)
        self.choose_milestone(codes[min(max(place, 0), len(codes) - 1)])

    def _mark_at(self, at: QPoint) -> Mark | None:
        index = self.indexAt(at)
        line = self.projects.line(index.row()) if index.isValid() and index.column() == Column.TIME else None
        return self.pointing.mark_at(line, QRectF(self.visualRect(index)), at) if line else None

    def _connect(self) -> None:
        self._timeline.changed.connect(self._repaint_time)
        self.pointing.moving.connect(self._show_ghost)
        self.head.sectionClicked.connect(self._sort)
        self._style.changed.connect(self._dress)

    def _show_ghost(self, _known: str) -> None:
        self.drawn.ghost = self.pointing.ghost
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._under:
            self._under = row
            self.viewport().update()

    def _sort(self, section: int) -> None:
        if (sorting := SORTINGS.get(Column(section))) is not None:
            self.sorting_asked.emit(sorting)

    def _repaint_time(self) -> None:
        left = self.columnViewportPosition(Column.TIME)
        self.viewport().update(left, 0, self.viewport().width() - left, self.viewport().height())
        self.head.viewport().update()

    def _share(self) -> None:
        px, room = self._style.px, self.viewport().width()
        before = self._widths()
        self.setColumnHidden(Column.LATE, room < px(1000))
        fixed = 0
        for column, width in widths(self._style, self.projects).items():
            if column is not Column.NAME and not self.isColumnHidden(column):
                self.setColumnWidth(column, px(width))
                fixed += px(width)
        least = px(LEAST_NAME if room < px(WIDE) else WIDTHS[Column.NAME])
        name = min(max(least, (room - fixed) * 38 // 100), px(420))
        name = max(min(name, room - fixed - px(LEAST_TIME)), px(LEAST_NAME))
        self.setColumnWidth(Column.NAME, name)
        time = max(room - fixed - name, px(200))
        self.setColumnWidth(Column.TIME, time)
        self._timeline.set_width(time)
        if self._widths() != before:
            self.drawn.forget()

    def _widths(self) -> list[int]:
        return [self.columnWidth(column) for column in Column]

    def _dress(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._style.px(ROW))
        self.verticalHeader().setDefaultSectionSize(self._style.px(ROW))
        self._share()
