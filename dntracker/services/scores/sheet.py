"""A framework in a year as it is read: its lines with points on three levels and from figures, and the whole of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.framework import LEVELS, Criterion, Framework, most_of, points_of, scored, total_of
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.domain.scoring import Earned
from dntracker.services.frameworks import LEVEL_WORDS, Line
from dntracker.services.statements import Quoted
from dntracker.services.texts import value_text
from dntracker.services.trends.series import Point

COMPUTED = "computed"
COLUMNS = (*LEVELS, COMPUTED)
"""Where points come from: the three who give them, and figures."""

COLUMN_WORDS = {**LEVEL_WORDS, COMPUTED: "Tính từ số liệu"}
TOTAL, TOTAL_KEY = "Tổng cộng", "TONG"
VALUE_DECIMALS = 4  # of an index from 0 to 1


class Answer(Struct, frozen=True):
    """What a criterion is measured by in the year, and the points that this gives.

    `goal` is what the document asks for, else the city's target for that year or the next one that has any, and
    `goal_of` says whose it is.
    """

    indicator: Indicator | None = None
    point: Point | None = None
    below: Indicator | None = None
    below_point: Point | None = None
    earned: Earned = Earned()
    goal: str = ""
    goal_of: str = ""

    @property
    def figure(self) -> str:
        """What it is measured by, with the decimals of the indicator; empty where there is none."""
        return value_text(self.point.figure.quantity, self.indicator) if self.point and self.indicator else ""


class Published(Struct, frozen=True):
    """The value of the whole that somebody published: the figure, its text, and who says so."""

    point: Point
    text: str
    by: str


class Sheet(Struct, frozen=True):
    """A framework in a year, about one territory: its lines by code, and a line that stands for all of them.

    `given` are, for each of `COLUMNS` and under each code, the points that a line has of its own; `points` those of
    every line; `known` the criteria whose points are known; `whole` all that earn points. `published` is the figure of
    the whole that somebody published, `quoted` what was said of it.
    """

    framework: Framework
    period: Period
    territory: str
    lines: dict[str, Line]
    total: Line
    answers: dict[str, Answer]
    given: dict[str, dict[str, float | None]]
    points: dict[str, dict[str, float | None]]
    known: dict[str, dict[str, frozenset[str]]]
    whole: dict[str, frozenset[str]]
    published: Published | None = None
    quoted: tuple[Quoted, ...] = ()

    def line(self, key: str) -> Line | None:
        """The line that a row of the sheet is about."""
        return self.total if key == TOTAL_KEY else self.lines.get(key)

    @property
    def criteria(self) -> list[Criterion]:
        """Its lines as the framework has them, in its order."""
        return [one.criterion for one in self.lines.values()]

    @property
    def column(self) -> str:
        """Where the points of most criteria are known; the later who gives them before the earlier, figures last.

        Where none are known anywhere, the first who will give some.
        """
        order = (*reversed(LEVELS), COMPUTED)
        found = max(order, key=lambda one: len(self.known[one][TOTAL_KEY]))
        return found if self.known[found][TOTAL_KEY] else LEVELS[0]

    def is_whole(self, column: str) -> bool:
        """Whether the points of everything that earns points are known, so that their sum is the score."""
        every, most = self.whole[TOTAL_KEY], most_of(one for one in self.criteria if not one.parent)
        complete = most is not None and self.total.criterion.points == most
        return bool(every) and complete and self.known[column][TOTAL_KEY] == every

    def most(self, column: str) -> float | None:
        """What the criteria with known points may earn together, all of it where all are known."""
        if self.is_whole(column):
            return self.total.criterion.points
        known = self.known[column][TOTAL_KEY]
        return most_of(one for one in self.criteria if one.code in known)

    def value(self, column: str) -> Decimal | None:
        """The score as a share of the maximum, not rounded; None where some points are not known."""
        points, most = self.points[column][TOTAL_KEY], self.total.criterion.points
        return exact(points) / exact(most) if most and points is not None and self.is_whole(column) else None

    def difference(self, key: str) -> float | None:
        """Verified less self-assessed points; of a sum only where both add up the same criteria."""
        first, second = LEVELS[:2]
        if self.line(key) is None or self.known[first][key] != self.known[second][key]:
            return None
        own, verified = self.points[first][key], self.points[second][key]
        return None if own is None or verified is None else as_float(exact(verified) - exact(own))

    def partial(self, key: str, column: str) -> str:
        """Which part of its criteria the points of a line are the sum of; empty where it is all of them."""
        known, whole = self.known[column][key], self.whole[key]
        if self.line(key) is None or self.given[column].get(key) is not None or not known or known == whole:
            return ""
        return f"Mới có điểm {column_word(column)} của {len(known)}/{len(whole)} tiêu chí."


def column_word(column: str) -> str:
    """Where points come from, inside a sentence: *tự chấm*, *tính từ số liệu*."""
    return COLUMN_WORDS[column].lower()


def points_in(lines: Sequence[Criterion], given: Mapping[str, float | None]) -> dict[str, float | None]:
    """The points of every line and of them all."""
    found = points_of(lines, given)
    return found | {TOTAL_KEY: total_of(found[one.code] for one in lines if not one.parent)}


def known_in(lines: Sequence[Criterion], given: Mapping[str, float | None]) -> dict[str, frozenset[str]]:
    """Under every line and under them all, the criteria whose points are known."""
    found = scored(lines, given)
    return found | {TOTAL_KEY: frozenset[str]().union(*(found[one.code] for one in lines if not one.parent))}
