"""What a new file holds: a few published series with their newest figure, read from the seeds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dntracker.services.preview import Headline
from dntracker.ui.style import Style
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.sparkline import Sparkline
from dntracker.ui.widgets.words import Words, strong

ROW = 44


class Contents(QWidget):
    """A heading, a line for each series, and a word on sources; empty until `show_series`."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        head = QHBoxLayout()
        head.addWidget(Words(style, self.tr("Có sẵn trong tệp mới"), bold=True))
        head.addStretch(1)
        head.addWidget(Words(style, self.tr("số đã công bố"), role="ink3"))
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(style.px(8))
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(0, 1)
        words = self.tr("Mỗi số đi kèm nguồn. Hai nguồn khác nhau thì giữ cả hai, anh chị chọn số chính thức sau.")
        foot = Words(style, words, role="ink2")
        foot.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(style.px(8))
        layout.addWidget(Rule(style, "rule"))
        layout.addLayout(self._rows)
        layout.addSpacing(style.px(12))
        layout.addWidget(foot)
        layout.addStretch(1)

    def show_series(self, series: Sequence[Headline]) -> None:
        """Fill the lines."""
        style, right = self._style, Qt.AlignmentFlag.AlignRight
        for number, one in enumerate(series):
            row = 2 * number
            self._rows.setRowMinimumHeight(row, style.px(ROW - 1))
            self._rows.addWidget(Words(style, one.name), row, 0)
            self._rows.addWidget(Sparkline(style, one.values), row, 1)
            self._rows.addWidget(Words(style, strong(one.text)), row, 2, right | Qt.AlignmentFlag.AlignVCenter)
            self._rows.addWidget(Words(style, f"{one.measure}, {one.year}", role="ink3"), row, 3)
            self._rows.addWidget(Rule(style), row + 1, 0, 1, 4)
