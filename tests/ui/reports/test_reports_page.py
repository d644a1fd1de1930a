"""The page Báo cáo: the sheet on the desk, a number chosen, its story, and the ways out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker import paths
from dntracker.domain.act import Actor
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.paint.page import Pages, Ref
from dntracker.services.desk import Desk, desk_of
from dntracker.services.seeding import seed
from dntracker.services.seeds import Seeds
from dntracker.services.settings import Settings
from dntracker.store.files import create
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from dntracker.ui.style import Style

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none

FORM, YEAR = "01/CĐS", Period.parse("2024")
REVENUE, SHARE = "KTS.04", "KTS.01"


@dataclass
class Answers:
    """Answers questions for names, and remembers what was suggested."""

    target: Path | None = None
    suggested: list[Path] = field(default_factory=list)

    def save_file(self, _title: str, suggested: Path, _pattern: str) -> Path | None:
        self.suggested.append(suggested)
        return self.target

    def open_file(self, *_: object) -> Path | None: ...
    def folder(self, *_: object) -> Path | None: ...
    def confirm(self, *_: object, **__: object) -> bool:
        return False

    def choice(self, *_: object, **__: object) -> int | None: ...
    def text(self, *_: object, **__: object) -> str | None: ...
    def tell(self, *_: object, **__: object) -> None: ...


def open_desk() -> Desk:
    store = create(None, lambda: datetime(2025, 12, 1, 3, tzinfo=UTC))
    seed(store, Seeds(paths.seeds()))
    return desk_of(store, Actor("Nguyễn An", "SKHCN"), date(2025, 12, 1))


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """The published figures; not to be written to."""
    desk = open_desk()
    yield desk
    desk.close()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def answers() -> Answers:
    return Answers()


def open_page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, folder: Path) -> ReportsPage:
    page = ReportsPage(desk, Style("light"), changes, answers, Settings(folder))
    qtbot.addWidget(page)
    page.resize(1304, 842)
    page.show()
    page.enter()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> ReportsPage:
    return open_page(qtbot, desk, changes, answers, tmp_path)


def click(page: ReportsPage, ref: Ref) -> None:
    page.paper.choose(ref)
    page.paper.choose(None)
    press_at(page.paper.viewport(), place_of(page, ref))


def place_of(page: ReportsPage, ref: Ref) -> QPoint:
    place = page.paper.place_of(ref)
    assert place is not None
    return place


def press_at(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and not one.isHidden())


def press(page: ReportsPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.paper, key)


def test_it_opens_on_the_newest_sheet_that_has_five_figures(page: ReportsPage) -> None:
    assert page.choices.form.value() == "01/CĐS Chuyển đổi số thành phố"
    assert page.choices.period.value() == "Năm 2024"
    assert page.paper.count == 4
    assert page.list.tree.currentIndex().data() == "Năm 2024"


def test_the_paper_fits_the_width_until_it_is_zoomed(page: ReportsPage) -> None:
    wide = page.paper.mapFromScene(page.paper.sceneRect()).boundingRect().width()
    assert 0.94 * page.paper.viewport().width() < wide <= page.paper.viewport().width()
    page.paper.set_zoom(1.5)
    assert page.paper.zoom() == pytest.approx(1.5)
    assert not page.paper.fits
    page.paper.set_zoom(None)
    assert page.paper.fits


def test_a_click_on_a_number_tells_its_story(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (REVENUE, "current"))
    assert page.paper.chosen == (REVENUE, "current")
    assert page.inspector.story is not None
    assert page.inspector.story.value_text == "39.888"
    assert page.inspector.accessibleDescription() == "Doanh thu ngành TT&TT: 39.888"


def test_a_click_beside_the_numbers_keeps_the_choice(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (REVENUE, "current"))
    press_at(page.paper.viewport(), QPoint(3, 3))
    assert page.paper.chosen == (REVENUE, "current")


def test_arrow_keys_move_between_numbers_across_groups(qtbot: QtBot, page: ReportsPage) -> None:
    rows = [row.indicator for row in page._desk.catalogue.form(FORM).rows]
    press(page, Qt.Key.Key_Down)
    assert page.paper.chosen == (rows[0], "plan")
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right, *[Qt.Key.Key_Down] * 14)
    assert page.paper.chosen == (rows[14], "current")
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert page.paper.chosen == (rows[13], "last_year")
    press(page, *[Qt.Key.Key_Up] * 20, *[Qt.Key.Key_Left] * 9)
    assert page.paper.chosen == (rows[0], "plan")


def test_a_number_chosen_by_key_is_brought_into_view(qtbot: QtBot, page: ReportsPage) -> None:
    last = page._desk.catalogue.form(FORM).rows[-1].indicator
    press(page, *[Qt.Key.Key_Down] * 50)
    assert page.paper.chosen == (last, "plan")
    assert page.paper.viewport().rect().contains(place_of(page, (last, "plan")))


def test_page_keys_turn_pages(qtbot: QtBot, page: ReportsPage) -> None:
    with qtbot.waitSignal(page.paper.page_turned):
        press(page, Qt.Key.Key_PageDown)
    press(page, Qt.Key.Key_PageDown)
    assert page.paper.page() == 2
    press(page, *[Qt.Key.Key_PageDown] * 5)
    assert page.paper.page() == 3
    press(page, *[Qt.Key.Key_PageUp] * 5)
    assert page.paper.page() == 0


def test_plus_minus_and_the_wheel_with_ctrl_zoom(qtbot: QtBot, page: ReportsPage) -> None:
    before = page.paper.zoom()
    press(page, Qt.Key.Key_Plus)
    assert page.paper.zoom() > before
    press(page, Qt.Key.Key_Minus)
    assert page.paper.zoom() == pytest.approx(before)
    place = QPointF(page.paper.viewport().rect().center())
    turned = QWheelEvent(
        place, page.paper.viewport().mapToGlobal(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.paper.viewport(), turned)
    assert page.paper.zoom() > 1.2 * before
    press(page, Qt.Key.Key_0)
    assert page.paper.fits


def test_the_two_ways_on_are_announced(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    click(page, (REVENUE, "current"))
    with qtbot.waitSignal(changes.cell_chosen) as mended:
        button(page, "Sửa số này").click()
    assert mended.args == [Cell(REVENUE, "DN-CU", "SKHCN", YEAR)]
    with qtbot.waitSignal(changes.indicator_chosen) as seen:
        button(page, "Xem xu hướng").click()
    assert seen.args == [REVENUE]


def test_f2_mends_a_number_but_not_a_computed_one(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    click(page, (REVENUE, "percent_last_year"))
    with qtbot.assertNotEmitted(changes.cell_chosen):
        press(page, Qt.Key.Key_F2)
    press(page, *[Qt.Key.Key_Left] * 3)
    with qtbot.waitSignal(changes.cell_chosen):
        press(page, Qt.Key.Key_F2)


def test_a_recorded_figure_shows_on_the_sheet_and_in_the_story(
    qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path
) -> None:
    desk = open_desk()
    page = open_page(qtbot, desk, changes, answers, tmp_path)
    click(page, (REVENUE, "current"))
    changed = desk.entry.record(Cell(REVENUE, "DN-CU", "SKHCN", YEAR), "40.000", reason="số chính thức")
    changes.figures_recorded.emit(changed.cells)
    assert page.inspector.story is not None
    assert page.inspector.story.value_text == "40.000"
    assert page.paper.chosen == (REVENUE, "current")
    page.hide()
    desk.close()


def test_another_period_is_chosen_from_the_list(qtbot: QtBot, page: ReportsPage) -> None:
    tree = page.list.tree
    index = next(
        tree.model().index(row, 0, tree.currentIndex().parent())
        for row in range(9)
        if tree.model().index(row, 0, tree.currentIndex().parent()).data() == "Năm 2022"
    )
    press_at(tree.viewport(), tree.visualRect(index).center())
    assert page.choices.period.value() == "Năm 2022"
    assert page.inspector.story is None


def test_a_form_without_figures_says_what_to_do(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    page.choices.sheet_chosen.emit("02/CĐS-X", None, "")
    assert page.empty.isVisible()
    assert not page.print.isEnabled()
    with qtbot.waitSignal(changes.cell_chosen) as chosen:
        button(page.empty, "Nhập liệu").click()
    assert chosen.args[0].period == Period.parse("2025-Q4")
    button(page.empty, "Xem tờ").click()
    assert page.paper.isVisible()
    assert page.print.isEnabled()


def test_the_unit_field_appears_where_there_are_several_sheets(page: ReportsPage) -> None:
    assert page.choices.unit.value() == "Sở KH&CN (tổng hợp)"
    page.choices.sheet_chosen.emit(FORM, YEAR, "BHXH")
    assert page.choices.unit.value() == page._desk.catalogue.unit("BHXH").short_name


def test_the_workbook_is_written_where_asked_and_the_notice_says_so(
    page: ReportsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.target = tmp_path / "tờ năm.xlsx"
    page.excel.click()
    assert answers.suggested[0].name == "01-CDS_2024_SKHCN.xlsx"
    assert page.notice.text().startswith("Đã xuất tờ năm.xlsx")
    assert {"Mở tệp", "Mở thư mục"} <= {one.text() for one in page.notice.findChildren(QPushButton)}
    assert load_workbook(answers.target).worksheets


def test_leaving_the_question_writes_nothing(page: ReportsPage, tmp_path: Path) -> None:
    page.excel.click()
    page.pdf.click()
    assert page.notice.text() == ""


@pytest.mark.parametrize("way", ["excel", "pdf"])
def test_a_target_that_cannot_be_written_is_told_beside_the_work(
    page: ReportsPage, answers: Answers, tmp_path: Path, way: str
) -> None:
    answers.target = tmp_path / "bận"
    answers.target.mkdir()
    getattr(page, way).click()
    assert page.notice.text().startswith("Chưa xuất được. Không ghi được")


def test_the_pdf_has_every_page_and_the_sheets_title(page: ReportsPage, answers: Answers, tmp_path: Path) -> None:
    answers.target = tmp_path / "a.pdf"
    page.pdf.click()
    data = answers.target.read_bytes()
    assert answers.suggested[0].name == "01-CDS_2024_SKHCN.pdf"
    assert len(re.findall(rb"/Type /Page\b", data)) == page.paper.count
    assert "01/CĐS Tổng hợp kết quả".encode("utf-16-be") in data


def test_printing_prints_the_chosen_pages(page: ReportsPage, tmp_path: Path) -> None:
    def choose(_pages: Pages, _title: str, _window: QWidget) -> tuple[QPagedPaintDevice, Sequence[int]] | None:
        return QPdfWriter(str(tmp_path / "print.pdf")), [0, 2]

    page.choose_printer = choose
    QTest.keyClick(page.paper, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.text().startswith("Đã gửi tới máy in.")
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "print.pdf").read_bytes())) == 2


def test_a_narrow_window_folds_the_list(qtbot: QtBot, page: ReportsPage) -> None:
    assert page.list.isVisible()
    page.resize(1100, 700)
    assert not page.list.isVisible()
    page.resize(1304, 842)
    assert page.list.isVisible()


def test_the_theme_changes_without_losing_the_choice(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (SHARE, "current"))
    page._style.set_theme("dark")
    assert page.paper.chosen == (SHARE, "current")
    assert page.inspector.story is not None


def test_every_control_has_an_accessible_name(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (SHARE, "current"))
    unnamed = [one for one in page.findChildren(QPushButton) if not (one.accessibleName() or one.text())]
    assert not unnamed
    assert page.paper.accessibleName() == "Tờ biểu"
