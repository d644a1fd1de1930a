"""What a sheet says before and after its rows: areas, rules, filters, sparklines and merged cells."""

import re
from functools import partial

from dntracker.office.moving.anchors import drawing
from dntracker.office.moving.moved import Moved, attributes, contents, grown, kept
from dntracker.office.moving.repeated import APART, FORMULAS, everywhere, repeated
from dntracker.office.moving.views import viewed
from dntracker.office.package import unescaped
from dntracker.office.references import Area, Moves, area

RULES = FORMULAS + r"|(?:\w+:)?(?:calculatedColumnFormula|totalsRowFormula)"
_AREAS = {
    **dict.fromkeys(("dimension", "autoFilter", "sortState", "sortCondition", "table"), "ref"),
    "webPublishItem": "sourceRef",
}
_LISTS = {"ignoredError": "sqref", "protectedRange": "sqref"}
_CELLS = {"cellWatch": "r", "inputCells": "r", "cellSmartTags": "r", "singleXmlCell": "r", "location": "ref"}
_LINKS = (
    ("hyperlink", "location"),
    ("controlPr", "linkedCell"),
    ("controlPr", "listFillRange"),
    ("cfvo", "val"),
)
_FILTER = re.compile(r'<autoFilter\b[^>]*?\sref="([^"]+)".*?</autoFilter>', re.S)
_SOURCE = re.compile(r'<(?:worksheetSource|dataRef|rangeSet)\b(?=[^>]*\ssheet="([^"]*)")(?![^>]*\sr:id=)[^>]*>')


def around(text: str, moved: Moved, home: str) -> str:
    """What stands before or after a sheet's rows, moved; merged cells are not in it."""
    text, written, end = viewed(text, moved.on(home)), [], 0
    for match in APART.finditer(text):
        written += [_together(text[end : match.start()], moved, home), repeated(match[0], moved, home)]
        end = match.end()
    return "".join([*written, _together(text[end:], moved, home)])


def places(text: str, moved: Moved, home: str) -> str:
    """XML with the areas and cells that it names, moved as on the sheet `home`."""
    moves = moved.on(home)
    changes = {item: partial(grown, moves=moves) for item in _AREAS.items()}
    changes |= {item: partial(everywhere, moves=moves) for item in _LISTS.items()}
    changes |= {item: partial(kept, moves=moves) for item in _CELLS.items()}
    text = attributes(_FILTER.sub(lambda match: _filtered(match, moves), text), changes)
    return contents(text, "xm:sqref", partial(grown, moves=moves))


def rules(text: str, moved: Moved, home: str) -> str:
    """XML with the formulas of its rules and links moved."""
    formula = partial(moved.formula, home=home)
    text = contents(attributes(text, dict.fromkeys(_LINKS, formula)), RULES, formula)
    return sources(text, moved)


def sources(text: str, moved: Moved) -> str:
    """XML with the areas that pivot tables and consolidations read, wherever it stands."""

    def source(match: re.Match[str]) -> str:
        moves = moved.on(unescaped(match[1]))
        return re.sub(r'(\sref=")([^"]+)', lambda m: m[1] + grown(m[2], moves), match[0])

    return _SOURCE.sub(source, text)


def merged(old: Area, moves: Moves) -> list[Area]:
    """Where a merged block is now: in each copy of its model row or columns, or grown with the bands in it."""
    now, rows, columns = moves.area(old), moves.rows.copies, moves.columns.copies
    downs = [(now.top, now.bottom)]
    if old.top == old.bottom and old.top in rows:
        downs = [(row, row) for row in rows[old.top]]
    acrosses = [(now.left, now.right)]
    if old.left in columns and old.right in columns:
        acrosses = list(zip(columns[old.left], columns[old.right], strict=True))
    return [Area(top, left, bottom, right) for top, bottom in downs for left, right in acrosses]


def _together(text: str, moved: Moved, home: str) -> str:
    return drawing(rules(places(text, moved, home), moved, home), moved, home)


def _filtered(match: re.Match[str], moves: Moves) -> str:
    left = area(match[1]).left
    start = moves.columns.first(left)
    return re.sub(r'(\scolId=")(\d+)', lambda m: f"{m[1]}{moves.columns.first(left + int(m[2])) - start}", match[0])
