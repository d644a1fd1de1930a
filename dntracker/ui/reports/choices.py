"""Which report is on the desk: the fields of the context bar that its kind asks for, each with its list."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.reports.kinds import FORM_SHEET, KINDS, POINTS, Need, Subject, asked_by
from dntracker.services.reports.paging import PAGINGS, USUAL
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar, ContextField

if TYPE_CHECKING:
    from dntracker.ui.widgets.chooser import Choices, Chooser

ANOTHER_DAY = "?"
KIND_KEY = "Alt+5"
KEYS = {
    Need.FORM: "Alt+1", Need.SUBJECT: "Alt+1", Need.PROJECT: "Alt+1", Need.PROGRAMME: "Alt+1", Need.UNIT: "Alt+2",
    Need.PERIOD: "Alt+3", Need.SINCE: "Alt+4", Need.PAGING: "Alt+4",
}  # fmt: skip


class OrderChoice(QObject):
    """Shows what a report is about, and lets another be chosen field by field."""

    order_chosen = Signal(object)
    """Another report was chosen: its `Order`."""

    kind_chosen = Signal(str)
    """A report of another kind was asked for: its code."""

    list_asked = Signal()
    """The key for kinds was pressed where a list beside the paper has them."""

    day_asked = Signal()
    """Somebody wants to name the day from which changes count."""

    def __init__(self, desk: Desk, bar: ContextBar, style: Style) -> None:
        super().__init__(bar)
        self._desk, self._bar, self._style = desk, bar, style
        self._order = Order(FORM_SHEET)
        self.kind = bar.add_field(self.tr("Loại"), self.tr("Loại báo cáo"))
        self.form = bar.add_field(self.tr("Biểu"), self.tr("Biểu mẫu"))
        self.subject = bar.add_field(self.tr("Chỉ tiêu"), self.tr("Chỉ tiêu"))
        self.project = bar.add_field(self.tr("Dự án"), self.tr("Dự án"))
        self.programme = bar.add_field(self.tr("Chương trình"), self.tr("Chương trình, đề án"))
        self.period = bar.add_field(self.tr("Kỳ"), self.tr("Kỳ báo cáo"))
        self.unit = bar.add_field(self.tr("Đơn vị"), self.tr("Đơn vị báo cáo"))
        self.since = bar.add_field(self.tr("Thay đổi từ"), self.tr("Thay đổi từ lúc nào"))
        self.paging = bar.add_field(self.tr("Trang"), self.tr("Khổ giấy và cách chia trang"))
        self._fields: dict[Need, tuple[ContextField, Callable[[], Choices], Callable[[str], None]]] = {
            Need.FORM: (self.form, self._forms, self._take_form),
            Need.SUBJECT: (self.subject, self._subjects, self._take_subject),
            Need.PERIOD: (self.period, self._periods, self._take_period),
            Need.UNIT: (self.unit, self._units, self._take_unit),
            Need.SINCE: (self.since, self._days, self._take_day),
            Need.PROJECT: (self.project, self._projects, self._take_subject),
            Need.PROGRAMME: (self.programme, self._programmes, self._take_subject),
            Need.PAGING: (self.paging, self._pagings, self._take_paging),
        }
        for need, (field, _, _) in self._fields.items():
            field.set_opens(True)
            field.setToolTip(KEYS[need])
            field.clicked.connect(partial(self._open, need))
        self.kind.set_opens(True)
        self.kind.clicked.connect(self._open_kinds)
        self.offer_kinds(False)

    @cached_property
    def _choosers(self) -> "dict[Need, Chooser]":
        from dntracker.ui.widgets.chooser import Chooser  # when the first one is opened

        found = {need: Chooser(self._style, field, items) for need, (field, items, _) in self._fields.items()}
        for need, chooser in found.items():
            chooser.picked.connect(self._fields[need][2])
        return found

    @cached_property
    def _kinds(self) -> "Chooser":
        from dntracker.ui.widgets.chooser import Chooser

        chooser = Chooser(
            self._style, self.kind, lambda: ([(k.code, k.name) for k in KINDS.values()], self._order.kind)
        )
        chooser.picked.connect(self._take_kind)
        return chooser

    def offer_kinds(self, offered: bool) -> None:
        """Let the kind be chosen here too, where no list beside the paper has the kinds."""
        self.kind.setVisible(offered)
        self._bar.fit()

    def listen(self, page: QWidget) -> None:
        """Take the page's keys: Alt+1 to Alt+5 open the lists."""
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in dict.fromkeys(KEYS.values()):
            QShortcut(QKeySequence(key), page, partial(self._open_by_key, key), context=around)
        QShortcut(QKeySequence(KIND_KEY), page, self._open_kinds, context=around)

    def show_order(self, order: Order) -> None:
        """Show what is on the desk, and the fields that its kind asks for."""
        self._order = order
        kind = KINDS[order.kind]
        self.kind.set_value("", kind.name)
        for need, (field, _, _) in self._fields.items():
            field.setVisible(need in kind.needs or need in kind.may)
        form = self._desk.catalogue.form(order.form, order.period) if order.form else None
        self.form.set_value(*((form.code, form.short_name) if form else ("", self.tr("Mọi biểu"))))
        self._show_subject(order)
        self.period.set_value("", texts.period_name(order.period) if order.period else self.tr("Mọi kỳ"))
        self.since.set_value("", texts.day(order.since) if order.since else self.tr("lần gửi gần nhất"))
        units = self._desk.reports.choices(order).units if self.unit.isVisibleTo(self._bar) else ()
        whose = next((one for one in units if one.code == order.unit), None)
        named = self._consolidating(whose, whose.short_name) if whose else self._every_unit()
        self.unit.set_value("", named)
        self.unit.setVisible(len(units) > 1)
        self._bar.fit()

    def _show_subject(self, order: Order) -> None:
        asked = asked_by(KINDS[order.kind])
        self.paging.set_value("", PAGINGS[order.paging or USUAL].told)
        if Need.PROJECT in asked or Need.PROGRAMME in asked:
            of_projects = self._desk.reports.choices(order)
            named = {one.code: one.name for one in of_projects.projects}
            named |= {one.code: one.name for one in of_projects.programmes}
            self.project.set_value("", named.get(order.subject, order.subject))
            self.programme.set_value("", named.get(order.subject, self.tr("Mọi chương trình")))
        else:
            self._show_indicator(order)

    def _show_indicator(self, order: Order) -> None:
        scored = KINDS[order.kind].subject is Subject.FRAMEWORK
        label = self.tr("Bộ chỉ tiêu") if scored else self.tr("Chỉ tiêu")
        self.subject.set_label(label, label)
        if order.subject:
            name = self._desk.reports.subject_name(order)
            self.subject.set_value("", name if scored else self._desk.catalogue.indicator(order.subject).label)

    def take_day(self, day: date) -> None:
        """Count changes from the end of this day."""
        self._choose(replace(self._order, since=day))

    def _needs(self, need: Need) -> bool:
        return need in KINDS[self._order.kind].needs

    def _open(self, need: Need) -> None:
        self._choosers[need].open()

    def _open_by_key(self, key: str) -> None:
        for need, (field, _, _) in self._fields.items():
            if KEYS[need] == key and field.isVisibleTo(self._bar):
                self._open(need)
                return

    def _open_kinds(self) -> None:
        if self.kind.isVisibleTo(self._bar):
            self._kinds.open()
        else:
            self.list_asked.emit()

    def _forms(self) -> "Choices":
        forms = self._desk.reports.choices(self._order).forms
        every = [] if self._needs(Need.FORM) else [("", self.tr("Mọi biểu"))]
        return [*every, *((form.code, f"{form.code}  {form.short_name}") for form in forms)], self._order.form

    def _subjects(self) -> "Choices":
        groups = self._desk.reports.choices(self._order).subjects
        codes = dict.fromkeys(item.code for group in groups for item in group.items)
        order = self._order
        named = [(code, f"{code}  {self._desk.reports.subject_name(replace(order, subject=code))}") for code in codes]
        return named, self._order.subject

    def _projects(self) -> "Choices":
        found = self._desk.reports.choices(self._order).projects
        return [(one.code, f"{one.code}  {one.name}") for one in found], self._order.subject

    def _programmes(self) -> "Choices":
        found = self._desk.reports.choices(self._order).programmes
        every = [("", self.tr("Mọi chương trình"))]
        return [*every, *((one.code, f"{one.code}  {one.name}") for one in found)], self._order.subject

    def _pagings(self) -> "Choices":
        return [(code, one.told) for code, one in PAGINGS.items()], self._order.paging or USUAL

    def _periods(self) -> "Choices":
        periods = self._desk.reports.choices(self._order).periods
        every = [] if self._needs(Need.PERIOD) else [("", self.tr("Mọi kỳ"))]
        now = self._order.period.code if self._order.period else ""
        return [*every, *((one.code, self._period_name(one)) for one in periods)], now

    def _period_name(self, period: Period) -> str:
        name = texts.period_name(period)
        if self._order.kind != FORM_SHEET:
            return name
        form = self._desk.catalogue.form(self._order.form, period)
        known = period in self._desk.reporting.periods(form)
        return name if known else self.tr("{period}, chưa có số liệu").format(period=name)

    def _units(self) -> "Choices":
        units = self._desk.reports.choices(self._order).units
        every = [] if self._order.kind == FORM_SHEET else [("", self._every_unit())]
        return [*every, *((one.code, self._consolidating(one, one.name)) for one in units)], self._order.unit

    def _every_unit(self) -> str:
        return self.tr("Toàn thành phố") if self._order.kind == POINTS else self.tr("Mọi đơn vị")

    def _consolidating(self, unit: Unit, name: str) -> str:
        if not self._order.form:
            return name
        form = self._desk.catalogue.form(self._order.form, self._order.period)
        sums_up = self._order.kind == FORM_SHEET and unit.code == form.consolidator
        return self.tr("{0} (tổng hợp)").replace("{0}", name) if sums_up else name

    def _days(self) -> "Choices":
        today = self._desk.today
        days = {
            "": self.tr("Lần gửi gần nhất"),
            (today - timedelta(days=7)).isoformat(): self.tr("7 ngày qua"),
            date(today.year - 1, 12, 31).isoformat(): self.tr("Từ đầu năm"),
            ANOTHER_DAY: self.tr("Ngày khác…"),
        }
        return list(days.items()), self._order.since.isoformat() if self._order.since else ""

    def _take_kind(self, code: str) -> None:
        if code != self._order.kind:
            self.kind_chosen.emit(code)

    def _take_form(self, code: str) -> None:
        like = replace(self._order, form=code, unit="")
        self._choose(self._desk.reports.proposed(like.kind, like) if self._needs(Need.FORM) else like)

    def _take_subject(self, code: str) -> None:
        like = replace(self._order, subject=code)
        scored = KINDS[like.kind].subject is Subject.FRAMEWORK  # in years of its own
        self._choose(self._desk.reports.proposed(like.kind, like) if scored else like)

    def _take_paging(self, code: str) -> None:
        self._choose(replace(self._order, paging="" if code == USUAL else code))

    def _take_period(self, code: str) -> None:
        self._choose(replace(self._order, period=Period.parse(code) if code else None))

    def _take_unit(self, code: str) -> None:
        self._choose(replace(self._order, unit=code))

    def _take_day(self, text: str) -> None:
        if text == ANOTHER_DAY:
            self.day_asked.emit()
        else:
            self._choose(replace(self._order, since=date.fromisoformat(text) if text else None))

    def _choose(self, order: Order) -> None:
        if order != self._order:
            self.order_chosen.emit(order)
