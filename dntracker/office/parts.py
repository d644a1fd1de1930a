"""What else follows when rows move: merges, ranges, names, other sheets, charts, pictures; and the properties."""

import re
from datetime import UTC, datetime

from dntracker.domain.report import Report
from dntracker.office.grid import Grid
from dntracker.office.package import Book, BookSheet, Package, escaped, unescaped
from dntracker.office.references import Area, Rows, area, shift

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


def move_before(text: str, rows: Rows) -> str:
    """What stands before the rows, with the sheet's used area grown."""
    return re.sub(r'(<dimension ref=")([^"]+)', lambda m: m[1] + str(rows.area(area(m[2]))), text, count=1)


def move_after(grid: Grid, rows: Rows, sheet: str, copies: dict[int, list[int]]) -> str:
    """What follows the rows, moved; `copies` gives the rows that each model row became."""
    merges = [block for old in grid.merges for block in _merged(old, rows, copies)]
    cells = "".join(f'<mergeCell ref="{block}"/>' for block in merges)
    merged = f'<mergeCells count="{len(merges)}">{cells}</mergeCells>'
    text = re.sub(r"<mergeCells\b.*?</mergeCells>", merged, grid.after, flags=re.S)
    text = _REFERENCE.sub(lambda m: m[1] + " ".join(_grown(r, rows, sheet) for r in m[2].split()), text)
    text = _BREAK.sub(lambda m: m[1] + str(rows.last(int(m[2]))), text)
    return _formulas(text, rows, sheet, at_home=True)


def move_names(book: Book, rows: Rows, sheet: BookSheet) -> None:
    """Moves the defined names and has Excel calculate everything when it opens the file."""

    def moved(match: re.Match[str]) -> str:
        return match[1] + escaped(shift(unescaped(match[2]), rows, sheet.name, at_home=False)) + match[3]

    text = _DEFINED.sub(moved, book.package.text(book.part))
    if "<calcPr" not in text:
        text = text.replace("</definedNames>", "</definedNames><calcPr/>", 1)
    text = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", text)
    book.package.put(book.part, re.sub(r"<calcPr\b", '<calcPr fullCalcOnLoad="1"', text, count=1))


def move_elsewhere(book: Book, rows: Rows, sheet: BookSheet) -> None:
    """Moves what other parts say about a sheet: formulas of other sheets and charts, anchors of its pictures."""
    package = book.package
    for part in [p for p in package.parts if re.fullmatch(r"xl/(?:worksheets|charts)/[^/]+\.xml", p)]:
        if part != sheet.part:
            _put_changed(package, part, _formulas(package.text(part), rows, sheet.name, at_home=False))
    for kind, part in package.related(sheet.part).values():
        if kind == "drawing":
            anchored = _ANCHOR_ROW.sub(lambda m: f"{m[1]}{rows.first(int(m[2]) + 1) - 1}{m[3]}", package.text(part))
            _put_changed(package, part, anchored)
    chain = book.sole("calcChain")
    if chain:  # lists the formulas by cell; Excel makes a new one
        package.drop(chain)


def set_properties(package: Package, report: Report, at: datetime) -> None:
    """Sets title, subject, author and time of the document."""
    part = "docProps/core.xml"
    if part not in package.parts:
        return
    stamp = f"{at.astimezone(UTC) if at.tzinfo else at:%Y-%m-%dT%H:%M:%SZ}"
    values = [
        ("dc:title", report.title),
        ("dc:subject", report.subject),
        ("dc:creator", report.author),
        ("cp:lastModifiedBy", report.author),
    ]
    times = [(f"dcterms:{name}", stamp) for name in ("created", "modified")]
    content = "".join(f"<{tag}>{escaped(text)}</{tag}>" for tag, text in values)
    content += "".join(f'<{tag} xsi:type="dcterms:W3CDTF">{text}</{tag}>' for tag, text in times)
    package.put(part, _PROPERTIES.format(content))


def _merged(old: Area, rows: Rows, copies: dict[int, list[int]]) -> list[Area]:
    if old.top == old.bottom and old.top in copies:
        return [old._replace(top=row, bottom=row) for row in copies[old.top]]
    return [rows.area(old)]


def _grown(reference: str, rows: Rows, sheet: str) -> str:
    try:
        return str(rows.area(area(reference)))
    except ValueError:  # whole columns or rows
        return shift(reference, rows, sheet, at_home=True)


def _formulas(text: str, rows: Rows, sheet: str, *, at_home: bool) -> str:
    def moved(match: re.Match[str]) -> str:
        return match[1] + escaped(shift(unescaped(match[2]), rows, sheet, at_home=at_home)) + match[3]

    return _CONDITION.sub(moved, text)


def _put_changed(package: Package, part: str, text: str) -> None:
    if text != package.text(part):
        package.put(part, text)
