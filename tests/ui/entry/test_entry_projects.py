"""The form of quarterly progress in the entry grid: the same keys, states and marks as for figures."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import Fund
from dntracker.domain.submission import State as FormState
from dntracker.services.desk import Desk
from dntracker.services.projects.milestone_deeds import MilestoneText
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.delegate import GLYPH, MARGIN, SLOT
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.states import State
from tests.ui.answers import Answers
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

FORM = "03/CĐS"
PROMISE = "nghiệm thu phòng cháy khối nhà số 1"
LONG = "hoàn thành phần thô ba khối nhà, đang lắp thang máy, phòng cháy, chữa cháy và hạ tầng mạng trong nhà"


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    last = {"form": FORM, "unit": "SKHCN", "period": "2025-Q4"}
    return Settings(tmp_path_factory.mktemp("settings"), last_form=last)


@pytest.fixture
def page(desk: Desk, open_page: Callable[[Desk], EntryPage]) -> Iterator[EntryPage]:
    period = desk.catalogue.default_period(desk.catalogue.form(FORM)).previous()
    cell = next(row.cell for row in desk.entry.sheet(FORM, "SKHCN", period).rows if row.cell)
    for code, text in (("CVPM2:percent", "80"), ("CVPM2:promise", PROMISE), ("CVPM2:obstacles", "chờ thẩm duyệt")):
        desk.entry.record(replace(cell, indicator=code), text)
    page = open_page(desk)
    yield page
    page.close()


def place(hands: EntryHands, code: str) -> int:
    """The row of a place."""
    return next(at for at, row in enumerate(hands.model.rows) if row.cell and row.cell.indicator == code)


def report(hands: EntryHands, project: str = "CVPM2") -> Progress | None:
    return hands.desk.store.get(Progress, project, "2025-Q4", "SKHCN")


def test_a_unit_types_its_rows_and_sends_the_form(hands: EntryHands) -> None:
    at = place(hands, "CVPM2:stage")
    hands.at(at)
    for text in ("chờ", "", "85,5", LONG):
        hands.type(text)
        hands.press("Return")
    assert hands.grid.here() == (at + 4, Col.CURRENT)
    for code, text in {
        "CVPM2:milestone:nghiem-thu": "quý II/2026", "CVPM2:paid": "12,5", "CVPM2:kept": "một phần",
        "CVPM2:promise": "nghiệm thu nhà số 2", "TTCH:stage": "3", "TTCH:percent": "10", "DTXTM:stage": "3",
        "DTXTM:percent": "5", "NTS-HCCD:stage": "3", "NTS-HCCD:percent": "5",
    }.items():  # fmt: skip
        hands.at(place(hands, code)).type(text)
        hands.press("Return")
    found = report(hands)
    assert found is not None
    assert found == Progress(
        "CVPM2", found.period, "SKHCN", "cho-nghiem-thu", percent=85.5, done=LONG,
        forecasts={"nghiem-thu": "2026-Q2"}, paid={Fund.WHOLE: 12_500_000_000}, kept=Kept.PARTLY,
        promise="nghiệm thu nhà số 2",
    )  # fmt: skip
    hands.press("F9")
    sent = hands.desk.submissions.of(FORM, "SKHCN", found.period)
    assert sent
    assert sent.state is FormState.SUBMITTED
    assert not hands.model.editable(at, Col.CURRENT)
    assert "biểu đã gửi" in hands.model.why_locked(at)


def test_sending_approving_and_returning_say_what_becomes_of_the_projects(hands: EntryHands, answers: Answers) -> None:
    for code in ("CVPM2", "TTCH", "DTXTM", "NTS-HCCD"):
        for field, text in (("stage", "3"), ("percent", "90"), ("kept", "xong")):
            if (f"{code}:{field}") in [row.cell.indicator for row in hands.model.rows if row.cell]:
                hands.at(place(hands, f"{code}:{field}")).type(text)
                hands.press("Return")
    hands.press("F9")
    hands.press("F9")
    assert "Đã nhập 4/4 dự án." in answers.heard[0]
    assert "Giai đoạn, dự báo, ngày đạt và giải ngân của kỳ được ghi vào các dự án." in answers.heard[1]
    assert hands.desk.projects.portfolio.item("CVPM2").project.stage == "chu-truong"
    answers.typed = "sai giai đoạn"
    hands.press("Shift+F9")
    assert "Các dự án trở lại như trước khi duyệt." in answers.heard[-1]
    assert hands.desk.projects.portfolio.item("CVPM2").project.stage == "thi-cong"


def test_last_quarters_answers_and_promise_stand_beside(hands: EntryHands) -> None:
    assert hands.text(place(hands, "CVPM2:percent"), Col.PREVIOUS) == "80"
    assert hands.text(place(hands, "CVPM2:kept"), Col.PREVIOUS) == PROMISE
    hands.page.side.attend(place(hands, "CVPM2:kept"))
    hands.page.side.refresh()
    assert PROMISE in hands.page.side.panel.place.past.text.text()


def test_numbers_stand_right_and_words_left_on_two_lines(hands: EntryHands) -> None:
    done, percent = place(hands, "CVPM2:done"), place(hands, "CVPM2:percent")
    before = hands.grid.rowHeight(done)
    hands.at(done).type(LONG)
    hands.press("Return")
    hands.at(percent).type("85,5")
    hands.press("Return")
    align = [hands.model.data(hands.model.index(row, Col.CURRENT), Qt.ItemDataRole.TextAlignmentRole) for row in
             (done, percent)]  # fmt: skip
    middle = Qt.AlignmentFlag.AlignVCenter
    assert align == [Qt.AlignmentFlag.AlignLeft | middle, Qt.AlignmentFlag.AlignRight | middle]
    assert hands.grid.rowHeight(done) > before


def test_a_row_has_room_for_words_that_a_mark_pushes_aside(hands: EntryHands) -> None:
    promise, text = place(hands, "CVPM2:promise"), "nghiệm thu"
    before, wide = hands.grid.rowHeight(promise), hands.grid.columnWidth(Col.CURRENT)
    wrapping = hands.grid.figures.wrapping
    while wrapping.width(f"{text} thu") <= wide - 2 * MARGIN:
        text += " thu"
    assert wrapping.width(text) > wide - SLOT - GLYPH - MARGIN
    hands.at(promise).type(text)
    hands.press("Return")
    assert hands.grid.rowHeight(promise) > before


def test_a_column_that_gave_way_does_not_have_every_changed_row_lay_the_sheet_out(
    hands: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.grid.leave_out("test", {Col.CUMULATIVE})
    laid_out: list[int] = []
    monkeypatch.setattr(hands.grid, "lay_out", lambda: laid_out.append(1))
    hands.model.touch(range(len(hands.model.rows)))
    assert laid_out == []
    assert hands.grid.isColumnHidden(Col.CUMULATIVE)


def test_what_typed_text_means_is_echoed_while_it_is_typed(hands: EntryHands) -> None:
    stage = place(hands, "CVPM2:stage")
    hands.at(stage).type("7")
    assert hands.text(stage, Col.STATE) == "Chờ nghiệm thu"
    hands.press("Esc")
    milestone = place(hands, "CVPM2:milestone:nghiem-thu")
    hands.at(milestone).type("xong 20/11/2025")
    assert hands.text(milestone, Col.STATE) == "đã xong 20/11/2025"
    hands.press("Esc")
    assert report(hands) is None


def test_a_refused_answer_stays_in_its_cell_with_the_sentence(hands: EntryHands) -> None:
    percent = place(hands, "CVPM2:percent")
    hands.at(percent).type("120")
    hands.press("Return")
    assert (hands.model.state(percent), hands.text(percent)) == (State.REFUSED, "120")
    draft = hands.model.draft(percent)
    assert draft
    assert "từ 0 đến 100%" in draft.sentence
    assert report(hands) is None


def test_a_note_beside_a_milestone_is_why_it_is_late(hands: EntryHands) -> None:
    late = next(at for at, row in enumerate(hands.model.rows) if row.measure == "ngày" and row.plan)
    hands.at(late).type("quý II/2027")
    hands.press("Return")
    hands.page.checks.findings.catch_up()
    assert hands.model.state(late) is State.TO_FIX
    hands.at(late).press("Shift+F2")
    hands.type("chờ giao vốn")
    hands.press("Return")
    hands.page.checks.findings.catch_up()
    assert hands.model.state(late) is State.NOTED
    found = report(hands)
    assert found
    assert list(found.reasons.values()) == ["chờ giao vốn"]


def test_a_row_without_a_note_of_its_own_takes_none(hands: EntryHands) -> None:
    assert not hands.model.editable(place(hands, "CVPM2:done"), Col.NOTE)
    assert hands.model.editable(place(hands, "CVPM2:stage"), Col.NOTE)


def test_undo_takes_back_one_answer_and_goes_there(hands: EntryHands) -> None:
    done, percent = place(hands, "CVPM2:done"), place(hands, "CVPM2:percent")
    for row, text in ((percent, "85"), (done, "xây xong")):
        hands.at(row).type(text)
        hands.press("Return")
    hands.press("Ctrl+Z")
    assert hands.grid.here() == (done, Col.CURRENT)
    assert (hands.text(done), hands.text(percent)) == ("", "85")
    hands.press("Ctrl+Y")
    assert hands.text(done) == "xây xong"


def test_copying_last_quarter_pasting_and_filling_work(hands: EntryHands) -> None:
    obstacles = place(hands, "CVPM2:obstacles")
    hands.at(obstacles).press("Ctrl+R")
    assert hands.text(obstacles) == "chờ thẩm duyệt"
    hands.clip("chờ\n\n85,5\nxây xong phần thô")
    hands.at(place(hands, "TTCH:stage")).press("Ctrl+V")
    found = report(hands, "TTCH")
    assert found
    assert (found.stage, found.percent, found.done) == ("cho-nghiem-thu", 85.5, "xây xong phần thô")
    hands.at(place(hands, "TTCH:done")).press("Ctrl+C")
    hands.at(place(hands, "DTXTM:done")).press("Ctrl+V")
    assert hands.text(place(hands, "DTXTM:done")) == "xây xong phần thô"
    hands.press("Del")
    assert report(hands, "DTXTM") is None


def test_f8_walks_what_the_rules_find_and_the_reason_is_kept(hands: EntryHands, answers: Answers) -> None:
    percent = place(hands, "CVPM2:percent")
    hands.at(percent).type("70")
    hands.press("Return")
    hands.page.checks.findings.catch_up()
    hands.at(place(hands, "CVPM2:stage"))
    seen = set()
    for _ in range(30):
        hands.press("F8")
        seen.add(hands.grid.here()[0])
    assert percent in seen
    answers.typed = "đo lại khối lượng"
    hands.at(percent).press("Ctrl+F8")
    assert hands.reasons() == ["đo lại khối lượng"]


def test_filters_count_and_the_list_name_the_rows(hands: EntryHands) -> None:
    hands.at(place(hands, "CVPM2:percent")).type("85")
    hands.press("Return")
    entered, total = hands.model.entered, hands.model.sheet.total if hands.model.sheet else 0
    assert (entered, total) == (1, len(hands.model.filled_rows))
    hands.press("F7")
    assert hands.grid.isRowHidden(place(hands, "CVPM2:percent"))
    assert not hands.grid.isRowHidden(place(hands, "CVPM2:done"))


def test_plans_and_evidence_are_another_screens(hands: EntryHands) -> None:
    hands.at(place(hands, "CVPM2:percent"))
    for key in ("F4", "F3"):
        hands.press(key)
        assert hands.focus() is hands.grid
    hands.press("F6")
    assert hands.page.side.form.value.isVisible()
    assert not hands.page.side.form.status.isVisible()
    hands.type("88")
    hands.press("Return")
    found = report(hands)
    assert found
    assert found.percent == 88


def test_other_forms_keep_their_columns_when_one_comes_back_to_them(hands: EntryHands) -> None:
    narrow = hands.grid.columnWidth(Col.CURRENT)
    hands.page.choice.form_code = "01/CĐS"
    hands.page.refresh()
    assert hands.grid.columnWidth(Col.CURRENT) < narrow
    assert not hands.grid.isColumnHidden(Col.LAST_YEAR)
    assert hands.model.headerData(Col.NAME, Qt.Orientation.Horizontal) == "Chỉ tiêu"


def test_a_milestone_that_was_added_on_the_other_screen_has_its_row_at_once(hands: EntryHands) -> None:
    made = hands.desk.projects.milestone_deeds.add("CVPM2", MilestoneText("Bàn giao nhà số 3", planned="2026"))
    hands.page._changes.projects_changed.emit()
    assert hands.text(place(hands, f"CVPM2:milestone:{made.code}"), Col.NAME)
