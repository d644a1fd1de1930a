"""An indicator whose definition changed, and what tests ask of it."""

from typing import Any

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.target_deeds import TargetText
from dntracker.services.texts import sentence
from tests.support import a_desk, figure, put

CODE, FORM = "KTS.01", "01/CĐS"
SINCE = Period.parse("2025-Q1")
NEW = {
    "name": "Tỷ trọng kinh tế số lõi", "definition": "Chỉ phần kinh tế số lõi.", "measure": "% GRDP mới"
}  # fmt: skip


def row_of(desk: Desk, period: str, code: str = CODE) -> EntryRow:
    sheet = desk.entry.sheet(FORM, "SKHCN", Period.parse(period))
    return next(row for row in sheet.rows if row.indicator and row.indicator.code == code)


def said(error: pytest.ExceptionInfo[UserError]) -> str:
    return sentence(error.value)


def changed() -> Desk:
    """A desk on which the definition of the share changed from 2025-Q1 on, with figures on both sides."""
    desk = a_desk()
    for period, value in (("2024-Q1", 20.0), ("2025-Q1", 24.0)):  # before the new borders, which break everything
        put(desk.store, figure(value=value, period=period, territory="DN-CU"))
    put(desk.store, figure(value=25.0, period="2025-Q4"))
    desk.cataloguing.amend(CODE, NEW, SINCE, "Thông tư mới")
    return desk


BASICS: dict[str, Any] = {
    "name": "Chỉ tiêu mới", "short_name": "Mới", "pillar": "DL", "kind": "stock", "measure": "bộ", "owner": "SKHCN"
}  # fmt: skip


def a_target(desk: Desk) -> Target:
    return desk.target_deeds.put_target(CODE, TargetText("35–40", "2031", "DN", "Nghị quyết mới", "01/NQ-HĐND"))
