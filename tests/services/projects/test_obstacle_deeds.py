"""Risks and obstacles: raised, given to somebody, cleared, opened again."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.project import Obstacle, ObstacleKind
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.desk import Desk
from tests.support import a_desk, put, state_of

LAND = Obstacle("TTCH", 0, ObstacleKind.OBSTACLE, "Chưa bàn giao mặt bằng", "Sở KH&CN", due="quý I/2026")


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def refusal(deed: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        deed()
    return texts.sentence(caught.value)


def test_an_obstacle_is_raised_today_and_belongs_to_a_unit_or_to_somebody_outside(desk: Desk) -> None:
    deeds = desk.projects.obstacle_deeds
    first = deeds.put(LAND)
    second = deeds.put(replace(LAND, owner="Nhà thầu", text="Thiết bị về muộn", raised="12/2025"))
    assert (first.number, first.owner, first.raised, first.due) == (1, "SKHCN", "2026-01-10", "2026-Q1")
    assert (second.number, second.owner, second.raised) == (2, "Nhà thầu", "2025-12")


def test_a_unit_that_ended_clears_nothing_new(desk: Desk) -> None:
    put(desk.store, Unit("CU", "Trung tâm cũ", "TT cũ", "center", valid_to=date(2025, 9, 30)))
    desk.catalogue.refresh()
    assert refusal(lambda: desk.projects.obstacle_deeds.put(replace(LAND, owner="TT cũ"))) == (
        "TT cũ đã kết thúc sau ngày 30/09/2025, không nhận thêm việc được nữa."
    )
    known = replace(LAND, number=1, owner="CU", raised="2025-09")
    put(desk.store, known)
    desk.projects.refresh()
    assert desk.projects.obstacle_deeds.put(replace(known, due="2026"), known).owner == "CU"


def test_an_obstacle_is_cleared_in_words_and_may_come_back(desk: Desk) -> None:
    deeds = desk.projects.obstacle_deeds
    deeds.put(LAND)
    assert refusal(lambda: deeds.resolve("TTCH", 1, " ")) == "Chưa ghi cách đã gỡ vướng mắc."
    assert refusal(lambda: deeds.resolve("TTCH", 1, "Đã giao", "11/1/2026")).startswith("11/01/2026 chưa đến")
    assert deeds.resolve("TTCH", 1, "Đã giao đất").resolved == "2026-01-10"
    assert deeds.reopen("TTCH", 1).resolution == ""
    assert refusal(lambda: deeds.reopen("TTCH", 1)) == "“Chưa bàn giao mặt bằng” chưa gỡ nên không cần mở lại."


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text": ""}, "Chưa ghi nội dung vướng mắc."),
        ({"due": "2025"}, "Hạn gỡ 2025 nằm trước ngày nêu 10/01/2026."),
        ({"due": "sớm"}, "Không đọc được thời điểm “sớm”."),
        ({"raised": "2/2026"}, "2/2026 chưa đến (hôm nay 10/01/2026)"),
        ({"source": "BAO"}, "Không có nguồn “BAO” trong tệp."),
        ({"project": "CVPM3"}, "Không có dự án “CVPM3” trong tệp. Có phải CVPM2?"),
    ],
)
def test_what_an_obstacle_cannot_be_is_said(desk: Desk, change: dict[str, str], told: str) -> None:
    before = state_of(desk.store)
    assert refusal(lambda: desk.projects.obstacle_deeds.put(replace(LAND, **change))).startswith(told)
    assert state_of(desk.store) == before


def test_every_deed_on_an_obstacle_can_be_taken_back(desk: Desk) -> None:
    deeds, acts = desk.projects.obstacle_deeds, desk.projects.acts
    old = deeds.put(LAND)
    steps: list[Callable[[], object]] = [
        lambda: deeds.put(replace(old, due="2026"), old),
        lambda: deeds.resolve("TTCH", 1, "Đã giao đất"),
        lambda: deeds.reopen("TTCH", 1),
        lambda: deeds.remove("TTCH", 1),
    ]
    states = [state_of(desk.store)]
    for step in steps:
        step()
        states.append(state_of(desk.store))
    for state in reversed(states[:-1]):
        acts.undo()
        assert state_of(desk.store) == state
