"""The points of the DTI of 2022 as they were published, and what was said of them before."""

from datetime import UTC, datetime

from dntracker.domain.period import Period
from dntracker.domain.report import Order, Report, Row
from dntracker.services.desk import Desk
from tests.support import LAN, Clock, a_desk

DTI, Y2022 = "DTI-922", Period.parse("2022")
ORDER = Order("bang-diem", subject=DTI, period=Y2022)
OFFICIAL = {
    "1": "100", "2": "90", "3": "82,53", "4": "84,87", "5": "75,78", "7": "171,5", "8": "117,54", "9": "77,955",
}  # fmt: skip
"""Each published index of 0 to 1 times the maximum of QĐ 922: together 800,175, published as 0,8002."""
SELF = {"1": "100", "2": "95", "3": "85", "4": "90", "5": "80", "7": "180", "8": "120", "9": "90"}
VERIFIED = {"1": "100", "2": "91,5", "3": "82,53"}


def scored(clock: Clock | None = None) -> Desk:
    """The city assessed itself in all criteria, three were verified, all are published."""
    desk = a_desk(LAN, clock or Clock(datetime(2026, 1, 10, 3, tzinfo=UTC)))
    for level, points in (("self_assessed", SELF), ("verified", VERIFIED), ("official", OFFICIAL)):
        for code, text in points.items():
            score(desk, code, level, text)
    return desk


def score(desk: Desk, code: str, level: str, text: str, year: int = 2022, territory: str = "") -> None:
    """Type points."""
    line = next(one for one in desk.frameworks.criteria(DTI) if one.code == code)
    desk.frameworks.record(line, year, level, text, territory)


def row_of(report: Report, code: str) -> Row:
    """The row of a line of the framework, or of the total (*TONG*)."""
    return next(row for row in report.bands["TIEU_CHI"].rows if row.key == code)
