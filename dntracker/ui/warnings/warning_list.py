"""The warnings as a list, the gravest first, with all that is to be said of the chosen one below."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from dntracker.domain.early_warning import Gravity
from dntracker.services.warnings.folded import Line, Several, folded
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import GRAVITIES
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.warnings.looks import GRAVITY_LOOKS
from dntracker.ui.widgets.dressed import LOOK, Look
from dntracker.ui.widgets.flat_table import KEY, FlatTable, Head
from dntracker.ui.widgets.words import Words

FOOT, SUBJECT, NARROW = 62, 2, 250
"""The height of the words below; the column that says what a warning is about, and its width in a small window."""

OPEN, CLOSED = "▾", "▸"
_SELECT = QItemSelectionModel.SelectionFlag
_WHOLE_ROW = _SELECT.ClearAndSelect | _SELECT.Rows


class WarningList(QWidget):
    """Enter or a double click opens what a warning is about; those that were answered stand in grey.

    Many of one rule stand under one line, which Enter and → open, and ← closes.
    """

    opened = Signal(object)
    """Somebody wants to see what this `EarlyWarning` is about."""

    chosen_changed = Signal()
    """Another warning is the active one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._shown = style, dict[str, Line]()
        self._opened = set[str]()
        self.table = FlatTable(style, self._heads(), self.tr("Cảnh báo sớm, nặng trước"), self)
        self.title, self.whole, self.answer = Words(style, bold=True), Words(style), Words(style, role="ink2")
        self._lay_out()
        self.table.currentItemChanged.connect(lambda *_items: self._say())
        self.table.opened.connect(self._open)
        self.table.setExpandsOnDoubleClick(False)
        self.table.itemExpanded.connect(lambda item: self._turned(item, True))
        self.table.itemCollapsed.connect(lambda item: self._turned(item, False))

    def show_warnings(self, found: Sequence[EarlyWarning]) -> None:
        """List these; the active one stays if it is still there."""
        here, row = self.table.key(), max(self.table.currentIndex().row(), 0)
        self._shown = {}
        self.table.blockSignals(True)
        self.table.clear()
        for line in folded(found):
            item = self._add(line)
            for one in line.found if isinstance(line, Several) else ():
                self._add(one, item)
            item.setExpanded(_key(line) in self._opened)
        self.table.blockSignals(False)
        if here in self._shown:
            self.table.go(here)
        elif near := self.table.topLevelItem(min(row, self.table.topLevelItemCount() - 1)):
            self.table.setCurrentItem(near, 0, _WHOLE_ROW)
        self._say()

    def chosen(self) -> Line | None:
        """The active line."""
        return self._shown.get(str(self.table.key()))

    def go(self, gravity: Gravity) -> None:
        """Stand on the first line that is so grave."""
        first = next((key for key, one in self._shown.items() if one.gravity is gravity), None)
        if first is not None:
            self.table.go(first)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_on(self, rule: str, subject: str) -> None:
        """Stand on a warning; without a subject on the line that all of its rule are under."""
        self.table.go(f"{rule} {subject}")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, key: object) -> None:
        line, item = self._shown[str(key)], self.table.currentItem()
        if isinstance(line, Several) and item is not None:
            item.setExpanded(not item.isExpanded())
        else:
            self.opened.emit(line)

    def _turned(self, item: QTreeWidgetItem, opened: bool) -> None:
        key = str(item.data(0, KEY))
        self._opened.add(key) if opened else self._opened.discard(key)
        item.setText(2, _title(self._shown[key], opened))

    def _add(self, one: Line, under: QTreeWidgetItem | None = None) -> QTreeWidgetItem:
        icon, role = GRAVITY_LOOKS[one.gravity]
        key, state = _key(one), one.answer or one.back
        self._shown[key] = one
        words = [named(GRAVITIES[one.gravity]), one.rule, _title(one, key in self._opened), one.sentence, state]
        item = self.table.add(words, key, Look(role="ink3") if one.answer else None, under)
        item.setData(0, LOOK, Look("ink3" if one.answer else role, icon))
        item.setData(SUBJECT, LOOK, Look("ink3" if one.answer else "ink", bold=not one.answer))
        item.setToolTip(1, named(one.name))
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnWidth(SUBJECT, max(self._style.px(NARROW), self.width() // 4))

    def _say(self) -> None:
        one = self.chosen()
        self.title.setText(f"{one.rule} · {named(one.name)} · {one.title}" if one else "")
        self.whole.setText(one.sentence if one else "")
        said = self.tr("Đã rõ: {text}").format(text=one.answer) if one and one.answer else ""
        self.answer.setText(said or (one.back if one else ""))
        self.answer.setVisible(bool(self.answer.text()))
        self.chosen_changed.emit()

    def _heads(self) -> list[Head]:
        return [
            Head(self.tr("Mức"), 124), Head(self.tr("Mã"), 48), Head(self.tr("Về"), NARROW),
            Head(self.tr("Điều cần biết")), Head(self.tr("Đã rõ"), 170),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        px, column, foot = self._style.px, QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(px(12), px(6), px(12), px(8))
        column.setSpacing(px(6))
        foot.setContentsMargins(px(8), 0, px(8), 0)
        foot.setSpacing(px(4))
        for words in (self.title, self.whole, self.answer):
            words.setWordWrap(True)
            foot.addWidget(words)
        self.whole.setMinimumHeight(px(FOOT) // 2)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _key(line: Line) -> str:
    return f"{line.rule} {line.subject}"


def _title(line: Line, opened: bool) -> str:
    return f"{OPEN if opened else CLOSED} {line.title}" if isinstance(line, Several) else line.title
