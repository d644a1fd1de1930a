"""The annex of a report in Word: the figures of its form as a table, as on the sheet."""

from collections.abc import Iterator

from msgspec import Struct

from dntracker.domain.document import Cell, Paragraph, Style, Table, plain
from dntracker.domain.figure import Figure
from dntracker.domain.form import FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.percent import Gap
from dntracker.services import narrative_texts as words
from dntracker.services import phrases, texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.notes import FigureNotes, Footnotes, gap_note, shown_note
from dntracker.services.reports.row_phrases import value_text
from dntracker.services.row_values import FormFigures, RowValues

WIDTH = 252.0  # millimetres between the margins of a page that lies


class _Column(Struct, frozen=True):
    field: str
    title: str
    width: float
    style: Style = Style.CELL_NUMBER


_COLUMNS = (
    _Column("number", "STT", 12, Style.CELL_ORDER),
    _Column("name", "Chỉ tiêu", 0, Style.CELL),
    _Column("measure", "Đơn vị tính", 22, Style.CELL),
    _Column("plan", "Kế hoạch năm", 22),
    _Column("last_year", "Cùng kỳ năm trước", 24),
    _Column("current", "Kỳ báo cáo", 24),
    _Column("cumulative", "Lũy kế từ đầu năm", 24),
    _Column("percent_plan", "So kế hoạch", 24),
    _Column("percent_last_year", "So cùng kỳ", 24),
    _Column("note", "Ghi chú", 20, Style.CELL),
)


def annex(
    catalogue: Catalogue, figures: FormFigures, beside: list[Figure], kept_with: str
) -> tuple[Paragraph | Table, ...]:
    """The annex's heading, table and footnotes; `kept_with` says to which report it belongs.

    `beside` are figures of other sources in the form's cells.
    """
    period = texts.period_name(figures.period).upper()
    title = words.FIGURES.format(form=figures.form.code, period=period)
    made = _Figures(catalogue, figures, beside)
    return (
        plain(Style.ANNEX, words.ANNEX),
        plain(Style.ANNEX, title),
        plain(Style.ANNEX_SOURCE, kept_with),
        made.table(),
        *made.footnotes(),
    )


class _Figures:
    def __init__(self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure]) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._columns = [one for one in _COLUMNS if figures.form.shows(one.field)]
        self._notes, self._footnotes = FigureNotes(catalogue, figures, beside), Footnotes()

    def table(self) -> Table:
        free = WIDTH - sum(one.width for one in self._columns)
        head = tuple(Cell((plain(Style.CELL_HEAD, one.title),)) for one in self._columns)
        return Table(tuple(one.width or free for one in self._columns), (head, *self._rows()), head=1)

    def footnotes(self) -> list[Paragraph]:
        return [plain(Style.FOOTNOTE, f"({number}) {said}") for number, said in enumerate(self._footnotes.all(), 1)]

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        for group in self._figures.form.groups:
            yield self._across(group.number, group.name)
            yield from (self._row(row) if row.indicator else self._across(row.number, row.text) for row in group.rows)

    def _across(self, number: str, text: str) -> tuple[Cell, ...]:
        told = Cell((plain(Style.CELL_GROUP, text),), len(self._columns) - 1)
        return Cell((plain(Style.CELL_HEAD, number),)), told

    def _row(self, row: FormRow) -> tuple[Cell, ...]:
        indicator, values = self._catalogue.indicator_at(row.indicator, self._figures.period), self._figures.values(row)
        numbers = [one.field for one in self._columns if one.style is Style.CELL_NUMBER]
        said = {
            "number": row.number,
            "name": indicator.name,
            "measure": indicator.measure,
            "note": " ".join(filter(None, [shown_note(values.current), *self._references(indicator, values)])),
            **{field: phrases.in_words(value_text(values, field, indicator)) for field in numbers},
        }
        return tuple(Cell((plain(one.style, said[one.field]),)) for one in self._columns)

    def _references(self, indicator: Indicator, values: RowValues) -> list[str]:
        shown = ((values.last_year, self._figures.last_year), (values.current, self._figures.period))
        notes = [self._notes.printed(one, period, indicator) for one, period in shown if one]
        gaps = [[gap_note(one, values.broken)] for one in (values.percent_plan, values.percent_last_year)
                if isinstance(one, Gap)]  # fmt: skip
        return [f"({number})" for number in map(self._footnotes.number, (*notes, *gaps)) if number]
