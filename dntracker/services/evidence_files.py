"""Evidence files: attached to figures, taken off, read; each deed is one step of undo on the entry screen."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.evidence import ADVISED, MOST, Evidence
from dntracker.domain.evidence_file import free_name
from dntracker.domain.figure import Cell, Figure
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.evidence_reading import read_file
from dntracker.services.evidence_texts import listed, size_text
from dntracker.services.submissions import Submissions
from dntracker.services.taking_back import SCREEN, Changed
from dntracker.store.contents import ContentLost, content_of, digest, is_broken, sizes
from dntracker.store.figures import Figures
from dntracker.store.store import Store, Writing


class EvidenceTwice(UserError):
    """The content of a file (`name`) that the figure has already."""

    code = "evidence_twice"


class EvidenceMany(UserError):
    """More files than one figure may have (`most`)."""

    code = "evidence_many"


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

        Raises LockedForm, NoFigureYet, and where no file can be kept what the first of them is refused for:
        what `read_file` raises, EvidenceTwice, EvidenceMany, ContentLost.
        """
        self._submissions.guard([cell])
        figure = self._official(cell)
        known, refused = {one.hash: one for one in figure.evidence}, list[UserError]()
        fresh = dict[str, tuple[Evidence, bytes, bool]]()
        for path in paths:
            try:
                name, content = read_file(path)
                found = self._evidence(name, content, [*known.values(), *(one for one, _, _ in fresh.values())])
            except UserError as error:
                refused.append(error)
            else:
                fresh[found.hash] = found, content, name != normalize("NFC", path.name)
        if not fresh:
            raise refused[0]
        files = tuple(one for one, _, _ in fresh.values())
        step = f"đính kèm {listed(files)}: {self._name(cell)}"
        with self._act(step) as writing:
            for _, content, _ in fresh.values():
                writing.keep(content)
            writing.put(replace(figure, evidence=(*figure.evidence, *files)))
        renamed = [one for one, _, other in fresh.values() if other]
        return Attached(
            Changed((cell,), step), files, self._told(files, renamed), tuple(texts.sentence(one) for one in refused)
        )

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

    def _evidence(self, name: str, content: bytes, beside: Sequence[Evidence]) -> Evidence:
        known = digest(content)
        if any(one.hash == known for one in beside):
            raise EvidenceTwice(name=name)
        if len(beside) >= MOST:
            raise EvidenceMany(most=MOST)
        if is_broken(self._store.connection, known):
            raise ContentLost(name=name)
        free = free_name(name, [one.name for one in beside])
        return Evidence(free, known, len(content), self._actor().person, self._store.clock())

    def _told(self, files: Sequence[Evidence], renamed: Sequence[Evidence]) -> str:
        told = f"Đã đính kèm {listed(files)}."
        if renamed:
            told += f" Tên đã sửa thành {listed(renamed)} để máy nào cũng mở được."
        kept = sizes(self._store.connection).kept
        if kept > ADVISED:
            told += f" Tệp số liệu đã giữ {size_text(kept)} tệp đính kèm và tờ đã phát hành;"
            told += " nên đính kèm bản nhẹ hơn để sao lưu còn nhanh."
        return told

    def _name(self, cell: Cell) -> str:
        return self._catalogue.indicator_at(cell.indicator, cell.period).short_name

    def _act(self, step: str) -> AbstractContextManager[Writing]:
        self._before_change()
        return self._store.act(Deed(self._actor(), step, SCREEN))
