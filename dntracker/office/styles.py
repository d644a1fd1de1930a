"""The styles of a workbook: what a cell's style says, and new ones derived from it."""

import re
from functools import cached_property
from typing import NamedTuple
from xml.etree import ElementTree

from msgspec import Struct

from dntracker.office.errors import UnusableTemplate
from dntracker.office.package import MAIN, escaped

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    41: '#,##0;-#,##0;"-";@', 42: '#,##0 "₫";-#,##0 "₫";"-";@', 43: '#,##0.00;-#,##0.00;"-";@',
    44: '#,##0.00 "₫";-#,##0.00 "₫";"-";@', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The number formats that every workbook knows by number, as they show in Vietnamese."""

_CODES = {"#,##0": 3, "#,##0.00": 4}
_WRAPS = re.compile(r'\bwrapText="(?:1|true)"')
_SHRINKS = re.compile(r'\bshrinkToFit="(?:1|true)"')
_MOST = 65_000  # Excel opens none with more than 65.490, and filling derives some
_OWN = 164  # the first number that a workbook may give to a format of its own


class Change(NamedTuple):
    """What differs from the style a new one derives from; None keeps its number format, and how it wraps."""

    code: str | None = None
    right: bool = False
    left: bool = False
    wrap: bool | None = None
    literal: bool = False


class Face(NamedTuple):
    """Size in points, weight, and whether text wraps or shrinks to fit."""

    size: float
    bold: bool
    wraps: bool
    shrinks: bool


class Styles(Struct, dict=True, eq=False):
    """The part `styles.xml`; `derive` adds to it and `text` gives it back."""

    source: str
    name: str
    _faces: dict[int, Face] = {}
    _new: dict[tuple[int, Change], int] = {}
    _added: list[str] = []
    _formats: dict[str, int] = {}

    def __post_init__(self) -> None:
        section = re.search(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", self.source, re.S)
        if section is None:
            raise UnusableTemplate("not_plain", self.name)
        if section[1].count("<xf") > _MOST:
            raise UnusableTemplate("many_styles", self.name)
        self._xfs = re.findall(r"<xf\b[^>]*?(?:/>|>.*?</xf>)", section[1], re.S)

    @cached_property
    def tree(self) -> ElementTree.Element:
        """The part as it was before anything was derived."""
        return ElementTree.fromstring(self.source)

    @cached_property
    def _fonts(self) -> list[ElementTree.Element]:
        fonts = self.tree.find(f"{MAIN}fonts")
        return [] if fonts is None else list(fonts)

    @cached_property
    def codes(self) -> dict[int, str]:
        """Number formats by number."""
        own = {int(f.get("numFmtId", 0)): f.get("formatCode", "") for f in self.tree.iter(f"{MAIN}numFmt")}
        return BUILT_IN | own

    def code(self, style: int) -> str:
        """The number format of a style."""
        found = re.search(r'\bnumFmtId="(\d+)"', self._xfs[style])
        return self.codes.get(int(found[1]) if found else 0, "General")

    def face(self, style: int) -> Face:
        """How a style sets text."""
        if style not in self._faces:
            found = re.search(r'\bfontId="(\d+)"', self._xfs[style])
            font = self._fonts[int(found[1]) if found else 0]
            size = font.find(f"{MAIN}sz")
            points = 11.0 if size is None else float(size.get("val", 11))
            wraps, shrinks = (bool(one.search(self._xfs[style])) for one in (_WRAPS, _SHRINKS))
            self._faces[style] = Face(points, is_on(font.find(f"{MAIN}b")), wraps, shrinks)
        return self._faces[style]

    def derive(self, style: int, change: Change) -> int:
        """The number of the style that differs from `style` in `change`."""
        key = (style, change)
        if key not in self._new:
            self._new[key] = len(self._xfs) + len(self._added)
            self._added.append(self._changed(self._xfs[style], change))
        return self._new[key]

    def text(self) -> str:
        """The part with what was derived; the same text when nothing was."""
        text = self.source
        if self._added:
            text = _append(text, "cellXfs", len(self._xfs), self._added)
        if self._formats:
            own = [f'<numFmt numFmtId="{n}" formatCode="{_quoted(code)}"/>' for code, n in self._formats.items()]
            text = re.sub(r"<numFmts\b[^>]*/>", "", text)  # an empty list, as some programs write it
            if "<numFmts" not in text:
                text = re.sub(r"(<styleSheet\b[^>]*>)", r'\1<numFmts count="0"></numFmts>', text, count=1)
            text = _append(text, "numFmts", text.count("<numFmt "), own)
        return text

    def _changed(self, xf: str, change: Change) -> str:
        opening, rest = _split(xf)
        if change.code is not None:
            opening = _set(_set(opening, "numFmtId", str(self._number(change.code))), "applyNumberFormat", "1")
        if change.literal:
            opening = _set(opening, "quotePrefix", "1")
        if change.right or change.left or change.wrap is not None:
            opening = _set(opening, "applyAlignment", "1")
            found = re.search(r"<alignment\b[^>]*>", rest)
            old = found[0] if found else ""
            rest = _aligned(old or "<alignment/>", change) + rest.replace(old, "", 1)
        return f"{opening}{rest}</xf>"

    def _number(self, code: str) -> int:
        if code in _CODES:
            return _CODES[code]
        known = {text: n for n, text in self.codes.items() if n >= _OWN} | self._formats
        if code not in known:
            self._formats[code] = known[code] = max([_OWN - 1, *known.values()]) + 1
        return known[code]


def is_on(switch: ElementTree.Element | None) -> bool:
    """Whether an element such as `<b/>` or `<b val="1"/>` is there and on."""
    return switch is not None and switch.get("val", "1") not in ("0", "false")


def _aligned(tag: str, change: Change) -> str:
    if change.right or change.left:
        tag = _set(tag, "horizontal", "right" if change.right else "left")
    if change.wrap is None:
        return tag
    return _set(_set(tag, "shrinkToFit", "0"), "wrapText", "1" if change.wrap else "0")


def _split(xf: str) -> tuple[str, str]:
    if xf.endswith("/>"):
        return xf[:-2].rstrip() + ">", ""
    opening, mark, rest = xf.partition(">")
    return opening + mark, rest.removesuffix("</xf>")


def _set(tag: str, attribute: str, value: str) -> str:
    without = re.sub(rf'\s{attribute}="[^"]*"', "", tag)
    end = "/>" if without.endswith("/>") else ">"
    return f'{without.removesuffix(end).rstrip()} {attribute}="{value}"{end}'


def _append(text: str, section: str, count: int, items: list[str]) -> str:
    text = re.sub(rf"<{section}\b[^>]*>", f'<{section} count="{count + len(items)}">', text, count=1)
    return text.replace(f"</{section}>", "".join(items) + f"</{section}>", 1)


def _quoted(code: str) -> str:
    return escaped(code).replace('"', "&quot;")
