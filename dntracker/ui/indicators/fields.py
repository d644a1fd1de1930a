"""The fields of an indicator: a label at the left of what is typed or chosen, and what each holds as text."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

LABEL = 96
Changed = Callable[[], object]


class Long(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field."""

    def __init__(self, style: Style, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._lines = style, lines
        self.setTabChangesFocus(True)
        style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(18 * self._lines + 12))


class Fields:
    """Labelled fields in a grid of two columns, by the name of what they hold."""

    def __init__(self, style: Style, changed: Changed, parent: QWidget) -> None:
        self._style, self._changed, self._parent = style, changed, parent
        self._widgets: dict[str, QLineEdit | Choice | Long] = {}
        self._labels: list[Words] = []
        style.changed.connect(self._dress)

    def __getitem__(self, name: str) -> QLineEdit | Choice | Long:
        return self._widgets[name]

    def names(self) -> list[str]:
        """The names of all fields."""
        return list(self._widgets)

    def line(self, grid: QGridLayout, name: str, label: str, row: int, column: int = 0) -> QLineEdit:
        """A line of text; in column 0 or 1, or -1 for the whole width."""
        line = QLineEdit(self._parent)
        line.textChanged.connect(self._changed)
        self._place(grid, name, label, line, row, column)
        return line

    def choice(
        self, grid: QGridLayout, name: str, label: str, options: Mapping[str, str], row: int, column: int = 0
    ) -> Choice:
        """A list of codes in words."""
        choice = Choice(self._parent)
        choice.offer(options)
        choice.currentIndexChanged.connect(self._changed)
        self._place(grid, name, label, choice, row, column)
        return choice

    def long(self, grid: QGridLayout, name: str, label: str, row: int, lines: int = 2) -> Long:
        """Some lines over the whole width."""
        long = Long(self._style, lines, self._parent)
        long.textChanged.connect(self._changed)
        self._place(grid, name, label, long, row, -1)
        return long

    def complete(self, name: str, words: list[str]) -> None:
        """Offer these words while somebody types into a line."""
        widget = self._widgets[name]
        assert isinstance(widget, QLineEdit)
        completer = QCompleter(words, widget)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        widget.setCompleter(completer)

    def text(self, name: str) -> str:
        """What a field holds; the code of what is chosen."""
        match self._widgets[name]:
            case QLineEdit() as line:
                return line.text().strip()
            case Choice() as choice:
                return str(choice.currentData() or "")
            case long:
                return long.toPlainText().strip()

    def set_text(self, name: str, text: str) -> None:
        """Fill a field; a code that is not offered is offered from now on."""
        match self._widgets[name]:
            case QLineEdit() as line:
                line.setText(text)
                line.setCursorPosition(0)
            case Choice() as choice:
                if choice.findData(text) < 0:
                    choice.addItem(text, text)
                choice.setCurrentIndex(choice.findData(text))
            case long:
                long.setPlainText(text)

    def set_readonly(self, readonly: bool) -> None:
        """Let nothing be typed or chosen; what is there can still be read and copied."""
        for widget in self._widgets.values():
            if isinstance(widget, Choice):
                widget.setEnabled(not readonly)
            else:
                widget.setReadOnly(readonly)

    def _place(
        self, grid: QGridLayout, name: str, label: str, field: QLineEdit | Choice | Long, row: int, column: int
    ) -> None:
        words = Words(self._style, label, "ink2", parent=self._parent)
        words.setBuddy(field)
        field.setAccessibleName(label)
        top = Qt.AlignmentFlag.AlignTop if isinstance(field, Long) else Qt.AlignmentFlag.AlignVCenter
        words.setFixedHeight(self._style.px(28))
        grid.addWidget(words, row, 2 * max(column, 0), top)
        grid.addWidget(field, row, 2 * max(column, 0) + 1, 1, 3 if column < 0 else 1)
        self._widgets[name] = field
        self._labels.append(words)
        self._dress()

    def _dress(self) -> None:
        for words in self._labels:
            words.setFixedSize(self._style.px(LABEL), self._style.px(28))


def two_columns(style: Style) -> QGridLayout:
    """A grid for fields: label, field, label, field."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.px(8))
    grid.setVerticalSpacing(style.px(6))
    grid.setColumnMinimumWidth(2, style.px(LABEL))
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid
