"""Commands that exchange figures with units: a form out as a workbook, figures in from one."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from dntracker.cli.place import Place, answer, make_room, output, table, told
from dntracker.domain.errors import UserError
from dntracker.domain.exchange import ColumnRole
from dntracker.domain.number_text import read, write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.found_cells import Where
from dntracker.services.incoming import receive
from dntracker.services.intake import FATE_WORDS, Fate, Intake, IntakeItem


class BadChoice(UserError):
    """An argument that is not CELL=NUMBER or HEADING=ROLE, or chooses what is not offered; `text` says so."""

    code = "bad_argument"


def export_form(place: Place, asked: Namespace) -> None:
    """Write the form of one unit and period as a workbook for the unit to fill."""
    out = output(asked.out, asked.file, ".xlsx")
    with place.reading(asked.file) as desk:
        make_room(out)
        desk.exchange.write_form(_where(asked), out)
    told(str(out))


def take_in(place: Place, asked: Namespace) -> None:
    """Take figures in from a workbook as one act, or with `--dry-run` say what that would do.

    All or nothing: cells that are refused, or ambiguous without a choice, stop it unless `--partial`.
    """
    opened = place.reading(asked.file) if asked.dry_run else place.writing(asked.file, asked.by)
    with opened as desk:
        intake = _preview(desk, asked)
        choices = _choices(intake, asked.choose)
        lines = [*intake.remarks, *table([_row(item) for item in intake.items])]
        if asked.dry_run:
            said, written = _summary(intake), 0
        else:
            outcome = desk.exchange.take_in(intake, choices, partial=asked.partial)
            said, written = outcome.told, len(outcome.changed.cells)
            said += f" Còn {outcome.left} ô chưa nạp." if outcome.left else ""
    plain = {
        "file": intake.name, "sha256": intake.hash, "taken_before": intake.taken is not None, "written": written,
        "remarks": list(intake.remarks), "cells": [_plain(item) for item in intake.items],
    }  # fmt: skip
    answer(plain, [*lines, said], as_json=asked.as_json)


def _where(asked: Namespace) -> Where:
    return Where(asked.form, asked.unit, Period.parse(asked.period))


def _preview(desk: Desk, asked: Namespace) -> Intake:
    incoming = receive(asked.book)
    columns = _columns(asked.match) if asked.match else None
    return desk.exchange.preview(
        incoming, _where(asked), columns=columns, clear_empty=asked.clear_empty, reason=asked.reason
    )


def _columns(arguments: list[str]) -> dict[str, str]:
    columns = {}
    for one in arguments:
        heading, sign, role = one.rpartition("=")
        if not sign or role not in [role.value for role in ColumnRole]:
            raise BadChoice(text=f"“{one}” chưa đúng dạng CỘT=VAI; vai là indicator, unit, period hoặc value.")
        columns[heading.strip()] = role
    return columns


def _choices(intake: Intake, arguments: list[str]) -> dict[str, int]:
    asked = {item.address: item for item in intake.of(Fate.AMBIGUOUS)}
    choices = {}
    for one in arguments:
        address, sign, text = one.partition("=")
        item = asked.get(address.upper())
        quantity = read(text) if sign and text else None
        if item is None or quantity not in item.readings:
            raise BadChoice(text=f"“{one}” không phải một cách đọc được hỏi. Xem các cách đọc bằng --dry-run.")
        choices[item.address] = item.readings.index(quantity)
    return choices


def _row(item: IntakeItem) -> list[str]:
    told = item.why or (f"{_text(item.old)} → {_text(item.quantity)}" if item.fate is not Fate.SAME else "")
    return [item.address, FATE_WORDS[item.fate], item.name, item.text, told]


def _summary(intake: Intake) -> str:
    if intake.taken is not None:
        return texts.fill("already_taken", {"name": intake.name, "cells": intake.taken.cells})
    counts = [f"{len(intake.of(fate))} {word}" for fate, word in FATE_WORDS.items() if intake.of(fate)]
    return f"Xem trước, chưa ghi gì: {', '.join(counts) or 'không có số nào'}."


def _text(quantity: Quantity | None) -> str:
    return write(quantity) if quantity else "trống"


def _plain(item: IntakeItem) -> Mapping[str, Any]:
    return {
        "address": item.address, "fate": item.fate.value, "indicator": item.cell.indicator if item.cell else "",
        "text": item.text, "old": _numbers(item.old), "new": _numbers(item.quantity),
        "readings": [_numbers(one) for one in item.readings], "problem": item.problem, "why": item.why,
    }  # fmt: skip


def _numbers(quantity: Quantity | None) -> Mapping[str, Any] | None:
    if quantity is None:
        return None
    return {
        "value": quantity.value, "high": quantity.high, "qualifier": quantity.qualifier and quantity.qualifier.value,
        "mark": quantity.mark and quantity.mark.value, "text": write(quantity),
    }  # fmt: skip
