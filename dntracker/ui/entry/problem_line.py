"""The line under the grid: what is wrong with the active cell, or how many cells wait for a second look."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from dntracker.ui.entry.drafts import Draft, first_sentence
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.states import LOOKS, State
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, strong

HEIGHT = 28
COUNTED = ((State.REFUSED, "chưa lưu"), (State.WAITING, "chờ ghi"), (State.WARNING, "xem lại"), (State.COPIED, "chép"))


class ProblemLine(QFrame):
    """Fixed in height, so that nothing jumps when a problem comes or goes."""

    next_asked = Signal()
    """Somebody wants to see the next problem."""

    deed_asked = Signal()
    """Somebody clicked the deed offered beside the sentence."""

    def __init__(self, style: Style, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._model = style, model
        self._news: tuple[int, str] | None = None
        self._icon, self._sentence = QLabel(self), Words(style)
        self._counts = Words(style, role="ink3")
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.deed, self.next = QPushButton(self), QPushButton(self.tr("F8 đến ô kế tiếp"), self)
        for button in (self.deed, self.next):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.hide()
        self._row = QHBoxLayout(self)
        for widget in (self._icon, self._sentence, self.deed, self._counts, self.next):
            self._row.addWidget(widget, 1 if widget is self._sentence else 0)
        self.next.clicked.connect(self.next_asked)
        self.deed.clicked.connect(self.deed_asked)
        self._dress()
        style.changed.connect(self._dress)

    def show_row(self, row: int, deed: str = "") -> None:
        """Say what is wrong in a row, or else what was refused last, and count what waits elsewhere."""
        if self._news and self._news[0] != row:
            self._news = None
        draft = self._model.draft(row) if 0 <= row < len(self._model.rows) else None
        draft = draft or next((one for one in reversed(list(self._model.drafts)) if self._row_of(one) >= 0), None)
        state = State.EMPTY if draft is None else State.WAITING if draft.waiting else State.REFUSED
        if self._news:
            self._show(State.SAVED, self._news[1])
        else:
            self._show(state, self._head(draft) if draft else "")
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed and draft and not self._news))
        states = [self._model.state(place) for place in self._model.problems()]
        counts = [f"{states.count(one)} {word}" for one, word in COUNTED if states.count(one)]
        self._counts.setText(" · ".join(counts))
        self.next.setVisible(bool(states))

    def tell(self, sentence: str, state: State = State.LOCKED) -> None:
        """Say something about the active cell, until another row is active."""
        self._show(state, sentence)
        self.deed.hide()

    def announce(self, row: int, sentence: str) -> None:
        """Say what was just done, until another row is active or something is typed."""
        self._news = row, sentence
        self.tell(sentence, State.SAVED)

    def forget_news(self) -> None:
        """What was done is of no interest any more."""
        self._news = None

    def sentence(self) -> str:
        """What the line says."""
        return self._sentence.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "paper")
        self._style.fill(painter, QRect(0, 0, self.width(), 1), "rule")

    def _row_of(self, draft: Draft) -> int:
        row = self._model.row_of(draft.cell)
        return -1 if row is None else row

    def _head(self, draft: Draft) -> str:
        number = self._model.rows[self._row_of(draft)].numbering
        told = first_sentence(draft.sentence) if draft.waiting else draft.sentence
        return f"{strong(self.tr('Dòng {number}').format(number=number))} {told}"

    def _show(self, state: State, sentence: str) -> None:
        look = LOOKS[state]
        self._icon.setVisible(bool(look.icon and sentence))
        if look.icon:
            self._icon.setPixmap(self._style.pixmap(look.icon, look.role))
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self.setAccessibleName(sentence)

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(HEIGHT))
        self._row.setContentsMargins(self._style.px(16), 1, self._style.px(12), 0)
        self._row.setSpacing(self._style.px(8))
