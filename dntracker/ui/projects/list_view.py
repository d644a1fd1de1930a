"""The list of projects with their timeline, the figures over it, and a line on what is chosen."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.milestone import Baseline, Milestone
from dntracker.domain.rating import Colour
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.glance import glance_of
from dntracker.services.projects.list_texts import milestone_words, project_words
from dntracker.services.projects.listing import Asked, Grouping, Line, Sorting, arranged, lines_of
from dntracker.services.projects.timeline import reach
from dntracker.services.projects.within import below
from dntracker.ui.projects.cells import ROW
from dntracker.ui.projects.forecasting import ask_forecast, move_forecast
from dntracker.ui.projects.glance import HEIGHT as GLANCE
from dntracker.ui.projects.glance import GlanceView
from dntracker.ui.projects.header import HEIGHT as HEAD
from dntracker.ui.projects.line import HEIGHT as LINE
from dntracker.ui.projects.line import ProjectLine
from dntracker.ui.projects.model import Column, ListModel
from dntracker.ui.projects.overhead import Overhead
from dntracker.ui.projects.published import KEY
from dntracker.ui.projects.table import ProjectTable
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.notice import Deed, EmptyState
from dntracker.ui.widgets.own_keys import own_keys

ENOUGH, MANY = 4, 12
"""Rows that must have room before the glance has, and that are enough for it to have room."""
NEW = "?"
"""No programme: count again."""


class ListView(QWidget):
    """What the page Dự án opens with; the row that was chosen stays the chosen one."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        style = handed.style
        self._handed, self._desk, self._lines = handed, handed.desk, list[Line]()
        self.model, self.timeline = ListModel(self), Timeline(style, self)
        self.table = ProjectTable(style, self.model, self.timeline)
        self.over, self.line = Overhead(handed, self.timeline, self), ProjectLine(style)
        self.glance = GlanceView(style, self)
        self.tiles, self.above, self.published = self.over.tiles, self.over.above, self.over.published
        self.empty = EmptyState(style, "chart-bar-horizontal")
        self._own, self._counted, self._here = list[Line](), NEW, ("", "")
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the list."""
        if self._lines and self.model.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def refresh(self) -> None:
        """Show the projects that the file holds now."""
        desk = self._desk
        items = desk.projects.portfolio.items()
        colours = {code: rating.colour for code, rating in desk.projects.ratings.all().items()}
        self._lines = lines_of(items, desk.today, colours, self._unit_name)
        self.model.forget(self._frozen)
        self.table.drawn.forget()
        first, last = reach(items, desk.today)
        self.timeline.set_reach(first, last, desk.today)
        self._counted = NEW
        self._show()

    def show_project(self, code: str, milestone: str = "") -> None:
        """Choose a project's row, with one of its milestones; what is filtered away comes back."""
        if self.model.row_of(code) is None:
            self.model.folded.clear()
            self._clear(within=any(line.code == code for line in self._own))
        row = self.model.row_of(code)
        if row is not None:
            self.table.choose(row, milestone)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the list."""
        return [
            ("↑ ↓", self.tr("sang dự án khác")),
            ("← →", self.tr("sang mốc trước, mốc sau của dự án")),
            ("Enter", self.tr("mở chi tiết dự án; ở dòng nhóm: gập, mở nhóm")),
            ("F2", self.tr("ghi hay dời ngày dự báo của mốc đang chọn")),
            (self.tr("+, −, Ctrl+con lăn"), self.tr("thời gian gần lại (theo quý), xa ra (theo năm)")),
            (self.tr("Shift+con lăn"), self.tr("cuộn thời gian")),
            ("Ctrl+F", self.tr("lọc dự án, không cần dấu; Esc hiện lại hết")),
            ("Alt+C, D, Z, V, N, I", self.tr("chọn chương trình, giai đoạn, chủ trì, nguồn vốn, cách nhóm, thời gian")),
            (KEY, self.tr("mở, gập số theo nguồn cạnh số trong tệp")),
            ("Ctrl+Z, Ctrl+Y", self.tr("hoàn tác, làm lại")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @property
    def asked(self) -> Asked:
        """What is asked for in the bar, the tiles and the field."""
        return self._handed.context.asked

    def _show(self) -> None:
        here, asked = self._here, self.asked
        if self._counted != asked.programme:
            self._counted = asked.programme
            self._own = self._of_programme()
            self.over.show_lines(self._own, asked.programme)
        self.tiles.choose(asked.colour)
        self.model.show(arranged(self._own, asked), self._desk.today)
        self.table.head.sorting = asked.sorting
        self.table.hide_columns(*self._same_in_group(asked.grouping))
        self._make_room()
        self._stack.setCurrentWidget(self._work if self.model.rows else self.empty)
        if not self.model.rows:
            self._say_empty()
            return
        row = self.model.row_of(here[0])
        self.table.choose(row if row is not None else min(1, len(self.model.rows) - 1), here[1] if row else "")

    def _of_programme(self) -> list[Line]:
        if not self.asked.programme:
            return self._lines
        codes = below(self._desk.projects.portfolio.programmes(), self.asked.programme)
        return [line for line in self._lines if line.item.project.programme in codes]

    def _make_room(self) -> None:
        # Under a long list the lines of projects are worth more than one project at a glance.
        px = self._handed.style.px
        left = self.height() - self.over.sizeHint().height() - px(HEAD + LINE + GLANCE)
        self.glance.setVisible(left >= px(ROW) * min(max(len(self.model.rows), ENOUGH), MANY))

    def _same_in_group(self, grouping: Grouping) -> list[Column]:
        hidden = [Column.OWNER] if grouping is Grouping.OWNER or not any(line.owner for line in self._lines) else []
        return [*hidden, Column.STAGE] if grouping is Grouping.STAGE else hidden

    def _say_empty(self) -> None:
        if self._lines:
            back = Deed(self.tr("Hiện lại hết"), self._clear, primary=True)
            step = (self.tr("Bỏ lọc"), self.tr("Xem lại mọi dự án."), back)
            self.empty.say(self.tr("Không có dự án nào như vậy."), self.tr("Nới bớt điều kiện lọc ở trên."), [step])
        else:
            words = self.tr("Thêm một dự án thì nó hiện ở đây, cùng giai đoạn, tiền và các mốc của nó.")
            self.empty.say(self.tr("Chưa có dự án nào."), words)

    def _clear(self, *, within: bool = True) -> None:
        # The programme is where one works and no filter: it stays, unless what is looked for lies outside it.
        self.over.clear_words()
        kept = self.asked
        programme = kept.programme if within and self._own else ""
        self._handed.context.ask(Asked(programme, grouping=kept.grouping, sorting=kept.sorting))
        self.enter()

    def _tell(self) -> None:
        line, code = self.table.line, self.table.milestone
        if line is not None:
            self._here = (line.code, code)
        milestone = self._milestone()
        if line is None:
            words = ""
        elif milestone is not None:
            words = f"{line.item.project.name}\n{milestone_words(milestone, self._desk.today)}"
        else:
            words = project_words(line, self._desk.today)
        rating = self._desk.projects.ratings.of(line.code) if line else None
        self.glance.show_glance(glance_of(line.item, rating, self._desk.today) if line and rating else None)
        self.line.tell(words)
        self.table.setAccessibleDescription(words)
        may = not self._desk.projects.acts.why_not()
        self.line.forecast.setEnabled(may and milestone is not None and not milestone.actual)
        self.line.open.setEnabled(line is not None)

    def _milestone(self) -> Milestone | None:
        line, code = self.table.line, self.table.milestone
        return next((one for one in line.item.milestones if one.code == code), None) if line and code else None

    def _forecast(self) -> None:
        line, milestone = self.table.line, self._milestone()
        if line is None or milestone is None:
            self._handed.around.tell(self.tr("Bấm → để chọn một mốc trước"))
        elif self._may():
            ask_forecast(self._handed, line.code, milestone)
        self.enter()

    def _move(self, project: str, code: str, known: str) -> None:
        item = self._desk.projects.portfolio.item(project)
        milestone = next(one for one in item.milestones if one.code == code)
        if self._may():
            move_forecast(self._handed, project, milestone, known)
        self.enter()

    def _may(self) -> bool:
        why = self._desk.projects.acts.why_not()
        if why:
            words = self.tr("Chưa ghi được dự báo: {why}").format(why=why)
            self._handed.notice.say("warn", words, deeds=[Deed(self.tr("Đã hiểu"), self._handed.notice.clear)])
        return not why

    def _frozen(self, programme: str) -> Baseline | None:
        found = self._desk.projects.portfolio.baselines(programme) if programme else []
        return found[-1] if found else None

    def _unit_name(self, code: str) -> str:
        return next((one.short_name for one in self._desk.catalogue.units() if one.code == code), code)

    def _ask(self, **changed: object) -> None:
        self._handed.context.ask(replace(self.asked, **changed))

    def _sort(self, sorting: Sorting) -> None:
        self._ask(sorting=Sorting.CODE if sorting is self.asked.sorting else sorting)

    def _filter_colour(self, colour: Colour | None) -> None:
        self._ask(colour=colour)
        self.enter()

    def _filter_stage(self, code: str) -> None:
        self._ask(stage="" if code == self.asked.stage else code)
        self.enter()

    def _lay_out(self) -> None:
        self._work, self._stack = QWidget(), QStackedWidget()
        inner, under = QWidget(), QWidget()
        body, whole, column = QVBoxLayout(inner), QVBoxLayout(self._work), QVBoxLayout(self)
        self._under = QHBoxLayout(under)
        for layout in (body, whole, column, self._under):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._under.addStretch(1)
        self._under.addWidget(self.timeline.bar)
        for widget in (self.table, under):
            body.addWidget(widget, int(widget is self.table))
        whole.addWidget(inner, 1)
        whole.addWidget(self.glance)
        whole.addWidget(self.line)
        for part in (self._work, self.empty):
            self._stack.addWidget(part)
        column.addWidget(self.over)
        column.addWidget(self._stack, 1)
        self._body = body
        self._dress()

    def _connect(self) -> None:
        context, table = self._handed.context, self.table
        context.asked_changed.connect(self._show)
        context.zoom_chosen.connect(self.timeline.show_zoom)
        self.timeline.changed.connect(self._show_span)
        self.tiles.chosen.connect(self._filter_colour)
        self.above.words_changed.connect(lambda text: self._ask(words=text))
        self.above.closed.connect(self.enter)
        self.published.stage_chosen.connect(self._filter_stage)
        table.chosen_changed.connect(self._tell)
        table.opened.connect(self._handed.around.open_project)
        table.forecast_asked.connect(self._forecast)
        table.sorting_asked.connect(self._sort)
        table.pointing.moved.connect(self._move)
        table.pointing.moving.connect(self._tell_moving)
        table.pointing.fixed.connect(lambda *_: self._handed.around.tell(self.tr("Chỉ kéo được mốc dự báo")))
        self.line.forecast.clicked.connect(self._forecast)
        self.line.open.clicked.connect(self._open)
        self._handed.style.changed.connect(self._dress)
        own_keys(self, (("Ctrl+F", self.above.open), ("Esc", self._leave), (KEY, self.published.turn)))

    def _open(self) -> None:
        if self.table.line is not None:
            self._handed.around.open_project(self.table.line.code)

    def _leave(self) -> None:
        kept = self.asked
        if self.table.pointing.held or self.table.milestone:
            self.table.pointing.drop()
            self.table.choose_milestone("")
        elif kept.words or kept.colour or kept.stage or kept.fund or kept.owner:
            self._clear()
        elif self._handed.notice.text():
            self._handed.notice.clear()
        else:
            self._handed.changes.stepped_back.emit()
        self.enter()

    def _tell_moving(self, known: str) -> None:
        words = self.tr("Dự báo mới: {date}; Esc bỏ").format(date=date_words(known)) if known else ""
        self._handed.around.tell(words)

    def _show_span(self) -> None:
        first, last = self.timeline.span
        self._handed.context.show_time(first.year, last.year, self.timeline.zoom)
        bar = self.timeline.bar
        bar.setFixedWidth(max(self.table.columnWidth(Column.TIME), 1))
        bar.setVisible(bar.maximum() > 0)

    def _dress(self) -> None:
        px = self._handed.style.px
        self._body.setContentsMargins(px(24), 0, px(24), 0)
