"""How a hit of the search is drawn: its kind, icon, title with the matched letters in accent, detail, and a value."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.actions import COMMANDS
from dntracker.ui.style import Style

translate = QCoreApplication.translate
ICONS = {
    "indicator": "tree-structure", "unit": "buildings", "form": "table", "source": "file-text",
    "framework": "list-numbers", "project": "chart-bar-horizontal", "milestone": "diamond",
    "chart": "chart-line",
}  # fmt: skip
ROW, KIND, ICON, MARGIN = 34, 72, 24, 16


class Hit(Protocol):
    """What the search found: its kind and code, words, and which letters of the title matched."""

    @property
    def kind(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def right(self) -> str: ...
    @property
    def spans(self) -> Sequence[tuple[int, int]]: ...


def kind_title(kind: str) -> str:
    """The name of a kind of hit."""
    titles = {
        "indicator": translate("Hits", "Chỉ tiêu"),
        "framework": translate("Hits", "Bộ chỉ tiêu"),
        "project": translate("Hits", "Dự án"),
        "milestone": translate("Hits", "Mốc"),
        "unit": translate("Hits", "Đơn vị"),
        "form": translate("Hits", "Biểu"),
        "source": translate("Hits", "Văn bản"),
        "chart": translate("Hits", "Biểu đồ"),
        "command": translate("Hits", "Lệnh"),
    }
    return titles.get(kind, kind)


class HitDelegate(QStyledItemDelegate):
    """Draws hits; the first of a kind carries the kind's name and a hairline above."""

    def __init__(self, style: Style, parent: QObject) -> None:
        super().__init__(parent)
        self._style = style
        self._command_icons = {command.code: command.icon for command in COMMANDS}

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        gap = self._style.px(9) if self._first(index) and index.row() else 0
        return QSize(self._style.px(320), self._style.px(ROW) + gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = self._style
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        whole = QRect(option.rect)
        area = QRect(whole.left(), whole.bottom() + 1 - style.px(ROW), whole.width(), style.px(ROW))
        painter.save()
        if self._first(index) and index.row():
            top = whole.top() + style.px(4)
            painter.fillRect(
                area.left() + style.px(MARGIN), top, area.width() - 2 * style.px(MARGIN), 1, style.color("line")
            )
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, style.color("sel"))
            painter.fillRect(area.left(), area.top(), style.px(3), area.height(), style.color("accent"))
        self._paint_hit(painter, area.adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0), hit, self._first(index))
        painter.restore()

    def _paint_hit(self, painter: QPainter, area: QRect, hit: Hit, first: bool) -> None:
        style, middle = self._style, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        if first:
            painter.drawText(area, middle, kind_title(hit.kind))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, hit.right)
        right = area.right() - painter.fontMetrics().horizontalAdvance(hit.right) - style.px(12)
        left, size = area.left() + style.px(KIND), style.px(16)
        name = self._command_icons.get(hit.code) or ICONS.get(hit.kind, "arrow-right")
        style.paint_icon(painter, QRect(left, area.center().y() - size // 2 + 1, size, size), name)
        left = self._paint_title(painter, QRect(left + style.px(ICON), area.top(), 0, area.height()), hit, right)
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        room = right - left - style.px(8)
        detail = painter.fontMetrics().elidedText(hit.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left + style.px(8), area.top(), room, area.height()), middle, detail)

    def _paint_title(self, painter: QPainter, area: QRect, hit: Hit, right: int) -> int:
        style, left = self._style, area.left()
        for text, matched in _runs(hit.title, hit.spans):
            painter.setFont(style.font(bold=matched))
            painter.setPen(style.color("accent" if matched else "ink"))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(right - left, 0))
            width = painter.fontMetrics().horizontalAdvance(shown)
            painter.drawText(QRect(left, area.top(), width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += width
        return left

    def _first(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return bool(index.data(Qt.ItemDataRole.UserRole + 1))


def _runs(title: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    end = 0
    for first, last in sorted(spans):
        runs += [(title[end:first], False), (title[first:last], True)]
        end = last
    return [run for run in [*runs, (title[end:], False)] if run[0]]
