"""Numbers as they print under a number format."""

import pytest

from dntracker.domain.quantity import Qualifier
from dntracker.office.formats import decimals_code, display, qualified_code, shown, shown_text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (39888.0, "#,##0", "39.888"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (20.69, "#,##0.00", "20,69"),
        (0.834, "#,##0.0000", "0,8340"),
        (0.0, "#,##0", "0"),
        (2.5, "#,##0", "3"),
        (103.45, "#,##0.0", "103,5"),
        (-2.5, "#,##0.0", "-2,5"),
        (-0.04, "#,##0.0", "0,0"),
        (1234.5, "General", "1234,5"),
        (100.0, "General", "100"),
        (1234.5, '"khoảng "General;"khoảng "-General', "khoảng 1234,5"),
        (-2.5, '"khoảng "General;"khoảng "-General', "khoảng -2,5"),
        (-2.5, 'General" đ"', "-2,5 đ"),
        (3.0, " General ", " 3 "),
        (1e15, "General", "1000000000000000"),
        (1e30, "#,##0.0", f"1{'.000' * 10},0"),
        (0.2069, "0.00%", "20,69%"),
        (1234.0, "0", "1234"),
        (1234.0, '#,##0" bộ"', "1.234 bộ"),
        (1234.0, '#,##0\\ "đ"_)', "1.234 đ"),
        (45693.0, "dd/mm/yyyy", "05/02/2025"),
        (1200.0, '"gần "#,##0;"gần "-#,##0', "gần 1.200"),
        (-1200.0, '"gần "#,##0;"gần "-#,##0', "gần -1.200"),
        (-5.0, '#,##0;"(âm)"', "(âm)"),
        (0.0, '#,##0;-#,##0;"không"', "không"),
        (-1234.5, "#,##0.0;[Red](#,##0.0)", "(1.234,5)"),
        (0.0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "-"),
        (5.0, '[>=10]0;[<10]"ít "0.0', "ít 5,0"),
        (12.0, '[>=10]0;[<10]"ít "0.0', "12"),
        (5.0, ";;;", ""),
        (0.5, "#.##", ",5"),
        (3.14159, "0.0##", "3,142"),
        (3.1, "0.0##", "3,1"),
        (7.0, "000", "007"),
        (1234567.0, "#,##0,", "1.235"),
        (2500000.0, '#,##0.0,," triệu"', "2,5 triệu"),
        (1500000.0, "#,##0 [$₫-42A]", "1.500.000 ₫"),
        (1234.5, "0.00E+00", "1,23E+03"),
        (0, "0.00E+00", "0,00E+00"),
        (5.5, "# ?/?", "5 1/2"),
        (0.25, "0%", "25%"),
        (12.5, '0.0 "%"', "12,5 %"),
        (1 / 3, "General", "0,333333333"),
        (0.1 + 0.2, "General", "0,3"),
        (1e20, "General", "1E+20"),
        (42.0, "@", "42"),
        (45693.0, '"ngày" dd "tháng" mm "năm" yyyy', "ngày 05 tháng 02 năm 2025"),
        (45693.0, "[$-42A]d/m/yy;@", "5/2/25"),
        (45693.75, "hh:mm", "18:00"),
        (45693.75, "h:mm AM/PM", "6:00 CH"),
        (45693.5, "dd/mm/yyyy hh:mm:ss", "05/02/2025 12:00:00"),
        (1.5, "[h]:mm", "36:00"),
        (45693.0, "dddd", "Thứ Tư"),
        (-1.0, "dd/mm/yyyy", "#######"),
    ],
)
def test_a_number_prints_in_vietnamese(value: float, code: str, text: str) -> None:
    assert display(value, code) == text


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        (Qualifier.ABOUT, "khoảng 2,30"),
        (Qualifier.JUST_UNDER, "gần 2,30"),
        (Qualifier.OVER, "hơn 2,30"),
        (Qualifier.AT_LEAST, "tối thiểu 2,30"),
        (Qualifier.AT_MOST, "tối đa 2,30"),
    ],
)
def test_each_qualifier_has_its_word(qualifier: Qualifier, text: str) -> None:
    assert display(2.3, qualified_code(decimals_code(2), qualifier)) == text


@pytest.mark.parametrize(
    ("text", "code", "shows"),
    [
        ("ước", "General", "ước"),
        ("ước", "#,##0", "ước"),
        ("ước", ";;;", ""),
        ("ước", '0;0;0;"x "@', "x ước"),
        ("ước", "_-* #,##0_-;_-@_-", "ước"),
    ],
)
def test_a_text_prints_as_its_section_says(text: str, code: str, shows: str) -> None:
    assert shown_text(text, code)[0] == shows


def test_a_section_may_colour_what_it_shows() -> None:
    assert shown(-1.0, "0;[Red]0") == ("1", "#FF0000")
    assert shown(1.0, "0;[Red]0") == ("1", None)
    assert shown(1.0, "[Blue][>0]0;0") == ("1", "#0000FF")


def test_days_may_be_counted_from_1904() -> None:
    assert shown(44231.0, "dd/mm/yyyy", 1462)[0] == "05/02/2025"


def test_a_qualifier_takes_the_section_of_positive_numbers() -> None:
    code = qualified_code('#,##0.0" đ;";(#,##0.0);"-"', Qualifier.ABOUT)
    assert code == '"khoảng "#,##0.0" đ;";"khoảng "-#,##0.0" đ;"'
    assert display(-2.5, code) == "khoảng -2,5 đ;"
