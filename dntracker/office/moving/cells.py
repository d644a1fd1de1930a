"""Formulas in cells: moved with their cell, shared ones told apart, and without values that may no longer be true."""

import re
from collections.abc import Callable

from dntracker.office.moving.moved import attributes
from dntracker.office.package import escaped, unescaped
from dntracker.office.references import Copy, Moves, number, offset, shift

_FORMULA = re.compile(r"(<f\b[^>]*>)([^<]*)(?=</f>)")
_PLACED = re.compile(r'(<c r="([A-Z]+)(\d+)"[^>]*>)<f\b([^>]*?)(?:/>|>([^<]*)</f>)')
_GROUP = re.compile(r'\st="shared"(?=\s|$)')
_SHARING = re.compile(r'\s(?:t|ref|si)="[^"]*"')
_CALCULATED = re.compile(r"(<c\b[^>]*>)(<f\b(?:[^>]*/>|[^>]*>[^<]*</f>))(?:<v>[^<]*</v>|<v/>)?")
_RESULT = re.compile(r'\st="(?:str|b|e|n)"')
_NO_COPY = Copy()


def moved_cell(rest: str, moves: Moves, sheet: str, copy: Copy = _NO_COPY) -> str:
    """The XML of a cell after its reference, with its formula moved and without a value; `copy` as for `shift`."""
    if "<f" not in rest:
        return rest

    def moved(text: str) -> str:
        return shift(text, moves, sheet, at_home=True, copy=copy)

    rest = _FORMULA.sub(lambda m: m[1] + escaped(moved(unescaped(m[2]))), rest)
    rest = attributes(rest, {("f", name): moved for name in ("ref", "r1", "r2")})
    head, mark, tail = rest.partition(">")
    return _RESULT.sub("", head) + mark + re.sub(r"<v>[^<]*</v>|<v/>", "", tail)


def without_values(text: str) -> str:
    """A sheet whose formulas carry no values, so that whoever opens it calculates them."""
    return _CALCULATED.sub(lambda m: _RESULT.sub("", m[1]) + m[2], text)


def unshared(text: str, apart: Callable[[str], bool] = bool) -> str:
    """A sheet whose shared formulas are plain ones; only of groups of which `apart` says so of one formula."""
    if 't="shared"' not in text:
        return text
    groups = _groups(text)
    plain = {group for group, said in groups.items() if any(map(apart, said.values()))}

    def told_apart(match: re.Match[str]) -> str:
        group = _group(match[4])
        if group not in plain:
            return match[0]
        said = groups[group][match[2] + match[3]]
        return f"{match[1]}<f{_SHARING.sub('', match[4])}>{escaped(said)}</f>"

    return _PLACED.sub(told_apart, text)


def _groups(text: str) -> dict[str, dict[str, str]]:
    masters: dict[str, tuple[int, int, str]] = {}
    groups: dict[str, dict[str, str]] = {}
    for _, column, row, said, formula in _PLACED.findall(text):
        if group := _group(said):
            place = number(column), int(row)
            if formula:
                masters[group] = (*place, unescaped(formula))
            if group in masters:
                right, down, master = masters[group]
                groups.setdefault(group, {})[column + row] = offset(master, place[1] - down, place[0] - right)
    return groups


def _group(said: str) -> str:
    found = re.search(r'\ssi="(\d+)"', said)
    return found[1] if found and _GROUP.search(said) else ""
