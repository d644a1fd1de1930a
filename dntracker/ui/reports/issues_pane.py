"""Các lần phát hành tờ này: a line each issue of the sheet on the desk, under the paper; the list folds away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dntracker.domain.issue import Issued
from dntracker.services.reports.proving import Compared
from dntracker.services.settings import Settings
from dntracker.ui.reports.issue_line import IssueLine
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEAD, ROW, SHOWN = 34, 30, 3


class IssuesPane(QFrame):
    """As high as its lines, three at most; the rest is reached by scrolling."""

    reprint_asked = Signal(object, object)
    """The file of this `Role` of this `Issued` shall be written just as it was."""

    proof_asked = Signal(object)
    """Somebody wants to see what changed since this `Issued`."""

    def __init__(self, style: Style, settings: Settings, key: str) -> None:
        super().__init__()
        self._style, self._settings, self._key = style, settings, key
        self.lines: list[IssueLine] = []
        self._title = Words(style, self.tr("Các lần phát hành tờ này"), bold=True)
        self._count, self._caret = Words(style, role="ink2"), QToolButton(self)
        self._caret.setAutoRaise(True)
        self._caret.clicked.connect(self.turn)
        self._head, self._body = QHBoxLayout(), QScrollArea(self)
        for widget in (self._title, self._count, self._caret):
            self._head.addWidget(widget, int(widget is self._count))
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setWidgetResizable(True)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(self._body)
        self.show_issues(())
        style.changed.connect(self._dress)

    def show_issues(self, issues: Sequence[Issued]) -> None:
        """List these issues, the newest first; whether they hold is told by `show_compared`."""
        if self.lines and issues == [line.issued for line in self.lines]:
            return
        table, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(self._style.px(16), 0, self._style.px(16), self._style.px(4))
        grid.setHorizontalSpacing(self._style.px(20))
        grid.setVerticalSpacing(0)
        self.lines = [IssueLine(self._style, issued, table) for issued in issues]
        for row, line in enumerate(self.lines):
            grid.setRowMinimumHeight(row, self._style.px(ROW))
            for column, widget in enumerate(line.widgets()):
                grid.addWidget(widget, row, column)
            line.role_chosen.connect(partial(self.reprint_asked.emit, line.issued))
            line.differences.clicked.connect(partial(self.proof_asked.emit, line.issued))
        grid.setColumnStretch(IssueLine.WIDE, 1)
        grid.setRowStretch(len(self.lines), 1)
        table.setLayout(grid)
        self._body.setWidget(table)
        for behind in (self._body.viewport(), table):
            behind.setAutoFillBackground(False)  # the pane's own paper shows
        self._dress()

    def show_compared(self, found: Sequence[Compared]) -> None:
        """Tell of each issue whether it still holds."""
        for line, one in zip(self.lines, found, strict=True):
            line.tell(one.changed)

    def turn(self) -> None:
        """Fold the list, or open it; that stays so."""
        self._settings.issues_folded = not self._settings.issues_folded
        self._settings.save()
        self._dress()

    def is_open(self) -> bool:
        """Whether the list can be seen."""
        return bool(self.lines) and not self._settings.issues_folded

    def told(self) -> str:
        """What stands beside the title."""
        return self._count.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "paper")
        self._style.fill(painter, QRect(0, 0, self.width(), 1), "rule")

    def _dress(self) -> None:
        px, count, folded = self._style.px, len(self.lines), not self.is_open()
        self._head.setContentsMargins(px(16), 0, px(8), 0)
        self._head.setSpacing(px(10))
        told = self.tr("{count} lần").format(count=count) if count else self.tr("Chưa phát hành lần nào.")
        self._count.setText(told)
        self._caret.setVisible(bool(count))
        self._caret.setIcon(self._style.icon("caret-up" if folded else "caret-down"))
        name = self.tr("Mở các lần phát hành") if folded else self.tr("Gập các lần phát hành")
        self._caret.setAccessibleName(name)
        self._caret.setToolTip(f"{name} ({self._key})")
        body = px(ROW) * min(count, SHOWN) + px(4)
        self._body.setFixedHeight(body)
        self._body.setVisible(not folded)
        self.setFixedHeight(px(HEAD) + (0 if folded else body))
        for line in self.lines:
            line.dress()
