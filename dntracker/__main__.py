"""The program's door: commands without a window, and the window itself."""

import os
import sys
from datetime import UTC, datetime

from dntracker import READ_WORKBOOK

SUFFIX = ".dntracker"


def main() -> int:
    """Run one command, or open the window; returns the exit code."""
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == READ_WORKBOOK:
        from dntracker.office.reading import serve  # the program itself asks for this, in a process of its own

        return serve(arguments[1])
    if _has_screen() and (not arguments or (len(arguments) == 1 and arguments[0].endswith(SUFFIX))):
        return _open_window(arguments[0] if arguments else None)  # a double click does not wait for the commands
    from dntracker.cli import run  # argparse only; the window's libraries stay unloaded for commands

    return run(arguments, clock=_now, has_screen=_has_screen(), open_window=_open_window)


def _now() -> datetime:
    return datetime.now(UTC)


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(file: str | None) -> int:
    import gc
    from pathlib import Path

    gc.disable()  # looking for garbage while everything is being built takes a tenth of the start; `run` turns it on
    import dntracker.services.files  # before Qt, which reads the source of what is imported after it
    import dntracker.ui  # noqa: F401 - ends that reading
    from dntracker.app import run

    return run(Path(file) if file else None)


if __name__ == "__main__":
    sys.exit(main())
