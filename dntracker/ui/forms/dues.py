"""When a form is due: a line for each frequency and level of unit, with the day that comes next."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from dntracker.domain.calendar import Due, DueRule, weekday_name
from dntracker.domain.period import Frequency
from dntracker.services import texts, words
from dntracker.ui.named import named
from dntracker.ui.style import Style

WHO, DAY, MONTHS, NEXT = range(4)
ROW = 25
Place = tuple[Frequency, str]


class DueTable(QTableWidget):
    """A day of the month, so many months after a period's last; a line without a day has no due date."""

    edited = Signal()
    """Another day or month was typed."""

    def __init__(self, style: Style, level_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._style, self._level_name, self._filling = style, level_name, False
        self._places: list[Place] = []
        self._before: tuple[DueRule, ...] = ()
        self._kept: dict[Place, tuple[str, str]] = {}
        self.setAccessibleName(self.tr("Hạn nộp theo kỳ và cấp đơn vị"))
        self.setHorizontalHeaderLabels([self.tr("Kỳ, cấp"), self.tr("Ngày"), self.tr("± tháng"), self.tr("Hạn tới")])
        self.setToolTip(self.tr("Ngày của tháng cách tháng cuối kỳ ± tháng; để trống ngày thì không có hạn"))
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        for column, width in ((DAY, 52), (MONTHS, 70), (NEXT, 100)):
            self.setColumnWidth(column, style.px(width))
        self.itemChanged.connect(self._typed)

    def show_rules(self, rules: Iterable[DueRule]) -> None:
        """Take these rules; `offer` shows the lines."""
        self._before = tuple(rules)
        self._kept = {(one.frequency, one.level): (str(one.day), str(one.month_offset)) for one in self._before}

    def levels(self) -> list[str]:
        """The levels that have a rule."""
        return list(dict.fromkeys(level for _, level in self._kept))

    def offer(self, frequencies: Iterable[Frequency], levels: Iterable[str]) -> None:
        """Show a line for each of these frequencies and levels."""
        places = [(frequency, level) for frequency in frequencies for level in levels]
        if places == self._places:
            self._fill()
            return
        self._places = places
        self.setRowCount(len(places))
        self._fill()
        height = self.horizontalHeader().sizeHint().height() + len(places) * self._style.px(ROW) + 4
        self.setFixedHeight(min(height, self._style.px(190)))

    def rules(self) -> tuple[DueRule, ...]:
        """The rules that are typed in the lines; raises ValueError where one is no number."""
        now = []
        for frequency, level in self._places:
            day, months = self._kept.get((frequency, level), ("", ""))
            if day:
                now.append(DueRule(frequency, level, int(months or 0), int(day)))
        # Those that were there keep their order: one that nobody touched is no change.
        return tuple([one for one in self._before if one in now] + [one for one in now if one not in self._before])

    def show_next(self, dates: Iterable[tuple[Frequency, str, Due]]) -> None:
        """Show the day that comes next in the lines that have one."""
        found = {(frequency, level): due for frequency, level, due in dates}
        self._filling = True
        for row, place in enumerate(self._places):
            due, item = found.get(place), self._plain(row, NEXT)
            item.setText(texts.day(due.actual) + (self.tr(" *") if due.moved else "") if due else "")
            moved = self.tr("{day} là {weekday} nên dời đến ngày làm việc kế tiếp")
            said = moved.format(day=texts.day(due.nominal), weekday=weekday_name(due.nominal)) if due else ""
            item.setToolTip(said if due and due.moved else "")
        self._filling = False

    def _fill(self) -> None:
        self._filling = True
        for row, (frequency, level) in enumerate(self._places):
            day, months = self._kept.get((frequency, level), ("", ""))
            who = self._plain(row, WHO)
            who.setText(f"{named(words.FREQUENCY_WORDS[frequency])}, {self._level_name(level)}")
            who.setToolTip(who.text())
            self.setItem(row, DAY, QTableWidgetItem(day))
            self.setItem(row, MONTHS, QTableWidgetItem(months))
            self.setRowHeight(row, self._style.px(ROW))
        self._filling = False

    def _plain(self, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setItem(row, column, item)
        return item

    def _typed(self, item: QTableWidgetItem) -> None:
        if not self._filling and item.column() in (DAY, MONTHS):
            day, months = (self.item(item.row(), column) for column in (DAY, MONTHS))
            texts_of = (day.text().strip() if day else "", months.text().strip() if months else "")
            self._kept[self._places[item.row()]] = texts_of
            self.edited.emit()
