"""Commands that draw; the painter is loaded here only when one of them runs."""

from argparse import Namespace
from pathlib import Path

from dntracker.cli.place import Place, make_room, output, told
from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.errors import UserError
from dntracker.services.desk import Desk


class NoSeries(UserError):
    """An `indicator` without a figure to draw."""

    code = "no_series"


def chart(place: Place, asked: Namespace) -> None:
    """The chart of one indicator as PNG or SVG, by the name's end."""
    out = output(asked.out, asked.file, ".png", ".svg")
    with place.reading(asked.file) as desk:
        draw(desk, asked.code, out)
    told(str(out))


def draw(desk: Desk, code: str, out: Path) -> None:
    """Paint one indicator's chart into a file."""
    chart = desk.charts.chart(ChartSpec.of(desk.catalogue.indicator(code).code))
    if not any(line.series.points for line in chart.lines):
        raise NoSeries(indicator=code)
    from dntracker.paint import export  # loads Qt: 0.3 s that other commands do not pay

    make_room(out)
    export.save(chart, out)
