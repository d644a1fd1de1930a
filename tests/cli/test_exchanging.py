"""The commands that send a form out and take figures in."""

from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.office.books import Value, a_book, an_old_book
from tests.support import a_file

WHERE = ("--form", "02/CĐS-X", "--unit", "20195", "--period", "2025-Q4")
BOOK = Path(__file__).parents[1] / "data" / "exchange" / "02-CDS-X_2025-Q4_20195.xlsx"
TABLE: dict[str, Value] = {"A1": "Mã", "B1": "Giá trị", "A2": "CQS.24", "B2": 1476, "A3": "CQS.23", "B3": "1.312"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_a_form_is_written_and_comes_back_empty(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra" / "xa.xlsx"
    assert run("export-form", file, *WHERE, "--out", out).lines == [str(out)]
    assert run("import", file, out, *WHERE).lines == ["Đã nạp 0 số từ xa.xlsx."]


def test_a_dry_run_tells_every_cell_and_writes_nothing(file: Path) -> None:
    before = file.read_bytes()
    said = run("import", file, BOOK, *WHERE, "--dry-run", "--json")
    assert (said.code, said.plain["written"], said.plain["taken_before"]) == (0, 0, False)
    assert said.plain["cells"][0] == {
        "address": "H7", "fate": "new", "indicator": "CQS.24", "text": "1.476", "old": None,
        "new": {"value": 1476.0, "high": None, "qualifier": None, "mark": None, "text": "1.476"},
        "readings": [], "problem": "", "why": "",
    }  # fmt: skip
    assert file.read_bytes() == before


def test_a_dry_run_ends_with_the_counts(file: Path) -> None:
    last = run("import", file, BOOK, *WHERE, "--dry-run").lines[-1]
    assert last == "Xem trước, chưa ghi gì: 16 mới, 1 hai cách đọc, 3 không nạp được."


def test_all_or_nothing_unless_asked(file: Path) -> None:
    assert "còn 3 ô không nạp được, 1 số đọc được hai cách" in refused(file, ["import", file, BOOK, *WHERE])
    said = run("import", file, BOOK, *WHERE, "--partial", "--choose", "H22=1476", "--by", "Cán bộ A")
    assert said.lines[-1] == "Đã nạp 17 số từ 02-CDS-X_2025-Q4_20195.xlsx. Còn 3 ô chưa nạp."
    [act] = run("journal", file, "--limit", "1", "--json").plain
    assert (act["person"], act["step"]) == ("Cán bộ A", "nạp 17 số từ 02-CDS-X_2025-Q4_20195.xlsx")
    assert run("check", file).code == 0


def test_the_columns_of_a_table_are_matched_once(file: Path, tmp_path: Path) -> None:
    book = tmp_path / "bảng.xlsx"
    book.write_bytes(a_book(TABLE))
    assert "Mã hay Giá trị" in refused(file, ["import", file, book, *WHERE])
    match = ("--match", "Mã=indicator", "Giá trị=value", "--choose", "B3=1312")
    assert run("import", file, book, *WHERE, *match).lines[-1] == "Đã nạp 2 số từ bảng.xlsx."
    assert run("import", file, book, *WHERE).lines[-1].startswith("Tệp bảng.xlsx đã được nạp rồi")
    book.write_bytes(a_book(TABLE | {"B2": 1500, "B3": 1313}))
    assert run("import", file, book, *WHERE).lines[-1] == "Đã nạp 2 số từ bảng.xlsx."


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--match", "Mã"], "chưa đúng dạng CỘT=VAI"),
        (["--match", "Mã=ma"], "vai là indicator, unit, period hoặc value"),
        (["--choose", "H22=5"], "không phải một cách đọc"),
        (["--choose", "H7=1476"], "không phải một cách đọc"),
    ],
)
def test_a_wrong_argument_is_one_sentence(file: Path, more: list[str], words: str) -> None:
    assert words in refused(file, ["import", file, BOOK, *WHERE, *more])


def test_a_file_of_another_period_and_an_old_one_are_one_sentence(file: Path, tmp_path: Path) -> None:
    where = (*WHERE[:-1], "2025-Q3")
    assert "là tệp của biểu 02/CĐS-X, Phường Hải Vân, quý IV năm 2025" in refused(file, ["import", file, BOOK, *where])
    old = tmp_path / "cũ.xls"
    old.write_bytes(an_old_book())
    assert refused(file, ["import", file, old, *WHERE]).endswith("mở ra rồi lưu lại thành .xlsx.")
