"""Blocks from Excel and LibreOffice: pasted at once where all is plain, shown first where it is not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.states import State
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

RECORDED = Path(__file__).parents[2] / "data" / "clipboard"
AMOUNTS = (17, 18, 19, 20)
GROUP = 15


def _preview(hands: EntryHands) -> str:
    hands.page.side.paste.setFocus()
    return hands.page.side.paste.advice.text()


@pytest.mark.parametrize("form", ["excel.xml", "excel.html", "calc.html"])
def test_recorded_block_puts_exact_numbers_into_the_row(form: str, hands: EntryHands) -> None:
    content = (RECORDED / form).read_bytes()
    hands.clip(xml=content) if form.endswith("xml") else hands.clip(html=content.decode(), text="x")
    hands.at(16, Col.LAST_YEAR).press("Ctrl+V")
    assert "cột không nhập được" in _preview(hands)
    hands.page.side.paste.accept()
    assert [hands.value(row) for row in (17, 18, 19)] == [20.69, 11580.25, 1476.0]
    figure = hands.stored(20)
    assert figure is not None
    assert (figure.value, figure.qualifier) == (24.0, Qualifier.ABOUT)


def test_paste_is_one_step(hands: EntryHands) -> None:
    hands.clip("1,5\n2,5\n3,5\n")
    hands.at(17).press("Ctrl+V")
    assert [hands.value(row) for row in (17, 18, 19)] == [1.5, 2.5, 3.5]
    hands.press("Ctrl+Z")
    assert [hands.stored(row) for row in (17, 18, 19)] == [None, None, None]


def test_ambiguous_numbers_are_asked_about_once(hands: EntryHands) -> None:
    hands.clip("1.476\n2.500\n")
    hands.at(17).press("Ctrl+V")
    assert "2 số đọc được hai cách" in _preview(hands)
    assert "dòng 16: “1.476” là 1476 hay 1,476" in _preview(hands)
    assert "dòng 17: “2.500” là 2500 hay 2,5" in _preview(hands)
    form = hands.page.side.paste
    assert [button.text() for button in form.findChildren(type(form._choices[0]))] == [
        "Là hàng nghìn: 1476; 2500",
        "Là thập phân: 1,476; 2,5",
    ]
    form._choices[1].setChecked(True)
    form.accept()
    assert [hands.value(row) for row in (17, 18)] == [1.476, 2.5]
    assert hands.focus() is hands.grid


def test_leaving_the_preview_changes_nothing(hands: EntryHands) -> None:
    hands.clip("1.476\n")
    hands.at(17).press("Ctrl+V")
    hands.press("Esc")
    assert hands.stored(17) is None
    assert hands.focus() is hands.grid


def test_texts_that_are_no_numbers_are_named_and_the_rest_is_pasted(hands: EntryHands) -> None:
    hands.clip("12\nabc\n14\n")
    hands.at(17).press("Ctrl+V")
    assert "1 ô không dán được" in _preview(hands)
    hands.page.side.paste.accept()
    assert [hands.value(row) for row in (17, 18, 19)] == [12, None, 14]


def test_lines_without_group_rows_flow_past_them(hands: EntryHands) -> None:
    hands.clip("1\n2\n3\n")
    hands.at(GROUP - 1).press("Ctrl+V")
    assert "Dòng nhóm được bỏ qua" in _preview(hands)
    hands.page.side.paste.accept()
    assert [hands.value(row) for row in (GROUP - 1, GROUP + 1, GROUP + 2)] == [1, 2, 3]


def test_copied_block_with_a_group_row_comes_back_to_its_place(hands: EntryHands) -> None:
    for row in (GROUP - 1, GROUP + 1):
        hands.at(row).type("7")
        hands.press("Return")
    hands.at(GROUP - 1).press("Shift+Down")
    hands.press("Ctrl+X")
    assert hands.stored(GROUP + 1) is None
    hands.at(GROUP - 1).press("Ctrl+V")
    assert [hands.value(row) for row in (GROUP - 1, GROUP + 1)] == [7, 7]


def test_one_number_fills_a_selection(hands: EntryHands) -> None:
    hands.clip("5,5")
    hands.at(17).press("Shift+Down", 3)
    hands.press("Ctrl+V")
    assert [hands.value(row) for row in AMOUNTS] == [5.5] * 4


def test_block_of_another_shape_is_shown_first(hands: EntryHands) -> None:
    hands.clip("1\n2\n3\n")
    hands.at(17).press("Shift+Down")
    hands.press("Ctrl+V")
    assert "khác cỡ" in _preview(hands)
    hands.page.side.paste.accept()
    assert [hands.value(row) for row in (17, 18, 19)] == [1, 2, 3]


def test_lines_beyond_the_end_are_told(hands: EntryHands) -> None:
    last = len(hands.model.rows) - 1
    hands.clip("1\n2\n")
    hands.at(last).press("Ctrl+V")
    assert "1 dòng vượt quá" in _preview(hands)


def test_notes_are_pasted_beside_numbers(hands: EntryHands) -> None:
    hands.page.grid.setColumnHidden(Col.STATE, False)
    hands.clip("7\t\t\t\t\tước theo công văn\n")
    hands.at(17).press("Ctrl+V")
    figure = hands.stored(17)
    assert figure is not None
    assert (figure.value, figure.note) == (7, "ước theo công văn")


def test_fill_of_a_text_that_is_no_number_changes_nothing(hands: EntryHands) -> None:
    hands.at(17).press("Shift+Down")
    hands.type("abc")
    hands.press("Ctrl+Return")
    assert (hands.stored(17), hands.stored(18)) == (None, None)
    assert hands.model.state(17) is State.REFUSED


EDITS = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(AMOUNTS), st.sampled_from(["5", "1,5", "~7", "8-9", "x", "abc", ""])),
    st.tuples(st.just("paste"), st.sampled_from(AMOUNTS), st.sampled_from(["1\n2\n", "3,5\n", "\n4\n"])),
    st.tuples(st.just("fill"), st.sampled_from(AMOUNTS[:3]), st.just("6")),
    st.tuples(st.sampled_from(["undo", "redo", "clear", "down"]), st.sampled_from(AMOUNTS), st.just("")),
)


def _edit(hands: EntryHands, deed: str, row: int, text: str) -> None:
    hands.at(row)
    if deed == "type":
        hands.press("F2")
        hands.press("Ctrl+A")
        hands.type(text) if text else hands.press("Del")
        hands.press("Return")
    elif deed == "paste":
        hands.clip(text)
        hands.press("Ctrl+V")
    elif deed == "fill":
        hands.press("Shift+Down")
        hands.type(text)
        hands.press("Ctrl+Return")
    else:
        hands.press({"undo": "Ctrl+Z", "redo": "Ctrl+Y", "clear": "Del", "down": "Ctrl+D"}[deed])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDITS, max_size=8))
def test_grid_and_file_agree_after_any_edits(
    edits: list[tuple[str, int, str]], page: EntryPage, hands: EntryHands
) -> None:
    for edit in edits:
        _edit(hands, *edit)
    for row in AMOUNTS:
        figure = hands.stored(row)
        assert hands.model.rows[row].figure == figure
        if hands.model.draft(row) is None:
            assert hands.model.edit_text(row, Col.CURRENT) == (write(figure.quantity) if figure else "")
    fresh = hands.desk.entry.sheet(page.choice.form_code, page.choice.unit_code, hands.cell(17).period)
    assert [row.figure for row in fresh.rows] == [row.figure for row in hands.model.rows]
    assert fresh.entered == hands.model.entered


def test_ten_thousand_lines_are_told_and_what_fits_is_one_step(hands: EntryHands) -> None:
    before = hands.desk.summary().acts
    hands.clip("1\n" * 10_000)
    hands.at(17).press("Ctrl+V")
    assert "9973 dòng vượt quá cuối biểu, không dán" in _preview(hands)
    hands.page.side.paste.accept()
    assert (hands.value(17), hands.desk.summary().acts) == (1, before + 1)
