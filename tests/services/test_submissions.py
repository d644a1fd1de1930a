"""Forms on their way from nháp to khóa sổ: who may do what, when, and what a locked one says."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.submission import MOVES, Lock, Move, NeedsWords, State, Submission, WrongMove, lock_of
from dntracker.services import texts, words
from dntracker.services.catalogue import WrongFrequency
from dntracker.services.submissions import BlockedForm
from dntracker.services.texts import sentence
from tests.services.submission_data import COMMUNE, COMMUNES, FORM, Q4, TODAY, UNIT, at
from tests.support import a_desk, cell, figure, fill, put


@pytest.mark.parametrize(
    ("found", "closes", "lock"),
    [
        (None, date(2025, 12, 20), None),
        (Submission(FORM, UNIT, Q4), date(2026, 1, 10), None),
        (Submission(FORM, UNIT, Q4), date(2026, 1, 9), Lock.CLOSED),
        (Submission(FORM, UNIT, Q4, open_until=TODAY), date(2026, 1, 9), None),
        (Submission(FORM, UNIT, Q4, open_until=date(2026, 1, 9)), date(2026, 1, 8), Lock.CLOSED),
        (Submission(FORM, UNIT, Q4), None, None),
        (Submission(FORM, UNIT, Q4, State.RETURNED), date(2026, 1, 20), None),
        (Submission(FORM, UNIT, Q4, State.SUBMITTED), None, Lock.SUBMITTED),
        (Submission(FORM, UNIT, Q4, State.APPROVED), None, Lock.APPROVED),
        (Submission(FORM, UNIT, Q4, State.LOCKED, open_until=date(2026, 2, 1)), None, Lock.LOCKED),
    ],
)
def test_a_form_is_locked_by_its_state_and_after_its_closing(
    found: Submission | None, closes: date | None, lock: Lock | None
) -> None:
    assert lock_of(found, date(2025, 9, 15), closes, TODAY) is lock


def test_a_period_is_not_open_before_its_first_day() -> None:
    assert lock_of(None, date(2026, 1, 11), None, TODAY) is Lock.NOT_OPEN
    assert lock_of(None, TODAY, None, TODAY) is None


def test_a_period_before_its_units_existed_is_not_opened() -> None:
    desk = a_desk()
    acts = desk.summary().acts
    with pytest.raises(UserError) as refused:
        desk.submissions.open_period(COMMUNES, Period.parse("2024-Q4"))
    assert sentence(refused.value).startswith("Không đơn vị nào báo cáo biểu 02/CĐS-X cho kỳ Quý IV năm 2024")
    assert desk.summary().acts == acts


def test_opening_a_period_makes_a_draft_for_every_commune_and_is_one_act() -> None:
    desk = a_desk()
    acts = desk.summary().acts
    opened = desk.submissions.open_period(COMMUNES, Period.parse("2025"))
    standings = desk.submissions.standings(desk.catalogue.form(COMMUNES), Period.parse("2025"))
    assert (opened, len(standings), desk.summary().acts - acts) == (94, 94, 1)
    assert {one.state for one in standings} == {State.DRAFT}
    assert all(one.required for one in standings)


def test_opening_again_keeps_states_and_changes_who_must_report() -> None:
    desk = a_desk()
    year = Period.parse("2025")
    desk.submissions.open_period(COMMUNES, year)
    desk.submissions.move(Move.UNLOCK, COMMUNES, COMMUNE, year, "nộp muộn", date(2026, 3, 1))
    fill(desk, COMMUNES, COMMUNE, "2025")
    desk.submissions.move(Move.SUBMIT, COMMUNES, COMMUNE, year)
    assert desk.submissions.open_period(COMMUNES, year, [COMMUNE]) == 0
    standings = {one.unit.code: one for one in desk.submissions.standings(desk.catalogue.form(COMMUNES), year)}
    assert standings[COMMUNE].state is State.SUBMITTED
    assert [code for code, one in standings.items() if one.required] == [COMMUNE]


def test_the_whole_way_of_a_form() -> None:
    desk = a_desk()
    fill(desk)
    moves = [(Move.SUBMIT, ""), (Move.RETURN, "xem lại KTS.01"), (Move.SUBMIT, ""), (Move.APPROVE, ""), (Move.LOCK, "")]
    states = [desk.submissions.move(move, FORM, UNIT, Q4, words).state for move, words in moves]
    assert states == [State.SUBMITTED, State.RETURNED, State.SUBMITTED, State.APPROVED, State.LOCKED]
    told = [line.step for line in desk.history.acts(5)]
    assert told[0] == "khóa sổ biểu 01/CĐS kỳ IV/2025: Sở KH&CN"
    assert desk.history.acts(5)[3].reason == "xem lại KTS.01"


GOES = [(state, move) for move in Move for state in State if state in MOVES[move].sources]
STOPS = [(state, move) for move in Move for state in State if state not in MOVES[move].sources]


@pytest.mark.parametrize(("state", "move"), GOES)
def test_a_move_goes_from_the_states_it_knows(state: State, move: Move) -> None:
    desk = a_desk()
    fill(desk)
    assert at(desk, state).submissions.move(move, FORM, UNIT, Q4, "lý do").state is MOVES[move].target


@pytest.mark.parametrize(("state", "move"), STOPS)
def test_a_move_from_another_state_says_which_it_is_and_changes_nothing(state: State, move: Move) -> None:
    desk = at(a_desk(), state)
    before = desk.submissions.of(FORM, UNIT, Q4)
    with pytest.raises(WrongMove) as raised:
        desk.submissions.move(move, FORM, UNIT, Q4, "lý do")
    assert words.STATE_WORDS[state] in texts.sentence(raised.value)
    assert desk.submissions.of(FORM, UNIT, Q4) == before


@pytest.mark.parametrize("move", [Move.RETURN, Move.UNLOCK])
def test_returning_and_unlocking_need_words(move: Move) -> None:
    desk = at(a_desk(), State.SUBMITTED)
    with pytest.raises(NeedsWords):
        desk.submissions.move(move, FORM, UNIT, Q4, "  ")


def test_a_form_is_not_sent_for_a_period_of_another_length() -> None:
    with pytest.raises(WrongFrequency):
        a_desk().submissions.move(Move.SUBMIT, FORM, UNIT, Period.parse("2025-07"))


def test_the_periods_of_a_form_are_those_that_were_opened() -> None:
    desk = a_desk()
    assert desk.submissions.periods(FORM) == []
    for period in ("2025-Q3", "2025-Q4"):
        desk.submissions.open_period(FORM, Period.parse(period))
    assert desk.submissions.periods(FORM) == [Q4, Period.parse("2025-Q3")]


def test_what_stops_a_form_is_said_and_nothing_is_sent() -> None:
    desk = a_desk()
    fill(desk)
    desk.entry.clear([cell("CQS.02"), cell("CQS.06")])
    with pytest.raises(BlockedForm) as raised:
        desk.submissions.move(Move.SUBMIT, FORM, UNIT, Q4)
    sentence = texts.sentence(raised.value)
    assert sentence.startswith("Chưa gửi được, còn 2 chỗ phải sửa trước. Chỗ đầu tiên: ")
    assert desk.catalogue.indicator("CQS.02").short_name in sentence
    assert desk.submissions.of(FORM, UNIT, Q4) is None


def test_late_counts_from_the_due_day_while_the_form_is_open() -> None:
    desk = a_desk()
    desk.submissions.open_period(FORM, Q4)
    form, unit = desk.catalogue.form(FORM), desk.catalogue.unit(UNIT)
    standing = desk.submissions.standing(form, unit, Q4)
    assert standing.due is not None
    assert standing.days_late == (TODAY - standing.due.actual).days > 0
    at(desk, State.SUBMITTED)
    assert desk.submissions.standing(form, unit, Q4).days_late == 0


def test_entered_counts_the_indicators_of_the_form() -> None:
    desk = a_desk()
    form, unit = desk.catalogue.form(FORM), desk.catalogue.unit(UNIT)
    before = desk.submissions.standing(form, unit, Q4).entered
    put(desk.store, figure(form.rows[0].indicator, 1.0), figure(form.rows[1].indicator, 2.0))
    standing = desk.submissions.standing(form, unit, Q4)
    assert (standing.entered - before, standing.state) == (2, State.DRAFT)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Move), st.sampled_from(["", "lý do"])), max_size=12))
def test_any_moves_leave_a_state_that_the_journal_knows(moves: list[tuple[Move, str]]) -> None:
    desk = a_desk()
    for move, said in moves:
        before = desk.submissions.of(FORM, UNIT, Q4)
        try:
            found = desk.submissions.move(move, FORM, UNIT, Q4, said)
        except UserError:
            assert desk.submissions.of(FORM, UNIT, Q4) == before
        else:
            assert desk.store.get(Submission, FORM, UNIT, "2025-Q4") == found


def test_a_request_that_is_past_stops_no_return() -> None:
    desk = at(a_desk(), State.SUBMITTED)
    known = desk.submissions.of(FORM, UNIT, Q4)
    assert known is not None
    put(desk.store, replace(known, asked_by="Cán bộ A", asked_until=date(2026, 1, 2)), screen="submissions")
    desk.submissions.refresh()
    assert desk.submissions.move(Move.RETURN, FORM, UNIT, Q4, "xem lại").open_until == date(2026, 1, 15)


def test_a_request_that_is_granted_before_the_closing_keeps_its_day() -> None:
    desk = a_desk()
    year, until = Period.parse("2026-Q1"), date(2026, 5, 4)
    sent = Submission(FORM, UNIT, year, State.SUBMITTED, asked_by="Cán bộ A", asked_until=until)
    put(desk.store, sent, screen="submissions")
    closes = desk.catalogue.closes(desk.catalogue.form(FORM), desk.catalogue.unit(UNIT), year)
    assert closes is not None
    assert closes > TODAY
    assert desk.submissions.move(Move.UNLOCK, FORM, UNIT, year, "đồng ý").open_until == until


def test_a_unit_is_counted_by_the_rows_that_it_fills() -> None:
    desk = a_desk()
    form = desk.catalogue.form(FORM)
    for unit in desk.catalogue.units_of(form, Q4):
        filled = [row for row in desk.entry.sheet(FORM, unit.code, Q4).rows if row.cell]
        standing = desk.submissions.standing(form, unit, Q4)
        assert standing.total == len(filled)
        assert standing.entered <= standing.total
    other = next(one for one in desk.catalogue.units_of(form, Q4) if one.code != form.consolidator)
    strange = next(one.indicator for one in form.rows if desk.catalogue.indicator(one.indicator).owner != other.code)
    before = desk.submissions.standing(form, other, Q4).entered
    put(desk.store, figure(strange, 1.0, unit=other.code))
    assert desk.submissions.standing(form, other, Q4).entered == before
