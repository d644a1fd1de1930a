"""Places by an indicator."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.indicator import Direction, Kind
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.ranking import places
from tests.services.trends.trend_data import indicator

SHARE = indicator("KTS.01", "Kinh tế số", Kind.RATIO, "%")
LATE = replace(SHARE, direction=Direction.DOWN)


def test_equal_numbers_share_a_place_and_the_next_one_is_left_out() -> None:
    said = {"a": Quantity(90.0), "b": Quantity(95.5), "c": Quantity(90.0), "d": Quantity(10.0)}
    assert places(SHARE, said) == {"b": 1, "a": 2, "c": 2, "d": 4}


def test_the_least_is_first_where_less_is_better() -> None:
    assert places(LATE, {"a": Quantity(2.63), "b": Quantity(0.27)}) == {"b": 1, "a": 2}


def test_ranges_and_marks_get_no_place_but_nil_counts_as_zero() -> None:
    said = {"a": Quantity(35, 40), "b": Quantity(mark=Mark.MISSING), "c": Quantity(mark=Mark.NIL),
            "d": Quantity(50, qualifier=Qualifier.ABOUT)}  # fmt: skip
    assert places(SHARE, said) == {"d": 1, "c": 2}


def test_a_band_and_a_yes_or_no_have_no_first_place() -> None:
    assert places(replace(SHARE, direction=Direction.BAND), {"a": Quantity(1)}) == {}
    assert places(replace(SHARE, kind=Kind.YES_NO), {"a": Quantity(1)}) == {}


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(-20, 20), max_size=30))
def test_a_place_is_one_more_than_how_many_are_better(numbers: dict[str, int]) -> None:
    said = {name: Quantity(float(number)) for name, number in numbers.items()}
    expected = {name: 1 + sum(other > number for other in numbers.values()) for name, number in numbers.items()}
    assert places(SHARE, said) == expected
