"""The page set-up of a foreign workbook: paper, scale, areas, repeated rows and columns, breaks, headers."""

import pytest
from msgspec.structs import replace
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.layout import PAGE, PAGES, PageSetup
from dntracker.domain.lettering import Font, Run, Script
from dntracker.domain.report import Filled
from dntracker.office.errors import UnusableTemplate
from dntracker.office.layout import layout
from dntracker.office.page_setup import Told, strip
from tests.office.foreign import DAY, laid_out, made
from tests.office.packages import SHEET_PART, packed, parts

FONT = Font("Calibri", 11)
TOLD = Told("bieu.xlsx", "Biểu", DAY)


def full(sheet: Worksheet) -> None:
    for row in range(1, 21):
        for column in range(1, 9):
            sheet.cell(row, column, f"{row}.{column}")


def page_of(**attributes: object) -> PageSetup:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        for name, value in attributes.items():
            setattr(sheet.page_setup, name, value)

    return laid_out(draw).page


@pytest.mark.parametrize(
    ("number", "direction", "width", "height"),
    [
        (9, "portrait", 210, 297),
        (9, "landscape", 297, 210),
        (8, "landscape", 420, 297),
        (11, "portrait", 148, 210),
        (1, "portrait", 215.9, 279.4),
        (None, "portrait", 210, 297),
    ],
)
def test_paper_is_a4_a3_a5_letter_upright_or_across(
    number: int | None, direction: str, width: float, height: float
) -> None:
    page = page_of(paperSize=number, orientation=direction)
    assert (page.width, page.height) == (width, height)


def test_paper_of_its_own_size() -> None:
    page = page_of(paperWidth="300mm", paperHeight="20cm", orientation="landscape")
    assert (page.width, page.height) == (300, 200)


def test_the_scale_counts_where_nothing_is_fitted() -> None:
    page = page_of(scale=80)
    assert (page.scale, page.wide, page.tall) == (0.8, 0, 0)


def test_fitting_says_how_many_pages_beside_and_below_each_other() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 2

    page = laid_out(draw).page
    assert (page.wide, page.tall) == (1, 2)


def test_margins_in_millimetres_and_the_middle_of_the_page() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        margins = sheet.page_margins
        margins.left, margins.top, margins.right, margins.bottom, margins.header, margins.footer = (
            1,
            2,
            0.5,
            1.5,
            0.25,
            0.2,
        )
        sheet.print_options.horizontalCentered = True
        sheet.page_setup.pageOrder = "overThenDown"
        sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = 5, True

    page = laid_out(draw).page
    assert (page.left, page.top, page.right, page.bottom) == (25.4, 50.8, 12.7, 38.1)
    assert (page.header, page.footer) == (6.3, 5.1)
    assert (page.centered_across, page.centered_down, page.across_first) == (True, False, True)
    assert page.first_number == 5


def test_each_print_area_is_a_layout_of_its_own() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        sheet.print_area = "B2:D4 A10:H12"

    one, two = sorted(layout(Filled(made(draw), ())), key=lambda one: len(one.cells))  # openpyxl shuffles areas
    assert [cell.text for cell in one.cells] == ["2.2", "2.3", "2.4", "3.2", "3.3", "3.4", "4.2", "4.3", "4.4"]
    assert two.cells[0].text == "10.1"
    assert len(two.column_widths) == 8


def test_titles_before_the_area_print_above_and_beside_it() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        sheet.print_area = "C10:E12"
        sheet.print_title_rows, sheet.print_title_cols = "2:3", "A:A"

    found = laid_out(draw)
    assert [cell.text for cell in found.cells][:5] == ["2.1", "2.3", "2.4", "2.5", "3.1"]
    assert (found.page.repeat, found.page.repeat_columns) == ((0, 2), (0, 1))


def test_titles_inside_the_area_are_counted_from_its_first_row_without_hidden_ones() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        sheet.print_title_rows = "4:5"
        sheet.row_dimensions[2].hidden = True

    assert laid_out(draw).page.repeat == (2, 4)


def test_pages_end_where_somebody_said_so() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        sheet.row_dimensions[3].hidden = True
        sheet.row_breaks.append(Break(5))
        sheet.col_breaks.append(Break(2))

    page = laid_out(draw).page
    assert (page.row_breaks, page.column_breaks) == (frozenset({4}), frozenset({2}))


def test_a_header_speaks_left_in_the_middle_and_right_in_its_fonts() -> None:
    found = strip('&L&"Arial,Bold"&10Sở &"-,Italic"KH&&CN&C&14&KFF0000Biểu &A&R&P/&N &D', FONT, TOLD)
    bold, slanted = Font("Arial", 10, bold=True), Font("Arial", 10, italic=True)
    assert found.left == (Run("Sở ", bold), Run("KH", slanted), Run("&", slanted), Run("CN", slanted))
    assert [run.text for run in found.center] == ["Biểu ", "Biểu"]
    assert found.center[0].font == replace(FONT, size=14, color="#FF0000")
    assert "".join(run.text for run in found.right) == f"{PAGE}/{PAGES} 05/01/2026"


def test_a_header_knows_the_file_and_raised_letters_but_not_the_clock() -> None:
    found = strip("&F &T&Xa&X&Bb", FONT, TOLD).center
    assert [run.text for run in found] == ["bieu.xlsx", " ", "a", "b"]
    assert found[2].font.script is Script.SUPER
    assert found[3].font == replace(FONT, bold=True)


def test_the_first_page_and_even_pages_may_say_something_else() -> None:
    def draw(sheet: Worksheet) -> None:
        full(sheet)
        said = sheet.HeaderFooter
        said.oddHeader.center.text, said.firstHeader.center.text, said.evenFooter.left.text = "&P", "Đầu", "chẵn"  # type: ignore[union-attr]
        sheet.HeaderFooter.differentFirst = True

    page = laid_out(draw).page
    assert page.strips.header.center[0].text == PAGE
    assert page.first is not None
    assert page.first.header.center[0].text == "Đầu"
    assert page.even is None


def test_numbers_that_are_none_refuse_the_workbook_in_words() -> None:

    data = made(full)
    text = parts(data)[SHEET_PART].replace(b'r="B2"', b'r="B2" s="x"', 1)
    with pytest.raises(UnusableTemplate):
        layout(Filled(packed(parts(data) | {SHEET_PART: text}), ()))
