"""A foreign workbook as plain cells. It runs in a process of its own: see `reading`."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from msgspec import Struct

from dntracker.domain.workbook import Book, BookSheet, CellKind
from dntracker.office import errors
from dntracker.office.book_parts import MOST_CELLS, Cells, SharedTexts, Styles, WrongPart
from dntracker.office.format_dates import DAYS_TO_1904
from dntracker.office.xml_stream import TooMuch, stream

LARGEST_INDEX = 8 << 20
MOST_SHEETS = 200


class Answer(Struct, frozen=True):
    """The book, or why it cannot be read (a reason of `UnreadableBook`)."""

    book: Book | None = None
    why: str = ""


def read_book(source: Path | BytesIO) -> Answer:
    """The workbook in a file, or one of our own in memory."""
    try:
        with zipfile.ZipFile(source) as archive:
            return Answer(_Workbook(archive).book())
    except DefusedXmlException:
        return Answer(why=errors.ENTITIES)
    except (TooMuch, MemoryError):
        return Answer(why=errors.TOO_LARGE)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ExpatError, ParseError, KeyError,
        ValueError, StopIteration, WrongPart,
    ):  # fmt: skip
        return Answer(why=errors.DAMAGED)


class _Workbook:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._part = next(part for kind, part in self._related("").values() if kind == "officeDocument")
        self._tree = self._parsed(self._part)
        self._links = self._related(self._part)

    def book(self) -> Book:
        shared, styles = SharedTexts(), Styles()
        for kind, handler in (("sharedStrings", shared), ("styles", styles)):
            part = next((part for found, part in self._links.values() if found == kind), None)
            if part is not None:
                with self._archive.open(part) as opened:
                    stream(opened, handler)
        return Book(tuple(self._sheets(shared.found, styles.kinds)), self._names())

    def _sheets(self, shared: list[str], kinds: list[CellKind]) -> list[BookSheet]:
        found, room = list[BookSheet](), MOST_CELLS
        for item in _named(self._tree, "sheet")[:MOST_SHEETS]:
            kind, part = self._links[next(value for name, value in item.items() if name.endswith("}id"))]
            if kind != "worksheet":  # charts and macros have sheets, too
                continue
            cells = Cells(shared, kinds, room, self._epoch())
            with self._archive.open(part) as opened:
                stream(opened, cells)
            room -= len(cells.cells)
            found.append(BookSheet(item.get("name", ""), tuple(cells.cells), tuple(cells.merged)))
        return found

    def _epoch(self) -> int:
        settings = _named(self._tree, "workbookPr")
        return DAYS_TO_1904 if settings and settings[0].get("date1904") in ("1", "true") else 0

    def _names(self) -> dict[str, str]:
        names = [one for one in _named(self._tree, "definedName") if one.get("localSheetId") is None]
        return {one.get("name", ""): one.text or "" for one in names}

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        relations = join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")
        return {
            item.get("Id", ""): (
                item.get("Type", "").rpartition("/")[2],
                normpath(join("/" + dirname(part), item.get("Target", ""))).lstrip("/"),
            )
            for item in _named(self._parsed(relations), "Relationship")
            if item.get("TargetMode") != "External"
        }

    def _parsed(self, part: str) -> Element:
        if self._archive.getinfo(part).file_size > LARGEST_INDEX:
            raise TooMuch
        return fromstring(self._archive.read(part), forbid_dtd=True)


def _named(tree: Element, name: str) -> list[Element]:
    return [one for one in tree.iter() if one.tag.rpartition("}")[2] == name]
