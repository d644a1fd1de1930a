"""The colours of the design, by role: light, dark, and black on white for paper."""

from msgspec import Struct
from msgspec.structs import replace


class Tokens(Struct, frozen=True):
    """Colours as `#RRGGBB`; text roles keep a contrast of 4,5:1 on every surface they may stand on.

    `hue1` to `hue6` are the lines of a chart of several.
    """

    paper: str
    window: str
    sunken: str
    lock: str
    desk: str
    line: str
    rule: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    sel: str
    tint: str
    good: str
    good_bg: str
    warn: str
    warn_edge: str
    warn_bg: str
    bad: str
    bad_bg: str
    hatch: str
    shade: str
    band: str
    forecast: str
    forecast_bg: str
    other: str
    hue1: str
    hue2: str
    hue3: str
    hue4: str
    hue5: str
    hue6: str
    dark: bool = False


LIGHT = Tokens(
    paper="#FFFFFF", window="#F5F5F2", sunken="#F0F0EC", lock="#F0F0EC", desk="#E6E6E1", line="#E4E4DF", rule="#C4C4BD",
    ink="#1B1E22", ink2="#50555C", ink3="#60656C", accent="#17569B", on_accent="#FFFFFF", sel="#DFEAF6", tint="#F3F7FC",
    good="#0B6B4F", good_bg="#E4F2EC", warn="#805300", warn_edge="#D99A0B", warn_bg="#FCF3DC", bad="#B3261E",
    bad_bg="#FBEAE7", hatch="#D5D5CF", shade="#D9D9D3", band="#D8E6F5", forecast="#6F4E96", forecast_bg="#E9E4F0",
    other="#8A4B9B", hue1="#1B1E22", hue2="#0B5FA5", hue3="#A34700", hue4="#006B54", hue5="#8F2F86", hue6="#705A00",
)  # fmt: skip

DARK = Tokens(
    paper="#202327", window="#191B1E", sunken="#272A2F", lock="#2A2D32", desk="#141518", line="#32363C", rule="#50565E",
    ink="#E8E9EA", ink2="#B8BCC1", ink3="#A1A6AD", accent="#7DB3EC", on_accent="#0F1A26", sel="#1E3954", tint="#232B35",
    good="#5CC8A0", good_bg="#1E3A31", warn="#E9B652", warn_edge="#E0A32E", warn_bg="#3A3120", bad="#F4907F",
    bad_bg="#43261F", hatch="#444A51", shade="#3B4046", band="#203A55", forecast="#BEA4E0", forecast_bg="#37304A",
    other="#CF9BDD",
    hue1="#E8E9EA", hue2="#72B4F0", hue3="#F0995A", hue4="#55CBA8", hue5="#E08FD8", hue6="#D9BE4A", dark=True,
)  # fmt: skip

PAPER = replace(LIGHT, ink="#000000", hue1="#000000", window="#FFFFFF", tint="#FFFFFF")
