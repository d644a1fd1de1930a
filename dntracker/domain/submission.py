"""Submissions: how far a form of one unit and period has come, and what may be done with it next."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import Role


class State(StrEnum):
    """Nháp → đã gửi → trả lại → đã duyệt → khóa sổ."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    LOCKED = "locked"


class Move(StrEnum):
    """What takes a submission from one state to another."""

    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"
    LOCK = "lock"
    UNLOCK = "unlock"


class Rule(Struct, frozen=True):
    """From which states a move goes, to which, who may make it, and whether it needs words."""

    sources: frozenset[State]
    target: State
    role: Role
    words: bool = False


OPEN = frozenset({State.DRAFT, State.RETURNED})
"""The states in which a form takes figures."""

MOVES: Mapping[Move, Rule] = {
    Move.SUBMIT: Rule(OPEN, State.SUBMITTED, Role.ENTER),
    Move.RETURN: Rule(frozenset({State.SUBMITTED, State.APPROVED}), State.RETURNED, Role.APPROVE, words=True),
    Move.APPROVE: Rule(frozenset({State.SUBMITTED}), State.APPROVED, Role.APPROVE),
    Move.LOCK: Rule(frozenset({State.APPROVED}), State.LOCKED, Role.APPROVE),
    Move.UNLOCK: Rule(frozenset(State), State.DRAFT, Role.APPROVE, words=True),
}


class Submission(Struct, frozen=True, gc=False):  # thousands at once, and never in a circle
    """The form of one unit for one period, once it was opened or something was done with it.

    `by` and `at` say who brought it into its state, and when; `note` what they said. `asked_*` is a request to unlock
    that nobody has answered; `open_until` the last day on which an unlocked form takes figures after its closing.
    """

    form: str
    unit: str
    period: Period
    state: State = State.DRAFT
    required: bool = True
    version: int = 1
    by: str = ""
    at: datetime | None = None
    note: str = ""
    asked_by: str = ""
    asked_reason: str = ""
    asked_until: date | None = None
    open_until: date | None = None


class Lock(StrEnum):
    """Why a form takes no figures."""

    NOT_OPEN = "not_open"
    CLOSED = "closed"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    LOCKED = "locked"
    UNIT_ENDED = "unit_ended"


_BY_STATE = {State.SUBMITTED: Lock.SUBMITTED, State.APPROVED: Lock.APPROVED, State.LOCKED: Lock.LOCKED}


class WrongMove(UserError):
    """A `move` that does not go from the `state` that a submission is in."""

    code = "wrong_move"


class NeedsWords(UserError):
    """A `move` that says nothing about why."""

    code = "needs_words"


def lock_of(found: Submission | None, opens: date, closes: date | None, today: date) -> Lock | None:
    """Why a form is locked today, or None; the unit and the person's rights are judged elsewhere.

    A period that nobody opened has no closing: history is typed in freely. It opens by itself on its first day.
    """
    if found is None:
        return Lock.NOT_OPEN if today < opens else None
    if found.state not in OPEN:
        return _BY_STATE[found.state]
    last = max((day for day in (closes, found.open_until) if day), default=None)
    return Lock.CLOSED if last and today > last else None
