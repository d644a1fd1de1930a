"""What stands around the matrix of Tổng quan: the headline indicators below, warnings and projects at its right.

The first page does not wait for them (ADR 9): their room is kept free, and they fill it once the page stands.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dntracker.services.desk import Desk
from dntracker.ui.style import Style

if TYPE_CHECKING:
    from dntracker.ui.overview.cards import Cards
    from dntracker.ui.overview.stages import Stages
    from dntracker.ui.overview.warning_deeds import WarningDeeds
    from dntracker.ui.overview.warning_section import WarningSection

SIDE, NARROW_SIDE, WIDE, BELOW = 428, 380, 1240, 266


class Surroundings(QWidget):
    """Holds the matrix; fills the rest when the window has nothing better to do."""

    indicator_opened = Signal(str)
    """Somebody wants to see this indicator over the years."""

    stage_opened = Signal(str)
    """Somebody wants to see the projects of this stage, or all of them (`""`)."""

    refused = Signal(str)
    """Something could not be done: the sentence."""

    shown = Signal()
    """Everything stands as it is now."""

    written = Signal()
    """Something was written into the file."""

    def __init__(
        self, style: Style, desk: Desk, matrix: QWidget, deeds: Callable[[], "WarningDeeds"], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._style, self._desk, self._make_deeds = style, desk, deeds
        self._below, self._side = QWidget(self), QWidget(self)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.show_now)
        self._lay_out(matrix)
        self._dress()
        style.changed.connect(self._dress)

    def show_soon(self) -> None:
        """Read everything anew once the page is there."""
        self._later.start()

    def show_now(self) -> None:
        """Show how things stand."""
        self.warnings.refresh()
        self.cards.refresh()
        self.stages.refresh()
        self.shown.emit()

    def to_warnings(self) -> None:
        """Give the focus to what needs attention."""
        self.warnings.take_focus()

    def to_project(self) -> None:
        """Go to the project that is warned of first."""
        self.warnings.open_project()

    def to_cards(self) -> None:
        """Give the focus to the headline indicators."""
        self.cards.list.setFocus()

    def to_stages(self) -> None:
        """Give the focus to the portfolio."""
        self.stages.list.setFocus()

    @cached_property
    def cards(self) -> "Cards":
        """The headline indicators."""
        from dntracker.ui.overview.cards import Cards

        cards = Cards(self._style, self._desk, self._below)
        cards.opened.connect(self.indicator_opened)
        cards.refused.connect(self.refused)
        cards.changed.connect(self.written)
        self._under.addWidget(cards)
        return cards

    @cached_property
    def warnings(self) -> "WarningSection":
        """What needs attention."""
        from dntracker.ui.overview.warning_section import WarningSection

        section = WarningSection(self._style, self._desk, self._side)
        deeds = self._make_deeds()
        section.opened.connect(deeds.lead)
        section.figure_asked.connect(deeds.lead_to_figure)
        section.noted.connect(deeds.take_note)
        section.all_asked.connect(deeds.show_all)
        self._beside.insertWidget(0, section, 1)
        return section

    @cached_property
    def stages(self) -> "Stages":
        """The portfolio by stage."""
        from dntracker.ui.overview.stages import Stages

        stages = Stages(self._style, self._desk, self._side)
        stages.opened.connect(self.stage_opened)
        self._beside.addWidget(stages)
        return stages

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self, matrix: QWidget) -> None:
        row, left = QHBoxLayout(self), QVBoxLayout()
        self._under, self._beside = QVBoxLayout(self._below), QVBoxLayout(self._side)
        left.addWidget(matrix, 1)
        left.addWidget(self._below)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        for layout in (row, left, self._under, self._beside):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _fit(self) -> None:
        px = self._style.px
        self._side.setFixedWidth(px(SIDE if self.width() >= px(WIDE) else NARROW_SIDE))

    def _dress(self) -> None:
        px = self._style.px
        self._below.setFixedHeight(px(BELOW))
        self._under.setContentsMargins(px(24), 0, px(24), 0)
        self._beside.setContentsMargins(px(8), px(6), px(24), px(8))
        self._fit()
