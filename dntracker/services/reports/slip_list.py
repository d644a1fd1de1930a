"""The milestones that are late or were put off, with their reasons, in the columns of ODA's sheet of milestones."""

from collections.abc import Iterator, Sequence

from dntracker.domain import fields
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import PARTS, Band, Number, Order, Report, Row, RowKind, Value
from dntracker.services.projects.amounts import MILLION
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.money import approved, investment
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import Slipped, slip_words, slipped
from dntracker.services.projects.words import FUNDS
from dntracker.services.reports.project_rows import ProjectRows, Said, by_programme, fact, of_amount

BAND, TITLE = "MOC", "Danh sách mốc chậm và lý do"
UNEXPLAINED = "Chưa có lý do"


class SlipList:
    """Makes the list of slips."""

    def __init__(self, rows: ProjectRows) -> None:
        self._rows = rows

    def make(self, order: Order) -> Report:
        """The list as at the end of a period, or today; raises UnknownCode."""
        today, subject = self._rows.catalogue.today, order.subject
        items = self._rows.items_at(subject, order.period.end) if order.period else self._rows.items(subject)
        found = list(slipped(items, min(today, order.period.end) if order.period else today))
        projects = len({one.item.project.code for one in found})
        told = f"{len(found)} mốc của {projects} dự án" if found else "Không có mốc nào chậm hay lùi"
        said: dict[str, Value] = {"PHAM_VI": self._rows.scope(order.subject), "SO_MOC": told}
        bands = {BAND: Band(tuple(self._body(found)))}
        return self._rows.report(order, Said(TITLE, self._rows.scope(order.subject), said, bands))

    def _body(self, found: Sequence[Slipped]) -> Iterator[Row]:
        number = 0
        items = list({one.item.project.code: one.item for one in found}.values())
        for name, group in by_programme(items):
            yield Row(RowKind.GROUP, "", {"DU_AN": name})
            for item in group:
                for one in (slip for slip in found if slip.item is item):
                    number += 1
                    key = f"{item.project.code}{PARTS}{one.milestone.code}"
                    yield Row(RowKind.ROW, key, self._values(one, number))

    def _values(self, slip: Slipped, number: int) -> dict[str, Value]:
        item, milestone, approval = slip.item, slip.milestone, investment(slip.item)
        return {
            fields.NUMBERING: str(number),
            "DU_AN": item.project.name,
            fields.CODE: item.project.code,
            "MOC": milestone.name,
            "LOAI_TAI_TRO": fact(_funds(item)),
            "NHA_TAI_TRO": "",
            "CAP_PHE_DUYET": fact(self._issuer(approval)),
            fields.PLAN: fact(date_words(milestone.planned)),
            "THUC_TE": fact(date_words(milestone.actual)),
            "TONG_MUC_TRIEU": of_amount(approval, MILLION),
            "THOI_HAN_MOI": fact(date_words(slip.expected)),
            "LY_DO": fact(slip.reason or UNEXPLAINED),
            "TRE": slip_words(slip.days),
            fields.LATE: Number(Quantity(float(slip.days)), 0) if slip.days is not None else "",
        }

    def _issuer(self, amount: ProjectAmount | None) -> str:
        known = {one.code: one for one in self._rows.catalogue.sources()}
        source = known.get(amount.document) if amount else None
        return source.issuer if source else ""


def _funds(item: Item) -> str:
    named = {*approved(item, AmountKind.TOTAL), *approved(item, AmountKind.PLAN_YEAR)} - {Fund.WHOLE}
    return ", ".join(FUNDS[one] for one in Fund if one in named)
