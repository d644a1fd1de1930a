"""What is done with the whole sheet: sent, returned, approved, locked, opened again."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.domain.submission import OPEN, Lock, Move, State
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.standings import Standing
from dntracker.services.submissions import RETURN_DAYS
from dntracker.services.texts import begun, day, fill, inside, moment, period_name, sentence
from dntracker.ui.ask import Ask
from dntracker.ui.entry.context import EntryContext
from dntracker.ui.widgets.notice import Deed, Notice

ICONS = {
    Move.SUBMIT: "paper-plane-tilt", Move.RETURN: "arrow-u-up-left", Move.APPROVE: "check-circle",
    Move.LOCK: "lock-simple", Move.UNLOCK: "lock-simple-open",
}  # fmt: skip


class Sending(QObject):
    """The state of the sheet in the context bar, its two buttons, and what was said when it was returned."""

    moved = Signal()
    """The form came into another state."""

    failed = Signal(str, str)
    """A move was refused: the code of the error and its sentence."""

    def __init__(self, desk: Desk, context: EntryContext, notice: Notice, ask: Ask) -> None:
        super().__init__(context)
        self._desk, self._context, self._notice, self._ask = desk, context, notice, ask
        self.unsaved: Callable[[], int] = lambda: 0
        """How many texts of the sheet are not saved; the page tells it."""
        self._standing: Standing | None = None
        self._deeds: list[Callable[[], None]] = []
        context.forward.clicked.connect(self.forward)
        context.aside.clicked.connect(self.aside)

    def show(self, sheet: EntrySheet) -> None:
        """Show how a sheet stands, and offer what may be done with it."""
        form = self._desk.catalogue.form(sheet.form.code, sheet.period)
        standing = self._standing = self._desk.submissions.standing(form, sheet.unit, sheet.period)
        found = standing.found
        by = f"{found.by}, {moment(found.at)}" if found and found.at else ""
        ahead = standing.due is not None and standing.due.actual >= self._desk.today
        waits = found.state in OPEN if found else ahead  # nobody is late with what was never opened
        self._context.show_state(standing.state, by)
        self._context.show_dates(standing.due, standing.closes, self._desk.today, waits=waits)
        self._offer(standing)
        self._notice.withdraw()
        if found and found.asked_by:
            self._tell_asked(standing)
        elif standing.lock is Lock.CLOSED:
            why = self._desk.submissions.lock_words(standing)
            self._notice.stand("warn", begun(why))
        elif found and found.state is State.RETURNED:
            self._notice.stand("warn", self.tr("Biểu được trả lại ({by}).").format(by=by), found.note)

    def entered(self, entered: int, _total: int) -> None:
        """So many figures are there now: the first one makes the sheet a draft."""
        if self._standing and self._standing.found is None:
            self._context.show_state(State.DRAFT if entered else None, "")

    def forward(self) -> None:
        """Do the primary deed, or say why there is none."""
        if self._deeds:
            self._deeds[0]()
        elif self._standing:
            form, unit = self._standing.form, self._standing.unit.code
            why = fill("read_only", {}) if self._desk.readonly else self._desk.rights.why_not(Role.ENTER, form, unit)
            self.failed.emit("", begun(why))

    def aside(self) -> None:
        """Do the other deed."""
        if len(self._deeds) > 1:
            self._deeds[1]()

    def _offer(self, standing: Standing) -> None:
        offers = list(self._desk.submissions.offers(standing)) if not self._desk.readonly else []
        told = [(self._words(move), ICONS[move], self._mover(move)) for move in offers[:2]]
        if not self._desk.readonly and self._desk.submissions.may_ask(standing):
            told.append((self.tr("Xin mở khóa…"), ICONS[Move.UNLOCK], self._ask_unlock))
        first_is_forward = bool(offers) and offers[0] in (Move.SUBMIT, Move.APPROVE, Move.LOCK)
        if told and not first_is_forward:
            told.insert(0, ("", ICONS[Move.SUBMIT], lambda: None))
        self._deeds = [do for _, _, do in told]
        none = ("", ICONS[Move.SUBMIT], None)
        (forward, icon, _), (aside, other, _) = [*told, none, none][:2]
        self._context.offer(self._context.forward, forward, icon, "F9")
        self._context.offer(self._context.aside, aside, other, "Shift+F9")

    def _tell_asked(self, standing: Standing) -> None:
        found = standing.found
        assert found is not None
        head = self.tr("{by} xin mở khóa đến {day}.").format(
            by=found.asked_by, day=day(found.asked_until) if found.asked_until else ""
        )
        deeds = []
        if Move.UNLOCK in self._desk.submissions.offers(standing):
            deeds = [Deed(self.tr("Mở khóa"), self._grant), Deed(self.tr("Không mở…"), self._decline)]
        self._notice.stand("warn", head, found.asked_reason, deeds)

    def _words(self, move: Move) -> str:
        return {
            Move.SUBMIT: self.tr("Gửi"), Move.RETURN: self.tr("Trả lại…"), Move.APPROVE: self.tr("Duyệt"),
            Move.LOCK: self.tr("Khóa sổ"), Move.UNLOCK: self.tr("Mở khóa…"),
        }[move]  # fmt: skip

    def _mover(self, move: Move) -> Callable[[], None]:
        if move in (Move.RETURN, Move.UNLOCK):
            return lambda: self._move_with_words(move)
        return lambda: self._move_if_sure(move)

    def _move_if_sure(self, move: Move) -> None:
        standing = self._now()
        if move is Move.SUBMIT and (count := self.unsaved()):
            told = self.tr("Còn {count} ô chưa lưu. Sửa, hoặc Esc để bỏ chữ đã gõ, rồi gửi.")
            self.failed.emit("", told.format(count=count))
            return
        try:
            self._desk.submissions.ready(move, standing.form, standing.unit.code, standing.period)
        except UserError as error:
            self.failed.emit(error.code, sentence(error))
            return
        questions = {
            Move.SUBMIT: (self.tr("Gửi {sheet}?"), self.tr("Gửi rồi thì không sửa được, trừ khi được trả lại.")),
            Move.APPROVE: (self.tr("Duyệt {sheet}?"), self.tr("Số đã duyệt được dùng cho biểu tổng hợp.")),
            Move.LOCK: (self.tr("Khóa sổ {sheet}?"), self.tr("Khóa sổ rồi thì muốn sửa phải mở khóa, có lý do.")),
        }
        question, details = questions[move]
        entered = self.tr("Đã nhập {done}/{total}.").format(done=standing.entered, total=standing.total)
        sheet = f"{standing.form.code}, {standing.unit.short_name}, {inside(period_name(standing.period))}"
        if self._ask.confirm(question.format(sheet=sheet), f"{entered} {details}", self._words(move)):
            self._try(lambda: self._move(move))

    def _move_with_words(self, move: Move) -> None:
        title = self._words(move).rstrip("…")
        label = self.tr("Cần sửa gì?") if move is Move.RETURN else self.tr("Vì sao mở khóa?")
        standing = self._now()
        late = standing.closes is not None and standing.closes < self._desk.today
        until = self._desk.today + timedelta(days=RETURN_DAYS) if late or move is Move.UNLOCK else None
        if answer := self._ask.words(title, label, until):
            self._try(lambda: self._move(move, *answer))

    def _ask_unlock(self) -> None:
        until = self._desk.today + timedelta(days=RETURN_DAYS)
        answer = self._ask.words(self.tr("Xin mở khóa"), self.tr("Vì sao phải sửa?"), until)
        if answer:
            words, day_asked = answer[0], answer[1] or until
            self._try(lambda: self._desk.submissions.ask_unlock(*self._key(), words, day_asked))

    def _grant(self) -> None:
        asked = self._now().found
        assert asked is not None
        self._try(lambda: self._move(Move.UNLOCK, asked.asked_reason, asked.asked_until))

    def _decline(self) -> None:
        if answer := self._ask.words(self.tr("Không mở khóa"), self.tr("Vì sao không mở?")):
            self._try(lambda: self._desk.submissions.decline(*self._key(), answer[0]))

    def _move(self, move: Move, words: str = "", until: date | None = None) -> object:
        return self._desk.submissions.move(move, *self._key(), words, until)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserError as error:
            self.failed.emit(error.code, sentence(error))
        else:
            self.moved.emit()

    def _now(self) -> Standing:
        assert self._standing is not None
        old = self._standing
        self._standing = self._desk.submissions.standing(old.form, old.unit, old.period)
        return self._standing

    def _key(self) -> tuple[str, str, Period]:
        standing = self._standing
        assert standing is not None
        return standing.form.code, standing.unit.code, standing.period
