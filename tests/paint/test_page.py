"""A layout on pages: where it breaks, what comes again, what a click hits, and what a PDF holds."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from dntracker.domain.layout import Align, Border, CellStyle, Edge, Layout, LayoutCell, PageSetup
from dntracker.domain.lettering import Font
from dntracker.paint.page import POINTS, Pages, Region, print_pages, write_pdf

GRID = Border(Edge(), Edge(), Edge(), Edge())
PLAIN = CellStyle(border=GRID)
NUMBER = CellStyle(border=GRID, align=Align.RIGHT)
BOLD = CellStyle(Font(bold=True), GRID)
WIDTHS = (40.0, 300.0, 80.0, 80.0)
HEADER = (1, 3)

pytestmark = pytest.mark.usefixtures("qapp")


def a_sheet(
    groups: int, rows: int, *, tail: int = 4, width: float = 1.0, page: PageSetup | None = None, sums: bool = False
) -> Layout:
    """A title, two header rows, groups of numbered rows 20 points high, and a tail without borders.

    `sums`: group rows have numbers, too.
    """
    cells = [LayoutCell(0, 0, "BIỂU", CellStyle(), columns=4)]
    cells += [LayoutCell(row, column, "Cột", BOLD) for row in range(*HEADER) for column in range(4)]
    row = HEADER[1]
    for group in range(groups):
        cells += [
            LayoutCell(row, 0, "I", BOLD),
            LayoutCell(row, 1, f"Nhóm {group}", BOLD),
            LayoutCell(row, 2, "9" if sums else "", BOLD, ref=(f"{group}", "c2") if sums else None),
        ]
        row += 1
        for place in range(rows):
            code = f"{group}.{place}"
            cells += [LayoutCell(row, 0, code, PLAIN), LayoutCell(row, 1, "Chỉ tiêu", PLAIN)]
            cells += [LayoutCell(row, column, "1.200", NUMBER, ref=(code, f"c{column}")) for column in (2, 3)]
            row += 1
    cells += [LayoutCell(row + place, 2, "Ký", CellStyle()) for place in range(tail)]
    heights = (20.0,) * (row + tail)
    return Layout(tuple(w * width for w in WIDTHS), heights, tuple(cells), page or PageSetup(repeat=HEADER))


def on(pages: Pages, number: int) -> list[str]:
    """The codes on a page, in order, each once."""
    return list(dict.fromkeys(region.ref[0] for region in pages.regions(number)))


def drawn(pages: Pages, number: int, scale: float = 2.0) -> QImage:
    size = (pages.size * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    pages.paint(painter, number)
    painter.end()
    return image


def darkness(image: QImage, area: QRectF, scale: float = 2.0) -> int:
    """How many pixels of an area in points are not nearly white."""
    box = QRectF(area.topLeft() * scale, area.size() * scale).toRect() & image.rect()
    return sum(
        image.pixelColor(x, y).lightness() < 160
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def inner(region: Region) -> QRectF:
    return region.area.adjusted(2, 2, -2, -2)


def test_a_short_sheet_is_one_page_of_landscape_a4() -> None:
    pages = Pages(a_sheet(2, 3))
    assert pages.count == 1
    assert (round(pages.size.width(), 1), round(pages.size.height(), 1)) == (841.9, 595.3)


def test_every_number_is_on_exactly_one_page_in_order() -> None:
    pages = Pages(a_sheet(4, 12))
    codes = [code for number in range(pages.count) for code in on(pages, number)]
    assert pages.count == 3
    assert codes == [f"{group}.{place}" for group in range(4) for place in range(12)]


@pytest.mark.parametrize("rows", range(15, 23))
def test_a_group_row_is_never_the_last_on_a_page(rows: int) -> None:
    pages = Pages(a_sheet(3, rows))
    tops = {on(pages, number)[0]: number for number in range(1, pages.count) if on(pages, number)}
    for code, number in tops.items():
        if code.endswith(".0"):  # then its group row came over with it, below the two header rows
            first = pages.regions(number)[0].area.top()
            assert first == pytest.approx(20 * POINTS + 3 * 20)


@pytest.mark.parametrize("rows", range(15, 23))
def test_a_group_row_with_the_sums_of_its_rows_is_never_the_last_on_a_page_either(rows: int) -> None:
    pages = Pages(a_sheet(3, rows, sums=True))
    assert {on(pages, number)[-1] for number in range(pages.count)}.isdisjoint("012")


def test_a_table_that_is_bold_throughout_still_fills_its_pages() -> None:
    cells = tuple(LayoutCell(row, 0, "Đậm", BOLD) for row in range(2, 60))
    title = LayoutCell(0, 0, "BIỂU", CellStyle())
    pages = Pages(Layout((200.0,), (20.0,) * 60, (title, *cells), PageSetup()))
    assert pages.count == 3
    assert darkness(drawn(pages, 0), QRectF(30 * POINTS, 20 * POINTS + 22 * 20, 200, 20)) > 0


def test_header_rows_come_again_above_the_rest_of_the_table() -> None:
    pages = Pages(a_sheet(1, 30))
    assert pages.regions(1)[0].area.top() == pytest.approx(20 * POINTS + 2 * 20)
    assert darkness(drawn(pages, 1), QRectF(30 * POINTS, 20 * POINTS, 300, 40)) > 0


def test_header_rows_go_over_with_the_first_row_under_them() -> None:
    title = tuple(LayoutCell(row, 0, "BIỂU", CellStyle()) for row in range(22))
    table = (
        LayoutCell(22, 0, "Cột", BOLD),
        LayoutCell(23, 0, "1", BOLD),
        LayoutCell(24, 0, "1.200", NUMBER, ref=("I", "current")),
    )
    pages = Pages(Layout((200.0,), (20.0,) * 25, title + table, PageSetup(repeat=(22, 24))))
    assert pages.count == 2
    assert pages.regions(1)[0].area.top() == pytest.approx(20 * POINTS + 2 * 20)
    header_on_first = QRectF(30 * POINTS, 20 * POINTS + 22 * 20 + 2, 200, 36)
    assert darkness(drawn(pages, 0), header_on_first) == 0


def test_signatures_stay_together_with_the_last_row_of_the_table() -> None:
    body = int((210 - 40) * POINTS // 20)
    rows = body - 3 - 1 - 2  # room for two of the five rows of the tail
    pages = Pages(a_sheet(1, rows, tail=5))
    below = pages.regions(1)[-1].area.bottom()
    signed = QRectF(30 * POINTS + 340, below + 4 * 20, 79, 20)
    assert pages.count == 2
    assert on(pages, 1) == [f"0.{rows - 1}"]
    assert darkness(drawn(pages, 1), signed) > 0


def test_rows_of_one_merged_block_stay_together() -> None:
    layout = a_sheet(1, 21, tail=0)
    merged = tuple(
        LayoutCell(cell.row, 0, "Khối", PLAIN, rows=2) if (cell.row, cell.column) == (23, 0) else cell
        for cell in layout.cells
        if (cell.row, cell.column) != (24, 0)
    )
    assert on(Pages(layout), 0)[-1] == "0.19"  # 24 rows of 20 points fill the page
    pages = Pages(Layout(layout.column_widths, layout.row_heights, merged, layout.page))
    assert on(pages, 0)[-1] == "0.18"
    assert on(pages, 1) == ["0.19", "0.20"]


def test_a_wide_sheet_shrinks_to_the_width_and_a_narrow_one_stays() -> None:
    room = (297 - 30 - 15) * POINTS
    wide, narrow = Pages(a_sheet(1, 1, width=2.0)).regions(0)[-1], Pages(a_sheet(1, 1)).regions(0)[-1]
    assert wide.area.right() == pytest.approx(30 * POINTS + room)
    assert wide.area.height() == pytest.approx(20 * room / 1000)
    assert narrow.area.right() == pytest.approx(30 * POINTS + 500)


def test_a_row_without_height_is_as_tall_as_its_wrapped_text() -> None:
    style = CellStyle(Font(size=11), GRID, wrap=True)
    long = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình " * 3
    cells = tuple(
        LayoutCell(row, 0, text, style, ref=(str(row), "c")) for row, text in enumerate(["Ngắn", long, "a\nb"])
    )
    heights = [region.area.height() for region in Pages(Layout((300.0,), (None, None, None), cells)).regions(0)]
    assert heights[1] > 3 * heights[0]
    assert 1.5 * heights[0] < heights[2] < 2 * heights[0]


def test_a_number_too_wide_for_its_column_shrinks_inside_it() -> None:
    cells = (LayoutCell(0, 0, "123.456.789.012", NUMBER, ref=("I", "current")), LayoutCell(0, 1, "", PLAIN))
    pages = Pages(Layout((40.0, 40.0), (20.0,), cells))
    area = pages.regions(0)[0].area
    image = drawn(pages, 0, 4)
    assert darkness(image, inner(pages.regions(0)[0]), 4) > 100
    assert darkness(image, QRectF(area.left() - 20, area.top() + 2, 18, 16), 4) == 0


def test_a_regions_number_is_painted_inside_it() -> None:
    pages = Pages(a_sheet(2, 3))
    image = drawn(pages, 0)
    assert all(darkness(image, inner(region)) > 20 for region in pages.regions(0))


def test_pages_are_numbered_in_the_top_margin_from_the_second_on() -> None:
    pages = Pages(a_sheet(3, 15))
    margin = QRectF(0, 0, pages.size.width(), 19 * POINTS)
    assert darkness(drawn(pages, 0), margin) == 0
    assert darkness(drawn(pages, 1), margin) > 5
    middle = (30 + 297 - 15) / 2 * POINTS
    assert darkness(drawn(pages, 1), QRectF(middle - 6, 0, 12, 19 * POINTS)) == darkness(drawn(pages, 1), margin)


def test_borders_are_one_pixel_on_a_screen() -> None:
    pages = Pages(a_sheet(1, 1))
    image = drawn(pages, 0, 1.0)
    y = round(pages.regions(0)[0].area.center().y())
    left = round(pages.regions(0)[0].area.left())
    dark = [x for x in range(left - 3, left + 3) if image.pixelColor(x, y).lightness() < 128]
    assert len(dark) == 1


def test_a_pdf_has_the_pages_the_paper_and_the_title(tmp_path: Path) -> None:
    target = tmp_path / "01-CDS_2024.pdf"
    assert write_pdf(Pages(a_sheet(3, 15)), target, "Chỉ tiêu", "Sở KH&CN")
    data = target.read_bytes()
    assert len(re.findall(rb"/Type /Page\b", data)) == 3
    assert re.search(rb"/MediaBox \[0 0 84[12]\.?\d* 595\.?\d*\]", data)
    assert "Chỉ tiêu".encode("utf-16-be") in data
    assert list(tmp_path.iterdir()) == [target]


def test_a_pdf_that_cannot_be_put_in_place_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "bận.pdf"
    target.mkdir()
    assert not write_pdf(Pages(a_sheet(1, 1)), target, "", "")
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_takes_no_pdf(tmp_path: Path) -> None:
    assert not write_pdf(Pages(a_sheet(1, 1)), tmp_path / "no" / "a.pdf", "", "")


def test_only_the_asked_pages_are_printed(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    print_pages(Pages(a_sheet(3, 15)), writer, [1, 2])
    del writer
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "a.pdf").read_bytes())) == 2
