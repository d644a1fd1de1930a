"""The colours that a workbook names: by value, by its theme with a tint, or by the old numbers."""

from colorsys import hls_to_rgb, rgb_to_hls
from math import ceil
from xml.etree.ElementTree import Element

from dntracker.office.package import MAIN

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = (
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
_OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split()
_OTHER_NAMES = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split()
_INDEXED = [
    *_EIGHT, *_EIGHT, *(
        "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC "
        "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC "
        "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 "
        "993366 333399 333333"
    ).split(), "000000", "FFFFFF",
]  # fmt: skip


class Palette:
    """The colours of one workbook, from its theme and its styles; either may say nothing."""

    def __init__(self, theme: Element | None = None, styles: Element | None = None) -> None:
        self._theme = dict(zip(_THEME, _OFFICE, strict=True))
        scheme = None if theme is None else theme.find(f".//{DRAWING}clrScheme")
        for item in scheme if scheme is not None else ():
            value = next((one.get("lastClr") or one.get("val") for one in item), None)
            self._theme[item.tag.removeprefix(DRAWING)] = value or "000000"
        own = [] if styles is None else [one.get("rgb", "")[-6:] for one in styles.iter(f"{MAIN}rgbColor")]
        self._indexed = own + _INDEXED[len(own) :]

    def of(self, color: Element | None) -> str | None:
        """The colour that an element of the styles names as `#RRGGBB`; None for the automatic one."""
        if color is None:
            return None
        tint = float(color.get("tint", 0))
        if (rgb := color.get("rgb")) is not None:
            return tinted(f"#{rgb[-6:].upper()}", tint)
        number = int(color.get("theme", color.get("indexed", -1)))
        if color.get("theme") is not None and number < len(_THEME):
            return tinted(f"#{self._theme[_THEME[number]].upper()}", tint)
        if color.get("indexed") is not None and number < len(self._indexed):
            return tinted(f"#{self._indexed[number].upper()}", tint)
        return None

    def drawn(self, parent: Element | None) -> str | None:
        """The colour of a drawing's solid fill inside `parent`, or None."""
        solid = None if parent is None else parent.find(f"{DRAWING}solidFill")
        for item in solid if solid is not None else ():
            name = item.get("val") or ""
            found = name if item.tag == f"{DRAWING}srgbClr" else self._theme.get(_OTHER_NAMES.get(name, name))
            return f"#{(item.get('lastClr') or found or '000000').upper()}"
        return None


def tinted(color: str, tint: float) -> str:
    """The colour darker (below 0) or lighter (above 0), as spreadsheets tint: in its lightness."""
    if not tint:
        return color
    hue, light, strength = rgb_to_hls(*(int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return _hex(hls_to_rgb(hue, light, strength))


def mixed(front: str, back: str, part: float) -> str:
    """The colour of a pattern seen from afar: so much of `front` on `back`."""
    both = ((int(front[p : p + 2], 16), int(back[p : p + 2], 16)) for p in (1, 3, 5))
    red, green, blue = ((a * part + b * (1 - part)) / 255 for a, b in both)
    return _hex((red, green, blue))


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{ceil(part * 255 - 0.5):02X}" for part in parts)
