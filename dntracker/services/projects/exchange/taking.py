"""Taking a file in: every deed is tried first, and shown with what it does or why it is refused."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.services.headed_table import RowState
from dntracker.services.projects.exchange.given import About, Given
from dntracker.services.projects.exchange.steps import Step, Steps
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.texts import sentence


class Overtaken(UserError):
    """Taking what was shown of a file (`name`) after the projects changed under it."""

    code = "projects_overtaken"


class Difference(Struct, frozen=True):
    """One thing that a row would do, or that it changes nothing, or why it cannot."""

    state: RowState
    about: About
    place: str
    project: str
    name: str
    sentence: str


class Comparison(Struct, frozen=True):
    """A file held against the projects; `left_out` counts its tasks that are not taken, `passed_over` is a sentence on
    what of it was not read.
    """

    name: str
    given: tuple[Given, ...]
    differences: tuple[Difference, ...]
    left_out: int = 0
    passed_over: str = ""

    def count(self, state: RowState) -> int:
        """How many differences are of a state."""
        return sum(one.state is state for one in self.differences)

    @property
    def changes(self) -> int:
        """How many deeds taking it would do."""
        return self.count(RowState.NEW) + self.count(RowState.CHANGED)


class Taking:
    """Compares what files say with the projects and brings it about, as one deed that undo takes back."""

    def __init__(self, acts: ScreenActs, steps: Steps) -> None:
        self._acts, self._steps = acts, steps

    def compare(self, name: str, given: Sequence[Given], left_out: int = 0, passed_over: str = "") -> Comparison:
        """What taking the rows would do; nothing is written. Raises NoRight and what the write gate raises."""
        with self._acts.rehearsal():
            return Comparison(name, tuple(given), self._play(given), left_out, passed_over)

    def take(self, comparison: Comparison) -> int:
        """Do what was shown, without what was refused; how many deeds that were. Raises Overtaken, NoRight."""
        step = f"nạp dự án từ {comparison.name}: {comparison.changes} thay đổi"
        with self._acts.together(step):
            if self._play(comparison.given) != comparison.differences:
                raise Overtaken(name=comparison.name)
        return comparison.changes

    def _play(self, given: Sequence[Given]) -> tuple[Difference, ...]:
        return tuple(one for row in given for one in self._row(row))

    def _row(self, row: Given) -> Iterator[Difference]:
        if row.fault:
            yield _difference(row, RowState.REFUSED, row.fault)
            return
        same = True
        try:
            for step in self._steps.of(row):
                same = False
                yield _done(row, step)
        except UserError as error:
            yield _difference(row, RowState.REFUSED, sentence(error))
            return
        if same:
            yield _difference(row, RowState.SAME, "Không đổi.")


def _done(row: Given, step: Step) -> Difference:
    try:
        step.do()
    except UserError as error:
        return _difference(row, RowState.REFUSED, f"{step.sentence} {sentence(error)}")
    return _difference(row, step.state, step.sentence)


def _difference(row: Given, state: RowState, told: str) -> Difference:
    project = row.said.get("code" if row.about is About.PROJECT else "project", "")
    name = row.said.get("name") or row.said.get("kind", "")
    return Difference(state, row.about, row.place, project, name, told)
