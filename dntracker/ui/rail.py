"""The rail at the left: menu, search, the pages, and who is working."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from dntracker.ui.style import Style

WIDTH, NARROW = 136, 48


class RailButton(QAbstractButton):
    """A line of the rail: an icon at the left, words unless the rail is narrow; a checked one has an accent edge."""

    def __init__(self, style: Style, icon: str, text: str, height: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._icon, self._height = style, icon, height
        self._narrow, self.detail, self.bold, self.framed = False, "", False, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(NARROW), self._style.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        area = self.rect()
        if self.isChecked():
            self._paint_checked(painter)
        elif self.underMouse() and not self.framed:
            style.fill(painter, area, "line")
        if self.framed and not self._narrow:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(style.color("accent" if self.hasFocus() else "rule"))
            painter.setBrush(style.color("paper"))
            area = area.adjusted(style.px(8), 0, -style.px(8), 0)
            painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), style.px(3), style.px(3))
        elif self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(style.px(4), 1, -style.px(2), -2))
        self._paint_words(painter, area)

    def _paint_checked(self, painter: QPainter) -> None:
        style = self._style
        style.fill(painter, self.rect(), "paper")
        style.fill(painter, QRect(0, 0, style.px(3), self.height()), "accent")
        painter.setPen(style.color("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        style, checked = self._style, self.isChecked()
        left = area.left() + (style.px(8) if self.framed and not self._narrow else style.px(16))
        size = style.px(16 if self.framed else 18)
        if self._narrow:
            left = (self.width() - size) // 2
        if self._icon:
            icon = QRect(left, area.center().y() - size // 2 + 1, size, size)
            style.paint_icon(painter, icon, self._icon, "accent" if checked else "ink2")
            left = icon.right() + style.px(6 if self.framed else 10)
        if self._narrow:
            return
        painter.setFont(style.font(bold=checked or self.bold))
        painter.setPen(style.color("ink3" if self.framed else "ink" if checked or self.bold else "ink2"))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, area.top(), area.right() - left, area.height()), flags, self.text())
        if self.detail:
            right = area.adjusted(0, 0, -style.px(8), 0)
            painter.drawText(right, flags | Qt.AlignmentFlag.AlignRight, self.detail)


class WhoButton(QAbstractButton):
    """Who is working, at the foot of the rail; a click changes it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._narrow, self._person, self._unit = style, False, "", ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_who(self, person: str, unit: str) -> None:
        """Show this person and unit."""
        self._person, self._unit = person, unit
        words = self.tr("Người làm: {person}, {unit}").format(person=person, unit=unit)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show an icon alone."""
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        style = self._style
        if self._narrow:
            return QSize(style.px(NARROW), style.px(40))
        return QSize(style.px(WIDTH), self._text_area().height() + style.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        style.fill(painter, QRect(0, 0, self.width(), 1), "line")
        role = "accent" if self.underMouse() or self.hasFocus() else "ink3"
        if self._narrow:
            size = style.px(18)
            style.paint_icon(painter, QRect((self.width() - size) // 2, style.px(11), size, size), "user", role)
            return
        painter.setPen(style.color(role))
        painter.setFont(style.font())
        painter.drawText(self._text_area(), Qt.TextFlag.TextWordWrap, self._words())

    def _words(self) -> str:
        return f"{self._person}\n{self._unit}" if self._person else self.tr("Chưa ghi ai làm việc")

    def _text_area(self) -> QRect:
        style = self._style
        width = style.px(WIDTH - 24)
        bounds = QRect(0, 0, width, style.px(200))
        return (
            QFontMetrics(style.font())
            .boundingRect(bounds, Qt.TextFlag.TextWordWrap, self._words())
            .translated(style.px(16), style.px(12))
            .adjusted(0, 0, style.px(4), 0)
        )


class Rail(QFrame):
    """136 pixels: the menu under the program's name, the search, the pages, who is working; 48 with icons alone."""

    page_chosen = Signal(str)
    """A page's button was pressed: its code."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._narrow = style, False
        self.menu_button = RailButton(style, "list", "DNTracker", 56, self)
        self.menu_button.bold = True
        self.menu_button.setAccessibleName(self.tr("Trình đơn"))
        self.menu_button.setToolTip(self.tr("Trình đơn: Tệp, Sửa, Xem, Trợ giúp (F10)"))
        self.search_button = RailButton(style, "magnifying-glass", self.tr("Tìm"), 28, self)
        self.search_button.framed, self.search_button.detail = True, "Ctrl K"
        self.search_button.setToolTip(self.tr("Tìm chỉ tiêu, dự án, đơn vị, biểu, lệnh (Ctrl+K)"))
        self.who = WhoButton(style, self)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        for widget in (self.menu_button, self.search_button):
            self._layout.addWidget(widget)
        self._layout.addSpacing(style.px(8))
        self._layout.addStretch(1)
        self._layout.addWidget(self.who)
        self._dress()
        style.changed.connect(self._dress)

    def add_page(self, code: str, title: str, icon: str, shortcut: str) -> None:
        """A further page under the others."""
        button = RailButton(self._style, icon, title, parent=self)
        button.setCheckable(True)
        button.setToolTip(f"{title} ({QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(lambda _checked=False: self.page_chosen.emit(code))
        self._group.addButton(button)
        self._buttons[code] = button
        self._layout.insertWidget(self._layout.count() - 2, button)

    def show_page(self, code: str) -> None:
        """Mark the page that is open, none where it has no button here."""
        self._group.setExclusive(code in self._buttons)  # a group that is exclusive lets none be unmarked
        for other, button in self._buttons.items():
            button.setChecked(other == code)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, for small windows."""
        if narrow != self._narrow:
            self._narrow = narrow
            for button in (self.menu_button, self.search_button, *self._buttons.values()):
                button.set_narrow(narrow)
            self.who.set_narrow(narrow)
            self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "window")
        self._style.fill(painter, QRect(self.width() - 1, 0, 1, self.height()), "line")

    def _dress(self) -> None:
        self._layout.setContentsMargins(0, 0, 1, 0)
        self.setFixedWidth(self._style.px(NARROW if self._narrow else WIDTH))
