"""Things in their tables and in the journal: what is written is what is read."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from dntracker.domain.figure import Figure, Status
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.domain.setting import Setting
from dntracker.store.check import check
from dntracker.store.files import create
from dntracker.store.kinds import TABLES, Kinds
from tests.support import Clock, a_store, put

SEEDED = a_store()
KINDS = Kinds(create(None, Clock()).connection)

numbers = st.floats(allow_nan=False, allow_infinity=False, width=64).map(lambda one: float(f"{one:.15g}"))
finite = numbers.filter(math.isfinite)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    frequency = draw(st.sampled_from(Frequency))
    return Period(draw(st.integers(1900, 2199)), frequency, draw(st.integers(1, frequency.per_year)))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure of a seeded indicator that the tables accept."""
    value = draw(st.none() | finite)
    mark = draw(st.sampled_from(Mark)) if value is None else None
    high = draw(st.none() | finite.filter(lambda one: one > value)) if value is not None and value < 1e300 else None
    qualifier = draw(st.none() | st.sampled_from(Qualifier)) if value is not None and high is None else None
    source = draw(words)
    return Figure(
        draw(st.sampled_from(["KTS.01", "CQS.02"])), "DN", draw(st.sampled_from(["SKHCN", "BHXH"])), draw(periods()),
        source, value, high, qualifier, mark, draw(st.sampled_from(Status)), draw(st.booleans()) and not source,
        draw(st.booleans()), draw(st.none() | st.dates(date(2000, 1, 1))), tuple(draw(st.lists(words, max_size=2))),
        tuple(draw(st.lists(words, max_size=2))), draw(words),
    )  # fmt: skip


@pytest.mark.parametrize("table", [table for table in TABLES if table != "setting"])
def test_every_seeded_thing_comes_back_out_of_its_table_and_out_of_its_state(table: str) -> None:
    kind = KINDS.by_table[table]
    things: list[Struct] = SEEDED.all(kind.type)
    assert things
    for thing in things:
        assert kind.thing_of(kind.key_of(thing), kind.state_of(thing)) == thing
        assert SEEDED.get(kind.type, *kind.key_of(thing)) == thing


def test_a_setting_comes_back_too() -> None:
    store = a_store()
    put(store, Setting("closing_days", "14"), Setting("empty", ""))
    assert store.all(Setting) == [Setting("closing_days", "14"), Setting("empty", "")]
    assert check(store) == []


@given(figures())
def test_any_figure_comes_back_out_of_its_state(figure: Figure) -> None:
    kind = KINDS.by_type[Figure]
    assert kind.thing_of(kind.key_of(figure), kind.state_of(figure)) == figure


@given(st.lists(figures(), max_size=6, unique_by=lambda one: (one.cell, one.source)))
def test_any_figures_come_back_out_of_the_table_and_agree_with_the_journal(figures: list[Figure]) -> None:
    store = a_store()
    before = set(store.all(Figure))
    put(store, *figures)
    assert set(store.all(Figure)) == before | set(figures)
    assert check(store) == []


def test_whole_numbers_are_written_like_any_other() -> None:
    store = a_store()
    put(store, Figure("KTS.04", "DN", "SKHCN", Period.parse("2025"), value=39888))
    put(store, Figure("KTS.06", "DN", "SKHCN", Period.parse("2025"), value=-0.0))
    assert check(store) == []
