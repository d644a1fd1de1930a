"""Communes that report a form, and the city that consolidates it."""

from collections.abc import Sequence

from msgspec.structs import replace

from dntracker.domain.figure import Cell
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.report import Number
from dntracker.domain.submission import Move, State, Submission
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from tests.services.reports.printed import printed_row
from tests.support import cell, put

FORM, UNIT, Q4 = "01/CĐS", "SKHCN", Period.parse("2025-Q4")
COMMUNES = "02/CĐS-X"
TEAMS, ONLINE, FILES, SHARE = "XHS.06", "CQS.23", "CQS.24", "CQS.02"


def communes(desk: Desk) -> list[str]:
    return [unit.code for unit in desk.catalogue.units_of(desk.catalogue.form(COMMUNES), Q4)]


def at(commune: str, code: str = TEAMS) -> Cell:
    return cell(code, unit=commune, territory=commune)


def report(desk: Desk, figures: Sequence[str], code: str = TEAMS) -> None:
    named = [(at(commune, code), text) for commune, text in zip(communes(desk), figures, strict=False) if text]
    desk.entry.record_block(named, "nhập")


def row_of(desk: Desk, code: str = TEAMS) -> EntryRow:
    rows = desk.entry.sheet(FORM, UNIT, Q4).rows
    return next(row for row in rows if row.indicator and row.indicator.code == code)


def shown(desk: Desk, code: str = TEAMS) -> tuple[str, str]:
    current = row_of(desk, code).current
    return (current.text, current.tooltip) if current else ("", "")


def printed(desk: Desk, code: str = TEAMS) -> tuple[str, str]:
    row = printed_row(desk.reporting.sheet(FORM, Q4), code)
    current = row["KY_NAY"]
    return write(current.quantity) if isinstance(current, Number) else "", str(row["GHI_CHU"])


def volunteer(desk: Desk, figures: Sequence[str], asked: int) -> str:
    """Ask only the first communes for a report; the one after them reports, too, and is approved like them."""
    report(desk, figures)
    desk.submissions.open_period(COMMUNES, Q4, communes(desk)[:asked])
    approved = [desk.submissions.of(COMMUNES, unit, Q4) for unit in communes(desk)[: asked + 1]]
    put(desk.store, *(replace(one, state=State.APPROVED) for one in approved if one), screen="submissions")
    desk.submissions.refresh()
    return communes(desk)[asked]


def approve(desk: Desk, count: int) -> None:
    found = [Submission(COMMUNES, unit, Q4, State.APPROVED) for unit in communes(desk)[:count]]
    put(desk.store, *found, screen="submissions")
    desk.submissions.refresh()


def fill_without_units(desk: Desk) -> None:
    """Answer every row but those that the units' figures make."""
    rows = desk.entry.sheet(FORM, UNIT, Q4).rows
    empty = [(row.cell, "…") for row in rows if row.cell and row.editable and row.current is None]
    desk.entry.record_block(empty, "nhập")


def send(desk: Desk, *moves: Move) -> None:
    fill_without_units(desk)
    for move in moves or (Move.SUBMIT, Move.APPROVE):
        desk.submissions.move(move, FORM, UNIT, Q4, "xem lại")
