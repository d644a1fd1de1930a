"""Meetings: what is said there is one act each, taken back on its own screen, told in the journal and the report."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.history import Asked
from dntracker.services.meetings import EmptyOpinion
from dntracker.store.check import check
from tests.services.reports.published import FORM, QUARTER, open_desk
from tests.support import LAN, a_desk, put

DAY = date(2025, 12, 4)


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def test_what_is_noted_is_one_act_that_the_journal_tells_and_undo_takes_back(desk: Desk) -> None:
    kept = desk.meetings.note("KTS.01", DAY, "  Rà lại cách tính,\n báo cáo trước 15/12 ")
    assert desk.meetings.notes("KTS.01") == [kept]
    assert kept.text == "Rà lại cách tính, báo cáo trước 15/12"
    act = desk.history.acts(1)[0]
    assert act.step == "ghi ý kiến cuộc họp: Kinh tế số/GRDP"
    assert act.sentences == (
        "Ghi ý kiến tại cuộc họp ngày 04/12/2025 về KTS.01 Kinh tế số/GRDP: Rà lại cách tính, báo cáo trước 15/12",
    )
    assert desk.meetings.acts.undo() == "hoàn tác: ghi ý kiến cuộc họp: Kinh tế số/GRDP"
    assert desk.meetings.notes() == []
    assert desk.meetings.acts.redo() == "làm lại: ghi ý kiến cuộc họp: Kinh tế số/GRDP"
    assert desk.meetings.notes() == [kept]
    assert check(desk.store) == []


def test_the_journal_of_an_indicator_holds_what_was_said_of_it_and_of_its_warnings(desk: Desk) -> None:
    desk.meetings.note("XH.01", date(2025, 12, 2), "giao Sở báo cáo")
    desk.meetings.note("KTS.01", date(2025, 12, 2), "đủ")
    warning = next(one for one in desk.warnings.all() if one.code == "XH.01")
    desk.warnings.acknowledge(warning, "đã có văn bản")
    told = [line.step for line in desk.history.page(Asked(about=("indicator", "XH.01")), limit=2)]
    assert [any(word in step for step in told) for word in ("ý kiến", "đã rõ", "Kinh tế số")] == [True, True, False]


def test_the_newest_meeting_comes_first_and_of_one_meeting_what_was_said_last(desk: Desk) -> None:
    first, second = desk.meetings.note("KTS.01", DAY, "một"), desk.meetings.note("KTS.01", DAY, "hai")
    other = desk.meetings.note("XH.01", DAY, "ba")
    before = desk.meetings.note("KTS.01", date(2025, 9, 1), "bốn")
    assert desk.meetings.notes("KTS.01") == [second, first, before]
    assert desk.meetings.notes("XH.01") == [other]
    assert desk.meetings.between("KTS.01", DAY, DAY) == [first, second]


def test_a_note_is_mended_and_taken_away(desk: Desk) -> None:
    kept = desk.meetings.note("KTS.01", DAY, "giao Sở Tài chính")
    desk.meetings.change(replace(kept, text="giao Cục Thống kê"))
    assert [one.text for one in desk.meetings.notes()] == ["giao Cục Thống kê"]
    acts = desk.summary().acts
    desk.meetings.change(desk.meetings.of_code(kept.code))
    assert desk.summary().acts == acts
    desk.meetings.remove(kept.code)
    assert desk.meetings.notes() == []
    steps = [act.step for act in desk.history.acts(2)]
    assert steps == ["bỏ ý kiến cuộc họp: Kinh tế số/GRDP", "sửa ý kiến cuộc họp: Kinh tế số/GRDP"]


def test_a_note_without_words_or_about_nothing_is_refused_and_nothing_written(desk: Desk) -> None:
    acts = desk.summary().acts
    with pytest.raises(EmptyOpinion) as empty:
        desk.meetings.note("KTS.01", DAY, " \n ")
    assert texts.sentence(empty.value) == "Chưa có ý kiến nào. Gõ vài chữ rồi Enter, hoặc Esc để thôi."
    for deed in (lambda: desk.meetings.note("KHONG.CO", DAY, "lời"), lambda: desk.meetings.remove("khác")):
        with pytest.raises(UnknownCode):
            deed()
    assert desk.summary().acts == acts


def test_who_may_not_approve_may_not_note(desk: Desk) -> None:
    put(desk.store, Person(LAN.person, roles=(Role.ENTER,)))
    desk.rights.refresh()
    with pytest.raises(NoRight):
        desk.meetings.note("KTS.01", DAY, "lời")
    assert desk.meetings.acts.why_not()


def test_the_past_day_holds_what_was_noted_by_then_and_takes_nothing(desk: Desk) -> None:
    desk.meetings.note("KTS.01", DAY, "lời")
    past = desk.as_of(desk.today)
    assert [one.text for one in past.meetings.notes()] == ["lời"]
    assert past.meetings.acts.why_not() == "tệp đang mở chỉ để xem."
    with pytest.raises(UserError):
        past.meetings.note("KTS.01", DAY, "nữa")
    past.close()


def test_the_report_tells_what_was_said_until_its_form_closed_after_the_one_before_did() -> None:
    desk = open_desk()
    for day, text in (
        (date(2025, 9, 22), "còn thuộc quý III"), (date(2025, 9, 23), "đầu quý IV"), (date(2025, 12, 22), "ngày đóng."),
        (date(2025, 12, 23), "đã sang quý I"),
    ):  # fmt: skip
        desk.meetings.note("CQS.02", day, text)
    form = desk.catalogue.form(FORM, QUARTER)
    unit = desk.catalogue.unit("SKHCN")
    assert desk.catalogue.closes(form, unit, QUARTER) == date(2025, 12, 22)
    assert desk.catalogue.closes(form, unit, Period.parse("2025-Q3")) == date(2025, 9, 22)
    told = desk.narrating.narrative(FORM, QUARTER)
    heard = [one.text for about, one in told.sentences().items() if about.startswith("CQS.02/")]
    assert heard[-1] == "Ý kiến tại cuộc họp ngày 22/12/2025: ngày đóng."
    assert len(heard) == 2
    assert heard[0].endswith("kiến tại cuộc họp ngày 23/09/2025: đầu quý IV.")
    desk.close()


def test_an_indicator_without_a_figure_is_named_before_what_was_said_of_it() -> None:
    desk = open_desk()
    empty = "XHS.05"
    note = desk.meetings.note(empty, date(2025, 12, 1), "phải có số trong tháng 12")
    name = desk.catalogue.indicator(empty).name
    sentences = desk.narrating.narrative(FORM, QUARTER).sentences()
    assert f"{empty}" not in sentences
    assert sentences[f"{empty}/{note.code}"].text == (
        f"{name}: ý kiến tại cuộc họp ngày 01/12/2025: phải có số trong tháng 12."
    )
    desk.close()
