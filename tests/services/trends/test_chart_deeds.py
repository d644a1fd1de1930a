"""Charts kept under a name and notes on charts: one act each, taken back on their own screen, told in the journal."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.act import Actor
from dntracker.domain.chart_spec import EVERY, ChartNote, ChartSpec, LineSpec, Transform
from dntracker.domain.errors import UserError
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.trends.chart_deeds import BackwardBand, EmptyNote, NameTaken, NoName
from dntracker.store.check import check
from tests.support import LAN, a_desk, put

SPEC = ChartSpec(
    (LineSpec("KTS.01"), LineSpec("KTS.01", "", "VN"), LineSpec("KTS.04", "SKHCN")), Frequency.QUARTER, True,
    Transform.INDEX, Period.parse("2021-Q4"), joined=True, benchmarks=False, hidden=("KTS.04@SKHCN", "others"),
)  # fmt: skip


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def steps(desk: Desk, count: int) -> list[str]:
    return [act.step for act in desk.history.acts(count)]


def test_a_chart_comes_back_by_its_name_as_it_was_asked_for(desk: Desk) -> None:
    kept = desk.chart_deeds.save("  Kinh tế số  so cả nước ", SPEC)
    desk.chart_deeds.refresh()
    assert desk.chart_deeds.of_name("kinh te so so ca nuoc") == kept
    assert (kept.name, kept.spec) == ("Kinh tế số so cả nước", SPEC)
    assert desk.chart_deeds.of_name(kept.code) == kept
    assert check(desk.store) == []


def test_saving_under_the_same_name_changes_that_chart_and_its_code_stays(desk: Desk) -> None:
    first = desk.chart_deeds.save("DTI", SPEC)
    second = desk.chart_deeds.save("DTI", replace(SPEC, joined=False))
    assert second.code == first.code
    assert [one.spec.joined for one in desk.chart_deeds.named()] == [False]
    assert steps(desk, 2) == ["đổi biểu đồ: DTI", "giữ biểu đồ: DTI"]


def test_saving_the_same_again_writes_nothing(desk: Desk) -> None:
    desk.chart_deeds.save("DTI", SPEC)
    acts = desk.summary().acts
    desk.chart_deeds.save("DTI", SPEC)
    assert desk.summary().acts == acts


def test_a_renamed_chart_keeps_its_code_and_may_not_take_anothers_name(desk: Desk) -> None:
    one, other = desk.chart_deeds.save("DTI", SPEC), desk.chart_deeds.save("KTS", SPEC)
    assert desk.chart_deeds.save("DTI 2024", SPEC, one.code).code == one.code
    with pytest.raises(NameTaken):
        desk.chart_deeds.save("KTS", SPEC, one.code)
    assert [each.name for each in desk.chart_deeds.named()] == ["DTI 2024", "KTS"]
    assert desk.chart_deeds.of_name("KTS") == other


def test_names_that_differ_in_tone_marks_only_are_two_charts_and_asked_for_exactly(desk: Desk) -> None:
    desk.chart_deeds.save("Hồ sơ", SPEC)
    exact = desk.chart_deeds.save("Hố sỏ", SPEC)
    assert desk.chart_deeds.of_name("Hố sỏ") == exact
    with pytest.raises(UnknownCode):
        desk.chart_deeds.of_name("ho so")


def test_removing_a_chart_takes_its_own_notes_and_undo_brings_both_back(desk: Desk) -> None:
    kept = desk.chart_deeds.save("DTI", SPEC)
    desk.chart_deeds.add_note("Khai trương IOC", date(2023, 8, 14), chart=kept.code)
    desk.chart_deeds.add_note("Giãn cách", date(2021, 7, 31), date(2021, 9, 5), indicator=EVERY)
    desk.chart_deeds.remove(kept.code)
    assert (desk.chart_deeds.named(), [one.text for one in desk.chart_deeds.notes()]) == ([], ["Giãn cách"])
    assert desk.chart_deeds.acts.undo() == "hoàn tác: bỏ biểu đồ: DTI"
    assert [one.text for one in desk.chart_deeds.notes()] == ["Giãn cách", "Khai trương IOC"]
    assert desk.chart_deeds.named() == [kept]
    desk.chart_deeds.acts.redo()
    assert desk.chart_deeds.named() == []


def test_a_note_is_moved_and_reworded_and_a_band_of_one_day_is_an_event(desk: Desk) -> None:
    deeds = desk.chart_deeds
    note = deeds.add_note(" Giãn  cách ", date(2021, 7, 31), date(2021, 9, 5), indicator="KTS.01")
    assert (note.text, note.end) == ("Giãn cách", date(2021, 9, 5))
    moved = deeds.change_note(replace(note, start=date(2021, 9, 5)))
    assert (moved.start, moved.end) == (date(2021, 9, 5), None)
    assert steps(desk, 1) == ["sửa ghi chú trên biểu đồ: 05/09/2021 Giãn cách"]
    deeds.acts.undo()
    assert deeds.note(note.code) == note
    deeds.remove_note(note.code)
    assert deeds.notes() == []


def test_notes_stand_on_the_charts_they_belong_to(desk: Desk) -> None:
    kept = desk.chart_deeds.save("DTI", ChartSpec.of("XH.01"))
    desk.chart_deeds.add_note("riêng", date(2023, 1, 1), chart=kept.code)
    desk.chart_deeds.add_note("của KTS.01", date(2022, 1, 1), indicator="KTS.01")
    desk.chart_deeds.add_note("mọi nơi", date(2021, 1, 1), indicator=EVERY)

    def on(spec: ChartSpec, named: str = "") -> list[str]:
        return [one.text for one in desk.charts.chart(spec, named).notes]

    assert on(ChartSpec.of("XH.01")) == ["mọi nơi"]
    assert on(ChartSpec.of("XH.01"), kept.code) == ["mọi nơi", "riêng"]
    assert on(ChartSpec.of("XH.01", "KTS.01")) == ["mọi nơi", "của KTS.01"]


def test_what_cannot_be_kept_is_refused_and_nothing_is_written(desk: Desk) -> None:
    deeds, day, acts = desk.chart_deeds, date(2023, 1, 2), desk.summary().acts
    for error, deed in (
        (NoName, lambda: deeds.save("  ", SPEC)),
        (EmptyNote, lambda: deeds.add_note(" ", day, indicator=EVERY)),
        (BackwardBand, lambda: deeds.add_note("x", day, date(2023, 1, 1), indicator=EVERY)),
        (UnknownCode, lambda: deeds.add_note("x", day, indicator="NOPE")),
        (UnknownCode, lambda: deeds.add_note("x", day, chart="NOPE")),
        (UnknownCode, lambda: deeds.change_note(ChartNote("NOPE", "x", day, indicator=EVERY))),
        (UnknownCode, lambda: deeds.remove("NOPE")),
        (UnknownCode, lambda: deeds.remove_note("NOPE")),
        (UnknownCode, lambda: deeds.of_name("NOPE")),
    ):
        with pytest.raises(error):
            deed()
    assert desk.summary().acts == acts


def test_who_only_enters_figures_keeps_no_charts_for_everybody(desk: Desk) -> None:
    put(desk.store, Person("Cán bộ N", unit="20195"), Person(LAN.person, roles=(Role.ADMINISTER,)))
    desk.rights.refresh()
    desk.actor = Actor("Cán bộ N", "20195")
    with pytest.raises(NoRight):
        desk.chart_deeds.save("DTI", SPEC)
    assert desk.chart_deeds.acts.why_not()


def test_the_journal_names_charts_and_notes_in_words(desk: Desk) -> None:
    desk.chart_deeds.save("DTI", SPEC)
    desk.chart_deeds.add_note("Giãn cách", date(2021, 7, 31), date(2021, 9, 5), indicator="KTS.01")
    note, chart = desk.history.acts(2)
    assert chart.sentences == ("Giữ biểu đồ DTI",)
    assert note.sentences == (
        "Thêm ghi chú trên biểu đồ KTS.01 Kinh tế số/GRDP, 31/07/2021–05/09/2021: Giãn cách",
    )  # fmt: skip


def test_every_refusal_is_one_vietnamese_sentence() -> None:
    from dntracker.services.texts import sentence

    errors: list[UserError] = [NoName(), NameTaken(name="DTI"), EmptyNote(), BackwardBand(start="1", end="2")]
    assert all(sentence(one).endswith(".") and "{" not in sentence(one) for one in errors)
