"""What an approved form of progress makes of its projects: in the act that approves it, and back as it opens again."""

from collections.abc import Iterator

from msgspec.structs import replace

from dntracker.domain.form import Form
from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import moved_to
from dntracker.domain.period import Period
from dntracker.domain.process import Process
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Project, ProjectAmount
from dntracker.domain.source import Source, SourceKind
from dntracker.domain.submission import Move, State, Submission
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.once import Thing
from dntracker.services.projects.guards import SETTLED
from dntracker.store.store import Store, Writing

WRITTEN = ("project", "milestone", "project_amount", "source")
"""The kinds of thing that approving changes beside the form itself."""


class Approving:
    """Carries approved reports over to projects in one open file.

    An older quarter that is approved after a later one adds what was paid and reached then, and moves nothing else.
    """

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def follow(self, writing: Writing, move: Move, form: Form, unit: str, period: Period) -> None:
        """Write what the reports of a form say as it is approved; take it back as the form is returned or unlocked."""
        if move is Move.APPROVE:
            self._carry(writing, form, unit, period)
        elif move in (Move.RETURN, Move.UNLOCK):
            self._take_back(writing, form, unit, period)
        else:
            return
        self._catalogue.refresh()

    def _carry(self, writing: Writing, form: Form, unit: str, period: Period) -> None:
        document = self._document(form, unit, period)
        reports = self._reports(unit, period)
        if any(one.paid for one in reports):
            writing.put(document)
        for report in reports:
            newest = not self._later(form, report)
            for thing in (*self._milestones(report, newest), *self._project(report, newest)):
                writing.put(thing)
            self._pay(writing, report, document.code)

    def _milestones(self, report: Progress, newest: bool) -> Iterator[Milestone]:
        for one in self._of_project(Milestone, report):
            reached, forecast = report.reached.get(one.code), report.forecasts.get(one.code) if newest else None
            reason = report.reasons.get(one.code) if newest or reached else None
            told = replace(
                one, actual=reached or one.actual, forecast=forecast or one.forecast, reason=reason or one.reason
            )
            if told != one:
                yield told

    def _project(self, report: Progress, newest: bool) -> Iterator[Project]:
        project = self._store.get(Project, report.project)
        if project is None or not newest:
            return
        stage, beside = report.stage or self._reached_stage(project, report), report.beside
        told = replace(project, stage=stage, beside=beside if report.stage or beside else project.beside)
        if told != project:
            yield told

    def _reached_stage(self, project: Project, report: Progress) -> str:
        process, stage = self._store.get(Process, project.process), project.stage
        for one in self._of_project(Milestone, report):
            stage = moved_to(process, stage, one) if one.code in report.reached else stage
        return stage

    def _pay(self, writing: Writing, report: Progress, source: str) -> None:
        paid = list(self._paid(report, source))
        for one in self._of_project(ProjectAmount, report):
            if one.kind is AmountKind.PAID and one.source == source and one not in paid:
                writing.remove(one)  # what an earlier approval wrote and somebody changed since
        for one in paid:
            writing.put(one)

    def _paid(self, report: Progress, source: str) -> Iterator[ProjectAmount]:
        known = [one for one in self._of_project(ProjectAmount, report) if one.kind is AmountKind.TOTAL]
        version = max((one.version for one in known), default=1)
        for fund, dong in report.paid.items():
            yield ProjectAmount(
                report.project, AmountKind.PAID, version, report.period.code, fund, dong, source, document=source
            )

    def _take_back(self, writing: Writing, form: Form, unit: str, period: Period) -> None:
        # What somebody changed since is theirs and stays; everything else is as it was before, or as later reports
        # that are approved have it: they changed nothing where they said the same.
        act, journal = self._approved_in(form, unit, period), self._store.journal
        restored = set[tuple[str, ...]]()
        for entry in reversed(journal.entries(act)) if act else ():
            kind = self._store.kinds.by_table[entry.kind]
            latest = journal.latest(kind, entry.key)
            if entry.kind not in WRITTEN or latest is None or latest.act != act:
                continue
            restored.add((entry.kind, *entry.key))
            before = journal.entry(entry.kind, entry.key, entry.replaces) if entry.replaces else None
            if before is None or before.state is None:
                writing.release(kind, entry.key)
            else:
                writing.restore(kind, entry.key, before.state)

        for report in self._reports(unit, period):
            for later in self._later(form, report):
                self._tell_again(writing, later, restored)

    def _tell_again(self, writing: Writing, report: Progress, restored: set[tuple[str, ...]]) -> None:
        for one in self._milestones(report, newest=True):
            if ("milestone", one.project, one.code) in restored:
                writing.put(one)
        for project in self._project(report, newest=True):
            if ("project", project.code) in restored:
                writing.put(project)

    def _approved_in(self, form: Form, unit: str, period: Period) -> int | None:
        kind, key = self._store.kinds.by_type[Submission], (form.code, unit, period.code)
        found, before = None, State.DRAFT
        for entry in self._store.journal.history(kind, key):
            state = kind.thing_of(key, entry.state).state if entry.state else State.DRAFT
            if state is State.APPROVED and before is not State.APPROVED:
                found = entry.act
            before = state
        return found

    def _later(self, form: Form, report: Progress) -> list[Progress]:
        reports = (one for one in self._of_project(Progress, report) if one.period > report.period)
        forms = ((one, self._store.get(Submission, form.code, one.unit, one.period.code)) for one in reports)
        settled = (one for one, found in forms if found and found.state in SETTLED)
        return sorted(settled, key=lambda one: one.period)

    def _reports(self, unit: str, period: Period) -> list[Progress]:
        known = [self._store.names.known(unit), self._store.names.known(period.code)]
        return self._store.select(Progress, "WHERE unit = ? AND period = ?", known)

    def _of_project(self, kind: type[Thing], report: Progress) -> list[Thing]:
        return self._store.of(kind, report.project)

    def _document(self, form: Form, unit: str, period: Period) -> Source:
        whose = self._catalogue.unit(unit)
        title = f"Báo cáo biểu {form.code} {texts.inside(texts.period_name(period))} của {whose.short_name}"
        return Source(
            f"{form.code}-{period.code}-{unit}", SourceKind.REPORT.value, title,
            date=self._catalogue.today.isoformat(), issuer=whose.name,
        )  # fmt: skip
