"""References follow the rows they mean."""

import pytest

from dntracker.office.references import Area, Copy, Growth, Moves, area, letters, number, offset, shift

MOVES = Moves.of((Growth(12, 13, (12, *(13,) * 39)), Growth(15, 15, (15,) * 3)))


@pytest.mark.parametrize(("column", "place"), [("A", 1), ("Z", 26), ("AA", 27), ("AZ", 52), ("XFD", 16384)])
def test_columns_have_letters(column: str, place: int) -> None:
    assert (letters(place), number(column)) == (column, place)


@pytest.mark.parametrize(
    ("row", "first", "last"), [(11, 11, 11), (12, 12, 51), (13, 12, 51), (14, 52, 52), (15, 53, 55), (16, 56, 56)]
)
def test_rows_under_a_band_move_and_the_band_spreads(row: int, first: int, last: int) -> None:
    assert (MOVES.rows.first(row), MOVES.rows.last(row)) == (first, last)


def test_a_band_that_shrinks_pulls_what_is_below_up() -> None:
    assert Moves.of((Growth(12, 13, (13,)),)).rows.first(14) == 13


def test_an_area_over_a_band_grows() -> None:
    assert str(MOVES.area(area("$A$1:$K$21"))) == "A1:K61"
    assert MOVES.area(Area(13, 1, 13, 11)) == Area(12, 1, 51, 11)


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
    assert shift(formula, MOVES, "01-CĐS", at_home=True) == moved


def test_a_formula_elsewhere_means_the_sheet_only_by_its_name() -> None:
    assert shift("G16+'Bảng ''a'''!G16", MOVES, "Bảng 'a'", at_home=False) == "G16+'Bảng ''a'''!G56"


def test_in_a_copy_of_a_model_row_its_own_row_is_the_copy() -> None:
    assert shift("G13-F13+G$10+G16", MOVES, "x", at_home=True, copy=Copy(rows={13: 30})) == "G30-F30+G$10+G56"


WIDE = Moves.of(rows=(Growth(13, 14, (13, 14, 14)),), columns=(Growth(4, 5, (4, 5) * 3),))


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(D13:E14)+F15", "SUM(D13:I15)+J16"),
        ("SUM(D:E)+SUM($F:$F)", "SUM(D:I)+SUM($J:$J)"),
        ("$1:$2,$B:$E", "$1:$2,$B:$I"),
        ("F$15+$F15+$F$15", "J$16+$J16+$J$16"),
        ("A1:XFD1048576", "A1:XFD1048576"),
        ("'a:c'!F15+a:c!F15:G15+[1]x!F15:G15+'[1]x'!F15", "'a:c'!F15+a:c!F15:G15+[1]x!F15:G15+'[1]x'!F15"),
        ("x!F15:G15+'x'!F15", "x!J16:K16+'x'!J16"),
        ("SUM(T_1[F15])+T_1[[#This Row],[F15]]+T_1['[F15]", "SUM(T_1[F15])+T_1[[#This Row],[F15]]+T_1['[F15]"),
        ("XFE15+F0+A.F15+F15A+F15()", "XFE15+F0+A.F15+F15A+F15()"),
        ("INDEX(F:F,1):F15", "INDEX(J:J,1):J16"),
        ('IF(TRUE,F15,{1,2;3,4})&"F15"', 'IF(TRUE,J16,{1,2;3,4})&"F15"'),
    ],
)
def test_rows_and_columns_move_together(formula: str, moved: str) -> None:
    assert shift(formula, WIDE, "x", at_home=True) == moved


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("D14+E14", "F15+G15"),
        ("SUM(D14:E14)", "SUM(D15:I15)"),
        ("D14/SUM(D$13:D$14)", "F15/SUM(F$13:F$15)"),
        ("SUM(D$12:D14)", "SUM(F$12:F15)"),
        ("SUM(D13:D14)", "SUM(F13:F15)"),
        ("F14*$F$15", "J15*$J$16"),
    ],
)
def test_in_a_copy_of_a_model_column_its_own_columns_are_the_copies(formula: str, moved: str) -> None:
    assert shift(formula, WIDE, "x", at_home=True, copy=Copy({14: 15}, {4: 6, 5: 7})) == moved


@pytest.mark.parametrize(
    ("formula", "read"),
    [
        ("A1+$A1+A$1+$A$1", "C4+$A4+C$1+$A$1"),
        ("SUM(A:B,$A:B,1:2)+x!A1", "SUM(C:D,$A:D,4:5)+x!C4"),
        ('"A1"&T_1[A1]&XFD1', '"A1"&T_1[A1]&#REF!'),
    ],
)
def test_a_shared_formula_reads_relative_to_its_cell(formula: str, read: str) -> None:
    assert offset(formula, 3, 2) == read


def test_a_model_nobody_takes_has_no_copies() -> None:
    assert Moves.of((Growth(12, 13, (13, 13)),)).rows.copies == {12: [], 13: [12, 13]}


def test_what_is_there_once_stands_at_the_first_copy_of_its_model() -> None:
    assert str(WIDE.point(area("E14:F15"))) == "E14:F15"
    assert str(WIDE.point(area("G20:H22"))) == "K21:L23"
