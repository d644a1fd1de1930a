"""What a report says of a form in words: sentences with the shown values they rest on, and how two makings differ."""

from datetime import datetime

import msgspec
from msgspec import Struct

from dntracker.domain.report import Ref


class Basis(Struct, frozen=True):
    """A value as it was shown, and what it stands for: (indicator, field)."""

    ref: Ref
    text: str


class Sentence(Struct, frozen=True, omit_defaults=True):
    """One sentence; `about` names it in every making of the same report, whatever it says.

    `sources` are whose word the values are.
    """

    about: str
    text: str
    rests_on: tuple[Basis, ...] = ()
    sources: tuple[str, ...] = ()


class Part(Struct, frozen=True):
    """The sentences of a pillar; those about one indicator are one paragraph."""

    pillar: str
    title: str
    paragraphs: tuple[tuple[Sentence, ...], ...]


class Narrative(Struct, frozen=True):
    """Everything said of one form, unit and period; `period` is its code."""

    form: str
    unit: str
    period: str
    made_at: datetime
    opening: tuple[Sentence, ...]
    parts: tuple[Part, ...]

    def sentences(self) -> dict[str, Sentence]:
        """Every sentence by what it is about, in the order of the report."""
        told = [*self.opening, *(one for part in self.parts for said in part.paragraphs for one in said)]
        return {one.about: one for one in told}


class Moved(Struct, frozen=True):
    """A value that a sentence rests on and that is not what it was; empty where there was or is none."""

    ref: Ref
    old: str
    new: str


class Retold(Struct, frozen=True):
    """How a making differs from an earlier one: changed sentences with their values, new ones, dropped ones."""

    since: datetime
    moved: dict[str, tuple[Moved, ...]]
    new: frozenset[str]
    dropped: tuple[Sentence, ...]


def retold(before: Narrative, now: Narrative) -> Retold:
    """Compare a kept making with one made now; a sentence whose values are the same did not change."""
    old, new = before.sentences(), now.sentences()
    pairs = {about: _moved(old[about], one) for about, one in new.items() if about in old}
    return Retold(
        before.made_at,
        {about: moved for about, moved in pairs.items() if moved},
        frozenset(new.keys() - old.keys()),
        tuple(one for about, one in old.items() if about not in new),
    )


def kept_form(narrative: Narrative) -> bytes:
    """The narrative as JSON, to be kept beside what was handed in."""
    return msgspec.json.encode(narrative)


def from_kept(data: bytes) -> Narrative:
    """The narrative that was kept; raises msgspec.DecodeError."""
    return msgspec.json.decode(data, type=Narrative)


def _moved(before: Sentence, now: Sentence) -> tuple[Moved, ...]:
    old, new = ({one.ref: one.text for one in sentence.rests_on} for sentence in (before, now))
    refs = dict.fromkeys((*new, *old))
    return tuple(Moved(ref, old.get(ref, ""), new.get(ref, "")) for ref in refs if old.get(ref, "") != new.get(ref, ""))
