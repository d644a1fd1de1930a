"""Progress of projects in a quarter: how far each is, what was done and is next, what is in the way."""

from collections.abc import Iterator, Sequence

from dntracker.domain import fields
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Order, Report, Row, RowKind, Value
from dntracker.services.projects.amounts import BILLION
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.money import investment
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import next_milestone, slip_words
from dntracker.services.projects.totals import total
from dntracker.services.projects.words import KEPT
from dntracker.services.reports.orders import quarterly
from dntracker.services.reports.project_rows import (
    ProjectRows,
    Said,
    by_programme,
    fact,
    of_amount,
    of_total,
    stage_words,
)

BAND, TITLE, ALL = "DU_AN", "Tiến độ các dự án", "TAT_CA"


class ProjectProgress:
    """Makes the sheet of progress (03)."""

    def __init__(self, rows: ProjectRows) -> None:
        self._rows = rows

    def make(self, order: Order) -> Report:
        """The sheet of a quarter; raises UnknownCode, WrongFrequency."""
        period = quarterly(order)
        items = self._rows.items_at(order.subject, period.end)
        told = [one for one in items if report_of(one, period)]
        said: dict[str, Value] = {
            "PHAM_VI": self._rows.scope(order.subject),
            "SO_DU_AN": f"{len(items)} dự án, {len(told)} có báo cáo tiến độ của kỳ",
        }
        bands = {BAND: Band((*self._body(items, period), *_total(items)))}
        return self._rows.report(order, Said(TITLE, self._rows.scope(order.subject), said, bands))

    def _body(self, items: Sequence[Item], period: Period) -> Iterator[Row]:
        number = 0
        for name, group in by_programme(items):
            yield Row(RowKind.GROUP, "", {"DU_AN": name})
            for one in group:
                number += 1
                yield Row(RowKind.ROW, one.project.code, self._values(one, period, number))

    def _values(self, item: Item, period: Period, number: int) -> dict[str, Value]:
        project, now, coming = item.project, report_of(item, period), next_milestone(item)
        return {
            fields.NUMBERING: str(number),
            "DU_AN": project.name,
            fields.CODE: project.code,
            "CHU_TRI": self._rows.owner(item),
            "GIAI_DOAN": fact(_stage(item, now)),
            "TONG_MUC": of_amount(investment(item), BILLION),
            "BAT_DAU": fact(date_words(project.start)),
            "KET_THUC": fact(date_words(project.end)),
            "TIEN_DO": _percent(now),
            "DA_LAM": fact(now.done if now else ""),
            "HEN_KY_TRUOC": fact(_promised(item, period, now)),
            "MOC_TOI": fact(coming.name if coming else ""),
            "DU_KIEN": fact(_expected(coming)),
            "TRE": slip_words(item.slip(min(self._rows.catalogue.today, period.end))),
            "VUONG_MAC": fact(obstacles(item, now)),
            "HEN_KY_SAU": fact(now.promise if now else ""),
            fields.NOTE: (now.note if now else "Chưa có báo cáo tiến độ của kỳ."),
        }


def report_of(item: Item, period: Period) -> Progress | None:
    """What was reported of a project for a quarter, by its owner if more than one did."""
    found = [one for one in item.progress if one.period == period]
    return next((one for one in found if one.unit == item.project.owner), next(iter(found), None))


def _stage(item: Item, now: Progress | None) -> str:
    if now is None or item.process is None or not (now.beside or now.stage):
        return stage_words(item)
    stage = item.process.stage(now.beside or now.stage)
    return stage.name if stage else now.beside or now.stage


def _percent(now: Progress | None) -> Value:
    if now is None or now.percent is None:
        return ""
    return Number(Quantity(now.percent), 0 if now.percent.is_integer() else 1)


def _promised(item: Item, period: Period, now: Progress | None) -> str:
    before = report_of(item, period.previous())
    if before is None or not before.promise:
        return ""
    kept = KEPT[now.kept] if now and now.kept else "Chưa trả lời"
    told = f"{before.promise.rstrip('.')}. {kept}"
    return f"{told}: {now.kept_note}" if now and now.kept_note else f"{told}."


def _expected(milestone: Milestone | None) -> str:
    if milestone is None:
        return ""
    plan, forecast = date_words(milestone.plan), date_words(milestone.forecast)
    if forecast and plan:
        return f"{forecast} (kế hoạch {plan})"
    return f"{forecast} (dự báo)" if forecast else plan


def obstacles(item: Item, now: Progress | None) -> str:
    """What is in the way of a project: what was reported for the quarter, then what is not cleared yet."""
    open_ones = [one.text.rstrip(".") for one in item.obstacles if not one.resolved]
    told = [now.obstacles.rstrip(".")] if now and now.obstacles else []
    return "; ".join(dict.fromkeys((*told, *open_ones)))


def _total(items: Sequence[Item]) -> Iterator[Row]:
    found = total(investment(one) for one in items)
    said: dict[str, Value] = {
        "DU_AN": f"Cộng {len(items)} dự án",
        "TONG_MUC": of_total(found, BILLION), fields.NOTE: _unknown(found.of - found.known),
    }  # fmt: skip
    if items:
        yield Row(RowKind.TOTAL, ALL, said)


def _unknown(count: int) -> str:
    return f"{count} dự án chưa có tổng mức." if count else ""
