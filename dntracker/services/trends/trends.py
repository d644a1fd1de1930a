"""Seeing an indicator over the years: its series with all that it is compared with, and the list to choose from."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.calendar import NoWindow, Window
from dntracker.domain.chart_spec import LineSpec
from dntracker.domain.figure import Figure
from dntracker.domain.fold import fold
from dntracker.domain.in_period import WindowOf
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends import rules, sentences, texts
from dntracker.services.trends.borders import Borders
from dntracker.services.trends.points import CITY, NATION, PROVINCE, Points
from dntracker.services.trends.reading import Reading
from dntracker.services.trends.series import Point, Series
from dntracker.services.trends.stretch import bounds_of
from dntracker.services.trends.table import table_rows
from dntracker.services.trends.targets import document_marks, target_steps
from dntracker.store.figures import Figures

NO_NUMBER = "…"


class PickItem(Struct, frozen=True):
    """One indicator to choose."""

    code: str
    name: str


class PickGroup(Struct, frozen=True):
    """A heading of the list with its indicators."""

    title: str
    items: tuple[PickItem, ...]


class Trends:
    """Gives series, and the list of indicators with their latest values."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue = catalogue
        self._figures = figures
        self._recent: tuple[str, ...] = ()
        self._latest: dict[str, str] = {}

    def series(
        self, code: str, *, unit: str | None = None, territory: str | None = None, frequency: Frequency = Frequency.YEAR
    ) -> Series:
        """The series of an indicator about the city (or one territory), from whoever reports it (or one unit)."""
        return told(self.untold(LineSpec(code, unit or "", territory or ""), frequency))

    def reading(self) -> Reading:
        """What reads for one chart, so that several lines read nothing twice."""
        return Reading(self._catalogue, self._figures)

    def untold(
        self, line: LineSpec, frequency: Frequency, *, joined: bool = False, reading: Reading | None = None
    ) -> Series:
        """The series of a line without rows and sentences; `joined`: sums and comparisons may cross its breaks."""
        reading = reading or self.reading()
        indicator = self._catalogue.indicator(line.indicator)
        territory, unit = line.territory or None, line.unit or None
        figures = reading.about(indicator.code, self._above_communes(territory))
        about = [one for one in figures if self._is_about(one, territory) and unit in (None, one.unit)]
        computed = reading.computed(indicator) if territory is None and unit is None else {}
        borders = Borders(self._catalogue, (*about, *computed))
        points = Points(self._catalogue, indicator, frequency, self._window_of(indicator), computed, borders)
        official = points.official([*about, *computed], joined=joined)
        steps = target_steps(self._catalogue, self._catalogue.targets_of(indicator.code)) if territory is None else ()
        return Series(
            indicator=indicator,
            frequency=frequency,
            territory_name=self._territory_name(territory),
            measure="" if indicator.kind is Kind.YES_NO else indicator.measure,
            points=official,
            others=points.others(about, official),
            benchmarks=points.benchmarks(one for one in figures if not self._is_about(one, territory)),
            targets=steps,
            breaks=points.breaks(territory),
            redrawn=points.redrawn(),
            documents=document_marks(steps),
            publishers=(publishers := points.publishers(official)),
            source_line=texts.source_line(publishers),
            cited=(cited := _source_codes(about)),
            counts=(len(about), len(cited)),
            name=indicator.short_name or indicator.name,
            bounds=bounds_of(indicator, about),
            joined=joined,
        )

    def national(self, code: str, period: Period, as_of: date | None = None) -> Point | None:
        """The nation's figure for a column as a series would have it; `as_of`: of a day that stands in for it."""
        indicator = self._catalogue.indicator(code)
        nations = tuple(one.code for one in self._catalogue.territories() if one.kind == NATION)
        points = Points(self._catalogue, indicator, period.frequency, self._window_of(indicator))
        return rules.national(points.benchmarks(self._figures.of_indicator(code, nations)), period, as_of)

    def in_borders(self, figure: Figure) -> tuple[str, list[tuple[str, Quantity]]]:
        """The borders of the city that a figure is about, and what it has in others in that period.

        Both are empty where the period is told for the city of its time alone.
        """
        about = self._figures.of_indicator(figure.indicator, self._catalogue.city_codes())
        same = [one for one in about if one.official and one.value is not None and one.period == figure.period]
        borders = Borders(self._catalogue, about)
        beside = {one.territory: (borders.named(one), one.quantity) for one in same}
        beside.pop(figure.territory, None)
        return borders.named(figure), list(beside.values())

    def pick(self, text: str = "") -> list[PickGroup]:
        """The list to choose from: what fits the words first (no tone marks needed), recent ones, then by pillar."""
        indicators = self._catalogue.indicators()
        if words := fold(text).split():
            hits = [one for one in indicators if all(word in fold(_searchable(one)) for word in words)]
            hits.sort(key=lambda one: not fold(one.short_name).startswith(" ".join(words)))
            return [PickGroup(f"Khớp “{text.strip()}”", _items(hits))]
        known = {one.code: one for one in indicators}
        recent = PickGroup("Xem gần đây", _items([known[code] for code in self._recent if code in known]))
        pillars = [
            PickGroup(pillar.name, _items([one for one in indicators if one.pillar == pillar.code]))
            for pillar in self._catalogue.pillars()
        ]
        return [group for group in (recent, *pillars) if group.items]

    def recent(self, codes: Sequence[str]) -> None:
        """Take these as seen lately, the newest first."""
        self._recent = tuple(codes)

    def latest(self, code: str) -> str:
        """An indicator's newest yearly value for the list; remembered until `forget`."""
        if code not in self._latest:
            indicator = self._catalogue.indicator(code)
            reading = self.reading()
            about, computed = reading.about(code, self._catalogue.city_codes()), reading.computed(indicator)
            borders = Borders(self._catalogue, (*about, *computed))
            points = Points(self._catalogue, indicator, Frequency.YEAR, self._window_of(indicator), computed, borders)
            shown = [one for one in points.official([*about, *computed]) if one.quantity.counts]
            self._latest[code] = shown[-1].label if shown else NO_NUMBER
        return self._latest[code]

    def forget(self, codes: Sequence[str]) -> None:
        """Read the latest values of these indicators anew."""
        for code in codes:
            self._latest.pop(code, None)

    def default(self) -> str:
        """The indicator to open with: the last seen, else the one with the most targets; empty without any."""
        known = [one.code for one in self._catalogue.indicators()]
        recent = next((code for code in self._recent if code in known), "")
        return recent or max(known, key=lambda code: len(self._catalogue.targets_of(code)), default="")

    def _above_communes(self, territory: str | None) -> tuple[str, ...]:
        # The communes' figures are most of a file, and stand in no chart but their own.
        above = (one.code for one in self._catalogue.territories() if one.kind in (CITY, NATION, PROVINCE))
        return (*above, territory) if territory else tuple(above)

    def _is_about(self, figure: Figure, territory: str | None) -> bool:
        if territory is not None:
            return figure.territory == territory
        return self._catalogue.territory(figure.territory).kind == CITY

    def _territory_name(self, territory: str | None) -> str:
        shown = territory or (self._catalogue.city_codes() or ("",))[-1]
        name = self._catalogue.territory(shown).short_name if shown else ""
        return name if territory else name.split(" (")[0]

    def _window_of(self, indicator: Indicator) -> WindowOf:
        forms = [form for form in self._catalogue.forms() if any(row.indicator == indicator.code for row in form.rows)]
        calendar = self._catalogue.calendar(forms[0].calendar) if forms else None

        def window(period: Period) -> Window:
            if calendar is None:
                return Window(period.start, period.end)
            try:
                return calendar.window(period)
            except NoWindow:
                return Window(period.start, period.end)

        return window


def told(series: Series) -> Series:
    """A series with its pace, rows and sentences; a year's target for a flow is none for its quarters."""
    if series.indicator.adds_up and series.frequency is not Frequency.YEAR and not series.cumulative:
        series = replace(series, targets=(), documents=())
    series = replace(series, pace=sentences.pace_of(series))
    return replace(
        series,
        rows=table_rows(series),
        sentence=sentences.sentence(series),
        subsentence=sentences.subsentence(series),
    )


def _searchable(indicator: Indicator) -> str:
    return " ".join((indicator.code, indicator.short_name, indicator.name, *indicator.former_codes))


def _items(indicators: Sequence[Indicator]) -> tuple[PickItem, ...]:
    return tuple(PickItem(one.code, one.short_name or one.name) for one in indicators)


def _source_codes(figures: Sequence[Figure]) -> frozenset[str]:
    return frozenset(code for one in figures for code in (one.source, *one.sources) if code)
