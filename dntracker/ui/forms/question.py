"""The question over a form that has figures: from which period on does the change hold?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words


class Question(QFrame):
    """A line with a list of periods; Enter answers, Esc goes back to the form."""

    answered = Signal(object)
    """The change holds from this `Period` on."""

    withdrawn = Signal()
    """Somebody goes on editing."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.periods = Choice(self)
        self.periods.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.periods.setAccessibleName(self.tr("Áp dụng từ kỳ nào?"))
        self.yes = QPushButton(self.tr("Lập phiên bản mới"), self)
        self.no = QPushButton(self.tr("Thôi"), self)
        self._words = Words(style)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(20), style.px(8), style.px(16), style.px(8))
        row.setSpacing(style.px(10))
        row.addWidget(self._words, 1)
        for widget in (self.periods, self.yes, self.no):
            row.addWidget(widget)
        self.yes.clicked.connect(self._answer)
        self.no.clicked.connect(self._withdraw)
        self.hide()

    def ask(self, form: str, periods: Sequence[Period], likely: Period) -> None:
        """Ask, with the likely period chosen."""
        told = self.tr("Biểu {form} đã có số liệu. Áp dụng từ kỳ nào? Các kỳ trước giữ phiên bản cũ.")
        self._words.setText(told.format(form=form))
        self.periods.clear()
        for period in periods:
            self.periods.addItem(texts.period_name(period), period.code)
        self.periods.setCurrentIndex(max(self.periods.findData(likely.code), 0))
        self.show()
        self.periods.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self._withdraw()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("warn_bg"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.color("warn"))

    def _answer(self) -> None:
        self.answered.emit(Period.parse(str(self.periods.currentData())))

    def _withdraw(self) -> None:
        self.hide()
        self.withdrawn.emit()
