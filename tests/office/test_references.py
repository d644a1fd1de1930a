"""References follow the rows they mean."""

import pytest

from dntracker.office.references import Area, Growth, Rows, area, letters, number, shift

ROWS = Rows((Growth(12, 13, 40), Growth(15, 15, 3)))


@pytest.mark.parametrize(("column", "place"), [("A", 1), ("Z", 26), ("AA", 27), ("AZ", 52), ("XFD", 16384)])
def test_columns_have_letters(column: str, place: int) -> None:
    assert (letters(place), number(column)) == (column, place)


@pytest.mark.parametrize(
    ("row", "first", "last"), [(11, 11, 11), (12, 12, 51), (13, 12, 51), (14, 52, 52), (15, 53, 55), (16, 56, 56)]
)
def test_rows_under_a_band_move_and_the_band_spreads(row: int, first: int, last: int) -> None:
    assert (ROWS.first(row), ROWS.last(row)) == (first, last)


def test_a_band_that_shrinks_pulls_what_is_below_up() -> None:
    assert Rows((Growth(12, 13, 1),)).first(14) == 13


def test_an_area_over_a_band_grows() -> None:
    assert str(ROWS.area(area("$A$1:$K$21"))) == "A1:K61"
    assert ROWS.area(Area(13, 1, 13, 11)) == Area(12, 1, 51, 11)


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(G12:G13)", "SUM(G12:G51)"),
        ("G16*$G$10", "G56*$G$10"),
        ("'01-CĐS'!$10:$11", "'01-CĐS'!$10:$11"),
        ("'01-CĐS'!$A$1:$K$21,'01-CĐS'!B16", "'01-CĐS'!$A$1:$K$61,'01-CĐS'!B56"),
        ("$16:$17", "$56:$57"),
        ('"G16"&G16&"a""G16"', '"G16"&G56&"a""G16"'),
        ("Khác!G16+'Sheet 2'!G16", "Khác!G16+'Sheet 2'!G16"),
        ("LOG10(G16)+T16_a+Tong.G16", "LOG10(G56)+T16_a+Tong.G16"),
        ("A:A+16+1.5E16", "A:A+16+1.5E16"),
        ("#REF!", "#REF!"),
    ],
)
def test_formulas_of_the_sheet_follow(formula: str, moved: str) -> None:
    assert shift(formula, ROWS, "01-CĐS", at_home=True) == moved


def test_a_formula_elsewhere_means_the_sheet_only_by_its_name() -> None:
    assert shift("G16+'Bảng ''a'''!G16", ROWS, "Bảng 'a'", at_home=False) == "G16+'Bảng ''a'''!G56"


def test_in_a_copy_of_a_model_row_its_own_row_is_the_copy() -> None:
    assert shift("G13-F13+G$10+G16", ROWS, "x", at_home=True, model=(13, 30)) == "G30-F30+G$10+G56"
