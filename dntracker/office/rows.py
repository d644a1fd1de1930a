"""Plain rows of a workbook: those of the first sheet of a foreign one, and a table of our own that is read back."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from dntracker.domain.errors import UserError
from dntracker.office.workbook import save

Cells = tuple[object, ...]
MOST_ROWS = 5000
MOST_COLUMNS = 50
_UNREADABLE = (BadZipFile, LookupError, ValueError, OSError, TypeError, AttributeError)


class UnreadableWorkbook(UserError):
    """A file (`name`) that is no .xlsx workbook, or a damaged or encrypted one."""

    code = "unreadable_workbook"


class TooManyRows(UserError):
    """A workbook (`name`) whose first sheet has more than `most` rows."""

    code = "too_many_rows"


def rows_of(path: Path) -> list[Cells]:
    """The values of the first sheet, row by row, empty rows left out; raises UnreadableWorkbook, TooManyRows."""
    from openpyxl import load_workbook  # a tenth of a second, and only who opens a workbook needs it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what the file says of its size is not to be believed
            found = list(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True))
        finally:
            book.close()
    except (*_UNREADABLE, InvalidFileException) as error:
        raise UnreadableWorkbook(name=path.name) from error
    if len(found) > MOST_ROWS:
        raise TooManyRows(name=path.name, most=MOST_ROWS)
    return [tuple(row) for row in found if any(cell not in (None, "") for cell in row)]


def save_table(path: Path, title: str, headings: Sequence[str], rows: Iterable[Cells], widths: Sequence[int]) -> None:
    """Write a table with a bold first row that stays in sight, whole or not at all; raises TargetUnwritable."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    sheet.append(list(headings))
    for row in rows:
        sheet.append(list(row))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        for (cell,) in sheet.iter_rows(min_col=place, max_col=place):
            cell.alignment = Alignment(wrap_text=width > 20, vertical="top")
    sheet.freeze_panes = "A2"
    data = BytesIO()
    book.save(data)
    save(data.getvalue(), path)
