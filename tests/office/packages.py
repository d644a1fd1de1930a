"""Templates changed by hand, as an official or another program would leave them."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
TEMPLATE = TEMPLATES / "01-cds.xlsx"
SHEET_PART = "xl/worksheets/sheet1.xml"
BOOK_PART = "xl/workbook.xml"


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return target.getvalue()


def changed(part: str, old: str, new: str, data: bytes | None = None) -> bytes:
    """The template with one text in one part replaced; the text has to be there."""
    contents = parts(TEMPLATE.read_bytes() if data is None else data)
    text = contents[part].decode()
    assert old in text
    return packed(contents | {part: text.replace(old, new).encode()})


def with_macros(data: bytes | None = None) -> bytes:
    """The template with a program in it, as Excel keeps one."""
    plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return packed(parts(changed("[Content_Types].xml", plain, macros, data)) | {"xl/vbaProject.bin": b"VBA"})


def as_excel_saves() -> bytes:
    """The template with its texts shared, as Excel writes them."""
    contents = parts(TEMPLATE.read_bytes())
    texts: list[str] = []

    def shared(match: re.Match[str]) -> str:
        texts.append(match[2])
        return f'{match[1]} t="s"><v>{len(texts) - 1}</v></c>'

    sheet = contents[SHEET_PART].decode()
    sheet = re.sub(r'(<c r="\w+" s="\d+") t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>', shared, sheet)
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relations = contents["xl/_rels/workbook.xml.rels"].decode()
    related = f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    types = contents["[Content_Types].xml"].decode()
    spoken = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    typed = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{spoken}"/></Types>'
    return packed(
        contents
        | {
            "[Content_Types].xml": types.replace("</Types>", typed).encode(),
            SHEET_PART: sheet.encode(),
            "xl/sharedStrings.xml": f'<sst xmlns="{main}">{items}</sst>'.encode(),
            "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", related).encode(),
        }
    )


def opened(data: bytes, *, values: bool = False) -> Worksheet:
    """The first sheet as openpyxl reads it: formulas, or the values kept with them."""
    sheet = load_workbook(BytesIO(data), data_only=values).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def book(data: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return load_workbook(BytesIO(data))
