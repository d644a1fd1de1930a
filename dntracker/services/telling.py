"""Telling: one change of the journal as a sentence that an official understands."""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from msgspec.structs import replace

from dntracker.domain.figure import Cell, Figure, Target
from dntracker.domain.milestone import Milestone
from dntracker.domain.number_text import write
from dntracker.domain.period import InvalidPeriod, Period
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme
from dntracker.domain.progress_form import place_of
from dntracker.domain.project import Project
from dntracker.domain.source import Source
from dntracker.domain.submission import OPEN, State, Submission
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.evidence_texts import evidence_change, evidence_count
from dntracker.services.projects.telling import TELLERS, project_of
from dntracker.services.projects.words import PLACES
from dntracker.services.telling_things import FIELDS, THINGS, VERBS
from dntracker.services.told import CLIP, ERASER, NOTE, PENCIL, PLUS, Told
from dntracker.services.trends.texts import document_name
from dntracker.store.journal_pages import Was
from dntracker.store.store import Store

_MOVES: Mapping[State, tuple[str, str]] = {
    State.DRAFT: ("lock-simple-open", "Mở khóa"),
    State.SUBMITTED: ("paper-plane-tilt", "Gửi"),
    State.RETURNED: ("arrow-u-up-left", "Trả lại"),
    State.APPROVED: ("check-circle", "Duyệt"),
    State.LOCKED: ("lock-simple", "Khóa sổ"),
}


class Telling:
    """Knows the names of things as the file has them now; what it no longer knows is told by its code."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._kinds, self._catalogue = store, store.kinds, catalogue

    def tell(self, was: Was) -> Told:
        """What one entry of an act did."""
        if was.entry.kind == "figure":
            return self._figure(was)
        before, after = self._thing(was, was.before), self._thing(was, was.entry.state)
        if isinstance(before or after, Target):
            return self._target(was, before, after)
        if isinstance(before or after, Submission):
            return self._submission(before, after)
        teller = TELLERS.get(was.entry.kind)
        if teller is None:
            return self._other(was, before, after)
        return replace(teller(before, after, changed_fields(was), self), project=project_of(was.entry))

    def value(self, figure: Figure | Target | None) -> str:
        """A figure's or target's number with its measure, as screens print it."""
        if figure is None:
            return ""
        try:
            indicator = self._catalogue.indicator(figure.indicator)
        except UnknownCode:
            return write(figure.quantity)
        return texts.with_measure(texts.value_text(figure.quantity, indicator), indicator.measure)

    def change(self, was: Was) -> str:
        """What happened to a figure: *24 thay 23,3*, *bỏ 24*, *24, sửa ghi chú*, *24, đính kèm a.pdf*."""
        before, after = self._thing(was, was.before), self._thing(was, was.entry.state)
        new, old = (write(one.quantity) if one else "" for one in (after, before))
        if after is None:
            return f"bỏ {old}{evidence_count(before.evidence, 'cùng')}" if before else "bỏ trống"
        if before is None:
            return f"{new}{evidence_count(after.evidence, 'kèm')}"
        files = evidence_change(before.evidence, after.evidence)
        said = changed_fields(was, ("evidence",)) if files else changed_fields(was)
        mended = f"{new} thay {old}" if new != old else f"{new}, sửa {said}" if said else new
        return f"{mended}, {files}" if files else mended

    def place(self, cell: Cell, source: str = "") -> str:
        """A cell in words: *KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN*."""
        where = f"{self.indicator(cell.indicator)}, {self.period(cell.period.code)}, {self.unit(cell.unit)}"
        return f"{where} (nguồn {source})" if source else where

    def indicator(self, code: str) -> str:
        """An indicator's code and short name; a place of a project in words."""
        place = place_of(code)
        if place is not None:
            return f"dự án {place.project}, {texts.inside(PLACES[place.field])} {place.part}".rstrip()
        return self._named(lambda: self._catalogue.indicator(code).label, code)

    def unit(self, code: str) -> str:
        """The short name of a unit."""
        return self._named(lambda: self._catalogue.unit(code).short_name, code)

    def source(self, code: str) -> str:
        """The number of a document, with what it is where the number does not say so (*NQ 358*), else its title."""
        return self._named(lambda: _cited(self._catalogue.source(code)), code)

    def period(self, code: str) -> str:
        """A period inside a sentence; *chưa rõ năm* for none."""
        try:
            return texts.inside(texts.period_name(Period.parse(code))) if code else "chưa rõ năm"
        except InvalidPeriod:
            return code

    def programme(self, code: str) -> str:
        """The name of a programme."""
        found = self._store.get(Programme, code) if code else None
        return found.name if found else code

    def process(self, code: str) -> str:
        """The name of a process."""
        found = self._store.get(Process, code) if code else None
        return found.name if found else code

    def stage(self, project: str, code: str) -> str:
        """The name of a stage, in the process that a project follows now."""
        one = self._store.get(Project, project) if code else None
        process = self._store.get(Process, one.process) if one and one.process else None
        stage = process.stage(code) if process else None
        return stage.name if stage else code

    def milestone(self, project: str, code: str) -> str:
        """The name of a milestone."""
        found = self._store.get(Milestone, project, code)
        return found.name if found else code

    def _figure(self, was: Was) -> Told:
        before, after = self._thing(was, was.before), self._thing(was, was.entry.state)
        figure: Figure = after or before
        place, cell = self.place(figure.cell, figure.source), figure.cell
        old, new, change = self.value(before), self.value(after), self.change(was)
        if after is None:
            return Told(ERASER, "Bỏ số", place, old=old, change=change, cell=cell)
        if before is None:
            return Told(PLUS, "Nhập", place, new=new, change=change, cell=cell)
        if before.quantity != after.quantity:
            final = f" thành số {texts.status_word(after.status)}" if before.status != after.status else ""
            return Told(PENCIL, "Đổi", place, final, old, new, change, cell)
        rest = f": {after.note}" if after.note and after.note != before.note else ""
        files, said = evidence_change(before.evidence, after.evidence), changed_fields(was, ("evidence",))
        if files and not said:
            return Told(CLIP, f"{texts.begun(files)} ở số", place, new=new, change=change, cell=cell)
        verb = f"Sửa {changed_fields(was)} của"
        return Told(NOTE if rest else PENCIL, verb, place, rest, new=new, change=change, cell=cell)

    def _target(self, was: Was, before: Target | None, after: Target | None) -> Told:
        target = after or before
        assert target is not None
        year = self.period(target.horizon.code if target.horizon else "")
        thing = f"mục tiêu {self.indicator(target.indicator)}, {year}"
        sign, verb = (PLUS, "Đặt") if before is None else (PENCIL, "Đổi") if after else (ERASER, "Bỏ")
        rest = f" theo {self.source(target.document)}"
        old, new = self.value(before), self.value(after)
        if old == new:
            return Told(sign, "Sửa", thing, f"{rest}: {changed_fields(was)}", new=new)
        return Told(sign, verb, thing, rest, old, new)

    def _submission(self, before: Submission | None, after: Submission | None) -> Told:
        one = after or before
        assert one is not None
        form = f"biểu {one.form}, {self.period(one.period.code)}"
        thing, whose = f"{form}, {self.unit(one.unit)}", f": {one.note}" if one.note else ""
        if after is None:
            return Told(ERASER, "Bỏ", thing)
        if before is None and after.state is State.DRAFT:
            return Told(PLUS, "Mở", thing)
        if before is None or before.state is not after.state:
            until = f", đến hết {texts.day(after.open_until)}" if after.open_until and after.state in OPEN else ""
            return Told(*_MOVES[after.state], thing, until + whose)
        if after.asked_reason and after.asked_reason != before.asked_reason:
            return Told("chat-text", "Xin mở khóa", thing, f": {after.asked_reason}")
        if before.required != after.required:
            return Told(PENCIL, "Yêu cầu nộp" if after.required else "Miễn nộp", thing)
        return Told(PENCIL, "Sửa", thing)

    def _other(self, was: Was, before: Any, after: Any) -> Told:
        thing = THINGS[was.entry.kind](after if after is not None else before, self)
        added, mended, removed = VERBS.get(was.entry.kind, ("Thêm", "Sửa", "Bỏ"))
        if before is None:
            return Told(PLUS, added, thing)
        if after is None:
            return Told(ERASER, removed, thing)
        fields = changed_fields(was)
        return Told(PENCIL, mended, thing, f": {fields}" if fields else "")

    def _thing(self, was: Was, state: str | None) -> Any:
        return None if state is None else self._kinds.by_table[was.entry.kind].thing_of(was.entry.key, state)

    def _named(self, name: Callable[[], str], code: str) -> str:
        try:
            return name()
        except UnknownCode:
            return code


def _cited(source: Source) -> str:
    return document_name(source) if source.number.isdigit() else source.number or source.title


def changed_fields(was: Was, apart: Collection[str] = ()) -> str:
    """Which fields of a thing, apart from some, are different now, in words."""
    old, new = json.loads(was.before or "{}"), json.loads(was.entry.state or "{}")
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}.difference(apart)
    return ", ".join(sorted({FIELDS.get(name, "nội dung khác") for name in changed}))
