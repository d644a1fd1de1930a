"""What a report of a form says, for tests."""

from dntracker.domain.report import Number, Percentage, Report, Row, Value


def rows(report: Report) -> tuple[Row, ...]:
    """The rows of the table."""
    return report.bands["CHI_TIEU"].rows


def printed_row(report: Report, code: str) -> dict[str, Value]:
    """What the row of an indicator says, by field."""
    return next(row.values for row in rows(report) if row.key == code)


def footnotes(report: Report) -> list[str]:
    """The sentences under the table, without their numbers."""
    return [str(row.values["CHU_THICH"]).partition(") ")[2] for row in report.bands["CHU_THICH"].rows]


def number_of(row: dict[str, Value], field: str) -> Number:
    """The number in a field."""
    found = row[field]
    assert isinstance(found, Number)
    return found


def note_of(report: Report, cell: Value) -> str:
    """The footnote of a number."""
    assert isinstance(cell, Number | Percentage)
    assert cell.footnote is not None
    return footnotes(report)[cell.footnote - 1]
