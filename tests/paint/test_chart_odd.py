"""Charts of what should not be there but is: each draws something true or nothing, and never fails."""

from collections.abc import Callable
from datetime import date
from math import isfinite
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.indicator import Kind, SeriesBreak
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.paint.chart_frame import columns_of, ticks_of, whole_span, whole_view
from dntracker.paint.tokens import LIGHT
from dntracker.store.store import Store
from tests.paint.test_chart import chart_of, painted, svg_texts
from tests.services.trends.trend_data import EMPTY, EXPORTS, FILES, RANK, SHARE, a_store, figure, indicator, put, target

pytestmark = pytest.mark.usefixtures("qapp")
Things = Callable[[], tuple[Struct, ...]]


def years(code: str, *values: float) -> tuple[Struct, ...]:
    return tuple(figure(code, str(2020 + place), value) for place, value in enumerate(values))


ODD: dict[str, Things] = {
    "một số": lambda: years(EMPTY, 12.0),
    "mọi số bằng nhau": lambda: years(EMPTY, 5.0, 5.0, 5.0, 5.0),
    "toàn số không": lambda: years(EMPTY, 0.0, 0.0, 0.0),
    "số âm": lambda: years(EMPTY, -3.0, 2.0, -8.5),
    "rất lớn": lambda: years(EMPTY, 1e12, 3e12, 9.99e14),
    "rất nhỏ": lambda: years(EMPTY, 1e-9, 3e-9),
    "chỉ có dấu": lambda: (
        figure(EMPTY, "2023", None, mark=Mark.MISSING),  # type: ignore[arg-type]
        figure(EMPTY, "2024", None, mark=Mark.NOT_APPLICABLE),  # type: ignore[arg-type]
    ),
    "khoảng số": lambda: (figure(EMPTY, "2023", 3.0, high=9.0), figure(EMPTY, "2024", 4.0, high=5.0)),
    "gần, hơn": lambda: (
        figure(EMPTY, "2023", 50.0, qualifier=Qualifier.JUST_UNDER),
        figure(EMPTY, "2024", 50.0, qualifier=Qualifier.OVER),
    ),
    "chỉ có mục tiêu": lambda: (target("KH21", 2030, 70.0, indicator=EMPTY),),
    "mục tiêu rất xa": lambda: (*years(EMPTY, 1.0, 2.0), target("KH21", 2099, 70.0, indicator=EMPTY)),
    "gãy ở kỳ cuối": lambda: (
        *years(EMPTY, 1.0, 2.0),
        SeriesBreak(EMPTY, date(2021, 1, 1), "definition", "định nghĩa"),
    ),
    "gãy trước mọi số": lambda: (*years(EMPTY, 1.0, 2.0), SeriesBreak(EMPTY, date(2001, 1, 1), "method", "cách tính")),
    "năm đầu của lịch": lambda: (figure(EMPTY, "1900", 1.0), figure(EMPTY, "2199", 2.0)),
}


@pytest.fixture
def store() -> Store:
    return a_store()


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("frequency", [Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH])
def test_it_is_drawn_with_a_scale_that_can_be_read(
    store: Store, tmp_path: Path, name: str, frequency: Frequency
) -> None:
    put(store, *ODD[name]())
    chart = chart_of(store, EMPTY, frequency=frequency)
    view = whole_view(chart)
    assert view.low < view.high
    assert all(map(isfinite, (view.first, view.last, view.low, view.high)))
    first, last = whole_span(chart)
    assert len(list(columns_of(view, frequency))) == last - first + 1
    assert chart.title in " ".join(svg_texts(chart, tmp_path / "a.svg"))


@pytest.mark.parametrize("value", [0.9, 0.98, 1.0])
def test_an_axis_has_no_number_beyond_what_there_can_be(store: Store, value: float) -> None:
    put(
        store, replace(indicator("XH.09", "Chỉ số", Kind.SCORE, "điểm (0–1)"), high=1.0), figure("XH.09", "2024", value)
    )
    chart = chart_of(store, "XH.09")
    assert max(ticks_of(painted(chart).frame, chart, chart.axes[0])) <= 1


def test_one_thing_stands_between_one_less_and_one_more(store: Store) -> None:
    put(store, indicator("XH.09", "Dự án", Kind.STOCK, "dự án"), figure("XH.09", "2024", 3.0))
    chart = chart_of(store, "XH.09")
    assert ticks_of(painted(chart).frame, chart, chart.axes[0]) == (2, 3, 4)


def test_a_break_in_the_last_period_leaves_no_line_to_it(store: Store) -> None:
    put(store, *ODD["gãy ở kỳ cuối"]())
    chart = chart_of(store, EMPTY)
    assert not painted(chart).has(LIGHT.ink, 2020.35, 1.2, 1.5)
    assert painted(chart).color(2021, 2.0) == LIGHT.ink


def test_lines_of_which_some_have_nothing_are_drawn_with_the_others(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, EMPTY, SHARE, FILES)
    assert "20,69 Tỷ trọng kinh tế số trong GRDP" in svg_texts(chart, tmp_path / "a.svg")


def test_a_rank_on_the_left_and_an_amount_on_the_right_are_both_read(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, RANK, EXPORTS)
    texts = svg_texts(chart, tmp_path / "a.svg")
    assert {"hạng", "triệu USD", "1", "2"} <= set(texts)
