"""An .xlsx package: its parts, kept as they are unless replaced, its sheets, their names and texts."""

import re
import zipfile
import zlib
from copy import copy
from functools import cached_property
from html import unescape
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from msgspec import Struct

from dntracker.office.errors import DAMAGED, UnusableTemplate
from dntracker.office.format_dates import DAYS_TO_1904
from dntracker.office.references import Area, area, bare
from dntracker.office.screening import fault_of
from dntracker.office.spelling import spelled

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/"
_NEVER_PRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def carried(text: str) -> str:
    """The text without the characters that XML cannot carry, such as Word's own line breaks."""
    return _NEVER_PRINTED.sub("", text)


def escaped(text: str) -> str:
    """The text as XML content; characters that XML cannot carry are dropped."""
    return escape(carried(text))


def unescaped(text: str) -> str:
    """The text that XML content stands for."""
    return unescape(text)


class Package:
    """The parts of a workbook file, in their order; `name` is what errors call it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._spelled = set[str]()
        self._related: dict[tuple[str, bytes], dict[str, tuple[str, str]]] = {}
        if fault := fault_of(data):
            raise UnusableTemplate(fault, name)
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                self.parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
            raise UnusableTemplate(DAMAGED, name) from error

    def copied(self) -> "Package":
        """Another package with the same parts, that changes for itself."""
        other = copy(self)
        other.parts, other._spelled = dict(self.parts), set(self._spelled)
        return other

    def text(self, part: str) -> str:
        """The text of an XML part, spelled as patterns know it.

        Declarations of entities are refused, since they can blow up a reader.
        """
        try:
            text = self.parts[part].decode("utf-8-sig")
        except (KeyError, UnicodeDecodeError) as error:
            raise UnusableTemplate("not_a_workbook", self.name) from error
        if "<!" in text:
            raise UnusableTemplate("not_plain", self.name)
        return text if part in self._spelled else self._spell(part, text)

    def _spell(self, part: str, text: str) -> str:
        self._spelled.add(part)
        try:
            plain = spelled(text)
        except ValueError as error:
            raise UnusableTemplate("not_plain", self.name) from error
        if plain != text:
            self.put(part, plain)
        return plain

    def tree(self, part: str) -> ElementTree.Element:
        """The tree of an XML part."""
        try:
            return ElementTree.fromstring(self.text(part))
        except ElementTree.ParseError as error:
            raise UnusableTemplate("not_a_workbook", self.name) from error

    def put(self, part: str, text: str) -> None:
        """Replaces a part, or adds one."""
        self.parts[part] = text.encode()

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: relation id → (kind, part)."""
        relations = join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")
        data = self.parts.get(relations)
        if data is None:
            return {}
        key = dirname(part), data
        if key not in self._related:
            self._related[key] = self._relations(relations, dirname(part))
        return self._related[key]

    def _relations(self, relations: str, folder: str) -> dict[str, tuple[str, str]]:
        return {
            item.get("Id", ""): (
                item.get("Type", "").rpartition("/")[2],
                normpath(join("/" + folder, item.get("Target", ""))).lstrip("/"),
            )
            for item in self.tree(relations)
            if item.get("TargetMode") != "External"
        }

    def drop(self, part: str) -> None:
        """Takes a part out, with its content type and the relations to it."""
        self.parts.pop(part)
        leaf = re.escape(part.rpartition("/")[2])
        said = re.compile(rf'<(?:Override|Relationship)\b[^>]*"(?:[^"]*/)?{leaf}"[^>]*/>')
        for index in [name for name in self.parts if name == "[Content_Types].xml" or name.endswith(".rels")]:
            text = self.text(index)
            if said.search(text):
                self.put(index, said.sub("", text))

    def to_bytes(self) -> bytes:
        """The package as a file; equal parts make an equal file, on every system and at any time."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                info = zipfile.ZipInfo(name)  # of the first day that a zip knows
                info.create_system = 0
                archive.writestr(info, data, zipfile.ZIP_DEFLATED)
        return stream.getvalue()


class BookSheet(Struct, frozen=True):
    """One sheet: its place among all, its name and part, and the cells of the names that mean it, in capitals."""

    position: int
    name: str
    part: str
    names: dict[str, Area]


class Book:
    """What a workbook says about itself: its sheets with their names, and the shared texts."""

    def __init__(self, package: Package) -> None:
        self.package = package
        office = [part for kind, part in package.related("").values() if kind == "officeDocument"]
        self.part = office[0] if office else "xl/workbook.xml"
        self.tree = package.tree(self.part)
        if self.tree.tag.startswith(_STRICT):
            raise UnusableTemplate("strict", package.name)
        self._related = package.related(self.part)
        self.sheets = self._sheets()

    def sole(self, kind: str) -> str | None:
        """The part of this kind (`styles`, `sharedStrings`, …), if there is one."""
        return next((part for found, part in self._related.values() if found == kind), None)

    @property
    def epoch(self) -> int:
        """How many days later than usual it begins to count them, as workbooks from old Macs do."""
        settings = self.tree.find(f"{MAIN}workbookPr")
        return DAYS_TO_1904 if settings is not None and settings.get("date1904") in ("1", "true") else 0

    def nowhere(self) -> set[str]:
        """The names, in capitals, that mean no cells: those were deleted, or it is a formula."""
        placed = {name for sheet in self.sheets for name in sheet.names}
        return {item.get("name", "").upper() for item in self.tree.iter(f"{MAIN}definedName")} - placed

    @cached_property
    def shared_texts(self) -> list[str]:
        """The texts that cells refer to by number."""
        part = self.sole("sharedStrings")
        if part is None:
            return []
        return ["".join(t.text or "" for t in _spoken(item)) for item in self.package.tree(part)]

    def _sheets(self) -> tuple[BookSheet, ...]:
        found, names = [], self._names()
        for position, item in enumerate(self.tree.iter(f"{MAIN}sheet")):
            kind, part = self._related.get(next((v for k, v in item.items() if k.endswith("}id")), ""), ("", ""))
            if kind == "worksheet":
                name = item.get("name", "")
                named = names.get((name, None), {}) | names.get((name, str(position)), {})
                found.append(BookSheet(position, name, part, named))
        if not found:
            raise UnusableTemplate("not_a_workbook", self.package.name)
        return tuple(found)

    def _names(self) -> dict[tuple[str, str | None], dict[str, Area]]:
        found: dict[tuple[str, str | None], dict[str, Area]] = {}
        for item in self.tree.iter(f"{MAIN}definedName"):
            if place := _placed(item.text or ""):
                found.setdefault((place[0], item.get("localSheetId")), {})[item.get("name", "").upper()] = place[1]
        return found


def _placed(text: str) -> tuple[str, Area] | None:
    prefix, mark, cells = text.rpartition("!")
    try:
        return (bare(prefix), area(cells)) if mark else None
    except ValueError:  # a formula, a constant, or `#REF!` once its cells are deleted
        return None


def _spoken(item: ElementTree.Element) -> list[ElementTree.Element]:
    return [t for run in item if run.tag != f"{MAIN}rPh" for t in run.iter(f"{MAIN}t")]
