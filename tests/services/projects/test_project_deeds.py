"""Projects, their money, programmes and processes: one act each, and one sentence for what cannot be."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.programme import Programme, StageCount
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, Project
from dntracker.domain.quantity import Qualifier
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.projects.budget import excesses
from dntracker.services.projects.deeds import AmountText
from tests.support import LAN, a_desk, put, state_of

BILLION = 1_000_000_000
TOTAL = AmountText("IOC2", AmountKind.TOTAL, "82,5", "12/2025", document="QĐ 100")


@pytest.fixture
def desk() -> Desk:
    """A desk on 10/01/2026 with a project of the department."""
    desk = a_desk()
    desk.projects.deeds.put(
        Project("IOC2", "Mở rộng IOC", programme="TPTM", owner="SKHCN", process="ND73", start="2025", end="quý IV/2026")
    )
    return desk


def refusal(deed: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        deed()
    return texts.sentence(caught.value)


def project(desk: Desk) -> Project:
    return desk.projects.portfolio.item("IOC2").project


def portfolio(desk: Desk, programme: str) -> Programme:
    return desk.projects.portfolio.programme(programme)


def test_dates_of_a_project_are_kept_as_exactly_as_they_were_typed(desk: Desk) -> None:
    assert (project(desk).start, project(desk).end) == ("2025", "2026-Q4")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": " "}, "Chưa ghi tên dự án."),
        ({"start": "2027"}, "Ngày kết thúc quý IV/2026 nằm trước ngày bắt đầu 2027. Sửa một trong hai ngày rồi lưu"),
        ({"end": "sớm"}, "Không đọc được thời điểm “sớm”."),
        ({"programme": "TPTN"}, "Không có chương trình “TPTN” trong tệp. Có phải TPTM"),
        ({"owner": "SKHCM"}, "Không có đơn vị “SKHCM” trong tệp."),
        ({"stage": "tam-dung"}, "“tam-dung” không phải giai đoạn của quy trình Dự án CNTT theo NĐ 73/2019/NĐ-CP."),
        ({"beside": "thi-cong"}, "“thi-cong” không phải giai đoạn"),
        ({"indicators": ("KTS.99",)}, "Không có chỉ tiêu “KTS.99” trong tệp."),
        ({"documents": ("QĐ 0",)}, "Không có nguồn “QĐ 0” trong tệp."),
        ({"process": "ND45"}, "Chưa đổi quy trình của Mở rộng IOC vì chưa có lý do."),
    ],
)
def test_what_a_project_cannot_be_is_said_and_nothing_is_written(desk: Desk, change: dict[str, str], told: str) -> None:
    before, old = state_of(desk.store), project(desk)
    assert refusal(lambda: desk.projects.deeds.put(replace(old, **change), old)).startswith(told)
    assert state_of(desk.store) == before


def test_two_projects_have_two_codes(desk: Desk) -> None:
    assert refusal(lambda: desk.projects.deeds.put(Project("CVPM2", "Khác"))) == (
        "Mã CVPM2 đã dùng cho “Khu Công viên phần mềm số 2 (giai đoạn 1)”. Chọn mã khác."
    )
    assert refusal(lambda: desk.projects.deeds.put(Project("a b", "Khác"))).startswith("Mã “a b” không dùng được")


def test_a_project_does_not_move_to_a_unit_that_ended_but_stays_where_it_was(desk: Desk) -> None:
    put(desk.store, Unit("CU", "Trung tâm cũ", "TT cũ", "center", valid_to=date(2025, 9, 30), successors=("SKHCN",)))
    desk.catalogue.refresh()
    old = project(desk)
    assert refusal(lambda: desk.projects.deeds.put(replace(old, owner="CU"), old)) == (
        "TT cũ đã kết thúc sau ngày 30/09/2025, không nhận thêm việc được nữa. Có phải Sở KH&CN?"
    )
    put(desk.store, replace(old, owner="CU"))
    desk.projects.refresh()
    kept = replace(project(desk), note="giữ nguyên")
    assert desk.projects.deeds.put(kept, project(desk)).owner == "CU"


def test_another_process_needs_a_reason_that_the_journal_keeps(desk: Desk) -> None:
    old = project(desk)
    desk.projects.deeds.put(replace(old, process="ND45"), old, "Chuyển tiếp theo NĐ 45/2026")
    act = desk.store.undoable(desk.actor.person, "projects")[0]
    assert act is not None
    assert act.reason == "Chuyển tiếp theo NĐ 45/2026"


def test_money_is_typed_as_officials_write_it_and_each_approval_is_a_version(desk: Desk) -> None:
    deeds = desk.projects.deeds
    first = deeds.put_amount(TOTAL)
    second = deeds.put_amount(
        AmountText("IOC2", AmountKind.TOTAL, "hơn 1.400 tỷ", "5/1/2026", document="Điều chỉnh", number="NQ 7")
    )
    part = deeds.put_amount(AmountText("IOC2", AmountKind.PAID, "khoảng 4,7 triệu đồng", "2025", Fund.ODA, "QĐ 100"))
    assert (first.dong, first.qualifier, first.version) == (82_500_000_000, None, 1)
    assert (second.dong, second.qualifier, second.version) == (1400 * BILLION, Qualifier.OVER, 2)
    assert (part.dong, part.qualifier, part.version) == (4_700_000, Qualifier.ABOUT, 2)
    assert desk.catalogue.source(second.document).number == "NQ 7"
    assert [one.version for one in desk.projects.portfolio.item("IOC2").totals] == [1, 2]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"money": ""}, "Ô còn trống."),
        ({"money": "nhiều"}, "Không đọc được số “nhiều”."),
        ({"money": "35–40"}, "“35–40” là một khoảng."),
        ({"money": "…"}, "“…” không phải số tiền."),
        ({"money": "-5"}, "Số tiền “-5” nhỏ hơn 0."),
        ({"money": "0,5 đồng"}, "“0,5 đồng” lẻ hơn một đồng."),
        ({"date": ""}, "Chưa ghi ngày duyệt."),
        ({"date": "hôm qua"}, "Không đọc được thời điểm “hôm qua”."),
        ({"document": " "}, "Nêu văn bản hoặc bài báo cho tổng mức đầu tư, 12/2025: số, ký hiệu hoặc tên."),
    ],
)
def test_an_amount_that_says_nothing_is_refused(desk: Desk, change: dict[str, str], told: str) -> None:
    before = state_of(desk.store)
    assert refusal(lambda: desk.projects.deeds.put_amount(replace(TOTAL, **change))).startswith(told)
    assert state_of(desk.store) == before


def test_the_same_amount_is_not_entered_twice_but_changed(desk: Desk) -> None:
    deeds = desk.projects.deeds
    old = deeds.put_amount(TOTAL)
    assert refusal(lambda: deeds.put_amount(TOTAL)) == (
        "Đã có tổng mức đầu tư, 12/2025. Sửa số đã có, hoặc ghi ngày khác."
    )
    new = deeds.put_amount(replace(TOTAL, money="83", date="15/12/2025"), old)
    assert desk.projects.portfolio.item("IOC2").totals == (new,)
    deeds.remove_amount(new)
    assert desk.projects.portfolio.item("IOC2").totals == ()


def test_an_amount_of_the_seeds_keeps_its_source_when_only_the_number_changes(desk: Desk) -> None:
    old = desk.projects.portfolio.item("CVPM2").totals[0]
    new = desk.projects.deeds.put_amount(AmountText("CVPM2", AmountKind.TOTAL, "799", old.date, version=1), old)
    assert (new.source, new.document, new.qualifier) == (old.source, old.document, None)


def test_certainly_more_paid_than_there_is_is_refused_and_what_only_may_be_is_said(desk: Desk) -> None:
    deeds = desk.projects.deeds
    total = deeds.put_amount(TOTAL)
    paid = AmountText("IOC2", AmountKind.PAID, "83", "2025", document="QĐ 100")
    assert refusal(lambda: deeds.put_amount(paid)) == (
        "Giải ngân 83\N{NO-BREAK SPACE}tỷ đồng vượt tổng mức đầu tư 82,5\N{NO-BREAK SPACE}tỷ đồng. "
        "Kiểm tra lại số, hoặc nhập quyết định điều chỉnh trước."
    )
    deeds.put_amount(replace(paid, money="khoảng 83"))
    (found,) = excesses(desk.projects.portfolio.item("IOC2"))
    assert found.sentence == (
        "Giải ngân ~83\N{NO-BREAK SPACE}tỷ đồng có thể đã vượt tổng mức đầu tư 82,5\N{NO-BREAK SPACE}tỷ đồng. "
        "Kiểm tra lại số hoặc văn bản."
    )
    deeds.put_amount(replace(TOTAL, money="hơn 82,5"), total)
    deeds.put_amount(replace(paid, money="90"), deeds_paid(desk))
    assert not excesses(desk.projects.portfolio.item("IOC2"))[0].certain


def deeds_paid(desk: Desk):  # type: ignore[no-untyped-def]
    return desk.projects.portfolio.item("IOC2").of_kind(AmountKind.PAID)[0]


def test_the_quarters_reports_count_as_paid_and_a_years_plan_only_warns(desk: Desk) -> None:
    deeds = desk.projects.deeds
    deeds.put_amount(replace(TOTAL, money="100"))
    deeds.put_amount(AmountText("IOC2", AmountKind.PLAN_YEAR, "50", "2025", document="QĐ 100"))
    put(
        desk.store,
        *(
            Progress("IOC2", Period.parse(quarter), "SKHCN", paid={Fund.PUBLIC: 20 * BILLION, Fund.ODA: 10 * BILLION})
            for quarter in ("2025-Q3", "2025-Q4")
        ),
    )
    desk.projects.refresh()
    found = excesses(desk.projects.portfolio.item("IOC2"))
    assert [(one.what, one.paid.dong) for one in found] == [("kế hoạch vốn năm 2025", 60 * BILLION)]
    assert refusal(
        lambda: deeds.put_amount(replace(TOTAL, money="55"), desk.projects.portfolio.item("IOC2").total)
    ).startswith("Giải ngân 60")


def test_a_programme_is_never_part_of_itself(desk: Desk) -> None:
    deeds, portfolio = desk.projects.deeds, desk.projects.portfolio
    deeds.put_programme(replace(portfolio.programme("TPTM-2022"), parent="TPTM"), portfolio.programme("TPTM-2022"))
    old = portfolio.programme("TPTM")
    assert refusal(lambda: deeds.put_programme(replace(old, parent="TPTM-2022"), old)) == (
        "Chương trình không thể nằm trong chính nó: Đề án xây dựng Thành phố thông minh → Kế hoạch thực hiện đề án "
        "Thành phố thông minh 2022-2025 → Đề án xây dựng Thành phố thông minh. Chọn chương trình mẹ khác."
    )
    assert refusal(lambda: deeds.put_programme(replace(old, parent="TPTM"), old)).startswith("Chương trình không thể")
    assert refusal(lambda: deeds.remove_programme("TPTM")).startswith(
        "Chưa bỏ được chương trình Đề án xây dựng Thành phố thông minh: còn dự án, chương trình con"
    )
    deeds.put_programme(Programme("MOI", "Đề án mới", start="2026", parent="TPTM"))
    deeds.remove_programme("MOI")
    assert "MOI" not in [one.code for one in portfolio.programmes()]


def test_a_process_holds_together(desk: Desk) -> None:
    deeds, known = desk.projects.deeds, desk.projects.portfolio.process("ND73")
    half = (ModelMilestone("a", "Mốc", weight=60.0), ModelMilestone("b", "Mốc khác", weight=30.0))
    assert refusal(lambda: deeds.put_process(replace(known, milestones=half), known)) == (
        "Tỷ trọng các mốc của quy trình cộng lại là 90%, phải đủ 100%. Sửa tỷ trọng rồi lưu lại."
    )
    wrong = replace(portfolio(desk, "TPTM"), counts=(StageCount("thietke", "DA.05"),))
    assert refusal(lambda: deeds.put_programme(wrong, portfolio(desk, "TPTM"))).startswith("Không có giai đoạn")
    put(desk.store, replace(project(desk), stage="thiet-ke"))
    desk.projects.refresh()
    fewer = tuple(one for one in known.stages if one.code != "thiet-ke")
    kept = tuple(replace(one, stage="") if one.stage == "thiet-ke" else one for one in known.milestones)
    assert refusal(lambda: deeds.put_process(replace(known, stages=fewer, milestones=kept), known)) == (
        "Chưa bỏ được giai đoạn thiet-ke: dự án Mở rộng IOC đang ở đó. Chuyển dự án ấy đi trước."
    )
    assert refusal(lambda: deeds.put_process(Process("X", "Trống"))).startswith("Chưa ghi giai đoạn nào")
    new = deeds.put_process(
        Process("NB", "Nội bộ", since="2026", stages=(Stage("mo", "Mở", Phase.PREPARE),), replaces="ND45")
    )
    assert desk.projects.portfolio.process("NB") == new


def test_a_process_never_replaces_itself(desk: Desk) -> None:
    deeds, old = desk.projects.deeds, desk.projects.portfolio.process("ND73")
    assert refusal(lambda: deeds.put_process(replace(old, replaces="ND45"), old)) == (
        "Quy trình không thể thay cho chính nó: Dự án CNTT theo NĐ 73/2019/NĐ-CP → Dự án CNTT theo NĐ 45/2026/NĐ-CP → "
        "Dự án CNTT theo NĐ 73/2019/NĐ-CP. Chọn quy trình trước khác."
    )


def test_who_only_enters_figures_changes_no_project(desk: Desk) -> None:
    desk.people.add(LAN.person, unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ B", unit="20195", roles=[Role.ENTER])
    desk.work_as("Cán bộ B")
    before = state_of(desk.store)
    for deed in (
        lambda: desk.projects.deeds.put_amount(TOTAL),
        lambda: desk.projects.milestone_deeds.from_model("IOC2"),
        lambda: desk.projects.obstacle_deeds.put(Obstacle("IOC2", 0, ObstacleKind.RISK, "Thiếu vốn")),
    ):
        assert refusal(deed).startswith("Chưa làm được “")
    assert state_of(desk.store) == before


def test_a_project_goes_only_while_nothing_was_said_about_it(desk: Desk) -> None:
    deeds = desk.projects.deeds
    amount = deeds.put_amount(TOTAL)
    assert refusal(lambda: deeds.remove("IOC2")) == (
        "Chưa bỏ được dự án Mở rộng IOC: tệp còn vốn của dự án. Bỏ các phần ấy trước."
    )
    deeds.remove_amount(amount)
    deeds.remove("IOC2")
    assert "IOC2" not in [one.project.code for one in desk.projects.portfolio.items()]


def test_every_deed_on_a_project_can_be_taken_back_and_done_again(desk: Desk) -> None:
    deeds, acts, old = desk.projects.deeds, desk.projects.acts, project(desk)
    steps: list[Callable[[], object]] = [
        lambda: deeds.put(replace(old, note="ghi chú", documents=("QD6439",)), old),
        lambda: deeds.cite("IOC2", "Quyết định mới", "QĐ 5/2026", "2026"),
        lambda: deeds.put_amount(TOTAL),
        lambda: deeds.put_amount(replace(TOTAL, date="1/12/2025"), desk.projects.portfolio.item("IOC2").total),
        lambda: deeds.remove_amount(desk.projects.portfolio.item("IOC2").totals[0]),
        lambda: deeds.put_programme(Programme("MOI", "Đề án mới")),
        lambda: deeds.remove_programme("MOI"),
        lambda: deeds.put_process(Process("NB", "Nội bộ", stages=(Stage("mo", "Mở", Phase.PREPARE),))),
        lambda: deeds.remove("IOC2"),
    ]
    states = [state_of(desk.store)]
    for step in steps:
        step()
        states.append(state_of(desk.store))
    for state in reversed(states[:-1]):
        acts.undo()
        assert state_of(desk.store) == state
    for state in states[1:]:
        acts.redo()
        assert state_of(desk.store) == state
