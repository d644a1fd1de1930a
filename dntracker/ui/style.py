"""How the window looks: theme, colours by role, sizes that follow the font, icons."""

import sys
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from dntracker.paint.tokens import DARK, LIGHT, Tokens
from dntracker.ui.icons import icon_pixmap, make_icon, paint_icon
from dntracker.ui.style_sheet import style_sheet

BASE_PIXELS = 13
FAMILIES = ["Segoe UI"] if sys.platform == "win32" else ["Inter", "Noto Sans", "DejaVu Sans"]
ICON_SIZES = (14, 16, 18)


class Theme(StrEnum):
    """What the user set: light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def make_application() -> QApplication:
    """The one application of the process, which draws with Qt's Fusion."""
    # Told as it starts: `setStyle` gives the style back, and PySide then makes 500 names of it, 5 ms.
    return QApplication([*sys.argv[:1], "-style", "Fusion"])


class Style(QObject):
    """The one source of colours, sizes, fonts and icons; `apply` and `flatten` put it on the application."""

    changed = Signal()
    """Colours or sizes are different now: take icons, fonts and sizes anew."""

    def __init__(self, theme: str = Theme.SYSTEM, zoom: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zoom = Theme(theme), zoom
        self._app: QApplication | None = None
        self._flat = False
        self.tokens: Tokens = LIGHT
        self._read()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_theme(self, theme: str) -> None:
        """Take another theme, at once."""
        self._theme = Theme(theme)
        self._refresh()

    def set_zoom(self, zoom: float) -> None:
        """Make the font, and with it everything, so many times as large as the base."""
        self._zoom = zoom
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Give the application this font and palette, now and whenever they change."""
        self._app = app
        self._dress(app)

    def flatten(self) -> None:
        """Put the style sheet on what is built; doing so before building made a page take 60 ms longer."""
        if self._app and not self._flat:
            self._flat = True
            self._app.setStyleSheet(style_sheet(self.tokens, self.px))

    def color(self, name: str) -> QColor:
        """The colour of a role of the design (`ink2`, `good-bg`)."""
        return self._color(name)

    def px(self, length: float) -> int:
        """A length of the design in the window's pixels: grows with the font, never vanishes."""
        return max(1, round(length * self._pixels / BASE_PIXELS)) if length > 0 else 0

    def font(self, bold: bool = False, size: float = BASE_PIXELS, italic: bool = False) -> QFont:
        """The font in a size of the design, with digits of one width."""
        return self._font(bold, size, italic)

    def icon(self, name: str, role: str = "ink2") -> QIcon:
        """A Phosphor glyph (`table`) in the colour of a role, greyed when disabled."""
        return self._icon(name, role)

    def pixmap(self, name: str, role: str = "ink2", size: int = 16) -> QPixmap:
        """A Phosphor glyph as a picture, for labels; `size` is a length of the design."""
        return icon_pixmap(name, self.color(role), self.px(size), self._ratio())

    def paint_icon(self, painter: QPainter, area: QRect, name: str, role: str = "ink2") -> None:
        """Paint a Phosphor glyph into a square, for delegates."""
        paint_icon(painter, area, name, self.color(role))

    def fill(self, painter: QPainter, area: QRect, role: str) -> None:
        """Fill an area with the colour of a role."""
        # `fillRect` would load the gradients and their 180 names: 2 ms before the first page.
        painter.setBackground(self.color(role))
        painter.eraseRect(area)

    def _read(self) -> None:
        system = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = DARK if self._theme is Theme.DARK or (self._theme is Theme.SYSTEM and system) else LIGHT
        # Kept until the next theme or zoom: painting asks for the same few hundreds of times.
        self._color = cache(self._make_color)
        self._font = cache(self._make_font)
        self._icon = cache(self._make_icon)
        self._pixels = QFontInfo(self.font()).pixelSize()

    def _make_color(self, name: str) -> QColor:
        return QColor(getattr(self.tokens, name.replace("-", "_")))

    def _make_font(self, bold: bool, size: float, italic: bool) -> QFont:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPointSizeF(size * 0.75 * self._zoom)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _make_icon(self, name: str, role: str) -> QIcon:
        sizes = tuple(self.px(size) for size in ICON_SIZES)
        return make_icon(name, self.color(role), self.color("rule"), sizes, self._ratio())

    def _ratio(self) -> float:
        return max(screen.devicePixelRatio() for screen in QGuiApplication.screens())

    def _system_changed(self) -> None:
        if self._theme is Theme.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self._read()
        if self._app:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font())
        app.setPalette(_palette(self.tokens))
        if self._flat:
            app.setStyleSheet(style_sheet(self.tokens, self.px))


_ROLES: tuple[tuple[QPalette.ColorRole, str, str], ...] = (
    # role, its colour, its colour when disabled
    (QPalette.ColorRole.Window, "window", "window"),
    (QPalette.ColorRole.WindowText, "ink", "ink3"),
    (QPalette.ColorRole.Base, "paper", "sunken"),
    (QPalette.ColorRole.AlternateBase, "window", "window"),
    (QPalette.ColorRole.Text, "ink", "ink3"),
    (QPalette.ColorRole.PlaceholderText, "ink3", "ink3"),
    (QPalette.ColorRole.Button, "window", "sunken"),
    (QPalette.ColorRole.ButtonText, "ink", "ink3"),
    (QPalette.ColorRole.BrightText, "bad", "bad"),
    (QPalette.ColorRole.Highlight, "sel", "sunken"),
    (QPalette.ColorRole.HighlightedText, "ink", "ink3"),
    (QPalette.ColorRole.Link, "accent", "ink3"),
    (QPalette.ColorRole.LinkVisited, "accent", "ink3"),
    (QPalette.ColorRole.ToolTipBase, "paper", "paper"),
    (QPalette.ColorRole.ToolTipText, "ink", "ink"),
    (QPalette.ColorRole.Accent, "accent", "rule"),
    (QPalette.ColorRole.Light, "paper", "paper"),
    (QPalette.ColorRole.Midlight, "line", "line"),
    (QPalette.ColorRole.Mid, "rule", "rule"),
    (QPalette.ColorRole.Dark, "rule", "rule"),
    (QPalette.ColorRole.Shadow, "rule", "rule"),
)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, color, disabled in _ROLES:
        palette.setColor(role, QColor(getattr(tokens, color)))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(getattr(tokens, disabled)))
    return palette
