"""The Word report: its head and foot by the decree, its parts, its annex, and what changed since it was made."""

import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from dntracker.domain.act import Deed
from dntracker.domain.document import Document, Paragraph, Style, Table
from dntracker.domain.form import FormColumn
from dntracker.domain.narrative import Narrative
from dntracker.domain.report import Order, Stamp
from dntracker.office.document import to_bytes
from dntracker.office.errors import TargetUnwritable
from dntracker.services.desk import Desk
from tests.services.reports.published import COMMUNES, FORM, QUARTER, SHARE, YEAR, enter
from tests.support import a_desk, figure, put

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STAMP = Stamp(datetime(2026, 1, 10, 3, tzinfo=UTC))


def document(desk: Desk, stamp: Stamp = STAMP, before: Narrative | None = None) -> Document:
    return desk.narrating.document(desk.narrating.narrative(FORM, YEAR), stamp, before)


def paragraphs(made: Document) -> Iterator[Paragraph]:
    for section in made.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (one for row in block.rows for cell in row for one in cell.paragraphs)
            else:
                yield block


def said(made: Document, style: Style) -> list[str]:
    return ["".join(run.text for run in one.runs) for one in paragraphs(made) if one.style is style]


def test_the_head_and_the_foot_are_the_agencys_of_that_time(published: Desk) -> None:
    made = document(published)
    assert said(made, Style.NATION) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert said(made, Style.MOTTO) == ["Độc lập - Tự do - Hạnh phúc"]
    assert said(made, Style.PARENT) == ["UBND THÀNH PHỐ ĐÀ NẴNG"]
    assert said(made, Style.AGENCY) == ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"]
    assert said(made, Style.NUMBER) == ["Số: ……/BC-STTTT"]
    assert said(made, Style.DATELINE) == ["Đà Nẵng, ngày …… tháng …… năm 2026"]
    assert said(made, Style.TITLE) == ["BÁO CÁO"]
    assert said(made, Style.SUBJECT) == ["Tổng hợp kết quả thực hiện các chỉ tiêu chuyển đổi số năm 2024"]
    assert said(made, Style.ADDRESSEE) == ["Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng"]
    assert said(made, Style.BODY)[0] == (
        "Sở Thông tin và Truyền thông báo cáo tổng hợp kết quả thực hiện các chỉ tiêu chuyển đổi số năm 2024, "
        "số liệu tính đến ngày 14 tháng 12 năm 2024, như sau:"
    )
    assert said(made, Style.RECIPIENT) == ["- Như trên;", "- Lưu: VT."]
    assert said(made, Style.OFFICE) == ["GIÁM ĐỐC"]


def test_the_parts_are_those_of_the_outline_with_dots_to_fill(published: Desk) -> None:
    made = document(published)
    assert said(made, Style.PART) == [
        "I. Kết quả thực hiện",
        "II. Tồn tại, hạn chế và nguyên nhân",
        "III. Phương hướng, nhiệm vụ thời gian tới",
        "IV. Kiến nghị, đề xuất",
    ]
    assert said(made, Style.PILLAR)[:2] == ["1. Chính quyền số", "2. Kinh tế số"]
    assert len(said(made, Style.DOTS)) == 9


def test_the_signatures_never_stand_alone_on_a_page(published: Desk) -> None:
    made = document(published)
    letter, _ = made.sections
    places = {one.style: place for place, one in enumerate(letter.blocks) if isinstance(one, Paragraph)}
    assert isinstance(letter.blocks[places[Style.ENDING] + 1], Table)
    with zipfile.ZipFile(BytesIO(to_bytes(made, STAMP))) as archive:
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
        body = archive.read("word/document.xml").decode()
    [ending] = [one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "CauKet"]
    assert ending.find(f"{W}pPr/{W}keepNext") is not None
    assert "<w:cantSplit/>" in body.partition('"CauKet"')[2].partition("</w:tr>")[0]


def test_the_annex_holds_every_figure_of_the_form_as_the_sheet_shows_it(published: Desk) -> None:
    letter, annex = document(published).sections
    assert (letter.landscape, annex.landscape) == (False, True)
    [table] = [block for block in annex.blocks if isinstance(block, Table)]
    texts = [["".join(run.text for one in cell.paragraphs for run in one.runs) for cell in row] for row in table.rows]
    assert texts[0][:6] == ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm trước", "Kỳ báo cáo"]
    assert texts[1] == ["I", "Chính quyền số"]
    [revenue] = [row for row in texts if row[0] == "17"]
    assert revenue[2:] == ["tỷ đồng", "", "khoảng 36.571", "39.888", "39.888", "", "khoảng 109,1%", "(5)"]
    assert said(document(published), Style.FOOTNOTE)[4] == "(5) Số năm trước là số ước."
    [share] = [row for row in texts if row[0] == "15"]
    assert share[-1] == "Sơ bộ (4)"
    assert len([row for row in texts if len(row) > 2]) == 43
    assert sum(table.widths) == pytest.approx(252)


def test_the_annex_has_the_columns_of_its_form(desk: Desk) -> None:
    put(desk.store, replace(desk.catalogue.form(FORM), columns=(FormColumn.LAST_YEAR,)))
    desk.catalogue.refresh()
    _, annex = document(desk).sections
    [table] = [block for block in annex.blocks if isinstance(block, Table)]
    assert [cell.paragraphs[0].runs[0].text for cell in table.rows[0]] == [
        "STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm trước", "Kỳ báo cáo",
    ]  # fmt: skip
    assert sum(table.widths) == pytest.approx(252)


def test_an_issued_report_carries_its_code_and_how_often_it_was_adjusted(published: Desk) -> None:
    made = document(published, Stamp(STAMP.at, "4F7K-2M9X-QH3T", 2))
    assert said(made, Style.FOOTNOTE)[0] == "Mã đối chiếu: 4F7K-2M9X-QH3T"
    assert said(made, Style.SUBJECT)[0].endswith("năm 2024 (điều chỉnh lần 2)")


def test_a_report_made_again_marks_what_changed_and_says_old_and_new(desk: Desk) -> None:
    enter(desk, SHARE, "2025-Q4", "23")
    enter(desk, "KTS.06", "2025-Q4", "40")
    before = desk.narrating.narrative(FORM, QUARTER)
    enter(desk, SHARE, "2025-Q4", "24")
    enter(desk, "KTS.06", "2025-Q4", "")
    enter(desk, "KTS.02", "2025-Q4", "7")
    made = desk.narrating.document(desk.narrating.narrative(FORM, QUARTER), STAMP, before)
    runs = {run.text: run for one in paragraphs(made) for run in one.runs}
    [share] = [run for text, run in runs.items() if text.startswith("Tỷ trọng kinh tế số trong GRDP đạt 24%")]
    assert share.marked
    assert share.comment.startswith("Số đã đổi từ lần lập ")
    assert re.search(r": Kinh tế số/GRDP, kỳ báo cáo: 23% → 24% \(sửa lúc 01/12/2025 \d\d:\d\d\)\.$", share.comment)
    [new] = [run for text, run in runs.items() if "truyền thông trong GRDP đạt 7%" in text]
    assert (new.marked, new.comment[:8]) == (False, "Câu mới,")
    assert "nay không còn: Kim ngạch xuất khẩu phần mềm đạt 40" in runs["I. Kết quả thực hiện"].comment
    assert runs[before.opening[0].text].marked is False  # two figures then, two now
    [missing] = [run for text, run in runs.items() if "kim ngạch xuất khẩu phần mềm" in text]
    assert ", kỳ báo cáo: nay chưa có số" in missing.comment
    assert ", kỳ báo cáo: đã có số" in missing.comment


def test_a_figure_that_was_there_all_along_was_not_changed_when_another_one_went(desk: Desk) -> None:
    october, november = figure("KTS.02", 6.0, "2025-10"), figure("KTS.02", 7.0, "2025-11")
    put(desk.store, october)
    put(desk.store, november)
    before = desk.narrating.narrative(FORM, QUARTER)
    with desk.store.act(Deed(desk.actor, "bỏ số")) as writing:
        writing.remove(november)
    made = desk.narrating.document(desk.narrating.narrative(FORM, QUARTER), STAMP, before)
    [run] = [run for one in paragraphs(made) for run in one.runs if "tháng 10/2025, tỷ trọng ngành" in run.text]
    assert run.comment.endswith(", kỳ báo cáo: 7% → 6%.")


def test_nothing_is_marked_where_nothing_changed(published: Desk) -> None:
    made = document(published, before=published.narrating.narrative(FORM, YEAR))
    assert not any(run.marked or run.comment for one in paragraphs(made) for run in one.runs)


def test_a_commune_reports_with_its_peoples_committees_letters(published: Desk) -> None:
    narrative = published.narrating.narrative(COMMUNES, QUARTER, "20195")
    made = published.narrating.document(narrative, STAMP)
    assert said(made, Style.NUMBER) == ["Số: ……/BC-UBND"]
    assert said(made, Style.PARENT) == ["ỦY BAN NHÂN DÂN"]


def test_the_file_is_written_whole_under_a_plain_name(published: Desk, tmp_path: Path) -> None:
    order = Order("bieu", FORM, period=YEAR)
    target = published.narrating.export(order, tmp_path / "báo cáo.docx")
    with zipfile.ZipFile(target) as archive:
        text = "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())
    assert "đạt 39.888\N{NO-BREAK SPACE}tỷ đồng, tăng khoảng 9,07% so với năm 2023." in text
    with pytest.raises(TargetUnwritable):
        published.narrating.export(order, tmp_path / "no" / "a.docx")


def test_the_same_figures_make_the_same_bytes_on_every_workstation() -> None:
    files = []
    for _ in range(2):
        desk = a_desk()
        files.append(desk.narrating.file(desk.narrating.narrative(FORM, YEAR), STAMP))
        desk.close()
    assert files[0] == files[1]
