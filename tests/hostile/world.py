"""A file in which every text that reaches a report, a list or a form is a hostile one, each known by a number."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Figure, Target
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.framework import Criterion, Framework
from dntracker.domain.indicator import Indicator, Pillar, SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.source import Source, Statement
from dntracker.domain.submission import State, Submission
from dntracker.domain.unit import Agency, Territory, Unit
from dntracker.services.desk import Desk, desk_of
from dntracker.services.files import today
from dntracker.store.store import Store
from tests.hostile.strings import LONE, marked
from tests.support import LAN, Clock, a_desk

T = TypeVar("T", bound=Struct)
CITY, COMMUNES, Q4 = "01/CĐS", "02/CĐS-X", Period.parse("2025-Q4")
HAI_CHAU, HAI_VAN, HOI_AN = "20242", "20195", "20410"
NOW = datetime(2025, 12, 10, 3, tzinfo=UTC)
TEXTS: dict[type[Struct], tuple[str, ...]] = {
    Indicator: ("name", "short_name", "measure", "definition", "legal_basis", "source_note", "formula_text"),
    Pillar: ("name",),
    Unit: ("name", "short_name"),
    Territory: ("name", "short_name"),
    Agency: ("parent_agency", "name", "place", "head_title", "head_name", "preparer_title", "recipients", "note"),
    Source: ("title", "outlet", "number", "issuer", "note"),
    Statement: ("text", "note"),
    SeriesBreak: ("reason",),
    Target: ("note",),
    Framework: ("name", "note"),
    Criterion: ("name", "measure", "rule", "target", "evidence"),
    Figure: ("note",),
}
"""The fields of things that somebody types freely."""


class World(Struct):
    """The open file, and each of its hostile texts by its number, with the field that it stands in."""

    desk: Desk
    said: dict[int, tuple[str, str]]


class Hostile:
    """Hands out hostile texts, each under a number of its own."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = cycle([text for text in texts if text not in LONE])  # no file takes half a letter
        self.said: dict[int, tuple[str, str]] = {}

    def text(self, field: str) -> str:
        """The next one, for a field."""
        number = len(self.said)
        text = marked(next(self._texts), number)
        self.said[number] = field, text
        return text

    def of(self, thing: T) -> T:
        """A thing with hostile texts in all fields that somebody types."""
        kind = type(thing)
        return replace(thing, **{field: self.text(f"{kind.__name__}.{field}") for field in TEXTS[kind]})


def a_world(texts: Sequence[str]) -> World:
    """A quarter with a few figures, everything around them hostile; whoever works has a hostile name, too."""
    clock, hostile = Clock(NOW), Hostile(texts)
    desk = a_desk(LAN, clock)
    desk.submissions.open_period(COMMUNES, Q4)
    desk.submissions.open_period(CITY, Q4)
    for period in (Q4, Q4.same_last_year()):
        _figures(desk, period)
    _poison(desk, hostile)
    actor = Actor(hostile.text("Actor.person"), "SKHCN")
    _changes(desk, hostile, actor)
    _sent(desk, hostile)
    return World(desk_of(desk.store, actor, today(clock)), hostile.said)


def _figures(desk: Desk, period: Period) -> None:
    with desk.store.act(Deed(LAN, "nhập", "entry")) as writing:
        for unit, form in ((HAI_CHAU, COMMUNES), (HOI_AN, COMMUNES), ("SKHCN", CITY)):
            about = desk.catalogue.unit(unit).territory or desk.catalogue.city(period)
            for row in desk.catalogue.form(form).rows[::2]:
                writing.put(Figure(row.indicator, about, unit, period, value=5.0))


def _poison(desk: Desk, hostile: Hostile) -> None:
    communes = [one.code for one in desk.catalogue.units() if one.territory]
    with desk.store.act(Deed(LAN, "đổi chữ")) as writing:
        for kind in TEXTS:
            for thing in desk.store.all(kind):
                writing.put(hostile.of(thing))
        for code in communes[::3]:
            blank = Agency(code, datetime(2020, 1, 1, tzinfo=UTC).date(), None, "", "", "", "", "", "", "")
            writing.put(hostile.of(blank))
        for form in desk.store.all(Form):
            writing.put(_form(form, hostile))


def _form(form: Form, hostile: Hostile) -> Form:
    groups = tuple(_group(one, hostile) for one in form.groups)
    said = {field: hostile.text(f"Form.{field}") for field in ("name", "short_name", "issued_with")}
    return replace(form, groups=groups, **said)


def _group(group: FormGroup, hostile: Hostile) -> FormGroup:
    free = FormRow(number=hostile.text("FormRow.number"), text=hostile.text("FormRow.text"))
    return replace(group, name=hostile.text("FormGroup.name"), rows=(*group.rows, free))


def _changes(desk: Desk, hostile: Hostile, actor: Actor) -> None:
    for order, figure in enumerate(_of(desk.store, Figure, lambda one: one.period == Q4 and one.value is not None)):
        deed = Deed(replace(actor, person=hostile.text("Act.person")), "sửa", "entry", hostile.text("Act.reason"))
        with desk.store.act(deed) as writing:
            writing.put(replace(figure, value=float(figure.value or 0) + order + 1))


def _sent(desk: Desk, hostile: Hostile) -> None:
    with desk.store.act(Deed(LAN, "gửi")) as writing:
        for one in _of(desk.store, Submission, lambda one: one.unit == HAI_VAN):
            by, note = hostile.text("Submission.by"), hostile.text("Submission.note")
            writing.put(replace(one, state=State.SUBMITTED, by=by, at=NOW, note=note))


def _of(store: Store, kind: type[T], wanted: Callable[[T], bool]) -> Iterator[T]:
    return filter(wanted, store.all(kind))
