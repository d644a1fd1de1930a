"""The lines of a framework as a tree: figures, what they give, points on three levels, and what is assumed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from dntracker.domain.framework import LEVELS
from dntracker.services.frameworks import LEVEL_WORDS, Line
from dntracker.services.scores.assuming import WhatIf
from dntracker.services.scores.phrases import derivation, points_text, scoring_word, sum_text
from dntracker.services.scores.sheet import COMPUTED, TOTAL_KEY, Sheet
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look

Index = QModelIndex | QPersistentModelIndex
ROW = 27
CODE = Qt.ItemDataRole.UserRole + 1
NAME, MOST, SCORING, INDICATOR, FIGURE, COMPUTED_COLUMN, FIRST_LEVEL = range(1, 8)
ASSUMED = FIRST_LEVEL + len(LEVELS)
WIDTHS = (92, 0, 60, 118, 66, 70, 82, 78, 86, 88, 82)
SECOND_LINE, ASIDE_NAME = 18, 12
LEAST_NAME = 180  # where the names have less, columns that a tooltip repeats give way
ASIDE = (SCORING, INDICATOR)
UNKNOWN = "…"
RIGHT_ONES = (MOST, *range(FIGURE, len(WIDTHS)))
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScoreTable(QTreeWidget):
    """Points and assumptions are typed into it (F2, Enter or just typing); Del takes one away, F4 assumes the goal."""

    points_typed = Signal(str, str, str)
    """A line's code, the level, and the points as they were typed."""

    assumed = Signal(str, object)
    """A line's code and what it is assumed to reach; None: nothing any more."""

    indicator_asked = Signal(str)
    """Somebody wants the indicator of a line."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._filling = self.readonly = False
        names = [self.tr("Mã"), self.tr("Tên"), self.tr("Tối đa"), self.tr("Cách chấm"), self.tr("Chỉ tiêu")]
        names += [self.tr("Số liệu"), self.tr("Tính được"), *map(named, LEVEL_WORDS.values()), self.tr("Giả định")]
        self.setHeaderLabels(names)
        self.setProperty("flat", True)
        self.setAccessibleName(self.tr("Các dòng của bộ chỉ tiêu"))
        self.setItemDelegate(_OnlyTyped(style, self, ROW))
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        for column in RIGHT_ONES:
            self.headerItem().setTextAlignment(column, RIGHT)
        self.headerItem().setToolTip(ASSUMED, self.tr("Gõ số liệu (hay điểm) giả định để xem tổng điểm"))
        self._size()
        style.changed.connect(self._size)
        self.itemChanged.connect(self._typed)
        self.itemActivated.connect(self._activated)

    def show_sheet(self, sheet: Sheet, what_if: WhatIf, texts: Mapping[str, str]) -> None:
        """Show the lines, a last one for all of them, and over them what is assumed.

        The rows of the same lines stay, so that who types keeps the place and the focus.
        """
        self._filling = True
        if [one.data(0, CODE) for one in self.items()] != [*sheet.lines, TOTAL_KEY]:
            self._make_rows(sheet)
        items = {str(one.data(0, CODE)): one for one in self.items()}
        for code, line in sheet.lines.items():
            self._fill(items[code], sheet, line, texts.get(code, ""))
        self._fill_total(items[TOTAL_KEY], sheet, what_if)
        self._fit_codes()
        self._filling = False

    def _make_rows(self, sheet: Sheet) -> None:
        at, column = self.code(), self.currentColumn()
        self.clear()
        above: list[QTreeWidgetItem] = []
        for code, line in sheet.lines.items():
            item = QTreeWidgetItem()
            item.setData(0, CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            del above[line.depth :]
            if above:
                above[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
            above.append(item)
        total = QTreeWidgetItem()
        total.setData(0, CODE, TOTAL_KEY)
        self.addTopLevelItem(total)
        self.expandAll()
        self.stand_on(at, column)

    def _fit_codes(self) -> None:
        """Codes of three levels (*4.22.11*) are read whole, however deep they lie."""
        self.header().resizeSection(0, max(self._style.px(WIDTHS[0]), self.sizeHintForColumn(0)))

    def stand_on(self, code: str, column: int = FIRST_LEVEL) -> None:
        """Make a line the current one."""
        item = next((one for one in self.items() if one.data(0, CODE) == code), None)
        if item is not None:
            self.setCurrentItem(item, max(column, 0))

    def code(self) -> str:
        """The line that is current."""
        item = self.currentItem()
        return str(item.data(0, CODE)) if item is not None else ""

    def rows(self) -> list[list[str]]:
        """What it shows, as texts."""
        return [[item.text(column) for column in range(len(WIDTHS))] for item in self.items()]

    def items(self) -> list[QTreeWidgetItem]:
        """The lines, a group before its parts."""
        found, waiting = [], [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append(item)
                waiting[:0] = [item.child(row) for row in range(item.childCount())]
        return found

    def takes(self, index: Index) -> bool:
        """Whether somebody may type into a cell."""
        is_total = index.sibling(index.row(), 0).data(CODE) == TOTAL_KEY
        return not is_total and (index.column() == ASSUMED or (index.column() >= FIRST_LEVEL and not self.readonly))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code, column = self.code(), self.currentColumn()
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if way and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._step(way)
        elif event.key() == Qt.Key.Key_F4 and code and code != TOTAL_KEY:
            self.assumed.emit(code, "")
        elif event.key() == Qt.Key.Key_Delete and self.takes(self.currentIndex()):
            if column == ASSUMED:
                self.assumed.emit(code, None)
            else:
                self.points_typed.emit(code, LEVELS[column - FIRST_LEVEL], "")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first, ASSUMED if self.readonly else FIRST_LEVEL)
        super().focusInEvent(event)

    def _step(self, way: int) -> None:
        """Go to the next column that is to be seen: a tree by itself would fold the group."""
        column = self.currentColumn() + way
        while 0 <= column < len(WIDTHS) and self.isColumnHidden(column):
            column += way
        item = self.currentItem()
        if item is not None and 0 <= column < len(WIDTHS):
            self.setCurrentItem(item, column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px, width = self._style.px, self.viewport().width()
        narrow = width < px(sum(WIDTHS) + LEAST_NAME)
        kept = sum(WIDTHS) - sum(WIDTHS[column] for column in ASIDE)
        fits = not narrow or width >= px(kept + LEAST_NAME)
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed
        self.header().setSectionResizeMode(NAME, mode)
        if not fits:
            self.header().resizeSection(NAME, px(LEAST_NAME))
        for column in ASIDE:
            self.setColumnHidden(column, narrow)
        self.scheduleDelayedItemsLayout()  # names wrap where their column is narrower

    def _fill(self, item: QTreeWidgetItem, sheet: Sheet, line: Line, assumed: str) -> None:
        one, answer = line.criterion, sheet.answers[line.criterion.code]
        most = UNKNOWN if one.points is None else points_text(one.points)
        figure = answer.figure or (UNKNOWN if one.indicator else "")
        points = self._sums(item, sheet, one.code)
        scoring = named(scoring_word(line))
        self._say(item, [one.code, one.name, most, scoring, one.indicator, figure, *points, assumed])
        item.setToolTip(NAME, "\n".join(filter(None, [one.name, scoring, one.indicator, one.rule, one.target])))
        item.setToolTip(FIGURE, answer.point.source_title if answer.point else "")
        if not line.is_group:
            item.setToolTip(COMPUTED_COLUMN, derivation(answer, one))
        item.setToolTip(ASSUMED, f"F4: {answer.goal} ({answer.goal_of})" if answer.goal else "")
        item.setData(COMPUTED_COLUMN, LOOK, Look(italic=True))
        item.setData(ASSUMED, LOOK, Look("forecast", italic=True))
        for place, level in enumerate(LEVELS):
            item.setData(FIRST_LEVEL + place, LOOK, Look(italic=level in line.summed))
        for column in (0, NAME, MOST):
            item.setData(column, LOOK, Look(bold=line.is_group))

    def _fill_total(self, item: QTreeWidgetItem, sheet: Sheet, what_if: WhatIf) -> None:
        most = sheet.total.criterion.points
        points = self._sums(item, sheet, TOTAL_KEY)
        then = sum_text(what_if.then, TOTAL_KEY, what_if.column) if what_if.assumed else ""
        name = sheet.total.criterion.name
        self._say(item, ["", name, UNKNOWN if most is None else points_text(most), "", "", "", *points, then])
        for column in range(len(WIDTHS)):
            item.setData(column, LOOK, Look("forecast" if column == ASSUMED else "ink", bold=True))

    def _sums(self, item: QTreeWidgetItem, sheet: Sheet, key: str) -> list[str]:
        columns = (COMPUTED, *LEVELS)
        for place, column in enumerate(columns, COMPUTED_COLUMN):
            item.setToolTip(place, sheet.partial(key, column))
        return [sum_text(sheet, key, column) for column in columns]

    def _say(self, item: QTreeWidgetItem, texts: Sequence[str]) -> None:
        for column, text in enumerate(texts):
            item.setText(column, text)
            if column in RIGHT_ONES:
                item.setTextAlignment(column, RIGHT)
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, self._spoken(item, column))

    def _spoken(self, item: QTreeWidgetItem, column: int) -> str:
        text = item.text(column)
        told = f"{item.text(NAME)}, {self.headerItem().text(column)}: {text or self.tr('trống')}"
        return f"{told}. {item.toolTip(column)}" if text.startswith("(") else told

    def _typed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column < FIRST_LEVEL:
            return
        code, text = str(item.data(0, CODE)), item.text(column)
        if column == ASSUMED:
            self.assumed.emit(code, text if text.strip() else None)
        else:
            self.points_typed.emit(code, LEVELS[column - FIRST_LEVEL], text)

    def _activated(self, item: QTreeWidgetItem, column: int) -> None:
        if self.takes(self.indexFromItem(item, column)):
            self.editItem(item, column)
        elif item.text(INDICATOR):
            self.indicator_asked.emit(item.text(INDICATOR))

    def _size(self) -> None:
        for place, width in enumerate(WIDTHS):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            self.header().setSectionResizeMode(place, mode)
            if width:
                self.header().resizeSection(place, self._style.px(width))
        self._fit_codes()
        self._make_room()


class _OnlyTyped(Dressed):
    """Opens an editor where something may be typed; a long name has a second line."""

    def __init__(self, style: Style, table: ScoreTable, row: int) -> None:
        super().__init__(style, table, row)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        if index.column() != NAME:
            return hint
        self.initStyleOption(option, index)
        room = self._table.columnWidth(NAME) - self._style.px(ASIDE_NAME)
        wraps = option.fontMetrics.horizontalAdvance(option.text) > room
        return QSize(hint.width(), hint.height() + self._style.px(SECOND_LINE)) if wraps else hint

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return super().createEditor(parent, option, index) if self._table.takes(index) else None  # type: ignore[return-value]
