"""The rows of a form as an outline: numbers that follow from the levels, moved and edited by keys."""

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.numbering import numbered, places
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.ui.forms import lines
from dntracker.ui.forms.lines import Line, groups_of, lines_of
from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look
from dntracker.ui.widgets.own_keys import own_keys

NUMBER, WORDS, CODE, MEASURE = range(4)
DEPTH = Qt.ItemDataRole.UserRole
ROW, INDENT = 26, "\N{EM SPACE}" * 2
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_UP, _DOWN, _LEFT, _RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


class Indented(Dressed):
    """Draws the words of a row as deep as its level; the text that is edited has no indent."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = INDENT * (index.data(DEPTH) or 0) + option.text


class Outline(QTableWidget):
    """A line a row of the form: its number, its words as deep as its level, and the indicator's code and unit."""

    edited = Signal()
    """The rows are others than before."""

    refused = Signal(str)
    """A key did nothing; the sentence says why."""

    adding_asked = Signal()
    """Somebody wants to add an indicator after the current line."""

    def __init__(self, style: Style, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._style, self._catalogue, self._filling = style, catalogue, False
        self._form: Form | None = None
        self._lines: list[Line] = []
        self._locked = False
        self.setAccessibleName(self.tr("Các dòng của biểu"))
        self.setHorizontalHeaderLabels([self.tr("STT"), self.tr("Nội dung"), self.tr("Mã"), self.tr("ĐVT")])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setProperty("flat", True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.setItemDelegate(Indented(style, self))
        self._dress()
        style.changed.connect(self._dress)
        self.itemChanged.connect(self._typed)
        own_keys(self, (("Ctrl+T", self.add_text), ("Ctrl+G", self.add_group)))

    def show_form(self, form: Form, locked: bool) -> None:
        """Show the rows of a form, to look at only where it is locked."""
        place = self.currentRow() if self._form and self._form.code == form.code else 0
        self._form, self._lines, self._locked = form, lines_of(form), locked
        self._fill(place)

    def groups(self) -> tuple[FormGroup, ...]:
        """The groups and rows as they stand now."""
        return groups_of(self._lines)

    def add_indicator(self, code: str) -> None:
        """Put an indicator's row after the current line, and make it the current one."""
        self._insert(FormRow(code))

    def add_text(self) -> None:
        """Put a text row after the current line and type it."""
        self._insert(FormRow(text=self.tr("Trong đó:")), typing=True)

    def add_group(self) -> None:
        """Put a group's line after the current line and type its name."""
        self._insert(FormGroup("", self.tr("Nhóm mới"), ()), typing=True)

    def remove(self) -> None:
        """Take the current line out."""
        place = self.currentRow()
        if self._locked or place < 0:
            return
        if place == 0 and len(self._lines) > 1 and isinstance(self._lines[1], FormRow):
            self.refused.emit(self.tr("Nhóm đầu còn dòng nên chưa bỏ được; F2 để đổi tên nhóm"))
        else:
            self._take(lines.without(self._lines, place), min(place, len(self._lines) - 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held, place = event.key(), event.modifiers(), self.currentRow()
        if self._locked or held & _CTRL:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Insert:
            self.adding_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove()
        elif held & _ALT and key in (_UP, _DOWN) and place >= 0:
            self._take(*lines.moved(self._lines, place, -1 if key == _UP else 1))
        elif held & _ALT and key in (_LEFT, _RIGHT) and place >= 0:
            self._take(lines.leveled(self._lines, place, -1 if key == _LEFT else 1), place)
        else:
            super().keyPressEvent(event)

    def _insert(self, line: Line, typing: bool = False) -> None:
        if self._locked:
            return
        if not self._lines and isinstance(line, FormRow):
            self._lines = [FormGroup("", self.tr("Nhóm mới"), ())]
        made, place = lines.inserted(self._lines, max(self.currentRow(), 0) if self._lines else -1, line)
        self._take(made, place)
        if typing:
            self.setCurrentCell(place, WORDS)
            self.edit(self.currentIndex())

    def _take(self, made: list[Line], place: int) -> None:
        if made != self._lines:
            self._lines = made
            self._fill(place)
            self.edited.emit()

    def _typed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        change = lines.renumbered if item.column() == NUMBER else lines.reworded
        place, made = item.row(), change(self._lines, item.row(), item.text())
        if made == self._lines:
            self._fill(place)
        self._take(made, place)

    def _fill(self, place: int) -> None:
        if self._form is None:
            return
        column = max(self.currentColumn(), NUMBER)
        form = replace(self._form, groups=self.groups())
        shown, depths = lines_of(numbered(form)), _depths(form)
        self._filling = True
        self.setRowCount(len(shown))
        for row, line in enumerate(shown):
            for at, text in enumerate(self._texts(line)):
                item = self._item(self._lines[row], at, text)
                item.setData(DEPTH, depths[row] if at == WORDS else 0)
                self.setItem(row, at, item)
            self.setRowHeight(row, self._style.px(ROW))
        self._filling = False
        if shown:
            self.setCurrentCell(min(max(place, 0), len(shown) - 1), column)

    def _texts(self, line: Line) -> tuple[str, str, str, str]:
        if isinstance(line, FormGroup):
            return line.number, line.name, "", ""
        indicator = self._indicator(line.indicator) if line.indicator else None
        words = indicator.name if indicator else line.text or line.indicator
        return line.number, words, line.indicator, indicator.measure if indicator else ""

    def _item(self, line: Line, at: int, text: str) -> QTableWidgetItem:
        group = isinstance(line, FormGroup)
        item = QTableWidgetItem(text)
        role, ground = "ink" if group or at == WORDS else "ink3", "window" if group else ""
        text_row = isinstance(line, FormRow) and not line.indicator
        item.setData(LOOK, Look(role, ground=ground, bold=group, italic=text_row))
        words = at == WORDS and (isinstance(line, FormGroup) or not line.indicator)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = not self._locked and (at == NUMBER or words)
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        if at == NUMBER and line.number:
            item.setToolTip(self.tr("Số gõ tay; xóa đi thì chương trình tự đánh số"))
        elif at == WORDS:
            item.setToolTip(text)
        return item

    def _indicator(self, code: str) -> Indicator | None:
        try:
            return self._catalogue.indicator(code)
        except UnknownCode:
            return None

    def _dress(self) -> None:
        header, px = self.horizontalHeader(), self._style.px
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NUMBER, 60), (CODE, 78), (MEASURE, 96)):
            self.setColumnWidth(column, px(width))
        self._fill(self.currentRow())


def _depths(form: Form) -> list[int]:
    found: list[int] = []
    for group in places(form):
        found += [0, *(one.depth - 1 for one in group)]
    return found
