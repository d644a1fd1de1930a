"""What a sheet says before and after its rows: areas, rules, filters, sparklines and merged cells."""

import re
from functools import partial

from dntracker.office.moving.anchors import drawing
from dntracker.office.moving.moved import Moved, attributes, contents, grown, kept
from dntracker.office.moving.views import viewed
from dntracker.office.package import unescaped
from dntracker.office.references import Area, Copy, Moves, area, shift

RULES = r"formula[12]?|xm:f|(?:\w+:)?(?:calculatedColumnFormula|totalsRowFormula)"
_AREAS = {
    **dict.fromkeys(("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange"), "sqref"),
    **dict.fromkeys(("dimension", "hyperlink", "autoFilter", "sortState", "sortCondition", "table"), "ref"),
    "webPublishItem": "sourceRef",
}
_CELLS = {"cellWatch": "r", "inputCells": "r", "cellSmartTags": "r", "singleXmlCell": "r", "location": "ref"}
_LINKS = (
    ("hyperlink", "location"),
    ("controlPr", "linkedCell"),
    ("controlPr", "listFillRange"),
    ("cfvo", "val"),
)
_FILTER = re.compile(r'<autoFilter\b[^>]*?\sref="([^"]+)".*?</autoFilter>', re.S)
_SOURCE = re.compile(r'<(?:worksheetSource|dataRef|rangeSet)\b(?=[^>]*\ssheet="([^"]*)")(?![^>]*\sr:id=)[^>]*>')
_SPARK = re.compile(r"(<x14:sparkline>.*?</x14:sparkline>)", re.S)


def around(text: str, moved: Moved, home: str) -> str:
    """What stands before or after a sheet's rows, moved; merged cells are not in it."""
    pieces = _SPARK.split(viewed(text, moved.on(home)))  # every second one is a sparkline
    pieces[::2] = [drawing(rules(places(one, moved, home), moved, home), moved, home) for one in pieces[::2]]
    pieces[1::2] = [_sparks(one, moved, home) for one in pieces[1::2]]
    return "".join(pieces)


def places(text: str, moved: Moved, home: str) -> str:
    """XML with the areas and cells that it names, moved as on the sheet `home`."""
    moves = moved.on(home)
    changes = {item: partial(grown, moves=moves) for item in _AREAS.items()}
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


def _filtered(match: re.Match[str], moves: Moves) -> str:
    left = area(match[1]).left
    start = moves.columns.first(left)
    return re.sub(r'(\scolId=")(\d+)', lambda m: f"{m[1]}{moves.columns.first(left + int(m[2])) - start}", match[0])


def _sparks(text: str, moved: Moved, home: str) -> str:
    """A sparkline, once for each copy of its model row and columns."""
    cell = re.search(r"<xm:sqref>([A-Z]+\d+)</xm:sqref>", text)
    moves = moved.on(home)
    if cell is None or home not in moved.sheets:
        return rules(places(text, moved, home), moved, home)
    written = []
    for place, copy in copies(area(cell[1]), moves):
        spark = contents(text, "xm:f", partial(_copied, moved=moved, home=home, copy=copy))
        written.append(spark.replace(cell[0], f"<xm:sqref>{place}</xm:sqref>"))
    return "".join(written)


def _copied(formula: str, moved: Moved, home: str, copy: Copy) -> str:
    others = Moved({sheet: moves for sheet, moves in moved.sheets.items() if sheet != home})
    return others.formula(shift(formula, moved.on(home), home, at_home=True, copy=copy))


def copies(cell: Area, moves: Moves) -> list[tuple[Area, Copy]]:
    """Where a cell of a model row or column stands now, each time with the copies it stands in; others stand once."""
    rows, columns = moves.rows, moves.columns
    downs = [(row, {cell.top: row}) for row in rows.copies.get(cell.top, [])]
    if cell.top not in rows.copies:
        downs = [(rows.first(cell.top), {})]
    acrosses = [(place, columns.beside(cell.left, place)) for place in columns.copies.get(cell.left, [])]
    if cell.left not in columns.copies:
        acrosses = [(columns.first(cell.left), {})]
    return [(Area(row, column, row, column), Copy(down, right)) for row, down in downs for column, right in acrosses]
