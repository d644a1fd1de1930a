"""Ticks are round, labels keep apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from dntracker.paint.chart_frame import Frame, View
from dntracker.paint.chart_labels import Label, Labels
from dntracker.paint.chart_lanes import lane_places
from dntracker.paint.chart_ticks import nice_range, nice_ticks

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (8.0, 44.0, 4, (10, 20, 30, 40)),
        (0.0, 1.0, 5, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (129.0, 153.0, 5, (130, 135, 140, 145, 150)),
        (30_000.0, 40_500.0, 5, (30_000, 32_500, 35_000, 37_500, 40_000)),
        (-3.0, 3.0, 6, (-3, -2, -1, 0, 1, 2, 3)),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, most: int, ticks: tuple[float, ...]) -> None:
    assert nice_ticks(low, high, most) == pytest.approx(ticks)


def test_ranks_have_whole_ticks_only() -> None:
    assert nice_ticks(0.5, 3.2, 9, whole=True) == (1, 2, 3)


@given(some.floats(-1e9, 1e9), some.floats(1e-6, 1e9), some.integers(1, 12))
def test_there_are_never_more_ticks_than_asked_for(low: float, span: float, most: int) -> None:
    ticks = nice_ticks(low, low + span, most)
    assert len(ticks) <= most + 1


def test_a_scale_leaves_air_but_stays_within_hard_bounds() -> None:
    assert nice_range([95.0, 100.0], bounds=(0.0, 100.0))[1] < 101
    assert nice_range([0.0, 3.0])[0] == 0.0
    low, high = nice_range([5.0])
    assert low < 5 < high


@given(some.lists(some.tuples(some.integers(0, 400), some.integers(0, 200)), min_size=1, max_size=25))
def test_labels_cover_neither_each_other_nor_the_points_nor_leave_the_plot(places: list[tuple[int, int]]) -> None:
    bounds = QRectF(0, 0, 400, 200)
    points = [QRectF(x - 4, y - 4, 8, 8) for x, y in places]
    labels = Labels(QFont(), bounds)
    for (x, y), rect in zip(places, points, strict=True):
        labels.avoid(rect)
        labels.add(Label(QPointF(x, y), ("20,69",), QColor("black"), away=8))
    placed = labels.placed()
    for number, one in enumerate(placed):
        assert bounds.contains(one.rect)
        assert not any(one.rect.intersects(rect) for rect in points)
        assert not any(one.rect.intersects(other.rect) for other in placed[number + 1 :])


def test_a_label_takes_its_shorter_text_where_the_longer_one_does_not_fit() -> None:
    labels = Labels(QFont(), QRectF(0, 0, 60, 60))
    labels.add(Label(QPointF(30, 40), ("một nhãn quá dài cho chỗ này", "ngắn"), QColor("black")))
    assert [one.text for one in labels.placed()] == ["ngắn"]


def test_labels_of_documents_are_not_crossed_by_the_next_tick() -> None:
    shape = Frame(QRectF(0, 0, 400, 100), None, View(0, 1, 0, 1), False, 1.0)
    assert lane_places([100.0, 200.0], [40.0, 40.0], shape, 7.0) == [(107.0, 40.0), (207.0, 40.0)]
    assert lane_places([100.0, 130.0], [40.0, 40.0], shape, 7.0) == [(53.0, 40.0), (137.0, 40.0)]
    assert lane_places([20.0, 30.0], [40.0, 40.0], shape, 7.0) == [(None, 40.0), (37.0, 40.0)]
