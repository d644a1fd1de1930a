"""The table of everything that the menus offer; Ctrl+K and the list of keys read the same table."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dntracker.ui.style import Style


class Command(Struct, frozen=True):
    """A deed of the window: its menu, its words, its key; `group` makes it one of several that exclude each other."""

    code: str
    menu: str
    text: str
    shortcut: str = ""
    icon: str = ""
    group: str = ""
    rule: bool = False


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for lupdate, which looks for this name; PySide6's own function returns `object`."""
    return text


FILE = QT_TRANSLATE_NOOP("Commands", "Tệp")
EDIT = QT_TRANSLATE_NOOP("Commands", "Sửa")
VIEW = QT_TRANSLATE_NOOP("Commands", "Xem")
HELP = QT_TRANSLATE_NOOP("Commands", "Trợ giúp")
MENUS: tuple[tuple[str, str], ...] = ((FILE, "Alt+T"), (EDIT, "Alt+S"), (VIEW, "Alt+X"), (HELP, "Alt+G"))

COMMANDS = (
    Command("file.new", FILE, QT_TRANSLATE_NOOP("Commands", "Tệp mới…"), "Ctrl+N", "file-plus"),
    Command("file.open", FILE, QT_TRANSLATE_NOOP("Commands", "Mở…"), "Ctrl+O", "folder-open"),
    Command("file.recent", FILE, QT_TRANSLATE_NOOP("Commands", "Mở gần đây")),
    Command("file.copy", FILE, QT_TRANSLATE_NOOP("Commands", "Lưu bản sao…"), "Ctrl+Shift+S", "copy", rule=True),
    Command("file.backup", FILE, QT_TRANSLATE_NOOP("Commands", "Sao lưu ngay"), "Ctrl+B", "shield-check"),
    Command(
        "file.restore", FILE, QT_TRANSLATE_NOOP("Commands", "Khôi phục từ bản sao lưu…"), "", "clock-counter-clockwise"
    ),
    Command("file.print", FILE, QT_TRANSLATE_NOOP("Commands", "In biểu…"), "", "printer", rule=True),
    Command("file.export", FILE, QT_TRANSLATE_NOOP("Commands", "Xuất biểu ra Excel, PDF…"), "", "export"),
    Command("file.batch", FILE, QT_TRANSLATE_NOOP("Commands", "Xuất tờ của mọi đơn vị…"), "", "files"),
    Command("file.issue", FILE, QT_TRANSLATE_NOOP("Commands", "Phát hành tờ…"), "Ctrl+Shift+P", "circle-wavy-check"),
    Command("file.prove", FILE, QT_TRANSLATE_NOOP("Commands", "Kiểm tra tờ giấy…"), "", "qr-code"),
    Command("file.issued", FILE, QT_TRANSLATE_NOOP("Commands", "Đã phát hành…"), "", "stack"),
    Command("file.templates", FILE, QT_TRANSLATE_NOOP("Commands", "Mẫu biểu…"), "", "table"),
    Command(
        "file.send",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "Xuất tệp để đơn vị điền…"),
        "Ctrl+Shift+O",
        "export",
        rule=True,
    ),
    Command("file.take", FILE, QT_TRANSLATE_NOOP("Commands", "Nạp từ Excel…"), "Ctrl+Shift+I", "download-simple"),
    Command("file.evidence", FILE, QT_TRANSLATE_NOOP("Commands", "Minh chứng của biểu…"), "Ctrl+Shift+M", "paperclip"),
    Command("file.who", FILE, QT_TRANSLATE_NOOP("Commands", "Đổi người làm việc…"), "Ctrl+U", "user", rule=True),
    Command("file.people", FILE, QT_TRANSLATE_NOOP("Commands", "Người làm việc…"), "", "users"),
    Command("file.settings", FILE, QT_TRANSLATE_NOOP("Commands", "Cài đặt…"), "Ctrl+,", "gear", rule=True),
    Command("file.quit", FILE, QT_TRANSLATE_NOOP("Commands", "Thoát"), "Ctrl+Q", "sign-out", rule=True),
    Command("edit.undo", EDIT, QT_TRANSLATE_NOOP("Commands", "Hoàn tác"), "Ctrl+Z", "arrow-counter-clockwise"),
    Command("edit.redo", EDIT, QT_TRANSLATE_NOOP("Commands", "Làm lại"), "Ctrl+Y", "arrow-clockwise"),
    Command(
        "edit.search",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Tìm chỉ tiêu, dự án, đơn vị, biểu, lệnh"),
        "Ctrl+K",
        "magnifying-glass",
        rule=True,
    ),
    Command("edit.forms", EDIT, QT_TRANSLATE_NOOP("Commands", "Lập và sửa biểu…"), "", "list-numbers", rule=True),
    Command("edit.rules", EDIT, QT_TRANSLATE_NOOP("Commands", "Quy tắc kiểm tra…"), "", "check-square"),
    Command("view.warnings", VIEW, QT_TRANSLATE_NOOP("Commands", "Cảnh báo sớm…"), "Ctrl+Shift+B", "warning-circle"),
    Command("edit.saved", EDIT, QT_TRANSLATE_NOOP("Commands", "Đã lưu đến đâu"), "Ctrl+S", "check"),
    Command("view.meeting", VIEW, QT_TRANSLATE_NOOP("Commands", "Chế độ họp"), "F11", "presentation-chart"),
    Command("view.system", VIEW, QT_TRANSLATE_NOOP("Commands", "Sáng hay tối theo máy"), group="theme", rule=True),
    Command("view.light", VIEW, QT_TRANSLATE_NOOP("Commands", "Nền sáng"), group="theme"),
    Command("view.dark", VIEW, QT_TRANSLATE_NOOP("Commands", "Nền tối"), group="theme"),
    Command("view.two-lines", VIEW, QT_TRANSLATE_NOOP("Commands", "Tên chỉ tiêu hai dòng"), group="names", rule=True),
    Command("view.one-line", VIEW, QT_TRANSLATE_NOOP("Commands", "Tên chỉ tiêu một dòng"), group="names"),
    Command(
        "view.larger", VIEW, QT_TRANSLATE_NOOP("Commands", "Chữ lớn hơn"), "Ctrl+=", "magnifying-glass-plus", rule=True
    ),
    Command("view.smaller", VIEW, QT_TRANSLATE_NOOP("Commands", "Chữ nhỏ hơn"), "Ctrl+-", "magnifying-glass-minus"),
    Command("view.normal", VIEW, QT_TRANSLATE_NOOP("Commands", "Cỡ chữ gốc"), "Ctrl+0"),
    Command("help.keys", HELP, QT_TRANSLATE_NOOP("Commands", "Phím tắt"), "F1", "keyboard"),
    Command("help.about", HELP, QT_TRANSLATE_NOOP("Commands", "Giới thiệu"), "", "info"),
)


class Actions:
    """The table as `QAction`s of a window, in menus and by shortcut."""

    def __init__(self, window: QWidget, style: Style, deeds: Mapping[str, Callable[[], object]]) -> None:
        self._style, self._window = style, window
        self._groups: dict[str, QActionGroup] = {}
        self._actions: dict[str, QAction] = {}
        self.menu = QMenu(window)
        self._menus = {title: self.menu.addMenu(translated(title)) for title, _ in MENUS}
        self.recent = QMenu(translated("Mở gần đây"), window)
        for command in COMMANDS:
            self._add(command, deeds)
        self._below_pages = self._menus[VIEW].actions()[0]
        self._dressed = self._underlined = False
        style.changed.connect(self._undress)
        for menu in (self.menu, *self._menus.values()):
            menu.aboutToShow.connect(self._dress)

    def __getitem__(self, code: str) -> QAction:
        return self._actions[code]

    def codes(self) -> list[str]:
        """The codes of every command."""
        return list(self._actions)

    def submenu(self, title: str) -> QMenu:
        """The menu of that (untranslated) title."""
        return self._menus[title]

    def add_page(self, code: str, title: str, shortcut: str, deed: Callable[[], object]) -> QAction:
        """A page in the menu Xem, before everything else there."""
        action = self._action(title, shortcut, deed)
        self._menus[VIEW].insertAction(self._below_pages, action)
        self._actions[code] = action
        return action

    def _add(self, command: Command, deeds: Mapping[str, Callable[[], object]]) -> None:
        menu = self._menus[command.menu]
        if command.rule:
            menu.addSeparator()
        if command.code == "file.recent":
            self._actions[command.code] = menu.addMenu(self.recent)
            return
        action = self._action(translated(command.text), command.shortcut, deeds[command.code])
        if command.group:
            self._groups.setdefault(command.group, QActionGroup(self._window)).addAction(action)
            action.setCheckable(True)
        menu.addAction(action)
        self._actions[command.code] = action

    def _action(self, text: str, shortcut: str, deed: Callable[[], object]) -> QAction:
        action = QAction(escaped(text), self._window)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: deed())
        self._window.addAction(action)
        return action

    def _undress(self) -> None:
        self._dressed = False

    def _dress(self) -> None:
        if self._dressed:
            return
        self._dressed = True
        if not self._underlined:
            self._underlined = True  # here, when the pages have joined in
            for menu in (self.menu, *self._menus.values()):
                underline(menu.actions())
        for command in COMMANDS:
            if command.icon:
                self._actions[command.code].setIcon(self._style.icon(command.icon))


def underline(actions: Iterable[QAction]) -> None:
    """Give each entry of a menu a letter of its own to press, the first of a word where it is free."""
    taken: dict[str, tuple[QAction, int]] = {}

    def give(action: QAction, tried: set[str]) -> bool:
        text = action.text()
        for place in _places(text):
            letter = text[place].lower()
            if letter not in tried:
                tried.add(letter)
                if letter not in taken or give(taken[letter][0], tried):  # whoever has it may have another one
                    taken[letter] = action, place
                    return True
        return False

    for action in sorted(actions, key=lambda one: len(set(one.text()))):  # those with few letters choose first
        give(action, set())
    for action, place in taken.values():
        text = action.text()
        action.setText(f"{text[:place]}&{text[place:]}")


def _places(text: str) -> list[int]:
    places = [place for place, letter in enumerate(text) if letter.isascii() and letter.isalnum()]
    return sorted(places, key=lambda place: place > 0 and text[place - 1] != " ")


def escaped(text: str) -> str:
    """A text as a menu shows it, where & underlines the next letter."""
    return text.replace("&", "&&")


def translated(text: str) -> str:
    """The words of the table in the language of the window."""
    return QCoreApplication.translate("Commands", text)
