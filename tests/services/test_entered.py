"""What units have entered, counted once and again only where a figure was written since."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dntracker.domain.act import Deed
from dntracker.domain.period import Period
from dntracker.services.entered import Entered
from dntracker.store.figures import Figures
from dntracker.store.store import Store
from tests.support import LAN, a_store, figure, put

UNITS, PERIODS, CODES = ("SKHCN", "20332", "20242"), ("2025-Q3", "2025-Q4"), ("KTS.01", "KTS.02", "XHS.01")
ROWS = (frozenset(CODES), frozenset(CODES[:1]))
QUARTER = Period.parse(PERIODS[1])


def asked(store: Store, question: Callable[[], object]) -> list[str]:
    """The statements about figures with which a question is answered."""
    said: list[str] = []
    store.connection.set_trace_callback(said.append)
    question()
    store.connection.set_trace_callback(None)
    return [one for one in said if "FROM figure" in one or "FROM journal_entry" in one]


@given(
    written=st.lists(
        st.tuples(
            st.sampled_from(CODES), st.sampled_from(UNITS), st.sampled_from(PERIODS), st.booleans(), st.booleans()
        ),
        max_size=12,
    )
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_written_and_taken_back_the_counts_are_those_of_the_file(
    written: list[tuple[str, str, str, bool, bool]],
) -> None:
    store = a_store()
    entered, figures = Entered(store), Figures(store)
    for code, unit, period, official, back in written:
        put(store, figure(code, 1.0, period, unit=unit, official=official))
        if back:
            store.undo(Deed(LAN, "", "entry"))
        for when, rows in ((Period.parse(one), rows) for one in PERIODS for rows in ROWS):
            assert entered.of(UNITS, when, rows) == dict.fromkeys(UNITS, 0) | figures.entered(UNITS, when, rows)


def test_what_was_counted_is_not_counted_again() -> None:
    store = a_store()
    entered = Entered(store)
    entered.of(UNITS, QUARTER, ROWS[0])
    assert asked(store, lambda: entered.of(UNITS[:2], QUARTER, ROWS[0])) == []


def test_after_a_figure_only_its_own_unit_is_counted_again_and_the_journal_read_from_there() -> None:
    store = a_store()
    entered = Entered(store)
    entered.of(UNITS, QUARTER, ROWS[0])
    before = store.journal.newest()
    put(store, figure("KTS.02", 7.0, QUARTER.code, unit="20332"))
    journal, counted = asked(store, lambda: entered.of(UNITS, QUARTER, ROWS[0]))
    assert f"act > {before}" in journal
    assert f"unit IN ({store.names.known('20332')})" in counted
