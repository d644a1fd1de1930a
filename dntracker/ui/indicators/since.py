"""*Áp dụng từ kỳ nào?*: asked beside the form when what an indicator means has changed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dntracker.domain.period import Frequency, Period
from dntracker.services import texts
from dntracker.ui.entry.fields import SideForm
from dntracker.ui.style import Style

BACK, AHEAD = 8, 2


class Since(SideForm):
    """A question with the next period as its answer; Enter agrees, Esc goes back to the fields."""

    answered = Signal(object, str)
    """From this `Period` on, for this reason."""

    reworded = Signal()
    """The words are better and mean the same."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._periods: list[Period] = []
        self.period = self.choice(self.tr("Từ kỳ"), [], 0)
        self.period.setMinimumContentsLength(len("Quý III năm 2025"))
        self.reason = self.field(self.tr("Lý do, văn bản"), 0, 1)
        self.grid.setColumnStretch(1, 1)
        self.rewording = QPushButton(self.tr("Chỉ sửa câu chữ, ý không đổi"), self)
        self.rewording.clicked.connect(self.reworded)
        self.buttons(self.tr("Áp dụng và lưu"), self.tr("Quay lại"), self.rewording)
        self.hide()

    def ask(self, what: str, start: Period, *, may_reword: bool) -> None:
        """Ask from which period a change of `what` holds; `start` is offered."""
        self.title.setText(self.tr("Đổi {what}: áp dụng từ kỳ nào?").format(what=what))
        self.advice.setText(
            self.tr("Các kỳ trước giữ định nghĩa cũ. Ngày đầu của kỳ này được ghi là mốc gãy, không so sánh qua mốc.")
        )
        self.advice.show()
        self._periods = around(start)
        self.period.clear()
        self.period.addItems([texts.period_name(one) for one in self._periods])
        self.period.setCurrentIndex(self._periods.index(start))
        self.reason.clear()
        self.rewording.setVisible(may_reword)
        self.say("")
        self.show()
        self.period.setFocus()

    def accept(self) -> None:
        """Agree to the period that is chosen."""
        self.answered.emit(self._periods[self.period.currentIndex()], self.reason.text().strip())

    def choose(self, period: Period) -> None:
        """Choose one of the periods that are offered."""
        self.period.setCurrentIndex(self._periods.index(period))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("tint"))
        painter.fillRect(0, 0, self._style.px(3), self.height(), self._style.color("accent"))


def around(start: Period) -> list[Period]:
    """The periods of the same rhythm from some years before to some after, the newest first."""
    years = range(start.year - BACK, start.year + AHEAD + 1)
    count = 1 if start.frequency is Frequency.YEAR else start.frequency.per_year
    found = [Period(year, start.frequency, index) for year in years for index in range(1, count + 1)]
    return found[::-1]
