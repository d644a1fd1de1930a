"""How a sheet goes onto pages: scale, columns, breaks, order, the middle, headers, several sheets."""

import pytest
from msgspec.structs import replace

from dntracker.domain.layout import PAGE, PAGES, Border, CellStyle, Edge, Layout, LayoutCell, PageSetup, Strip, Strips
from dntracker.domain.lettering import Font, Run
from dntracker.paint.page import Pages
from tests.paint.pictures import BARE, dark, drawn, on_paper

pytestmark = pytest.mark.usefixtures("qapp")
GRID = CellStyle(border=Border(Edge(), Edge(), Edge(), Edge()))


def table(rows: int, columns: int, **page: object) -> Layout:
    """Cells of 40 × 22 points; a page has room for 5 rows and 4 columns."""
    cells = tuple(
        LayoutCell(row, column, "x", GRID, ref=(str(row), str(column)))
        for row in range(rows)
        for column in range(columns)
    )
    return Layout((40.0,) * columns, (22.0,) * rows, cells, replace(BARE, **page))


def shown(pages: Pages, number: int) -> tuple[list[int], list[int]]:
    """The rows and columns on a page."""
    refs = [region.ref for region in pages.regions(number)]
    return sorted({int(row) for row, _ in refs}), sorted({int(column) for _, column in refs})


def test_a_sheet_too_wide_goes_on_beside_itself_down_first() -> None:
    pages = Pages(table(7, 6))
    found = [shown(pages, number) for number in range(pages.count)]
    assert found == [
        ([0, 1, 2, 3, 4], [0, 1, 2, 3]),
        ([5, 6], [0, 1, 2, 3]),
        ([0, 1, 2, 3, 4], [4, 5]),
        ([5, 6], [4, 5]),
    ]


def test_or_across_first() -> None:
    pages = Pages(table(7, 6, across_first=True))
    assert [shown(pages, number)[1] for number in range(4)] == [[0, 1, 2, 3], [4, 5], [0, 1, 2, 3], [4, 5]]


def test_repeated_columns_and_rows_come_again() -> None:
    pages = Pages(table(7, 6, repeat=(0, 1), repeat_columns=(0, 1)))
    assert shown(pages, 1) == ([0, 5, 6], [0, 1, 2, 3])
    assert shown(pages, 2) == ([0, 1, 2, 3, 4], [0, 4, 5])
    assert pages.regions(2)[1].area.left() == pytest.approx(20 + 40)


def test_fitting_to_the_width_takes_one_page_beside_another() -> None:
    pages = Pages(table(4, 6, wide=1))
    assert pages.count == 1
    assert pages.regions(0)[5].area.right() == pytest.approx(180)


def test_fitting_to_pages_beside_and_below_makes_the_sheet_smaller() -> None:
    whole = Pages(table(20, 6, wide=1, tall=1))
    assert whole.count == 1
    last = whole.regions(0)[-1].area
    assert last.bottom() <= 130
    two = Pages(table(20, 6, wide=0, tall=2))
    assert two.count == 2
    assert two.regions(0)[0].area.height() > whole.regions(0)[0].area.height()


def test_a_scale_counts_without_fitting_and_may_be_larger() -> None:
    assert Pages(table(1, 1, scale=0.5)).regions(0)[0].area.width() == pytest.approx(20)
    assert Pages(table(1, 1, scale=2.0)).regions(0)[0].area.width() == pytest.approx(80)


def test_pages_end_where_somebody_said_so_unless_the_sheet_is_fitted() -> None:
    pages = Pages(table(4, 3, row_breaks=frozenset({2}), column_breaks=frozenset({1})))
    assert [shown(pages, number) for number in range(4)] == [
        ([0, 1], [0]), ([2, 3], [0]), ([0, 1], [1, 2]), ([2, 3], [1, 2]),
    ]  # fmt: skip
    fitted = Pages(table(4, 3, wide=1, tall=1, row_breaks=frozenset({2}), column_breaks=frozenset({1})))
    assert fitted.count == 1


def test_a_sheet_may_stand_in_the_middle_of_its_page() -> None:
    area = Pages(table(1, 1, centered_across=True, centered_down=True)).regions(0)[0].area
    assert area.center().x() == pytest.approx(100)
    assert area.center().y() == pytest.approx(75)


def test_headers_and_footers_say_page_and_pages_left_in_the_middle_and_right() -> None:
    said = (Run(f"{PAGE}/{PAGES}", Font(size=9)),)
    strips = Strips(Strip(left=said), Strip(right=said))
    pages = Pages(table(6, 1, strips=strips, first=None, header=2.0, footer=2.0))
    image = drawn(pages, 1)
    assert dark(image, on_paper(0, -16, 30, 14)) > 10
    assert dark(image, on_paper(60, -16, 100, 14)) == 0
    assert dark(image, on_paper(130, 112, 30, 14)) > 10
    assert dark(image, on_paper(0, 112, 100, 14)) == 0


def test_the_first_page_and_even_ones_may_say_something_else() -> None:
    own, other = (Strips(Strip(center=(Run(text, Font(size=12)),))) for text in ("I", "MMMMM"))
    setup = {"strips": own, "header": 2.0}
    area = on_paper(0, -16, 160, 15)
    first, second = (
        [dark(drawn(Pages(table(11, 1, **setup, **more)), number), area) for number in range(3)]
        for more in ({"first": Strips()}, {"first": None, "even": other})
    )
    assert first[0] == 0
    assert first[1] == first[2] > 0
    assert second[0] == second[2] < second[1]


def test_sheets_follow_each_other_on_their_own_paper_and_go_on_counting() -> None:
    number = Strips(Strip(center=(Run(PAGE, Font(size=12)),)))
    one = table(6, 1, strips=number, first=None, header=2.0)
    two = replace(one, page=replace(one.page, width=80.0, height=60.0))
    pages = Pages(one, two)
    assert pages.count == 4
    assert pages.size_of(0).width() == pytest.approx(200)
    assert pages.size_of(2).width() == pytest.approx(226.77, abs=0.01)
    assert pages.size.width() == pytest.approx(226.77, abs=0.01)
    alone = Pages(replace(two, page=replace(two.page, first_number=3)))
    assert drawn(pages, 2) == drawn(alone, 0)


def test_an_empty_sheet_is_one_white_page() -> None:
    pages = Pages(Layout((), (), (), PageSetup()))
    assert pages.count == 1
    assert dark(drawn(pages, 0, 0.5), on_paper(0, 0, 600, 400), 0.5) == 0
