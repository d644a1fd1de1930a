"""A warning on Tổng quan: icon, title, how grave it is in a word, its sentence in at most two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dntracker.services.warnings.folded import Line
from dntracker.services.warnings.words import GRAVITIES
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.warnings.looks import GRAVITY_LOOKS

Index = QModelIndex | QPersistentModelIndex
LINE, ABOVE, BELOW, INDENT, ICON, GAP = 18, 7, 7, 24, 16, 10
MOST_LINES = 2
_NOWHERE = QModelIndex()


class WarningModel(QAbstractListModel):
    """The warnings in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Sequence[Line] = ()

    def show(self, found: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.found[index.row()]
        answered = self.tr("Đã rõ: {text}").format(text=one.answer) if one.answer else one.back
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.title
            case Qt.ItemDataRole.ToolTipRole:
                said = (f"{one.rule} · {named(one.name)} · {one.title}", one.sentence, answered)
                return "\n".join(filter(None, said))
            case Qt.ItemDataRole.AccessibleTextRole:
                said = (f"{named(GRAVITIES[one.gravity])}, {one.title}", one.sentence, answered)
                return ". ".join(filter(None, said))
        return None


class DrawnWarning(QStyledItemDelegate):
    """Draws a row of a `WarningModel`; what was answered stands in grey."""

    def __init__(self, style: Style, model: WarningModel, view: QListView) -> None:
        super().__init__(view)
        self._style, self._warnings, self._view = style, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, one = self._style.px, self._warnings.found[index.row()]
        room = self._view.viewport().width() - px(INDENT)
        short = QFontMetrics(self._style.font()).horizontalAdvance(one.sentence) <= room
        return QSize(1, px(ABOVE + LINE + LINE * (1 if short else MOST_LINES) + BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, px, one = self._style, self._style.px, self._warnings.found[index.row()]
        area, (icon, role) = option.rect, GRAVITY_LOOKS[one.gravity]
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            style.fill(painter, area, "sel")
            style.fill(painter, QRect(area.left(), area.top(), px(3), area.height()), "accent")
        style.fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        grave, plain = ("ink3", "ink3") if one.answer else (role, "ink2")
        top = area.top() + px(ABOVE)
        size = px(ICON)
        style.paint_icon(painter, QRect(area.left() + px(3), top + (px(LINE) - size) // 2, size, size), icon, grave)
        head = QRect(area.left() + px(INDENT), top, area.width() - px(INDENT), px(LINE))
        word = self.tr("Đã rõ") if one.answer else named(GRAVITIES[one.gravity])
        self._head(painter, head, one, (word, grave))
        painter.setPen(style.color(plain))
        draw_wrapped(painter, head.translated(0, px(LINE)), one.sentence, style.font(), px(LINE))

    def _head(self, painter: QPainter, area: QRect, one: Line, word: tuple[str, str]) -> None:
        style, middle = self._style, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(style.font())
        painter.setPen(style.color(word[1]))
        painter.drawText(area.adjusted(0, 0, -style.px(4), 0), Qt.AlignmentFlag.AlignRight | middle, word[0])
        room = area.width() - painter.fontMetrics().horizontalAdvance(word[0]) - style.px(GAP + 4)
        painter.setFont(style.font(bold=not one.answer))
        painter.setPen(style.color("ink3" if one.answer else "ink"))
        title = painter.fontMetrics().elidedText(one.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, title)


def draw_wrapped(painter: QPainter, area: QRect, text: str, font: QFont, line: int, most: int = MOST_LINES) -> None:
    """Draw a text over the width of `area` in at most so many lines, from its top on; the last one ends in … ."""
    metrics, layout = QFontMetrics(font), QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts = []
    while (one := layout.createLine()).isValid():
        one.setLineWidth(area.width())
        starts.append(one.textStart())
    layout.endLayout()
    painter.setFont(font)
    for place, start in enumerate(starts[:most]):
        end = starts[place + 1] if place + 1 < min(most, len(starts)) else len(text)
        shown = metrics.elidedText(text[start:end].rstrip(), Qt.TextElideMode.ElideRight, area.width())
        y = area.top() + place * line + (line + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(area.left(), y), shown)
