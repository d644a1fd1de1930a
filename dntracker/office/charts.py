"""The charts of a workbook: columns, bars and lines, with the values that the cells hold which they name."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dntracker.domain.drawing import Chart, ChartKind, ChartSeries, Gaps, Scale
from dntracker.office.calculate import Calculator
from dntracker.office.cells import BookSheet, CellError, Place, Value, Workbook
from dntracker.office.colors import DRAWING
from dntracker.office.formats import shown
from dntracker.office.formula import Reference, Uncomputable, parse
from dntracker.office.looks import Looks
from dntracker.office.package import Package

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_BARS, _LINES = ("barChart", "bar3DChart"), ("lineChart", "line3DChart")
_MOST_POINTS = 2000


class ChartReader:
    """Reads the charts of one sheet."""

    def __init__(self, book: Workbook, sheet: BookSheet, looks: Looks, calculator: Calculator) -> None:
        self._book, self._home, self._looks, self._calculator = book, sheet, looks, calculator
        self._sheets = {name.casefold(): place for place, name in enumerate(book.sheet_names)}

    def chart(self, tree: Element) -> Chart | None:
        """The chart of a part; None for a kind that is not drawn here."""
        chart = tree.find(f"{CHART}chart")
        area = None if chart is None else chart.find(f"{CHART}plotArea")
        if chart is None or area is None:
            return None
        plots = [(plot, kind) for plot in area if (kind := _kind(plot)) is not None]
        if not plots:
            return None
        unseen = _said(chart, "plotVisOnly", "1") not in ("0", "false")
        found = [self._series(item, plot, kind, unseen) for plot, kind in plots for item in plot.iter(f"{CHART}ser")]
        named = next((one for one in plots[0][0].iter(f"{CHART}cat")), None)
        first = next(plots[0][0].iter(f"{CHART}val"), None)
        grouping = _said(plots[0][0], "grouping", "")
        return Chart(
            series=tuple(found),
            categories=tuple(text for text, _ in self._points(named, unseen)) or _counted(found),
            title=self._title(chart, [one.name for one in found]),
            category_title=_spoken(next((a for a in area if a.tag in _axes("catAx", "dateAx")), None)),
            scale=self._scale(next((a for a in area if a.tag in _axes("valAx")), None), first),
            legend=self._legend(chart),
            stacked=grouping in ("stacked", "percentStacked"),
            shares=grouping == "percentStacked",
            gaps=Gaps(_said(chart, "dispBlanksAs", "gap")),
        )

    def _series(self, item: Element, plot: Element, kind: ChartKind, unseen: bool) -> ChartSeries:
        points = list(self._points(item.find(f"{CHART}val"), unseen))
        labels = item.find(f"{CHART}dLbls")
        labels = plot.find(f"{CHART}dLbls") if labels is None else labels
        labelled = labels is not None and _said(labels, "showVal", "0") in ("1", "true")
        name = next((text for text, _ in self._points(item.find(f"{CHART}tx"), unseen=False)), "")
        values = tuple(value if isinstance(value, float) else None for _, value in points)
        return ChartSeries(name, values, kind, tuple(text for text, _ in points) if labelled else ())

    def _points(self, item: Element | None, unseen: bool) -> Iterator[tuple[str, Value]]:
        """The texts and values of the cells that a part of a chart names; `unseen` leaves hidden ones out."""
        formula = None if item is None else item.find(f".//{CHART}f")
        if formula is None:
            for point in item.iter(f"{CHART}v") if item is not None else ():
                yield point.text or "", _literal(point.text or "")
            return
        try:
            nodes = [parse(one) for one in _parts(formula.text or "")]
        except Uncomputable:
            return
        for node in nodes:
            if isinstance(node, Reference):
                yield from self._cells(node, unseen)

    def _cells(self, node: Reference, unseen: bool) -> Iterator[tuple[str, Value]]:
        place = self._home.place if node.sheet is None else self._sheets.get(node.sheet.casefold())
        if place is None:
            return
        sheet = self._book.sheet(place)
        last_row, last_column = sheet.extent
        rows = range(node.first.row or 1, (node.last.row or last_row) + 1)
        columns = range(node.first.column or 1, (node.last.column or last_column) + 1)
        hidden = {c for one in sheet.columns if one.hidden for c in range(one.first, one.last + 1)} if unseen else set()
        for row in rows[:_MOST_POINTS]:
            if not (unseen and sheet.hides(row)):
                yield from (self._cell(sheet, (row, column)) for column in columns if column not in hidden)

    def _cell(self, sheet: BookSheet, place: Place) -> tuple[str, Value]:
        value = self._calculator.value(sheet.place, place)
        cell = sheet.cells.get(place)
        if isinstance(value, float) and not isinstance(value, bool):
            return shown(value, self._looks.code(cell.style if cell else 0))[0], value
        return value.code if isinstance(value, CellError) else str(value or ""), value

    def _title(self, chart: Element, names: list[str]) -> str:
        title = chart.find(f"{CHART}title")
        if title is None or _said(chart, "autoTitleDeleted", "0") in ("1", "true"):
            return ""
        named = title.find(f"{CHART}tx/{CHART}strRef")
        if named is not None:
            return next((text for text, _ in self._points(named, unseen=False)), "")
        return _spoken(chart) or (names[0] if len(names) == 1 else "")

    def _scale(self, axis: Element | None, values: Element | None) -> Scale:
        code = "General"
        said = None if axis is None else axis.find(f"{CHART}numFmt")
        if said is not None and said.get("sourceLinked") not in ("1", "true"):
            code = said.get("formatCode", "General")
        else:
            code = self._code_of(values)
        low, high = (_number(axis, f"{CHART}scaling/{CHART}{end}") for end in ("min", "max"))
        decimals = re.search(r"\.(0+)", code)
        places = None if code == "General" else len(decimals[1]) if decimals else 0
        return Scale(low, high, places, "%" in code, _spoken(axis))

    def _code_of(self, values: Element | None) -> str:
        formula = None if values is None else values.find(f".//{CHART}f")
        try:
            node = parse(next(_parts(formula.text or ""), "")) if formula is not None else None
        except Uncomputable:
            return "General"
        if not isinstance(node, Reference):
            return "General"
        place = self._home.place if node.sheet is None else self._sheets.get(node.sheet.casefold(), self._home.place)
        cell = self._book.sheet(place).cells.get((node.first.row, node.first.column))
        return "General" if cell is None else self._looks.code(cell.style)

    def _legend(self, chart: Element) -> str:
        legend = chart.find(f"{CHART}legend")
        return "" if legend is None else _said(legend, "legendPos", "r")[:1]


def is_drawn(package: Package, part: str) -> bool:
    """Whether all that a chart shows is of a kind that is drawn here."""
    area = package.tree(part).find(f"{CHART}chart/{CHART}plotArea")
    plots = [] if area is None else [one for one in area if one.tag.endswith("Chart")]
    return all(_kind(plot) is not None for plot in plots)


def _kind(plot: Element) -> ChartKind | None:
    name = plot.tag.removeprefix(CHART)
    if name in _BARS:
        return ChartKind.BAR if _said(plot, "barDir", "col") == "bar" else ChartKind.COLUMN
    return ChartKind.LINE if name in _LINES else None


def _said(parent: Element, name: str, otherwise: str) -> str:
    found = parent.find(f"{CHART}{name}")
    return otherwise if found is None else found.get("val", otherwise)


def _spoken(parent: Element | None) -> str:
    title = None if parent is None else parent.find(f"{CHART}title")
    rich = None if title is None else title.find(f"{CHART}tx/{CHART}rich")
    paragraphs = [] if rich is None else rich.findall(f"{DRAWING}p")
    return "\n".join("".join(t.text or "" for t in one.iter(f"{DRAWING}t")) for one in paragraphs)


def _counted(series: list[ChartSeries]) -> tuple[str, ...]:
    """Without names, categories are counted."""
    return tuple(str(place + 1) for place in range(max((len(one.values) for one in series), default=0)))


def _axes(*names: str) -> tuple[str, ...]:
    return tuple(f"{CHART}{name}" for name in names)


def _parts(text: str) -> Iterator[str]:
    return iter(re.findall(r"(?:'(?:[^']|'')*'|[^,'()])+", text))


def _number(axis: Element | None, path: str) -> float | None:
    found = None if axis is None else axis.find(path)
    return None if found is None else float(found.get("val", 0))


def _literal(text: str) -> Value:
    try:
        return float(text)
    except ValueError:
        return text
