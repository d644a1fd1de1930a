"""The native chart of a workbook: scattered points, so that steps, gaps and breaks stand where they belong."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace
from openpyxl.chart import Reference, ScatterChart
from openpyxl.chart.axis import ChartLines, NumericAxis
from openpyxl.chart.data_source import NumFmt
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend, LegendEntry
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import XYSeries
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.chart_book import PLOT, ChartBook, Path, Spot, Stroke, ValueScale
from dntracker.office.formats import code_of, decimals_code

ACROSS, LEFT, BELOW, RIGHT, BESIDE = 10, 100, 20, 200, 1  # ids of axes
FONT = "Arial"
POINT = 12_700  # EMU
TITLE, WORDS, SMALL = 1400, 900, 800  # hundredths of points


class Rows(Struct, frozen=True):
    """Where the first row of a table stands."""

    sheet: Worksheet
    start: int


class OwnLabel(DataLabel):
    """A label with words and a number format of its own; openpyxl's has no words, and formats that cells overrule."""

    tagname = "dLbl"
    vars().update({name: getattr(DataLabel, name) for name in DataLabel.__elements__})  # openpyxl inherits none
    tx = Typed(expected_type=Text, allow_none=True)
    vars()["numFmt"] = Typed(expected_type=NumFmt, allow_none=True)
    __elements__ = ("idx", "tx", *DataLabel.__elements__[1:])

    def __init__(self, idx: int = 0, tx: Text | None = None, **others: Any) -> None:
        self.tx = tx
        super().__init__(idx, **others)


class NativeChart:
    """Makes the chart of a workbook; `rows` say where each table lies."""

    def __init__(self, book: ChartBook, rows: Sequence[Rows]) -> None:
        self._book, self._rows = book, rows
        self._paths = [each for one in book.paths for each in _ringed(one)]

    def made(self) -> ScatterChart:
        """The chart."""
        book = self._book
        chart = self._group(right=False)
        chart.x_axis, chart.y_axis = self._across(ACROSS, LEFT), _upright(book.left, LEFT, ACROSS, book.colors.grid)
        for axis in (chart.x_axis, chart.y_axis):
            _colour(axis, book.colors.soft)
        chart.x_axis.title = self._source()
        chart.title = _title(book.title, book.colors.ink, TITLE, bold=True)
        chart.layout = _place(*PLOT, target="inner")
        paths = [one for one in self._paths if not one.right]
        if book.right is not None:
            other = self._group(right=True)
            other.x_axis, other.y_axis = self._across(BELOW, RIGHT), _upright(book.right, RIGHT, BELOW, "")
            other.x_axis.delete = True
            other.y_axis.crosses = "max"
            _colour(other.y_axis, book.colors.soft)
            chart += other
            paths += [one for one in self._paths if one.right]
        chart.legend = Legend("t", [LegendEntry(place, True) for place, one in enumerate(paths) if not one.listed])
        chart.legend.layout = _place(0.05, 0.085, 0.9, 0.06)
        chart.legend.txPr = _words(book.colors.ink, WORDS)
        chart.display_blanks = "gap"
        return chart

    def _group(self, *, right: bool) -> ScatterChart:
        chart = ScatterChart(scatterStyle="lineMarker")
        for path in self._paths:
            if path.right is right:
                chart.series.append(self._series(path))
        return chart

    def _series(self, path: Path) -> XYSeries:
        rows, span = self._rows[path.span.table], path.span
        first, last = rows.start + span.first, rows.start + span.last
        x, y = (Reference(rows.sheet, min_col=c + 1, min_row=first, max_row=last) for c in (span.x, span.y))
        series: XYSeries = SeriesFactory(y, x, title=path.name)
        series.smooth = False
        series.graphicalProperties = GraphicalProperties(ln=_line(path.color, path.width, path.stroke))
        ink = GraphicalProperties(solidFill="FFFFFF" if path.hollow else path.color[1:])
        if path.hollow and path.listed:  # LibreOffice shows its colour in the legend, Excel the outline
            ink = GraphicalProperties(noFill=True)
        ink.line = _line(path.color, 1.5 if path.hollow else 0.75, Stroke.SOLID)
        mark: Any = path.mark or "none"
        series.marker = Marker(mark, path.size if path.mark else None, ink if path.mark else None)
        if path.spots:
            series.dLbls = DataLabelList([self._label(one, path) for one in path.spots])
            _silent(series.dLbls)
        return series

    def _label(self, spot: Spot, path: Path) -> DataLabel:
        said = [Paragraph(r=[RegularTextRun(_letters(path.color, WORDS), one)]) for one in spot.text.split("\n")]
        label = OwnLabel(spot.point, Text(rich=RichText(p=said)) if spot.text else None)
        _silent(label)
        label.showVal, label.showSerName = True, spot.named
        label.separator = ": " if spot.named else None
        format_of: Any = NumFmt(code_of(spot.number), False) if spot.number else None
        label.numFmt = format_of
        label.dLblPos = spot.side  # type: ignore[assignment]  # the stub wants a literal
        label.txPr = _words(path.color, WORDS)
        return label

    def _across(self, own: int, other: int) -> NumericAxis:
        first, last, every = self._book.columns
        axis = NumericAxis(axId=own, crossAx=other, axPos="b", numFmt=None)
        axis.scaling.min, axis.scaling.max = first, last
        axis.majorUnit = every or None
        axis.majorGridlines = None
        axis.number_format = "0" if every else ";;;"
        axis.delete = False
        axis.majorTickMark = "out" if every else "none"
        axis.tickLblPos = "nextTo"
        downward = self._book.right if other == RIGHT else self._book.left
        axis.crosses = "max" if downward and downward.downward else "min"
        return axis

    def _source(self) -> Title:
        title = _title(self._book.source, self._book.colors.soft, SMALL)
        title.layout = _place(0.02, 0.945)
        return title


def _ringed(path: Path) -> Iterator[Path]:
    # LibreOffice draws no outline of a mark, and what comes first on top: a hollow mark is a larger filled one between
    # two smaller ones in the colour of paper
    if path.hollow and path.mark and not path.listed:
        inner = replace(path, size=path.size - 3)
        bare = replace(inner, spots=(), stroke=Stroke.NONE)
        yield from (bare, replace(bare, size=path.size, hollow=False), inner)
    else:
        yield path


def _upright(scale: ValueScale, own: int, other: int, grid: str) -> NumericAxis:
    axis = NumericAxis(axId=own, crossAx=other, axPos="r" if own == RIGHT else "l")
    axis.scaling.min, axis.scaling.max = scale.low, scale.high
    axis.scaling.orientation = "maxMin" if scale.downward else "minMax"
    axis.majorUnit = scale.step
    axis.number_format = decimals_code(scale.decimals) + (";;" if scale.downward else "")  # there is no rank 0
    axis.majorGridlines = ChartLines(GraphicalProperties(ln=_line(grid, 0.75, Stroke.SOLID))) if grid else None
    axis.delete = False
    axis.crosses = "min"
    axis.title = _title(scale.name, "#50555C", WORDS) if scale.name else None
    return axis


def _colour(axis: NumericAxis, color: str) -> None:
    axis.graphicalProperties = GraphicalProperties(ln=_line(color, 0.75, Stroke.SOLID))
    axis.txPr = _words(color, WORDS)


def _line(color: str, width: float, stroke: Stroke) -> LineProperties:
    if not stroke:
        return LineProperties(noFill=True)
    dash: Any = stroke.value
    return LineProperties(w=round(width * POINT), solidFill=color[1:], prstDash=dash, cap="flat")


def _letters(color: str, size: int, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, solidFill=color[1:], latin=Font(typeface=FONT))


def _words(color: str, size: int) -> RichText:
    said = ParagraphProperties(defRPr=_letters(color, size))
    return RichText(p=[Paragraph(pPr=said, endParaRPr=CharacterProperties())])


def _title(text: str, color: str, size: int, *, bold: bool = False) -> Title:
    lines = text.split("\n")
    said = [Paragraph(r=[RegularTextRun(_letters(color, size, bold=bold), line)]) for line in lines]
    return Title(tx=Text(rich=RichText(p=said)), overlay=False)


def _silent(label: DataLabel | DataLabelList) -> None:
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"):
        setattr(label, name, False)


def _place(
    x: float, y: float, w: float | None = None, h: float | None = None, target: Literal["inner"] | None = None
) -> Layout:
    return Layout(ManualLayout(layoutTarget=target, xMode="edge", yMode="edge", x=x, y=y, w=w, h=h))
