"""How tests fill the form of quarterly progress: by the places of projects, through the deeds that the grid uses."""

from collections.abc import Collection, Mapping

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.submission import Move
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow, EntrySheet

FORM = "03/CĐS"
_REQUIRED = {"stage": "3", "percent": "50", "kept": "xong"}


class Hands:
    """One unit's form for one period."""

    def __init__(self, desk: Desk, period: str, unit: str = "SKHCN") -> None:
        self.desk, self.unit, self.period = desk, unit, Period.parse(period)

    def sheet(self) -> EntrySheet:
        """The form as it is now."""
        return self.desk.entry.sheet(FORM, self.unit, self.period)

    def row(self, code: str) -> EntryRow:
        """The row of a place: `CVPM2:percent`."""
        return next(row for row in self.sheet().rows if row.cell and row.cell.indicator == code)

    def cell(self, code: str) -> Cell:
        """The cell of a place."""
        return Cell(code, self.desk.catalogue.city(self.period), self.unit, self.period)

    def type(self, answers: Mapping[str, str], notes: Mapping[str, str] | None = None) -> None:
        """Type answers, one deed each, and notes beside them."""
        for code, text in answers.items():
            self.desk.entry.record(self.cell(code), text)
        for code, note in (notes or {}).items():
            self.desk.entry.amend(self.cell(code), note=note)

    def answer_required(self, left: Collection[str] = ()) -> None:
        """Answer what has to be answered before the form can be sent, without the places that are `left`."""
        for row in self.sheet().rows:
            if row.cell is not None and not row.filled and row.cell.indicator not in left:
                text = _REQUIRED.get(row.cell.indicator.split(":")[1])
                if text:
                    self.desk.entry.record(row.cell, text)

    def codes(self) -> list[str]:
        """The rules that find something, with the places."""
        found = self.desk.problems.of(self.sheet().figures)
        return [f"{one.rule} {one.cell.indicator}" for one in found]

    def move(self, move: Move, words: str = "") -> None:
        """Bring the form on."""
        self.desk.submissions.move(move, FORM, self.unit, self.period, words)

    def approve(self) -> None:
        """Send it and approve it."""
        self.move(Move.SUBMIT)
        self.move(Move.APPROVE)
