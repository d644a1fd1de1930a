"""A row of the timeline as a picture: bars and marks stand where their days are, and only there."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from dntracker.paint.timeline import ROW, Lane, TimelineLook, label_box, mark_box, paint_row
from dntracker.paint.timeline_axis import paint_axis, paint_flag, paint_grid, paint_today
from dntracker.paint.timeline_legend import legend_width, paint_legend
from dntracker.paint.tokens import DARK, LIGHT, PAPER, Tokens
from dntracker.services.projects.timeline import Mark, MarkKind, Row, Scale, Span, SpanKind

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 730
SCALE = Scale(date(2024, 1, 1), 1.0)  # a day a pixel


def lane(left: float = 0.0, height: float = ROW) -> Lane:
    return Lane(QRectF(0, 0, WIDTH, height), SCALE, left)


def look(tokens: Tokens = LIGHT) -> TimelineLook:
    return TimelineLook(tokens, QFont())


def picture(height: float = ROW) -> tuple[QImage, QPainter]:
    image = QImage(WIDTH, round(height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image, QPainter(image)


def drawn(row: Row, tokens: Tokens = LIGHT, left: float = 0.0) -> QImage:
    image, painter = picture()
    paint_row(painter, lane(left), row, look(tokens))
    painter.end()
    return image


def columns(image: QImage, color: str, top: int = 0, bottom: int = round(ROW)) -> set[int]:
    wanted = QColor(color).rgb()
    return {x for x in range(image.width()) for y in range(top, bottom) if image.pixel(x, y) == wanted}


def span(kind: SpanKind, first: date, last: date) -> Row:
    return Row("P", (Span(kind, first, last),))


def mark(kind: MarkKind, first: date, last: date, *, late: bool = False) -> Mark:
    return Mark(kind, "m", "", first, last, late)


@pytest.mark.parametrize(
    ("kind", "color"),
    [
        (SpanKind.DONE, LIGHT.accent),
        (SpanKind.FINISHED, LIGHT.good),
        (SpanKind.BASELINE, LIGHT.shade),
        (SpanKind.LATER, LIGHT.accent),
        (SpanKind.EARLIER, LIGHT.ink3),
    ],
)
def test_a_bar_fills_just_its_days(kind: SpanKind, color: str) -> None:
    found = columns(drawn(span(kind, date(2024, 2, 1), date(2024, 2, 29))), color)
    assert (min(found), max(found)) == (31, 59)


def test_a_bar_of_a_single_day_on_a_far_axis_is_still_seen() -> None:
    image, painter = picture()
    day, far = date(2024, 6, 1), Lane(QRectF(0, 0, WIDTH, ROW), Scale(date(2020, 1, 1), 0.1))
    paint_row(painter, far, span(SpanKind.BASELINE, day, day), look())
    painter.end()
    assert columns(image, LIGHT.shade)


def test_what_is_expected_is_an_outline_that_leaves_its_inside_empty() -> None:
    image = drawn(span(SpanKind.EXPECTED, date(2024, 2, 1), date(2024, 6, 30)))
    assert columns(image, LIGHT.accent)
    assert image.pixelColor(100, 12) == QColor("white")


def test_a_year_is_drawn_as_wide_as_a_year_and_a_day_as_a_diamond() -> None:
    year = mark_box(lane(), mark(MarkKind.PLAN, date(2024, 1, 1), date(2024, 12, 31)), look())
    day = mark_box(lane(), mark(MarkKind.ACTUAL, date(2024, 7, 1), date(2024, 7, 1)), look())
    assert (year.left(), year.width()) == (0, 366)
    assert day.width() == day.height() == 10
    assert day.center().x() == pytest.approx(182.5)


def test_reached_is_filled_and_planned_is_hollow() -> None:
    one = date(2024, 7, 1)
    filled, hollow = (drawn(Row("P", (), (mark(kind, one, one),))) for kind in (MarkKind.ACTUAL, MarkKind.PLAN))
    box = mark_box(lane(), mark(MarkKind.PLAN, one, one), look()).center().toPoint()
    assert filled.pixelColor(182, 12) == QColor(LIGHT.ink)
    assert hollow.pixelColor(box) == QColor(LIGHT.paper)
    assert columns(hollow, LIGHT.ink)


def test_a_late_plan_wears_the_colour_of_late_things() -> None:
    one = date(2024, 7, 1)
    assert columns(drawn(Row("P", (), (mark(MarkKind.PLAN, one, one, late=True),))), LIGHT.bad)
    assert not columns(drawn(Row("P", (), (mark(MarkKind.PLAN, one, one),))), LIGHT.bad)


def test_scrolling_moves_everything_by_as_many_pixels() -> None:
    row = span(SpanKind.DONE, date(2024, 4, 1), date(2024, 5, 31))
    still, moved = (columns(drawn(row, left=left), LIGHT.accent) for left in (0.0, 50.0))
    assert {x - 50 for x in still} == moved


def test_nothing_is_painted_outside_the_area() -> None:
    image, painter = picture()
    narrow = Lane(QRectF(100, 0, 200, ROW), SCALE, 0.0)
    paint_row(painter, narrow, span(SpanKind.DONE, date(2023, 1, 1), date(2026, 1, 1)), look())
    painter.end()
    found = columns(image, LIGHT.accent)
    assert (min(found), max(found)) == (100, 299)


def test_today_is_a_line_with_its_flag_only_where_today_is_in_view() -> None:
    for today, seen in ((date(2024, 7, 1), True), (date(2030, 1, 1), False)):
        image, painter = picture(45)
        paint_flag(painter, lane(height=45), today, "Hôm nay", look())
        paint_today(painter, lane(height=45), today, look())
        painter.end()
        assert bool(columns(image, LIGHT.bad, 0, 45)) is seen


def test_each_year_has_its_line_and_its_name() -> None:
    image, painter = picture(45)
    paint_grid(painter, lane(height=45), look())
    paint_axis(painter, lane(height=45), look())
    painter.end()
    assert columns(image, LIGHT.line, 0, 45) >= {0, 366}
    assert columns(image, LIGHT.ink2, 0, 45)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PAPER])
def test_the_legend_shows_each_mark_and_leaves_out_what_has_no_room(tokens: Tokens) -> None:
    image = QImage(1200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.paper))
    painter = QPainter(image)
    paint_legend(painter, QRectF(0, 0, 1200, 30), look(tokens))
    painter.end()
    width = legend_width(look(tokens))
    used = [x for x in range(1200) if any(image.pixelColor(x, y) != QColor(tokens.paper) for y in range(30))]
    assert used
    assert max(used) <= width
    narrow = QImage(200, 30, QImage.Format.Format_RGB32)
    narrow.fill(QColor(tokens.paper))
    painter = QPainter(narrow)
    paint_legend(painter, QRectF(0, 0, 100, 30), look(tokens))
    painter.end()
    assert all(narrow.pixelColor(x, y) == QColor(tokens.paper) for x in range(101, 200) for y in range(30))


def _days(*days: date) -> Row:
    return Row("P", (), tuple(mark(MarkKind.ACTUAL, day, day) for day in days))


@pytest.mark.parametrize(
    ("days", "chosen", "first", "last"),
    [
        ((date(2024, 1, 20), date(2025, 1, 1)), 0, 28, 130),  # room on its right
        ((date(2024, 5, 1), date(2024, 8, 30), date(2024, 9, 15)), 1, 130, 242),  # the next one is near: on its left
        ((date(2024, 1, 20), date(2024, 2, 10), date(2024, 3, 1)), 1, 65, 175),  # both are near: behind the row
        ((date(2025, 11, 1), date(2025, 11, 20), date(2025, 12, 20)), 1, 560, 665),  # behind is no room: before it
    ],
)
def test_the_name_of_a_milestone_stands_where_it_hides_no_mark(
    days: tuple[date, ...], chosen: int, first: int, last: int
) -> None:
    row = _days(*days)
    place = label_box(lane(), row, row.marks[chosen], 90, look())
    assert first <= place.left() < place.right() <= last
    assert not any(place.intersects(mark_box(lane(), one, look())) for one in row.marks)


def test_where_every_place_hides_a_mark_the_name_hides_the_fewest() -> None:
    row = _days(*(date(2024, month, 15) for month in range(1, 13)), date(2025, 12, 20))
    place = label_box(lane(), row, row.marks[0], 60, look())
    assert sum(place.intersects(mark_box(lane(), one, look())) for one in row.marks) == 2
