"""Targets and series breaks of an indicator: set, changed and removed on the screen Chỉ tiêu."""

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.number_text import read
from dntracker.domain.period import Frequency, InvalidPeriod, Period
from dntracker.domain.source import Source
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.cataloguing import MissingField
from dntracker.services.figure_writer import possible
from dntracker.services.plan_writer import PlanWriter
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.typed_fields import date_of

BREAK_WORDS = {"definition": "định nghĩa", "method": "cách đo", "territory": "địa giới", "kind": "loại số"}
ALL = "*"


class UnreadableYear(UserError):
    """A `text` that names no year of a target."""

    code = "unreadable_year"


class TargetExists(UserError):
    """Another target of the same document, year and territory."""

    code = "target_exists"


class BreakExists(UserError):
    """Another break of the indicator on this `day`."""

    code = "break_exists"


class SharedBreak(UserError):
    """A break of every indicator of the city; it is not one indicator's to change."""

    code = "shared_break"


class TargetText(Struct, frozen=True):
    """A target as it is typed: its value, the year it is for (empty: not known), whose, and the document."""

    value: str
    year: str
    territory: str
    title: str
    number: str = ""
    issued: str = ""
    replaced_by: str = ""
    note: str = ""


class BreakText(Struct, frozen=True):
    """A series break as it is typed: its day as dd/MM/yyyy, kind, reason, and the code of a source."""

    day: str
    kind: str
    reason: str
    source: str = ""


class TargetDeeds:
    """The deeds on targets and breaks; each is one act and one step of undo."""

    def __init__(self, acts: ScreenActs, catalogue: Catalogue) -> None:
        self._acts, self._catalogue, self._plans = acts, catalogue, PlanWriter(catalogue)

    def put_target(self, code: str, typed: TargetText, old: Target | None = None) -> Target:
        """Set a target, or change `old` into it.

        Raises NoDocument, UnreadableYear, TargetExists, OutOfBounds, UnknownCode, and what reading a number raises.
        """
        indicator = self._catalogue.indicator(code)
        quantity = read(typed.value, measure=indicator.measure)
        possible(indicator, self._plans.checked(quantity, typed.value))
        if typed.replaced_by:
            self._catalogue.source(typed.replaced_by)
        document = self._plans.document(typed.title.strip(), typed.number.strip(), typed.issued)
        self._catalogue.territory(typed.territory)
        new = Target(
            indicator.code, typed.territory, document.code, _horizon(typed.year), quantity.value or 0.0, quantity.high,
            quantity.qualifier, typed.replaced_by, old.source if old else "", typed.note.strip(),
        )  # fmt: skip
        if any(_same(one, new) and one != old for one in self._catalogue.targets_of(indicator.code)):
            raise TargetExists()
        with self._acts.act(f"{'sửa' if old else 'thêm'} mục tiêu: {indicator.label}") as writing:
            if old is not None and not _same(old, new):
                writing.remove(old)
                self._plans.give_way(writing, old, new)
            writing.put(document)
            writing.put(new)
        return new

    def remove_target(self, target: Target) -> None:
        """Take a target away; its document stays in the file, and what it had replaced is in force again."""
        name = self._catalogue.indicator(target.indicator).label
        with self._acts.act(f"bỏ mục tiêu: {name}") as writing:
            writing.remove(target)
            self._plans.give_way(writing, target)

    def put_break(self, code: str, typed: BreakText, old: SeriesBreak | None = None) -> SeriesBreak:
        """Mark a break of the indicator's series, or change `old` into it."""
        indicator, day = self._catalogue.indicator(code), date_of(typed.day)
        if old is not None and old.indicator == ALL:
            raise SharedBreak()
        if day is None:
            raise MissingField(field="ngày gãy")
        if not typed.reason.strip():
            raise MissingField(field="lý do")
        new = SeriesBreak(indicator.code, day, typed.kind, typed.reason.strip(), typed.source)
        others = (one for one in self._catalogue.breaks_of(indicator.code) if one != old and one.indicator != ALL)
        if any(one.date == day for one in others):
            raise BreakExists(day=texts.day(day))
        with self._acts.act(f"{'sửa' if old else 'thêm'} mốc gãy: {indicator.label}") as writing:
            if old is not None and old.date != day:
                writing.remove(old)
            writing.put(new)
        return new

    def remove_break(self, marked: SeriesBreak) -> None:
        """Take a break away; raises SharedBreak."""
        if marked.indicator == ALL:
            raise SharedBreak()
        name = self._catalogue.indicator(marked.indicator).label
        with self._acts.act(f"bỏ mốc gãy: {name}") as writing:
            writing.remove(marked)

    def documents(self) -> list[Source]:
        """What a target may rest on, the newest first."""
        return sorted(self._catalogue.sources(), key=lambda one: one.date, reverse=True)


def _horizon(text: str) -> Period | None:
    if not text.strip():
        return None
    try:
        period = Period.parse(text.strip())
    except InvalidPeriod as error:
        raise UnreadableYear(text=text) from error
    if period.frequency is not Frequency.YEAR:
        raise UnreadableYear(text=text)
    return period


def _same(one: Target, other: Target) -> bool:
    return (one.territory, one.document, one.horizon) == (other.territory, other.document, other.horizon)
