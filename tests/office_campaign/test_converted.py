"""LibreOffice opens the filled workbooks and prints what is in them; `python3 run.py test office` runs this."""

from pathlib import Path

import pytest

from dntracker.office import workbook
from tests.office.moving.growing import WORKBOOKS, lines
from tests.office.samples import STAMP
from tests.office_campaign.libreoffice import converted, text_of


@pytest.mark.parametrize(
    ("name", "count", "row", "total"),
    [
        ("excel.xlsm", 3, "Dòng mẫu 100 50 70 50", "Tổng 200 100 140 50"),
        ("excel.xlsm", 300, "Dòng mẫu 100 50 70 50", "Tổng 29,900 14,950 20,930 50"),
        ("libreoffice.xlsx", 3, "Dòng mẫu 100 50 50", "Tổng 200 100 50"),
        ("libreoffice.xlsx", 300, "Dòng mẫu 100 50 50", "Tổng 29900 14950 50"),
    ],
)
def test_libreoffice_calculates_a_filled_workbook_anew(
    name: str, count: int, row: str, total: str, tmp_path: Path
) -> None:
    target = tmp_path / name
    target.write_bytes(workbook.filled((WORKBOOKS / name).read_bytes(), lines(count), name, STAMP).data)
    [pdf] = converted([target], "pdf", tmp_path / "pdf")
    pages = text_of(pdf)
    said = [" ".join(line.split()) for line in pages.splitlines()]
    assert [line for line in said if line.endswith(row)] == [f"{order} {row}" for order in range(1, count)]
    assert total in said
    assert "#REF!" not in pages
    assert "Err:" not in pages
