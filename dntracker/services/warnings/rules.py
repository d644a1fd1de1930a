"""The rules of early warning: those of the program, what a file makes of them, and a department's own."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from dntracker.domain.early_warning import Gravity, WarningKind, WarningRule
from dntracker.domain.errors import UserError
from dntracker.domain.number_text import InvalidNumber, read
from dntracker.domain.quantity import Quantity
from dntracker.services.warnings.words import KIND_NAMES, RULE_NAMES, THRESHOLD_WORDS

MOST = 100_000.0
WHOLE = frozenset({"times", "years", "months", "days", "past", "recent", "count", "digits", "places"})
"""Thresholds that count something."""


class WrongThreshold(UserError):
    """A threshold (`text`) that is no number from 0 to `most`, or not whole where `what` it is counts."""

    code = "wrong_threshold"


class OtherLook(UserError):
    """A rule with the code of one of the program's (`wanted`) that looks at something else."""

    code = "warning_code"


_GRAVE, _HEED, _WATCH, _GOOD = Gravity
_KIND = WarningKind
_AMOUNTS = {"points": 1.0, "places": 0.0, "others": 5.0}

RULES: Mapping[str, WarningRule] = {
    code: WarningRule(code, kind, gravity, limits)
    for code, kind, gravity, limits in (
        ("B01", _KIND.MISSED, _GRAVE, {"percent": 0.0}),
        ("B02", _KIND.UNMEASURED, _HEED, {"days": 90.0}),
        ("B03", _KIND.PATH, _HEED, {"percent": 10.0}),
        ("B04", _KIND.PACE, _HEED, {"percent": 100.0, "years": 3.0}),
        ("B05", _KIND.STALE, _WATCH, {"months": 18.0}),
        ("B06", _KIND.NO_HORIZON, _WATCH, {}),
        ("B07", _KIND.TARGETS_APART, _HEED, {}),
        ("B08", _KIND.UNDER_NATION, _HEED, {"percent": 0.0}),
        ("B09", _KIND.NO_OWN_TARGET, _WATCH, {}),
        ("B10", _KIND.LAST, _GRAVE, {"points": 5.0, "places": 5.0, "others": 20.0}),
        ("B11", _KIND.LAST, _HEED, _AMOUNTS),
        ("B12", _KIND.SEASON, _HEED, _AMOUNTS),
        ("B13", _KIND.FALLING, _GRAVE, {"times": 3.0}),
        ("B14", _KIND.FLAT, _WATCH, {"percent": 2.0, "months": 18.0}),
        ("B15", _KIND.REPEATED, _WATCH, {"digits": 3.0}),
        ("B16", _KIND.BREAK, _WATCH, {}),
        ("B17", _KIND.NATION, _GRAVE, {"percent": 0.0}),
        ("B18", _KIND.NATION, _HEED, {"percent": 5.0}),
        ("B19", _KIND.LOSING, _HEED, {"percent": 10.0, "months": 24.0}),
        ("B20", _KIND.CONFLICT, _HEED, {"percent": 0.0, "years": 5.0}),
        ("B21", _KIND.ESTIMATE, _WATCH, {"days": 180.0}),
        ("B22", _KIND.STATEMENT, _WATCH, {"years": 5.0}),
        ("B23", _KIND.OWNERLESS, _HEED, {}),
        ("B24", _KIND.DRAG, _HEED, {"percent": 2.0}),
        ("B25", _KIND.COVERAGE, _WATCH, {"percent": 80.0}),
        ("B26", _KIND.CHANGED, _HEED, {}),
        ("B27", _KIND.SCORE, _HEED, {"percent": 5.0}),
        ("B28", _KIND.DUE, _HEED, {"days": 7.0}),
        ("B29", _KIND.LATE, _GRAVE, {"days": 0.0}),
        ("B30", _KIND.LATE_AGAIN, _GRAVE, {"times": 2.0}),
        ("B31", _KIND.TASK, _HEED, {"days": 30.0, "past": 365.0}),
        ("B32", _KIND.UNACCEPTED, _HEED, {}),
        ("B33", _KIND.PROMISE, _HEED, {}),
        ("B34", _KIND.OVERPAID, _GRAVE, {}),
        ("B35", _KIND.PORTFOLIO, _WATCH, {}),
        ("B36", _KIND.BAND, _HEED, {"count": 4.0}),
        ("B37", _KIND.SHORT, _HEED, {"days": 90.0}),
        ("B38", _KIND.SO_FAR, _HEED, {"percent": 10.0}),
        ("B39", _KIND.RELAPSED, _HEED, {}),
        ("B40", _KIND.ENDED, _WATCH, {}),
        ("B41", _KIND.EARLY, _GOOD, {}),
        ("B42", _KIND.BEYOND, _GOOD, {"percent": 0.0, "recent": 3.0}),
        ("B43", _KIND.BEST, _GOOD, {"years": 5.0, "count": 3.0, "recent": 3.0}),
        ("B44", _KIND.TIMES, _GOOD, {"ratio": 2.0, "recent": 3.0}),
        ("B45", _KIND.TOP, _GOOD, {"places": 3.0, "recent": 3.0}),
        ("B46", _KIND.UNAPPROVED, _HEED, {"days": 5.0}),
        ("B47", _KIND.FLAGGED, _WATCH, {}),
        ("B48", _KIND.REVISED, _HEED, {"percent": 5.0, "months": 12.0}),
        ("B49", _KIND.NO_FRAMEWORK, _WATCH, {}),
        ("B50", _KIND.MILESTONE, _HEED, {"days": 30.0}),
        ("B51", _KIND.UNDATED, _WATCH, {}),
        ("B52", _KIND.BESIDE, _HEED, {}),
        ("B53", _KIND.UNSETTLED, _HEED, {"months": 9.0}),
        ("B54", _KIND.UNFUNDED, _WATCH, {}),
        ("B55", _KIND.UNPAID, _HEED, {"percent": 20.0}),
        ("B56", _KIND.ENDANGERED, _HEED, {}),
        ("B57", _KIND.UNMOVED, _WATCH, {"months": 12.0}),
    )
}
"""Those of the program, by code; a file keeps only what it changed."""


def merged(own: Iterable[WarningRule]) -> tuple[WarningRule, ...]:
    """The program's rules as the file has them, by code, then the file's own; each with every threshold of its kind."""
    by_code = {one.code: one for one in own}
    known = [by_code.pop(code, rule) for code, rule in RULES.items()]
    return tuple(_whole(one) for one in (*known, *(by_code[code] for code in sorted(by_code))))


def rule_name(rule: WarningRule) -> str:
    """What a rule is called."""
    return rule.name or usual_name(rule)


def usual_name(rule: WarningRule) -> str:
    """What it is called where nobody named it."""
    return RULE_NAMES.get(rule.code) or KIND_NAMES[rule.kind]


def usual_limits(kind: WarningKind) -> Mapping[str, float]:
    """The thresholds of a kind as the program's first rule of it has them."""
    return next((one.limits for one in RULES.values() if one.kind is kind), {})


def read_threshold(name: str, text: str) -> float:
    """The threshold that somebody typed; raises WrongThreshold."""
    wrong = WrongThreshold(text=text.strip(), most=f"{MOST:.0f}", what=what_of(name))
    try:
        said = read(text.strip().removesuffix("%"))
    except InvalidNumber:
        raise wrong from None
    if said.value is None or said != Quantity(said.value) or not _fits(name, said.value):
        raise wrong
    return said.value


def checked(rule: WarningRule) -> WarningRule:
    """The rule as the file keeps it; raises WrongThreshold, OtherLook."""
    known = RULES.get(rule.code)
    if known and known.kind is not rule.kind:
        raise OtherLook(wanted=rule.code)
    for name, limit in rule.limits.items():
        if name not in usual_limits(rule.kind) or not _fits(name, limit):
            raise WrongThreshold(text=f"{limit:g}", most=f"{MOST:.0f}", what=what_of(name))
    return replace(_whole(rule), name=rule.name.strip())


def what_of(name: str) -> str:
    """What a threshold is called in a sentence."""
    return " ".join(filter(None, THRESHOLD_WORDS.get(name, (name, ""))))


def _fits(name: str, limit: float) -> bool:
    least = 1 if name in ("times", "years", "months", "count", "digits") else 0
    return least <= limit <= MOST and (name not in WHOLE or limit == int(limit))


def _whole(rule: WarningRule) -> WarningRule:
    return replace(rule, limits={**usual_limits(rule.kind), **rule.limits})
