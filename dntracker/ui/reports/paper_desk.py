"""The desk: the paper, the line above it, and below it every issue of its sheet, proved in an idle moment."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.report import Order
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.reports.proving import Compared
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.reports.issues_pane import IssuesPane
from dntracker.ui.reports.paper import Paper
from dntracker.ui.reports.paper_bar import PaperBar
from dntracker.ui.style import Style

REST = 200  # ms in which nothing was shown or turned; then the issues are held against what the file says
FOLD_KEY = "Ctrl+Shift+F8"


class PaperDesk(QWidget):
    """What stands on the desk and what became of it; paper and page turns never wait for that."""

    def __init__(self, paper: Paper, desk: Desk, changes: Changes, settings: Settings, style: Style) -> None:
        super().__init__()
        self._desk = desk
        self._order: Order | None = None
        self.bar, self.issues = PaperBar(paper, style), IssuesPane(style, settings, FOLD_KEY)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.prove)
        paper.page_turned.connect(self._put_off)
        changes.sheet_issued.connect(self._show_again)
        self.issues.reprint_asked.connect(changes.reprint_asked)
        self.issues.proof_asked.connect(changes.proof_asked)
        QShortcut(QKeySequence(FOLD_KEY), self).activated.connect(self.issues.turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.issues)

    def show_order(self, order: Order) -> None:
        """List the issues of an order that was just put on the desk; whether they hold is told when there is time."""
        order = self._desk.reports.whole(order)
        if order != self._order:
            self.bar.show_state("", "", "ink2")
        self._order = order
        self.issues.show_issues(self._desk.proving.shelf.of(order)[::-1])
        self._rest.start()

    def prove(self) -> None:
        """Hold the issues against what the file says now, and tell it in both places."""
        self._rest.stop()
        if self._order is None:
            return
        try:
            found = self._desk.proving.compared(self._order)
        except UserError as error:
            self.bar.show_state("warning-circle", texts.sentence(error), "bad")
            return
        self.issues.show_compared(found)
        self._tell(found)

    def _tell(self, found: list[Compared]) -> None:
        if not found:
            self.bar.show_state("", self.tr("Chưa phát hành"), "ink2")
            return
        day, changed = texts.day(found[0].issued.day), found[0].changed
        if changed:
            told = self.tr("Khác bản phát hành ngày {day}: {count} số").format(day=day, count=changed)
            self.bar.show_state("warning", told, "warn")
        else:
            told = self.tr("Khớp bản phát hành ngày {day}").format(day=day)
            self.bar.show_state("circle-wavy-check", told, "good")

    def _show_again(self) -> None:
        if self._order is not None:
            self.show_order(self._order)

    def _put_off(self) -> None:
        if self._rest.isActive():
            self._rest.start()
