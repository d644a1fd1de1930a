"""Deeds on projects, their money, programmes and processes; each is one act and one step of undo."""

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import read_date
from dntracker.domain.milestone import Baseline
from dntracker.domain.money import read_money
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme, Task
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.rating import RatingReason
from dntracker.domain.source import Attribute, Source
from dntracker.services.catalogue import Catalogue
from dntracker.services.plan_writer import PlanWriter
from dntracker.services.projects import guards
from dntracker.services.projects.amounts import amount_name
from dntracker.services.projects.budget import not_overpaid
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store

_YEAR = 4  # letters of the code of a year


class ProjectInUse(UserError):
    """A project that cannot go because the file says things (`what`) about it."""

    code = "project_in_use"


class StageInUse(UserError):
    """A `stage` of a process that a `project` stands in, and that would be gone."""

    code = "stage_in_use"


class ProgrammeInUse(UserError):
    """A programme that cannot go because `what` belongs to it."""

    code = "programme_in_use"


class AmountExists(UserError):
    """Another amount of the same kind, approval, date and source of money."""

    code = "amount_exists"


class NoAmountDocument(UserError):
    """An amount without the document or article that gives it."""

    code = "no_amount_document"


class AmountText(Struct, frozen=True):
    """An amount as it is typed: money in tỷ đồng unless it says otherwise, its date as it is known.

    The document is a code of the file, or a title and number that become one. `version` None: the approval that a
    total of this date and document belongs to, the next one for a new total, the latest one for everything else.
    """

    project: str
    kind: AmountKind
    money: str
    date: str = ""
    fund: Fund = Fund.WHOLE
    document: str = ""
    number: str = ""
    issued: str = ""
    note: str = ""
    version: int | None = None


class ProjectDeeds:
    """The deeds on projects as a whole."""

    def __init__(self, store: Store, acts: ScreenActs, catalogue: Catalogue, portfolio: Portfolio) -> None:
        self._store, self._acts, self._catalogue, self._portfolio = store, acts, catalogue, portfolio
        self._plans = PlanWriter(catalogue)

    def put(self, project: Project, old: Project | None = None, reason: str = "") -> Project:
        """Add a project, or change `old` into it; its dates may come as they were typed.

        Another process needs a reason. Raises MissingField, UnusableCode, CodeTaken, UnknownDate, EndsEarly,
        UnknownCode, WrongStage, UnitEnded, NoReason.
        """
        new = replace(
            project, name=guards.required(project.name, "tên dự án"), start=read_date(project.start),
            end=read_date(project.end), note=project.note.strip(),
        )  # fmt: skip
        if old is None:
            there = self._portfolio.find(new.code.strip())
            taken = {there.project.code: there.project.name} if there else {}
            new = replace(new, code=guards.new_code(new.code, taken))
        else:
            new = replace(new, code=old.code)
        self._check(new, old, reason)
        step = f"sửa dự án {new.name}" if old else f"thêm dự án {new.code}: {new.name}"
        with self._acts.act(step, reason.strip()) as writing:
            writing.put(new)
        return new

    def remove(self, code: str) -> None:
        """Take away a project about which nothing was said yet; raises ProjectInUse."""
        item = self._portfolio.item(code)
        if said := self._said(item):
            raise ProjectInUse(project=item.project.name, what=", ".join(said))
        with self._acts.act(f"bỏ dự án {item.project.name}") as writing:
            writing.remove(item.project)

    def cite(self, code: str, title: str, number: str = "", issued: str = "") -> Source:
        """Let a project rest on a document, a new one if the file does not know it; raises NoDocument."""
        project = self._portfolio.item(code).project
        document = self._plans.document(title.strip(), number.strip(), read_date(issued))
        named = (*project.documents, *([document.code] if document.code not in project.documents else []))
        with self._acts.act(f"thêm văn bản {document.number or document.title}: {project.name}") as writing:
            writing.put(document)
            writing.put(replace(project, documents=named))
        return document

    def put_amount(self, typed: AmountText, old: ProjectAmount | None = None) -> ProjectAmount:
        """Set an amount, or change `old` into it; a new total needs its document and date.

        Raises NoAmountDocument, MissingField, AmountExists, Overpaid, SettledPeriod, UnknownDate and what `read_money`
        raises.
        """
        item = self._portfolio.item(typed.project)
        document = self._document(typed, old)
        new = self._amount(item, typed, document)
        if old is not None and document.code == (old.document or old.source):
            new = replace(new, source=old.source, document=old.document)
        others = [one for one in item.amounts if old is None or _key(one) != _key(old)]
        if any(_key(one) == _key(new) for one in others):
            raise AmountExists(amount=amount_name(new))
        if new.kind in (AmountKind.PAID, AmountKind.TOTAL):
            not_overpaid(item, [*others, new])
        self._not_settled(item, new, *([old] if old else []))
        step = f"{'sửa' if old else 'thêm'} {amount_name(new)}: {item.project.name}"
        with self._acts.act(step) as writing:
            if old is not None and _key(old) != _key(new):
                writing.remove(old)
            writing.put(document)
            writing.put(new)
        return new

    def remove_amount(self, amount: ProjectAmount) -> None:
        """Take an amount away; raises SettledPeriod."""
        item = self._portfolio.item(amount.project)
        self._not_settled(item, amount)
        with self._acts.act(f"bỏ {amount_name(amount)}: {item.project.name}") as writing:
            writing.remove(amount)

    def put_programme(self, programme: Programme, old: Programme | None = None) -> Programme:
        """Add a programme, or change `old` into it; raises CyclicProgrammes, EndsEarly, CodeTaken and so on."""
        new = replace(
            programme, name=guards.required(programme.name, "tên chương trình"), start=read_date(programme.start),
            end=read_date(programme.end),
        )  # fmt: skip
        known = {one.code: one for one in self._portfolio.programmes()}
        taken = {code: one.name for code, one in known.items()}
        new = replace(new, code=old.code if old else guards.new_code(new.code, taken))
        for code in filter(None, [new.document]):
            self._catalogue.source(code)
        if new.parent:
            self._portfolio.programme(new.parent)
        guards.no_circle(new, known)
        guards.ends_after(new.start, new.end)
        for count in new.counts:
            if count.stage:
                self._portfolio.stage(count.stage)
            for code in filter(None, [count.count, count.money]):
                self._catalogue.indicator(code)
        with self._acts.act(f"{'sửa' if old else 'thêm'} chương trình {new.name}") as writing:
            writing.put(new)
        return new

    def remove_programme(self, code: str) -> None:
        """Take a programme away that nothing belongs to; raises ProgrammeInUse."""
        programme = self._portfolio.programme(code)
        parts = {
            "dự án": any(one.programme == code for one in self._store.all(Project)),
            "chương trình con": any(one.parent == code for one in self._portfolio.programmes()),
            "nhiệm vụ": any(one.programme == code for one in self._store.all(Task)),
            "kế hoạch gốc": any(one.programme == code for one in self._store.all(Baseline)),
        }
        if any(parts.values()):
            what = ", ".join(word for word, there in parts.items() if there)
            raise ProgrammeInUse(programme=programme.name, what=what)
        with self._acts.act(f"bỏ chương trình {programme.name}") as writing:
            writing.remove(programme)

    def put_process(self, process: Process, old: Process | None = None) -> Process:
        """Add a process, or change `old` into it; a new version names the one that it `replaces`.

        Projects keep the process they began with. Raises WeightsOff, WrongStage, StageInUse, CodeTaken and so on.
        """
        known = {one.code: one for one in self._portfolio.processes()}
        taken = {code: one.name for code, one in known.items()}
        code = old.code if old else guards.new_code(process.code, taken)
        new = replace(process, code=code, name=process.name.strip(), since=read_date(process.since))
        guards.stages_sound(new)
        guards.weights_whole(new)
        if new.replaces:
            self._portfolio.process(new.replaces)
            guards.not_its_own_follower(new, known)
        if new.document:
            self._catalogue.source(new.document)
        self._stages_kept(new)
        with self._acts.act(f"{'sửa' if old else 'thêm'} quy trình {new.name}") as writing:
            writing.put(new)
        return new

    def _check(self, new: Project, old: Project | None, reason: str) -> None:
        guards.ends_after(new.start, new.end)
        if new.programme:
            self._portfolio.programme(new.programme)
        if new.process:
            guards.on_its_path(new, self._portfolio.process(new.process))
        if old is not None and old.process and old.process != new.process:
            guards.reason_given(reason, f"đổi quy trình của {new.name}")
        if new.owner and (old is None or old.owner != new.owner):
            guards.still_there(self._catalogue, self._catalogue.unit(new.owner), self._catalogue.today)
        for code in (*new.documents, *new.within, *filter(None, [new.source])):
            self._catalogue.source(code)
        for code in new.indicators:
            self._catalogue.indicator(code)

    def _stages_kept(self, new: Process) -> None:
        codes = {one.code for one in new.stages}
        for one in self._store.all(Project):
            gone = [code for code in (one.stage, one.beside) if code and code not in codes]
            if one.process == new.code and gone:
                raise StageInUse(stage=gone[0], project=one.name)

    def _said(self, item: Item) -> list[str]:
        code = item.project.code
        parts = {
            "vốn": item.amounts, "mốc": item.milestones, "vướng mắc": item.obstacles, "báo cáo tiến độ": item.progress,
            "số liệu khác": [one for one in self._store.all(Attribute) if one.subject == code],
            "lý do đánh giá": [one for one in self._store.all(RatingReason) if one.project == code],
        }  # fmt: skip
        return [word for word, found in parts.items() if found]

    def _not_settled(self, item: Item, *amounts: ProjectAmount) -> None:
        # What a whole year paid is told beside its quarters, also once all of them are approved.
        for one in amounts:
            if one.kind is AmountKind.PAID and len(one.date) > _YEAR:
                guards.not_settled(self._store, self._catalogue, item, one.date)

    def _document(self, typed: AmountText, old: ProjectAmount | None) -> Source:
        if not (typed.document.strip() or typed.number.strip()):
            if old is None:
                raise NoAmountDocument(amount=amount_name(typed))
            return self._catalogue.source(old.document or old.source)
        return self._plans.document(typed.document.strip(), typed.number.strip(), read_date(typed.issued))

    def _amount(self, item: Item, typed: AmountText, document: Source) -> ProjectAmount:
        money = read_money(typed.money, negative=typed.kind is AmountKind.ADDITION)
        known = read_date(typed.date)
        if typed.kind is AmountKind.PLAN_YEAR:
            known = guards.required(known, "năm của kế hoạch vốn")[:4]
        elif typed.kind in (AmountKind.TOTAL, AmountKind.ADDITION):
            guards.required(known, "ngày duyệt")
        version = typed.version if typed.version is not None else _version(item, typed.kind, known, document.code)
        return ProjectAmount(
            item.project.code, typed.kind, version, known, typed.fund, money.dong, document.code, money.qualifier,
            document.code, typed.note.strip(),
        )  # fmt: skip


def _version(item: Item, kind: AmountKind, known: str, document: str) -> int:
    totals = [one for one in item.amounts if one.kind is AmountKind.TOTAL]
    latest = max((one.version for one in totals), default=0)
    same = [one.version for one in totals if one.date == known and document in (one.document, one.source)]
    if same:
        return same[-1]
    return latest + 1 if kind in (AmountKind.TOTAL, AmountKind.ADDITION) else max(latest, 1)


def _key(amount: ProjectAmount) -> tuple[object, ...]:
    return amount.kind, amount.version, amount.date, amount.fund
