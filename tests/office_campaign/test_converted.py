"""LibreOffice opens the filled workbooks and prints what is in them; `python3 run.py test office` runs this."""

import os
import subprocess
from pathlib import Path

import pytest

from dntracker.office.references import Growth, Moves
from tests.office.moving.growing import grown

WORKBOOKS = Path(__file__).parents[1] / "data" / "workbooks"


def printed(workbook: Path, folder: Path) -> str:
    """The text of the pages that LibreOffice makes, in a profile that nobody used before."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(workbook)]
    quiet = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=quiet)
    pdf = workbook.with_suffix(".pdf")
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("name", "count", "row", "total"),
    [
        ("excel.xlsm", 3, "1 Dòng mẫu 100 50 70 50", "Tổng 200 100 140 50"),
        ("excel.xlsm", 300, "1 Dòng mẫu 100 50 70 50", "Tổng 29,900 14,950 20,930 50"),
        ("libreoffice.xlsx", 3, "1 Dòng mẫu 100 50 50", "Tổng 200 100 50"),
        ("libreoffice.xlsx", 300, "1 Dòng mẫu 100 50 50", "Tổng 29900 14950 50"),
    ],
)
def test_libreoffice_calculates_a_filled_workbook_anew(
    name: str, count: int, row: str, total: str, tmp_path: Path
) -> None:
    moves = Moves.of((Growth(6, 7, (6, *(7,) * (count - 1))),))
    target = tmp_path / name
    target.write_bytes(grown((WORKBOOKS / name).read_bytes(), {"Biểu": moves}))
    pages = printed(target, tmp_path)
    lines = [" ".join(line.split()) for line in pages.splitlines()]
    assert lines.count(row) == count - 1
    assert total in lines
    assert "#REF!" not in pages
    assert "Err:" not in pages
