"""Projects out and in on the command line."""

from pathlib import Path

import pytest

from dntracker.domain.milestone import Milestone
from tests.cli.command import refused, run
from tests.support import a_file, desk_at, put


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The seeded file with a milestone that has a plan."""
    path = a_file(tmp_path / "cds.dntracker")
    desk = desk_at(path)
    put(desk.store, Milestone("CVPM2", "VH", "Vận hành thử", planned="2025-Q3", position=90))
    desk.close()
    return path


def test_a_schedule_goes_out_and_a_forecast_comes_back(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "dự án.xml"
    assert run("export-projects", file, "--project", "CVPM2", "--out", out).lines == [str(out)]
    before, mark, after = out.read_text("utf-8").partition("<Name>Vận hành thử</Name>")
    out.write_text(before + mark + after.replace("<Finish>2025-09-30", "<Finish>2026-03-31", 1), "utf-8")
    tried = run("import-projects", file, out, "--dry-run", "--json").plain
    assert (tried["written"], tried["differences"][0]["sentence"]) == (0, "Dự báo 31/03/2026.")
    said = run("import-projects", file, out)
    assert said.lines[-1] == "Đã nạp 1 thay đổi, 0 chỗ không nạp được."
    assert said.lines[0].split() == [
        *"Khu Công viên phần mềm số 2 (giai đoạn 1) sửa CVPM2 Vận hành thử Dự báo 31/03/2026.".split()
    ]
    assert run("import-projects", file, out, "--json").plain["differences"] == []
    [act] = run("journal", file, "--limit", "1", "--json").plain
    assert act["step"] == "nạp dự án từ dự án.xml: 1 thay đổi"


def test_a_dry_run_looks_while_a_window_has_the_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "dự án.xlsx"
    run("export-projects", file, "--out", out)
    desk, before = desk_at(file), file.read_bytes()
    try:
        tried = run("import-projects", file, out, "--dry-run")
        assert (tried.code, tried.lines[-1]) == (0, "Xem trước, chưa ghi gì: 0 thay đổi, 0 chỗ không nạp được.")
        assert "đang được mở để sửa" in run("import-projects", file, out).err
    finally:
        desk.close()
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export-projects", "--programme", "LẠ", "--out", "a.xlsx"], "LẠ"),
        (["export-projects", "--out", "a.csv"], ".xlsx hoặc .xml"),
        (["import-projects", "không có.xml"], "không mở được tệp"),
        (["import-projects", "lạ.xml", "--into", "LẠ"], "LẠ"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lạ.xml").write_text('<Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task/></Tasks></Project>')
    command, *rest = arguments
    assert said in refused(file, [command, file, *rest])
