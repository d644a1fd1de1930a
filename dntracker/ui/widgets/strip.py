"""The tabs of a page that has several views: which of them is open."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QWidget

from dntracker.ui.style import Style

HEIGHT, MARGIN, GAP = 34, 16, 10


class Tabbed(Protocol):
    """A view by name, before it is built; `key` opens it, empty: none."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def key(self) -> str: ...


class Tab(QAbstractButton):
    """One view; the open one stands on a line of the accent."""

    def __init__(self, style: Style, spec: Tabbed, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.setText(spec.title)
        self.setAccessibleName(spec.title)
        self.setToolTip(f"{spec.title} ({spec.key})" if spec.key else spec.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        px = self._style.px
        width = QFontMetrics(self._style.font(bold=True)).horizontalAdvance(self.text())
        return QSize(width + px(2 * GAP), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, px, painter, area = self._style, self._style.px, QPainter(self), self.rect()
        on = self.isChecked()
        if self.underMouse() and not on:
            painter.fillRect(area.adjusted(0, 0, 0, -1), style.color("tint"))
        painter.setFont(style.font(bold=on))
        painter.setPen(style.color("ink" if on else "ink2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        if on:
            painter.fillRect(px(GAP), area.bottom() - px(2), area.width() - 2 * px(GAP), px(3), style.color("accent"))
        if self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(1, 2, -2, -3))


class ViewStrip(QFrame):
    """A row of tabs under the page's bar; hidden where there is only one view."""

    chosen = Signal(str)
    """A tab was pressed: the code of its view."""

    def __init__(self, style: Style, specs: Iterable[Tabbed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._group = style, QButtonGroup(self)
        self.tabs = {spec.code: Tab(style, spec, self) for spec in specs}
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        for code, tab in self.tabs.items():
            self._group.addButton(tab)
            tab.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self._dress()
        style.changed.connect(self._dress)

    def show_view(self, code: str) -> None:
        """Mark the view that is open; away for one that brings its own bar."""
        self.setVisible(code in self.tabs and len(self.tabs) > 1)
        if code in self.tabs:
            self.tabs[code].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.color("line"))

    def _dress(self) -> None:
        px = self._style.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(MARGIN - 2), 0, px(MARGIN), 0)
