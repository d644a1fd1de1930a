"""The table of units: names stay at the left, totals at the bottom, headings sort."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dntracker.services.unit_tables import Line, Sort
from dntracker.ui.style import Style
from dntracker.ui.units.model import UnitModel

ROW, HEAD, MARGIN = 24, 76, 8
NAME, NUMBER, WORDS, WIDEST, SPARE = 210, 84, 110, 260, 150
JOINER = "\N{WORD JOINER}"
DARKEST = 0.42  # how much of the accent a shaded cell takes at most: ink on it keeps 4,5:1 in both themes
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Lines(QStyledItemDelegate):
    """Draws a cell: the active row tinted, its cell framed, a hairline below."""

    def __init__(self, style: Style, grid: "UnitGrid") -> None:
        super().__init__(grid)
        self._style, self._grid = style, grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style, rect, here = self._style, option.rect, self._grid.currentIndex()
        active = index.row() == here.row()
        line: Line = self._grid.units.line(index.row())
        shade = line.shades[index.column()] if line.shades and not active else None
        style.fill(painter, rect, "sel" if active else "paper")
        if shade is not None:
            painter.fillRect(rect, _mixed(style.color("paper"), style.color("accent"), shade * DARKEST))
        missing = line.missing
        painter.setFont(style.font(italic=missing))
        painter.setPen(style.color("ink2" if missing else "ink"))
        inside = rect.adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, self._grid.units.align(index.column()) | _MIDDLE, text)
        style.fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")
        if index.column() == 0:
            style.fill(painter, QRect(rect.right(), rect.top(), 1, rect.height()), "rule")
        if active and index.column() == here.column():
            painter.setPen(style.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _mixed(ground: QColor, top: QColor, part: float) -> QColor:
    pairs = ((ground.red(), top.red()), (ground.green(), top.green()), (ground.blue(), top.blue()))
    return QColor(*(round(low + (high - low) * part) for low, high in pairs))


class _Head(QHeaderView):
    """Names on up to three lines, a longer one with an ellipsis; the one that is sorted by has an arrow."""

    def __init__(self, style: Style, grid: "UnitGrid", parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style, self._grid = style, grid
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Tên cột"))

    def sizeHint(self) -> QSize:
        return QSize(0, self._style.px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, sort = self._style, self._grid.sort
        sorted_by = sort is not None and sort.column == section
        style.fill(painter, rect, "window")
        painter.setFont(style.font(bold=sorted_by))
        painter.setPen(style.color("ink" if sorted_by else "ink2"))
        arrow = ("↓ " if sort.down else "↑ ") if sort is not None and sorted_by else ""
        text = _whole(f"{arrow}{self.model().headerData(section, Qt.Orientation.Horizontal)}")
        flags = self._grid.units.align(section) | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        inside = rect.adjusted(style.px(MARGIN), style.px(4), -style.px(MARGIN), -style.px(5))
        metrics = painter.fontMetrics()
        if not _fits(metrics, text, inside.width(), inside.height()):
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width() * 5 // 2)
        painter.drawText(inside, flags, text)
        style.fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "rule")


def _fits(metrics: QFontMetrics, text: str, width: int, height: int) -> bool:
    needed = metrics.boundingRect(QRect(0, 0, width, 0), Qt.TextFlag.TextWordWrap, text)
    return needed.height() <= height and needed.width() <= width


def _whole(text: str) -> str:
    return text.replace("/", f"{JOINER}/{JOINER}")  # *IV/2025* stays on one line


class UnitGrid(QTableView):
    """Shows a `UnitModel`; `sort` is the order it was asked for in."""

    chosen = Signal(int, int)
    """Enter or a double click on a cell (row, column)."""

    sorted = Signal(object)
    """Another `Sort` is wanted."""

    def __init__(self, model: UnitModel, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units, self._style = model, style
        self.sort: Sort | None = None
        _plain(self, style, self)
        self.setAccessibleName(self.tr("Bảng số liệu các đơn vị"))
        self.setModel(model)
        self._frozen = QTableView(self)
        _plain(self._frozen, style, self)
        self._frozen.setModel(model)
        self._frozen.setSelectionModel(self.selectionModel())
        self._frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self._frozen.setHorizontalScrollBarPolicy, self._frozen.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self._frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.selectionModel().currentChanged.connect(self._moved)
        for view in (self, self._frozen):
            view.horizontalHeader().sectionClicked.connect(self.sort_by)
            view.doubleClicked.connect(lambda index: self.chosen.emit(index.row(), index.column()))
        model.modelReset.connect(self.lay_out)
        style.changed.connect(self.lay_out)

    def go(self, row: int, column: int = 0) -> None:
        """Make a cell the active one."""
        self.setCurrentIndex(self.units.index(row, column))

    def sort_by(self, column: int) -> None:
        """Ask for the order of a column; asked again, for the reverse; a third time for the order it came in."""
        if self.sort is None or self.sort.column != column:
            self.sort = Sort(column, down=self.units.table.columns[column].number)
        else:
            first_down = self.units.table.columns[column].number
            self.sort = None if self.sort.down != first_down else Sort(column, down=not first_down)
        self.sorted.emit(self.sort)

    def lay_out(self) -> None:
        """Fit columns to their texts."""
        px, table = self._style.px, self.units.table
        for view in (self, self._frozen):
            view.verticalHeader().setDefaultSectionSize(px(ROW))
        widths = [self._wanted(place) for place in range(len(table.columns))]
        if widths:
            # Words at the end take what is over, so that the lines run through; else the names take some of it.
            spare = max(0, self.viewport().width() - sum(widths))
            worded = not table.columns[-1].number
            widths[-1 if worded else 0] += spare if worded else min(spare, px(SPARE))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        for place in range(len(widths)):
            self._frozen.setColumnHidden(place, place != 0)
        self._freeze()

    def _wanted(self, place: int) -> int:
        px, table = self._style.px, self.units.table
        plain, bold = QFontMetrics(self._style.font()), QFontMetrics(self._style.font(bold=True))
        texts = [plain.horizontalAdvance(line.texts[place]) for line in table.lines]
        texts += [bold.horizontalAdvance(text) for text in table.total[place : place + 1]]
        least = NAME if place == 0 and table.total else NUMBER if table.columns[place].number else WORDS
        wanted = min(max(max(texts, default=0) + 2 * px(MARGIN) + 2, px(least)), px(WIDEST))
        name, height = _whole(table.columns[place].text), px(HEAD - 9)
        wider = range(wanted, px(WIDEST), px(MARGIN))  # where a name needs it
        return next((one for one in wider if _fits(bold, name, one - 2 * px(MARGIN), height)), px(WIDEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if here.isValid():
                self.chosen.emit(here.row(), here.column())
            case Qt.Key.Key_S if here.isValid() and not event.modifiers():
                self.sort_by(here.column())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QTableView.ScrollHint = QTableView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        covered = self.columnWidth(0) - self.visualRect(index).left() if index.column() > 0 else 0
        if covered > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - covered)

    def _freeze(self) -> None:
        if not self.units.table.columns:
            self._frozen.hide()
            return
        self._frozen.setColumnWidth(0, self.columnWidth(0))
        height = self.viewport().height() + self.horizontalHeader().height()
        self._frozen.setGeometry(0, 0, self.columnWidth(0), height)
        self._frozen.verticalScrollBar().setValue(self.verticalScrollBar().value())
        self._frozen.setVisible(self.horizontalScrollBar().maximum() > 0)

    def _moved(self) -> None:
        self.viewport().update()
        self._frozen.viewport().update()


class TotalRow(QWidget):
    """What the lines make together, under their columns; it does not scroll away."""

    def __init__(self, grid: UnitGrid, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._style = grid, style
        grid.horizontalScrollBar().valueChanged.connect(self.update)
        grid.units.modelReset.connect(self.show_total)
        style.changed.connect(self.show_total)

    def show_total(self) -> None:
        """Show the total of the table that is shown, if it has one."""
        total = self._grid.units.table.total
        self.setVisible(bool(total))
        self.setFixedHeight(self._style.px(ROW + 4))
        self.setAccessibleName(" ".join(text for text in total if text))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, style, grid = QPainter(self), self._style, self._grid
        style.fill(painter, self.rect(), "window")
        painter.setFont(style.font(bold=True))
        for place in reversed(range(len(grid.units.table.total))):  # the frozen name over the others
            left = 0 if place == 0 else grid.columnViewportPosition(place)
            area = QRect(left, 0, grid.columnWidth(place), self.height())
            style.fill(painter, area, "window")
            painter.setPen(style.color("ink"))
            inside = area.adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0)
            text = grid.units.table.total[place]
            told = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, grid.units.align(place) | _MIDDLE, told)
        style.fill(painter, QRect(0, 0, self.width(), 1), "rule")


def _plain(view: QTableView, style: Style, grid: UnitGrid) -> None:
    view.setHorizontalHeader(_Head(style, grid, view))
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setMinimumSectionSize(1)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    view.setItemDelegate(_Lines(style, grid))
