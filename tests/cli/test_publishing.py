"""The command that writes open data."""

import json
from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import a_file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_file(tmp_path_factory.mktemp("file") / "cds.dntracker")


def test_csv_comes_with_its_codebook(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "kts.csv"
    said = run("export", file, "--dataset", "KTS.01", "--out", out)
    assert (said.code, said.lines[:2]) == (0, [str(out), str(tmp_path / "kts-codebook.csv")])
    assert out.read_bytes().startswith(b"\xef\xbb\xbfFREQ,REF_AREA,INDICATOR,")
    assert (tmp_path / "kts-codebook.csv").exists()


def test_json_is_one_file_that_names_its_licence(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "kts.json"
    asked = ("export", file, "--dataset", "all", "--format", "json", "--licence", "CC BY 4.0", "--out", out, "--json")
    plain = run(*asked).plain
    whole = json.loads(out.read_text(encoding="utf-8"))
    assert plain["rows"] == len(whole["observations"]) > 100
    assert whole["dataset"]["licence"] == "CC BY 4.0"
    assert whole["dataset"]["publisher"].startswith("Sở ")


def test_data_and_codebook_are_written_both_or_neither(file: Path, tmp_path: Path) -> None:
    out, codebook = tmp_path / "kts.csv", tmp_path / "kts-codebook.csv"
    codebook.mkdir()
    asked = ("export", file, "--dataset", "KTS.01", "--out", out)
    assert f"Không ghi được {codebook}." in run(*asked).err
    assert not out.exists()
    out.write_text("cũ", encoding="utf-8")
    assert run(*asked).code == 2
    assert out.read_text(encoding="utf-8") == "cũ"


def test_a_framework_answers_to_its_year(file: Path, tmp_path: Path) -> None:
    said = run("export", file, "--dataset", "DTI-2022", "--out", tmp_path / "dti.csv", "--json").plain
    assert (said["dataset"], said["rows"]) == ("DTI-922-2022", 8)


def test_wrong_names_are_one_sentence(file: Path, tmp_path: Path) -> None:
    asked = ("export", file, "--dataset", "KTS.999", "--out", tmp_path / "x.csv")
    assert "Không có bộ dữ liệu “KTS.999”." in refused(file, asked)
    assert not (tmp_path / "x.csv").exists()
