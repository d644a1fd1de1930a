"""Frameworks (*bộ chỉ tiêu*): published sets of criteria with groups, maximum points and scoring."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period


class Scoring(StrEnum):
    """How a criterion earns points: a/b of the maximum, a table of steps, yes/half/no, or not at all."""

    RATIO = "ratio"
    STEPS = "steps"
    YES_HALF_NO = "yes_half_no"
    UNSCORED = "unscored"


class Framework(Struct, frozen=True):
    """One published set; `document` is the source that sets it, valid from and to inclusive."""

    code: str
    name: str
    document: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""


class Criterion(Struct, frozen=True):
    """One line of a framework: a group (others name it as `parent`) or something scored.

    `rule` is the rule in the words of the document, for steps *4: 20; 3: 15*; `indicator` the code it is measured by.
    """

    framework: str
    code: str
    name: str
    parent: str = ""
    measure: str = ""
    points: float = 0.0
    scoring: Scoring = Scoring.UNSCORED
    rule: str = ""
    indicator: str = ""
    target: str = ""
    evidence: str = ""
    position: int = 0


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
