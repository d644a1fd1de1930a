"""The city's value: the owner's word, a sum of units, or summed numerators over summed denominators."""

from typing import Any

from dntracker.domain.city_value import UnitFigures, city_value
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import CityRule, Kind, OverUnits
from tests.domain.rule_data import a_figure, an_indicator, quantity

FROM_UNITS: dict[str, Any] = {"city_rule": CityRule.UNITS}
COMMUNES = ("X1", "X2", "X3")


def of_units(*texts: str) -> tuple[Figure, ...]:
    return tuple(a_figure("2025-Q4", text, unit=unit) for unit, text in zip(COMMUNES, texts, strict=False) if text)


def test_an_owners_indicator_is_what_the_owner_reports() -> None:
    value = city_value(an_indicator(), a_figure("2025-Q4", "~24"), UnitFigures(of_units("1", "2")), COMMUNES)
    assert (value.quantity, value.parts, value.provisional) == (quantity("~24"), (), False)


def test_units_add_up_and_the_count_says_on_how_many_it_stands() -> None:
    value = city_value(an_indicator(**FROM_UNITS), None, UnitFigures(of_units("0.1", "0.2")), COMMUNES)
    assert (value.quantity, value.count, value.provisional) == (quantity("0.3"), "2/3", True)
    assert [part.unit for part in value.parts] == ["X1", "X2"]


def test_all_units_make_it_final_and_nil_counts_as_a_report() -> None:
    value = city_value(an_indicator(**FROM_UNITS), None, UnitFigures(of_units("5", "-", "~2")), COMMUNES)
    assert (value.quantity, value.count, value.provisional) == (quantity("~7"), "3/3", False)


def test_a_unit_to_which_it_does_not_apply_drops_out_and_a_missing_one_does_not() -> None:
    value = city_value(an_indicator(**FROM_UNITS), None, UnitFigures(of_units("5", "x", "…")), COMMUNES)
    assert (value.quantity, value.count) == (quantity("5"), "1/2")


def test_units_that_need_not_report_and_unofficial_figures_are_left_out() -> None:
    figures = (*of_units("5"), a_figure("2025-Q4", "9", unit="Y"), a_figure("2025-Q4", "9", unit="X2", official=False))
    assert city_value(an_indicator(**FROM_UNITS), None, UnitFigures(figures), COMMUNES).quantity == quantity("5")


def test_a_ratio_divides_summed_numerators_by_summed_denominators() -> None:
    share = an_indicator(Kind.RATIO, measure="%", over_units=OverUnits.RATIO, **FROM_UNITS)
    units = UnitFigures(numerators=of_units("30", "20", "9"), denominators=of_units("40", "160"))
    value = city_value(share, None, units, COMMUNES)
    assert (value.quantity, value.count) == (quantity("25"), "2/3")  # (30 + 20) / (40 + 160), not the mean 43,75
    assert [(part.unit, part.value) for part in value.parts] == [("X1", 30), ("X1", 40), ("X2", 20), ("X2", 160)]


def test_a_ratio_per_thousand_people_is_scaled_as_its_measure_says() -> None:
    density = an_indicator(Kind.RATIO, measure="DN/1.000 dân", over_units=OverUnits.RATIO, **FROM_UNITS)
    units = UnitFigures(numerators=of_units("23"), denominators=of_units("~10000"))
    assert city_value(density, None, units, ("X1",)).quantity == quantity("~2.3")


def test_a_ratio_of_nothing_has_no_value() -> None:
    share = an_indicator(Kind.RATIO, measure="%", over_units=OverUnits.RATIO, **FROM_UNITS)
    units = UnitFigures(numerators=of_units("-"), denominators=of_units("-"))
    value = city_value(share, None, units, ("X1",))
    assert (value.quantity, value.reported) == (None, 1)


def test_an_owners_figure_overrides_the_units_and_keeps_their_parts() -> None:
    value = city_value(an_indicator(**FROM_UNITS), a_figure("2025-Q4", "8"), UnitFigures(of_units("5", "2")), COMMUNES)
    assert (value.quantity, value.overridden, len(value.parts)) == (quantity("8"), True, 2)


def test_no_unit_figures_give_no_value() -> None:
    value = city_value(an_indicator(**FROM_UNITS), None, UnitFigures(), COMMUNES)
    assert (value.quantity, value.count, value.provisional) == (None, "0/3", True)
