"""Ctrl+K: one search over indicators, projects, units, forms and commands, laid over the page."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from dntracker.ui.hits import Hit, HitDelegate
from dntracker.ui.style import Style
from dntracker.ui.widgets.keycap import Keycaps
from dntracker.ui.widgets.words import Words

WIDTH, TOP, FIELD, ROW, MOST = 720, 112, 52, 34, 9
VEIL = QColor(20, 21, 24, 90)


class Finder(Protocol):
    """Whoever finds things by text, without tone marks."""

    def find(self, text: str, limit: int = MOST) -> Sequence[Hit]: ...


class HitList(QAbstractListModel):
    """The hits, those of one kind together, best kind first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits instead."""
        self.beginResetModel()
        kinds = list(dict.fromkeys(hit.kind for hit in hits))
        self._hits = sorted(hits, key=lambda hit: kinds.index(hit.kind))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role == Qt.ItemDataRole.UserRole + 1:
            return index.row() == 0 or self._hits[index.row() - 1].kind != hit.kind
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(part for part in (hit.title, hit.detail, hit.right) if part)
        return None


class PaletteSearch(QWidget):
    """A field and at most nine hits over a veil; Esc or a click beside it goes back."""

    chosen = Signal(object, bool)
    """A hit was opened; True: in Xu hướng (Ctrl+Enter)."""

    closed = Signal()
    """The search is gone; the focus belongs to the page again."""

    def __init__(self, style: Style, finder: Finder, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._finder, self._window = style, finder, parent
        self._recent: Sequence[Hit] = ()
        self._frame = QFrame(self)
        self.field, self._count = QLineEdit(self._frame), Words(style, role="ink3")
        self.list, self._hits = QListView(self._frame), HitList(self)
        self._lines: list[QWidget] = []
        self._icon = QLabel(self._frame)
        self._build()
        self._dress()
        style.changed.connect(self._dress)
        self.hide()

    def open(self, recent: Sequence[Hit] = ()) -> None:
        """Lay the search over the window; without text it offers `recent`."""
        self._recent = recent
        self.field.clear()
        self._search("")
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus()

    def close_search(self) -> None:
        """Take it away."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.close_search()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), VEIL)

    def _build(self) -> None:
        self.field.setAccessibleName(self.tr("Tìm"))
        self.field.setPlaceholderText(self.tr("Tên chỉ tiêu, dự án, mốc, đơn vị, biểu hay lệnh; không cần dấu"))
        self.field.setFrame(False)
        self.field.setObjectName("search")
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._window.installEventFilter(self)
        self._build_list()
        self._foot = Keycaps(
            self._style,
            [
                ("↑ ↓", self.tr("chọn")),
                ("Enter", self.tr("mở")),
                ("Ctrl Enter", self.tr("mở ở Xu hướng")),
                ("Esc", self.tr("đóng")),
            ],
            self._frame,
        )
        self._layout = QVBoxLayout(self._frame)
        self._layout.setSpacing(0)
        self._top = QHBoxLayout()
        for widget in (self._icon, self.field, self._count):
            self._top.addWidget(widget)
        self._layout.addLayout(self._top)
        self._layout.addWidget(self.list)
        self._layout.addWidget(self._foot)

    def _build_list(self) -> None:
        self.list.setModel(self._hits)
        self.list.setItemDelegate(HitDelegate(self._style, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Kết quả"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._open(index, False))

    def _search(self, text: str) -> None:
        hits = self._finder.find(text, MOST) if text.strip() else self._recent[:MOST]
        self._hits.show(hits)
        self._count.setText(self._words(text, len(hits)))
        if hits:
            self.list.setCurrentIndex(self._hits.index(0))
        self._place()

    def _words(self, text: str, count: int) -> str:
        if not text.strip():
            return self.tr("Xem gần đây") if count else ""
        return self.tr("{count} kết quả, không cần dấu").format(count=count) if count else self.tr("Không thấy gì")

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_search()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.list.currentIndex(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def _move(self, step: int) -> None:
        if rows := self._hits.rowCount():
            self.list.setCurrentIndex(self._hits.index((self.list.currentIndex().row() + step) % rows))

    def _open(self, index: QModelIndex, in_trends: bool) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        if hit is not None:
            self.close_search()
            self.chosen.emit(hit, in_trends)

    def _place(self) -> None:
        window, style = self._window, self._style
        self.setGeometry(window.rect())
        width = min(style.px(WIDTH), window.width() - style.px(40))
        rows = self._hits.rowCount()
        heights = [self.list.sizeHintForRow(row) for row in range(rows)]
        room = window.height() - style.px(TOP + FIELD + 80)
        self.list.setFixedHeight(min(sum(heights) + (style.px(8) if rows else 0), room))
        self._frame.setGeometry((window.width() - width) // 2, style.px(TOP), width, self._frame.sizeHint().height())

    def _dress(self) -> None:
        style = self._style
        palette = self._frame.palette()
        palette.setColor(QPalette.ColorRole.Window, style.color("paper"))
        self._frame.setPalette(palette)
        self._frame.setAutoFillBackground(True)
        self._frame.setFrameShape(QFrame.Shape.Box)
        self._frame.setLineWidth(1)
        self._layout.setContentsMargins(1, 0, 1, 1)
        self._top.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(8))
        self._top.setSpacing(style.px(10))
        self._icon.setPixmap(style.pixmap("magnifying-glass", "ink2", 18))
        self.field.setFont(style.font(size=20))
        self.field.setMinimumHeight(style.px(FIELD - 16))
