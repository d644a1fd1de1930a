"""Comments and the shapes of the old drawing language that show them and old controls."""

import re

from dntracker.office.moving.anchors import Edge, Held, spanned
from dntracker.office.moving.moved import Moved, attributes, contents, kept
from dntracker.office.references import Axis, Moves

_SHAPE = re.compile(r"<v:shape\b.*?</v:shape>", re.S)
_ANCHOR = re.compile(r"(<x:Anchor>\s*)([^<]+?)(?=\s*</x:Anchor>)")
_LINKS = "x:Fmla(?:Link|Range|Group|Txbx|Pict)"


def comments(text: str, moved: Moved, home: str) -> str:
    """The comments of a sheet, each at its cell; one at a model row is at the first copy."""
    moves = moved.on(home)
    cells = {(name, "ref"): lambda cell: kept(cell, moves) for name in ("comment", "threadedComment")}
    return attributes(text, cells)


def legacy(text: str, moved: Moved, home: str) -> str:
    """The shapes of comments and old controls."""
    moves = moved.on(home)
    text = _SHAPE.sub(lambda match: _note(match[0], moves) or _control(match[0], moves), text)
    return contents(text, _LINKS, lambda formula: moved.formula(formula, home))


def controls(text: str, moved: Moved, home: str) -> str:
    """The properties of a control: the cells that it reads and sets."""
    links = ("fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx")
    return attributes(text, {("formControlPr", name): lambda said: moved.formula(said, home) for name in links})


def _note(shape: str, moves: Moves) -> str:
    row, column = (re.search(rf"<x:{name}>\s*(\d+)", shape) for name in ("Row", "Column"))
    if row is None or column is None:
        return ""
    down = moves.rows.point(int(row[1]) + 1) - int(row[1]) - 1
    right = moves.columns.point(int(column[1]) + 1) - int(column[1]) - 1
    shape = re.sub(r"(<x:Row>\s*)\d+", lambda m: f"{m[1]}{int(row[1]) + down}", shape)
    shape = re.sub(r"(<x:Column>\s*)\d+", lambda m: f"{m[1]}{int(column[1]) + right}", shape)

    def beside(match: re.Match[str]) -> str:
        places = [int(place) for place in match[2].split(",")]
        away = (right, 0, down, 0) * 2
        return match[1] + ", ".join(str(place + step) for place, step in zip(places, away, strict=True))

    return _ANCHOR.sub(beside, shape)


def _control(shape: str, moves: Moves) -> str:
    # the elements say the contrary of their names: with MoveWithCells a thing does not move
    held = Held("<x:MoveWithCells" not in shape, "<x:SizeWithCells" not in shape)

    def anchored(match: re.Match[str]) -> str:
        left, a, top, b, right, c, bottom, d = (int(place) for place in match[2].split(","))
        left, right = _span(moves.columns, (left, right, c), held)
        top, bottom = _span(moves.rows, (top, bottom, d), held)
        return match[1] + ", ".join(map(str, (left, a, top, b, right, c, bottom, d)))

    return _ANCHOR.sub(anchored, shape)


def _span(axis: Axis, places: tuple[int, int, int], held: Held) -> tuple[int, int]:
    start, end, rest = places
    return spanned(axis, Edge(start, True), Edge(end, rest > 0), held)
