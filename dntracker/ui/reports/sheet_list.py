"""The list of sheets: every form, and under it the periods that have figures."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

ROW = 27
REST = 120  # milliseconds that the keys rest before another sheet is made
SHEET = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class SheetList(QFrame):
    """Forms that open and close, periods to choose."""

    sheet_chosen = Signal(str, object)
    """A form's code and the `Period` of its sheet (None: it has none yet)."""

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

    def show_sheets(self, forms: Iterable[Form], periods_of: Callable[[Form], list[Period]]) -> None:
        """List these forms with their periods."""
        self._model.clear()
        for form in forms:
            head = _item(f"{form.code} {form.short_name}", form.code, None)
            for period in periods_of(form):
                head.appendRow(_item(texts.period_name(period), form.code, period))
            self._model.appendRow(head)

    def mark(self, form_code: str, period: Period | None) -> None:
        """Show which sheet is on the desk; its form opens."""
        self.tree.shown = (form_code, period)
        for row in range(self._model.rowCount()):
            head = self._model.item(row)
            if head.data(SHEET)[0] != form_code:
                continue
            self.tree.expand(head.index())
            places = [head.child(place) for place in range(head.rowCount())]
            found = next((item for item in places if item.data(SHEET)[1] == period), head)
            self.tree.setCurrentIndex(found.index())
        self.tree.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        code, period = index.data(SHEET)
        if period is None and self._model.hasChildren(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self.sheet_chosen.emit(code, period)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(SHEET) != self.tree.shown:
            self._rest.start()

    def _rested(self) -> None:
        index = self.tree.currentIndex()
        if index.isValid() and index.data(SHEET) != self.tree.shown and not self._model.hasChildren(index):
            self.sheet_chosen.emit(*index.data(SHEET))

    def _dress(self) -> None:
        style = self._style
        self._layout.setContentsMargins(0, style.px(14), 0, 0)
        self._title.setContentsMargins(style.px(14), 0, style.px(14), style.px(4))


class _Tree(QTreeView):
    opened = Signal(QModelIndex)
    """Enter was pressed on a row."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: tuple[str, Period | None] | None = None
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

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._style.px(120), self._style.px(ROW))

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
        is_form = index.data(SHEET)[1] is None
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


def _item(text: str, code: str, period: Period | None) -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(text)
    item.setData((code, period), SHEET)
    return item
