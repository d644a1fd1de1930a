"""The timeline of projects on paper: a row a project and a row a milestone, time in columns that go on over pages."""

from collections.abc import Iterator, Sequence
from datetime import date

from dntracker.domain import fields
from dntracker.domain.milestone import Baseline, slip
from dntracker.domain.report import PARTS, Band, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slip_words, slipped
from dntracker.services.projects.timeline import Row as Drawn
from dntracker.services.projects.timeline import reach, row_of
from dntracker.services.reports.paging import PAGINGS, USUAL, Paging
from dntracker.services.reports.project_rows import ProjectRows, Said, by_programme, fact, stage_words
from dntracker.services.reports.time_columns import Slot, columns, slots
from dntracker.services.reports.time_signs import of_milestone, of_project

BAND, TITLE = "DU_AN", "Dòng thời gian các dự án"
MOST_YEARS = 40


class TimelineSheet:
    """Makes the timeline."""

    def __init__(self, rows: ProjectRows) -> None:
        self._rows = rows

    def make(self, order: Order) -> Report:
        """The timeline of all time, or of a period; raises UnknownCode."""
        paging, today = paging_of(order), self._rows.catalogue.today
        items = self._rows.items(order.subject)
        frozen = {one.code: self._frozen(one.code) for one in self._rows.portfolio.programmes()}
        drawn = {one.project.code: row_of(one, today, frozen.get(one.project.programme)) for one in items}
        found = self._slots(order, paging, items)
        late, count = sum(1 for _ in slipped(items, today)), sum(len(one.milestones) for one in items)
        said: dict[str, Value] = {
            "PHAM_VI": self._rows.scope(order.subject),
            "KY": texts.period_name(order.period) if order.period else _years(found),
            "SO_DU_AN": f"{len(items)} dự án, {count} mốc, {late} mốc chậm hoặc lùi",
            "HOM_NAY_LA": f"Hôm nay: {texts.day(today)}",
            "TRANG": paging.told,
        }
        rows = tuple(one for one in _body(items, drawn, found, today) if paging.milestones or one.kind != RowKind.PART)
        bands = {BAND: Band(rows, columns(found, today, paging.columns))}
        return self._rows.report(order, Said(TITLE, self._rows.scope(order.subject), said, bands, paging.paper))

    def _frozen(self, programme: str) -> Baseline | None:
        return next(reversed(self._rows.portfolio.baselines(programme)), None)

    def _slots(self, order: Order, paging: Paging, items: Sequence[Item]) -> list[Slot]:
        if order.period is not None:
            return slots(paging.step, order.period.start, order.period.end)
        first, last = reach(items, self._rows.catalogue.today)
        year = self._rows.catalogue.today.year
        first, last = max(first, date(year - MOST_YEARS, 1, 1)), min(last, date(year + MOST_YEARS, 12, 31))
        return slots(paging.step, first, last)


def paging_of(order: Order) -> Paging:
    """How an order is laid on pages; raises UnknownCode."""
    found = PAGINGS.get(order.paging or USUAL)
    if found is None:
        raise UnknownCode(kind="paging", wanted=order.paging, near=tuple(PAGINGS))
    return found


def _years(found: Sequence[Slot]) -> str:
    first, last = found[0].first.year, found[-1].last.year
    return f"Năm {first}" if first == last else f"Từ năm {first} đến năm {last}"


def _body(items: Sequence[Item], drawn: dict[str, Drawn], found: Sequence[Slot], today: date) -> Iterator[Row]:
    number = 0
    for name, group in by_programme(items):
        yield Row(RowKind.GROUP, "", {"DU_AN": name})
        for item in group:
            number += 1
            row = drawn[item.project.code]
            yield Row(RowKind.ROW, item.project.code, _project(item, number, today) | of_project(row, found, today))
            yield from milestone_rows(item, row, found, today)


def milestone_rows(item: Item, row: Drawn, found: Sequence[Slot], today: date) -> Iterator[Row]:
    """A row for each milestone of a project, its dates in words and in time."""
    lates = {one.milestone.code: one for one in slipped([item], today)}
    for one in item.milestones:
        late = lates.get(one.code)
        actual, forecast = date_words(one.actual), date_words(one.forecast)
        said: dict[str, Value] = {
            fields.NUMBERING: "",
            "DU_AN": one.name,
            fields.CODE: item.project.code,
            "GIAI_DOAN": "",
            fields.PLAN: fact(date_words(one.plan)),
            "DU_BAO": fact("" if actual else forecast),
            "THUC_TE": fact(actual),
            "DEN_DAU": fact(actual or (f"dự báo {forecast}" if forecast else "")),
            "TRE": slip_words(slip(one, today)),
            "LY_DO": fact(late.reason if late else ""),
        }
        key = f"{item.project.code}{PARTS}{one.code}"
        yield Row(RowKind.PART, key, said | of_milestone(one, row.marks, found, today))


def _project(item: Item, number: int, today: date) -> dict[str, Value]:
    begun, end = date_words(item.project.start), date_words(item.project.end)
    return {
        fields.NUMBERING: str(number),
        "DU_AN": item.project.name,
        fields.CODE: item.project.code,
        "GIAI_DOAN": fact(stage_words(item)),
        fields.PLAN: fact(f"{begun or '…'} – {end or '…'}" if begun or end else ""),
        "DU_BAO": "",
        "THUC_TE": "",
        "DEN_DAU": fact(stage_words(item)),
        "TRE": slip_words(item.slip(today)),
        "LY_DO": "",
    }
