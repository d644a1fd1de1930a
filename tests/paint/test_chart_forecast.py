"""Forecasts as they are painted: dots in a band, the end in words, what a joined break is called in print."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.period import Period
from dntracker.domain.quantity import Qualifier
from dntracker.paint.chart import Attention
from dntracker.paint.chart_forecast import end_of
from dntracker.paint.chart_frame import whole_span, whole_view
from dntracker.paint.chart_legend import legend_of
from dntracker.paint.tokens import LIGHT
from dntracker.services.desk import desk_of
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.what_if import what_if
from tests.paint.test_chart import painted, svg_texts
from tests.services.trends.trend_data import EXPORTS, NOON, SHARE, a_store, figure, put
from tests.support import LAN

pytestmark = pytest.mark.usefixtures("qapp")


def foretold(*codes: str, **more: object) -> Chart:
    store = a_store()
    put(store, figure(SHARE, "2025", 24.0, territory="DN", qualifier=Qualifier.ABOUT))
    put(store, figure(EXPORTS, "2024", 165.0), figure(EXPORTS, "2025", 171.0, territory="DN"))
    asked = replace(ChartSpec.of(*(codes or (SHARE,))), **({"joined": True, "forecast": "linear"} | more))
    return desk_of(store, LAN, NOON.date()).charts.chart(asked)


def test_the_band_is_filled_from_the_newest_figure_on() -> None:
    chart = foretold()
    shown, before = painted(chart), painted(foretold(forecast=""))
    [line] = chart.lines
    assert line.series.forecast is not None
    at = next(one for one in line.series.forecast.points if one.period.code == "2028")
    middle = at.value - (at.value - at.low) * 0.7
    assert before.color(2028, middle) == LIGHT.window
    assert shown.color(2028, middle) != LIGHT.window
    assert QColor(shown.color(2028, middle)).blue() > QColor(shown.color(2028, middle)).green()
    assert shown.color(2022, middle) == LIGHT.paper


def test_the_end_says_value_band_points_and_that_a_break_is_joined(tmp_path: Path) -> None:
    texts = " ".join(svg_texts(foretold(), tmp_path / "a.svg"))
    assert "Dự báo tới 37,4 (32,0–42,8), từ 5 điểm, nối qua mốc gãy" in texts
    assert "Đang nối qua mốc gãy 01/07/2025" in texts
    assert "thử lại 2 lần" in texts
    assert "Dự báo" not in " ".join(svg_texts(foretold(forecast=""), tmp_path / "b.svg"))


def test_the_scale_and_the_columns_have_room_for_the_forecast() -> None:
    chart, plain = foretold(EXPORTS), foretold(EXPORTS, forecast="")
    assert whole_span(chart)[1] == 2028
    assert whole_span(plain)[1] < 2028
    [line] = chart.lines
    assert line.series.forecast is not None
    assert whole_view(chart).high > line.series.forecast.points[-1].high
    assert whole_view(chart, frozenset({"forecast"})).high < line.series.forecast.points[-1].high


def test_the_legend_hides_it() -> None:
    chart = foretold()
    assert "forecast" in [one.key for one in legend_of(chart)]
    assert "forecast" not in [one.key for one in legend_of(foretold(forecast=""))]
    series = chart.lines[0].series
    end = end_of(series)
    assert end is not None
    assert (end[0].code, round(end[1], 3)) == ("2030", 37.419)
    assert end_of(series, frozenset({"forecast"})) == (Period.parse("2030"), 35.0)
    assert end_of(series, frozenset({"forecast", "pace"})) is None


def test_several_lines_have_their_ends_in_their_own_colours() -> None:
    chart = foretold(SHARE, EXPORTS)
    shape = painted(chart).frame
    assert [line.series.forecast is not None for line in chart.lines] == [True, True]
    assert shape.view.right is not None


def test_a_supposed_end_is_a_dot_with_the_pace_it_takes() -> None:
    chart = foretold()
    supposed = what_if(chart.lines[0].series, Period.parse("2029"), 30.0)
    assert supposed is not None
    shown = painted(chart, attention=Attention(supposed=supposed))
    assert shown.color(2029, 30.0) == LIGHT.accent
    assert painted(chart).color(2029, 30.0) != LIGHT.accent
    gripped = painted(chart, attention=Attention(grips=True))
    assert gripped.color(2030, 37.419) == LIGHT.paper
