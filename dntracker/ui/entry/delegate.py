"""The one delegate of the entry grid: it draws every state of a cell from its role, and opens the editor."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QLine, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.drawn import Drawn
from dntracker.ui.entry.editor import CellEditor
from dntracker.ui.entry.keys import LEAVING, WHILE_TYPING, deed_of
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.states import SIGNS
from dntracker.ui.entry.wrapping import Wrapping
from dntracker.ui.style import Style

Index = QModelIndex | QPersistentModelIndex
MARGIN, SLOT, GLYPH = 8, 7, 14
ASIDE = 3
"""Between a mark and words, which stand at the left; numbers keep their place at the right."""
EDGE, CORNER = 3, 8
SMALL, OVER = 11, 14
NEARLY = 0.9  # of a cell's width: a shorter text fits in italics, too, and need not be measured again
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Attention(Struct):
    """Where the person is: the active row, the row under the mouse, selected cells, and what was just saved.

    `blocks` are the selected cells as rectangles of columns and rows; painting reads them once.
    """

    row: int = -1
    column: int = -1
    hovered: int = -1
    alone: bool = True
    blocks: list[QRect] = []
    fresh: dict[int, float] = {}


class FigureDelegate(QStyledItemDelegate):
    """Draws what the model says of a cell and opens the editor, which `typing` puts into mode *Nhập*."""

    opened = Signal(object)
    """An editor stands in a cell: the `CellEditor`."""

    closed = Signal()
    """The editor is gone."""

    left = Signal(object)
    """A key ends the edit: the `Deed` it stands for."""

    def __init__(self, style: Style, model: EntryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._style, self._model = style, model
        self.attention = Attention()
        self.typing = True
        self.editor: CellEditor | None = None
        self.wrapping = Wrapping(style.font())

    def dress(self) -> None:
        """Take the font anew."""
        self.wrapping.dress(self._style.font())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column = Col(index.column())
        drawn = self._model.drawn(index.row(), column)
        rect: QRect = option.rect
        # `option.state` would load QStyle: 8 ms before the first page.
        selected = any(block.contains(column, index.row()) for block in self.attention.blocks)
        painter.save()
        self._ground(painter, rect, index, drawn, selected)
        self._marks(painter, rect, index, drawn)
        if drawn.was is not None:
            rect = self._was(painter, rect, drawn.was, self._align(index))
        if drawn.text or drawn.mark:
            self._text(painter, rect, index, drawn)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        right = self._align(index) is Qt.AlignmentFlag.AlignRight
        self.editor = CellEditor(self._style, self.typing, right, parent)
        self.editor.setAccessibleName(self._model.columns[index.column()].heading.replace("\n", " ").strip())
        self.opened.emit(self.editor)
        return self.editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
            self.closed.emit()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # What typed text means is shown in its row, and Qt takes every change of a row into its open editor.
        if not (isinstance(editor, CellEditor) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        if isinstance(editor, CellEditor):
            editor.place(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(watched, CellEditor):
            deed, extends = deed_of(event)
            leaving = deed in LEAVING or (watched.typing and deed in WHILE_TYPING and not extends)
            if event.type() is QEvent.Type.ShortcutOverride and deed is not None:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and leaving and deed is not None:
                self.left.emit(deed)
                return True
            if event.type() is QEvent.Type.KeyPress:
                return False
        return super().eventFilter(watched, event)

    def _ground(self, painter: QPainter, rect: QRect, index: Index, drawn: Drawn, selected: bool) -> None:
        self._style.fill(painter, rect, self._fill(index, drawn, selected))
        if drawn.look.hatched and index.column() == Col.CURRENT:
            self._hatch(painter, rect)
        if not ((drawn.group or drawn.words) and index.column() not in (Col.NOTE, Col.STATE)):
            self._style.fill(painter, QRect(rect.right(), rect.top(), 1, rect.height()), "line")
        self._style.fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")

    def _fill(self, index: Index, drawn: Drawn, selected: bool) -> str:
        if drawn.group:
            return "window"
        if drawn.words:
            return "paper"
        here = (index.row(), index.column()) == (self.attention.row, self.attention.column)
        if selected and not self.attention.alone:
            return "paper" if here else "sel"
        if selected and not drawn.look.fill:
            return "sel"
        if drawn.look.fill:
            return drawn.look.fill
        return "tint" if index.row() == self.attention.row or index.column() == Col.CURRENT else "paper"

    def _hatch(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.color("hatch"))
        step, height = self._style.px(5), rect.height()
        lefts = range(rect.left() - height - rect.left() % step, rect.right(), step)
        painter.drawLines([QLine(left, rect.bottom(), left + height, rect.top()) for left in lefts])
        painter.restore()

    def _marks(self, painter: QPainter, rect: QRect, index: Index, drawn: Drawn) -> None:
        px = self._style.px
        if index.row() == self.attention.row and index.column() == Col.NUMBERING:
            self._style.fill(painter, QRect(rect.left(), rect.top(), px(EDGE), rect.height()), "accent")
        if drawn.look.edge:
            self._style.fill(painter, QRect(rect.left(), rect.top(), px(EDGE), rect.height()), drawn.look.edge)
        if index.column() != Col.CURRENT or drawn.group:
            return
        if drawn.stored:
            self._saved(painter, rect, index.row())
        size = px(CORNER)
        if drawn.noted:
            right = rect.right() - 1
            self._corner(painter, QPoint(right + 1, rect.top()), QPoint(right + 1 - size, rect.top()), size, "accent")
        if drawn.look.glyph:
            self._glyph(painter, rect, drawn)

    def _saved(self, painter: QPainter, rect: QRect, row: int) -> None:
        opacity = 1.0 if row == self.attention.hovered else self.attention.fresh.get(row, 0.0)
        if opacity > 0:
            size = self._style.px(CORNER)
            painter.setOpacity(opacity)
            self._corner(painter, rect.topLeft(), rect.topLeft() + QPoint(size, 0), size, "good")
            painter.setOpacity(1.0)

    def _corner(self, painter: QPainter, tip: QPoint, along: QPoint, size: int, role: str) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.color(role))
        painter.drawPolygon(QPolygon([tip, along, tip + QPoint(0, size)]))
        painter.restore()

    def _glyph(self, painter: QPainter, rect: QRect, drawn: Drawn) -> None:
        px, look = self._style.px, drawn.look
        slot = QRect(rect.left() + px(SLOT), rect.center().y() - px(GLYPH) // 2, px(GLYPH), px(GLYPH))
        if look.glyph not in SIGNS:
            self._style.paint_icon(painter, slot, look.glyph, look.glyph_role)
            return
        painter.setFont(self._style.font(bold=True))
        painter.setPen(self._style.color(look.glyph_role))
        painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, look.glyph)

    def _was(self, painter: QPainter, rect: QRect, was: str, align: Qt.AlignmentFlag) -> QRect:
        # Above in small what stood here before; what remains of the cell is for what stands here now.
        px, font = self._style.px, self._style.font(size=SMALL)
        font.setStrikeOut(bool(was))
        painter.setFont(font)
        painter.setPen(self._style.color("ink3"))
        area = QRect(rect.left() + px(2), rect.top() + px(3), rect.width() - px(MARGIN + 2), px(OVER))
        words = painter.fontMetrics().elidedText(was or self.tr("trống"), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align | _MIDDLE, words)
        return rect.adjusted(0, px(OVER + 1), 0, -px(2))

    def _align(self, index: Index) -> Qt.AlignmentFlag:
        column = Col(index.column())
        return self._model.drawn(index.row(), column).aligned(self._model.columns[column].align)

    def _text(self, painter: QPainter, rect: QRect, index: Index, drawn: Drawn) -> None:
        px, column, align = self._style.px, Col(index.column()), self._align(index)
        number = align is Qt.AlignmentFlag.AlignRight
        area = rect.adjusted(px(2 if number else MARGIN), 0, -px(MARGIN), 0)
        if column is Col.NUMBERING:
            area = rect.adjusted(px(EDGE), 0, 0, 0)
        painter.setFont(self._style.font(drawn.bold, italic=drawn.italic))
        if drawn.mark:
            size = px(GLYPH)
            spot = QRect(area.left() - px(2), area.center().y() - size // 2, size, size)
            self._style.paint_icon(painter, spot, drawn.mark, "good" if drawn.mark == "check" else drawn.ink)
            area.setLeft(spot.right() + px(5))
        if drawn.aside:
            marked = drawn.look.glyph and column is Col.CURRENT
            self._aside(painter, rect.adjusted(px(SLOT + GLYPH - MARGIN) + px(2) if marked else 0, 0, 0, 0), drawn)
        if drawn.look.glyph and column is Col.CURRENT:
            area.setLeft(rect.left() + px(SLOT + GLYPH + ASIDE) if drawn.wraps else rect.left() + px(SLOT + GLYPH) - 1)
        painter.setPen(self._style.color(drawn.ink))
        if column in (Col.MEASURE, Col.STATE):
            area.setRight(rect.right())
        if drawn.wraps or (column in (Col.NAME, Col.MEASURE) and not drawn.group):
            self._lines(painter, area, drawn.text)
            return
        text = self._fitting(painter, area, drawn)
        painter.drawText(area, align | _MIDDLE, text)
        if drawn.look.dotted and column is Col.CURRENT:
            self._underline(painter, area, painter.fontMetrics(), text)

    def _fitting(self, painter: QPainter, area: QRect, drawn: Drawn) -> str:
        if not drawn.bold and self.wrapping.width(drawn.text) <= NEARLY * area.width():
            return drawn.text
        return painter.fontMetrics().elidedText(drawn.text, Qt.TextElideMode.ElideRight, area.width())

    def _aside(self, painter: QPainter, rect: QRect, drawn: Drawn) -> None:
        # The day of an earlier figure, where there is room; the tooltip has it in any case.
        px, metrics = self._style.px, painter.fontMetrics()
        taken = metrics.horizontalAdvance(drawn.aside) + metrics.horizontalAdvance(drawn.text)
        if taken + px(3 * MARGIN) <= rect.width():
            painter.setPen(self._style.color("ink3"))
            painter.drawText(rect.adjusted(px(MARGIN), 0, 0, 0), _MIDDLE | Qt.AlignmentFlag.AlignLeft, drawn.aside)

    def _lines(self, painter: QPainter, area: QRect, text: str) -> None:
        lines = self.wrapping.lines(text, area.width())
        height = self._style.px(18)
        top = area.center().y() + 1 - height * len(lines) // 2
        for place, line in enumerate(lines):
            painter.drawText(QRect(area.left(), top + place * height, area.width(), height), _MIDDLE, line)

    def _underline(self, painter: QPainter, area: QRect, metrics: QFontMetrics, text: str) -> None:
        base = area.center().y() + metrics.ascent() // 2 + 3
        painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DotLine))
        painter.drawLine(area.right() - metrics.horizontalAdvance(text) + 1, base, area.right(), base)
