"""Commands that write: figures all or nothing, files made, backed up, restored; sheets and charts."""

import sqlite3
import zipfile
from pathlib import Path

import pytest

from dntracker.office.errors import TargetUnwritable
from dntracker.services.texts import SENTENCES
from tests.cli.command import refused, run
from tests.support import SEEDS, a_file, cell, desk_at, told

WHERE = ("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q4")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_figures_are_entered_as_one_act_of_one_person(file: Path) -> None:
    said = run("enter", file, *WHERE, "--by", "Cán bộ A", "KTS.01=21,5", "KTS.06=~170", "XH.01=0,835", "CQS.06=1.476")
    assert (said.code, said.err) == (0, "")
    assert said.lines == ["CQS.06: 1.476", "KTS.01: 21,5", "KTS.06: ~170", "XH.01: 0,8350", "Đã ghi 4 số."]
    [act] = run("journal", file, "--limit", "1", "--json").plain
    assert (act["person"], act["number"], len(act["sentences"])) == ("Cán bộ A", SEEDS + 1, 4)
    assert run("check", file).code == 0


def test_entering_answers_with_plain_numbers(file: Path) -> None:
    plain = run("enter", file, *WHERE, "KTS.01=20,69", "KTS.06=…", "--json").plain
    assert plain == [
        {"code": "KTS.01", "value": 20.69, "text": "20,69"}, {"code": "KTS.06", "value": None, "text": "…"},
    ]  # fmt: skip


def test_an_empty_text_clears(file: Path) -> None:
    run("enter", file, *WHERE, "KTS.01=21,5")
    assert run("enter", file, *WHERE, "KTS.01=").code == 0
    desk = desk_at(file)
    assert told(desk, cell()) == ""
    desk.close()


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (["KTS.06=170", "KTS.01=khoảng hai"], "Không đọc được số “khoảng hai”"),
        (["KTS.06=170", "KTS.01=215"], "215 nằm ngoài giới hạn"),
        (["KTS.06=170", "KTS.99=5"], "Biểu 01/CĐS không có chỉ tiêu KTS.99"),
        (["KTS.06=170", "KTS.01"], "“KTS.01” chưa đúng dạng MÃ=SỐ"),
        (["KTS.06=170", "=5"], "“=5” chưa đúng dạng MÃ=SỐ"),
        (["KTS.06=1,2,3.4"], "không hợp nhau"),
    ],
)
def test_one_wrong_figure_and_none_is_written(file: Path, figures: list[str], words: str) -> None:
    assert words in refused(file, ["enter", file, *WHERE, *figures])
    assert not (file.parent / "cds - sao lưu").exists()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("--form", "03/X", "--unit", "SKHCN", "--period", "2025-Q4"), "Không có biểu “03/X”"),
        (("--form", "01/CĐS", "--unit", "SNV", "--period", "2025-Q4"), "Đơn vị Sở Nội vụ không báo cáo"),
        (("--form", "01/CĐS", "--unit", "XYZ", "--period", "2025-Q4"), "Không có đơn vị “XYZ”"),
        (("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q5"), "Không có kỳ “2025-Q5”"),
        (("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-07"), "Chọn kỳ quý hay năm"),
        (("--form", "01/CĐS", "--period", "2025-Q4"), "Lệnh chưa đúng"),
    ],
)
def test_a_wrong_place_is_told(file: Path, place: tuple[str, ...], words: str) -> None:
    assert words in refused(file, ["enter", file, *place, "KTS.01=21"])


def test_a_computed_row_takes_no_figure(file: Path) -> None:
    other = sqlite3.connect(file)
    formula = "UPDATE indicator SET formula = '[KTS.06] * 2' WHERE id = (SELECT id FROM name WHERE text = 'KTS.04')"
    other.execute(formula)
    other.commit()
    other.close()
    words = "Ô này không nhập được: KTS.04: chỉ tiêu này tự tính từ các chỉ tiêu khác."
    assert refused(file, ["enter", file, *WHERE, "KTS.04=5"]) == words


def test_nobody_writes_beside_an_open_window(file: Path) -> None:
    desk = desk_at(file)
    words = refused(file, ["enter", file, *WHERE, "KTS.01=21"])
    assert "Tệp đang được mở để sửa trên máy" in words
    assert "(Cán bộ L, DNTracker, từ 10/01/2026 10:00)" in words
    desk.close()


def test_a_new_file_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "thư mục mới" / "cds.dntracker"
    assert run("new", path).lines == [str(path)]
    assert run("info", path, "--json").plain["figures"] > 150
    assert "đã có" in refused(path, ["new", path])
    assert run("new", tmp_path / "trống.dntracker", "--empty").code == 0
    assert run("info", tmp_path / "trống.dntracker", "--json").plain["figures"] == 0


def test_a_backup_is_made_and_comes_back(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sao lưu" / "cds 1.dntracker"
    assert run("backup", file, copy).lines == [str(copy)]
    run("enter", file, *WHERE, "KTS.01=21,5")
    assert run("check", file, "--against", copy).code == 0
    said = run("restore", copy, file)
    assert said.code == 0
    assert said.lines[0].startswith("Tệp trước đó được giữ ở ")
    assert run("check", copy, "--against", file).code == 0
    aside = Path(said.lines[0].removeprefix("Tệp trước đó được giữ ở "))
    assert run("info", aside, "--json").plain["acts"] == SEEDS + 1
    assert run("info", file, "--json").plain["acts"] == SEEDS


def test_a_backup_never_goes_over_another_file(file: Path, tmp_path: Path) -> None:
    report = tmp_path / "bao-cao.docx"
    report.write_text("báo cáo", encoding="utf-8")
    assert "đã có" in refused(file, ["backup", file, report])
    assert report.read_text(encoding="utf-8") == "báo cáo"


def test_another_past_than_the_backups_is_found_with_exit_code_one(file: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "copy 1.dntracker", tmp_path / "copy 2.dntracker"
    run("backup", file, first)
    run("enter", file, *WHERE, "KTS.01=21,5")
    run("backup", file, second)
    run("restore", first, file)
    cut = run("check", file, "--against", second)
    assert (cut.code, cut.lines) == (
        1,
        [f"Nhật ký mất bước số {SEEDS + 1} so với bản sao lưu {second}: quá khứ đã bị cắt bớt."],
    )
    run("enter", file, *WHERE, "KTS.01=22,5")
    plain = run("check", file, "--against", second, "--json").plain
    assert plain == [{"code": "past_rewritten", "number": SEEDS + 1, "backup": str(second)}]


def test_the_sheet_and_the_charts_are_written(file: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "biểu.xlsx"
    assert run("report", file, "--form", "01/CĐS", "--period", "2024", "--out", sheet).lines == [str(sheet)]
    assert sheet.read_bytes().startswith(b"PK")
    for suffix, start in ((".png", b"\x89PNG"), (".svg", b"<?xml")):
        picture = tmp_path / "tranh" / f"KTS.01{suffix}"
        assert run("chart", file, "KTS.01", "--out", picture).lines == [str(picture)]
        assert picture.read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chart", "KTS.01", "--out", "{}/tranh.jpg"], "phải có đuôi .png, .svg, .pdf hoặc .xlsx"),
        (["chart", "KTS.99", "--out", "{}/tranh.png"], "Không có chỉ tiêu “KTS.99”"),
        (["chart", "CQS.23", "--out", "{}/tranh.png"], "Không có gì để vẽ. Chưa có số liệu năm nào"),
        (["chart", "KTS.01", "--out", "{}/cds.dntracker/tranh.png"], "Không ghi được"),
        (["chart", "KTS.01", "--out", "{}/cds.dntracker/tranh.svg"], "Không ghi được"),
        (["report", "--form", "01/CĐS", "--period", "2024", "--out", "{}/cds.dntracker/biểu.xlsx"], "Không ghi được"),
        (["report", "--form", "01/CĐS", "--period", "2024-07", "--out", "{}/biểu.xlsx"], "Chọn kỳ quý hay năm"),
        (
            ["report", "--form", "01/CĐS", "--period", "2024", "--unit", "XYZ", "--out", "{}/biểu.xlsx"],
            "Không có đơn vị",
        ),
    ],
)
def test_what_cannot_be_drawn_or_written_is_told(file: Path, arguments: list[str], words: str) -> None:
    command, *rest = (one.format(file.parent) for one in arguments)
    assert words in refused(file, [command, file, *rest])
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_the_sentence_of_an_unwritable_target_names_it() -> None:
    assert "{path}" in SENTENCES[TargetUnwritable.code]


def test_one_code_takes_one_figure(file: Path) -> None:
    before = file.read_bytes()
    assert "có hai số" in run("enter", file, *WHERE, "KTS.01=1", "KTS.01=2").err
    assert file.read_bytes() == before


def test_what_was_cleared_is_not_called_written(file: Path) -> None:
    run("enter", file, *WHERE, "KTS.01=20,69")
    said = run("enter", file, *WHERE, "KTS.01=", "KTS.06=165")
    assert said.lines[-1] == "Đã ghi 1 số, xóa 1 ô."


def test_the_report_in_words_is_a_word_file_by_its_name(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "báo cáo.docx"
    said = run("report", file, "--form", "01/CĐS", "--period", "2024", "--out", out)
    assert (said.code, said.out) == (0, f"{out}\n")
    with zipfile.ZipFile(out) as archive:
        assert "Kim ngạch xuất khẩu phần mềm đạt 165" in archive.read("word/document.xml").decode()


def test_a_report_is_a_workbook_a_pdf_or_a_word_file_and_nothing_else(file: Path, tmp_path: Path) -> None:
    said = refused(file, ["report", file, "--form", "01/CĐS", "--period", "2024", "--out", tmp_path / "a.txt"])
    assert said == "Tên tệp a.txt phải có đuôi .xlsx, .xlsm, .pdf hoặc .docx."
