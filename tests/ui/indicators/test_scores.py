"""The score of a framework on the screen Chỉ tiêu, by keyboard: what if, what is left, what is written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.framework import Criterion
from dntracker.domain.report import Order
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.ui.indicators.framework_view import FrameworkView
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.indicators.score_table import ASIDE, ASSUMED, FIRST_LEVEL
from tests.ui.conftest import noon
from tests.ui.hands import Hands

DTI, COMPUTED, OFFICIAL = "DTI-922", 6, 9


@pytest.fixture
def view(page: IndicatorsPage) -> FrameworkView:
    """The DTI of 2022."""
    page.show_framework(DTI)
    choose(page.books.framework, "2022")
    return page.books.framework


def choose(view: FrameworkView, year: str) -> None:
    view.bar.year.setCurrentIndex(view.bar.year.findData(year))


def stand(view: FrameworkView, code: str, column: int) -> None:
    view.table.setFocus()
    view.table.stand_on(code, column)


def row(view: FrameworkView, code: str) -> list[str]:
    return next(one for one in view.rows() if one[0] == code)


def test_the_score_stands_over_the_lines_with_its_published_value(view: FrameworkView) -> None:
    assert view.score.text() == "0,8002 = 800,175/1.000 điểm, tính từ số liệu; công bố 0,8002 (dti.gov.vn): khớp."
    assert row(view, "3")[2:7] == ["100", "Tỷ lệ a/b", "XH.05", "0,8253", "82,53"]
    assert (view.rows()[-1][1], view.rows()[-1][COMPUTED]) == ("Tổng cộng", "800,175")


def test_a_figure_is_assumed_by_typing_it_and_dropped_with_del(view: FrameworkView, hands: Hands) -> None:
    stand(view, "9", ASSUMED)
    hands.type("0,7")
    hands.press("Return")
    assert view.then.text() == (
        "Nếu hoạt động xã hội số đạt 0,7000 thì tổng điểm là 827,22/1.000 (+27,045), giá trị 0,8272."
    )
    assert (row(view, "9")[ASSUMED], view.rows()[-1][ASSUMED]) == ("0,7000", "827,22")
    stand(view, "8", ASSUMED)
    hands.type("0,8")
    hands.press("Return")
    assert "và hoạt động kinh tế số đạt 0,8000 thì tổng điểm là 829,68/1.000" in view.then.text()
    stand(view, "9", ASSUMED)
    hands.press("Del")
    assert "xã hội số" not in view.then.text()
    view.drop_button.click()
    assert view.then.text() == "Gõ vào cột Giả định để xem tổng điểm nếu đạt số ấy."


def test_the_arrows_walk_over_the_cells(page: IndicatorsPage, view: FrameworkView, hands: Hands) -> None:
    page.tree.view.setFocus()
    hands.press("F6")
    assert QApplication.focusWidget() is view.table
    assert (view.table.code(), view.table.currentColumn()) == ("I", FIRST_LEVEL)
    hands.press("Down")
    hands.press("Right", 3)
    assert (view.table.code(), view.table.currentColumn()) == ("1", ASSUMED)
    hands.press("Left", 9)
    assert (view.table.code(), view.table.currentColumn()) == ("1", 0 if view.table.isColumnHidden(ASIDE[0]) else 1)
    hands.press("Left", 9)
    assert (view.table.code(), view.table.currentColumn()) == ("1", 0)


def test_nothing_that_is_assumed_is_written(view: FrameworkView, desk: Desk) -> None:
    before = len(desk.history.acts())
    view.assume("9", "0,7")
    assert len(desk.history.acts()) == before


def test_a_wrong_assumption_is_said_and_the_others_stay(view: FrameworkView, hands: Hands) -> None:
    view.assume("8", "0,8")
    stand(view, "9", ASSUMED)
    hands.type("7")
    hands.press("Return")
    assert view.message.text() == (
        "Không giả định được cho “Hoạt động xã hội số”: số phải hợp với chỉ tiêu, từ 0 đến 1."
    )
    assert [row(view, code)[ASSUMED] for code in ("8", "9")] == ["0,8000", ""]
    stand(view, "9", ASSUMED)
    hands.press("F4")
    assert view.message.text().endswith("không có mức yêu cầu hay mục tiêu của năm, hãy ghi số.")


def test_points_are_assumed_where_no_figure_measures_a_line(view: FrameworkView) -> None:
    view.assume("I", "450")
    assert "nhóm nền tảng chung đạt 450 điểm thì tổng điểm là 816,995/1.000" in view.then.text()


def test_the_gaps_lead_to_what_can_be_assumed(view: FrameworkView, hands: Hands) -> None:
    assert [one[:5] for one in view.gaps.rows()][:2] == [
        ["9", "Hoạt động xã hội số", "77,955", "150", "72,045"],
        ["8", "Hoạt động kinh tế số", "117,54", "150", "32,46"],
    ]
    view.gaps.setFocus()
    hands.press("Down")
    hands.press("Return")
    assert (view.table.code(), view.table.currentColumn()) == ("8", ASSUMED)
    assert QApplication.focusWidget() is view.table


def test_what_figures_give_is_written_into_the_chosen_level_and_taken_back(
    page: IndicatorsPage, view: FrameworkView, desk: Desk
) -> None:
    view.bar.column.setCurrentIndex(view.bar.column.findData("official"))
    assert view.take_button.text() == "Ghi điểm tính được vào Công nhận"
    view.take_button.click()
    assert (row(view, "9")[OFFICIAL], view.rows()[-1][OFFICIAL]) == ("77,955", "800,175")
    assert "công nhận; công bố 0,8002" in view.score.text()
    view.take_button.click()
    assert view.message.text().startswith("Chưa có điểm nào tính được từ số liệu để ghi.")
    assert page.undo() == "hoàn tác: ghi điểm tính từ số liệu vào công nhận, 2022: 8 tiêu chí"
    assert desk.scores.read(DTI, 2022).points["official"]["TONG"] is None


def test_points_are_typed_and_taken_away_by_keyboard(view: FrameworkView, hands: Hands, desk: Desk) -> None:
    stand(view, "2", FIRST_LEVEL)
    hands.type("95")
    hands.press("Return")
    assert desk.frameworks.lines(DTI, 2022)[2].points == (95.0, None, None)
    assert (view.table.code(), view.table.currentColumn()) == ("2", FIRST_LEVEL)
    hands.press("Del")
    assert desk.frameworks.lines(DTI, 2022)[2].points == (None, None, None)


def test_only_years_of_the_framework_are_offered_and_places_with_a_published_value(page: IndicatorsPage) -> None:
    page.show_framework("DTI-405")
    view = page.books.framework
    assert [view.bar.year.itemText(place) for place in range(view.bar.year.count())] == ["2024"]
    places = [view.bar.place.itemData(place) for place in range(view.bar.place.count())]
    assert places == ["DN-CU", "DN", "QN-CU"]
    view.bar.place.setCurrentIndex(1)
    assert "công bố 0,7069" in view.score.text()
    assert "(0,8335 + 0,5803) / 2 → 0,7069: khớp." in view.quoted.text()
    assert {one[2] for one in view.rows()[:-1]} == {"…"}
    assert not view.gaps.isVisible()
    page.show_framework(DTI)
    assert [view.bar.year.itemText(place) for place in range(view.bar.year.count())] == ["2023", "2022", "2021"]


def test_another_year_assumes_nothing(view: FrameworkView) -> None:
    view.assume("9", "0,7")
    choose(view, "2023")
    assert row(view, "9")[ASSUMED] == ""
    assert view.score.text().startswith("Mới có điểm tính từ số liệu của 2/8 tiêu chí: 197,145/300 điểm")


def test_the_sheet_of_the_year_is_asked_for(page: IndicatorsPage, view: FrameworkView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._changes.order_chosen) as asked:
        view.sheet_button.click()
    (order,) = asked.args
    assert isinstance(order, Order)
    assert (order.kind, order.subject, order.period and order.period.code) == ("bang-diem", DTI, "2022")


def test_a_file_for_looking_takes_assumptions_and_no_points(
    path: Path, open_page: Callable[[Desk], IndicatorsPage]
) -> None:
    desk = files.open_desk(path, noon, Actor("Cán bộ A", "SKHCN"), readonly=True)
    page = open_page(desk)
    page.show_framework(DTI)
    view = page.books.framework
    choose(view, "2022")
    model = view.table.model()
    first = model.index(0, 0)
    assert not view.table.takes(model.index(0, FIRST_LEVEL, first))
    assert view.table.takes(model.index(0, ASSUMED, first))
    assert not view.take_button.isEnabled()
    view.assume("9", "0,7")
    assert "827,22" in view.then.text()
    desk.close()


def test_a_framework_is_shown_by_the_year_that_it_scores(page: IndicatorsPage, desk: Desk) -> None:
    found = [one for one in desk.search.find("dti-2021") if one.kind == "framework"]
    assert [(one.code, one.title) for one in found] == [("DTI-2021", "DTI cấp tỉnh theo QĐ 922, năm 2021")]
    page.show_framework(found[0].code)
    view = page.books.framework
    assert (view.code, view.bar.year.currentData()) == (DTI, "2021")
    assert "công bố 0,6419" in view.score.text()


def test_the_column_is_the_likely_one_of_each_framework_until_somebody_chooses(page: IndicatorsPage) -> None:
    page.show_framework("DTI-2020")
    view = page.books.framework
    assert view.bar.column.currentData() == "self_assessed"  # nobody gave points, the city begins
    page.show_framework("DTI-2022")
    assert view.bar.column.currentData() == "computed"
    assert view.score.text().startswith("0,8002")
    view.bar.column.setCurrentIndex(view.bar.column.findData("verified"))
    page.show_framework("DTI-2021")
    assert view.bar.column.currentData() == "verified"


def test_codes_are_read_whole_and_long_names_have_two_lines(page: IndicatorsPage, desk: Desk, qtbot: QtBot) -> None:
    name = "Tỷ lệ cuộc họp của Ban chỉ đạo chuyển đổi số do người đứng đầu cấp ủy, chính quyền trực tiếp chủ trì"
    with desk.catalogue_acts.act("thêm tiêu chí") as writing:
        writing.put(Criterion(DTI, "4.22.11", name, "9", points=20))
    page.show_framework("DTI-2022")
    page.show()
    table = page.books.framework.table
    items = {one.text(0): one for one in table.items()}
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    qtbot.waitUntil(lambda: table.visualItemRect(items["4.22.11"]).height() > table.visualItemRect(items["8"]).height())


def test_tab_goes_from_the_top_down(view: FrameworkView, hands: Hands) -> None:
    view.assume("9", "0,7")
    view.sheet_button.setFocus()
    for following in (view.export_button, view.bar.year, view.bar.place, view.bar.column, view.drop_button,
                      view.take_button, view.table):  # fmt: skip
        hands.press("Tab")
        assert QApplication.focusWidget() is following


def test_only_the_citys_points_are_printed(page: IndicatorsPage, view: FrameworkView) -> None:
    page.show_framework("DTI-405")
    assert view.sheet_button.isEnabled()
    view.bar.place.setCurrentIndex(view.bar.place.findData("DN"))
    assert "công bố 0,7069" in view.score.text()
    assert not view.sheet_button.isEnabled()


def test_where_it_is_narrow_the_names_keep_room(page: IndicatorsPage, view: FrameworkView) -> None:
    page.resize(1000, 640)
    QApplication.processEvents()
    assert all(view.table.isColumnHidden(column) for column in ASIDE)
    assert view.table.columnWidth(1) >= 180


def test_every_part_has_a_name_to_be_read_out(view: FrameworkView) -> None:
    parts = (view.table, view.gaps, view.bar.year, view.bar.place, view.bar.column)
    assert all(one.accessibleName() for one in parts)
    assert view.table.topLevelItem(0).flags() & Qt.ItemFlag.ItemIsEnabled  # type: ignore[union-attr]


def test_a_cell_says_whose_points_of_what_it_has(view: FrameworkView) -> None:
    choose(view, "2023")

    def heard(code: str, column: int) -> str:
        item = next(one for one in view.table.items() if one.text(0) == code)
        return str(item.data(column, Qt.ItemDataRole.AccessibleTextRole))

    assert heard("8", COMPUTED) == "Hoạt động kinh tế số, Tính được: 108,93"
    assert heard("8", FIRST_LEVEL) == "Hoạt động kinh tế số, Tự chấm: trống"
    assert heard("II", COMPUTED) == (
        "Nhóm hoạt động, Tính được: (197,145). Mới có điểm tính từ số liệu của 2/3 tiêu chí."
    )
