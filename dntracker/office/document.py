"""A Word report as a file: plain parts in a zip, every element where ECMA-376 has it, texts as nothing but texts.

python-docx would bring lxml (ADR 21); a report needs paragraphs, tables, a header and comments.
"""

import zipfile
from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from xml.sax.saxutils import quoteattr

from dntracker.domain.document import Cell, Document, Paragraph, Run, Section, Style, Table
from dntracker.domain.report import Stamp
from dntracker.office.document_parts import (
    COMMENTS,
    CONTENT_TYPES,
    CORE,
    DOCUMENT,
    HEADER,
    PACKAGE_RELATIONS,
    RELATIONS,
    SETTINGS,
    STYLES,
    part,
)
from dntracker.office.document_styles import COMMENT, FACES, styles, twips
from dntracker.office.package import carried, escaped

PAGE = (210.0, 297.0)
TOP, LEFT, BOTTOM, RIGHT, HEAD = 20.0, 30.0, 20.0, 15.0, 10.0  # millimetres, Nghị định 30/2020/NĐ-CP, Phụ lục I
FIRST = (1980, 1, 1, 0, 0, 0)  # the oldest moment that a zip can carry


def to_bytes(document: Document, stamp: Stamp) -> bytes:
    """The document as a .docx; the same document and stamp make the same bytes."""
    writer = _Writer(stamp)
    body = writer.body(document)
    at = f"{stamp.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    fields = {"title": document.title, "subject": document.subject, "author": document.author}
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": CORE.format(**{name: escaped(text) for name, text in fields.items()}, at=at),
        "word/document.xml": part(DOCUMENT, body),
        "word/_rels/document.xml.rels": RELATIONS,
        "word/styles.xml": part(STYLES, styles()),
        "word/settings.xml": SETTINGS,
        "word/header1.xml": HEADER,
        "word/comments.xml": part(COMMENTS, writer.comments(document.author, at)),
    }
    return _zipped(parts, stamp)


class _Writer:
    def __init__(self, stamp: Stamp) -> None:
        self._stamp, self._said = stamp, list[str]()

    def body(self, document: Document) -> str:
        *before, last = document.sections
        written = [f"{self._blocks(one)}<w:p><w:pPr>{_section(one)}</w:pPr></w:p>" for one in before]
        return "".join(written) + self._blocks(last) + _section(last)

    def comments(self, author: str, at: str) -> str:
        return "".join(
            f'<w:comment w:id="{number}" w:author={quoteattr(carried(author))} w:date="{at}" w:initials="">'
            f'<w:p><w:pPr><w:pStyle w:val="{COMMENT}"/></w:pPr>{_letters(text)}</w:p></w:comment>'
            for number, text in enumerate(self._said)
        )

    def _blocks(self, section: Section) -> str:
        return "".join(
            self._table(one) if isinstance(one, Table) else self._paragraph(one) for one in _apart(section.blocks)
        )

    def _paragraph(self, paragraph: Paragraph) -> str:
        dots = "<w:r><w:tab/></w:r>" if paragraph.style is Style.DOTS else ""
        runs = "".join(map(self._run, paragraph.runs))
        return f'<w:p><w:pPr><w:pStyle w:val="{FACES[paragraph.style].id}"/></w:pPr>{runs}{dots}</w:p>'

    def _run(self, run: Run) -> str:
        told = _letters(run.text, marked=run.marked)
        if not run.comment:
            return told
        number = len(self._said)
        self._said.append(run.comment)
        return (
            f'<w:commentRangeStart w:id="{number}"/>{told}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def _table(self, table: Table) -> str:
        widths = [twips(one) for one in table.widths]
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        lines, room = (_GRID, "") if table.grid else ("", _NO_ROOM)
        rows = "".join(self._row(row, widths, head=place < table.head) for place, row in enumerate(table.rows))
        width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        look = f'<w:tblPr>{width}{lines}<w:tblLayout w:type="fixed"/>{room}</w:tblPr>'
        return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _row(self, row: tuple[Cell, ...], widths: list[int], *, head: bool) -> str:
        cells, place = [], 0
        for cell in row:
            cells.append(self._cell(cell, sum(widths[place : place + cell.columns])))
            place += cell.columns
        again = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, cell: Cell, width: int) -> str:
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        paragraphs = "".join(map(self._paragraph, cell.paragraphs)) or "<w:p/>"
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{paragraphs}</w:tc>'


def _apart(blocks: tuple[Paragraph | Table, ...]) -> Iterator[Paragraph | Table]:
    # Word joins tables that touch each other, and wants a paragraph after the last one.
    for place, block in enumerate(blocks):
        yield block
        if isinstance(block, Table) and not isinstance(next(iter(blocks[place + 1 :]), None), Paragraph):
            yield Paragraph(Style.CELL)


def _letters(text: str, *, marked: bool = False) -> str:
    look = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>' if marked else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def _section(section: Section) -> str:
    width, height = map(twips, reversed(PAGE) if section.landscape else PAGE)
    lying = ' w:orient="landscape"' if section.landscape else ""
    # An empty header on the first page keeps its number away; each section counts from 1.
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
        f'<w:pgMar w:top="{twips(TOP)}" w:right="{twips(RIGHT)}" w:bottom="{twips(BOTTOM)}" w:left="{twips(LEFT)}"'
        f' w:header="{twips(HEAD)}" w:footer="{twips(HEAD)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


_NO_ROOM = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_GRID = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)


def _zipped(parts: dict[str, str], stamp: Stamp) -> bytes:
    stream = BytesIO()
    when = max(FIRST, stamp.at.astimezone(UTC).timetuple()[:6])
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, when)
            info.create_system = 0  # what made the file is not said, so that every system makes the same
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return stream.getvalue()
