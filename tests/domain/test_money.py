"""Money of projects as it is typed, and as it is written so that it can be read again."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.errors import UserError
from dntracker.domain.money import BILLION, Money, read_money, write_money
from dntracker.domain.number_text import InvalidNumber
from dntracker.domain.quantity import Qualifier

ABOUT, OVER, UNDER, MOST = Qualifier.ABOUT, Qualifier.OVER, Qualifier.JUST_UNDER, Qualifier.AT_MOST
MILLION = 1_000_000


@pytest.mark.parametrize(
    ("text", "dong", "qualifier"),
    [
        ("404", 404 * BILLION, None),
        ("82,5 tỷ", 82_500 * MILLION, None),
        ("hơn 1.400 tỷ", 1400 * BILLION, OVER),
        (">1.400", 1400 * BILLION, OVER),
        ("trên 884 tỷ đồng", 884 * BILLION, OVER),
        ("khoảng 4,7 triệu đồng", 4_700_000, ABOUT),
        ("gần 1.000 tỉ", 1000 * BILLION, UNDER),
        ("không quá 300 triệu", 300 * MILLION, MOST),
        ("≤ 360", 360 * BILLION, MOST),
        ("500.000 đồng", 500_000, None),
        ("500.000đ", 500_000, None),
        ("Hơn\N{NO-BREAK SPACE}884 TỶ", 884 * BILLION, OVER),
        ("20 nghìn đồng", 20_000, None),
        ("0", 0, None),
    ],
)
def test_money_is_read_as_officials_write_it(text: str, dong: int, qualifier: Qualifier | None) -> None:
    assert read_money(text) == Money(dong, qualifier)
    assert read_money(unicodedata.normalize("NFD", text)) == Money(dong, qualifier)


@pytest.mark.parametrize("text", ["", " ", "tỷ", "nhiều", "1.4.0", "5 km", "5%", "35–40", "-", "…", "-5", "0,5 đồng"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_money(text)


def test_more_than_a_file_keeps_is_refused() -> None:
    assert read_money("1.000.000.000 tỷ").dong == 10**18
    with pytest.raises(InvalidNumber):
        read_money("1.000.000.001 tỷ")


def test_what_lowers_a_total_may_be_below_zero() -> None:
    assert read_money("-5 tỷ", negative=True) == Money(-5 * BILLION)


@given(st.integers(0, 10**15), st.sampled_from([None, *Qualifier]))
def test_every_amount_is_written_so_that_it_is_read_again(dong: int, qualifier: Qualifier | None) -> None:
    text = write_money(dong, qualifier)
    assert read_money(text) == read_money(f"{text} tỷ đồng") == Money(dong, qualifier)


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused_in_words(text: str) -> None:
    try:
        found = read_money(text)
    except UserError:
        return
    assert 0 <= found.dong <= 10**18
