"""The page Xu hướng, used with mouse and keys over a store in memory."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.period import Frequency
from dntracker.services.desk import Desk, desk_of
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.style import Style
from dntracker.ui.trends.context import Span
from dntracker.ui.trends.page import TrendsPage, rich
from tests.services.trend_data import EMPTY, EXPORTS, FILES, NOON, RANK, SHARE, a_store, figure, put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


class Answers:
    """Gives the answers that a test has prepared, and keeps what was told."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.told: list[str] = []

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        return self.path

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        return self.path

    def folder(self, title: str, start: Path) -> Path | None:
        return self.path

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        return True

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        return 0

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        return value

    def tell(self, sentence: str, details: str = "") -> None:
        self.told.append(sentence)


@pytest.fixture
def desk() -> Desk:
    return desk_of(a_store(), Actor("Lan", "SKHCN"), NOON.date())


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "bieu-do.png")


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, recent_indicators=[SHARE])


@pytest.fixture
def style() -> Style:
    return Style("light")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, style: Style, changes: Changes, answers: Answers, settings: Settings) -> TrendsPage:
    page = TrendsPage(desk, style, changes, answers, settings)
    qtbot.addWidget(page)
    page.resize(1300, 840)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    return page


def shown(page: TrendsPage) -> str:
    return page.series.indicator.code if page.series else ""


def test_the_page_opens_with_the_indicator_seen_last(page: TrendsPage) -> None:
    assert shown(page) == SHARE
    assert "20,69%" in page.sentence.text()
    assert page.picker.model.code_at(page.picker.list.currentIndex()) == SHARE


def test_typing_without_tone_marks_and_down_shows_the_indicator(page: TrendsPage) -> None:
    QTest.keyClicks(page.picker.field, "lao dong")
    QTest.keyClick(page.picker.field, Qt.Key.Key_Down)
    assert shown(page) == EMPTY
    QTest.keyClick(page.picker.field, Qt.Key.Key_Escape)
    assert page.picker.field.text() == ""


def test_up_and_down_walk_through_the_list_and_skip_headings(page: TrendsPage) -> None:
    seen = []
    for _ in range(4):
        QTest.keyClick(page.picker.field, Qt.Key.Key_Down)
        seen.append(shown(page))
    assert seen == [FILES, SHARE, EXPORTS, EMPTY]


def test_enter_in_the_search_goes_to_the_chart_with_the_crosshair(page: TrendsPage, settings: Settings) -> None:
    QTest.keyClicks(page.picker.field, "xep hang")
    QTest.keyClick(page.picker.field, Qt.Key.Key_Return)
    assert shown(page) == RANK
    assert settings.recent_indicators == [RANK, SHARE]
    assert page.chart.hover == 2024
    assert page.chart.card.isVisible()


def test_arrows_move_the_crosshair_and_the_column_of_the_table(page: TrendsPage) -> None:
    page.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.chart.hover == page.table.hover == 2023
    assert "Nguồn khác 19,76" in page.chart.accessibleDescription()
    QTest.keyClick(page.chart, Qt.Key.Key_Escape)
    assert page.table.hover is None
    assert not page.chart.card.isVisible()


def test_the_mouse_over_a_year_shows_its_card(page: TrendsPage) -> None:
    shape = page.chart.frame()
    assert shape is not None
    page.table.point_at(shape.x(2022) + 3)
    assert page.chart.hover == 2022
    page.table.point_at(5)
    assert page.chart.hover is None


def test_zooming_shows_fewer_years_and_home_all_again(page: TrendsPage) -> None:
    everything = page.chart.view()
    QTest.keyClick(page.chart, Qt.Key.Key_Plus)
    nearer = page.chart.view()
    assert nearer.last - nearer.first < everything.last - everything.first
    QTest.keyClick(page.chart, Qt.Key.Key_Home)
    assert page.chart.view() == everything


def test_the_columns_of_the_table_stand_under_the_points(page: TrendsPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Plus)
    assert page.table.shape == page.chart.frame()
    assert page.table.shape is not None
    assert page.table.mapTo(page, QPoint(0, 0)).x() == page.chart.mapTo(page, QPoint(0, 0)).x()


def test_a_click_on_the_legend_hides_and_alt_click_isolates(page: TrendsPage) -> None:
    buttons = {button.entry.key: button for button in page.legend.buttons}
    QTest.mouseClick(buttons["targets"], Qt.MouseButton.LeftButton)
    assert page.chart.look().hidden == {"targets"}
    QTest.mouseClick(buttons["city"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert page.chart.look().hidden == set(buttons) - {"city"}
    QTest.mouseClick(buttons["city"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert page.chart.look().hidden == set()


def test_quarters_have_their_own_columns(page: TrendsPage) -> None:
    page.show_indicator(FILES)
    page.show_frequency(Frequency.QUARTER)
    assert next(column.code for column in page.table.columns()) >= "2024-Q4"
    assert page.table.heading() == "Quý"


def test_an_indicator_without_figures_says_what_to_do_instead_of_an_empty_chart(page: TrendsPage) -> None:
    page.show_indicator(EMPTY)
    assert page.sentence.text().startswith("Chưa có số liệu")
    assert "Ctrl+2" in page.subsentence.text()
    assert not page.chart.isVisible()
    assert not page.table.isVisible()


def test_a_figure_recorded_elsewhere_is_shown_at_once(page: TrendsPage, desk: Desk, changes: Changes) -> None:
    new = figure(SHARE, "2025", 24.0, territory="DN")
    put(desk.store, new)
    changes.figures_recorded.emit((new.cell,))
    assert page.series is not None
    assert page.series.points[-1].label == "24"
    assert "2,2 đến +3,2" in page.sentence.text()


def test_somebody_elses_choice_is_shown_here(page: TrendsPage, changes: Changes, settings: Settings) -> None:
    changes.indicator_chosen.emit(EXPORTS)
    assert shown(page) == EXPORTS
    assert settings.recent_indicators[0] == EXPORTS


def test_copy_gives_the_table_and_the_picture(page: TrendsPage) -> None:
    page.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[1].startswith("Đà Nẵng, %\t12,7\t17\t20,69")
    assert 'x:num="20.69"' in data.html()
    assert data.hasImage()


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_the_chart_is_saved_under_the_name_given(
    page: TrendsPage, answers: Answers, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    answers.path = tmp_path / name
    with qtbot.waitSignal(page.hint) as said:
        page.save()
    assert said.args == [f"Đã lưu {name}"]
    assert not QImage(str(answers.path)).isNull() if name.endswith("png") else b"<svg" in answers.path.read_bytes()


def test_a_picture_that_cannot_be_written_is_told_in_a_sentence(
    page: TrendsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.path = tmp_path / "khong-co" / "a.svg"
    page.save()
    [sentence] = answers.told
    assert sentence.startswith("Không ghi được")


def test_five_years_leave_the_older_ones_out(page: TrendsPage, desk: Desk) -> None:
    put(desk.store, figure(SHARE, "2016", 8.0))
    page.show_span(Span.FIVE)
    assert page.chart.view().first == 2019.5
    first = page.chart.view().first
    page.show_span(Span.ALL)
    assert page.chart.view().first < first


def test_the_picker_is_a_sound_model(page: TrendsPage) -> None:
    tester = QAbstractItemModelTester(page.picker.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.picker.search("kinh te")
    page.picker.search("")
    assert tester.model() is page.picker.model


def test_bold_parts_are_the_only_markup_of_a_sentence() -> None:
    assert rich("a < **b**") == 'a &lt; <span style="font-weight:600">b</span>'


def test_every_control_has_an_accessible_name(page: TrendsPage) -> None:
    for widget in (page.picker.field, page.picker.list, page.chart, page.table, *page.legend.buttons):
        assert widget.accessibleName()
    assert page.accessibleDescription().startswith("Năm 2024 đạt 20,69%")


def test_a_change_of_theme_keeps_what_is_shown(page: TrendsPage, style: Style) -> None:
    page.chart.set_hover(2022)
    style.set_theme("dark")
    assert shown(page) == SHARE
    assert page.chart.hover == 2022
    assert page.chart.look().tokens is style.tokens
