"""Báo cáo: the report on the desk as it prints, every number open to question."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.paint.page import Pages, Ref
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.reports.kinds import FORM_SHEET, KINDS, Need
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.journal.asking import ask_day
from dntracker.ui.reports.choices import KIND_KEY, OrderChoice
from dntracker.ui.reports.handing_out import HandingOut
from dntracker.ui.reports.inspector import Inspector
from dntracker.ui.reports.paper import Paper
from dntracker.ui.reports.paper_desk import FOLD_KEY, PaperDesk
from dntracker.ui.reports.sheet_list import SheetList
from dntracker.ui.reports.ways_out import WaysOut
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Deed, EmptyState, Notice

LIST, INSPECTOR, LEAST_PAPER, NARROW = 196, 272, 320, 1240  # pixels of the design
SPLITTER = "reports"
Steps = tuple[tuple[str, str, Deed | None], ...]  # what to do, more words, its button


class ReportsPage(QWidget):
    """The page Báo cáo."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Báo cáo")
        self._desk, self._style, self._changes, self._ask, self._settings = desk, style, changes, ask, settings
        self._order: Order | None = None
        self._stale = True
        self._pages: Pages | None = None
        self.notice = Notice(style, self)
        self.handing_out = HandingOut(desk.reports, ask, self.notice)
        self._build_context()
        self._build_desk()
        changes.figures_recorded.connect(self._went_stale)
        changes.forms_changed.connect(self._went_stale)
        changes.projects_changed.connect(self._went_stale)

    def enter(self) -> None:
        """Give the focus to the paper."""
        if self._stale:
            self.refresh()
        (self.paper if self._pages else self.list.tree).setFocus()
        self.hint.emit(self.tr("Bấm một con số trên tờ để xem nguồn; dấu chọn không in") if self._pages else "")

    def refresh(self) -> None:
        """Make the sheet again out of what the file holds now."""
        self._stale = False
        reporting = self._desk.reporting
        others = [one for one in self._desk.reports.kinds() if one.code != FORM_SHEET]
        self.list.show_sheets(reporting.forms(), reporting.periods, others)
        if self._order is not None and not self._desk.reports.knows(self._order):
            self._order = None
        if self._order is None and (forms := reporting.forms()):
            self._order = Order(FORM_SHEET, forms[0].code, period=reporting.newest_period(forms[0]))
        self._show()

    def show_sheet(self, form_code: str, period: Period | None, unit: str = "") -> None:
        """Put the sheet of a form on the desk; without a period, say how the form gets its first one."""
        self.show_order(Order(FORM_SHEET, form_code, unit, period))

    def show_order(self, order: Order) -> None:
        """Put another report on the desk."""
        self.notice.clear()
        self._order = order
        self.paper.choose(None)
        self.inspector.show_story(None)
        self._show()
        self.paper.turn_to(0)

    def order(self) -> Order | None:
        """The report on the desk; None where there is none."""
        return self._order if self._pages is not None else None

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("← → ↑ ↓", self.tr("chọn con số bên cạnh trên tờ")),
            ("PgUp, PgDn", self.tr("lật trang")),
            (self.tr("+, −, Ctrl+con lăn"), self.tr("phóng to, thu nhỏ tờ")),
            ("0", self.tr("vừa chiều rộng")),
            ("F2", self.tr("sửa số đang chọn ở trang Nhập liệu")),
            ("Ctrl+E", self.tr("xuất tờ ra Excel")),
            ("Ctrl+Shift+E", self.tr("xuất tờ ra PDF")),
            ("Ctrl+Shift+W", self.tr("xuất báo cáo Word")),
            ("Ctrl+P", self.tr("in tờ")),
            ("Ctrl+Shift+P", self.tr("phát hành tờ")),
            (FOLD_KEY, self.tr("mở, gập các lần phát hành tờ này")),
            ("Alt+1 … 4", self.tr("đổi biểu, chỉ tiêu hay bộ chỉ tiêu, đơn vị, kỳ, ngày bắt đầu")),
            (KIND_KEY, self.tr("đến danh sách bên trái; khi nó đã gập thì đổi loại báo cáo")),
        ]

    def pages(self) -> Pages | None:
        """The pages on the desk; None where there are none."""
        return self._pages

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settings.splitters[SPLITTER] = self._split.saveState().toBase64().toStdString()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _build_context(self) -> None:
        self.context = ContextBar(self._style, self)
        self.choices = OrderChoice(self._desk, self.context, self._style)
        self.choices.order_chosen.connect(self.show_order)
        self.choices.kind_chosen.connect(self._show_kind)
        self.choices.day_asked.connect(self._ask_day)
        self.choices.listen(self)
        self.out = WaysOut(self.context, self, self._desk, self._changes, self.handing_out)

    def _build_desk(self) -> None:
        style = self._style
        self.list, self.paper, self.inspector = SheetList(style), Paper(style), Inspector(style)
        self.list.order_chosen.connect(self.show_order)
        self.list.kind_chosen.connect(self._show_kind)
        self.choices.list_asked.connect(self.list.tree.setFocus)
        self.paper.number_chosen.connect(self._number_chosen)
        self.paper.mend_asked.connect(self.inspector.mend)
        self.inspector.mend_asked.connect(self._changes.cell_chosen)
        self.inspector.mend_refused.connect(partial(self.notice.say, "warn"))
        self.inspector.trend_asked.connect(self._changes.indicator_chosen)
        self.inspector.project_asked.connect(self._changes.project_chosen)
        self._build_split()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.context, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self._split, 1)

    def _build_split(self) -> None:
        style = self._style
        self.empty, self._middle = EmptyState(style), QStackedWidget()
        self._desk_view = PaperDesk(self.paper, self._desk, self._changes, self._settings, style)
        self._middle.addWidget(self._desk_view)
        self._middle.addWidget(self.empty)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        for place, widget in enumerate((self.list, self._middle, self.inspector)):
            self._split.addWidget(widget)
            self._split.setCollapsible(place, False)
            self._split.setStretchFactor(place, int(place == 1))
        self._split.setHandleWidth(1)
        self._dress()
        style.changed.connect(self._dress)
        self._split.setSizes([style.px(LIST), style.px(836), style.px(INSPECTOR)])
        if saved := self._settings.splitters.get(SPLITTER):
            self._split.restoreState(QByteArray.fromBase64(saved.encode()))

    def _dress(self) -> None:
        self.list.setMinimumWidth(self._style.px(LIST) * 4 // 5)
        self.inspector.setMinimumWidth(self._style.px(INSPECTOR))
        self._middle.setMinimumWidth(self._style.px(LEAST_PAPER))
        narrow = self.width() < self._style.px(NARROW)
        self.list.setVisible(not narrow)
        self.choices.offer_kinds(narrow)

    def _show(self) -> None:
        order, self._pages = self._order, None
        if order is None:
            self._say_empty(self.tr("Tệp này chưa có biểu nào"), self.tr("Biểu được nạp cùng dữ liệu ban đầu của tệp."))
        elif order.kind == FORM_SHEET and order.period is None:
            self._invite(self._desk.catalogue.form(order.form))
        else:
            self._show_pages(order)
        self.out.offer()

    def _show_pages(self, order: Order) -> None:
        try:
            self._order = order = self._whole(order)
            self.choices.show_order(order)
            self.list.mark(order)
            self._pages = Pages(*self._desk.reports.layouts(order))
        except UserError as error:
            self.choices.show_order(order)
            self._say_empty(self.tr("Chưa lập được tờ này"), texts.sentence(error), self._way_on(order))
            return
        self._middle.setCurrentWidget(self._desk_view)
        self.paper.show_pages(self._pages)
        self._desk_view.show_order(order)
        if self.paper.chosen is not None:
            self._number_chosen(self.paper.chosen)

    def _way_on(self, order: Order) -> Steps:
        if Need.SINCE not in KINDS[order.kind].may or order.since is not None:
            return ()
        choose = Deed(self.tr("Chọn ngày…"), self._ask_day, primary=True)
        return ((self.tr("Những gì đã đổi từ cuối ngày nào"), "Alt+4", choose),)

    def _whole(self, order: Order) -> Order:
        """The order of a unit whose sheet there is, where the kind is about one."""
        if order.kind != FORM_SHEET or order.period is None:
            return order
        units = self._desk.reporting.units(self._desk.catalogue.form(order.form, order.period), order.period)
        known = any(unit.code == order.unit for unit in units)
        return order if known else self._desk.reports.whole(replace(order, unit=""))

    def _show_kind(self, kind: str) -> None:
        like = self._order
        if like is not None and (story := self.inspector.story) is not None:
            like = replace(like, subject=story.project or story.indicator)
        self.show_order(self._desk.reports.proposed(kind, like))

    def _ask_day(self) -> None:
        title, question = self.tr("Danh sách thay đổi"), self.tr("Những gì đã đổi từ cuối ngày:")
        if day := ask_day(self._ask, self.notice, title, question, texts.day(self._desk.today)):
            self.choices.take_day(day)

    def _invite(self, form: Form) -> None:
        period = self._desk.catalogue.default_period(form)
        self.choices.show_order(Order(FORM_SHEET, form.code, period=period))
        self.list.mark(Order(FORM_SHEET, form.code))
        name = texts.period_name(period)
        self._say_empty(
            self.tr("Biểu {0} chưa có kỳ nào có số liệu").replace("{0}", form.code),
            self.tr("Tờ hiện ra ngay khi có số đầu tiên."),
            (
                (self.tr("Nhập số liệu"), name, Deed(self.tr("Nhập liệu"), partial(self._enter, form), primary=True)),
                (self.tr("Hoặc xem tờ trống để in"), name, Deed(self.tr("Xem tờ"), partial(self._show_blank, form))),
            ),
        )

    def _enter(self, form: Form) -> None:
        if not form.rows:
            return
        period = self._desk.catalogue.default_period(form)
        units = self._desk.catalogue.units_of(form, period)
        unit = next((one for one in units if one.code == self._desk.actor.unit), units[0])
        territory = unit.territory if form.territory == "unit" else self._desk.catalogue.city(period)
        self._changes.cell_chosen.emit(Cell(form.rows[0].indicator, territory, unit.code, period))

    def _show_blank(self, form: Form) -> None:
        self.show_sheet(form.code, self._desk.catalogue.default_period(form))

    def _say_empty(self, sentence: str, advice: str, steps: Steps = ()) -> None:
        self.empty.say(sentence, advice, steps)
        self._middle.setCurrentWidget(self.empty)
        if self.isVisible():
            self.hint.emit("")

    def _number_chosen(self, ref: Ref) -> None:
        if self._order is None:
            return
        story = self._desk.reports.story(self._order, ref)
        self.inspector.show_story(story)
        told = f"{story.title}, {story.place}: {story.value_text}" if story else self.tr("Số đếm, không có nguồn riêng")
        self.paper.setAccessibleDescription(told)
        self.hint.emit("" if story else told)

    def _went_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()
