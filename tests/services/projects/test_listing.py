"""Which projects are listed, in which groups, and what the groups sum up to."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dntracker.domain.project import Fund
from dntracker.domain.quantity import Qualifier
from dntracker.domain.rating import Colour
from dntracker.services.projects.list_texts import milestone_words, project_words, sum_words
from dntracker.services.projects.listing import Asked, Grouping, Line, Listing, Sorting, arranged, lines_of
from tests.services.projects.generated import portfolio, put_portfolio
from tests.support import a_desk


def _lines(count: int = 0) -> list[Line]:
    desk = a_desk()
    if count:
        put_portfolio(desk, portfolio(count))
    colours = {code: one.colour for code, one in desk.projects.ratings.all().items()}
    return lines_of(desk.projects.portfolio.items(), desk.today, colours, lambda code: f"Đơn vị {code}")


LINES = _lines(60)


def _titles(listing: Listing) -> list[str]:
    return [group.title for group in listing.groups]


def test_groups_of_programmes_stand_as_the_programmes_were_decided_and_those_of_none_last() -> None:
    listing = arranged(_lines(), Asked())
    assert _titles(listing) == ["Đề án xây dựng Thành phố thông minh", "Ngoài các chương trình"]
    assert [sum_words(group.total) for group in listing.groups] == ["662", "~1.760"]


def test_one_qualified_part_makes_the_sum_qualified() -> None:
    listing = arranged(_lines(), Asked(words="cong vien"))
    assert listing.total.qualifier is Qualifier.OVER
    assert sum_words(listing.total) == ">1.400"


def test_stages_stand_on_their_path_with_the_states_beside_it_last() -> None:
    titles = _titles(arranged(LINES, Asked(grouping=Grouping.STAGE)))
    assert titles.index("Chuẩn bị") < titles.index("Thực hiện") < titles.index("Tạm dừng")
    assert titles[-1] == "Tạm dừng"


def test_late_projects_come_first_the_latest_at_the_top() -> None:
    listing = arranged(LINES, Asked(grouping=Grouping.LATE, sorting=Sorting.LATE))
    assert _titles(listing)[0] == "Đang trễ"
    days = [line.slip for line in listing.groups[0].lines]
    assert all(day is not None and day > 0 for day in days)
    assert days == sorted(days, key=lambda day: -(day or 0))


def test_a_project_of_several_sources_of_money_stands_in_a_group_of_its_own_kind() -> None:
    found = {group.title for group in arranged(LINES, Asked(grouping=Grouping.FUND)).groups}
    assert {"Đầu tư công", "ODA", "Chưa ghi nguồn vốn"} <= found
    only = arranged(LINES, Asked(fund=Fund.ODA))
    assert only.lines
    assert all(Fund.ODA in line.funds for line in only.lines)


def test_the_projects_of_one_owner_are_left_alone() -> None:
    owner = next(line.item.project.owner for line in LINES if line.item.project.owner)
    only = arranged(LINES, Asked(owner=owner))
    assert [line.item.project.owner for line in only.lines] == [owner] * len(only.lines)
    assert 0 < len(only.lines) < len(LINES)


@pytest.mark.parametrize("grouping", Grouping)
@given(
    words=some.sampled_from(["", "sinh", "01", "don vi ioc", "cong vien", "khong co"]),
    colour=some.sampled_from([None, *Colour]),
    sorting=some.sampled_from(list(Sorting)),
)
def test_every_project_that_is_asked_for_stands_in_just_one_group_and_the_sums_agree(
    grouping: Grouping, words: str, colour: Colour | None, sorting: Sorting
) -> None:
    listing = arranged(LINES, Asked(words=words, colour=colour, grouping=grouping, sorting=sorting))
    wanted = [line for line in LINES if colour in (None, line.colour) and _has(line, words.split())]
    assert sorted(line.code for line in listing.lines) == sorted(line.code for line in wanted)
    assert sum(group.total.dong or 0 for group in listing.groups) == (listing.total.dong or 0)
    assert sum(group.total.of for group in listing.groups) == len(wanted)


def _has(line: Line, words: Sequence[str]) -> bool:
    return all(word in line.searched for word in words)


def test_a_milestone_tells_its_plan_its_revisions_its_forecast_and_why() -> None:
    desk = a_desk()
    deeds = desk.projects.milestone_deeds
    deeds.revise("CVPM2", "dua-vao-hoat-dong", "2025", "Chờ bàn giao mặt bằng")
    deeds.forecast("CVPM2", "dua-vao-hoat-dong", "quý II/2026")
    told = milestone_words(desk.projects.portfolio.item("CVPM2").milestone("dua-vao-hoat-dong"), desk.today)
    assert told == (
        "Đưa vào hoạt động: kế hoạch 2023, đổi thành 2025, dự báo quý II/2026, trễ 5 tháng, vì chờ bàn giao mặt bằng"
    )


def test_a_project_tells_where_it_stands_what_it_costs_and_what_comes_next() -> None:
    line = next(one for one in _lines() if one.code == "CVPM2")
    told = project_words(line, a_desk().today)
    assert told.startswith("Khu Công viên phần mềm số 2 (giai đoạn 1) · CVPM2\nThi công, triển khai, hơn 1.400")
    assert "mốc kế tiếp: đưa vào hoạt động: kế hoạch 2023" in told
