"""The line in which a cell is typed: a frame over the cell's border, the number's right edge where it was."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dntracker.ui.style import Style

FRAME = 2
SIDE = 8


class CellEditor(QLineEdit):
    """One cell being typed; `typing` is mode *Nhập* (arrows leave the cell), otherwise *Sửa* (arrows move inside).

    It never changes text on its own: input methods depend on that. Only the keypad's point types a comma.
    """

    def __init__(self, style: Style, typing: bool, right: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self.typing = style, typing
        self._cell = QRect()
        self.setFrame(False)
        self.setStyleSheet(_sheet(style))
        self.setAlignment((Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | _MIDDLE)
        self.textChanged.connect(self._grow)

    def place(self, cell: QRect) -> None:
        """Stand over a cell, one pixel larger on each side, wider where the text needs it."""
        self._cell = QRect(cell)  # the one handed in belongs to an option that Qt lets go of
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        if keypad and event.key() in (Qt.Key.Key_Period, Qt.Key.Key_Comma):
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Comma, Qt.KeyboardModifier.NoModifier, ",")
        super().keyPressEvent(event)
        # What the line has no use for (up and down in mode Sửa) must not reach the grid behind it.
        event.accept()

    def _grow(self) -> None:
        # Long notes and ranges push the left edge out, as far as the grid reaches; the right edge stays.
        needed = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self._style.px(SIDE) + 2 * FRAME
        area = self._cell.adjusted(-1, -1, 1, 1)
        wider = min(max(needed - area.width(), 0), max(area.left(), 0))
        self.setGeometry(area.adjusted(-wider, 0, 0, 0))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _sheet(style: Style) -> str:
    tokens = style.tokens
    # A line edit keeps two pixels of its own on each side, and one for the caret.
    return (
        f"QLineEdit {{ border: {FRAME}px solid {tokens.accent}; border-radius: 0; background: {tokens.paper};"
        f" min-height: 0; padding: 0 {max(style.px(SIDE) - FRAME - 3, 0)}px; color: {tokens.ink}; }}"
    )
