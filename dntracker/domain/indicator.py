"""Indicators: what is measured, how it adds up and what counts as better."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What sort of number an indicator is; it decides sums, lũy kế and percentages."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    SCORE = "score"
    RANK = "rank"
    YES_NO = "yes_no"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    BAND = "band"


class OverTime(StrEnum):
    """How the periods of a year make the year: summed, the last one, or not at all."""

    SUM = "sum"
    LAST = "last"
    NONE = "none"


class OverUnits(StrEnum):
    """How units make the city: summed, numerators over denominators, a weighted mean, or not at all."""

    SUM = "sum"
    RATIO = "ratio"
    MEAN = "mean"
    NONE = "none"


class CityRule(StrEnum):
    """Whose figure is the city's value."""

    OWNER = "owner"
    UNITS = "units"


class Pillar(Struct, frozen=True):
    """A group of the catalogue: chính quyền số, kinh tế số …"""

    code: str
    name: str
    position: int


class Indicator(Struct, frozen=True):
    """What is measured; `low` and `high` are hard bounds, `formula` an expression over other indicators' codes.

    `weights` is the code of the indicator by whose figures units weigh in the city's mean.
    """

    code: str
    name: str
    short_name: str
    pillar: str
    kind: Kind
    direction: Direction
    measure: str
    decimals: int
    frequency: str
    over_time: OverTime
    over_units: OverUnits
    city_rule: CityRule
    owner: str
    numerator: str = ""
    denominator: str = ""
    low: float | None = None
    high: float | None = None
    definition: str = ""
    formula_text: str = ""
    source_note: str = ""
    legal_basis: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    former_codes: tuple[str, ...] = ()
    formula: str = ""
    weights: str = ""
    position: int = 0

    @property
    def in_points(self) -> bool:
        """Whether changes are told in points of percent rather than in percent."""
        return self.kind is Kind.RATIO and self.measure.startswith("%")

    @property
    def carries(self) -> bool:
        """Whether the latest as-of inside a period's data window may stand for the period."""
        return self.kind in (Kind.STOCK, Kind.RATIO, Kind.SCORE)


class SeriesBreak(Struct, frozen=True):
    """From `date` on, `indicator` (`*`: every one about the city) does not compare with what came before."""

    indicator: str
    date: date
    kind: str
    reason: str
    source: str = ""


class FormerDefinition(Struct, frozen=True):
    """What an indicator's name, definition and formula were up to and including `valid_to`."""

    indicator: str
    valid_to: date
    name: str
    short_name: str
    measure: str
    decimals: int
    definition: str = ""
    formula_text: str = ""
    numerator: str = ""
    denominator: str = ""
    formula: str = ""
    legal_basis: str = ""
