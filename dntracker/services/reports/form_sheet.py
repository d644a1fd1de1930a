"""The official sheet of a form: its heading as it was on the period's last day, its rows, its footnotes."""

from msgspec.structs import replace

from dntracker.domain.figure import Figure
from dntracker.domain.form import FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.percent import Answer, Gap
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.sheet import Percentage, RowKind, Sheet, SheetCell, SheetRow, Signatory
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.agencies import agency_of, lines_of, unit_name
from dntracker.services.reports.notes import FigureNotes, Footnotes, gap_note, shown_note, written_day
from dntracker.services.row_values import FormFigures, RowValues, Shown

PREPARER = "NGƯỜI LẬP BIỂU"
HEAD = "THỦ TRƯỞNG ĐƠN VỊ"


_PRINTED = ("plan", "last_year", "cumulative", "percent_plan", "percent_last_year")


class SheetMaker:
    """Makes one sheet; `beside` are figures of other sources in its cells."""

    def __init__(self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure]) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._notes = FigureNotes(catalogue, figures, beside)
        self._footnotes = Footnotes()

    def make(self) -> Sheet:
        """The sheet, every text final."""
        form, period = self._figures.form, self._figures.period
        unit = self._catalogue.unit(self._figures.unit)
        agency = agency_of(self._catalogue, unit, period.end)
        due = self._catalogue.due(form, unit, period)
        rows = self._rows()
        return Sheet(
            form_code=form.code,
            title=form.name.upper(),
            period_line=texts.period_name(period),
            cutoff_line=f"Số liệu tính đến {written_day(self._figures.window(period).last)}",
            parent_agency=agency.parent_agency.upper(),
            agency=agency.name.upper(),
            issued_with=form.issued_with,
            received_by=texts.day(due.actual) if due else "",
            reporting_unit=unit.name if unit.name.upper() == agency.name.upper() else agency.name,
            receiving_unit=unit_name(self._catalogue, form.receiver),
            place=agency.place,
            signed_on=None,
            headings=_headings(period),
            rows=rows,
            footnotes=self._footnotes.all(),
            preparer=Signatory(lines_of(agency.preparer_title) or (PREPARER,), "(Ký, họ tên)"),
            head=Signatory(lines_of(agency.head_title) or (HEAD,), "(Ký, đóng dấu, họ tên)", agency.head_name),
            recipients=lines_of(agency.recipients),
        )

    def _rows(self) -> tuple[SheetRow, ...]:
        made: list[SheetRow] = []
        for group in self._figures.form.groups:
            made.append(SheetRow(RowKind.GROUP, group.number, group.name))
            made += [self._row(row) if row.indicator else _text(row) for row in group.rows]
        return tuple(made)

    def _row(self, row: FormRow) -> SheetRow:
        indicator = self._catalogue.indicator_at(row.indicator, self._figures.period)
        values, period = self._values(row), self._figures.period
        before = period.same_last_year()
        last = self._cell(values.last_year, before, self._catalogue.indicator_at(indicator.code, before), status=True)
        made = SheetRow(
            RowKind.INDICATOR,
            row.number,
            indicator.name,
            indicator.code,
            indicator.measure,
            SheetCell(values.plan.quantity, texts.decimals_of(values.plan.quantity, indicator))
            if values.plan
            else None,
            last,
            self._cell(values.current, period, indicator),
            self._cumulative(values, indicator),
            self._percentage(values.percent_plan, values),
            self._percentage(values.percent_last_year, values),
            shown_note(values.current) if self._figures.form.shows("note") else "",
        )
        if values.fault is None:
            return made
        return replace(made, percent_plan=Percentage(footnote=self._footnotes.number([texts.sentence(values.fault)])))

    def _values(self, row: FormRow) -> RowValues:
        # What a column that the form does not have would show is left out before it can leave a footnote.
        left_out = [column for column in _PRINTED if not self._figures.form.shows(column)]
        return replace(self._figures.values(row), **dict.fromkeys(left_out))

    def _cell(
        self, shown: Shown | None, period: Period, indicator: Indicator, *, status: bool = False
    ) -> SheetCell | None:
        if shown is None:
            return None
        said = self._notes.printed(shown, period, indicator)
        word = texts.inside(shown_note(shown)) if status else ""
        said += (
            [f"Số {'' if period.frequency is Frequency.YEAR else 'cùng kỳ '}năm trước là số {word}."] if word else []
        )
        decimals = indicator.decimals if shown.computed else texts.decimals_of(shown.quantity, indicator)
        return SheetCell(shown.quantity, decimals, self._footnotes.number(said))

    def _cumulative(self, values: RowValues, indicator: Indicator) -> SheetCell | None:
        total = _plain(values.cumulative, indicator)
        period = self._figures.period
        first, last = period.year_to_date()[0], period
        moved = total is not None and self._catalogue.city(first) != self._catalogue.city(last)
        said = ["Lũy kế cộng cả các kỳ trước khi thay đổi địa giới."] if moved else []
        return replace(total, footnote=self._footnotes.number(said)) if total is not None else None

    def _percentage(self, answer: Answer, values: RowValues) -> Percentage | None:
        if isinstance(answer, Gap):
            return Percentage(footnote=self._footnotes.number([gap_note(answer, values.broken)]))
        return answer


def _text(row: FormRow) -> SheetRow:
    return SheetRow(RowKind.TEXT, row.number, row.text)


def _headings(period: Period) -> dict[str, str]:
    if period.frequency is Frequency.YEAR:
        return {"plan": f"Kế hoạch năm {period.year}", "last_year": "Thực hiện năm trước"}
    return {"plan": f"Kế hoạch năm {period.year}"}


def _plain(quantity: Quantity | None, indicator: Indicator) -> SheetCell | None:
    return SheetCell(quantity, texts.decimals_of(quantity, indicator)) if quantity else None
