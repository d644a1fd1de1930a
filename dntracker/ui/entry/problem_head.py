"""The line over the list of problems: how many there are, what was said last, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from dntracker.ui.entry.states import LOOKS, State
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEIGHT, ICON = 28, 16


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Problems", text))


def _told(text: str) -> str:
    return QCoreApplication.translate("Problems", text)


COUNTED = (
    ((State.REFUSED,), _word("chưa lưu")), ((State.WAITING,), _word("chờ ghi")), ((State.TO_FIX,), _word("phải sửa")),
    ((State.WARNING,), _word("xem lại")), ((State.COPIED,), _word("chép")), ((State.FOLLOW_UP,), _word("theo dõi")),
    ((State.DEMANDED, State.REQUIRED), _word("bắt buộc")), ((State.NOTICE,), _word("lưu ý")),
)  # fmt: skip


class Counts(QWidget):
    """How many problems there are, and of which kinds: an icon and a word each."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._total, self._counts = 0, list[tuple[State, int, str]]()
        self._brief = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_states(self, states: Sequence[State]) -> None:
        """Count these problems."""
        self._total = len(states)
        self._counts = []
        for kinds, word in COUNTED:
            found = [state for state in states if state in kinds]
            if found:
                self._counts.append((found[0], len(found), _told(word)))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Everything that is said, as text."""
        return " · ".join([self._head(), *(f"{count} {word}" for _, count, word in self._counts)])

    def set_brief(self, brief: bool) -> None:
        """Leave the words to the tooltip, so that a sentence beside it has room."""
        if self._brief != brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._style.px
        plain, bold = QFontMetrics(self._style.font()), QFontMetrics(self._style.font(bold=True))
        width = bold.horizontalAdvance(self._head())
        width += sum(plain.horizontalAdvance(told) + px(12 + ICON + 5) for _, told in self._told())
        return QSize(width + 2, px(HEIGHT) - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, style = QPainter(self), self._style.px, self._style
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        left, middle = 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), middle, self._head())
        left += painter.fontMetrics().horizontalAdvance(self._head())
        painter.setFont(style.font())
        for state, told in self._told():
            spot = QRect(left + px(12), (self.height() - px(ICON)) // 2, px(ICON), px(ICON))
            style.paint_icon(painter, spot, LOOKS[state].icon, LOOKS[state].role)
            painter.setPen(style.color("ink2"))
            left = spot.right() + px(5)
            painter.drawText(QRect(left, 0, self.width() - left, self.height()), middle, told)
            left += painter.fontMetrics().horizontalAdvance(told)

    def _told(self) -> list[tuple[State, str]]:
        return [(state, str(count) if self._brief else f"{count} {word}") for state, count, word in self._counts]

    def _head(self) -> str:
        return (_told("{count} vấn đề") if self._total else _told("Chưa thấy vấn đề")).format(count=self._total)


class ProblemHead(QWidget):
    """Counts, the sentence of the active cell or what was just done, one deed, F8, and the caret that folds."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.counts = Counts(style, self)
        self._icon, self._sentence = QLabel(self), Words(style, role="ink2", parent=self)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.deed, self.next = QPushButton(self), QPushButton(self.tr("F8 đến vấn đề kế tiếp"), self)
        for button in (self.deed, self.next):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.hide()
        self.caret = QToolButton(self)
        self.caret.setAutoRaise(True)
        self.caret.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        for widget in (self.counts, self._icon, self._sentence, self.deed, self.next, self.caret):
            self._row.addWidget(widget, 1 if widget is self._sentence else 0)
        self._look, self._folded = LOOKS[State.EMPTY], False
        self.dress()

    def say(self, state: State, sentence: str, deed: str = "") -> None:
        """Say a sentence, with the mark of a state; empty for none."""
        self._look = LOOKS[state]
        self._icon.setVisible(bool(self._look.icon and sentence))
        if self._look.icon:
            self._icon.setPixmap(self._style.pixmap(self._look.icon, self._look.role))
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed and sentence))
        self.counts.set_brief(bool(sentence))
        self.setAccessibleName(sentence or self.counts.text())

    def show_folded(self, folded: bool) -> None:
        """Point the caret where the list will go."""
        self._folded = folded
        self.caret.setIcon(self._style.icon("caret-up" if folded else "caret-down"))
        told = self.tr("Mở danh sách vấn đề") if folded else self.tr("Gập danh sách vấn đề")
        self.caret.setAccessibleName(told)
        self.caret.setToolTip(f"{told} (Ctrl+Shift+F8)")

    def dress(self) -> None:
        """Take colours and sizes anew."""
        px = self._style.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(16), 1, px(8), 0)
        self._row.setSpacing(px(8))
        self.show_folded(self._folded)
        if self._look.icon:
            self._icon.setPixmap(self._style.pixmap(self._look.icon, self._look.role))
