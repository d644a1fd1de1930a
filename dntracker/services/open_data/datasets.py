"""What is published: the official figures of an indicator, a pillar or all, or the points of a framework.

A figure of a form that is not approved is not published: a draft is nobody's official word.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Figure
from dntracker.domain.framework import LEVELS, Score
from dntracker.domain.indicator import Indicator
from dntracker.domain.quantity import Mark
from dntracker.domain.submission import Submission
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import APPROVED
from dntracker.services.frameworks import Frameworks
from dntracker.services.open_data.columns import FIGURES, POINTS, Column
from dntracker.store.figures import Figures
from dntracker.store.store import Store

ALL = "all"
Cell = str | float | None
_MARKS = {Mark.MISSING: "O", Mark.NOT_APPLICABLE: "M"}


class NoDataset(UserError):
    """A `wanted` name that is no indicator, pillar or framework."""

    code = "no_dataset"


class Code(Struct, frozen=True):
    """A code that stands in the data, in which column, and what it means."""

    column: str
    code: str
    name: str
    note: str = ""


class Dataset(Struct, frozen=True):
    """Rows of plain values in the order of `columns`; `codes` explain the codes in them.

    `held` counts the figures that are not published because their form is not approved.
    """

    code: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    codes: tuple[Code, ...]
    held: int = 0


class Datasets:
    """Collects what one open file has to publish."""

    def __init__(self, store: Store, catalogue: Catalogue, frameworks: Frameworks) -> None:
        self._store, self._catalogue, self._frameworks = store, catalogue, frameworks
        self._figures = Figures(store)

    def of(self, wanted: str) -> Dataset:
        """The data set of an indicator, a pillar, a framework or `all`; raises NoDataset."""
        indicators = self._catalogue.indicators()
        known = {one.code.casefold(): one for one in indicators}
        pillars = {one.code.casefold(): one for one in self._catalogue.pillars()}
        frameworks = {one.code.casefold(): one for one in self._frameworks.all()}
        name = wanted.strip().casefold()
        if name in known:
            return self._of_indicators(known[name].code, known[name].name, [known[name]])
        if name in pillars:
            pillar = pillars[name]
            return self._of_indicators(
                pillar.code, pillar.name, [one for one in indicators if one.pillar == pillar.code]
            )
        if name in frameworks:
            return self._of_framework(frameworks[name].code, frameworks[name].name)
        if name == ALL:
            return self._of_indicators(ALL, "Mọi chỉ tiêu", indicators)
        raise NoDataset(wanted=wanted)

    def _of_indicators(self, code: str, name: str, indicators: Iterable[Indicator]) -> Dataset:
        by_code = {one.code: one for one in indicators}
        official = [
            figure for one in by_code for figure in self._figures.of_indicator(one) if figure.official
        ]  # fmt: skip
        drafts = self._drafts()
        published = [one for one in official if not self._draft(one, drafts)]
        published.sort(key=lambda one: (one.indicator, one.territory, one.period, one.unit))
        rows = [self._row(by_code[one.indicator], one) for one in published]
        return Dataset(
            code, name, FIGURES, tuple(rows), self._codes(by_code, published), len(official) - len(published)
        )

    def _row(self, indicator: Indicator, figure: Figure) -> tuple[Cell, ...]:
        indicator = self._catalogue.as_defined(indicator, figure.period)
        mark = figure.mark
        sources = [self._catalogue.source(code) for code in (figure.source, *figure.sources) if code]
        status = _MARKS.get(mark, figure.status.value) if mark else figure.status.value
        titles = "; ".join(dict.fromkeys(one.title for one in sources)) or self._catalogue.unit(figure.unit).name
        urls = "; ".join(dict.fromkeys(one.url for one in sources if one.url))
        return (
            figure.period.frequency.value, figure.territory, figure.indicator, figure.unit, figure.period.code,
            0.0 if mark is Mark.NIL else figure.value, figure.high,
            figure.qualifier.value if figure.qualifier else "", status,
            indicator.measure, float(indicator.decimals), figure.as_of.isoformat() if figure.as_of else "",
            titles, urls, figure.note,
        )  # fmt: skip

    def _drafts(self) -> set[tuple[str, str, str]]:
        return {
            (one.form, one.unit, one.period.code) for one in self._store.all(Submission) if one.state not in APPROVED
        }

    def _draft(self, figure: Figure, drafts: set[tuple[str, str, str]]) -> bool:
        if not drafts or figure.source:
            return False
        forms = (
            form.code for form in self._catalogue.forms() if any(row.indicator == figure.indicator for row in form.rows)
        )
        return any((form, figure.unit, figure.period.code) in drafts for form in forms)

    def _codes(self, indicators: Mapping[str, Indicator], figures: Iterable[Figure]) -> tuple[Code, ...]:
        figures = list(figures)
        areas = dict.fromkeys(one.territory for one in figures)
        units = dict.fromkeys(one.unit for one in figures)
        return (
            *(Code("INDICATOR", one.code, one.name, one.definition) for one in indicators.values()),
            *(Code("REF_AREA", code, self._catalogue.territory(code).name) for code in areas),
            *(Code("REP_UNIT", code, self._catalogue.unit(code).name) for code in units),
        )

    def _of_framework(self, code: str, name: str) -> Dataset:
        criteria = {one.code: one for one in self._frameworks.criteria(code)}
        scores = [one for one in self._store.all(Score) if one.framework == code and one.criterion in criteria]
        scores.sort(key=lambda one: (one.territory, one.period, criteria[one.criterion].position))
        rows: list[tuple[Cell, ...]] = [
            (code, one.criterion, one.territory, one.period.code, level.upper(), one.of(level),
             criteria[one.criterion].points, one.note)
            for one in scores for level in LEVELS if one.of(level) is not None
        ]  # fmt: skip
        areas = dict.fromkeys(one.territory for one in scores)
        codes = (
            *(Code("CRITERION", one.code, one.name, one.rule) for one in criteria.values()),
            *(Code("REF_AREA", area, self._catalogue.territory(area).name) for area in areas),
        )
        return Dataset(code, name, POINTS, tuple(rows), codes)
