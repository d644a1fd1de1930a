"""Undo, redo and putting back what was done on the entry screen, whatever its cells are about."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from dntracker.domain.act import Act, Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.progress import Progress
from dntracker.domain.submission import NeedsWords
from dntracker.services.act_cells import PLAN_KINDS, cell_of, codes, is_returnable, plan_of
from dntracker.services.catalogue import Catalogue
from dntracker.services.rights import Work
from dntracker.services.submissions import Submissions
from dntracker.store.journal import Change
from dntracker.store.store import Store

if TYPE_CHECKING:
    from dntracker.services.projects.progress_entry import ProgressEntry

SCREEN = "entry"


class NotReturnable(UserError):
    """A `step` of another screen; what it changed has a way of its own."""

    code = "not_returnable"


class Changed(Struct, frozen=True):
    """What a deed did: the cells whose figures changed, the step's name, and the evidence that went with figures."""

    cells: tuple[Cell, ...]
    step: str
    gone: tuple[Evidence, ...] = ()


class TakingBack:
    """What one person did on the entry screen of one open file, taken back."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Submissions,
        projects: "Callable[[], ProgressEntry]",
    ) -> None:
        self._store, self._catalogue, self._actor, self._submissions = store, catalogue, actor, submissions
        self._before_change, self._make_projects = before_change, projects

    @cached_property
    def _projects(self) -> "ProgressEntry":
        return self._make_projects()

    def undo(self) -> Changed:
        """Take back this person's last deed here; raises NothingToUndo, UndoConflict, LockedForm, NoRight."""
        self._guard_act(self._store.undoable(self._actor().person, SCREEN)[0], "hoàn tác")
        self._before_change()
        return self._changed(self._store.undo(self._deed("hoàn tác")), "hoàn tác")

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        self._guard_act(self._store.undoable(self._actor().person, SCREEN)[1], "làm lại")
        self._before_change()
        return self._changed(self._store.redo(self._deed("làm lại")), "làm lại")

    def put_back(self, act: int, reason: str) -> Changed:
        """Give what an act changed its state before that act, as a new deed with a reason, whatever came later.

        Raises NeedsWords, NotReturnable, UndoRefused, LockedForm, NoRight.
        """
        step, found = "trả về số cũ", self._store.journal.act(act)
        if not reason.strip():
            raise NeedsWords(move=step)
        if not is_returnable(found.screen, {one.kind for one in self._store.journal.entries(act)}):
            raise NotReturnable(step=found.step)
        self._guard_act(found, step)
        self._before_change()
        return self._changed(self._store.put_back(act, self._deed(step, reason)), step)

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        act = self._store.undoable(self._actor().person, SCREEN)[0]
        return act.step if act else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        undone = self._store.undoable(self._actor().person, SCREEN)[1]
        return undone.step if undone else None

    def _deed(self, step: str, reason: str = "") -> Deed:
        return Deed(self._actor(), step, SCREEN, reason)

    def _guard_act(self, act: Act | None, step: str) -> None:
        entries = self._store.journal.entries(act.id) if act else []
        if any(one.kind in PLAN_KINDS for one in entries):
            self._submissions.rights.require(Work.PLANS, step)
        about = [(one.kind, cell) for one in entries if (cell := cell_of(one.kind, one.key))]
        self._submissions.guard_notes([cell for kind, cell in about if kind == "follow_up"], step)
        self._submissions.guard(cell for kind, cell in about if kind != "follow_up")

    def _changed(self, changes: list[Change], step: str) -> Changed:
        reports = [one for one in changes if one.kind.type is Progress]
        if any(change.kind.type not in (Figure, Progress) for change in changes):
            self._catalogue.refresh()
        if reports:
            self._projects.changed()
        others = [one for one in changes if one not in reports]
        cells = {cell for one in others if (cell := cell_of(one.kind.table, one.key) or plan_of(one))}
        places = [cell for report in reports for cell in self._projects.cells(report)]
        return Changed((*sorted(cells, key=codes), *places), step)
