"""What is kept about charts from the command line: named charts, and notes on charts."""

from argparse import Namespace
from collections.abc import Iterator

from msgspec.structs import replace

from dntracker.cli.place import Place, answer, table
from dntracker.cli.plain_chart import plain_named, plain_note
from dntracker.domain.chart_spec import EVERY, ChartNote
from dntracker.domain.errors import UserError
from dntracker.services.desk import Desk
from dntracker.services.trends.telling import note_text


class NotePlace(UserError):
    """A note without its day or its place; `text` says which."""

    code = "bad_argument"


def charts(place: Place, asked: Namespace) -> None:
    """The named charts and the notes; one of them renamed or removed before."""
    changes = asked.remove is not None or asked.rename
    with place.writing(asked.file, asked.by) if changes else place.reading(asked.file) as desk:
        deeds = desk.chart_deeds
        if asked.rename:
            old = deeds.of_name(asked.rename[0])
            deeds.save(asked.rename[1], old.spec, old.code)
        if asked.remove is not None:
            deeds.remove(deeds.of_name(asked.remove).code)
        named, notes = deeds.named(), deeds.notes()
        told = list(_told(desk))
    plain = {"charts": [plain_named(one) for one in named], "notes": [plain_note(one) for one in notes]}
    answer(plain, told, as_json=asked.as_json)


def chart_note(place: Place, asked: Namespace) -> None:
    """A note put on charts, changed or taken off."""
    with place.writing(asked.file, asked.by) as desk:
        note = _noted(desk, asked)
    answer(plain_note(note), [note_text(note)], as_json=asked.as_json)


def _noted(desk: Desk, asked: Namespace) -> ChartNote:
    deeds = desk.chart_deeds
    if asked.remove:
        old = deeds.note(asked.remove)
        deeds.remove_note(old.code)
        return old
    if asked.change:
        old = deeds.note(asked.change)
        start = asked.on or old.start
        return deeds.change_note(replace(old, text=asked.words or old.text, start=start, end=asked.until or old.end))
    if asked.on is None:
        raise NotePlace(text="Nêu ngày của sự kiện: --on 16/01/2025, thêm --until nếu kéo dài nhiều ngày.")
    if not asked.indicator and not asked.named:
        raise NotePlace(text="Nêu ghi trên biểu đồ nào: --indicator KTS.01, --indicator '*', hoặc --named với tên.")
    chart = deeds.of_name(asked.named).code if asked.named else ""
    return deeds.add_note(asked.words, asked.on, asked.until, indicator=asked.indicator, chart=chart)


def _told(desk: Desk) -> Iterator[str]:
    deeds = desk.chart_deeds
    named = deeds.named()
    yield "Biểu đồ đã giữ:" if named else "Chưa giữ biểu đồ nào. Giữ bằng lệnh chart với --save."
    yield from table([[f"  {one.name}", ", ".join(line.key for line in one.spec.lines)] for one in named])
    if notes := deeds.notes():
        names = {one.code: one.name for one in named}
        yield "Ghi chú trên biểu đồ:"
        yield from table([[f"  {note_text(one)}", _where(one, names), one.code] for one in notes])


def _where(note: ChartNote, names: dict[str, str]) -> str:
    if note.chart:
        return names.get(note.chart, "")
    return "mọi chỉ tiêu" if note.indicator == EVERY else note.indicator
