"""Evidence files: attached to figures, taken off, read; each deed is one step of undo on the entry screen."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Cell, Figure
from dntracker.services.catalogue import Catalogue
from dntracker.services.evidence_intake import take_in
from dntracker.services.evidence_texts import listed
from dntracker.services.submissions import Submissions
from dntracker.services.taking_back import SCREEN, Changed
from dntracker.store.contents import content_of
from dntracker.store.figures import Figures
from dntracker.store.store import Store, Writing


class NoFigureYet(UserError):
    """Evidence for a cell without a figure."""

    code = "evidence_no_figure"


class TakenOff(UserError):
    """A file (`name`) that the figure does not have any more."""

    code = "evidence_taken_off"


class Attached(Struct, frozen=True):
    """What attaching did: the change, the files, the sentence that tells it, and one for each file that was refused."""

    changed: Changed
    files: tuple[Evidence, ...]
    told: str
    refused: tuple[str, ...]


class EvidenceFiles:
    """The evidence of one open file."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Submissions,
    ) -> None:
        self._store, self._catalogue, self._actor = store, catalogue, actor
        self._before_change, self._submissions = before_change, submissions
        self._figures = Figures(store)

    def attach(self, cell: Cell, paths: Sequence[Path]) -> Attached:
        """Keep files behind the official figure of a cell, those that can be kept, in one step.

        Raises LockedForm, NoFigureYet, and what `take_in` raises.
        """
        self._submissions.guard([cell])
        figure = self._official(cell)
        intake = take_in(self._store, self._actor().person, figure.evidence, paths)
        step = f"đính kèm {listed(intake.files)}: {self._name(cell)}"
        with self._act(step) as writing:
            intake.keep(writing)
            writing.put(replace(figure, evidence=(*figure.evidence, *intake.files)))
        return Attached(Changed((cell,), step), intake.files, intake.told(self._store), intake.refused)

    def take_off(self, cell: Cell, source: str, known: str) -> Changed:
        """Take a file, named by its hash, off the figure that a source has in a cell; its content stays for the past.

        Raises LockedForm, TakenOff.
        """
        self._submissions.guard([cell])
        figure = next((one for one in self._figures.of_cell(cell) if one.source == source), None)
        gone = next((one for one in figure.evidence if one.hash == known), None) if figure else None
        if figure is None or gone is None:
            raise TakenOff(name="Tệp này")
        step = f"bỏ minh chứng {listed([gone])}: {self._name(cell)}"
        with self._act(step) as writing:
            writing.put(replace(figure, evidence=tuple(one for one in figure.evidence if one != gone)))
        return Changed((cell,), step)

    def content(self, evidence: Evidence) -> bytes:
        """What is in a file, as it was attached; raises ContentLost."""
        return content_of(self._store.connection, evidence.hash, evidence.name)

    def _official(self, cell: Cell) -> Figure:
        figure = next((one for one in self._figures.of_cell(cell) if one.official), None)
        if figure is None:
            raise NoFigureYet()
        return figure

    def _name(self, cell: Cell) -> str:
        return self._catalogue.indicator_at(cell.indicator, cell.period).short_name

    def _act(self, step: str) -> AbstractContextManager[Writing]:
        self._before_change()
        return self._store.act(Deed(self._actor(), step, SCREEN))
