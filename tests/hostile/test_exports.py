"""Hostile texts in every field of a file, and every export of it: nothing is run, torn or lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.hostile import exports
from tests.hostile.files import cell_texts, formulas, unquoted, word_codes, word_texts
from tests.hostile.strings import LONE, SHORT, numbers_in, same
from tests.hostile.test_office import LIMIT, require_names
from tests.hostile.world import World, a_world

REACHING = {
    "Act.person", "Act.reason", "Agency.head_name", "Agency.head_title", "Agency.name", "Agency.parent_agency",
    "Agency.place", "Agency.preparer_title", "Agency.recipients", "Criterion.evidence", "Criterion.measure",
    "Criterion.name", "Criterion.rule", "Criterion.target", "Figure.note", "Form.issued_with", "Form.name",
    "FormGroup.name", "FormRow.number", "FormRow.text", "Framework.name", "Indicator.measure", "Indicator.name",
    "Indicator.short_name", "SeriesBreak.reason", "Source.number", "Source.outlet", "Source.title", "Submission.by",
    "Target.note", "Territory.short_name", "Unit.name", "Unit.short_name",
}  # fmt: skip
"""The fields whose texts stand in some workbook."""


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    found = a_world(SHORT)
    yield found
    found.desk.close()


def fields_in(world: World, found: list[str]) -> set[str]:
    """The fields whose texts are there; each has to stand there as it was typed."""
    fields = set()
    for text in found:
        plain = same(text)
        for number in numbers_in(text):
            field, wanted = world.said[number]
            assert same(wanted[:LIMIT]).rstrip(".") in plain, (field, wanted[:100], text[:200])
            fields.add(field)
    return fields


def require_inert(data: bytes) -> None:
    """Nothing in a workbook is computed but what is ours, now or when somebody edits a cell."""
    assert formulas(data) == []
    assert unquoted(data) == []


def test_every_workbook_says_them_and_computes_none(world: World, tmp_path: Path) -> None:
    reached = set()
    for path in exports.workbooks(world, tmp_path):
        data = path.read_bytes()
        reached |= fields_in(world, cell_texts(data))
        require_inert(data)
    assert reached == REACHING


def test_the_sheets_of_all_units_say_them(world: World, tmp_path: Path) -> None:
    folder, book = exports.of_all_units(world, tmp_path, each=6)
    files = sorted(folder.iterdir())
    assert (len(files), all(one.name.isascii() for one in files)) == (16, True)
    require_names(load_workbook(book).sheetnames, 16)
    require_inert(book.read_bytes())
    said = sorted(same(text) for one in files for text in cell_texts(one.read_bytes()))
    assert sorted(map(same, cell_texts(book.read_bytes()))) == said


def test_the_index_of_evidence_says_them_beside_files_with_safe_names(world: World, tmp_path: Path) -> None:
    names = [text[:120] for text in SHORT if text not in LONE]
    folder = exports.evidence(world, names, tmp_path / "ra")
    files = {one.name for one in folder.iterdir()}
    assert len(files) == len(names) + 1
    assert not any(set(name) & set('<>:"/\\|?*\r\n\t') for name in files)
    data = (folder / "danh-muc.xlsx").read_bytes()
    require_inert(data)
    found = [same(text) for text in cell_texts(data)]
    assert all(any(same(name) in text for text in found) for name in names)


def test_the_word_report_says_them_and_computes_none(world: World, tmp_path: Path) -> None:
    reached = set()
    for path in exports.texts(world, tmp_path):
        reached |= fields_in(world, word_texts(path.read_bytes()))
        assert word_codes(path.read_bytes()) == []
    assert {"Agency.head_name", "Agency.recipients", "Form.name", "FormRow.text", "Pillar.name"} <= reached


def test_every_report_is_printed(world: World) -> None:
    for _, data in exports.pages(world):
        assert data.startswith(b"%PDF-")
        assert b"/URI" not in data
        assert b"/JavaScript" not in data
