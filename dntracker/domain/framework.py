"""Frameworks (*bộ chỉ tiêu*): published sets of criteria with groups, maximum points and scoring."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.period import Period


class Scoring(StrEnum):
    """How a criterion earns points: a/b of the maximum, a table of steps, yes/half/no, or not at all."""

    RATIO = "ratio"
    STEPS = "steps"
    YES_HALF_NO = "yes_half_no"
    UNSCORED = "unscored"


class Framework(Struct, frozen=True):
    """One published set; `document` is the source that sets it, for figures of the days from and to inclusive.

    `indicator` is the code whose figure is the published value of the whole, `points` the maximum that the document
    states for the whole; None where it is not known.
    """

    code: str
    name: str
    document: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    indicator: str = ""
    points: float | None = None

    def holds(self, year: int) -> bool:
        """Whether it scores a year."""
        first = self.valid_from.year if self.valid_from else year
        return first <= year <= (self.valid_to.year if self.valid_to else year)


class Criterion(Struct, frozen=True):
    """One line of a framework: a group (others name it as `parent`) or something scored.

    `points` is its maximum: 0 where the document gives none, None where nobody knows it here. `rule` is the rule in
    the words of the document, for steps *4: 20; 3: 15*; `indicator` the code it is measured by, of a where there is a
    `denominator` b.
    """

    framework: str
    code: str
    name: str
    parent: str = ""
    measure: str = ""
    points: float | None = None
    scoring: Scoring = Scoring.UNSCORED
    rule: str = ""
    indicator: str = ""
    target: str = ""
    evidence: str = ""
    position: int = 0
    denominator: str = ""

    @property
    def earns(self) -> bool:
        """Whether it can earn points, by what is known of it."""
        return bool(self.points) or (self.points is None and self.scoring is not Scoring.UNSCORED)


class Score(Struct, frozen=True):
    """The points of a criterion for one territory and year: self-assessed, verified, official."""

    framework: str
    criterion: str
    territory: str
    period: Period
    self_assessed: float | None = None
    verified: float | None = None
    official: float | None = None
    note: str = ""

    def of(self, level: str) -> float | None:
        """The points on a level of `LEVELS`."""
        return {"self_assessed": self.self_assessed, "verified": self.verified, "official": self.official}[level]


LEVELS = ("self_assessed", "verified", "official")
"""Who gives points, in the order in which they are given."""


class Mismatch(Struct, frozen=True):
    """A group whose parts do not add up to the maximum that the document states; `parts` is their sum."""

    code: str
    name: str
    stated: float
    parts: float


def children(criteria: Iterable[Criterion]) -> dict[str, list[Criterion]]:
    """The lines under each code, in their order; those at the top under the empty code."""
    found: dict[str, list[Criterion]] = {}
    for one in sorted(criteria, key=lambda one: (one.position, one.code)):
        found.setdefault(one.parent, []).append(one)
    return found


def in_order(criteria: Iterable[Criterion]) -> list[tuple[int, Criterion]]:
    """Every line with its depth, a group before its parts."""
    under = children(criteria)

    def below(code: str, depth: int) -> Iterable[tuple[int, Criterion]]:
        for one in under.get(code, ()):
            yield depth, one
            yield from below(one.code, depth + 1)

    return list(below("", 0))


def mismatches(criteria: Sequence[Criterion]) -> list[Mismatch]:
    """The groups whose parts do not add up to what the document states for them."""
    under = children(criteria)
    found = []
    for one in criteria:
        parts = most_of(under.get(one.code, ()))
        if parts is not None and one.points and exact(parts) != exact(one.points):
            found.append(Mismatch(one.code, one.name, one.points, parts))
    return found


def most_of(parts: Iterable[Criterion]) -> float | None:
    """What these lines may earn together; None where there are none, or where the maximum of one is not known."""
    points = [one.points for one in parts]
    return None if None in points else total_of(points)


def points_of(criteria: Iterable[Criterion], given: Mapping[str, float | None]) -> dict[str, float | None]:
    """The points of every line: what was `given` to it, for a group without any the sum of its parts.

    A group none of whose parts has points has none either: no points are not zero points.
    """
    under = children(criteria)
    found: dict[str, float | None] = {}

    def point(one: Criterion) -> float | None:
        parts = total_of([point(part) for part in under.get(one.code, ())])
        own = given.get(one.code)
        found[one.code] = parts if own is None else own
        return found[one.code]

    for one in under.get("", ()):
        point(one)
    return found


def total_of(points: Iterable[float | None]) -> float | None:
    """The sum of the points that are known; None where none is."""
    known = [exact(one) for one in points if one is not None]
    return as_float(sum(known, Decimal(0))) if known else None


def scored(criteria: Iterable[Criterion], given: Mapping[str, float | None]) -> dict[str, frozenset[str]]:
    """Under the code of every line, those that earn points by themselves and whose points are known.

    A line without parts stands under itself; points `given` to a group answer for all its parts.
    """
    under = children(criteria)
    found: dict[str, frozenset[str]] = {}

    def look(one: Criterion, known: bool) -> frozenset[str]:
        known = known or given.get(one.code) is not None
        parts = under.get(one.code, ())
        own = {one.code} if known and one.earns and not parts else set[str]()
        found[one.code] = frozenset(own).union(*(look(part, known) for part in parts))
        return found[one.code]

    for one in under.get("", ()):
        look(one, known=False)
    return found


def circular(criteria: Iterable[Criterion]) -> set[str]:
    """The codes that lie under themselves or under a code that is not there."""
    parents = {one.code: one.parent for one in criteria}
    lost = set()
    for code in parents:
        seen, at = {code}, parents[code]
        while at and at in parents and at not in seen:
            seen.add(at)
            at = parents[at]
        if at:
            lost.add(code)
    return lost
