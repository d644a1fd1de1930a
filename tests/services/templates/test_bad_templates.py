"""Workbooks that cannot be templates: not taken, and where one was kept all the same no report is half-written."""

from hashlib import sha256
from pathlib import Path

import pytest

from dntracker.domain.act import Deed
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.domain.template import Template, TemplateFile
from dntracker.office.errors import UnusableTemplate
from dntracker.services.desk import Desk
from dntracker.services.reports.samples import sample_of
from dntracker.services.templates.templates import Taking, Unsound
from dntracker.services.texts import sentence
from tests.office.bad_templates import BAD_TEMPLATES
from tests.support import LAN, a_desk, state_of

SINCE, SHEET = Period.parse("2024"), Order("bieu", "01/CĐS", "SKHCN", Period.parse("2025-Q4"))


def kept(desk: Desk, data: bytes) -> None:
    """Keep a workbook as another program might."""
    file = TemplateFile("mẫu.xlsx", sha256(data).hexdigest(), len(data))
    with desk.store.act(Deed(LAN, "giữ mẫu", "templates")) as writing:
        writing.keep(data)
        writing.put(Template("01-cds", SINCE, "bieu", "", (file,)))


@pytest.mark.parametrize("name", BAD_TEMPLATES)
def test_it_is_not_taken_and_the_file_stays_as_it_was(name: str) -> None:
    data, words = BAD_TEMPLATES[name]
    desk = a_desk()
    before, sample = state_of(desk.store), sample_of("01/CĐS", desk.catalogue, desk.reporting)
    with pytest.raises(Unsound) as raised:
        desk.templates.take(data, Taking("01-cds", SINCE, "bieu", "mẫu.xlsx"), sample)
    assert words in sentence(raised.value)
    assert state_of(desk.store) == before


@pytest.mark.parametrize("name", BAD_TEMPLATES)
def test_no_report_is_written_after_it(name: str, tmp_path: Path) -> None:
    desk = a_desk()
    kept(desk, BAD_TEMPLATES[name][0])
    target = tmp_path / "tờ.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(UnusableTemplate) as raised:
        desk.reports.export(SHEET, target)
    assert sentence(raised.value).startswith("Mẫu không dùng được, ")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]
