"""The chart with its numbers as a workbook."""

from pathlib import Path

from dntracker.domain.chart_book import ChartBook


def write_workbook(book: ChartBook, path: Path) -> None:
    """Write the workbook, whole or not at all; raises TargetUnwritable."""
    from dntracker.office.chart_book import write_chart  # openpyxl: 0.4 s that only this deed pays

    write_chart(book, path)
