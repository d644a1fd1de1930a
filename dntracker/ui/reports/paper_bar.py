"""The line above the paper: which page of how many, and how large it is shown."""

from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from dntracker.ui.reports.paper import Paper
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

ZOOMS = (0.75, 1.0, 1.25, 1.5, 2.0)


class PaperBar(QWidget):
    """Page and zoom over a paper, on the desk's colour."""

    def __init__(self, paper: Paper, style: Style) -> None:
        super().__init__()
        self._paper, self._style = paper, style
        self._where = Words(style, role="ink2")
        self._zoom = QPushButton()
        self._zoom.setProperty("link", True)
        self._zoom.setMenu(self._zooms())
        line = QHBoxLayout()
        line.setContentsMargins(style.px(12), style.px(10), style.px(12), 0)
        line.addWidget(self._where)
        line.addStretch(1)
        line.addWidget(self._zoom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(paper, 1)
        paper.page_turned.connect(self._tell)
        paper.zoomed.connect(self._tell)
        style.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("desk"))

    def _zooms(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Vừa chiều rộng")).triggered.connect(partial(self._paper.set_zoom, None))
        for zoom in ZOOMS:
            menu.addAction(f"{zoom:.0%}").triggered.connect(partial(self._paper.set_zoom, zoom))
        return menu

    def _tell(self) -> None:
        paper = self._paper
        told = self.tr("Trang {0}/{1}, {2}").replace("{0}", str(paper.page() + 1)).replace("{1}", str(paper.count))
        self._where.setText(told.replace("{2}", paper.paper_name()))
        fits = self.tr("Vừa chiều rộng")
        self._zoom.setText(fits if paper.fits else f"{paper.zoom():.0%}")
        self._zoom.setAccessibleName(self.tr("Cỡ hiển thị: {0}").replace("{0}", self._zoom.text()))
