"""The points of a series: which figures are the city's, which stand beside them, which are other territories'."""

from collections.abc import Iterable, Mapping, Sequence

from dntracker.domain.figure import Figure
from dntracker.domain.in_period import WindowOf, day_of, pick
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.borders import Borders
from dntracker.services.trends.series import TERRITORY, Benchmark, Point
from dntracker.services.trends.sums import Sums
from dntracker.services.trends.texts import date_name, figure_text

CITY, NATION, PROVINCE = "city", "nation", "province"


NONE_DERIVED: Mapping[Figure, str] = {}


class Points:
    """Sorts the figures of one indicator into the columns of one frequency; `derived` ones say from what."""

    def __init__(
        self,
        catalogue: Catalogue,
        indicator: Indicator,
        frequency: Frequency,
        window_of: WindowOf,
        derived: Mapping[Figure, str] = NONE_DERIVED,
        borders: Borders | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._indicator = indicator
        self._frequency = frequency
        self._window_of = window_of
        self._derived = dict(derived)
        self._borders = borders or Borders(catalogue, ())

    def official(self, figures: Iterable[Figure], *, joined: bool = False) -> tuple[Point, ...]:
        """One figure a column: the period's own, the latest as-of that may stand in for it, or the sum of its parts.

        `joined`: sums may cross series breaks.
        """
        standing = {one.period: one for one in self._one_a_period([figure for figure in figures if figure.official])}
        near = self._by_year(standing.values())
        sums = self._sums(standing, joined=joined)
        found = list[Point]()
        for year in sorted({period.year for period in standing}):
            close = [one for each in (year - 1, year, year + 1) for one in near.get(each, ())]
            for column in Period(year, Frequency.YEAR).parts(self._frequency):
                figure = standing.get(column) or pick(close, column, self._indicator, self._window_of)
                figure = figure or self._summed(sums, column)
                found += [self._point(column, figure)] if figure else []
        return tuple(found)

    def others(self, figures: Iterable[Figure], official: Sequence[Point]) -> tuple[Point, ...]:
        """What other sources or units say about the official points' own periods, where they say otherwise."""
        by_period = {point.figure.period: point for point in official}
        found = []
        for figure in sorted(figures, key=lambda one: (one.period, one.unit, one.source)):
            point = by_period.get(figure.period)
            if point and figure.mark is None and figure.quantity != point.figure.quantity:
                found.append(self._point(point.period, figure))
        return tuple(found)

    def benchmarks(self, figures: Iterable[Figure]) -> tuple[Benchmark, ...]:
        """The other territories, the nation first, each as each of its reporters gives it."""
        groups: dict[tuple[str, str, str], list[Figure]] = {}
        for figure in figures:
            kind = self._catalogue.territory(figure.territory).kind
            if kind in (NATION, PROVINCE):
                reporter = self._heir(figure.unit) if kind == NATION else ""
                apart = "" if figure.official else figure.source
                groups.setdefault((figure.territory, reporter, apart), []).append(figure)
        found = [self._benchmark(group) for group in groups.values()]
        return tuple(sorted(found, key=lambda one: (not one.national, one.territory_name, -len(one.points))))

    def breaks(self, territory: str | None) -> tuple[SeriesBreak, ...]:
        """The breaks of the series about a territory: the nation and other provinces have the city's borders not."""
        elsewhere = territory is not None and self._catalogue.territory(territory).kind in (NATION, PROVINCE)
        found = self._borders.breaks(self._catalogue.breaks_of(self._indicator.code))
        return tuple(one for one in found if not elsewhere or one.kind != TERRITORY)

    def redrawn(self) -> SeriesBreak | None:
        """The break of the city's newest borders, where the series has them earlier."""
        return self._borders.redrawn(self._catalogue.breaks_of(self._indicator.code))

    def source_title(self, figure: Figure) -> str:
        """Who says so: the source's outlet or title with its date, else the unit that reports."""
        if figure in self._derived:
            return self._derived[figure]
        codes = (figure.source, *figure.sources) if figure.source else figure.sources
        if not codes:
            return self._catalogue.unit(figure.unit).short_name
        source = self._catalogue.source(codes[0])
        dated = f" ({date_name(source.date)})" if source.date else ""
        return (source.outlet or source.title) + dated

    def publishers(self, points: Iterable[Point]) -> tuple[str, ...]:
        """Who says what a chart shows, each once, the newest first, with the dates of what they said."""
        dates: dict[str, list[str]] = {}
        for point in sorted(points, key=lambda one: one.period, reverse=True):
            name, date = self._publisher(point.figure)
            if date not in (said := dates.setdefault(name, [])):
                said.append(date)
        return tuple(
            name + (f" ({', '.join(known)})" if (known := [*filter(None, said)]) else "")
            for name, said in dates.items()
        )

    def _publisher(self, figure: Figure) -> tuple[str, str]:
        code = next(filter(None, (figure.source, *figure.sources)), "")
        if figure in self._derived or not code:
            return self.source_title(figure), ""
        source = self._catalogue.source(code)
        return source.outlet or f"“{source.title}”", date_name(source.date) if source.date else ""

    def _benchmark(self, group: list[Figure]) -> Benchmark:
        territory = self._catalogue.territory(group[0].territory)
        national = territory.kind == NATION
        if not group[0].official:
            source = self._catalogue.source(group[0].source)
            return Benchmark(territory.short_name, source.outlet or source.title, self._spread(group), national)
        units = dict.fromkeys(figure.unit for figure in sorted(group, key=lambda one: one.period))
        reporters = " / ".join(self._catalogue.unit(unit).short_name for unit in units) if national else ""
        return Benchmark(territory.short_name, reporters, self.official(group), national, territory.successor)

    def _by_year(self, figures: Iterable[Figure]) -> dict[int, list[Figure]]:
        # What may stand in for a period speaks of a day in its data window, which reaches into the year before at most.
        found: dict[int, list[Figure]] = {}
        for one in figures if self._indicator.carries else ():
            day = day_of(one, self._window_of) if one.period.frequency is Frequency.MONTH else one.period.end
            found.setdefault(day.year, []).append(one)
        return found

    def _sums(self, standing: Mapping[Period, Figure], *, joined: bool) -> Sums:
        about = next((one.territory for one in standing.values()), None)
        breaks = () if joined else self.breaks(about)
        return Sums(self._indicator, standing, breaks, tuple(self._catalogue.formers_of(self._indicator.code)))

    def _summed(self, sums: Sums, column: Period) -> Figure | None:
        made = sums.of(column)
        if made is not None:
            self._derived[made.figure] = made.words
        return made.figure if made else None

    def _heir(self, unit: str) -> str:
        successors = self._catalogue.unit(unit).successors
        return self._heir(successors[0]) if len(successors) == 1 else unit

    def _spread(self, group: list[Figure]) -> tuple[Point, ...]:
        own = sorted((one for one in group if one.period.frequency is self._frequency), key=lambda one: one.period)
        return tuple(self._point(figure.period, figure) for figure in own)

    def _one_a_period(self, figures: list[Figure]) -> list[Figure]:
        ranked = sorted(figures, key=self._rank, reverse=True)
        return list({figure.period: figure for figure in ranked}.values())

    def _rank(self, figure: Figure) -> tuple[bool, bool, int]:
        lineage = [self._indicator.owner, *self._predecessors(self._indicator.owner)]
        place = lineage.index(figure.unit) if figure.unit in lineage else len(lineage)
        return figure in self._derived, figure.territory != self._borders.city(figure.period), place

    def _predecessors(self, owner: str) -> list[str]:
        return [unit.code for unit in self._catalogue.units() if owner in unit.successors]

    def _point(self, column: Period, figure: Figure) -> Point:
        stands_in = (figure.as_of or figure.period.end) if figure.period != column else None
        computed = figure in self._derived
        text = figure_text(self._indicator, figure, rounded=computed)
        source, borders = self.source_title(figure), self._borders.named(figure)
        return Point(column, figure, text, source, stands_in, computed, borders=borders)
