"""Evidence files: attached, taken off, undone, kept through edits and imports, refused in one sentence."""

from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import MOST, Evidence
from dntracker.domain.period import Period
from dntracker.domain.person import Person, Role
from dntracker.services import evidence_intake
from dntracker.services.desk import Desk
from dntracker.services.evidence_files import NoFigureYet, TakenOff
from dntracker.services.standings import LockedForm
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.contents import ContentLost
from dntracker.store.store import NotWritten, ReadOnly
from tests.services.evidence.conftest import WHERE, a_pdf, contents, figure, names, sentences
from tests.support import LAN, MINH, Clock, a_desk, cell, desk_at, put, sent, state_of

Q4 = Period.parse("2025-Q4")


def test_a_file_is_kept_with_who_when_and_what_it_says(desk: Desk, tmp_path: Path) -> None:
    done = desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    [kept] = figure(desk).evidence
    assert (kept.name, kept.size, kept.by, kept.at) == ("bien-ban.pdf", 17, LAN.person, desk.store.clock())
    assert desk.evidence.content(kept) == b"%PDF-1.7 bien ban"
    assert done.changed.cells == (WHERE,)
    assert done.told == "Đã đính kèm bien-ban.pdf."
    assert done.refused == ()
    place = "KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN"
    assert sentences(desk) == (f"{place}: 24, đính kèm bien-ban.pdf",)
    told = desk.history.acts(1)[0].told[0]
    assert f"{told.verb} {told.thing}" == f"Đính kèm bien-ban.pdf ở số {place}"
    assert check(desk.store) == []


def test_attaching_and_taking_off_are_steps_of_undo(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    assert desk.entry.undo_name() == "đính kèm bien-ban.pdf: Kinh tế số/GRDP"
    [kept] = figure(desk).evidence
    assert desk.entry.undo().cells == (WHERE,)
    assert names(desk) == []
    assert sentences(desk)[0].endswith("24, bỏ minh chứng bien-ban.pdf")
    desk.entry.redo()
    assert desk.evidence.content(figure(desk).evidence[0]) == b"%PDF-1.7 bien ban"
    desk.evidence.take_off(WHERE, "", kept.hash)
    assert names(desk) == []
    assert desk.entry.undo_name() == "bỏ minh chứng bien-ban.pdf: Kinh tế số/GRDP"
    desk.entry.undo()
    assert figure(desk).evidence == (kept,)
    assert (contents(desk), check(desk.store)) == (1, [])


def test_one_content_is_kept_once_however_often_it_is_attached(desk: Desk, tmp_path: Path) -> None:
    other = cell("KTS.06")
    desk.entry.record(other, "5")
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    desk.evidence.attach(other, [a_pdf(tmp_path, "ten khac.pdf")])
    assert contents(desk) == 1
    before = state_of(desk.store)
    with pytest.raises(UserError) as raised:
        desk.evidence.attach(WHERE, [a_pdf(tmp_path, "lan hai.pdf")])
    assert sentence(raised.value) == "lan hai.pdf đã được đính kèm ở đây rồi, nên không có gì thay đổi."
    assert state_of(desk.store) == before


def test_another_content_of_the_same_name_gets_a_number(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    desk.evidence.attach(WHERE, [a_pdf(tmp_path, content=b"%PDF-1.7 ban hai")])
    assert names(desk) == ["bien-ban.pdf", "bien-ban (2).pdf"]


def test_of_many_files_the_good_ones_are_kept_in_one_step_and_the_others_told(desk: Desk, tmp_path: Path) -> None:
    good = [a_pdf(tmp_path, f"{number}.pdf", b"%PDF" + bytes([number])) for number in range(4)]
    empty = a_pdf(tmp_path, "rong.pdf", b"")
    done = desk.evidence.attach(WHERE, [good[0], empty, *good[1:], good[0]])
    assert names(desk) == ["0.pdf", "1.pdf", "2.pdf", "3.pdf"]
    assert done.told == "Đã đính kèm 0.pdf, 1.pdf, 2.pdf và 1 tệp nữa."
    assert [one.split(" ")[0] for one in done.refused] == ["rong.pdf", "0.pdf"]
    desk.entry.undo()
    assert names(desk) == []


def test_a_figure_has_a_limit_of_files(desk: Desk, tmp_path: Path) -> None:
    files = [a_pdf(tmp_path, f"{number}.pdf", b"%PDF" + bytes([number])) for number in range(MOST + 1)]
    done = desk.evidence.attach(WHERE, files)
    assert len(names(desk)) == MOST
    assert done.refused == (
        "Một số hay mốc giữ được 20 tệp minh chứng. Gộp các tệp lại, hoặc bỏ bớt tệp cũ rồi đính kèm.",
    )


def test_evidence_stays_when_the_number_is_typed_anew_and_when_it_is_copied_over(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    desk.entry.record(WHERE, "25")
    desk.entry.copy_previous([(WHERE, replace(figure(desk).quantity, value=26.0))])
    desk.entry.record_block([(WHERE, "27")], "dán")
    desk.entry.amend(WHERE, note="số ước")
    assert (figure(desk).value, names(desk)) == (27.0, ["bien-ban.pdf"])


def test_evidence_goes_with_a_figure_that_is_cleared_and_comes_back_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    [kept] = figure(desk).evidence
    assert desk.entry.clear([WHERE]).gone == (kept,)
    assert sentences(desk)[0].endswith(": bỏ 24 cùng 1 minh chứng")
    desk.entry.undo()
    assert sentences(desk)[0].endswith(": 24 kèm 1 minh chứng")
    assert figure(desk).evidence == (kept,)
    assert desk.entry.record(WHERE, "").gone == (kept,)


def test_evidence_does_not_confirm_a_copied_number(desk: Desk, tmp_path: Path) -> None:
    desk.entry.copy_previous([(WHERE, figure(desk).quantity)])
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    assert figure(desk).unconfirmed


def test_a_chosen_source_has_evidence_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    put(desk.store, replace(figure(desk), source="NQ05", official=False, evidence=(), value=20.0))
    desk.entry.choose_official(WHERE, "NQ05")
    assert names(desk) == []
    desk.evidence.attach(WHERE, [a_pdf(tmp_path, "nq05.pdf", b"%PDF nq05")])
    listed = desk.evidence_list.of("01/CĐS", "SKHCN", Q4)
    assert [(one.evidence.name, one.figure.official) for one in listed] == [("nq05.pdf", True), ("bien-ban.pdf", False)]
    desk.evidence.take_off(WHERE, "", listed[1].evidence.hash)
    assert [one.evidence.name for one in desk.evidence_list.of("01/CĐS", "SKHCN", Q4)] == ["nq05.pdf"]


def test_a_cell_without_a_figure_takes_no_evidence(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoFigureYet) as raised:
        desk.evidence.attach(cell("KTS.06"), [a_pdf(tmp_path)])
    assert sentence(raised.value).startswith("Ô này chưa có số. Nhập số trước")


def test_a_locked_form_takes_no_evidence_and_gives_none_away(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    [kept] = figure(desk).evidence
    sent(desk, "01/CĐS", "SKHCN", Q4)
    for deed in (
        lambda: desk.evidence.attach(WHERE, [a_pdf(tmp_path, "b.pdf", b"b")]),
        lambda: desk.evidence.take_off(WHERE, "", kept.hash),
        desk.entry.undo,
    ):
        with pytest.raises(LockedForm) as raised:
            deed()
        assert "biểu đã gửi" in sentence(raised.value)
    assert figure(desk).evidence == (kept,)
    assert desk.evidence.content(kept) == b"%PDF-1.7 bien ban"


def test_who_works_elsewhere_attaches_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, Person("Cán bộ B", unit="SKHCN", roles=tuple(Role)), Person(LAN.person, unit="20195"), screen="p")
    desk.rights.refresh()
    with pytest.raises(LockedForm):
        desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    assert contents(desk) == 0


def test_what_was_taken_off_already_cannot_be_taken_off(desk: Desk) -> None:
    with pytest.raises(TakenOff):
        desk.evidence.take_off(WHERE, "", "0" * 64)


def test_undo_of_attaching_is_refused_once_somebody_else_changed_the_figure(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    desk.actor = MINH
    desk.entry.record(WHERE, "30")
    desk.actor = LAN
    with pytest.raises(UserError) as raised:
        desk.entry.undo()
    assert raised.value.code == "undo_conflict"
    assert names(desk) == ["bien-ban.pdf"]


def test_a_full_disk_keeps_everything_as_it_was(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "a.dntracker")
    desk.entry.record(WHERE, "24")
    before = state_of(desk.store)
    pages = desk.store.connection.execute("PRAGMA page_count").fetchone()[0]
    desk.store.connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(NotWritten):
        desk.evidence.attach(WHERE, [a_pdf(tmp_path, content=Random(1).randbytes(1 << 20))])
    assert (state_of(desk.store), contents(desk), check(desk.store)) == (before, 0, [])
    desk.close()


def test_a_past_day_has_the_evidence_of_that_day_and_takes_none(tmp_path: Path) -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    desk.entry.record(WHERE, "24")
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    [kept], day = figure(desk).evidence, desk.today
    clock.turn(days=1)
    desk.evidence.take_off(WHERE, "", kept.hash)
    past = desk.as_of(day)
    assert figure(past).evidence == (kept,)
    assert past.evidence.content(kept) == b"%PDF-1.7 bien ban"
    with pytest.raises(ReadOnly):
        past.evidence.attach(WHERE, [a_pdf(tmp_path, "b.pdf", b"b")])
    [change] = desk.differences.since(day)
    assert change.told.change == "24, bỏ minh chứng bien-ban.pdf"


def test_lost_content_is_said(desk: Desk) -> None:
    with pytest.raises(ContentLost) as raised:
        desk.evidence.content(Evidence("a.pdf", "0" * 64, 5))
    assert sentence(raised.value).startswith("Nội dung của a.pdf trong tệp số liệu không còn nguyên vẹn.")


def test_much_evidence_is_advised_against_and_kept(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_intake, "ADVISED", 10)
    done = desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    assert (
        "Tệp số liệu đã giữ 17\N{NO-BREAK SPACE}byte tệp đính kèm và tờ đã phát hành; nên đính kèm bản nhẹ hơn"
        in done.told
    )
    assert names(desk) == ["bien-ban.pdf"]


def test_a_content_that_was_changed_by_another_program_is_not_said_to_be_kept_again(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path)])
    desk.store.connection.execute("DROP TRIGGER content_no_update")
    desk.store.connection.execute("UPDATE content SET bytes = x'00'")
    other = cell("KTS.02")
    desk.entry.record(other, "5")
    with pytest.raises(ContentLost) as raised:
        desk.evidence.attach(other, [tmp_path / "bien-ban.pdf"])
    assert "bien-ban.pdf" in sentence(raised.value)
    done = desk.evidence.attach(other, [tmp_path / "bien-ban.pdf", a_pdf(tmp_path, "b.pdf", b"%PDF-1.7 b")])
    assert [one.name for one in done.files] == ["b.pdf"]
    assert "không còn nguyên vẹn" in done.refused[0]
