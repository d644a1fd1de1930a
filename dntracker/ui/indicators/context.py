"""The context bar of the page: how the tree is arranged, which indicators it shows, and the page's deeds."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from dntracker.services.catalogue_tree import Arrangement, InUse
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar, ContextField


class IndicatorsContext(QObject):
    """Fills a `ContextBar` and says what was chosen there."""

    arranged = Signal(object)
    """The tree is to be arranged by this `Arrangement`."""

    in_use_chosen = Signal(object)
    """The tree is to show these (`InUse`)."""

    def __init__(self, style: Style, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = ContextBar(style)
        self._arrangement = self.bar.add_field(self.tr("Xếp theo"), self.tr("Cây xếp theo"))
        self._in_use = self.bar.add_field(self.tr("Hiệu lực"), self.tr("Chỉ tiêu nào"))
        self.import_button = self.bar.add_button(self.tr("Nạp từ bảng tính"), "download-simple")
        self.add_button = self.bar.add_button(self.tr("Thêm chỉ tiêu"), "plus")
        self.save_button = self.bar.add_button(self.tr("Lưu thay đổi"), "check", primary=True)
        self.save_button.setToolTip(self.tr("Lưu mọi thay đổi của chỉ tiêu này (Ctrl+Enter)"))
        self.arrangements = {Arrangement.PILLAR: self.tr("Nhóm"), Arrangement.FRAMEWORK: self.tr("Bộ chỉ tiêu")}
        self.uses = {InUse.NOW: self.tr("Đang dùng"), InUse.RETIRED: self.tr("Đã ngừng"), InUse.ALL: self.tr("Tất cả")}
        self._offer(self._arrangement, list(self.arrangements.items()), self.arranged.emit)
        self._offer(self._in_use, list(self.uses.items()), self.in_use_chosen.emit)

    def show_choice(self, arrangement: Arrangement, in_use: InUse, count: int) -> None:
        """Say how the tree is arranged and how many indicators it shows."""
        self._arrangement.set_value(self.arrangements[arrangement])
        self._in_use.set_value(self.uses[in_use], self.tr("{count} chỉ tiêu").format(count=count))
        for field, words in ((self._arrangement, self.arrangements[arrangement]), (self._in_use, self.uses[in_use])):
            for action in field.menu().actions():
                action.setChecked(action.text() == words)
        self.bar.fit()

    def set_readonly(self, readonly: bool) -> None:
        """Leave out what writes."""
        for button in (self.import_button, self.add_button, self.save_button):
            button.setVisible(not readonly)

    def _offer(
        self, field: ContextField, words: Sequence[tuple[object, str]], chosen: Callable[[object], object]
    ) -> None:
        menu = QMenu(self.bar)
        group = QActionGroup(menu)
        for value, text in words:
            action = QAction(text, menu, checkable=True)
            action.triggered.connect(_caller(chosen, value))
            group.addAction(action)
            menu.addAction(action)
        field.set_menu(menu)


def _caller(chosen: Callable[[object], object], value: object) -> Callable[[], object]:
    return lambda: chosen(value)
