"""The files that the benchmarks measure are real ones."""

from pathlib import Path

import pytest

from benchmarks import generate
from benchmarks.outcome import Outcome
from dntracker.domain.figure import Figure
from dntracker.services import files
from dntracker.store.check import check


def test_generated_file_passes_the_check_and_holds_so_many_more_figures(tmp_path: Path) -> None:
    plain = generate.make(tmp_path / "plain.dntracker")
    path = generate.make(tmp_path / "large.dntracker", 300)

    counts = []
    for file in (plain, path):
        desk = files.open_desk(file, generate.clock, generate.PERSON, readonly=True)
        counts.append(desk.store.count(Figure))
        assert check(desk.store) == []
        desk.close()

    assert counts[1] == counts[0] + 300


def test_generated_submissions_fill_a_matrix_of_94_by_4_by_8(tmp_path: Path) -> None:
    desk = files.open_desk(generate.make(tmp_path / "a.dntracker"), generate.clock, generate.PERSON)
    forms = generate.forms(desk)
    generate.submissions(desk, forms)
    codes = [form.code for form in forms]
    opened = [one for one in desk.overview.matrix().columns if one.form.code in codes and one.opened]
    assert check(desk.store) == []
    assert len(forms) == 4
    assert len({one.period for one in opened}) == 8
    assert {len(one.standings) for one in opened if one.period.end.year >= 2026} == {94}
    desk.close()


@pytest.mark.parametrize(
    ("ours", "peer", "absolute", "reached"),
    [(3.0, 1.0, False, True), (3.1, 1.0, False, False), (3.0, None, False, None), (2.9, None, True, True)],
)
def test_goal_bounds_the_ratio_unless_it_is_absolute(
    ours: float, peer: float | None, absolute: bool, reached: bool | None
) -> None:
    assert Outcome("P0", "", ours, peer, "mốc", "ms", 1, 3.0, absolute).reached is reached


def test_peer_that_is_not_there_is_named_and_gives_no_ratio() -> None:
    line = Outcome("P9", "in", 1.0, None, "soffice", "s", 3, 0.4).line()

    assert "máy không có soffice" in line
    assert "lần" not in line
