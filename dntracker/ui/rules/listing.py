"""The rules of the file in a table: the program's, then the department's own."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from dntracker.domain.check import CheckRule
from dntracker.services.check_rules import BUILT_IN
from dntracker.services.finding_texts import SEVERITY_WORDS
from dntracker.ui.named import named
from dntracker.ui.severity import SEVERITY_LOOKS
from dntracker.ui.style import Style

CODE = Qt.ItemDataRole.UserRole
ROW, CODE_WIDTH = 28, 58


class RuleList(QTreeWidget):
    """A line a rule: code, name, severity, whether it is in use, whose it is."""

    rule_chosen = Signal(str)
    """A rule was chosen: its code."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setAccessibleName(self.tr("Các quy tắc kiểm tra"))
        self.setHeaderLabels([self.tr("Mã"), self.tr("Tên"), self.tr("Mức"), self.tr("Dùng"), self.tr("Của")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setProperty("flat", True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, style.px(CODE_WIDTH))
        self.setAllColumnsShowFocus(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.currentItemChanged.connect(self._chosen)
        style.changed.connect(self._dress)

    def show_rules(self, rules: Iterable[CheckRule]) -> None:
        """List these rules; none is chosen."""
        self.blockSignals(True)
        self.clear()
        for rule in rules:
            item = QTreeWidgetItem([
                rule.code, rule.name, named(SEVERITY_WORDS[rule.severity]),
                self.tr("bật") if rule.active else self.tr("tắt"), self._whose(rule),
            ])  # fmt: skip
            item.setData(0, CODE, rule.code)
            item.setData(2, CODE, rule.severity)
            item.setToolTip(1, rule.name)
            item.setSizeHint(0, QSize(0, self._style.px(ROW)))
            self.addTopLevelItem(item)
        self.blockSignals(False)
        self._dress()

    def mark(self, code: str) -> None:
        """Show which rule is open; none of this code: none."""
        self.blockSignals(True)
        self.setCurrentIndex(QModelIndex())
        for item in self._items():
            if item.data(0, CODE) == code:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def _whose(self, rule: CheckRule) -> str:
        known = BUILT_IN.get(rule.code)
        if known is None:
            return self.tr("của đơn vị")
        return self.tr("của chương trình") if rule == known else self.tr("chương trình, đã đổi")

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]

    def _dress(self) -> None:
        for item in self._items():
            item.setIcon(2, self._style.icon(*SEVERITY_LOOKS[item.data(2, CODE)]))

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.rule_chosen.emit(item.data(0, CODE))
