"""Frameworks by what people call them: their code, their document, or their kind with a year (*DTI-2022*)."""

from collections.abc import Sequence

from dntracker.domain.errors import UserError
from dntracker.domain.framework import Framework
from dntracker.services.catalogue import unknown_code

YEAR_DIGITS = 4


class OtherYear(UserError):
    """A `framework` that does not score a `year`; `years` says which it does, `instead` which one scores that year."""

    code = "other_year"


class NoFrameworks(UserError):
    """A file without any framework."""

    code = "no_frameworks"


class TwoYears(UserError):
    """A `name` that is one year (`own`), asked about another `year`."""

    code = "two_years"


def named(known: Sequence[Framework], name: str) -> tuple[Framework, int | None]:
    """The framework that a name means, and the year if the name has one; raises UnknownCode, NoFrameworks."""
    by_name = {one.document: one for one in known if one.document} | {one.code: one for one in known}
    kind, _, digits = name.rpartition("-")
    if name not in by_name and kind and digits.isdecimal() and len(digits) == YEAR_DIGITS:
        found = [one for one in known if one.code.startswith(f"{kind}-") and _scores(one, int(digits))]
        if len(found) == 1:
            return found[0], int(digits)
    if not known:
        raise NoFrameworks()
    if name not in by_name:
        raise unknown_code("framework", name, [one.code for one in known])
    return by_name[name], None


def year_names(known: Sequence[Framework], framework: Framework) -> dict[int, str]:
    """The years that a framework scores from one to another, by the name with which it alone answers to each."""
    first, last = framework.valid_from, framework.valid_to
    kind = framework.code.rpartition("-")[0]
    if not kind or first is None or last is None:
        return {}
    found = {year: f"{kind}-{year}" for year in range(first.year, last.year + 1)}
    alike = [one for one in known if one.code.startswith(f"{kind}-")]
    return {year: name for year, name in found.items() if sum(_scores(one, year) for one in alike) == 1}


def held(known: Sequence[Framework], framework: Framework, year: int) -> int:
    """The year, if the framework scores it; raises OtherYear."""
    if not framework.holds(year):
        instead = [one.code for one in known if _scores(one, year)]
        told = f" Năm {year} theo bộ {' hay '.join(instead)}." if instead else ""
        raise OtherYear(framework=framework.code, year=year, years=_span(framework), instead=told)
    return year


def _scores(framework: Framework, year: int) -> bool:
    return framework.valid_from is not None and framework.holds(year)


def _span(framework: Framework) -> str:
    days = (framework.valid_from, framework.valid_to)
    return "–".join(dict.fromkeys(str(one.year) if one else "…" for one in days))
