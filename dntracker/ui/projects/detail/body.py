"""The page of one project from top to foot: story, way, money over time, milestones, what stands around them."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dntracker.services.projects.dates import date_words
from dntracker.services.projects.detail import Detail
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.remarks import Remark
from dntracker.ui.indicators.sections import Heading, Paper
from dntracker.ui.projects.detail.around import SIGNS, Documents, Files, Indicators, Obstacles, Past, Rated
from dntracker.ui.projects.detail.lines import Lines
from dntracker.ui.projects.detail.milestones import Milestones
from dntracker.ui.projects.detail.money import Money
from dntracker.ui.projects.detail.pictures import StagesPicture, StepsPicture, TimePicture
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, literal, strong

MARGIN, GAP, ASIDE, ASIDE_LOW, FOLDS_BELOW, LOW = 24, 32, 452, 380, 1060, 720


class Shows(Protocol):
    """A part of the page."""

    def show_detail(self, detail: Detail, *, readonly: bool) -> None: ...


class Body(QScrollArea):
    """Two columns where there is room, one below that; `alone` leaves the right one away for a form."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._folded, self._alone = False, False
        self._paper = Paper(style)
        self.why = Words(style, role="warn")
        self.story, self.facts = Words(style, size=20), Words(style, role="ink2")
        self.remarks = Words(style)
        for words in (self.why, self.story, self.facts, self.remarks):
            words.setWordWrap(True)
        for words in (self.story, self.remarks):
            words.setTextFormat(Qt.TextFormat.RichText)
        self.stages, self.steps, self.time = StagesPicture(style), StepsPicture(style), TimePicture(style)
        self.time_head = Heading(style, self.tr("Các mốc theo thời gian"))
        self.steps_head = Heading(style, "", self.tr("tỷ đồng"))
        self.milestones, self.money = Milestones(style), Money(style)
        self.obstacles, self.past = Obstacles(style), Past(style)
        self.indicators, self.documents, self.files = Indicators(style), Documents(style), Files(style)
        self.rated = Rated(style)
        self._lay_out()
        for rows in self.findChildren(Lines):
            rows.pressed_in.connect(lambda _row, rows=rows: self.follow(rows))
        style.changed.connect(self._dress)
        self._dress()

    def show_detail(self, detail: Detail, rating: Rating, today: date, why: str) -> None:
        """Show a project; `why` nobody may change it, empty where somebody may."""
        self.why.setText(self.tr("Chỉ xem: {why}").format(why=why) if why else "")
        self.why.setVisible(bool(why))
        self.story.setText(rich(detail.story))
        self.story.setAccessibleName(detail.story.replace("**", ""))
        self.remarks.setText(self._told(detail.remarks))
        self.remarks.setVisible(bool(detail.remarks))
        self.facts.setText("  ·  ".join(self._facts(detail)))
        self.facts.setVisible(bool(self.facts.text()))
        self.stages.show_item(detail.item)
        self.steps.show_chart(detail.chart)
        self.time.show_item(detail.item, today)
        self.time_head.setVisible(not self.time.isHidden())
        self.steps_head.setVisible(detail.chart.drawn)
        self.steps_head.text.setText(self.tr("Tổng mức đầu tư qua {0} lần").format(len(detail.chart.steps)))
        self.rated.show_rating(rating, readonly=bool(why))
        parts: tuple[Shows, ...] = (
            self.milestones, self.money, self.obstacles, self.indicators, self.documents, self.files, self.past,
        )  # fmt: skip
        for part in parts:
            part.show_detail(detail, readonly=bool(why))

    def set_alone(self, alone: bool) -> None:
        """Leave the right column away, because a form stands at its place."""
        self._alone = alone
        self._aside.setVisible(not alone or self._folded)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a part, once the layout has given it its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget, 0, self._style.px(MARGIN)))

    def to_top(self) -> None:
        """Show the beginning of the page."""
        self.verticalScrollBar().setValue(0)

    def follow(self, rows: Lines) -> None:
        """Keep the current row of a list in view while somebody walks in it."""
        if rows.hasFocus():
            rect = rows.row_rect()
            at = rows.mapTo(self._paper, rect.center())
            self.ensureVisible(at.x(), at.y(), 0, 2 * rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()
        self._fold(self.width() < self._style.px(FOLDS_BELOW))
        self.steps.set_low(self.window().height() <= self._style.px(LOW))

    def _told(self, remarks: Sequence[Remark]) -> str:
        def line(one: Remark) -> str:
            color = self._style.color(one.role).name()
            return f'<div style="color:{color}">{SIGNS.get(one.role, "")}{literal(one.text)}</div>'

        return "".join(map(line, remarks))

    def _facts(self, detail: Detail) -> list[str]:
        project, programme = detail.item.project, detail.item.programme
        told = [self.tr("Thuộc {0}").format(programme.name)] if programme else []
        told += [self.tr("Bắt đầu {0}").format(date_words(project.start))] if project.start else []
        told += [self.tr("Kết thúc {0}").format(date_words(project.end))] if project.end else []
        told += [f"{name}: {value}" for name, value in detail.facts]
        return [*told, *([project.note.rstrip(".")] if project.note else [])]

    def _fold(self, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        if folded:
            self._column.insertWidget(self._column.count() - 1, self._aside)
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(16_777_215)
        else:
            self._columns.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
            self._dress()
        self.set_alone(self._alone)

    def _lay_out(self) -> None:
        self._left, self._aside = QWidget(), QWidget()
        self._left_column, self._aside_column = _column(self._left), _column(self._aside)
        for one in (self.milestones, self.obstacles, self.past):
            self._left_column.addWidget(one)
        for part in (self.rated, self.money, self.indicators, self.documents, self.files):
            self._aside_column.addWidget(part)
        self._left_column.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self._paper)
        for widget in (
            self.why, self.story, self.remarks, self.facts, self.stages, self.steps_head, self.steps, self.time_head,
            self.time,
        ):  # fmt: skip
            self._column.addWidget(widget)
        self._column.addLayout(self._columns)
        self._column.addStretch(1)
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _dress(self) -> None:
        px = self._style.px
        self._column.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(MARGIN))
        self._column.setSpacing(px(8))
        self._columns.setSpacing(px(GAP))
        for column in (self._left_column, self._aside_column):
            column.setSpacing(px(12))
        if not self._folded:
            self._aside.setFixedWidth(px(ASIDE if self.width() > px(1250) else ASIDE_LOW))


def rich(story: str) -> str:
    """A story whose bold is written `**so**`, as rich text."""
    parts = story.split("**")
    return "".join(strong(part) if place % 2 else literal(part) for place, part in enumerate(parts))


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    return column
