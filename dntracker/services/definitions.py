"""The versions of an indicator's definition, each with what it says otherwise than the one before."""

from collections.abc import Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.indicator import FormerDefinition, Indicator
from dntracker.services import texts
from dntracker.services.typed_fields import FIELD_WORDS

Worded = Indicator | FormerDefinition
_BESIDE = ("formula_text", "formula", "numerator", "denominator", "weights")
"""What is told after the definition, where it is another than before."""


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


class Piece(Struct, frozen=True):
    """Some words of a version, or words that the version before had and this one has not."""

    text: str
    change: Change = Change.SAME


class VersionLine(Struct, frozen=True):
    """A definition with the time in which it holds; `pieces` are its words against those of the version before."""

    name: str
    span: str
    words: str
    measure: str
    now: bool
    pieces: tuple[Piece, ...]
    other_measure: bool = False


def versions(indicator: Indicator, formers: Sequence[FormerDefinition]) -> tuple[VersionLine, ...]:
    """The definition that holds now and those before it, the newest first."""
    lines: list[VersionLine] = []
    since = indicator.valid_from
    before: Worded | None = None
    worded: list[Worded] = [*formers, indicator]
    for number, one in enumerate(worded, 1):
        last = one.valid_to if isinstance(one, FormerDefinition) else None
        words = _words(one)
        pieces = (*compared(_words(before), words), *_beside(before, one)) if before else (Piece(words),)
        other = before is not None and before.measure != one.measure
        lines.append(VersionLine(f"Bản {number}", _span(since, last), words, one.measure, not last, pieces, other))
        since, before = last + timedelta(days=1) if last else None, one
    return tuple(lines[::-1])


def compared(old: str, new: str) -> tuple[Piece, ...]:
    """The words of a text against those of the text before it, in their order."""
    left, right = old.split(), new.split()
    found: list[Piece] = []
    for _, start, end, begin, stop in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if left[start:end] == right[begin:stop]:
            found.append(Piece(" ".join(right[begin:stop])))
            continue
        gone, added = " ".join(left[start:end]), " ".join(right[begin:stop])
        found += [piece for piece in (Piece(gone, Change.GONE), Piece(added, Change.ADDED)) if piece.text]
    return tuple(found)


def _beside(before: Worded, one: Worded) -> list[Piece]:
    found: list[Piece] = []
    for name in _BESIDE if one.definition else _BESIDE[1:]:
        old, new = getattr(before, name), getattr(one, name)
        if old != new:
            found += [Piece(f"{FIELD_WORDS[name].capitalize()}:"), *compared(old, new or "không có")]
    return found


def _words(one: Worded) -> str:
    return " ".join((one.definition or one.formula_text or one.name).split())


def _span(since: date | None, last: date | None) -> str:
    if last is None:
        return f"từ {texts.day(since)}" if since else "từ đầu"
    return f"{since:%m/%Y}–{last:%m/%Y}" if since else f"đến {texts.day(last)}"
