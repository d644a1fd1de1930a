"""The form of quarterly progress as the entry grid shows it: a group a project, a row a question."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from dntracker.domain.figure import Cell
from dntracker.domain.milestone import Milestone
from dntracker.domain.money import write_money
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.process import Process
from dntracker.domain.progress import Progress
from dntracker.domain.progress_form import Answer, Field, Place, noted, place_of, takes_note
from dntracker.domain.progress_past import Past
from dntracker.domain.project import Fund, Project, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.services import texts, words
from dntracker.services.cell_lock import CellLock
from dntracker.services.entry_rows import EntryRow, RowKind, Shown
from dntracker.services.once import Thing
from dntracker.services.progress_scope import Scope
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.progress_answers import MEASURES, Answers
from dntracker.store.store import Store

HEADINGS = {
    "numbering": "STT", "name": "Nội dung báo cáo", "measure": "ĐVT", "plan": "Kế\nhoạch", "cumulative": "Lũy\nkế",
    "percent_plan": "% KH\nnăm", "state": "Tình trạng", "note": "Ghi chú,\nlý do",
}  # fmt: skip


class ProgressSheet:
    """The projects of one unit for one period, read at once, project by project after a change."""

    def __init__(self, store: Store, scope: Scope, unit: str, period: Period, territory: str) -> None:
        self._store, self.unit, self.period, self._territory = store, unit, period, territory
        self._answers, projects = Answers(store, keep=True), scope.of(unit)
        self._processes = {one.code: one for one in store.all(Process)}
        amounts = self._read(ProjectAmount, projects, ", version, date")
        milestones = self._read(Milestone, projects, ", position, milestone")
        reports = self._read(Progress, projects)
        for milestone in (one for ones in milestones.values() for one in ones):
            self._answers.know(Milestone, milestone, milestone.project, milestone.code)
        for project in projects:
            self._answers.know(Project, project, project.code)
        self.pasts = {
            one.code: self._past(
                one, amounts.get(one.code, ()), milestones.get(one.code, ()), reports.get(one.code, ())
            )
            for one in projects
        }

    @property
    def headings(self) -> dict[str, str]:
        """The two-line headings of the grid's columns."""
        return {
            **HEADINGS,
            "previous": f"Kỳ trước\n{texts.period_short(self.period.previous())}",
            "current": f"Kỳ này\n{texts.period_short(self.period)}",
        }

    def reread(self, cells: Iterable[Cell]) -> None:
        """Read again what is reported on the projects of these cells."""
        places = (place_of(cell.indicator) for cell in cells)
        for code in {place.project for place in places if place} & self.pasts.keys():
            past = self.pasts[code]
            reports = self._read(Progress, [past.project]).get(code, ())
            self.pasts[code] = self._past(past.project, past.amounts, past.milestones, reports)

    def again(self, row: EntryRow, lock: CellLock) -> EntryRow:
        """A row as it is now, in its place."""
        place = place_of(row.cell.indicator) if row.cell else None
        return row if place is None else self._row(row.row, row.numbering, self.pasts[place.project], place, lock)

    def beside(self, cells: Iterable[Cell], rows: Iterable[EntryRow]) -> tuple[int, ...]:
        """The rows of the projects that these cells are about."""
        touched = {place.project for cell in cells if (place := place_of(cell.indicator))}
        found = ((row.row, place_of(row.cell.indicator)) for row in rows if row.cell)
        return tuple(at for at, place in found if place and place.project in touched)

    def cell(self, place: Place) -> Cell:
        """The cell of a place."""
        return Cell(place.code, self._territory, self.unit, self.period)

    def places(self, past: Past) -> Iterator[Place]:
        """What is asked about a project, in the order of the form."""
        code, parts = past.project.code, {
            Field.MILESTONE: [one.code for one in past.open_milestones()],
            Field.PAID: [fund.value for fund in past.funds],
        }  # fmt: skip
        asked = bool(past.promise or (past.now and (past.now.kept or past.now.kept_note)))
        for field in Field:
            if field is not Field.KEPT or asked:
                yield from (Place(code, field, part) for part in parts.get(field, [""]))

    def rows(self, lock: CellLock) -> tuple[EntryRow, ...]:
        """All rows: a line for each project before its questions."""
        made: list[EntryRow] = []
        for number, past in enumerate(self.pasts.values(), 1):
            first = len(made)
            inside = [
                self._row(first + at, f"{number}.{at}", past, place, lock)
                for at, place in enumerate(self.places(past), 1)
            ]
            count = sum(row.filled for row in inside), len(inside)
            made += [EntryRow(first, RowKind.GROUP, str(number), past.project.name, count=count), *inside]
        return tuple(made)

    def _row(self, at: int, number: str, past: Past, place: Place, lock: CellLock) -> EntryRow:
        answer, field = self._answers.shown(place, past.now), place.field
        previous = self._previous(past, place)
        locked = lock if lock.why else self._cell_lock(past, place)
        return EntryRow(
            at, RowKind.PLACE, number, self._answers.name(place), MEASURES.get(field, ""), cell=self.cell(place),
            editable=not locked.why, locked_because=locked.why, locked_word=locked.word, answer=answer,
            remark=noted(past.now, place) if past.now else "", takes_note=takes_note(field),
            plan=self._plan(past, place), previous=previous, current=_shown(answer),
            cumulative=_cumulative(past, place), percent_plan=_percent(past, place),
        )  # fmt: skip

    def _cell_lock(self, past: Past, place: Place) -> CellLock:
        if place.field in (Field.STAGE, Field.BESIDE) and not past.project.process:
            return CellLock(words.NO_PROCESS, "dự án chưa theo quy trình nào. Chọn quy trình ở màn hình Dự án.")
        return CellLock()

    def _previous(self, past: Past, place: Place) -> Shown | None:
        if place.field is Field.KEPT:
            return Shown(past.promise, tooltip=past.promise) if past.promise else None
        if place.field is Field.PROMISE:
            return None  # it stands where one says whether it was kept
        shown = _shown(self._answers.shown(place, past.last))
        if shown is None and place.field is Field.STAGE and past.last is None and past.project.stage:
            known = Progress(past.project.code, past.period, self.unit, past.project.stage)
            return _shown(self._answers.shown(place, known))
        if shown is not None and past.last is not None and past.last.period != past.period.previous():
            return replace(shown, tooltip=f"{texts.begun(texts.period_name(past.last.period))}: {shown.text}")
        return shown

    def _plan(self, past: Past, place: Place) -> Shown | None:
        if place.field is Field.MILESTONE:
            one = next(one for one in past.milestones if one.code == place.part)
            first = f"Kế hoạch đầu: {date_words(one.planned)}" if one.revisions else ""
            return Shown(date_words(one.plan), tooltip=first) if one.plan else None
        if place.field is Field.PAID and (plan := past.plan(Fund(place.part))):
            return Shown(write_money(plan.dong, plan.qualifier), tooltip=f"Kế hoạch vốn năm {past.period.year}")
        return None

    def _past(
        self, project: Project, amounts: Sequence[ProjectAmount], milestones: Sequence[Milestone],
        reports: Sequence[Progress],
    ) -> Past:  # fmt: skip
        now = next((one for one in reports if (one.period, one.unit) == (self.period, self.unit)), None)
        process = self._processes.get(project.process)
        return Past(project, self.period, tuple(amounts), tuple(milestones), tuple(reports), now, process)

    def _read(self, kind: type[Thing], projects: Sequence[Project], order: str = "") -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = {}
        if projects:
            numbers = [self._store.names.known(one.code) for one in projects]
            where = f"WHERE project IN ({', '.join('?' * len(numbers))}) ORDER BY project{order}"
            for one in self._store.select(kind, where, numbers):
                found.setdefault(one.project, []).append(one)  # type: ignore[attr-defined]
        return found


def _shown(answer: Answer | None) -> Shown | None:
    return Shown(answer.text, tooltip=answer.told or answer.text, answer=answer) if answer else None


def _cumulative(past: Past, place: Place) -> Shown | None:
    if place.field is Field.WORK:
        dong = past.work()
    elif place.field is Field.PAID:
        dong = past.paid(Fund(place.part))
    else:
        return None
    return Shown(write_money(dong), computed=True) if dong is not None else None


def _percent(past: Past, place: Place) -> Shown | None:
    if place.field is not Field.PAID:
        return None
    fund = Fund(place.part)
    plan, paid = past.plan(fund), past.paid(fund, past.period.year)
    if plan is None or paid is None or not plan.dong:
        return None
    text = write(Quantity(100 * paid / plan.dong), 1)
    return Shown(text, computed=True, tooltip=f"Từ đầu năm {write_money(paid)} tỷ đồng")
