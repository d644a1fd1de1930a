"""The layout that the screen and the printer get from a filled workbook."""

import pytest

from dntracker.domain.layout import PAGE, Align, Border, Edge, LayoutCell, PageSetup, Strip, Strips, VAlign
from dntracker.domain.lettering import Font, Run
from dntracker.domain.report import Filled
from dntracker.office.errors import UnusableTemplate
from dntracker.office.layout import layout
from dntracker.office.workbook import filled
from tests.office.packages import SHEET_PART, TEMPLATE, as_excel_saves, changed, packed
from tests.office.samples import SHEET, STAMP, TITLE, long_sheet

FILLED = filled(TEMPLATE.read_bytes(), SHEET, "", STAMP)
(LAYOUT,) = layout(FILLED)
CELLS = {(cell.row, cell.column): cell for cell in LAYOUT.cells}


def by_reference() -> dict[tuple[str, str], LayoutCell]:
    return {cell.ref: cell for cell in LAYOUT.cells if cell.ref}


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        (("0302", "KY_NAY"), "39.888"),
        (("0302", "CUNG_KY"), "khoảng 36.571"),
        (("0302", "TY_LE_KE_HOACH"), "105,0"),
        (("0302", "TY_LE_CUNG_KY"), "khoảng 109,1"),
        (("0301", "KY_NAY"), "20,69"),
        (("0301", "KE_HOACH"), "35–40"),
        (("0201", "KY_NAY"), "gần 1.200"),
        (("0201", "CUNG_KY"), "hơn 1.000"),
        (("0304", "KE_HOACH"), "tối thiểu -2,5"),
        (("0304", "KY_NAY"), "tối đa 2,3"),
        (("0402", "CUNG_KY"), "-"),
        (("0402", "TY_LE_KE_HOACH"), "chưa đạt, còn ~20,0 điểm"),
        (("0402", "TY_LE_CUNG_KY"), ""),
        (("0102", "CUNG_KY"), "…"),
        (("0102", "KE_HOACH"), ""),
    ],
)
def test_numbers_read_in_vietnamese_and_know_what_they_are(reference: tuple[str, str], text: str) -> None:
    cell = by_reference()[reference]
    assert (cell.text, cell.style.align) == (text, Align.RIGHT)


def test_only_numbers_of_indicators_have_a_reference() -> None:
    assert len(by_reference()) == 7 * 6
    assert CELLS[11, 6].ref is None  # a group
    assert CELLS[12, 1].ref is None  # a name


def test_a_merged_block_is_one_cell_with_its_span() -> None:
    title = CELLS[4, 2]
    assert (title.text, title.rows, title.columns) == (TITLE, 2, 6)
    assert title.style.font == Font("Times New Roman", 13, bold=True)
    assert (title.style.align, title.style.wrap) == (Align.CENTER, True)
    assert (5, 2) not in CELLS


def test_the_table_has_its_grid_and_its_faces() -> None:
    edge = Border(Edge(), Edge(), Edge(), Edge())
    assert {cell.style.border for cell in LAYOUT.cells if 9 <= cell.row <= 19} == {edge}
    assert CELLS[10, 0].style.font == Font("Times New Roman", 9, italic=True)
    assert CELLS[12, 6].style.shrink
    assert not CELLS[12, 6].style.wrap
    assert CELLS[5, 0].style.valign is VAlign.MIDDLE
    assert CELLS[27, 0].style.valign is VAlign.TOP


def test_the_page_is_a4_landscape_with_the_margins_and_the_repeated_header() -> None:
    font = Font(size=13)
    number = Strips(Strip(center=(Run(" ", font), Run(PAGE, font))))
    setup = PageSetup(297, 210, 30, 20, 15, 20, 10, 10, (9, 11), wide=1, tall=0, strips=number, first=Strips())
    assert LAYOUT.page == setup


def test_columns_and_rows_have_their_sizes_in_points() -> None:
    assert len(LAYOUT.column_widths) == 11
    assert 690 < sum(LAYOUT.column_widths) < 714.3  # 252 mm between the margins
    assert len(LAYOUT.row_heights) == 30
    assert LAYOUT.row_heights[0] == 17
    assert (LAYOUT.row_heights[13] or 0) > 5 * 12.65


def test_cells_come_in_reading_order() -> None:
    places = [(cell.row, cell.column) for cell in LAYOUT.cells]
    assert places == sorted(places)


def test_shared_texts_print_like_inline_ones() -> None:
    assert layout(filled(as_excel_saves(), SHEET, "", STAMP)) == (LAYOUT,)


def test_a_row_without_height_is_left_to_the_painter() -> None:
    data = changed(SHEET_PART, '<row r="1" ht="17" customHeight="1">', '<row r="1">', FILLED.data)
    assert layout(Filled(data, ()))[0].row_heights[0] is None


def test_a_long_sheet_lays_out_whole() -> None:
    (found,) = layout(filled(TEMPLATE.read_bytes(), long_sheet(150), "", STAMP))
    assert len(found.row_heights) == 21 + 148 + 2
    assert found.page.repeat == (9, 11)


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(UnusableTemplate):
        layout(Filled(packed({"a.txt": b"a"}), ()))
