"""What a model row says besides its cells: rules, links and sparklines, which go with its copies alone."""

import re
from functools import partial
from itertools import groupby

from dntracker.office.moving.moved import Moved, attributes, contents, each
from dntracker.office.references import Area, Axis, Copy, Moves, area, shift

FORMULAS = r"formula[12]?|xm:f"
APART = re.compile(
    r"<((?:x14:)?(?:conditionalFormatting|dataValidation)|x14:sparkline|hyperlink)\b(?:[^>]*/>|.*?</\1>)", re.S
)
_PLACES = re.compile(r'\ssqref="([^"]+)"|<xm:sqref>([^<]+)</xm:sqref>')
_LINK = re.compile(r'(\sref=")([^"]+)')


def repeated(text: str, moved: Moved, home: str) -> str:
    """An element that matched `APART`, in the copies of the model row or columns where it stood."""
    if text.startswith("<hyperlink"):
        return _linked(text, moved, home)
    return _sparks(text, moved, home) if text.startswith("<x14:sparkline") else _ruled(text, moved, home)


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


def standing(old: Area, moves: Moves) -> list[Area]:
    """Where an area is now: around whole bands it grows with them, in one it is in the copies of its own model rows.

    One whose model row the report does not take is at the row of codes, which nobody sees.
    """
    downs = _runs(moves.rows, old.top, old.bottom)
    acrosses = _runs(moves.columns, old.left, old.right)
    return [Area(top, left, bottom, right) for top, bottom in downs for left, right in acrosses]


def everywhere(places: str, moves: Moves) -> str:
    """Where the areas of a list are now, each `standing` in its own rows and columns."""
    return " ".join(each(one, moves, partial(standing, moves=moves)) for one in places.split())


def _runs(axis: Axis, first: int, last: int) -> list[tuple[int, int]]:
    if not _is_part(axis, first, last):
        return [(axis.first(first), axis.last(last))]
    lines = sorted(place for line in range(first, last + 1) for place in axis.copies[line])
    runs = [list(run) for _, run in groupby(enumerate(lines), lambda one: one[1] - one[0])]
    return [(run[0][1], run[-1][1]) for run in runs] or [(axis.first(first) - 1,) * 2]


def _is_part(axis: Axis, first: int, last: int) -> bool:
    growth = axis.inside(first)
    return growth is not None and last <= growth.end and not axis.covers(first, last)


def _ruled(text: str, moved: Moved, home: str) -> str:
    moves, found = moved.on(home), _PLACES.search(text)
    copy = _first_copy(found[1] or found[2], moves) if found else Copy()
    formula = partial(_copied, moved=moved, home=home, copy=copy)
    spread = partial(everywhere, moves=moves)
    names = ("conditionalFormatting", "dataValidation")
    changes = {("cfvo", "val"): formula} | {(name, "sqref"): spread for name in names}
    return contents(contents(attributes(text, changes), "xm:sqref", spread), FORMULAS, formula)


def _first_copy(places: str, moves: Moves) -> Copy:
    # formulas of rules are told as they are for the first cell of the first area
    try:
        old = area(places.split()[0])
    except ValueError:  # whole columns or rows
        return Copy()
    now = standing(old, moves)[0]
    rows = {old.top: now.top} if _is_part(moves.rows, old.top, old.bottom) else {}
    columns = {old.left: now.left} if _is_part(moves.columns, old.left, old.right) else {}
    return Copy(rows, columns)


def _linked(text: str, moved: Moved, home: str) -> str:
    text = attributes(text, {("hyperlink", "location"): partial(moved.formula, home=home)})
    found = _LINK.search(text)
    now = everywhere(found[2], moved.on(home)).split() if found else []
    return "".join(_LINK.sub(rf"\g<1>{place}", text, count=1) for place in now) or text


def _sparks(text: str, moved: Moved, home: str) -> str:
    found = re.search(r"<xm:sqref>([A-Z]+\d+)</xm:sqref>", text)
    if found is None:
        return _ruled(text, moved, home)
    written = []
    for place, copy in copies(area(found[1]), moved.on(home)):
        spark = contents(text, "xm:f", partial(_copied, moved=moved, home=home, copy=copy))
        written.append(spark.replace(found[0], f"<xm:sqref>{place}</xm:sqref>"))
    return "".join(written)


def _copied(formula: str, moved: Moved, home: str, copy: Copy) -> str:
    others = Moved({sheet: moves for sheet, moves in moved.sheets.items() if sheet != home})
    return others.formula(shift(formula, moved.on(home), home, at_home=True, copy=copy))
