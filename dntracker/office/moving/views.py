"""What a sheet shows: its frozen panes and selections, the widths of its columns, its page breaks."""

import re
from functools import partial

from dntracker.office.moving.moved import attributes, each
from dntracker.office.references import Area, Axis, Moves, area

_CORNERS = (
    ("sheetView", "topLeftCell"),
    ("customSheetView", "topLeftCell"),
    ("pane", "topLeftCell"),
    ("sheetPr", "syncRef"),
    ("selection", "activeCell"),
)
_VIEW = re.compile(r"<(sheetView|customSheetView)\b[^>]*>\s*(<pane\b[^>]*>)")
_COLUMNS = re.compile(r"<cols>(.*?)</cols>", re.S)
_COLUMN = re.compile(r'<col\b(?=[^>]*\smin="(\d+)")(?=[^>]*\smax="(\d+)")([^>]*?)/?>(?:\s*</col>)?')
_BREAKS = re.compile(r"<(rowBreaks|colBreaks)\b.*?</\1>", re.S)


def viewed(text: str, moves: Moves) -> str:
    """A sheet's XML with its views, columns and breaks moved."""
    text = _VIEW.sub(lambda match: _frozen(match, moves), text)
    corner = partial(each, moves=moves, change=lambda old: _corner(old, moves))
    text = attributes(text, dict.fromkeys(_CORNERS, corner) | {("selection", "sqref"): partial(_chosen, moves=moves)})
    if moves.columns.growths:
        text = _COLUMNS.sub(lambda match: f"<cols>{_columns(match[1], moves.columns)}</cols>", text)
    return _BREAKS.sub(lambda match: _broken(match, moves), text)


def _frozen(match: re.Match[str], moves: Moves) -> str:
    view, pane = match[0][: -len(match[2])], match[2]
    if ' state="frozen' not in pane:  # a split in points, not in cells
        return match[0]
    found = re.search(r'\stopLeftCell="([^"]+)"', view)
    seen = area(found[1]) if found else Area(1, 1, 1, 1)
    for name, axis, start in (("ySplit", moves.rows, seen.top), ("xSplit", moves.columns, seen.left)):
        pane = re.sub(rf'(\s{name}=")(\d+)', partial(_split, axis=axis, start=start), pane)
    return view + pane


def _split(match: re.Match[str], axis: Axis, start: int) -> str:
    return f"{match[1]}{axis.first(start + int(match[2])) - axis.first(start)}"


def _corner(old: Area, moves: Moves) -> Area:
    row, column = moves.rows.first(old.top), moves.columns.first(old.left)
    return Area(row, column, row, column)


def _chosen(references: str, moves: Moves) -> str:
    def chosen(old: Area) -> Area:
        return _corner(old, moves) if old[:2] == old[2:] else moves.area(old)

    return " ".join([each(one, moves, chosen) for one in references.split()])


def _columns(text: str, axis: Axis) -> str:
    told = dict[tuple[int, int], str]()
    for start, end, said in _COLUMN.findall(text):
        rest = re.sub(r'\s(?:min|max)="\d+"', "", said)
        told |= dict.fromkeys(_spans(int(start), int(end), axis), rest)
    written, after = [], 0
    for (start, end), rest in sorted(told.items()):
        if start > after:  # the last columns of all make room for new ones
            written.append(f'<col min="{start}" max="{end}"{rest}/>')
            after = end
    return "".join(written)


def _spans(start: int, end: int, axis: Axis) -> list[tuple[int, int]]:
    """Where the columns `start` to `end` stand now: one by one in bands, together between them."""
    spans = []
    while start <= end:
        if start in axis.copies:
            spans += [(place, place) for place in axis.copies[start]]
            start += 1
        else:
            last = min([end, *[growth.start - 1 for growth in axis.growths if growth.start > start]])
            spans.append((axis.first(start), axis.first(last)))
            start = last + 1
    return spans


def _broken(match: re.Match[str], moves: Moves) -> str:
    along, across = (moves.rows, moves.columns) if match[1] == "rowBreaks" else (moves.columns, moves.rows)
    ends = {("brk", "id"): lambda place: str(along.last(int(place)))}
    return attributes(match[0], ends | {("brk", "max"): lambda place: str(across.last(int(place) + 1) - 1)})
