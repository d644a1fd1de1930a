"""The commands that tell warnings and their rules."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import a_file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file."""
    return a_file(tmp_path_factory.mktemp("file") / "cds.dntracker")


def test_warnings_are_told_the_gravest_first(file: Path) -> None:
    lines = run("warnings", file).lines
    assert lines[0].startswith("Nghiêm trọng  B01")
    assert lines[-1].startswith("Tin tốt")
    assert any("Mục tiêu 27% không nói rõ năm nào" in line for line in lines)


def test_warnings_are_json_with_the_figure_behind_each(file: Path) -> None:
    plain = run("warnings", file, "--json").plain
    near = next(one for one in plain if (one["rule"], one["code"]) == ("B18", "XH.01"))
    assert (near["gravity"], near["about"], near["period"]) == ("heed", "indicator", "2024")
    assert near["cell"] == {"indicator": "XH.01", "territory": "DN", "unit": "SKHCN", "period": "2024"}


def test_a_period_that_is_over_tells_what_was_known_then(file: Path) -> None:
    told = [one["rule"] for one in run("warnings", file, "--period", "2023", "--json").plain]
    assert "B41" in told
    assert "M10" not in told


def test_what_a_file_that_began_later_cannot_tell_is_said_below_the_lines_and_beside_json(file: Path) -> None:
    said = run("warnings", file, "--period", "2023").lines[-1]
    assert said.startswith("Tệp có từ ngày ")
    assert "lúc hết năm 2023 không xem lại được" in said
    assert run("warnings", file, "--period", "2023", "--json").err.strip() == said
    assert run("warning-rules", file, "--period", "2023").lines[-1] == said
    assert not run("warnings", file).lines[-1].startswith("Tệp có từ")


def test_rules_stand_with_their_thresholds_and_how_often_they_speak(file: Path) -> None:
    plain = {one["code"]: one for one in run("warning-rules", file, "--json").plain}
    assert plain["B18"]["limits"] == {"percent": 5.0}
    assert plain["B18"]["count"] == 1
    line = next(line for line in run("warning-rules", file).lines if line.startswith("B14"))
    assert "2% · 18 tháng" in line


def test_a_wrong_period_is_one_sentence(file: Path) -> None:
    assert refused(file, ["warnings", file, "--period", "2025-Q9"]).startswith("Không có kỳ “2025-Q9”.")
