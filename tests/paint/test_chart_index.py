"""Traces: what painters ask of the points of a line in every frame."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from dntracker.domain.figure import Figure, Status
from dntracker.domain.period import Frequency, Period
from dntracker.paint.chart_frame import Frame, View, period_at
from dntracker.paint.chart_index import Trace, trace_of
from dntracker.paint.chart_points import bundled
from dntracker.services.trends.series import Point

MONTHS = st.lists(
    st.tuples(st.integers(2000 * 12, 2010 * 12), st.floats(-1e6, 1e6, width=32), st.booleans()),
    max_size=60, unique_by=lambda one: one[0],
)  # fmt: skip


def points(given: Sequence[tuple[int, float, bool]]) -> tuple[Point, ...]:
    found = []
    for column, value, final in sorted(given):
        period = period_at(column, Frequency.MONTH)
        status = Status.OFFICIAL if final else Status.ESTIMATED
        figure = Figure("KTS.01", "DN", "SKHCN", period, value=value, status=status)
        found.append(Point(period, figure, str(value), "Sở"))
    return tuple(found)


def by_hand(trace: Trace) -> set[tuple[int, int, bool]]:
    """Every pair of neighbours that a line joins, and whether both are final."""
    return {
        (number - 1, number, trace.firm[number - 1] and trace.firm[number])
        for number in range(1, len(trace.columns))
        if trace.columns[number] - trace.columns[number - 1] == 1
    }


@given(MONTHS)
def test_runs_hold_just_the_pairs_of_neighbours(given: list[tuple[int, float, bool]]) -> None:
    trace = trace_of(points(given))
    found = {(place, place + 1, firm) for first, last, firm in trace.runs for place in range(first, last)}
    assert found == by_hand(trace)
    in_a_run = {place for first, last, _ in trace.runs for place in range(first, last + 1)}
    assert set(trace.lonely) == set(range(len(trace.columns))) - in_a_run


@given(MONTHS, st.integers(2000 * 12, 2010 * 12), st.integers(0, 60))
def test_the_extent_is_that_of_the_points_in_view(given: list[tuple[int, float, bool]], first: int, wide: int) -> None:
    values = [value for column, value, _ in given if first <= column <= first + wide]
    assert trace_of(points(given)).extent(first, first + wide) == ((min(values), max(values)) if values else ())


def test_a_break_ends_a_run() -> None:
    given = [(2000 * 12 + month, float(month), True) for month in range(6)]
    broken = lambda earlier, later: earlier < date(2000, 4, 1) <= later  # noqa: E731
    assert [one[:2] for one in trace_of(points(given), broken).runs] == [(0, 2), (3, 5)]


@given(st.lists(st.floats(-100, 100, width=32), min_size=2, max_size=900))
def test_of_columns_that_share_a_pixel_the_least_and_the_greatest_are_painted(values: list[float]) -> None:
    trace = trace_of(points([(1950 * 12 + place, value, True) for place, value in enumerate(values)]))
    first, last = trace.columns[0] - 0.5, trace.columns[-1] + 0.5
    frame = Frame(QRectF(0, 0, len(values) / 5, 400), None, View(first, last, -100.0, 100.0), False, 1.0)
    lines = bundled(trace, range(len(values)), frame)
    assert len(lines) <= len(values) / 5 + 1
    assert min(line.y2() for line in lines) == pytest.approx(min(frame.y(value) for value in values) - 0.5)
    assert max(line.y1() for line in lines) == pytest.approx(max(frame.y(value) for value in values) + 0.5)


def test_a_month_is_a_column_like_any_other() -> None:
    assert trace_of(points([(2024 * 12 + 6, 1.0, True)])).columns == (2024 * 12 + 6,)
    assert period_at(2024 * 12 + 6, Frequency.MONTH) == Period.parse("2024-07")
