"""Sending, returning, approving, locking and unlocking forms: one way of asking, doing and telling for every page."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from dntracker.domain.submission import MOVES, Move, Submission
from dntracker.services import move_texts, texts
from dntracker.services.desk import Desk
from dntracker.services.mass_moves import MassMoves
from dntracker.services.next_steps import NextSteps, Offer, Offers, Plea, Step
from dntracker.services.standings import Standing
from dntracker.services.submissions import RETURN_DAYS
from dntracker.ui.ask import Ask
from dntracker.ui.named import named

FORWARD_KEY, ASIDE_KEY = "F9", "Shift+F9"
ICONS: Mapping[Step, str] = {
    Move.SUBMIT: "paper-plane-tilt", Move.APPROVE: "check-circle", Move.LOCK: "lock-simple",
    Move.RETURN: "arrow-u-up-left", Move.UNLOCK: "lock-simple-open", Plea.ASK: "lock-simple-open",
    Plea.DECLINE: "lock-simple",
}  # fmt: skip
"""The icon of each step; they stand in this order where several can be made."""

FIRST = 3  # so many refusals are told in full


class Told(Struct, frozen=True):
    """What a notice says of a step: its kind, what was done, what else there is to know."""

    kind: str
    head: str
    rest: str = ""


class FormSteps:
    """Between a page and the services: asks what a step needs, makes it, and says what came of it."""

    def __init__(self, desk: Desk, ask: Ask) -> None:
        self._desk, self._ask = desk, ask
        self._next = NextSteps(desk.submissions, desk.rights)
        self._moves = MassMoves(desk.submissions, desk.rights)

    def of(self, chosen: Sequence[Standing]) -> Offers:
        """What can be done with these forms now."""
        return self._next.of(chosen) if chosen and not self._desk.readonly else Offers()

    def why_none(self, chosen: Sequence[Standing], *, forward: bool) -> str:
        """Why F9 (`forward`) or Shift+F9 does nothing."""
        return texts.fill("read_only", {}) if self._desk.readonly else self._next.why_none(chosen, forward=forward)

    def text(self, offer: Offer) -> str:
        """What the button of a step says."""
        name, count = named(move_texts.STEP_WORDS[offer.step], "Steps"), len(offer.forms)
        if count > 1:
            return QCoreApplication.translate("FormSteps", "{name} {count} biểu").format(name=name, count=count)
        return f"{name}…" if _needs_words(offer.step) else name

    def take(self, offer: Offer) -> Told | None:
        """Ask, and make the step; None where it was left. Raises what the service raises about a single form."""
        answer = self._agreed(offer)
        if answer is None:
            return None
        words, until = answer
        if len(offer.forms) > 1:
            return self._several(offer, words, until)
        return self._one(offer.step, offer.forms[0], words, until)

    def _agreed(self, offer: Offer) -> tuple[str, date | None] | None:
        step, forms = offer.step, offer.forms
        if _needs_words(step):
            asked = forms[0].found if len(forms) == 1 and step in (Move.UNLOCK, Plea.ASK) else None
            label, value = move_texts.asks_why(step, forms), asked.asked_reason if asked else ""
            return self._ask.words(named(move_texts.STEP_WORDS[step], "Steps"), label, self._proposed(offer), value)
        if len(forms) == 1 and isinstance(step, Move):
            self._desk.submissions.ready(step, forms[0].form, forms[0].unit.code, forms[0].period)
        question, details = move_texts.question(step, forms, self._unanswered(offer))
        return ("", None) if self._ask.confirm(question, details, named(move_texts.STEP_WORDS[step], "Steps")) else None

    def _one(self, step: Step, one: Standing, words: str, until: date | None) -> Told:
        where, left = (one.form.code, one.unit.code, one.period), self._unanswered(Offer(step, (one,)))
        match step:
            case Plea.ASK:
                self._desk.submissions.ask_unlock(*where, words, until or self._desk.today)
            case Plea.DECLINE:
                self._desk.submissions.decline(*where, words)
            case Move():
                moved = self._desk.submissions.move(step, *where, words, until)
                rest = self._rest(step, one, moved, left)
                return Told("good", move_texts.done(step, one, moved.at or self._desk.store.clock()), rest)
        return Told("good", move_texts.done(step, one, self._desk.store.clock()))

    def _rest(self, step: Move, one: Standing, moved: Submission, left: int) -> str:
        if step in (Move.RETURN, Move.UNLOCK):
            return move_texts.open_told(moved, one.closes)
        return f"{move_texts.warned(left)}." if left else ""

    def _several(self, offer: Offer, words: str, until: date | None) -> Told:
        step = offer.step
        assert isinstance(step, Move)
        moved = self._moves.move(step, offer.forms, words, until)
        refused = [f"{texts.begun(move_texts.sheet_name(one))}: {why}" for one, why in moved.refused[:FIRST]]
        unnamed = len(moved.refused) - len(refused)
        refused += [move_texts.more(unnamed)] if unnamed else []
        head = move_texts.done_with(step, moved.done, self._desk.store.clock())
        return Told("warn" if refused else "good", head if moved.done else move_texts.NONE_MOVED, " ".join(refused))

    def _unanswered(self, offer: Offer) -> int:
        one = offer.forms[0]
        if offer.step is not Move.SUBMIT:
            return 0
        return self._desk.problems.unanswered(one.form.code, one.unit.code, one.period)

    def _proposed(self, offer: Offer) -> date | None:
        # What is returned late needs another day; several get the usual one each.
        today, one = self._desk.today, offer.forms[0]
        usual = today + timedelta(days=RETURN_DAYS)
        if offer.step is Plea.DECLINE:
            return None
        if offer.step is Move.RETURN:
            late = len(offer.forms) == 1 and one.closes is not None and one.closes < today
            return usual if late else None
        asked = one.found.asked_until if one.found and len(offer.forms) == 1 else None
        return asked if asked and asked >= today else usual


def _needs_words(step: Step) -> bool:
    return isinstance(step, Plea) or MOVES[step].words
