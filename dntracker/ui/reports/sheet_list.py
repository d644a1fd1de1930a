"""The list of reports: every form, and under it the periods that have figures; then the other kinds."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services import texts
from dntracker.services.reports.kinds import FORM_SHEET, Kind
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

ROW, HEADING = 27, 40
REST = 120  # milliseconds that the keys rest before another sheet is made
SHEET = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class SheetList(QFrame):
    """Forms that open and close, periods to choose."""

    order_chosen = Signal(object)
    """The `Order` of a form's sheet (without a period: it has none yet)."""

    kind_chosen = Signal(str)
    """The code of another kind of report."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._model = QStandardItemModel(self)
        self.tree = _Tree(style, self)
        self.tree.setModel(self._model)
        self.tree.setAccessibleName(self.tr("Danh sách tờ"))
        self.tree.clicked.connect(self._clicked)
        self.tree.opened.connect(self._clicked)
        self.tree.selectionModel().currentChanged.connect(self._moved)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._rested)
        self._title = Words(style, self.tr("Biểu số liệu"), role="ink3")
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self.tree, 1)
        self._dress()
        style.changed.connect(self._dress)

    def show_sheets(
        self, forms: Iterable[Form], periods_of: Callable[[Form], list[Period]], kinds: Iterable[Kind]
    ) -> None:
        """List these forms with their periods, and the other kinds of reports."""
        self._model.clear()
        for form in forms:
            head = _item(f"{form.code} {form.short_name}", Order(FORM_SHEET, form.code))
            for period in periods_of(form):
                head.appendRow(_item(texts.period_name(period), Order(FORM_SHEET, form.code, period=period)))
            self._model.appendRow(head)
        heading = _item(self.tr("Bảng, danh sách"), None)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        self._model.appendRow(heading)
        for kind in kinds:
            self._model.appendRow(_item(kind.name, Order(kind.code)))

    def mark(self, order: Order) -> None:
        """Show which report is on the desk; its form opens."""
        self.tree.shown = _listed(order)
        for row in range(self._model.rowCount()):
            head = self._model.item(row)
            known = head.data(SHEET)
            if known is None or (known.kind, known.form) != (self.tree.shown.kind, self.tree.shown.form):
                continue
            self.tree.expand(head.index())
            places = [head.child(place) for place in range(head.rowCount())]
            found = next((item for item in places if item.data(SHEET) == self.tree.shown), head)
            self.tree.setCurrentIndex(found.index())
        self.tree.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.hasChildren(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self._choose(index)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(SHEET) != self.tree.shown:
            self._rest.start()

    def _rested(self) -> None:
        index = self.tree.currentIndex()
        if index.isValid() and index.data(SHEET) != self.tree.shown and not self._model.hasChildren(index):
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        order: Order | None = index.data(SHEET)
        if order is None:
            return
        if order.kind == FORM_SHEET:
            self.order_chosen.emit(order)
        else:
            self.kind_chosen.emit(order.kind)

    def _dress(self) -> None:
        style = self._style
        self._layout.setContentsMargins(0, style.px(14), 0, 0)
        self._title.setContentsMargins(style.px(14), 0, style.px(14), style.px(4))


class _Tree(QTreeView):
    opened = Signal(QModelIndex)
    """Enter was pressed on a row."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = Order("")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_SheetDelegate(style, self))
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _SheetDelegate(QStyledItemDelegate):
    def __init__(self, style: Style, tree: _Tree) -> None:
        super().__init__(tree)
        self._style, self._tree = style, tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._style.px(120), self._style.px(HEADING if index.data(SHEET) is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, area = self._style, QRect(option.rect)
        current = index.data(SHEET) == self._tree.shown
        if current:
            painter.fillRect(area, style.color("sel"))
            painter.fillRect(area.left(), area.top(), style.px(3), area.height(), style.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, style.color("tint"))
        if self._tree.hasFocus() and index == self._tree.currentIndex():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        order: Order | None = index.data(SHEET)
        if order is None:
            self._paint_heading(painter, area, index.data())
            return
        is_form = order.kind == FORM_SHEET and order.period is None
        is_open = is_form and self._tree.isExpanded(self._tree.model().index(index.row(), 0))
        if is_form:
            size = style.px(14)
            place = QRect(area.left() + style.px(14), area.center().y() - size // 2, size, size)
            style.paint_icon(painter, place, "caret-down" if is_open else "caret-right")
        painter.setFont(style.font(bold=current or is_open))
        painter.setPen(style.color("ink" if current or is_form else "ink2"))
        words = area.adjusted(style.px(34 if is_form else 30), 0, -style.px(8), 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._style.font())
        painter.setPen(self._style.color("ink3"))
        words = area.adjusted(self._style.px(14), 0, -self._style.px(8), -self._style.px(4))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, text)


def _listed(order: Order) -> Order:
    if order.kind == FORM_SHEET:
        return Order(FORM_SHEET, order.form, period=order.period)
    return Order(order.kind)


def _item(text: str, order: Order | None) -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(text)
    item.setData(order, SHEET)
    return item
