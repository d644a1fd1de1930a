"""A file with what charts of several lines need, and short ways to write figures and read lines."""

from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.indicator import Kind, OverTime
from dntracker.domain.period import Frequency
from dntracker.services.desk import Desk
from dntracker.services.trends.chart import Chart
from tests.services.trends.trend_data import figure, indicator
from tests.support import put

REVENUE, SALES, ANSWER = "KTS.04", "KTS.05", "KTS.08"
FLOW = replace(indicator(REVENUE, "Doanh thu ngành", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
PART = replace(indicator(SALES, "Doanh thu phần mềm", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
QUARTERS = replace(ChartSpec.of(REVENUE), frequency=Frequency.QUARTER)


def drawn(desk: Desk, *codes: str, **more: object) -> Chart:
    """The chart of some indicators about the city."""
    return desk.charts.chart(replace(ChartSpec.of(*codes), **more))


def said(chart: Chart, place: int = 0) -> dict[str, str]:
    """The labels of a line by period."""
    return {point.period.code: point.label for point in chart.lines[place].series.points}


def four(desk: Desk, code: str, year: int, *values: float, **more: object) -> None:
    """The quarters of a year."""
    put(desk.store, *(figure(code, f"{year}-Q{n}", value, **more) for n, value in enumerate(values, 1)))


def years(desk: Desk, code: str, first: int, *values: float, **more: object) -> None:
    """The years from one on."""
    put(desk.store, *(figure(code, str(year), value, **more) for year, value in enumerate(values, first)))
