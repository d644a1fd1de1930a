"""The annex of a report in Word: the figures of its form as a table, as on the sheet."""

from collections.abc import Iterator

from msgspec import Struct

from dntracker.domain.document import Cell, Paragraph, Style, Table, plain
from dntracker.domain.form import FormRow
from dntracker.services import narrative_texts as words
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.notes import shown_note
from dntracker.services.reports.row_phrases import value_text
from dntracker.services.row_values import FormFigures

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
    _Column("percent_plan", "So kế hoạch", 21),
    _Column("percent_last_year", "So cùng kỳ", 21),
    _Column("note", "Ghi chú", 22, Style.CELL),
)


def annex(catalogue: Catalogue, figures: FormFigures, kept_with: str) -> tuple[Paragraph | Table, ...]:
    """The annex's heading and table; `kept_with` says to which report it belongs."""
    period = texts.period_name(figures.period).upper()
    title = words.FIGURES.format(form=figures.form.code, period=period)
    return (
        plain(Style.ANNEX, words.ANNEX),
        plain(Style.ANNEX, title),
        plain(Style.ANNEX_SOURCE, kept_with),
        _Figures(catalogue, figures).table(),
    )


class _Figures:
    def __init__(self, catalogue: Catalogue, figures: FormFigures) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._columns = [one for one in _COLUMNS if figures.form.shows(one.field)]

    def table(self) -> Table:
        free = WIDTH - sum(one.width for one in self._columns)
        head = tuple(Cell((plain(Style.CELL_HEAD, one.title),)) for one in self._columns)
        return Table(tuple(one.width or free for one in self._columns), (head, *self._rows()), head=1)

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
            "note": shown_note(values.current),
            **{field: value_text(values, field, indicator) for field in numbers},
        }
        return tuple(Cell((plain(one.style, said[one.field]),)) for one in self._columns)
