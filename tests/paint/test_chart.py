"""The chart's painter, looked at by its pixels and by the texts of its SVG."""

import os
import xml.etree.ElementTree as ElementTree
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from dntracker.domain.act import Actor
from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.figure import Status
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Qualifier
from dntracker.paint.chart import Attention, ChartLook, Frame, frame, paint_chart, whole_view
from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_files import save
from dntracker.paint.chart_frame import far_steps, whole_span
from dntracker.paint.chart_ground import paint_breaks
from dntracker.paint.chart_labels import Labels
from dntracker.paint.export import SIZE, UnwritableImage, picture_of, save_png, save_svg
from dntracker.paint.tokens import LIGHT
from dntracker.services.desk import desk_of
from dntracker.services.trends.chart import Chart
from dntracker.store.store import Store
from tests.services.trends.trend_data import EMPTY, EXPORTS, NOON, RANK, SHARE, a_store, figure, put

pytestmark = pytest.mark.usefixtures("qapp")
RECT = QRectF(0, 0, 1100, 480)


class Painted(Struct):
    """A painted chart that can be asked for a colour."""

    image: QImage
    frame: Frame

    def color(self, column: float, value: float, right: float = 0, down: float = 0) -> str:
        """The colour at a place of the chart, some pixels away from it."""
        at = self.frame.at(column, value) + QPointF(right, down)
        return self.image.pixelColor(at.toPoint()).name().upper()

    def has(self, color: str, column: float, low: float, high: float) -> bool:
        """Whether a colour stands anywhere on a vertical stretch of the chart."""
        x, top, bottom = self.frame.x(column), self.frame.y(high), self.frame.y(low)
        return any(_near(self.image.pixelColor(round(x), y), color) for y in range(round(top), round(bottom) + 1))


def _near(found: QColor, color: str) -> bool:
    wanted = QColor(color)
    return (
        abs(found.red() - wanted.red()) + abs(found.green() - wanted.green()) + abs(found.blue() - wanted.blue()) < 40
    )


def chart_of(store: Store, *codes: str, **asked: object) -> Chart:
    """The chart of these indicators as a reader asks for it."""
    spec = replace(ChartSpec.of(*codes), **asked)
    return desk_of(store, Actor("Cán bộ L", "SKHCN"), NOON.date()).charts.chart(spec)


def painted(
    chart: Chart,
    hover: int | None = None,
    hidden: frozenset[str] = frozenset(),
    attention: Attention | None = None,
) -> Painted:
    font = QFont()
    font.setPixelSize(13)
    look = ChartLook(LIGHT, font, hidden=hidden)
    view = whole_view(chart)
    image = QImage(RECT.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    with QPainter(image) as painter:
        paint_chart(painter, RECT, chart, view, look, attention or Attention(hover))
    return Painted(image, frame(RECT, chart, view, look))


def svg_texts(chart: Chart, path: Path, size: tuple[int, int] = SIZE) -> list[str]:
    """The texts of the picture as SVG."""
    save_svg(picture_of(chart, size), path)
    tree = ElementTree.parse(path)
    return [(one.text or "").strip() for one in tree.iter("{http://www.w3.org/2000/svg}text")]


@pytest.fixture
def store() -> Store:
    return a_store()


@pytest.fixture
def share(store: Store) -> Chart:
    return chart_of(store, SHARE)


def with_2025(store: Store) -> Chart:
    estimate = figure(SHARE, "2025", 24.0, territory="DN", qualifier=Qualifier.ABOUT, status=Status.ESTIMATED)
    put(store, estimate)
    return chart_of(store, SHARE)


def test_a_line_joins_the_figures_of_neighbouring_years(share: Chart) -> None:
    assert painted(share).has(LIGHT.ink, 2021.5, 13, 17)


def test_the_line_has_a_gap_at_a_break(store: Store) -> None:
    chart = painted(with_2025(store))
    assert chart.has(LIGHT.ink, 2023.5, 20.3, 21)
    assert not any(chart.has(LIGHT.ink, 2024 + part / 10, 20.8, 23.6) for part in (2, 3, 6, 7, 8))


def test_a_missing_year_is_not_bridged(store: Store, share: Chart) -> None:
    [line] = share.lines
    points = tuple(one for one in line.series.points if one.period.year != 2022)
    gapped = replace(share, lines=(replace(line, series=replace(line.series, points=points)),))
    assert not painted(gapped).has(LIGHT.ink, 2022.5, 16, 20)
    assert painted(gapped).has(LIGHT.ink, 2023.5, 20.3, 21)


def test_an_estimate_is_hollow_and_an_official_figure_is_filled(store: Store) -> None:
    chart = painted(with_2025(store))
    assert chart.color(2025, 24) == LIGHT.paper
    assert chart.color(2025, 24, right=3) != LIGHT.paper
    assert chart.color(2022, 17) == LIGHT.ink


def test_the_line_to_an_estimate_is_dashed(store: Store) -> None:
    chart = painted(chart_of(store, EXPORTS))
    places = [2022.1 + step / 400 for step in range(320)]
    inked = [chart.has(LIGHT.ink, at, 132 + (at - 2022) * 18 - 0.4, 132 + (at - 2022) * 18 + 0.4) for at in places]
    changes = sum(one != other for one, other in pairwise(inked))
    assert changes > 20  # dashes begin and end


def test_another_source_is_a_hollow_diamond_without_a_line(share: Chart) -> None:
    chart = painted(share)
    assert chart.has(LIGHT.other, 2023, 19.2, 19.6)
    assert not chart.has(LIGHT.other, 2022.5, 15, 22)


def test_the_time_after_a_break_lies_on_another_ground(share: Chart) -> None:
    chart = painted(share)
    assert chart.color(2028, 26) == LIGHT.window
    assert chart.color(2020, 26) == LIGHT.paper


def test_a_range_of_targets_is_a_band_between_two_lines(share: Chart) -> None:
    chart = painted(share)
    assert chart.color(2028, 37) == LIGHT.band
    assert chart.has(LIGHT.accent, 2028, 34.5, 35.5)
    assert chart.has(LIGHT.accent, 2028, 39.5, 40.5)
    assert not chart.has(LIGHT.accent, 2024.9, 34, 41)


def test_what_the_legend_hides_is_not_painted(share: Chart) -> None:
    assert not painted(share, hidden=frozenset({"targets"})).has(LIGHT.accent, 2028, 34.5, 35.5)
    assert not painted(share, hidden=frozenset({SHARE})).has(LIGHT.ink, 2021.5, 13, 17)


def test_the_first_rank_is_on_top(store: Store) -> None:
    chart = painted(chart_of(store, RANK))
    assert chart.frame.y(1) < chart.frame.y(2)
    assert chart.color(2024, 2) == LIGHT.ink


def test_the_crosshair_stands_on_its_column(share: Chart) -> None:
    assert painted(share, hover=2022).has(LIGHT.ink, 2022, 25, 40)
    assert not painted(share).has(LIGHT.ink, 2022, 25, 40)


def test_sources_that_do_not_fit_go_on_in_a_second_line(share: Chart, tmp_path: Path) -> None:
    named = [f"báo số {place} tháng 7 năm 2024" for place in range(1, 8)]
    texts = svg_texts(replace(share, source_line="Nguồn: " + "; ".join(named) + "."), tmp_path / "a.svg")
    told = " ".join(one for one in texts if "báo số" in one)
    assert told == "Nguồn: " + "; ".join(named) + "."


def test_the_far_horizon_has_a_strip_of_its_own(share: Chart, tmp_path: Path) -> None:
    assert [step.last for step in far_steps(share)] == [2045]
    assert whole_span(share)[1] == 2030
    assert {"2045", "60%", "//", "ngoài thang"} <= set(svg_texts(share, tmp_path / "a.svg"))


def test_texts_name_targets_breaks_documents_and_source(store: Store, tmp_path: Path) -> None:
    texts = svg_texts(with_2025(store), tmp_path / "a.svg")
    assert "Mục tiêu 35–40 (KH 21, 9/2025)" in texts
    assert "30, đã thay" in texts
    assert "Gãy chuỗi 01/07/2025: địa giới mới" in texts
    assert {"Văn bản", "NQ 05", "KH 21", "cần +2,2", "~24", "19,76", "14,26 cả nước", "40%"} <= set(texts)
    assert any(text.startswith("Nguồn: ") for text in texts)
    assert "Tỷ trọng kinh tế số trong GRDP của thành phố (%)" in texts


def test_a_reason_too_long_for_its_room_is_told_shorter_and_never_cut(store: Store, tmp_path: Path) -> None:
    put(store, SeriesBreak("*", date(2025, 7, 1), "territory", "Sáp nhập Đà Nẵng và Quảng Nam; bỏ cấp quận huyện"))
    chart = chart_of(store, SHARE)
    texts = svg_texts(chart, tmp_path / "a.svg", (800, 480))
    assert not any("…" in text for text in texts if "Sáp nhập" in text)
    assert any("Sáp nhập Đà Nẵng và Quảng Nam" in text and "bỏ cấp" not in text for text in texts)


def test_a_reason_without_room_above_stands_beside_its_line(store: Store, tmp_path: Path) -> None:
    put(
        store,
        SeriesBreak(SHARE, date(2024, 1, 1), "method", "Bộ tính theo cách mới từ báo cáo này"),
        SeriesBreak("*", date(2025, 7, 1), "territory", "Sáp nhập Đà Nẵng và Quảng Nam"),
    )
    texts = svg_texts(chart_of(store, SHARE), tmp_path / "a.svg", (900, 480))
    assert "Bộ tính theo cách mới từ báo cáo này" in " ".join(texts)


def test_a_reason_beside_its_line_is_struck_through_by_no_target(share: Chart) -> None:
    font = QFont()
    font.setPixelSize(13)
    look = ChartLook(LIGHT, font)
    narrow, broken = (
        QRectF(0, 0, 640, 480),
        SeriesBreak(SHARE, date(2024, 1, 1), "method", "cách tính mới từ báo cáo này"),
    )
    chart = replace(share, breaks=(broken, *share.breaks))
    shape = frame(narrow, chart, whole_view(chart), look)
    canvas = Canvas(QPainter(), look, chart, shape, Labels(font, shape.plot))
    target = QPointF(shape.plot.left(), shape.plot.top() + 14), QPointF(shape.plot.right(), shape.plot.top() + 14)
    canvas.labels.avoid_line(*target)
    image = QImage(narrow.size().toSize(), QImage.Format.Format_RGB32)
    canvas.painter.begin(image)
    paint_breaks(canvas)
    canvas.painter.end()
    [placed] = [one for one in canvas.labels.placed() if "cách" in one.text]
    assert abs(placed.rect.center().y() - target[0].y()) > placed.rect.height() / 2 - 2


def test_no_pace_is_drawn_across_a_break(share: Chart, tmp_path: Path) -> None:
    assert not any(text.startswith("cần") for text in svg_texts(share, tmp_path / "a.svg"))


def test_quarters_stand_under_their_own_names(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, EXPORTS, frequency=Frequency.QUARTER)
    assert {"I/2024", "40"} <= set(svg_texts(chart, tmp_path / "a.svg"))


def test_a_series_without_figures_has_no_scale(store: Store, tmp_path: Path) -> None:
    texts = svg_texts(chart_of(store, EMPTY), tmp_path / "a.svg")
    assert "Chưa có số liệu năm nào của chỉ tiêu Lao động kinh tế số." in texts
    assert not {"0", "0,2", "1%"} & set(texts)


def test_a_png_has_the_pixels_of_its_resolution(share: Chart, tmp_path: Path) -> None:
    save_png(picture_of(share, (400, 300)), tmp_path / "a.png", dpi=288)
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1200, 900)
    assert image.dotsPerMeterX() == 11339  # 288 an inch


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_a_picture_that_cannot_be_written_says_so(share: Chart, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableImage):
        save(share, tmp_path / "missing" / name)


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_a_picture_is_written_whole_beside_its_place_and_then_put_there(
    share: Chart, tmp_path: Path, name: str
) -> None:
    path, other = tmp_path / name, tmp_path / "khác"
    path.write_text("tranh cũ", encoding="utf-8")
    os.link(path, other)
    save(share, path)
    assert other.read_text(encoding="utf-8") == "tranh cũ"
    assert sorted(one.name for one in tmp_path.iterdir()) == [name, "khác"]
    path.unlink()
    path.mkdir()
    with pytest.raises(UnwritableImage):
        save(share, path)
    assert sorted(one.name for one in tmp_path.iterdir()) == [name, "khác"]
