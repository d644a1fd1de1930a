"""Sums from the year's start, growth, indices and shares against numpy's own, on any figures."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.indicator import Kind, OverTime, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.trends import transforms
from dntracker.services.trends.series import Benchmark, Point, Series
from tests.services.trends.trend_data import figure, indicator

FLOW = replace(indicator("KTS.04", "Doanh thu", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
SHARE = indicator("KTS.01", "Tỷ trọng", Kind.RATIO, "%")
BREAK = SeriesBreak("*", date(2025, 7, 1), "territory", "địa giới mới")
FIRST = 2021

values = st.lists(
    st.none() | st.integers(1, 10_000_000).map(lambda one: one / 100), min_size=4, max_size=24
)  # quarter by quarter; None is missing
Values = Sequence[float | None]


def series(found: Values, kind: Kind = Kind.FLOW, *breaks: SeriesBreak, joined: bool = False) -> Series:
    """These quarters from 2021 on."""
    about = FLOW if kind is Kind.FLOW else SHARE
    periods = [Period(FIRST + place // 4, Frequency.QUARTER, place % 4 + 1) for place in range(len(found))]
    points = tuple(
        Point(period, figure(about.code, period.code, value), f"{value}", "")
        for period, value in zip(periods, found, strict=True)
        if value is not None
    )
    return Series(about, Frequency.QUARTER, "Đà Nẵng", about.measure, points, breaks=breaks, joined=joined)


def drawn(made: Series) -> dict[str, float]:
    return {one.period.code: one.quantity.value for one in made.points if one.quantity.value is not None}


def code(place: int) -> str:
    return f"{FIRST + place // 4}-Q{place % 4 + 1}"


@given(values)
def test_luy_ke_is_the_running_sum_of_each_year_as_far_as_no_quarter_is_missing(found: Values) -> None:
    wanted: dict[str, float] = {}
    for start in range(0, len(found), 4):
        year = np.array([np.nan if one is None else one for one in found[start : start + 4]])
        sums = np.cumsum(year)  # a missing one spoils all that come after
        wanted |= {code(start + place): total for place, total in enumerate(sums) if not np.isnan(total)}
    made = drawn(transforms.summed(series(found)))
    assert made.keys() == wanted.keys()
    assert all(np.isclose(made[one], wanted[one], rtol=1e-12) for one in wanted)


@given(values)
def test_growth_of_amounts_is_in_percent_of_the_same_quarter_a_year_before(found: Values) -> None:
    array = np.array([np.nan if one is None else one for one in found])
    rates = (array[4:] - array[:-4]) / array[:-4] * 100
    wanted = {code(place + 4): rate for place, rate in enumerate(rates) if not np.isnan(rate)}
    made = drawn(transforms.grown(series(found)))
    assert made.keys() == wanted.keys()
    assert all(abs(made[one] - wanted[one]) <= 0.005 + 1e-9 * abs(wanted[one]) for one in wanted)


@given(values)
def test_growth_of_percentages_is_a_difference_in_points(found: Values) -> None:
    array = np.array([np.nan if one is None else one for one in found])
    wanted = {code(place + 4): gap for place, gap in enumerate(array[4:] - array[:-4]) if not np.isnan(gap)}
    made = drawn(transforms.grown(series(found, Kind.RATIO)))
    assert made.keys() == wanted.keys()
    assert all(np.isclose(made[one], wanted[one], atol=1e-7) for one in wanted)


@given(values, st.integers(0, 23))
def test_an_index_is_each_value_over_that_of_its_base(found: Values, place: int) -> None:
    whole = series(found)
    base = place % len(found)
    if found[base] is None:
        assert transforms.indexed(whole, Period.parse(code(base))).points == ()
        return
    made = drawn(transforms.indexed(whole, Period.parse(code(base))))
    array = np.array([np.nan if one is None else one for one in found]) * 100 / found[base]
    wanted = {code(at): ratio for at, ratio in enumerate(array) if not np.isnan(ratio)}
    assert made.keys() == wanted.keys()
    assert all(abs(made[one] - wanted[one]) <= 0.05 + 1e-9 for one in wanted)
    assert made[code(base)] == 100


@given(values, values)
def test_a_share_is_the_part_over_the_whole_where_both_are_there(parts: Values, wholes: Values) -> None:
    made = drawn(transforms.shared(series(parts), series(wholes)))
    pairs = [(code(at), part, whole) for at, (part, whole) in enumerate(zip(parts, wholes, strict=False))]
    wanted = {at: np.divide(part, whole) * 100 for at, part, whole in pairs if part is not None and whole is not None}
    assert made.keys() == wanted.keys()
    assert all(abs(made[one] - wanted[one]) <= 0.005 + 1e-9 * wanted[one] for one in wanted)


@given(st.lists(st.integers(1, 1_000_000).map(float), min_size=24, max_size=24), st.integers(0, 23))
def test_nothing_is_made_across_a_break_and_everything_once_it_is_joined(found: list[float], base: int) -> None:
    apart, joined = (series(found, Kind.FLOW, BREAK, joined=one) for one in (False, True))
    after = {code(place) for place in range(18, 24)}  # from 2025-Q3 on
    assert not after & drawn(transforms.grown(apart)).keys() - {code(place) for place in range(22, 24)}
    assert drawn(transforms.grown(joined)).keys() == {code(place) for place in range(4, 24)}
    index = drawn(transforms.indexed(apart, Period.parse(code(base)))).keys()
    assert index <= after if base >= 18 else not index & after
    assert len(drawn(transforms.indexed(joined, Period.parse(code(base))))) == 24
    assert drawn(transforms.summed(apart)).keys() == {code(place) for place in range(24)} - {"2025-Q3", "2025-Q4"}
    assert len(drawn(transforms.summed(joined))) == 24


@given(st.sampled_from(list(Qualifier)), st.sampled_from([None, Qualifier.ABOUT]))
def test_a_doubtful_part_makes_a_doubtful_share_and_a_doubtful_whole_turns_it(
    part: Qualifier, whole: Qualifier
) -> None:
    made = transforms.shared(_one(50.0, part), _one(200.0, whole)).points[0].quantity
    assert made.value == 25
    assert made.qualifier == (part if whole in (None, part) else Qualifier.ABOUT)


def test_what_stands_in_for_a_period_is_in_no_index() -> None:
    whole = series([100.0, 110.0], Kind.RATIO)
    standing = replace(whole, points=(whole.points[0], replace(whole.points[1], as_of=date(2021, 4, 24))))
    assert drawn(transforms.indexed(standing, Period.parse("2021-Q1"))) == {"2021-Q1": 100}


def test_a_share_is_of_figures_of_one_day_and_nothing_is_a_share_of_nought() -> None:
    part, whole = _one(50.0, None), _one(200.0, None)
    standing = replace(part, points=(replace(part.points[0], as_of=date(2025, 2, 24)),))
    assert transforms.shared(standing, whole).points == ()
    none = replace(part.points[0], figure=replace(part.points[0].figure, value=None, mark=Mark.NIL))
    assert transforms.shared(replace(part, points=(none,)), whole).points[0].quantity == Quantity(0.0)


def test_growth_is_of_figures_of_their_own_periods() -> None:
    whole = series([40.0, None, None, None, 50.0], Kind.RATIO)
    assert drawn(transforms.grown(whole)) == {"2022-Q1": 10}
    for place in (0, 1):
        points = list(whole.points)
        points[place] = replace(points[place], as_of=date(2021, 2, 1))
        assert transforms.grown(replace(whole, points=tuple(points))).points == ()


def test_a_range_of_about_a_whole_is_no_share_and_no_share_has_others_beside_it() -> None:
    ranged = replace(_one(35.0, None), benchmarks=(Benchmark("Cả nước", "", _one(9.0, None).points),))
    ranged = replace(ranged, points=(replace(ranged.points[0], figure=replace(ranged.points[0].figure, high=40.0)),))
    assert transforms.shared(ranged, _one(200.0, Qualifier.ABOUT)).points == ()
    assert transforms.shared(ranged, _one(200.0, None)).benchmarks == ()


def test_less_than_nothing_of_about_a_whole_is_about_so_much_less() -> None:
    made = transforms.shared(_one(-50.0, None), _one(200.0, Qualifier.ABOUT)).points[0].quantity
    assert (made.value, made.qualifier) == (-25, Qualifier.ABOUT)


def test_a_range_becomes_a_range_and_a_small_share_keeps_two_digits() -> None:
    ranged = Point(Period.parse("2025-Q1"), figure(FLOW.code, "2025-Q1", 35.0, high=40.0), "35–40", "")
    whole = _one(200.0, None, "2025-Q1")
    made = transforms.shared(replace(whole, points=(ranged,)), whole).points[0]
    assert (made.label, made.quantity.high) == ("17,5–20", 20.0)
    small = transforms.shared(_one(0.0123, None), _one(1_000.0, None)).points[0]
    assert small.label == "0,0012"


def _one(value: float, qualifier: Qualifier | None, period: str = "2025-Q1") -> Series:
    point = Point(Period.parse(period), figure(FLOW.code, period, value, qualifier=qualifier), f"{value}", "")
    return Series(FLOW, Frequency.QUARTER, "Đà Nẵng", "tỷ đồng", (point,), name="tổng")
