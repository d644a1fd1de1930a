"""What sources publish of the smart-city scheme beside the projects of the file; nothing is counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.milestone import Milestone
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Attribute
from dntracker.services.desk import Desk
from dntracker.services.projects.funding import funding
from dntracker.services.projects.published import Beside, Published, StageRow, Stated, agree, stage_at, total_at
from dntracker.services.projects.published_texts import differing, gap_text, lines_of, stated_text, sum_text
from tests.support import a_desk, put

BILLION = 1_000_000_000
NB = "\N{NO-BREAK SPACE}"
AUGUST = "“Đà Nẵng cơ bản hoàn thành mục tiêu đề án Thành phố thông minh” (8/2024)"
BAO_MOI = "Báo Mới, “Đà Nẵng ưu tiên triển khai nhiều dự án trong Đề án TPTM” (2024)"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return a_desk()


def portfolio(desk: Desk) -> Published:
    (found,) = desk.projects.published.all()
    return found


def row(desk: Desk, stage: str) -> StageRow:
    return next(one for one in portfolio(desk).rows if one.stage and one.stage.code == stage)


def by(desk: Desk, stage: str, source: str) -> Beside:
    return next(one for one in row(desk, stage).said if one.stated.source and one.stated.source.code == source)


def test_both_published_portfolios_of_2024_stand_with_their_sources(desk: Desk) -> None:
    told = {
        (one.stated.source.code, place.stage.code): stated_text(one.stated)
        for place in portfolio(desk).rows
        for one in place.said
        if one.stated.source and place.stage
    }
    assert told == {
        ("BAI-2024-08", "hoan-thanh"): f"27 dự án, 214,4{NB}tỷ đồng",
        ("BAI-2024-08", "thiet-ke"): f"4 dự án, 82,5{NB}tỷ đồng",
        ("BAI-2024-08", "chu-truong"): f"8 dự án, hơn 884{NB}tỷ đồng",
        ("BM-2024", "hoan-thanh"): f"27 dự án, hơn 214{NB}tỷ đồng",
        ("BM-2024", "thiet-ke"): f"4 dự án, hơn 82{NB}tỷ đồng",
        ("BM-2024", "chu-truong"): f"6 dự án, hơn 866{NB}tỷ đồng",
        ("BM-2024", "dang-trinh"): f"24 dự án, hơn 234{NB}tỷ đồng",
        ("BM-2024", "dua-ra"): f"15 dự án, 138{NB}tỷ đồng",
        ("BM-2024", "chuyen-chu-tri"): "8 dự án",
    }


def test_where_they_differ_a_sentence_says_so_and_nowhere_else(desk: Desk) -> None:
    (told,) = [sentence for one in portfolio(desk).rows for sentence in differing(one)]
    assert told == (
        f"Hai nguồn khác nhau về đã duyệt chủ trương: 8 dự án, hơn 884{NB}tỷ đồng theo {AUGUST}; "
        f"6 dự án, hơn 866{NB}tỷ đồng theo {BAO_MOI}."
    )


def test_stages_on_the_path_sum_up_and_states_beside_it_are_no_further_projects(desk: Desk) -> None:
    assert [sum_text(one) for one in portfolio(desk).sums] == [
        f"Cộng 3 giai đoạn theo {AUGUST}: 39 dự án, hơn 1.180,9{NB}tỷ đồng",
        f"Cộng 4 giai đoạn theo {BAO_MOI}: 61 dự án, hơn 1.396{NB}tỷ đồng",
    ]
    whole = portfolio(desk).whole
    assert whole is not None
    assert [stated_text(one.stated) for one in whole.said] == [f"hơn 60 dự án, hơn 1.300{NB}tỷ đồng"]


def test_named_projects_lie_within_the_count_and_are_never_added_to_it(desk: Desk) -> None:
    found = by(desk, "chu-truong", "BAI-2024-08")
    assert sorted(one.project.code for one in found.inside) == ["DTXTM", "TTCH"]
    assert (found.stated.count, found.count_gap) == (8, 6)
    assert (found.total.dong, found.dong_gap, found.gap_qualifier) == (662 * BILLION, 222 * BILLION, Qualifier.OVER)
    assert gap_text(found) == (
        f"trong tệp 2 dự án, 662{NB}tỷ đồng; đều nằm trong số này, không cộng thêm; "
        f"còn 6 dự án, hơn 222{NB}tỷ đồng, chưa có tên trong tệp"
    )
    assert "2 dự án nguồn này không nêu tên, cũng không cộng thêm" in gap_text(by(desk, "chu-truong", "BM-2024"))


def test_a_project_stands_where_it_stood_at_the_date_of_the_source() -> None:
    desk = a_desk()
    project = Project("IOC2", "Mở rộng IOC", programme="TPTM", process="ND73", stage="hoan-thanh")
    reached = [("chu-truong", "2023-05"), ("thiet-ke", "2024-03-01"), ("hoan-thanh", "2025-02-01")]
    amount = ProjectAmount("IOC2", AmountKind.TOTAL, 1, "2024-03", Fund.WHOLE, 30 * BILLION, "BM-2024")
    put(
        desk.store, project, amount, replace(amount, version=2, date="2025", dong=40 * BILLION),
        *(Milestone("IOC2", stage, stage, stage=stage, actual=day) for stage, day in reached),
    )  # fmt: skip
    desk.projects.refresh()
    item = desk.projects.portfolio.item("IOC2")
    assert [stage_at(item, date, lambda one, _: one.project.stage) for date in ("2022", "2023", "2024-08", "2025")] == [
        "", "chu-truong", "thiet-ke", "hoan-thanh",
    ]  # fmt: skip
    at = total_at(item, "2024-08")
    assert at is not None
    assert at.dong == 30 * BILLION
    found = by(desk, "thiet-ke", "BAI-2024-08")
    assert [one.project.code for one in found.unclear] == ["IOC2"]
    assert (found.count_gap, found.dong_gap) == (3, 52_500_000_000)
    assert not by(desk, "hoan-thanh", "BAI-2024-08").items
    assert [one.project.code for one in row(desk, "hoan-thanh").items] == ["IOC2"]


def test_a_project_that_went_on_since_still_lies_within_what_a_source_counted() -> None:
    desk = a_desk()
    before = desk.projects.portfolio.item("TTCH").project
    put(desk.store, replace(before, stage="thiet-ke"), screen="projects")
    desk.projects.refresh()
    assert gap_text(by(desk, "chu-truong", "BAI-2024-08")).startswith(f"trong tệp 2 dự án, 662{NB}tỷ đồng; đều nằm")
    assert not by(desk, "thiet-ke", "BAI-2024-08").items
    assert [one.project.code for one in row(desk, "thiet-ke").items] == ["TTCH"]
    put(desk.store, Milestone("TTCH", "tk", "Duyệt thiết kế", stage="thiet-ke", actual="2026-01-05"), screen="projects")
    desk.projects.refresh()
    assert [one.project.code for one in by(desk, "chu-truong", "BAI-2024-08").items] == ["DTXTM", "TTCH"]


def test_more_projects_than_published_are_said(desk: Desk) -> None:
    found = by(desk, "chu-truong", "BAI-2024-08")
    assert gap_text(replace(found, count_gap=-1)).endswith("tệp nhiều hơn 1 dự án")
    assert gap_text(replace(found, count_gap=0)).endswith("tệp đã đủ tên")


def stated(count: int | None, dong: int | None, qualifier: Qualifier | None = None) -> Stated:
    return Stated(None, "SKHCN", "2024", count, None, dong, qualifier)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (stated(27, 2144), stated(27, 2140, Qualifier.OVER), True),
        (stated(8, 884, Qualifier.OVER), stated(8, 866, Qualifier.OVER), False),
        (stated(8, 884), stated(6, 884), False),
        (stated(8, 100), stated(8, 100, Qualifier.OVER), True),
        (stated(8, 99), stated(8, 100, Qualifier.OVER), False),
        (stated(8, 120), stated(8, 100, Qualifier.OVER), False),
        (stated(8, 99), stated(8, 100, Qualifier.JUST_UNDER), True),
        (stated(8, 101), stated(8, 100, Qualifier.JUST_UNDER), False),
        (stated(8, 98), stated(8, 100, Qualifier.ABOUT), True),
        (stated(8, None), stated(8, 100), True),
    ],
)
def test_two_sources_agree_where_one_only_says_more_exactly(one: Stated, other: Stated, same: bool) -> None:
    assert agree(one, other) is same
    assert agree(other, one) is same


@given(st.integers(1, 10**15), st.sampled_from([None, *Qualifier]))
def test_a_source_agrees_with_itself(dong: int, qualifier: Qualifier | None) -> None:
    assert agree(stated(1, dong, qualifier), stated(1, dong, qualifier))


def test_the_lines_name_every_source(desk: Desk) -> None:
    told = "\n".join(lines_of(portfolio(desk)))
    assert told.count(f"theo {AUGUST}") == 5  # three stages, one difference, one sum
    assert told.count(f"theo {BAO_MOI}") == 9


def test_the_parts_of_decision_934_sum_up_to_its_total(desk: Desk) -> None:
    programme = desk.projects.portfolio.programme("TPTM-2022")
    found = funding(desk.store, desk.catalogue, programme)
    assert found is not None
    assert [one.number for one in found.parts] == [10, 595.5, 983.8]
    assert found.sentence == (
        f"QĐ 934: 1.589,3{NB}tỷ đồng = 10 sự nghiệp CNTT + 595,5 xây dựng cơ bản + "
        "983,8 khác (ODA, PPP, doanh nghiệp); các phần cộng lại đúng bằng tổng."
    )
    assert funding(desk.store, desk.catalogue, desk.projects.portfolio.programme("TPTM")) is None


def test_parts_that_do_not_sum_up_are_said() -> None:
    desk = a_desk()
    put(desk.store, Attribute("QD934", "Nguồn sự nghiệp CNTT", "", "BDT-QD934", 11.0, measure="tỷ đồng"))
    found = funding(desk.store, desk.catalogue, desk.projects.portfolio.programme("TPTM-2022"))
    assert found is not None
    assert found.sentence.endswith(f"cộng lại là 1.590,3{NB}tỷ đồng: không khớp.")
