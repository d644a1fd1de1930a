"""Formulas of computed indicators: arithmetic over other indicators' codes in brackets, `[A.01] / [A.02] * 100`."""

import ast
import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from dntracker.domain.errors import UserError
from dntracker.domain.indicator import FormerDefinition, Indicator
from dntracker.domain.quantity import Qualifier, Quantity

if TYPE_CHECKING:
    from simpleeval import SimpleEval

_ARITHMETIC: dict[type, Callable[..., float]] = {  # no powers: they can run for hours
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.USub: operator.neg, ast.UAdd: operator.pos,
}  # fmt: skip
_UNREADABLE = (SyntaxError, TypeError, ValueError, LookupError, OverflowError, RecursionError, MemoryError)
_SAMPLES = (7.0, 12.5)  # two trials: a divisor may happen to be zero for one, a constant zero is so for both
_CODE = re.compile(r"\[([^\[\]]+)\]")


class FormulaError(UserError):
    """The formula of `indicator` gives no number; `why` is syntax, cycle, zero or range."""

    code = "formula"


def references(formula: str) -> tuple[str, ...]:
    """The codes that a formula reads, in order, each once."""
    return tuple(dict.fromkeys(_CODE.findall(formula)))


def readers_of(indicators: Iterable[Indicator], formers: Iterable[FormerDefinition]) -> dict[str, list[str]]:
    """Which indicators are or were computed from each one, directly."""
    found: dict[str, list[str]] = {}
    defined: list[tuple[str, Indicator | FormerDefinition]] = [(one.code, one) for one in indicators]
    for reader, one in [*defined, *((former.indicator, former) for former in formers)]:
        for code in {one.numerator, one.denominator, one.weights, *references(one.formula)} - {""}:
            found.setdefault(code, []).append(reader)
    return found


def evaluate(indicator: Indicator, number_of: Callable[[str], Quantity | None], path: list[str]) -> Quantity | None:
    """The indicator's value out of others', *khoảng* where one of them is not exact; None while one has no number.

    `path` holds the indicators being computed on the way here (one list, kept by the caller). Raises
    FormulaError for a formula that cannot be read, divides by zero, reads a range or comes back to itself.
    """
    if indicator.code in path:
        raise FormulaError(indicator=indicator.code, why="cycle", formula=indicator.formula)
    path.append(indicator.code)
    try:
        quantities = {code: number_of(code) for code in references(indicator.formula)}
    finally:
        path.pop()
    if any(one is None or (one.number is None and one.high is None) for one in quantities.values()):
        return None
    numbers = {code: one.number for code, one in quantities.items() if one and one.number is not None}
    if len(numbers) < len(quantities):
        raise FormulaError(indicator=indicator.code, why="range", formula=indicator.formula)
    about = Qualifier.ABOUT if any(one and one.qualifier for one in quantities.values()) else None
    return Quantity(float(f"{work_out(indicator.code, indicator.formula, numbers):.15g}"), qualifier=about)


def check(indicator: Indicator, known: Mapping[str, Indicator]) -> None:
    """Raises FormulaError if the indicator's formula, numerator, denominator or weights can never give a number.

    `known` are the indicators of the file by code; codes that are not among them are the caller's to refuse.
    """
    beside = {**known, indicator.code: indicator}
    beneath = (indicator.numerator, indicator.denominator, indicator.weights)
    if indicator.code in beneath or _returns(indicator.code, beside):
        raise FormulaError(indicator=indicator.code, why="cycle", formula=indicator.formula or indicator.code)
    if indicator.formula and all(_divides_by_zero(indicator, first) for first in _SAMPLES):
        raise FormulaError(indicator=indicator.code, why="zero", formula=indicator.formula)


def _divides_by_zero(indicator: Indicator, first: float) -> bool:
    numbers = {code: first + place * first for place, code in enumerate(references(indicator.formula))}
    try:
        work_out(indicator.code, indicator.formula, numbers)
    except FormulaError as error:
        if error.details["why"] != "zero":
            raise
        return True
    return False


def _returns(code: str, known: Mapping[str, Indicator]) -> bool:
    seen, waiting = set[str](), list(references(known[code].formula))
    while waiting:
        one = waiting.pop()
        if one == code:
            return True
        if one in known and one not in seen:
            seen.add(one)
            waiting += references(known[one].formula)
    return False


def work_out(name: str, formula: str, numbers: Mapping[str, float]) -> float:
    """The number that a formula gives with these numbers; raises FormulaError, `name` being whose formula it is."""
    from simpleeval import InvalidExpression  # 10 ms: only where a formula is

    places = {code: place for place, code in enumerate(references(formula))}
    expression = _CODE.sub(lambda match: f"v{places[match[1]]}", formula)
    try:
        return _as_number(_evaluator({f"v{place}": numbers[code] for code, place in places.items()}).eval(expression))
    except ZeroDivisionError as error:
        raise FormulaError(indicator=name, why="zero", formula=formula) from error
    except (*_UNREADABLE, InvalidExpression) as error:
        raise FormulaError(indicator=name, why="syntax", formula=formula) from error


def _as_number(found: object) -> float:
    if isinstance(found, int | float) and math.isfinite(found):
        return float(found)
    raise TypeError(found)


def _evaluator(names: dict[str, float]) -> "SimpleEval":
    from simpleeval import SimpleEval

    arithmetic = {kind: _on_floats(operation) for kind, operation in _ARITHMETIC.items()}
    return SimpleEval(operators=arithmetic, names=names, functions={"min": min, "max": max, "round": _round})


def _on_floats(operation: Callable[..., float]) -> Callable[..., float]:
    return lambda *numbers: operation(*map(float, numbers))


def _round(number: float, places: float = 0) -> float:
    return round(float(number), int(places))
