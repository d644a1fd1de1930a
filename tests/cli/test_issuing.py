"""The commands that issue sheets, prove them, give them back and list them."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.cli.command import refused, run
from tests.support import MINH, Clock, cell, desk_at

SHEET = ("--form", "01/CĐS", "--period", "2025-Q4")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = desk_at(tmp_path / "cds.dntracker")
    desk.entry.record(cell(), "20,69")
    desk.close()
    return tmp_path / "cds.dntracker"


def changed(file: Path) -> None:
    clock = Clock()
    clock.turn(days=1)
    desk = desk_at(file, MINH, clock)
    desk.entry.record(cell(), "21")
    desk.close()


def issued(file: Path, *more: str | Path) -> str:
    code = run("issue", file, *SHEET, *more, "--json").plain["code"]
    assert isinstance(code, str)
    return code


def test_a_sheet_is_issued_and_written(file: Path, tmp_path: Path) -> None:
    said = run("issue", file, *SHEET, "--day", "05/02/2026", "--by", "Cán bộ L", "--out", tmp_path / "ra" / "to.xlsx")
    code = run("issued", file, "--json").plain[0]["code"]
    assert said.lines == [
        f"Đã phát hành: Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã {code}, lần đầu, ngày 05/02/2026.",
        "Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN đang nháp, chưa được duyệt, nên số trên tờ còn có thể đổi.",
        str(tmp_path / "ra" / "to.xlsx"),
    ]
    assert (tmp_path / "ra" / "to.xlsx").read_bytes()[:2] == b"PK"
    again = run("issue", file, *SHEET)
    assert again.lines[0].startswith(
        f"Đã phát hành từ trước: Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã {code}, lần đầu"
    )


def test_a_code_holds_until_a_figure_changes_and_then_names_it_and_who_did_it(file: Path) -> None:
    code = issued(file)
    assert run("prove", file, code.lower().replace("-", " ")).lines == [
        f"Còn đúng: Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã {code}, lần đầu, ngày 10/01/2026."
    ]
    changed(file)
    said = run("prove", file, code)
    assert said.code == 1
    assert "KTS.01, kỳ này: 20,69 → 21 (Cán bộ M, 11/01/2026 10:00)" in said.lines[0]
    plain = run("prove", file, code, "--json").plain
    [change] = [one for one in plain["now"] if one["field"] == "KY_NAY"]
    assert (plain["holds"], plain["in_file"], plain["later"]) == (False, None, None)
    assert change == {
        "row": "KTS.01", "field": "KY_NAY", "place": "KTS.01, kỳ này", "before": "20,69", "after": "21",
        "by": "Cán bộ M", "at": "2026-01-11T10:00:00+07:00",
    }  # fmt: skip


def test_the_old_sheet_is_given_back_byte_for_byte_after_an_adjustment(file: Path, tmp_path: Path) -> None:
    first, then, again, pdf = (tmp_path / name for name in ("mot.xlsx", "hai.xlsx", "lai.xlsx", "lai.pdf"))
    code = issued(file, "--out", first)
    changed(file)
    said = run("issue", file, *SHEET, "--out", then)
    assert "điều chỉnh lần 1" in said.lines[0]
    assert "  KTS.01, kỳ này: 20,69 → 21 (Cán bộ M, 11/01/2026 10:00)" in said.lines
    assert run("reprint", file, code, "--out", again).lines == [str(again)]
    assert again.read_bytes() == first.read_bytes() != then.read_bytes()
    assert run("reprint", file, code, "--out", pdf).code == 0
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert run("reprint", file, code, "--out", tmp_path / "lai.docx").code == 0
    assert "word/document.xml" in ZipFile(tmp_path / "lai.docx").namelist()


def test_a_report_without_words_has_no_word_file_to_give_back(file: Path, tmp_path: Path) -> None:
    made = run("issue", file, "--kind", "qua-cac-nam", "--indicator", "KTS.01", "--json").plain
    said = refused(file, ["reprint", file, made["code"], "--out", tmp_path / "a.docx"])
    assert "không giữ bản Word" in said


def test_a_workbook_proves_itself_and_an_edited_one_is_told(file: Path, tmp_path: Path) -> None:
    issued(file, "--out", tmp_path / "to.xlsx")
    assert run("prove", file, tmp_path / "to.xlsx").lines[0].startswith("Số trong tệp đúng như đã phát hành. Còn đúng")
    book = load_workbook(tmp_path / "to.xlsx")
    [cell] = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == 20.69]
    cell.value = 26
    book.save(tmp_path / "sua.xlsx")
    said = run("prove", file, tmp_path / "sua.xlsx", "--json")
    assert (said.code, said.plain["holds"], said.plain["now"]) == (1, False, [])
    assert [(one["place"], one["before"], one["after"]) for one in said.plain["in_file"]] == [
        ("KTS.01, kỳ này", "20,69", "26")
    ]
    assert "không mở được tệp" in refused(file, ["prove", file, tmp_path / "khong-co.xlsx"])


def test_issued_sheets_are_listed_with_their_sizes(file: Path) -> None:
    assert run("issued", file).lines == ["Chưa phát hành tờ nào."]
    code = issued(file)
    line, last = run("issued", file).lines
    assert line.startswith(f"{code}  Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN  lần đầu")
    assert last.startswith("1 tờ, ")
    [one] = run("issued", file, "--search", "quy iv", "--json").plain
    assert [file["role"] for file in one["files"]] == ["so-lieu", "vi-tri", "xlsx", "pdf", "docx", "loi-van"]
    assert one["size"] == sum(file["size"] for file in one["files"]) > one["kept"] > 0
    assert run("issued", file, "--search", "02/CĐS-X", "--json").plain == []


def test_wrong_and_unknown_codes_are_told_apart(file: Path, tmp_path: Path) -> None:
    assert "gõ sai hoặc thiếu chữ" in refused(file, ["prove", file, "4F7K-2M9X-QH3Q"])
    assert "không có tờ nào mang mã 4F7K-2M9X-QH3P" in refused(file, ["prove", file, "4f7k2m9xqh3p"])
    assert "không có tờ nào mang mã" in refused(file, ["reprint", file, "4F7K-2M9X-QH3P", "--out", tmp_path / "a.pdf"])
