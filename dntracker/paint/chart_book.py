"""A chart as a workbook: what is on the picture as a native chart of Excel, with the numbers under it."""

from math import ceil, floor, log10
from pathlib import Path

from PySide6.QtCore import QRectF

from dntracker.domain.chart_book import ChartBook, ChartColors, ValueScale
from dntracker.paint.chart_coordinates import Coordinates
from dntracker.paint.chart_frame import ChartLook, far_steps, frame, ticks_of
from dntracker.paint.chart_numbers import Numbers, others_table, targets_table
from dntracker.paint.chart_paths import Paths
from dntracker.paint.chart_spots import Ground, settled
from dntracker.paint.chart_ticks import nice_step
from dntracker.paint.export import LABELS, Picture, paper_font
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.chart import Axis, Chart, Side
from dntracker.services.trends.telling import note_text
from dntracker.services.trends.texts import day_text, with_measure
from dntracker.services.trends.workbook import write_workbook

AXES = QRectF(0, 0, 1000, 480)  # on which the numbers beside an axis are chosen
MOST_YEARS = 16


def save_workbook(picture: Picture, path: Path) -> None:
    """Write the picture's chart with its numbers as a workbook; raises TargetUnwritable."""
    write_workbook(book_of(picture), path)


def book_of(picture: Picture) -> ChartBook:
    """The workbook of a picture: what is in view, without what the legend hides."""
    chart, view = picture.chart, picture.view
    numbers = Numbers(chart, view)
    others, spans = others_table(chart, view)
    tables = [numbers.table(), *(one for one in (others, targets_table(chart)) if one.rows)]
    at = Coordinates(len(tables))
    left = _scale(picture, Side.LEFT)
    paths = list(Paths(picture, left, numbers, spans, at).made())
    right = _scale(picture, Side.RIGHT) if view.right else None
    columns, every = _columns(picture), (*tables, at.table())
    return ChartBook(
        title=chart.caption,
        said=tuple(_said(chart)),
        source=chart.source_line,
        tables=every,
        paths=tuple(settled(paths, every, Ground(columns[:2], left, right))),
        left=left,
        right=right,
        columns=columns,
        colors=ChartColors(PAPER.ink, PAPER.ink2, PAPER.line),
    )


def _said(chart: Chart) -> list[str]:
    found = [*chart.opening, *chart.foretold, *chart.beside]
    far = ((one.last, with_measure(one.label, chart.measure)) for one in far_steps(chart))
    found += [f"Ngoài thang: mục tiêu năm {year} là {goal}." for year, goal in far]
    found += [f"Gãy chuỗi {day_text(one.date)}: {one.reason}" for one in chart.breaks]
    return list(filter(None, [*found, *map(note_text, chart.notes)]))


def _scale(picture: Picture, side: Side) -> ValueScale:
    chart, view = picture.chart, picture.view
    axis = next((one for one in chart.axes if one.side is side), Axis(side, ""))
    shape = frame(AXES, chart, view, ChartLook(PAPER, paper_font(13), labels=LABELS)).on(axis)
    low, high = shape.view.low, shape.view.high
    ticks = ticks_of(shape, chart, axis)
    step = ticks[-1] - ticks[-2] if len(ticks) > 1 else nice_step(high - low, 6)
    low, high = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    if axis.high is not None:
        high = min(high, max(axis.high, shape.view.low + step))
    decimals = max(0, ceil(-log10(step) - 1e-9)) if step < 1 or step % 1 else 0
    name = axis.name if len(chart.lines) > 1 else ""
    return ValueScale(round(low, 10), round(high, 10), step, decimals, name, axis.downward)


def _columns(picture: Picture) -> tuple[int, int, int]:
    first, last = floor(picture.view.first), ceil(picture.view.last)
    yearly = picture.chart.spec.frequency.per_year == 1
    return first, last, max(1, ceil((last - first) / MOST_YEARS)) if yearly else 0
