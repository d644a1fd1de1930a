"""The people of a file: who may change the list, what a PIN asks, and that somebody always cares for the file."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.person import NoRight, Person, Role, is_cared_for, tidy_name
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.people import BadName, BadPin, NoAdministrator, SameName
from dntracker.services.pins import hash_of
from dntracker.services.rights import GRANTS, Work, WrongPin
from tests.support import LAN, a_desk, cell, put

UNIT, COMMUNE = "SKHCN", "20195"
TODAY, YESTERDAY = date(2026, 1, 10), date(2026, 1, 9)
ALL = tuple(Role)
PIN, OTHER_PIN = "2580", "1379"


def a_team() -> Desk:
    """A desk whose administrator is at work, beside one who enters for a commune."""
    desk = a_desk()
    desk.people.add(LAN.person, unit=UNIT, roles=ALL)
    desk.people.add("Cán bộ B", unit=COMMUNE, roles=[Role.ENTER])
    return desk


def as_person(desk: Desk, name: str) -> Desk:
    desk.work_as(name)
    return desk


def everything(desk: Desk) -> str:
    """All that the history tells."""
    return "\n".join(" ".join([line.step, line.reason, *line.sentences]) for line in desk.history.acts(-1))


def test_a_file_without_people_is_everybodys_and_the_first_one_takes_it() -> None:
    desk = a_desk()
    assert all(desk.rights.may(work) for work in Work)
    person = desk.people.add("  Cán bộ   A ", position="Chuyên viên", unit=UNIT, roles=[Role.ADMINISTER, Role.ENTER])
    assert person == Person("Cán bộ A", "Chuyên viên", UNIT, (Role.ENTER, Role.ADMINISTER))
    assert desk.rights.people() == [person]
    assert not desk.rights.may(Work.PEOPLE)


def test_the_first_person_must_be_an_administrator() -> None:
    desk = a_desk()
    with pytest.raises(NoAdministrator) as raised:
        desk.people.add("Cán bộ A", roles=[Role.ENTER, Role.APPROVE])
    assert "phải luôn có một người quản trị" in texts.sentence(raised.value)
    assert desk.rights.people() == []


@pytest.mark.parametrize("said", [{"roles": [Role.ENTER]}, {"left": date(2027, 1, 1)}, {"roles": []}])
def test_the_last_administrator_stays(said: Any) -> None:
    desk = a_team()
    before = desk.rights.people()
    with pytest.raises(NoAdministrator):
        desk.people.change(LAN.person, **said)
    assert desk.rights.people() == before
    desk.people.change("Cán bộ B", roles=[Role.ADMINISTER])
    desk.people.change(LAN.person, **said)


@pytest.mark.parametrize(
    ("name", "error"),
    [("", BadName), (" \n ", BadName), ("A" * 81, BadName), ("cán  bộ b", SameName), ("Cán bộ B", SameName)],
)
def test_a_name_is_asked_for_once(name: str, error: type[UserError]) -> None:
    desk = a_team()
    with pytest.raises(error) as raised:
        desk.people.add(name)
    assert "{" not in texts.sentence(raised.value)
    assert len(desk.rights.people()) == 2


def test_a_name_typed_with_loose_marks_is_the_same() -> None:
    desk = a_team()
    desk.work_as("Ca\u0301n bo\u0323\u0302  B")
    assert desk.rights.person() == desk.rights.named("Cán bộ B")
    assert desk.actor == Actor("Cán bộ B", COMMUNE)
    assert tidy_name("Ca\u0301n") == "Cán"


def test_an_unknown_unit_or_person_is_named() -> None:
    desk = a_team()
    with pytest.raises(UnknownCode):
        desk.people.add("Cán bộ C", unit="KHONG")
    with pytest.raises(UnknownCode) as raised:
        desk.people.change("Cán bộ X", position="x")
    assert texts.sentence(raised.value) == "Không có người “Cán bộ X” trong tệp."


def test_each_change_is_one_act_that_says_what_changed() -> None:
    desk = a_team()
    desk.people.change("Cán bộ B", roles=[Role.ENTER, Role.APPROVE], position="Phó phòng")
    desk.people.change("Cán bộ B", left=YESTERDAY)
    desk.people.change("Cán bộ B", left=None)
    assert [line.step for line in desk.history.acts(3)] == [
        "trở lại làm việc: Cán bộ B",
        "thôi làm việc sau ngày 09/01/2026: Cán bộ B",
        "sửa chức vụ, đổi quyền thành nhập, duyệt: Cán bộ B",
    ]


def test_who_left_does_nothing_more_until_they_come_back() -> None:
    desk = a_team()
    desk.people.change("Cán bộ B", left=YESTERDAY)
    assert [one.name for one in desk.rights.working()] == [LAN.person]
    as_person(desk, "Cán bộ B")
    assert not desk.rights.may(Role.ENTER)
    assert desk.rights.why_look_only().startswith("Cán bộ B thôi làm việc ở đây sau ngày 09/01/2026")
    as_person(desk, LAN.person).people.change("Cán bộ B", left=TODAY)
    assert as_person(desk, "Cán bộ B").rights.may(Role.ENTER)


@pytest.mark.parametrize("name", ["Cán bộ B", "Cán bộ X", ""])
def test_only_administrators_change_the_list(name: str) -> None:
    desk = as_person(a_team(), name)
    before = desk.rights.people()
    deeds: list[Callable[[], object]] = [
        lambda: desk.people.add("Cán bộ C"),
        lambda: desk.people.change(LAN.person, position="x"),
        lambda: desk.people.change("Cán bộ B", pin=PIN),
    ]
    for deed in deeds:
        with pytest.raises(NoRight) as raised:
            deed()
        assert "Đổi người làm việc" in texts.sentence(raised.value)
    assert desk.rights.people() == before


def test_a_pin_stands_before_everything_until_it_is_given() -> None:
    desk = a_team()
    desk.people.change("Cán bộ B", pin=PIN)
    as_person(desk, "Cán bộ B")
    person = desk.rights.person()
    assert person is not None
    assert desk.rights.asks_pin(person)
    assert desk.rights.why_not(Role.ENTER) == "chưa nhập mã PIN của Cán bộ B. Nhập ở Đổi người làm việc."
    with pytest.raises(WrongPin) as raised:
        desk.rights.prove(person, OTHER_PIN)
    assert texts.sentence(raised.value).startswith("Mã PIN của Cán bộ B chưa đúng")
    desk.rights.prove(person, PIN)
    assert desk.rights.may(Role.ENTER)


def test_a_new_pin_is_asked_for_again_but_not_of_who_sets_their_own() -> None:
    desk = a_team()
    desk.people.change("Cán bộ B", pin=PIN)
    known = desk.rights.named("Cán bộ B")
    assert known is not None
    desk.rights.prove(known, PIN)
    desk.people.change("Cán bộ B", pin=OTHER_PIN)
    assert not as_person(desk, "Cán bộ B").rights.may(Role.ENTER)
    as_person(desk, LAN.person).people.change(LAN.person, pin=PIN)
    assert desk.rights.may(Role.ADMINISTER)
    desk.people.change("Cán bộ B", pin="")
    assert as_person(desk, "Cán bộ B").rights.may(Role.ENTER)


@pytest.mark.parametrize("pin", ["123", "1" * 65])
def test_a_pin_has_a_sensible_length(pin: str) -> None:
    desk = a_team()
    with pytest.raises(BadPin):
        desk.people.change("Cán bộ B", pin=pin)


def test_neither_a_pin_nor_its_hash_is_told() -> None:
    desk = a_team()
    desk.people.change("Cán bộ B", pin=PIN)
    desk.people.add("Cán bộ C", pin=PIN)
    desk.people.change("Cán bộ B", pin="")
    told = everything(desk)
    assert "đổi mã PIN: Cán bộ B" in told
    assert "bỏ mã PIN: Cán bộ B" in told
    assert PIN not in told
    assert "argon2" not in told


def test_a_hash_that_cannot_be_read_lets_nobody_in() -> None:
    desk = a_team()
    put(desk.store, Person("Cán bộ D", pin="spoilt"))
    desk.rights.refresh()
    person = desk.rights.named("Cán bộ D")
    assert person is not None
    with pytest.raises(WrongPin):
        desk.rights.prove(person, "spoilt")


def test_two_hashes_of_one_pin_differ() -> None:
    assert hash_of(PIN) != hash_of(PIN)


@pytest.mark.parametrize("work", list(Work))
@pytest.mark.parametrize(
    ("person", "works"),
    [
        (Person("Cán bộ A", unit=COMMUNE, roles=ALL), set(Work)),
        (Person("Cán bộ A", unit=UNIT), set(Work) - {Work.PERIODS, Work.PEOPLE}),
        (Person("Cán bộ A", unit=UNIT, roles=()), set()),
        (
            Person("Cán bộ A", unit=COMMUNE, roles=(Role.ENTER, Role.APPROVE)),
            {Work.PERIODS, Work.ISSUE, Work.PROJECTS, Work.CHARTS, Work.WARNINGS, Work.MEETINGS},
        ),
        (Person("Cán bộ A"), set()),
    ],
)
def test_each_work_asks_for_its_role(work: Work, person: Person, works: set[Work]) -> None:
    desk = a_desk(Actor("Cán bộ A", UNIT))
    put(desk.store, person)
    assert work in GRANTS
    assert desk.rights.may(work) is (work in works)


def test_a_plan_is_set_by_those_who_may() -> None:
    desk = as_person(a_team(), "Cán bộ B")
    with pytest.raises(NoRight) as raised:
        desk.entry.set_plan(cell(), "25", "Kế hoạch 2025", "01/KH", "2025-01-01")
    assert "đặt kế hoạch năm" in texts.sentence(raised.value)
    as_person(desk, LAN.person).entry.set_plan(cell(), "25", "Kế hoạch 2025", "01/KH", "2025-01-01")


NAMES = st.sampled_from(["Cán bộ A", "Cán bộ B", "Cán bộ C", ""])
ROLES = st.lists(st.sampled_from(Role), unique=True)
DAYS = st.sampled_from([None, YESTERDAY, TODAY, date(2030, 1, 1)])
SAID = st.fixed_dictionaries({}, optional={"roles": ROLES, "left": DAYS, "unit": st.sampled_from(["", UNIT, "KHONG"])})


class AnyPeople(RuleBasedStateMachine):
    """Whatever is done to the list, by whomever: while there are people, somebody cares for the file."""

    @initialize()
    def begin(self) -> None:
        self.desk = a_desk(Actor("Cán bộ A"))

    @rule(name=NAMES)
    def somebody_else_works(self, name: str) -> None:
        self.desk.work_as(name)

    @rule(name=NAMES, said=SAID)
    def add(self, name: str, said: Any) -> None:
        self._try(lambda: self.desk.people.add(name, **said))

    @rule(name=NAMES, said=SAID, pin=st.sampled_from([None, None, None, "", "12"]))
    def change(self, name: str, said: Any, pin: str | None) -> None:
        self._try(lambda: self.desk.people.change(name, pin, **said))

    @invariant()
    def somebody_cares(self) -> None:
        people = self.desk.store.all(Person) if hasattr(self, "desk") else []
        assert not people or is_cared_for(people)

    def _try(self, deed: Any) -> None:
        before, may = self.desk.store.all(Person), self.desk.rights.may(Work.PEOPLE)
        try:
            deed()
        except UserError:
            assert self.desk.store.all(Person) == before
        else:
            assert may
            assert self.desk.rights.people() == self.desk.store.all(Person)


TestAnyPeople = AnyPeople.TestCase
TestAnyPeople.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
