"""Commands that write figures and sheets."""

from argparse import Namespace

from dntracker.cli.place import Place, answer
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.progress_form import place_of
from dntracker.services.entry import UnknownRow
from dntracker.services.entry_rows import EntryRow, EntrySheet

NOTE = ".note"
"""Behind a place of a project: what is noted beside it."""


class BadFigure(UserError):
    """An argument that is not CODE=TEXT; `text` says so."""

    code = "bad_argument"


class LockedCell(UserError):
    """A cell that takes no figure; `why` says so."""

    code = "locked_cell"


class UnknownPlace(UserError):
    """A `place` of no project in a unit's `form`."""

    code = "unknown_place"


def enter(place: Place, asked: Namespace) -> None:
    """Write figures into one form, all or nothing, as one act."""
    pairs = _pairs(asked.figures)
    with place.writing(asked.file, asked.by) as desk:
        sheet = desk.entry.sheet(asked.form, asked.unit, Period.parse(asked.period))
        notes = {_cell(sheet, code, note=True): text for code, text in pairs if _is_note(sheet, code)}
        items = [(_cell(sheet, code), text) for code, text in pairs if not _is_note(sheet, code)]
        changed = desk.entry.record_block(items, f"nhập {len(items)} số", notes)
        rows = desk.entry.sheet(asked.form, asked.unit, sheet.period).rows
        plain = [_plain(row) for row in rows if row.cell in changed.cells]
    written = [one for one in plain if one["value"] is not None or one["text"]]
    lines = [f"{one['code']}: {one['text'] or 'đã xóa'}" for one in plain]
    cleared = f", xóa {len(plain) - len(written)} ô" if len(written) < len(plain) else ""
    answer(plain, [*lines, f"Đã ghi {len(written)} số{cleared}."], as_json=asked.as_json)


def _plain(row: EntryRow) -> dict[str, object]:
    value = row.figure.value if row.figure else row.answer.value if row.answer else None
    return {"code": _code(row), "value": value, "text": row.current.text if row.current else ""}


def _code(row: EntryRow) -> str:
    place = place_of(row.cell.indicator) if row.cell else None
    return place.address if place else row.cell.indicator if row.cell else ""


def _is_note(sheet: EntrySheet, code: str) -> bool:
    return sheet.projects is not None and code.endswith(NOTE)


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


def _cell(sheet: EntrySheet, code: str, *, note: bool = False) -> Cell:
    wanted = code.removesuffix(NOTE) if note else code
    for row in sheet.rows:
        former = row.indicator.former_codes if row.indicator else ()
        if row.cell and wanted in (_code(row), *former):
            if not row.editable:
                raise LockedCell(why=f"{code}: {row.locked_because}")
            return row.cell
    if sheet.projects is not None:
        raise UnknownPlace(form=sheet.form.code, place=code)
    raise UnknownRow(form=sheet.form.code, indicator=code)
