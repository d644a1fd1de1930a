"""The story of one number on a sheet: its value, what it says in words, whose word it is, how it came to be."""

from datetime import datetime

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.in_period import pick
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.percent import Gap, plan_basis
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.history import History
from dntracker.services.reports.notes import FigureNotes, gap_note, state_note
from dntracker.services.reports.row_phrases import PERCENTAGES, compared, quantities, value_text
from dntracker.services.row_values import FormFigures, RowValues
from dntracker.store.figures import Figures

YEARS = 5
_SCALES = ((1_000_000, "triệu "), (1_000, "nghìn "))
_COLUMNS = {
    fields.PLAN: "kế hoạch năm",
    fields.LAST_YEAR: "cùng kỳ năm trước",
    fields.CURRENT: "kỳ báo cáo",
    fields.CUMULATIVE: "lũy kế",
    fields.PERCENT_PLAN: "% so kế hoạch",
    fields.PERCENT_LAST_YEAR: "% so cùng kỳ",
}


class SourceLine(Struct, frozen=True):
    """A document or article behind a number."""

    title: str
    detail: str
    url: str = ""


class Bar(Struct, frozen=True):
    """One of the last years or periods, for a small chart; `firm` is neither estimated nor provisional."""

    label: str
    text: str
    value: float | None
    firm: bool = True
    now: bool = False


class CellStory(Struct, frozen=True):
    """What the inspector shows of one number; `cell` is where it can be mended (None: it is computed).

    `empty` stands in for a value that is not there; `framework` is the one whose points it is, `project` and
    `milestone` are where a sheet of projects leads.
    """

    title: str
    place: str
    value_text: str
    measure: str
    status: str
    sentence: str
    indicator: str
    cell: Cell | None
    sources: tuple[SourceLine, ...] = ()
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    bars_measure: str = ""
    history: tuple[tuple[datetime, str], ...] = ()
    empty: str = ""
    framework: str = ""
    project: str = ""
    milestone: str = ""


class Storyteller:
    """Tells about the numbers of one sheet."""

    def __init__(
        self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure], numbers: Figures, history: History
    ) -> None:
        self._catalogue, self._figures, self._beside = catalogue, figures, beside
        self._numbers, self._history = numbers, history
        self._notes = FigureNotes(catalogue, figures, beside)

    def tell(self, code: str, field: str) -> CellStory:
        """The story of the number in an indicator's row and a column's field."""
        period = self._figures.period.same_last_year() if field == fields.LAST_YEAR else self._figures.period
        indicator = self._catalogue.indicator_at(code, period)
        row = next(row for row in self._figures.form.rows if row.indicator == indicator.code)
        values = self._figures.values(row)
        shown = {fields.LAST_YEAR: values.last_year, fields.CURRENT: values.current}.get(field)
        figure = shown.figure if shown else None
        cell = figure.cell if figure else self._cell(indicator, period)
        column = _COLUMNS.get(field, field)
        line = f"Dòng {row.number}, {column}" if row.number else f"{column[:1].upper()}{column[1:]}"
        place = f"{line} · {texts.inside(texts.period_name(period))}"
        return CellStory(
            indicator.short_name,
            place,
            value_text(values, field, indicator),
            "" if field in PERCENTAGES else indicator.measure,
            _status(figure),
            self._sentence(indicator, values, field),
            indicator.code,
            cell if field in (fields.CURRENT, fields.LAST_YEAR) else None,
            self._sources(values, field, figure),
            tuple(self._other(one, indicator) for one in self._beside if figure and one.cell == figure.cell),
            tuple(self._notes.of(shown, period, indicator)) if shown else (),
            *self._bars(indicator, field),
            tuple(self._history.of(cell)) if shown else (),
            _empty(indicator, field),
        )

    def _cell(self, indicator: Indicator, period: Period) -> Cell:
        return Cell(indicator.code, self._figures.territory(period), self._figures.unit, period)

    def _sources(self, values: RowValues, field: str, figure: Figure | None) -> tuple[SourceLine, ...]:
        codes = [figure.source, *figure.sources] if figure else []
        if field == fields.PLAN and values.plan is not None:
            codes = [values.plan.document, values.plan.source]
        return tuple(self._source(code) for code in dict.fromkeys(codes) if code)

    def _source(self, code: str) -> SourceLine:
        source = self._catalogue.source(code)
        day = "/".join(reversed(source.date.split("-")))
        detail = ", ".join(filter(None, [source.number, source.outlet or source.issuer, day]))
        return SourceLine(source.title, detail, source.url)

    def _other(self, figure: Figure, indicator: Indicator) -> str:
        value = texts.with_measure(write(figure.quantity), indicator.measure)
        return f"{value} theo {self._notes.source(figure)}"

    def _sentence(self, indicator: Indicator, values: RowValues, field: str) -> str:
        match field:
            case fields.PERCENT_PLAN if isinstance(values.percent_plan, Gap):
                return gap_note(values.percent_plan, None)
            case fields.PERCENT_PLAN:
                return _quotient(values, plan_basis(indicator).value, fields.PLAN)
            case fields.PERCENT_LAST_YEAR if isinstance(values.percent_last_year, Gap):
                return gap_note(values.percent_last_year, values.broken)
            case fields.PERCENT_LAST_YEAR:
                return _quotient(values, fields.CURRENT, fields.LAST_YEAR)
            case fields.CUMULATIVE if values.cumulative:
                return f"Cộng {len(self._figures.period.year_to_date())} kỳ từ đầu năm."
            case fields.CURRENT:
                return self._compared(indicator, values)
        return ""

    def _compared(self, indicator: Indicator, values: RowValues) -> str:
        text = "; ".join(compared(indicator, values, self._figures.period))
        return f"{texts.begun(text)}." if text else ""

    def _bars(self, indicator: Indicator, field: str) -> tuple[tuple[Bar, ...], str]:
        if field not in (fields.CURRENT, fields.LAST_YEAR):
            return (), ""
        figures = self._numbers.of_indicator(indicator.code)
        now = self._figures.period
        periods = [Period(year, now.frequency, now.index) for year in range(now.year - YEARS + 1, now.year + 1)]
        picked = [self._pick(indicator, figures, period) for period in periods]
        numbers = [abs(one.quantity.number) for one in picked if one is not None and one.quantity.number is not None]
        if len(numbers) < 2:
            return (), ""
        scale, word = next(((scale, word) for scale, word in _SCALES if max(numbers) >= 10 * scale), (1, ""))
        chosen = now.same_last_year() if field == fields.LAST_YEAR else now
        bars = (_bar(one, period, scale, period == chosen) for one, period in zip(picked, periods, strict=True))
        return tuple(bars), f"{word}{indicator.measure}"

    def _pick(self, indicator: Indicator, figures: list[Figure], period: Period) -> Figure | None:
        about = [one for one in figures if one.territory == self._figures.territory(period)]
        own = [one for one in about if one.unit == self._figures.unit] or about
        return pick(own, period, indicator, self._figures.window)


def _bar(figure: Figure | None, period: Period, scale: int, now: bool) -> Bar:
    label = str(period.year)
    if figure is None:
        return Bar(label, Mark.MISSING.value, None, now=now)
    said = figure.quantity
    if said.value is not None and scale > 1:
        low = float(half_up(exact(said.value) / scale, 1))
        high = float(half_up(exact(said.high) / scale, 1)) if said.high is not None else None
        said = Quantity(low, high if high != low else None, said.qualifier)
    return Bar(label, write(said, 1 if scale > 1 else None), figure.quantity.number, _is_firm(figure), now)


def _empty(indicator: Indicator, field: str) -> str:
    if field == fields.CUMULATIVE:
        adds_up = indicator.adds_up
        return "Chưa đủ các kỳ" if adds_up else "Không cộng dồn"
    if field in PERCENTAGES:
        return "Không tính"
    return "Chưa có" if field == fields.PLAN else "Chưa nhập"


def _quotient(values: RowValues, above: str, below: str) -> str:
    parts = quantities(values)
    numerator, denominator = parts[above], parts[below]
    if numerator is None or denominator is None or numerator.number is None or not denominator.number:
        return ""
    share = half_up(exact(numerator.number) * 100 / exact(denominator.number), 3)
    return (
        f"{write(numerator)} / {write(denominator)} × 100 = {write(Quantity(float(share)))}. Tờ in làm tròn một chữ số."
    )


def _is_firm(figure: Figure) -> bool:
    return figure.status is Status.OFFICIAL and figure.qualifier is not Qualifier.ABOUT


def _status(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return state_note(figure) or texts.status_word(figure.status).capitalize()
