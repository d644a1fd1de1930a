"""Indicators: what is measured, how it adds up and what counts as better."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.period import Period


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
    def label(self) -> str:
        """What the journal calls it, to be found in every list and form: *KTS.01 Kinh tế số/GRDP*."""
        return f"{self.code} {self.short_name}"

    @property
    def in_points(self) -> bool:
        """Whether changes are told in points of percent rather than in percent."""
        return self.kind is Kind.RATIO and self.measure.startswith("%")

    @property
    def adds_up(self) -> bool:
        """Whether the periods of a year are added up to make the year."""
        return self.kind is Kind.FLOW and self.over_time is OverTime.SUM

    @property
    def carries(self) -> bool:
        """Whether the latest as-of inside a period's data window may stand for the period."""
        return self.kind in (Kind.STOCK, Kind.RATIO, Kind.SCORE)

    def is_retired(self, day: date) -> bool:
        """Whether it is no longer in use on `day`; what was reported stays."""
        return self.valid_to is not None and self.valid_to < day


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
    weights: str = ""
    formula: str = ""
    legal_basis: str = ""

    def speaks_of(self, period: Period) -> bool:
        """Whether a period still belongs to it: the day on which a period ends decides."""
        return period.end <= self.valid_to

    def applied_to(self, indicator: Indicator) -> Indicator:
        """The indicator in these old words."""
        return replace(indicator, **{name: getattr(self, name) for name in WORDING})


WORDING = tuple(name for name in FormerDefinition.__struct_fields__ if name not in ("indicator", "valid_to"))
"""What a former definition keeps of an indicator."""


def as_defined(indicator: Indicator, formers: Iterable[FormerDefinition], period: Period) -> Indicator:
    """The indicator as it was defined for a period; `formers` are its own, the oldest first."""
    former = next((one for one in formers if one.speaks_of(period)), None)
    return former.applied_to(indicator) if former else indicator
