"""The section of Tổng quan on projects: how many in each stage, and their money, with bars."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.services.desk import Desk
from dntracker.services.projects.by_stage import StageSum, StageSums, by_stage
from dntracker.ui.style import Style
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

Index = QModelIndex | QPersistentModelIndex
ROW, NUMBER, BAR, GAP = 26, 50, 40, 7
_NOWHERE = QModelIndex()
_NONE = StageSums((), 0, "")


class StageModel(QAbstractListModel):
    """The stages that have projects, and their sum as the last row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sums, self.rows = _NONE, tuple[StageSum, ...]()

    def show(self, sums: StageSums) -> None:
        """Show these."""
        self.beginResetModel()
        whole = StageSum("", self.tr("Cộng"), sums.count, sums.total, 0.0, 0.0)
        self.sums, self.rows = sums, (*sums.stages, whole) if sums.stages else ()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}: {1} dự án, {2} tỷ đồng").format(one.title, one.count, one.total)
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, style: Style, model: StageModel, view: QListView) -> None:
        super().__init__(view)
        self._style, self._stages = style, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(1, self._style.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, px, area, one = self._style, self._style.px, option.rect, self._stages.rows[index.row()]
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            style.fill(painter, area, "sel")
        style.fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        painter.setFont(style.font(bold=not one.code and index.row() == len(self._stages.rows) - 1))
        painter.setPen(style.color("ink"))
        right = area.right()
        for text, part, role in ((one.total, one.total_part, "accent"), (str(one.count), one.count_part, "ink2")):
            bar = QRect(right - px(BAR), area.center().y() - px(5), round(px(BAR) * part), px(10))
            style.fill(painter, bar, role)
            number = QRect(right - px(BAR + GAP + NUMBER), area.top(), px(NUMBER), area.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            right = number.left() - px(GAP)
        name = QRect(area.left(), area.top(), right - area.left(), area.height())
        title = painter.fontMetrics().elidedText(one.title, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


class StageList(QListView):
    """Rows that Enter opens; as tall as they are."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Stages(QWidget):
    """The section; hidden while the file follows no project."""

    opened = Signal(str)
    """Somebody wants to see the projects of this stage, or all of them (`""`)."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self.model, self.list = StageModel(self), StageList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Row(style, self.model, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Dự án theo giai đoạn"))
        self.heading, self.told = Words(style, bold=True), Words(style, role="ink3")
        self.heading.setText(self.tr("Dự án theo giai đoạn"))
        self.told.setText(self.tr("số dự án · tỷ đồng"))
        self._lay_out()
        self.list.doubleClicked.connect(self._open)
        style.changed.connect(self._dress)

    def refresh(self) -> None:
        """Show what the file holds now."""
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(by_stage(self._desk.projects.portfolio, self._desk.today))
        self.setVisible(bool(self.model.rows))
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(min(row, len(self.model.rows) - 1)))
        self._dress()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.rows[index.row()].code)

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.heading, 1)
        head.addWidget(self.told)
        self._head = head
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(self._style, "rule"))
        column.addWidget(self.list)

    def _dress(self) -> None:
        px = self._style.px
        self._head.setContentsMargins(0, px(8), 0, px(4))
        self.list.setFixedHeight(px(ROW) * len(self.model.rows) + 2)
