"""Blocks on the clipboard: typed forms are exact, text stays text, what we write we read back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.clipboard import Block, read, write_html, write_text

RECORDED = Path(__file__).parent.parent / "data" / "clipboard"
NUMBERS = [Quantity(20.69), Quantity(11580.25), Quantity(1476.0)]


def _third(block: Block) -> list[Quantity | str]:
    return [block.at(row, 2) for row in range(block.height)]


@pytest.mark.parametrize("form", ["excel.xml", "excel.html", "calc.html"])
def test_typed_form_carries_exact_numbers(form: str) -> None:
    content = (RECORDED / form).read_bytes()
    block = read(xml=content) if form.endswith("xml") else read(html=content.decode())
    assert (block.height, block.width, block.exact) == (6, 3, True)
    assert _third(block) == ["Kỳ này", *NUMBERS, "~24", ""]
    assert block.at(1, 1) == "Tỷ trọng kinh tế số trong GRDP"


@pytest.mark.parametrize(("name", "shown"), [("excel.txt", "11.580,25"), ("calc.txt", "11,580.25")])
def test_plain_text_stays_as_it_was_shown(name: str, shown: str) -> None:
    block = read(text=(RECORDED / name).read_text("utf-8"))
    assert (block.height, block.exact, block.at(2, 2), block.at(5, 2)) == (6, False, shown, "")


def test_xml_spreadsheet_is_preferred_to_html_and_html_to_text() -> None:
    xml, html = (RECORDED / "excel.xml").read_bytes() + b"\0", (RECORDED / "calc.html").read_text("utf-8")
    assert read(xml, "<table><tr><td sdval='7'>7</td></tr></table>", "8").at(3, 2) == Quantity(1476.0)
    assert read(b"", html, "8").at(3, 2) == Quantity(1476.0)


def test_html_without_typed_numbers_gives_way_to_text() -> None:
    assert read(html="<table><tr><td>1,476</td></tr></table>", text="1,476\n").rows == (("1,476",),)
    assert read(html="<table><tr><td>1,476</td></tr></table>").rows == (("1,476",),)


@pytest.mark.parametrize("xml", [b"<broken", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"<a/>"])
def test_xml_that_is_no_sheet_gives_way_to_text(xml: bytes) -> None:
    assert read(xml=xml, text="7").rows == (("7",),)


def test_rows_and_columns_left_out_by_index_and_merging_are_empty() -> None:
    namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    xml = (
        f'<Workbook xmlns="{namespace}" xmlns:ss="{namespace}"><Worksheet><Table>'
        '<Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="Number">1</Data></Cell>'
        '<Cell><Data ss:Type="Number">2</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    assert read(xml=xml.encode()).rows == (("",), ("", Quantity(1.0), "", Quantity(2.0)))


def test_merged_html_cells_keep_their_width() -> None:
    html = "<table><tr><td colspan=2>a</td><td sdval='3'>3</td></tr></table>"
    assert read(html=html).rows == (("a", "", Quantity(3.0)),)


@pytest.mark.parametrize("number", ["1e400", "1e30", "-1e30", "1e9999999", "NaN", "Infinity", "sNaN"])
def test_a_typed_number_that_no_figure_can_be_stays_text(number: str) -> None:
    assert read(html=f'<table><tr><td x:num="{number}">5,0E+30</td></tr></table>').rows == (("5,0E+30",),)


def test_block_repeats_beyond_its_edges() -> None:
    assert Block((("1",), ("2",))).at(3, 5) == "2"


def test_qualified_numbers_travel_as_text() -> None:
    html = write_html([[("~24", Quantity(24.0, qualifier=Qualifier.ABOUT)), ("…", Quantity(mark=Mark.MISSING))]])
    assert "x:num" not in html
    assert read(html=html, text="~24\t…").rows == (("~24", "…"),)


@given(st.lists(st.floats(-1e12, 1e12).map(lambda one: float(f"{one:.15g}")), min_size=1, max_size=5))
def test_numbers_come_back_exactly(numbers: list[float]) -> None:
    rows = [[(f"{number}", Quantity(number)) for number in numbers]]
    assert read(html=write_html(rows)).rows == (tuple(map(Quantity, numbers)),)


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=1, max_size=3), min_size=1))
def test_text_comes_back(rows: list[list[str]]) -> None:
    block = read(text=write_text(rows))
    assert [[cell for cell in row if cell] for row in block.rows] == [[cell for cell in row if cell] for row in rows]
