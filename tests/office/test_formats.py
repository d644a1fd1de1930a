"""Numbers as they print under a number format."""

import pytest

from dntracker.domain.quantity import Qualifier
from dntracker.office.formats import decimals_code, display, qualified_code


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
