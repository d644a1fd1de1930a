"""Over the list: what sources publish of the programme beside what the file holds; a click on a stage filters by it."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dntracker.services.projects.published_grid import GridCell, GridRow, PublishedGrid
from dntracker.ui.style import Style

TITLE, HEAD, LINE, LABEL, LEAST, MARGIN = 28, 38, 20, 236, 96, 8
KEY = "F6"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_HEAD = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap


class PublishedView(QWidget):
    """A line that unfolds into a grid; hidden where nobody publishes anything of the programme."""

    stage_chosen = Signal(str)
    """Leave the projects of this stage."""

    folded_changed = Signal(bool)
    """Somebody folded it, or unfolded it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._grid, self.folded = style, PublishedGrid("", (), ()), False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        style.changed.connect(self.updateGeometry)

    def show_grid(self, grid: PublishedGrid | None) -> None:
        """Show another one; None: nobody publishes anything."""
        self.setVisible(grid is not None)
        if grid is None or grid == self._grid:
            return
        self._grid = grid
        self.setAccessibleName(self._title())
        told = (f"{row.label}, {name}: {cell.text}" for row in grid.rows for (_, name), cell in self._cells(row))
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def fold(self, folded: bool) -> None:
        """Show its line alone, or all of it."""
        if folded != self.folded:
            self.folded = folded
            self.updateGeometry()
            self.update()

    def turn(self) -> None:
        """Fold it by hand, or unfold it."""
        self.fold(not self.folded)
        self.folded_changed.emit(self.folded)

    def sizeHint(self) -> QSize:
        px = self._style.px
        body = 0 if self.folded else px(HEAD) + len(self._grid.rows) * px(LINE) + px(4)
        return QSize(px(400), px(TITLE) + body)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, px, painter = self._style, self._style.px, QPainter(self)
        icon = QRect(0, px(TITLE) // 2 - px(6), px(12), px(12))
        style.paint_icon(painter, icon, "caret-right" if self.folded else "caret-down")
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        title = QRect(px(18), 0, self.width() - px(18), px(TITLE))
        painter.drawText(title, _MIDDLE, self._title())
        at = painter.fontMetrics().horizontalAdvance(self._title()) + px(10)
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        painter.drawText(
            title.adjusted(at, 0, 0, 0), _MIDDLE, self.tr("dự án · tỷ đồng; số theo nguồn không cộng vào tệp")
        )
        painter.fillRect(0, px(TITLE) - 1, self.width(), 1, style.color("rule"))
        if self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(QRect(0, 1, self.width() - 1, px(TITLE) - 4))
        if not self.folded:
            self._paint_grid(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if at.y() < self._style.px(TITLE):
            self.turn()
        elif (column := self._column_at(at)) is not None and self._grid.columns[column][0]:
            self.stage_chosen.emit(self._grid.columns[column][0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        column = self._column_at(at)
        opens = at.y() < self._style.px(TITLE) or (column is not None and bool(self._grid.columns[column][0]))
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._said(event.pos()), self)
            return True
        return super().event(event)

    def _paint_grid(self, painter: QPainter) -> None:
        style, px = self._style, self._style.px
        top = px(TITLE)
        for column, (_, name) in enumerate(self._grid.columns):
            painter.setPen(style.color("ink2"))
            painter.drawText(self._box(column, top, HEAD), _HEAD, name)
        top += px(HEAD)
        for row in self._grid.rows:
            label = QRect(0, top, px(LABEL) - px(MARGIN), px(LINE))
            painter.setPen(style.color("ink3" if row.left else "ink"))
            inset = px(14) if row.left else 0
            words = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, label.width() - inset)
            painter.drawText(label.adjusted(inset, 0, 0, 0), _MIDDLE, words)
            for column, (_, cell) in enumerate(self._cells(row)):
                role = "warn" if cell.differs else "ink3" if row.left else "ink"
                painter.setPen(style.color(role))
                self._write(painter, self._box(column, top, LINE), f"{cell.text} ≠" if cell.differs else cell.text)
            top += px(LINE)
        painter.fillRect(0, top + px(2), self.width(), 1, style.color("line"))

    def _write(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)

    def _title(self) -> str:
        return self.tr("{programme}: trong tệp cạnh số theo nguồn").format(programme=self._grid.programme)

    def _cells(self, row: GridRow) -> list[tuple[tuple[str, str], GridCell]]:
        return list(zip(self._grid.columns, row.cells, strict=True))

    def _box(self, column: int, top: int, height: int) -> QRect:
        px = self._style.px
        width = self._width()
        return QRect(px(LABEL) + column * width, top, width - px(MARGIN), px(height))

    def _width(self) -> int:
        px = self._style.px
        return max((self.width() - px(LABEL)) // max(len(self._grid.columns), 1), px(LEAST))

    def _column_at(self, at: QPoint) -> int | None:
        px = self._style.px
        column = (at.x() - px(LABEL)) // self._width() if at.x() >= px(LABEL) and at.y() >= px(TITLE) else -1
        return column if 0 <= column < len(self._grid.columns) else None

    def _said(self, at: QPoint) -> str:
        px = self._style.px
        number, column = (at.y() - px(TITLE + HEAD)) // px(LINE), self._column_at(at)
        if at.y() < px(TITLE) or self.folded:
            return self.tr("Mở ra, gập lại ({key})").format(key=KEY)
        if not 0 <= number < len(self._grid.rows):
            return self._grid.columns[column][1] if column is not None else ""
        row = self._grid.rows[number]
        return row.cells[column].said if column is not None else row.said
