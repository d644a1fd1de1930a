"""What a chart says in words: how final a figure is, what a distance crosses, whose word it is."""

import pytest

from dntracker.domain.figure import Status
from dntracker.domain.source import Source
from dntracker.services.trends.series import RowKind
from dntracker.store.store import Store
from tests.services.trends.test_series import cells, the_share_of_2025
from tests.services.trends.trend_data import SHARE, a_store, figure, put, trends_of


@pytest.fixture
def store() -> Store:
    return a_store()


def test_a_distance_within_the_same_borders_stands_without_brackets(store: Store) -> None:
    assert cells(the_share_of_2025(store), RowKind.DISTANCE)["2030"] == "~\N{MINUS SIGN}11"


def test_a_provisional_figure_says_so_in_the_sentence(store: Store) -> None:
    put(store, figure(SHARE, "2024", 20.69, status=Status.PROVISIONAL))
    assert trends_of(store).series(SHARE).sentence.startswith("Năm 2024 đạt **20,69%** (sơ bộ), vượt mục tiêu 2025")


def test_the_source_line_names_each_publisher_once(store: Store) -> None:
    put(store, Source("BAO", "bai-bao", "Một bài không rõ báo", "", "2024-07"))
    for year, source in (("2024", "BAO"), ("2023", "BDN-2024-05")):
        put(store, figure(SHARE, year, 20.69, official=False), figure(SHARE, year, 20.69, source=source))
    line = trends_of(store).series(SHARE).source_line
    assert line == "Nguồn: “Một bài không rõ báo” (7/2024); Báo Đà Nẵng (5/2024); vneconomy (1/2023)."


def test_the_sentence_holds_the_latest_figure_against_the_nearest_target(store: Store) -> None:
    series = trends_of(store).series(SHARE)
    assert series.sentence == "Năm 2024 đạt **20,69%**, vượt mục tiêu 2025 là 20% (0,69\N{NO-BREAK SPACE}điểm)."
    assert series.subsentence == (
        "Bằng năm 2023. Số và mục tiêu 2025 ở hai bên mốc gãy 01/07/2025: khoảng cách chỉ để tham khảo. "
        "Năm 2022 đạt 17%, cao hơn 2,74\N{NO-BREAK SPACE}điểm so với bình quân cả nước (14,26%). "
        "Năm 2023 các nguồn ghi khác nhau: 20,69 và 19,76."
    )
