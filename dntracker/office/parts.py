"""What else follows when rows move: merges, ranges, names, other sheets, charts, pictures."""

import re

from dntracker.office.grid import Grid
from dntracker.office.package import Book, BookSheet, Package, escaped, unescaped
from dntracker.office.references import Area, Moves, area, shift

_RANGED = "conditionalFormatting|dataValidation|hyperlink|autoFilter|protectedRange|ignoredError"
_REFERENCE = re.compile(rf'(<(?:{_RANGED})\b[^>]*?\s(?:sq)?ref=")([^"]+)')
_CONDITION = re.compile(r"(<(?:formula[12]?|(?:\w+:)?f)\b[^>]*>)([^<]+)(</)")
_DEFINED = re.compile(r"(<definedName\b[^>]*>)([^<]*)(</definedName>)")
_ANCHOR_ROW = re.compile(r"(<xdr:row>)(\d+)(</xdr:row>)")
_BREAK = re.compile(r'(<brk\b[^>]*?\bid=")(\d+)(?=")')


def move_before(text: str, moves: Moves) -> str:
    """What stands before the rows, with the sheet's used area grown."""
    return re.sub(r'(<dimension ref=")([^"]+)', lambda m: m[1] + str(moves.area(area(m[2]))), text, count=1)


def move_after(grid: Grid, moves: Moves, sheet: str) -> str:
    """What follows the rows, moved."""
    merges = [block for old in grid.merges for block in _merged(old, moves)]
    cells = "".join(f'<mergeCell ref="{block}"/>' for block in merges)
    merged = f'<mergeCells count="{len(merges)}">{cells}</mergeCells>'
    text = re.sub(r"<mergeCells\b.*?</mergeCells>", merged, grid.after, flags=re.S)
    text = _REFERENCE.sub(lambda m: m[1] + " ".join(_grown(r, moves, sheet) for r in m[2].split()), text)
    text = _BREAK.sub(lambda m: m[1] + str(moves.rows.last(int(m[2]))), text)
    return _formulas(text, moves, sheet, at_home=True)


def move_names(book: Book, moves: Moves, sheet: BookSheet) -> None:
    """Moves the defined names and has Excel calculate everything when it opens the file."""

    def moved(match: re.Match[str]) -> str:
        return match[1] + escaped(shift(unescaped(match[2]), moves, sheet.name, at_home=False)) + match[3]

    text = _DEFINED.sub(moved, book.package.text(book.part))
    if "<calcPr" not in text:
        text = text.replace("</definedNames>", "</definedNames><calcPr/>", 1)
    text = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", text)
    book.package.put(book.part, re.sub(r"<calcPr\b", '<calcPr fullCalcOnLoad="1"', text, count=1))


def move_elsewhere(book: Book, moves: Moves, sheet: BookSheet) -> None:
    """Moves what other parts say about a sheet: formulas of other sheets and charts, anchors of its pictures."""
    package = book.package
    for part in [p for p in package.parts if re.fullmatch(r"xl/(?:worksheets|charts)/[^/]+\.xml", p)]:
        if part != sheet.part:
            _put_changed(package, part, _formulas(package.text(part), moves, sheet.name, at_home=False))
    for kind, part in package.related(sheet.part).values():
        if kind == "drawing":
            anchored = _ANCHOR_ROW.sub(
                lambda m: f"{m[1]}{moves.rows.first(int(m[2]) + 1) - 1}{m[3]}", package.text(part)
            )
            _put_changed(package, part, anchored)
    chain = book.sole("calcChain")
    if chain:  # lists the formulas by cell; Excel makes a new one
        package.drop(chain)


def _merged(old: Area, moves: Moves) -> list[Area]:
    now, rows, columns = moves.area(old), moves.rows.copies, moves.columns.copies
    downs = [(now.top, now.bottom)]
    if old.top == old.bottom and old.top in rows:
        downs = [(row, row) for row in rows[old.top]]
    acrosses = [(now.left, now.right)]
    if old.left in columns and old.right in columns:
        acrosses = list(zip(columns[old.left], columns[old.right], strict=True))
    return [Area(top, left, bottom, right) for top, bottom in downs for left, right in acrosses]


def _grown(reference: str, moves: Moves, sheet: str) -> str:
    try:
        return str(moves.area(area(reference)))
    except ValueError:  # whole columns or rows
        return shift(reference, moves, sheet, at_home=True)


def _formulas(text: str, moves: Moves, sheet: str, *, at_home: bool) -> str:
    def moved(match: re.Match[str]) -> str:
        return match[1] + escaped(shift(unescaped(match[2]), moves, sheet, at_home=at_home)) + match[3]

    return _CONDITION.sub(moved, text)


def _put_changed(package: Package, part: str, text: str) -> None:
    if text != package.text(part):
        package.put(part, text)
