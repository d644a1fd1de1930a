"""The forms of the file with their versions, and the periods that each version holds for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from dntracker.domain.form import Form
from dntracker.services import texts
from dntracker.ui.style import Style

WHICH = Qt.ItemDataRole.UserRole
ROW = 26


class FormList(QTreeWidget):
    """A form a line, its versions under it, the newest first."""

    version_chosen = Signal(str, int)
    """A version was chosen: the form's code and the number of the version."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = style.px(ROW)
        self.setAccessibleName(self.tr("Các biểu và phiên bản"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setProperty("flat", True)
        self.setIndentation(style.px(14))
        self.currentItemChanged.connect(self._chosen)

    def show_forms(self, forms: Iterable[Form], versions_of: Callable[[str], list[Form]]) -> None:
        """List these forms; nothing is chosen."""
        self.blockSignals(True)
        self.clear()
        for form in forms:
            retired = self.tr(" (thôi dùng)") if form.valid_to else ""
            head = self._item(f"{form.code} {form.short_name}{retired}", form)
            for version in reversed(versions_of(form.code)):
                head.addChild(self._item(self._since(version), version))
            self.addTopLevelItem(head)
            head.setExpanded(True)
        self.blockSignals(False)

    def mark(self, code: str, version: int) -> None:
        """Show which version is open."""
        self.blockSignals(True)
        found = QTreeWidgetItemIterator(self)
        while (item := found.value()) is not None:
            if item.parent() and item.data(0, WHICH) == (code, version):
                self.setCurrentItem(item)
            found += 1
        self.blockSignals(False)

    def _since(self, version: Form) -> str:
        since = texts.day(version.valid_from) if version.valid_from else self.tr("đầu")
        until = self.tr(" đến {day}").format(day=texts.day(version.valid_to)) if version.valid_to else ""
        return self.tr("bản {number}, từ {since}").format(number=version.version, since=since) + until

    def _item(self, text: str, form: Form) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setData(0, WHICH, (form.code, form.version))
        item.setToolTip(0, f"{form.code} {form.name}\n{self._since(form)}")
        item.setSizeHint(0, QSize(0, self._height))
        return item

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.version_chosen.emit(*item.data(0, WHICH))
