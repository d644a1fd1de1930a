"""Scores of the published DTI, and of frameworks that nobody knows whole."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.comparison import Verdict
from dntracker.domain.errors import UserError
from dntracker.domain.exact import half_up
from dntracker.domain.figure import Status
from dntracker.domain.framework import LEVELS, Criterion, Framework, Scoring
from dntracker.domain.period import Period
from dntracker.domain.scoring import Lack
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.framework_names import named
from dntracker.services.scores.assuming import what_if
from dntracker.services.scores.phrases import derivation, points_text, score_line, scoring_word, sum_text
from dntracker.services.scores.sheet import COLUMNS, COMPUTED, TOTAL_KEY, known_in, points_in
from tests.support import a_desk, figure, put, state_of

DTI = "DTI-922"
WEIGHTED = {
    "1": (1.0, 100), "2": (0.9, 100), "3": (0.8253, 100), "4": (0.8487, 100), "5": (0.7578, 100), "7": (0.8575, 200),
    "8": (0.7836, 150), "9": (0.5197, 150),
}  # fmt: skip
"""The sub-indices of 2022 as dti.gov.vn has them, and the weights of QĐ 922, typed here once more."""

OWN = Framework("XA", "Bộ của xã", indicator="XH.01")


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


def criteria(*lines: Criterion) -> tuple[Criterion, ...]:
    return tuple(replace(one, framework=OWN.code, position=place) for place, one in enumerate(lines))


@pytest.mark.parametrize(
    ("above", "below", "told"),
    [(300.0, 400.0, "300 / 400 × 10 = 7,5 điểm."), (500.0, 400.0, "500 / 400 × 10, tính 10 điểm."),
     (-5.0, 400.0, "−5 / 400 × 10, tính 0 điểm.")],
)  # fmt: skip
def test_a_share_beyond_its_bounds_is_told_as_it_is_counted(desk: Desk, above: float, below: float, told: str) -> None:
    line = Criterion("", "A.2", "a/b", "", "", 10, Scoring.RATIO, "", "CQS.23", denominator="CQS.24")
    put(desk.store, OWN, *criteria(line), figure("CQS.23", above, "2025"), figure("CQS.24", below, "2025"))
    sheet = desk.scores.read(OWN.code, 2025)
    assert derivation(sheet.answers["A.2"], sheet.lines["A.2"].criterion) == told


def test_a_share_of_an_index_names_what_it_is_a_share_of(desk: Desk) -> None:
    put(desk.store, replace(desk.catalogue.indicator("XH.05"), high=5.0))
    desk.catalogue.refresh()
    line = Criterion("", "A.1", "Mức", points=10, scoring=Scoring.RATIO, indicator="XH.05")
    put(desk.store, OWN, *criteria(line), figure("XH.05", 4.0, "2025"))
    sheet = desk.scores.read(OWN.code, 2025)
    assert derivation(sheet.answers["A.1"], line) == "4,0000 / 5 × 10 = 8 điểm."


def test_dti_2022_is_the_sum_of_its_weighted_parts_as_published(city: Desk) -> None:
    sheet = city.scores.read(DTI, 2022)
    by_hand = sum(value * weight for value, weight in WEIGHTED.values())
    assert sheet.points[COMPUTED][TOTAL_KEY] == pytest.approx(by_hand, abs=1e-9)
    assert sheet.points[COMPUTED][TOTAL_KEY] == 800.175
    value = sheet.value(COMPUTED)
    assert value is not None
    assert str(half_up(value, 4)) == "0.8002"
    assert sheet.published is not None
    assert (sheet.published.point.figure.value, sheet.published.point.figure.source) == (0.8002, "DTI-2022")
    assert score_line(sheet) == "0,8002 = 800,175/1.000 điểm, tính từ số liệu; công bố 0,8002 (dti.gov.vn): khớp."


def test_each_line_says_how_its_points_come(city: Desk) -> None:
    sheet = city.scores.read(DTI, 2022)
    told = {code: derivation(sheet.answers[code], line.criterion) for code, line in sheet.lines.items()}
    assert told["3"] == "0,8253 × 100 = 82,53 điểm."
    assert told["6"] == "Không chấm."
    points = [sheet.answers[code].point for code in WEIGHTED]
    assert [point.figure.source for point in points if point] == ["DTI-2022"] * len(WEIGHTED)


def test_a_year_of_which_only_parts_are_published_has_no_value(city: Desk) -> None:
    sheet = city.scores.read(DTI, 2023)
    assert sheet.value(COMPUTED) is None
    assert score_line(sheet) == (
        "Mới có điểm tính từ số liệu của 2/8 tiêu chí: 197,145/300 điểm, chưa thành giá trị; "
        "công bố 0,8340 (“Nỗ lực chuyển đổi số toàn diện”)."
    )
    assert (sheet.points[COMPUTED]["I"], sheet.points[COMPUTED]["1"]) == (None, None)
    assert score_line(city.scores.read(DTI, 2021)).startswith("Chưa có điểm nào; công bố 0,6419")


def test_frameworks_of_which_the_points_are_not_known_are_not_scored(city: Desk) -> None:
    for code, year, published in (("DTI-1726", 2020, "0,4874"), ("DTI-405", 2024, "0,8335")):
        sheet = city.scores.read(code, year)
        assert {sheet.points[column][TOTAL_KEY] for column in COLUMNS} == {None}
        assert {line.criterion.points for line in sheet.lines.values()} == {None}
        assert {scoring_word(line) for line in sheet.lines.values()} <= {"Chưa có số liệu", ""}
        assert score_line(sheet).startswith(
            f"Chưa có điểm tối đa của các tiêu chí nên chưa tính điểm; công bố {published}"
        )
    assert city.scores.read("DTI-405", 2024).total.criterion.points == 1000
    assert city.scores.read("DTI-1726", 2020).total.criterion.points is None


def test_the_new_city_of_2024_is_the_mean_of_the_two_old_provinces(city: Desk) -> None:
    sheet = city.scores.read("DTI-405", 2024, "DN")
    assert sheet.published is not None
    assert sheet.published.point.figure.value == 0.7069
    (quoted,) = sheet.quoted
    assert (quoted.ours, quoted.verdict) == (0.7069, Verdict.MATCHES)
    assert quoted.computation == "(0,8335 + 0,5803) / 2 → 0,7069"
    assert city.scores.territories("DTI-405", 2024) == ["DN-CU", "DN", "QN-CU"]
    old = city.scores.read("DTI-405", 2024)  # a score is about the city in the borders of its year
    assert old.published is not None
    assert (old.published.point.figure.value, old.published.point.figure.territory) == (0.8335, "DN-CU")
    assert old.quoted == sheet.quoted
    assert city.scores.read("DTI-405", 2024, "QN-CU").quoted == ()


def test_the_mean_is_worked_out_and_not_typed(desk: Desk) -> None:
    old = next(one for one in desk.figures("XH.01", territory="QN-CU") if one.period == Period.parse("2024"))
    put(desk.store, replace(old, value=0.5))
    (quoted,) = desk.scores.read("DTI-405", 2024, "DN").quoted
    assert (quoted.computation, quoted.verdict) == ("(0,8335 + 0,5) / 2 → 0,6668", Verdict.CLOSE)
    put(desk.store, replace(old, value=0.1))
    assert desk.scores.read("DTI-405", 2024, "DN").quoted[0].verdict is Verdict.DIFFERS


def test_without_one_of_the_two_provinces_no_mean_is_told(desk: Desk) -> None:
    old = next(one for one in desk.figures("XH.01", territory="QN-CU") if one.period == Period.parse("2024"))
    put(desk.store, replace(old, value=None, mark="…"))
    (quoted,) = desk.scores.read("DTI-405", 2024, "DN").quoted
    assert (quoted.computation, quoted.verdict) == ("", None)


def test_what_was_given_and_what_figures_give_stand_side_by_side(desk: Desk) -> None:
    first = desk.frameworks.criteria(DTI)[1]
    for level, text in zip(LEVELS, ("95", "92", "90"), strict=True):
        desk.frameworks.record(first, 2022, level, text)
    sheet = desk.scores.read(DTI, 2022)
    assert [sheet.points[column]["1"] for column in COLUMNS] == [95, 92, 90, 100]
    assert sheet.column == COMPUTED  # the only one with all
    assert sheet.partial(TOTAL_KEY, "official") == "Mới có điểm công nhận của 1/8 tiêu chí."
    assert sheet.difference("1") == -3


@pytest.mark.parametrize(("text", "points"), [("Có", 15), ("một nửa", 7.5), ("nua", 7.5), ("không", 0), ("3,5", 3.5)])
def test_yes_half_and_no_are_typed_in_words(desk: Desk, text: str, points: float) -> None:
    (head,) = criteria(Criterion("", "1", "Trưởng ban là Bí thư", points=15, scoring=Scoring.YES_HALF_NO))
    put(desk.store, OWN, head)
    assert desk.frameworks.record(head, 2022, "self_assessed", text) == points
    assert what_if(desk.scores.read(OWN.code, 2022), {}, {"1": text}, "verified").assumed[0].points == points


def test_a_file_without_frameworks_says_where_to_load_one() -> None:
    with pytest.raises(UserError) as raised:
        named((), "DTI-2022")
    assert texts.sentence(raised.value) == (
        "Tệp chưa có bộ chỉ tiêu nào. Nạp bộ từ bảng tính ở trang Chỉ tiêu rồi chấm điểm."
    )


def test_words_are_no_points_of_other_criteria(desk: Desk) -> None:
    put(desk.store, OWN, *criteria(Criterion("", "1", "Trưởng ban", points=15, scoring=Scoring.YES_HALF_NO)))
    with pytest.raises(UserError) as raised:
        desk.frameworks.record(desk.frameworks.criteria(DTI)[1], 2022, "official", "có")
    assert texts.sentence(raised.value) == "Không đọc được số điểm “có”. Gõ một số từ 0 đến 100."
    with pytest.raises(UserError) as raised:
        desk.frameworks.record(desk.frameworks.criteria(OWN.code)[0], 2022, "official", "phó")
    assert texts.sentence(raised.value).endswith("Gõ một số từ 0 đến 15, hoặc có, một nửa, không.")


def test_a_sum_of_a_part_stands_in_brackets(city: Desk) -> None:
    sheet = city.scores.read(DTI, 2023)
    assert [sum_text(sheet, key, COMPUTED) for key in ("I", "II", "8", TOTAL_KEY)] == [
        "", "(197,145)", "108,93", "(197,145)",
    ]  # fmt: skip
    assert sum_text(city.scores.read(DTI, 2022), TOTAL_KEY, COMPUTED) == "800,175"


def test_a_value_that_differs_from_the_published_one_says_by_how_much(desk: Desk) -> None:
    share = next(one for one in desk.figures("XH.10") if one.period == Period.parse("2022"))
    put(desk.store, replace(share, value=0.6))
    line = score_line(desk.scores.read(DTI, 2022))
    assert line == "0,8122 = 812,22/1.000 điểm, tính từ số liệu; công bố 0,8002 (dti.gov.vn): lệch +0,012."
    put(desk.store, replace(share, value=0.6, status=Status.ESTIMATED))
    assert score_line(desk.scores.read(DTI, 2022)).startswith("Tạm tính 0,8122")


def test_points_of_every_kind_of_scoring_from_indicators(desk: Desk) -> None:
    put(
        desk.store, OWN,
        *criteria(
            Criterion("", "A", "Nhóm", points=50),
            Criterion("", "A.1", "Tỷ lệ", "A", points=10, scoring=Scoring.RATIO, indicator="CQS.01"),
            Criterion("", "A.2", "a/b", "A", "", 10, Scoring.RATIO, "", "CQS.23", denominator="CQS.24"),
            Criterion("", "A.3", "Bậc", "A", "", 20, Scoring.STEPS, "20: 20; 10: 5", "KTS.01"),
            Criterion("", "A.4", "Có không", "A", points=10, scoring=Scoring.YES_HALF_NO, indicator="XH.05"),
            Criterion("", "B", "Thông tin chung"),
        ),
        figure("CQS.01", 95.0, "2025"), figure("CQS.23", 300.0, "2025"), figure("CQS.24", 400.0, "2025"),
        figure("KTS.01", 20.69, "2025"), figure("XH.05", 0.5, "2025"),
    )  # fmt: skip
    sheet = desk.scores.read(OWN.code, 2025)
    found = {code: points for code, points in sheet.points[COMPUTED].items() if points is not None}
    assert found == {"A": 42, "A.1": 9.5, "A.2": 7.5, "A.3": 20, "A.4": 5, TOTAL_KEY: 42}
    told = [derivation(sheet.answers[code], sheet.lines[code].criterion) for code in ("A.1", "A.2", "A.3", "A.4", "B")]
    assert told == [
        "95% × 10 = 9,5 điểm.", "300 / 400 × 10 = 7,5 điểm.", "20,69% GRDP: 20/20 điểm.", "0,5000: 5/10 điểm.",
        "Không chấm.",
    ]  # fmt: skip


def test_a_maximum_that_nobody_knows_is_not_nought(desk: Desk) -> None:
    put(
        desk.store, OWN,
        *criteria(
            Criterion("", "1", "Biết", points=10, scoring=Scoring.RATIO, indicator="CQS.01"),
            Criterion("", "2", "Chưa biết", scoring=Scoring.RATIO, indicator="CQS.02"),
        ),
        figure("CQS.01", 50.0, "2025"), figure("CQS.02", 50.0, "2025"),
    )  # fmt: skip
    sheet = desk.scores.read(OWN.code, 2025)
    assert sheet.answers["2"].earned.lack is Lack.MAXIMUM
    assert (sheet.points[COMPUTED][TOTAL_KEY], sheet.total.criterion.points) == (5, None)
    assert sheet.value(COMPUTED) is None
    assert len(sheet.whole[TOTAL_KEY]) == 2
    assert score_line(sheet).startswith("Mới có điểm tính từ số liệu của 1/2 tiêu chí: 5/10 điểm")


def test_criteria_that_make_only_a_part_of_the_stated_whole_have_no_value(desk: Desk) -> None:
    put(
        desk.store, replace(OWN, points=1000.0),
        *criteria(Criterion("", "1", "Một phần", points=10, scoring=Scoring.RATIO, indicator="CQS.01")),
        figure("CQS.01", 50.0, "2025"),
    )  # fmt: skip
    sheet = desk.scores.read(OWN.code, 2025)
    assert (sheet.points[COMPUTED][TOTAL_KEY], sheet.value(COMPUTED)) == (5, None)


def test_a_figure_of_a_main_index_answers_for_the_components_that_are_loaded_later(desk: Desk) -> None:
    component = Criterion(
        DTI, "1.1", "Người đứng đầu chủ trì", "1", points=20, scoring=Scoring.RATIO, indicator="CQS.01"
    )
    put(desk.store, component)
    sheet = desk.scores.read(DTI, 2022)
    assert (sheet.points[COMPUTED]["1"], sheet.points[COMPUTED][TOTAL_KEY]) == (100, 800.175)


@pytest.mark.parametrize(
    ("name", "year", "found"),
    [
        ("DTI-922", 2022, ("DTI-922", 2022)),
        ("DTI-922", None, ("DTI-922", 2023)),
        ("DTI-2022", None, ("DTI-922", 2022)),
        ("DTI-2020", None, ("DTI-1726", 2020)),
        ("DTI-2024", 2024, ("DTI-405", 2024)),
        ("QD405", None, ("DTI-405", 2024)),
    ],
)
def test_a_framework_answers_to_its_code_its_decision_and_its_year(
    city: Desk, name: str, year: int | None, found: tuple[str, int]
) -> None:
    framework, scored = city.frameworks.answering(name, year)
    assert (framework.code, scored) == found


@pytest.mark.parametrize(
    ("name", "year", "sentence"),
    [
        ("DTI-922", 2024, "Bộ DTI-922 chấm điểm năm 2021–2023, không chấm năm 2024. Năm 2024 theo bộ DTI-405."),
        ("DTI-405", 2025, "Bộ DTI-405 chấm điểm năm 2024, không chấm năm 2025."),
        ("DTI-2022", 2023, "DTI-2022 là năm 2022, không phải năm 2023. Ghi một năm thôi."),
        ("DTI-2025", None, "Không có bộ chỉ tiêu “DTI-2025” trong tệp. Có phải DTI-922 hay DTI-405 hay DTI-1726?"),
    ],
)
def test_a_year_that_a_framework_does_not_score_is_refused(
    city: Desk, name: str, year: int | None, sentence: str
) -> None:
    with pytest.raises(UserError) as raised:
        city.frameworks.answering(name, year)
    assert texts.sentence(raised.value) == sentence


def test_what_figures_give_is_written_as_somebodys_points_and_taken_back(desk: Desk) -> None:
    before = state_of(desk.store)
    desk.frameworks.record(desk.frameworks.criteria(DTI)[1], 2022, "self_assessed", "95")
    assert desk.score_deeds.take(desk.scores.read(DTI, 2022), "self_assessed") == 7
    sheet = desk.scores.read(DTI, 2022)
    assert (sheet.points["self_assessed"]["1"], sheet.points["self_assessed"][TOTAL_KEY]) == (95, 795.175)
    assert sheet.points["verified"][TOTAL_KEY] is None
    with pytest.raises(UserError) as raised:
        desk.score_deeds.take(sheet, "self_assessed")
    assert texts.sentence(raised.value).startswith("Chưa có điểm nào tính được từ số liệu để ghi.")
    step = "hoàn tác: ghi điểm tính từ số liệu vào tự chấm, 2022: 7 tiêu chí"
    assert desk.catalogue_acts.undo() == step
    desk.catalogue_acts.undo()
    assert state_of(desk.store) == before


def test_points_given_to_a_group_keep_those_from_figures_out_of_it(desk: Desk) -> None:
    desk.frameworks.record(desk.frameworks.criteria(DTI)[0], 2022, "verified", "444")
    assert desk.score_deeds.take(desk.scores.read(DTI, 2022), "verified") == 3
    assert desk.scores.read(DTI, 2022).points["verified"]["I"] == 444


tree = st.lists(st.tuples(st.integers(0, 9), st.none() | st.integers(0, 1000)), min_size=1, max_size=10).map(
    lambda found: [
        (Criterion("K", str(n), str(n), "" if above >= n else str(above), points=1000.0), points)
        for n, (above, points) in enumerate(found)
    ]
)


@settings(max_examples=300)
@given(tree)
def test_sums_are_those_of_a_walk_from_the_top(lines: list[tuple[Criterion, int | None]]) -> None:
    criteria_ = [one for one, _ in lines]
    given_ = {one.code: None if points is None else points / 8 for one, points in lines}

    def walk(code: str) -> tuple[list[float], set[str]]:
        own, parts = given_[code], [one.code for one in criteria_ if one.parent == code]
        below = [walk(part) for part in parts]
        leaves = {code} if not parts else set().union(*(every(part) for part in parts))
        if own is not None:
            return [own], leaves
        return [one for found, _ in below for one in found], set().union(*(known for _, known in below))

    def every(code: str) -> set[str]:
        parts = [one.code for one in criteria_ if one.parent == code]
        return {code} if not parts else set().union(*(every(part) for part in parts))

    tops = [walk(one.code) for one in criteria_ if not one.parent]
    numbers = [one for found, _ in tops for one in found]
    assert points_in(criteria_, given_)[TOTAL_KEY] == (sum(numbers) if numbers else None)
    assert known_in(criteria_, given_)[TOTAL_KEY] == set().union(*(known for _, known in tops))


@given(st.floats(0, 1000, allow_nan=False, width=32))
def test_points_are_shown_to_four_decimals(points: float) -> None:
    assert len(points_text(points).partition(",")[2]) <= 4
