"""The narrative of a period: what the figures of a form say, sentence by sentence, by pillar.

The same values as on sheet and screen, in the phrases of `trends.phrases`; nothing is said that they do not hold.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.figure import Figure
from dntracker.domain.form import FormRow
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.narrative import Basis, Narrative, Part, Sentence
from dntracker.domain.percent import plan_basis
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Quantity
from dntracker.services import narrative_texts as words
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.meetings import Meetings
from dntracker.services.reports.notes import FigureNotes, shown_note
from dntracker.services.reports.row_phrases import against_last, against_plan, meets_plan, quantities
from dntracker.services.row_values import FormFigures, RowValues, Shown
from dntracker.services.statements import Quoted, Statements
from dntracker.services.trends import phrases
from dntracker.services.trends.series import Point
from dntracker.services.trends.texts import as_of_text
from dntracker.services.trends.trends import Trends

NATION = "CA_NUOC"


class Beyond(Struct, frozen=True):
    """What was said of indicators beside their figures: published, and in meetings."""

    statements: Statements
    meetings: Meetings


class Told(Struct, frozen=True):
    """A row of the form with all that can be said of it; `met` is whether it reached its plan, None: not to be told."""

    indicator: Indicator
    values: RowValues
    met: bool | None

    @property
    def shown(self) -> Shown | None:
        """The period's value; None where there is none, or *chưa có số liệu*."""
        shown = self.values.current
        return None if shown is None or shown.quantity.mark is Mark.MISSING else shown


def counted(told: Sequence[Told]) -> dict[str, int]:
    """How many there are, have a figure, reached their plan."""
    known = [one for one in told if one.shown]
    planned = [one for one in known if one.values.plan]
    return {
        words.ALL: len(told),
        words.KNOWN: len(known),
        words.MISSING: len(told) - len(known),
        words.MET: sum(one.met is True for one in planned),
        words.UNMET: sum(one.met is False for one in planned),
        words.OPEN: sum(one.met is None for one in planned),
        words.UNPLANNED: len(known) - len(planned),
    }


def meeting_days(catalogue: Catalogue, figures: FormFigures) -> tuple[date, date]:
    """From when to when a meeting is about a period: after the form closed for the one before, until it closes for it.

    A form without due days closes as its period ends.
    """
    form, unit, period = figures.form, catalogue.unit(figures.unit), figures.period
    before = period.previous()
    last, until = catalogue.closes(form, unit, period), catalogue.closes(form, unit, before)
    return (until or before.end) + timedelta(days=1), last or period.end


class Narrator:
    """Tells one form of one unit and period; `beside` are figures of other sources in its cells."""

    def __init__(
        self,
        catalogue: Catalogue,
        figures: FormFigures,
        beside: list[Figure],
        trends: Trends,
        beyond: Beyond,
    ) -> None:
        self._catalogue, self._figures, self._trends = catalogue, figures, trends
        self._statements, self._meetings, self._period = beyond.statements, beyond.meetings, figures.period
        self._notes = FigureNotes(catalogue, figures, beside)

    def tell(self, at: datetime) -> Narrative:
        """Everything there is to say, made at a moment."""
        told = [self._told(row) for row in self._figures.form.rows]
        parts = [
            Part(pillar.code, pillar.name, tuple(self._paragraphs(pillar.code, about)))
            for pillar in self._catalogue.pillars()
            if (about := [one for one in told if one.indicator.pillar == pillar.code])
        ]
        form = self._figures.form
        opening = words.counts(form.code, counted(told))
        return Narrative(form.code, self._figures.unit, self._period.code, at, (opening,), tuple(parts))

    def _told(self, row: FormRow) -> Told:
        indicator, values = self._catalogue.indicator_at(row.indicator, self._period), self._figures.values(row)
        return Told(indicator, values, meets_plan(indicator, values))

    def _paragraphs(self, pillar: str, told: list[Told]) -> Iterator[tuple[Sentence, ...]]:
        for one in told:
            result = (self._result(one, one.shown),) if one.shown else ()
            quoted = tuple(self._quotes(one, named=not result))
            heard = tuple(self._opinions(one, named=not result and not quoted))
            if result or quoted or heard:
                yield result + quoted + heard
        missing = [one.indicator for one in told if one.shown is None]
        if missing:
            yield (words.missing(pillar, missing),)

    def _result(self, one: Told, shown: Shown) -> Sentence:
        indicator = one.indicator
        nation = self._nation(indicator, shown)
        borders, beside = self._borders(shown.figure)
        elsewhere = f"{phrases.in_borders(indicator, beside)}." if beside else ""
        said = [
            self._level(one, shown, borders),
            *self._against_plan(one),
            against_last(indicator, one.values, self._period),
            phrases.beside(indicator, shown.quantity, nation.figure.quantity) if nation else "",
        ]
        bare = replace(shown.figure, note="") if shown.figure else None  # a note may tell it, and is not told here
        conflict = self._notes.conflict(bare, indicator) if bare else ""
        return Sentence(
            indicator.code,
            " ".join(filter(None, [f"{', '.join(filter(None, said))}.", elsewhere, conflict])),
            tuple(self._rests_on(one, nation)),
            tuple(self._sources(one.values, nation)),
        )

    def _level(self, one: Told, shown: Shown, borders: str) -> str:
        indicator, quantity = one.indicator, shown.quantity
        if quantity.mark is not None:
            return f"{indicator.name}: {words.MARKS[quantity.mark]}"
        count = texts.inside(texts.city_count(shown.city)) if shown.city and shown.city.provisional else ""
        remark = ", ".join(filter(None, [texts.inside(shown_note(shown)), count]))
        told = phrases.reached(indicator, phrases.value(indicator, quantity), remark)
        stop = ":" if indicator.kind in (Kind.RANK, Kind.YES_NO) else "," if borders else ""
        said = f"{indicator.name}{borders and f', {borders}'}{stop} {told}"
        day = self._day(shown.figure)
        return f"Tính đến {day}, {texts.inside(said)}" if day else said

    def _day(self, figure: Figure | None) -> str:
        if figure is None:
            return ""
        usual = figure.as_of in (None, self._figures.window(self._period).last, self._period.end)
        return "" if usual and figure.period == self._period else as_of_text(figure)

    def _borders(self, figure: Figure | None) -> tuple[str, list[tuple[str, Quantity]]]:
        # a year that is told for two borders of the city, as the DTI of 2024, is told in both
        told = figure is not None and self._figures.form.territory != "unit"
        return self._trends.in_borders(figure) if figure and told else ("", [])

    def _against_plan(self, one: Told) -> Iterator[str]:
        total, adds_up = one.values.cumulative, plan_basis(one.indicator).value == fields.CUMULATIVE
        if adds_up and total is not None and len(self._period.year_to_date()) > 1:
            yield f"lũy kế từ đầu năm đạt {phrases.value(one.indicator, total)}"
        yield against_plan(one.indicator, one.values)

    def _nation(self, indicator: Indicator, shown: Shown) -> Point | None:
        if self._figures.form.territory == "unit" or self._period.frequency not in (Frequency.YEAR, Frequency.QUARTER):
            return None
        figure = shown.figure
        stands_in = (figure.as_of or figure.period.end) if figure and figure.period != self._period else None
        return self._trends.national(indicator.code, self._period, stands_in)

    def _quotes(self, one: Told, *, named: bool) -> Iterator[Sentence]:
        if self._figures.form.territory == "unit":
            return
        for quoted in self._statements.of(one.indicator.code):
            statement = quoted.statement
            if statement.territory in self._catalogue.city_codes() and self._speaks_of_it(quoted):
                said = f"{one.indicator.name}: {texts.inside(quoted.remark)}" if named else quoted.remark
                basis = Basis((one.indicator.code, statement.code), statement.text)
                yield Sentence(f"{one.indicator.code}/{statement.code}", said, (basis,), (quoted.source_title,))

    def _opinions(self, one: Told, *, named: bool) -> Iterator[Sentence]:
        if self._figures.form.territory == "unit":
            return
        code = one.indicator.code
        for note in self._meetings.between(code, *meeting_days(self._catalogue, self._figures)):
            yield words.opinion(code, one.indicator.name if named else "", note)
            named = False

    def _speaks_of_it(self, quoted: Quoted) -> bool:
        told = Period.parse(quoted.statement.period)
        return self._period.start <= told.start and told.end <= self._period.end

    def _rests_on(self, one: Told, nation: Point | None) -> Iterator[Basis]:
        shown = quantities(one.values) | {NATION: nation.figure.quantity if nation else None}
        if len(self._period.year_to_date()) == 1:
            del shown[fields.CUMULATIVE]  # nothing but the period itself
        for field, quantity in shown.items():
            if quantity is not None:
                yield Basis((one.indicator.code, field), phrases.value(one.indicator, quantity))

    def _sources(self, values: RowValues, nation: Point | None) -> Iterator[str]:
        figures = [values.current.figure if values.current else None, nation.figure if nation else None]
        named = [self._notes.source(figure) for figure in figures if figure is not None]
        if values.plan is not None:
            source = self._catalogue.source(values.plan.document)
            named.append(source.number or source.title)
        yield from dict.fromkeys(named)
