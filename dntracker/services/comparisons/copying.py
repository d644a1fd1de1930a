"""A comparison for the clipboard: its heading and sentence over the table, in text and in HTML with exact numbers."""

from dntracker.domain.quantity import Quantity
from dntracker.services.clipboard import write_html, write_text
from dntracker.services.trends.copying import number_in
from dntracker.services.unit_tables import Table

_Rows = list[list[tuple[str, Quantity | None]]]


def as_text(table: Table) -> str:
    """The table as lines with tabs."""
    return write_text([[text for text, _ in row] for row in _rows(table)])


def as_html(table: Table) -> str:
    """The table as HTML."""
    return write_html(_rows(table))


def _rows(table: Table) -> _Rows:
    words: _Rows = [[(text, None)] for text in (table.heading, table.told) if text]
    heads: _Rows = [[(one.text, None) for one in table.columns]]
    texts = [*(one.texts for one in table.lines), *filter(None, [table.total])]
    return [*words, *heads, *([(text, _number(text)) for text in row] for row in texts)]


def _number(text: str) -> Quantity | None:
    return number_in(text.removeprefix("+"))
