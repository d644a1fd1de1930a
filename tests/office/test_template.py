"""Templates that an official restyled, that another program saved, or that cannot be used."""

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from dntracker.domain.report import Report
from dntracker.office.errors import UnusableTemplate
from dntracker.office.references import number
from dntracker.office.workbook import filled
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, as_excel_saves, changed, opened, packed, parts
from tests.office.samples import SHEET, STAMP, TITLE, long_sheet, without_footnotes

RELATIONS = "xl/_rels/workbook.xml.rels"


def fill(template: bytes, report: Report = SHEET, name: str = "") -> bytes:
    return filled(template, report, name, STAMP).data


def values(data: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for row in opened(data, values=True).iter_rows()]


def without_name(name: str, data: bytes | None = None) -> bytes:
    text = parts(TEMPLATE.read_bytes() if data is None else data)[BOOK_PART].decode()
    found = re.search(rf'<definedName name="{name}">[^<]*</definedName>', text)
    assert found is not None
    return changed(BOOK_PART, found[0], "", data)


def test_texts_that_excel_shares_are_read_and_kept() -> None:
    data = as_excel_saves()
    after = fill(data)
    assert values(after) == values(fill(TEMPLATE.read_bytes()))
    assert parts(after)["xl/sharedStrings.xml"] == parts(data)["xl/sharedStrings.xml"]


def test_a_label_changed_in_excel_is_the_label_that_prints() -> None:
    data = changed(SHEET_PART, "Biểu số: …", "Mẫu số … (mới)")
    assert opened(fill(data))["A5"].value == "Mẫu số 01/CĐS (mới)"


def test_a_formula_under_the_table_follows_and_a_sum_over_the_band_grows() -> None:
    total = '<row r="17"><c r="G17" s="3"><f>SUM(G13:G14)+G18*$G$10&amp;"G14"</f><v>7</v></c></row>'
    data = changed(SHEET_PART, '<row r="17" ht="8" customHeight="1"></row>', total)
    formula = opened(fill(data, long_sheet(40)))["G57"]
    assert formula.value == '=SUM(G13:G52)+G58*$G$10&"G14"'
    assert opened(fill(data, long_sheet(40)), values=True)["G57"].value is None  # the old value may no longer be true


def test_a_column_of_the_departments_own_is_copied_with_its_formula() -> None:
    own = '<c r="L14"><f>G14-F14+$G$10</f></c></row><row r="15"'
    data = changed(SHEET_PART, '</row><row r="15"', own)
    page = opened(fill(data))
    assert [page[f"L{row}"].value for row in (13, 14, 15)] == [None, "=G14-F14+$G$10", "=G15-F15+$G$10"]


def test_ranges_of_conditional_formats_and_validations_grow_with_the_band() -> None:
    rule = (
        '<conditionalFormatting sqref="G14 A19"><cfRule type="expression" priority="1"><formula>$G14&gt;$E$10</formula>'
        "</cfRule></conditionalFormatting><pageMargins"
    )
    text = parts(fill(changed(SHEET_PART, "<pageMargins", rule)))[SHEET_PART].decode()
    assert '<conditionalFormatting sqref="G14:G16 G18:G21 A28">' in text
    assert "<formula>$G14&gt;$E$10</formula>" in text


def test_a_height_that_a_person_fixed_is_kept_where_the_text_fits() -> None:
    data = changed(SHEET_PART, '<row r="14">', '<row r="14" ht="40" customHeight="1">')
    heights = opened(fill(data)).row_dimensions
    assert heights[18].height == 40
    assert heights[15].height > 5 * 12.65


def test_merged_cells_of_the_model_row_are_merged_in_each_copy() -> None:
    data = changed(
        SHEET_PART, "</mergeCells>", '<mergeCell ref="B14:C14"/></mergeCells>', changed(SHEET_PART, "MA_SO", "")
    )
    merges = {str(block) for block in opened(fill(data)).merged_cells.ranges}
    assert {"B14:C14", "B16:C16", "B21:C21"} <= merges
    assert "B13:C13" not in merges


def test_a_column_without_its_code_is_left_alone_and_percentages_of_it_are_plain() -> None:
    data = changed(SHEET_PART, "LUY_KE", "", changed(BOOK_PART, "'01-CĐS'!$F$10", "#REF!"))
    page = opened(fill(data))
    assert (page["G19"].value, page["H19"].value, page["I19"].value) == (39888, None, 105)


def test_the_list_of_formulas_that_excel_keeps_is_dropped_whole() -> None:
    contents = parts(TEMPLATE.read_bytes())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    relation = f'<Relationship Id="rId98" Type="{kind}" Target="calcChain.xml"/></Relationships>'
    data = changed(RELATIONS, "</Relationships>", relation, packed(contents | {"xl/calcChain.xml": b"<calcChain/>"}))
    after = parts(fill(data))
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after[RELATIONS]


@pytest.mark.parametrize("name", ["BANG_CHI_TIEU", "BANG_CHU_THICH"])
def test_a_template_without_a_name_it_needs_is_refused_by_that_name(name: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(without_name(name))
    assert refused.value.details == {"reason": "missing_name", "name": name}


def test_a_template_without_footnotes_serves_a_sheet_that_has_none() -> None:
    page = opened(fill(without_name("BANG_CHU_THICH"), without_footnotes()))
    assert page["A23"].value == "…"


def test_a_name_whose_cells_were_deleted_is_refused_by_that_name() -> None:
    data = changed(BOOK_PART, "'01-CĐS'!$C$5", "#REF!")
    with pytest.raises(UnusableTemplate) as refused:
        fill(data)
    assert refused.value.details == {"reason": "nowhere", "name": "TEN_BIEU"}


BROKEN = TEMPLATE.read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_a_book"),
        (packed({"a.txt": b"a"}), "not_a_book"),
        (packed({"[Content_Types].xml": b"<Types/>"}), "not_a_workbook"),
        (b"PK\x03\x04 broken", "damaged_book"),
        (BROKEN[:4000], "damaged_book"),
        (BROKEN[:3000] + bytes(64) + BROKEN[3064:], "damaged_book"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted_book"),
        (OLE + b" an .xls", "old_book"),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_it_is(data: bytes, reason: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(data, SHEET, "mẫu.xlsx")
    assert refused.value.details == {"reason": reason, "name": "mẫu.xlsx"}


def test_more_styles_than_excel_opens_are_refused() -> None:
    data = changed("xl/styles.xml", "</cellXfs>", '<xf numFmtId="0"/>' * 100_000 + "</cellXfs>")
    with pytest.raises(UnusableTemplate) as refused:
        fill(data, SHEET, "mẫu.xlsx")
    assert refused.value.details["reason"] in ("many_styles", "bomb_book")


@pytest.mark.parametrize(
    ("old", "new", "reason", "name"),
    [
        ('hidden="1"', "", "no_codes", "BANG_CHI_TIEU"),
        (">KY_NAY<", ">Kỳ này<", "unknown_code", "KỲ NÀY"),
        ("</mergeCells>", '<mergeCell ref="B13:B14"/></mergeCells>', "merged", "BANG_CHI_TIEU"),
        ("</mergeCells>", '<mergeCell ref="A10:A12"/></mergeCells>', "merged", "BANG_CHI_TIEU"),
    ],
)
def test_a_band_that_cannot_be_filled_is_refused_by_its_name(old: str, new: str, reason: str, name: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(changed(SHEET_PART, old, new))
    assert refused.value.details == {"reason": reason, "name": name}


@pytest.mark.parametrize(
    ("old", "new", "reason", "name"),
    [
        ("$A$16", "$A$14", "overlapping", "BANG_CHU_THICH"),
        ("$A$12:$K$14", "$A$12:$K$12", "no_codes", "BANG_CHI_TIEU"),
        ("$A$13:$K$13", "$A$9:$K$9", "outside", "BANG_CHI_TIEU_NHOM"),
        ("$C$5", "$C$14", "overlapping", "TEN_BIEU"),
        ("$C$5", "$C$7", "overlapping", "KY"),
    ],
)
def test_names_that_contradict_each_other_are_refused(old: str, new: str, reason: str, name: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(changed(BOOK_PART, f"!{old}<", f"!{new}<"))
    assert refused.value.details == {"reason": reason, "name": name}


def test_a_code_that_no_row_can_say_is_refused() -> None:
    offered = tuple(field for field in SHEET.bands["CHI_TIEU"].rows[1].values if field != "LUY_KE")
    bands = SHEET.bands | {"CHI_TIEU": replace(SHEET.bands["CHI_TIEU"], fields=offered)}
    with pytest.raises(UnusableTemplate) as refused:
        fill(TEMPLATE.read_bytes(), replace(SHEET, bands=bands))
    assert refused.value.details == {"reason": "unknown_code", "name": "LUY_KE"}


def without_places(text: str) -> str:
    """Rows and cells that follow the one before them do not say where they stand."""
    row, column = 0, 0

    def bare(tag: re.Match[str]) -> str:
        nonlocal row, column
        if tag[1] == "row":
            same, row, column = int(tag[3]) == row + 1, int(tag[3]), 0
        else:
            same, column = number(tag[2]) == column + 1, number(tag[2])
        return f"<{tag[1]}" if same else tag[0]

    return re.sub(r'<(row|c) r="([A-Z]*)(\d+)"', bare, text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "rows and cells without places": without_places,
    "places behind other attributes": lambda text: re.sub(r'<(c|row)( r="\w+")([^<>/]*)', r"<\1\3\2", text),
    "single quotes and breaks": lambda text: re.sub(
        r"<[^<>]+>", lambda tag: tag[0].replace('="', "='").replace('"', "'").replace(" r=", "\n  r ="), text
    ),
    "a prefix": lambda text: re.sub(r"<(/?)(?=[a-zA-Z]+\b)(?![\w]+:)", r"<\1x:", text).replace(" xmlns=", " xmlns:x="),
    "spaces in end tags": lambda text: re.sub(r"</(\w+)>", r"</\1 >", text),
}


@pytest.mark.parametrize("part", [SHEET_PART, BOOK_PART, "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_same_sheet_is_filled_however_its_xml_is_spelled(spelling: str, part: str) -> None:
    text = parts(TEMPLATE.read_bytes())[part].decode()
    other = SPELLINGS[spelling](text)
    other_sheet, sheet = (
        parts(fill(data))[SHEET_PART].replace(b" />", b"/>")
        for data in (changed(part, text, other), TEMPLATE.read_bytes())
    )
    assert other_sheet == sheet


@pytest.mark.parametrize(
    ("old", "new"),
    [("sheetData", "sheetDaten"), ("<worksheet xmlns=", "<x:worksheet xmlns='urn:other' xmlns:x=")],
)
def test_a_sheet_that_says_something_else_is_refused(old: str, new: str) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(changed(SHEET_PART, old, new), SHEET, "mẫu.xlsx")
    assert refused.value.details == {"reason": "not_plain", "name": "mẫu.xlsx"}


def test_a_style_with_a_choice_for_other_programs_counts_once() -> None:
    styles = parts(TEMPLATE.read_bytes())["xl/styles.xml"].decode()
    section = re.search(r"<cellXfs\b[^>]*>(<xf\b.*?)(?=<xf\b)", styles, re.S)
    assert section is not None
    choice = f'<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="hs">{section[1]}</mc:Choice>'
    choice += f"<mc:Fallback>{section[1]}</mc:Fallback></mc:AlternateContent>"
    data = changed("xl/styles.xml", section[0], section[0].replace(section[1], choice))
    assert parts(fill(data)) == parts(fill(TEMPLATE.read_bytes()))


def test_rich_text_within_a_cell_is_read_without_how_it_is_spoken() -> None:
    rich = "<is><r><rPr><b/></rPr><t>Kỳ</t></r><r><t>: …</t></r><rPh sb='0' eb='1'><t>doc</t></rPh></is>"
    sheet = parts(TEMPLATE.read_bytes())[SHEET_PART].decode()
    cell = re.search(r'(<c r="C7" s="\d+" t="inlineStr">)<is>.*?</is>', sheet)
    assert cell is not None
    page = opened(fill(changed(SHEET_PART, cell[0], cell[1] + rich)))
    assert page["C7"].value == "Kỳ: Năm 2024"


def test_a_protected_sheet_is_filled_and_stays_protected() -> None:
    locked = '</sheetData><sheetProtection password="CC1A" sheet="1"/>'
    page = opened(fill(changed(SHEET_PART, "</sheetData>", locked)))
    assert page.protection.sheet
    assert page["G19"].value == 39888


def test_names_are_found_however_they_are_written_and_on_a_sheet_of_their_own() -> None:
    text = parts(TEMPLATE.read_bytes())[BOOK_PART].decode()
    local = re.sub(r'definedName name="(BANG_CHI_TIEU|TEN_BIEU)"', r'definedName name="\1" localSheetId="0"', text)
    data = changed(BOOK_PART, text, local.replace('name="KY"', 'name="Ky"'))
    page = opened(fill(data))
    assert (page["C7"].value, page["C5"].value, page["G19"].value) == ("Năm 2024", TITLE, 39888)


def test_declared_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet '
    with pytest.raises(UnusableTemplate) as refused:
        fill(changed(SHEET_PART, "<worksheet ", bomb), SHEET, "mẫu.xlsx")
    assert refused.value.details == {"reason": "not_plain", "name": "mẫu.xlsx"}
