"""What stands in the tables of a bench of rules: its rows, and what a rule would find."""

from collections.abc import Sequence

from msgspec import Struct

from dntracker.ui.widgets.dressed import LOOK, Look
from dntracker.ui.widgets.flat_table import FlatTable, Head


class Row(Struct, frozen=True):
    """One row of a table here: its words, and the icon and colour of one of its columns."""

    texts: Sequence[str]
    key: str
    look: Look | None = None
    marks: Sequence[tuple[int, Look]] = ()
    hint: str = ""


class Preview(Struct, frozen=True):
    """What a rule would find: a sentence of counts, the rows, and by a row's key all that is to be said of it."""

    summary: str
    rows: Sequence[Row]
    whole: dict[str, str] = {}


class Labels(Struct, frozen=True):
    """What a bench calls its tables and its third button; `heads` of the rules, `found_heads` of what one finds.

    `silent` stands where a rule finds nothing.
    """

    rules: str
    found: str
    deed: str
    silent: str
    heads: Sequence[Head]
    found_heads: Sequence[Head]


def add_row(table: FlatTable, row: Row) -> None:
    """Add a row to a table."""
    item = table.add(row.texts, row.key, row.look)
    for column, look in row.marks:
        item.setData(column, LOOK, look)
    if row.hint:
        item.setToolTip(0, row.hint)
