"""The writer of Vietnamese numbers, and what holds for every text and number: the reader takes back what it writes."""

import contextlib
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import LARGEST, AmbiguousNumber, read, write, write_plain
from dntracker.domain.quantity import Mark, Qualifier, Quantity

WIDE = "\N{NO-BREAK SPACE}"
ABOUT, UNDER, OVER = Qualifier.ABOUT, Qualifier.JUST_UNDER, Qualifier.OVER
LEAST, MOST = Qualifier.AT_LEAST, Qualifier.AT_MOST


@pytest.mark.parametrize(
    ("quantity", "decimals", "text"),
    [
        (Quantity(1476.0), None, "1.476"),
        (Quantity(1234567.8), None, "1.234.567,8"),
        (Quantity(0.834), None, "0,834"),
        (Quantity(0.834), 4, "0,8340"),
        (Quantity(20.0), 2, "20,00"),
        (Quantity(2.675), 2, "2,68"),
        (Quantity(-2.5), 0, "−3"),
        (Quantity(-0.4), 0, "0"),
        (Quantity(-0.0), None, "0"),
        (Quantity(999999.95), 1, "1.000.000,0"),
        (Quantity(1e300), 2, f"1{'.000' * 100},00"),
        (Quantity(1e-7), None, "0,0000001"),
        (Quantity(-12345.0), None, "−12.345"),
        (Quantity(24.0, qualifier=ABOUT), None, "~24"),
        (Quantity(1400.0, qualifier=OVER), None, ">1.400"),
        (Quantity(50.0, qualifier=UNDER), None, "<50"),
        (Quantity(20.0, qualifier=LEAST), None, f"≥{WIDE}20"),
        (Quantity(360.0, qualifier=MOST), 1, f"≤{WIDE}360,0"),
        (Quantity(35.0, high=40.0), None, "35–40"),
        (Quantity(35.0, high=40.5), 1, "35,0–40,5"),
        (Quantity(mark=Mark.NIL), 2, "-"),
        (Quantity(mark=Mark.MISSING), None, "…"),
        (Quantity(mark=Mark.NOT_APPLICABLE), None, "x"),
    ],
)
def test_a_quantity_is_written_the_vietnamese_way(quantity: Quantity, decimals: int | None, text: str) -> None:
    assert write(quantity, decimals) == text


@given(st.floats(-1e17, 1e17), st.integers(0, 8))
@example(0.5, 0)
@example(-0.05, 1)
@example(1e16, 3)
@example(2.5e-8, 8)
def test_decimals_round_half_up_from_the_digits_that_were_typed(value: float, decimals: int) -> None:
    exact = Decimal(repr(value)).quantize(Decimal(10) ** -decimals, ROUND_HALF_UP, Context(prec=50))
    expected = f"{abs(exact):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    assert write(Quantity(value), decimals) == ("−" if exact < 0 else "") + expected


@pytest.mark.parametrize(
    ("value", "text"), [(1476.0, "1476"), (-1234.5, "-1234.5"), (0.1, "0.1"), (-0.0, "0"), (1e21, "1" + "0" * 21)]
)
def test_a_plain_number_has_a_point_and_no_groups(value: float, text: str) -> None:
    assert write_plain(value) == text
    assert float(text) == value


values = st.one_of(
    st.builds(
        lambda number, places: float(f"{number}e-{places}"), st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 18)
    ),
    st.floats(-LARGEST, LARGEST).map(lambda value: float(f"{value:.15g}")),
)
quantities = st.one_of(
    st.builds(Quantity, values),
    st.builds(lambda value, qualifier: Quantity(value, qualifier=qualifier), values, st.sampled_from(Qualifier)),
    st.builds(lambda mark: Quantity(mark=mark), st.sampled_from(Mark)),
    st.tuples(values, values)
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Quantity(min(ends), high=max(ends))),
)
measures = st.sampled_from(["%", "hồ sơ", "tỷ đồng", "điểm %", "DN/1.000 dân", "1.000 người", "lượt/tháng", "kW-h"])


@given(quantities)
@example(Quantity(5e-324))
@example(Quantity(-LARGEST))
def test_what_is_written_is_read_back_the_same(quantity: Quantity) -> None:
    text = write(quantity)
    assert read(text) == quantity
    assert read(unicodedata.normalize("NFD", text)) == quantity
    assert read(f" {text}{WIDE}") == quantity


@given(quantities)
def test_pasted_it_is_read_back_the_same_or_asked_about_with_the_right_answer_first(quantity: Quantity) -> None:
    try:
        assert read(write(quantity), typed=False) == quantity
    except AmbiguousNumber as asked:
        assert asked.readings[0] == quantity  # noqa: PT017 (either outcome is right)


@given(quantities, measures)
def test_what_is_written_with_its_measure_is_read_back_the_same(quantity: Quantity, measure: str) -> None:
    if quantity.mark is None:
        assert read(f"{write(quantity)}{WIDE}{measure}", measure=measure) == quantity
        assert read(unicodedata.normalize("NFD", f"{write(quantity)} {measure}"), measure=measure) == quantity


@given(values, st.integers(0, 6))
def test_rounding_for_display_stays_within_half_a_unit_and_pads(value: float, decimals: int) -> None:
    text = write(Quantity(value), decimals)
    assert len(text.partition(",")[2]) == decimals
    plain = float(text.replace(".", "").replace(",", ".").replace("−", "-"))
    assert abs(plain - value) <= 0.5 * 10**-decimals + abs(value) * 1e-15


@given(
    st.one_of(st.text(), st.text("0123456789., -–−~<>≥%xtừđến  tỷđồng…", max_size=20)),
    st.booleans(),
    st.one_of(measures, st.text(max_size=8)),
)
@example("1.2345,6" * 1000, True, "")
@example("\ud800", True, "")
def test_no_text_does_more_than_be_refused(text: str, typed: bool, measure: str) -> None:
    with contextlib.suppress(UserError):
        found = read(text, typed=typed, measure=measure)
        assert read(write(found)) == found
