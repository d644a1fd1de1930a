"""Red, amber and green: rules that rate projects, and the reasons that red ones need."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period


class Colour(StrEnum):
    """How a project is rated; UNKNOWN where there is nothing to rate it by."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    UNKNOWN = "unknown"


class RatingKind(StrEnum):
    """What a rule looks at; PAID and GROWTH have thresholds in percent, all others in days."""

    LATE = "late"
    FORECAST = "forecast"
    PAID = "paid"
    REPORT = "report"
    OBSTACLE = "obstacle"
    GROWTH = "growth"


class RatingRule(Struct, frozen=True):
    """One rule: `kind` names how it looks, `limit` its threshold (days or percent), `colour` what it gives."""

    code: str
    kind: RatingKind
    colour: Colour
    limit: float
    name: str = ""
    active: bool = True


class RatingReason(Struct, frozen=True):
    """Why a project is red in a quarter, as a person said it."""

    project: str
    period: Period
    text: str
