"""A sheet of a template once more in its package: the part with all that belongs to it, under names of their own."""

import re
from posixpath import dirname, join, normpath

from dntracker.office.errors import UnusableTemplate
from dntracker.office.moving.moved import attributes, contents
from dntracker.office.package import Package, escaped, unescaped
from dntracker.office.sheet_names import quoted_sheet

_OWN = frozenset(
    "drawing vmlDrawing comments threadedComment printerSettings ctrlProp"
    " chart chartEx chartStyle chartColorStyle chartUserShapes".split()
)
_ONCE = frozenset("table pivotTable tableSingleCells queryTable slicer timeline".split())
_TARGET = re.compile(r'(\sTarget=")([^"]+)')
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_FORMULAS = r"(?:\w+:)?f|(?:\w+:)?formula[12]?|definedName"
_TYPES = "[Content_Types].xml"
_LOCAL = re.compile(r'\slocalSheetId="(\d+)"')
PLACE = "@"


def belongings(package: Package, part: str) -> list[str]:
    """The parts that only this sheet has; raises `UnusableTemplate` for one that a book has only once (a table)."""
    found, waiting = [part], [part]
    while waiting:
        for kind, target in package.related(waiting.pop()).values():
            if kind in _ONCE:
                raise UnusableTemplate("not_twice", package.name)
            if kind in _OWN and target in package.parts and target not in found:
                found.append(target)
                waiting.append(target)
    return found


class Copier:
    """Puts copies of parts into a package; their content types are said at the end."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._types = package.text(_TYPES)
        self._added: list[str] = []
        self._last: dict[str, int] = {}

    def put(self, source: dict[str, bytes], parts: list[str]) -> str:
        """Copies `parts` with their relations out of `source`; gives the new name of the first."""
        names = {part: self._free(part) for part in parts}
        for part, name in names.items():
            self._package.parts[name] = source[part]
            relations = _relations(part)
            if relations in source:
                self._package.parts[_relations(name)] = _related(source[relations].decode(), part, names).encode()
            found = re.search(rf'<Override\b[^>]*"/{re.escape(part)}"[^>]*>', self._types)
            if found:
                self._added.append(found[0].replace(f'"/{part}"', f'"/{name}"'))
        return names[parts[0]]

    def finish(self) -> None:
        """Says what the new parts are."""
        self._package.put(_TYPES, self._types.replace("</Types>", "".join(self._added) + "</Types>"))

    def _free(self, part: str) -> str:
        stem, ending = re.fullmatch(r"(.*?)\d*(\.\w+)", part).groups()  # type: ignore[union-attr]  # every part has one
        order = self._last.get(stem, 0) + 1
        while f"{stem}{order}{ending}" in self._package.parts:
            order += 1
        self._last[stem] = order
        return f"{stem}{order}{ending}"


def renamed(text: str, old: str, new: str) -> str:
    """XML in which formulas mean the sheet `new` where they meant `old`."""
    if not re.search(re.escape(escaped(old.replace("'", "''"))) + "(?:'|&apos;|&#39;)?!", text):
        return text
    means = _means(old)

    def change(formula: str) -> str:
        return means.sub(lambda _: f"{quoted_sheet(new)}!", formula)

    return contents(attributes(text, {("hyperlink", "location"): change}), _FORMULAS, change)


def local_names(book: str, sheet: str, position: int) -> str:
    """The names in a workbook's XML that belong to a sheet or mean its cells, as names of the sheet at `PLACE`."""
    means, found = _means(sheet), []
    for tag, text in re.findall(r"(<definedName\b[^>]*)>([^<]*)</definedName>", book):
        local = _LOCAL.search(tag)
        if int(local[1]) == position if local else means.search(unescaped(text)):
            found.append(f'{_LOCAL.sub("", tag)} localSheetId="{PLACE}">{text}</definedName>')
    return "".join(found)


def _means(sheet: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.'])(?:{re.escape(quoted_sheet(sheet))}|{re.escape(sheet)})!")


def _relations(part: str) -> str:
    return join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")


def _related(text: str, part: str, names: dict[str, str]) -> str:
    def relation(match: re.Match[str]) -> str:
        return match[0] if "TargetMode" in match[0] else _TARGET.sub(target, match[0])

    def target(match: re.Match[str]) -> str:
        found = normpath(join("/" + dirname(part), match[2])).lstrip("/")
        return f"{match[1]}/{names.get(found, found)}"

    return _RELATION.sub(relation, text)
