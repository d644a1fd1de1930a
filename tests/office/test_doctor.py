"""The template doctor: each thing that is wrong is found, and a sound template is left in peace."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, PieChart
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.doctor import diagnose
from dntracker.office.workbook import filled
from dntracker.services.template_texts import FAULTS, fault_sentence
from tests.office import books
from tests.office.drawn import CODES, STATISTICS
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, TEMPLATES, changed, packed, parts
from tests.office.samples import SHEET, STAMP

BLOCK, WARN, NOTE = Severity
CODES_ROW, GROUP, ROW = 12, 13, 14


def changed_in_excel(change: Callable[[Worksheet], object]) -> bytes:
    """The template of 01/CĐS after somebody changed its sheet and saved it."""
    book = load_workbook(TEMPLATE)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    change(sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def name(sheet: Worksheet, name: str, cells: str) -> None:
    book = sheet.parent
    assert book is not None
    book.defined_names[name] = DefinedName(name, attr_text=cells)


def put(cell: str, value: str) -> Callable[[Worksheet], None]:
    return lambda sheet: sheet.__setitem__(cell, value)


def unfit(sheet: Worksheet) -> None:
    sheet.page_setup.fitToWidth = 0
    sheet.column_dimensions["B"].width = 90


def found(data: bytes) -> list[tuple[str, Severity, str]]:
    return [(one.code, one.severity, one.name or one.cell or one.sheet) for one in diagnose(data, CODES)]


@pytest.mark.parametrize("template", ["01-cds.xlsx", "02-cds-x.xlsx"])
def test_the_programs_own_templates_are_sound(template: str) -> None:
    assert diagnose((TEMPLATES / template).read_bytes(), CODES) == []


@pytest.mark.parametrize(
    ("change", "code", "severity", "where"),
    [
        (lambda s: name(s, "KY_BAO_CAP", "'01-CĐS'!$A$1"), "unknown_name", WARN, "KY_BAO_CAP"),
        (lambda s: name(s, "KY", "'01-CĐS'!#REF!"), "dead_name", BLOCK, "KY"),
        (lambda s: name(s, "KY", "'Trang cũ'!$A$1"), "name_without_sheet", BLOCK, "KY"),
        (lambda s: name(s, "KY", "OFFSET('01-CĐS'!$A$1,1,1)"), "name_of_no_cell", BLOCK, "KY"),
        (lambda s: s.parent.defined_names.pop("KY"), "missing_field", WARN, "KY"),
        (lambda s: s.parent.defined_names.pop("BANG_CHI_TIEU"), "missing_band", BLOCK, "BANG_CHI_TIEU"),
        (put("G12", "KY_NAI"), "unknown_field", BLOCK, "KY_NAI"),
        (put("K12", "STT"), "field_twice", WARN, "STT"),
        (lambda s: s.delete_rows(12) or s.insert_rows(12), "no_codes", BLOCK, "BANG_CHI_TIEU"),
        (lambda s: setattr(s.row_dimensions[12], "hidden", False), "codes_shown", BLOCK, "BANG_CHI_TIEU"),
        (lambda s: s.merge_cells("A14:A15"), "merge_cut", BLOCK, "BANG_CHI_TIEU"),
        (lambda s: s.merge_cells("A13:A14"), "merge_over_models", BLOCK, "BANG_CHI_TIEU"),
        (lambda s: name(s, "BANG_CHI_TIEU_TONG", "'01-CĐS'!$A$20"), "model_outside", BLOCK, "BANG_CHI_TIEU_TONG"),
        (lambda s: name(s, "BANG_CHU_THICH", "'01-CĐS'!$A$14"), "bands_overlap", BLOCK, "BANG_CHI_TIEU"),
        (put("L9", "=SUM(G14:G14)"), "formula_stays", WARN, "BANG_CHI_TIEU"),
        (put("L9", "=INDIRECT(\"G14\")"), "formula_by_text", WARN, "L9"),
        (put("L9", "=TODAY()"), "volatile_formula", WARN, "L9"),
        (put("L9", "=[1]Bang!A1"), "outside_formula", WARN, "L9"),
        (lambda s: setattr(s, "print_area", "A1:F20"), "band_unprinted", NOTE, "BANG_CHI_TIEU"),
        (lambda s: setattr(s, "print_area", "A1:K13"), "band_unprinted", WARN, "BANG_CHI_TIEU"),
        (lambda s: setattr(s.page_setup, "paperSize", 5), "not_a4", WARN, "01-CĐS"),
        (lambda s: setattr(s.page_setup, "paperSize", 8), "not_a4", NOTE, "01-CĐS"),
        (unfit, "too_wide",
         WARN, "A1:K23"),
        (lambda s: setattr(s.column_dimensions["B"], "width", 180), "too_small", WARN, "A1:K23"),
        (lambda s: setattr(s.parent.create_sheet("Nháp"), "sheet_state", "hidden"), "hidden_sheet", WARN, "Nháp"),
        (lambda s: s.protection.enable(), "protected_sheet", NOTE, "01-CĐS"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(
    change: Callable[[Worksheet], object], code: str, severity: Severity, where: str
) -> None:
    assert (code, severity, where) in found(changed_in_excel(change))


def test_formulas_that_follow_the_band_are_left_in_peace() -> None:
    def sums(sheet: Worksheet) -> None:
        sheet["L9"], sheet["L14"], sheet["M9"] = "=SUM(G13:G14)", "=G14*2", '=L3&" G14 "'

    assert [one for one in found(changed_in_excel(sums)) if "formula" in one[0]] == []


def test_a_foreign_workbook_is_not_bound() -> None:
    assert found(STATISTICS.read_bytes()) == [("not_bound", BLOCK, "")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not_a_book"),
        (b"Ten;So\n", "not_a_book"),
        (books.an_old_book(), "old_book"),
        (books.an_encrypted_book(), "encrypted_book"),
        (books.a_bomb(), "bomb_book"),
        (TEMPLATE.read_bytes()[:-900], "damaged_book"),
        (books.with_part(TEMPLATE.read_bytes(), BOOK_PART, "<workbook"), "damaged_book"),
        (books.with_part(TEMPLATE.read_bytes(), SHEET_PART, "<!DOCTYPE a><worksheet/>"), "entities_book"),
        (TEMPLATE.read_bytes() + bytes(16 << 20), "large_book"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(data: bytes, why: str) -> None:
    [fault] = diagnose(data, CODES)
    assert (fault.code, fault.severity, fault.data) == ("unreadable", BLOCK, {"why": why})
    assert fault_sentence(fault).startswith("Chưa đọc được tệp: ")


def test_a_hundred_thousand_styles_are_too_many() -> None:
    styles = parts(TEMPLATE.read_bytes())["xl/styles.xml"].decode()
    many = re.sub(r"(<cellXfs[^>]*>)", r"\1" + '<xf numFmtId="0"/>' * 100_000, styles)
    data = books.with_part(TEMPLATE.read_bytes(), "xl/styles.xml", many)
    assert ("too_many_styles", BLOCK, "") in found(data)


def test_a_filled_sheet_given_back_as_a_template_is_told() -> None:
    data = filled(TEMPLATE.read_bytes(), SHEET, "", STAMP).data
    [spare] = [one for one in diagnose(data, CODES) if one.code == "spare_rows"]
    assert (spare.severity, spare.cell, spare.name, spare.data) == (WARN, "A15", "BANG_CHI_TIEU", {"count": 7})


def unshrunk(sheet: Worksheet) -> None:
    sheet.column_dimensions["G"].width = 3
    sheet["G14"].alignment = Alignment(horizontal="right")


def left_out(sheet: Worksheet) -> None:
    sheet.add_chart(PieChart(), "M1")
    sheet.add_chart(BarChart(), "M20")


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (put("L9", "=VLOOKUP(1,A1:B2,2)"), "uncomputed", "L9"),
        (left_out, "unpainted_chart", "01-CĐS"),
        (
            lambda s: s.conditional_formatting.add("G14", Rule("cellIs", 1, operator="lessThan", formula=["5"])),
            "unpainted_rules",
            "01-CĐS",
        ),
        (unshrunk, "narrow_numbers", "BANG_CHI_TIEU"),
    ],
)
def test_what_prints_otherwise_than_in_excel_is_noted(
    change: Callable[[Worksheet], object], code: str, where: str
) -> None:
    noted = [one for one in diagnose(changed_in_excel(change), CODES) if one.severity is NOTE]
    assert [(one.code, one.name or one.cell or one.sheet) for one in noted] == [(code, where)]
    assert noted[0].data.get("count", 1) == 1


def test_what_stays_with_the_first_copy_of_a_model_row_is_named() -> None:
    def drawn(sheet: Worksheet) -> None:
        sheet["G14"].comment, sheet["A9"].comment = Comment("nhớ kiểm tra", ""), Comment("đầu bảng", "")
        sheet.add_chart(BarChart(), "B13")

    staying = [one for one in diagnose(changed_in_excel(drawn), CODES) if one.code == "stays_once"]
    assert {(one.severity, one.cell, one.data["what"]) for one in staying} == {
        (NOTE, "G14", "ghi chú"),
        (NOTE, "B13", "hình"),
    }


def test_programs_links_and_array_formulas_in_the_file_are_found() -> None:
    contents = parts(TEMPLATE.read_bytes())
    extra = {"xl/vbaProject.bin": b"vba", "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
             "xl/connections.xml": b"<connections/>", "xl/activeX/activeX1.xml": b"<ax/>"}  # fmt: skip
    codes = {one[0] for one in found(packed(contents | extra))}
    assert codes == {"macros", "external_links", "connections", "embedded"}
    sheet = contents[SHEET_PART].decode()
    cell = re.search(r'<c r="L14"[^>]*/>|<c r="K14"[^>]*/>', sheet)
    assert cell is not None
    array = cell[0].replace("/>", '><f t="array" ref="K14">SUM(A1:B1)</f><v>1</v></c>')
    assert ("array_formula", WARN, "BANG_CHI_TIEU") in found(changed(SHEET_PART, cell[0], array))


def test_the_worst_comes_first_and_every_sentence_fills() -> None:
    severities = [one.severity for one in diagnose(changed_in_excel(lambda s: s.merge_cells("A14:A15")), CODES)]
    assert severities == sorted(severities, key=list(Severity).index)
    data = dict.fromkeys(("near", "band", "other", "formula", "area", "percent", "count", "most", "text", "what"), "x")
    for code in FAULTS:
        said = fault_sentence(Fault(code, BLOCK, "Trang", "A1", "TEN", data | {"why": "damaged_book"}))
        assert said[0].isupper()
        assert said[-1] in ".?"
