"""Forms that are being composed."""

from datetime import UTC, datetime

from msgspec.structs import replace

from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from tests.support import Clock, a_desk

CODE, NEW = "01/CĐS", Period.parse("2026-Q3")
OLD = Period.parse("2025-Q4")
GROUPS = (FormGroup("", "Chung", (FormRow("KTS.01"), FormRow("KTS.02", level=2))),)


def a_form(desk: Desk, **changes: object) -> Form:
    given: dict[str, object] = {"code": "09/THU", "name": "Biểu thử", "short_name": "Thử", "groups": GROUPS}
    return replace(desk.catalogue.form(CODE), **(given | changes))


def a_later_desk() -> Desk:
    return a_desk(clock=Clock(datetime(2026, 8, 3, 3, tzinfo=UTC)))


def absent_indicator(desk: Desk) -> str:
    have = {row.indicator for row in desk.catalogue.form(CODE).rows}
    absent = (one.code for one in desk.catalogue.indicators() if one.code not in have and not one.valid_to)
    return next(code for code in absent if not desk.figures(code))
