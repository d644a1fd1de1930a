"""What a sheet says beside its numbers, and what only their story says."""

from msgspec.structs import replace

from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from tests.services.reports.printed import footnotes, note_of, printed_row
from tests.services.reports.published import FORM, QUARTER, SHARE, YEAR, enter


def test_remarks_about_published_figures_stay_off_the_sheet_but_in_the_story(desk: Desk) -> None:
    sheet = desk.reporting.sheet(FORM, YEAR)
    assert not any("Nguồn viết" in said or "Bài gán" in said for said in footnotes(sheet))
    assert any("Bài gán" in said for said in desk.reporting.story_of(FORM, YEAR, (SHARE, "KY_NAY")).notes)


def test_a_note_of_the_unit_prints(desk: Desk) -> None:
    cell = enter(desk, SHARE, "2025-Q4", "24")
    desk.entry.amend(cell, note="tính theo giá hiện hành")
    sheet = desk.reporting.sheet(FORM, QUARTER)
    assert note_of(sheet, printed_row(sheet, SHARE)["KY_NAY"]) == "Tính theo giá hiện hành."


def test_a_figure_copied_and_not_looked_at_says_so_on_the_sheet(desk: Desk) -> None:
    cell = enter(desk, SHARE, "2025-Q3", "24")
    desk.entry.copy_previous([(replace(cell, period=QUARTER), Quantity(24.0))])
    row = printed_row(desk.reporting.sheet(FORM, QUARTER), SHARE)
    assert row["GHI_CHU"] == "Chép kỳ trước, chưa xác nhận"
    assert desk.reporting.story_of(FORM, QUARTER, (SHARE, "KY_NAY")).status == row["GHI_CHU"]


def test_the_year_to_date_of_a_ratio_is_not_added_up(desk: Desk) -> None:
    story = desk.reporting.story_of(FORM, QUARTER, (SHARE, "LUY_KE"))
    assert (story.value_text, story.empty) == ("", "Không cộng dồn")


def test_bars_of_one_quarter_are_labelled_by_their_years(desk: Desk) -> None:
    for year in ("2024", "2025"):
        enter(desk, SHARE, f"{year}-Q4", "24")
    bars = desk.reporting.story_of(FORM, QUARTER, (SHARE, "KY_NAY")).bars
    assert [bar.label for bar in bars] == ["2021", "2022", "2023", "2024", "2025"]
