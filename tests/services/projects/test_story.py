"""The story of a project, its remarks and its step chart: golden sentences made by hand from the published facts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from dntracker.domain.act import Actor
from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.period import Period
from dntracker.domain.process import Phase, Process, Stage
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, Project, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.remarks import remarks, sums_apart
from dntracker.services.projects.story import story

TODAY = date(2025, 12, 4)
NBSP = "\N{NO-BREAK SPACE}"
BILLION = 1_000_000_000


def noon() -> datetime:
    """The time at which the file is made."""
    return datetime(2025, 12, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("story") / "a.dntracker"
    files.create(path, noon, seeded=True)
    desk = files.open_desk(path, noon, Actor("Cán bộ A", "SKHCN"))
    yield desk
    desk.close()


def told(item: Item) -> str:
    return story(item, TODAY).replace(NBSP, " ")


def with_dates(item: Item, **actual: str) -> Item:
    """The project with milestones reached, by model; an opening is added where none is."""
    have = [replace(one, actual=actual.get(one.model.replace("-", "_"), one.actual)) for one in item.milestones]
    if "khai_truong" in actual:
        opening = Milestone(item.project.code, "khai-truong", "Khai trương", model="khai-truong", position=6)
        have.insert(6, replace(opening, actual=actual["khai_truong"]))
    return replace(item, milestones=tuple(have))


def total(dong: float, version: int, qualifier: Qualifier | None = None, document: str = "") -> ProjectAmount:
    return ProjectAmount(
        "A", AmountKind.TOTAL, version, f"202{version}", Fund.WHOLE, int(dong * BILLION), "S", qualifier, document
    )  # fmt: skip


def test_the_seeded_park_tells_three_totals_and_its_late_milestones(desk: Desk) -> None:
    assert told(desk.projects.portfolio.item("CVPM2")) == (
        "Tổng mức đầu tư tăng hai lần, **799 → 986 → hơn 1.400 tỷ**; "
        "**ba mốc trễ**, lâu nhất là “Đưa vào hoạt động” (trễ 23 tháng)."
    )


def test_an_opening_is_told_as_an_opening_and_never_as_an_acceptance(desk: Desk) -> None:
    item = desk.projects.portfolio.item("CVPM2")
    opened = with_dates(item, khai_truong="2025-01-16")
    assert told(opened) == (
        "Tổng mức đầu tư tăng hai lần, **799 → 986 → hơn 1.400 tỷ**; khai trương 16/01/2025 nhưng **chưa nghiệm thu**."
    )
    both = with_dates(item, khai_truong="2025-01-16", nghiem_thu="2025-11")
    assert told(both).endswith("khai trương 16/01/2025, nghiệm thu 11/2025.")
    said = [one.text for one in remarks(opened, [], str, TODAY)]
    assert (
        "Khai trương không phải là nghiệm thu: mốc “Nghiệm thu, bàn giao” còn mở, dự án chưa được tính là hoàn thành."
        in said
    )


def test_other_seeded_projects_tell_what_is_known_and_no_more(desk: Desk) -> None:
    stories = {one.project.code: told(one) for one in desk.projects.portfolio.items()}
    assert stories["TTCH"] == (
        "Tổng mức đầu tư **404 tỷ** (trước đó ghi hơn 400 tỷ); đang ở giai đoạn **đã duyệt chủ trương**."
    )
    assert stories["DTXTM"] == "Tổng mức đầu tư **258 tỷ**; đang ở giai đoạn **đã duyệt chủ trương**."
    assert stories["NTS-HCCD"].startswith("Tổng mức đầu tư **nhiều nhất 360 tỷ**;")


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        ((), "Chưa có tổng mức đầu tư."),
        ((total(26.4, 1, Qualifier.JUST_UNDER),), "Tổng mức đầu tư **gần 26,4 tỷ**."),
        ((total(0.3, 1),), "Tổng mức đầu tư **300 triệu**."),
        ((total(80, 1), total(60, 2, document="Q")), "Tổng mức đầu tư giảm một lần, **80 → 60 tỷ**."),
        (
            (total(80, 1), total(60, 2, document="Q"), total(90, 3, Qualifier.ABOUT, "Q")),
            "Tổng mức đầu tư thay đổi hai lần, **80 → 60 → khoảng 90 tỷ**.",
        ),
        (
            tuple(total(10 * version, version, document="Q") for version in range(1, 7)),
            "Tổng mức đầu tư tăng năm lần, **10 → … → 60 tỷ**.",
        ),
    ],
)
def test_totals_are_told_by_their_direction_with_their_signs(totals: tuple[ProjectAmount, ...], said: str) -> None:
    assert told(Item(Project("A", "Dự án A"), None, None, totals)) == said


def test_documents_that_only_round_are_kept_and_the_gap_is_said(desk: Desk) -> None:
    item = desk.projects.portfolio.item("CVPM2")
    assert sums_apart(item) == ("799 + 186 = 985, văn bản ghi hơn 986: các số đều là “hơn”, giữ nguyên như công bố.")
    assert sums_apart(desk.projects.portfolio.item("DTXTM")) == ""


def test_remarks_name_slips_moves_obstacles_and_promises_the_gravest_first() -> None:
    item = Item(
        Project("A", "Dự án A"), None, None,
        milestones=(
            Milestone("A", "a", "Khởi công", model="khoi-cong", planned="2025-10", reason="chờ thẩm định giá"),
            Milestone("A", "b", "Nghiệm thu", planned="2025", revisions=(Revision("2026-06", "thiếu mặt bằng"),)),
        ),
        obstacles=(
            Obstacle("A", 1, ObstacleKind.OBSTACLE, "Chưa bàn giao mặt bằng.", "DN", due="2025-11-30"),
            Obstacle("A", 2, ObstacleKind.RISK, "Giá thiết bị tăng", due="2025-12-31"),
        ),
        progress=(Progress("A", Period.parse("2025-Q3"), "DN", promise="ký hợp đồng gói 2"),),
    )  # fmt: skip
    overdue = ("bad", "Vướng mắc quá hạn 30/11/2025: Chưa bàn giao mặt bằng (Sở DN gỡ).")
    rest = [
        ("ink2", "Mốc “Nghiệm thu” đã điều chỉnh 1 lần, từ 2025 sang 6/2026."),
        ("ink2", "Quý III năm 2025 hẹn quý sau: ký hợp đồng gói 2."),
    ]
    assert told(item) == "Chưa có tổng mức đầu tư; mốc “Khởi công” **trễ 34 ngày**."
    assert all_remarks(item) == [overdue, *rest]  # the story itself says what is late
    beside = Stage("tam-dung", "Tạm dừng", Phase.BESIDE)
    stopped = replace(
        item, project=replace(item.project, beside="tam-dung"), process=Process("P", "P", stages=(beside,))
    )
    assert told(stopped) == "Chưa có tổng mức đầu tư; **tạm dừng**."
    assert all_remarks(stopped) == [("bad", "Mốc “Khởi công” trễ 34 ngày: chờ thẩm định giá."), overdue, *rest]


def all_remarks(item: Item) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in remarks(item, [], lambda code: f"Sở {code}", TODAY)]


def test_the_step_chart_stands_on_dated_versions_with_who_decided(desk: Desk) -> None:
    chart = desk.projects.details.of("CVPM2").chart
    assert [(one.value.replace(NBSP, " "), one.told.replace(NBSP, " ")) for one in chart.steps] == [
        (">799 tỷ", "Lần đầu, 5/2020"),
        (">986 tỷ", "NQ 358: thêm hơn 186 tỷ, 12/04/2021"),
        (">1.400 tỷ", "Lần 3: thêm hơn 414 tỷ, 30/10/2024"),
    ]
    assert [(one.value.replace(NBSP, " "), one.told) for one in chart.bars] == [
        ("~390 tỷ", "khối lượng 10/2021, 56% giá trị hợp đồng"),
        ("120 tỷ", "kế hoạch vốn 2024"),
    ]
    assert (chart.steps[0].first, chart.steps[0].last, chart.steps[0].exact) == (
        date(2020, 5, 1), date(2020, 5, 31), False,
    )  # fmt: skip
    assert chart.years == (2020, 2026)


def test_a_project_of_one_total_has_no_steps_to_draw(desk: Desk) -> None:
    assert not desk.projects.details.of("DTXTM").chart.drawn
