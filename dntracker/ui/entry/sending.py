"""What is done with the whole sheet: sent, returned, approved, locked, opened again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from dntracker.domain.errors import UserError
from dntracker.domain.submission import OPEN, Lock, Move, State
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.next_steps import Offer, Offers
from dntracker.services.standings import Standing
from dntracker.services.texts import begun, day, moment, sentence
from dntracker.ui.ask import Ask
from dntracker.ui.entry.context import EntryContext
from dntracker.ui.steps import ASIDE_KEY, FORWARD_KEY, ICONS, FormSteps
from dntracker.ui.widgets.notice import Deed, Notice


class Sending(QObject):
    """The state of the sheet in the context bar, its two buttons, and what was said when it was returned."""

    moved = Signal()
    """The form came into another state."""

    failed = Signal(str, str)
    """A move was refused: the code of the error and its sentence."""

    def __init__(self, desk: Desk, context: EntryContext, notice: Notice, ask: Ask) -> None:
        super().__init__(context)
        self._desk, self._context, self._notice = desk, context, notice
        self._steps = FormSteps(desk, ask)
        self.unsaved: Callable[[], int] = lambda: 0
        """How many texts of the sheet are not saved; the page tells it."""
        self._standing: Standing | None = None
        self._offers = Offers()
        context.forward.clicked.connect(self.forward)
        context.aside.clicked.connect(self.aside)

    def show(self, sheet: EntrySheet) -> None:
        """Show how a sheet stands, and offer what may be done with it."""
        before = self._standing
        form = self._desk.catalogue.form(sheet.form.code, sheet.period)
        standing = self._standing = self._desk.submissions.standing(form, sheet.unit, sheet.period)
        if before is not None and _key(before) != _key(standing):
            self._notice.leave()  # what was said is about the sheet before
        self._show_standing(standing)
        self._offers = self._steps.of([standing])
        self._offer(self._context.forward, self._offers.forward, FORWARD_KEY)
        self._offer(self._context.aside, self._offers.aside, ASIDE_KEY)
        self._context.fit()  # once: each of these changes a width
        self._notice.withdraw()
        self._stand(standing)

    def entered(self, entered: int, _total: int) -> None:
        """So many figures are there now: the first one makes the sheet a draft."""
        if self._standing and self._standing.found is None and self._standing.lock is None:
            self._context.show_state(State.DRAFT if entered else None, "")
            self._context.fit()

    def forward(self) -> None:
        """Do the primary deed, or say why there is none."""
        self._take(self._offers.forward, forward=True)

    def aside(self) -> None:
        """Do the other deed, or say why there is none."""
        self._take(self._offers.aside, forward=False)

    def _take(self, offer: Offer | None, *, forward: bool) -> None:
        if self._standing is None:
            return
        if offer is None:
            self.failed.emit("", begun(self._steps.why_none([self._standing], forward=forward)))
        elif offer.step is Move.SUBMIT and (count := self.unsaved()):
            told = self.tr("Còn {count} ô chưa lưu. Sửa, hoặc Esc để bỏ chữ đã gõ, rồi gửi.")
            self.failed.emit("", told.format(count=count))
        else:
            self._make(offer)

    def _make(self, offer: Offer) -> None:
        one = offer.forms[0]
        now = self._desk.submissions.standing(one.form, one.unit, one.period)  # figures were entered since
        try:
            told = self._steps.take(Offer(offer.step, (now,)))
        except UserError as error:
            self.failed.emit(error.code, sentence(error))
        else:
            if told is not None:
                self.moved.emit()
                self._notice.say(told.kind, told.head, told.rest)

    def _maker(self, offer: Offer) -> Callable[[], None]:
        return lambda: self._make(offer)

    def _show_standing(self, standing: Standing) -> None:
        found = standing.found
        by = f"{found.by}, {moment(found.at)}" if found and found.at else ""
        why = begun(self._desk.submissions.lock_words(standing))
        ahead = standing.due is not None and standing.due.actual >= self._desk.today
        waits = found.state in OPEN if found else ahead  # nobody is late with what was never opened
        self._context.show_state(standing.state, why or by, standing.lock)
        self._context.show_dates(standing, self._desk.today, waits=waits)

    def _offer(self, button: QPushButton, offer: Offer | None, key: str) -> None:
        if offer is None:
            self._context.offer(button, "", ICONS[Move.SUBMIT], key)
        else:
            self._context.offer(button, self._steps.text(offer), ICONS[offer.step], key)

    def _stand(self, standing: Standing) -> None:
        found = standing.found
        if found and found.asked_by:
            until = day(found.asked_until) if found.asked_until else ""
            head = self.tr("{by} xin mở khóa đến {day}.").format(by=found.asked_by, day=until)
            self._notice.stand("warn", head, found.asked_reason, self._answers())
        elif standing.lock is Lock.CLOSED:
            why = self._desk.submissions.lock_words(standing)
            self._notice.stand("warn", begun(why))
        elif found and found.state is State.RETURNED:
            by = f"{found.by}, {moment(found.at)}" if found.at else found.by
            self._notice.stand("warn", self.tr("Biểu được trả lại ({by}).").format(by=by), found.note)

    def _answers(self) -> list[Deed]:
        offers = self._offers
        answering = [offers.aside, *offers.more[:1]] if offers.more else []
        return [Deed(self._steps.text(one), self._maker(one)) for one in answering if one]


def _key(standing: Standing) -> tuple[str, str, str]:
    return standing.form.code, standing.unit.code, standing.period.code
