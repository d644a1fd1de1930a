"""The commands on templates."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.office.drawn import COMMUNE, MILESTONES, STATISTICS
from tests.office.packages import TEMPLATE, with_macros
from tests.support import a_file

FORM = ("--form", "01/CĐS")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_the_doctor_says_what_is_wrong_and_answers_with_a_code(file: Path) -> None:
    said = run("template", "doctor", file, STATISTICS, *FORM)
    assert said.code == 1
    assert said.lines == ["chặn  Sổ tính này chưa gắn với số liệu nào. Dùng Gắn để chỉ ra bảng, các cột và các ô."]
    assert run("template", "doctor", file, TEMPLATE, *FORM).lines == ["Không thấy vấn đề gì."]
    [fault] = run("template", "doctor", file, file, "--json").plain
    assert (fault["code"], fault["severity"]) == ("unreadable", "block")


def test_a_workbook_is_bound_taken_listed_copied_and_retired(file: Path, tmp_path: Path) -> None:
    out, copy = tmp_path / "ra" / "y.xlsx", tmp_path / "z.xlsx"
    said = run("template", "bind", file, STATISTICS, *FORM, "--out", out, "--take", "2024", "--name", "Biểu mới")
    assert said.code == 0
    assert "G      KY_NAY              chắc   tiêu đề “Thực hiện / Kỳ báo cáo”, 28/28 số trùng" in said.lines
    assert said.lines[-2:] == [
        "Mẫu 01-cds dùng từ năm 2024; kỳ trước vẫn in theo mẫu cũ.", "Không thấy vấn đề gì.",
    ]  # fmt: skip
    assert run("templates", file).lines[0].split() == "01-cds từ 2024 Biểu mới y.xlsx".split()
    [first, *_] = run("templates", file, "--json").plain
    assert (first["code"], first["built_in"], first["versions"][0]["since"]) == ("01-cds", True, "2024")
    run("template", "copy", file, "01-cds", "--from", "2024", "--out", copy)
    assert copy.read_bytes() == out.read_bytes()
    assert run("template", "retire", file, "01-cds", "--from", "2024").lines == ["Đã bỏ mẫu 01-cds từ năm 2024."]
    assert run("template", "take", file, out, *FORM, "--from", "2025-Q4").code == 0


def test_what_is_not_possible_is_said(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "y.xlsx"
    assert "Chưa gắn cột nào cho vùng BANG_CHI_TIEU" in refused(
        file, ("template", "bind", file, MILESTONES, "--out", out)
    )
    assert "01-cds.xlsx đã gắn rồi" in refused(file, ("template", "bind", file, TEMPLATE, "--out", out))
    assert "cần --out" in refused(file, ("template", "bind", file, COMMUNE))
    assert "cần --from" in refused(file, ("template", "take", file, TEMPLATE, *FORM))
    assert "mat.xlsx" in refused(file, ("template", "doctor", file, tmp_path / "mat.xlsx"))


def test_sheets_of_a_template_with_macros_are_named_xlsm(file: Path, tmp_path: Path) -> None:
    template, out = tmp_path / "mẫu.xlsm", tmp_path / "tờ.xlsm"
    template.write_bytes(with_macros())
    assert run("template", "take", file, template, *FORM, "--from", "2024").code == 0
    order = (*FORM, "--period", "2024")
    said = "Excel chỉ mở được tệp này khi tên có đuôi .xlsm. Đổi tên tờ.xlsx cho đúng đuôi ấy."
    assert said in refused(file, ("report", file, *order, "--out", tmp_path / "tờ.xlsx"))
    assert said in refused(file, ("issue", file, *order, "--out", tmp_path / "tờ.xlsx"))
    assert run("report", file, *order, "--out", out).lines == [str(out)]
    assert run("issue", file, *order, "--out", out).code == 0
    assert run("prove", file, out).code == 0
