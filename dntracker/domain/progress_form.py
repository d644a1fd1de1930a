"""The form of quarterly progress, place by place: what stands where a form of indicators has a figure."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.figure import Cell
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import Fund

PROJECTS = "project"
"""The subject of a form whose rows are places of projects."""
SIGN = ":"  # no code has one


class Field(StrEnum):
    """What is asked about a project, in the order of the form."""

    STAGE = "stage"
    BESIDE = "beside"
    PERCENT = "percent"
    DONE = "done"
    MILESTONE = "milestone"
    WORK = "work"
    PAID = "paid"
    OBSTACLES = "obstacles"
    KEPT = "kept"
    PROMISE = "promise"


class Place(Struct, frozen=True):
    """One question about one project; `part` is the milestone or the source of money it is about."""

    project: str
    field: Field
    part: str = ""

    @property
    def code(self) -> str:
        """What a cell says in place of an indicator's code: `CVPM2:percent`, `CVPM2:milestone:nghiem-thu`."""
        return SIGN.join(self._parts)

    @property
    def address(self) -> str:
        """The same as people and the command line write it: `CVPM2.percent`."""
        return ".".join(self._parts)

    @property
    def _parts(self) -> list[str]:
        return [part for part in (self.project, self.field.value, self.part) if part]


class Answer(Struct, frozen=True):
    """What stands in a place: as `Progress` keeps it, as it is typed and shown, and what it means, in words."""

    value: str | float | Kept
    text: str
    told: str = ""


def place_of(code: str) -> Place | None:
    """The place that a cell's code names; None where it names an indicator."""
    project, sign, rest = code.partition(SIGN)
    if not sign:
        return None
    field, _, part = rest.partition(SIGN)
    return Place(project, Field(field), part)


def is_project(cell: Cell) -> bool:
    """Whether a cell is a place of a project."""
    return place_of(cell.indicator) is not None


def cells_of(before: Progress | None, after: Progress | None, territory: str) -> list[Cell]:
    """The cells in which two states of one report differ."""
    one = after or before
    if one is None:
        return []
    places: dict[Place, None] = {}
    blank = Progress(one.project, one.period, one.unit)
    for name in _FIELDS:
        was, now = getattr(before or blank, name), getattr(after or blank, name)
        if was == now:
            continue
        parts = [key for key in {**was, **now} if was.get(key) != now.get(key)] if isinstance(now, Mapping) else [""]
        places |= dict.fromkeys(Place(one.project, _FIELDS[name], part) for part in parts)
    return [Cell(place.code, territory, one.unit, one.period) for place in places]


def noted(progress: Progress, place: Place) -> str:
    """The note beside a place: on the project as a whole, why a milestone is late, why a promise was not kept."""
    match place.field:
        case Field.STAGE:
            return progress.note
        case Field.KEPT:
            return progress.kept_note
        case Field.MILESTONE:
            return progress.reasons.get(place.part, "")
    return ""


def with_note(progress: Progress, place: Place, note: str) -> Progress:
    """The report with another note beside a place; the report itself where the place has none."""
    match place.field:
        case Field.STAGE:
            return replace(progress, note=note)
        case Field.KEPT:
            return replace(progress, kept_note=note)
        case Field.MILESTONE:
            return replace(progress, reasons=_with(progress.reasons, place.part, note))
    return progress


def takes_note(field: Field) -> bool:
    """Whether places of this kind have a note."""
    return field in (Field.STAGE, Field.KEPT, Field.MILESTONE)


def with_value(progress: Progress, place: Place, value: str | float | Kept | None) -> Progress:
    """The report with another answer in a place; None: none.

    A milestone's value is a date, `=` before it where it has come true.
    """
    match place.field:
        case Field.MILESTONE:
            reached = isinstance(value, str) and value.startswith(REACHED)
            date = str(value or "").removeprefix(REACHED)
            return replace(
                progress,
                reached=_with(progress.reached, place.part, date if reached else ""),
                forecasts=_with(progress.forecasts, place.part, "" if reached else date),
            )
        case Field.PAID:
            kept = {fund: one for fund, one in progress.paid.items() if fund != place.part}
            return replace(progress, paid=kept if value is None else {**kept, Fund(place.part): value})
        case Field.PERCENT | Field.WORK | Field.KEPT:
            return replace(progress, **{place.field.value: value})
    return replace(progress, **{place.field.value: value or ""})


def value_in(progress: Progress, place: Place) -> str | float | Kept | None:
    """What a report answers in a place; None where nothing."""
    match place.field:
        case Field.MILESTONE:
            if reached := progress.reached.get(place.part):
                return f"{REACHED}{reached}"
            return progress.forecasts.get(place.part) or None
        case Field.PAID:
            return progress.paid.get(Fund(place.part))
    found: str | float | Kept | None = getattr(progress, place.field.value)
    return None if found == "" else found


REACHED = "="
"""Before the date of a milestone that has come true; without it the date is a forecast."""

_FIELDS: Mapping[str, Field] = {
    **{field.value: field for field in Field if field not in (Field.MILESTONE,)},
    "forecasts": Field.MILESTONE, "reached": Field.MILESTONE, "reasons": Field.MILESTONE,
    "kept_note": Field.KEPT, "note": Field.STAGE,
}  # fmt: skip


def _with(found: Mapping[str, str], key: str, text: str) -> dict[str, str]:
    kept = {one: said for one, said in found.items() if one != key}
    return {**kept, key: text} if text else kept
