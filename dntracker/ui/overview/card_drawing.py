"""A card of Tổng quan: pillar, name, value with its small line, how it stands and since when."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from dntracker.paint.spark import paint_spark
from dntracker.services.headlines import Card
from dntracker.ui.style import Style
from dntracker.ui.widgets.tiled import Tile

Index = QModelIndex | QPersistentModelIndex
PADDING, LARGE, SPARK = 10, 20, (68, 26)
ICONS = {"good": "check", "warn": "warning", "bad": "warning-octagon"}
_NOWHERE = QModelIndex()


class CardModel(QAbstractListModel):
    """The cards in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: Sequence[Card] = ()

    def show(self, cards: Sequence[Card]) -> None:
        """Show these."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.ToolTipRole:
                return card.series.indicator.name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = (card.pillar, card.name, f"{card.value} {card.measure}", card.status, card.period)
                return ", ".join(part for one in said if (part := one.strip()))
        return None


class DrawnCard(Tile):
    """Draws a card of a `CardModel`."""

    def __init__(self, style: Style, model: CardModel, view: QListView) -> None:
        super().__init__(view)
        self._style, self._cards = style, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, card = self._style, self._cards.cards[index.row()]
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            style.fill(painter, option.rect, "sel")
            painter.setPen(style.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        style.fill(painter, QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), "line")
        pad = style.px(PADDING)
        area = option.rect.adjusted(pad, style.px(4), -pad, 0)
        line = style.px(18)
        self._text(painter, QRect(area.left(), area.top(), area.width(), line), card.pillar, "ink3")
        self._text(painter, QRect(area.left(), area.top() + line, area.width(), line), card.name, "ink")
        self._value(painter, QRect(area.left(), area.top() + 2 * line, area.width(), style.px(26)), card)
        below = QRect(area.left(), area.top() + 2 * line + style.px(26), area.width(), line)
        if card.status:
            self._status(painter, below, card)
            below.translate(0, line)
        self._text(painter, below, card.period, "ink2")

    def _value(self, painter: QPainter, area: QRect, card: Card) -> None:
        style, spark = self._style, QSize(self._style.px(SPARK[0]), self._style.px(SPARK[1]))
        room = area.width() - spark.width() - style.px(6)
        painter.setFont(style.font(size=LARGE))
        painter.setPen(style.color("ink"))
        value = painter.fontMetrics().elidedText(card.value or "…", Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, value)
        taken = painter.fontMetrics().horizontalAdvance(value) + style.px(4)
        measured = area.adjusted(taken, 0, -(area.width() - room), -style.px(2))
        plain = QFontMetrics(style.font())
        said = (card.measure, card.measure.split(" ")[0])
        fitting = [one for one in said if plain.horizontalAdvance(one) <= measured.width()]
        self._text(painter, measured, fitting[0] if fitting else "", "ink3", Qt.AlignmentFlag.AlignBottom)
        place = QRectF(area.right() - spark.width(), area.top(), spark.width(), spark.height())
        paint_spark(painter, place, card.series, style.tokens, style.px(100) / 100)

    def _status(self, painter: QPainter, area: QRect, card: Card) -> None:
        style, left = self._style, area.left()
        if card.tone:
            size = style.px(14)
            style.paint_icon(
                painter, QRect(left, area.center().y() - size // 2, size, size), ICONS[card.tone], card.tone
            )
            left += size + style.px(4)
        self._text(painter, area.adjusted(left - area.left(), 0, 0, 0), card.status, card.tone or "ink2")

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        role: str,
        vertical: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        painter.setFont(self._style.font())
        painter.setPen(self._style.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | vertical, shown)
