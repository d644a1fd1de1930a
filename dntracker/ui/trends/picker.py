"""The list of indicators: a search without tone marks, the ones seen lately, then all by pillar."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from dntracker.services.trends import Trends
from dntracker.ui.style import Style
from dntracker.ui.trends.picker_delegate import PickerDelegate
from dntracker.ui.trends.picker_model import PickerModel

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Picker(QFrame):
    """236 pixels at the left of the page; what is current is shown at once."""

    chosen = Signal(str)
    """The list came to this indicator."""

    settled = Signal(str)
    """The reader stays with this indicator (Enter or a click) and wants to look at its chart."""

    def __init__(self, style: Style, trends: Trends, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._code = ""
        self.model = PickerModel(trends, self)
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Tìm chỉ tiêu"))
        self.field.setAccessibleName(self.tr("Tìm chỉ tiêu, không cần gõ dấu"))
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.list = _list(self, self.model, PickerDelegate(style, self))
        self._layout = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._top.addWidget(self.field)
        self._layout.addLayout(self._top)
        self._layout.addWidget(self.list, 1)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._settle)
        self.field.installEventFilter(self)
        self.list.activated.connect(self._settle)
        self.list.clicked.connect(self._settle)
        self.list.selectionModel().currentChanged.connect(self._moved)
        style.changed.connect(self._dress)
        self._dress()

    def search(self, text: str = "") -> None:
        """List what fits a text, or everything; the indicator that is shown stays selected where it is listed."""
        # the list's own selection must not announce itself while it is rebuilt
        self.list.selectionModel().blockSignals(True)
        self.model.find(text)
        self.list.selectionModel().blockSignals(False)
        self._select()

    def show_current(self, code: str) -> None:
        """Select an indicator without announcing it."""
        self._code = code
        if self.model.code_at(self.list.currentIndex()) != code:
            self._select()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self._step(event)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._style.color("line"))

    def _typed(self, text: str) -> None:
        self.search(text)
        if text:
            self.list.setCurrentIndex(self.model.first_item())

    def _step(self, event: QKeyEvent) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.first_item())
        else:
            self.list.keyPressEvent(event)

    def _select(self) -> None:
        index = self.model.index_of(self._code)
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(index)
        self.list.selectionModel().blockSignals(False)
        if index.isValid():
            self.list.scrollTo(index)
        self.list.viewport().update()

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        code = self.model.code_at(current)
        if code and code != self._code:
            self._code = code
            self.chosen.emit(code)

    def _settle(self) -> None:
        if not self.list.currentIndex().isValid() and self.field.text():
            self.list.setCurrentIndex(self.model.first_item())
        if self._code:
            self.settled.emit(self._code)

    def _dress(self) -> None:
        px = self._style.px
        self._layout.setContentsMargins(0, px(12), 1, px(8))
        self._layout.setSpacing(px(8))
        self.field.setFixedHeight(px(28))
        self._top.setContentsMargins(px(12), 0, px(12), 0)
        self._glass.setIcon(self._style.icon("magnifying-glass"))
        self.list.doItemsLayout()


def _list(parent: Picker, model: PickerModel, delegate: PickerDelegate) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setAccessibleName(QCoreApplication.translate("Picker", "Các chỉ tiêu"))
    view.viewport().setAutoFillBackground(False)
    return view
