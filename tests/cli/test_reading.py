"""Commands that read: what they answer, in lines for people and in JSON for programs."""

from pathlib import Path

import pytest

from tests.cli.command import run
from tests.support import SEEDS, Clock, a_file, cell, desk_at


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file with two deeds on it."""
    path = tmp_path_factory.mktemp("file") / "cds.dntracker"
    desk = desk_at(a_file(path))
    desk.entry.record(cell(), "~21,5")
    desk.entry.undo()
    desk.close()
    return path


def test_info_counts_what_the_file_holds(file: Path) -> None:
    plain = run("info", file, "--json").plain
    assert (plain["file"], plain["forms"], plain["indicators"]) == (str(file), 3, 126)
    assert (plain["acts"], plain["last_person"]) == (SEEDS + 2, "Cán bộ L")
    lines = run("info", file).lines
    assert f"Tệp: {file}" in lines
    assert "Chỉ tiêu: 126" in lines
    assert lines[-2:] == ["Người làm: Cán bộ L", "Lúc: 10/01/2026 10:00"]


def test_indicators_are_listed_in_the_catalogues_order(file: Path) -> None:
    plain = run("indicators", file, "--json").plain
    assert plain[0]["code"] == "CQS.01"
    assert set(plain[0]) == {"code", "name", "measure", "kind", "pillar", "direction", "owner"}
    assert len(run("indicators", file).lines) == len(plain) == 126


@pytest.mark.parametrize(
    ("text", "first"), [("KTS.01", "KTS.01"), ("kinh te so trong grdp", "KTS.01"), ("Dien thoai", "XHS.03")]
)
def test_the_best_match_of_a_search_comes_first(file: Path, text: str, first: str) -> None:
    assert run("indicators", file, "--search", text, "--json").plain[0]["code"] == first
    assert run("indicators", file, "--search", text).lines[0].startswith(first)


def test_a_search_without_a_match_answers_nothing(file: Path) -> None:
    said = run("indicators", file, "--search", "xyzzy", "--json")
    assert (said.code, said.plain) == (0, [])


def test_the_share_of_the_digital_economy_shows_its_contradiction_and_its_targets(file: Path) -> None:
    plain = run("series", file, "KTS.01", "--json").plain
    disputed = {
        (one["value"], one["source_title"], one["official"])
        for one in plain["figures"]
        if one["period"] == "2023" and one["territory"] == "DN-CU"
    }
    assert {value for value, _, _ in disputed} == {20.69, 19.76}
    assert all(title for _, title, _ in disputed)
    assert [value for value, _, official in disputed if official] == [20.69]
    city = {
        (one["horizon"], one["value"], one["high"], one["replaced_by"])
        for one in plain["targets"]
        if one["territory"] != "VN"
    }
    assert city >= {
        ("2025", 20.0, None, ""), ("2030", 30.0, None, "KH21"), ("2030", 35.0, 40.0, ""), ("2045", 60.0, None, ""),
    }  # fmt: skip
    assert all(one["document_title"] for one in plain["targets"])


def test_the_same_is_said_in_lines(file: Path) -> None:
    said = run("series", file, "KTS.01")
    assert said.lines[0] == "KTS.01 Tỷ trọng kinh tế số trong GRDP (% GRDP)"
    figures = [line.split() for line in said.out.partition("Mục tiêu:")[0].splitlines() if line.startswith("2023 ")]
    assert [line[3] for line in figures] == ["20,69", "20,69", "19,76"]
    assert figures[2][4:6] == ["số", "khác"]
    for text in ("35–40", "đã thay bằng KH21", "≥\N{NO-BREAK SPACE}20", "60"):
        assert text in said.out
    assert "2025-07-01" in said.out


def test_a_series_is_narrowed_to_one_unit_or_territory(file: Path) -> None:
    whole = run("series", file, "KTS.01", "--json").plain["figures"]
    nation = run("series", file, "KTS.01", "--territory", "VN", "--json").plain["figures"]
    assert {one["territory"] for one in nation} == {"VN"}
    office = run("series", file, "KTS.01", "--unit", "TCTK", "--json").plain["figures"]
    assert [one["value"] for one in office] == [12.67]
    assert len(office) < len(nation) < len(whole)


def test_numbers_are_plain_beside_their_vietnamese_text(file: Path) -> None:
    figures = {one["period"]: one for one in run("series", file, "KTS.04", "--json").plain["figures"]}
    estimate = figures["2023"]
    assert (estimate["value"], estimate["qualifier"], estimate["text"], estimate["status"]) == (
        36571.0,
        "~",
        "~36.571",
        "E",
    )
    assert estimate["high"] is None
    assert estimate["mark"] is None


def test_the_journal_is_told_newest_first(file: Path) -> None:
    entered, undone = SEEDS + 1, SEEDS + 2
    plain = run("journal", file, "--json", "--limit", "2").plain
    assert [(one["number"], one["undo"], one["step"]) for one in plain] == [
        (undone, True, "nhập ~21,5: KTS.01 Kinh tế số/GRDP"), (entered, False, "nhập ~21,5: KTS.01 Kinh tế số/GRDP"),
    ]  # fmt: skip
    assert plain[0]["at"] == "2026-01-10T10:00:00+07:00"
    assert len(run("journal", file, "--json").plain) == undone
    lines = run("journal", file, "--limit", "1").lines
    assert lines[0] == f"  {undone}  10/01/2026 10:00  Cán bộ L: hoàn tác nhập ~21,5: KTS.01 Kinh tế số/GRDP"
    assert lines[1].strip() == "KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN: bỏ ~21,5"


def test_a_sound_file_is_called_so(file: Path) -> None:
    said = run("check", file)
    assert (said.code, said.lines) == (0, ["Tệp lành: cơ sở dữ liệu, nhật ký và số liệu khớp nhau."])
    assert run("check", file, "--json").plain == []


def test_reading_changes_nothing_beside_an_open_window(file: Path) -> None:
    before = file.read_bytes()
    desk = desk_at(file, clock=Clock())
    for command in ("info", "indicators", "journal", "check"):
        assert run(command, file).code == 0
    desk.close()
    assert file.read_bytes() == before


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file with a figure written on one day and mended on the next."""
    path, clock = tmp_path_factory.mktemp("changed") / "cds.dntracker", Clock()
    desk = desk_at(a_file(path), clock=clock)
    desk.entry.record(cell(), "21")
    clock.turn(days=1)
    desk.entry.record(cell(), "22", reason="rà soát")
    desk.entry.record(cell("KTS.06"), "5")
    desk.close()
    return path


def test_figures_are_told_as_they_were_on_a_day(changed: Path) -> None:
    def value(day: str) -> list[float]:
        plain = run("figures", changed, "--as-of", day, "--json").plain
        return [one["value"] for one in plain if (one["indicator"], one["period"]) == ("KTS.01", "2025-Q4")]

    assert [value(day) for day in ("2026-01-09", "10/01/2026", "11/1/2026")] == [[], [21.0], [22.0]]
    words = [line.split() for line in run("figures", changed, "--as-of", "10/01/2026").lines]
    assert ["KTS.01", "2025-Q4", "DN", "SKHCN", "21"] in words
    assert run("figures", changed, "--as-of", "1/1/2026").lines == ["Đến hết ngày 01/01/2026 chưa có số liệu nào."]


def test_what_changed_between_two_days_is_told_by_form_and_unit(changed: Path) -> None:
    later = Clock()
    later.turn(days=2)
    [group] = run("diff", changed, "--since", "2026-01-10", "--json", clock=later).plain
    assert (group["form"], group["unit"]) == ("01/CĐS", "SKHCN")
    first, second = group["changes"]
    assert (first["indicator"], first["before"]["text"], first["after"]["text"]) == ("KTS.01", "21", "22")
    assert (first["steps"], first["person"], first["reason"]) == (1, "Cán bộ L", "rà soát")
    assert (second["before"], second["after"]["value"]) == (None, 5.0)
    lines = run("diff", changed, "--between", "10/01/2026", "11/01/2026").lines
    assert lines[0] == "Biểu 01/CĐS, Sở KH&CN:"
    assert lines[1].startswith("KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN")
    assert lines[1].split("Sở KH&CN")[1].split() == [
        "21%", "GRDP", "22%", "GRDP", "11/01/2026", "10:00", "Cán", "bộ", "L",
    ]  # fmt: skip
    assert run("diff", changed, "--since", "11/1/2026", clock=later).lines == ["Không có gì khác giữa hai ngày ấy."]
