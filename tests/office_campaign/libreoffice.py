"""LibreOffice as a command: files of ours converted by it, in a profile that nobody used before."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 600


def converted(files: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """The files as LibreOffice writes them, all by one start of it; every one has to come out."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), *map(str, files)]
    quiet = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, env=quiet)
    made = [folder / f"{one.stem}.{ending.partition(':')[0]}" for one in files]
    assert [one.name for one in made if not one.exists()] == []
    return made


def text_of(pdf: Path) -> str:
    """The text of a PDF's pages."""
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
