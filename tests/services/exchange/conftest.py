"""A form that goes out as a workbook and comes back."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.found_cells import Where
from dntracker.services.incoming import Incoming, receive
from dntracker.services.intake import Intake
from tests.office.books import Value
from tests.support import a_desk

FORM, UNIT, PERIOD = "02/CĐS-X", "20195", Period.parse("2025-Q4")
WHERE = Where(FORM, UNIT, PERIOD)


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def filled(desk: Desk, folder: Path, values: Mapping[str, Value], where: Where = WHERE) -> Incoming:
    """The exported form with these cells filled as Excel would save them."""
    path = desk.exchange.write_form(where, folder / "xa.xlsx")
    book = load_workbook(BytesIO(path.read_bytes()))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for place, value in values.items():
        sheet[place] = value
    book.save(path)
    return receive(path)


def seen(desk: Desk, folder: Path, values: Mapping[str, Value], **more: bool) -> Intake:
    return desk.exchange.preview(filled(desk, folder, values), WHERE, **more)  # type: ignore[arg-type]


def value(desk: Desk, code: str) -> Quantity | None:
    rows = desk.entry.sheet(FORM, UNIT, PERIOD).rows
    figure = next(row.figure for row in rows if row.indicator and row.indicator.code == code)
    return figure.quantity if figure else None


def of_unit(code: str, number: float) -> Figure:
    return Figure(code, UNIT, UNIT, PERIOD, value=number)
