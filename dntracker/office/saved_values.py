"""The values of plain formulas in a file: saved beside them, and the places of those that are not plain."""

import re

from dntracker.office.calculate import Calculator, Key
from dntracker.office.cells import CellError, Value, Workbook
from dntracker.office.package import Package, escaped
from dntracker.office.references import letters, number

_WRITTEN = re.compile(r'(<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*>)\s*(<f\b[^>]*?(?:/>|>[^<]*</f>))(?:<v>[^<]*</v>|<v\s*/>)?')


def uncomputed(data: bytes, name: str = "") -> tuple[str, ...]:
    """The places of formulas that cannot be computed here (`'Biểu 1'!C5`); they show empty until Excel opens it."""
    book = Workbook(Package(data, name))
    calculator = Calculator(book)
    sheets = [book.sheet(place) for place in book.visible]
    return tuple(
        f"{_quoted(sheet.name)}!{letters(place[1])}{place[0]}"
        for sheet in sheets
        for place, cell in sorted(sheet.cells.items())
        if cell.formula is not None and calculator.fails(sheet.place, place)
    )


def with_values(data: bytes, kept: frozenset[Key] = frozenset()) -> bytes:
    """The workbook with the value of each computable formula saved beside it, for readers that do not calculate."""
    package = Package(data, "")
    book = Workbook(package)
    calculator = Calculator(book, kept)
    for place in book.visible:
        sheet = book.sheet(place)
        text = package.text(sheet.part)

        def saved(match: re.Match[str], place: int = place) -> str:
            at = (int(match[3]), number(match[2]))
            if (place, *at) in kept or calculator.fails(place, at):
                return match[0]
            return _saved(match[1], match[4], calculator.value(place, at))

        package.put(sheet.part, _WRITTEN.sub(saved, text))
    return package.to_bytes()


def _saved(opening: str, formula: str, value: Value) -> str:
    kind, text = "n", f"{value!r}".removesuffix(".0")
    if isinstance(value, bool):
        kind, text = "b", str(int(value))
    elif isinstance(value, CellError):
        kind, text = "e", value.code
    elif isinstance(value, str):
        kind, text = "str", escaped(value)
    opening = re.sub(r'\st="[^"]*"', "", opening)
    return f'{opening[:-1]} t="{kind}">{formula}<v>{text}</v>'


def _quoted(sheet: str) -> str:
    doubled = sheet.replace("'", "''")
    return f"'{doubled}'"
