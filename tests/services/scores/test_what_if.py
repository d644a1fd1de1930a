"""What the score would be if criteria reached other figures, and where points are left to win."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.exact import half_up
from dntracker.domain.figure import Target
from dntracker.domain.framework import Criterion, Framework, Scoring
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.scores.assuming import WhatIf, what_if
from dntracker.services.scores.gaps import gaps
from dntracker.services.scores.sheet import COMPUTED, TOTAL_KEY
from tests.support import a_desk, figure, put, state_of

DTI, OWN = "DTI-922", Framework("XA", "Bộ của xã")
SUBINDICES = {"3": 0.8253, "4": 0.8487, "7": 0.8575, "8": 0.7836, "9": 0.5197}
WEIGHTS = {"3": 100, "4": 100, "7": 200, "8": 150, "9": 150}


@pytest.fixture(scope="module")
def city() -> Iterator[Desk]:
    """The seeds; not to be written to."""
    desk = a_desk()
    yield desk
    desk.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = a_desk()
    yield desk
    desk.close()


def own(desk: Desk, *criteria: Criterion) -> None:
    put(desk.store, OWN, *(replace(one, framework=OWN.code, position=n) for n, one in enumerate(criteria)))


def refused(desk: Desk, figures: Mapping[str, str], points: Mapping[str, str] | None = None, code: str = DTI) -> str:
    with pytest.raises(UserError) as raised:
        what_if(desk.scores.read(code, 2022), figures, points or {})
    return texts.sentence(raised.value)


def total(found: WhatIf) -> float | None:
    return found.then.points[found.column][TOTAL_KEY]


def test_one_criterion_at_another_figure(city: Desk) -> None:
    found = what_if(city.scores.read(DTI, 2022), {"9": "0,7"}, {})
    assert (total(found), found.more) == (827.22, 27.045)  # 800,175 + 150 × (0,7 − 0,5197)
    assert found.value is not None
    assert str(half_up(found.value, 4)) == "0.8272"
    assert found.sentence == (
        "Nếu hoạt động xã hội số đạt 0,7000 thì tổng điểm là 827,22/1.000 (+27,045), giá trị 0,8272."
    )


def test_several_criteria_at_once_by_code_and_by_indicator(city: Desk) -> None:
    before = state_of(city.store)
    found = what_if(city.scores.read(DTI, 2022), {"XH.10": "0,7", "8": "0,8"}, {"2": "100"})
    assert total(found) == 839.68  # 27,045 + 150 × 0,0164 + 10 more
    assert [(one.line.criterion.code, one.said, one.points, one.more) for one in found.assumed] == [
        ("9", "0,7000", 105, 27.045), ("8", "0,8000", 120, 2.46), ("2", "100 điểm", 100, 10),
    ]  # fmt: skip
    assert state_of(city.store) == before


def test_nothing_assumed_changes_nothing(city: Desk) -> None:
    found = what_if(city.scores.read(DTI, 2022), {}, {})
    assert (total(found), found.more, found.sentence) == (800.175, 0, "")


def test_where_parts_are_not_known_the_total_says_of_how_many_it_is(city: Desk) -> None:
    found = what_if(city.scores.read(DTI, 2023), {"7": "0,9"}, {})
    assert (found.value, found.assumed[0].more) == (None, None)
    assert found.sentence == (
        "Nếu hoạt động chính quyền số đạt 0,9000 thì tổng điểm của 3/8 tiêu chí đã có điểm là 377,145/500 (+180)."
    )


def test_the_points_of_another_level_are_the_ground(desk: Desk) -> None:
    desk.score_deeds.take(desk.scores.read(DTI, 2022), "official")
    first = desk.frameworks.criteria(DTI)[2]
    desk.frameworks.record(first, 2022, "official", "80")
    sheet = desk.scores.read(DTI, 2022)
    assert total(what_if(sheet, {"9": "0,7"}, {}, "official")) == 817.22
    assert total(what_if(sheet, {"9": "0,7"}, {}, COMPUTED)) == 827.22


def test_a_share_of_a_over_b_is_assumed_in_percent(desk: Desk) -> None:
    own(desk, Criterion("", "1", "Hồ sơ", "", "", 10, Scoring.RATIO, "", "CQS.23", denominator="CQS.24"))
    put(desk.store, *(replace(figure(code, value, "2022"), territory="DN-CU")
                      for code, value in (("CQS.23", 300.0), ("CQS.24", 400.0))))  # fmt: skip
    found = what_if(desk.scores.read(OWN.code, 2022), {"1": "90%"}, {})
    assert (found.assumed[0].said, found.assumed[0].points, found.more) == ("90%", 9, 1.5)


def test_an_empty_figure_is_what_the_document_asks_for_else_the_citys_target(desk: Desk) -> None:
    own(
        desk,
        Criterion("", "1", "Theo văn bản", "", "", 10, Scoring.RATIO, "", "CQS.01", "≥ 80"),
        Criterion("", "2", "Theo mục tiêu", "", "", 10, Scoring.STEPS, "20: 10; 10: 5", "KTS.01"),
    )
    put(desk.store, figure("KTS.01", 12.7, "2022"), figure("CQS.01", 50.0, "2022"))
    sheet = desk.scores.read(OWN.code, 2022)
    assert (sheet.answers["1"].goal, sheet.answers["2"].goal) == ("80", "20")
    found = what_if(sheet, {"1": "", "2": ""}, {})
    assert [(one.said, one.points) for one in found.assumed] == [("80%", 8), ("20%", 10)]


def test_two_targets_that_contradict_are_no_goal(desk: Desk) -> None:
    own(desk, Criterion("", "1", "Mạng", "", "", 10, Scoring.RATIO, "", "CQS.09"))
    for document, value in (("QD922", 60.0), ("QD405", 70.0)):
        put(desk.store, Target("CQS.09", "DN-CU", document, Period.parse("2022"), value))
    assert desk.scores.read(OWN.code, 2022).answers["1"].goal == ""


def test_what_cannot_be_assumed_is_one_sentence(desk: Desk) -> None:
    assert refused(desk, {"6": "0,5"}) == "Không giả định được cho “Đô thị thông minh”: không chấm."
    assert refused(desk, {"9": "1,5"}) == (
        "Không giả định được cho “Hoạt động xã hội số”: số phải hợp với chỉ tiêu, từ 0 đến 1."
    )
    assert refused(desk, {"9": ""}).endswith("không có mức yêu cầu hay mục tiêu của năm, hãy ghi số.")
    assert refused(desk, {"9": "0,5–0,6"}).endswith("số liệu chỉ là khoảng, chưa đủ để biết điểm.")
    assert refused(desk, {"9": "nhiều"}).endswith("không đọc được số “nhiều”.")
    assert refused(desk, {}, {"9": "151"}) == "Không đọc được số điểm “151”. Gõ một số từ 0 đến 150."
    assert refused(desk, {"99": "1"}).startswith("Không có tiêu chí “99” trong tệp.")
    assert refused(desk, {"I": "1"}).endswith("đó là một nhóm, hãy giả định điểm, hoặc số liệu của từng tiêu chí.")


def test_a_line_in_a_group_with_points_of_its_own_is_not_assumed(desk: Desk) -> None:
    desk.frameworks.record(desk.frameworks.criteria(DTI)[0], 2022, "official", "444")
    sheet = desk.scores.read(DTI, 2022)
    with pytest.raises(UserError) as raised:
        what_if(sheet, {"2": "1"}, {}, "official")
    assert "“Nhóm nền tảng chung” đã có điểm của cả nhóm" in texts.sentence(raised.value)
    assert total(what_if(sheet, {}, {"I": "450"}, "official")) == 450
    with pytest.raises(UserError):
        what_if(sheet, {"2": "1"}, {"I": "450"}, COMPUTED)


def test_gaps_are_sorted_by_the_points_to_win(city: Desk) -> None:
    found = gaps(city.scores.read(DTI, 2022))
    assert [(one.line.criterion.code, one.left) for one in found] == [
        ("9", 72.045), ("8", 32.46), ("7", 28.5), ("5", 24.22), ("3", 17.47), ("4", 15.13), ("2", 10),
    ]  # fmt: skip
    assert sum(one.left or 0 for one in found) == pytest.approx(1000 - 800.175)
    assert [one.how for one in found][:3] == [
        "mỗi 0,01 thêm 1,5 điểm", "mỗi 0,01 thêm 1,5 điểm", "mỗi 0,01 thêm 2 điểm",
    ]  # fmt: skip


def test_a_gap_that_nobody_knows_comes_last_without_a_number(city: Desk) -> None:
    found = gaps(city.scores.read(DTI, 2023))
    assert [(one.line.criterion.code, one.left) for one in found] == [
        ("9", 61.785), ("8", 41.07), ("7", None), ("1", None), ("2", None), ("3", None), ("4", None), ("5", None),
    ]  # fmt: skip
    assert {one.how for one in found if one.left is None} == {"chưa có số liệu"}
    assert gaps(city.scores.read("DTI-405", 2024)) == []


@pytest.mark.parametrize(
    ("given", "how"),
    [("không", "một nửa: 7,5 điểm; có: đủ 15 điểm"), ("một nửa", "có: đủ 15 điểm"), ("có", None)],
)
def test_a_gap_of_yes_half_and_no_says_both_ways(desk: Desk, given: str, how: str | None) -> None:
    own(desk, Criterion("", "1", "Trưởng ban là Bí thư", points=15, scoring=Scoring.YES_HALF_NO))
    desk.frameworks.record(desk.frameworks.criteria(OWN.code)[0], 2022, "official", given)
    found = gaps(desk.scores.read(OWN.code, 2022), "official")
    assert [one.how for one in found] == ([how] if how else [])


def test_a_gap_says_the_next_step_of_its_table(desk: Desk) -> None:
    own(
        desk,
        Criterion("", "1", "Họp", "", "", 20, Scoring.STEPS, "4: 20; 3: 15; 2: 10", "KTS.05"),
        Criterion("", "2", "Chuyên mục", "", "", 10, Scoring.YES_HALF_NO, "", "XH.05"),
        Criterion("", "3", "Tỷ lệ", "", "", 40, Scoring.RATIO, "", "CQS.01"),
    )
    put(desk.store, figure("KTS.05", 2.0, "2025"), figure("XH.05", 0.5, "2025"), figure("CQS.01", 95.0, "2025"))
    found = {one.line.criterion.code: (one.left, one.how) for one in gaps(desk.scores.read(OWN.code, 2025))}
    assert found == {
        "1": (10, "đạt 3: 15 điểm"), "2": (5, "có: đủ 10 điểm"), "3": (2, "mỗi điểm phần trăm thêm 0,4 điểm"),
    }  # fmt: skip


@given(st.dictionaries(st.sampled_from(sorted(SUBINDICES)), st.integers(0, 10_000), max_size=5))
def test_what_if_adds_the_weighted_differences(city: Desk, assumed: dict[str, int]) -> None:
    figures = {code: f"{share / 10_000:.4f}".replace(".", ",") for code, share in assumed.items()}
    found = what_if(city.scores.read(DTI, 2022), figures, {})
    more = sum(WEIGHTS[code] * (share / 10_000 - SUBINDICES[code]) for code, share in assumed.items())
    assert found.more == pytest.approx(more, abs=1e-9)
    assert total(found) == pytest.approx(800.175 + more, abs=1e-9)
