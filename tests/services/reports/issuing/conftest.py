"""A sheet that is issued, and what happens to its figures afterwards."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from dntracker.domain.issue import Issued, Role
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.shelf import Shelf
from tests.support import MINH, Clock, a_desk, cell

ORDER = Order("bieu", "01/CĐS", "SKHCN", Period.parse("2025-Q4"))
DAY = date(2026, 2, 5)
NONE = Painters()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    desk = a_desk(clock=clock)
    desk.entry.record(cell(), "20,69")
    return desk


def issued(desk: Desk, order: Order = ORDER, painters: Painters = NONE) -> Issued:
    return desk.issuing.issue(order, DAY, painters)[0]


def changed(desk: Desk, clock: Clock, text: str = "21", code: str = "KTS.01") -> None:
    """Somebody else changes a figure a day later."""
    clock.turn(days=1)
    desk.actor = MINH
    desk.entry.record(cell(code), text)


def workbook(desk: Desk, one: Issued) -> bytes:
    return Shelf(desk.store).content(one, Role.WORKBOOK)


def said(content: bytes, name: str) -> str:
    """What the cell of a name says."""
    book = load_workbook(BytesIO(content))
    return str(book.worksheets[0][place(book, name)].value)


def place(book: Workbook, name: str) -> str:
    return book.defined_names[name].attr_text.rpartition("!")[2].replace("$", "") if "_" in name else name
