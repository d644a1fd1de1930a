"""The section of Tổng quan on what needs attention: warnings that arrows walk, Enter opens and a key takes note of."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dntracker.services.desk import Desk
from dntracker.services.warnings.around import About
from dntracker.services.warnings.folded import Line, folded, single
from dntracker.ui.overview.warning_rows import DrawnWarning, WarningModel
from dntracker.ui.rules.bench import DEED_KEY
from dntracker.ui.style import Style
from dntracker.ui.warnings.looks import counted
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

GO_KEY, ALL_KEY, FIGURE_KEY = "Alt+B", "Ctrl+Shift+B", "Ctrl+Return"
LEAST_ROWS, AROUND = 3, 40


class WarningRows(QListView):
    """Rows as wide as the view, as tall as their sentences; Enter opens the active one."""

    def __init__(self, style: Style, model: WarningModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(DrawnWarning(style, model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Cảnh báo sớm, nặng trước"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class WarningSection(QWidget):
    """Shows every warning, the gravest first, in the room there is."""

    opened = Signal(object)
    """Somebody wants to see what this `Line` is about."""

    figure_asked = Signal(object)
    """Somebody wants to see the figure behind this `Line`."""

    noted = Signal(object)
    """Somebody wants to take note of this `Line`."""

    all_asked = Signal()
    """Somebody wants the page of all warnings and their rules."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self._told = ""
        self.model = WarningModel(self)
        self.list = WarningRows(style, self.model)
        self.heading = Words(style, self.tr("Cảnh báo sớm"), bold=True)
        self.all, self.none = QPushButton(), Words(style, self.tr("Không có gì cần chú ý."), role="ink2")
        self.all.setProperty("link", True)
        self.all.setToolTip(self.tr("Mở danh sách và quy tắc cảnh báo ({key})").format(key=ALL_KEY))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show what needs attention now; the active warning stays if it is still there."""
        found = self._desk.warnings.all()
        lines = folded(found)
        if lines == self.model.found:
            return
        here = self.chosen()
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(lines)
        self._told = counted(found) or self.tr("quy tắc")
        self.all.setAccessibleName(self.tr("Mở danh sách cảnh báo: {counts}").format(counts=self._told))
        self._fit()
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        if found:
            same = [place for place, one in enumerate(lines) if here and _is_same(one, here)]
            self.list.setCurrentIndex(self.model.index(same[0] if same else min(row, len(lines) - 1)))

    def chosen(self) -> Line | None:
        """The active warning."""
        index = self.list.currentIndex()
        return self.model.found[index.row()] if index.isValid() else None

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this section."""
        return [
            (GO_KEY, self.tr("đến cảnh báo sớm; Enter mở biểu đồ, dự án hay biểu mà cảnh báo nói đến")),
            ("Ctrl+Enter", self.tr("ở cảnh báo: mở ô số liệu mà cảnh báo dựa vào")),
            (DEED_KEY, self.tr("ở cảnh báo: ghi đã rõ, kèm lý do; quý sau cảnh báo nhắc lại")),
            (ALL_KEY, self.tr("mở danh sách cảnh báo sớm và các quy tắc")),
        ]

    def take_focus(self) -> None:
        """Give the focus to the warnings, or to the way to their rules where there is none."""
        (self.list if self.model.found else self.all).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_project(self) -> None:
        """Go to the project that is warned of first."""
        every = (one for line in self.model.found for one in single(line))
        first = next((one for one in every if one.about is About.PROJECT), None)
        if first is not None:
            self.opened.emit(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts, metrics = self._told.split(", "), QFontMetrics(self._style.font())
        room = self.width() - metrics.horizontalAdvance(self.heading.text()) - self._style.px(AROUND)
        while len(parts) > 1 and metrics.horizontalAdvance(", ".join(parts)) > room:
            parts.pop()  # the gravest are told first, the rest by the list
        self.all.setText(", ".join(parts) + ("…" if len(parts) < self._told.count(", ") + 1 else ""))

    def _connect(self) -> None:
        self.all.clicked.connect(self.all_asked)
        self.list.doubleClicked.connect(self._open)
        for key, deed in ((DEED_KEY, self._note), (FIGURE_KEY, self._show_figure)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.found[index.row()])

    def _note(self) -> None:
        if (one := self.chosen()) is not None:
            self.noted.emit(one)

    def _show_figure(self) -> None:
        if (one := self.chosen()) is not None:
            self.figure_asked.emit(one)

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.heading, 1)
        head.addWidget(self.all)
        self._head = head
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(self._style, "rule"))
        column.addWidget(self.list, 1)
        column.addWidget(self.none)
        column.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._style.px
        self._head.setContentsMargins(0, 0, 0, px(2))
        self.none.setContentsMargins(0, px(8), 0, 0)
        self.list.setMinimumHeight(px(LEAST_ROWS * 50))
        self.list.scheduleDelayedItemsLayout()


def _is_same(one: Line, other: Line) -> bool:
    return (one.rule, one.subject) == (other.rule, other.subject)
