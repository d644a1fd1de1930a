"""The command that opens a consolidated value into its parts."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import a_file, cell, desk_at

TEAMS, COMMUNES = "XHS.06", ("20195", "20197", "20200")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file, in which three communes have reported."""
    path = tmp_path_factory.mktemp("file") / "cds.dntracker"
    desk = desk_at(a_file(path))
    for commune, text in zip(COMMUNES, ("5", "35–40", "15"), strict=True):
        desk.entry.record(cell(TEAMS, unit=commune, territory=commune), text)
    desk.close()
    return path


def test_the_parts_are_lines_with_their_total(file: Path) -> None:
    said = run("parts", file, TEAMS, "--period", "2025-Q4")
    assert (said.code, said.lines[1]) == (0, "Mới có 2/94 xã, phường. Còn 91 nơi chưa có số.")
    assert len(said.lines) == 3 + 1 + 94 + 1
    assert said.lines[-1].split() == ["Toàn", "thành", "phố", "(2/94)", "20", "100"]


def test_the_parts_are_json(file: Path) -> None:
    plain = run("parts", file, TEAMS, "--period", "2025-Q4", "--json").plain
    assert (plain["value"], plain["reported"], plain["required"], plain["provisional"]) == (20.0, 2, 94, True)
    told = {one["unit"]: (one["text"], one["share"], one["counted"]) for one in plain["units"]}
    assert [told[commune] for commune in COMMUNES] == [("5", 25.0, True), ("35–40", None, False), ("15", 75.0, True)]


@pytest.mark.parametrize(
    ("code", "period", "told"),
    [
        ("KTS.01", "2025-Q4", "không tổng hợp từ xã, phường"),
        ("KTS.9999", "2025-Q4", "Không có chỉ tiêu"),
        (TEAMS, "2025-Q9", "Không có kỳ"),
    ],
)
def test_what_has_no_parts_is_one_sentence(file: Path, code: str, period: str, told: str) -> None:
    assert told in refused(file, ["parts", file, code, "--period", period])
