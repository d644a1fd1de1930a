"""Commands on projects: lists, one project, milestones and their dates, and the portfolio by source."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.support import Clock, a_file

BY = ("--by", "Cán bộ A")
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_projects_stand_in_groups_with_honest_sums(file: Path) -> None:
    said = run("projects", file)
    assert said.lines[0] == "Đề án xây dựng Thành phố thông minh: 2 dự án, 662 tỷ đồng"
    assert said.lines[-1] == "Cộng: 4 dự án, ~2.422 tỷ đồng"
    plain = run("projects", file, "--json").plain
    assert plain["groups"][0]["total"] == {"dong": 662 * 10**9, "qualifier": None, "known": 2, "of": 2}
    assert plain["total"]["qualifier"] == "~"


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (["--programme", "TPTM"], ["DTXTM", "TTCH"]),
        (["--stage", "thi-cong"], ["CVPM2"]),
        (["--late"], ["CVPM2"]),
        (["--search", "hanh chinh"], ["NTS-HCCD"]),
        (["--unit", "SKHCN"], []),
    ],
)
def test_projects_are_narrowed(file: Path, asked: list[str], codes: list[str]) -> None:
    plain = run("projects", file, *asked, "--json").plain
    assert [one["code"] for group in plain["groups"] for one in group["projects"]] == codes


def test_no_project_is_said(file: Path) -> None:
    assert run("projects", file, "--unit", "SKHCN").lines == ["Không có dự án nào như vậy."]


@pytest.mark.parametrize("group", ["programme", "stage", "owner", "fund", "late"])
def test_projects_are_grouped_by_what_is_asked(file: Path, group: str) -> None:
    plain = run("projects", file, "--group", group, "--json").plain
    assert sorted(one["code"] for found in plain["groups"] for one in found["projects"]) == [
        "CVPM2", "DTXTM", "NTS-HCCD", "TTCH",
    ]  # fmt: skip


def test_one_project_has_its_three_totals_milestones_and_obstacle(file: Path) -> None:
    said = run("project", file, "CVPM2").out
    for money in (f">799{NB}tỷ đồng", f">986{NB}tỷ đồng", f">1.400{NB}tỷ đồng"):
        assert money in said
    assert "Vướng mắc 1: Chưa có quy định" in said
    plain = run("project", file, "CVPM2", "--json").plain
    assert plain["project"]["code"] == "CVPM2"
    assert (plain["slip"], plain["colour"]) == (741, "red")
    assert [one["code"] for one in plain["milestones"]][:2] == ["chu-truong", "khoi-cong"]


def test_late_milestones_come_the_latest_first(file: Path) -> None:
    plain = run("milestones", file, "--late", "--json").plain
    assert [(one["code"], one["slip"]) for one in plain] == [
        ("dua-vao-hoat-dong", 741), ("de-an-khai-thac", 437), ("mot-toa-nha", 375),
    ]  # fmt: skip
    assert run("milestones", file, "--programme", "TPTM").lines == ["Không có mốc nào như vậy."]
    assert len(run("milestones", file, "--json").plain) == 9


def test_dates_of_a_milestone_are_written_one_deed_a_command(file: Path) -> None:
    at = ("milestone", file, "CVPM2", "nghiem-thu")
    assert run(*at, "--plan", "quý I/2025", *BY).lines == ["Nghiệm thu, bàn giao: kế hoạch quý I/2025, trễ 9 tháng"]
    moved = run(*at, "--revise", "30/6/2026", "--reason", "Chờ quy định", "--document", "NQ 358", *BY, "--json").plain
    assert (moved["plan"], moved["slip"]) == ("2026-06-30", None)
    assert [(one["reason"], one["document"]) for one in moved["revisions"]] == [("Chờ quy định", "NQ358")]
    assert run(*at, "--forecast", "quý III/2026", "--reason", "Thiếu thiết bị", *BY).code == 0
    assert run(*at, "--reason", "Mưa bão", *BY, "--json").plain["reason"] == "Mưa bão"
    assert run(*at, "--reach", "5/1/2026", *BY, "--json").plain["actual"] == "2026-01-05"
    assert run("project", file, "CVPM2", "--json").plain["project"]["stage"] == "hoan-thanh"
    steps = [one["sentences"][0] for one in run("journal", file, "--limit", "5", "--json").plain]
    assert steps[3] == (
        "Dời mốc Nghiệm thu, bàn giao của CVPM2 từ quý I/2025 đến 30/06/2026 theo NQ 358, lý do: Chờ quy định"
    )
    assert run("check", file).code == 0


def test_a_day_before_is_told_as_it_was(file: Path) -> None:
    later = Clock(datetime(2026, 2, 10, 3, tzinfo=UTC))
    run("milestone", file, "CVPM2", "dua-vao-hoat-dong", "--reach", "1/2/2026", *BY, clock=later)
    now = run("milestones", file, "--json", clock=later).plain
    then = run("milestones", file, "--as-of", "31/1/2026", "--json", clock=later).plain
    assert [one["actual"] for one in now if one["code"] == "dua-vao-hoat-dong"] == ["2026-02-01"]
    assert [(one["actual"], one["slip"]) for one in then if one["code"] == "dua-vao-hoat-dong"] == [("", 762)]


def test_the_portfolio_has_both_published_counts_their_sources_and_what_differs(file: Path) -> None:
    said = run("portfolio", file, "--as-of", "10/1/2026").out
    for words in (
        f"8 dự án, hơn 884{NB}tỷ đồng · theo “Đà Nẵng cơ bản hoàn thành mục tiêu đề án Thành phố thông minh” (8/2024)",
        f"6 dự án, hơn 866{NB}tỷ đồng · theo Báo Mới, “Đà Nẵng ưu tiên triển khai nhiều dự án trong Đề án TPTM” (2024)",
        "Hai nguồn khác nhau về đã duyệt chủ trương",
        f"còn 6 dự án, hơn 222{NB}tỷ đồng, chưa có tên trong tệp",
        f"39 dự án, hơn 1.180,9{NB}tỷ đồng",
        f"61 dự án, hơn 1.396{NB}tỷ đồng",
        f"QĐ 934: 1.589,3{NB}tỷ đồng = 10 sự nghiệp CNTT + 595,5 xây dựng cơ bản + 983,8 khác",
    ):
        assert words in said
    plain = run("portfolio", file, "--json").plain
    (scheme,) = plain["published"]
    approved = next(one for one in scheme["stages"] if one["stage"] == "chu-truong")
    assert [(one["source"], one["count"], one["count_gap"]) for one in approved["said"]] == [
        ("BAI-2024-08", 8, 6), ("BM-2024", 6, 4),
    ]  # fmt: skip
    assert sorted(approved["said"][0]["inside"]) == ["DTXTM", "TTCH"]
    assert approved["said"][0]["money_gap"] == {"dong": 222 * 10**9, "qualifier": ">"}
    assert len(approved["differ"]) == 1
    assert [(one["count"], one["money"]["dong"]) for one in scheme["sums"]] == [
        (39, 1_180_900_000_000), (61, 1_396_000_000_000),
    ]  # fmt: skip
    assert plain["funding"][0]["gap"] == 0
