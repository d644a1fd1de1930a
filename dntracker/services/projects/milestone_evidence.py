"""Evidence of milestones: the files that show that one was reached; each deed is one step of undo."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.milestone import Milestone
from dntracker.services.evidence_intake import take_in
from dntracker.services.evidence_texts import listed
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.contents import content_of
from dntracker.store.store import Store


class MilestoneFileGone(UserError):
    """A file that a `milestone` does not have any more."""

    code = "milestone_file_gone"


class MilestoneFiles(Struct, frozen=True):
    """What attaching did: the milestone, the files, the sentence that tells it, one for each file refused."""

    milestone: Milestone
    files: tuple[Evidence, ...]
    told: str
    refused: tuple[str, ...]


class MilestoneEvidence:
    """The deeds on the evidence of milestones."""

    def __init__(self, store: Store, acts: ScreenActs, portfolio: Portfolio, actor: Callable[[], Actor]) -> None:
        self._store, self._acts, self._portfolio, self._actor = store, acts, portfolio, actor

    def attach(self, project: str, code: str, paths: Sequence[Path]) -> MilestoneFiles:
        """Keep files behind a milestone, those that can be kept, in one step; raises what `take_in` raises."""
        old = self._portfolio.item(project).milestone(code)
        intake = take_in(self._store, self._actor().person, old.evidence, paths)
        new = replace(old, evidence=(*old.evidence, *intake.files))
        with self._acts.act(f"đính kèm {listed(intake.files)}: mốc {old.name} của {project}") as writing:
            intake.keep(writing)
            writing.put(new)
        return MilestoneFiles(new, intake.files, intake.told(self._store), intake.refused)

    def take_off(self, project: str, code: str, known: str) -> Milestone:
        """Take a file, named by its hash, off a milestone; its content stays for the past. Raises MilestoneFileGone."""
        old = self._portfolio.item(project).milestone(code)
        gone = [one for one in old.evidence if one.hash == known]
        if not gone:
            raise MilestoneFileGone(milestone=old.name)
        new = replace(old, evidence=tuple(one for one in old.evidence if one.hash != known))
        with self._acts.act(f"bỏ minh chứng {listed(gone)}: mốc {old.name} của {project}") as writing:
            writing.put(new)
        return new

    def content(self, evidence: Evidence) -> bytes:
        """What is in a file, as it was attached; raises ContentLost."""
        return content_of(self._store.connection, evidence.hash, evidence.name)
