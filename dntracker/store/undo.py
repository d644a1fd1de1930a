"""Undo out of the journal: which act comes next, and what taking it back would change."""

from collections.abc import Iterable

from msgspec import Struct

from dntracker.domain.act import Act, Entry
from dntracker.domain.errors import UserError
from dntracker.store.journal import Journal
from dntracker.store.kinds import Kinds


class NothingToUndo(UserError):
    """This person has no act on this screen that could be taken back."""

    code = "nothing_to_undo"


class NothingToRedo(UserError):
    """Nothing was taken back since this person's last act on this screen."""

    code = "nothing_to_redo"


class UndoConflict(UserError):
    """A later act (`step`, `by`, `at`) changed the same thing as `undone`; `cell` is its key."""

    code = "undo_conflict"


class UndoRefused(UserError):
    """The state before `undone` does not fit what was written since: something else stands there or needs it."""

    code = "undo_refused"


class Reversal(Struct, frozen=True):
    """One thing and the state that it had before an act; None: it was not there."""

    kind: str
    key: tuple[str, ...]
    state: str | None


def next_undo(acts: Iterable[Act]) -> Act | None:
    """The newest act in force that is a deed of its own; `acts` are one person's on one screen, newest first."""
    taken_back: set[int] = set()
    for act in acts:
        if act.id in taken_back:
            continue
        if act.undoes is None:
            return act
        taken_back.add(act.undoes)
    return None


def next_redo(acts: Iterable[Act]) -> Act | None:
    """The newest undo in force with no deed after it."""
    taken_back: set[int] = set()
    by_id: dict[int, Act] = {}
    candidates: list[Act] = []
    for act in acts:
        by_id[act.id] = act
        if act.id in taken_back:
            continue
        if act.undoes is None:
            break
        taken_back.add(act.undoes)
        candidates.append(act)
    return next((act for act in candidates if not _is_redo(act, by_id)), None)


def reversals(journal: Journal, act: Act) -> list[Reversal]:
    """The states that `act` replaced, last entry first."""
    found = []
    for entry in reversed(journal.entries(act.id)):
        before = None if entry.replaces is None else journal.entry(entry.kind, entry.key, entry.replaces)
        found.append(Reversal(entry.kind, entry.key, before.state if before else None))
    return found


def refuse_overtaken(journal: Journal, kinds: Kinds, act: Act) -> None:
    """Raises UndoConflict where a later act changed something that `act` had changed.

    A state that somebody else set again is theirs, although it is the same.
    """
    for entry in journal.entries(act.id):
        latest = journal.latest(kinds.by_table[entry.kind], entry.key)
        if latest is None or latest.state != entry.state:
            raise _conflict(journal, act, entry, latest.act if latest else act.id)
        standing = _standing(journal, entry, latest.act)
        if standing is not None and standing.person != act.person:
            raise _conflict(journal, act, entry, standing.id)


def _standing(journal: Journal, entry: Entry, latest: int) -> Act | None:
    """The deed after `entry` whose state a thing has, undos followed back to what they left in force; None: its own."""
    number: int | None = latest
    while number is not None and number != entry.act:
        act = journal.act(number)
        if act.undoes is None:
            return act
        undone = journal.entry(entry.kind, entry.key, act.undoes)
        number = undone.replaces if undone else None
    return None


def _is_redo(act: Act, by_id: dict[int, Act]) -> bool:
    undone = by_id.get(act.undoes or 0)
    return undone is not None and undone.undoes is not None


def _conflict(journal: Journal, act: Act, entry: Entry, later: int) -> UndoConflict:
    by = journal.act(later)
    return UndoConflict(undone=act.step, step=by.step, by=by.person, at=by.at, cell=entry.key, act=act.id)
