"""One project on one page: what it is, its totals by version, its milestones over time, what is in its way."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.milestone import Milestone, slip
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.report import PARTS, Band, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.projects.amounts import BILLION, money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.detail import Detail, Details
from dntracker.services.projects.money import investment
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slip_words, slipped, why
from dntracker.services.projects.timeline import reach, row_of
from dntracker.services.projects.words import KINDS
from dntracker.services.reports.project_rows import ProjectRows, Said, fact, of_amount, stage_words
from dntracker.services.reports.slip_list import UNEXPLAINED
from dntracker.services.reports.time_columns import columns, fitting
from dntracker.services.reports.time_signs import of_milestone, of_project
from dntracker.services.trends.phrases import in_words

TOTALS, MILESTONES, OBSTACLES = "TONG_MUC", "MOC", "VUONG_MAC"
TITLE, ALL_OF_IT = "Hồ sơ dự án", "CA_DU_AN"
MOST_COLUMNS = 28


class ProjectProfile:
    """Makes the profile of a project."""

    def __init__(self, rows: ProjectRows, details: Details) -> None:
        self._rows, self._details = rows, details

    def make(self, order: Order) -> Report:
        """The profile as it is today; raises UnknownCode."""
        detail, today = self._details.of(order.subject), self._rows.catalogue.today
        item = detail.item
        row = row_of(item, today)
        found = fitting(*reach([item], today), MOST_COLUMNS)
        whole = Row(RowKind.TOTAL, ALL_OF_IT, {"MOC": "Cả dự án"} | of_project(row, found, today))
        own = (self._milestone(item, one, number) for number, one in enumerate(item.milestones, 1))
        lines = [
            replace(line, values=line.values | of_milestone(one, row.marks, found, today))
            for line, one in zip(own, item.milestones, strict=True)
        ]
        bands = {
            TOTALS: Band(tuple(_totals(detail))),
            MILESTONES: Band((*lines, whole), columns(found, today)),
            OBSTACLES: Band(tuple(_obstacles(detail))),
        }
        name = f"{TITLE}: {item.project.name}"
        return self._rows.report(order, Said(name, item.project.code, self._heading(detail, today), bands))

    def _heading(self, detail: Detail, today: date) -> dict[str, Value]:
        item, project = detail.item, detail.item.project
        work, year = _newest(item, AmountKind.WORK_DONE), _newest(item, AmountKind.PLAN_YEAR)
        return {
            "TEN_BIEU": TITLE.upper(),
            "DU_AN": project.name,
            fields.CODE: project.code,
            "CHUONG_TRINH": item.programme.name if item.programme else "không thuộc chương trình, đề án nào",
            "CHU_TRI": self._rows.owner(item),
            "LOAI": KINDS[project.kind] if project.kind else "",
            "GIAI_DOAN": stage_words(item),
            "BAT_DAU": date_words(project.start),
            "KET_THUC": date_words(project.end),
            "TONG_DAU_TU": _said(investment(item)),
            "KHOI_LUONG": _dated(work),
            "KE_HOACH_NAM": _dated(year),
            "TRE": slip_words(item.slip(today)),
            "DIEN_GIAI": detail.story.replace("**", ""),
            "LUU_Y": " ".join(one.text for one in detail.remarks),
            "NGUON_VON": "; ".join(
                f"{one.fund} {one.value}" for one in detail.amounts if one.amount.fund is not Fund.WHOLE
            ),
            "CHI_TIEU": "; ".join(name for _, name in detail.indicators),
            "VAN_BAN": "; ".join(f"{one.number} {one.title}".strip() for one in detail.documents),
            fields.NOTE: " ".join(filter(None, (project.note, detail.apart))),
            "KY": f"Tính đến ngày {texts.day(today)}",
        }

    def _milestone(self, item: Item, one: Milestone, number: int) -> Row:
        today = self._rows.catalogue.today
        late = next((found for found in slipped([item], today) if found.milestone is one), None)
        said: dict[str, Value] = {
            fields.NUMBERING: str(number),
            "MOC": one.name,
            "KE_HOACH_GOC": fact(date_words(one.planned)),
            fields.PLAN: fact(" → ".join(date_words(plan) or "…" for plan in _plans(one))),
            "DU_BAO": fact(date_words(one.forecast) if not one.actual else ""),
            "THUC_TE": fact(date_words(one.actual)),
            "TRE": slip_words(slip(one, today)),
            "LY_DO": fact(why(one) or (UNEXPLAINED if late else "")),
            fields.NOTE: one.note,
        }
        return Row(RowKind.ROW, f"{item.project.code}{PARTS}{one.code}", said)


def _plans(one: Milestone) -> Sequence[str]:
    plans = [one.planned, *(each.planned for each in one.revisions)]
    return plans if any(plans) else ()


def _totals(detail: Detail) -> Iterator[Row]:
    for one in detail.versions:
        amount = one.amount
        added = next((add for add in detail.item.of_kind(AmountKind.ADDITION) if add.version == amount.version), None)
        said: dict[str, Value] = {
            "LAN": str(amount.version),
            "NGAY_DUYET": fact(one.when),
            "TONG_MUC": of_amount(amount, BILLION),
            "THEM": of_amount(added, BILLION),
            "VAN_BAN": one.document,
            fields.NOTE: amount.note,
        }
        yield Row(RowKind.ROW, f"{detail.item.project.code}{PARTS}lan-{amount.version}", said)


def _obstacles(detail: Detail) -> Iterator[Row]:
    for one in detail.obstacles:
        obstacle = one.obstacle
        said: dict[str, Value] = {
            fields.NUMBERING: str(obstacle.number),
            "LOAI": one.kind,
            "NOI_DUNG": fact(obstacle.text),
            "CHU_TRI": one.owner,
            "HAN": fact(one.due),
            "TINH_TRANG": ": ".join(filter(None, (one.told, obstacle.resolution))),
            "KET_QUA": fact(obstacle.resolution),
        }
        yield Row(RowKind.ROW, f"{detail.item.project.code}{PARTS}vuong-mac-{obstacle.number}", said)


def _newest(item: Item, kind: AmountKind) -> ProjectAmount | None:
    return next(reversed(item.of_kind(kind)), None)


def _said(amount: ProjectAmount | None) -> str:
    return in_words(money_text(amount.dong, amount.qualifier)) if amount else ""


def _dated(amount: ProjectAmount | None) -> str:
    return f"{_said(amount)} ({date_words(amount.date)})" if amount else ""
