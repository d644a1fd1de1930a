"""Forecasts against numpy by other formulas; what they never leave, and what they do not depend on."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dntracker.domain import fitting
from dntracker.domain.fitting import DAMPING, FADE, t90
from dntracker.domain.forecasting import LONGEST, Method, Track, best, can, pace, project, trial, trials, unchanged

SHARES = (12.7, 17.0, 20.69, 20.69, 24.0)
YEARS = (2021, 2022, 2023, 2024, 2025)
TRACK = Track(YEARS, SHARES, 0.0, 100.0)
GAPS = Track((2016, 2017, 2020, 2021, 2024, 2025), (31.0, 38.5, 47.0, 52.5, 66.0, 67.0), 0.0, 100.0)


@st.composite
def tracks(draw: st.DrawFn, low: float = 0.0, high: float = 100.0, least: int = 3) -> Track:
    """Any series between two bounds, with gaps."""
    steps = draw(st.lists(st.integers(1, 3), min_size=least, max_size=14))
    places = tuple(2000 + sum(steps[:count]) for count in range(len(steps)))
    number = st.floats(low, high, allow_nan=False).map(lambda one: round(one, 3))
    return Track(places, tuple(draw(st.lists(number, min_size=len(places), max_size=len(places)))), low, high)


def designed(places: tuple[int, ...]) -> np.ndarray:
    """One row a point: 1 and the place, from the first on."""
    return np.column_stack([np.ones(len(places)), np.array(places) - places[0]])


def by_matrices(track: Track, place: int, fade: float) -> tuple[float, float]:
    """The value and the standard error of a weighted line by the normal equations."""
    rows, values = designed(track.places), np.array(track.values)
    weights = np.diag(fade ** (track.places[-1] - np.array(track.places, dtype=float)))
    hat = np.linalg.inv(rows.T @ weights @ rows) @ rows.T @ weights
    asked = np.array([1.0, place - track.places[0]])
    left = values - rows @ (hat @ values)
    error = math.sqrt(left @ left / (len(values) - 2) * (1 + asked @ hat @ hat.T @ asked))
    return float(asked @ hat @ values), error


@pytest.mark.parametrize("track", [TRACK, GAPS])
@pytest.mark.parametrize(("method", "fade"), [(Method.LINEAR, 1.0), (Method.RECENT, FADE)])
def test_lines_and_their_bands_are_those_of_the_normal_equations(track: Track, method: Method, fade: float) -> None:
    free = Track(track.places, track.values)
    for place in (2026, 2030):
        [said] = project(free, method, [place])
        value, error = by_matrices(free, place, fade)
        assert said.value == pytest.approx(value)
        assert (said.high - said.value) / t90(len(track.places) - 2) == pytest.approx(error)
        assert said.value - said.low == pytest.approx(said.high - said.value)


def test_the_line_of_the_design_ends_where_the_picture_shows_it() -> None:
    values = [one.value for one in project(TRACK, Method.LINEAR, range(2026, 2031))]
    assert np.round(values, 1).tolist() == [26.9, 29.5, 32.2, 34.8, 37.4]


def test_the_curve_is_a_line_of_the_log_odds() -> None:
    odds = np.log(np.array(GAPS.values) / (100 - np.array(GAPS.values)))
    slope, level = np.polyfit(np.array(GAPS.places) - 2016, odds, 1)
    [said] = project(GAPS, Method.SATURATING, [2030])
    assert said.value == pytest.approx(50 * (1 + math.tanh((level + slope * 14) / 2)))
    assert said.high - said.value < said.value - said.low


@pytest.mark.parametrize("track", [TRACK, GAPS])
def test_a_damped_trend_moves_as_its_matrix_does_and_widens_as_its_shocks_do(track: Track) -> None:
    fit = fitting.damped(track.places, track.values)
    step = np.array([[1.0, DAMPING], [0.0, DAMPING]])
    state = np.array([track.values[1], (track.values[1] - track.values[0]) / (track.places[1] - track.places[0])])
    gain = np.array([fit.level_rate, fit.level_rate * fit.trend_rate])
    missed = []
    for before, place, value in zip(track.places[1:], track.places[2:], track.values[2:], strict=False):
        state = np.linalg.matrix_power(step, place - before) @ state
        missed.append(value - state[0])
        state = state + gain * missed[-1]
    scatter = math.sqrt(sum(one * one for one in missed) / max(1, len(track.places) - 4))
    ahead = 5
    shocks = [(np.linalg.matrix_power(step, count) @ gain)[0] for count in range(1, ahead)]
    said = fit.at(track.places[-1] + ahead)
    assert said.value == pytest.approx((np.linalg.matrix_power(step, ahead) @ state)[0])
    width = t90(max(1, len(track.places) - 4)) * scatter * math.sqrt(1 + sum(one * one for one in shocks))
    assert said.high - said.value == pytest.approx(width)


@pytest.mark.parametrize("freedom", [1, 2, 3, 7, 12, 30, 31, 38, 60])
def test_ninety_percent_of_the_t_distribution_lie_below_its_quantile(freedom: int) -> None:
    grid = np.linspace(0.0, t90(freedom), 20001)
    constant = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    density = constant * (1 + grid**2 / freedom) ** (-(freedom + 1) / 2)
    area = float(((density[1:] + density[:-1]) / 2 * np.diff(grid)).sum())
    assert 0.5 + area == pytest.approx(0.9, abs=2e-4)


def test_past_errors_are_those_of_fits_that_know_only_what_came_before() -> None:
    missed = []
    for count in range(3, len(SHARES)):
        slope, level = np.polyfit(np.arange(count), SHARES[:count], 1)
        missed.append(abs(level + slope * count - SHARES[count]))
    found = trial(TRACK, Method.LINEAR)
    assert found is not None
    assert found.error == pytest.approx(np.mean(missed))
    assert (found.tried, found.inside) == (2, 1)
    assert unchanged(TRACK) == pytest.approx(np.mean(np.abs(np.diff(SHARES))[2:]))


def test_the_method_that_missed_the_least_is_chosen_and_the_line_where_none_could_be_tried() -> None:
    tried = trials(TRACK)
    assert best(TRACK, tried) is min(tried, key=lambda one: one.error or 0.0).method
    three = Track(YEARS[:3], SHARES[:3], 0.0, 100.0)
    assert {one.error for one in trials(three)} == {None}
    assert best(three, trials(three)) is Method.LINEAR


def test_a_straight_series_is_continued_straight_by_the_first_of_equally_good_methods() -> None:
    straight = Track(tuple(range(8)), tuple(10 + 2.5 * place for place in range(8)))
    assert best(straight, trials(straight)) is Method.LINEAR
    assert [one.value for one in project(straight, Method.RECENT, [10])] == pytest.approx([35.0])


def test_rounding_alone_keeps_a_band_from_being_nothing() -> None:
    [said] = project(Track((1, 2, 3), (1.0, 2.0, 3.0), grain=0.1), Method.LINEAR, [4])
    assert said.high - said.low == pytest.approx(2 * 3.078 * 0.1 * math.sqrt(1 + 1 / 3 + 2))


@pytest.mark.parametrize("method", list(Method))
def test_two_points_are_not_continued(method: Method) -> None:
    two = Track((2023, 2024), (17.0, 20.0), 0.0, 100.0)
    assert not can(two, method)
    assert trial(two, method) is None
    with pytest.raises(ValueError, match=method):
        project(two, method, [2025])


def test_no_curve_goes_through_a_bound_or_without_bounds() -> None:
    assert not can(Track((1, 2, 3), (90.0, 99.0, 100.0), 0.0, 100.0), Method.SATURATING)
    assert not can(Track((1, 2, 3), (90.0, 99.0, 99.5), 0.0), Method.SATURATING)


def test_only_the_newest_points_count() -> None:
    old = Track(tuple(range(60)), tuple(float(place % 7) for place in range(60)))
    new = Track(old.places[-LONGEST:], old.values[-LONGEST:])
    assert project(old, Method.LINEAR, [65]) == project(new, Method.LINEAR, [65])
    assert trial(old, Method.DAMPED) == trial(new, Method.DAMPED)


@given(tracks(), st.sampled_from(Method), st.integers(1, 40))
def test_nothing_leaves_the_bounds_and_the_value_lies_in_its_band(track: Track, method: Method, ahead: int) -> None:
    assume(can(track, method))
    [said] = project(track, method, [track.places[-1] + ahead])
    assert 0.0 <= said.low <= said.value <= said.high <= 100.0


@given(tracks(), st.sampled_from(Method), st.floats(0.25, 8.0), st.floats(-50.0, 50.0), st.integers(-900, 900))
def test_another_measure_or_calendar_changes_nothing_but_the_scale(
    track: Track, method: Method, scale: float, shift: float, later: int
) -> None:
    assume(can(track, method) and all(0.5 < one < 99.5 for one in track.values))

    def turned(value: float) -> float:
        return value * scale + shift

    other = Track(tuple(place + later for place in track.places), tuple(map(turned, track.values)),
                  turned(0.0), turned(100.0))  # fmt: skip
    place = track.places[-1] + 3
    [here], [there] = project(track, method, [place]), project(other, method, [place + later])
    for own, others in zip((here.value, here.low, here.high), (there.value, there.low, there.high), strict=True):
        assert others == pytest.approx(turned(own), rel=1e-6, abs=1e-6 * scale)


@given(tracks(), st.integers(1, 20))
def test_further_ahead_is_never_surer(track: Track, ahead: int) -> None:
    free = Track(track.places, track.values)
    for method in (Method.LINEAR, Method.RECENT, Method.DAMPED):
        near, far = project(free, method, [free.places[-1] + ahead, free.places[-1] + ahead + 1])
        assert far.high - far.low >= (near.high - near.low) * (1 - 1e-9)


@given(tracks(least=3))
def test_a_pace_is_the_slope_of_the_least_squares(track: Track) -> None:
    slope = np.linalg.lstsq(designed(track.places), np.array(track.values), rcond=None)[0][1]
    found = pace(track.places, [Decimal(repr(value)) for value in track.values])
    assert float(found) == pytest.approx(slope, abs=1e-9)


def test_numbers_that_lie_on_a_line_still_have_the_band_that_rounding_leaves() -> None:
    """Without it the band of a perfect series would have no width at all."""
    grain, years = 0.3, (2021, 2022, 2023, 2024)
    still = Track(years, (5.0, 5.0, 5.0, 5.0), 0.0, 10.0, grain)
    for method in (Method.LINEAR, Method.RECENT, Method.DAMPED):
        [said] = project(still, method, [2025])
        assert said.high - said.value >= grain
    [curved] = project(still, Method.SATURATING, [2025])
    [plain] = project(still, Method.LINEAR, [2025])
    assert curved.high - curved.value == pytest.approx(plain.high - plain.value, rel=0.05)  # in the numbers' measure
    near = Track(years, (9.0, 9.0, 9.0, 9.0), 0.0, 10.0, 0.05)
    [curved], [plain] = (project(near, method, [2025]) for method in (Method.SATURATING, Method.LINEAR))
    assert curved.value - curved.low == pytest.approx(plain.value - plain.low, rel=0.2)


def test_a_number_on_the_edge_of_a_band_lies_within_it() -> None:
    found = trial(Track((2021, 2022, 2023, 2024, 2025), (5.0,) * 5), Method.LINEAR)
    assert found is not None
    assert (found.error, found.tried, found.inside) == (0, 2, 2)


def test_a_forecast_looks_at_the_newest_forty() -> None:
    places, values = tuple(range(1980, 2025)), (9e9, *(float(place % 7) for place in range(44)))
    whole = Track(places, values).newest
    assert (len(whole.places), whole.places[0], whole.places[-1]) == (LONGEST, 1985, 2024)


@pytest.mark.parametrize(("freedom", "wanted"), [(1, 3.078), (30, 1.310), (31, 1.309), (60, 1.296), (120, 1.289)])
def test_students_t_is_that_of_the_tables(freedom: int, wanted: float) -> None:
    assert t90(freedom) == pytest.approx(wanted, abs=0.0006)
