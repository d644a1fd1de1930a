"""The bar on top of a page: what is shown (each a label over its value), and the page's deeds at the right end."""

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.deed_button import DeedButton

HEIGHT = 56
MARGIN = 20
GAP, TIGHT = 16, 8


class _Value(Struct, frozen=True):
    bold: str = ""
    rest: str = ""
    note: str = ""
    icon: str = ""
    role: str = "ink2"
    progress: float | None = None


class ContextField(QToolButton):
    """A label over a value in one flat button; opens a menu, is clicked, or only tells."""

    def __init__(self, style: Style, label: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._label, self._accessible = style, label, accessible
        self._value, self._most = _Value(), 0
        self._narrow = self._tight = self._opens = False
        self._widths = dict[bool, int]()
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(accessible)
        style.changed.connect(self._measure)

    def set_value(self, bold: str, rest: str = "", *, note: str = "", icon: str = "", role: str = "ink2") -> None:
        """Show `bold` in weight 600 and `rest` after it; `note` with its icon follows in the colour of `role`."""
        self._show(_Value(bold, rest, note, icon, role))

    def set_label(self, label: str, accessible: str) -> None:
        """Call the field something else."""
        if label != self._label:
            self._label, self._accessible = label, accessible
            self.setAccessibleName(f"{accessible}: {self.value()}")
            self._measure()
            self.update()

    def set_progress(self, done: int, total: int) -> None:
        """Show how many of how many, as text and as a bar."""
        self._show(_Value("", f"{done}/{total}", progress=done / total if total else 0.0))

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` on a click, Enter or Alt+Down."""
        self.setMenu(menu)
        self.set_opens(True)

    def set_opens(self, opens: bool) -> None:
        """Show the caret of a field that opens something; such a field takes the focus."""
        self._opens = opens
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if opens else Qt.FocusPolicy.NoFocus)
        self._measure()

    @property
    def opens(self) -> bool:
        """Whether the field opens something."""
        return self._opens

    def set_narrow(self, narrow: bool, *, tight: bool = False) -> None:
        """Leave out the words after the bold ones and a quiet note after others; `tight`: stand closer, too."""
        if (narrow, tight) != (self._narrow, self._tight):
            self._narrow, self._tight = narrow, tight
            self.updateGeometry()
            self.update()

    @property
    def _gap(self) -> int:
        return self._style.px(TIGHT if self._tight else GAP)

    def value(self) -> str:
        """Everything that is shown as the value, as text."""
        parts = (self._value.bold, self._value.rest, self._value.note)
        return " ".join(part for part in parts if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opening = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if not self._opens or event.key() not in opening:
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()

    def set_most(self, width: int) -> None:
        """Take no more than this width, with an ellipsis where the value goes on; 0 takes what is needed."""
        if width != self._most:
            self._most = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self._needed(self._narrow) + 2 * self._gap
        return QSize(min(width, self._most or width), self._style.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def full_width(self) -> int:
        """How wide the field is when nothing is left out."""
        return self._needed(False) + 2 * self._style.px(GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        self._paint_ground(painter)
        left, line = self._gap, style.px(18)
        top = (self.height() - 2 * line) // 2
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        painter.drawText(QRect(left, top, self.width() - left, line), Qt.AlignmentFlag.AlignVCenter, self._label)
        self._paint_value(painter, QRect(left, top + line, self.width() - left, line))

    def _paint_ground(self, painter: QPainter) -> None:
        style = self._style
        if self._opens and (self.isDown() or self.underMouse()):
            style.fill(painter, self.rect(), "tint")
        style.fill(painter, QRect(self.width() - 1, style.px(9), 1, self.height() - 2 * style.px(9)), "line")
        if self.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(self.rect().adjusted(style.px(6), style.px(6), -style.px(6), -style.px(6)))

    def _paint_value(self, painter: QPainter, area: QRect) -> None:
        style, value = self._style, self._value
        for text, bold in ((value.bold, True), (self._rest(self._narrow), False)):
            area = self._paint_text(
                painter, area, text, bold, "ink", self._gap + self._style.px(19) if self._opens else 0
            )
        if value.icon:
            style.paint_icon(painter, _square(area, style.px(16)), value.icon, value.role)
            area.setLeft(area.left() + style.px(20))
        area = self._paint_text(painter, area, self._note(self._narrow), False, value.role)
        if value.progress is not None:
            self._paint_bar(painter, area, value.progress)
        if self._opens:
            style.paint_icon(painter, _square(area, style.px(14)), "caret-down", "ink2")

    def _paint_text(self, painter: QPainter, area: QRect, text: str, bold: bool, role: str, kept: int = 0) -> QRect:
        if not text:
            return area
        painter.setFont(self._style.font(bold))
        painter.setPen(self._style.color(role))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() - kept)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        return area.adjusted(painter.fontMetrics().horizontalAdvance(text) + self._style.px(5), 0, 0, 0)

    def _paint_bar(self, painter: QPainter, area: QRect, part: float) -> None:
        style = self._style
        bar = QRect(area.left(), area.center().y() - style.px(3), style.px(72), style.px(6))
        style.fill(painter, bar, "shade")
        bar.setWidth(round(bar.width() * min(part, 1.0)))
        style.fill(painter, bar, "accent")

    def _measure(self) -> None:
        self._widths.clear()
        self.updateGeometry()

    def _needed(self, narrow: bool) -> int:
        # Kept: layouts ask for it a dozen times for one value.
        if narrow not in self._widths:
            self._widths[narrow] = self._measured(narrow)
        return self._widths[narrow]

    def _measured(self, narrow: bool) -> int:
        style, value = self._style, self._value
        plain, bold = QFontMetrics(style.font()), QFontMetrics(style.font(bold=True))
        texts = [(bold, value.bold), (plain, self._rest(narrow)), (plain, self._note(narrow))]
        width = sum(metrics.horizontalAdvance(text) + style.px(5) for metrics, text in texts if text) - style.px(5)
        width += style.px(20) if value.icon else 0
        width += style.px(77) if value.progress is not None else 0
        width += style.px(19) if self._opens else 0
        return max(width, plain.horizontalAdvance(self._label)) + 1

    def _rest(self, narrow: bool) -> str:
        return "" if narrow and self._value.bold else self._value.rest

    def _note(self, narrow: bool) -> str:
        value = self._value
        return "" if narrow and value.rest and value.role == "ink3" else value.note

    def _show(self, value: _Value) -> None:
        before, self._value = self._value, value
        self.setToolTip(f"{self._label}: {self.value()}")
        if value != before:
            self.setAccessibleName(f"{self._accessible}: {self.value()}")
            self._measure()
            self.update()


class ContextBar(QFrame):
    """56 pixels over a page: fields from the left, separated by hairlines; deeds at the right end."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._icons = style, list[tuple[DeedButton, str, bool]]()
        self._fields = list[ContextField]()
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setAutoFillBackground(False)
        self._dress()
        style.changed.connect(self._dress)

    def add_field(self, label: str, accessible: str) -> ContextField:
        """A further field to the right of the others."""
        field = ContextField(self._style, label, accessible, self)
        self._layout.insertWidget(len(self._fields), field)
        self._fields.append(field)
        return field

    def add_button(self, text: str, icon: str, primary: bool = False) -> DeedButton:
        """A further button at the right end; one of a screen's buttons is the primary one."""
        button = DeedButton(text, self)
        button.setProperty("primary", primary)
        button.setAccessibleName(text)
        self._icons.append((button, icon, primary))
        self._layout.addSpacing(self._style.px(8))
        self._layout.addWidget(button)
        self._dress()
        return button

    def set_icon(self, button: QPushButton, icon: str) -> None:
        """Give a button another icon."""
        if not any(one is button and had == icon for one, had, _ in self._icons):
            self._icons = [(one, icon if one is button else had, primary) for one, had, primary in self._icons]
            self._dress()

    def add_widget(self, widget: QWidget) -> None:
        """Something else of the page, left of the buttons."""
        self._layout.insertWidget(len(self._fields) + 1, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Make room where all are too wide, step by step; called when a value changed.

        Second words go first, then the words of all buttons but the primary one, then the room between the fields;
        last lists are cut, the widest first.
        """
        shown = [field for field in self._fields if not field.isHidden()]
        self._fold(False)
        narrow = sum(field.full_width() for field in shown) + self._rest() > self.width()
        for field in self._fields:
            field.set_narrow(narrow)
            field.set_most(0)
        if self._over(shown) > 0:
            self._fold(True)
        tight = self._over(shown) > 0
        for field in self._fields:
            field.set_narrow(narrow, tight=tight)
        for field in sorted(shown, key=lambda one: one.sizeHint().width(), reverse=True):
            if field.opens and (over := self._over(shown)) > 0:
                field.set_most(max(field.sizeHint().width() - over, self._style.px(2 * HEIGHT)))

    def _fold(self, folded: bool) -> None:
        for button, _, primary in self._icons:
            button.set_folded(folded and not primary)

    def _over(self, shown: list[ContextField]) -> int:
        return sum(field.sizeHint().width() for field in shown) + self._rest() - self.width()

    def _rest(self) -> int:
        px, buttons = self._style.px, [button for button, _, _ in self._icons]
        right = sum(button.sizeHint().width() for button in buttons if not button.isHidden())
        return right + len(buttons) * px(8) + px(MARGIN - GAP) + px(MARGIN)  # a hidden button leaves its spacing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "paper")
        self._style.fill(painter, QRect(0, self.height() - 1, self.width(), 1), "rule")

    def _dress(self) -> None:
        style = self._style
        self.setFixedHeight(style.px(HEIGHT))
        self._layout.setContentsMargins(style.px(MARGIN - GAP), 0, style.px(MARGIN), 0)
        for button, icon, primary in self._icons:
            if icon:
                button.setIcon(style.icon(icon, "on_accent" if primary else "ink2"))
            button.setIconSize(QSize(style.px(16), style.px(16)))


def _square(area: QRect, size: int) -> QRect:
    return QRect(area.left(), area.center().y() - size // 2 + 1, size, size)
