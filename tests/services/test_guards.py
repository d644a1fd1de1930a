"""What is refused to whom, however it is asked for: undo, redo, old values, reasons and flags as well as typing."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from dntracker.domain.check import Explanation, Finding, FollowUp, Severity
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Target
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.domain.submission import Move, NeedsWords, State, Submission
from dntracker.services.act_cells import codes
from dntracker.services.desk import Desk
from dntracker.services.standings import LockedForm
from dntracker.services.taking_back import NotReturnable
from dntracker.services.texts import sentence
from tests.support import LAN, Clock, a_desk, cell, put, state_of

FORM, UNIT, Q4, COMMUNE = "01/CĐS", "SKHCN", Period.parse("2025-Q4"), "20195"
FINDING = Finding("L01", "jump", Severity.WARN, cell())
STRANGERS = (Person("Cán bộ B", unit=UNIT, roles=tuple(Role)),)
CLERKS = (*STRANGERS, Person(LAN.person, unit=COMMUNE))


def head(desk: Desk) -> int:
    found = desk.store.journal.head()
    assert found is not None
    return found.id


def sent(desk: Desk) -> None:
    put(desk.store, Submission(FORM, UNIT, Q4, State.SUBMITTED, by="Cán bộ A", at=desk.now()), screen="submissions")
    desk.submissions.refresh()


def people(desk: Desk, *found: Person) -> None:
    put(desk.store, *found, screen="people")
    desk.rights.refresh()


def typed(desk: Desk) -> None:
    desk.entry.record(cell(), "24")


def planned(desk: Desk) -> None:
    desk.entry.set_plan(cell(), "≥ 22", "", "12/KH-UBND", "")


def explained(desk: Desk) -> None:
    desk.problems.explain(FINDING, "đổi đơn vị tính")


def flagged(desk: Desk) -> None:
    desk.follow_ups.turn([cell()])


def refused(desk: Desk, act: int, error: type[UserError] | tuple[type[UserError], ...]) -> None:
    before = state_of(desk.store)
    for deed in (desk.entry.undo, lambda: desk.entry.put_back(act, "nhầm")):
        with pytest.raises(error) as raised:
            deed()
        assert "{" not in sentence(raised.value)
    assert state_of(desk.store) == before


@pytest.mark.parametrize("deed", [typed, planned, explained, flagged])
def test_who_may_only_look_takes_nothing_back(deed: Callable[[Desk], None]) -> None:
    desk = a_desk()
    deed(desk)
    act = head(desk)
    people(desk, *STRANGERS)
    refused(desk, act, (LockedForm, NoRight))


@pytest.mark.parametrize("deed", [typed, planned, explained, flagged])
def test_who_works_elsewhere_takes_nothing_back(deed: Callable[[Desk], None]) -> None:
    desk = a_desk()
    deed(desk)
    act = head(desk)
    people(desk, *CLERKS)
    refused(desk, act, (LockedForm, NoRight))


def test_a_plan_is_done_again_only_by_who_may_set_it() -> None:
    desk = a_desk()
    planned(desk)
    desk.entry.undo()
    people(desk, *CLERKS)
    with pytest.raises(NoRight):
        desk.entry.redo()


def test_a_reason_of_a_sent_form_stays_as_it_is() -> None:
    desk = a_desk()
    explained(desk)
    act = head(desk)
    sent(desk)
    refused(desk, act, LockedForm)
    with pytest.raises(LockedForm):
        desk.problems.explain(FINDING, "khác")
    assert [one.text for one in desk.store.all(Explanation)] == ["đổi đơn vị tính"]


def test_flags_of_a_sent_form_are_set_and_taken_back_by_its_own_people() -> None:
    desk = a_desk()
    sent(desk)
    flagged(desk)
    assert desk.entry.undo().cells == (cell(),)
    people(desk, *CLERKS)
    with pytest.raises(NoRight, match="no_right"):
        flagged(desk)
    assert desk.store.all(FollowUp) == []


@pytest.mark.parametrize("deed", [explained, flagged])
def test_who_may_only_look_neither_explains_nor_flags(deed: Callable[[Desk], None]) -> None:
    desk = a_desk()
    people(desk, *STRANGERS)
    before = state_of(desk.store)
    with pytest.raises((LockedForm, NoRight)):
        deed(desk)
    assert state_of(desk.store) == before


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: desk.submissions.open_period(FORM, Q4),
        lambda desk: desk.submissions.move(Move.UNLOCK, FORM, UNIT, Q4, "để sửa"),
        lambda desk: desk.people.add(LAN.person, unit=UNIT, roles=tuple(Role)),
    ],
)
def test_steps_of_other_screens_are_not_returned_as_figures_are(deed: Callable[[Desk], object]) -> None:
    desk = a_desk()
    deed(desk)
    before = state_of(desk.store)
    with pytest.raises(NotReturnable) as raised:
        desk.entry.put_back(head(desk), "nhầm")
    assert "không phải bước nhập số" in sentence(raised.value)
    assert state_of(desk.store) == before


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_old_value_comes_back_with_a_reason_only(reason: str) -> None:
    desk = a_desk()
    typed(desk)
    with pytest.raises(NeedsWords) as raised:
        desk.entry.put_back(head(desk), reason)
    assert sentence(raised.value) == "Ghi lý do rồi mới trả về số cũ được."


def test_a_target_of_no_year_is_put_back_and_names_no_cell() -> None:
    desk = a_desk()
    target = Target("KTS.01", "DN", "NQ05", None, 30.0)
    put(desk.store, target)
    changed = desk.entry.put_back(head(desk), "nhầm")
    assert changed.cells == ()
    assert target not in desk.store.all(Target)
    assert desk.entry.put_back(head(desk), "đúng rồi").cells == ()


def test_cells_are_named_in_their_order() -> None:
    desk = a_desk()
    cells = [cell("KTS.06"), cell("KTS.01", "2025-Q3"), cell("KTS.01")]
    desk.entry.record_block([(one, "5") for one in cells], "dán")
    assert desk.entry.undo().cells == tuple(sorted(cells, key=codes))


def test_a_period_is_guarded_by_the_version_that_it_has() -> None:
    """The newest version is reported yearly only; the one of an old quarter was quarterly and is sent."""
    desk = a_desk()
    sent(desk)
    form = desk.catalogue.form(FORM)
    newest = replace(
        form, version=form.version + 1, valid_from=Period.parse("2026").start, frequencies=(Frequency.YEAR,)
    )
    put(desk.store, newest, screen="forms")
    desk.catalogue.refresh()
    desk.submissions.refresh()
    with pytest.raises(LockedForm):
        desk.entry.record(cell(), "24")


@pytest.mark.parametrize(("unit", "may"), [(COMMUNE, False), ("BHXH", False), (UNIT, True), ("", True)])
def test_periods_are_opened_by_those_who_consolidate(unit: str, may: bool) -> None:
    desk = a_desk()
    people(desk, Person(LAN.person, unit=unit, roles=(Role.ENTER, Role.APPROVE)))
    before = state_of(desk.store)
    if may:
        assert FORM in {one.code for one in desk.submissions.openable("mở kỳ mới")}
        assert desk.submissions.open_period(FORM, Q4)
        return
    for deed in (lambda: desk.submissions.open_period(FORM, Q4, []), lambda: desk.submissions.openable("mở kỳ mới")):
        with pytest.raises(NoRight) as raised:
            deed()
        assert "không làm việc cho" in sentence(raised.value)
    assert state_of(desk.store) == before


def test_a_form_left_open_over_midnight_closes() -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    period = Period.parse("2026-Q1")
    desk.submissions.open_period(FORM, period)
    where = cell(period="2026-Q1")
    desk.entry.record(where, "24")
    closes = desk.catalogue.closes(desk.catalogue.form(FORM), desk.catalogue.unit(UNIT), period)
    assert closes is not None
    clock.turn(days=(closes - desk.today).days)
    desk.entry.record(where, "25")
    clock.turn(days=1)
    with pytest.raises(LockedForm) as raised:
        desk.entry.record(where, "26")
    assert "đóng" in sentence(raised.value)
    assert desk.today == desk.catalogue.today > closes


def test_who_leaves_works_until_midnight() -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    people(desk, Person(LAN.person, unit=UNIT, roles=tuple(Role), left=desk.today), *STRANGERS)
    typed(desk)
    clock.turn(days=1)
    with pytest.raises(LockedForm):
        typed(desk)


def test_a_day_that_was_set_stays_while_the_clock_stands_on_its_day() -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    desk.catalogue.today = Period.parse("2025-Q2").start
    clock.turn(hours=1)
    assert desk.today == Period.parse("2025-Q2").start


@pytest.mark.parametrize(
    ("unit", "roles", "why"),
    [
        (UNIT, (Role.APPROVE,), "không có quyền nhập"),
        (COMMUNE, (Role.ENTER,), "không"),
    ],
)
@pytest.mark.parametrize("where", [cell("XHS.06", "2025-12"), cell("TC.01", "2025-Q3")], ids=["month", "no form"])
def test_a_cell_that_no_form_holds_asks_for_the_right_to_enter_there(
    where: Cell, unit: str, roles: tuple[Role, ...], why: str
) -> None:
    desk = a_desk()
    people(desk, *STRANGERS, Person(LAN.person, unit=unit, roles=roles))
    before = state_of(desk.store)
    with pytest.raises(LockedForm) as raised:
        desk.entry.record(where, "5")
    assert why in sentence(raised.value)
    with pytest.raises(LockedForm):
        desk.entry.record_block([(where, "5")], "nhập")
    assert state_of(desk.store) == before
    people(desk, Person(LAN.person, unit=UNIT, roles=(Role.ENTER,)))
    desk.entry.record(where, "5")
    assert [one.value for one in desk.figures(where.indicator, unit=UNIT) if one.period == where.period] == [5]
