"""The rows of the list of problems: icon, row of the sheet, sentence, and what can be done at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dntracker.ui.entry.problem_items import Problem, Remedy
from dntracker.ui.entry.states import LOOKS
from dntracker.ui.style import Style

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW, ICON, MARGIN = 24, 16, 16
_DOT = " · "
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: list[Problem] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        problem = self.problems[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{LOOKS[problem.state].word}. {self.line(problem)}: {problem.sentence}"
        return problem.sentence if role == Qt.ItemDataRole.ToolTipRole else None

    def line(self, problem: Problem) -> str:
        return self.tr("Dòng {number}").format(number=problem.number)

    def replace(self, problems: Sequence[Problem]) -> None:
        self.beginResetModel()
        self.problems = list(problems)
        self.endResetModel()


class ProblemRows(QListView):
    """Never has the focus: F8 walks it from the grid; the mouse may use the words at the right."""

    chosen = Signal(object)
    """Somebody clicked this `Problem`."""

    remedied = Signal(object, object)
    """Somebody wants this `Remedy` for a `Problem`: (problem, remedy)."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self._delegate = _Delegate(style, self._rows, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Danh sách vấn đề"))
        style.changed.connect(self.doItemsLayout)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these, staying where the list was scrolled to."""
        if self._rows.problems != problems:
            at = self.verticalScrollBar().value()
            self._rows.replace(problems)
            self.verticalScrollBar().setValue(at)

    def point_at(self, problem: Problem | None) -> None:
        """Mark a problem and have it in view."""
        place = next((at for at, one in enumerate(self._rows.problems) if one.same(problem)), -1)
        index = self._rows.index(place) if place >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        problem = self._rows.problems[index.row()]
        remedy = self._delegate.remedy_at(self.visualRect(index), problem, event.position().toPoint().x())
        self.chosen.emit(problem)
        if remedy is not None:
            self.remedied.emit(problem, remedy)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        on_word = index.isValid() and self._delegate.remedy_at(
            self.visualRect(index), self._rows.problems[index.row()], event.position().toPoint().x()
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_word else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        # The grid keeps what is being typed: a press here must not look like leaving it.
        return False if event.type() is QEvent.Type.FocusIn else super().viewportEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, style: Style, rows: _Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._rows = style, rows
        self._words = {
            Remedy.MEND: self.tr("Sửa"), Remedy.ENTER: self.tr("Nhập"), Remedy.REASON: self.tr("Đúng, ghi lý do"),
            Remedy.RETRY: self.tr("Thử lại"), Remedy.UNFLAG: self.tr("Bỏ theo dõi"),
        }  # fmt: skip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._style.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, px, rect = self._style, self._style.px, QRect(option.rect)
        problem, view = self._rows.problems[index.row()], self.parent()
        active = isinstance(view, QListView) and view.currentIndex() == index
        style.fill(painter, rect, "tint" if active else "paper")
        if active:
            style.fill(painter, QRect(rect.left(), rect.top(), px(3), rect.height()), "accent")
        style.fill(painter, QRect(rect.left(), rect.top(), rect.width(), 1), "line")
        spot = QRect(rect.left() + px(MARGIN), rect.center().y() - px(ICON) // 2 + 1, px(ICON), px(ICON))
        style.paint_icon(painter, spot, LOOKS[problem.state].icon, LOOKS[problem.state].role)
        painter.setFont(style.font())
        metrics = painter.fontMetrics()
        area = rect.adjusted(px(MARGIN + ICON + 8), 0, -px(MARGIN), 0)
        painter.setPen(style.color("ink"))
        line = self._rows.line(problem)
        painter.drawText(area, _LEFT, line)
        area.setLeft(area.left() + max(metrics.horizontalAdvance(line) + px(10), px(62)))
        words = self._told(problem)
        painter.setPen(style.color("accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        area.setRight(area.right() - metrics.horizontalAdvance(words) - px(16))
        painter.setPen(style.color("ink"))
        painter.drawText(area, _LEFT, metrics.elidedText(problem.sentence, Qt.TextElideMode.ElideRight, area.width()))

    def remedy_at(self, rect: QRect, problem: Problem, x: int) -> Remedy | None:
        """The remedy whose word is at this place of a row."""
        metrics = QFontMetrics(self._style.font())
        left = rect.right() - self._style.px(MARGIN) - metrics.horizontalAdvance(self._told(problem))
        for remedy in problem.remedies:
            right = left + metrics.horizontalAdvance(self._words[remedy])
            if left <= x <= right:
                return remedy
            left = right + metrics.horizontalAdvance(_DOT)
        return None

    def _told(self, problem: Problem) -> str:
        return _DOT.join(self._words[remedy] for remedy in problem.remedies)
