"""Submissions: opening periods, sending, returning, approving, locking and unlocking forms."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import date, timedelta

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.domain.submission import MOVES, Move, NeedsWords, State, Submission, WrongMove
from dntracker.services import texts, words
from dntracker.services.catalogue import Catalogue
from dntracker.services.rights import Rights, Work
from dntracker.services.standings import Standings
from dntracker.store.store import Store, Writing

SCREEN = "submissions"
RETURN_DAYS = 5  # what a returned form is given where its closing is past; a custom, no regulation asks for it


class BlockedForm(UserError):
    """A form with `count` findings that stop it from being sent; `first` is the first of them."""

    code = "blocked_form"


class NotAsked(UserError):
    """A day until which a form shall be open that lies before `today`."""

    code = "day_is_past"


class NobodyReports(UserError):
    """A `period` of a `form` in which no unit fills it: none of them was there yet, or any more."""

    code = "nobody_reports"


class Submissions(Standings):
    """The deeds that bring forms from nháp to khóa sổ."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        rights: Rights,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        blocking: Callable[[Form, str, Period], list[str]],
    ) -> None:
        super().__init__(store, catalogue, rights, actor)
        self._before_change, self._blocking = before_change, blocking
        self.followers: list[Callable[[Writing, Move, Form, str, Period], None]] = []  # they write in the move's act
        self.watchers: list[Callable[[], object]] = []  # they look again once forms were opened or went on

    def openable(self, deed: str) -> list[Form]:
        """The forms whose periods whoever works now may open; raises NoRight where there are none."""
        forms = self._catalogue.forms()
        found = [form for form in forms if self.rights.may(Work.PERIODS, form, form.consolidator)]
        for form in forms if not found else ():
            self.rights.require(Work.PERIODS, deed, form, form.consolidator)
        return found

    def open_period(self, code: str, period: Period, required: Collection[str] | None = None) -> int:
        """Start a period of a form for all units that fill it; how many were opened.

        `required` names the units that must report (None: all). A form that is open already keeps its state.
        Raises UnknownCode, WrongFrequency, WrongUnit, NobodyReports, NoRight.
        """
        form = self._form(code, period)
        units = self._catalogue.units_of(form, period)
        if not units:
            raise NobodyReports(form=form.code, period=texts.period_name(period))
        step = f"mở kỳ {texts.period_short(period)} biểu {form.code}"
        self.rights.require(Work.PERIODS, step, form, form.consolidator)
        named = {self._catalogue.filler(form, period, unit).code for unit in required or ()}
        opened = 0
        with self._act(step) as writing:
            for unit in units:
                must = required is None or unit.code in named
                known = self.of(form.code, unit.code, period)
                fresh = self._stamped(Submission(form.code, unit.code, period, version=form.version))
                writing.put(replace(known or fresh, required=must))
                opened += known is None
        self._went_on(period)
        return opened

    def move(
        self, move: Move, code: str, unit: str, period: Period, words: str = "", until: date | None = None
    ) -> Submission:
        """Bring a form into its next state; `until` is the last day an unlocked or returned form takes figures.

        Raises WrongMove, NeedsWords, NoRight, BlockedForm, NotAsked, UnknownCode, WrongFrequency, WrongUnit.
        """
        form, rule = self._form(code, period), MOVES[move]
        known, step = self.ready(move, form, unit, period)
        if rule.words and not words.strip():
            raise NeedsWords(move=move)
        answered = replace(known, asked_by="", asked_reason="", asked_until=None)
        last = self._open_until(move, known, form, until)
        moved = self._stamped(replace(answered, state=rule.target, note=words.strip(), open_until=last))
        with self._act(step, words.strip()) as writing:
            writing.put(moved)
            for follow in self.followers:
                follow(writing, move, form, unit, period)
        self._went_on(period)
        return moved

    def ready(self, move: Move, form: Form, unit: str, period: Period) -> tuple[Submission, str]:
        """What a move starts from and what it is called; raises what `move` raises whatever the words are."""
        filler = self._catalogue.filler(form, period, unit)
        step = f"{words.MOVE_WORDS[move]} biểu {form.code} kỳ {texts.period_short(period)}: {filler.short_name}"
        self.rights.require(MOVES[move].role, step, form, unit)
        known = self.of(form.code, unit, period) or Submission(form.code, unit, period, version=form.version)
        if known.state not in MOVES[move].sources:
            raise WrongMove(state=known.state, move=move)
        if move is Move.SUBMIT and (found := self._blocking(form, unit, period)):
            raise BlockedForm(count=len(found), first=found[0])
        return known, step

    def ask_unlock(self, code: str, unit: str, period: Period, reason: str, until: date) -> Submission:
        """Ask that a form be opened again until a day; raises WrongMove where it is open, NeedsWords, NotAsked."""
        form = self._form(code, period)
        standing = self.standing(form, self._catalogue.filler(form, period, unit), period)
        step = f"xin mở khóa biểu {form.code} kỳ {texts.period_short(period)}: {standing.unit.short_name}"
        self.rights.require(Role.ENTER, step, form, unit)
        if standing.lock is None:
            raise WrongMove(state=standing.state or State.DRAFT, move=Move.UNLOCK)
        if not reason.strip():
            raise NeedsWords(move=Move.UNLOCK)
        self._not_past(until)
        known = standing.found or Submission(form.code, unit, period, version=form.version)
        asked = replace(known, asked_by=self._actor().person, asked_reason=reason.strip(), asked_until=until)
        with self._act(step, reason.strip()) as writing:
            writing.put(asked)
        self._went_on(period)
        return asked

    def decline(self, code: str, unit: str, period: Period, words: str) -> Submission:
        """Leave a form locked although somebody asked to open it; raises NeedsWords, NoRight, WrongMove."""
        form = self._catalogue.form(code, period)
        filler = self._catalogue.filler(form, period, unit)
        step = f"không mở khóa biểu {form.code} kỳ {texts.period_short(period)}: {filler.short_name}"
        self.rights.require(Role.APPROVE, step, form, unit)
        known = self.of(form.code, unit, period)
        if known is None or not known.asked_by:
            raise WrongMove(state=known.state if known else State.DRAFT, move=Move.UNLOCK)
        if not words.strip():
            raise NeedsWords(move=Move.UNLOCK)
        left = replace(known, asked_by="", asked_reason="", asked_until=None)
        with self._act(step, words.strip()) as writing:
            writing.put(left)
        self.refresh()
        return left

    def _open_until(self, move: Move, known: Submission, form: Form, until: date | None) -> date | None:
        if move not in (Move.RETURN, Move.UNLOCK):
            return known.open_until
        today = self.rights.today()
        asked = known.asked_until if known.asked_until and known.asked_until >= today else None
        closes = self._catalogue.closes(form, self._catalogue.unit(known.unit), known.period)
        given = until or (asked if move is Move.UNLOCK else None)
        if given is None and (closes is None or closes >= today):
            return known.open_until
        return self._not_past(given or asked or today + timedelta(days=RETURN_DAYS))

    def _not_past(self, until: date) -> date:
        if until < self.rights.today():
            raise NotAsked(day=texts.day(until), today=texts.day(self.rights.today()))
        return until

    def _went_on(self, period: Period) -> None:
        self._kept.pop(period, None)
        for look_again in self.watchers:
            look_again()

    def _stamped(self, found: Submission) -> Submission:
        return replace(found, by=self._actor().person, at=self._store.clock())

    def _act(self, step: str, reason: str = "") -> AbstractContextManager[Writing]:
        self._before_change()
        return self._store.act(Deed(self._actor(), step, SCREEN, reason))
