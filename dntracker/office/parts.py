"""What else follows when rows move: merges, ranges, names, other sheets, charts, pictures; and the properties."""

import re
from datetime import datetime

from dntracker.domain.sheet import Sheet
from dntracker.office.grid import Grid
from dntracker.office.package import Book, Package, escaped, unescaped
from dntracker.office.references import Area, Moves, area, shift

_RANGED = "conditionalFormatting|dataValidation|hyperlink|autoFilter|protectedRange|ignoredError"
_REFERENCE = re.compile(rf'(<(?:{_RANGED})\b[^>]*?\s(?:sq)?ref=")([^"]+)')
_CONDITION = re.compile(r"(<(?:formula[12]?|(?:\w+:)?f)\b[^>]*>)([^<]+)(</)")
_DEFINED = re.compile(r"(<definedName\b[^>]*>)([^<]*)(</definedName>)")
_ANCHOR_ROW = re.compile(r"(<xdr:row>)(\d+)(</xdr:row>)")
_BREAK = re.compile(r'(<brk\b[^>]*?\bid=")(\d+)(?=")')
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>'
)


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


def move_names(book: Book, moves: Moves) -> None:
    """Moves the defined names and has Excel calculate everything when it opens the file."""

    def moved(match: re.Match[str]) -> str:
        return match[1] + escaped(shift(unescaped(match[2]), moves, book.sheet, at_home=False)) + match[3]

    text = _DEFINED.sub(moved, book.package.text(book.part))
    if "<calcPr" not in text:
        text = text.replace("</definedNames>", "</definedNames><calcPr/>", 1)
    text = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", text)
    book.package.put(book.part, re.sub(r"<calcPr\b", '<calcPr fullCalcOnLoad="1"', text, count=1))


def move_elsewhere(book: Book, moves: Moves) -> None:
    """Moves what other parts say about the sheet: formulas of other sheets and charts, anchors of its pictures."""
    package = book.package
    for part in [p for p in package.parts if re.fullmatch(r"xl/(?:worksheets|charts)/[^/]+\.xml", p)]:
        if part != book.sheet_part:
            _put_changed(package, part, _formulas(package.text(part), moves, book.sheet, at_home=False))
    for kind, part in package.related(book.sheet_part).values():
        if kind == "drawing":
            anchored = _ANCHOR_ROW.sub(
                lambda m: f"{m[1]}{moves.rows.first(int(m[2]) + 1) - 1}{m[3]}", package.text(part)
            )
            _put_changed(package, part, anchored)
    chain = book.sole("calcChain")
    if chain:  # lists the formulas by cell; Excel makes a new one
        package.drop(chain)


def set_properties(package: Package, sheet: Sheet, created: datetime | None) -> None:
    """Sets title, subject, author and time of the document; without a time the template's stays."""
    part = "docProps/core.xml"
    if part not in package.parts:
        return
    old = re.search(r"<dcterms:created\b[^>]*>([^<]*)", package.text(part))
    stamp = created.strftime("%Y-%m-%dT%H:%M:%SZ") if created else old[1] if old else ""
    values = [
        ("dc:title", f"{sheet.title}, {sheet.period_line}"),
        ("dc:subject", f"Biểu số {sheet.form_code}"),
        ("dc:creator", sheet.author or sheet.reporting_unit),
        ("cp:lastModifiedBy", sheet.author or sheet.reporting_unit),
    ]
    times = [(f"dcterms:{name}", stamp) for name in ("created", "modified") if stamp]
    content = "".join(f"<{tag}>{escaped(text)}</{tag}>" for tag, text in values)
    content += "".join(f'<{tag} xsi:type="dcterms:W3CDTF">{text}</{tag}>' for tag, text in times)
    package.put(part, _PROPERTIES.format(content))


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
