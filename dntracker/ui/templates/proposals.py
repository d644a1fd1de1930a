"""The list of what is proposed: where, which field, why; a field is changed by keyboard, Enter goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from dntracker.domain.template import Binding, Codes, Sure
from dntracker.services.template_texts import SURE_WORDS, field_words
from dntracker.services.templates.confirming import Line, lines_of
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look

WHERE, FIELD, WHY = range(3)
ROW = 32
_ROLES = {Sure.CERTAIN: "ink2", Sure.LIKELY: "warn", Sure.GUESS: "bad"}


class ProposalList(QTableWidget):
    """One line for each column and cell, its field in a list that folds out."""

    field_chosen = Signal(object, str)
    """Somebody chose another field for this `Line`; empty: leave it as it is."""

    attended = Signal(object)
    """This `Line` is looked at."""

    def __init__(self, style: Style, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._codes, self._lines = codes, list[Line]()
        self.setAccessibleName(self.tr("Các đề xuất"))
        self.setHorizontalHeaderLabels([self.tr("Chỗ"), self.tr("Là"), self.tr("Vì sao")])
        self.setItemDelegate(Dressed(style, self, ROW))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(style.px(ROW))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(FIELD, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(FIELD, style.px(190))
        self.currentCellChanged.connect(lambda row, *_: self._attend(row))

    def show_binding(self, binding: Binding) -> None:
        """List what is bound, staying on the same line."""
        row, lines = self.currentRow(), lines_of(binding)
        if [(one.where, one.row) for one in lines] != [(one.where, one.row) for one in self._lines]:
            self.setRowCount(0)
            self.setRowCount(len(lines))
            for place, line in enumerate(lines):
                self._add(place, line)
        self._lines = lines
        for place, line in enumerate(lines):
            self._show(place, line)
        if lines:
            self.setCurrentCell(min(max(row, 0), len(lines) - 1), FIELD)

    def choice(self, row: int) -> Choice:
        """The field of a line."""
        found = self.cellWidget(row, FIELD)
        assert isinstance(found, Choice)
        return found

    def begin(self, row: int) -> None:
        """Go to a line with its field ready for keys."""
        self.setCurrentCell(row, FIELD)
        self.choice(row).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rowCount():
            self.begin((self.currentRow() + 1) % self.rowCount())
        elif event.key() == Qt.Key.Key_F2 and self.currentRow() >= 0:
            self.begin(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _add(self, place: int, line: Line) -> None:
        for column in (WHERE, WHY):
            self.setItem(place, column, QTableWidgetItem())
        choice = _Field(self)
        offered = self._codes.fields if line.row else next(iter(self._codes.bands.values()))
        choice.offer({"": self.tr("(để nguyên)")} | {code: field_words(code, self._codes.words) for code in offered})
        choice.setAccessibleName(line.where)
        choice.activated.connect(lambda _index, place=place: self._choose(place))
        choice.left.connect(lambda place=place: self.begin((place + 1) % self.rowCount()))
        choice.entered.connect(lambda place=place: self.setCurrentCell(place, FIELD))
        self.setCellWidget(place, FIELD, choice)

    def _show(self, place: int, line: Line) -> None:
        where, why = self.item(place, WHERE), self.item(place, WHY)
        assert where is not None, "each line is added with both"
        assert why is not None, "see above"
        where.setText(line.where if line.row else self.tr("Cột {0}").replace("{0}", line.where))
        why.setText(f"{line.why} ({SURE_WORDS[line.sure]})" if line.field else line.why)
        why.setToolTip(why.text())
        why.setData(LOOK, Look(_ROLES[line.sure] if line.field else "ink3"))
        choice = self.choice(place)
        choice.setCurrentIndex(max(choice.findData(line.field), 0))

    def _choose(self, place: int) -> None:
        self.field_chosen.emit(self._lines[place], self.choice(place).currentData())

    def _attend(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self.attended.emit(self._lines[row])

    def lines(self) -> Sequence[Line]:
        """What is listed."""
        return self._lines


class _Field(Choice):
    left = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
