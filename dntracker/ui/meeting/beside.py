"""What stands beside the chart of a slide: its warnings with answers, what was said in meetings, where it breaks."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.meeting import MeetingNote
from dntracker.services import texts
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import GRAVITIES
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.warnings.looks import GRAVITY_LOOKS
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

MOST_NOTES = 6


class Beside(QScrollArea):
    """Scrolls by the wheel and by Shift+↑ ↓ where there is more than room."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._body = style, QWidget()
        self._column = QVBoxLayout(self._body)
        self._body.setAutoFillBackground(True)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style.changed.connect(self._dress)
        self._dress()

    def tell(self, warnings: Sequence[EarlyWarning], notes: Sequence[MeetingNote], breaks: Sequence[str] = ()) -> None:
        """Say these, from the top."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in self._warnings(warnings):
            self._column.addWidget(part)
        self._column.addSpacing(self._style.px(14))
        for part in self._notes(notes):
            self._column.addWidget(part)
        self._column.addSpacing(self._style.px(14))
        for part in self._breaks(breaks) if breaks else ():
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def move_by(self, lines: int) -> None:
        """Move by so many lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * self._style.px(18))

    def told(self) -> list[str]:
        """Every text that stands here, from the top."""
        items = [self._column.itemAt(place) for place in range(self._column.count())]
        parts = [item.widget() for item in items if item is not None]
        labels = [label for part in parts if part for label in (part, *part.findChildren(QLabel))]
        return [one.text() for one in labels if isinstance(one, QLabel) and one.text()]

    def _warnings(self, warnings: Sequence[EarlyWarning]) -> Iterator[QWidget]:
        yield Words(self._style, self.tr("Cảnh báo"), bold=True, parent=self._body)
        yield Rule(self._style, "rule", self._body)
        for one in warnings:
            icon, role = GRAVITY_LOOKS[one.gravity]
            word = f"{named(GRAVITIES[one.gravity])} · {named(one.name)}"
            yield self._row(icon, "ink3" if one.answer else role, word)
            yield self._words(one.sentence, "ink2" if one.answer else "ink")
            if one.answer:
                yield self._words(self.tr("Đã rõ: {text}").format(text=one.answer), "good")
            elif one.back:
                yield self._words(one.back, "ink2")
        if not warnings:
            yield self._words(self.tr("Không có cảnh báo nào."), "ink2")

    def _notes(self, notes: Sequence[MeetingNote]) -> Iterator[QWidget]:
        yield Words(self._style, self.tr("Ý kiến tại cuộc họp"), bold=True, parent=self._body)
        yield Rule(self._style, "rule", self._body)
        for one in notes[:MOST_NOTES]:
            yield self._words(f"{texts.day(one.day)}: {one.text}", "ink")
        if len(notes) > MOST_NOTES:
            yield self._words(self.tr("và {n} ý kiến cũ hơn trong Nhật ký").format(n=len(notes) - MOST_NOTES), "ink2")
        if not notes:
            yield self._words(self.tr("Chưa có ý kiến nào."), "ink2")

    def _breaks(self, breaks: Sequence[str]) -> Iterator[QWidget]:
        yield Words(self._style, self.tr("Mốc gãy chuỗi"), bold=True, parent=self._body)
        yield Rule(self._style, "rule", self._body)
        for one in breaks:
            yield self._words(one, "ink3")

    def _row(self, icon: str, role: str, word: str) -> QWidget:
        row = QWidget(self._body)
        line, sign = QHBoxLayout(row), QLabel(row)
        line.setContentsMargins(0, self._style.px(4), 0, 0)
        sign.setPixmap(self._style.pixmap(icon, role))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words(word, role), 1)
        return row

    def _words(self, text: str, role: str) -> Words:
        words = Words(self._style, text, role, parent=self._body)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        return words

    def _dress(self) -> None:
        px, palette = self._style.px, self._body.palette()
        palette.setColor(QPalette.ColorRole.Window, self._style.color("paper"))
        self._body.setPalette(palette)
        self._column.setContentsMargins(0, 0, px(10), 0)
        self._column.setSpacing(px(5))
