"""Adding indicators to a form or a rule: typed without tone marks, taken with Enter, one after the other."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dntracker.services.search import Hit
from dntracker.ui.style import Style

MOST, HEIGHT = 40, 190
CODE = Qt.ItemDataRole.UserRole
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Adding(QFrame):
    """A field over a short list, hidden until it is opened; Esc goes back to the rows."""

    chosen = Signal(str)
    """An indicator is to be added: its code."""

    closed = Signal()
    """Somebody is done with adding."""

    def __init__(self, style: Style, find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find, self._present = find, frozenset[str]()
        self.field, self.list = QLineEdit(self), QListWidget(self)
        self.field.setAccessibleName(self.tr("Tìm chỉ tiêu để thêm, không cần gõ dấu"))
        self.field.setPlaceholderText(self.tr("Tên hay mã chỉ tiêu, không cần dấu; Enter thêm, Esc xong"))
        self.list.setAccessibleName(self.tr("Chỉ tiêu tìm thấy"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(style.px(HEIGHT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(12), style.px(8), style.px(12), style.px(8))
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.hide()

    def open(self, present: Collection[str]) -> None:
        """Offer the indicators that are not `present`."""
        self._present = frozenset(present)
        self.field.clear()
        self._search("")
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.closed.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
            if event.key() in _ARROWS:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.list.clear()
        for hit in [one for one in self._find(text) if one.code not in self._present][:MOST]:
            item = QListWidgetItem(f"{hit.code}  {hit.title}")
            item.setData(CODE, hit.code)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            nothing = QListWidgetItem(self.tr("Không còn chỉ tiêu nào như vậy để thêm"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item.data(CODE):
            self._present |= {item.data(CODE)}
            self.chosen.emit(item.data(CODE))
            self.field.clear()
            self._search("")
