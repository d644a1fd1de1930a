"""A sheet that goes out keeps its report in words; made again, that marks what changed since."""

import re
from pathlib import Path
from zipfile import ZipFile

from dntracker.domain.issue import Role
from dntracker.domain.issue_code import written
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from tests.services.reports.issuing.conftest import ORDER, changed, issued
from tests.support import Clock


def text_of(path: Path, part: str = "word/document.xml") -> str:
    """The text of a part of a Word file."""
    return re.sub(r"<[^>]+>", "", ZipFile(path).read(part).decode())


def test_the_report_in_words_is_kept_and_made_again_it_marks_what_changed(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    words = Painters(text=desk.narrating.kept)
    one = issued(desk, painters=words)
    assert [file.role for file in one.files][3:] == [Role.TEXT, Role.SENTENCES]
    sent = desk.proving.shelf.reprint(one, Role.TEXT, tmp_path / "sent.docx")
    assert f"Mã đối chiếu: {written(one.code)}" in text_of(sent)
    assert "Tỷ trọng kinh tế số trong GRDP đạt 20,69%" in text_of(sent)
    changed(desk, clock)
    again = desk.narrating.export(ORDER, tmp_path / "again.docx")
    assert "trong GRDP đạt 21%" in text_of(again)
    assert "Số đã đổi từ lần lập 10/01/2026" in text_of(again, "word/comments.xml")
    assert "kỳ báo cáo: 20,69% → 21%" in text_of(again, "word/comments.xml")
    issued(desk, painters=words)
    unmarked = desk.narrating.export(ORDER, tmp_path / "unmarked.docx")
    assert text_of(unmarked, "word/comments.xml").strip() == ""
    assert text_of(desk.proving.shelf.reprint(one, Role.TEXT, tmp_path / "c.docx")) == text_of(sent)


def test_a_report_without_words_keeps_no_word_file(desk: Desk) -> None:
    years = Order("qua-cac-nam", subject="KTS.01")
    one = issued(desk, years, Painters(text=desk.narrating.kept))
    assert one.file(Role.TEXT) is None
    assert desk.proving.shelf.told(years) is None
