"""How a place of the matrix is painted: fill or hatch, icon, words."""

from PySide6.QtCore import QLine, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.overview.looks import LOOKS, Look
from dntracker.ui.overview.model import Index, MatrixModel
from dntracker.ui.style import Style

ROW, MARGIN, ICON, GAP, HATCH = 26, 8, 14, 7, 5


class PlaceDelegate(QStyledItemDelegate):
    """Paints straight from the model; pictures of icons, colours and the font are kept while the style is the same."""

    def __init__(self, style: Style, model: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style, self._model = style, model
        self._colors: dict[str, QColor] = {}
        self._icons: dict[Look, QPixmap] = {}
        self._font: QFont = style.font()
        style.changed.connect(self._forget)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._style.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, px = QRect(option.rect), self._style.px
        mark, words = self._model.told(index.row(), index.column())
        look = LOOKS[mark]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, self._color("sel" if selected else look.fill))
        if look.hatched:
            self._hatch(painter, area)
        else:
            top = area.top() + (area.height() - px(ICON)) // 2
            painter.drawPixmap(area.left() + px(MARGIN), top, self._icon(look))
            painter.setFont(self._font)
            painter.setPen(self._color(look.words))
            left = area.left() + px(MARGIN + ICON + GAP)
            painter.drawText(
                QRect(left, area.top(), area.right() - left, area.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
        self._lines(painter, area, index.row())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._color("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _lines(self, painter: QPainter, area: QRect, row: int) -> None:
        rows = self._model.rows
        ends = row + 1 < len(rows) and rows[row].commune != rows[row + 1].commune
        painter.fillRect(area.right(), area.top(), 1, area.height(), self._color("line"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._color("rule" if ends else "line"))

    def _hatch(self, painter: QPainter, area: QRect) -> None:
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color("hatch"), 1))
        step, height = self._style.px(HATCH), area.height()
        lefts = range(area.left() - height - area.left() % step, area.right(), step)
        painter.drawLines([QLine(left, area.bottom(), left + height, area.top()) for left in lefts])
        painter.restore()

    def _color(self, role: str) -> QColor:
        if role not in self._colors:
            self._colors[role] = self._style.color(role)
        return self._colors[role]

    def _icon(self, look: Look) -> QPixmap:
        if look not in self._icons:
            self._icons[look] = self._style.pixmap(look.icon, look.role, ICON)
        return self._icons[look]

    def _forget(self) -> None:
        self._colors.clear()
        self._icons.clear()
        self._font = self._style.font()
