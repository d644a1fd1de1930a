"""A ward's form filled for nine quarters, the newest complete, all of them quiet; short ways to plant what is not."""

from datetime import UTC, datetime
from typing import Any

from dntracker.domain.check import CheckRule, Finding, Severity
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.row_values import FormFigures
from tests.support import LAN, Clock, a_desk, put

FORM = "02/CĐS-X"
NOW = Period.parse("2027-Q4")
CLEAN = {
    "CQS.23": 850.0, "CQS.24": 1000.0, "CQS.02": 85.0, "CQS.03": 60.0, "CQS.05": 1.0, "CQS.01": 95.0, "CQS.04": 70.0,
    "CQS.19": 55.0, "CQS.09": 99.0, "CQS.22": 90.0, "XHS.01": 45.0, "XHS.02": 12000.0, "XHS.03": 97.0, "XHS.05": 80.0,
    "XHS.06": 24.0, "XHS.07": 120.0, "HT.01": 96.0, "HT.02": 100.0,
}  # fmt: skip


def filled() -> Desk:
    """The desk with the filled form."""
    desk = a_desk(LAN, Clock(datetime(2027, 12, 1, tzinfo=UTC)))
    period, figures = Period.parse("2025-Q4"), list[Figure]()
    while period <= NOW:
        figures += [a_figure(desk, code, value, period) for code, value in CLEAN.items()]
        period = period.next()
    put(desk.store, *figures, screen="seeds")
    return desk


def unit(desk: Desk) -> str:
    """The ward."""
    return next(iter(desk.catalogue.reporters(NOW)))


def a_figure(desk: Desk, code: str, value: float | None, period: Period = NOW, **more: Any) -> Figure:
    """The ward's own figure."""
    who = unit(desk)
    return Figure(code, desk.catalogue.unit(who).territory, who, period, value=value, **more)


def figures(desk: Desk, period: Period = NOW) -> FormFigures:
    """The ward's form."""
    return desk.entry.figures(FORM, unit(desk), period)


def found(desk: Desk, period: Period = NOW) -> dict[str, set[str]]:
    """The indicators in which each rule finds something."""
    by_rule: dict[str, set[str]] = {}
    for one in desk.problems.of(figures(desk, period)):
        by_rule.setdefault(one.rule, set()).add(one.cell.indicator)
    return by_rule


def only(desk: Desk) -> Finding:
    """The one finding of the newest quarter."""
    [finding] = desk.problems.of(figures(desk))
    return finding


def a_rule(condition: str = "", code: str = "D01", kind: str = "condition", **more: Any) -> CheckRule:
    """A rule of the department."""
    given: dict[str, Any] = {"severity": Severity.BLOCK, "name": "Tài khoản và tổ", "condition": condition}
    return CheckRule(code, kind, **given | more)
