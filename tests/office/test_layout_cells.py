"""Cells of a foreign workbook as they print: text, type, colour, lines, spans, and where long text runs."""

from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain import layout as domain
from dntracker.domain.layout import Align, Dash, Edge, LayoutCell, VAlign
from dntracker.domain.lettering import Script
from dntracker.domain.report import Filled, Placed
from dntracker.office.layout import layout
from tests.office.foreign import cell_at, laid_out, made, saved


def first(value: object, **look: object) -> LayoutCell:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"] = value  # type: ignore[assignment]
        for name, one in look.items():
            setattr(sheet["A1"], name, one)

    return cell_at(laid_out(draw), 0, 0)


@pytest.mark.parametrize(
    ("value", "code", "text", "align"),
    [
        (1234.5, "#,##0.0", "1.234,5", Align.RIGHT),
        (date(2025, 2, 5), "dd/mm/yyyy", "05/02/2025", Align.RIGHT),
        (True, "General", "TRUE", Align.CENTER),
        ("#N/A", "General", "#N/A", Align.CENTER),
        ("chữ", "General", "chữ", Align.LEFT),
        ("ước", '0;0;0;"~ "@', "~ ước", Align.LEFT),
        (-3.0, "0;[Red]0", "3", Align.RIGHT),
    ],
)
def test_a_value_prints_under_its_format_where_its_kind_stands(
    value: object, code: str, text: str, align: Align
) -> None:
    cell = first(value, number_format=code)
    assert (cell.text, cell.style.align) == (text, align)


def test_a_format_colours_its_number() -> None:
    assert first(-3.0, number_format="0;[Red]-0").style.font.color == "#FF0000"
    assert first(3.0, number_format="0;[Red]-0").style.font.color == "#000000"


def test_a_general_number_has_the_decimals_that_its_column_has_room_for() -> None:
    assert first(1 / 3).text == "0,333333"
    assert first(0.1 + 0.2).text == "0,3"


def test_a_text_that_shrinks_is_no_number_whatever_commas_it_has() -> None:
    shrinking = Alignment(shrink_to_fit=True)
    assert first("(+0,69)", alignment=shrinking).text == "(+0,69)"
    assert first("12,5,3", alignment=shrinking).text == "12,5,3"


@pytest.mark.parametrize(
    ("color", "shown"),
    [
        (Color(rgb="FF17569B"), "#17569B"),
        (Color(theme=0), "#FFFFFF"),
        (Color(theme=1), "#000000"),
        (Color(theme=4), "#4F81BD"),
        (Color(theme=1, tint=0.5), "#7F7F7F"),
        (Color(theme=0, tint=-0.25), "#BFBFBF"),
        (Color(indexed=10), "#FF0000"),
        (Color(indexed=64), "#000000"),
    ],
)
def test_letters_grounds_and_lines_have_colours_by_value_theme_tint_and_number(color: Color, shown: str) -> None:
    cell = first("a", font=Font(color=color), fill=PatternFill("solid", color), border=Border(top=Side("thin", color)))
    assert cell.style.font.color == shown
    assert cell.style.fill == shown
    assert cell.style.border.top == Edge(0.5, Dash.SOLID, shown)


def test_a_pattern_is_its_ground_seen_from_afar() -> None:
    assert first("a", fill=PatternFill("gray125", "FF000000", "FFFFFFFF")).style.fill == "#DFDFDF"


@pytest.mark.parametrize(
    ("name", "edge"),
    [
        ("hair", Edge(0.25, Dash.DOTTED)),
        ("medium", Edge(1.5)),
        ("thick", Edge(2.25)),
        ("double", Edge(0.5, Dash.DOUBLE)),
        ("dashed", Edge(0.5, Dash.DASHED)),
        ("mediumDashDotDot", Edge(1.5, Dash.DASH_DOT_DOT)),
    ],
)
def test_every_kind_of_line_is_known(name: str, edge: Edge) -> None:
    side = Side(name)  # type: ignore[arg-type]
    assert first("a", border=Border(left=side)).style.border == domain.Border(left=edge)


def test_diagonals_fall_and_rise() -> None:
    both = Border(diagonal=Side("thin"), diagonalUp=True, diagonalDown=True)
    assert first("a", border=both).style.border == domain.Border(falling=Edge(), rising=Edge())


def test_turned_stacked_and_indented_text() -> None:
    assert first("a", alignment=Alignment(text_rotation=90)).style.turn == 90
    assert first("a", alignment=Alignment(text_rotation=135)).style.turn == -45
    assert first("a", alignment=Alignment(text_rotation=255)).style.stacked
    assert first("a", alignment=Alignment(horizontal="left", indent=2)).style.indent == 18
    spread = first("a", alignment=Alignment("distributed", "justify")).style
    assert (spread.align, spread.valign, spread.wrap) == (Align.DISTRIBUTED, VAlign.JUSTIFY, True)


def test_rich_text_keeps_the_font_of_each_piece() -> None:
    text = CellRichText(
        "Diện tích ",
        TextBlock(InlineFont(b=True, i=True, color=Color("FFFF0000"), sz=9, rFont="Arial"), "m"),
        TextBlock(InlineFont(vertAlign="superscript"), "2"),
    )
    cell = first(text)
    assert cell.text == "Diện tích m2"
    assert [run.text for run in cell.runs] == ["Diện tích ", "m", "2"]
    bold, raised = cell.runs[1].font, cell.runs[2].font
    assert (bold.family, bold.size, bold.bold, bold.italic, bold.color) == ("Arial", 9, True, True, "#FF0000")
    assert raised.script is Script.SUPER


def test_long_text_runs_into_the_empty_cells_beside_it_until_one_is_full() -> None:
    def draw(sheet: Worksheet) -> None:
        long = "Chữ dài hơn cột của nó rất nhiều"
        sheet["B1"], sheet["E1"] = long, "x"
        sheet["B2"], sheet["B2"].alignment = long, Alignment("center")
        sheet["B3"], sheet["B3"].alignment = long, Alignment(wrap_text=True)
        sheet["B4"] = 123456789012.25
        sheet["E5"], sheet["E5"].alignment = long, Alignment("right")

    found = laid_out(draw)
    assert cell_at(found, 0, 1).spill == (0, 2)
    assert cell_at(found, 1, 1).spill == (1, 3)
    assert cell_at(found, 2, 1).spill == (0, 0)
    assert cell_at(found, 3, 1).spill == (0, 0)
    assert cell_at(found, 4, 4).spill == (4, 0)


def test_text_centred_over_cells_takes_those_that_say_so() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"] = "BIỂU TỔNG HỢP"
        for place in ("A1", "B1", "C1"):
            sheet[place].alignment = Alignment("centerContinuous")
        sheet["D1"] = "x"

    cell = cell_at(laid_out(draw), 0, 0)
    assert (cell.columns, cell.style.align) == (3, Align.CENTER)


def test_hidden_rows_and_columns_are_left_out_also_of_merged_blocks() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["C4"], sheet["A2"], sheet["D5"] = "khối", "sau", "không in", "cuối"
        sheet["B1"] = "không in"
        sheet.merge_cells("C1:D3")
        sheet["C1"] = "gộp"
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.column_dimensions["C"].hidden = False

    found = laid_out(draw)
    assert [cell.text for cell in found.cells] == ["khối", "gộp", "sau", "cuối"]
    merged = cell_at(found, 0, 1)
    assert (merged.rows, merged.columns) == (2, 2)
    assert len(found.row_heights) == 4


def test_the_lines_of_a_merged_block_come_from_its_outer_cells() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"] = "gộp"
        sheet.merge_cells("A1:B2")
        sheet["A1"].border = Border(left=Side("thin"), top=Side("thin"))
        sheet["B1"].border = Border(right=Side("medium"))
        sheet["A2"].border = Border(bottom=Side("double"))

    expected = domain.Border(Edge(), Edge(), Edge(1.5), Edge(0.5, Dash.DOUBLE))
    assert cell_at(laid_out(draw), 0, 0).style.border == expected


def test_cells_that_were_never_written_look_like_their_row_or_column() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["C3"] = "x"
        sheet.column_dimensions["B"].fill = PatternFill("solid", "FFEEEEEE")
        sheet.column_dimensions["B"].width = 9
        sheet.row_dimensions[2].fill = PatternFill("solid", "FFCCCCCC")

    found = laid_out(draw)
    assert cell_at(found, 0, 1).style.fill == "#EEEEEE"
    assert cell_at(found, 1, 0).style.fill == "#CCCCCC"


def test_widths_and_heights_are_those_of_the_sheet_or_its_usual_ones() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B3"] = "a", "b"
        sheet.column_dimensions["A"].width = 20
        sheet.row_dimensions[1].height = 33

    found = laid_out(draw)
    assert found.column_widths == (105.0, 48.0)
    assert found.row_heights == (33.0, 15.0, None)


def test_zeros_that_a_sheet_does_not_show_do_not_print() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"] = 0, 1
        sheet.sheet_view.showZeros = False

    assert [cell.text for cell in laid_out(draw).cells] == ["1"]


def test_every_visible_sheet_with_something_on_it_has_a_layout() -> None:
    book = Workbook()
    for name, state in (("Một", "visible"), ("Ẩn", "hidden"), ("Hai", "visible"), ("Trống", "visible")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        if name != "Trống":
            sheet["A1"] = name
    book.remove(book.worksheets[0])
    found = layout(Filled(saved(book), ()))
    assert [one.cells[0].text for one in found] == ["Một", "Hai"]


def test_a_workbook_of_nothing_is_one_empty_page() -> None:
    (found,) = layout(Filled(made(lambda _sheet: None), ()))
    assert found.cells == ()


def test_numbers_know_what_they_stand_for() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["B2"], sheet["C2"] = 5, 6

    (found,) = layout(Filled(made(draw), (Placed(0, 2, 3, ("KTS.01", "KY_NAY")),)))
    assert [(cell.text, cell.ref) for cell in found.cells] == [("5", None), ("6", ("KTS.01", "KY_NAY"))]


def test_a_formula_of_the_template_prints_its_value() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["A3"] = 2, 3, "=SUM(A1:A2)"
        sheet["A4"] = "=VLOOKUP(1,A1:A2,1)"

    assert [cell.text for cell in laid_out(draw).cells] == ["2", "3", "5"]
