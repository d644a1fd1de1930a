"""Everything that is wrong or open in the sheet shown, as one list: unsaved texts, findings, copies, flags."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from dntracker.domain.check import Finding, Severity
from dntracker.services.entry_rows import EntryRow
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.drafts import Draft, first_sentence
from dntracker.ui.entry.findings import MISSING, Findings
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.states import State

NEEDS_REASON = "needs_reason"
ORDER = (
    State.REFUSED, State.WAITING, State.TO_FIX, State.DEMANDED, State.WARNING, State.COPIED, State.FOLLOW_UP,
    State.REQUIRED, State.NOTICE,
)  # fmt: skip
QUIET = (State.REQUIRED, State.NOTICE)
"""What is still to be entered, and what is only worth knowing: walked when nothing else is left."""


class Remedy(StrEnum):
    """What can be done about a problem."""

    MEND = "mend"
    ENTER = "enter"
    REASON = "reason"
    RETRY = "retry"
    UNFLAG = "unflag"


class Problem(Struct, frozen=True):
    """One line of the list: its row in the grid and on paper, what is wrong, and what can be done."""

    state: State
    row: int
    number: str
    sentence: str
    remedies: tuple[Remedy, ...] = ()
    column: Col = Col.CURRENT
    finding: Finding | None = None
    draft: Draft | None = None

    def same(self, other: "Problem | None") -> bool:
        """Whether this is the same problem as before, perhaps with another sentence."""
        rule = self.finding.rule if self.finding else ""
        return other is not None and (self.row, self.state, self.column, rule) == (
            other.row, other.state, other.column, other.finding.rule if other.finding else "",
        )  # fmt: skip


def problems_of(model: EntryModel, findings: Findings) -> list[Problem]:
    """The problems of the sheet shown, the gravest first, then from the top."""
    found = [*_drafts(model), *_findings(model, findings), *_moved(model), *_copied(model), *_flags(model, findings)]
    return sorted(found, key=lambda one: (ORDER.index(one.state), one.row))


def walked(problems: Sequence[Problem]) -> list[Problem]:
    """The problems that F8 goes to."""
    return [one for one in problems if one.state not in QUIET] or list(problems)


def _drafts(model: EntryModel) -> Iterator[Problem]:
    for draft in model.drafts:
        row = model.row_of(draft.cell)
        if row is None:
            continue
        state = State.WAITING if draft.waiting else State.REFUSED
        told = first_sentence(draft.sentence) if draft.waiting else draft.sentence
        remedies = [Remedy.RETRY if draft.waiting else Remedy.MEND]
        remedies += [Remedy.REASON] if draft.code == NEEDS_REASON else []
        number = model.rows[row].numbering
        yield Problem(state, row, number, told, tuple(remedies), draft.column, draft=draft)


def _findings(model: EntryModel, findings: Findings) -> Iterator[Problem]:
    places = {row.cell: place for place, row in enumerate(model.rows) if row.cell}
    for one, sentence in findings.told():
        state, place = findings.state(one), places.get(one.cell)
        if place is None:
            continue
        item = model.rows[place]
        if state is None:
            yield from _answered(item, place, sentence, one)
            continue
        if one.kind == MISSING and (not item.editable or model.drafts.at(one.cell, Col.CURRENT)):
            continue
        remedies = [Remedy.ENTER if one.kind == MISSING else Remedy.MEND] if item.editable else []
        remedies += [Remedy.REASON] if one.severity is not Severity.BLOCK else []
        yield Problem(state, place, item.numbering, sentence, tuple(remedies), finding=one)


def _answered(row: EntryRow, place: int, sentence: str, one: Finding) -> Iterator[Problem]:
    if not row.editable:  # whoever approves weighs the reason; whoever enters has given it
        said = QCoreApplication.translate("Problems", "Đã giải trình “{reason}”: {finding}")
        told = said.format(reason=one.answer, finding=sentence)
        yield Problem(State.NOTICE, place, row.numbering, told, finding=one)


def _moved(model: EntryModel) -> Iterator[Problem]:
    see = QCoreApplication.translate("Problems", "F2 để xem từng nơi, rồi nhận hoặc để nguyên.")
    for place, row in enumerate(model.rows):
        if row.difference is not None and not row.difference.declined and row.current is not None:
            yield Problem(State.WARNING, place, row.numbering, f"{row.current.tooltip} {see}")


def _copied(model: EntryModel) -> Iterator[Problem]:
    told = QCoreApplication.translate("Problems", "Chép từ kỳ trước, chưa ai xem lại. Đúng thì F2 rồi Enter.")
    for place, row in enumerate(model.rows):
        if row.unconfirmed and not model.drafts.at(row.cell, Col.CURRENT):
            yield Problem(State.COPIED, place, row.numbering, told, _mending(row))


def _flags(model: EntryModel, findings: Findings) -> Iterator[Problem]:
    told = QCoreApplication.translate("Problems", "Đang theo dõi. Xem xong thì bỏ cờ (Ctrl+Shift+F).")
    for place, row in enumerate(model.rows):
        if row.cell is not None and (flag := findings.flags.get(row.cell)):
            yield Problem(State.FOLLOW_UP, place, row.numbering, flag.note or told, (Remedy.UNFLAG,))


def _mending(row: EntryRow) -> tuple[Remedy, ...]:
    return (Remedy.MEND,) if row.editable else ()
