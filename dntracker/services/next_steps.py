"""The next steps of forms that somebody looks at: which can be made now, by which key, and why there is none."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.person import NoRight
from dntracker.domain.submission import MOVES, Move, State
from dntracker.services import texts, words
from dntracker.services.mass_moves import MassMoves
from dntracker.services.rights import Rights
from dntracker.services.standings import Standing
from dntracker.services.submissions import Submissions


class Plea(StrEnum):
    """What moves no form: a request to unlock one, and the answer that it stays locked."""

    ASK = "ask"
    DECLINE = "decline"


Step = Move | Plea
FORWARD: Mapping[State, Move] = {
    State.DRAFT: Move.SUBMIT, State.RETURNED: Move.SUBMIT, State.SUBMITTED: Move.APPROVE, State.APPROVED: Move.LOCK,
}  # fmt: skip
"""The step by which a form goes on from each state; after khóa sổ there is none."""


class Offer(Struct, frozen=True):
    """A step that can be made now, and the forms with which."""

    step: Step
    forms: tuple[Standing, ...]


class Offers(Struct, frozen=True):
    """What can be done with the forms looked at: on their way (F9), back or open (Shift+F9), and without a key."""

    forward: Offer | None = None
    aside: Offer | None = None
    more: tuple[Offer, ...] = ()

    @property
    def all(self) -> tuple[Offer, ...]:
        """Every step, the one of F9 first."""
        return tuple(one for one in (self.forward, self.aside, *self.more) if one)


class NextSteps:
    """The same answer for the one form of Nhập liệu and for those selected in Tổng quan."""

    def __init__(self, submissions: Submissions, rights: Rights) -> None:
        self._submissions, self._rights = submissions, rights
        self._moves = MassMoves(submissions, rights)

    def of(self, chosen: Sequence[Standing]) -> Offers:
        """The steps that whoever works now can make with one form, or with those of several that fit."""
        return self._of_one(chosen[0]) if len(chosen) == 1 else self._of_several(chosen)

    def why_none(self, chosen: Sequence[Standing], *, forward: bool) -> str:
        """Why there is no step of F9 (`forward`) or of Shift+F9, in one sentence."""
        one = chosen[0]
        state = one.state or State.DRAFT
        wanted = FORWARD.get(state) if forward else _way_back(one)
        if wanted is Move.SUBMIT and len(chosen) > 1:
            return "Mỗi lần gửi một biểu. Chọn một ô rồi bấm lại."
        if not forward and len(chosen) > 1 and self._submissions.may_ask(one):
            return "Mỗi lần xin mở khóa một biểu. Chọn một ô rồi bấm lại."
        if wanted is not None and (why := self._rights.why_not(MOVES[wanted].role, one.form, one.unit.code)):
            return texts.sentence(NoRight(deed=f"{words.MOVE_WORDS[wanted]} biểu", why=why))
        if wanted is not None:  # of several only those that must report are moved
            return f"Biểu không bắt buộc thì mỗi lần {words.MOVE_WORDS[wanted]} một biểu. Chọn một ô rồi bấm lại."
        if forward:
            return "Biểu đã khóa sổ, không còn bước nào sau đó. Muốn sửa thì mở khóa."
        return f"Biểu đang {words.STATE_WORDS[state]} và nhận số, không cần trả lại hay mở khóa."

    def _of_one(self, one: Standing) -> Offers:
        moves = self._submissions.offers(one)
        answers = one.asked and Move.UNLOCK in moves
        back: list[Step] = [move for move in (Move.RETURN, Move.UNLOCK) if move in moves]
        if answers:
            back.sort(key=lambda move: move is not Move.UNLOCK)
        elif self._submissions.may_ask(one):
            back.append(Plea.ASK)
        forward = next((move for move in FORWARD.values() if move in moves), None)
        more: list[Step] = [Plea.DECLINE, *back[1:]] if answers else []
        return Offers(
            Offer(forward, (one,)) if forward else None,
            Offer(back[0], (one,)) if back else None,
            tuple(Offer(step, (one,)) for step in more),
        )

    def _of_several(self, chosen: Sequence[Standing]) -> Offers:
        on, back = self._able(chosen, Move.APPROVE, Move.LOCK), self._able(chosen, Move.RETURN, Move.UNLOCK)
        return Offers(next(iter(on), None), next(iter(back), None), (*on[1:], *back[1:]))

    def _able(self, chosen: Sequence[Standing], *moves: Move) -> list[Offer]:
        found = [Offer(move, tuple(self._moves.movable(move, chosen))) for move in moves]
        return [one for one in found if one.forms]


def _way_back(one: Standing) -> Move | None:
    if (one.state or State.DRAFT) in MOVES[Move.RETURN].sources:
        return Move.RETURN
    return Move.UNLOCK if one.lock else None
