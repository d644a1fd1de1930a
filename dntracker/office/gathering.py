"""Putting filled copies of one template into one workbook, a sheet each; a style that they share stands there once."""

import re
from collections.abc import Iterable, Sequence
from posixpath import dirname, join, relpath

from dntracker.domain.evidence_file import free_name
from dntracker.office.package import Book, Package, escaped

LONGEST = 31  # letters of a sheet's name in Excel
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_XFS = re.compile(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", re.S)
_XF = re.compile(r"<xf\b[^>]*?(?:/>|>.*?</xf>)", re.S)
_FORMAT = re.compile(r'<numFmt\b[^>]*?\bnumFmtId="(\d+)"[^>]*?\bformatCode="([^"]*)"[^>]*>')
_NUMBER = re.compile(r'\bnumFmtId="(\d+)"')
_STYLED = re.compile(r'(<(?:c|row)\b[^>]*?\ss="|<col\b[^>]*?\sstyle=")(\d+)')
_NAME = re.compile(r'<definedName\b[^>]*?\bname="([^"]*)"[^>]*>([^<]*)</definedName>')
_SHEET_RELATION = re.compile(r'<Relationship\b[^>]*Type="[^"]*/worksheet"[^>]*/>')
_OWN = "="  # before the code of a format in a style whose number is not given yet
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def gathered(files: Sequence[tuple[str, bytes]]) -> bytes:
    """One workbook of these, each under its own name; every one has one sheet and was filled from the same template."""
    whole = Book(Package(files[0][1], ""))
    gathering = _Gathering(whole, _sheet_names(name for name, _ in files))
    for place, (_, data) in enumerate(files):
        gathering.add(place, Book(Package(data, "")))
    return gathering.to_bytes()


def _sheet_names(wanted: Iterable[str]) -> list[str]:
    names: list[str] = []
    for one in wanted:
        plain = _NOT_IN_NAMES.sub("-", one).strip()[:LONGEST]
        names.append(plain if free_name(plain, names) == plain else free_name(plain[: LONGEST - 4], names))
    return names


class _Gathering:
    def __init__(self, whole: Book, names: list[str]) -> None:
        self.whole, self.package, self.names = whole, whole.package, names
        self.home = whole.sheets[0]
        self.styles_part = whole.sole("styles") or ""
        self.styles: dict[str, int] = {}
        self.defined: list[str] = []
        self.sheets: list[str] = []
        index = _relations(whole.part)
        self.package.put(index, _SHEET_RELATION.sub("", self.package.text(index)))

    def add(self, place: int, book: Book) -> None:
        """Take the sheet of a book in, with all that it refers to."""
        old, name = book.sheets[0], self.names[place]
        styles = self._merged(book.package.text(book.sole("styles") or ""))
        text = _STYLED.sub(lambda m: f"{m[1]}{styles[int(m[2])]}", book.package.text(old.part))
        text = re.sub(r'\stabSelected="[^"]*"', "", text) if place else text
        part = f"{dirname(self.home.part)}/sheet{place + 1}.xml" if place else self.home.part
        self.package.put(part, _renamed(text, old.name, name))
        if place:
            self._copy_related(book, old.part, part, place)
            self._declare(self.home.part, part)
        key = f"rIdSheet{place + 1}"
        self.sheets.append(f'<sheet name="{_attribute(name)}" sheetId="{place + 1}" r:id="{key}"/>')
        self._relate(self.whole.part, key, "worksheet", part)
        for code, said in _NAME.findall(book.package.text(book.part)):
            meant = _renamed(said, old.name, name)
            self.defined.append(f'<definedName name="{code}" localSheetId="{place}">{meant}</definedName>')

    def to_bytes(self) -> bytes:
        """The workbook with all sheets that were added."""
        text = self.package.text(self.whole.part)
        relations = f'<sheets xmlns:r="{_RELATION}">{"".join(self.sheets)}</sheets>'
        text = re.sub(r"<sheets\b.*?</sheets>", lambda _: relations, text, count=1, flags=re.S)
        names = f"<definedNames>{''.join(self.defined)}</definedNames>"
        text = re.sub(r"<definedNames\b.*?</definedNames>", lambda _: names, text, count=1, flags=re.S)
        self.package.put(self.whole.part, text)
        self.package.put(self.styles_part, self._all_styles())
        return self.package.to_bytes()

    def _merged(self, source: str) -> list[int]:
        codes = dict(_FORMAT.findall(source))
        found = _XFS.search(source)
        xfs = _XF.findall(found[1]) if found else []
        spelled = [
            _NUMBER.sub(lambda m: f'numFmtId="{_OWN + codes[m[1]] if m[1] in codes else m[1]}"', one, count=1)
            for one in xfs
        ]
        return [self.styles.setdefault(one, len(self.styles)) for one in spelled]

    def _all_styles(self) -> str:
        source = self.package.text(self.styles_part)
        codes = {code: number for number, code in _FORMAT.findall(source)}
        free = max([163, *map(int, codes.values())]) + 1

        def number(match: re.Match[str]) -> str:
            said = match[1]
            if said.startswith(_OWN):
                said = codes.setdefault(said.removeprefix(_OWN), str(free + len(codes)))
            return f'numFmtId="{said}"'

        spelled = re.compile(r'\bnumFmtId="([^"]*)"')
        xfs = "".join(spelled.sub(number, one, count=1) for one in self.styles)
        formats = "".join(f'<numFmt numFmtId="{value}" formatCode="{code}"/>' for code, value in codes.items())
        text = re.sub(r"<numFmts\b[^>]*?(?:/>|>.*?</numFmts>)", "", source, count=1, flags=re.S)
        said = f'<numFmts count="{len(codes)}">{formats}</numFmts>' if codes else ""
        text = re.sub(r"(<styleSheet\b[^>]*>)", lambda m: m[1] + said, text, count=1)
        whole = f'<cellXfs count="{len(self.styles)}">{xfs}</cellXfs>'
        return _XFS.sub(lambda _: whole, text, count=1)

    def _copy_related(self, book: Book, old: str, new: str, place: int) -> None:
        for key, (kind, part) in book.package.related(old).items():
            stem, _, ending = part.rpartition(".")
            copy = f"{stem}-{place + 1}.{ending}"
            data = book.package.parts[part]
            if ending == "xml":
                data = _renamed(data.decode(), book.sheets[0].name, self.names[place]).encode()
            self.package.parts[copy] = data
            self._declare(part, copy)
            self._relate(new, key, kind, copy)
            self._copy_related(book, part, copy, place)

    def _declare(self, like: str, part: str) -> None:
        index = "[Content_Types].xml"
        found = re.search(rf'<Override\b[^>]*PartName="/{re.escape(like)}"[^>]*>', self.package.text(index))
        if found:
            again = found[0].replace(f'"/{like}"', f'"/{part}"')
            self.package.put(index, self.package.text(index).replace("</Types>", f"{again}</Types>"))

    def _relate(self, part: str, key: str, kind: str, to: str) -> None:
        index = _relations(part)
        known = self.package.parts.get(index, _EMPTY).decode()
        target = relpath(to, dirname(part))
        one = f'<Relationship Id="{key}" Type="{_RELATION}/{kind}" Target="{target}"/></Relationships>'
        self.package.put(index, known.replace("</Relationships>", one))


_EMPTY = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def _relations(part: str) -> str:
    return join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")


def _renamed(text: str, old: str, new: str) -> str:
    quoted = escaped(new.replace("'", "''"))
    return text.replace(f"'{escaped(old)}'!", f"'{quoted}'!")


def _attribute(text: str) -> str:
    return escaped(text).replace('"', "&quot;")
