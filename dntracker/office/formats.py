"""Number formats: the qualifier of a figure as part of its format, and a cell's number as it shows in Vietnamese."""

import re
from datetime import date, timedelta
from decimal import Decimal

from dntracker.domain.exact import WIDE
from dntracker.domain.quantity import Qualifier

WORDS = {
    Qualifier.ABOUT: "khoảng ",
    Qualifier.JUST_UNDER: "gần ",
    Qualifier.OVER: "hơn ",
    Qualifier.AT_LEAST: "tối thiểu ",
    Qualifier.AT_MOST: "tối đa ",
}
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')
_EPOCH = date(1899, 12, 30)


def serial(day: date) -> int:
    """The number by which a workbook keeps a day."""
    return (day - _EPOCH).days


def decimals_code(decimals: int) -> str:
    """The format of a number with so many decimals."""
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def qualified_code(code: str, qualifier: Qualifier) -> str:
    """The format with the qualifier's word before the number, and before the sign of a negative one."""
    return f'"{WORDS[qualifier]}"{code};"{WORDS[qualifier]}"-{code}'


def display(value: float, code: str) -> str:
    """The number as it prints in Vietnamese under this format: `"gần "#,##0` shows 1200 as *gần 1.200*."""
    if code == "General":
        return vietnamese(Decimal(repr(value)).normalize(), None, grouped=False)
    sections = code.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    pattern = _LITERAL.sub("\0", section)
    if {"d", "y"} <= set(pattern.lower()):
        return (_EPOCH + timedelta(days=int(value))).strftime("%d/%m/%Y")
    core = re.search(r"[#0][#0,]*(?:\.(0+))?", pattern)
    if core is None:
        return "".join(_literals(section))
    number = Decimal(repr(value)) * (100 if "%" in pattern else 1)
    text = vietnamese(number.copy_abs(), len(core[1] or ""), grouped="," in core[0])
    shown = iter(_literals(section))
    frame = re.sub("\0", lambda _: next(shown), pattern[: core.start()] + "\1" + pattern[core.end() :])
    sign = "-" if value < 0 and section is sections[0] and text.strip("0,") else ""
    return frame.replace("\1", sign + text)


def vietnamese(number: Decimal, decimals: int | None, *, grouped: bool) -> str:
    """The number with a decimal comma and, if grouped, dots after the thousands; halves round away from zero."""
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), context=WIDE)
    return f"{number:{',' if grouped else ''}f}".translate(str.maketrans(",.", ".,"))


def _literals(section: str) -> list[str]:
    return [match[1] or match[2] or "" for match in _LITERAL.finditer(section)]
