"""What is published: the official figures of an indicator, a pillar or all, or the points of a framework.

A figure of a form that is not approved is not published: a draft is nobody's official word.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Figure
from dntracker.domain.framework import LEVELS, Criterion, Framework, Score
from dntracker.domain.indicator import Indicator
from dntracker.domain.quantity import Mark
from dntracker.domain.submission import Submission
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.duties import APPROVED
from dntracker.services.framework_names import named
from dntracker.services.frameworks import Frameworks
from dntracker.services.open_data.columns import FIGURES, POINTS, Column
from dntracker.services.scores.phrases import derivation
from dntracker.services.scores.scores import Scores
from dntracker.services.scores.sheet import COMPUTED
from dntracker.store.figures import Figures
from dntracker.store.store import Store

ALL = "all"
Cell = str | int | float | None
_Criteria = Mapping[str, Criterion]
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

    def __init__(
        self, store: Store, catalogue: Catalogue, frameworks: Frameworks, scores: Callable[[], Scores]
    ) -> None:
        self._store, self._catalogue, self._frameworks, self._scores = store, catalogue, frameworks, scores
        self._figures = Figures(store)

    def of(self, wanted: str) -> Dataset:
        """The data set of an indicator, a pillar, a framework (all its years, or as *DTI-2022* one) or `all`.

        Raises NoDataset.
        """
        indicators = self._catalogue.indicators()
        known = {one.code.casefold(): one for one in indicators}
        pillars = {one.code.casefold(): one for one in self._catalogue.pillars()}
        name = wanted.strip().casefold()
        if name in known:
            return self._of_indicators(known[name].code, known[name].name, [known[name]])
        if name in pillars:
            pillar = pillars[name]
            return self._of_indicators(
                pillar.code, pillar.name, [one for one in indicators if one.pillar == pillar.code]
            )
        if name == ALL:
            return self._of_indicators(ALL, "Mọi chỉ tiêu", indicators)
        try:
            return self._of_framework(*named(self._frameworks.all(), wanted.strip().upper()))
        except UnknownCode as error:
            raise NoDataset(wanted=wanted) from error

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
            indicator.measure, indicator.decimals, figure.as_of.isoformat() if figure.as_of else "",
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

    def _of_framework(self, framework: Framework, year: int | None) -> Dataset:
        criteria = {one.code: one for one in self._frameworks.criteria(framework.code)}
        years = [year] if year else self._frameworks.years_of(framework)
        rows = [*self._given(framework, criteria, years), *self._computed(framework, criteria, years)]
        rows.sort(key=lambda row: (row[2], row[3], criteria[str(row[1])].position))
        codes = (
            *(Code("CRITERION", one.code, one.name, one.rule) for one in criteria.values()),
            *(Code("REF_AREA", area, self._catalogue.territory(area).name) for area in dict.fromkeys(
                str(row[2]) for row in rows)),
        )  # fmt: skip
        code, name = (f"{framework.code}-{year}", f"{framework.name}, {year}") if year else (
            framework.code, framework.name)  # fmt: skip
        return Dataset(code, name, POINTS, tuple(rows), codes)

    def _given(self, framework: Framework, criteria: _Criteria, years: Collection[int]) -> Iterator[tuple[Cell, ...]]:
        for one in self._store.all(Score):
            if one.framework == framework.code and one.criterion in criteria and one.period.year in years:
                about = one.territory, one.period.code
                for level in (level for level in LEVELS if one.of(level) is not None):
                    yield _points(criteria[one.criterion], about, level, one.of(level), "", one.note)

    def _computed(self, framework: Framework, criteria: _Criteria, years: Iterable[int]) -> Iterator[tuple[Cell, ...]]:
        drafts = self._drafts()
        for year in years:
            sheet = self._scores().read(framework.code, year)
            for code, answer in sheet.answers.items():
                measured = [one for one in (answer.point, answer.below_point) if one]
                held = any(one.computed or self._draft(one.figure, drafts) for one in measured)
                if answer.earned.points is None or held:
                    continue
                about = sheet.territory, sheet.period.code
                sources = "; ".join(dict.fromkeys(one.source_title for one in measured))
                how = derivation(answer, criteria[code])
                yield _points(criteria[code], about, COMPUTED, answer.earned.points, sources, how)


def _points(
    criterion: Criterion, about: tuple[str, str], level: str, points: float | None, source: str, remark: str
) -> tuple[Cell, ...]:
    return criterion.framework, criterion.code, *about, level.upper(), points, criterion.points, source, remark
