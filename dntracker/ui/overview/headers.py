"""The heads of the matrix: forms over periods, the units at the left, and the corner between them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from dntracker.services.overview_texts import column_period
from dntracker.services.texts import period_short
from dntracker.ui.overview.delegate import MARGIN, ROW
from dntracker.ui.overview.model import MatrixModel
from dntracker.ui.style import Style

LINE = 21
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FormHeader(QHeaderView):
    """Two lines: a form over all its periods, each period over its column; a form's name stays in view."""

    def __init__(self, style: Style, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style, self._matrix = style, model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Biểu và kỳ"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._style.px(2 * LINE) + 1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, column = self._style, self._matrix.column(section)
        first, last = self._span(section)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, style.color("paper"))
        painter.setFont(style.font())
        left = max(self.sectionViewportPosition(first), 0)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        upper = QRect(left, rect.top(), right - left, style.px(LINE))
        self._text(painter, upper, f"{column.form.code} {column.form.short_name}", "ink")
        unopened = self.tr("{period}, chưa mở").format(period=period_short(column.period))
        period = column_period(column.period) if column.opened else unopened
        lower = QRect(rect.left(), rect.top() + style.px(LINE), rect.width(), style.px(LINE))
        self._text(painter, lower, period, "ink2" if column.opened else "ink3")
        if section == last:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), style.color("line"))
        else:
            painter.fillRect(rect.right(), lower.top(), 1, lower.height(), style.color("line"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.color("rule"))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(max(self.length() - self.offset(), 0), 0, 0, 0)
        painter = QPainter(self.viewport())  # Fusion greys what no section covers
        painter.fillRect(rest, self._style.color("paper"))

    def _span(self, section: int) -> tuple[int, int]:
        columns = self._matrix.matrix.columns
        code = columns[section].form.code
        same = [place for place, column in enumerate(columns) if column.form.code == code]
        return same[0], same[-1]

    def _text(self, painter: QPainter, area: QRect, text: str, role: str) -> None:
        inner = area.adjusted(self._style.px(MARGIN), 0, -self._style.px(4), 0)
        painter.setPen(self._style.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, shown)


class UnitHeader(QHeaderView):
    """The names of the units, which stay when the matrix scrolls sideways."""

    def __init__(self, style: Style, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._style, self._matrix = style, model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Nơi báo cáo"))
        self._dress()
        style.changed.connect(self._dress)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, rows = self._style, self._matrix.rows
        here = self.selectionModel().currentIndex().row() == section
        ends = section + 1 < len(rows) and rows[section].commune != rows[section + 1].commune
        painter.save()
        painter.fillRect(rect, style.color("paper"))
        painter.setFont(style.font(bold=here))
        painter.setPen(style.color("ink"))
        inner = rect.adjusted(0, 0, -style.px(MARGIN), 0)
        name = painter.fontMetrics().elidedText(rows[section].unit.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, name)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), style.color("line"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.color("rule" if ends else "line"))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(0, max(self.length() - self.offset(), 0), 0, 0)
        QPainter(self.viewport()).fillRect(rest, self._style.color("paper"))

    def _dress(self) -> None:
        self.setMinimumSectionSize(self._style.px(ROW))
        self.setDefaultSectionSize(self._style.px(ROW))


class Corner(QWidget):
    """Between the two heads: what the names below are."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter, area = self._style, QPainter(self), self.rect()
        painter.fillRect(area, style.color("paper"))
        painter.setFont(style.font())
        painter.setPen(style.color("ink2"))
        painter.drawText(area.adjusted(0, style.px(LINE), 0, 0), _LEFT, self.tr("Nơi báo cáo"))
        painter.fillRect(area.right(), 0, 1, area.height(), style.color("line"))
        painter.fillRect(0, area.bottom(), area.width(), 1, style.color("rule"))
