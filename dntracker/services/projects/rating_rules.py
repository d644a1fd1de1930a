"""The rules that rate projects: those of the program, what a file makes of them, and a department's own."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import InvalidNumber, read
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import Colour, RatingKind, RatingRule
from dntracker.services.projects.rating_words import KIND_NAMES

MOST = {RatingKind.PAID: 100.0, RatingKind.GROWTH: 1_000.0}
MOST_DAYS = 3_650.0

RULES: Mapping[str, RatingRule] = {
    code: RatingRule(code, kind, colour, limit)
    for code, kind, colour, limit in (
        ("M01", RatingKind.LATE, Colour.RED, 90.0),
        ("M02", RatingKind.LATE, Colour.AMBER, 15.0),
        ("M03", RatingKind.FORECAST, Colour.RED, 180.0),
        ("M04", RatingKind.FORECAST, Colour.AMBER, 30.0),
        ("M05", RatingKind.PAID, Colour.RED, 40.0),
        ("M06", RatingKind.PAID, Colour.AMBER, 80.0),
        ("M07", RatingKind.REPORT, Colour.AMBER, 0.0),
        ("M08", RatingKind.OBSTACLE, Colour.RED, 60.0),
        ("M09", RatingKind.OBSTACLE, Colour.AMBER, 0.0),
        ("M10", RatingKind.GROWTH, Colour.RED, 50.0),
        ("M11", RatingKind.GROWTH, Colour.AMBER, 20.0),
    )
}
"""Those of the program, by code; a file keeps only what it changed."""


class WrongLimit(UserError):
    """A threshold (`text`) that is no number from 0 to `most`."""

    code = "wrong_limit"


class OtherKind(UserError):
    """A rule with the code of one of the program's (`wanted`) that looks at something else."""

    code = "rating_code"


def merged(own: Iterable[RatingRule]) -> tuple[RatingRule, ...]:
    """The program's rules as the file has them, by code, then the file's own."""
    by_code = {one.code: one for one in own}
    known = [by_code.pop(code, rule) for code, rule in RULES.items()]
    return (*known, *(by_code[code] for code in sorted(by_code)))


def rule_name(rule: RatingRule) -> str:
    """What a rule is called."""
    return rule.name or KIND_NAMES[rule.kind]


def read_limit(kind: RatingKind, text: str) -> float:
    """The threshold that somebody typed; raises WrongLimit."""
    wrong = WrongLimit(text=text.strip(), most=f"{most_of(kind):.0f}")
    try:
        said = read(text.strip().removesuffix("%"))
    except InvalidNumber:
        raise wrong from None
    if said.value is None or said != Quantity(said.value) or not 0 <= said.value <= most_of(kind):
        raise wrong
    return said.value


def checked(rule: RatingRule) -> RatingRule:
    """The rule as the file keeps it; raises WrongLimit, OtherKind."""
    known = RULES.get(rule.code)
    if known and known.kind is not rule.kind:
        raise OtherKind(wanted=rule.code)
    if not 0 <= rule.limit <= most_of(rule.kind):
        raise WrongLimit(text=f"{rule.limit:g}", most=f"{most_of(rule.kind):.0f}")
    return replace(rule, name=rule.name.strip())


def most_of(kind: RatingKind) -> float:
    """The largest threshold of a kind."""
    return MOST.get(kind, MOST_DAYS)
