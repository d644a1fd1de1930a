"""How the entry sheet lies in its table: widths, heights, frozen columns, frames, and where the mouse is."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from dntracker.services.entry_rows import RowKind
from dntracker.ui.entry.columns import COLUMNS, FROZEN, GIVING_WAY, NUMBERS, SAID, Col
from dntracker.ui.entry.delegate import ASIDE, GLYPH, MARGIN, SLOT, FigureDelegate
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.movement import Place
from dntracker.ui.entry.plain import plain
from dntracker.ui.style import Style

if TYPE_CHECKING:
    from dntracker.ui.entry.frozen import Frozen

Index = QModelIndex | QPersistentModelIndex
ROW, LINE = 24, 18
NEAR, NARROW = 2, "narrow"
_VIEW = QAbstractItemView


class SheetView(QTableView):
    """The table without its keys: a second one over its left edge keeps STT and *chỉ tiêu* in view."""

    def __init__(self, model: EntryModel, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self.entry = style, model
        self.figures = FigureDelegate(style, model, self)
        plain(self, style)
        self.setAccessibleName(self.tr("Bảng nhập liệu"))
        self.setMouseTracking(True)
        self.setItemDelegate(self.figures)
        self.setModel(model)
        self._frozen: Frozen | None = None
        self._left_out = dict[str, frozenset[Col]]()
        self._pressed = QPersistentModelIndex()
        self.needed = 0
        """How wide it is with the columns that it shows."""
        self._form, self._grown = "", dict[int, int]()  # columns never shrink while the same form is shown
        self.entered.connect(self._hovered)
        model.modelReset.connect(self._reset)
        model.dataChanged.connect(self._changed)
        style.changed.connect(self.dress)

    def press(self, place: Place, extend: bool) -> None:
        """A cell was pressed with the mouse (for subclasses)."""

    def double_click(self, place: Place) -> None:
        """A cell was double-clicked (for subclasses)."""

    def dress(self) -> None:
        """Take colours and sizes anew."""
        self.figures.dress()
        self._grown.clear()
        self.lay_out()

    def set_one_line(self, one_line: bool) -> None:
        """Show names on one line, or on two where they need it."""
        most = 1 if one_line else 2
        if self.figures.wrapping.most != most:
            self.figures.wrapping.most = most
            self.lay_out()

    def fit_into(self, room: int) -> None:
        """Leave out as many computed columns as must be, so that the others need no more than `room` pixels."""
        for _ in range(2):  # what comes back may be wider than it was
            given = [column for column in GIVING_WAY if not self._stays_out(column)]
            wide = self.needed + sum(self._width(column) for column in given if self.isColumnHidden(column))
            leaving: list[Col] = []
            while wide > room and given:
                leaving.append(given.pop(0))
                wide -= self._width(leaving[-1])
            self.leave_out(NARROW, leaving)

    def gave_way(self) -> frozenset[Col]:
        """The columns for which the window is too narrow."""
        return self._left_out.get(NARROW, frozenset())

    def set_yearly(self, yearly: bool) -> None:
        """Leave *kỳ trước* out where it says the same as *năm trước*."""
        self.leave_out("yearly", {Col.PREVIOUS} if yearly else ())

    def leave_out(self, why: str, columns: Collection[Col]) -> None:
        """Hide these columns, and no others for this reason; a column comes back when no reason is left."""
        self._left_out[why] = frozenset(columns)
        hidden = frozenset[Col]().union(*self._left_out.values())
        differing = [column for column in Col if self.isColumnHidden(column) != (column in hidden)]
        for column in differing:
            self.setColumnHidden(column, column in hidden)
        if differing:
            self.lay_out()

    def attend(self, row: int, column: int) -> None:
        """Make a row the active one."""
        attention = self.figures.attention
        for touched in {attention.row, row} - {-1}:
            self.repaint_row(touched)
        attention.row, attention.column = row, column
        self.repaint_row(row)

    def fade(self, row: int, opacity: float) -> None:
        """Draw the corner that says *saved* in a row so strongly; 0 takes it away."""
        fresh = self.figures.attention.fresh
        if opacity > 0:
            fresh[row] = opacity
        else:
            fresh.pop(row, None)
        self.update(self.entry.index(row, Col.CURRENT))

    def lay_out(self) -> None:
        """Fit columns to the window and rows to their names; the rows when they are shown, as wide as they are then."""
        self._widths()
        if self.isVisible():
            self._heights()

    def _heights(self) -> None:
        for row in range(len(self.entry.rows)):
            self._fit_row(row)
        self._freeze()

    def _fit_row(self, row: int) -> None:
        px, item = self._style.px, self.entry.rows[row]
        names, measures = self.columnWidth(Col.NAME) - 2 * px(MARGIN), self.columnWidth(Col.MEASURE) - px(MARGIN + NEAR)
        lines = 1 if item.kind is RowKind.GROUP else len(self.figures.wrapping.lines(item.name, names))
        lines = max(lines, len(self.figures.wrapping.lines(item.measure, measures)))
        lines = max(lines, self._lines_said(row)) if self.entry.of_projects else lines
        if self.entry.was and self.entry.drawn(row, Col.CURRENT).was is not None:
            lines = 2  # the old value stands above the new one
        height = px(ROW) if lines == 1 else px(ROW + LINE - 2)
        if self.rowHeight(row) != height:
            self.setRowHeight(row, height)

    def _lines_said(self, row: int) -> int:
        inside = dict.fromkeys(SAID, 2 * self._style.px(MARGIN))
        inside[Col.CURRENT] = self._style.px(MARGIN) + self._style.px(SLOT + GLYPH + ASIDE)  # a mark may come and go
        drawn = ((column, self.entry.drawn(row, column)) for column in SAID if not self.isColumnHidden(column))
        told = ((column, one.text) for column, one in drawn if one.wraps)
        return max((len(self.figures.wrapping.lines(t, self.columnWidth(c) - inside[c])) for c, t in told), default=1)

    def _freeze(self) -> None:
        if self._frozen is None and self.horizontalScrollBar().maximum() > 0:
            from dntracker.ui.entry.frozen import Frozen  # most windows are wide enough

            self._frozen = Frozen(self, self.entry, self.figures, self.look_at_selection, self._style)
        if self._frozen is not None:
            self._frozen.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._heights()
        self._keep_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()
        if self.isVisible():
            self._keep_in_view()

    def _keep_in_view(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._freeze()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.look_at_selection()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._style.color("accent"))
        for block in self.selectionModel().selection().toList():
            first, last = self.visualRect(block.topLeft()), self.visualRect(block.bottomRight())
            painter.drawRect(first.united(last).adjusted(0, -1, -1, -1))

    def scrollTo(self, index: Index, hint: _VIEW.ScrollHint = _VIEW.ScrollHint.EnsureVisible) -> None:
        if index.row() > 0 and self.entry.is_words(index.row() - 1):
            super().scrollTo(index.sibling(index.row() - 1, index.column()), hint)
        super().scrollTo(index, hint)
        if self._frozen is None or self._frozen.isHidden() or index.column() in FROZEN:
            return
        covered = self._frozen.width() - self.visualRect(index).left()
        if covered > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - covered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if index.isValid() and not self.entry.is_words(index.row()):
            if not extend:
                self.figures.attention.alone = True
                super().mousePressEvent(event)
                self._pressed = QPersistentModelIndex(index)
            self.press((index.row(), index.column()), extend)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        several = len(self.selectedIndexes()) > 1
        self.figures.attention.alone = not several
        if several and self._pressed.isValid():
            here = self.entry.index(self._pressed.row(), self._pressed.column())
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self.entry.is_words(index.row()):
            self.double_click((index.row(), index.column()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _reset(self) -> None:
        # Another sheet has its groups in other rows.
        self.clearSpans()
        for row, item in enumerate(self.entry.rows):
            if item.cell is None:
                self.setSpan(row, Col.NAME, 1, Col.CURRENT - Col.NAME)
                self.setSpan(row, Col.CUMULATIVE, 1, len(COLUMNS) - Col.CUMULATIVE)
        form = self.entry.sheet.form.code if self.entry.sheet else ""
        if form != self._form:
            self._form, self._grown = form, {}
        shown = self.entry.sheet.form if self.entry.sheet else None
        self.leave_out("form", {column for column in Col if shown and not shown.shows(COLUMNS[column].key)})
        self.lay_out()

    def _widths(self) -> None:
        px, taken = self._style.px, 0
        columns, wide = self.entry.columns, self._stretched()
        for place, column in enumerate(columns):
            if place == wide or self.isColumnHidden(place):
                continue
            width = px(column.width)
            if column.widest:
                width = min(max(width, self._needed(place), self._grown.get(place, 0)), px(column.widest))
                self._grown[place] = width
            self.setColumnWidth(place, width)
            taken += width
        self.needed = taken + px(columns[wide].width)
        self.setColumnWidth(wide, max(px(columns[wide].width), self.viewport().width() - taken))

    def _stretched(self) -> Col:
        # Names are long where rows are indicators, and answers where they are questions.
        return Col.CURRENT if self.entry.of_projects else Col.NAME

    def _stays_out(self, column: Col) -> bool:
        return any(column in columns for why, columns in self._left_out.items() if why != NARROW)

    def _width(self, column: Col) -> int:
        return max(self._style.px(self.entry.columns[column].width), self._grown.get(column, 0))

    def _needed(self, column: int) -> int:
        heading = str(self.entry.headerData(column, Qt.Orientation.Horizontal) or "")
        texts = {*heading.split("\n"), *self.entry.texts(Col(column))}
        return max(map(self.figures.wrapping.width, texts)) + self._style.px(MARGIN + NEAR) + 1

    def _changed(self, first: QModelIndex, _last: QModelIndex) -> None:
        if self.entry.of_projects and self.isVisible():
            before = self.rowHeight(first.row())
            self._fit_row(first.row())  # what was typed may need another line
            if self.rowHeight(first.row()) != before:
                self._freeze()
        if first.column() > NUMBERS[-1]:
            return
        # A longer number widens its column: digits are never cut.
        margin = self._style.px(MARGIN + NEAR)
        for column in NUMBERS:
            if self.isColumnHidden(column):
                continue  # it is 0 wide, and would have the whole sheet laid out for every row that changes
            wanted = self.figures.wrapping.width(self.entry.drawn(first.row(), column).text) + margin
            if wanted > self.columnWidth(column) < self._style.px(self.entry.columns[column].widest):
                self.lay_out()
                return

    def _hovered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        attention = self.figures.attention
        before, attention.hovered = attention.hovered, row
        for touched in {before, row} - {-1}:
            self.update(self.entry.index(touched, Col.CURRENT))

    def look_at_selection(self) -> None:
        """Tell the delegate which cells are selected, before it paints."""
        self.figures.attention.blocks = [
            QRect(block.left(), block.top(), block.width(), block.height())
            for block in self.selectionModel().selection().toList()
        ]

    def repaint_row(self, row: int) -> None:
        """Paint a row anew, and no other."""
        rect = self.visualRect(self.entry.index(row, Col.CURRENT))
        self.viewport().update(0, rect.top() - 2, self.viewport().width(), rect.height() + 4)
