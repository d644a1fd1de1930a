"""The projects of the file: where each stands, its total investment as last approved, and what it was at first."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from dntracker.domain import fields
from dntracker.domain.exact import as_float, digits, half_up
from dntracker.domain.period import Frequency, Period
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme
from dntracker.domain.project import AmountKind, Project, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.words import KINDS
from dntracker.services.reports.agencies import unit_name
from dntracker.services.reports.heading import Heading, consolidator_of
from dntracker.services.trends.texts import date_name
from dntracker.store.store import Store

BAND, TITLE = "DU_AN", "Danh mục dự án"
ALONE = "Ngoài các chương trình, đề án"
MILLION, BILLION = 1_000_000, 1_000_000_000
MOST_DECIMALS = 3


class Projects:
    """Makes the list of projects."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def make(self, _order: Order) -> Report:
        """The list as it is now."""
        today = self._catalogue.today
        heading = Heading(self._catalogue, consolidator_of(self._catalogue.forms()), today)
        projects = self._store.all(Project)
        return Report(
            title=TITLE,
            subject=f"Tính đến ngày {texts.day(today)}",
            author=heading.author,
            fields=heading.fields
            | {
                "TEN_BIEU": TITLE.upper(),
                "KY": texts.period_name(Period.containing(today, Frequency.QUARTER)),
                "NGAY_CHOT": f"Tính đến ngày {texts.day(today)}",
                "SO_DU_AN": f"{len(projects)} dự án" if projects else "Chưa có dự án nào trong tệp",
            },
            bands={BAND: Band(tuple(self._rows(projects)))},
        )

    def _rows(self, projects: Sequence[Project]) -> Iterator[Row]:
        programmes = {one.code: one for one in self._store.all(Programme)}
        amounts: dict[str, list[ProjectAmount]] = {}
        for amount in self._store.all(ProjectAmount):
            amounts.setdefault(amount.project, []).append(amount)
        ordered = sorted(projects, key=lambda one: (not one.programme, one.programme, one.code))
        number = 0
        for code, group in groupby(ordered, lambda one: one.programme):
            named = programmes[code].name if code in programmes else ALONE
            yield Row(RowKind.GROUP, "", {"DU_AN": named})
            for one in group:
                number += 1
                yield Row(RowKind.ROW, one.code, self._values(one, amounts.get(one.code, []), number))

    def _values(self, project: Project, amounts: Sequence[ProjectAmount], number: int) -> dict[str, Value]:
        totals, years, done = (
            _of_kind(amounts, kind) for kind in (AmountKind.TOTAL, AmountKind.PLAN_YEAR, AmountKind.WORK_DONE)
        )
        now, first = next(reversed(totals), None), next(iter(totals), None)
        return {
            fields.NUMBERING: str(number),
            "DU_AN": project.name,
            fields.CODE: project.code,
            "LOAI": KINDS[project.kind] if project.kind else "",
            "GIAI_DOAN": self._stage(project),
            "CHU_TRI": unit_name(self._catalogue, project.owner),
            "BAT_DAU": date_name(project.start),
            "KET_THUC": date_name(project.end),
            "TONG_MUC": _money(now, BILLION),
            "TONG_MUC_TRIEU": _money(now, MILLION),
            "BAN_DAU": _money(first if first is not now else None, BILLION),
            "NGAY_DUYET": date_name(now.date) if now else "",
            "VAN_BAN": self._document(now),
            "KE_HOACH_NAM": _money(next(reversed(years), None), BILLION),
            "KHOI_LUONG": _money(next(reversed(done), None), BILLION),
            fields.NOTE: project.note,
        }

    def _document(self, amount: ProjectAmount | None) -> str:
        if amount is None:
            return ""
        source = self._catalogue.source(amount.document or amount.source)
        return f"{source.number} {source.title}".strip()

    def _stage(self, project: Project) -> str:
        process = self._store.get(Process, project.process)
        stage = process.stage(project.beside or project.stage) if process else None
        return stage.name if stage else project.stage


def _of_kind(amounts: Sequence[ProjectAmount], kind: AmountKind) -> list[ProjectAmount]:
    return sorted((one for one in amounts if one.kind == kind), key=lambda one: (one.version, one.date))


def _money(amount: ProjectAmount | None, scale: int) -> Value:
    if amount is None:
        return ""
    scaled = as_float(half_up(Decimal(amount.dong) / scale, MOST_DECIMALS))
    return Number(Quantity(scaled, qualifier=amount.qualifier), len(digits(scaled)[1]))
