"""The numbers under a chart of several lines, or of one that shows something else than its figures."""

from collections.abc import Sequence

from dntracker.domain.chart_spec import ChartSpec, Transform
from dntracker.domain.exact import exact
from dntracker.domain.period import Period
from dntracker.services.trends import texts
from dntracker.services.trends.asking import Asked
from dntracker.services.trends.chart import Line
from dntracker.services.trends.series import Point, RowKind, Series, TableRow
from dntracker.services.trends.table import forecast_rows


def rows_of(spec: ChartSpec, lines: Sequence[Line], asked: Sequence[Asked]) -> tuple[TableRow, ...]:
    """What each line shows, under it the figures it was made of, and the other territories beside it."""
    plain = {one.spec.key: one.plain for one in asked}
    decimals = _decimals(lines) if spec.transform is Transform.GROWTH else None
    found = list[TableRow]()
    for line in lines:
        found.append(TableRow(_label(line.name, line.series.measure), RowKind.CITY, _cells(line.series, decimals)))
        if spec.transform is not Transform.PLAIN:
            behind = plain[line.key]
            found.append(TableRow(_label("Số liệu", behind.measure), RowKind.BEHIND, _labels(behind.points)))
        for one in line.series.benchmarks:
            name = one.name if len(lines) == 1 else f"{one.name} ({line.name})"
            found.append(TableRow(name, RowKind.BENCHMARK, _labels(one.points)))
        found += forecast_rows(line.series, line.name)
    return tuple(found)


def _label(name: str, measure: str) -> str:
    return f"{name}, {measure}" if measure else name


def _labels(points: Sequence[Point]) -> dict[Period, str]:
    return {point.period: point.label for point in points}


def _decimals(lines: Sequence[Line]) -> int:
    shown = (point.quantity.value for line in lines for point in line.series.points)
    return texts.decimals_among(exact(one) for one in shown if one is not None)


def _cells(series: Series, decimals: int | None) -> dict[Period, str]:
    if decimals is None:
        return _labels(series.points)
    return {point.period: _signed(point, decimals) for point in series.points}


def _signed(point: Point, decimals: int) -> str:
    return f"{point.quantity.qualifier or ''}{texts.signed(point.quantity.value or 0.0, decimals)}"
