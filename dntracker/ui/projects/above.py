"""Between the tiles and the list: what the marks of the timeline mean, and a field that finds projects."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dntracker.paint.timeline_legend import Part, legend_width, paint_legend
from dntracker.services.projects.words import LEGEND
from dntracker.ui.named import named
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.style import Style

HEIGHT, FIELD = 36, 240


class Legend(QWidget):
    """The legend of a timeline; `names` are the marks that it has."""

    def __init__(self, style: Style, timeline: Timeline, names: Mapping[Part, str] = LEGEND) -> None:
        super().__init__()
        self._style, self._timeline, self._names = style, timeline, {part: named(word) for part, word in names.items()}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Chú giải của dòng thời gian"))

    def sizeHint(self) -> QSize:
        return QSize(round(legend_width(self._timeline.look, self._names)), self._style.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._style.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_legend(QPainter(self), QRectF(self.rect()), self._timeline.look, self._names)


class Above(QWidget):
    """The legend at the left, the field at the right."""

    words_changed = Signal(str)
    """Leave projects with these words."""

    closed = Signal()
    """The person goes back to the list."""

    def __init__(self, style: Style, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.legend, self.field = Legend(style, timeline), QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Lọc dự án, không cần dấu"))
        self.field.setAccessibleName(self.tr("Lọc dự án theo mã, tên, đơn vị"))
        self.field.setToolTip("Ctrl+F")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.words_changed)
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(16))
        row.addWidget(self.legend, 1)
        row.addWidget(self.field)
        self._dress()
        style.changed.connect(self._dress)

    def open(self) -> None:
        """Give the field the focus."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        going = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in going:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(HEIGHT))
        self.field.setFixedWidth(self._style.px(FIELD))
