"""What stands beside the active row: definition, story, last values, conflicts, plans, sources, history."""

from datetime import date

from dntracker.domain.figure import Cell, Figure, Target
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Source
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.entry_rows import EntryRow
from dntracker.services.history import History
from dntracker.services.panel_content import Conflict, PanelContent, PanelPoint
from dntracker.services.statements import Statements
from dntracker.services.trends.series import Series
from dntracker.services.trends.trends import Trends
from dntracker.store.figures import Figures

LAST, LEAST = 12, 2
CITY_WORDS = "toàn thành phố"
KIND_WORDS = {
    Kind.FLOW: "số phát sinh trong kỳ",
    Kind.STOCK: "số có đến cuối kỳ",
    Kind.RATIO: "tỷ lệ",
    Kind.SCORE: "điểm",
    Kind.RANK: "thứ hạng",
    Kind.YES_NO: "có hay không",
}


class Panels:
    """Gathers the panel's content for a row of the entry grid."""

    def __init__(
        self, catalogue: Catalogue, figures: Figures, trends: Trends, history: History, statements: Statements
    ) -> None:
        self._catalogue, self._figures, self._trends = catalogue, figures, trends
        self._history, self._statements = history, statements

    def of(self, row: EntryRow) -> PanelContent:
        """The content for a row; empty for a group."""
        if row.indicator is None or row.cell is None:
            return PanelContent()
        indicator, series = row.indicator, self._series(row.indicator, row.cell)
        conflicts = self._conflicts(row.indicator, row.cell)
        whose = "" if self._of_city(row.cell) else self._catalogue.territory(row.cell.territory).short_name
        return PanelContent(
            indicator.definition,
            indicator.formula_text,
            indicator.source_note,
            indicator.legal_basis,
            KIND_WORDS[indicator.kind],
            indicator.measure,
            f"{whose}: {texts.inside(series.sentence)}" if whose and series.sentence else series.sentence,
            _last(series),
            row.plan.quantity if row.plan else None,
            self._plans(row.cell),
            tuple(self._catalogue.breaks_of(indicator.code)),
            conflicts,
            self._sources(row),
            row.figure.note if row.figure else "",
            tuple(self._history.of(row.cell)),
            tuple(one.sentence for one in self._statements.of(indicator.code)),
            whose,
            indicator.code,
            self._defined_until(row.cell),
            _uncompared(row),
        )

    def _defined_until(self, cell: Cell) -> date | None:
        ends = (one.valid_to for one in self._catalogue.formers_of(cell.indicator))
        return min((day for day in ends if day >= cell.period.end), default=None)

    def _series(self, indicator: Indicator, cell: Cell) -> Series:
        territory = None if self._of_city(cell) else cell.territory
        own = self._trends.series(indicator.code, territory=territory, frequency=cell.period.frequency)
        if len(own.points) >= LEAST or cell.period.frequency is Frequency.YEAR:
            return own
        yearly = self._trends.series(indicator.code, territory=territory)
        return yearly if len(yearly.points) > len(own.points) else own

    def _plans(self, cell: Cell) -> tuple[tuple[str, Quantity, bool], ...]:
        found = [one for one in self._catalogue.targets_of(cell.indicator) if one.horizon]
        return tuple(
            (
                " · ".join(filter(None, (_year(one.horizon), self._level(one, cell), self._document(one.document)))),
                one.quantity, not one.replaced_by,
            )
            for one in found
        )  # fmt: skip

    def _level(self, target: Target, cell: Cell) -> str:
        """Whose a target is, where it is not of what the row is about."""
        city = target.territory in self._catalogue.city_codes()
        if target.territory == cell.territory or (city and self._of_city(cell)):
            return ""
        return CITY_WORDS if city else texts.inside(self._catalogue.territory(target.territory).short_name)

    def _of_city(self, cell: Cell) -> bool:
        return cell.territory in self._catalogue.city_codes()

    def _document(self, code: str) -> str:
        source = self._catalogue.source(code)
        return f"{source.number} {source.title}".strip()

    def _conflicts(self, indicator: Indicator, cell: Cell) -> tuple[Conflict, ...]:
        by_cell: dict[Cell, list[Figure]] = {}
        near = {*self._catalogue.city_codes(), cell.territory}
        for figure in self._figures.of_indicator(indicator.code, near):
            if figure.unit in (cell.unit, indicator.owner):
                by_cell.setdefault(figure.cell, []).append(figure)
        differing = [
            Conflict(
                where, where.period, tuple(self._said(one) for one in sorted(found, key=_official_first)),
                CITY_WORDS.capitalize() if self._of_city(where) and not self._of_city(cell) else "",
            )
            for where, found in by_cell.items()
            if len({one.quantity for one in found}) > 1
        ]  # fmt: skip
        return tuple(sorted(differing, key=lambda one: (one.cell == cell, one.period), reverse=True))

    def _said(self, figure: Figure) -> tuple[Figure, str, str]:
        if not figure.source:
            return figure, "Đơn vị báo cáo", ""
        source = self._catalogue.source(figure.source)
        return figure, source.title, _published(source)

    def _sources(self, row: EntryRow) -> tuple[tuple[str, str, str, str], ...]:
        shown = row.figure or next(iter(row.others), None)
        codes = [*([shown.source] if shown and shown.source else []), *(shown.sources if shown else ())]
        known = {one.code: one for one in self._catalogue.sources()}
        found = [known.get(code) for code in codes]
        return tuple(
            (source.title, source.outlet or source.issuer, _published(source), source.url)
            if source
            else (code, "", "", "")
            for code, source in zip(codes, found, strict=True)
        )


def _last(series: Series) -> tuple[PanelPoint, ...]:
    others: dict[Period, list[Quantity]] = {}
    for one in series.others:
        others.setdefault(one.period, []).append(one.figure.quantity)
    return tuple(
        PanelPoint(
            one.period, one.figure.quantity, texts.value_text(one.figure.quantity, series.indicator),
            one.figure.status, tuple(others.get(one.period, ())), bool(one.borders),
        )
        for one in series.points[-LAST:]
    )  # fmt: skip


def _uncompared(row: EntryRow) -> tuple[str, ...]:
    shown = (row.percent_plan, row.percent_last_year)
    return tuple(dict.fromkeys(one.tooltip for one in shown if one and one.tooltip and not one.text))


def _published(source: Source) -> str:
    return "/".join(reversed(source.date.split("-")))


def _official_first(figure: Figure) -> bool:
    return not figure.official


def _year(horizon: Period | None) -> str:
    return texts.period_short(horizon) if horizon else ""
