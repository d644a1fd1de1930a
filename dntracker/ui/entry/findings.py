"""What the rules find in the sheet that is shown, and its flags; looked for again when something was recorded."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.check import Finding, FollowUp, Severity
from dntracker.domain.figure import Cell
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.texts import with_measure
from dntracker.ui.entry.drawn import Noticed
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.states import State

REST = 60
MISSING = "missing_required"
_STATES = {Severity.BLOCK: State.TO_FIX, Severity.WARN: State.WARNING, Severity.NOTE: State.NOTICE}


class RowChecks(Struct, frozen=True):
    """What the panel says of a row: its usual range, whence that comes, and findings with sentence and reason."""

    usual: str = ""
    whence: str = ""
    band: tuple[float, float] | None = None
    findings: tuple[tuple[State, str, str], ...] = ()


class Findings(QObject):
    """Looks when the keys rest and the first page stands: neither typing nor the start waits for it."""

    changed = Signal()
    """Findings or flags are not what they were."""

    def __init__(self, desk: Desk, model: EntryModel, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._model, self._page = desk, model, page
        self._found: tuple[Finding, ...] = ()
        self._sentences: tuple[str, ...] = ()
        self.flags: dict[Cell, FollowUp] = {}
        self._key: object = None
        self._whole, self._demanded = False, False
        self._cells = dict[Cell, None]()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look)

    def resume(self) -> None:
        """Look for what was left while the page was not shown."""
        if self._whole or self._cells:
            self._rest.start()

    def show(self) -> None:
        """Another sheet is shown, or the same one was read anew."""
        sheet = self._model.sheet
        key = (sheet.form.code, sheet.unit.code, sheet.period) if sheet else None
        if key != self._key:
            self._key, self._demanded = key, False
            self._found, self.flags = (), {}
            self._tell()
        self._whole = True
        self.resume()

    def look_again(self, cells: Iterable[Cell]) -> None:
        """These cells were recorded."""
        self._cells |= dict.fromkeys(cells)
        self.resume()

    def demand(self) -> None:
        """Somebody tried to send the form: from now on what is missing is marked in red."""
        self._demanded = True
        self.catch_up()
        self._tell()

    def catch_up(self) -> None:
        """Look now for what waits to be looked at."""
        self._rest.stop()
        sheet, whole, cells = self._model.sheet, self._whole, self._cells
        self._whole, self._cells = False, {}
        if sheet is None or not (whole or cells):
            return
        problems = self._desk.problems
        found = problems.of(sheet.figures) if whole else problems.again(sheet.figures, self._found, cells)
        flags = self._desk.follow_ups.of(sheet.unit.code, sheet.period)
        if (found, flags) != (self._found, self.flags):
            self._found, self.flags = found, flags
            self._tell()

    def told(self) -> Iterator[tuple[Finding, str]]:
        """Every finding with its sentence, the gravest first."""
        return zip(self._found, self._sentences, strict=True)

    def of(self, cell: Cell) -> list[Finding]:
        """What was found in a cell, the gravest first."""
        return [one for one in self._found if one.cell == cell]

    def state(self, finding: Finding) -> State | None:
        """How a finding is marked; not at all once somebody gave the reason, unless it stops sending all the same."""
        if finding.kind == MISSING and not finding.answer:
            return State.DEMANDED if self._demanded else State.REQUIRED
        return None if finding.answer and finding.severity is not Severity.BLOCK else _STATES[finding.severity]

    def sentence(self, finding: Finding) -> str:
        """What a finding says."""
        return self._desk.problems.sentence(finding)

    def checks(self, row: EntryRow) -> RowChecks:
        """What the panel says of a row."""
        sheet = self._model.sheet
        if sheet is None or row.cell is None:
            return RowChecks()
        self.catch_up()
        told = tuple(
            (self.state(one) or State.SAVED, self.sentence(one), one.answer)
            for one in self.of(row.cell)
            if one.kind != MISSING
        )
        usual = self._desk.problems.usual(sheet.figures, row.indicator.code) if row.indicator else None
        if usual is None:
            return RowChecks(findings=told)
        span, whence = usual
        ends = self.tr("{low} đến {high}").format(low=write(Quantity(span.low)), high=write(Quantity(span.high)))
        return RowChecks(with_measure(ends, row.measure), whence, (span.low, span.high), told)

    def _look(self) -> None:
        if self._page.isVisible():  # behind a closed page the file may be closed too
            self.catch_up()

    def _tell(self) -> None:
        self._sentences = tuple(map(self.sentence, self._found))
        states = dict[Cell, Noticed]()
        for cell in self.flags:
            states[cell] = Noticed(flagged=True)
        for one, sentence in self.told():
            state, before = self.state(one), states.get(one.cell, Noticed())
            if state in (None, State.NOTICE) or before.state is not None:
                continue  # the gravest comes first
            states[one.cell] = Noticed(state, sentence, before.flagged)
        self._model.notice(states)
        self.changed.emit()
