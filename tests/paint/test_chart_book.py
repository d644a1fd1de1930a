"""A chart as a workbook: numbers that stay numbers, and a native chart whose points lie in their cells."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import unescape
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring
from msgspec import Struct
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from dntracker.domain.chart_book import Path as Drawn
from dntracker.domain.chart_book import Shown, Stroke
from dntracker.domain.chart_spec import FREQUENCIES
from dntracker.domain.figure import Status
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Qualifier
from dntracker.domain.unit import Territory
from dntracker.paint.chart_book import book_of, save_workbook
from dntracker.paint.chart_legend import legend_of
from dntracker.paint.chart_spots import Ground, settled
from dntracker.paint.export import picture_of
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.chart import Chart, LaneKind, LaneMark
from dntracker.store.store import Store
from tests.paint.test_chart import chart_of, with_2025
from tests.services.trends.trend_data import EMPTY, EXPORTS, FILES, RANK, SHARE, a_store, figure, put

pytestmark = pytest.mark.usefixtures("qapp")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture
def store() -> Store:
    return a_store()


class Made(Struct):
    """A workbook with the XML of its chart."""

    book: Workbook
    chart: str


def made(chart: Chart, folder: Path) -> Made:
    path = folder / "a.xlsx"
    save_workbook(picture_of(chart), path)
    with ZipFile(path) as package:
        return Made(load_workbook(path), package.read("xl/charts/chart1.xml").decode())


def points(chart: Chart, path: Drawn) -> list[tuple[float, float | None]]:
    """The points of a path, read from its table."""
    span = path.span
    rows = book_of(picture_of(chart)).tables[span.table].rows[span.first : span.last + 1]
    return [(_plain(row[span.x]) or 0.0, _plain(row[span.y])) for row in rows]


def _plain(cell: object) -> float | None:
    if isinstance(cell, Shown):
        return cell.value
    return float(cell) if isinstance(cell, int | float) else None


def paths(chart: Chart, name: str) -> Iterator[Drawn]:
    return (one for one in book_of(picture_of(chart)).paths if one.name == name)


def test_figures_are_numbers_whose_qualifier_is_their_format(store: Store, tmp_path: Path) -> None:
    book = made(with_2025(store), tmp_path).book
    rows = {row[0].value: row[1] for row in book["Số liệu"].iter_rows(min_row=5)}
    assert (rows[2022].value, rows[2022].number_format) == (17, "#,##0")
    assert (rows[2023].value, rows[2023].number_format) == (20.69, "#,##0.00")
    assert (rows[2025].value, rows[2025].number_format) == (24, '"khoảng "#,##0;"khoảng "-#,##0')


def test_a_line_stops_at_a_break_and_soft_figures_are_hollow(store: Store) -> None:
    chart = with_2025(store)
    lines = list(paths(chart, "Đà Nẵng"))
    assert [(points(chart, one), one.stroke, one.hollow) for one in lines] == [
        ([(2021, 12.7), (2022, 17), (2023, 20.69), (2024, 20.69)], Stroke.SOLID, False),
        ([(2025, 24)], Stroke.NONE, True),
    ]
    assert {one.color for one in lines} == {PAPER.ink}
    assert [one.listed for one in lines] == [True, False]


def test_an_estimate_is_reached_by_a_dashed_line(store: Store) -> None:
    chart = chart_of(store, EXPORTS)
    stroke, first, last = paths(chart, "Đà Nẵng")
    assert (points(chart, stroke), stroke.stroke, stroke.mark) == ([(2022, 132), (2023, 150)], Stroke.DASHED, "")
    assert (first.hollow, last.hollow) == (False, True)


def test_breaks_that_the_reader_joined_say_so_beside_their_line(store: Store) -> None:
    with_2025(store)
    chart = chart_of(store, SHARE, joined=True)
    assert any(one.name.startswith("đang nối qua mốc 01/07/2025") for one in book_of(picture_of(chart)).paths)


def test_a_missing_year_is_a_gap(store: Store) -> None:
    put(store, figure(SHARE, "2019", 9.0))
    chart = chart_of(store, SHARE)
    assert [points(chart, one)[0] for one in paths(chart, "Đà Nẵng")] == [(2021, 12.7), (2019, 9.0)]


def test_targets_are_steps_as_wide_as_their_years(store: Store) -> None:
    chart = chart_of(store, SHARE)
    low, high = paths(chart, "mục tiêu")
    level = [(x, y) for x, y in points(chart, low) if y is not None]
    assert {y for x, y in level if x < 2025.5} == {20}
    assert {y for x, y in level if x > 2025.5} == {35}
    assert {y for _, y in points(chart, high)} == {40, None}
    assert None in {y for _, y in points(chart, low)}, "steps are not joined by slopes"
    (replaced,) = paths(chart, "mục tiêu đã thay")
    assert replaced.stroke is Stroke.DASHED


def test_a_range_of_targets_is_hatched_between_its_ends_and_names_its_document(store: Store) -> None:
    chart = chart_of(store, SHARE)
    every = book_of(picture_of(chart)).paths
    hatch = next(one for one in every if one.name.startswith("mục tiêu: ") and one.width < 1)
    strokes = [y for _, y in points(chart, hatch)]
    assert {*strokes} == {35, 40, None}
    assert strokes[2::3] == [None] * (len(strokes) // 3), "each stroke stands alone"
    assert "Mục tiêu 35–40 (KH 21, 9/2025)" in {spot.text for one in every for spot in one.spots}


def test_labels_keep_off_each_other_and_a_line_keeps_its_numbers(store: Store) -> None:
    put(store, figure(SHARE, "2019", 20.6), figure(SHARE, "2020", 20.5))
    spots = [(one, spot) for one in book_of(picture_of(with_2025(store))).paths for spot in one.spots]
    own = [spot.number.value for one, spot in spots if one.name == "Đà Nẵng" and spot.number]
    assert sorted(own) == [12.7, 17, 20.5, 20.6, 20.69, 20.69, 24]
    assert {spot.side for _, spot in spots} <= {"t", "b", "l", "r"}


def test_what_crowds_stays_away(store: Store) -> None:
    plain = book_of(picture_of(chart_of(store, SHARE)))
    ground = Ground(plain.columns[:2], plain.left, plain.right)
    path = next(one for one in plain.paths if one.name == "Đà Nẵng" and one.spots)
    crowd = [path] * 6
    stood = [len(one.spots) for one in settled(crowd, plain.tables, ground)]
    assert stood[0] == len(path.spots)
    assert sum(stood) < 6 * len(path.spots)


def test_hollow_signs_of_the_legend_have_no_point_and_no_white(store: Store, tmp_path: Path) -> None:
    chart = with_2025(store)
    signs = [one for one in book_of(picture_of(chart)).paths if one.hollow and one.listed]
    assert [one.name for one in signs] == ["cả nước (Tổng cục Thống kê)", "nguồn khác", "ước, sơ bộ"]
    assert all(y is None for one in signs for _, y in points(chart, one))
    fills = [one.find(f"{C}spPr/{A}noFill") for one in fromstring(made(chart, tmp_path).chart).iter(f"{C}marker")]
    assert len([one for one in fills if one is not None]) == len(signs)


def test_far_horizons_are_told_where_the_chart_has_no_room_for_them(store: Store, tmp_path: Path) -> None:
    sheet = made(chart_of(store, SHARE), tmp_path).book["Biểu đồ"]
    assert "Ngoài thang: mục tiêu năm 2045 là 60%." in [cell.value for cell in sheet["A"]]


def test_milestones_of_projects_stand_on_the_axis(store: Store) -> None:
    day = date(2023, 6, 1)
    reached = LaneMark("A", "Dự án A", "TK", "Thiết kế", LaneKind.ACTUAL, day, day, "Thiết kế")
    late = replace(reached, milestone="VH", name="Vận hành", kind=LaneKind.PLAN, late=True)
    chart = replace(chart_of(store, SHARE), lane=(reached, late))
    found = list(paths(chart, "mốc dự án"))
    low = book_of(picture_of(chart)).left.low
    assert [(one.color, one.hollow, points(chart, one)[0][1]) for one in found] == [
        (PAPER.good, False, low), (PAPER.bad, True, low)]  # fmt: skip


def test_of_the_sheet_that_serves_the_chart_only_the_title_is_printed(store: Store, tmp_path: Path) -> None:
    book = made(chart_of(store, SHARE), tmp_path).book
    assert book["Tọa độ"].print_area == "'Tọa độ'!$A$1:$C$1"
    assert book["Tọa độ"].max_row > 20


def test_other_provinces_have_another_mark_than_the_nation(store: Store) -> None:
    put(store, Territory("QN", "Tỉnh Quảng Nam (cũ)", "Quảng Nam (cũ)", "province"))
    put(store, figure(SHARE, "2022", 9.0, territory="QN", unit="BTTTT"))
    chart = chart_of(store, SHARE)
    assert {one.text: one.mark for one in legend_of(chart)}["Quảng Nam (cũ)"] == "up"
    (other,) = [one for one in book_of(picture_of(chart)).paths if "Quảng Nam" in one.name]
    assert other.mark == "triangle"


def test_two_measures_have_two_axes(store: Store, tmp_path: Path) -> None:
    tree = fromstring(made(chart_of(store, SHARE, EXPORTS), tmp_path).chart)
    sides = [position.get("val", "") for position in tree.iter(f"{C}axPos")]
    assert sorted(sides) == ["b", "b", "l", "r"]
    assert len(list(tree.iter(f"{C}scatterChart"))) == 2


def test_every_reference_of_the_chart_is_to_cells_that_hold_numbers(store: Store, tmp_path: Path) -> None:
    found = made(with_2025(store), tmp_path)
    for reference in fromstring(found.chart).iter(f"{C}f"):
        sheet, cells = (reference.text or "").replace("'", "").split("!")
        block = found.book[sheet][cells.replace("$", "")]
        values = [row[0].value for row in block] if isinstance(block, tuple) else [block.value]
        assert all(value is None or isinstance(value, int | float) for value in values), reference.text


def test_the_sheet_says_what_the_chart_says(store: Store, tmp_path: Path) -> None:
    chart = with_2025(store)
    sheet = made(chart, tmp_path).book["Biểu đồ"]
    said = [cell.value for cell in sheet["A"] if cell.value]
    assert said[0] == "Kinh tế số trong GRDP (%)" or said[0].startswith(chart.title)
    assert chart.sentence.replace("**", "") in said
    assert any(one.startswith("Gãy chuỗi 01/07/2025") for one in said)
    assert said[-1] == chart.source_line


def test_ranks_have_the_first_on_top(store: Store, tmp_path: Path) -> None:
    tree = fromstring(made(chart_of(store, RANK), tmp_path).chart)
    turned = [one.get("val") for one in tree.iter(f"{C}orientation")]
    assert turned == ["minMax", "maxMin"], "the years, the ranks"


def test_shares_have_no_scale_beyond_all(store: Store) -> None:
    put(store, figure(FILES, "2022", 99.5))
    chart = chart_of(store, FILES)
    bounded = replace(chart, axes=tuple(replace(one, high=100.0) for one in chart.axes))
    assert book_of(picture_of(bounded)).left.high == 100


def test_quarters_are_named_under_the_axis(store: Store) -> None:
    chart = chart_of(store, EXPORTS, frequency=Frequency.QUARTER)
    (names,) = paths(chart, "Tên kỳ")
    assert "I/2024" in [one.text for one in names.spots]


@pytest.mark.parametrize("code", [EMPTY, FILES, RANK])
@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_charts_of_odd_figures_are_workbooks_too(store: Store, tmp_path: Path, code: str, frequency: Frequency) -> None:
    assert made(chart_of(store, code, frequency=frequency), tmp_path).book.sheetnames[-1] == "Tọa độ"


def test_a_range_is_two_numbers_and_a_bar(store: Store, tmp_path: Path) -> None:
    put(store, figure(SHARE, "2025", 22.0, high=25.0, status=Status.ESTIMATED))
    chart = chart_of(store, SHARE)
    (bar,) = [one for one in paths(chart, "Đà Nẵng") if one.mark == "dash"]
    assert points(chart, bar) == [(2025, 22), (2025, 25)]
    row = list(made(chart, tmp_path).book["Số liệu"].iter_rows(min_row=5))[-1]
    assert [row[1].value, row[2].value] == [22, 25]


def test_a_number_that_stands_in_says_of_when_it_is(store: Store, tmp_path: Path) -> None:
    assert '#,##0" (05/10/2024)"' in unescape(made(chart_of(store, FILES), tmp_path).chart, {"&quot;": '"'})


def test_a_qualifier_stands_before_the_sign(store: Store) -> None:
    put(store, figure(SHARE, "2025", -1.5, qualifier=Qualifier.JUST_UNDER))
    cell = book_of(picture_of(chart_of(store, SHARE))).tables[0].rows[-1][1]
    assert cell == Shown(-1.5, 1, Qualifier.JUST_UNDER)
