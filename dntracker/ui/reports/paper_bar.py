"""The line above the paper: whether it is what was issued, which page of how many, how large it is shown."""

from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dntracker.ui.reports.paper import Paper
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

ZOOMS = (0.75, 1.0, 1.25, 1.5, 2.0)


class PaperBar(QWidget):
    """State, page and zoom over a paper, on the desk's colour."""

    def __init__(self, paper: Paper, style: Style) -> None:
        super().__init__()
        self._paper, self._style = paper, style
        self._where, self._said = Words(style, role="ink2"), Words(style, role="ink2")
        self._icon, self._look = QLabel(), ("", "ink2")
        self._zoom = QPushButton()
        self._zoom.setProperty("link", True)
        self._zoom.setMenu(self._zooms())
        line = QHBoxLayout()
        line.setContentsMargins(style.px(12), style.px(10), style.px(12), 0)
        line.setSpacing(style.px(6))
        for widget in (self._icon, self._said):
            line.addWidget(widget)
        line.addSpacing(style.px(8))
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
        style.changed.connect(self._dress)
        self.show_state("", "", "ink2")

    def show_state(self, icon: str, words: str, role: str) -> None:
        """Say what became of the sheet since it was issued; nothing while nobody knows."""
        self._look = icon, role
        self._said.set_role(role)
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._dress()

    def state(self) -> str:
        """What is said of the sheet."""
        return self._said.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("desk"))

    def _dress(self) -> None:
        icon, role = self._look
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.setPixmap(self._style.pixmap(icon, role))
        self.update()

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
