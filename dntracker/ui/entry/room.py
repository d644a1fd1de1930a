"""How the entry page shares its width between the grid and the panel beside it."""

from PySide6.QtWidgets import QSplitter

from dntracker.services.settings import Settings
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.style import Style

COMPACT, ROOMY = 1290, 1400
PANEL, NARROW_PANEL = 288, 264
SPLITTER = "entry"


class Room:
    """In a small window the panel is narrower, then *ghi chú* gives way, then the grid scrolls sideways."""

    def __init__(self, style: Style, settings: Settings, grid: EntryGrid, splitter: QSplitter) -> None:
        self._style, self._settings, self._grid, self._splitter = style, settings, grid, splitter
        splitter.splitterMoved.connect(self._remember)

    def share(self, width: int) -> None:
        """Give the panel its width out of the page's, and the grid the rest."""
        px, grid = self._style.px, self._grid
        bar = grid.verticalScrollBar().sizeHint().width() + 2
        rest = width - grid.needed - bar
        kept = int(self._settings.splitters.get(SPLITTER, 0))
        panel = kept or px(PANEL if width >= px(ROOMY) else NARROW_PANEL)
        grid.set_compact(width < px(COMPACT) or rest < panel)
        self._splitter.setSizes([width - panel - 1, panel])

    def _remember(self) -> None:
        self._settings.splitters[SPLITTER] = str(self._splitter.sizes()[1])
        self._settings.save()
