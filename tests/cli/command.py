"""Runs one command in this process and keeps what it says."""

import contextlib
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from dntracker import cli
from tests.support import Clock


class Said(Struct, frozen=True):
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def plain(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The answer line by line."""
        return self.out.splitlines()


def run(*arguments: str | Path, clock: Clock | None = None) -> Said:
    """One command, without a screen."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.run([str(one) for one in arguments], clock=clock or Clock(), has_screen=False, open_window=no_window)
    return Said(code, out.getvalue(), err.getvalue())


def no_window(file: str | None) -> int:
    """Says that a command asked for the window."""
    raise AssertionError(f"a window for {file}")


def refused(path: Path | None, arguments: Sequence[str | Path]) -> str:
    """The one sentence of a refusal; the file is byte for byte what it was."""
    before = path.read_bytes() if path else b""
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    assert path is None or path.read_bytes() == before
    return said.err.strip()
