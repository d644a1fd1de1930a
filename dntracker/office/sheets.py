"""Many reports in one workbook: the template's sheet stands once for each, its styles and shared texts once for all."""

import re
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.report import Placed, Report, Value
from dntracker.office.copying import PLACE, Copier, belongings, local_names, renamed
from dntracker.office.errors import UnusableTemplate
from dntracker.office.filling import SheetFilling, read
from dntracker.office.moving.book import move_book
from dntracker.office.names import BAND
from dntracker.office.package import Book, escaped
from dntracker.office.references import Moves
from dntracker.office.sheet_names import SheetNames, quoted_sheet
from dntracker.office.writer import Writer

_SHEET = re.compile(r"<sheet\s[^>]*?(?:/>|></sheet>)")
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"

_NAMELESS = "\ue000"  # no sheet has it: each puts its own name there
_ITSELF = f"{quoted_sheet(_NAMELESS)}!"


class _Surroundings(Struct, frozen=True):
    parts: dict[str, bytes]
    names: str


class Sheets:
    """The copies of the one sheet of a template that shows reports, as they are made."""

    def __init__(self, book: Book, writer: Writer) -> None:
        self._book, self._writer = book, writer
        reported = [sheet for sheet in book.sheets if any(name.startswith(BAND) for name in sheet.names)]
        if len(reported) != 1:
            raise UnusableTemplate("not_one_sheet", book.package.name)
        self._sheet = reported[0]
        self._template, self._grid = book.package.copied(), read(book, self._sheet)
        self._own = belongings(self._template, self._sheet.part)
        self._copier = Copier(book.package)
        self._names = SheetNames({sheet.name for sheet in book.sheets} - {self._sheet.name})
        self._around: dict[Moves, _Surroundings] = {}
        self._made: list[tuple[str, str, str]] = []  # name, part, the names that are the sheet's own
        self.numbers: list[Placed] = []

    def add(self, title: str, report: Report, heading: dict[str, Value]) -> None:
        """Puts a report onto a sheet of its own, under a name that Excel takes."""
        at = replace(self._sheet, position=self._sheet.position + len(self._made))
        filling = SheetFilling(at, self._grid, self._writer, report, heading)
        name, text = self._names.fitting(title), filling.text()
        self.numbers += filling.numbers
        if self._made:
            self._copy(name, text, filling.moves)
        else:
            self._first(name, text, filling.moves)

    def finish(self) -> None:
        """Tells the workbook which sheets it has."""
        book = self._book
        relations = f"{book.part.rpartition('/')[0]}/_rels/{book.part.rpartition('/')[2]}.rels"
        related = "".join(
            f'<Relationship Id="rIdTo{order}" Type="{_KIND}" Target="/{part}"/>'
            for order, (_, part, _) in enumerate(self._made[1:], 1)
        )
        text = book.package.text(relations).replace("</Relationships>", related + "</Relationships>")
        book.package.put(relations, text)
        book.package.put(book.part, self._listed(book.package.text(book.part)))
        self._copier.finish()

    def _first(self, name: str, text: str, moves: Moves) -> None:
        package, old = self._book.package, self._sheet.name
        package.put(self._sheet.part, text)
        move_book(package, {old: moves})
        for part in [part for part in package.parts if part.endswith(".xml") and name != old]:
            package.put(part, renamed(package.text(part), old, name))
        self._made.append((name, self._sheet.part, ""))

    def _copy(self, name: str, text: str, moves: Moves) -> None:
        old, around = self._sheet.name, self._surroundings(moves)
        rename = partial(renamed, old=old, new=name)
        text = re.sub(r'(<sheetView\b[^>]*?)\stabSelected="(?:1|true)"', r"\1", text, count=1)  # or both are edited
        text = _numbered_anew(text)
        charts = {part: rename(data.decode()).encode() for part, data in around.parts.items() if "/charts/" in part}
        source = around.parts | charts | {self._sheet.part: rename(text).encode()}
        part = self._copier.put(source, self._own)
        self._made.append((name, part, around.names.replace(_ITSELF, f"{escaped(quoted_sheet(name))}!")))

    def _surroundings(self, moves: Moves) -> _Surroundings:
        if moves not in self._around:
            package = self._template.copied()
            move_book(package, {self._sheet.name: moves})
            names = local_names(package.text(self._book.part), self._sheet.name, self._sheet.position)
            self._around[moves] = _Surroundings(package.parts, renamed(names, self._sheet.name, _NAMELESS))
        return self._around[moves]

    def _listed(self, text: str) -> str:
        at, more = self._sheet.position, len(self._made) - 1
        sheets = _SHEET.findall(text)
        free = max(int(found) for found in re.findall(r'\ssheetId="(\d+)"', "".join(sheets))) + 1
        said = [_renamed_sheet(sheets[at], self._made[0][0])]
        for order, (name, _, _) in enumerate(self._made[1:], 1):
            one = re.sub(r'(\ssheetId=")\d+', rf"\g<1>{free + order}", _renamed_sheet(sheets[at], name))
            said.append(re.sub(r'(\s\w+:id=")[^"]*', rf"\g<1>rIdTo{order}", one))
        text = text.replace(sheets[at], "".join(said), 1)
        text = re.sub(r'(\slocalSheetId=")(\d+)', lambda m: m[1] + str(int(m[2]) + more * (int(m[2]) > at)), text)
        local = (
            names.replace(f'localSheetId="{PLACE}"', f'localSheetId="{at + order}"')
            for order, (_, _, names) in enumerate(self._made)
        )
        return text.replace("</definedNames>", "".join(local) + "</definedNames>", 1)


def _numbered_anew(text: str) -> str:
    """A sheet whose pages count from 1, though others of the workbook print before it."""
    anew = '<pageSetup firstPageNumber="1" useFirstPageNumber="1"'
    return text if "firstPageNumber" in text else anew.join(text.rsplit("<pageSetup", 1))


def _renamed_sheet(tag: str, name: str) -> str:
    said = escaped(name).replace('"', "&quot;")
    return re.sub(r'(\sname=")[^"]*', lambda match: match[1] + said, tag, count=1)
