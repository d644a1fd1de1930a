"""Choosing a backup: each copy with its date, its last act and its counts; looked at first, then put in place."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.services import texts
from dntracker.services.backups import BackupCopy
from dntracker.ui.ask import Ask
from dntracker.ui.dialogs import make_primary
from dntracker.ui.files.deeds import file_pattern
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

COUNTS = (
    ("figure", QT_TRANSLATE_NOOP("RestoreDialog", "số liệu")),
    ("indicator", QT_TRANSLATE_NOOP("RestoreDialog", "chỉ tiêu")),
    ("target", QT_TRANSLATE_NOOP("RestoreDialog", "mục tiêu")),
    ("journal_act", QT_TRANSLATE_NOOP("RestoreDialog", "bước")),
)


class Wish(StrEnum):
    """What shall be done with the chosen copy."""

    LOOK = "look"
    RESTORE = "restore"
    ELSEWHERE = "elsewhere"


class RestoreDialog(QDialog):
    """The list of copies, newest first; `wish` and `copy` say what was decided."""

    def __init__(self, style: Style, copies: Sequence[BackupCopy], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._copies = style, copies
        self.wish: Wish | None = None
        self.setWindowTitle(self.tr("Khôi phục từ bản sao lưu"))
        self.list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        layout.addWidget(Words(style, self._advice()))
        layout.addWidget(self.list, 1)
        layout.addWidget(self._make_buttons())
        self.resize(style.px(880), style.px(440))
        self.list.itemSelectionChanged.connect(self._chosen)
        self._chosen()

    @property
    def copy(self) -> BackupCopy | None:
        """The copy that is chosen."""
        row = self.list.currentIndex().row()
        return self._copies[row] if row >= 0 else None

    def _advice(self) -> str:
        if not self._copies:
            return self.tr("Chưa có bản sao lưu nào của tệp này. Có thể chọn một bản sao ở thư mục khác.")
        return self.tr("Mở xem trước khi khôi phục. Khi khôi phục, tệp đang dùng được cất sang bên, không bị xóa.")

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Các bản sao lưu"))
        tree.setHeaderLabels([self.tr("Lúc"), self.tr("Bước cuối"), self.tr("Trong bản sao")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for copy in self._copies:
            item = QTreeWidgetItem([texts.moment(copy.at), last_act(copy), counted(copy)])
            item.setToolTip(0, str(copy.path))
            tree.addTopLevelItem(item)
        header = tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        tree.itemActivated.connect(lambda _item, _column: self._decide(Wish.LOOK))
        if self._copies:
            tree.setCurrentIndex(tree.model().index(0, 0))
        return tree

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self._look = box.addButton(self.tr("Mở xem"), QDialogButtonBox.ButtonRole.ActionRole)
        self._restore = box.addButton(self.tr("Khôi phục"), QDialogButtonBox.ButtonRole.ActionRole)
        elsewhere = box.addButton(self.tr("Bản sao ở nơi khác…"), QDialogButtonBox.ButtonRole.ActionRole)
        leave = box.addButton(self.tr("Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        make_primary(self._look)
        self._look.clicked.connect(lambda: self._decide(Wish.LOOK))
        self._restore.clicked.connect(lambda: self._decide(Wish.RESTORE))
        elsewhere.clicked.connect(lambda: self._decide(Wish.ELSEWHERE))
        leave.clicked.connect(self.reject)
        return box

    def _chosen(self) -> None:
        for button in (self._look, self._restore):
            button.setEnabled(self.copy is not None)

    def _decide(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()


def ask_copy(ask: Ask, target: Path) -> Path | None:
    """Ask for a copy of `target` by its file name."""
    beside = target.with_name(f"{target.stem} - sao lưu")
    title = QCoreApplication.translate("RestoreDialog", "Chọn bản sao lưu")
    return ask.open_file(title, beside if beside.is_dir() else target.parent, file_pattern())


def last_act(copy: BackupCopy) -> str:
    """The newest act in a copy: what, by whom, when."""
    manifest = copy.manifest
    if manifest is None or not manifest.last_at:
        return "…"
    when = texts.moment(datetime.fromisoformat(manifest.last_at))
    return ", ".join(part for part in (manifest.last_step, manifest.last_person, when) if part)


def counted(copy: BackupCopy) -> str:
    """The counts of a copy as words: *1.204 số liệu · 96 chỉ tiêu*."""
    if copy.manifest is None:
        return "…"
    counts = copy.manifest.counts
    found = [(counts[table], _told(str(words))) for table, words in COUNTS if table in counts]
    return " · ".join(f"{count:,} {words}".replace(",", ".") for count, words in found)


def _told(text: str) -> str:
    return QCoreApplication.translate("RestoreDialog", text)
