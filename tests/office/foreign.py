"""Workbooks that nobody here has drawn, made by hand in openpyxl, and what their layouts hold."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.layout import Layout, LayoutCell
from dntracker.domain.report import Filled
from dntracker.office.layout import layout

DAY = date(2026, 1, 5)


def saved(book: Workbook) -> bytes:
    """The workbook as a file."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def made(draw: Callable[[Worksheet], object]) -> bytes:
    """A workbook of one sheet that `draw` has worked on."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Biểu"
    draw(sheet)
    return saved(book)


def laid_out(draw: Callable[[Worksheet], object]) -> Layout:
    """The one layout of such a workbook."""
    (found,) = layout(Filled(made(draw), ()), name="bieu.xlsx", day=DAY)
    return found


def cell_at(found: Layout, row: int, column: int) -> LayoutCell:
    """A cell by its place from 0."""
    return next(cell for cell in found.cells if (cell.row, cell.column) == (row, column))
