"""Templates in the file: from which period each version holds, who may take one, and what is refused."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.domain.check import Severity
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Role
from dntracker.domain.report import Order
from dntracker.office.doctor import diagnose
from dntracker.office.errors import UnreadableBook, UnusableTemplate
from dntracker.services import texts
from dntracker.services.cataloguing import UnusableCode
from dntracker.services.desk import Desk
from dntracker.services.reports.kinds import KINDS, Kind
from dntracker.services.reports.samples import codes_of, sample_of
from dntracker.services.template_texts import fault_sentence
from dntracker.services.templates.templates import NoSuchVersion, Taking, Unsound, content_at
from dntracker.store.check import check
from dntracker.store.contents import ContentLost
from tests.office.drawn import STATISTICS
from tests.office.packages import TEMPLATE, TEMPLATES
from tests.support import LAN, MINH, a_desk

FORM, OLD, NEW = "01/CĐS", Period.parse("2023"), Period.parse("2024")


def headed(desk: Desk, period: Period) -> object:
    """The second line of the table's headings in the filled sheet: only the drawn form has one."""
    sheet = load_workbook(BytesIO(desk.reports.workbook(Order("bieu", FORM, period=period)).data)).active
    assert sheet is not None
    return sheet["G9"].value


def bound(desk: Desk) -> bytes:
    drawn = desk.templates.propose(STATISTICS, sample_of(FORM, desk.catalogue, desk.reporting))
    return desk.templates.bound(drawn, drawn.binding)


def take(desk: Desk, since: Period = NEW, code: str = "01-cds.xlsx") -> None:
    sample = sample_of(FORM, desk.catalogue, desk.reporting)
    desk.templates.take(bound(desk), Taking(code, since, "bieu", "y.xlsx", "Biểu mới"), sample)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_the_programs_template_of_each_kind_is_sound(kind: Kind) -> None:
    data = (TEMPLATES / (kind.template or "01-cds.xlsx")).read_bytes()
    stopping = [one for one in diagnose(data, codes_of(kind)) if one.severity is not Severity.NOTE]
    assert [fault_sentence(one) for one in stopping] == []


def test_old_periods_print_in_the_old_layout() -> None:
    desk = a_desk()
    take(desk)
    assert (headed(desk, OLD), headed(desk, NEW)) == (None, "Kỳ báo cáo")
    assert check(desk.store) == []


def test_a_version_holds_for_periods_that_end_after_it_begins() -> None:
    desk = a_desk()
    take(desk, Period.parse("2024-Q4"))
    held = [
        desk.stock.version("01-cds", Period.parse(one)) is not None for one in ("2024-Q3", "2024-Q4", "2024", "2023")
    ]
    assert held == [False, True, True, False]


def test_the_newest_version_that_holds_is_used_and_a_retired_one_is_not() -> None:
    desk = a_desk()
    take(desk, OLD)
    take(desk, NEW)
    [listed] = [one for one in desk.templates.all() if one.code == "01-cds"]
    assert [one.since for one in listed.versions] == [NEW, OLD]
    desk.templates.retire("01-cds", NEW)
    version = desk.stock.version("01-cds", NEW)
    assert version is not None
    assert version.since == OLD
    with pytest.raises(NoSuchVersion):
        desk.templates.retire("01-cds", NEW)


def test_taking_and_retiring_are_undone_and_told() -> None:
    desk = a_desk()
    take(desk)
    desk.templates.retire("01-cds", NEW)
    assert desk.templates.undo() == "hoàn tác: bỏ mẫu 01-cds từ kỳ 2024"
    assert headed(desk, NEW) == "Kỳ báo cáo"
    assert desk.templates.undo() == "hoàn tác: dùng mẫu 01-cds từ kỳ 2024"
    assert headed(desk, NEW) is None
    assert desk.templates.redo() == "làm lại: dùng mẫu 01-cds từ kỳ 2024"
    told = [one.sentences for one in desk.history.acts(limit=5)]
    assert ("Bỏ mẫu Biểu mới từ năm 2024",) in told


def test_a_template_that_only_the_file_has_prints_earlier_periods_too() -> None:
    desk = a_desk()
    take(desk, NEW, "bieu-moi")
    assert desk.stock.data("bieu-moi", OLD) == bound(desk)
    with pytest.raises(UnusableTemplate):
        desk.stock.data("khong-co", OLD)


def test_what_the_doctor_blocks_is_not_taken() -> None:
    desk = a_desk()
    sample = sample_of(FORM, desk.catalogue, desk.reporting)
    with pytest.raises(Unsound) as refused:
        desk.templates.take(STATISTICS.read_bytes(), Taking("01-cds", NEW, "bieu", "y.xlsx"), sample)
    assert texts.sentence(refused.value).startswith("Chưa dùng được y.xlsx làm mẫu, còn 1 chỗ phải sửa.")
    assert desk.templates.undo_name() is None


def test_only_who_administers_takes_a_template() -> None:
    desk = a_desk()
    desk.people.add(LAN.person, unit="SKHCN", roles=(Role.ADMINISTER,))
    desk.people.add(MINH.person, unit="20195", roles=(Role.ENTER,))
    desk.work_as(MINH.person)
    assert desk.templates.why_not()
    with pytest.raises(NoRight):
        take(desk)
    desk.work_as(LAN.person)
    assert desk.templates.why_not() == ""
    take(desk)


def test_a_copy_is_the_template_that_prints_the_period(tmp_path: Path) -> None:
    desk = a_desk()
    take(desk)
    copies = [desk.templates.copy_to("01-cds", one, tmp_path / f"{one.code}.xlsx").read_bytes() for one in (OLD, NEW)]
    assert copies == [TEMPLATE.read_bytes(), bound(desk)]


def test_a_bound_workbook_shows_real_figures_before_it_is_taken() -> None:
    desk = a_desk()
    layouts = desk.templates.preview(bound(desk), desk.reporting.sheet(FORM, NEW))
    shown = {cell.text for layout in layouts for cell in layout.cells}
    assert {"SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "39.888", "Tổng số chỉ tiêu có số"} <= shown


def test_a_workbook_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBook):
        content_at(tmp_path / "mat.xlsx")


def test_a_workbook_whose_kept_content_was_changed_is_not_taken_again() -> None:
    desk = a_desk()
    take(desk)
    connection = desk.store.connection
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'content'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE content SET bytes = x'00'")
    with pytest.raises(ContentLost):
        take(desk, Period.parse("2025"))


def test_a_code_that_is_no_plain_name_is_refused() -> None:
    desk = a_desk()
    with pytest.raises(UnusableCode):
        take(desk, code="../../khac")
