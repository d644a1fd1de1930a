"""What the score of a framework is shown of: year, territory, whose points."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dntracker.services.scores.sheet import COLUMN_WORDS
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice


class ScoreBar(QWidget):
    """Three choices with their names; where there is little room they give way."""

    year_chosen = Signal()
    """Another year is to be shown."""

    place_chosen = Signal()
    """Another territory is to be shown."""

    column_chosen = Signal()
    """The score is to be that of other points."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = self._decided = False
        self.year, self.place, self.column = Choice(self), Choice(self), Choice(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        for choice, name, width, signal in (
            (self.year, self.tr("Điểm của năm"), 74, self.year_chosen),
            (self.place, self.tr("Địa bàn"), 206, self.place_chosen),
            (self.column, self.tr("Tính theo"), 130, self.column_chosen),
        ):
            label = QLabel(name, self)
            label.setBuddy(choice)
            choice.setAccessibleName(name)
            choice.setMinimumContentsLength(4)
            choice.setMaximumWidth(style.px(width))
            choice.currentIndexChanged.connect(lambda _index, told=signal: self._filling or told.emit())
            row.addWidget(label)
            row.addWidget(choice, width)
        row.addStretch(1)
        self.column_chosen.connect(self._decide)

    def stand_on(self, year: int) -> None:
        """Choose a year."""
        self.year.setCurrentIndex(max(self.year.findData(str(year)), 0))

    def show_column(self, likely: str) -> None:
        """Let somebody choose whose points count; until then those that are likely."""
        chosen = self.column.currentData() if self._decided else likely
        self.offer(self.column, {code: named(word) for code, word in COLUMN_WORDS.items()}, str(chosen))

    def _decide(self) -> None:
        self._decided = True

    def offer(self, choice: Choice, options: Mapping[str, str], chosen: str) -> None:
        """Let somebody choose among these, by code; nobody is told."""
        self._filling = True
        choice.offer(options)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
        self._filling = False
