"""The list of indicators: a search without tone marks, the ones seen lately, then all by pillar."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from dntracker.services.trends.trends import Trends
from dntracker.ui.style import Style
from dntracker.ui.trends.picker_delegate import PickerDelegate
from dntracker.ui.trends.picker_model import PickerModel
from dntracker.ui.widgets.searched_list import SearchedList


class Picker(SearchedList):
    """236 pixels at the left of the page; what is current is shown at once."""

    chosen = Signal(str)
    """The list came to this indicator."""

    settled = Signal(str)
    """The reader stays with this indicator (Enter or a click) and wants to look at its chart."""

    added = Signal(str)
    """Ctrl+Enter or Ctrl+click: this indicator shall be on the chart beside the others, or leave it."""

    def __init__(self, style: Style, trends: Trends, parent: QWidget | None = None) -> None:
        super().__init__(style, self.tr("Tìm chỉ tiêu"), parent)
        self._code, self._adding = "", False
        self.model = PickerModel(trends, self)
        self.list = _list(self, self.model, PickerDelegate(style, self))
        self.hold(self.list)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._settle)
        self.list.activated.connect(self._settle)
        self.list.clicked.connect(self._settle)
        self.list.viewport().installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._moved)

    def search(self, text: str = "") -> None:
        """List what fits a text, or everything; the indicator that is shown stays selected where it is listed."""
        # the list's own selection must not announce itself while it is rebuilt
        self.list.selectionModel().blockSignals(True)
        self.model.find(text)
        self.list.selectionModel().blockSignals(False)
        self._select()

    def show_current(self, code: str, drawn: Collection[str] = ()) -> None:
        """Select an indicator without announcing it, and mark those that are drawn."""
        self.model.mark(drawn)
        if self._adding:  # the reader stays where the next one is looked for
            return
        self._code = code
        if self.model.code_at(self.list.currentIndex()) != code:
            self._select()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _adds(event):
            self._add(self.model.code_at(self.list.currentIndex()))
            return True
        if watched is self.list.viewport() and isinstance(event, QMouseEvent) and _adds(event):
            if event.type() is QEvent.Type.MouseButtonRelease:
                self._add(self.model.code_at(self.list.indexAt(event.position().toPoint())))
            return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        return super().eventFilter(watched, event)

    def _add(self, code: str) -> None:
        if code:
            self._adding = True
            self.added.emit(code)
            self._adding = False

    def _typed(self, text: str) -> None:
        self.search(text)
        if text:
            self.list.setCurrentIndex(self.model.first_item())

    def _walk(self, event: QKeyEvent) -> None:
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


def _adds(event: QKeyEvent | QMouseEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and (isinstance(event, QMouseEvent) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))


def _list(parent: Picker, model: PickerModel, delegate: PickerDelegate) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setAccessibleName(QCoreApplication.translate("Picker", "Các chỉ tiêu"))
    return view
