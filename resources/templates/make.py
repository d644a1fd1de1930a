"""Draws the starting templates beside itself: `python3 -m resources.templates.make`; restyle the results in Excel.

The rules of presentation are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from pathlib import Path

from resources.templates import (
    form_sheet,
    list_sheets,
    project_sheets,
    score_sheet,
    timeline_sheets,
    unit_sheet,
    year_sheet,
)

if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    form_sheet.draw("01-CĐS", here / "01-cds.xlsx")
    form_sheet.draw("02-CĐS-X", here / "02-cds-x.xlsx")
    unit_sheet.draw(here / "theo-don-vi.xlsx")
    year_sheet.draw(here / "qua-cac-nam.xlsx")
    list_sheets.draw_missing(here / "con-thieu.xlsx")
    list_sheets.draw_changes(here / "thay-doi.xlsx")
    list_sheets.draw_projects(here / "du-an.xlsx")
    project_sheets.draw_progress(here / "tien-do-du-an.xlsx")
    project_sheets.draw_disbursement(here / "giai-ngan.xlsx")
    project_sheets.draw_slips(here / "cham-tien-do.xlsx")
    timeline_sheets.draw_profile(here / "ho-so-du-an.xlsx")
    timeline_sheets.draw_timeline(here / "dong-thoi-gian.xlsx")
    score_sheet.draw(here / "bang-diem.xlsx")
