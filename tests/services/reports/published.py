"""A desk with the published figures, the forms and periods that its reports are about, and typing into it."""

import itertools
from datetime import UTC, date, datetime, timedelta

from dntracker import paths
from dntracker.domain.act import Actor
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.desk import Desk, desk_of
from dntracker.services.seeding import seed
from dntracker.services.seeds import Seeds
from dntracker.store.files import create

FORM, COMMUNES = "01/CĐS", "02/CĐS-X"
YEAR, QUARTER = Period.parse("2024"), Period.parse("2025-Q4")
REVENUE, SHARE, DTI, PROCEDURES = "KTS.04", "KTS.01", "XH.01", "CQS.08"


def open_desk() -> Desk:
    minutes = itertools.count()
    store = create(None, lambda: datetime(2025, 12, 1, 3, tzinfo=UTC) + timedelta(minutes=next(minutes)))
    seed(store, Seeds(paths.seeds()))
    return desk_of(store, Actor("Cán bộ A", "SKHCN"), date(2025, 12, 1))


def enter(desk: Desk, code: str, period: str, text: str) -> Cell:
    when = Period.parse(period)
    cell = Cell(code, desk.catalogue.city(when), "SKHCN", when)
    desk.entry.record(cell, text)
    return cell
