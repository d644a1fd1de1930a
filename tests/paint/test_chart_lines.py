"""Charts of several lines, looked at by pixels, geometry and the texts of their SVG."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from dntracker.domain.chart_spec import ChartNote, Transform
from dntracker.domain.figure import Status
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Qualifier
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_ends import End, spread
from dntracker.paint.chart_frame import day_at, day_place, view_of, whole_span
from dntracker.paint.chart_lanes import lane_marks
from dntracker.paint.chart_legend import legend_of
from dntracker.paint.tokens import LIGHT
from dntracker.services.trends.chart import Chart, LaneKind, LaneMark, Line, Side
from dntracker.store.store import Store
from tests.paint.test_chart import chart_of, painted, svg_texts
from tests.services.trends.trend_data import EXPORTS, FILES, RANK, SHARE, a_store, figure, put

pytestmark = pytest.mark.usefixtures("qapp")
JOINED = "đang nối qua mốc"


@pytest.fixture
def store() -> Store:
    return a_store()


@pytest.fixture
def both(store: Store) -> Chart:
    return chart_of(store, SHARE, EXPORTS)


def with_2025(store: Store) -> Store:
    put(store, figure(SHARE, "2025", 24.0, territory="DN", qualifier=Qualifier.ABOUT, status=Status.ESTIMATED))
    return store


def test_each_line_is_measured_by_its_own_axis(both: Chart) -> None:
    left, right = both.axes
    shape = painted(both).frame
    low, high = shape.on(right).view.low, shape.on(right).view.high
    assert low < 132 < 150 < high
    assert shape.on(left).view.high < 132
    assert painted(both).color(2022, 17) == LIGHT.hue1
    at = shape.on(right).at(2022, 132.0).toPoint()
    assert painted(both).image.pixelColor(at).name().upper() == LIGHT.hue2


def test_both_axes_say_what_they_measure_and_lines_their_names_at_their_ends(both: Chart, tmp_path: Path) -> None:
    texts = svg_texts(both, tmp_path / "a.svg")
    assert {"%", "triệu USD", "20,69 Tỷ trọng kinh tế số trong GRDP", "150 Xuất khẩu phần mềm"} <= set(texts)
    assert "Xuất khẩu phần mềm (trục phải)" in texts


def test_ranges_of_targets_are_soft_bands_in_the_colour_of_their_line(both: Chart) -> None:
    chart, ground = painted(both), QColor(LIGHT.window)
    band = QColor(chart.color(2028, 37))
    assert band.name() != ground.name() == chart.color(2028, 33).lower()
    assert abs(band.lightness() - ground.lightness()) < 48


def test_another_source_has_the_colour_of_its_line(both: Chart) -> None:
    assert painted(both).has(LIGHT.hue1, 2023, 19.2, 19.6)
    assert [one.role for one in legend_of(both) if one.key == "others"] == ["ink2"]


def test_the_base_of_an_index_is_named_whole_on_paper(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, SHARE, EXPORTS, transform=Transform.INDEX)
    assert "2022 = 100" in svg_texts(chart, tmp_path / "a.svg", (480, 300))


def test_hiding_a_line_gives_its_axis_to_the_others(both: Chart) -> None:
    first, last = whole_span(both)
    assert view_of(both, first, last, frozenset({EXPORTS})).right == (0.0, 1.0)
    assert not painted(both, hidden=frozenset({SHARE})).has(LIGHT.hue1, 2022.5, 16, 20)


def test_a_break_that_the_reader_joins_says_so_on_paper_and_the_line_goes_on(store: Store, tmp_path: Path) -> None:
    apart, joined = chart_of(with_2025(store), SHARE), chart_of(store, SHARE, joined=True)
    assert JOINED in svg_texts(joined, tmp_path / "a.svg")
    assert JOINED not in svg_texts(apart, tmp_path / "b.svg")
    across = [2024 + part / 20 for part in range(4, 16)]
    assert not any(painted(apart).has(LIGHT.ink, at, 20.8, 23.6) for at in across)
    assert any(painted(joined).has(LIGHT.ink, at, 20.8, 23.6) for at in across)


def test_of_twelve_lines_no_two_look_alike(both: Chart) -> None:
    lines = tuple(replace(both.lines[0], key=f"L{number}") for number in range(12))
    chart = replace(both, lines=lines)
    assert len({dress_of(chart, line) for line in lines}) == 12


def test_a_point_of_months_stands_in_its_month(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, FILES, frequency=Frequency.MONTH)
    assert whole_span(chart)[0] <= 2024 * 12 + 6 <= whole_span(chart)[1]
    assert {"7/2024", "66"} <= set(svg_texts(chart, tmp_path / "a.svg"))


def test_a_rank_beside_a_share_has_its_first_place_on_top(store: Store) -> None:
    chart = chart_of(store, SHARE, RANK)
    right = painted(chart).frame.on(chart.axes[1])
    assert chart.axes[1].side is Side.RIGHT
    assert right.y(1) < right.y(2)


def test_notes_stand_at_their_days_with_their_words(both: Chart, tmp_path: Path) -> None:
    notes = (
        ChartNote("1", "dịch bệnh", date(2021, 3, 1), date(2022, 3, 1)),
        ChartNote("2", "khai trương", date(2023, 7, 1)),
    )
    chart = replace(both, notes=notes)
    assert {"dịch bệnh", "khai trương"} <= set(svg_texts(chart, tmp_path / "a.svg"))
    shape = painted(chart).frame
    inside = QPointF(shape.x(day_place(date(2021, 9, 1), Frequency.YEAR)), shape.plot.bottom() - 3).toPoint()
    assert painted(chart).image.pixelColor(inside).name() != painted(both).image.pixelColor(inside).name()
    assert "notes" in [entry.key for entry in legend_of(chart)]


def test_the_milestones_of_projects_stand_in_a_lane_of_their_own(both: Chart, tmp_path: Path) -> None:
    day = date(2023, 7, 1)
    marks = (
        LaneMark("DA.1", "Nền tảng số", "M1", "Nghiệm thu", LaneKind.ACTUAL, day, day, "Nghiệm thu: đạt"),
        LaneMark("DA.1", "Nền tảng số", "M2", "Bàn giao", LaneKind.PLAN, date(2024, 1, 1), date(2024, 12, 31), "…"),
    )
    chart = replace(both, lane=marks)
    assert {"Dự án", "Nghiệm thu", "Bàn giao"} <= set(svg_texts(chart, tmp_path / "a.svg"))
    assert painted(chart).frame.plot.height() < painted(both).frame.plot.height()
    assert painted(chart, hidden=frozenset({"projects"})).frame.plot == painted(both).frame.plot
    places = lane_marks(marks, painted(chart).frame, Frequency.YEAR)
    assert [mark.milestone for mark, _ in places] == ["M1", "M2"]
    assert places[1][1] == pytest.approx(painted(chart).frame.x(2024), abs=1)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.sampled_from(["A", "Q", "M"]))
def test_a_day_comes_back_from_its_place(day: date, letter: str) -> None:
    frequency = Frequency(letter)
    assert day_at(day_place(day, frequency), frequency) == day


@given(st.lists(st.floats(0, 400), min_size=1, max_size=12))
def test_names_at_line_ends_never_touch_and_stay_in_the_plot(heights: Sequence[float]) -> None:
    ends = [End(QPointF(0, y), y, "x", "ink") for y in heights]
    spread(ends, 17.0, 0.0, 400.0)
    places = [end.y for end in ends]
    assert all(later - earlier >= 17.0 - 1e-6 for earlier, later in pairwise(places))
    assert places[0] >= 8.5 - 1e-6
    assert places[-1] <= 400 - 8.5 + 1e-6
    assert [end.at.y() for end in ends] == sorted(heights)


def test_a_line_without_figures_draws_nothing_and_takes_no_room(both: Chart) -> None:
    empty = replace(both.lines[1].series, points=())
    lines: tuple[Line, ...] = (both.lines[0], replace(both.lines[1], series=empty))
    chart = replace(both, lines=lines)
    assert painted(chart).frame.on(chart.axes[1]).view.high == 1.0
