"""The files that the benchmarks measure are real ones."""

from pathlib import Path

import pytest

from benchmarks import generate
from benchmarks.__main__ import main
from benchmarks.outcome import Outcome
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Kind
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


def test_whole_form_has_150_rows_of_every_kind_and_plans_for_ten_communes(tmp_path: Path) -> None:
    desk = files.open_desk(generate.make(tmp_path / "a.dntracker", 300), generate.clock, generate.PERSON)
    form = generate.whole_form(desk)
    units = desk.catalogue.units_of(form, generate.NEWEST)
    sheets = [desk.entry.sheet(form.code, unit.code, generate.NEWEST) for unit in (units[0], units[10])]
    planned = [sum(row.plan is not None for row in sheet.rows) for sheet in sheets]
    assert check(desk.store) == []
    assert planned == [150, 0]
    assert {row.indicator.kind for row in sheets[0].rows if row.indicator} == set(Kind) - {Kind.YES_NO}
    desk.close()


def test_typed_figures_are_one_step_each(tmp_path: Path) -> None:
    desk = files.open_desk(generate.make(tmp_path / "a.dntracker"), generate.clock, generate.PERSON)
    before = desk.store.journal.head()
    generate.type_in(desk, 20)
    after = desk.store.journal.head()
    assert before is not None
    assert after is not None
    assert after.number - before.number == 20
    assert check(desk.store) == []
    desk.close()


def test_a_file_of_any_size_is_made_to_keep(tmp_path: Path) -> None:
    assert main(["--make", str(tmp_path / "a.dntracker"), "--figures", "300"]) == 0
    desk = files.open_desk(tmp_path / "a.dntracker", generate.clock, generate.PERSON, readonly=True)
    assert desk.store.count(Figure) > 300
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
