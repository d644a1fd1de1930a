"""Commands that write figures and sheets."""

from argparse import Namespace

from dntracker.cli.place import Place, answer
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
    pairs = _pairs(asked.figures)
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
    written = [one for one in plain if one["value"] is not None or one["text"]]
    lines = [f"{one['code']}: {one['text'] or 'đã xóa'}" for one in plain]
    cleared = f", xóa {len(plain) - len(written)} ô" if len(written) < len(plain) else ""
    answer(plain, [*lines, f"Đã ghi {len(written)} số{cleared}."], as_json=asked.as_json)


def _pairs(arguments: list[str]) -> list[tuple[str, str]]:
    pairs = [_pair(one) for one in arguments]
    codes = [code for code, _ in pairs]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise BadFigure(text=f"Mã {twice} có hai số. Mỗi mã chỉ ghi một số.")
    return pairs


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
