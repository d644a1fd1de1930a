"""The line of Tổng quan about projects: how many are red, amber or late, with a way to the worst."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from dntracker.services.desk import Desk
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

NAME_WIDTH = 220


class ProjectsLine(QWidget):
    """Looks for itself when the window has nothing better to do; hidden where there is nothing to warn of."""

    project_chosen = Signal(str)
    """Somebody wants to see this project."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self._icon, self.words, self.links = QLabel(self), Words(style), list[QPushButton]()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.show_now)
        self._row = QHBoxLayout(self)
        for widget in (self._icon, self.words):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._dress()
        style.changed.connect(self._dress)
        self.hide()

    def show_soon(self) -> None:
        """Look at the projects once the page is there: it does not wait for them."""
        self._later.start()

    def show_now(self) -> None:
        """Show how the projects stand."""
        from dntracker.services.projects.warnings import warned  # not on the way to the first page

        found = warned(self._desk.projects.ratings, self._desk.today)
        self.words.setText(found.sentence)
        for link in self.links:
            link.deleteLater()
        self.links = [self._link(one.item.project.code, one.item.project.name, one.sentences) for one in found.first]
        for place, link in enumerate(self.links, 2):
            self._row.insertWidget(place, link)
        self.setVisible(bool(found.sentence))

    def open_first(self) -> None:
        """Go to the project that stands first."""
        if self.isVisible() and self.links:
            self.links[0].click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def _link(self, code: str, name: str, sentences: tuple[str, ...]) -> QPushButton:
        room = self._style.px(NAME_WIDTH)
        link = QPushButton(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
        link.setProperty("link", True)
        link.setAccessibleName(name)
        link.setToolTip("\n".join((name, *sentences)))
        link.clicked.connect(lambda: self.project_chosen.emit(code))
        return link

    def _dress(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(px(24), px(10), px(24), 0)
        self._row.setSpacing(px(8))
        self._icon.setPixmap(self._style.pixmap("warning", "warn"))
