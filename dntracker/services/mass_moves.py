"""Moving several forms at once: which of them can be moved, why the others cannot, and moving them."""

from collections.abc import Sequence

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.person import NoRight
from dntracker.domain.submission import MOVES, Move, State, WrongMove
from dntracker.services import texts, words
from dntracker.services.rights import Rights
from dntracker.services.standings import Standing
from dntracker.services.submissions import Submissions


class Moved(Struct, frozen=True):
    """How many forms were moved, and the sentence about each that was not."""

    done: int
    refused: tuple[tuple[Standing, str], ...]


class MassMoves:
    """Moves the forms that somebody selected; each move is an act of its own, so that each form tells its story."""

    def __init__(self, submissions: Submissions, rights: Rights) -> None:
        self._submissions, self._rights = submissions, rights

    def movable(self, move: Move, chosen: Sequence[Standing]) -> list[Standing]:
        """Those whose state and unit let whoever works now make this move."""
        rule = MOVES[move]
        return [
            one
            for one in chosen
            if one.required
            and (one.state or State.DRAFT) in rule.sources
            and self._rights.may(rule.role, one.form, one.unit.code)
        ]

    def why_none(self, move: Move, chosen: Sequence[Standing]) -> str:
        """Why whoever works now can move none of the chosen forms, in one sentence; empty where some can be moved."""
        if not chosen or self.movable(move, chosen):
            return ""
        rule = MOVES[move]
        fitting = [one for one in chosen if (one.state or State.DRAFT) in rule.sources]
        whys = [self._rights.why_not(rule.role, one.form, one.unit.code) for one in fitting or chosen]
        if all(whys):
            return texts.sentence(NoRight(deed=f"{words.MOVE_WORDS[move]} biểu", why=whys[0]))
        return texts.sentence(WrongMove(state=chosen[0].state or State.DRAFT, move=move))

    def move(self, move: Move, chosen: Sequence[Standing], words: str = "") -> Moved:
        """Move those that can be moved."""
        done, refused = 0, []
        for one in self.movable(move, chosen):
            try:
                self._submissions.move(move, one.form.code, one.unit.code, one.period, words)
            except UserError as error:
                refused.append((one, texts.sentence(error)))
            else:
                done += 1
        return Moved(done, tuple(refused))
