"""Pictures, lines, boxes of text and charts of a sheet, at the cells to which they are anchored."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from dntracker.domain.drawing import Chart, Drawing, Line, Picture, Spot, TextBox
from dntracker.domain.lettering import BLACK, Font, Run
from dntracker.office.calculate import Calculator
from dntracker.office.cells import BookSheet, Place, Workbook
from dntracker.office.charts import ChartReader
from dntracker.office.colors import DRAWING
from dntracker.office.looks import Looks, is_set
from dntracker.office.printed import Printed, columns_of, rows_of

ANCHORED = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_EMU = 12_700  # in a point
_LINES = {"line", "straightConnector1"}
_THIN, _USUAL_SIZE, _USUAL_ROW = 0.75, 11.0, 15.0  # points
_FARTHEST = 400  # rows or columns below one drawing
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")


class Drawings:
    """The drawings of one sheet."""

    def __init__(self, book: Workbook, sheet: BookSheet, looks: Looks, calculator: Calculator) -> None:
        self._package, self._palette = book.package, looks.palette
        self._charts = ChartReader(book, sheet, looks, calculator)
        self._anchors = list(_anchors(book, sheet))

    def within(self, printed: Printed) -> Iterator[Drawing]:
        """The drawings that start on the rows and columns that print."""
        for part, anchor in self._anchors:
            start = _spot(anchor, "from", printed)
            if start is None or not printed.rows or not printed.columns:
                continue
            for item in anchor:
                content = self._content(item, part)
                if content is not None:
                    yield Drawing(content, start, _spot(anchor, "to", printed), _size(anchor))

    def _content(self, item: Element, part: str) -> Picture | Line | TextBox | Chart | None:
        match item.tag.removeprefix(ANCHORED):
            case "pic":
                return self._picture(item, part)
            case "sp" | "cxnSp":
                return self._shape(item)
            case "graphicFrame":
                chart = item.find(f".//{CHART}chart")
                target = "" if chart is None else self._target(part, chart.get(f"{RELATION}id", ""))
                return self._charts.chart(self._package.tree(target)) if target else None
        return None

    def _picture(self, item: Element, part: str) -> Picture | None:
        blip = item.find(f".//{DRAWING}blip")
        target = "" if blip is None else self._target(part, blip.get(f"{RELATION}embed", ""))
        data = self._package.parts.get(target, b"")
        return Picture(data) if data.startswith(_PICTURES) else None

    def _shape(self, item: Element) -> Line | TextBox | None:
        properties = item.find(f"{ANCHORED}spPr")
        form = None if properties is None else properties.find(f"{DRAWING}prstGeom")
        edge = None if properties is None else properties.find(f"{DRAWING}ln")
        styled = item.find(f"{ANCHORED}style") is not None
        if form is not None and form.get("prst") in _LINES:
            turned = None if properties is None else properties.find(f"{DRAWING}xfrm")
            flips = turned is not None and is_set(turned.get("flipV")) is not is_set(turned.get("flipH"))
            width = _THIN if edge is None else int(edge.get("w", _THIN * _EMU)) / _EMU
            return Line(width, self._palette.drawn(edge) or BLACK, flips)
        paragraphs = tuple(self._paragraphs(item))
        drawn = self._palette.drawn(edge) or (BLACK if styled and _has_edge(edge) else None)
        fill = self._palette.drawn(properties)
        if not any(paragraphs) and drawn is None and fill is None:
            return None
        body = item.find(f"{ANCHORED}txBody/{DRAWING}bodyPr")
        return TextBox(paragraphs, fill, drawn, _centered(item), body is not None and body.get("anchor") == "ctr")

    def _paragraphs(self, item: Element) -> Iterator[tuple[Run, ...]]:
        for paragraph in item.iterfind(f"{ANCHORED}txBody/{DRAWING}p"):
            yield tuple(
                Run(text.text, self._font(run.find(f"{DRAWING}rPr")))
                for run in paragraph
                if (text := run.find(f"{DRAWING}t")) is not None and text.text
            )

    def _font(self, said: Element | None) -> Font:
        if said is None:
            return Font(size=_USUAL_SIZE)
        family = said.find(f"{DRAWING}latin")
        name = "" if family is None else family.get("typeface", "")
        return Font(
            family=name if name and not name.startswith("+") else "Times New Roman",
            size=int(said.get("sz", _USUAL_SIZE * 100)) / 100,
            bold=is_set(said.get("b")),
            italic=is_set(said.get("i")),
            underline=said.get("u", "none") != "none",
            color=self._palette.drawn(said) or BLACK,
        )

    def _target(self, part: str, relation: str) -> str:
        target = self._package.related(part).get(relation, ("", ""))[1]
        return target if target in self._package.parts else ""


def last_place(book: Workbook, sheet: BookSheet, font: Font) -> Place:
    """The last row and column on which a drawing lies; (0, 0) without one. Columns are measured by `font`."""
    ends = [_end(anchor, sheet, font) for _, anchor in _anchors(book, sheet)]
    return max((row for row, _ in ends), default=0), max((column for _, column in ends), default=0)


def _end(anchor: Element, sheet: BookSheet, font: Font) -> Place:
    if (end := _corner(anchor, "to")) is not None:
        return end[0] + 1, end[1] + 1
    row, column = _corner(anchor, "from") or (0, 0)
    wide, tall = _size(anchor)
    heights = rows_of(sheet, range(row + 1, row + _FARTHEST))
    return _reached(heights, tall), _reached(columns_of(sheet, range(column + 1, column + _FARTHEST), font), wide)


def _reached(sizes: Mapping[int, float | None], length: float) -> int:
    last = 0
    for place, size in sizes.items():
        if length <= 0:
            break
        last, length = place, length - (size or _USUAL_ROW)
    return last


def _anchors(book: Workbook, sheet: BookSheet) -> Iterator[tuple[str, Element]]:
    for kind, part in book.package.related(sheet.part).values():
        if kind == "drawing" and part in book.package.parts:
            for anchor in book.package.tree(part):
                if anchor.tag.removeprefix(ANCHORED) in ("oneCellAnchor", "twoCellAnchor", "absoluteAnchor"):
                    yield part, anchor


def _spot(anchor: Element, name: str, printed: Printed) -> Spot | None:
    if anchor.tag == f"{ANCHORED}absoluteAnchor":
        at = anchor.find(f"{ANCHORED}pos")
        return Spot(0, 0, _points(at, "x"), _points(at, "y")) if name == "from" else None
    place, marked = _corner(anchor, name), anchor.find(f"{ANCHORED}{name}")
    if place is None or marked is None:
        return None
    row, column = place[0] + 1, place[1] + 1
    if name == "from" and not (row <= printed.rows[-1] and column <= printed.columns[-1]):
        return None
    if name == "from" and not (row >= printed.rows[0] and column >= printed.columns[0]):
        return None
    at_row, at_column = _place(printed.rows, row), _place(printed.columns, column)
    right = _offset(marked, "colOff") if column in printed.columns else 0.0
    below = _offset(marked, "rowOff") if row in printed.rows else 0.0
    return Spot(at_row, at_column, right, below)


def _place(shown: tuple[int, ...], one: int) -> int:
    return next((place for place, found in enumerate(shown) if found >= one), len(shown))


def _corner(anchor: Element, name: str) -> Place | None:
    marked = anchor.find(f"{ANCHORED}{name}")
    if marked is None:
        return None
    row, column = (marked.findtext(f"{ANCHORED}{one}", "0") for one in ("row", "col"))
    return int(row), int(column)


def _offset(marked: Element, name: str) -> float:
    return int(marked.findtext(f"{ANCHORED}{name}", "0")) / _EMU


def _size(anchor: Element) -> tuple[float, float]:
    extent = anchor.find(f"{ANCHORED}ext")
    return _points(extent, "cx"), _points(extent, "cy")


def _points(item: Element | None, name: str) -> float:
    return 0.0 if item is None else int(item.get(name, 0)) / _EMU


def _has_edge(edge: Element | None) -> bool:
    return edge is None or edge.find(f"{DRAWING}noFill") is None


def _centered(item: Element) -> bool:
    said = item.find(f"{ANCHORED}txBody/{DRAWING}p/{DRAWING}pPr")
    return said is not None and said.get("algn") == "ctr"
