"""LibreOffice opens every export of a file full of hostile texts: it computes none of them and loses none."""

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.office import table
from dntracker.office.unit_form import unit_form
from dntracker.office.workbook import filled
from tests.hostile import exports
from tests.hostile.files import cell_texts, formulas
from tests.hostile.strings import HOSTILE, LONE
from tests.hostile.test_exports import REACHING, fields_in
from tests.hostile.test_office import MARKED, a_form, report, require_whole
from tests.hostile.world import World, a_world
from tests.office.packages import TEMPLATE
from tests.office.samples import STAMP
from tests.office_campaign.libreoffice import converted, text_of

LOST = "_x005F_"  # LibreOffice reads it as we write it, which its CSV shows, and saves it as another text

LONG = 10_000  # letters; such texts go through every writer once, which takes a minute to print
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1"  # commas, quotes, UTF-8


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    found = a_world([text for text in HOSTILE if LOST not in text and len(text) < LONG])
    yield found
    found.desk.close()


def require_opened(files: list[Path], folder: Path, printed: list[Path] | None = None) -> list[bytes]:
    """The workbooks as LibreOffice saves them, in which it found no formula but ours; it prints them, or these."""
    for pdf in converted(printed or files, "pdf", folder / "pdf"):
        text = text_of(pdf)
        assert "Err:5" not in text, pdf.name
    saved = [one.read_bytes() for one in converted(files, "xlsx", folder / "xlsx")]
    for one, data in zip(files, saved, strict=True):
        assert formulas(data) == [], one.name
    return saved


def test_five_hundred_texts_through_every_writer(tmp_path: Path) -> None:
    columns = (table.Column("Tên", 40), table.Column("Quy tắc", 40))
    rows = list(zip(MARKED, reversed(MARKED), strict=True))
    made = {
        "sheet": filled(TEMPLATE.read_bytes(), report(MARKED), "", STAMP).data,
        "table": table.to_bytes(table.Table(MARKED[0], MARKED[1], columns, rows)),
        "form": unit_form(a_form(MARKED), datetime(2026, 1, 10)),  # noqa: DTZ001
    }
    files = [tmp_path / f"{name}.xlsx" for name in made]
    for path, data in zip(files, made.values(), strict=True):
        path.write_bytes(data)
    for data in require_opened(files, tmp_path, files[:1]):
        require_whole(cell_texts(data), [text for text in MARKED if LOST not in text])
    for path in converted(files, CSV, tmp_path / "csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            require_whole([cell for line in csv.reader(lines) for cell in line])


def test_every_workbook_of_a_hostile_file(world: World, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    files = list(exports.workbooks(world, tmp_path / "ra"))
    reached = set()
    for data in require_opened(files, tmp_path):
        reached |= fields_in(world, cell_texts(data))
    assert reached == REACHING


def test_the_sheets_of_all_units_of_a_hostile_file(world: World, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    _, book = exports.of_all_units(world, tmp_path / "ra")
    names = load_workbook(book, read_only=True).sheetnames
    [data] = require_opened([book], tmp_path)
    (tmp_path / "lại.xlsx").write_bytes(data)
    assert load_workbook(tmp_path / "lại.xlsx", read_only=True).sheetnames == names
    assert len(names) == 95
    fields_in(world, cell_texts(data))


def test_the_word_reports_of_a_hostile_file(world: World, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    files = list(exports.texts(world, tmp_path / "ra"))
    assert all("BÁO CÁO" in text_of(pdf) for pdf in converted(files, "pdf", tmp_path / "pdf"))


def test_our_own_pages_of_a_hostile_file_say_them(world: World, tmp_path: Path) -> None:
    for place, (order, data) in enumerate(exports.pages(world)):
        target = tmp_path / f"{place}.pdf"
        target.write_bytes(data)
        assert "⟦" in text_of(target), order.kind


def test_the_index_of_evidence(world: World, tmp_path: Path) -> None:
    names = [text[:120] for text in HOSTILE if text not in LONE]
    folder = exports.evidence(world, names, tmp_path / "ra")
    require_opened([folder / "danh-muc.xlsx"], tmp_path)
