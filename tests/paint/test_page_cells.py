"""Cells on paper: colours, lines, turned and long text, and blocks that a page cuts."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from dntracker.domain.layout import Align, Border, CellStyle, Dash, Edge, Layout, LayoutCell, VAlign
from dntracker.domain.lettering import Font, Run, Script
from dntracker.paint.page import Pages
from dntracker.paint.page_text import Block, stacked
from tests.paint.pictures import BARE, dark, drawn, has, on_paper, page_of

pytestmark = pytest.mark.usefixtures("qapp")
RED, BLUE, GREEN = "#FF0000", "#0000FF", "#00FF00"
BIG = Font(size=16, bold=True)


def sheet(
    *cells: LayoutCell, widths: tuple[float, ...] = (40, 40, 40), heights: tuple[float, ...] = (30, 30)
) -> Layout:
    return Layout(widths, heights, cells, BARE)


def cell(text: str, row: int = 0, column: int = 0, *, spill: tuple[int, int] = (0, 0), **look: object) -> LayoutCell:
    return LayoutCell(row, column, text, CellStyle(**look), spill=spill)  # type: ignore[arg-type]


def test_letters_and_grounds_have_their_colours() -> None:
    image = page_of(sheet(cell("██", font=replace(BIG, color=RED), fill=GREEN)))
    area = on_paper(0, 0, 40, 30)
    assert has(image, area, RED)
    assert has(image, area, GREEN)
    assert not has(image, on_paper(41, 0, 30, 30), GREEN)


def test_a_line_has_its_colour_and_where_two_cells_meet_the_wider_one_is_seen() -> None:
    left = cell("", border=Border(right=Edge(0.5, color=RED)))
    right = cell("", 0, 1, border=Border(left=Edge(3, color=BLUE)))
    image = page_of(sheet(left, right))
    assert has(image, on_paper(38, 5, 4, 20), BLUE)
    assert not has(image, on_paper(38, 5, 4, 20), RED)


def test_a_double_line_is_two_lines_with_air_between() -> None:
    image = page_of(sheet(cell("", border=Border(bottom=Edge(0.5, Dash.DOUBLE)))), scale=4)
    column = on_paper(20, 26, 0.2, 8)
    assert _stretches(image, column) == 2


def test_a_dashed_line_has_gaps() -> None:
    image = page_of(sheet(cell("", border=Border(top=Edge(1.5, Dash.DASHED)))), scale=4)
    whole = page_of(sheet(cell("", border=Border(top=Edge(1.5)))), scale=4)
    area = on_paper(0, -1, 40, 2)
    assert 0 < dark(image, area, 4) < dark(whole, area, 4)


def test_diagonals_cross_the_cell() -> None:
    image = page_of(sheet(cell("", border=Border(falling=Edge(2, color=RED), rising=Edge(2, color=BLUE)))), scale=4)
    assert has(image, on_paper(2, 1, 8, 8), RED, 4)
    assert has(image, on_paper(2, 21, 8, 8), BLUE, 4)
    assert has(image, on_paper(30, 21, 8, 8), RED, 4)


def test_long_text_is_painted_over_empty_cells_and_cut_at_full_ones() -> None:
    long = "Chữ dài hơn một cột"
    cut = page_of(sheet(cell(long, font=BIG)))
    spilt = page_of(sheet(cell(long, font=BIG, spill=(0, 1))))
    beside, far = on_paper(41, 0, 38, 30), on_paper(82, 0, 30, 30)
    assert dark(cut, beside) == 0
    assert dark(spilt, beside) > 50
    assert dark(spilt, far) == 0


def test_text_to_the_right_runs_to_the_left() -> None:
    long = cell("Chữ dài hơn một cột", 0, 2, font=BIG, align=Align.RIGHT, spill=(1, 0))
    image = page_of(sheet(long))
    assert dark(image, on_paper(42, 0, 36, 30)) > 50
    assert dark(image, on_paper(0, 0, 38, 30)) == 0


def test_an_indent_moves_text_from_its_edge() -> None:
    plain, moved = (page_of(sheet(cell("II", indent=one))) for one in (0.0, 18.0))
    assert dark(plain, on_paper(0, 0, 16, 30)) > 0
    assert dark(moved, on_paper(0, 0, 16, 30)) == 0
    assert dark(moved, on_paper(18, 0, 22, 30)) > 0


@pytest.mark.parametrize("turn", [90, -90])
def test_upright_text_stands_in_a_narrow_cell(turn: int) -> None:
    image = page_of(sheet(cell("Đơn vị tính", turn=turn, align=Align.CENTER), widths=(14,), heights=(90,)))
    assert dark(image, on_paper(0, 20, 14, 50)) > 60
    assert dark(image, on_paper(16, 0, 60, 90)) == 0


def test_upright_text_stands_at_the_bottom_of_its_cell() -> None:
    low = page_of(sheet(cell("abc", turn=90, valign=VAlign.BOTTOM), widths=(14,), heights=(90,)))
    high = page_of(sheet(cell("abc", turn=90, valign=VAlign.TOP), widths=(14,), heights=(90,)))
    assert dark(low, on_paper(0, 0, 14, 45)) == 0
    assert dark(high, on_paper(0, 45, 14, 45)) == 0


def test_stacked_letters_stand_one_below_the_other() -> None:
    assert stacked("Mã") == "M\nã"
    image = page_of(sheet(cell("IIII", stacked=True), widths=(20,), heights=(100,)))
    rows = [dark(image, on_paper(0, top, 20, 12)) > 0 for top in range(20, 80, 12)]
    assert sum(rows) >= 4


def test_justified_lines_reach_both_edges_but_the_last() -> None:
    image, ragged = (
        page_of(sheet(cell("aa bb mmmmmm", align=align, wrap=True, valign=VAlign.TOP), widths=(70,), heights=(60,)), 4)
        for align in (Align.JUSTIFY, Align.LEFT)
    )
    edge = on_paper(63, 1, 5, 11)
    assert dark(image, edge, 4) > 0
    assert dark(ragged, edge, 4) == 0


def test_runs_have_their_own_size_and_colour() -> None:
    runs = (Run("a", Font(size=8)), Run("██", Font(size=24, color=RED)))
    block = Block("a██", Font(size=8), runs=runs)
    assert block.height > Block("a██", Font(size=8)).height * 2
    image = page_of(sheet(LayoutCell(0, 0, "a██", CellStyle(font=Font(size=8)), runs=runs)))
    assert has(image, on_paper(0, 0, 40, 30), RED)


def test_raised_letters_stand_higher_and_smaller() -> None:

    font = Font(size=20)
    runs = (Run("I", font), Run("I", replace(font, script=Script.SUPER)))
    image = page_of(sheet(LayoutCell(0, 0, "II", CellStyle(font=font), runs=runs)), 4)
    first, second = on_paper(2, 18, 6, 10), on_paper(9, 18, 6, 10)
    assert dark(image, first, 4) > 0
    assert dark(image, second, 4) == 0
    assert dark(image, on_paper(9, 2, 6, 16), 4) > 0


def test_a_block_taller_than_a_page_goes_on_with_its_text_on_the_next() -> None:
    tall = LayoutCell(0, 0, "Nhóm", CellStyle(border=Border(left=Edge(2))), rows=8)
    pages = Pages(Layout((40.0,), (20.0,) * 8, (tall,), BARE))
    assert pages.count == 2
    assert dark(drawn(pages, 0), on_paper(5, 30, 35, 40)) > 0
    assert dark(drawn(pages, 1), on_paper(5, 10, 35, 40)) > 0
    assert dark(drawn(pages, 1), on_paper(-1, 70, 3, 30)) == 0


def _stretches(image: QImage, area: QRectF) -> int:
    x = round(area.left() * 4)
    tones = [image.pixelColor(x, y).lightness() < 160 for y in range(round(area.top() * 4), round(area.bottom() * 4))]
    return sum(now and not before for before, now in zip([False, *tones], tones, strict=False))
