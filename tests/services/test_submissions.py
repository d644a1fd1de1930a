"""Forms on their way from nháp to khóa sổ: who may do what, when, and what a locked one says."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.domain.submission import MOVES, Lock, Move, NeedsWords, State, Submission, WrongMove, lock_of
from dntracker.services import texts, words
from dntracker.services.catalogue import WrongFrequency
from dntracker.services.desk import Desk
from dntracker.services.standings import LockedForm
from dntracker.services.submissions import BlockedForm, NotAsked
from dntracker.services.texts import sentence
from tests.support import LAN, Clock, a_desk, cell, figure, fill, put, told

FORM, UNIT, Q4 = "01/CĐS", "SKHCN", Period.parse("2025-Q4")
COMMUNES, COMMUNE = "02/CĐS-X", "20195"
TODAY = date(2026, 1, 10)


def why(desk: Desk, form: str = FORM, unit: str = UNIT, period: Period = Q4) -> str:
    return desk.submissions.why_locked(desk.catalogue.form(form, period), desk.catalogue.unit(unit), period)


def at(desk: Desk, state: State) -> Desk:
    found = Submission(FORM, UNIT, Q4, state, by="Cán bộ A", at=datetime(2026, 1, 5, 2, tzinfo=UTC))
    put(desk.store, found, screen="submissions")
    desk.submissions.refresh()
    return desk


def with_people(*people: Person) -> Desk:
    desk = a_desk(Actor("Cán bộ A", UNIT))
    put(desk.store, *people)
    return desk


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


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.SUBMITTED, "biểu đã gửi (Cán bộ A, 05/01/2026 09:00)"),
        (State.APPROVED, "biểu đã duyệt (Cán bộ A, 05/01/2026 09:00)"),
        (State.LOCKED, "biểu đã khóa sổ (Cán bộ A, 05/01/2026 09:00)"),
    ],
)
def test_a_locked_form_says_who_and_when(state: State, words: str) -> None:
    assert why(at(a_desk(), state)).startswith(words)


def test_a_form_that_was_opened_closes_and_opens_again_until_the_day_that_was_granted() -> None:
    clock = Clock(datetime(2026, 1, 10, 3, tzinfo=UTC))
    desk = a_desk(LAN, clock)
    assert why(desk) == ""
    desk.submissions.open_period(FORM, Q4)
    assert why(desk).startswith("biểu đã đóng từ sau ngày ")
    asked = desk.submissions.ask_unlock(FORM, UNIT, Q4, "thiếu số của Sở Y tế", date(2026, 1, 20))
    assert (asked.asked_by, asked.state) == ("Cán bộ L", State.DRAFT)
    granted = desk.submissions.move(Move.UNLOCK, FORM, UNIT, Q4, "đồng ý")
    assert (granted.open_until, granted.asked_by) == (date(2026, 1, 20), "")
    assert why(desk) == ""


def test_a_form_that_is_open_is_not_asked_for() -> None:
    with pytest.raises(WrongMove):
        a_desk().submissions.ask_unlock(FORM, UNIT, Q4, "để sửa", date(2026, 1, 20))


def test_a_day_that_is_past_opens_nothing() -> None:
    desk = at(a_desk(), State.LOCKED)
    with pytest.raises(NotAsked):
        desk.submissions.ask_unlock(FORM, UNIT, Q4, "để sửa", date(2026, 1, 9))


def test_a_form_returned_after_its_closing_gets_some_days() -> None:
    desk = at(a_desk(), State.SUBMITTED)
    returned = desk.submissions.move(Move.RETURN, FORM, UNIT, Q4, "xem lại")
    assert returned.open_until == date(2026, 1, 15)
    assert why(desk) == ""


def test_a_cell_of_a_sent_form_takes_nothing() -> None:
    desk = at(a_desk(), State.SUBMITTED)
    with pytest.raises(LockedForm) as raised:
        desk.submissions.guard([cell()])
    assert "biểu đã gửi" in texts.sentence(raised.value)


def test_a_sent_form_takes_no_entry_no_undo_and_no_old_value() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "24")
    typed = desk.store.journal.head()
    assert typed is not None
    at(desk, State.SUBMITTED)
    deeds: list[Callable[[], object]] = [
        lambda: desk.entry.record(cell(), "25"),
        lambda: desk.entry.clear([cell()]),
        lambda: desk.entry.amend(cell(), note="ước"),
        lambda: desk.entry.record_block([(cell(), "1"), (cell("KTS.06"), "2")], "dán"),
        desk.entry.undo,
        lambda: desk.entry.put_back(typed.id, "trả lại"),
    ]
    for deed in deeds:
        with pytest.raises(LockedForm):
            deed()
    assert told(desk, cell()) == "24"
    sheet = desk.entry.sheet(FORM, UNIT, Q4)
    assert {row.locked_because[:12] for row in sheet.rows if row.cell} == {"biểu đã gửi "}


def test_a_redo_stops_at_a_sent_form() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "24")
    desk.entry.undo()
    at(desk, State.SUBMITTED)
    with pytest.raises(LockedForm):
        desk.entry.redo()


@pytest.mark.parametrize(
    ("person", "role", "unit", "may"),
    [
        (Person("Cán bộ A", unit=UNIT), Role.ENTER, UNIT, True),
        (Person("Cán bộ A", unit=UNIT), Role.APPROVE, UNIT, False),
        (Person("Cán bộ A", unit=UNIT), Role.ENTER, COMMUNE, True),
        (Person("Cán bộ A", unit=COMMUNE), Role.ENTER, UNIT, False),
        (Person("Cán bộ A", unit=COMMUNE), Role.ENTER, COMMUNE, True),
        (Person("Cán bộ A"), Role.ENTER, COMMUNE, True),
        (Person("Cán bộ A", left=date(2026, 1, 9)), Role.ENTER, COMMUNE, False),
        (Person("Cán bộ A", left=TODAY), Role.ENTER, COMMUNE, True),
        (Person("Cán bộ B"), Role.ENTER, UNIT, False),
    ],
)
def test_people_work_for_their_unit_and_the_consolidator_for_all(
    person: Person, role: Role, unit: str, may: bool
) -> None:
    desk = with_people(person)
    form = desk.catalogue.form(COMMUNES if unit == COMMUNE else FORM)
    assert desk.rights.may(role, form, unit) is may


def test_without_people_everybody_may_do_everything() -> None:
    assert all(a_desk().rights.may(role) for role in Role)


def test_who_may_not_approve_is_told_and_nothing_changes() -> None:
    desk = at(with_people(Person("Cán bộ A", unit=UNIT)), State.SUBMITTED)
    with pytest.raises(NoRight) as raised:
        desk.submissions.move(Move.APPROVE, FORM, UNIT, Q4)
    assert "không có quyền duyệt" in texts.sentence(raised.value)
    assert why(desk).startswith("biểu đã gửi")


def test_who_may_not_enter_is_told_why_the_form_is_locked() -> None:
    assert why(with_people(Person("Cán bộ B"))).startswith("Cán bộ A chưa có trong danh sách người làm việc")
    assert why(with_people(Person("Cán bộ A", unit=COMMUNE))).startswith("Cán bộ A không làm việc cho Sở KH&CN")


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
