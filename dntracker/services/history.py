"""History: the journal as sentences that an official understands."""

import json
from datetime import datetime

from msgspec import Struct

from dntracker.domain.act import Act, Entry
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.store.plain import from_plain
from dntracker.store.store import Store

MOST_SENTENCES = 12
_KINDS = {
    "source": "nguồn", "territory": "địa bàn", "unit": "đơn vị", "agency": "tên cơ quan", "pillar": "nhóm chỉ tiêu",
    "indicator": "chỉ tiêu", "series_break": "mốc gãy chuỗi", "calendar": "chế độ kỳ", "holiday": "ngày nghỉ",
    "form": "biểu", "target": "mục tiêu", "statement": "phát biểu", "programme": "chương trình", "task": "nhiệm vụ",
    "project": "dự án", "project_amount": "vốn dự án", "attribute": "thuộc tính", "setting": "thiết lập",
    "check_rule": "quy tắc kiểm tra", "explanation": "giải trình",
    "consolidated": "số tổng hợp đã gửi",
}  # fmt: skip


class ActLine(Struct, frozen=True):
    """An act as it is told: who, when, what, why."""

    number: int
    at: datetime
    person: str
    unit: str
    step: str
    reason: str
    undo: bool
    hash: str
    sentences: tuple[str, ...]


class History:
    """Tells the journal of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def acts(self, limit: int = 200) -> list[ActLine]:
        """The newest acts, newest first."""
        return [self._line(act) for act in self._store.journal.acts(limit=limit)]

    def of(self, cell: Cell) -> list[tuple[datetime, str]]:
        """What happened to a cell, newest first: *24 thay 23,3 (Cán bộ A)*."""
        kind = self._store.kinds.by_type[Figure]
        told = []
        for source in ("", *(one.code for one in self._catalogue.sources())):
            key = (cell.indicator, cell.territory, cell.unit, cell.period.code, source)
            if source and self._store.names.known(source) is None:
                continue
            for entry in self._store.journal.history(kind, key):
                act = self._store.journal.act(entry.act)
                told.append((act.at.astimezone(texts.LOCAL), f"{self._change(entry)} ({act.person})"))
        return sorted(told, key=lambda one: one[0], reverse=True)

    def _line(self, act: Act) -> ActLine:
        entries = self._store.journal.entries(act.id)
        sentences = tuple(self._sentence(entry) for entry in entries[:MOST_SENTENCES])
        if len(entries) > MOST_SENTENCES:
            sentences = (*sentences, f"… và {len(entries) - MOST_SENTENCES} thay đổi khác")
        return ActLine(
            act.number, act.at.astimezone(texts.LOCAL), act.person, act.unit, act.step, act.reason,
            act.undoes is not None, act.hash, sentences,
        )  # fmt: skip

    def _sentence(self, entry: Entry) -> str:
        if entry.kind == "figure":
            indicator, _, unit, period, source = entry.key
            when = texts.inside(texts.period_name(Period.parse(period)))
            where = f"{self._name(indicator)}, {when}, {self._unit(unit)}"
            return f"{where}{self._by(source)}: {self._change(entry)}"
        what = f"{_KINDS.get(entry.kind, entry.kind)} {' · '.join(entry.key)}"
        return f"bỏ {what}" if entry.state is None else f"ghi {what}"

    def _change(self, entry: Entry) -> str:
        before = entry.replaces and self._store.journal.entry(entry.kind, entry.key, entry.replaces)
        new, old = _told(entry.state), _told(before.state if before else None)
        if new is None:
            return f"bỏ {old}" if old else "bỏ trống"
        if old is None:
            return new
        return f"{new} thay {old}" if new != old else f"{new}, sửa {self._what(entry, before.state if before else '')}"

    def _what(self, entry: Entry, before: str | None) -> str:
        old, new = json.loads(before or "{}"), json.loads(entry.state or "{}")
        changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
        words = {"note": "ghi chú", "status": "tình trạng", "official": "số chính thức", "as_of": "ngày số liệu"}
        return ", ".join(sorted(words.get(name, "nguồn, minh chứng") for name in changed))

    def _name(self, indicator: str) -> str:
        try:
            return self._catalogue.indicator(indicator).short_name
        except UnknownCode:
            return indicator

    def _unit(self, code: str) -> str:
        try:
            return self._catalogue.unit(code).short_name
        except UnknownCode:
            return code

    def _by(self, source: str) -> str:
        return f" (nguồn {source})" if source else ""


def _told(state: str | None) -> str | None:
    return None if state is None else write(from_plain(Quantity, json.loads(state)))
