"""What files say, read by nothing of ours: texts and formulas of workbooks, texts of Word files."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from openpyxl import load_workbook

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONGEST = 32_767
_MASKED = re.compile("_x([0-9A-Fa-f]{4})_")
OURS = re.compile(
    r"=IF\(AND\(ISNUMBER\([A-Z]+\d+\),ISNUMBER\([A-Z]+\d+\),[A-Z]+\d+<>0\),ROUND\([A-Z]+\d+/[A-Z]+\d+\*100,1\),\"\"\)"
)


def cell_texts(data: bytes) -> list[str]:
    """Every text of every sheet, as Excel shows it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        shared = _shared(archive) if "xl/sharedStrings.xml" in names else []
        sheets = [name for name in names if name.startswith("xl/worksheets/sheet")]
        cells = [cell for name in sheets for cell in ElementTree.fromstring(archive.read(name)).iter(f"{_S}c")]
    found = []
    for cell in cells:
        if cell.get("t") == "inlineStr":
            found.append(_spoken(cell))
        elif cell.get("t") == "s":
            found.append(shared[int(cell.findtext(f"{_S}v") or 0)])
    assert all(len(text.encode("utf-16-le")) <= 2 * LONGEST for text in found), "Excel repairs such a workbook"
    return found


def formulas(data: bytes) -> list[str]:
    """What openpyxl takes for formulas or errors; ours, which divide two cells of their row, are left out."""
    cells = (cell for sheet in load_workbook(BytesIO(data)).worksheets for row in sheet.iter_rows() for cell in row)
    found = [str(cell.value) for cell in cells if cell.data_type in ("f", "e")]
    return [one for one in found if not OURS.fullmatch(one)]


def unquoted(data: bytes) -> list[str]:
    """Texts that would become formulas when somebody edits their cells."""
    cells = (cell for sheet in load_workbook(BytesIO(data)).worksheets for row in sheet.iter_rows() for cell in row)
    bare = (str(cell.value) for cell in cells if cell.data_type in ("s", "inlineStr") and not cell.quotePrefix)
    return [text for text in bare if len(text) > 1 and text[0] in "=+-@\t"]


def word_texts(data: bytes) -> list[str]:
    """Every paragraph of a Word file, its comments too, as Word shows it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(name) for name in ("word/document.xml", "word/comments.xml")]
    paragraphs = (one for part in parts for one in ElementTree.fromstring(part).iter(f"{_W}p"))
    return ["".join(text.text or "" for text in one.iter(f"{_W}t")) for one in paragraphs]


def word_codes(data: bytes) -> list[str]:
    """All that Word would compute in the text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        tree = ElementTree.fromstring(archive.read("word/document.xml"))
    return [one.tag for one in tree.iter() if one.tag in (f"{_W}fldSimple", f"{_W}instrText", f"{_W}hyperlink")]


def _shared(archive: zipfile.ZipFile) -> list[str]:
    return [_spoken(one) for one in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{_S}si")]


def _spoken(item: ElementTree.Element) -> str:
    text = "".join(one.text or "" for one in item.iter(f"{_S}t"))
    return _MASKED.sub(lambda found: chr(int(found[1], 16)), text)
