"""What a workbook's styles look like on paper."""

from functools import cache
from xml.etree import ElementTree

from dntracker.domain.layout import Align, Border, CellStyle, Font, VAlign
from dntracker.office.package import MAIN
from dntracker.office.styles import Styles, is_on

_WIDTHS = {"hair": 0.25, "thin": 0.5, "medium": 1.5, "thick": 2.25, "double": 2.25}  # points
_ALIGN = {"left": Align.LEFT, "center": Align.CENTER, "centerContinuous": Align.CENTER, "right": Align.RIGHT}
_VALIGN = {"top": VAlign.TOP, "center": VAlign.MIDDLE, "bottom": VAlign.BOTTOM}


class Looks:
    """The styles by number; a cell that aligns by what it holds asks for `number`."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._xfs = _section(styles.tree, "cellXfs")
        self._fonts, self._borders, self._fills = (_section(styles.tree, s) for s in ("fonts", "borders", "fills"))
        self.style = cache(self._style)

    def _style(self, style: int, number: bool) -> CellStyle:
        xf = self._xfs[style]
        alignment = xf.find(f"{MAIN}alignment")
        values = alignment.attrib if alignment is not None else {}
        return CellStyle(
            font=_font(self._fonts[int(xf.get("fontId", 0))]),
            border=_border(self._borders[int(xf.get("borderId", 0))]),
            align=_ALIGN.get(values.get("horizontal", ""), Align.RIGHT if number else Align.LEFT),
            valign=_VALIGN.get(values.get("vertical", "bottom"), VAlign.MIDDLE),
            wrap=values.get("wrapText") in ("1", "true"),
            fill=_fill(self._fills[int(xf.get("fillId", 0))]),
            shrink=values.get("shrinkToFit") in ("1", "true"),
        )


def _section(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    found = tree.find(f"{MAIN}{name}")
    return [] if found is None else list(found)


def _font(font: ElementTree.Element) -> Font:
    family, size = font.find(f"{MAIN}name"), font.find(f"{MAIN}sz")
    return Font(
        family="Times New Roman" if family is None else family.get("val", ""),
        size=11.0 if size is None else float(size.get("val", 11)),
        bold=is_on(font.find(f"{MAIN}b")),
        italic=is_on(font.find(f"{MAIN}i")),
        underline=(under := font.find(f"{MAIN}u")) is not None and under.get("val") != "none",
    )


def _border(border: ElementTree.Element) -> Border:
    def edge(name: str) -> float:
        side = border.find(f"{MAIN}{name}")
        style = None if side is None else side.get("style")
        return 0.0 if style in (None, "none") else _WIDTHS.get(style or "", 1.5 if "medium" in style else 0.5)

    return Border(edge("left"), edge("top"), edge("right"), edge("bottom"))


def _fill(fill: ElementTree.Element) -> str | None:
    pattern = fill.find(f"{MAIN}patternFill")
    color = None if pattern is None or pattern.get("patternType") != "solid" else pattern.find(f"{MAIN}fgColor")
    rgb = None if color is None else color.get("rgb")
    return f"#{rgb[-6:]}" if rgb else None
