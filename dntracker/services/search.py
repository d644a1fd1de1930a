"""One search over all that has a name, and the commands, without tone marks, exact matches first."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.fold import fold
from dntracker.services.catalogue import Catalogue


class Hit(Struct, frozen=True):
    """Something found; `spans` are the matched letters of `title`, `right` stands at the right edge."""

    kind: str
    code: str
    title: str
    detail: str = ""
    right: str = ""
    spans: tuple[tuple[int, int], ...] = ()


ORDER = ("indicator", "chart", "framework", "project", "unit", "form", "milestone", "command")


class Search:
    """Finds what a few letters may mean."""

    def __init__(
        self,
        catalogue: Catalogue,
        commands: Iterable[tuple[str, str, str, str]] = (),
        others: Callable[[], Iterable[Hit]] = tuple,
    ) -> None:
        self._catalogue, self._others = catalogue, others
        self._commands = [Hit("command", *one) for one in commands]

    def with_commands(self, commands: Iterable[tuple[str, str, str, str]]) -> None:
        """Let commands be found too: id, title, detail and shortcut of each."""
        self._commands = [Hit("command", code, title, detail, shortcut) for code, title, detail, shortcut in commands]

    def find(self, text: str, limit: int = 9) -> list[Hit]:
        """The best hits, grouped by kind, each kind's best first; the kind of the best hit comes first."""
        words = fold(text).split()
        if not words:
            return []
        ranked = sorted(
            ((rank, hit) for rank, hit in (_match(one, words) for one in self._all()) if rank),
            key=lambda pair: (pair[0], ORDER.index(pair[1].kind), len(pair[1].title)),
        )[:limit]
        kinds = list(dict.fromkeys(hit.kind for _, hit in ranked))
        return [hit for kind in kinds for _, hit in ranked if hit.kind == kind]

    def indicators(self, text: str) -> list[Hit]:
        """The indicators that match, best first; all of them for an empty text."""
        words = fold(text).split()
        if not words:
            return list(self._indicators())
        found = [(rank, hit) for rank, hit in (_match(one, words) for one in self._indicators()) if rank]
        return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]

    def _all(self) -> Iterator[Hit]:
        yield from self._indicators()
        for unit in self._catalogue.units():
            yield Hit("unit", unit.code, unit.name, unit.short_name if unit.short_name != unit.name else "")
        for form in self._catalogue.forms():
            yield Hit("form", form.code, f"{form.code} {form.short_name}", form.name)
        yield from self._others()
        yield from self._commands

    def _indicators(self) -> Iterator[Hit]:
        for one in self._catalogue.indicators():
            yield Hit("indicator", one.code, one.name, f"{one.code} · {one.short_name}", one.measure)


_folded = lru_cache(maxsize=4096)(fold)
"""Twelve thousand milestones are searched with each letter, and most have one of a few names."""


def _match(hit: Hit, words: list[str]) -> tuple[tuple[int, ...], Hit]:
    title, detail = _folded(hit.title), _folded(f"{hit.code} {hit.detail}")
    phrase = " ".join(words)
    missing = [word for word in words if word not in title]
    if any(word not in detail for word in missing):
        return (), hit
    spans = _spans(title, words)
    if hit.kind == "milestone" and not spans:
        return (), hit  # its project is found, and all milestones of it would hide everything else
    short = _folded(hit.detail.split(" · ")[-1])
    called = hit.kind == "indicator" and phrase in short
    names = [title, short] if called else [title]  # people say the short one
    rank = (
        0 if phrase in (fold(hit.code), title, short) else 1,
        0 if any(phrase in name for name in names) else 1 if phrase in detail else 2,
        len(missing),
        0 if any(name.startswith(words[0]) for name in names) else 1,
        min(sum(start for start, _ in _spans(name, words)) for name in names),
        min(map(len, names)),
    )
    return rank, replace(hit, spans=tuple(sorted(spans)))


def _spans(title: str, words: list[str]) -> list[tuple[int, int]]:
    phrase = " ".join(words)
    words = [phrase] if phrase in title else words
    return [(place, place + len(word)) for word in words if (place := _find(title, word)) >= 0]


def _find(title: str, word: str) -> int:
    at_start = f" {title}".find(f" {word}")
    return at_start if at_start >= 0 else title.find(word)
