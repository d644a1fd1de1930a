"""The write gate of a screen that has its own undo: every deed on it is one act there, taken back there."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from msgspec import Struct

from dntracker.domain.act import Act, Actor, Deed
from dntracker.services.rights import Rights, Work
from dntracker.store.store import Store, Writing


class Place(Struct, frozen=True):
    """A screen, the work that its deeds are, and what forgets what it read once one was done."""

    screen: str
    work: Work
    changed: Callable[[], None]


class _Over(Exception):
    pass


class ScreenActs:
    """Writes acts of one person on one screen."""

    def __init__(
        self,
        store: Store,
        place: Place,
        rights: Rights,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
    ) -> None:
        self._store, self._place, self._rights = store, place, rights
        self._actor, self._before_change = actor, before_change
        self._joined: Writing | None = None

    def why_not(self) -> str:
        """Why whoever works now may change nothing here, as the rest of a sentence; empty where they may."""
        if self._store.readonly:
            return "tệp đang mở chỉ để xem."
        return self._rights.why_not(self._place.work)

    @contextmanager
    def act(self, step: str, reason: str = "") -> Iterator[Writing]:
        """One deed; raises NoRight and what the store's write gate raises."""
        self._rights.require(self._place.work, step)
        if self._joined is not None:
            yield self._joined
            self._place.changed()
            return
        self._before_change()
        with self._store.act(self._deed(step, reason)) as writing:
            yield writing
        self._place.changed()

    @contextmanager
    def together(self, step: str, reason: str = "") -> Iterator[None]:
        """Let the deeds done inside be one; what escapes undoes them all."""
        try:
            with self.act(step, reason) as self._joined:
                yield
        finally:
            self._joined = None
            self._place.changed()

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Let the deeds done inside see each other, and let none of them have happened; raises as `act`."""
        self._rights.require(self._place.work, "thử")
        try:
            with self._store.act(self._deed("thử")) as self._joined:
                yield
                raise _Over
        except _Over:
            pass
        finally:
            self._joined = None
            self._place.changed()

    def undo(self) -> str:
        """Take back this person's last deed here and say which; raises NoRight and what `Store.undo` raises."""
        return self._again(self._store.undo, self.undo_name(), "hoàn tác")

    def redo(self) -> str:
        """Do again what was taken back last and say which."""
        return self._again(self._store.redo, self.redo_name(), "làm lại")

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        act = self.last()
        return act.step if act else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        act = self.last(undone=True)
        return act.step if act else None

    def last(self, *, undone: bool = False) -> Act | None:
        """The deed that undo would take back; with `undone` the one that redo would do again."""
        return self._store.undoable(self._actor().person, self._place.screen)[undone]

    def _again(self, deed: Callable[[Deed], object], step: str | None, word: str) -> str:
        self._rights.require(self._place.work, word)
        self._before_change()
        deed(self._deed(word))
        self._place.changed()
        return f"{word}: {step}" if step else word

    def _deed(self, step: str, reason: str = "") -> Deed:
        return Deed(self._actor(), step, self._place.screen, reason)


def newest_of(gates: Iterable[ScreenActs], *, undone: bool = False) -> ScreenActs:
    """Of the gates that one page writes through: the one with the newest deed to take back, or to do again.

    Where none has one it is the first.
    """
    found = [(act.id if (act := gate.last(undone=undone)) else 0, gate) for gate in gates]
    return max(found, key=lambda one: one[0])[1]
