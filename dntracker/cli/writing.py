"""Commands that write figures and sheets."""

from argparse import Namespace

from dntracker.cli.place import Place, answer, make_room, output, told
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.entry import UnknownRow
from dntracker.services.entry_rows import EntrySheet


class BadFigure(UserError):
    """An argument that is not CODE=TEXT; `text` says so."""

    code = "bad_argument"


class LockedCell(UserError):
    """A cell that takes no figure; `why` says so."""

    code = "locked_cell"


def enter(place: Place, asked: Namespace) -> None:
    """Write figures into one form, all or nothing, as one act."""
    pairs = [_pair(one) for one in asked.figures]
    with place.writing(asked.file, asked.by) as desk:
        sheet = desk.entry.sheet(asked.form, asked.unit, Period.parse(asked.period))
        items = [(_cell(sheet, code), text) for code, text in pairs]
        changed = desk.entry.record_block(items, f"nhập {len(items)} số")
        figures = [
            row for row in desk.entry.sheet(asked.form, asked.unit, sheet.period).rows if row.cell in changed.cells
        ]
        plain = [
            {"code": row.cell.indicator, "value": row.figure.value if row.figure else None,
             "text": row.current.text if row.current else ""}
            for row in figures if row.cell
        ]  # fmt: skip
    lines = [f"{one['code']}: {one['text']}" for one in plain]
    answer(plain, [*lines, f"Đã ghi {len(plain)} số."], as_json=asked.as_json)


def report(place: Place, asked: Namespace) -> None:
    """Write the official sheet of one form and period."""
    out = output(asked.out, asked.file, ".xlsx")
    with place.reading(asked.file) as desk:
        make_room(out)
        path = desk.reporting.export(asked.form, Period.parse(asked.period), out, asked.unit or None)
    told(str(path))


def _pair(argument: str) -> tuple[str, str]:
    code, sign, text = argument.partition("=")
    if not sign or not code:
        raise BadFigure(text=f"“{argument}” chưa đúng dạng MÃ=SỐ, ví dụ KTS.01=20,69.")
    return code.strip(), text


def _cell(sheet: EntrySheet, code: str) -> Cell:
    for row in sheet.rows:
        if row.indicator and code in (row.indicator.code, *row.indicator.former_codes) and row.cell:
            if not row.editable:
                raise LockedCell(why=f"{code}: {row.locked_because}")
            return row.cell
    raise UnknownRow(form=sheet.form.code, indicator=code)
