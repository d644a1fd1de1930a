"""The commands that put units side by side."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import Clock, a_file, cell, desk_at

TEAMS, COMMUNES = "XHS.06", ("20195", "20197", "20200")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file, in which three communes have reported two quarters."""
    path = tmp_path_factory.mktemp("file") / "cds.dntracker"
    desk = desk_at(a_file(path))
    for period, texts in (("2025-Q3", ("5", "7", "15")), ("2025-Q4", ("15", "7", "10"))):
        for commune, text in zip(COMMUNES, texts, strict=True):
            desk.entry.record(cell(TEAMS, period, commune, commune), text)
    desk.close()
    return path


def test_the_units_stand_by_place(file: Path) -> None:
    said = run("rank", file, TEAMS, "--period", "2025-Q4")
    assert said.lines[1] == "Quý IV năm 2025: 3/94 đơn vị có số. Thứ hạng so với quý III năm 2025."
    assert [line.split()[0] for line in said.lines[3:6]] == ["1", "2", "3"]
    assert [line.split("  ")[-1].strip() for line in said.lines[3:6]] == ["lên 2", "xuống 1", "xuống 1"]
    assert len(said.lines) == 3 + 94


def test_the_places_are_json(file: Path) -> None:
    plain = run("rank", file, TEAMS, "--period", "2025-Q4", "--against", "2024-Q4", "--json").plain
    first = plain["units"][0]
    assert (first["unit"], first["value"]["value"], first["place"], first["before"]) == ("20195", 15.0, 1, None)
    assert "Gãy chuỗi 01/07/2025" in plain["told"]


def test_a_change_is_taken_apart(file: Path) -> None:
    asked = ("contributions", file, TEAMS, "--since", "2025-Q3", "--period", "2025-Q4")
    plain = run(*asked, "--json").plain
    assert (plain["change"], [one["change"] for one in plain["units"]]) == (5.0, [10.0, -5.0, 0.0])
    lines = run(*asked).lines
    assert lines[1].startswith("27 → 32: +5")
    assert lines[3].split() == [*"Đơn vị III/2025 IV/2025 Góp vào mức đổi".split()]
    assert lines[4].split()[-3:] == ["5", "15", "+10"]


def test_small_charts_of_a_pillar_are_pages_of_a_pdf(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    plain = run("multiples", file, "--pillar", "KTS", "--shared", "--out", out, "--json").plain
    assert {one.split(".")[0] for one in plain["indicators"]} == {"KTS"}
    assert (plain["file"], out.read_bytes()[:4]) == (str(out), b"%PDF")


def test_places_and_parts_as_of_a_day_say_the_day(tmp_path: Path) -> None:
    clock = Clock()
    clock.turn(days=-1)
    desk = desk_at(a_file(tmp_path / "cds.dntracker"), clock=clock)
    commune = COMMUNES[0]
    for period in ("2025-Q3", "2025-Q4"):
        desk.entry.record(cell(TEAMS, period, commune, commune), "5")
    clock.turn(days=1)
    desk.entry.record(cell(TEAMS, "2025-Q4", commune, commune), "9")
    desk.close()
    then, file = ("--as-of", "09/01/2026"), tmp_path / "cds.dntracker"
    asked = ("contributions", file, TEAMS, "--since", "2025-Q3", "--period", "2025-Q4")
    assert run("rank", file, TEAMS, "--period", "2025-Q4").lines[3].split()[-2:] == ["9", "giữ"]
    said = run("rank", file, TEAMS, "--period", "2025-Q4", *then)
    assert said.lines[3].split()[-2:] == ["5", "giữ"]
    assert said.lines[1].startswith("Xem như cuối ngày 09/01/2026. Quý IV năm 2025: 1/94")
    plain = run(*asked, *then, "--json").plain
    assert (run(*asked, "--json").plain["change"], plain["change"]) == (4.0, 0.0)
    assert plain["told"].startswith("Xem như cuối ngày 09/01/2026. 5 → 5")
    assert "01/01/2020" in refused(file, (*asked, "--as-of", "01/01/2020"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rank", "XHS.60", "--period", "2025-Q4"), "Không có chỉ tiêu “XHS.60” trong tệp."),
        (("rank", TEAMS, "--period", "2025-Q5"), "2025-Q5"),
        (("rank", TEAMS, "--period", "2025-Q4", "--against", "2024"), "không cùng loại"),
        (("rank", TEAMS, "--period", "2025-Q4", "--against", "2025-Q4"), "phải trước"),
        (("contributions", TEAMS, "--since", "2025-Q4", "--period", "2025-Q3"), "Đổi lại hai kỳ."),
        (("multiples", "--pillar", "XYZ", "--out", "a.pdf"), "Không có nhóm chỉ tiêu “XYZ”"),
        (("multiples", "--out", "a.png"), "phải có đuôi .pdf"),
        (("multiples", "--out", "/proc/a.pdf"), "Không ghi được /proc/a.pdf"),
        (("contributions", "XH.01", "--since", "2023", "--period", "2024"), "không gộp thành số chung"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(file: Path, arguments: tuple[str, ...], told: str) -> None:
    command, *rest = arguments
    assert told in refused(file, (command, file, *rest))
