"""The code of an issued sheet: what it stands for, how it is read, and which mistakes it finds."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.issue import Change
from dntracker.domain.issue_code import EXAMPLE, LENGTH, LETTERS, WrongCode, code_of, codes_in, read_code, written
from dntracker.domain.issue_state import changes, code_for, number_text, numbers_in, shown, state_text
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import Band, Column, Number, Order, Percentage, Report, Row, RowKind, Value

ORDER = Order("form", "01/CĐS", "SKHCN", Period.parse("2025-Q4"))
NUMBERS = {("KTS.01", "KY_NAY"): "~24", ("KTS.01", "KE_HOACH"): "≥ 20", ("XHS.02", "KY_NAY"): "…"}
VECTOR = (
    '{"form":"01/CĐS","kind":"form","numbers":[["KTS.01","KE_HOACH","≥ 20"],["KTS.01","KY_NAY","~24"],'
    '["XHS.02","KY_NAY","…"]],"period":"2025-Q4","unit":"SKHCN","version":1}'
)
codes = st.binary(min_size=32, max_size=32).map(lambda one: code_of(one.hex()))


def report(*rows: Row, columns: tuple[Column, ...] = ()) -> Report:
    return Report("Biểu 01", "Quý IV năm 2025", "Sở KH&CN", {"KY": "Quý IV"}, {"CHI_TIEU": Band(rows, columns)})


def row(key: str, kind: RowKind = RowKind.ROW, **values: Value) -> Row:
    return Row(kind, key, values)


def number(value: float, decimals: int = 2, qualifier: Qualifier | None = None) -> Number:
    return Number(Quantity(value, qualifier=qualifier), decimals)


def test_the_state_of_the_documentation_has_its_code() -> None:
    state = state_text(ORDER, 1, NUMBERS)
    assert state == VECTOR
    assert code_for(state) == "M1BH3QT8THJ7"
    assert numbers_in(state) == NUMBERS


def test_the_first_bits_of_a_hash_are_its_letters() -> None:
    assert code_of("0" * 64) == "000000000000"
    assert code_of("08421084210842" + "0" * 50)[:11] == "11111111111"
    assert code_of("f" * 64)[:11] == "ZZZZZZZZZZZ"


@pytest.mark.parametrize(
    "order",
    [
        Order("form", "02/CĐS-X", "SKHCN", ORDER.period), Order("form", "01/CĐS", "BHXH", ORDER.period),
        Order("form", "01/CĐS", "SKHCN", Period.parse("2025-Q3")), Order("other", "01/CĐS", "SKHCN", ORDER.period),
        Order("form", "01/CĐS", "SKHCN", ORDER.period, "KTS.01"),
        Order("form", "01/CĐS", "SKHCN", ORDER.period, since=date(2025, 1, 1)),
    ],
)  # fmt: skip
def test_another_order_has_another_code(order: Order) -> None:
    assert code_for(state_text(order, 1, NUMBERS)) != code_for(VECTOR)


def test_another_version_of_the_form_or_another_number_has_another_code() -> None:
    others = [state_text(ORDER, 2, NUMBERS), state_text(ORDER, 1, NUMBERS | {("KTS.01", "KY_NAY"): "24"})]
    assert len({code_for(one) for one in (VECTOR, *others)}) == 3


def test_looks_titles_and_the_order_of_rows_are_not_in_the_state() -> None:
    first, second = row("KTS.01", KY_NAY=number(1)), row("KTS.02", KY_NAY=number(2), CHI_TIEU="Tên")
    here, there = report(first, second), report(row("", RowKind.GROUP, CHI_TIEU="Nhóm"), second, first)
    assert state_text(ORDER, 1, shown(here)) == state_text(ORDER, 1, shown(there))


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (number(20.694), "20,69"), (number(1234567, 0), "1.234.567"), (number(20, 0, Qualifier.AT_LEAST), "≥\xa020"),
        (Number(Quantity(35, high=40), 1), "35,0–40,0"), (Number(Quantity(mark=Mark.MISSING), 2), "…"),
        (Number(Quantity(mark=Mark.NIL), 2, footnote=3), "-"), (number(-5, 1), "−5,0"),
        (Percentage(96.25), "96,3"), (Percentage(96.2, qualifier="~"), "~96,2"), (Percentage(text="đạt"), "đạt"),
        (Percentage(footnote=1), ""),
    ],
)  # fmt: skip
def test_a_number_counts_as_it_is_written(one: Number | Percentage, text: str) -> None:
    assert number_text(one) == text


def test_a_row_without_numbers_counts_and_repeated_ones_are_told_apart() -> None:
    empty, twice = row("BHXH", TEN="Bảo hiểm", TY_LE=Percentage()), row("KTS.01", SO=number(1, 0))
    found = shown(report(empty, twice, row("KTS.01", SO=number(2, 0)), row("KTS.01", SO=number(3, 0))))
    assert found == {("BHXH", ""): "", ("KTS.01", "SO"): "1", ("KTS.01", "SO#2"): "2", ("KTS.01", "SO#3"): "3"}


def test_what_changed_is_named_in_the_order_of_the_sheet() -> None:
    before = {("A", "X"): "1", ("B", "X"): "2", ("C", "X"): "3"}
    after = {("D", "X"): "9", ("A", "X"): "5", ("C", "X"): "3"}
    assert changes(before, after) == [
        Change(("D", "X"), None, "9"), Change(("A", "X"), "1", "5"), Change(("B", "X"), "2", None),
    ]  # fmt: skip
    assert changes(before, before) == []


@pytest.mark.parametrize(
    "typed",
    [
        EXAMPLE,
        "4f7k2m9xqh3p",
        " 4F7K 2M9X QH3P ",
        "4F7K–2M9X—QH3P",
        "4f7k.2m9x.qh3p",
        "4F7K2M9XQH3P\n",
        "４F7K-2M9X-QH3P",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == "4F7K2M9XQH3P"


def test_letters_that_look_alike_are_read_as_the_digits_they_stand_for() -> None:
    assert code_of("0842" + "0" * 60) == "11100000000C"
    assert read_code("iL1oO0oOoooC") == "11100000000C"


@pytest.mark.parametrize("typed", ["", "4F7K-2M9X", "4F7K-2M9X-QH3PP", "4F7K-2M9X-QH3U", "4F7K-2M9X-QH3*", "Đ" * 12])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(WrongCode):
        read_code(typed)


@given(codes)
def test_a_code_is_read_back_as_it_is_written(code: str) -> None:
    assert read_code(written(code)) == code
    assert codes_in(f"Mã tờ: {written(code)}, trang 1") == [code]


@given(codes)
def test_every_single_mistyped_letter_is_found(code: str) -> None:
    for place, right in enumerate(code):
        for letter in set(LETTERS) - {right}:
            with pytest.raises(WrongCode):
                read_code(code[:place] + letter + code[place + 1 :])


@given(codes)
def test_every_two_letters_that_changed_places_are_found(code: str) -> None:
    for one, other in combinations(range(LENGTH), 2):
        swapped = list(code)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        if code[one] != code[other]:
            with pytest.raises(WrongCode):
                read_code("".join(swapped))


def test_codes_are_found_inside_a_text_and_other_words_are_not() -> None:
    assert codes_in("Mã: 4F7K-2M9X-QH3P.") == ["4F7K2M9XQH3P"]
    assert codes_in("4F7K-2M9X-QH3Q abcd-efgh-ijkl 4F7K2M9XQH3PZ") == []
