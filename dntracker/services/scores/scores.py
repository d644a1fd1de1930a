"""Scores: a framework in a year, with the points that figures give beside those that were given."""

from collections.abc import Callable

from dntracker.domain.figure import Target
from dntracker.domain.framework import LEVELS, Criterion, Framework, most_of
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import Measured, earned, level_of
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import Frameworks, Line
from dntracker.services.scores.sheet import COMPUTED, TOTAL, TOTAL_KEY, Answer, Published, Sheet, known_in, points_in
from dntracker.services.statements import Quoted, Statements
from dntracker.services.trends.points import CITY, PROVINCE
from dntracker.services.trends.series import Point
from dntracker.services.trends.trends import Trends

GOAL_OF_DOCUMENT = "văn bản"


class Scores:
    """Reads frameworks with their points."""

    def __init__(
        self, catalogue: Catalogue, frameworks: Frameworks, trends: Trends, statements: Callable[[], Statements]
    ) -> None:  # fmt: skip
        self._catalogue, self._frameworks, self._trends = catalogue, frameworks, trends
        self._statements = statements

    def read(self, code: str, year: int, territory: str = "") -> Sheet:
        """A framework in a year about a territory; without one about the city as it was then. Raises UnknownCode."""
        framework, period = self._frameworks.framework(code), Period(year, Frequency.YEAR)
        about = self._catalogue.territory(territory).code if territory else self._catalogue.city(period)
        lines = self._frameworks.lines(framework.code, year, about)
        criteria = [line.criterion for line in lines]
        answers = {one.code: self._answer(one, period, about) for one in criteria}
        given = {level: _given(lines, place) for place, level in enumerate(LEVELS)}
        given[COMPUTED] = {code: one.earned.points for code, one in answers.items()}
        points = {column: points_in(criteria, one) for column, one in given.items()}
        by_code = {line.criterion.code: line for line in lines}
        total = Line(_whole(framework, criteria), 0, True, tuple(points[one][TOTAL_KEY] for one in LEVELS),
                     frozenset(LEVELS))  # fmt: skip
        return Sheet(
            framework, period, about, by_code, total, answers, given, points,
            {column: known_in(criteria, one) for column, one in given.items()},
            known_in(criteria, dict.fromkeys(answers, 0.0)),
            self._published(framework, period, about), self._quoted(framework, period, about),
        )  # fmt: skip

    def territories(self, code: str, year: int) -> list[str]:
        """Whom a framework scores in a year: the city, then cities and provinces whose value somebody published."""
        framework, period = self._frameworks.framework(code), Period(year, Frequency.YEAR)
        kinds = (CITY, PROVINCE)
        others = [one.code for one in self._catalogue.territories() if one.kind in kinds]
        city = self._catalogue.city(period)
        return [city, *(one for one in others if one != city and self.point(framework.indicator, period, one))]

    def point(self, indicator: str, period: Period, territory: str) -> Point | None:
        """The figure of a year by which something is measured; None where there is no such indicator or figure."""
        if self._indicator(indicator) is None:
            return None
        about = (None, territory) if territory == self._catalogue.city(period) else (territory,)
        found = (self._trends.series(indicator, territory=one).point(period) for one in about)
        return next((one for one in found if one and one.figure.territory == territory), None)

    def _answer(self, criterion: Criterion, period: Period, territory: str) -> Answer:
        indicator, below = self._indicator(criterion.indicator), self._indicator(criterion.denominator)
        point, under = (self.point(one.code, period, territory) if one else None for one in (indicator, below))
        goal, goal_of = self._goal(criterion, period)
        measured = Measured(
            indicator, point.figure.quantity if point else None,
            bool(criterion.denominator), under.figure.quantity if under else None,
        )  # fmt: skip
        found = earned(criterion, measured)
        return Answer(indicator, point, below, under, found, goal, goal_of)

    def _goal(self, criterion: Criterion, period: Period) -> tuple[str, str]:
        asked = level_of(criterion.target)
        if asked is not None or criterion.denominator or not criterion.indicator:
            return ("", "") if asked is None else (write(Quantity(asked)), GOAL_OF_DOCUMENT)
        ahead = [one for one in self._catalogue.targets_of(criterion.indicator) if self._holds(one, period)]
        nearest = [one for one in ahead if one.horizon == ahead[0].horizon]
        values = {one.value for one in nearest}
        if len(values) != 1:
            return "", ""
        goal = nearest[0]
        document = self._catalogue.source(goal.document)
        year = goal.horizon.year if goal.horizon else period.year
        return write(Quantity(goal.value)), f"{document.number or document.title}, {year}"

    def _holds(self, target: Target, period: Period) -> bool:
        is_city = self._catalogue.territory(target.territory).kind == CITY
        in_force = target.horizon is not None and target.horizon.year >= period.year and not target.replaced_by
        return is_city and in_force

    def _indicator(self, code: str) -> Indicator | None:
        return next((one for one in self._catalogue.indicators() if one.code == code), None) if code else None

    def _published(self, framework: Framework, period: Period, territory: str) -> Published | None:
        indicator, point = self._indicator(framework.indicator), self.point(framework.indicator, period, territory)
        if indicator is None or point is None or point.figure.value is None:
            return None
        by = point.source_title
        if code := next(filter(None, (point.figure.source, *point.figure.sources)), ""):
            source = self._catalogue.source(code)
            by = source.outlet or f"“{source.title}”"
        return Published(point, texts.value_text(point.figure.quantity, indicator), by)

    def _quoted(self, framework: Framework, period: Period, territory: str) -> tuple[Quoted, ...]:
        found = self._statements().of(framework.indicator) if framework.indicator else []
        cities = self._catalogue.city_codes()
        about = cities if territory in cities else (territory,)
        said = [one for one in found if one.statement.period == period.code]
        return tuple(one for one in said if one.statement.territory in about)


def _given(lines: list[Line], level: int) -> dict[str, float | None]:
    return {one.criterion.code: None if LEVELS[level] in one.summed else one.points[level] for one in lines}


def _whole(framework: Framework, criteria: list[Criterion]) -> Criterion:
    most = framework.points
    if most is None:
        most = most_of(one for one in criteria if not one.parent)
    return Criterion(framework.code, TOTAL_KEY, TOTAL, points=most)
