"""The cells of a workbook as a list: what it says, what stands here, what will be written."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.intake import Fate, Intake, IntakeItem
from dntracker.ui.actions import QT_TRANSLATE_NOOP
from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look

WORDS = {
    Fate.NEW: (QT_TRANSLATE_NOOP("CellList", "Mới"), "plus", "good"),
    Fate.CHANGED: (QT_TRANSLATE_NOOP("CellList", "Thay đổi"), "pencil-simple", "accent"),
    Fate.CLEARED: (QT_TRANSLATE_NOOP("CellList", "Xóa"), "eraser", "warn"),
    Fate.AMBIGUOUS: (QT_TRANSLATE_NOOP("CellList", "Hai cách đọc"), "question", "warn"),
    Fate.REFUSED: (QT_TRANSLATE_NOOP("CellList", "Không nạp được"), "x-circle", "bad"),
    Fate.SAME: (QT_TRANSLATE_NOOP("CellList", "Giữ nguyên"), "equals", "ink2"),
}
HEADINGS = (
    QT_TRANSLATE_NOOP("CellList", "Ô"),
    QT_TRANSLATE_NOOP("CellList", "STT"),
    QT_TRANSLATE_NOOP("CellList", "Chỉ tiêu"),
    QT_TRANSLATE_NOOP("CellList", "Trong tệp"),
    QT_TRANSLATE_NOOP("CellList", "Đang có"),
    QT_TRANSLATE_NOOP("CellList", "Sẽ ghi"),
    QT_TRANSLATE_NOOP("CellList", "Kết quả"),
)
ROW = 27
ADDRESS, NUMBERING, NAME, SAID, OLD, NEW, FATE = range(7)


class CellList(QTreeWidget):
    """One line a cell. 1, 2, … choose a reading of an ambiguous one, Del forgets the choice, Enter takes the next."""

    chosen = Signal()
    """A reading was chosen or forgotten."""

    attended = Signal(object)
    """Another line is looked at: its `IntakeItem`, or None."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.choices: dict[str, int] = {}
        self._items: list[IntakeItem] = []
        self.setItemDelegate(Dressed(style, self, ROW))
        self.setAccessibleName(translated("Các ô trong tệp"))
        self.setHeaderLabels([translated(one) for one in HEADINGS])
        for column in (SAID, OLD, NEW):
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.currentItemChanged.connect(lambda *_: self.attended.emit(self.current()))
        self.itemActivated.connect(lambda *_: self._choose_next())

    def show_intake(self, intake: Intake, shows: Callable[[IntakeItem], bool]) -> None:
        """List the cells that `shows` picks, staying on the same one."""
        before = self.current()
        self._items = [item for item in intake.items if shows(item)]
        self.clear()
        self.addTopLevelItems([self._line(item) for item in self._items])
        place = next((n for n, one in enumerate(self._items) if before and one.address == before.address), 0)
        if self._items:
            self.setCurrentIndex(self.model().index(place, 0))
        self.attended.emit(self.current())

    def current(self) -> IntakeItem | None:
        """The cell that is looked at."""
        row = self.currentIndex().row()
        return self._items[row] if 0 <= row < len(self._items) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.current(), event.key()
        if item is not None and item.fate is Fate.AMBIGUOUS:
            place = key - Qt.Key.Key_1
            if 0 <= place < len(item.readings):
                self._choose(item, place)
                return
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._choose(item, None)
                return
        super().keyPressEvent(event)

    def _choose_next(self) -> None:
        item = self.current()
        if item is not None and item.fate is Fate.AMBIGUOUS:
            self._choose(item, (self.choices.get(item.address, -1) + 1) % len(item.readings))

    def _choose(self, item: IntakeItem, place: int | None) -> None:
        if place is None:
            self.choices.pop(item.address, None)
        else:
            self.choices[item.address] = place
        line = self.currentItem()
        if line is not None:
            line.setText(NEW, self._new(item))
        self.chosen.emit()

    def _line(self, item: IntakeItem) -> QTreeWidgetItem:
        words, icon, role = WORDS[item.fate]
        texts = [
            item.address,
            item.numbering,
            item.name,
            item.text,
            _shown(item.old),
            self._new(item),
            translated(words),
        ]
        line = QTreeWidgetItem(texts)
        for column in (SAID, OLD, NEW):
            line.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setData(NEW, LOOK, Look(bold=True))
        line.setData(FATE, LOOK, Look(role, icon))
        line.setToolTip(NAME, item.why or item.name)
        return line

    def _new(self, item: IntakeItem) -> str:
        if item.fate is not Fate.AMBIGUOUS:
            return _shown(item.quantity)
        if item.address in self.choices:
            return f"✓ {_reading(item.readings[self.choices[item.address]])}"
        return "  ".join(f"{place}: {_reading(one)}" for place, one in enumerate(item.readings, 1))


def _shown(quantity: Quantity | None) -> str:
    return write(quantity) if quantity else ""


def _reading(quantity: Quantity) -> str:
    # Without grouping points: 1476 and 1,476 cannot be taken for each other.
    return write(quantity).replace(".", "")


def translated(text: str) -> str:
    """The words of this list in the language of the window."""
    return QCoreApplication.translate("CellList", text)
