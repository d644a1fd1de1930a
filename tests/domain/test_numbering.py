"""The numbers of a form's rows follow from their levels unless somebody typed one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.form import Form, FormColumn, FormGroup, FormRow
from dntracker.domain.numbering import LETTERS, loosened, numbered, places, roman
from dntracker.domain.period import Frequency


def form(*groups: FormGroup) -> Form:
    return Form("01", 1, "Biểu", "Biểu", "hanh-chinh", (Frequency.QUARTER,), groups, valid_from=date(2022, 1, 1))


def group(*rows: FormRow, number: str = "", name: str = "Nhóm") -> FormGroup:
    return FormGroup(number, name, rows)


def row(level: int | None = None, number: str = "", text: str = "") -> FormRow:
    return FormRow("" if text else "A.01", number, text=text, level=level)


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ([row(), row(), row()], ["1", "2", "3"]),
        ([row(), row(2), row(2), row(), row(2)], ["1", "1.1", "1.2", "2", "2.1"]),
        ([row(), row(2), row(3), row(3), row(2), row(3)], ["1", "1.1", "a)", "b)", "1.2", "a)"]),
        ([row(3), row(3), row(2)], ["1", "1.1", "1.2"]),
        ([row(), row(3), row(3)], ["1", "1.1", "a)"]),
        ([row(), row(text="Trong đó:"), row(2), row()], ["1", "", "1.1", "2"]),
        ([row(), row(text="Phần B", number="B"), row()], ["1", "B", "3"]),
        ([row(number="4"), row(), row(2), row()], ["4", "5", "5.1", "6"]),
        ([row(number="7."), row(2), row()], ["7.", "7.1", "8"]),
        ([row(), row(2, "1.5"), row(2)], ["1", "1.5", "1.6"]),
        ([row(), row(2), row(3, "đ)"), row(3)], ["1", "1.1", "đ)", "e)"]),
        ([row(number="*"), row()], ["*", "2"]),
        ([], []),
    ],
)
def test_rows_are_numbered_by_their_levels(rows: list[FormRow], numbers: list[str]) -> None:
    assert [one.number for one in places(form(group(*rows)))[0]] == numbers


def test_rows_are_counted_over_the_groups_until_somebody_begins_anew() -> None:
    made = numbered(form(group(row(), row(2)), group(row(2), row()), group(row(number="1"), row())))
    assert [[one.number for one in part.rows] for part in made.groups] == [["1", "1.1"], ["2", "3"], ["1", "2"]]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        (["", "", ""], ["I", "II", "III"]),
        (["", "V", ""], ["I", "V", "VI"]),
        (["A", "", "B"], ["A", "II", "B"]),
    ],
)
def test_groups_are_numbered_in_roman(typed: list[str], numbers: list[str]) -> None:
    made = numbered(form(*(group(row(), number=one) for one in typed)))
    assert [one.number for one in made.groups] == numbers


@pytest.mark.parametrize(("count", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (100, "C")])
def test_roman_numbers(count: int, text: str) -> None:
    assert roman(count) == text


def test_points_are_counted_by_the_vietnamese_alphabet_and_then_by_two_letters() -> None:
    many = group(row(), row(2), *(row(3) for _ in range(len(LETTERS) + 2)))
    numbers = [one.number for one in places(form(many))[0]][2:]
    assert numbers[:6] == ["a)", "b)", "c)", "d)", "đ)", "e)"]
    assert numbers[-3:] == ["y)", "aa)", "ab)"]


TYPED = st.one_of(st.just(""), st.sampled_from(["1", "3", "9", "1.1", "2.4", "a)", "đ)", "*", "IV", "7."]))
ROWS = st.builds(
    row, st.one_of(st.none(), st.integers(-1, 5)), TYPED, st.sampled_from(["", "", "", "Trong đó:"])
)  # fmt: skip
FORMS = st.lists(st.builds(lambda rows, number: group(*rows, number=number), st.lists(ROWS, max_size=12), TYPED)).map(
    lambda groups: form(*groups)
)


@given(FORMS)
def test_taking_composed_numbers_away_and_composing_them_again_changes_nothing(made: Form) -> None:
    assert numbered(loosened(numbered(made))) == numbered(made)
    assert numbered(numbered(made)) == numbered(made)


@given(FORMS)
def test_every_indicator_has_a_number_and_typed_ones_stay(made: Form) -> None:
    rows = [(old, new) for before, after in zip(made.groups, numbered(made).groups, strict=True)
            for old, new in zip(before.rows, after.rows, strict=True)]  # fmt: skip
    assert all(new.number for _, new in rows if new.indicator)
    assert all(new.number == old.number for old, new in rows if old.number)
    assert [old.indicator for old, _ in rows] == [new.indicator for _, new in rows]


@given(st.lists(st.integers(1, 3), max_size=20))
def test_without_typed_numbers_no_two_rows_of_one_parent_share_one(levels: list[int]) -> None:
    found = [(one.depth, one.parent, one.number) for one in places(form(group(*map(row, levels))))[0]]
    points = [one for one in found if one[0] < 3]  # a) begins anew under each parent
    assert len(set(points)) == len(points)


def test_only_keeps_texts_where_an_indicator_of_their_group_stays() -> None:
    rows = (FormRow("A.01"), FormRow(text="Trong đó:"), FormRow("A.02", level=2))
    made = form(FormGroup("", "Một", rows), FormGroup("", "Hai", (FormRow(text="Lời"), FormRow("B.01"))))
    assert made.only({"A.02"}).groups == (FormGroup("", "Một", rows[1:]),)


def test_a_form_without_columns_shows_all_and_one_with_columns_those() -> None:
    made = Form("01", 1, "Biểu", "Biểu", "hanh-chinh", (), ())
    assert made.shows("plan")
    assert made.shows("note")
    fewer = replace(made, columns=(FormColumn.PLAN,))
    assert [column for column in (*FormColumn, "current", "name") if fewer.shows(column)] == ["plan", "current", "name"]
