"""The problems under the grid: a line that says how many, and below it the list, which folds away."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dntracker.services.settings import Settings
from dntracker.ui.entry.problem_head import HEIGHT, ProblemHead
from dntracker.ui.entry.states import State
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import literal, strong

if TYPE_CHECKING:
    from dntracker.ui.entry.problem_items import Problem
    from dntracker.ui.entry.problem_rows import ProblemRows

SHOWN, ROW = 4, 24
SMALL = 760
"""A page lower than this (a window of 1280×720) has no room for the list, unless somebody opens it."""


class ProblemList(QFrame):
    """Fixed in height, open or folded, so that nothing jumps when a problem comes or goes."""

    painted = Signal()
    """It stands on the screen for the first time, and with it the page."""

    next_asked = Signal()
    """Somebody wants to see the next problem."""

    deed_asked = Signal()
    """Somebody clicked the deed offered beside the sentence."""

    chosen = Signal(object)
    """Somebody clicked this `Problem`."""

    remedied = Signal(object, object)
    """Somebody clicked a word at the right of a row: (problem, remedy)."""

    def __init__(self, style: Style, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._settings = style, settings
        self._news: tuple[State, str] | None = None
        self._problems: Sequence[Problem] = ()
        self._at: Problem | None = None
        self._said, self._small = "", False
        self.stands = False
        self.folded = settings.problems_folded
        self.head = ProblemHead(style, self)
        self.deed = self.head.deed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addStretch(1)
        self.head.next.clicked.connect(self.next_asked)
        self.head.deed.clicked.connect(self.deed_asked)
        self.head.caret.clicked.connect(self.turn)
        self._dress()
        style.changed.connect(self._dress)

    @cached_property
    def rows(self) -> "ProblemRows":
        """The list itself; the first page does not wait for it."""
        from dntracker.ui.entry.problem_rows import ProblemRows

        rows = ProblemRows(self._style, self)
        rows.setFixedHeight(self._style.px(ROW) * SHOWN)
        rows.chosen.connect(self.chosen)
        rows.remedied.connect(self.remedied)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, rows)
        return rows

    def fit(self, height: int) -> None:
        """Take the room that a page of this height can give: in a small window the list folds by itself."""
        small = height < self._style.px(SMALL)
        if small != self._small:
            self._small = small
            self._fold(small or self._settings.problems_folded)

    def turn(self) -> None:
        """Fold the list, or open it; that stays so, except in a window that is too small for it."""
        self._fold(not self.folded)
        if not self._small:
            self._settings.problems_folded = self.folded
            self._settings.save()

    def show_problems(self, problems: "Sequence[Problem]", at: "Problem | None", deed: str = "") -> None:
        """Show all problems, the one `at` which the person is, and its sentence where the list does not say it."""
        self._problems = problems
        self.head.counts.show_states([one.state for one in problems])
        self.head.next.setVisible(bool(problems))
        self._at = at
        self._show_rows()
        self._said = self._news[1] if self._news else at.sentence if at else ""
        if self._news:
            self.head.say(self._news[0], literal(self._news[1]))
        elif at is not None and self.folded:
            number = strong(self.tr("Dòng {number}").format(number=at.number))
            self.head.say(at.state, f"{number} {literal(at.sentence)}", deed)
        else:
            self.head.say(State.EMPTY, "")

    def tell(self, sentence: str, state: State = State.LOCKED) -> None:
        """Say something about the active cell or what was done, until another row is active or something is typed."""
        self._news = state, sentence
        self._said = sentence
        self.head.say(state, literal(sentence))

    def forget_news(self) -> None:
        """What was told is of no interest any more."""
        self._news = None

    def sentence(self) -> str:
        """What was said last: of the active cell, or of what was done."""
        return self._said

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "paper")
        self._style.fill(painter, QRect(0, 0, self.width(), 1), "rule")
        if not self.folded and not self._problems:
            self._say_none(painter)
        if not self.stands:
            self.stands = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _say_none(self, painter: QPainter) -> None:
        px = self._style.px
        painter.setFont(self._style.font())
        painter.setPen(self._style.color("ink3"))
        told = self.tr("Số cần xem lại hiện ở đây khi có.")
        area = self.rect().adjusted(px(16), px(HEIGHT), -px(16), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, told)

    def _fold(self, folded: bool) -> None:
        self.folded = folded
        self._dress()
        self._show_rows()

    def _show_rows(self) -> None:
        shown = not self.folded and bool(self._problems)
        if shown:
            self.rows.show_problems(self._problems)
            self.rows.point_at(self._at)
        if shown or "rows" in self.__dict__:  # not built only to be hidden
            self.rows.setVisible(shown)

    def _dress(self) -> None:
        px = self._style.px
        self.head.dress()
        self.head.show_folded(self.folded)
        if "rows" in self.__dict__:
            self.rows.setFixedHeight(px(ROW) * SHOWN)
        self.setFixedHeight(px(HEIGHT) + (0 if self.folded else px(ROW) * SHOWN))
