"""The pictures of one project: steps of its total, and its way through the stages."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from dntracker.paint.project_stages import StageLook, StageWay, paint_way, way_height
from dntracker.paint.project_steps import StepLook, paint_steps, step_frame
from dntracker.paint.tokens import DARK, LIGHT, Tokens
from dntracker.services.projects.steps import Bar, Step, StepChart

BILLION = 1_000_000_000
AREA = QRectF(0, 0, 900, 300)
CHART = StepChart(
    (
        Step(date(2020, 5, 1), date(2020, 5, 31), 799 * BILLION, ">799 tỷ", "Lần đầu, 5/2020"),
        Step(date(2021, 4, 12), date(2021, 4, 12), 986 * BILLION, ">986 tỷ", "NQ 358"),
        Step(date(2024, 10, 30), date(2024, 10, 30), 1400 * BILLION, ">1.400 tỷ", "Lần 3"),
    ),
    (Bar(date(2024, 1, 1), date(2024, 12, 31), 120 * BILLION, "120 tỷ", "kế hoạch vốn 2024", True),),
    date(2025, 12, 4),
)
NAMES = ("Đề xuất", "Thi công, triển khai", "Chờ nghiệm thu", "Hoàn thành, đưa vào sử dụng")


def blank(tokens: Tokens) -> QImage:
    image = QImage(900, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor(tokens.paper))
    return image


def count(image: QImage, color: str, area: QRectF) -> int:
    wanted = QColor(color).rgb()
    rows = range(int(area.top()), int(area.bottom()))
    return sum(image.pixel(x, y) == wanted for y in rows for x in range(int(area.left()), int(area.right())))


def steps(chart: StepChart, tokens: Tokens) -> QImage:
    image = blank(tokens)
    painter = QPainter(image)
    paint_steps(painter, AREA, chart, StepLook(tokens, QFont("Inter", 10), "Hôm nay"))
    painter.end()
    return image


def way(stages: StageWay, tokens: Tokens) -> QImage:
    image = blank(tokens)
    painter = QPainter(image)
    paint_way(painter, AREA, stages, StageLook(tokens, QFont("Inter", 10), QFont("Inter", 10, 600)))
    painter.end()
    return image


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_each_version_is_a_level_as_high_as_its_sum(qapp: object, tokens: Tokens) -> None:
    image = steps(CHART, tokens)
    frame = step_frame(AREA, CHART, StepLook(tokens, QFont("Inter", 10), "Hôm nay"))
    for first, last, dong in ((2020.8, 2021.1, 799), (2022, 2024, 986), (2025, 2025.8, 1400)):
        left, right = (frame.x(date(int(year), 1 + int(year % 1 * 11), 1)) for year in (first, last))
        level = frame.y(dong * BILLION)
        assert count(image, tokens.accent, QRectF(left, level - 2, right - left, 4)) > (right - left) * 0.8


def test_a_date_known_to_the_month_begins_dashed(qapp: object) -> None:
    frame = step_frame(AREA, CHART, StepLook(LIGHT, QFont("Inter", 10), "Hôm nay"))
    left, right, level = frame.x(date(2020, 5, 12)), frame.x(date(2020, 5, 31)), frame.y(799 * BILLION)
    assert count(steps(CHART, LIGHT), LIGHT.accent, QRectF(left, level - 2, right - left, 4)) < (right - left) * 2


def test_one_version_alone_is_no_step(qapp: object) -> None:
    alone = StepChart(CHART.steps[:1], (), CHART.today)
    assert steps(alone, LIGHT) == blank(LIGHT)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_stages_behind_are_good_the_one_it_is_in_has_the_accent(qapp: object, tokens: Tokens) -> None:
    image = way(StageWay(NAMES, 1), tokens)
    room = AREA.width() / len(NAMES)
    assert count(image, tokens.good, QRectF(0, 0, 24, 24)) > 20
    assert count(image, tokens.accent, QRectF(room, 0, 24, 24)) > 20
    assert count(image, tokens.good, QRectF(2 * room, 0, 2 * room, 24)) == 0


def test_a_state_off_the_path_takes_room_below_and_is_seen(qapp: object) -> None:
    look = StageLook(LIGHT, QFont("Inter", 10), QFont("Inter", 10, 600))
    plain, beside = StageWay(NAMES, 1), StageWay(NAMES, 1, "Tạm dừng")
    assert way_height(beside, look, 900) > way_height(plain, look, 900)
    assert count(way(plain, LIGHT), LIGHT.warn_edge, AREA) == 0
    assert count(way(beside, LIGHT), LIGHT.warn_edge, AREA) > 20


def test_narrow_names_break_into_more_lines(qapp: object) -> None:
    look = StageLook(LIGHT, QFont("Inter", 10), QFont("Inter", 10, 600))
    assert way_height(StageWay(NAMES), look, 320) > way_height(StageWay(NAMES), look, 1200)


def test_a_project_of_no_process_has_no_way(qapp: object) -> None:
    assert way(StageWay(()), LIGHT) == blank(LIGHT)
