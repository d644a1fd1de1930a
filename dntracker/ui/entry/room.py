"""How the entry page shares its width between the grid and the panel beside it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dntracker.services.settings import Settings
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.style import Style

ROOMY = 1400
PANEL, NARROW_PANEL = 288, 264
SPLITTER = "entry"


class Room(QSplitter):
    """In a small window the panel is narrower, then computed columns give way, then the grid scrolls sideways.

    What is typed into and what says how it stands, *kỳ này*, *tình trạng* and *ghi chú*, never gives way.
    """

    def __init__(
        self, style: Style, settings: Settings, grid: EntryGrid, column: Iterable[QWidget], side: QWidget
    ) -> None:
        super().__init__()
        self._style, self._settings, self._grid = style, settings, grid
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in column:
            layout.addWidget(widget)
        self.addWidget(left)
        self.addWidget(side)
        self.setHandleWidth(1)
        side.setMinimumWidth(style.px(240))
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)

    def share(self, width: int) -> None:
        """Give the panel its width out of the page's, and the grid the rest."""
        px, grid = self._style.px, self._grid
        kept = int(self._settings.splitters.get(SPLITTER, 0))
        panel = kept or px(PANEL if width >= px(ROOMY) else NARROW_PANEL)
        bar = grid.verticalScrollBar().sizeHint().width() + 2
        grid.fit_into(width - panel - 1 - bar)
        self.setSizes([width - panel - 1, panel])

    def _remember(self) -> None:
        self._settings.splitters[SPLITTER] = str(self.sizes()[1])
        self._settings.save()
