"""What stands over the list: the figures, what sources publish beside the file, the legend, the filter."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.services.projects.listing import Line
from dntracker.services.projects.published_grid import grid_of
from dntracker.ui.projects.above import Above
from dntracker.ui.projects.published import PublishedView
from dntracker.ui.projects.tiles import Tiles
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.projects.view import Handed

FOLDED, LOW = "projects.published", 640
"""Where settings keep whether what sources publish is folded; below so many pixels of height it begins folded."""


class Overhead(QWidget):
    """Counts anew only for other projects or another programme, not with each letter of a filter."""

    def __init__(self, handed: Handed, timeline: Timeline, parent: QWidget) -> None:
        super().__init__(parent)
        style, self._handed, self._around = handed.style, handed, parent
        self.tiles, self.published, self.above = Tiles(style), PublishedView(style), Above(style, timeline)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget in (self.tiles, self.published, self.above):
            self._column.addWidget(widget)
        self.published.folded_changed.connect(self._remember_fold)
        self._dress()
        style.changed.connect(self._dress)

    def show_lines(self, lines: Sequence[Line], programme: str) -> None:
        """Count the projects of a programme (`""`: all), and show what is published of it."""
        self.tiles.show_lines(lines)
        every = self._handed.desk.projects.published.all()
        found = next((one for one in every if programme in ("", one.programme.code)), None)
        self.published.show_grid(grid_of(found) if found else None)
        self._fold_where_low()

    def clear_words(self) -> None:
        """Empty the field without telling."""
        self.above.field.blockSignals(True)
        self.above.field.clear()
        self.above.field.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_where_low()

    def _fold_where_low(self) -> None:
        kept = self._handed.settings.splitters.get(FOLDED, "")
        self.published.fold(kept == "1" if kept else self._around.height() < self._handed.style.px(LOW))

    def _remember_fold(self, folded: bool) -> None:
        self._handed.settings.splitters[FOLDED] = str(int(folded))

    def _dress(self) -> None:
        px = self._handed.style.px
        self._column.setContentsMargins(px(24), px(6), px(24), 0)
