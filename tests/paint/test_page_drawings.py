"""Pictures, lines, boxes and charts on paper."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from dntracker.domain.drawing import (
    Chart,
    ChartKind,
    ChartSeries,
    Drawing,
    Gaps,
    Line,
    Picture,
    Scale,
    Spot,
    TextBox,
)
from dntracker.domain.layout import Layout, PageSetup
from dntracker.domain.lettering import Font, Run
from dntracker.paint.page import Pages
from dntracker.paint.page_chart_frame import frame_of, heights_of, joined, number_text
from tests.paint.pictures import BARE, dark, drawn, has, on_paper, page_of

pytestmark = pytest.mark.usefixtures("qapp")
RED = "#FF0000"
AREA = QRectF(0, 0, 300, 200)
FONT = Font(size=9)
CHART = Chart(
    (ChartSeries("Kế hoạch", (10.0, 20.0, 40.0)), ChartSeries("Thực hiện", (12.0, None, 30.0))),
    ("2022", "2023", "2024"),
    title="Kết quả",
    legend="b",
)


def sheet(drawing: Drawing, rows: int = 5) -> Layout:
    return Layout((40.0,) * 4, (20.0,) * rows, (), BARE, (drawing,))


def red() -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def test_a_picture_fills_its_cells() -> None:
    image = page_of(sheet(Drawing(Picture(red()), Spot(1, 1, 10, 5), Spot(3, 3))))
    assert has(image, on_paper(52, 27, 5, 5), RED)
    assert has(image, on_paper(110, 50, 5, 5), RED)
    assert not has(image, on_paper(0, 0, 48, 100), RED)


def test_a_picture_with_a_size_has_it() -> None:
    image = page_of(sheet(Drawing(Picture(red()), Spot(0, 0), None, (30, 10))))
    assert has(image, on_paper(20, 2, 5, 5), RED)
    assert not has(image, on_paper(32, 0, 50, 50), RED)


def test_a_drawing_is_on_the_page_of_its_rows_and_not_cut_by_a_page() -> None:
    low = Drawing(Picture(red()), Spot(4, 0), Spot(6, 1))
    pages = Pages(sheet(low, rows=8))
    assert not has(drawn(pages, 0), on_paper(0, 0, 160, 110), RED)
    assert has(drawn(pages, 1), on_paper(2, 2, 10, 30), RED)


def test_a_level_line_is_seen() -> None:
    image = page_of(sheet(Drawing(Line(2, RED), Spot(1, 1), Spot(1, 3))))
    assert has(image, on_paper(60, 18, 10, 4), RED)


def test_a_box_has_its_ground_and_its_text() -> None:
    box = TextBox(((Run("MẬT", Font(size=14, color=RED)),), (Run("hai", Font()),)), fill="#FFFF00", edge="#0000FF")
    image = page_of(sheet(Drawing(box, Spot(0, 0), Spot(3, 3))), 4)
    inside = on_paper(1, 1, 118, 58)
    assert has(image, inside, "#FFFF00", 4)
    assert has(image, on_paper(-1, 10, 3, 3), "#0000FF", 4)
    assert any(color.red() > 240 and color.green() < 60 for color in _colors(image))


def test_a_chart_stands_on_nought_with_round_numbers_at_its_axis() -> None:
    frame, texts = frame_of(CHART, AREA, FONT, FONT)
    said = [text.said for text in texts]
    assert (frame.low, frame.high) == (0, 40)
    assert [number_text(CHART, tick) for tick in frame.ticks] == ["0", "10", "20", "30", "40"]
    assert {"Kết quả", "2022", "2024", "Kế hoạch", "Thực hiện"} <= set(said)
    assert frame.at(0, 0).y() == frame.plot.bottom()
    assert frame.at(3, 40) == frame.plot.topRight()


def test_columns_are_as_tall_as_their_values_and_a_gap_is_none() -> None:
    image = page_of(Layout((300.0,), (200.0,), (), _wide(), (Drawing(CHART, Spot(0, 0), None, (300, 200)),)))
    frame, _ = frame_of(CHART, QRectF(20, 20, 300, 200), FONT, Font(size=11, bold=True))
    plan = QRectF(frame.at(2.2, 38), frame.at(2.4, 2)).normalized()
    gap = QRectF(frame.at(1.55, 18), frame.at(1.8, 11)).normalized()
    above = QRectF(frame.at(0.2, 18), frame.at(0.4, 12)).normalized()
    assert dark(image, plan) > 0.9 * plan.width() * plan.height() * 4
    assert dark(image, gap) == 0
    assert dark(image, above) == 0


def test_lying_bars_grow_to_the_right() -> None:
    lying = replace(CHART, series=tuple(replace(one, kind=ChartKind.BAR) for one in CHART.series))
    frame, _ = frame_of(lying, AREA, FONT, FONT)
    assert frame.at(0, 0) == frame.plot.bottomLeft()
    assert frame.at(0, 40) == frame.plot.bottomRight()
    assert frame.at(3, 0).y() < frame.at(0, 0).y()


def test_stacked_values_stand_on_those_before_them_and_shares_fill_the_whole() -> None:
    pile = replace(CHART, stacked=True)
    assert heights_of(pile, pile.series[1]) == [(10, 22), (0, 0), (40, 70)]
    shares = replace(pile, shares=True)
    low, high = heights_of(shares, shares.series[1])[2]
    assert low == pytest.approx(4 / 7)
    assert high == pytest.approx(1)
    assert number_text(shares, 0.5) == "50%"


def test_a_line_breaks_at_a_gap_or_goes_across_it() -> None:
    points = [QPointF(0, 0), QPointF(1, 1), None, QPointF(3, 3), QPointF(4, 4)]
    assert [len(run) for run in joined(points, across=False)] == [2, 2]
    assert [len(run) for run in joined(points, across=True)] == [4]


def test_lines_are_told_apart_without_colour() -> None:
    lines = tuple(ChartSeries(f"s{n}", (1.0 + n, 2.0 + n, 3.0 + n), ChartKind.LINE) for n in range(3))
    chart = Chart(lines, ("a", "b", "c"), gaps=Gaps.SPAN)
    image = page_of(Layout((300.0,), (200.0,), (), _wide(), (Drawing(chart, Spot(0, 0), None, (300, 200)),)))
    frame, _ = frame_of(chart, QRectF(20, 20, 300, 200), FONT, FONT)
    covered = []
    for n in range(3):
        start, end = frame.at(0.55, 1.05 + n), frame.at(1.45, 1.95 + n)
        spots = [start + (end - start) * (step / 40) for step in range(41)]
        covered.append(sum(dark(image, QRectF(spot.x() - 1, spot.y() - 1, 2, 2)) > 0 for spot in spots))
    assert covered[0] == 41
    assert covered[1] < 41
    assert all(color.hsvSaturation() == 0 for color in _colors(image))


def test_bounds_decimals_and_per_cent_of_the_axis() -> None:
    chart = replace(CHART, scale=Scale(0, 100, 1, False))
    frame, _ = frame_of(chart, AREA, FONT, FONT)
    assert (frame.low, frame.high) == (0, 100)
    assert number_text(chart, 1250) == "1.250,0"
    assert number_text(replace(chart, scale=Scale(decimals=0, percent=True)), 0.25) == "25%"


def _wide() -> PageSetup:
    return replace(BARE, width=150.0, height=100.0)


def _colors(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
