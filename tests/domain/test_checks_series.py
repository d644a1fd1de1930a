"""What holds for every series: a quiet one has no finding, a thousandfold jump in it is always found."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.check import Severity
from dntracker.domain.checks.subject import Earlier, Subject
from dntracker.domain.figure import Cell
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services.check_rules import BUILT_IN, KINDS
from tests.domain.rule_data import a_figure, an_indicator
from tests.domain.test_checks import TODAY

FIRST = Period.parse("2020-Q1")
QUALIFIERS = st.sampled_from([None, Qualifier.ABOUT, Qualifier.OVER, Qualifier.JUST_UNDER])


@st.composite
def quiet(draw: st.DrawFn) -> list[float]:
    """A series of a stock that grows by up to 3 percent a quarter, each figure within half a percent of its course."""
    level, growth = draw(st.floats(100, 1e8)), draw(st.floats(0, 0.03))
    noise = draw(st.lists(st.floats(-0.005, 0.005), min_size=2, max_size=24))
    return [round(level * (1 + growth) ** place * (1 + off), 2) for place, off in enumerate(noise)]


def subject(series: list[float], own: Quantity) -> Subject:
    """The row after a series, with this figure in its cell."""
    periods = [FIRST]
    for _ in series:
        periods.append(periods[-1].next())
    earlier = tuple(Earlier(at, Quantity(value)) for at, value in zip(periods, series, strict=False))
    figure = replace(a_figure(periods[-1].code), value=own.value, qualifier=own.qualifier)
    cell = Cell("I", "DN-CU", "SO", periods[-1])
    indicator = an_indicator(Kind.STOCK, low=0.0)
    return Subject(cell, indicator, TODAY, own, figure, earlier=earlier, last=earlier[-1], reached=own)


def rules_that_find(row: Subject) -> set[str]:
    rules = [one for one in BUILT_IN.values() if one.kind in KINDS]
    return {one.code for one in rules if KINDS[one.kind].look(row, one.limits) is not None}


@given(quiet())
def test_a_quiet_series_has_no_finding(series: list[float]) -> None:
    assert rules_that_find(subject(series[:-1], Quantity(series[-1]))) == set()


@given(quiet(), st.sampled_from([1000.0, 0.001]), QUALIFIERS)
def test_a_thousandfold_jump_is_always_found(series: list[float], times: float, qualifier: Qualifier | None) -> None:
    assert "C05" in rules_that_find(subject(series[:-1], Quantity(series[-1] * times, qualifier=qualifier)))
    assert BUILT_IN["C05"].severity is Severity.WARN
