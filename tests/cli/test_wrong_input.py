"""Wrong input: one sentence, exit code 2, nothing changed, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.cli.parser import COMMANDS, is_window
from dntracker.domain.submission import Move
from tests.cli.command import refused, run
from tests.support import a_file

ROOT = Path(__file__).parents[2]
FORM = ("--form", "01/CĐS", "--unit", "SKHCN")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_file(tmp_path_factory.mktemp("file") / "cds.dntracker")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["series", "{}", "KTS.1"], "Không có chỉ tiêu “KTS.1” trong tệp. Có phải KTS.1"),
        (["series", "{}", "KTS.01", "--unit", "SKHC"], "Không có đơn vị “SKHC” trong tệp. Có phải SKHCN"),
        (["series", "{}", "KTS.01", "--territory", "XX"], "Không có địa bàn “XX” trong tệp."),
        (["series", "{}"], "Lệnh chưa đúng: thiếu code"),
        (["journal", "{}", "--limit", "mười"], "--limit không nhận “mười”"),
        (["journal", "{}", "--limit", "-3"], "--limit không nhận “-3”"),
        (["diff", "{}"], "nêu --since NGÀY hoặc --between NGÀY NGÀY"),
        (["diff", "{}", "--since", "1/1/2026", "--between", "1/1/2026", "2/1/2026"], "nêu --since NGÀY hoặc"),
        (["diff", "{}", "--since", "hôm qua"], "--since không nhận “hôm qua”"),
        (["diff", "{}", "--between", "1/1/2026"], "--between cần 2 giá trị"),
        (["figures", "{}", "--as-of", "31/2/2026"], "--as-of không nhận “31/2/2026”"),
        (["figures", "{}"], "thiếu --as-of"),
        (["info", "{}", "--xyz"], "không hiểu --xyz"),
        (["xyz", "{}"], "không có lệnh xyz"),
        (["xyz"], "không có lệnh xyz"),
        (["backup", "{}", str(ROOT)], "là thư mục"),
        (["info", "{}.khong-co"], "Không thấy tệp"),
        (["info", str(ROOT / "README.md")], "không phải tệp do DNTracker tạo"),
        (["info", str(ROOT)], "Không thấy tệp"),
        (["check", "{}", "--against", "khong-co.dntracker"], "Không thấy tệp khong-co.dntracker"),
        (["backup", "{}", "{}/ban-sao.dntracker"], "Chưa sao lưu được"),
        (["status", "{}", "--form", "01/CĐX"], "Không có biểu “01/CĐX” trong tệp. Có phải 01/CĐS"),
        (["status", "{}", "--unit", "SKHC"], "Không có đơn vị “SKHC” trong tệp."),
        (["status", "{}", "--form", "01/CĐS", "--period", "2025-07"], "không báo cáo theo kỳ"),
        (["status", "{}", "--form", "01/CĐS", "--unit", "20195"], "không báo cáo biểu 01/CĐS"),
        (["status", "{}", "--period", "quý 4"], "Không có kỳ “quý 4”"),
        (["open-period", "{}", "--form", "01/CĐS", "--period", "2025-Q4", "--units", "20195"], "không báo cáo biểu"),
        (["open-period", "{}", "--form", "01/CĐS", "--period", "2025-07"], "không báo cáo theo kỳ"),
        (["submit", "{}", *FORM, "--period", "2025-07"], "không báo cáo theo kỳ"),
        (["return", "{}", *FORM, "--period", "2025-Q4", "--note", "x"], "Biểu đang nháp nên không trả lại được."),
        (["unlock", "{}", *FORM, "--period", "2025-Q4"], "thiếu --reason"),
        (["unlock", "{}", *FORM, "--period", "2025-Q4", "--reason", " "], "Ghi lý do rồi mới mở khóa được."),
        (["unlock", "{}", *FORM, "--period", "2025-Q4", "--reason", "x", "--until", "31/13/2026"], "không nhận “31/13"),
        (["unlock", "{}", *FORM, "--period", "2025-Q4", "--reason", "x", "--until", "09/01/2026"], "đã qua"),
        (["ask-unlock", "{}", *FORM, "--period", "2025-Q4", "--reason", "x"], "thiếu --until"),
        (["ask-unlock", "{}", *FORM, "--period", "2025-Q4", "--reason", "x", "--until", "2026-02-01"], "đang nháp"),
        (["projects", "{}", "--programme", "TPTN"], "Không có chương trình “TPTN” trong tệp. Có phải TPTM"),
        (["projects", "{}", "--stage", "thicong"], "Không có giai đoạn “thicong” trong tệp. Có phải thi-cong"),
        (["projects", "{}", "--unit", "SKHC"], "Không có đơn vị “SKHC” trong tệp."),
        (["projects", "{}", "--group", "màu"], "--group không nhận “màu”"),
        (["projects", "{}", "--as-of", "1/1/2020"], "Đến hết ngày 01/01/2020 tệp chưa có gì"),
        (["project", "{}", "cvpm2"], "Không có dự án “cvpm2” trong tệp. Có phải CVPM2?"),
        (["projects", "{}", "--group", "x"], "không nhận “x”, chỉ nhận programme, stage, owner, fund, late."),
        (["projects", "{}", "--as-of", "31/2/2026"], "không nhận “31/2/2026”, ghi ngày như 31/12/2025."),
        (["project", "{}", "CVPM3"], "Không có dự án “CVPM3” trong tệp. Có phải CVPM2?"),
        (["milestones", "{}", "--programme", "X"], "Không có chương trình “X” trong tệp."),
        (["milestone", "{}", "CVPM2", "nghiem-thu"], "nêu đúng một trong --plan, --revise, --forecast, --reach"),
        (["milestone", "{}", "CVPM2", "quyet-toan", "--plan", "2025", "--reach", "2026"], "nêu đúng một trong"),
        (["milestone", "{}", "CVPM2", "nghiem-tu", "--plan", "2025"], "Không có mốc “nghiem-tu” trong tệp. Có phải ng"),
        (["milestone", "{}", "CVPM2", "dua-vao-hoat-dong", "--revise", "2026"], "vì chưa có lý do"),
        (["milestone", "{}", "CVPM2", "nghiem-thu", "--reach", "9/2020"], "không thể trước “Khởi công” (10/10/2020)"),
        (["milestone", "{}", "CVPM2", "nghiem-thu", "--reach", "tháng sau"], "Không đọc được thời điểm “tháng sau”"),
        (["restore", "khong-co.dntracker", "{}"], "Không thấy tệp khong-co.dntracker"),
        (["restore", str(ROOT / "README.md"), "{}"], "không phải tệp do DNTracker tạo"),
        (["new", "{}"], "đã có"),
        (["new", "/home/lan/OneDrive/cds.dntracker"], "thư mục đồng bộ"),
        (["--xyz", "{}"], "Lệnh chưa đúng"),
        (["report", "{}", "--form", "01/CĐS", "--period", "2024", "--out", "{}"], "phải có đuôi .xlsx"),
        (["chart", "{}", "KTS.01", "--out", "{}"], "phải có đuôi .png, .svg, .pdf hoặc .xlsx"),
        *(([command, "đ" * 150, *more], "quá dài") for command, *more in (["info"], ["new"], ["restore", "x"])),
        (["b" * 300], "quá dài"),
        (["backup", "{}", "b" * 300], "quá dài"),
    ],
)
def test_wrong_input_is_one_sentence_and_changes_nothing(file: Path, arguments: list[str], words: str) -> None:
    assert words in refused(file, [one.format(file) for one in arguments])


def test_a_sheet_never_takes_the_place_of_the_file_it_is_made_of(tmp_path: Path) -> None:
    file = a_file(tmp_path / "cds.xlsx")
    place = ("--form", "01/CĐS", "--period", "2024", "--out", tmp_path / "." / "cds.xlsx")
    assert "chính là tệp đang đọc" in refused(file, ["report", file, *place])


WORDS = st.sampled_from(
    ["", "KTS.01", "01/CĐS", "2025-Q4", "2024", "SKHCN", "KTS.01=21", "--form", "--unit", "--period", "--json",
     "--limit", "--search", "-1", "9" * 30, "--", "đ", "\udcff", "../..", "nul\0l", "=", "--against", "💾"]
)  # fmt: skip


WRITING = (
    "new",
    "restore",
    "backup",
    "enter",
    "milestone",
    "open-period",
    *(move.value for move in Move),
    "ask-unlock",
)


@given(
    st.sampled_from([name for name in COMMANDS if name not in WRITING]),
    st.lists(WORDS, max_size=6),
)
def test_any_arguments_are_answered_or_refused(file: Path, command: str, words: list[str]) -> None:
    before = file.read_bytes()
    said = run(command, file, *words)
    assert said.code in (0, 2)
    assert (said.err.count("\n"), bool(said.out)) == ((1, False) if said.code == 2 else (0, bool(said.out)))
    assert file.read_bytes() == before


@given(st.lists(WORDS, max_size=6), st.lists(st.text(max_size=8).map(lambda text: f"KTS.01={text}"), max_size=2))
def test_any_figures_are_entered_or_refused(file: Path, words: list[str], figures: list[str]) -> None:
    place = ("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q4")
    said = run("enter", file, *place, *words, *figures)
    assert said.code in (0, 2)
    assert said.err.count("\n") == (said.code == 2)
    assert run("check", file).code == 0


@pytest.mark.parametrize(
    ("arguments", "window"),
    [([], True), (["a.dntracker"], True), (["info"], False), (["--version"], False), (["info", "a.dntracker"], False)],
)
def test_no_argument_or_one_file_means_the_window(arguments: list[str], window: bool) -> None:
    assert is_window(arguments) is window


def program(*arguments: str, at: Path) -> "subprocess.CompletedProcess[str]":
    """The program itself, without a screen."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden} | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dntracker", *arguments]
    return subprocess.run(command, cwd=at, env=env, capture_output=True, encoding="utf-8", timeout=60)


def test_the_program_itself_exits_with_two(tmp_path: Path) -> None:
    done = program("info", "khong-co\udcff.dntracker", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Không thấy tệp khong-co")
    assert "Traceback" not in done.stderr


def test_without_a_screen_the_sheet_and_the_charts_go_to_out(tmp_path: Path) -> None:
    done = program(at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    first, *paths = done.stdout.splitlines()
    assert "không có màn hình" in first
    assert sorted(Path(one).suffix for one in paths) == [".png", ".svg", ".xlsx"]
    assert all((tmp_path / one).stat().st_size > 1000 for one in paths)
    assert "2024" in next(one for one in paths if one.endswith(".xlsx"))
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_without_a_screen_a_named_file_is_used(tmp_path: Path) -> None:
    done = program("khong-co.dntracker", at=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "Không thấy tệp khong-co.dntracker. Kiểm tra lại tên và thư mục.\n"
