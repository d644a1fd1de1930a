"""Many indicators as small charts: arrows walk, Enter opens one, Ctrl+E prints them all into a PDF."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.fold import fold
from dntracker.domain.period import Frequency
from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.multiples import Bounds, bounds_of, grid_of, paint_tile, shared_bounds
from dntracker.services import texts
from dntracker.services.comparisons.multiples import series_of
from dntracker.services.new_file import put_file
from dntracker.services.trends.sentences import when
from dntracker.services.trends.series import Series
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.looking_back import KEY, LookingBack
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextBar, ContextField
from dntracker.ui.widgets.notice import EmptyState, Notice
from dntracker.ui.widgets.tiled import Tile, TiledList
from dntracker.ui.widgets.words import Words

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
MARGIN, PADDING = 16, 10
OWN, SHARED = "own", "shared"
_NOWHERE = QModelIndex()


def look_of(style: Style) -> ChartLook:
    """The looks of small charts on the screen."""
    return ChartLook(style.tokens, style.font(), style.px(100) / 100)


class Tiles(QAbstractListModel):
    """The series that are shown, an item each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.every: Sequence[Series] = ()

    def show(self, every: Sequence[Series]) -> None:
        """Show these."""
        self.beginResetModel()
        self.every = every
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.every)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        series = self.every[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return fold(series.indicator.short_name)  # what typing finds, without tone marks
            case Qt.ItemDataRole.ToolTipRole:
                return series.indicator.name
            case Qt.ItemDataRole.AccessibleTextRole:
                latest = series.latest
                said = f", {latest.label}, {texts.inside(when(latest))}" if latest else ""
                return f"{series.indicator.name}{said}. {series.sentence.replace('**', '')}"
        return None


class _Tile(Tile):
    def __init__(self, style: Style, tiles: Tiles, view: QListView) -> None:
        super().__init__(view)
        self._style, self._tiles, self.shared = style, tiles, dict[str, Bounds]()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, series = self._style, self._tiles.every[index.row()]
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            style.fill(painter, option.rect, "sel")
            painter.setPen(style.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        pad = style.px(PADDING)
        inside = QRectF(option.rect).adjusted(pad, pad, -pad, -pad)
        paint_tile(painter, inside, series, look_of(style), bounds_of(series, self.shared))


class TileList(TiledList):
    """Small charts; typing finds one without tone marks."""

    tile: _Tile

    def __init__(self, style: Style, tiles: Tiles) -> None:
        super().__init__(tiles, translate("TileList", "Các chỉ tiêu, mỗi chỉ tiêu một biểu đồ nhỏ"))
        self._style = style
        self.tile = _Tile(style, tiles, self)
        self.setItemDelegate(self.tile)

    def tile_in(self, room: int) -> QSize:
        grid = grid_of(room, look_of(self._style))
        return QSize(room // grid.columns, round(grid.height) + self._style.px(2 * PADDING))

    def keyboardSearch(self, search: str) -> None:
        super().keyboardSearch(fold(search))


class MultiplesView(QWidget):
    """A view of the page Xu hướng."""

    def __init__(
        self, looking: LookingBack, style: Style, changes: Changes, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looking, self._style, self._changes, self._ask = looking, style, changes, ask
        self.pillar, self.scale, self.frequency = "", OWN, Frequency.YEAR
        self.context, self.notice = ContextBar(style, self), Notice(style, self)
        self.tiles = Tiles(self)
        self.list, self.empty = TileList(style, self.tiles), EmptyState(style, "chart-line")
        self._asking: list[tuple[str, Callable[[], None]]] = []
        self._fields = self._add_fields()
        self.day, self.told = looking.add_field(self.context, self.notice), Words(style, role="ink2")
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.list.doubleClicked.connect(self._open)
        style.changed.connect(self.refresh)

    def enter(self) -> None:
        """Give the focus to the tiles."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.tiles.index(0))

    def refresh(self) -> None:
        """Show what the file holds now, at the tile that was chosen."""
        row = max(self.list.currentIndex().row(), 0)
        self.tiles.show(self._read())
        self.list.tile.shared = dict(self._shared())
        self.list.fit()
        self.told.setText(self._looking.told)
        self.told.setVisible(bool(self._looking.told))
        self._stack.setCurrentWidget(self.list if self.tiles.every else self.empty)
        self.empty.say(self.tr("Chưa có chỉ tiêu nào có số"), self.tr("Nhập số ở trang Nhập liệu (Ctrl+2)."))
        if self.tiles.every:
            self.list.setCurrentIndex(self.tiles.index(min(row, len(self.tiles.every) - 1)))
        for field, shown in self._fields:
            field.set_value("", shown())
        self.context.fit()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("← → ↑ ↓", self.tr("đi giữa các biểu đồ; gõ chữ để tìm, không cần dấu")),
            ("Enter", self.tr("mở biểu đồ của chỉ tiêu")),
            ("Alt+U, Alt+I, Alt+V", self.tr("chọn trụ cột, kỳ, thang")),
            (KEY, self.tr("xem tại ngày")),
            ("Ctrl+E", self.tr("lưu tất cả thành PDF, nhiều biểu đồ một trang")),
        ]

    def save(self) -> None:
        """Write all tiles into a PDF where the user says."""
        path = self._ask.save_file(self.tr("Lưu thành PDF"), Path.home() / "nhieu-bieu-do.pdf", "PDF (*.pdf)")
        if path is None:
            return
        from dntracker.paint.multiples_pages import multiples_pdf  # not before somebody wants paper

        shared = self._shared()
        if put_file(multiples_pdf(self.tiles.every, self._title(), self._looking.told, shared), path):
            self.notice.say("good", self.tr("Đã lưu {0}").format(path.name))
        else:
            self.notice.say("bad", texts.fill("target_unwritable", {"path": path}))

    def _read(self) -> list[Series]:
        desk = self._looking.desk
        return series_of(desk.catalogue, desk.trends, self.pillar, self.frequency)

    def _shared(self) -> Mapping[str, Bounds]:
        return shared_bounds(self.tiles.every) if self.scale == SHARED else {}

    def _title(self) -> str:
        return dict(self._pillars()[0]).get(self.pillar, "")

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._changes.indicator_chosen.emit(self.tiles.every[index.row()].indicator.code)

    def _add_fields(self) -> list[tuple[ContextField, Callable[[], str]]]:
        return [
            self._field(self.tr("Trụ cột"), "Alt+U", self._pillars, "pillar"),
            self._field(self.tr("Kỳ"), "Alt+I", self._frequencies, "frequency"),
            self._field(self.tr("Thang"), "Alt+V", self._scales, "scale"),
        ]

    def _field(
        self, label: str, key: str, items: Callable[[], Choices], name: str
    ) -> tuple[ContextField, Callable[[], str]]:
        field = self.context.add_field(label, label)
        chooser = Chooser(self._style, field, items)
        field.set_opens(True)
        field.clicked.connect(chooser.open)
        chooser.picked.connect(lambda code: self._take(name, code))
        chooser.closed.connect(self.enter)
        self._asking.append((key, chooser.open))
        return field, lambda: dict(items()[0]).get(str(getattr(self, name)), "…")

    def _take(self, name: str, code: str) -> None:
        setattr(self, name, Frequency(code) if name == "frequency" else code)
        self.refresh()

    def _pillars(self) -> Choices:
        known = [(one.code, one.name) for one in self._looking.desk.catalogue.pillars()]
        return [("", self.tr("Mọi trụ cột")), *known], self.pillar

    def _frequencies(self) -> Choices:
        shown = [(Frequency.YEAR.value, self.tr("Năm")), (Frequency.QUARTER.value, self.tr("Quý"))]
        return shown, self.frequency.value

    def _scales(self) -> Choices:
        return [(OWN, self.tr("Riêng từng biểu đồ")), (SHARED, self.tr("Chung theo đơn vị tính"))], self.scale

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.context, self.notice, self.told):
            column.addWidget(widget)
        self.told.setContentsMargins(*(self._style.px(side) for side in (MARGIN, 8, MARGIN, 0)))
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        button = self.context.add_button(self.tr("Lưu PDF"), "file-arrow-down")
        button.clicked.connect(self.save)
        for key, deed in (*self._asking, (KEY, self.day.open), ("Ctrl+E", self.save)):
            QShortcut(QKeySequence(key), self).activated.connect(deed)
