"""A framework on the page Chỉ tiêu: points typed, files out and in."""

from pathlib import Path

from dntracker.services.catalogue_tree import Arrangement
from dntracker.services.desk import Desk
from dntracker.ui.indicators.page import IndicatorsPage
from tests.ui.answers import Answers
from tests.ui.hands import Hands


def framework(page: IndicatorsPage) -> None:
    page._rearrange(Arrangement.FRAMEWORK)
    page.tree.select("", "DTI-922", "")
    page.tree.chosen.emit(page.tree.view.currentIndex().data(257))


def test_points_are_typed_into_a_framework_and_added_up(page: IndicatorsPage, desk: Desk) -> None:
    framework(page)
    page.books.framework.set_points(1, 2, "95")
    page.books.framework.set_points(2, 2, "82,53")
    assert [row[9] for row in page.books.framework.rows()][:3] == ["(177,53)", "95", "82,53"]  # of a part
    page.books.framework.set_points(3, 2, "101")
    assert page.books.framework.message.text() == "Không đọc được số điểm “101”. Gõ một số từ 0 đến 100."
    assert desk.frameworks.lines("DTI-922", 2023)[3].points == (None, None, None)
    assert page.undo() == "hoàn tác: công nhận 82,53 điểm, 2023: Thể chế số"
    assert page.books.framework.rows()[0][9] == "(95)"


def test_a_framework_goes_out_and_comes_back(page: IndicatorsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "dti.xlsx"
    framework(page)
    page.books.framework.export_button.click()
    page.import_from(answers.path)
    assert page.middle.currentWidget() is page.books.importing
    assert page.books.importing.counts.text() == "0 dòng mới · 0 dòng đổi · 11 dòng không đổi · 0 dòng không nạp được"
    assert not page.books.importing.take_button.isVisible()


def test_the_points_of_a_framework_go_out_as_open_data(page: IndicatorsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path, answers.typed = tmp_path / "dti.csv", "CC BY 4.0"
    framework(page)
    page.books.framework.set_points(1, 2, "95")
    page.books.framework.export_button.click()
    assert "SCORE_LEVEL" in answers.path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert "licence,,,CC BY 4.0" in (tmp_path / "dti-codebook.csv").read_text(encoding="utf-8-sig")


def test_a_workbook_becomes_a_new_framework(
    page: IndicatorsPage, desk: Desk, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    desk.frameworks.export("DTI-922", tmp_path / "Bộ mới.xlsx")
    page.import_from(tmp_path / "Bộ mới.xlsx")
    page.books.importing.take()
    assert page.books.importing.message.text().startswith("Ghi mã (không dấu cách)")
    hands.type("MOI")
    page.books.importing.take_button.click()
    assert len(desk.frameworks.criteria("MOI")) == 11
    assert page.books.framework.title.text() == "Bộ mới"
    page.undo()
    assert desk.frameworks.criteria("MOI") == []
    assert page.middle.currentWidget() is not page.books.importing


def test_a_workbook_that_cannot_be_read_is_said(page: IndicatorsPage, tmp_path: Path) -> None:
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"x")
    page.import_from(broken)
    assert "lưu lại thành .xlsx" in page.books.importing.message.text()
    assert page.books.importing.title.text() == "Nạp hong.xlsx"
