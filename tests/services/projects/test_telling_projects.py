"""The journal tells what was done to milestones, money and obstacles of projects."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from dntracker.domain.project import AmountKind, Obstacle, ObstacleKind, Project
from dntracker.services.desk import Desk
from dntracker.services.projects.deeds import AmountText
from dntracker.services.projects.milestone_deeds import MilestoneText
from tests.services.projects.progress_hands import Hands
from tests.support import a_desk

NB = "\N{NO-BREAK SPACE}"


@pytest.fixture
def desk() -> Desk:
    desk = a_desk()
    desk.projects.deeds.put(Project("IOC2", "Mở rộng IOC"))
    desk.projects.milestone_deeds.add("IOC2", MilestoneText("Nghiệm thu", planned="quý IV/2025"))
    return desk


def told(desk: Desk, deed: Callable[[], object]) -> str:
    deed()
    return desk.history.acts(1)[0].sentences[0]


def test_each_deed_on_a_milestone_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    deeds, undo = desk.projects.milestone_deeds, desk.projects.acts.undo
    assert desk.history.acts(1)[0].sentences[0] == "Thêm mốc Nghiệm thu của IOC2, kế hoạch quý IV/2025"
    assert told(desk, lambda: deeds.revise("IOC2", "nghiem-thu", "30/6/2026", "chờ vốn")) == (
        "Dời mốc Nghiệm thu của IOC2 từ quý IV/2025 đến 30/06/2026, lý do: chờ vốn"
    )
    assert told(desk, undo) == "Bỏ lần dời mốc Nghiệm thu của IOC2, kế hoạch lại là quý IV/2025"
    assert told(desk, lambda: deeds.forecast("IOC2", "nghiem-thu", "3/2026", "thiếu thiết bị")) == (
        "Dự báo mốc Nghiệm thu của IOC2: 3/2026, lý do: thiếu thiết bị"
    )
    assert told(desk, lambda: deeds.forecast("IOC2", "nghiem-thu", "4/2026")) == (
        "Dự báo mốc Nghiệm thu của IOC2: 4/2026, trước đó 3/2026"
    )
    assert told(desk, lambda: deeds.explain("IOC2", "nghiem-thu", "mưa bão")) == (
        "Ghi lý do chậm mốc Nghiệm thu của IOC2: mưa bão"
    )
    assert told(desk, lambda: deeds.weigh("IOC2", {"nghiem-thu": "12,5"})) == (
        "Đặt tỷ trọng mốc Nghiệm thu của IOC2: 12,5%"
    )
    assert (
        told(desk, lambda: deeds.reach("IOC2", "nghiem-thu", "5/1/2026")) == "Đạt mốc Nghiệm thu của IOC2: 05/01/2026"
    )
    assert told(desk, undo) == "Bỏ ngày đạt mốc Nghiệm thu của IOC2: 05/01/2026"
    file = tmp_path / "bien-ban.pdf"
    file.write_bytes(b"%PDF-1.7 bien ban")
    assert told(desk, lambda: desk.projects.milestone_evidence.attach("IOC2", "nghiem-thu", [file])) == (
        "Đính kèm bien-ban.pdf ở mốc Nghiệm thu của IOC2"
    )
    assert told(desk, lambda: deeds.amend("IOC2", "nghiem-thu", MilestoneText("Bàn giao", weight="12,5"))) == (
        "Sửa mốc Bàn giao của IOC2: tên"
    )
    assert (
        told(desk, lambda: deeds.remove("IOC2", "nghiem-thu", "gộp"))
        == "Bỏ mốc Bàn giao của IOC2, kế hoạch quý IV/2025"
    )


def test_money_and_obstacles_are_told_with_what_they_say(desk: Desk) -> None:
    deeds, obstacles = desk.projects.deeds, desk.projects.obstacle_deeds
    total = AmountText("IOC2", AmountKind.TOTAL, "82,5", "30/10/2025", document="QD934")
    assert told(desk, lambda: deeds.put_amount(total)) == (
        f"Thêm tổng mức đầu tư, 30/10/2025 của IOC2: 82,5{NB}tỷ đồng"
    )
    old = desk.projects.portfolio.item("IOC2").totals[0]
    dearer = AmountText("IOC2", AmountKind.TOTAL, "hơn 90", "30/10/2025", document="QD934")
    assert told(desk, lambda: deeds.put_amount(dearer, old)) == (
        f"Đổi tổng mức đầu tư, 30/10/2025 của IOC2: >90{NB}tỷ đồng thay 82,5{NB}tỷ đồng"
    )
    land = Obstacle("IOC2", 0, ObstacleKind.OBSTACLE, "Chưa giao đất")
    assert told(desk, lambda: obstacles.put(land)) == "Thêm vướng mắc của IOC2: Chưa giao đất"
    assert told(desk, lambda: obstacles.resolve("IOC2", 1, "đã giao")) == (
        "Gỡ vướng mắc của IOC2: Chưa giao đất, cách gỡ: đã giao"
    )
    assert told(desk, lambda: obstacles.reopen("IOC2", 1)) == "Mở lại vướng mắc của IOC2: Chưa giao đất"
    assert told(desk, desk.projects.acts.undo) == "Gỡ vướng mắc của IOC2: Chưa giao đất, cách gỡ: đã giao"


def test_what_changed_of_a_project_is_told_with_what_it_was(desk: Desk) -> None:
    deeds = desk.projects.deeds

    def edit(**fields: object) -> str:
        old = desk.projects.portfolio.item("IOC2").project
        return told(desk, lambda: deeds.put(replace(old, **fields), old, "đổi quy trình"))

    assert edit(owner="SKHCN", start="2026-Q1") == (
        "Sửa dự án Mở rộng IOC: đơn vị chủ trì Sở KH&CN; ngày bắt đầu quý I/2026"
    )
    assert edit(process="ND73", stage="chu-truong", programme="TPTM") == (
        "Sửa dự án Mở rộng IOC: chương trình Đề án xây dựng Thành phố thông minh; "
        "quy trình Dự án CNTT theo NĐ 73/2019/NĐ-CP; giai đoạn Đã duyệt chủ trương"
    )
    assert edit(stage="thi-cong", start="", name="Mở rộng IOC lần 2") == (
        "Sửa dự án Mở rộng IOC lần 2: tên “Mở rộng IOC lần 2” thay “Mở rộng IOC”; "
        "giai đoạn Thi công, triển khai thay Đã duyệt chủ trương; bỏ ngày bắt đầu quý I/2026"
    )
    obstacles = desk.projects.obstacle_deeds
    obstacles.put(Obstacle("IOC2", 0, ObstacleKind.OBSTACLE, "Chưa giao đất", due="2026-03-31"))
    old = desk.projects.portfolio.item("IOC2").obstacle(1)
    assert told(desk, lambda: obstacles.put(replace(old, due="2026-06-30", owner="SNV"), old)) == (
        "Sửa vướng mắc của IOC2: Chưa giao đất (người gỡ Sở Nội vụ; hạn gỡ 30/06/2026 thay 31/03/2026)"
    )


def test_a_report_of_progress_is_told_answer_by_answer(desk: Desk) -> None:
    hands = Hands(desk, "2025-Q4")
    about = "tiến độ dự án CVPM2, quý IV năm 2025"
    for place, text, sentence in (
        ("percent", "85", f"Ghi {about}: khối lượng hoàn thành 85%"),
        ("percent", "90,5", f"Sửa {about}: khối lượng hoàn thành 90,5% thay 85%"),
        ("stage", "chờ nghiệm", f"Sửa {about}: giai đoạn Chờ nghiệm thu"),
        ("milestone:nghiem-thu", "6/2026", f"Sửa {about}: dự báo mốc Nghiệm thu, bàn giao 6/2026"),
        ("paid", "12,5", f"Sửa {about}: giải ngân trong kỳ 12,5{NB}tỷ đồng"),
        ("promise", "Nghiệm thu nhà 1", f"Sửa {about}: cam kết kỳ tới “Nghiệm thu nhà 1”"),
        ("percent", "", f"Sửa {about}: bỏ khối lượng hoàn thành 90,5%"),
    ):
        assert told(desk, partial(hands.type, {f"CVPM2:{place}": text})) == sentence


def test_a_rule_that_was_changed_is_told_with_its_threshold(desk: Desk) -> None:
    ratings = desk.projects.ratings
    late = ratings.rule("M01")
    assert told(desk, lambda: ratings.put_rule(replace(late, limit=60.0))) == (
        f"Đổi quy tắc đánh giá M01 Trễ mốc: đỏ, hơn 60{NB}ngày"
    )
    assert told(desk, lambda: ratings.put_rule(replace(late, active=False))) == (
        "Đổi quy tắc đánh giá M01 Trễ mốc: thôi dùng"
    )
    assert told(desk, lambda: ratings.remove_rule("M01")) == "Đưa về như ban đầu quy tắc đánh giá M01 Trễ mốc"
