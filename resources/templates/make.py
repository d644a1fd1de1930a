"""Draws the starting templates beside itself: `python3 -m resources.templates.make`; restyle the results in Excel.

The rules of presentation are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from pathlib import Path

from resources.templates import form_sheet, list_sheets, score_sheet, unit_sheet, year_sheet

if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    form_sheet.draw("01-CĐS", here / "01-cds.xlsx")
    form_sheet.draw("02-CĐS-X", here / "02-cds-x.xlsx")
    unit_sheet.draw(here / "theo-don-vi.xlsx")
    year_sheet.draw(here / "qua-cac-nam.xlsx")
    list_sheets.draw_missing(here / "con-thieu.xlsx")
    list_sheets.draw_changes(here / "thay-doi.xlsx")
    list_sheets.draw_projects(here / "du-an.xlsx")
    score_sheet.draw(here / "bang-diem.xlsx")
