"""The table of a chart for the clipboard: text, and HTML whose plain numbers stay exact numbers in Excel."""

from collections.abc import Sequence

from dntracker.domain.number_text import InvalidNumber, read
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.clipboard import write_html, write_text
from dntracker.services.texts import period_short
from dntracker.services.trends.series import TableRow

_Rows = list[list[tuple[str, Quantity | None]]]


def heading(period: Period) -> str:
    """The heading of a column: the year, *III/2025* or *7/2025*."""
    return period_short(period)


def as_text(title: str, rows: Sequence[TableRow]) -> str:
    """The table as lines with tabs."""
    return write_text([[text for text, _ in row] for row in _rows(title, rows)])


def as_html(title: str, rows: Sequence[TableRow]) -> str:
    """The table as HTML."""
    return write_html(_rows(title, rows))


def _rows(title: str, table: Sequence[TableRow]) -> _Rows:
    periods = sorted({period for row in table for period in row.cells})
    rows: _Rows = [[(title, None), *((heading(period), None) for period in periods)]]
    for row in table:
        texts = [row.cells.get(period, "") for period in periods]
        rows.append([(row.label, None), *((text, number_in(text)) for text in texts)])
    return rows


def number_in(text: str) -> Quantity | None:
    """The number that a cell shows; None for words."""
    try:
        return read(text)
    except InvalidNumber:
        return None
