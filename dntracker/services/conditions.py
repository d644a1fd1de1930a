"""Conditions of rules: two formulas and a sign between them that has to hold, `[A.01] + [A.02] <= [A.03]`."""

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import product

from msgspec import Struct

from dntracker.domain.check import CheckRule
from dntracker.domain.checks.span import Span, ends, reach
from dntracker.domain.checks.subject import Data
from dntracker.domain.errors import UserError
from dntracker.domain.quantity import Quantity
from dntracker.services.formulas import FormulaError, references, work_out

_SIGN = re.compile(r"\[[^\[\]]*\]|(<=|>=|==|!=|≤|≥|≠|=|<|>)")
_PLAIN = {"≤": "<=", "≥": ">=", "≠": "!=", "=": "=="}
_BROKEN: Mapping[str, Callable[[float, float], bool]] = {  # by how much left exceeds right, and the tolerance
    "<=": operator.gt, "<": operator.ge, "==": operator.gt,
    ">=": lambda by, free: by < -free, ">": lambda by, free: by <= -free, "!=": lambda by, free: abs(by) <= free,
}  # fmt: skip
_MOST_OPEN = 8  # quantities with two ends: 2 ** 8 combinations
_NOISE = 1e-9  # of sums of floats


class ConditionError(UserError):
    """The `condition` of a `rule` gives no verdict; `why` is syntax, sign, cycle, zero or range."""

    code = "condition"


class Condition(Struct, frozen=True):
    """Two formulas and the sign between them."""

    left: str
    sign: str
    right: str


def condition_of(rule: CheckRule) -> Condition:
    """A rule's condition, read; raises ConditionError unless exactly one sign of comparison stands between formulas."""
    signs = [match for match in _SIGN.finditer(rule.condition) if match[1]]
    if len(signs) != 1 or not references(rule.condition):
        raise ConditionError(rule=rule.code, condition=rule.condition, why="sign")
    sign = signs[0]
    left, right = rule.condition[: sign.start()].strip(), rule.condition[sign.end() :].strip()
    return Condition(left, _PLAIN.get(sign[1], sign[1]), right)


def broken(rule: CheckRule, quantity_of: Callable[[str], Quantity | None]) -> Data | None:
    """Both sides of a condition that cannot hold, however ranges and *hơn*, *gần* are read; None while it may.

    Raises ConditionError where it cannot be worked out. A missing number leaves it open.
    """
    condition = condition_of(rule)
    quantities = {code: quantity_of(code) for code in references(rule.condition)}
    spans = {code: span for code, quantity in quantities.items() if (span := reach(quantity))}
    if len(spans) < len(quantities):
        return None
    if sum(low < high for low, high in spans.values()) > _MOST_OPEN:
        return None
    sides = list(_worked_out(rule, condition, spans))
    free = rule.limits.get("tolerance", 0.0)
    if not _never_holds(condition.sign, sides, free):
        return None
    written = {code: span for code, quantity in quantities.items() if (span := ends(quantity))}
    left, right = zip(*_worked_out(rule, condition, written), strict=True)
    return {"left": _between(left), "right": _between(right), "condition": rule.condition}


def _worked_out(rule: CheckRule, condition: Condition, spans: Mapping[str, Span]) -> Iterator[tuple[float, float]]:
    for numbers in product(*({low, high} for low, high in spans.values())):
        named = dict(zip(spans, numbers, strict=True))
        try:
            yield work_out(rule.code, condition.left, named), work_out(rule.code, condition.right, named)
        except FormulaError as error:
            why = error.details["why"]
            raise ConditionError(rule=rule.code, condition=rule.condition, why=why) from error


def _never_holds(sign: str, sides: list[tuple[float, float]], free: float) -> bool:
    by = [_difference(left, right) for left, right in sides]
    if sign == "==" and all(one < -free for one in by):
        return True
    return all(_BROKEN[sign](one, free) for one in by)


def _difference(left: float, right: float) -> float:
    return 0.0 if abs(left - right) <= _NOISE * max(abs(left), abs(right)) else left - right


def _between(numbers: tuple[float, ...]) -> Quantity:
    low, high = (float(f"{number:.15g}") for number in (min(numbers), max(numbers)))
    return Quantity(low, high if high > low else None)
