"""Beside the form: the newest value with a small line, where the indicator is used, what happened to it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dntracker.services.indicator_sheet import IndicatorSheet
from dntracker.services.texts import with_measure
from dntracker.ui.entry.sections import PADDING, Section
from dntracker.ui.style import Style
from dntracker.ui.widgets.sparkline import Sparkline
from dntracker.ui.widgets.words import Words

MOST_HISTORY = 12


class Side(QFrame):
    """268 pixels at the right, or under the form where the window is narrow."""

    trend_asked = Signal()
    """Somebody wants to see the indicator over the years."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._line = style, None
        self.latest = Section(style, self.tr("Số mới nhất"), self.tr("Xem xu hướng"))
        self.chart = QWidget(self)
        self._chart_row, self._years = QVBoxLayout(self.chart), QHBoxLayout()
        self._first, self._last = Words(style, role="ink3"), Words(style, role="ink3")
        self._years.addWidget(self._first)
        self._years.addStretch(1)
        self._years.addWidget(self._last)
        self._spark = Sparkline(style, ())
        self._chart_row.addWidget(self._spark)
        self._chart_row.addLayout(self._years)
        self.latest.column.addWidget(self.chart)
        self.used = Section(style, self.tr("Dùng ở"))
        self.readers = Section(style, self.tr("Dùng để tính"))
        self.history = Section(style, self.tr("Lịch sử"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.latest, self.used, self.readers, self.history):
            column.addWidget(part)
        column.addStretch(1)
        self.latest.link.clicked.connect(self.trend_asked)
        style.changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: IndicatorSheet) -> None:
        """Show what stands beside an indicator."""
        grey = self.latest.grey
        if sheet.latest:
            number = f'<span style="font-size:{self._style.font(size=20).pointSizeF()}pt">{escape(sheet.latest)}</span>'
            rest = with_measure("", sheet.indicator.measure).strip()
            self.latest.say(f"{number} {grey(escape(f'{rest}, {sheet.latest_when}'))}")
        else:
            self.latest.say(grey(self.tr("Chưa có số liệu của thành phố.")))
        self.latest.link.setVisible(bool(sheet.latest))
        self._draw(sheet.last)
        self._first.setText(sheet.first_year)
        self._last.setText(sheet.last_year)
        used = (*sheet.forms, *sheet.frameworks)
        self.used.say("<br>".join(map(escape, used)) or grey(self.tr("Chưa biểu nào có chỉ tiêu này.")))
        self.readers.say("<br>".join(map(escape, sheet.readers)))
        told = [f"{grey(f'{at:%d/%m/%Y}')} {escape(text)}" for at, text in sheet.history[:MOST_HISTORY]]
        self.history.say("<br>".join(told))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(0, 0, 1, self.height(), self._style.color("line"))

    def _draw(self, values: Sequence[float | None]) -> None:
        self.chart.setVisible(len(values) > 1)
        fresh = Sparkline(self._style, values)
        fresh.setFixedHeight(self._style.px(56))
        fresh.setMinimumWidth(self._style.px(120))
        policy = fresh.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        fresh.setSizePolicy(policy)
        fresh.setAccessibleName(self.tr("Các số gần nhất: {0}").format(", ".join(str(value) for value in values)))
        self._chart_row.replaceWidget(self._spark, fresh)
        self._spark.deleteLater()
        self._spark = fresh

    def _dress(self) -> None:
        px = self._style.px
        self._chart_row.setContentsMargins(0, 0, 0, 0)
        self._chart_row.setSpacing(px(2))
        self.setMinimumWidth(px(268 - PADDING))
