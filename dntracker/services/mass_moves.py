"""Moving several forms at once: which of them can be moved, why the others cannot, and moving them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.submission import MOVES, OPEN, Move, State
from dntracker.services import texts
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
        """Those whose state and unit let whoever works now make this move; only what is locked is unlocked."""
        rule = MOVES[move]
        return [
            one
            for one in chosen
            if one.required
            and (one.state or State.DRAFT) in rule.sources
            and (move is not Move.UNLOCK or _wants_unlocking(one))
            and self._rights.may(rule.role, one.form, one.unit.code)
        ]

    def move(self, move: Move, chosen: Sequence[Standing], words: str = "", until: date | None = None) -> Moved:
        """Move those that can be moved; `until` as `Submissions.move` takes it."""
        done, refused = 0, []
        for one in self.movable(move, chosen):
            try:
                self._submissions.move(move, one.form.code, one.unit.code, one.period, words, until)
            except UserError as error:
                refused.append((one, texts.sentence(error)))
            else:
                done += 1
        return Moved(done, tuple(refused))


def _wants_unlocking(one: Standing) -> bool:
    # What was sent or approved is rather returned, unless somebody asked for it.
    return one.lock is not None and (one.asked or one.state is State.LOCKED or (one.state or State.DRAFT) in OPEN)
