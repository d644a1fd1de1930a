"""As of a day, and what changed between two: any edits and undos, at any time of any day."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Period
from dntracker.domain.submission import Move
from dntracker.services.as_of import NothingYet, figures_at, last_sending, official_at, official_before
from dntracker.services.desk import Desk
from dntracker.store.check import check
from dntracker.store.store import ReadOnly
from tests.support import LAN, MINH, Clock, a_desk, cell, figure, put, sent, state_of, told

DAY = date(2026, 1, 10)
CELLS = [cell(code, period) for code in ("KTS.01", "KTS.06", "CQS.02") for period in ("2025-Q4", "2026-Q1")]
TEXTS = ["1", "20,69", "~24", "35–40", "…", "-", ""]
Step = tuple[int, str, Cell, str]
steps = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.sampled_from(["record", "record", "paste", "amend", "undo", "redo", "other"]),
        st.sampled_from(CELLS),
        st.sampled_from(TEXTS),
    ),
    min_size=1,
    max_size=12,
)


def test_a_day_ends_at_midnight_in_vietnam() -> None:
    clock = Clock(datetime(2026, 1, 10, 16, 59, tzinfo=UTC))
    desk = a_desk(LAN, clock)
    desk.entry.record(cell(), "21")
    clock.turn(minutes=1)
    desk.entry.record(cell(), "22")
    assert [told(desk.as_of(DAY + timedelta(days=days)), cell()) for days in (-1, 0, 1)] == ["", "21", "22"]


def test_the_desk_of_a_day_shows_that_day_everywhere_and_takes_nothing() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    desk.entry.record(cell(), "21")
    before = state_of(desk.store)
    clock.turn(days=3)
    desk.entry.set_plan(cell(), "25", "Kế hoạch", "12/KH-UBND", "")
    desk.entry.record(cell(), "22")
    past = desk.as_of(DAY)
    assert (past.readonly, past.today, past.as_of_day) == (True, DAY, DAY)
    assert state_of(past.store) == before
    assert past.trends.series("KTS.01").sentence
    assert past.history.acts(1)[0].sentences == ("KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN: 21",)
    assert check(past.store) == []
    with pytest.raises(ReadOnly):
        past.entry.record(cell(), "23")
    assert told(desk, cell()) == "22"


def test_before_its_first_act_a_file_shows_nothing() -> None:
    desk = a_desk()
    with pytest.raises(NothingYet) as refused:
        desk.as_of(date(2026, 1, 8))
    assert refused.value.details == {"day": "08/01/2026", "first": "09/01/2026"}
    assert figures_at(desk.store, date(2026, 1, 8)) == []


def test_cells_tell_what_stood_in_them_on_a_day() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    first, second = cell(), cell("KTS.06")
    unknown = cell(period="2031-Q1")
    desk.entry.record(first, "21")
    put(desk.store, figure("KTS.06", 7.0, source="VNV-2025"))
    clock.turn(days=1)
    desk.entry.record(first, "22")
    desk.entry.record(second, "9")
    found = official_at(desk.store, [first, second, unknown], DAY)
    assert {where: one and (one.value, one.source) for where, one in found.items()} == {
        first: (21.0, ""), second: (7.0, "VNV-2025"), unknown: None,
    }  # fmt: skip


def test_cells_tell_what_stood_in_them_when_the_form_was_sent_last() -> None:
    clock = Clock()
    desk, where = a_desk(LAN, clock), cell()
    form = ("01/CĐS", where.unit, where.period)
    desk.entry.record(where, "21")
    assert last_sending(desk.store, *form) is None
    for text in ("22", "23", "24"):
        desk.entry.record(where, text)
        if text != "24":
            sent(desk, *form)
            clock.turn(minutes=5)
            desk.submissions.move(Move.UNLOCK, *form, words="sửa")
    until = last_sending(desk.store, *form)
    assert until is not None
    found = official_before(desk.store, [where], until)[where]
    assert found is not None
    assert found.value == 23


def test_what_follows_a_sending_in_the_same_instant_is_not_part_of_it() -> None:
    clock = Clock()
    desk, where = a_desk(LAN, clock), cell()
    form = ("01/CĐS", where.unit, where.period)
    desk.entry.record(where, "21")
    sent(desk, *form)
    clock.turn(days=-30)
    desk.submissions.move(Move.UNLOCK, *form, words="sửa")
    desk.entry.record(where, "22")
    sending = last_sending(desk.store, *form)
    assert sending is not None
    found = official_before(desk.store, [where], sending)[where]
    assert found is not None
    assert found.value == 21


def test_differences_are_net_and_say_who_when_and_in_how_many_steps() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    desk.entry.record(cell(), "21")
    desk.entry.record(cell("KTS.06"), "5")
    clock.turn(days=1)
    desk.actor = MINH
    for text in ("22", "23", "24"):
        desk.entry.record(cell(), text, reason="rà soát")
    for text in ("6", "5"):
        desk.entry.record(cell("KTS.06"), text)
    desk.entry.set_plan(cell(), "25", "Kế hoạch", "12/KH-UBND", "")
    groups = desk.differences.grouped(desk.differences.between(DAY, DAY + timedelta(days=1)))
    assert [(group.title, len(group.differences)) for group in groups] == [
        ("Biểu 01/CĐS, mục tiêu", 3), ("Biểu 01/CĐS, Sở KH&CN", 1),
    ]  # fmt: skip
    one = groups[1].differences[0]
    assert (one.told.old, one.told.new, one.steps) == ("21% GRDP", "24% GRDP", 3)
    assert (one.person, one.reason, one.at) == ("Cán bộ M", "rà soát", clock())


@given(steps, st.integers(0, 12), st.integers(0, 12))
def test_differences_explain_exactly_how_two_days_differ(made: Sequence[Step], one: int, other: int) -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    seen = live(desk, clock, made)
    first, last = (DAY + timedelta(days=days) for days in sorted((one, other)))
    old, new = by_key(figures_at(desk.store, first)), by_key(figures_at(desk.store, last))
    for day, found in ((first, old), (last, new)):
        assert found == seen[max(known for known in seen if known <= day)]
    told = [one for one in desk.differences.between(first, last) if isinstance(one.thing, Figure)]
    assert len(told) == len({key_of(one.thing) for one in told})
    assert {key_of(one.thing): (one.before, one.after) for one in told} == {
        key: (old.get(key), new.get(key)) for key in old | new if old.get(key) != new.get(key)
    }
    assert by_key(desk.as_of(first).store.all(Figure)) == old


def live(desk: Desk, clock: Clock, made: Sequence[Step]) -> dict[date, dict[object, Figure]]:
    """Work through the steps; what the table of figures held at the end of each day on which something was done."""
    seen = {date(2026, 1, 9): by_key(desk.store.all(Figure))}
    for hours, what, where, text in made:
        clock.turn(hours=hours)
        with suppress(UserError):
            match what:
                case "record":
                    desk.entry.record(where, text)
                case "paste":
                    desk.entry.record_block([(one, text) for one in CELLS[:3]], "dán")
                case "amend":
                    desk.entry.amend(where, note=text)
                case "undo":
                    desk.entry.undo()
                case "redo":
                    desk.entry.redo()
                case _:
                    desk.actor = MINH if desk.actor == LAN else LAN
        seen[desk.now().date()] = by_key(desk.store.all(Figure))
    return seen


def by_key(figures: Sequence[Figure]) -> dict[object, Figure]:
    return {key_of(one): one for one in figures}


def key_of(figure: object) -> tuple[str, str, str, Period, str]:
    assert isinstance(figure, Figure)
    return figure.indicator, figure.territory, figure.unit, figure.period, figure.source


def test_what_differs_now_counts_what_was_done_while_the_clock_was_ahead() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    desk.entry.record(cell(), "21")
    clock.turn(days=30)
    desk.entry.record(cell(), "22")
    clock.turn(days=-30)
    desk.entry.record(cell(), "23")
    (one,) = desk.differences.since(DAY)
    assert one.told.new == "23% GRDP"


def test_what_differs_from_the_last_sending_is_what_was_mended_in_sent_sheets_only() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    first, second, unsent = cell(), cell("KTS.06"), cell("KTS.02", period="2024-Q3", territory="DN-CU")
    for where, text in ((first, "21"), (second, "7"), (unsent, "8")):
        desk.entry.record(where, text)
    sent(desk, "01/CĐS", first.unit, first.period)
    clock.turn(minutes=5)
    desk.submissions.move(Move.UNLOCK, "01/CĐS", first.unit, first.period, words="sửa")
    for where, text in ((first, "22"), (first, "23"), (second, "9"), (second, "7"), (unsent, "9")):
        desk.entry.record(where, text)
    (one,) = desk.differences.since_sent()
    assert (one.told.old, one.told.new, one.steps) == ("21% GRDP", "23% GRDP", 2)


def test_differences_stand_under_the_form_that_their_unit_fills() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    clock.turn(days=1)
    desk.entry.record(cell("CQS.02", unit="20195", territory="20195"), "80")
    desk.entry.record(cell("CQS.03"), "81")
    desk.catalogue.today = DAY + timedelta(days=1)
    groups = desk.differences.grouped(desk.differences.since(DAY))
    assert [group.form for group in groups] == ["01/CĐS", "02/CĐS-X"]
