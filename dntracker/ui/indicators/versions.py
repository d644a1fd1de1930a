"""The versions of a definition under its field: whole, with what each says otherwise than the one before."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dntracker.services.definitions import Change, Piece, VersionLine
from dntracker.services.indicator_sheet import IndicatorSheet
from dntracker.ui.style import Style
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words, strong

NAME, SPAN, MEASURE, STATE = range(4)
WIDTHS = {NAME: 56, SPAN: 150, MEASURE: 120}
ROWS = 3  # a head, the words, a hairline


class Versions(QWidget):
    """A line a version, as high as its words: bold what is new in it, struck out what the one before had."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._lines: list[list[QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(STATE, 1)
        self.setAccessibleName(self.tr("Các bản định nghĩa"))
        style.changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: IndicatorSheet) -> None:
        """Show the versions; one alone says nothing."""
        for widget in (one for line in self._lines for one in line):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._lines = [self._line(row, one) for row, one in enumerate(sheet.versions)]
        self.setVisible(len(sheet.versions) > 1)

    def rows(self) -> list[list[str]]:
        """What the list shows, as texts."""
        return [[one.text() for one in line if isinstance(one, Words)] for line in self._lines]

    def _line(self, row: int, one: VersionLine) -> list[QWidget]:
        state = self.tr("Đang dùng") if one.now else self.tr("Trước đây")
        head = [
            self._words(one.name), self._words(one.span, "ink2"), self._words(one.measure, "ink2", one.other_measure),
            self._words(state, "good" if one.now else "ink3"),
        ]  # fmt: skip
        for column, words in enumerate(head):
            self._grid.addWidget(words, ROWS * row, column)
        said = self._words(" ".join(self._told(piece) for piece in one.pieces))
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setWordWrap(True)
        said.setAccessibleName(f"{one.name}: {one.words}")
        rule = Rule(self._style, "line", self)
        self._grid.addWidget(said, ROWS * row + 1, 0, 1, len(head))
        self._grid.addWidget(rule, ROWS * row + 2, 0, 1, len(head))
        return [*head, said, rule]

    def _words(self, text: str, role: str = "ink", bold: bool = False) -> Words:
        words = Words(self._style, text, role, bold, parent=self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        return words

    def _told(self, piece: Piece) -> str:
        grey = f'<s style="color:{self._style.color("ink3").name()}">{escape(piece.text)}</s>'
        ways: Mapping[Change, Callable[[str], str]] = {Change.SAME: escape, Change.ADDED: strong}
        return grey if piece.change is Change.GONE else ways[piece.change](piece.text)

    def _dress(self) -> None:
        px = self._style.px
        self._grid.setContentsMargins(px(6), px(4), px(6), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        for column, width in WIDTHS.items():
            self._grid.setColumnMinimumWidth(column, px(width))
