"""The evidence of the active row in the panel: listed, attached, opened, exported, taken off."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow, RowKind
from dntracker.services.evidence_texts import shown_name
from dntracker.services.texts import begun, fill, sentence
from dntracker.ui.ask import Ask
from dntracker.ui.entry.evidence_items import EvidenceItems, Item
from dntracker.ui.entry.sections import Section
from dntracker.ui.evidence.handing import Handing
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class EvidenceSection(Section):
    """Files behind the figure of a row; where nothing may be written it shows and opens only, and says why."""

    changed = Signal(object)
    """Files were attached or taken off: the `Changed`."""

    closed = Signal()
    """The person goes back to the grid."""

    grown = Signal()
    """There is more to see here for whoever works here."""

    def __init__(self, style: Style, desk: Desk, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(style, self.tr("Minh chứng (F3)"), self.tr("Đính kèm…"), parent)
        self._desk, self._ask, self._handing = desk, ask, Handing(desk, ask)
        self._row: EntryRow | None = None
        self._own = False
        self._cell: Cell | None = None
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.items, self.told = EvidenceItems(style, self), Words(style, parent=self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.open, self.export = self._deed(self.tr("Mở"), "Enter"), self._deed(self.tr("Xuất…"), "Ctrl+E")
        self.remove = self._deed(self.tr("Bỏ"), "Del")
        self._deeds = QHBoxLayout()
        for button in (self.open, self.export, self.remove):
            self._deeds.addWidget(button)
        self._deeds.addStretch(1)
        self.column.addWidget(self.items)
        self.column.addLayout(self._deeds)
        self.column.addWidget(self.told)
        self.link.setToolTip(self.tr("Ins; hoặc kéo tệp thả vào đây"))
        self.link.installEventFilter(self)
        self._connect()

    def show_row(self, row: EntryRow) -> None:
        """Show the files of a row; what was said about another one goes."""
        if row.cell != self._cell:
            self._say("", "")
        self._row, self._cell = row, row.cell
        figures = [one for one in (row.figure, *row.others) if one is not None]
        items = [Item(figure, file) for figure in figures for file in figure.evidence]
        focused, had = self._has_focus(), self.items.current()
        if self.items.show_items(items) and not self._own:
            self._say("", "")  # an undo, or somebody elsewhere: what was said before holds no more
        self._own = False
        self.link.setVisible(self._may_attach())
        for widget in (self.items, self.open, self.export):
            widget.setVisible(bool(items))
        self.remove.setVisible(bool(items) and row.editable)
        state = self._state(row, items)
        self.text.setText(self.grey(escape(state)))
        self.text.setVisible(bool(state))
        self.setVisible(row.kind is RowKind.INDICATOR)
        if focused and (not self._has_focus() or (items and not had)) and self.take_focus():
            self.closed.emit()
        if focused or self.told.text():
            self.grown.emit()

    def take_focus(self) -> str:
        """Go to the list, without files to the way to attach one; the sentence that says why there is neither."""
        if self.items.current():
            self.items.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._may_attach():
            self.link.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._row is not None and self._row.editable:
            return fill("evidence_no_figure", {})
        else:
            why = self._row.locked_because if self._row else ""
            return self.tr("Dòng này chưa có minh chứng. {why}").format(why=begun(why)).strip()
        self.grown.emit()
        return ""

    def choose(self) -> None:
        """Ask for a file and attach it; say why where none may be attached."""
        if why := self._why_not():
            self._say(why, "warn")
            return
        path = self._ask.open_file(self.tr("Đính kèm minh chứng"), self._folder, self.tr("Mọi tệp (*)"))
        if path is not None:
            self._folder = path.parent
            self.attach([path])

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to the figure of the row; those that cannot be are named with the reason."""
        if not paths or self._cell is None:
            return
        if why := self._why_not():
            self._say(why, "warn")
            return
        try:
            done = self._desk.evidence.attach(self._cell, paths)
        except UserError as error:
            self._say(sentence(error), "bad")
            return
        self._say(" ".join((done.told, *done.refused)), "warn" if done.refused else "good")
        self._own = True
        self.changed.emit(done.changed)

    def take_off(self) -> None:
        """Take the current file off its figure; Ctrl+Z brings it back."""
        item = self.items.current()
        if item is None or self._cell is None:
            return
        if self._row is None or not self._row.editable:
            self._say(self._why_not(), "warn")
            return
        try:
            changed = self._desk.evidence.take_off(self._cell, item.figure.source, item.evidence.hash)
        except UserError as error:
            self._say(sentence(error), "bad")
            return
        told = self.tr("Đã bỏ {name} khỏi số này. Ctrl+Z để lấy lại.")
        self._say(told.format(name=shown_name(item.evidence)), "ink2")
        self._own = True
        self.changed.emit(changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_F3 | Qt.Key.Key_F6:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if isinstance(watched, QPushButton):
                watched.click()
            case Qt.Key.Key_Insert:
                self.choose()
            case _:
                return super().eventFilter(watched, event)
        return True

    def _connect(self) -> None:
        pairs: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.link, self.choose), (self.open, self._open), (self.export, self._export),
            (self.remove, self.take_off),
        )  # fmt: skip
        for button, deed in pairs:
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
        self.items.opened.connect(self._open)
        self.items.exported.connect(self._export)
        self.items.removed.connect(self.take_off)
        self.items.wanted.connect(self.choose)
        self.items.left.connect(self.closed)

    def _open(self) -> None:
        if item := self.items.current():
            self._say(*self._handing.open(item.evidence))

    def _export(self) -> None:
        if item := self.items.current():
            self._say(*self._handing.export(item.evidence))

    def _say(self, sentence: str, role: str) -> None:
        self.told.set_role(role or "ink2")
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            self.grown.emit()

    def _may_attach(self) -> bool:
        return not self._why_not()

    def _why_not(self) -> str:
        row = self._row
        if row is None or not row.editable:
            return fill("locked_cell", {"why": row.locked_because if row else ""})
        return "" if row.figure else fill("evidence_no_figure", {})

    def _state(self, row: EntryRow, items: Sequence[Item]) -> str:
        if not row.editable:
            return self.tr("Chỉ xem và mở: {why}").format(why=row.locked_because) if items else self.tr("Chưa có")
        if row.figure is None:
            return self.tr("Nhập số trước rồi đính kèm.")
        return "" if items else self.tr("Chưa có. Kéo tệp thả vào đây, hoặc bấm Đính kèm.")

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _deed(self, words: str, key: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("link", True)
        button.setToolTip(key)
        button.setAccessibleName(f"{self.tr('Minh chứng')}: {words}")
        button.installEventFilter(self)
        return button


def files_in(data: QMimeData) -> list[Path]:
    """This is what of the dragged lies on this machine."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
