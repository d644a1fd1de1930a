"""Early warnings: named rules with thresholds, and what people say when they have taken note of what one found."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period


class Gravity(StrEnum):
    """Nghiêm trọng, chú ý, theo dõi, tin tốt; the gravest first."""

    GRAVE = "grave"
    HEED = "heed"
    WATCH = "watch"
    GOOD = "good"


class WarningKind(StrEnum):
    """How a rule looks: each computes something of its own; two rules of one kind differ by threshold alone."""

    PATH = "path"
    MISSED = "missed"
    PACE = "pace"
    UNMEASURED = "unmeasured"
    STALE = "stale"
    NO_HORIZON = "no_horizon"
    TARGETS_APART = "targets_apart"
    UNDER_NATION = "under_nation"
    NO_OWN_TARGET = "no_own_target"
    SHORT = "short"
    SO_FAR = "so_far"
    RELAPSED = "relapsed"
    ENDED = "ended"
    LAST = "last"
    SEASON = "season"
    FALLING = "falling"
    FLAT = "flat"
    REPEATED = "repeated"
    BREAK = "break"
    NATION = "nation"
    LOSING = "losing"
    BAND = "band"
    CONFLICT = "conflict"
    ESTIMATE = "estimate"
    STATEMENT = "statement"
    OWNERLESS = "ownerless"
    DRAG = "drag"
    COVERAGE = "coverage"
    CHANGED = "changed"
    REVISED = "revised"
    FLAGGED = "flagged"
    SCORE = "score"
    NO_FRAMEWORK = "no_framework"
    DUE = "due"
    LATE = "late"
    LATE_AGAIN = "late_again"
    UNAPPROVED = "unapproved"
    TASK = "task"
    RATING = "rating"
    UNACCEPTED = "unaccepted"
    PROMISE = "promise"
    OVERPAID = "overpaid"
    PORTFOLIO = "portfolio"
    MILESTONE = "milestone"
    UNDATED = "undated"
    BESIDE = "beside"
    UNSETTLED = "unsettled"
    UNFUNDED = "unfunded"
    UNPAID = "unpaid"
    ENDANGERED = "endangered"
    UNMOVED = "unmoved"
    EARLY = "early"
    BEYOND = "beyond"
    BEST = "best"
    TIMES = "times"
    TOP = "top"


class WarningRule(Struct, frozen=True):
    """One rule: `kind` names how it looks, `limits` are its thresholds, `gravity` what its warnings are."""

    code: str
    kind: WarningKind
    gravity: Gravity
    limits: Mapping[str, float] = {}
    name: str = ""
    active: bool = True


class Acknowledgement(Struct, frozen=True):
    """That somebody took note of what a rule found at `subject` in a quarter, and what they said about it.

    The subject is the code of an indicator or project, or what else the rule looks at.
    """

    rule: str
    subject: str
    period: Period
    text: str
