"""Forecasts from the command line, on the seeds and on planted figures."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import SEEDS, a_file

SHARE = "KTS.01"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_file(tmp_path_factory.mktemp("file") / "cds.dntracker")


@pytest.mark.parametrize("aim", ["nhiều", "…"])
def test_an_aim_that_is_no_number_is_told_as_one(file: Path, aim: str) -> None:
    assert f"“{aim}” không phải một số." in refused(file, ["forecast", file, SHARE, "--aim", "2030", aim])


def test_a_forecast_across_a_break_waits_until_it_is_joined(file: Path) -> None:
    plain = run("forecast", file, SHARE, "--json").plain
    assert plain["forecast"] is None
    assert "mốc gãy 01/07/2025" in plain["why_none"]
    assert [one["key"] for one in plain["numbers"]] == ["change", "relative", "growth", "pace"]


def test_a_joined_forecast_tells_its_points_band_and_past_errors(file: Path) -> None:
    plain = run("forecast", file, SHARE, "--join-breaks", "--json").plain
    found = plain["forecast"]
    assert (found["used"], found["first"], found["last"]) == (4, "2021", "2024")
    assert [one["period"] for one in found["points"]] == ["2025", "2026", "2027", "2028", "2029", "2030"]
    assert all(0 <= one["low"] <= one["value"] <= one["high"] <= 100 for one in found["points"])
    errors = {one["method"]: one["mean_absolute_error"] for one in found["past"]}
    assert found["method"] == min(errors, key=lambda one: errors[one])
    assert found["joined_breaks"] == ["2025-07-01"]
    assert plain["sentence"].startswith("Cần +2,4 đến +3,2 điểm/năm, đang +2,8")


def test_the_reader_names_the_method_and_an_end_to_reach(file: Path) -> None:
    asked = ("--join-breaks", "--method", "linear", "--aim", "2030", "40")
    plain = run("forecast", file, SHARE, *asked, "--json").plain
    assert plain["forecast"]["method"] == "linear"
    assert plain["forecast"]["points"][-1]["value"] == pytest.approx(17.77 + 2.766 * 7.5)
    assert plain["what_if"]["pace"] == pytest.approx((40 - 20.69) / 6)
    lines = run("forecast", file, SHARE, *asked).lines
    assert any("đang dùng" in line for line in lines)
    assert lines[-1].startswith("Nếu năm 2030 là 40% thì cần +3,2")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--method", "magic"), "Không có cách dự báo “magic”"),
        (("--frequency", "tuan"), "Không có kỳ “tuan”"),
        (("--aim", "2030", "40"), "Không tính được tốc độ đến 40 ở kỳ 2030"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(file: Path, more: tuple[str, ...], why: str) -> None:
    assert why in refused(file, ["forecast", file, SHARE, *more])


def test_places_are_not_continued_and_nothing_is_written(file: Path) -> None:
    assert "thứ hạng" in "".join(run("forecast", file, "XH.02").lines)
    assert run("info", file, "--json").plain["acts"] == SEEDS
