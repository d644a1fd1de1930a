"""The functions that plain formulas use, on values as spreadsheets understand them."""

import math
import re
from collections.abc import Callable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from dntracker.domain.exact import exact
from dntracker.office.cells import CellError, Value
from dntracker.office.formula import Uncomputable

Cells = list[list[Value]]
Argument = Value | Cells

DIVISION, WRONG_VALUE, WRONG_NUMBER = CellError("#DIV/0!"), CellError("#VALUE!"), CellError("#NUM!")
_LARGEST = 1e307
_NUMERAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?", re.ASCII)


class Failed(Exception):
    """A formula that comes to an error, which spreadsheets show in the cell."""

    def __init__(self, error: CellError) -> None:
        super().__init__(error.code)
        self.error = error


def scalar(argument: Argument) -> Value:
    """One value; raises `Failed` for an error, `Uncomputable` for several cells."""
    if isinstance(argument, list):
        if len(argument) != 1 or len(argument[0]) != 1:
            raise Uncomputable
        argument = argument[0][0]
    if isinstance(argument, CellError):
        raise Failed(argument)
    return argument


def as_number(argument: Argument) -> float:
    """A number as arithmetic takes it: nothing is 0, a text of digits is its number."""
    value = scalar(argument)
    if isinstance(value, str):
        if not _NUMERAL.fullmatch(value.strip()):
            raise Failed(WRONG_VALUE)
        return float(value)
    return float(value) if isinstance(value, float | bool) else 0.0


def as_truth(argument: Argument) -> bool:
    """A truth; numbers but 0 are true."""
    value = scalar(argument)
    if isinstance(value, str):
        found = {"TRUE": True, "FALSE": False}.get(value.upper())
        if found is None:
            raise Failed(WRONG_VALUE)
        return found
    return bool(value)


def as_text(argument: Argument) -> str:
    """A text as `&` joins it."""
    value = scalar(argument)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}".upper()
    return value if isinstance(value, str) else ""


def bounded(number: float | complex) -> float:
    """A number that a cell can hold; raises `Failed`."""
    if isinstance(number, complex) or not abs(number) < _LARGEST:
        raise Failed(WRONG_NUMBER)
    return number


def numbers(arguments: tuple[Argument, ...]) -> list[float]:
    """The numbers among arguments: of cells only those that hold one, of others what they stand for."""
    found = []
    for argument in arguments:
        if not isinstance(argument, list):
            found.append(as_number(argument))
            continue
        for value in _every(argument):
            if isinstance(value, CellError):
                raise Failed(value)
            if isinstance(value, float):
                found.append(value)
    return found


def _sum(*arguments: Argument) -> Value:
    return bounded(math.fsum(numbers(arguments)))


def _average(*arguments: Argument) -> Value:
    found = numbers(arguments)
    if not found:
        raise Failed(DIVISION)
    return math.fsum(found) / len(found)


def _count(*arguments: Argument) -> Value:
    return float(sum(isinstance(one, float) for argument in arguments for one in _every(argument)))


def _count_all(*arguments: Argument) -> Value:
    return float(sum(one is not None for argument in arguments for one in _every(argument)))


def _count_blank(*arguments: Argument) -> Value:
    return float(sum(one in (None, "") for argument in arguments for one in _every(argument)))


def _product(*arguments: Argument) -> Value:
    found = numbers(arguments)
    return bounded(math.prod(found)) if found else 0.0


def _rounded(way: str) -> Callable[..., Value]:
    def rounded(number: Argument, places: Argument = 0.0) -> Value:
        step = Decimal(1).scaleb(-int(as_number(places)))
        return float((exact(as_number(number)) / step).quantize(Decimal(1), way) * step)

    return rounded


def _mod(number: Argument, divisor: Argument) -> Value:
    below = as_number(divisor)
    if not below:
        raise Failed(DIVISION)
    return as_number(number) % below


def _joined(*arguments: Argument) -> Value:
    return "".join("" if one is None else as_text(one) for argument in arguments for one in _every(argument))


def _truths(arguments: tuple[Argument, ...]) -> list[bool]:
    # the texts of cells are passed over, those that stand in the formula are not
    return [
        as_truth(one)
        for argument in arguments
        for one in _every(argument)
        if one is not None and not (isinstance(one, str) and isinstance(argument, list))
    ]


def _is(*kinds: type) -> Callable[[Argument], Value]:
    def check(argument: Argument) -> Value:
        value = argument[0][0] if isinstance(argument, list) else argument
        return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))

    return check


def _every(argument: Argument) -> Iterator[Value]:
    if isinstance(argument, list):
        for row in argument:
            yield from row
    else:
        yield argument


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "SUM": _sum,
    "AVERAGE": _average,
    "MIN": lambda *given: min(numbers(given), default=0.0),
    "MAX": lambda *given: max(numbers(given), default=0.0),
    "COUNT": _count,
    "COUNTA": _count_all,
    "COUNTBLANK": _count_blank,
    "PRODUCT": _product,
    "ROUND": _rounded(ROUND_HALF_UP),
    "ROUNDUP": _rounded(ROUND_UP),
    "ROUNDDOWN": _rounded(ROUND_DOWN),
    "INT": lambda given: float(math.floor(as_number(given))),
    "MOD": _mod,
    "ABS": lambda given: abs(as_number(given)),
    "AND": lambda *given: all(_truths(given)),
    "OR": lambda *given: any(_truths(given)),
    "TRUE": lambda: True,
    "FALSE": lambda: False,
    "NOT": lambda given: not as_truth(given),
    "CONCATENATE": _joined,
    "CONCAT": _joined,
    "TRIM": lambda given: " ".join(as_text(given).split()),
    "UPPER": lambda given: as_text(given).upper(),
    "LOWER": lambda given: as_text(given).lower(),
    "LEN": lambda given: float(len(as_text(given))),
    "ISNUMBER": _is(float),
    "ISTEXT": _is(str),
    "ISBLANK": _is(type(None)),
}
SUBTOTALS = {1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 6: "PRODUCT", 9: "SUM"}
