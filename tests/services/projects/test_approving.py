"""What approving a form of progress makes of its projects, once however often it is opened again."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund
from dntracker.domain.submission import Move
from dntracker.services.desk import Desk
from dntracker.services.projects.deeds import AmountText
from dntracker.services.projects.guards import SettledPeriod
from dntracker.services.projects.portfolio import Item
from tests.services.projects.progress_hands import Hands
from tests.support import Clock, a_desk

FIRST = {
    "CVPM2:stage": "chờ", "CVPM2:percent": "90", "CVPM2:paid": "12,5", "CVPM2:promise": "nghiệm thu nhà số 1",
    "CVPM2:milestone:nghiem-thu": "quý II/2026", "CVPM2:milestone:khoi-cong": "",
}  # fmt: skip


@pytest.fixture
def desk() -> Desk:
    return a_desk(clock=Clock())


@pytest.fixture
def hands(desk: Desk) -> Hands:
    hands = Hands(desk, "2025-Q4")
    hands.type({code: text for code, text in FIRST.items() if text})
    hands.answer_required(FIRST)
    return hands


def _project(desk: Desk) -> Item:
    return desk.projects.portfolio.item("CVPM2")


def _paid(desk: Desk) -> list[tuple[str, int]]:
    return [(one.date, one.dong) for one in _project(desk).of_kind(AmountKind.PAID)]


def _forecast(desk: Desk) -> str:
    return next(one.forecast for one in _project(desk).milestones if one.code == "nghiem-thu")


def test_nothing_reaches_the_project_before_the_form_is_approved(desk: Desk, hands: Hands) -> None:
    hands.move(Move.SUBMIT)
    assert (_project(desk).project.stage, _forecast(desk), _paid(desk)) == ("thi-cong", "", [])


def test_approving_writes_stage_forecast_and_money_in_its_own_act(desk: Desk, hands: Hands) -> None:
    hands.approve()
    assert (_project(desk).project.stage, _forecast(desk)) == ("cho-nghiem-thu", "2026-Q2")
    assert _paid(desk) == [("2025-Q4", 12_500_000_000)]
    [act] = desk.history.acts(1)
    assert act.step == "duyệt biểu 03/CĐS kỳ IV/2025: Sở KH&CN"
    assert act.count > 3


def test_what_was_paid_names_the_form_as_its_document(desk: Desk, hands: Hands) -> None:
    hands.approve()
    [paid] = _project(desk).of_kind(AmountKind.PAID)
    source = desk.catalogue.source(paid.source)
    assert source.title == "Báo cáo biểu 03/CĐS quý IV năm 2025 của Sở KH&CN"


@pytest.mark.parametrize("back", [Move.RETURN, Move.UNLOCK])
def test_opening_it_again_gives_the_project_back_what_it_was(desk: Desk, hands: Hands, back: Move) -> None:
    hands.approve()
    hands.move(back, "sai số giải ngân")
    assert (_project(desk).project.stage, _forecast(desk), _paid(desk)) == ("thi-cong", "", [])


def test_approving_again_doubles_nothing(desk: Desk, hands: Hands) -> None:
    hands.approve()
    for amount in ("20", "21"):
        hands.move(Move.UNLOCK, "sai số giải ngân")
        hands.type({"CVPM2:paid": amount})
        hands.approve()
    assert _paid(desk) == [("2025-Q4", 21_000_000_000)]


def test_what_somebody_changed_since_stays_when_it_is_opened_again(desk: Desk, hands: Hands) -> None:
    hands.approve()
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "31/12/2026")
    hands.move(Move.UNLOCK, "sai số giải ngân")
    assert (_forecast(desk), _paid(desk)) == ("2026-12-31", [])


def test_a_milestone_that_came_true_leads_on_and_its_forecast_is_history(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:milestone:nghiem-thu": "xong 20/12/2025", "CVPM2:stage": ""})
    hands.type({"CVPM2:stage": "hoàn thành"})
    hands.approve()
    reached = next(one for one in _project(desk).milestones if one.code == "nghiem-thu")
    assert (reached.actual, _project(desk).project.stage) == ("2025-12-20", "hoan-thanh")


def test_an_older_quarter_approved_later_moves_neither_stage_nor_forecast(desk: Desk, hands: Hands) -> None:
    before = Hands(desk, "2025-Q3")
    before.type({"CVPM2:stage": "đấu thầu", "CVPM2:percent": "80", "CVPM2:paid": "4",
                 "CVPM2:milestone:nghiem-thu": "quý I/2026"})  # fmt: skip
    before.answer_required()
    hands.approve()
    before.approve()
    assert (_project(desk).project.stage, _forecast(desk)) == ("cho-nghiem-thu", "2026-Q2")
    assert sorted(_paid(desk)) == [("2025-Q3", 4_000_000_000), ("2025-Q4", 12_500_000_000)]


def test_money_is_kept_by_its_source(desk: Desk) -> None:
    hands = Hands(desk, "2025-Q4")
    hands.type({"CVPM2:paid:public": "3", "CVPM2:paid:oda": "2"})
    hands.answer_required()
    hands.approve()
    paid = {one.fund: one.dong for one in _project(desk).amounts if one.kind is AmountKind.PAID}
    assert paid == {Fund.PUBLIC: 3_000_000_000, Fund.ODA: 2_000_000_000}


def test_a_date_in_a_quarter_that_is_approved_is_refused_in_the_next_form(desk: Desk, hands: Hands) -> None:
    hands.approve()
    after = Hands(desk, "2026-Q1")
    with pytest.raises(SettledPeriod):
        after.type({"CVPM2:milestone:nghiem-thu": "xong 20/11/2025"})
    assert desk.store.get(Progress, "CVPM2", "2026-Q1", "SKHCN") is None


def test_the_past_shows_the_project_as_it_was_before_it_was_approved(desk: Desk, hands: Hands) -> None:
    day = desk.today
    desk.store.clock.turn(days=1)  # type: ignore[attr-defined]
    hands.approve()
    past = desk.as_of(day)
    assert past.projects.portfolio.item("CVPM2").project.stage == "thi-cong"
    assert _project(desk).project.stage == "cho-nghiem-thu"
    assert isinstance(day, date)


def test_what_an_approved_form_paid_is_changed_in_that_form_only(desk: Desk, hands: Hands) -> None:
    hands.approve()
    [paid] = _project(desk).of_kind(AmountKind.PAID)
    typed = AmountText("CVPM2", AmountKind.PAID, "1", "quý IV/2025", document="Kho bạc đối chiếu")
    for deed in (lambda: desk.projects.deeds.put_amount(typed, paid), lambda: desk.projects.deeds.remove_amount(paid)):
        with pytest.raises(SettledPeriod):
            deed()
    with pytest.raises(SettledPeriod):
        desk.projects.deeds.put_amount(replace(typed, fund=Fund.ODA, date="11/2025"))
    assert _paid(desk) == [("2025-Q4", 12_500_000_000)]
    desk.projects.deeds.put_amount(replace(typed, date="2025"))
    desk.projects.deeds.put_amount(replace(typed, date="quý III/2025"))
    hands.move(Move.RETURN, "sửa số đã chi")
    desk.projects.deeds.put_amount(replace(typed, fund=Fund.ODA))
