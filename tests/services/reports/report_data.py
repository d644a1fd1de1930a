"""A quarter in which some communes have reported, and a workbook read back by the fields of its hidden rows."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from tests.support import LAN, Clock, a_desk, sent

COMMUNES, CITY_FORM = "02/CĐS-X", "01/CĐS"
Q4 = Period.parse("2025-Q4")
HAI_CHAU, HOI_AN, HOANG_SA, BA_NA = "20242", "20410", "20333", "20308"
AFTER = datetime(2025, 12, 10, 3, tzinfo=UTC)  # two days after the communes' forms were due


def a_quarter() -> Desk:
    """Four communes have entered figures, two of them have sent their forms."""
    desk = a_desk(LAN, Clock(AFTER))
    desk.submissions.open_period(COMMUNES, Q4)
    enter(desk, HAI_CHAU, {"CQS.24": "1.200", "CQS.23": "900", "XHS.06": "12", "XHS.03": ">90"})
    enter(desk, HOI_AN, {"CQS.24": "800", "CQS.23": "700", "XHS.06": "~5", "XHS.03": "35–40"})
    enter(desk, HOANG_SA, {"XHS.06": "-", "CQS.05": "…"})
    for unit in (HAI_CHAU, HOANG_SA):
        sent(desk, COMMUNES, unit, Q4)
    enter(desk, BA_NA, {"XHS.06": "9"})
    return desk


def enter(desk: Desk, unit: str, said: dict[str, str], period: Period = Q4) -> None:
    """Type figures of one unit."""
    about = desk.catalogue.unit(unit).territory or desk.catalogue.city(period)
    desk.entry.record_block([(Cell(code, about, unit, period), text) for code, text in said.items()], "nhập")


def sheet_of(desk: Desk, order: Order) -> Worksheet:
    """The workbook of an order, as a spreadsheet program reads it."""
    sheet = load_workbook(BytesIO(desk.reports.workbook(order).data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(sheet: Worksheet, first: int, column: int, text: str) -> list[Any]:
    """The cells of the first row from `first` on that says `text` in a column."""
    rows = sheet.iter_rows(min_row=first, values_only=True)
    return next(list(row) for row in rows if row[column - 1] == text)


def names_of(sheet: Worksheet) -> dict[str, str]:
    """What the workbook's names mean."""
    assert sheet.parent is not None
    return {name: one.attr_text for name, one in sheet.parent.defined_names.items()}
