"""What is read of a file once and kept until somebody says that it changed."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from msgspec import Struct

from dntracker.store.store import Store

QUIET = frozenset({"acknowledgement", "chart", "chart_note", "follow_up", "meeting_note", "setting"})
"""The kinds of thing that no figure, rate or warning depends on."""

Thing = TypeVar("Thing", bound=Struct)
Made = TypeVar("Made")


class Once:
    """Reads the things of an open store, each kind once; `refresh` forgets them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[Any, Any] = {}

    def refresh(self) -> None:
        """Forget what was read."""
        self._kept.clear()

    def _once(self, what: object, make: Callable[[], Made]) -> Made:
        # Rows ask for these hundreds of times; they follow from lists that only `refresh` changes.
        if what not in self._kept:
            self._kept[what] = make()
        return self._kept[what]  # type: ignore[no-any-return]

    def _all(self, kind: type[Thing]) -> dict[str, Thing]:
        if kind not in self._kept:
            self._kept[kind] = {thing.code: thing for thing in self._store.all(kind)}  # type: ignore[attr-defined]
        return self._kept[kind]  # type: ignore[no-any-return]

    def _list(self, kind: type[Thing]) -> list[Thing]:
        if (kind, "list") not in self._kept:
            self._kept[kind, "list"] = self._store.all(kind)
        return self._kept[kind, "list"]  # type: ignore[no-any-return]


def written_since(store: Store, act: int, quiet: Collection[str] = QUIET) -> list[tuple[str, ...]] | None:
    """The keys of the figures that acts after this one wrote; None where they wrote something else, but for `quiet`."""
    touched = [one for one in store.journal.touched(act) if one[0] not in quiet]
    return [key for _, key in touched] if all(kind == "figure" for kind, _ in touched) else None
