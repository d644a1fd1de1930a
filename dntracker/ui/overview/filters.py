"""Above the matrix: its heading, a field that finds units without tone marks, and buttons that leave some of them."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from dntracker.services.overview import Matrix, Show
from dntracker.services.overview_texts import SHOW_WORDS
from dntracker.ui.named import named
from dntracker.ui.overview.looks import SHOW_LOOKS
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEIGHT, PILL, ICON, MARGIN, FIELD = 36, 24, 14, 8, 220


class ShowButton(QAbstractButton):
    """A pill with icon and count; pressed once more it shows every unit again."""

    def __init__(self, style: Style, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self.show_only = style, show
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Tell how many units it leaves."""
        words = f"{named(SHOW_WORDS[self.show_only])} {count}"
        if words == self.text():
            return  # the bar need not be laid out anew
        self.setText(words)
        self.setAccessibleName(self.tr("Chỉ hiện: {name} nơi").format(name=self.text()))
        self.setToolTip(self.tr("Chỉ hiện các nơi này, ở mọi kỳ trong bảng; bấm lần nữa để hiện đủ"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, width = self._style.px, QFontMetrics(self._style.font(bold=True)).horizontalAdvance(self.text())
        return QSize(width + px(2 * MARGIN + ICON + 5), px(PILL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, px, painter = self._style, self._style.px, QPainter(self)
        on = self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.color("accent" if on or self.hasFocus() else "rule"))
        painter.setBrush(style.color("sel" if on else "tint" if self.underMouse() else "paper"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        icon, role = ("check", "accent") if on else SHOW_LOOKS[self.show_only]
        square = QRect(px(MARGIN), (self.height() - px(ICON)) // 2, px(ICON), px(ICON))
        style.paint_icon(painter, square, icon, role)
        painter.setFont(style.font(bold=on))
        painter.setPen(style.color("ink"))
        words = self.rect().adjusted(square.right() + px(5), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class Filters(QWidget):
    """The heading of the matrix with its filters."""

    changed = Signal(str, object)
    """Leave units with these words that this `Show` (or None) is about."""

    closed = Signal()
    """The person goes back to the matrix."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._count = Words(style, role="ink3")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Lọc nơi báo cáo, không cần dấu"))
        self.field.setAccessibleName(self.tr("Lọc nơi báo cáo theo tên"))
        self.field.setToolTip("Ctrl+F")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._announce)
        self.buttons = {show: ShowButton(style, show, self) for show in Show}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        row.addWidget(Words(style, self.tr("Ai đã gửi, ai còn thiếu"), bold=True))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.field)
        for button in self.buttons.values():
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        self._dress()
        style.changed.connect(self._dress)

    def show_matrix(self, matrix: Matrix, left: int) -> None:
        """Tell how many units there are, and how many each filter leaves."""
        total = len(matrix.rows)
        words = self.tr("{left} trong {total} nơi") if left != total else self.tr("{total} nơi")
        self._count.setText(words.format(left=left, total=total))
        for show, button in self.buttons.items():
            button.set_count(matrix.count(show))
        asked = self.buttons[Show.ASKED]
        asked.setVisible(bool(matrix.count(Show.ASKED)) or asked.isChecked())  # most days nobody asks

    def open(self) -> None:
        """Give the field the focus."""
        self.field.setFocus()
        self.field.selectAll()

    @property
    def is_set(self) -> bool:
        """Whether any unit is left out."""
        return bool(self.field.text()) or self._show() is not None

    def clear(self) -> None:
        """Show every unit again."""
        for button in self.buttons.values():
            button.setChecked(False)
        self.field.clear()
        self._announce()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        going = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in going:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def _pressed(self) -> None:
        for button in self.buttons.values():
            if button is not self.sender():
                button.setChecked(False)
        self._announce()

    def _announce(self) -> None:
        self.changed.emit(self.field.text(), self._show())

    def _show(self) -> Show | None:
        return next((show for show, button in self.buttons.items() if button.isChecked()), None)

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(HEIGHT))
        self.field.setFixedWidth(self._style.px(FIELD))
