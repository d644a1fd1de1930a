"""The context bar of Tổng quan: the period with its dates, and the page's two deeds."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.overview import Matrix
from dntracker.services.texts import day, period_name
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextBar, ContextField

SOON = 7
MEET_KEY = "F11"


class OverviewContext(ContextBar):
    """One field to choose the period by, and what is known of its dates."""

    period_chosen = Signal(str)
    """Another period was chosen: its code."""

    closed = Signal()
    """The list is gone; the focus belongs to the matrix again."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._desk, self._now = desk, ""
        self.period = self.add_field(self.tr("Kỳ"), self.tr("Kỳ đang xem"))
        self.window_field = self.add_field(self.tr("Số liệu chốt"), self.tr("Ngày chốt số liệu"))
        self.due = self.add_field(self.tr("Hạn nộp"), self.tr("Hạn nộp"))
        self.closes = self.add_field(self.tr("Khóa sổ"), self.tr("Ngày khóa sổ"))
        self.meet = self.add_button(self.tr("Chế độ họp"), "presentation-chart")
        self.meet.setToolTip(self.tr("Từng chỉ tiêu trên toàn màn hình, chữ lớn ({key})").format(key=MEET_KEY))
        self.new = self.add_button(self.tr("Mở kỳ mới…"), "plus")
        self.who = self.add_button(self.tr("Ai còn thiếu"), "paper-plane-tilt", primary=True)
        self._chooser = Chooser(style, self.period, self._periods)
        self._chooser.picked.connect(self.period_chosen)
        self._chooser.closed.connect(self.closed)
        self.period.setToolTip("Alt+1")

    def open_periods(self) -> None:
        """Open the list of periods."""
        self._chooser.open()

    def show_period(self, period: Period, matrix: Matrix) -> None:
        """Show a period with the dates of its forms: the due day that comes next, else the last one."""
        self._now = period.code
        self.period.set_value(period_name(period))
        window = self._desk.overview.window(period)
        self.window_field.setVisible(window is not None)
        if window is not None:
            self.window_field.set_value("", f"{day(window.first)}–{day(window.last)}")
        columns = [one for one in matrix.columns if one.period == period and one.opened and one.standings]
        self._show(self.due, [one.due.actual for one in columns if one.due], self.tr("quá {n} ngày"), "bad")
        closing = [max(filter(None, (each.closes for each in one.standings)), default=None) for one in columns]
        self._show(self.closes, [one for one in closing if one], self.tr("đã qua {n} ngày"), "ink3")
        self.fit()

    def _show(self, field: ContextField, days: list[date], past: str, past_role: str) -> None:
        today = self._desk.today
        if not days:
            field.set_value("", self.tr("chưa đặt"))
            return
        shown = min((one for one in days if one >= today), default=max(days))
        left = (shown - today).days
        note = self._away(left) if left >= 0 else past.format(n=-left)
        soon = field is self.due and left <= SOON
        role, icon = (past_role, "") if left < 0 else ("warn", "hourglass") if soon else ("ink3", "")
        field.set_value("", day(shown), note=note, icon=icon, role=role)

    def _away(self, days: int) -> str:
        return self.tr("còn {n} ngày").format(n=days) if days else self.tr("hôm nay")

    def _periods(self) -> Choices:
        return [(one.code, period_name(one)) for one in self._desk.overview.periods()], self._now
