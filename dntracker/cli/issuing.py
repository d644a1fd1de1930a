"""Commands about issued sheets: issue one, prove one, get one back, list them."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from dntracker.cli.place import BOOKS, Place, answer, make_room, output, table, told
from dntracker.cli.reporting import order_of
from dntracker.domain.errors import UserError
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import written
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.evidence_texts import size_text
from dntracker.services.incoming import receive
from dntracker.services.reports.issue_words import NumberChange, adjustment_words, issue_words
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.shelf import KeptIssue

ENDS = {**dict.fromkeys(BOOKS, Role.WORKBOOK), ".pdf": Role.PDF, ".docx": Role.TEXT}


def issue(place: Place, asked: Namespace) -> None:
    """Issue a sheet, and with `--out` write it; what was issued already is given again.

    A sheet that was issued and could not be written is told with its code before that is said.
    """
    from dntracker.paint.pdf import painted  # loads Qt: 0.3 s that other commands do not pay

    out = output(asked.out, asked.file, *ENDS) if asked.out else None
    with place.writing(asked.file, asked.by) as desk:
        order = order_of(desk, asked)
        if out and out.suffix.lower() in BOOKS:
            desk.reports.require_name(order, out)
        made, found = desk.issuing.issue(order, asked.day, Painters(painted, desk.narrating.kept))
        refused = _written(desk, made, out) if out else None
    lines = [f"{'Đã phát hành từ trước' if found.again else 'Đã phát hành'}: {issue_words(made)}."]
    lines += [f"  {one.told}" for one in found.changes]
    lines += [found.warning] if found.warning else []
    plain = _plain(made) | {
        "again": found.again is not None, "changes": _changes(found.changes), "warning": found.warning,
        "out": str(out) if out and not refused else None,
    }  # fmt: skip
    answer(plain, [*lines, *([str(out)] if out and not refused else [])], as_json=asked.as_json)
    if refused:
        raise refused


def _written(desk: Desk, made: Issued, out: Path) -> UserError | None:
    try:
        make_room(out)
        desk.proving.shelf.reprint(made, ENDS[out.suffix.lower()], out)
    except UserError as error:
        return error
    return None


def prove(place: Place, asked: Namespace) -> int:
    """Whether an issued sheet still holds, asked by its code or by its workbook; exit code 1 when it does not."""
    book = Path(asked.asked) if asked.asked.lower().endswith(BOOKS) else None
    incoming = receive(book) if book else None
    with place.reading(asked.file) as desk:
        found = desk.proving.prove_book(incoming) if incoming else desk.proving.prove(asked.asked)
    plain = _plain(found.issued) | {
        "holds": found.holds, "now": _changes(found.now),
        "in_file": None if found.in_file is None else _changes(found.in_file),
        "later": written(found.later.code) if found.later else None, "sentence": found.sentence,
    }  # fmt: skip
    changes = [f"  {one.told}" for one in (*(found.in_file or ()), *found.now)]
    answer(plain, [found.sentence, *(changes if len(changes) > 1 else [])], as_json=asked.as_json)
    return 0 if found.holds else 1


def reprint(place: Place, asked: Namespace) -> None:
    """Write a file of an issued sheet as it was kept, by the name's end."""
    out = output(asked.out, asked.file, *ENDS)
    with place.reading(asked.file) as desk:
        shelf = desk.proving.shelf
        made = shelf.find(asked.code)
        make_room(out)
        shelf.reprint(made, ENDS[out.suffix.lower()], out)
    told(str(out))


def issued(place: Place, asked: Namespace) -> None:
    """The issued sheets, newest first, with their sizes."""
    with place.reading(asked.file) as desk:
        found = desk.proving.shelf.listed(asked.search)
    rows = [_row(one) for one in found]
    answer([_listed(one) for one in found], [*table(rows, right=[4]), _summary(found)], as_json=asked.as_json)


def _row(one: KeptIssue) -> list[str]:
    made = one.issued
    return [
        written(made.code), made.title, adjustment_words(made.adjustment), f"{made.by} {texts.moment(made.at)}",
        size_text(one.sizes.original),
    ]  # fmt: skip


def _summary(found: Sequence[KeptIssue]) -> str:
    if not found:
        return "Chưa phát hành tờ nào."
    original, kept = (sum(getattr(one.sizes, name) for one in found) for name in ("original", "kept"))
    return f"{len(found)} tờ, {size_text(original)}, chiếm {size_text(kept)} trong tệp."


def _listed(one: KeptIssue) -> dict[str, object]:
    return _plain(one.issued) | {"size": one.sizes.original, "kept": one.sizes.kept}


def _plain(made: Issued) -> dict[str, object]:
    return {
        "code": written(made.code), "kind": made.kind, "form": made.form, "version": made.version, "unit": made.unit,
        "period": made.period.code if made.period else None, "title": made.title, "adjustment": made.adjustment,
        "day": made.day.isoformat(), "at": made.at.isoformat(), "by": made.by,
        "files": [{"role": one.role.value, "name": one.name, "sha256": one.hash, "size": one.size}
                  for one in made.files],
    }  # fmt: skip


def _changes(found: Sequence[NumberChange]) -> list[dict[str, object]]:
    return [
        {"row": one.ref[0], "field": one.ref[1], "place": one.place, "before": one.before, "after": one.after,
         "by": one.by, "at": one.at.isoformat() if one.at else None}
        for one in found
    ]  # fmt: skip
