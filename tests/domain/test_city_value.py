"""The city's value: the owner's word, a sum of units, summed numerators over denominators, or a weighted mean."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.city_value import CityValue, Lack, UnitFigures, city_value
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import CityRule, Indicator, Kind, OverUnits
from tests.domain.rule_data import a_figure, an_indicator, quantity

FROM_UNITS: dict[str, Any] = {"city_rule": CityRule.UNITS}
COMMUNES = ("X1", "X2", "X3")
ADDED = an_indicator(**FROM_UNITS)
DIVIDED: dict[str, Any] = {"over_units": OverUnits.RATIO, "numerator": "T", "denominator": "M", **FROM_UNITS}
SHARE = an_indicator(Kind.RATIO, measure="%", **DIVIDED)
MEAN = an_indicator(Kind.SCORE, measure="điểm", over_units=OverUnits.MEAN, weights="W", **FROM_UNITS)


def of_units(*texts: str) -> tuple[Figure, ...]:
    return tuple(a_figure("2025-Q4", text, unit=unit) for unit, text in zip(COMMUNES, texts, strict=False) if text)


def city(
    indicator: Indicator,
    units: UnitFigures,
    owned: Figure | None = None,
    required: Collection[str] = COMMUNES,
    approved: Collection[str] = COMMUNES,
) -> CityValue:
    return city_value(indicator, owned, units, required, approved)


def test_an_owners_indicator_is_what_the_owner_reports() -> None:
    value = city(an_indicator(), UnitFigures(of_units("1", "2")), a_figure("2025-Q4", "~24"))
    assert (value.quantity, value.parts, value.provisional) == (quantity("~24"), (), False)


@pytest.mark.parametrize(
    ("texts", "total", "count"),
    [
        (("0.1", "0.2"), "0.3", "2/3"),
        (("5", "-", "~2"), "~7", "3/3"),
        (("5", "x", "…"), "5", "1/2"),
        (("5", ">2", "3"), ">10", "3/3"),
        (("5", ">2", "<3"), "~10", "3/3"),
        (("5", "35–40", "3"), "8", "2/3"),
        (("-", "-", "-"), "-", "3/3"),
        (("-", "5", ""), "5", "2/3"),
    ],
)
def test_units_add_up_and_the_count_says_on_how_many_it_stands(texts: tuple[str, ...], total: str, count: str) -> None:
    value = city(ADDED, UnitFigures(of_units(*texts)))
    assert (value.quantity, value.count) == (quantity(total), count)
    assert {part.unit for part in value.parts} == {
        unit for unit, text in zip(COMMUNES, texts, strict=False) if text not in ("", "x", "…", "35–40")
    }


@pytest.mark.parametrize(
    ("texts", "approved", "provisional"),
    [
        (("5", "2", "3"), COMMUNES, False),
        (("5", "2", "3"), ("X1", "X3"), True),
        (("5", "2"), COMMUNES, True),
        (("5", "2", "x"), COMMUNES, False),
        (("5", "2", "x"), ("X1", "X2"), True),
    ],
)
def test_it_is_provisional_until_every_unit_reported_and_is_approved(
    texts: tuple[str, ...], approved: tuple[str, ...], provisional: bool
) -> None:
    assert city(ADDED, UnitFigures(of_units(*texts)), approved=approved).provisional is provisional


def test_units_that_need_not_report_and_unofficial_figures_are_left_out() -> None:
    figures = (*of_units("5"), a_figure("2025-Q4", "9", unit="Y"), a_figure("2025-Q4", "9", unit="X2", official=False))
    assert city(ADDED, UnitFigures(figures)).quantity == quantity("5")


@pytest.mark.parametrize(
    ("indicator", "total"),
    [
        (ADDED, "14"),  # 5 and, uncalled-for, 9
        (SHARE, "40"),  # (5 + 9) / (20 + 15)
        (MEAN, "6.714"),  # (5 · 20 + 9 · 15) / (20 + 15) = 235/35
    ],
)
def test_an_approved_unit_that_need_not_report_counts_beside_those_that_must(indicator: Indicator, total: str) -> None:
    own = (*of_units("5"), a_figure("2025-Q4", "9", unit="Y"), a_figure("2025-Q4", "700", unit="Z"))
    below = (*of_units("20"), a_figure("2025-Q4", "15", unit="Y"), a_figure("2025-Q4", "1", unit="Z"))
    value = city(indicator, UnitFigures(own, own, below, below), approved=("X1", "Y"))
    assert value.quantity is not None
    assert value.quantity.value == pytest.approx(float(total), abs=0.0005)
    assert (value.count, value.extra, value.provisional) == ("1/3", 1, True)
    assert {part.unit for part in value.parts} == {"X1", "Y"}


def test_a_unit_that_need_not_report_and_says_not_applicable_changes_no_count() -> None:
    value = city(ADDED, UnitFigures((*of_units("5", "2", "3"), a_figure("2025-Q4", "x", unit="Y"))), approved="Y")
    assert (value.count, value.extra) == ("3/3", 0)


def test_a_ratio_divides_summed_numerators_by_summed_denominators() -> None:
    units = UnitFigures(numerators=of_units("30", "20", "9"), denominators=of_units("40", "160"))
    value = city(SHARE, units)
    assert (value.quantity, value.count) == (quantity("25"), "2/3")  # (30 + 20) / (40 + 160), not the mean 43,75
    assert [(part.unit, part.value) for part in value.parts] == [("X1", 30), ("X1", 40), ("X2", 20), ("X2", 160)]


def test_a_ratio_per_thousand_people_is_scaled_as_its_measure_says() -> None:
    density = an_indicator(Kind.RATIO, measure="DN/1.000 dân", **DIVIDED)
    units = UnitFigures(numerators=of_units("23"), denominators=of_units("~10000"))
    assert city(density, units, required=("X1",)).quantity == quantity("~2.3")


@pytest.mark.parametrize(
    ("above", "below", "count"),
    [(("-",), ("-",), "1/3"), (("5",), (), "0/3"), ((), ("5",), "0/3")],
)
def test_a_ratio_of_nothing_has_no_value(above: tuple[str, ...], below: tuple[str, ...], count: str) -> None:
    value = city(SHARE, UnitFigures(numerators=of_units(*above), denominators=of_units(*below)))
    assert (value.quantity, value.count) == (None, count)


@pytest.mark.parametrize(
    ("own", "weights", "mean"),
    [
        (("80", "50"), ("3", "1"), "72.5"),
        (("80", ">50"), ("3", "1"), ">72.5"),
        (("80", "50"), (">3", "1"), "~72.5"),
        (("80", "50", "9"), ("3", "1"), "72.5"),
    ],
)
def test_a_mean_weighs_each_unit_by_the_named_indicator(
    own: tuple[str, ...], weights: tuple[str, ...], mean: str
) -> None:
    value = city(MEAN, UnitFigures(of_units(*own), weights=of_units(*weights)))
    assert (value.quantity, value.count) == (quantity(mean), "2/3")


@pytest.mark.parametrize(
    ("indicator", "lack"),
    [
        (an_indicator(Kind.RATIO, over_units=OverUnits.NONE, **FROM_UNITS), Lack.NO_RULE),
        (an_indicator(Kind.RATIO, over_units=OverUnits.RATIO, **FROM_UNITS), Lack.NO_QUOTIENT),
        (an_indicator(Kind.SCORE, over_units=OverUnits.MEAN, **FROM_UNITS), Lack.NO_WEIGHTS),
    ],
)
def test_without_a_rule_that_joins_them_units_make_no_value(indicator: Indicator, lack: Lack) -> None:
    value = city(indicator, UnitFigures(of_units("50", "60", "70")))
    assert (value.quantity, value.lack) == (None, lack)


@pytest.mark.parametrize(
    ("indicator", "units", "lack"),
    [
        (ADDED, UnitFigures(), Lack.NOTHING),
        (ADDED, UnitFigures(of_units("…", "x")), Lack.NOTHING),
        (SHARE, UnitFigures(numerators=of_units("5"), denominators=of_units("-")), Lack.ZERO),
        (MEAN, UnitFigures(of_units("5"), weights=of_units("-")), Lack.ZERO),
    ],
)
def test_where_there_is_no_value_it_says_why(indicator: Indicator, units: UnitFigures, lack: Lack) -> None:
    value = city(indicator, units)
    assert (value.quantity, value.lack, value.provisional) == (None, lack, True)


def test_an_owners_figure_overrides_the_units_and_keeps_their_parts() -> None:
    value = city(ADDED, UnitFigures(of_units("5", "2")), a_figure("2025-Q4", "8"))
    assert (value.quantity, value.overridden, len(value.parts)) == (quantity("8"), True, 2)


TEXTS = st.one_of(
    st.sampled_from(["", "-", "…", "x", "35–40"]),
    st.tuples(st.sampled_from(["", "", "", ">", "~", "<"]), st.decimals(0, 99999, places=2)).map(
        lambda one: f"{one[0]}{one[1]}"
    ),
)
SIDES = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=20)


def exactly(text: str) -> Decimal | None:
    """What a person adding up the papers reads: nothing for a gap, a mark or a range, zero for a dash."""
    if text in ("", "…", "x") or "–" in text:
        return None
    return Decimal(0) if text == "-" else Decimal(text.lstrip("<>~"))


def figures(texts: list[str]) -> tuple[Figure, ...]:
    return tuple(a_figure("2025-Q4", text, unit=f"X{place}") for place, text in enumerate(texts) if text)


def fifteen(number: Decimal) -> float:
    return float(f"{number:.15g}")


@given(SIDES)
def test_any_units_make_what_an_independent_computation_makes(sides: list[tuple[str, str]]) -> None:
    above, below = [one for one, _ in sides], [one for _, one in sides]
    everyone = [f"X{place}" for place in range(len(sides))]
    pairs = [(exactly(one), exactly(other)) for one, other in sides]
    whole = [(one, other) for one, other in pairs if one is not None and other is not None]
    single = [one for one, _ in pairs if one is not None]

    added = city(ADDED, UnitFigures(figures(above)), required=everyone)
    divided = city(SHARE, UnitFigures((), figures(above), figures(below)), required=everyone)
    mean = city(MEAN, UnitFigures(figures(above), weights=figures(below)), required=everyone)

    assert (added.reported, divided.reported, mean.reported) == (len(single), len(whole), len(whole))
    assert (added.quantity and added.quantity.number) == (fifteen(sum(single, Decimal(0))) if single else None)
    assert added.required == len(everyone) - above.count("x")
    base = sum((other for _, other in whole), Decimal(0))
    if base:
        assert divided.quantity
        assert mean.quantity
        total = sum((one for one, _ in whole), Decimal(0))
        assert divided.quantity.value == pytest.approx(float(total * 100 / base), rel=1e-14)
        weighed = sum((one * other for one, other in whole), Decimal(0))
        assert mean.quantity.value == pytest.approx(float(weighed / base), rel=1e-14)
    else:
        assert (divided.quantity, mean.quantity) == (None, None)
    plain = {text[0] for text in above if text and text[0] in "<>~"}
    if added.quantity and added.quantity.mark is None:
        assert (added.quantity.qualifier is None) == (not plain)
