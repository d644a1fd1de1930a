"""The command on quarterly progress: what units report on their projects, with what was promised before."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from dntracker.cli.place import Place, answer, table
from dntracker.cli.projects import looking
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.known_date import UnknownDate, read_date
from dntracker.domain.period import InvalidPeriod, Period
from dntracker.domain.progress_form import PROJECTS, Field, place_of
from dntracker.domain.progress_form import Place as Asked
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow, Shown
from dntracker.services.words import STATE_WORDS

HEADINGS = [
    "Dự án", "Đơn vị", "Biểu", "Giai đoạn", "%", "Giải ngân", "Lũy kế", "Kỳ trước hứa", "Đã xong?", "Kỳ tới hứa",
]  # fmt: skip
NUMBERS = (4, 5, 6)


class NoProgressForm(UserError):
    """A file without a form about projects."""

    code = "no_progress_form"


def progress(place: Place, asked: Namespace) -> None:
    """What was reported on projects for a quarter, of one unit or of all that have any."""
    period = quarter(asked.period)
    with looking(place, asked) as desk:
        form = _form(desk, period)
        units = [asked.unit] if asked.unit else [one.code for one in desk.catalogue.units_of(form, period)]
        told = [one for unit in units for one in _reports(desk, form, unit, period)]
    lines = [HEADINGS, *map(_line, told)]
    answer(told, table(lines, NUMBERS) if told else ["Không có dự án nào phải báo cáo."], as_json=asked.as_json)


def quarter(text: str) -> Period:
    """A quarter as a code or as people write it: *2026-Q3*, *III/2026*, *quý III/2026*; raises InvalidPeriod."""
    try:
        return Period.parse(text)
    except InvalidPeriod:
        bare = text.lower().replace("quý", "").replace("quy", "").strip()
        try:
            return Period.parse(read_date(f"quý {bare}"))
        except UnknownDate:
            raise InvalidPeriod(text=text) from None


def _form(desk: Desk, period: Period) -> Form:
    for one in desk.catalogue.forms():
        if one.subject == PROJECTS:
            return desk.catalogue.form(one.code, period)
    raise NoProgressForm()


def _reports(desk: Desk, form: Form, unit: str, period: Period) -> Iterator[dict[str, Any]]:
    sheet = desk.entry.sheet(form.code, unit, period)
    state = desk.submissions.standing(form, sheet.unit, period).state
    found: dict[str, list[tuple[Asked, EntryRow]]] = {}
    for row in sheet.rows:
        place = place_of(row.cell.indicator) if row.cell else None
        if place is not None:
            found.setdefault(place.project, []).append((place, row))
    for code, rows in found.items():
        yield {
            "project": code, "name": desk.projects.portfolio.item(code).project.name, "unit": unit,
            "period": period.code, "form": form.code, "state": state.value if state else None,
            "answers": [_answer(place, row) for place, row in rows],
        }  # fmt: skip


def _answer(place: Asked, row: EntryRow) -> dict[str, Any]:
    return {
        "place": place.address, "name": row.name, "value": row.answer.value if row.answer else None,
        "text": row.typed, "measure": row.measure, "note": row.note, "previous": _text(row.previous),
        "plan": _text(row.plan), "cumulative": _text(row.cumulative), "percent_of_plan": _text(row.percent_plan),
    }  # fmt: skip


def _text(shown: Shown | None) -> str | None:
    return shown.text if shown else None


def _line(told: dict[str, Any]) -> list[str]:
    def of(field: Field, key: str = "text") -> str:
        rows = (one for one in told["answers"] if one["place"].split(".")[1] == field.value)
        return "; ".join(filter(None, (one[key] or "" for one in rows)))

    state = STATE_WORDS[told["state"]] if told["state"] else "chưa mở"
    return [
        told["project"], told["unit"], state, of(Field.STAGE), of(Field.PERCENT), of(Field.PAID),
        of(Field.PAID, "cumulative"), of(Field.KEPT, "previous"), of(Field.KEPT), of(Field.PROMISE),
    ]  # fmt: skip
