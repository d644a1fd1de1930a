"""What happened to a project: the journal's sentences about it, its milestones, money and obstacles."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct

from dntracker.domain.act import Act
from dntracker.services import texts
from dntracker.services.act_cells import LOADS
from dntracker.services.told import Told
from dntracker.store.journal_pages import JournalPages, Wanted, Was
from dntracker.store.store import Store

MOST, FEW = 40, 3
MOST_CHANGES = 400
"""How many changes of one act are looked at: a load of the program changes everything at once. More than FEW of one
project are told by the name of the step."""


class Happened(Struct, frozen=True):
    """One line: when, what, why and by whom."""

    at: datetime
    text: str
    by: str = ""


class ProjectHistory:
    """Tells the journal of one open file, project by project."""

    def __init__(self, store: Store, tell: Callable[[Was], Told]) -> None:
        self._pages, self._tell = JournalPages(store), tell

    def of(self, code: str, most: int = MOST) -> list[Happened]:
        """The newest that happened to a project, newest first."""
        acts = self._pages.acts(Wanted(touching={"project": [code]}), most)
        changes = self._pages.changes([act.id for act in acts], MOST_CHANGES)
        return [line for act in acts for line in self._lines(act, changes[act.id], code)][:most]

    def _lines(self, act: Act, changes: Sequence[Was], code: str) -> list[Happened]:
        at, by = act.at.astimezone(texts.LOCAL), texts.by(act.person)
        told = [self._tell(was).sentence for was in changes if code in was.entry.key]
        if act.screen != LOADS and not 0 < len(told) <= FEW:
            step = f"hoàn tác {act.step}" if act.undoes else act.step
            told = [texts.begun(step)]
        reason = f". Lý do: {act.reason}" if act.reason and not any(act.reason in one for one in told) else ""
        return [Happened(at, f"{one}{reason}", by) for one in told]
