"""Everything in a workbook beside the cells of its filled sheets, after these have moved."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote, unquote

from dntracker.office.moving.anchors import drawing
from dntracker.office.moving.cells import unshared, without_values
from dntracker.office.moving.charts import chart, pivot_cache
from dntracker.office.moving.moved import Moved, contents, quoted
from dntracker.office.moving.remarks import comments, controls, legacy
from dntracker.office.moving.sheet import places, rules
from dntracker.office.moving.stale import Stale, stale
from dntracker.office.moving.tables import table, table_name
from dntracker.office.package import MAIN, Package, unescaped
from dntracker.office.references import Moves

_ON_SHEETS: dict[str, Callable[[str, Moved, str], str]] = {
    "drawing": drawing,
    "vmlDrawing": legacy,
    "comments": comments,
    "threadedComment": comments,
    "ctrlProp": controls,
    "table": table,
    "tableSingleCells": places,
    "pivotTable": places,
}
_ANYWHERE: dict[str, Callable[[str, Moved, Stale], str]] = {
    "chart": chart,
    "chartEx": chart,
    "pivotCacheDefinition": pivot_cache,
}
_LISTS = ("calcChain", "volatileDependencies")  # of cells with formulas; Excel makes new ones
_TO_A_CELL = re.compile(r'(\sTarget="#)([^"]+)')


def move_book(package: Package, sheets: dict[str, Moves]) -> None:
    """Moves all that speaks of the filled `sheets`, by name, but what stands on these sheets themselves.

    Excel calculates everything when it opens the file, and no value that may be wrong by now is kept beside a
    formula or in a chart. Raises `UnusableTemplate`.
    """
    moved, main = Moved(sheets), _main(package)
    named = sheet_parts(package)
    old = _stale(package, named, moved)
    _change(package, main, _names, moved)
    for part, name in named.items():
        _change(package, part, _other, moved, name, old)
    for kind, part, home in list(_parts(package, main, named)):
        if kind in _ON_SHEETS:
            _change(package, part, _ON_SHEETS[kind], moved, home)
        elif kind in _ANYWHERE:
            _change(package, part, _ANYWHERE[kind], moved, old)
        elif kind in _LISTS:
            package.drop(part)
    for part in [part for part in package.parts if part.endswith(".rels")]:
        _change(package, part, _links, moved)


def sheet_parts(package: Package) -> dict[str, str]:
    """The parts of the sheets that have cells, with the names of the sheets."""
    main = _main(package)
    related, found = package.related(main), {}
    for item in package.tree(main).iter(f"{MAIN}sheet"):
        kind, part = related.get(next((v for k, v in item.items() if k.endswith("}id")), ""), ("", ""))
        if kind == "worksheet":  # charts and macros have sheets, too
            found[part] = item.get("name", "")
    return found


def _main(package: Package) -> str:
    return next((part for kind, part in package.related("").values() if kind == "officeDocument"), "xl/workbook.xml")


def _parts(package: Package, start: str, named: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each part with its kind and the sheet that it belongs to."""
    seen, waiting = {start}, [(start, "")]
    while waiting:
        part, home = waiting.pop()
        for kind, found in package.related(part).values():
            if found in package.parts and found not in seen:
                seen.add(found)
                waiting.append((found, named.get(found, home)))
                yield kind, found, named.get(found, home)


def _stale(package: Package, named: dict[str, str], moved: Moved) -> Stale:
    main = _main(package)
    names = {item.get("name", ""): item.text or "" for item in package.tree(main).iter(f"{MAIN}definedName")}
    others = {name: package.text(part) for part, name in named.items() if name not in moved.sheets}
    parts = _parts(package, main, named)
    tables = {table_name(package.text(part)): home for kind, part, home in parts if kind == "table"}
    return stale(moved.sheets, names, others, tables)


def _names(text: str, moved: Moved) -> str:
    text = contents(text, "definedName|xm:f", moved.formula)
    if "<calcPr" not in text:
        text = text.replace("</definedNames>", "</definedNames><calcPr/>", 1)
    text = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", text)
    return re.sub(r"<calcPr\b", '<calcPr fullCalcOnLoad="1"', text, count=1)


def _other(text: str, moved: Moved, name: str, old: Stale) -> str:
    """A sheet whose cells and rules speak of other sheets."""
    others = Moved({sheet: moves for sheet, moves in moved.sheets.items() if sheet != name})
    text = unshared(text, lambda formula: others.formula(formula) != formula)
    text = rules(contents(text, "f", others.formula), others, "")
    return without_values(text) if name not in moved.sheets and old.names(name) else text


def _links(text: str, moved: Moved) -> str:
    return _TO_A_CELL.sub(lambda match: match[1] + _link(match[2], moved), text)


def _link(target: str, moved: Moved) -> str:
    said = unquote(unescaped(target))
    now = moved.formula(said)
    return target if now == said else quoted(quote(now, safe="!$:'"))


def _change(package: Package, part: str, change: Callable[..., str], *given: object) -> None:
    old = package.text(part)
    new = change(old, *given)
    if new != old:
        package.put(part, new)
