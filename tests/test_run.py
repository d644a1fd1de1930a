"""run.py as people meet it: in a folder of its own, with a program that tells how it was started."""

import ast
import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import run

ROOT = Path(run.ROOT)
TELL = "import os, sys; print(*sys.argv[1:], os.getcwd(), os.environ.get('DISPLAY'), sep='|', flush=True)\n"
WORDS = "resources/i18n/make.py"
PACKAGES = [*run.OFFSCREEN, *run.WINDOW, *run.SCREEN, *run.TESTING]
Start = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A machine where everything is installed, and a program that only tells."""
    for file in ("dntracker/__main__.py", "benchmarks/__main__.py", "docs/screens.py", WORDS):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(TELL)
    (tmp_path / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    python = tmp_path / Path(run.PYTHON).relative_to(ROOT)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    for lock in (run.LOCK, run.DEV_LOCK):
        (tmp_path / lock).write_text(f"# {lock}\n")
        (tmp_path / ".venv" / lock).write_text(run.stamp(lock).partition("\n")[0] + f"\n# {lock}\n")
    (tmp_path / ".venv" / run.SYSTEM).write_text("\n".join(PACKAGES))
    return tmp_path


@pytest.fixture
def start(tree: Path) -> Start:
    def start(*arguments: str, cwd: Path = tree, **more: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, str(tree / "run.py"), *arguments]
        return subprocess.run(command, cwd=cwd, env={**os.environ, **more}, capture_output=True, text=True)

    return start


def test_words_go_to_the_program_as_they_are_from_any_folder(
    start: Start, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    done = start("report", "tệp của tôi.dntracker", "--json", cwd=elsewhere, DISPLAY=":5")
    assert (done.stdout, done.stderr) == (f"report|tệp của tôi.dntracker|--json|{elsewhere}|:5\n", "")


def test_a_folder_with_a_module_of_the_same_name_is_not_taken_for_ours(
    start: Start, tree: Path, tmp_path: Path
) -> None:
    (tmp_path / "trap").mkdir()
    (tmp_path / "trap" / "dntracker.py").write_text("raise SystemExit('trap')")
    assert start(cwd=tmp_path / "trap", DISPLAY="").stderr == ""


def test_the_programs_exit_code_is_ours(start: Start, tree: Path) -> None:
    (tree / "dntracker" / "__main__.py").write_text("raise SystemExit(2)")
    assert start("nothing").returncode == 2


def test_bench_measures_on_the_screen_that_is_there(start: Start, tree: Path) -> None:
    assert start("bench", "P1", DISPLAY=":5").stdout == f"P1|{tree}|:5\n"


def test_words_needs_no_screen(start: Start, tree: Path) -> None:
    assert start("words", DISPLAY="").stdout == f"{tree}|\n"


def test_screens_paints_on_a_screen_of_its_own_that_ends_with_it(start: Start, tree: Path) -> None:
    *words, display = start("screens", "out", DISPLAY=":no").stdout.strip().split("|")
    assert words == ["out", str(tree)]
    assert display.removeprefix(":").isdecimal()
    assert not is_open(display)


def test_the_screen_ends_when_the_run_is_told_to_end(tree: Path) -> None:
    (tree / "docs" / "screens.py").write_text(TELL + "input()")
    command = [sys.executable, str(tree / "run.py"), "screens"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        display = process.stdout.readline().strip().rpartition("|")[2]
        assert is_open(display)
        process.send_signal(signal.SIGTERM)
    assert process.returncode == 143
    assert not is_open(display)


def test_an_installation_that_failed_says_what_to_do_and_the_next_start_mends_it(start: Start, tree: Path) -> None:
    wheel = tree / "tiny-1-py3-none-any.whl"
    with zipfile.ZipFile(tree / "later", "w") as content:
        content.writestr("tiny.py", "word = 'here'")
        content.writestr("tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1\n")
        content.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        content.writestr("tiny-1.dist-info/RECORD", "")
    (tree / run.LOCK).write_text(f"tiny==1 --hash=sha256:{hashlib.sha256((tree / 'later').read_bytes()).hexdigest()}\n")
    (tree / "dntracker" / "__main__.py").write_text("import tiny; print(tiny.word)")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tree), "PIP_CONFIG_FILE": os.devnull, "DISPLAY": ""}
    refused = start(**offline)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Không làm được bước “Cài thư viện theo requirements.lock”")
    assert refused.stderr.endswith("hãy kiểm tra kết nối mạng rồi chạy lại.\n")
    assert refused.stderr.count("\n") == 1
    (tree / "later").rename(wheel)
    mended, again = start(**offline), start(**offline)
    assert [line.partition(" … ")[0] for line in mended.stdout.splitlines()] == [
        "Tạo môi trường .venv",
        "Cài thư viện theo requirements.lock",
        "here",
    ]
    assert again.stdout == "here\n"


def test_only_a_finished_installation_of_this_very_lock_counts(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ROOT", str(tree))
    monkeypatch.setattr(run, "VENV", str(tree / ".venv"))
    assert run.installed(run.LOCK)
    (tree / run.LOCK).write_text("# another\n")
    assert not run.installed(run.LOCK)
    run.write(str(tree / ".venv" / run.LOCK), run.stamp(run.LOCK))
    assert run.installed(run.LOCK)
    run.write(str(tree / ".venv" / run.LOCK), run.stamp(run.LOCK).replace("Python 3.", "Python 2."))
    assert not run.installed(run.LOCK)


def test_what_a_machine_lacks_is_named_by_its_package() -> None:
    needed = {
        "libnone9": "libnone.so.9",
        "libc6": "libc.so.6",
        "dash": "sh",
        "xnone": "xnone",
        "fonts-none": "/none.ttf",
    }
    assert run.lacking(needed) == ["libnone9", "xnone", "fonts-none"]
    assert run.how_to_install(["libgl1", "xvfb"], True).endswith("hãy gõ: sudo apt-get install -y libgl1 xvfb")
    assert "apt-get" not in run.how_to_install(["libgl1"], False)


@pytest.mark.parametrize(
    ("line", "passed", "failed", "errors"),
    [
        ("12 passed in 0.10s", 12, 0, 0),
        ("2 failed, 410 passed, 1 error in 63.02s (0:01:03)", 410, 2, 1),
        ("3 errors in 1.00s", 0, 0, 3),
        ("no tests ran in 0.01s", 0, 0, 0),
    ],
)
def test_the_gate_counts_what_pytest_counted(line: str, passed: int, failed: int, errors: int) -> None:
    output = f"1 passed, 9 failed\n{line}\n"
    assert [run.counted(output, word) for word in ("passed", "failed", "errors?")] == [passed, failed, errors]


def test_only_tests_of_the_real_window_get_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    inside = ["tests/desktop", "tests/desktop/", "./tests/desktop/test_x.py::test_y", str(ROOT / "tests/desktop")]
    assert all(map(run.is_desktop_test, inside))
    assert not any(map(run.is_desktop_test, ["tests", "-k", "desktop", "tests/desktops", "-x"]))


def test_an_old_python_can_read_the_sentence_meant_for_it() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def is_open(display: str) -> bool:
    asked = subprocess.run(
        ["xdotool", "getdisplaygeometry"], env={**os.environ, "DISPLAY": display}, capture_output=True
    )
    return asked.returncode == 0
