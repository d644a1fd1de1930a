"""What stands around the rows of a filled sheet, and the properties of the document."""

import re
from datetime import datetime

from dntracker.domain.sheet import Sheet
from dntracker.office.grid import Grid
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.sheet import around, merged
from dntracker.office.package import Package, escaped
from dntracker.office.references import Moves

_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>'
)


def move_before(text: str, moves: Moves, sheet: str) -> str:
    """What stands before the rows of a sheet, moved."""
    return around(text, Moved({sheet: moves}), sheet)


def move_after(grid: Grid, moves: Moves, sheet: str) -> str:
    """What follows the rows of a sheet, moved."""
    blocks = [block for old in grid.merges for block in merged(old, moves)]
    cells = "".join(f'<mergeCell ref="{block}"/>' for block in blocks)
    said = f'<mergeCells count="{len(blocks)}">{cells}</mergeCells>'
    text = re.sub(r"<mergeCells\b.*?</mergeCells>", said, grid.after, flags=re.S)
    return around(text, Moved({sheet: moves}), sheet)


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
