"""The numbers of a chart as tables of its workbook, and where in them each point stands."""

import re
from collections.abc import Iterator, Mapping

from dntracker.domain.chart_book import Cell, Shown, Table
from dntracker.domain.period import Period
from dntracker.paint.chart_frame import View
from dntracker.paint.chart_index import place
from dntracker.services.texts import day
from dntracker.services.trends.chart import Chart, Line
from dntracker.services.trends.copying import heading
from dntracker.services.trends.series import Benchmark, Point, TargetStep
from dntracker.services.trends.texts import as_of_text
from dntracker.services.words import STATUS_WORDS

_DECIMALS = re.compile(r"\d,(\d+)")
NUMBER, STATUS, SOURCE, PERIOD = 14, 16, 44, 10
OTHER_X, OTHER_Y = 1, 3
OTHER_WIDTHS, TARGET_WIDTHS = (10, 10, 28, 14, 10, 44), (10, 10, 28, 12, 10, 14, 12, 56, 12)
LEVELS = {"city": "thành phố", "nation": "cả nước"}


class Numbers:
    """The table of all periods in view: a row each, for each line its number, how final it is, who says so."""

    def __init__(self, chart: Chart, view: View) -> None:
        self._chart, self._view = chart, view
        points = (point for line in chart.lines for point in _points(line))
        self.periods = sorted({point.period for point in points if view.first <= place(point.period) <= view.last})
        self.rows = {period: row for row, period in enumerate(self.periods)}
        self._heads, self._cells, self._widths = ["Kỳ"], [dict[Period, Cell]()], [PERIOD]
        yearly = chart.spec.frequency.per_year == 1
        self._cells[0] = {one: one.year if yearly else heading(one) for one in self.periods}
        self.x = 0 if yearly else self._add("Vị trí trên trục", {one: place(one) for one in self.periods}, PERIOD)
        self._of_line, self._of_benchmark = dict[str, int](), dict[tuple[str, str], int]()
        for line in chart.lines:
            self._of_line[line.key] = self._line(line)
            for one in line.series.benchmarks:
                name = one.name if chart.single else f"{one.name} ({line.name})"
                self._of_benchmark[line.key, one.key] = self._numbers(name, one.points)

    def column(self, line: Line, benchmark: Benchmark | None = None) -> int:
        """The column with the numbers of a line, or of another territory beside it."""
        return self._of_benchmark[line.key, benchmark.key] if benchmark else self._of_line[line.key]

    def table(self) -> Table:
        """The table."""
        rows = tuple(tuple(cells.get(period) for cells in self._cells) for period in self.periods)
        return Table("Số liệu", self._chart.title, tuple(self._heads), rows, tuple(self._widths))

    def _line(self, line: Line) -> int:
        name = line.series.territory_name if self._chart.single else line.name
        measure = line.series.measure
        column = self._numbers(f"{name}, {measure}" if measure else name, line.series.points)
        points = line.series.points
        self._add("Tình trạng", {one.period: _standing(one) for one in points}, STATUS)
        self._add("Nguồn", {one.period: one.how or one.source_title for one in points}, SOURCE)
        return column

    def _numbers(self, name: str, points: tuple[Point, ...]) -> int:
        column = self._add(name, {point.period: number(point) for point in points}, NUMBER)
        highs = {one.period: Shown(one.quantity.high, decimals(one.label)) for one in points if one.quantity.high}
        if highs:
            self._add("đến", highs, PERIOD)
        return column

    def _add(self, head: str, cells: Mapping[Period, Cell], width: int) -> int:
        self._heads.append(head)
        self._cells.append(dict(cells))
        self._widths.append(width)
        return len(self._heads) - 1


def number(point: Point) -> Cell:
    """A point as a cell: a number with its qualifier, or the mark that stands for it."""
    quantity = point.quantity
    if quantity.value is None:
        return quantity.mark.value if quantity.mark else None
    return Shown(quantity.value, decimals(point.label), quantity.qualifier)


def decimals(label: str) -> int:
    """The decimals that a number is said with."""
    found = _DECIMALS.search(label)
    return len(found[1]) if found else 0


def others_table(chart: Chart, view: View) -> tuple[Table, dict[str, tuple[int, int]]]:
    """What other sources say about the same periods, and the first and last row of each line."""
    rows, spans = list[tuple[Cell, ...]](), dict[str, tuple[int, int]]()
    for line in chart.lines:
        shown = [one for one in line.series.others if view.first <= place(one.period) <= view.last]
        shown = [one for one in shown if one.quantity.value is not None]
        if shown:
            spans[line.key] = len(rows), len(rows) + len(shown) - 1
        for one in shown:
            high = one.quantity.high
            upper = Shown(high, decimals(one.label)) if high is not None else None
            told = f"{one.borders}, {one.source_title}" if one.borders else one.source_title
            rows.append((heading(one.period), place(one.period), line.name, number(one), upper, told))
    heads = ("Kỳ", "Vị trí trên trục", "Chỉ tiêu", "Số", "đến", "Nguồn")
    return Table("Nguồn khác", "Số của nguồn khác", heads, tuple(rows), OTHER_WIDTHS), spans


def targets_table(chart: Chart) -> Table:
    """The targets of all lines with their documents."""
    rows = tuple(_target(line, step) for line in chart.lines for step in line.series.targets)
    heads = ("Từ năm", "Đến năm", "Chỉ tiêu", "Mục tiêu", "đến", "Như văn bản ghi", "Cấp", "Văn bản", "Ghi chú")
    return Table("Mục tiêu", "Mục tiêu", heads, rows, TARGET_WIDTHS)


def _target(line: Line, step: TargetStep) -> tuple[Cell, ...]:
    high = step.target.high
    document = ", ".join(filter(None, (step.document_number, step.document_title)))
    dated = f"{document} ({day(step.document_date)})" if step.document_date and document else document
    return (
        step.first, step.last, line.name, Shown(step.target.value, decimals(step.label)),
        None if high is None else Shown(high, decimals(step.label)), step.label, LEVELS.get(step.level, step.level),
        dated, "đã thay" if step.replaced else "",
    )  # fmt: skip


def _points(line: Line) -> Iterator[Point]:
    yield from line.series.points
    for one in line.series.benchmarks:
        yield from one.points


def _standing(point: Point) -> str:
    words = STATUS_WORDS[point.status] if point.quantity.value is not None else ""
    return ", ".join(filter(None, (words, as_of_text(point.figure) if point.as_of else "")))
