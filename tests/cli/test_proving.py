"""The command that lists the evidence of a form and writes it out."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import cell, desk_at

WHERE = ("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q4")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = desk_at(tmp_path / "cds.dntracker")
    desk.entry.record(cell(), "24")
    path = tmp_path / "Biên bản.pdf"
    path.write_bytes(b"%PDF bien ban")
    desk.evidence.attach(cell(), [path])
    desk.close()
    return tmp_path / "cds.dntracker"


def test_evidence_is_listed_in_lines_and_as_json(file: Path) -> None:
    line, last = run("evidence", file, *WHERE).lines
    assert "KTS.01  Biên bản.pdf  13\N{NO-BREAK SPACE}byte  Cán bộ L  10/01/2026 10:00" in line
    assert last == "1 tệp minh chứng."
    said = run("evidence", file, *WHERE, "--json").plain
    [one] = said["evidence"]
    assert (said["folder"], said["lost"]) == (None, [])
    assert {name: one[name] for name in ("indicator", "official", "value", "name", "size", "by", "at")} == {
        "indicator": "KTS.01", "official": True, "value": 24.0, "name": "Biên bản.pdf", "size": 13,
        "by": "Cán bộ L", "at": "2026-01-10T03:00:00+00:00",
    }  # fmt: skip
    assert len(one["sha256"]) == 64


def test_evidence_is_written_into_a_new_folder(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "ra"
    assert run("evidence", file, *WHERE, "--out", folder).lines[-1] == f"Đã ghi 1 tệp và danh mục vào {folder}."
    assert (folder / "KTS.01_Biên bản.pdf").read_bytes() == b"%PDF bien ban"
    assert run("evidence", file, *WHERE, "--json", "--out", tmp_path / "hai").plain["folder"] == str(tmp_path / "hai")


def test_nothing_is_written_over(file: Path, tmp_path: Path) -> None:
    assert "đã có tệp bên trong" in refused(file, ["evidence", file, *WHERE, "--out", tmp_path])


def test_a_form_without_evidence_says_so(file: Path, tmp_path: Path) -> None:
    where = (*WHERE[:-1], "2025-Q3")
    assert run("evidence", file, *where).lines == ["Chưa có minh chứng nào."]
    assert "chưa có minh chứng nào để xuất" in refused(file, ["evidence", file, *where, "--out", tmp_path / "ra"])


def test_the_figures_of_a_day_tell_their_evidence(file: Path) -> None:
    found = run("figures", file, "--as-of", "10/01/2026", "--json").plain
    [one] = [figure for figure in found if figure["evidence"]]
    assert [kept["name"] for kept in one["evidence"]] == ["Biên bản.pdf"]
