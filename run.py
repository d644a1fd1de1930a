#!/usr/bin/env python3
"""The one command: brings a machine to what the locks name, then starts the program or one of its tools."""

import os
import sys
import time

if sys.version_info < (3, 11):
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.exit(f"DNTracker cần Python 3.11 trở lên, máy đang dùng Python {found}: hãy cài bản mới rồi gõ lại lệnh.")

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
LINUX = sys.platform == "linux"
PYTHON = os.path.join(VENV, "Scripts" if WINDOWS else "bin", "python.exe" if WINDOWS else "python")
LOCK, DEV_LOCK, SYSTEM = "requirements.lock", "requirements-dev.lock", "system"

# Debian package → what shows that it is there: a library to load, a program on the path, or a file.
PIP = os.path.join(os.path.dirname(os.__file__), "ensurepip", "__init__.py")
ENSUREPIP = {f"python3.{sys.version_info[1]}-venv": PIP}
OFFSCREEN = {
    "libglib2.0-0": "libglib-2.0.so.0", "libgl1": "libGL.so.1", "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0", "libdbus-1-3": "libdbus-1.so.3", "libfontconfig1": "libfontconfig.so.1",
}  # fmt: skip
WINDOW = {
    "libxcb-cursor0": "libxcb-cursor.so.0", "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4", "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}  # fmt: skip
FONTS = {
    "fonts-croscore": "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf",
    "fonts-inter": "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
}
SCREEN = {**OFFSCREEN, **WINDOW, **FONTS, "xvfb": "Xvfb"}
TESTING = {
    "xdotool": "xdotool",
    "matchbox-window-manager": "matchbox-window-manager",
    "dbus-daemon": "dbus-daemon",
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
}
OFFICE = {"libreoffice-calc-nogui": "soffice", "poppler-utils": "pdftotext"}
CHECKS = {
    "Định dạng": ["-m", "ruff", "format", "--check", "."],
    "Lỗi viết mã": ["-m", "ruff", "check", "."],
    "Kiểu dữ liệu": ["-m", "mypy"],
    "Ranh giới các tầng": ["-c", "import importlinter.cli; importlinter.cli.lint_imports_command()"],
}
TOOLS = {  # what each runs, and what of the system it needs
    "bench": (["-m", "benchmarks"], SCREEN),
    "screens": ([os.path.join(ROOT, "docs", "screens.py")], SCREEN),
    "words": ([os.path.join(ROOT, "resources", "i18n", "make.py")], OFFSCREEN),
}
PYTEST = ["-m", "pytest", "-q", "--color=no"]


def main(arguments: list[str]) -> int:
    """Choose what the first word asks for; every other word belongs to the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a redirected stream on Windows is not UTF-8; pythonw has none
            stream.reconfigure(encoding="utf-8")
    try:
        if arguments and arguments[0] == "test":
            return test(arguments[1:])
        return tool(*arguments) if arguments and arguments[0] in TOOLS else start(arguments)
    except KeyboardInterrupt:
        return 130


def start(arguments: list[str]) -> int:
    """Start the program: in place of this process, or on Windows, which cannot do that, below it."""
    prepare([LOCK], {**OFFSCREEN, **WINDOW} if has_screen() else OFFSCREEN)
    command = [PYTHON, "-P", "-m", "dntracker", *arguments]
    if not WINDOWS:
        os.execve(PYTHON, command, environment())
    import subprocess

    if sys.stdout is None:  # started by pythonw, for instance by a double click: no console window either
        command[0] = PYTHON.replace("python.exe", "pythonw.exe")
    return subprocess.call(command, env=environment())


def tool(name: str, *arguments: str) -> int:
    """Run one of the tools: bench on the user's screen if there is one, screens always on one of the same size."""
    script, system = TOOLS[name]
    prepare([LOCK, DEV_LOCK], system)
    return run([*script, *arguments], own_screen={"bench": not has_screen(), "screens": LINUX}.get(name, False))


def test(arguments: list[str]) -> int:
    """Run the whole gate, the campaign with another office program (`office`), or pytest with other arguments."""
    campaign = arguments == ["office"]
    prepare([LOCK, DEV_LOCK], {**SCREEN, **TESTING, **(OFFICE if campaign else {})})
    os.chdir(ROOT)
    if not arguments:
        return gate()
    if campaign:
        arguments = ["tests/office_campaign"]
    return run(["-m", "pytest", *arguments], own_screen=LINUX and any(map(is_desktop_test, arguments)))


def gate() -> int:
    """Run every check and every test; the last line counts them."""
    started = time.perf_counter()
    results = [stage(name, check, environment()) for name, check in CHECKS.items()]
    everywhere = [*PYTEST, "-n", "2", "--ignore=tests/desktop", "--ignore=tests/office_campaign"]
    results.append(stage("Kiểm thử không màn hình", everywhere, environment()))
    if LINUX:
        with Screen() as env:
            results.append(stage("Kiểm thử trong cửa sổ thật", [*PYTEST, "tests/desktop"], env))
    passed, failed = (sum(column) for column in zip(*results, strict=True))
    print(f"Cả cổng: {'không đạt' if failed else 'đạt'}, {seconds(started)}.")
    print(f"Tổng: {passed} passed, {failed} failed")
    return 1 if failed else 0


def run(command: list[str], own_screen: bool) -> int:
    import subprocess

    command = [PYTHON, "-P", *command]
    if not own_screen:
        return subprocess.call(command, env=environment())
    with Screen() as env:
        return subprocess.call(command, env=env)


def stage(name: str, command: list[str], env: dict[str, str]) -> tuple[int, int]:
    """Print one line for one stage, with its output if it failed; returns how many things passed and failed."""
    code, output = step(name, [PYTHON, "-P", *command], env)
    if code:
        print(output)
    if "pytest" not in command:
        return (0, 1) if code else (1, 0)
    passed, failed = counted(output, "passed"), counted(output, "failed") + counted(output, "errors?")
    return passed, failed or min(code, 1)


def counted(output: str, word: str) -> int:
    """How many tests pytest's closing line gives for `word`."""
    import re

    found = re.findall(rf"(\d+) {word}\b", output.rstrip().rpartition("\n")[2])
    return int(found[0]) if found else 0


def is_desktop_test(argument: str) -> bool:
    path = os.path.abspath(argument.partition("::")[0])
    return (path + os.sep).startswith(os.path.join(ROOT, "tests", "desktop", ""))


class Screen:
    """Opens an X server of our own on a free number and ends it with the block; gives the environment for it."""

    def __enter__(self) -> dict[str, str]:
        import signal
        import subprocess

        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the block is left, and the server ended
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
        # a session of its own: Ctrl+C reaches the tests first, and the screen goes last
        self.server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            sys.exit("Không mở được màn hình ảo: hãy chạy thử lệnh Xvfb để xem lý do.")
        return environment(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb", WAYLAND_DISPLAY="")

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait()


def prepare(locks: list[str], system: dict[str, str]) -> None:
    """Bring this machine to what is asked for; costs a few reads when it is there already."""
    fresh = not (os.path.exists(PYTHON) and installed(LOCK))
    known = [] if fresh else read(os.path.join(VENV, SYSTEM)).split()
    needed = {**(ENSUREPIP if fresh else {}), **(system if LINUX else {})}
    unknown = {package: proof for package, proof in needed.items() if package not in known}
    if unknown:
        provide(unknown)
    if fresh:
        base = getattr(sys, "_base_executable", sys.executable)  # not the Python of the .venv that is to be replaced
        must("Tạo môi trường .venv", [base, "-m", "venv", "--clear", VENV], "đóng các cửa sổ DNTracker rồi chạy lại")
    for lock in locks:
        if not installed(lock):
            install(lock)
    if unknown:
        write(os.path.join(VENV, SYSTEM), "\n".join([*known, *unknown]))


def install(lock: str) -> None:
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
    command = [PYTHON, "-m", "pip", "install", *options, "-r", os.path.join(ROOT, lock)]
    must(f"Cài thư viện theo {lock}", command, "kiểm tra kết nối mạng rồi chạy lại")
    write(os.path.join(VENV, lock), stamp(lock))  # last: an interrupted installation leaves no stamp and is done again


def installed(lock: str) -> bool:
    return read(os.path.join(VENV, lock)) == stamp(lock)


def stamp(lock: str) -> str:
    """What .venv keeps to show what it was made from: the Python and the whole lock."""
    return f"# Python {sys.version_info[0]}.{sys.version_info[1]}\n" + read(os.path.join(ROOT, lock))


def provide(needed: dict[str, str]) -> None:
    """Install by apt those of `needed` that this machine lacks, or say how to."""
    import shutil

    missing = lacking(needed)
    if not missing:
        return
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(how_to_install(missing, bool(shutil.which("apt-get"))))
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    advice = f"kiểm tra kết nối mạng rồi chạy lại, hoặc tự gõ: {' '.join(apt)}"
    must(f"Cài {', '.join(missing)}", ["sh", "-c", f"apt-get update -qq; exec {' '.join(apt)}"], advice)
    if lacking(needed):  # for instance a Python that is not Debian's and has no ensurepip
        sys.exit(how_to_install(lacking(needed), False))


def lacking(needed: dict[str, str]) -> list[str]:
    return [package for package, proof in needed.items() if not present(proof)]


def how_to_install(missing: list[str], apt: bool) -> str:
    """The one sentence for a machine that lacks something that this program may not install itself."""
    if apt:
        return f"Máy thiếu thư viện hệ thống, hãy gõ: sudo apt-get install -y {' '.join(missing)}"
    return f"Máy thiếu các gói sau (tên theo Debian), hãy cài rồi chạy lại: {' '.join(missing)}"


def present(proof: str) -> bool:
    import ctypes
    import shutil

    if os.path.isabs(proof):
        return os.path.exists(proof)
    if ".so" not in proof:
        return shutil.which(proof) is not None
    try:
        ctypes.CDLL(proof)
    except OSError:
        return False
    return True


def must(name: str, command: list[str], advice: str) -> None:
    """Take one step or end the run with one sentence: what failed, why, what to do."""
    code, output = step(name, command, dict(os.environ))
    if code:
        why = output.strip().rpartition("\n")[2] or f"mã lỗi {code}"
        sys.exit(f"Không làm được bước “{name}” ({why}): hãy {advice}.")


def step(name: str, command: list[str], env: dict[str, str]) -> tuple[int, str]:
    """Run one command, printing one line with its time; returns its exit code and what it printed."""
    import subprocess

    print(f"{name} … ", end="", flush=True)
    started = time.perf_counter()
    done = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    print(f"{'HỎNG, ' if done.returncode else ''}{seconds(started)}", flush=True)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def seconds(started: float) -> str:
    return f"{time.perf_counter() - started:.1f} s".replace(".", ",")


def has_screen() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(**more: str) -> dict[str, str]:
    """What every Python below this one gets: with -P, it finds our packages from any folder and nothing else."""
    return {**os.environ, "PYTHONPATH": ROOT, **more}


def read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
