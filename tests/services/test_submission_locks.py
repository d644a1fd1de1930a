"""What a form on its way locks, until when, and for whom."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.domain.submission import Move, State, WrongMove
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.standings import LockedForm
from dntracker.services.submissions import NotAsked
from tests.services.submission_data import COMMUNE, COMMUNES, FORM, Q4, TODAY, UNIT, at
from tests.support import LAN, Clock, a_desk, cell, put, told


def why(desk: Desk, form: str = FORM, unit: str = UNIT, period: Period = Q4) -> str:
    return desk.submissions.why_locked(desk.catalogue.form(form, period), desk.catalogue.unit(unit), period)


def with_people(*people: Person) -> Desk:
    desk = a_desk(Actor("Cán bộ A", UNIT))
    put(desk.store, *people)
    return desk


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
