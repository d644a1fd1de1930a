"""The fields of an indicator: typed, given back, saved as one act, asked about where the meaning changes."""

from PySide6.QtWidgets import QApplication, QLineEdit

from dntracker.domain.indicator import OverUnits
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.ui.indicators.lists import texts_in
from dntracker.ui.indicators.page import IndicatorsPage
from tests.ui.hands import Hands
from tests.ui.indicators.driving import SHARE, save_button


def typed(page: IndicatorsPage, hands: Hands, name: str, text: str) -> None:
    """Replace what a field holds by typing."""
    field = page.detail.form.fields[name]
    if isinstance(field, QLineEdit):
        field.setCompleter(None)  # type: ignore[arg-type]  # the screen of the tests has no lists that pop up
    page.detail.form.take_focus(name)
    hands.press("Ctrl+A")
    hands.type(text)


def test_nothing_is_written_before_it_is_saved(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    assert not save_button(page).isEnabled()
    typed(page, hands, "name", "Kinh tế số")
    assert save_button(page).isEnabled()
    assert desk.catalogue.indicator(SHARE).name == "Tỷ trọng kinh tế số trong GRDP"
    page.save()
    assert QApplication.focusWidget() is page.tree.view  # where Ctrl+Z takes the step back
    assert desk.catalogue.indicator(SHARE).name == "Kinh tế số"
    assert not save_button(page).isEnabled()


def test_several_fields_are_one_act(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    acts = len(desk.history.acts())
    typed(page, hands, "name", "Kinh tế số")
    typed(page, hands, "high", "90,5")
    typed(page, hands, "valid_from", "01/01/2021")
    page.save()
    assert len(desk.history.acts()) == acts + 1
    assert desk.catalogue.indicator(SHARE).high == 90.5
    assert page.undo() == "hoàn tác: sửa tên, cận trên, ngày bắt đầu: KTS.01 Kinh tế số/GRDP"
    assert page.detail.form.fields.text("name") == "Tỷ trọng kinh tế số trong GRDP"


def test_esc_gives_back_what_the_file_holds(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "name", "Sai")
    hands.press("Esc")
    assert page.detail.form.fields.text("name") == "Tỷ trọng kinh tế số trong GRDP"
    assert page.settle() == 0


def test_what_is_typed_stays_with_its_indicator(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "name", "Đang gõ dở")
    page.show_indicator("KTS.02")
    assert page.detail.form.fields.text("name") != "Đang gõ dở"
    assert page.settle() == 1
    page.show_indicator(SHARE)
    assert page.detail.form.fields.text("name") == "Đang gõ dở"


def test_another_meaning_asks_from_when_and_offers_the_next_period(
    page: IndicatorsPage, hands: Hands, desk: Desk
) -> None:
    page.show_indicator("CQS.01")
    typed(page, hands, "measure", "điểm")
    page.save()
    since = page.detail.since
    assert since.isVisible()
    assert since.title.text() == "Đổi đơn vị tính: áp dụng từ kỳ nào?"
    assert since.period.currentText() == "Quý I năm 2026"
    assert not since.rewording.isVisible()
    hands.press("Tab")
    hands.type("Thông tư mới")
    hands.press("Return")
    assert desk.catalogue.indicator_at("CQS.01", Period.parse("2025-Q4")).measure == "%"
    assert desk.catalogue.indicator_at("CQS.01", Period.parse("2026-Q1")).measure == "điểm"
    assert not since.isVisible()
    assert page.detail.versions.rows()[0][1] == "từ 01/01/2026"
    assert ["01/01/2026", "Định nghĩa", "Thông tư mới", ""] in texts_in(page.detail.lists.breaks)


def test_the_question_is_left_with_esc_and_what_is_typed_stays(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator("CQS.01")
    typed(page, hands, "measure", "điểm")
    page.save()
    hands.press("Esc")
    assert not page.detail.since.isVisible()
    assert page.detail.form.fields.text("measure") == "điểm"


def test_a_definition_may_only_be_reworded(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "definition", "Rõ hơn.")
    page.save()
    page.detail.since.rewording.click()
    assert desk.catalogue.indicator(SHARE).definition == "Rõ hơn."
    assert desk.catalogue.formers_of(SHARE) == []


def test_tab_comes_to_applying_a_new_definition_before_it_comes_to_rewording(
    page: IndicatorsPage, hands: Hands, desk: Desk
) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "definition", "Theo cách tính khác.")
    page.save()
    hands.press("Tab")
    hands.type("Thông tư mới")
    hands.press("Tab")
    hands.press("Return")
    assert [one.definition != "Theo cách tính khác." for one in desk.catalogue.formers_of(SHARE)] == [True]


def test_what_is_wrong_is_said_over_the_fields_and_stays_in_them(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "formula", "[KTS.01] + 1")
    page.save()
    assert not page.detail.since.isVisible()
    assert "quay về chính nó" in page.detail.message.text()
    assert page.detail.form.fields.text("formula") == "[KTS.01] + 1"


def test_a_new_indicator_by_keyboard(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.add()
    hands.type("Số trạm sạc")
    for name, text in (("short_name", "Trạm sạc"), ("code", "HT.90"), ("measure", "trạm")):
        typed(page, hands, name, text)
    page.save()
    new = desk.catalogue.indicator("HT.90")
    assert (new.name, new.owner, page.editing.code) == ("Số trạm sạc", "SKHCN", "HT.90")


def test_a_weighted_mean_is_chosen_with_what_weighs_the_units(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator("CQS.01")
    fields = page.detail.form.fields
    fields.set_text("over_units", "mean")
    page.save()
    assert page.detail.message.text() == "Bình quân có quyền số thì ghi mã của chỉ tiêu làm quyền số."
    typed(page, hands, "weights", "CQS.24")
    page.save()
    assert page.detail.since.title.text() == "Đổi quyền số: áp dụng từ kỳ nào?"
    hands.press("Return")
    found = desk.catalogue.indicator("CQS.01")
    assert (found.over_units, found.weights) == (OverUnits.MEAN, "CQS.24")
    assert fields.text("weights") == "CQS.24"


def test_a_code_is_typed_once_and_never_changed(page: IndicatorsPage) -> None:
    page.show_indicator(SHARE)
    assert page.detail.form.code.isReadOnly()
    page.add()
    assert not page.detail.form.code.isReadOnly()


def test_a_new_indicator_says_what_it_still_needs(page: IndicatorsPage, hands: Hands) -> None:
    page.add()
    hands.type("Số trạm sạc")
    page.save()
    assert page.detail.message.text() == "Chưa ghi mã."
