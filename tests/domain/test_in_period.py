"""Which figure a column shows, and what lũy kế adds up."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.calendar import Calendar, DayRule, WindowRule
from dntracker.domain.figure import Figure
from dntracker.domain.in_period import cumulative, pick
from dntracker.domain.indicator import Indicator, Kind, OverTime
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from tests.domain.rule_data import a_figure, an_indicator, quantity

ADMINISTRATIVE = Calendar(
    "hanh-chinh",
    "Hành chính",
    {
        frequency: WindowRule(DayRule(15, -1), DayRule(14))
        for frequency in (Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR)
    },
)
STOCK = an_indicator(Kind.STOCK)


def values_of(*figures: Figure) -> Callable[[Period], Quantity | None]:
    """What a column shows, for periods that have one of these figures."""
    found = {figure.period: figure.quantity for figure in figures}
    return found.get


def shown(figures: list[Figure], period: str, kind: Kind = Kind.STOCK) -> Figure | None:
    return pick(figures, Period.parse(period), an_indicator(kind), ADMINISTRATIVE.window)


def test_a_period_shows_its_own_official_figure_even_when_a_later_as_of_is_there() -> None:
    own = a_figure("2024", "95")
    assert shown([a_figure("2024-10", "96", "2024-10-31"), a_figure("2024", "9", official=False), own], "2024") is own


def test_a_year_without_a_figure_shows_the_latest_as_of_inside_it() -> None:
    april, july = a_figure("2024-04", "98", "2024-04-24"), a_figure("2024-07", "97", "2024-07-10")
    assert shown([july, april], "2024") is july


def test_without_an_as_of_date_a_figure_speaks_of_its_own_windows_last_day() -> None:
    november = a_figure("2024-11")  # until 14/11
    early_december = a_figure("2024-12", as_of="2024-11-10")
    assert shown([early_december, november], "2024") is november


@pytest.mark.parametrize(
    ("day", "stands"),
    [("2023-12-14", False), ("2023-12-15", True), ("2024-12-14", True), ("2024-12-15", False)],
)
def test_only_days_inside_the_data_window_stand_for_the_period(day: str, stands: bool) -> None:
    figure = a_figure("2024-06", as_of=day)
    assert shown([figure], "2024") is (figure if stands else None)


@pytest.mark.parametrize("kind", [Kind.FLOW, Kind.RANK, Kind.YES_NO])
def test_flows_ranks_and_answers_are_never_stood_for(kind: Kind) -> None:
    assert shown([a_figure("2024-10", as_of="2024-10-31")], "2024", kind) is None


@pytest.mark.parametrize("longer", ["2024", "2024-S2", "2024-Q4"])
def test_a_longer_or_equal_period_never_fills_a_shorter_one(longer: str) -> None:
    assert shown([a_figure(longer, as_of="2024-09-01")], "2024-Q3") is None


def test_a_missing_figure_of_a_month_does_not_stand_for_the_quarter() -> None:
    july = a_figure("2024-07", "97", "2024-07-10")
    assert shown([july, a_figure("2024-08", "…", "2024-08-10")], "2024-Q3") is july


def test_a_disputed_figure_that_is_not_official_stands_for_nothing() -> None:
    assert shown([a_figure("2024-07", as_of="2024-07-10", official=False)], "2024-Q3") is None


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (["0.1", "0.2", "0.3"], "0.6"),
        (["1200", "-", "300"], "1500"),
        (["-", "-", "-"], "-"),
        (["100", "~20", "3"], "~123"),
        ([">100", "≥20", "3"], ">123"),
        (["<100", "≤20", "<3"], "<123"),
        ([">100", "<20", "3"], "~123"),
        (["≥100", "≥20", "3"], "≥123"),
        (["100", "20–30", "3"], None),
        (["100", "…", "3"], None),
        (["100", "x", "3"], None),
    ],
)
def test_cumulative_adds_the_quarters_of_the_year_so_far(parts: list[str], total: str | None) -> None:
    quarters = [a_figure(f"2025-Q{n}", text) for n, text in enumerate(parts, 1)]
    found = cumulative(an_indicator(), Period.parse("2025-Q3"), values_of(*quarters, a_figure("2025-Q4", "9")))
    assert found == (quantity(total) if total else None)


def test_cumulative_is_empty_when_a_quarter_is_not_there() -> None:
    assert cumulative(an_indicator(), Period.parse("2025-Q2"), values_of(a_figure("2025-Q2"))) is None


def test_the_cumulative_value_of_a_year_is_the_year_itself() -> None:
    year = Period.parse("2024")
    assert cumulative(an_indicator(), year, values_of(a_figure("2024", "39888"))) == quantity("39888")


@pytest.mark.parametrize(
    "indicator", [STOCK, an_indicator(Kind.RATIO), an_indicator(Kind.SCORE), an_indicator(over_time=OverTime.NONE)]
)
def test_only_flows_that_sum_over_time_accumulate(indicator: Indicator) -> None:
    assert cumulative(indicator, Period.parse("2024"), values_of(a_figure("2024"))) is None


def test_a_reported_quarter_belongs_to_its_own_year_whatever_day_it_speaks_of() -> None:
    late = replace(a_figure("2025-Q4", "1900"), as_of=date(2025, 12, 15))
    assert pick([late], Period.parse("2025"), STOCK, ADMINISTRATIVE.window) == late
    assert pick([late], Period.parse("2026"), STOCK, ADMINISTRATIVE.window) is None
