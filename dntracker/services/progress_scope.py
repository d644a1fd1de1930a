"""Whose projects a form of progress is about, and how many of them were reported on."""

from collections.abc import Iterable

from dntracker.domain.form import Form
from dntracker.domain.known_date import first_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.process import Process
from dntracker.domain.progress import Progress
from dntracker.domain.project import Project
from dntracker.domain.unit import Unit
from dntracker.store.store import Store


class Scope:
    """The projects that each unit reports on for a period.

    A unit reports on the projects it owns, whoever consolidates the form on those of nobody who fills it (`units`); not
    on projects that were done before with every milestone reached, unless they were reported on in that period.
    """

    def __init__(self, store: Store, form: Form, period: Period, units: Iterable[Unit]) -> None:
        self._consolidator, self._period = form.consolidator, period
        self._fillers = {one.code for one in units}
        self._projects = store.all(Project)
        self._done = self._finished(store)
        where = "WHERE period = ?"
        known = store.names.known(period.code)
        self.reports = {
            (one.project, one.unit): one for one in (store.select(Progress, where, [known]) if known else [])
        }

    def of(self, unit: str) -> list[Project]:
        """The projects of a unit, in the order of their codes."""
        return [one for one in self._projects if (one.code, unit) in self.reports or self._asks(one, unit)]

    def counts(self, units: Iterable[str]) -> dict[str, tuple[int, int]]:
        """How many projects each unit has reported on, of how many."""
        found = {unit: self.of(unit) for unit in units}
        return {
            unit: (sum((one.code, unit) in self.reports for one in projects), len(projects))
            for unit, projects in found.items()
        }

    def _asks(self, project: Project, unit: str) -> bool:
        owner = project.owner if project.owner in self._fillers else self._consolidator
        begun = not project.start or first_day(project.start) <= self._period.end
        return owner == unit and begun and project.code not in self._done

    def _finished(self, store: Store) -> set[str]:
        # What is in use may still have to be settled (quyết toán).
        ends = {(process.code, stage.code) for process in store.all(Process) for stage in process.stages if stage.done}
        done = {one.code for one in self._projects if (one.process, one.stage) in ends}
        numbers = [store.names.known(code) for code in done]
        where = f"WHERE actual = '' AND project IN ({', '.join('?' * len(numbers))})"
        return done - {one.project for one in store.select(Milestone, where, numbers)} if done else done
