"""A form at the side of a page: fields that a deed asks for, and the one sentence beside the field it refuses."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.services.texts import sentence
from dntracker.ui.entry.fields import SideForm
from dntracker.ui.indicators.fields import Long
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.page_first import page_first
from dntracker.ui.widgets.words import Words

Typed = Mapping[str, str]
Widget = QLineEdit | Choice | Long
LABEL, FIELD, ERROR, ROWS = 0, 1, 2, 3


class Asked(Struct, frozen=True):
    """One field: `options` by code make it a choice, more than one of `lines` a larger one; two `half` share a row.

    A choice that follows another field (`after`) takes its options from `following` for what stands there, and what
    it then stands on from `choosing`; without that it stays where it is.
    """

    name: str
    label: str
    text: str = ""
    options: Mapping[str, str] | None = None
    hint: str = ""
    lines: int = 1
    half: bool = False
    fixed: bool = False
    after: str = ""
    following: Callable[[str], Mapping[str, str]] | None = None
    choosing: Callable[[str], str] | None = None


class Form(Struct, frozen=True):
    """What a form asks, and the deed that takes the texts and says what it did.

    `about` names the field that an error is about, by the error's code; an error that carries the typed text finds
    its field by that. `remove` takes away what is being edited.
    """

    title: str
    fields: Sequence[Asked]
    accept: str
    do: Callable[[Typed], str]
    about: Mapping[str, str] = {}
    advice: str = ""
    remove: Callable[[], str] | None = None
    removal: str = ""


class DeedForm(SideForm):
    """Enter does the deed, Esc leaves; nothing is lost when it is refused."""

    written = Signal(str)
    """Something was written: what."""

    def __init__(self, style: Style, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.form = form
        self._fields: dict[str, Widget] = {}
        self._errors: dict[str, Words] = {}
        self._start: dict[str, str] = {}
        self.title.setText(form.title)
        self.title.setAccessibleName(form.title)
        self._lay_out()
        if form.advice:
            self.advice.setText(form.advice)
            self.advice.show()
        self.remove_button: QPushButton | None = None
        if form.remove is not None:
            self.remove_button = QPushButton(form.removal or self.tr("Bỏ"), self)
            self.remove_button.clicked.connect(self.remove)
        self.accept_button = self.buttons(form.accept, more=self.remove_button)
        self.column.addStretch(1)
        self._start = self.texts()

    def __getitem__(self, name: str) -> Widget:
        return self._fields[name]

    def texts(self) -> dict[str, str]:
        """What the fields hold, by name; the code of what is chosen."""
        return {name: self.text(name) for name in self._fields}

    def text(self, name: str) -> str:
        """What one field holds."""
        match self._fields[name]:
            case QLineEdit() as line:
                return line.text().strip()
            case Choice() as choice:
                return str(choice.currentData() or "")
            case long:
                return " ".join(long.toPlainText().split())

    @property
    def touched(self) -> bool:
        """Whether something stands here that was not there at the start."""
        return self.texts() != self._start

    def take_focus(self) -> None:
        """Give the focus to the first field, what it holds selected."""
        first = next((one for one in self._fields.values() if not _is_fixed(one)), None)
        if first is None:
            self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def accept(self) -> None:
        """Do the deed; what is wrong is said beside the field it is about, or under all of them."""
        self._try(lambda: self.form.do(self.texts()))

    def remove(self) -> None:
        """Take away what is being edited."""
        if self.form.remove is not None:
            self._try(self.form.remove)

    def errors(self) -> dict[str, str]:
        """What is said beside each field; the foot's sentence under `""`."""
        found = {name: words.text() for name, words in self._errors.items() if words.text()}
        return found | ({"": self.message.text()} if self.message.text() else {})

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("tint"))
        painter.fillRect(0, 0, self._style.px(3), self.height(), self._style.color("accent"))

    def _try(self, deed: Callable[[], str]) -> None:
        self._say_beside("", "")
        try:
            done = deed()
        except UserError as error:
            self._say_beside(self._field_of(error), sentence(error))
            return
        self._start = self.texts()
        self.written.emit(done)

    def _field_of(self, error: UserError) -> str:
        if named := self.form.about.get(error.code, ""):
            return named
        if field := str(error.details.get("field", "")):
            return self._labelled(field)
        said = str(error.details.get("text", "")).strip()
        return next((name for name in self._fields if said and self.text(name) == said), "")

    def _labelled(self, word: str) -> str:
        wanted = fold(word).split()
        empty = [one for one in self.form.fields if not self.text(one.name)]
        ranked = [(sum(part in fold(one.label).split() for part in wanted), one.name) for one in empty]
        best = max(ranked, key=lambda found: found[0], default=(0, ""))
        return best[1] if best[0] else next((one.name for one in empty), "")

    def _say_beside(self, name: str, words: str) -> None:
        self.say("" if name else words)
        for other, error in self._errors.items():
            error.setText(words if other == name else "")
            error.setVisible(bool(error.text()))
            self._fields[other].setAccessibleDescription(error.text())
        if name:
            self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row, column = 0, 0
        for asked in self.form.fields:
            if not asked.half and column:
                row, column = row + 1, 0
            self._place_field(asked, row, column)
            column = 1 - column if asked.half else 0
            row += column == 0
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        for asked in self.form.fields:
            if asked.after and asked.following:
                self._follow(asked)

    def _place_field(self, asked: Asked, row: int, column: int) -> None:
        field = self._make(asked)
        label, error = Words(self._style, asked.label, "ink2"), Words(self._style, role="bad")
        label.setBuddy(field)
        error.setWordWrap(True)
        error.hide()
        field.setAccessibleName(asked.label)
        field.installEventFilter(self)
        span = 1 if asked.half else 2
        for place, widget in ((LABEL, label), (FIELD, field), (ERROR, error)):
            self.grid.addWidget(widget, ROWS * row + place, column, 1, span)
        self._fields[asked.name], self._errors[asked.name] = field, error

    def _make(self, asked: Asked) -> Widget:
        if asked.options is not None:
            choice = Choice(self)
            _offer(choice, asked.options, asked.text)
            choice.setEnabled(not asked.fixed)
            return choice
        if asked.lines > 1:
            long = Long(self._style, asked.lines, self)
            long.setPlainText(asked.text)
            long.setPlaceholderText(asked.hint)
            return long
        line = page_first(QLineEdit(asked.text, self))
        line.setPlaceholderText(asked.hint)
        line.setCursorPosition(0)
        line.setReadOnly(asked.fixed)
        return line

    def _follow(self, asked: Asked) -> None:
        leader, follower, following = self._fields[asked.after], self._fields[asked.name], asked.following
        choosing = asked.choosing or (lambda _leading: self.text(asked.name))
        assert isinstance(leader, Choice)
        assert isinstance(follower, Choice)
        assert following is not None

        def follow() -> None:
            leading = self.text(asked.after)
            _offer(follower, following(leading), choosing(leading))

        leader.currentIndexChanged.connect(follow)


def _offer(choice: Choice, options: Mapping[str, str], now: str) -> None:
    choice.offer(options)
    if now and choice.findData(now) < 0:
        choice.addItem(now, now)
    choice.setCurrentIndex(max(0, choice.findData(now)))


def _is_fixed(field: Widget) -> bool:
    return not field.isEnabled() or (isinstance(field, QLineEdit) and field.isReadOnly())
