"""Lẽ ra đã báo: what a rule as typed would have found until now, looked up a little at a time."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.check import CheckRule, Finding
from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

CELL = Qt.ItemDataRole.UserRole
ROW, MOST = 26, 1000
TURN = 0.01  # s; then the window has its turn
Walk = Iterator[tuple[Period, tuple[Finding, ...]]]


class Trial(QWidget):
    """A list of findings, the newest first, that grows while it is looked for; *Hủy* stops that."""

    cell_chosen = Signal(object)
    """Somebody wants to see the figure in this `Cell`."""

    reached = Signal(str)
    """Somebody stands on a finding: its whole sentence."""

    def __init__(self, style: Style, desk: Desk, rule: Callable[[], CheckRule | None]) -> None:
        super().__init__()
        self._style, self._desk, self._rule = style, desk, rule
        self._walk: Walk | None = None
        self._found = self._forms = 0
        self.told, self.empty = Words(style, role="ink2"), Words(style, role="ink2")
        self.look, self.stop = QPushButton(self.tr("Xem lẽ ra đã báo gì (F5)")), QPushButton(self.tr("Hủy"))
        self.table, self._stack = QTreeWidget(), QStackedWidget()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        self._lay_out()
        self.look.clicked.connect(self.start)
        self.stop.clicked.connect(self.cancel)
        self.table.currentItemChanged.connect(lambda item: self.reached.emit(item.text(3) if item else ""))
        self.table.itemActivated.connect(lambda item: self.cell_chosen.emit(item.data(0, CELL)))
        self.outdate()

    @property
    def runs(self) -> bool:
        """Whether it is still looking."""
        return self._walk is not None

    def start(self) -> None:
        """Look from the newest period back for what the rule as typed finds."""
        self._end()
        rule = self._rule()
        if rule is None:
            return
        self.table.clear()
        self._found = self._forms = 0
        self._walk = self._desk.problems.tried(rule)
        self.stop.show()
        self.told.setText(self.tr("đang xem…"))
        self._say_empty(self.tr("Đang xem các kỳ trước…"))
        self._turn.start()

    def cancel(self) -> None:
        """Stop looking; what was found so far stays."""
        if self.runs:
            self._end()
            self._tell(self.tr("đã dừng, mới xem {forms} biểu").format(forms=self._forms))

    def outdate(self) -> None:
        """Forget what another rule found."""
        self._end()
        self.table.clear()
        self.told.setText("")
        self._say_empty(
            self.tr("Bấm F5 để xem quy tắc như đang gõ lẽ ra đã báo gì ở mọi kỳ trước.\nXem thế không lưu gì.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.runs:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        # Nobody sees it any more, and the file may be closed next.
        self.cancel()
        super().hideEvent(event)

    def _go_on(self) -> None:
        until = monotonic() + TURN
        try:
            while self._walk is not None and monotonic() < until:
                self._take(*next(self._walk))
        except StopIteration:
            self._finish()
        except UserError as error:
            self._end()
            self._tell(texts.sentence(error))

    def _take(self, period: Period, findings: tuple[Finding, ...]) -> None:
        self._forms += 1
        for one in findings:
            self._found += 1
            if self._found <= MOST:
                self._add(one)
        self._tell(self.tr("đang xem {period}").format(period=texts.period_short(period)))

    def _add(self, one: Finding) -> None:
        catalogue, cell = self._desk.catalogue, one.cell
        sentence = self._desk.problems.sentence(one)
        item = QTreeWidgetItem([
            texts.period_short(cell.period), catalogue.unit(cell.unit).short_name,
            self._desk.problems.label(one), sentence,
        ])  # fmt: skip
        item.setData(0, CELL, cell)
        item.setSizeHint(0, QSize(0, self._style.px(ROW)))
        for column in range(4):
            item.setToolTip(column, item.text(column))
        self.table.addTopLevelItem(item)
        if self.table.topLevelItemCount() == 1:
            self.table.setCurrentItem(item)
            self._stack.setCurrentWidget(self.table)

    def _finish(self) -> None:
        self._end()
        self._tell(self.tr("đã xem {forms} biểu đã có số").format(forms=self._forms))
        if not self._forms:
            self._say_empty(self.tr("Tệp chưa có biểu nào có số. Nhập số rồi quay lại xem."))
        elif not self._found:
            self._say_empty(self.tr("Quy tắc này lẽ ra không báo gì ở các kỳ trước."))

    def _tell(self, how: str) -> None:
        parts = [self.tr("{count} chỗ").format(count=self._found), how]
        if self._found > MOST:
            parts.append(self.tr("chỉ liệt kê {most} chỗ mới nhất").format(most=MOST))
        self.told.setText(" · ".join(parts))

    def _end(self) -> None:
        self._turn.stop()
        self._walk = None
        self.stop.hide()

    def _say_empty(self, words: str) -> None:
        self.empty.setText(words)
        self._stack.setCurrentWidget(self.empty)

    def _lay_out(self) -> None:
        style = self._style
        self._dress_table()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.look.setAccessibleName(self.look.text())
        self.stop.setAccessibleName(self.tr("Dừng xem"))
        head = QHBoxLayout()
        head.setContentsMargins(style.px(20), style.px(8), style.px(16), style.px(8))
        head.setSpacing(style.px(12))
        head.addWidget(Words(style, self.tr("Lẽ ra đã báo"), bold=True))
        head.addWidget(self.told, 1)
        for button in (self.stop, self.look):
            head.addWidget(button)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Những chỗ quy tắc lẽ ra đã báo"))
        table.setHeaderLabels([self.tr("Kỳ"), self.tr("Đơn vị"), self.tr("Chỉ tiêu"), self.tr("Vấn đề")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setProperty("flat", True)
        header = table.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 72), (1, 104), (2, 190)):
            table.setColumnWidth(column, self._style.px(width))
