"""What stands on a sheet as one text, the code that this gives, and how two such states differ."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from dntracker.domain import fields
from dntracker.domain.issue import Change
from dntracker.domain.issue_code import code_of
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Fact, Number, Order, Percentage, Ref, Report

PERCENT_DECIMALS = 1
Shown = Mapping[Ref, str]
"""What stands on a sheet, in its order: each number as it is written."""


def shown(report: Report) -> dict[Ref, str]:
    """The numbers of a report as they are written; a row without any stands with an empty field and text.

    A row and field that come again are told apart by *#2*, *#3*, in the order of the sheet.
    """
    found: dict[Ref, str] = {}
    for (key, field), text in _written(report):
        name, again = field, 2
        while (key, name) in found:
            name, again = f"{field}#{again}", again + 1
        found[key, name] = text
    return found


def number_text(number: Number | Percentage | Fact) -> str:
    """A number as a sheet shows it, in the one writing of Vietnamese: *20,69*, *≥ 20*, *96,2*, *đạt*, *…*; a fact."""
    if isinstance(number, Fact):
        return number.text
    if isinstance(number, Number):
        return write(number.quantity, number.decimals)
    if number.value is None:
        return number.text or ""
    return f"{number.qualifier}{write(Quantity(number.value), PERCENT_DECIMALS)}"


def state_text(order: Order, version: int, numbers: Shown) -> str:
    """The canonical JSON of what an issued sheet says: sorted keys, no spaces, empty members left out.

    Its SHA-256 gives the code. Numbers are sorted, each as row, field, text. docs/architecture.md has a test vector.
    """
    members = {
        "kind": order.kind,
        "form": order.form,
        "version": version,
        "unit": order.unit,
        "period": order.period.code if order.period else "",
        "subject": order.subject,
        "since": order.since.isoformat() if order.since else "",
        "paging": order.paging,
        "numbers": sorted([key, field, text] for (key, field), text in numbers.items()),
    }
    said = {name: value for name, value in members.items() if value}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def numbers_in(state: str) -> dict[Ref, str]:
    """The numbers of a state."""
    return {(key, field): text for key, field, text in json.loads(state).get("numbers", ())}


def code_for(state: str) -> str:
    """The code of a state."""
    return code_of(sha256(state.encode("utf-8")).hexdigest())


def changes(before: Shown, after: Shown) -> list[Change]:
    """How the second sheet differs from the first, in its order, and then what stood on the first only.

    A row without numbers counts where the other sheet has no such row at all.
    """
    then, now = ({key for key, _ in numbers} for numbers in (before, after))
    refs = (ref for ref in dict.fromkeys((*after, *before)) if ref[1] or not {ref[0]} <= then & now)
    return [Change(ref, before.get(ref), after.get(ref)) for ref in refs if before.get(ref) != after.get(ref)]


def _written(report: Report) -> Iterator[tuple[Ref, str]]:
    for band in report.bands.values():
        for row in band.rows:
            if not row.key:
                continue
            texts = [((row.key, field), text) for field, one in row.numbers() if (text := number_text(one))]
            yield from texts or [((row.key, ""), "")]
            if texts and isinstance(note := row.values.get(fields.NOTE), str) and note:
                yield (row.key, fields.NOTE), note  # *Ước*: a number that is final says more than the same estimate
