"""What one does about problems: walks them, gives reasons, flags cells; and keeps the list under the grid true."""

from PySide6.QtCore import QObject

from dntracker.domain.check import Finding, Severity
from dntracker.domain.period import Frequency
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.taking_back import Changed
from dntracker.services.texts import period_short
from dntracker.ui.ask import Ask
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.drafts import Draft
from dntracker.ui.entry.findings import Findings
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.problem_items import NEEDS_REASON, Problem, Remedy, problems_of, walked
from dntracker.ui.entry.problem_list import ProblemList
from dntracker.ui.entry.row_filter import Need
from dntracker.ui.entry.states import State
from dntracker.ui.entry.troubles import Troubles


class Checking(QObject):
    """Between the findings, the grid and the list of problems; what cannot be done is said."""

    def __init__(self, desk: Desk, grid: EntryGrid, listed: ProblemList, troubles: Troubles, ask: Ask) -> None:
        super().__init__(grid)
        self._desk, self._grid, self._model = desk, grid, grid.entry
        self.findings = Findings(desk, grid.entry, grid)
        self._list, self._troubles, self._ask = listed, troubles, ask
        self._problems: list[Problem] = []
        self._at: Problem | None = None
        self._stale = True
        listed.next_asked.connect(lambda: self.walk(1))
        listed.deed_asked.connect(self.give_reason)
        listed.chosen.connect(self._choose)
        listed.remedied.connect(self._remedy)
        self.findings.changed.connect(self._renew)
        for changed in (self._model.recorded, self._model.drafts.changed, self._model.modelReset):
            changed.connect(self._outdate)

    def problems(self) -> list[Problem]:
        """The problems as they are now, the gravest first; those of rows that the filter hides are left out."""
        self.findings.catch_up()
        self.tell()
        return [one for one in self._problems if not self._grid.isRowHidden(one.row)]

    def rows_with(self, need: Need) -> set[int]:
        """The rows that the filter leaves."""
        rows = enumerate(self._model.rows)
        match need:
            case Need.EMPTY:
                return {place for place, row in rows if not row.filled and row.editable}
            case Need.CHANGED:
                was = self._model.was
                return {place for place, row in rows if (_changed(row) if was is None else row.cell in was)}
            case Need.FOLLOW_UP:
                self.findings.catch_up()
                return {place for place, row in rows if row.cell in self.findings.flags}
        self.findings.catch_up()
        return {one.row for one in problems_of(self._model, self.findings) if one.state is not State.REQUIRED}

    def tell(self) -> None:
        """Show the list anew, and what is wrong in the active row or, failing that, what was refused last."""
        row = self._grid.here()[0]
        if self._stale:
            self._stale, self._problems = False, problems_of(self._model, self.findings)
        if self._at is None or self._at.row != row or not any(one.same(self._at) for one in self._problems):
            here = [one for one in self._problems if one.row == row and one.state is not State.REQUIRED]
            refused = [one for draft in self._model.drafts for one in self._problems if one.draft == draft]
            self._at = next(iter(here), refused[-1] if refused else None)
        at = next((one for one in self._problems if one.same(self._at)), None)
        deed = self.tr("Ghi lý do") if at and Remedy.REASON in at.remedies else ""
        self._list.show_problems(self._problems, at, deed)

    def _outdate(self) -> None:
        self._stale = True

    def _renew(self) -> None:
        self._stale = True
        self.tell()

    def give_reason(self) -> None:
        """Ask why the figure of the active row is right all the same, and keep the answer."""
        self.findings.catch_up()
        self.tell()
        if (draft := self._at.draft if self._at else None) and draft.code == NEEDS_REASON:
            self._give_for(draft)
        elif (finding := self._finding()) is None:
            self._list.tell(self.tr("Dòng này không có vấn đề nào cần nêu lý do."))
        else:
            self._explain(finding)

    def follow_up(self) -> None:
        """Flag the selected cells; where all are flagged, take their flags away."""
        rows = sorted({row for row, _ in self._grid.selected()})
        cells = [cell for row in rows if (cell := self._model.rows[row].cell)]
        if cells:
            self._troubles.tried(lambda: self._model.took(self._desk.follow_ups.turn(cells), *rows))

    def _finding(self) -> Finding | None:
        # The one that F8 stands on, else the row's gravest that asks for a reason, else one that has its reason.
        item = self._model.rows[self._grid.here()[0]]
        if item.cell is None:
            return None
        asking = [one for one in self.findings.of(item.cell) if one.severity is not Severity.BLOCK]
        if self._at and self._at.row == self._grid.here()[0] and self._at.finding in asking:
            return self._at.finding
        return next(iter(sorted(asking, key=lambda one: bool(one.answer))), None)

    def _explain(self, finding: Finding) -> None:
        if locked := self._model.why_locked(self._grid.here()[0]):
            said = self.tr("Lý do đã ghi: {text}.").format(text=finding.answer.rstrip(".")) if finding.answer else ""
            self._list.tell(f"{said} {locked}".strip())
            return
        label, earlier = self.findings.sentence(finding), finding.earlier
        if earlier is not None:
            near = earlier.period == finding.cell.period.previous()
            quarter = near and earlier.period.frequency is Frequency.QUARTER
            when = (
                self.tr("quý trước") if quarter else self.tr("kỳ {period}").format(period=period_short(earlier.period))
            )
            label = f"{label}\n{self.tr('Lý do {when}: {text}').format(when=when, text=earlier.text)}"
        proposed = finding.answer or (earlier.text if earlier else "")
        reason = self._ask.text(self.tr("Ghi lý do"), label, proposed, lines=2)
        if reason is not None and reason.strip() != finding.answer:
            self._troubles.tried(lambda: self._keep(finding, reason))

    def _keep(self, finding: Finding, reason: str) -> None:
        self._desk.problems.explain(finding, reason)
        self._model.took(Changed((finding.cell,), "giải trình"))

    def _give_for(self, draft: Draft) -> None:
        row = self._model.row_of(draft.cell)
        reason = self._ask.text(self.tr("Ghi lý do"), self.tr("Vì sao ghi số khác với đơn vị báo cáo?"), lines=2)
        if row is not None and reason and reason.strip():
            self._model.write(row, Col.CURRENT, draft.text, reason.strip())

    def walk(self, step: int) -> None:
        """Go to the next problem of the list (1) or the one before (-1)."""
        ahead = walked(self.problems())
        if not ahead:
            self._list.tell(self.tr("Không còn vấn đề nào trong các dòng đang hiện."))
            return
        here = self._grid.here()[0]
        place = next((at for at, one in enumerate(ahead) if one.same(self._at) and one.row == here), None)
        if place is None:
            self._choose(ahead[0 if step > 0 else -1])
        else:
            self._choose(ahead[(place + step) % len(ahead)])

    def _choose(self, problem: Problem) -> None:
        self._at = problem
        self._list.forget_news()
        self._grid.settle()
        self._grid.go((problem.row, Col.CURRENT))
        self.tell()

    def _remedy(self, problem: Problem, remedy: Remedy) -> None:
        self._grid.setFocus()
        match remedy:
            case Remedy.MEND | Remedy.ENTER:
                self._grid.begin((problem.row, problem.column))
            case Remedy.REASON:
                self.give_reason()
            case Remedy.RETRY:
                self._troubles.retry()
            case Remedy.UNFLAG:
                self.follow_up()


def _changed(row: EntryRow) -> bool:
    said = (row.previous.quantity or row.previous.answer) if row.previous else None
    return row.filled and said is not None and row.value != said
