"""The money of a year: the plan, what was paid, and the rate against the time gone, by source and by owner."""

from decimal import Decimal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QStyleOptionViewItem, QTreeWidgetItem, QVBoxLayout, QWidget

from dntracker.domain.project import Fund
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.projects.money import Spending, YearMoney, year_money, years
from dntracker.services.projects.money_texts import behind, billions, headline, percent, unknown_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.within import items_of
from dntracker.services.projects.words import FUNDS
from dntracker.ui.named import named
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.dressed import Dressed, Look
from dntracker.ui.widgets.flat_table import ROW, FlatTable, Head
from dntracker.ui.widgets.notice import EmptyState
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.words import Words

BARS = 5
WHOLE_YEAR = 100
YEAR_KEY = "Alt+K"
_BAR = Qt.ItemDataRole.UserRole + 2
_BOLD, _HEAD = Look(bold=True), Look(role="ink2", ground="window", bold=True)


class MoneyView(QWidget):
    """A table by source of money, then by owner with the projects of each."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        style = handed.style
        self._handed, self._desk, self._programme = handed, handed.desk, ""
        self.headline, self.unknown = Words(style, size=20), Words(style, role="ink2")
        self.year = Choice(self)
        self.year.setAccessibleName(self.tr("Năm"))
        self.table = FlatTable(style, self._heads(""), self.tr("Vốn theo nguồn và chủ đầu tư"), self)
        self.table.setItemDelegateForColumn(BARS, _Bars(style, self.table, ROW))
        self.table.setRootIsDecorated(True)
        self.empty, self._stack, self._full = (
            EmptyState(style, "chart-bar-horizontal"),
            QStackedWidget(self),
            QWidget(self),
        )
        self._lay_out()
        self.year.currentIndexChanged.connect(self._show)
        self.table.opened.connect(self._open)
        self.year.setToolTip(YEAR_KEY)
        own_keys(self, [(YEAR_KEY, self.year.setFocus)])

    def enter(self) -> None:
        """Give the focus to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_programme(self, code: str) -> None:
        """Show the money of this programme; `""`: of all projects."""
        self._programme = code

    def refresh(self) -> None:
        """Show what the file holds now."""
        found = years(self._items())
        chosen = self.year.currentData()
        self.year.blockSignals(True)
        self.year.offer({str(one): str(one) for one in found})
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)) if chosen else self._usual(found))
        self.year.blockSignals(False)
        self._stack.setCurrentWidget(self._full if found else self.empty)
        self._show()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("Enter", self.tr("mở dự án của dòng đang chọn, mở hay gập các dự án của một chủ đầu tư")),
            ("← →", self.tr("gập, mở các dự án của một chủ đầu tư")),
            (YEAR_KEY, self.tr("chọn năm")),
        ]

    def _items(self) -> list[Item]:
        return items_of(self._desk.projects.portfolio, self._programme)

    def _usual(self, found: list[int]) -> int:
        return found.index(self._desk.today.year) if self._desk.today.year in found else 0

    def _show(self) -> None:
        self.table.clear()
        if self.year.currentData() is None:
            return
        items = self._items()
        money = year_money(items, int(self.year.currentData()), self._desk.today)
        self.headline.setText(headline(money))
        self.unknown.setText(unknown_words(money))
        self.unknown.setVisible(bool(self.unknown.text()))
        self.table.setAccessibleDescription(headline(money).replace("<b>", "").replace("</b>", ""))
        self.table.set_heads(self._heads(self._until(money)))
        self._fill(money, items)

    def _fill(self, money: YearMoney, items: list[Item]) -> None:
        self._row(self.tr("Tất cả các nguồn"), money.whole, money, _BOLD)
        self._group(self.tr("Theo nguồn vốn"))
        for line in money.by_fund:
            self._row(self._fund(line.code), line, money)
        self._group(self.tr("Theo chủ đầu tư"))
        names = {one.project.code: one.project for one in items}
        for line in money.by_owner:
            owner = self._row(self._owner(line.code), line, money)
            for one in money.by_project:
                if names[one.code].owner == line.code:
                    self._row(names[one.code].name, one, money, None, owner, one.code)
        self.table.go(None)

    def _row(
        self, name: str, line: Spending, money: YearMoney, look: Look | None = None,
        parent: QTreeWidgetItem | None = None, key: str | None = None,
    ) -> QTreeWidgetItem:  # fmt: skip
        told = f"{line.rated}/{line.plan.known}" if line.plan.known else ""
        cells = [name, told, billions(line.plan), billions(line.paid), percent(line.rate, line.qualifier),
                 self._behind(line, money.passed)]  # fmt: skip
        item = self.table.add(cells, key, look, parent)
        if line.rate is not None:
            item.setData(BARS, _BAR, (float(line.rate), float(money.passed)))
        return item

    def _behind(self, line: Spending, passed: Decimal) -> str:
        if line.rate is None:
            told, planned = line.paid.known > 0, line.plan.known > 0
            if told and planned:
                return self.tr("chưa dự án nào có cả hai số")
            return self.tr("chưa có số giải ngân") if planned else self.tr("chưa có kế hoạch vốn")
        ended = passed >= WHOLE_YEAR
        if points := behind(line.rate, passed):
            words = self.tr("thiếu {points} điểm") if ended else self.tr("chậm {points} điểm")
            return words.format(points=points)
        return self.tr("đủ kế hoạch") if ended else self.tr("kịp thời gian")

    def _until(self, money: YearMoney) -> str:
        if money.passed >= WHOLE_YEAR:
            return self.tr("So với cả năm")
        words = self.tr("So với thời gian ({part} năm, đến {day})")
        return words.format(part=percent(money.passed), day=texts.day(money.until or self._desk.today))

    def _group(self, title: str) -> None:
        item = self.table.add([title, "", "", "", "", ""], None, _HEAD)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _fund(self, code: str) -> str:
        return named(FUNDS[Fund(code)]) if code else self.tr("Không chia theo nguồn")

    def _owner(self, code: str) -> str:
        try:
            return self._desk.catalogue.unit(code).name if code else self.tr("Chưa ghi chủ đầu tư")
        except UnknownCode:
            return code

    def _open(self, code: object) -> None:
        self._handed.around.open_project(str(code))

    def _heads(self, until: str) -> list[Head]:
        return [
            Head(self.tr("Nguồn vốn, chủ đầu tư")), Head(self.tr("Đã báo"), 76, number=True),
            Head(self.tr("Kế hoạch (tỷ)"), 116, number=True), Head(self.tr("Giải ngân (tỷ)"), 116, number=True),
            Head(self.tr("Tỷ lệ"), 84, number=True), Head(until, 360),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        px = self._handed.style.px
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        self.empty.say(
            self.tr("Chưa có kế hoạch vốn năm hay số giải ngân nào"),
            self.tr("Ghi kế hoạch vốn năm ở trang dự án; số giải ngân đến từ báo cáo tiến độ quý."),
        )
        head = QHBoxLayout()
        head.addWidget(self.headline, 1)
        label = Words(self._handed.style, self.tr("Năm"), role="ink3")
        head.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.year, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(px(24), px(14), px(24), px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.unknown)
        column.addWidget(self.table, 1)
        for widget in (self._full, self.empty):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


class _Bars(Dressed):
    """The rate as a bar, with a line where the time of the year stands; the words after it."""

    WIDTH, HEIGHT = 150, 8

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(_BAR) is not None:  # the place of an icon is kept for the bar
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(self._style.px(self.WIDTH), self._style.px(self.HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        bar, style, px, area = index.data(_BAR), self._style, self._style.px, option.rect
        if bar is None:
            return
        rate, passed = bar
        left, width = area.left() + px(6), px(self.WIDTH)
        top = area.center().y() - px(self.HEIGHT) // 2
        painter.fillRect(left, top, width, px(self.HEIGHT), style.color("shade"))
        full = round(width * min(rate, 100.0) / 100)
        painter.fillRect(left, top, full, px(self.HEIGHT), style.color("good" if rate >= passed else "accent"))
        at = left + round(width * min(passed, 100.0) / 100)
        painter.fillRect(at - px(1), top - px(4), px(2), px(self.HEIGHT + 8), style.color("bad"))
