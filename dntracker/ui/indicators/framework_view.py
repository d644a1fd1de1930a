"""A framework in the middle of the page: its lines, maximum points, and the points of one year on three levels."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.errors import UserError
from dntracker.domain.framework import LEVELS, Framework, Scoring
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.frameworks import LEVEL_WORDS, SCORING_WORDS, Frameworks, Line
from dntracker.services.texts import day, sentence
from dntracker.ui.indicators.sections import Paper
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look
from dntracker.ui.widgets.words import Words

Index = QModelIndex | QPersistentModelIndex
ROW = 27
FIRST_LEVEL = 5
WIDTHS = (64, 0, 64, 120, 76, 84, 84, 84)


class FrameworkView(Paper):
    """A tree table; the three columns of points are typed into (F2, Enter or just typing)."""

    recorded = Signal(str)
    """Points were written: what was done."""

    indicator_asked = Signal(str)
    """Somebody wants the indicator of a line."""

    def __init__(self, style: Style, frameworks: Frameworks, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._frameworks = frameworks
        self._framework: Framework | None = None
        self._lines: list[Line] = []
        self._filling = self._readonly = False
        self.title, self.document = Words(style, size=20), Words(style, role="ink2")
        self.year = Choice(self)
        self.year.setAccessibleName(self.tr("Điểm của năm"))
        self.warning, self.message = Words(style, role="warn"), Words(style, role="bad")
        for words in (self.title, self.document, self.warning, self.message):
            words.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.export_button = QPushButton(self.tr("Xuất ra Excel"), self)
        self.table = QTreeWidget(self)
        self._build_table()
        self._lay_out()
        self.year.currentIndexChanged.connect(self._year_chosen)
        self.table.itemChanged.connect(self._typed)
        self.table.itemActivated.connect(self._activated)

    @property
    def code(self) -> str:
        """The framework that is shown."""
        return self._framework.code if self._framework else ""

    def show_framework(self, framework: Framework, criterion: str = "", *, readonly: bool) -> None:
        """Show a framework, standing on one of its lines."""
        if self._framework is None or self._framework.code != framework.code:
            self._filling = True
            years = self._frameworks.years()
            self.year.offer({str(year): str(year) for year in years})
            last = framework.valid_to.year if framework.valid_to else years[0]
            self.year.setCurrentIndex(max(self.year.findData(str(last)), 0))
            self._filling = False
        self._framework, self._readonly = framework, readonly
        self.refresh()
        self.stand_on(criterion)

    def refresh(self) -> None:
        """Show what the file holds now."""
        if self._framework is None:
            return
        self.title.setText(self._framework.name)
        self.document.setText(self._about(self._framework))
        self._lines = self._frameworks.lines(self._framework.code, int(self.year.currentData()))
        wrong = [line for line in self._lines if line.parts is not None]
        told = [
            self.tr("{name} ghi {stated} điểm, các phần cộng lại được {parts}.").format(
                name=one.criterion.name, stated=_number(one.criterion.points), parts=_number(one.parts)
            )
            for one in wrong
        ]
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self.message.hide()
        self._fill()

    def stand_on(self, criterion: str) -> None:
        """Make a line the current one."""
        codes = [line.criterion.code for line in self._lines]
        if criterion in codes:
            self.table.setCurrentItem(self._items()[codes.index(criterion)], FIRST_LEVEL)

    def rows(self) -> list[list[str]]:
        """What the table shows, as texts."""
        return [[item.text(column) for column in range(len(WIDTHS))] for item in self._items()]

    def set_points(self, row: int, level: int, text: str) -> None:
        """Type points into a line."""
        self._items()[row].setText(FIRST_LEVEL + level, text)

    def _about(self, framework: Framework) -> str:
        document = self._frameworks.document_of(framework)
        dates = [self.tr("từ {0}").format(day(framework.valid_from))] if framework.valid_from else []
        dates += [self.tr("đến {0}").format(day(framework.valid_to))] if framework.valid_to else []
        return "\n".join(filter(None, ["; ".join(filter(None, [document, " ".join(dates)])), framework.note]))

    def _fill(self) -> None:
        self._filling = True
        self.table.clear()
        above: list[QTreeWidgetItem] = []
        for line in self._lines:
            item = self._item(line)
            del above[line.depth :]
            if above:
                above[-1].addChild(item)
            else:
                self.table.addTopLevelItem(item)
            above.append(item)
        self.table.expandAll()
        self._filling = False

    def _item(self, line: Line) -> QTreeWidgetItem:
        one = line.criterion
        points = [_number(value) for value in line.points]
        adds_up = one.scoring is Scoring.UNSCORED and bool(one.points)  # of parts that nobody has loaded yet
        scoring = self.tr("Tổng các phần") if line.is_group or adds_up else SCORING_WORDS[one.scoring]
        item = QTreeWidgetItem([one.code, one.name, _number(one.points), scoring, one.indicator, *points])
        item.setToolTip(1, "\n".join(filter(None, [one.name, one.rule, one.target])))
        for column in (2, *range(FIRST_LEVEL, len(WIDTHS))):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for place, level in enumerate(LEVELS):
            item.setData(FIRST_LEVEL + place, LOOK, Look(italic=level in line.summed))
        for column in (0, 1, 2) if line.is_group else ():
            item.setData(column, LOOK, Look(bold=True))
        if not self._readonly:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _typed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column < FIRST_LEVEL:
            return
        row, level = self._items().index(item), LEVELS[column - FIRST_LEVEL]
        criterion, text = self._lines[row].criterion, item.text(column)
        try:
            self._frameworks.record(criterion, int(self.year.currentData()), level, text)
        except UserError as error:
            self.refresh()
            self.message.setText(sentence(error))
            self.message.show()
        else:
            self.refresh()
            self.recorded.emit(self.tr("Đã ghi điểm: {name}").format(name=criterion.name))
        self.table.setCurrentItem(self._items()[row], column)

    def _activated(self, item: QTreeWidgetItem, column: int) -> None:
        if column >= FIRST_LEVEL and not self._readonly:
            self.table.editItem(item, column)
        elif item.text(4):
            self.indicator_asked.emit(item.text(4))

    def _year_chosen(self) -> None:
        if not self._filling:
            self.refresh()

    def _items(self) -> list[QTreeWidgetItem]:
        found, waiting = [], [self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append(item)
                waiting[:0] = [item.child(row) for row in range(item.childCount())]
        return found

    def _build_table(self) -> None:
        table = self.table
        names = [self.tr("Mã"), self.tr("Tên"), self.tr("Tối đa"), self.tr("Cách chấm"), self.tr("Chỉ tiêu")]
        table.setHeaderLabels([*names, *LEVEL_WORDS.values()])
        table.setProperty("flat", True)
        table.setAccessibleName(self.tr("Các dòng của bộ chỉ tiêu"))
        table.setItemDelegate(_OnlyPoints(self._style, table, ROW))
        table.setUniformRowHeights(True)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.header().setStretchLastSection(False)
        for column in (2, *range(FIRST_LEVEL, len(WIDTHS))):
            table.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate(WIDTHS):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            table.header().setSectionResizeMode(place, mode)
            if width:
                table.header().resizeSection(place, self._style.px(width + (40 if not place else 0)))

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Điểm của năm"), self)
        label.setBuddy(self.year)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.year)
        row.addStretch(1)
        row.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._style.px(24), self._style.px(12), self._style.px(24), self._style.px(12))
        column.setSpacing(self._style.px(8))
        for part in (self.title, self.document, self.warning):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.message)
        column.addWidget(self.table, 1)


class _OnlyPoints(Dressed):
    """Opens an editor in the columns of points only."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return super().createEditor(parent, option, index) if index.column() >= FIRST_LEVEL else None  # type: ignore[return-value]


def _number(points: float | None) -> str:
    return "" if points is None else write(Quantity(points))
