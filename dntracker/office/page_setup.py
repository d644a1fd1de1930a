"""The page set-up of a sheet: paper, margins, scale, breaks, repeated rows and columns, headers and footers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.layout import PAGE, PAGES, PageSetup, Strip, Strips
from dntracker.domain.lettering import Font, Run, Script
from dntracker.office.cells import BookSheet, unmasked
from dntracker.office.looks import is_set
from dntracker.office.package import MAIN

MILLIMETRES = 25.4  # in an inch
_PAPER = {
    1: (215.9, 279.4), 5: (215.9, 355.6), 7: (184.2, 266.7), 8: (297.0, 420.0), 9: (210.0, 297.0), 11: (148.0, 210.0),
    12: (250.0, 353.0), 13: (176.0, 250.0), 66: (420.0, 594.0),
}  # fmt: skip
_A4 = 9
_LENGTH = re.compile(r"([\d.]+)(mm|cm|in)")
_UNITS = {"mm": 1.0, "cm": 10.0, "in": MILLIMETRES}
_CODE = re.compile(r'&(?:"([^"]*)"|(\d{1,3})|K([0-9A-Fa-f]{6}|\d\d[+-]\d{3})|(.))|([^&]+)', re.S)
_MARGINS = {"left": 0.7, "top": 0.75, "right": 0.7, "bottom": 0.75, "header": 0.3, "footer": 0.3}  # inches
_SIDES = {"L": 0, "C": 1, "R": 2}


class Told(Struct, frozen=True):
    """What headers and footers may say of the print itself: the file, the sheet, and the day (never the clock's)."""

    file: str
    sheet: str
    day: date | None


def page_setup(sheet: BookSheet, rows: Sequence[int], columns: Sequence[int], font: Font, told: Told) -> PageSetup:
    """The page set-up for the rows and columns that print, in their order; repeated ones are the painter's matter."""
    margins, setup, options = sheet.said("pageMargins"), sheet.said("pageSetup"), sheet.said("printOptions")
    fitting = sheet.tree.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
    fits = fitting is not None and is_set(fitting.get("fitToPage"))
    width, height = _paper(setup)
    left, top, right, bottom, header, footer = (
        round(float(margins.get(edge, usual)) * MILLIMETRES, 1) for edge, usual in _MARGINS.items()
    )
    page = PageSetup(
        width, height, left, top, right, bottom, header, footer,
        wide=int(setup.get("fitToWidth", 1)) if fits else 0,
        tall=int(setup.get("fitToHeight", 1)) if fits else 0,
        scale=min(4.0, max(0.1, float(setup.get("scale", 100)) / 100)),
        row_breaks=_breaks(sheet, "rowBreaks", rows),
        column_breaks=_breaks(sheet, "colBreaks", columns),
        across_first=setup.get("pageOrder") == "overThenDown",
        centered_across=is_set(options.get("horizontalCentered")),
        centered_down=is_set(options.get("verticalCentered")),
        first_number=int(setup["firstPageNumber"]) if is_set(setup.get("useFirstPageNumber")) else None,
    )  # fmt: skip
    return _with_strips(page, sheet, font, told)


def strip(code: str, font: Font, told: Told) -> Strip:
    """A header or footer as its code says it: `&L&"Arial,Bold"&10…&C&P/&N`."""
    sides: tuple[list[Run], list[Run], list[Run]] = ([], [], [])
    side, set_in = 1, font
    for name, size, color, letter, text in _CODE.findall(code):
        if letter in _SIDES and letter:
            side, set_in = _SIDES[letter], font
        elif said := text or _said(letter, told):
            sides[side].append(Run(said, set_in))
        else:
            set_in = _changed(set_in, name, size, color, letter)
    return Strip(*(tuple(one) for one in sides))


def _said(letter: str, told: Told) -> str:
    day = f"{told.day:%d/%m/%Y}" if told.day else ""
    return {"P": PAGE, "N": PAGES, "A": told.sheet, "F": told.file, "D": day, "&": "&"}.get(letter, "")


def _changed(font: Font, name: str, size: str, color: str, letter: str) -> Font:
    if name:
        family, _, face = name.partition(",")
        kept = font.family if family in ("-", "+mn-lt", "+mj-lt") else family
        low = face.lower()
        return replace(font, family=kept, bold="bold" in low, italic="italic" in low or "oblique" in low)
    if size:
        return replace(font, size=float(size))
    if color:
        return replace(font, color=f"#{color.upper()}") if color.isalnum() else font
    return _switched(font, letter)


def _switched(font: Font, letter: str) -> Font:
    match letter:
        case "B":
            return replace(font, bold=not font.bold)
        case "I":
            return replace(font, italic=not font.italic)
        case "U" | "E":
            return replace(font, underline=not font.underline)
        case "S":
            return replace(font, strike=not font.strike)
        case "X" | "Y":
            raised = Script.SUPER if letter == "X" else Script.SUB
            return replace(font, script=Script.NORMAL if font.script is raised else raised)
    return font


def _with_strips(page: PageSetup, sheet: BookSheet, font: Font, told: Told) -> PageSetup:
    found = sheet.find("headerFooter")
    said = {} if found is None else {one.tag.removeprefix(MAIN): unmasked(one.text or "") for one in found}

    def strips(which: str) -> Strips:
        header, footer = (strip(said.get(f"{which}{part}", ""), font, told) for part in ("Header", "Footer"))
        return Strips(header, footer)

    options = sheet.said("headerFooter")
    return replace(
        page,
        strips=strips("odd"),
        first=strips("first") if is_set(options.get("differentFirst")) else None,
        even=strips("even") if is_set(options.get("differentOddEven")) else None,
    )


def _paper(setup: dict[str, str]) -> tuple[float, float]:
    own = [_LENGTH.fullmatch(setup.get(name, "")) for name in ("paperWidth", "paperHeight")]
    if own[0] is not None and own[1] is not None:
        short, long = sorted(float(one[1]) * _UNITS[one[2]] for one in own if one is not None)
    else:
        number = setup.get("paperSize", "")
        short, long = _PAPER.get(int(number) if number.isdecimal() else _A4, _PAPER[_A4])
    return (long, short) if setup.get("orientation") == "landscape" else (short, long)


def _breaks(sheet: BookSheet, name: str, shown: Sequence[int]) -> frozenset[int]:
    found = sheet.find(name)
    after = [int(one.get("id", 0)) for one in found] if found is not None else []
    return frozenset(place for one in after if 0 < (place := bisect_left(shown, one + 1)) < len(shown))
