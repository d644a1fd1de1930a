"""What a workbook's styles look like on paper."""

from functools import cache
from xml.etree.ElementTree import Element

from dntracker.domain.layout import Align, Border, CellStyle, Dash, Edge, VAlign
from dntracker.domain.lettering import BLACK, Font, Script
from dntracker.office.colors import Palette, mixed
from dntracker.office.package import MAIN

_EDGES = {
    "hair": Edge(0.25, Dash.DOTTED), "thin": Edge(0.5), "medium": Edge(1.5), "thick": Edge(2.25),
    "double": Edge(0.5, Dash.DOUBLE), "dotted": Edge(0.5, Dash.DOTTED), "dashed": Edge(0.5, Dash.DASHED),
    "mediumDashed": Edge(1.5, Dash.DASHED), "dashDot": Edge(0.5, Dash.DASH_DOT),
    "mediumDashDot": Edge(1.5, Dash.DASH_DOT), "slantDashDot": Edge(1.5, Dash.DASH_DOT),
    "dashDotDot": Edge(0.5, Dash.DASH_DOT_DOT), "mediumDashDotDot": Edge(1.5, Dash.DASH_DOT_DOT),
}  # fmt: skip
_ALIGN = {
    "left": Align.LEFT, "center": Align.CENTER, "centerContinuous": Align.CENTER, "right": Align.RIGHT,
    "justify": Align.JUSTIFY, "distributed": Align.DISTRIBUTED,
}  # fmt: skip
_VALIGN = {
    "top": VAlign.TOP, "center": VAlign.MIDDLE, "bottom": VAlign.BOTTOM, "justify": VAlign.JUSTIFY,
    "distributed": VAlign.JUSTIFY,
}  # fmt: skip
_PATTERNS = {"gray125": 0.125, "gray0625": 0.0625, "lightGray": 0.25, "mediumGray": 0.5, "darkGray": 0.75}
_HATCH = 0.35  # of the ground that a pattern of lines covers
_BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    41: '#,##0;-#,##0;"-";@', 42: '#,##0 "₫";-#,##0 "₫";"-";@', 43: '#,##0.00;-#,##0.00;"-";@',
    44: '#,##0.00 "₫";-#,##0.00 "₫";"-";@', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_INDENT = 9.0  # points of one step
_STACKED = 255


class Looks:
    """The styles by number; a cell that aligns by what it holds asks for `number`."""

    def __init__(self, styles: Element, palette: Palette) -> None:
        self.palette = palette
        self._xfs = _section(styles, "cellXfs")
        self._fonts, self._borders, self._fills = (_section(styles, s) for s in ("fonts", "borders", "fills"))
        own = {int(one.get("numFmtId", 0)): one.get("formatCode", "") for one in styles.iter(f"{MAIN}numFmt")}
        self._codes = _BUILT_IN | own
        self.style = cache(self._style)
        self.code = cache(self._code)

    @property
    def usual(self) -> Font:
        """The font by which columns are measured."""
        return font_of(self._fonts[0], self.palette) if self._fonts else Font("Calibri")

    def continues(self, style: int) -> bool:
        """Whether a cell's text stands in the middle of it and of the empty cells after it that say so, too."""
        return self._alignment(style).get("horizontal") == "centerContinuous"

    def _code(self, style: int) -> str:
        return self._codes.get(int(self._xf(style).get("numFmtId", 0)), "General")

    def _style(self, style: int, natural: Align = Align.LEFT, number: bool = False) -> CellStyle:
        xf, values = self._xf(style), self._alignment(style)
        turn = int(values.get("textRotation", 0))
        align = _ALIGN.get(values.get("horizontal", ""), natural)
        return CellStyle(
            font=font_of(self._fonts[int(xf.get("fontId", 0))], self.palette),
            border=self._border(self._borders[int(xf.get("borderId", 0))]),
            align=align,
            valign=_VALIGN.get(values.get("vertical", "bottom"), VAlign.BOTTOM),
            wrap=is_set(values.get("wrapText")) or align in (Align.JUSTIFY, Align.DISTRIBUTED),
            fill=self._fill(self._fills[int(xf.get("fillId", 0))]),
            shrink=number or is_set(values.get("shrinkToFit")),
            indent=int(values.get("indent", 0)) * _INDENT,
            turn=0 if turn == _STACKED else turn if turn <= 90 else 90 - turn,
            stacked=turn == _STACKED,
        )

    def _xf(self, style: int) -> Element:
        return self._xfs[style] if style < len(self._xfs) else self._xfs[0]

    def _alignment(self, style: int) -> dict[str, str]:
        alignment = self._xf(style).find(f"{MAIN}alignment")
        return {} if alignment is None else alignment.attrib

    def _border(self, border: Element) -> Border:
        rising, falling = is_set(border.get("diagonalUp")), is_set(border.get("diagonalDown"))
        across = self._edge(border, "diagonal")
        left, top, right, bottom = (self._edge(border, name) for name in ("left", "top", "right", "bottom"))
        return Border(left, top, right, bottom, across if falling else None, across if rising else None)

    def _edge(self, border: Element, name: str) -> Edge | None:
        side = border.find(f"{MAIN}{name}")
        edge = None if side is None else _EDGES.get(side.get("style", ""))
        if side is None or edge is None:
            return None
        return Edge(edge.width, edge.dash, self.palette.of(side.find(f"{MAIN}color")) or BLACK)

    def _fill(self, fill: Element) -> str | None:
        pattern = fill.find(f"{MAIN}patternFill")
        kind = "none" if pattern is None else pattern.get("patternType", "none")
        if pattern is None or kind == "none":
            return None
        front = self.palette.of(pattern.find(f"{MAIN}fgColor"))
        if kind == "solid":
            return front
        back = self.palette.of(pattern.find(f"{MAIN}bgColor")) or "#FFFFFF"
        return mixed(front or BLACK, back, _PATTERNS.get(kind, _HATCH))


def font_of(font: Element, palette: Palette) -> Font:
    """The font that `<font>` of the styles or `<rPr>` of a run says."""
    said = {item.tag.removeprefix(MAIN): item for item in font}
    family, size = said.get("name", said.get("rFont")), said.get("sz")
    under, script = said.get("u"), said.get("vertAlign")
    return Font(
        family="Times New Roman" if family is None else family.get("val", ""),
        size=11.0 if size is None else float(size.get("val", 11)),
        bold=_is_on(said.get("b")),
        italic=_is_on(said.get("i")),
        underline=under is not None and under.get("val") != "none",
        strike=_is_on(said.get("strike")),
        color=palette.of(said.get("color")) or BLACK,
        script=_SCRIPTS.get(script.get("val", ""), Script.NORMAL) if script is not None else Script.NORMAL,
    )


_SCRIPTS = {"superscript": Script.SUPER, "subscript": Script.SUB}


def is_set(value: str | None) -> bool:
    """Whether an attribute is there and true."""
    return value in ("1", "true")


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get("val", "1") not in ("0", "false")


def _section(tree: Element, name: str) -> list[Element]:
    found = tree.find(f"{MAIN}{name}")
    return [] if found is None else list(found)
