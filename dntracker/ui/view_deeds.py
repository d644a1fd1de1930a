"""How the window shows things: theme, size of the letters, names in one line or two, the keys, the program itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dntracker import __version__
from dntracker.services.settings import LEAST_ZOOM, MOST_ZOOM
from dntracker.ui.actions import COMMANDS, Actions, translated
from dntracker.ui.style import Theme
from dntracker.ui.workplace import Workplace

STEP = 0.1


class ViewDeeds(QObject):
    """The menus Xem and Trợ giúp."""

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._window = place, window

    def deeds(self, refresh: Callable[[], object]) -> dict[str, Callable[[], object]]:
        """What each command of the menus does; `refresh` shows the open page anew."""
        style = self._place.style
        return {
            "view.system": lambda: self._set_theme(Theme.SYSTEM),
            "view.light": lambda: self._set_theme(Theme.LIGHT),
            "view.dark": lambda: self._set_theme(Theme.DARK),
            "view.two-lines": lambda: self._set_names(False, refresh),
            "view.one-line": lambda: self._set_names(True, refresh),
            "view.larger": lambda: self._set_zoom(style.zoom + STEP),
            "view.smaller": lambda: self._set_zoom(style.zoom - STEP),
            "view.normal": lambda: self._set_zoom(1.0),
            "help.about": self.show_about,
        }

    def show_choices(self, table: Actions) -> None:
        """Mark in the menu what is set."""
        settings = self._place.settings
        table[f"view.{self._place.style.theme}"].setChecked(True)
        table["view.one-line" if settings.one_line_names else "view.two-lines"].setChecked(True)

    def show_keys(self, title: str, keys: Sequence[tuple[str, str]]) -> None:
        """Show the keys of a page beside those of the window."""
        from dntracker.ui.shortcuts import KeysDialog  # 5 ms, and only F1 needs it

        window = [(one.shortcut, translated(one.text)) for one in COMMANDS if one.shortcut]
        pages = self.tr("Tổng quan, Nhập liệu, Chỉ tiêu, Xu hướng, Dự án, Báo cáo, Nhật ký")
        window += [("F10", self.tr("Trình đơn")), ("Ctrl+1 … 6, 8", pages)]
        KeysDialog(self._place.style, title, keys, window, self._window).exec()

    def show_about(self) -> None:
        """Say what the program is, which release, and where file and settings lie."""
        place = self._place
        words = self.tr("Sổ chỉ tiêu và dự án chuyển đổi số của thành phố Đà Nẵng, bản {version}.").format(
            version=__version__
        )
        details = self.tr("Tệp: {path}\nCài đặt: {folder}").format(path=place.path, folder=place.settings.folder)
        place.ask.tell(f"DNTracker. {words}", details)

    def _set_theme(self, theme: Theme) -> None:
        self._place.settings.theme = theme.value
        self._place.settings.save()
        self._place.style.set_theme(theme)

    def _set_names(self, one_line: bool, refresh: Callable[[], object]) -> None:
        self._place.settings.one_line_names = one_line
        self._place.settings.save()
        refresh()

    def _set_zoom(self, zoom: float) -> None:
        zoom = min(max(round(zoom, 1), LEAST_ZOOM), MOST_ZOOM)
        self._place.settings.zoom = zoom
        self._place.settings.save()
        self._place.style.set_zoom(zoom)
