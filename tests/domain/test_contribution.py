"""What parts add to the change of a whole."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.contribution import Contribution, Side, of_ratio, of_sum

NONE = Decimal(0)
NAMES = st.sampled_from("abcdefgh")
SIDES = st.dictionaries(NAMES, st.tuples(st.integers(0, 10_000), st.integers(0, 20_000)), min_size=1).filter(
    lambda parts: any(below for _, below in parts.values())
)


def sides(given_sides: dict[str, tuple[int, int]]) -> dict[str, Side]:
    return {name: Side(Decimal(above), Decimal(below)) for name, (above, below) in given_sides.items()}


def whole(given_sides: dict[str, tuple[int, int]]) -> Fraction:
    return Fraction(sum(above for above, _ in given_sides.values()), sum(below for _, below in given_sides.values()))


@given(SIDES, SIDES)
def test_the_parts_of_a_ratio_add_up_to_its_change(
    before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> None:
    found = of_ratio(sides(before), sides(after))
    change = sum((one.change for one in found), Decimal(0))
    assert abs(Fraction(change) - (whole(after) - whole(before))) < Fraction(1, 10**20)
    assert all(one.by_rate is not None and one.by_weight is not None for one in found)
    assert {one.name for one in found} == {*before, *after}


@given(SIDES)
def test_nothing_moves_where_every_part_stays_in_proportion(before: dict[str, tuple[int, int]]) -> None:
    doubled = {name: (above * 2, below * 2) for name, (above, below) in before.items()}
    assert all(abs(one.change) < Decimal("1e-20") for one in of_ratio(sides(before), sides(doubled)))


@given(SIDES, SIDES)
def test_told_backwards_every_effect_is_its_own_opposite(
    before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> None:
    """What a midpoint is for: neither of the two periods is the one from which weights and rates are taken."""
    there = {one.name: one for one in of_ratio(sides(before), sides(after))}
    back = {one.name: one for one in of_ratio(sides(after), sides(before))}
    for name, one in there.items():
        assert abs((one.by_rate or NONE) + (back[name].by_rate or NONE)) < Decimal("1e-20")
        assert abs((one.by_weight or NONE) + (back[name].by_weight or NONE)) < Decimal("1e-20")


def test_rate_and_weight_are_told_apart() -> None:
    """Two parts keep their rates and only trade weight: everything is by weight, and more of the better one lifts."""
    before, after = {"a": (90, 100), "b": (50, 100)}, {"a": (180, 200), "b": (50, 100)}
    by_name = {one.name: one for one in of_ratio(sides(before), sides(after))}
    assert [by_name[name].by_rate for name in "ab"] == [Decimal(0), Decimal(0)]
    assert by_name["a"].change > 0
    assert by_name["b"].change > 0
    assert abs(sum(one.change for one in by_name.values()) - (Decimal(230) / 300 - Decimal(140) / 200)) < Decimal(
        "1e-20"
    )


def test_a_part_that_is_new_moves_the_whole_by_its_weight_alone() -> None:
    found = of_ratio(sides({"a": (50, 100)}), sides({"a": (50, 100), "b": (100, 100)}))
    new = next(one for one in found if one.name == "b")
    assert new.by_rate == 0
    assert new.by_weight == new.change > 0


def test_a_part_without_denominator_has_no_rate_and_its_numerator_moves_the_whole() -> None:
    before, after = {"a": (1, 2), "c": (7, 0)}, {"a": (2, 2), "c": (8, 0)}
    found = of_ratio(sides(before), sides(after))
    half = Decimal("0.5")
    assert found == [Contribution("a", half, half, Decimal(0)), Contribution("c", half, Decimal(0), half)]
    assert of_ratio(sides({"c": (7, 0)}), sides({"c": (7, 0)})) == []


def test_the_parts_of_a_sum_are_their_own_changes() -> None:
    found = of_sum({"a": Decimal(5), "b": Decimal(2)}, {"a": Decimal("7.5"), "c": Decimal(1)})
    assert {one.name: one.change for one in found} == {"a": Decimal("2.5"), "b": Decimal(-2), "c": Decimal(1)}
