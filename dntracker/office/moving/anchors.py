"""Pictures, text boxes, charts and controls: the cells that they are anchored to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dntracker.office.moving.moved import Moved, attributes
from dntracker.office.references import Axis, Moves

_ANCHOR = re.compile(
    r"(<(?:\w+:)?(twoCellAnchor|oneCellAnchor|anchor)\b([^>]*)>\s*)"
    r"(<(?:\w+:)?from>.*?</(?:\w+:)?from>)(\s*<(?:\w+:)?to>.*?</(?:\w+:)?to>)?",
    re.S,
)


class Held(NamedTuple):
    """What of an anchored thing follows the cells: its place, and its size."""

    place: bool
    size: bool


class Edge(NamedTuple):
    """One edge of an anchored thing: how many lines stand before it, and whether it reaches into the next one."""

    line: int
    inside: bool


def drawing(text: str, moved: Moved, home: str) -> str:
    """A part with drawings, or the controls of a sheet, moved; what is anchored to no cell stays."""
    moves = moved.on(home)
    text = _ANCHOR.sub(lambda match: _anchored(match, moves), text)
    return attributes(text, {("sp", "textlink"): lambda formula: moved.formula(formula, home)})


def anchored_cells(text: str) -> Iterator[tuple[int, int]]:
    """The rows and columns of the cells where the drawings or controls of a part begin."""
    for match in _ANCHOR.finditer(text):
        if _held(match[2], match[3]).place:
            yield _edge(match[4], "row").line + 1, _edge(match[4], "col").line + 1


def spanned(axis: Axis, start: Edge, end: Edge, held: Held) -> tuple[int, int]:
    """Before how many lines the two edges stand now.

    What lies over a whole band and is `held` in size grows; what lies in a band stays with its first copy.
    """
    if not held.place:
        return start.line, end.line
    first, last = start.line + 1, max(end.line + end.inside, start.line + 1)
    within = axis.inside(first)
    if not held.size or (within is not None and within is axis.inside(last)):
        away = axis.point(first) - first
        return start.line + away, end.line + away
    top = axis.last(first) if within and not axis.covers(first, last) else axis.first(first)
    bottom = axis.last(last) if axis.covers(first, last) else axis.first(last)
    return top - 1, bottom - end.inside


def _anchored(match: re.Match[str], moves: Moves) -> str:
    opening, kind, said, start, end = match[1], match[2], match[3], match[4], match[5] or ""
    held = _held(kind, said)
    for name, axis in (("row", moves.rows), ("col", moves.columns)):
        first, last = _edge(start, name), _edge(end or start, name)
        top, bottom = spanned(axis, first, last, held)
        start, end = _put(start, name, top), _put(end, name, bottom)
    return opening + start + end


def _held(kind: str, said: str) -> Held:
    if kind == "anchor":  # of a control: nothing follows unless it says so
        place, size = (re.search(rf'\s{name}="(?:1|true)"', said) for name in ("moveWithCells", "sizeWithCells"))
        return Held(place is not None, place is not None and size is not None)
    return Held('editAs="absolute"' not in said, kind == "twoCellAnchor" and 'editAs="oneCell"' not in said)


def _edge(marker: str, name: str) -> Edge:
    line = re.search(rf"<(?:\w+:)?{name}>\s*(\d+)", marker)
    rest = re.search(rf"<(?:\w+:)?{name}Off>\s*(-?\d+)", marker)
    return Edge(int(line[1]) if line else 0, rest is not None and int(rest[1]) > 0)


def _put(marker: str, name: str, line: int) -> str:
    return re.sub(rf"(<(?:\w+:)?{name}>\s*)\d+", lambda match: f"{match[1]}{line}", marker)
