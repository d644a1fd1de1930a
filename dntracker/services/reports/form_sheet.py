"""The official sheet of a form: its heading as it was on the period's last day, its rows, its footnotes."""

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.figure import Figure
from dntracker.domain.form import FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.percent import Answer, Gap
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Percentage, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.agencies import unit_name
from dntracker.services.reports.heading import Heading
from dntracker.services.reports.notes import FigureNotes, Footnotes, gap_note, shown_note, written_day
from dntracker.services.row_values import FormFigures, RowValues, Shown

BAND = "CHI_TIEU"
_ROW_FIELDS = (fields.NUMBERING, fields.NAME, fields.CODE, fields.MEASURE, *fields.NUMBERS, fields.NOTE)
_PRINTED = ("plan", "last_year", "cumulative", "percent_plan", "percent_last_year")
_EMPTY = Percentage()
ACROSS = "Số cộng cả các kỳ trước khi thay đổi địa giới."


class SheetMaker:
    """Makes one sheet; `beside` are figures of other sources in its cells."""

    def __init__(self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure]) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._notes = FigureNotes(catalogue, figures, beside)
        self._footnotes = Footnotes()

    def make(self) -> Report:
        """The sheet, every text final."""
        form, period = self._figures.form, self._figures.period
        heading = Heading(self._catalogue, self._figures.unit, period.end)
        said = heading.fields | self._heading() | _headings(period)
        rows = Band(self._rows(), fields=_ROW_FIELDS)
        return Report(
            title=f"{form.name.upper()}, {texts.period_name(period)}",
            subject=f"Biểu số {form.code}",
            author=heading.author,
            fields=said,
            bands={BAND: rows, fields.FOOTNOTES: self._footnotes.band()},
        )

    def _heading(self) -> dict[str, Value]:
        form, period = self._figures.form, self._figures.period
        due = self._catalogue.due(form, self._catalogue.unit(self._figures.unit), period)
        return {
            "BIEU_SO": form.code,
            "BAN_HANH": form.issued_with,
            "HAN_NHAN": texts.day(due.actual) if due else "",
            "TEN_BIEU": form.name.upper(),
            "KY": texts.period_name(period),
            "NGAY_CHOT": f"Số liệu tính đến {written_day(self._figures.window(period).last)}",
            "DON_VI_NHAN": unit_name(self._catalogue, form.receiver),
        }

    def _rows(self) -> tuple[Row, ...]:
        made: list[Row] = []
        for group in self._figures.form.groups:
            made.append(Row(RowKind.GROUP, "", {fields.NUMBERING: group.number, fields.NAME: group.name}))
            made += [self._row(row) if row.indicator else _text(row) for row in group.rows]
        return tuple(made)

    def _row(self, row: FormRow) -> Row:
        values, period = self._values(row), self._figures.period
        indicator, before = self._catalogue.indicator_at(row.indicator, period), period.same_last_year()
        then = self._catalogue.indicator_at(indicator.code, before)
        said: dict[str, Value] = {
            fields.NUMBERING: row.number,
            fields.NAME: indicator.name,
            fields.CODE: indicator.code,
            fields.MEASURE: indicator.measure,
            fields.PLAN: _plain(values.plan.quantity if values.plan else None, indicator) or _EMPTY,
            fields.LAST_YEAR: self._cell(values.last_year, before, then, status=True),
            fields.CURRENT: self._cell(values.current, period, indicator),
            fields.CUMULATIVE: self._cumulative(values, indicator),
            fields.PERCENT_PLAN: self._percentage(values.percent_plan, values),
            fields.PERCENT_LAST_YEAR: self._percentage(values.percent_last_year, values),
            fields.NOTE: shown_note(values.current) if self._figures.form.shows("note") else "",
        }
        if values.fault is not None:
            said[fields.PERCENT_PLAN] = Percentage(footnote=self._footnotes.number([texts.sentence(values.fault)]))
        return Row(RowKind.ROW, indicator.code, said)

    def _values(self, row: FormRow) -> RowValues:
        # What a column that the form does not have would show is left out before it can leave a footnote.
        left_out = [column for column in _PRINTED if not self._figures.form.shows(column)]
        return replace(self._figures.values(row), **dict.fromkeys(left_out))

    def _cell(self, shown: Shown | None, period: Period, indicator: Indicator, *, status: bool = False) -> Value:
        if shown is None:
            return _EMPTY
        said = self._notes.printed(shown, period, indicator)
        word = texts.inside(shown_note(shown)) if status else ""
        said += [ACROSS] if shown.summed and self._is_across(period) else []
        said += (
            [f"Số {'' if period.frequency is Frequency.YEAR else 'cùng kỳ '}năm trước là số {word}."] if word else []
        )
        decimals = indicator.decimals if shown.computed else texts.decimals_of(shown.quantity, indicator)
        return Number(shown.quantity, decimals, self._footnotes.number(said))

    def _is_across(self, period: Period) -> bool:
        first = Period(period.year, Frequency.MONTH, period.first_month)
        return self._figures.territory(first) != self._figures.territory(period)

    def _cumulative(self, values: RowValues, indicator: Indicator) -> Value:
        total = _plain(values.cumulative, indicator)
        period = self._figures.period
        summed = values.current is not None and values.current.summed
        if total is not None and summed:  # the same sum stands beside it
            total = replace(total, decimals=indicator.decimals)
        first = Period(period.year, Frequency.MONTH) if summed else period.year_to_date()[0]
        moved = total is not None and self._catalogue.city(first) != self._catalogue.city(period)
        said = [ACROSS] if moved else []
        return replace(total, footnote=self._footnotes.number(said)) if total is not None else _EMPTY

    def _percentage(self, answer: Answer, values: RowValues) -> Percentage:
        if isinstance(answer, Gap):
            return Percentage(footnote=self._footnotes.number([gap_note(answer, values.broken)]))
        return answer or _EMPTY


def _text(row: FormRow) -> Row:
    said: dict[str, Value] = {fields.NUMBERING: row.number, fields.NAME: row.text}
    return Row(RowKind.ROW, "", dict.fromkeys(_ROW_FIELDS, "") | said)


def _headings(period: Period) -> dict[str, Value]:
    said: dict[str, Value] = {fields.heading(fields.PLAN): f"Kế hoạch năm {period.year}"}
    year = period.frequency is Frequency.YEAR
    return said | ({fields.heading(fields.LAST_YEAR): "Thực hiện năm trước"} if year else {})


def _plain(quantity: Quantity | None, indicator: Indicator) -> Number | None:
    return Number(quantity, texts.decimals_of(quantity, indicator)) if quantity else None
