"""All evidence of a form of one unit and period: looked through, opened, exported one by one or all together."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.figure import Cell
from dntracker.services.evidence_list import Listed
from dntracker.services.evidence_texts import shown_name, size_text
from dntracker.services.texts import moment
from dntracker.ui.dialogs import make_primary
from dntracker.ui.evidence.handing import Handing
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, strong

WIDTH, HEIGHT, ROW = 980, 520, 28
_PLACE = Qt.ItemDataRole.UserRole


class EvidenceTable(QTreeWidget):
    """A line a file: row of the form, indicator, file, size, when and by whom it was attached."""

    entered = Signal()
    """Enter was pressed on a file."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = style.px(ROW)
        self.setAccessibleName(self.tr("Minh chứng của biểu"))
        self.setHeaderLabels([
            self.tr("Dòng"), self.tr("Chỉ tiêu"), self.tr("Tệp"), self.tr("Cỡ"), self.tr("Đính kèm lúc"),
            self.tr("Người đính kèm"),
        ])  # fmt: skip
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_files(self, found: Sequence[Listed]) -> None:
        """Show these files and choose the first."""
        self.clear()
        for place, one in enumerate(found):
            file, source = one.evidence, one.figure.source
            name = f"{shown_name(file)} ({self.tr('nguồn')} {source})" if source else shown_name(file)
            when = moment(file.at) if file.at else ""
            item = QTreeWidgetItem([one.row.numbering, one.row.name, name, size_text(file.size), when, file.by])
            item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, _PLACE, place)
            item.setSizeHint(0, QSize(0, self._height))
            for column in (1, 2):
                item.setToolTip(column, item.text(column))
            self.addTopLevelItem(item)
        self.setCurrentIndex(self.model().index(0, 0))

    def chosen(self) -> int | None:
        """The place of the file that is chosen."""
        item = self.currentItem()
        return int(item.data(0, _PLACE)) if item else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class EvidenceDialog(QDialog):
    """Enter opens a file, Ctrl+E exports it; all of them are written into a folder by whoever hears `everything`."""

    everything = Signal()
    """All files shall be written into a folder."""

    row_asked = Signal(object)
    """Somebody wants to see the row with this `Cell`."""

    def __init__(
        self, style: Style, found: Sequence[Listed], what: str, handing: Handing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found, self._handing = found, handing
        self.setWindowTitle(self.tr("Minh chứng của biểu"))
        self.table, self.told = EvidenceTable(style, self), Words(style, role="ink2")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        layout.addWidget(Words(style, strong(what)))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._make_buttons())
        room = parent.size() if parent else QSize(style.px(WIDTH), style.px(HEIGHT))
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))
        self.table.show_files(found)
        self.table.entered.connect(self.open_one)
        self.table.itemDoubleClicked.connect(self.open_one)
        QShortcut(QKeySequence("Ctrl+E"), self, self.export_one)
        self.table.setFocus()
        if not found:
            self.told.setText(self.tr("Chưa có minh chứng. Đính kèm ở bảng bên phải của Nhập liệu (F3 ở ô có số)."))

    def open_one(self) -> None:
        """Open the chosen file."""
        if (one := self._chosen()) is not None:
            self.say(*self._handing.open(one.evidence))

    def export_one(self) -> None:
        """Export the chosen file."""
        if (one := self._chosen()) is not None:
            self.say(*self._handing.export(one.evidence))

    def go_to_row(self) -> None:
        """Close, and go to the row of the chosen file."""
        if (one := self._chosen()) is not None:
            figure = one.figure
            self.row_asked.emit(Cell(figure.indicator, figure.territory, figure.unit, figure.period))
            self.accept()

    def say(self, sentence: str, role: str) -> None:
        """Say what was done, or why not."""
        self.told.set_role(role or "ink2")
        self.told.setText(sentence)

    def _chosen(self) -> Listed | None:
        place = self.table.chosen()
        return None if place is None else self._found[place]

    def _make_buttons(self) -> QDialogButtonBox:
        box, action = QDialogButtonBox(self), QDialogButtonBox.ButtonRole.ActionRole
        if self._found:
            for words, key, deed in (
                (self.tr("Mở"), "Enter", self.open_one),
                (self.tr("Xuất…"), "Ctrl+E", self.export_one),
                (self.tr("Đến dòng"), "", self.go_to_row),
            ):
                button: QPushButton = box.addButton(words, action)
                button.setToolTip(key)
                button.setAutoDefault(False)
                button.clicked.connect(deed)
            every: QPushButton = box.addButton(self.tr("Xuất tất cả…"), action)
            every.setAutoDefault(False)
            make_primary(every)
            every.clicked.connect(self.everything)
        leave = box.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)
        box.rejected.connect(self.reject)
        return box
