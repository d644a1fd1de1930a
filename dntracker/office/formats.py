"""Number formats: the qualifier of a figure as part of its format, and a cell's value as it shows in Vietnamese."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from dntracker.domain.chart_book import Shown
from dntracker.domain.exact import WIDE
from dntracker.domain.quantity import Qualifier
from dntracker.office.format_dates import EPOCH, date_text, is_date

WORDS = {
    Qualifier.ABOUT: "khoảng ",
    Qualifier.JUST_UNDER: "gần ",
    Qualifier.OVER: "hơn ",
    Qualifier.AT_LEAST: "tối thiểu ",
    Qualifier.AT_MOST: "tối đa ",
}
_COLORS = {
    "black": "#000000", "blue": "#0000FF", "cyan": "#00FFFF", "green": "#00FF00", "magenta": "#FF00FF",
    "red": "#FF0000", "white": "#FFFFFF", "yellow": "#FFFF00",
}  # fmt: skip
_PIECE = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]')
_CORE = re.compile(r"[#0?](?:[#0?,]*[#0?])?(?:\.([#0?]*))?(,*)(?:[Ee]([+-])(0+))?")
_FRACTION = re.compile(r"(?:([#0?]+) )?[#0?]+/(\d+|[#0?]+)")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
_PLAIN = re.compile("General|^@$", re.I)
_FIRST = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])*')  # section of a format
_ELAPSED = re.compile(r"h+|m+|s+", re.I)
_HELD = "\x00"
_LONGEST = 11  # letters that a number in the format General may take


class _Section(Struct, frozen=True):
    pattern: str
    said: tuple[str, ...]
    color: str | None
    condition: tuple[str, float] | None

    def holds(self, value: float) -> bool:
        assert self.condition is not None
        sign, bound = self.condition
        less, equal = value < bound, value == bound
        return {"<": less, "<=": less or equal, "=": equal, ">=": not less, ">": not less and not equal}.get(
            sign, not equal
        )


def serial(day: date) -> int:
    """The number by which a workbook keeps a day."""
    return (day - EPOCH.date()).days


def decimals_code(decimals: int) -> str:
    """The format of a number with so many decimals."""
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def qualified_code(code: str, qualifier: Qualifier) -> str:
    """The format with the qualifier's word before the number, and before the sign of a negative one."""
    positive = _FIRST.findall(code)[0]
    return f'"{WORDS[qualifier]}"{positive};"{WORDS[qualifier]}"-{positive}'


def code_of(shown: Shown) -> str:
    """The format that a number prints with, its qualifier in it."""
    code = decimals_code(shown.decimals)
    return qualified_code(code, shown.qualifier) if shown.qualifier else code


def display(value: float, code: str) -> str:
    """The number as it prints in Vietnamese under this format: `"gần "#,##0` shows 1200 as *gần 1.200*."""
    return shown(value, code)[0]


def shown(value: float, code: str, days: int = 0) -> tuple[str, str | None]:
    """The number as it prints, and the colour that its format gives it; `days` are added to a date."""
    if code == "General":
        return general(value), None
    sections = _sections(code)
    section, signed = _section_for(value, sections)
    if is_date(section.pattern):
        return _filled(section, date_text(value + days, section.pattern)), section.color
    if plain := _PLAIN.search(section.pattern):
        said = general(value if signed else abs(value))
        return _filled(section, section.pattern.replace(plain[0], said)), section.color
    return _number(value, section, signed), section.color


def shown_text(text: str, code: str) -> tuple[str, str | None]:
    """A text under a format: the section with `@`, or the fourth one, says how it prints."""
    if code in ("General", "@"):
        return text, None
    sections = _sections(code)
    section = next((one for one in sections if "@" in one.pattern), sections[3] if len(sections) > 3 else None)
    if section is None:
        return text, None
    return _filled(section, section.pattern.replace("@", text)), section.color


def general(value: float) -> str:
    """The number as the format General shows it in a wide cell."""
    whole = len(f"{abs(value):.0f}")
    if value and not 1e-9 <= abs(value) < 1e16:
        mantissa, _, exponent = f"{value:.5E}".partition("E")
        return f"{mantissa.rstrip('0').rstrip('.').replace('.', ',')}E{exponent}"
    text = f"{Decimal(repr(value)):.{max(0, _LONGEST - 1 - whole)}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def vietnamese(number: Decimal, decimals: int | None, *, grouped: bool) -> str:
    """The number with a decimal comma and, if grouped, dots after the thousands; halves round away from zero."""
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), context=WIDE)
    return f"{number:{',' if grouped else ''}f}".translate(str.maketrans(",.", ".,"))


@lru_cache(256)
def _sections(code: str) -> tuple[_Section, ...]:
    return tuple(_section(text) for text in re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)', code)) or (
        _section(""),
    )


def _section(text: str) -> _Section:
    said: list[str] = []
    color, condition = None, None

    def piece(match: re.Match[str]) -> str:
        nonlocal color, condition
        bracket = match[4]
        if bracket is not None:
            if _ELAPSED.fullmatch(bracket):
                return match[0]
            color = _COLORS.get(bracket.lower(), color)
            found = _CONDITION.fullmatch(bracket)
            condition = (found[1], float(found[2])) if found else condition
            return ""
        said.append(next((match[n] for n in (1, 2, 3) if match[n] is not None), ""))
        return _HELD

    pattern = _PIECE.sub(piece, text)
    return _Section(pattern, tuple(said), color, condition)


def _section_for(value: float, sections: tuple[_Section, ...]) -> tuple[_Section, bool]:
    """The section for a value, and whether a negative number still shows its sign there."""
    conditional = [one for one in sections if one.condition is not None]
    if conditional:
        met = next((one for one in conditional if one.holds(value)), None)
        others = [one for one in sections if one.condition is None]
        return met or (others or conditional)[0], True
    if value < 0 and len(sections) > 1:
        return sections[1], False
    if value == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], True


def _number(value: float, section: _Section, signed: bool) -> str:
    pattern = section.pattern
    core = _CORE.search(pattern)
    if core is None:
        return _filled(section, pattern)
    fraction = _FRACTION.search(pattern)
    if fraction is not None:
        text = ("-" if value < 0 and signed else "") + _fraction(abs(value), fraction)
        return _filled(section, pattern[: fraction.start()] + text + pattern[fraction.end() :])
    number = Decimal(repr(value)) * 100 ** pattern.count("%")
    if core[2]:
        number /= 1000 ** len(core[2])
    text = _scientific(number, core) if core[4] else _digits(number.copy_abs(), core)
    sign = "-" if value < 0 and signed and text.strip("0,.") else ""
    return _filled(section, pattern[: core.start()] + sign + text + pattern[core.end() :])


def _digits(number: Decimal, core: re.Match[str]) -> str:
    whole, places = core[0].partition(".")[0], core[1] or ""
    text = vietnamese(number, len(places), grouped="," in whole.rstrip(","))
    head, comma, tail = text.partition(",")
    kept = len(places) - len(places.replace("0", "").replace("?", ""))
    tail = tail[:kept] + tail[kept:].rstrip("0")
    least = whole.count("0")
    head = head.rjust(least, "0") if least > len(head) else head
    head = "" if head == "0" and not least else head
    return head + comma + tail if tail or (comma and not kept and "." in core[0]) else head


def _scientific(number: Decimal, core: re.Match[str]) -> str:
    mantissa, _, exponent = f"{abs(number):.{len(core[1] or '')}E}".partition("E")
    exponent = exponent if number else "0"
    sign = "-" if exponent.startswith("-") else core[3].replace("-", "")
    return f"{mantissa.replace('.', ',')}E{sign}{exponent[1:].rjust(len(core[4]), '0')}"


def _fraction(value: float, parts: re.Match[str]) -> str:
    whole = int(value) if parts[1] else 0
    below = parts[2]
    part = Fraction(value - whole).limit_denominator(10 ** len(below) - 1)
    if below.isdecimal() and int(below):
        return " ".join([*([str(whole)] if whole else []), f"{round((value - whole) * int(below))}/{below}"])
    if part.denominator == 1 and parts[1]:
        return str(whole + part.numerator)
    return " ".join([*([str(whole)] if whole else []), f"{part.numerator}/{part.denominator}"])


def _filled(section: _Section, frame: str) -> str:
    said = iter(section.said)
    return re.sub(_HELD, lambda _: next(said, ""), frame)
