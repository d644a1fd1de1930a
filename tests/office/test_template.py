"""Templates that an official restyled, that another program saved, or that cannot be used."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from dntracker.office.errors import UnusableTemplate
from dntracker.office.workbook import fill, filled
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, as_excel_saves, changed, opened, packed, parts
from tests.office.samples import SHEET, long_sheet

RELATIONS = "xl/_rels/workbook.xml.rels"


def values(data: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for row in opened(data, values=True).iter_rows()]


def without_name(name: str, data: bytes | None = None) -> bytes:
    text = parts(TEMPLATE.read_bytes() if data is None else data)[BOOK_PART].decode()
    found = re.search(rf'<definedName name="{name}">[^<]*</definedName>', text)
    assert found is not None
    return changed(BOOK_PART, found[0], "", data)


def test_texts_that_excel_shares_are_read_and_kept() -> None:
    data = as_excel_saves()
    after = filled(data, SHEET)
    assert values(after) == values(filled(TEMPLATE.read_bytes(), SHEET))
    assert parts(after)["xl/sharedStrings.xml"] == parts(data)["xl/sharedStrings.xml"]


def test_a_label_changed_in_excel_is_the_label_that_prints() -> None:
    data = changed(SHEET_PART, "Biểu số: …", "Mẫu số … (mới)")
    assert opened(filled(data, SHEET))["A5"].value == "Mẫu số 01/CĐS (mới)"


def test_a_formula_under_the_table_follows_and_a_sum_over_the_band_grows() -> None:
    total = '<row r="16"><c r="G16" s="3"><f>SUM(G12:G13)+G17*$G$10&amp;"G13"</f><v>7</v></c></row>'
    data = changed(SHEET_PART, '<row r="16" ht="8" customHeight="1"></row>', total)
    formula = opened(filled(data, long_sheet(40)))["G56"]
    assert formula.value == '=SUM(G12:G51)+G57*$G$10&"G13"'
    assert opened(filled(data, long_sheet(40)), values=True)["G56"].value is None  # the old value may no longer be true


def test_a_column_of_the_departments_own_is_copied_with_its_formula() -> None:
    own = '<c r="L13"><f>G13-F13+$G$10</f></c></row><row r="14"'
    data = changed(SHEET_PART, '</row><row r="14"', own)
    page = opened(filled(data, SHEET))
    assert [page[f"L{row}"].value for row in (12, 13, 14)] == [None, "=G13-F13+$G$10", "=G14-F14+$G$10"]


def test_ranges_of_conditional_formats_and_validations_grow_with_the_band() -> None:
    rule = (
        '<conditionalFormatting sqref="G13 A18"><cfRule type="expression" priority="1"><formula>$G13&gt;$E$10</formula>'
        "</cfRule></conditionalFormatting><pageMargins"
    )
    text = parts(filled(changed(SHEET_PART, "<pageMargins", rule), SHEET))[SHEET_PART].decode()
    assert '<conditionalFormatting sqref="G12:G20 A27">' in text
    assert "<formula>$G12&gt;$E$10</formula>" in text


def test_a_height_that_a_person_fixed_is_kept_where_the_text_fits() -> None:
    data = changed(SHEET_PART, '<row r="13">', '<row r="13" ht="40" customHeight="1">')
    heights = opened(filled(data, SHEET)).row_dimensions
    assert heights[17].height == 40
    assert heights[14].height > 5 * 12.65


def test_merged_cells_of_the_model_row_are_merged_in_each_copy() -> None:
    data = changed(SHEET_PART, "<mergeCells", "<mergeCells", without_name("COT_MA_SO"))
    data = changed(SHEET_PART, "</mergeCells>", '<mergeCell ref="B13:C13"/></mergeCells>', data)
    merges = {str(block) for block in opened(filled(data, SHEET)).merged_cells.ranges}
    assert {"B13:C13", "B15:C15", "B20:C20"} <= merges
    assert "B12:C12" not in merges


def test_a_column_deleted_in_excel_is_left_out_and_percentages_of_it_are_plain() -> None:
    data = changed(BOOK_PART, "'01-CĐS'!$H$10", "#REF!")
    page = opened(filled(data, SHEET))
    assert (page["G18"].value, page["H18"].value, page["I18"].value) == (39888, None, 105)


def test_the_list_of_formulas_that_excel_keeps_is_dropped_whole() -> None:
    contents = parts(TEMPLATE.read_bytes())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    relation = f'<Relationship Id="rId98" Type="{kind}" Target="calcChain.xml"/></Relationships>'
    data = changed(RELATIONS, "</Relationships>", relation, packed(contents | {"xl/calcChain.xml": b"<calcChain/>"}))
    after = parts(filled(data, SHEET))
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after[RELATIONS]


@pytest.mark.parametrize("name", ["BANG_NHOM", "BANG_CHI_TIEU", "COT_KY_NAY", "TEN_BIEU", "GHI_CHU"])
def test_a_template_without_a_name_it_needs_is_refused_by_that_name(name: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        filled(without_name(name), SHEET)
    assert refused.value.details == {"reason": "missing_name", "name": name}


def test_a_template_without_footnotes_serves_a_sheet_that_has_none() -> None:
    page = opened(filled(without_name("GHI_CHU"), replace(SHEET, footnotes=())))
    assert page["A22"].value == "…"


def test_a_name_on_another_sheet_is_refused() -> None:
    data = changed(BOOK_PART, "'01-CĐS'!$C$5", "'02'!$C$5")
    with pytest.raises(UnusableTemplate) as refused:
        filled(data, SHEET)
    assert refused.value.details == {"reason": "outside", "name": "TEN_BIEU"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 an .xls", packed({"a.txt": b"a"})])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        filled(data, SHEET, "mẫu.xlsx")
    assert refused.value.details == {"reason": "not_a_workbook", "name": "mẫu.xlsx"}


def test_declared_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet '
    with pytest.raises(UnusableTemplate) as refused:
        filled(changed(SHEET_PART, "<worksheet ", bomb), SHEET, "mẫu.xlsx")
    assert refused.value.details == {"reason": "not_plain", "name": "mẫu.xlsx"}


def test_a_template_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableTemplate):
        fill(tmp_path / "none.xlsx", SHEET, tmp_path / "out.xlsx")
    assert list(tmp_path.iterdir()) == []
