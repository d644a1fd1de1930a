"""Many reports in one workbook, a sheet each."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.report import Report, Stamp
from dntracker.office.errors import UnusableTemplate
from dntracker.office.sheet_names import SheetNames
from dntracker.office.workbook import filled, filled_many
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, changed, parts
from tests.office.samples import HEADING, ROWS, SHEET, STAMP, long_sheet, with_rows
from tests.office.test_picture import OLD, pictures, with_pictures

FORM = TEMPLATE.read_bytes()
UNITS = ("Phường Hải Châu", "Xã Hòa Vang: [mới]", "Phường Hải Châu", "O'Brien's")
NAMES = ["Phường Hải Châu", "Xã Hòa Vang mới", "Phường Hải Châu (2)", "O'Brien's"]


def reports() -> list[tuple[str, Report]]:
    """Reports of different length, each under its unit."""
    sizes = (3, 40, 3, 1)
    return [
        (unit, replace(long_sheet(size), fields=HEADING | {"TEN_DON_VI": unit}))
        for unit, size in zip(UNITS, sizes, strict=True)
    ]


def many(template: bytes = FORM) -> bytes:
    return filled_many(template, reports(), "mẫu.xlsx", STAMP).data


def test_each_report_has_a_sheet_of_its_own_that_reads_as_if_it_were_alone() -> None:
    book = load_workbook(BytesIO(many()))
    assert book.sheetnames == NAMES
    for name, (_, report) in zip(NAMES, reports(), strict=True):
        alone = load_workbook(BytesIO(filled(FORM, report, "", STAMP).data)).worksheets[0]
        page = book[name]
        assert [[cell.value for cell in row] for row in page.iter_rows()] == [
            [cell.value for cell in row] for row in alone.iter_rows()
        ]
        assert page.merged_cells.ranges == alone.merged_cells.ranges
        assert {row: size.height for row, size in page.row_dimensions.items()} == {
            row: size.height for row, size in alone.row_dimensions.items()
        }
        assert page.print_title_rows == alone.print_title_rows


def test_the_pages_of_each_sheet_count_from_one() -> None:
    pages = load_workbook(BytesIO(many())).worksheets
    assert [page.page_setup.firstPageNumber for page in pages] == [None, 1, 1, 1]
    assert [page.page_setup.useFirstPageNumber for page in pages] == [None, True, True, True]


def test_names_belong_to_their_sheets() -> None:
    book = load_workbook(BytesIO(many()))
    assert book.defined_names["BANG_CHI_TIEU"].attr_text == "'Phường Hải Châu'!$A$12:$K$15"
    local = [page.defined_names["BANG_CHI_TIEU"].attr_text for page in book.worksheets[1:]]
    assert local == [
        "'Xã Hòa Vang mới'!$A$12:$K$52",
        "'Phường Hải Châu (2)'!$A$12:$K$15",
        "'O''Brien''s'!$A$12:$K$13",
    ]
    assert book.worksheets[1].print_area == "'Xã Hòa Vang mới'!$A$1:$K$63"


def test_styles_and_texts_are_written_once_and_one_sheet_is_chosen() -> None:
    written = parts(many(changed(SHEET_PART, "<sheetView ", '<sheetView tabSelected="1" ')))
    assert sum(name.startswith("xl/worksheets/") and name.endswith(".xml") for name in written) == 4
    assert sum("styles" in name for name in written) == 1
    chosen = [name for name, data in written.items() if b'tabSelected="1"' in data]
    assert chosen == ["xl/worksheets/sheet1.xml"]


def test_the_numbers_are_told_with_their_sheet() -> None:
    found = filled_many(FORM, reports(), "mẫu.xlsx", STAMP)
    book = load_workbook(BytesIO(found.data), data_only=True)
    assert {one.sheet for one in found.numbers} == {0, 1, 2}  # the last has only a group
    for one in found.numbers:
        if one.ref[1] == "KY_NAY":
            expected = next(row for row in reports()[one.sheet][1].bands["CHI_TIEU"].rows if row.key == one.ref[0])
            assert book.worksheets[one.sheet].cell(one.row, 3).value == expected.values["MA_SO"]


def test_a_sheet_of_the_officials_own_stays_and_follows_the_first() -> None:
    whole = load_workbook(BytesIO(FORM))
    extra = whole.create_sheet("Hướng dẫn")
    extra["A1"] = "='01-CĐS'!G14+SUM('01-CĐS'!G13:G14)"
    extra.print_area = "A1:B2"
    whole.create_sheet("Trước", 0)
    file = BytesIO()
    whole.save(file)
    book = load_workbook(BytesIO(many(file.getvalue())))
    assert book.sheetnames == ["Trước", *NAMES, "Hướng dẫn"]
    assert book["Hướng dẫn"].print_area == "'Hướng dẫn'!$A$1:$B$2"
    assert book["Hướng dẫn"]["A1"].value == "='Phường Hải Châu'!G13+SUM('Phường Hải Châu'!G13:G15)"


def test_pictures_come_with_each_sheet() -> None:
    found = pictures(many(with_pictures('name="Logo"')))
    assert found == [[(OLD, row)] for row in (22, 59, 22, 20)]


def test_nobody_makes_a_sheet_after_being_told_to_stop() -> None:
    class Stopped(Exception):
        pass

    asked: list[int] = []

    def going() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise Stopped

    with pytest.raises(Stopped):
        filled_many(FORM, reports(), "mẫu.xlsx", STAMP, going=going)
    assert len(asked) == 2


def test_equal_reports_give_equal_bytes_and_only_the_stamp_says_when() -> None:
    assert many() == many()
    later = filled_many(FORM, reports(), "mẫu.xlsx", Stamp(STAMP.at.replace(year=2030))).data
    changed_parts = [name for name, data in parts(many()).items() if parts(later)[name] != data]
    assert changed_parts == ["docProps/core.xml"]


def test_a_template_with_two_reported_sheets_cannot_be_repeated() -> None:
    whole = load_workbook(BytesIO(FORM))
    whole.create_sheet("Trang 2")
    file = BytesIO()
    whole.save(file)
    two = changed(BOOK_PART, "'01-CĐS'!$A$16", "'Trang 2'!$A$16", file.getvalue())
    with pytest.raises(UnusableTemplate) as refused:
        filled_many(two, [("A", with_rows(*ROWS))], "mẫu.xlsx", STAMP)
    assert refused.value.details == {"reason": "not_one_sheet", "name": "mẫu.xlsx"}


def test_a_report_alone_on_its_sheet_is_the_same_as_one_filled_alone() -> None:
    alone = filled_many(FORM, [("01-CĐS", SHEET)], "", STAMP)
    assert parts(alone.data) == parts(filled(FORM, SHEET, "", STAMP).data)
    assert alone.numbers == filled(FORM, SHEET, "", STAMP).numbers


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("", "Tờ"),
        ("''", "Tờ"),
        ("History", "History (2)"),
        ("a/b\\c?d*e[f]g:h", "a b c d e f g h"),
        ("x" * 40, "x" * 31),
        ("😀" * 20, "😀" * 15),
        ("'tờ'", "tờ"),
        ("TAKEN", "TAKEN (2)"),
        ("dòng\nhai\0", "dòng hai"),
        ("a_x000D_b", "a x000D_b"),
        ("a_X000D_b", "a X000D_b"),
    ],
)
def test_names_of_sheets_are_such_as_excel_takes(wanted: str, given: str) -> None:
    assert SheetNames({"taken"}).fitting(wanted) == given


def test_long_names_that_begin_alike_stay_apart() -> None:
    names = SheetNames(set())
    assert [names.fitting("x" * 40) for _ in range(3)] == ["x" * 31, "x" * 27 + " (2)", "x" * 27 + " (3)"]
