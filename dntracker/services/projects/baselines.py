"""Baselines: the plan of a programme frozen under a name, and any two of them (or one and now) side by side."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Baseline, FrozenMilestone, FrozenTotal
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.cataloguing import MissingField
from dntracker.services.projects.money import investment
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.within import items_of
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store

NOW = ""
"""The code that stands for the plans in force."""


class NothingToFreeze(UserError):
    """A `programme` without a single milestone that has a plan."""

    code = "nothing_to_freeze"


class BaselineExists(UserError):
    """Another baseline of the programme that is called `name`."""

    code = "baseline_exists"


class Change(StrEnum):
    """What became of a milestone between two plans; UNPLANNED lost its date, PLANNED got its first one."""

    SAME = "same"
    LATER = "later"
    EARLIER = "earlier"
    ADDED = "added"
    REMOVED = "removed"
    PLANNED = "planned"
    UNPLANNED = "unplanned"


class Moved(Struct, frozen=True):
    """A milestone in two plans; dates are as known, `days` is how many it slipped, None where one has no date."""

    project: str
    code: str
    name: str
    before: str
    after: str
    days: int | None
    change: Change


class Revalued(Struct, frozen=True):
    """A project's total investment in two plans; None: that plan has none."""

    project: str
    before: FrozenTotal | None
    after: FrozenTotal | None


class Comparison(Struct, frozen=True):
    """Two plans of a programme: every milestone of either in its order, and the totals that differ."""

    before: Baseline
    after: Baseline
    milestones: tuple[Moved, ...]
    totals: tuple[Revalued, ...]
    names: Mapping[str, str]

    def count(self, change: Change) -> int:
        """How many milestones changed so."""
        return sum(one.change is change for one in self.milestones)


class Baselines:
    """The frozen plans of one open file."""

    def __init__(
        self, store: Store, acts: ScreenActs, portfolio: Portfolio, catalogue: Catalogue, today: Callable[[], date]
    ) -> None:
        self._store, self._acts, self._portfolio = store, acts, portfolio
        self._catalogue, self._today = catalogue, today

    def of(self, programme: str) -> list[Baseline]:
        """The frozen plans of a programme, the oldest first."""
        return self._portfolio.baselines(programme)

    def get(self, programme: str, code: str) -> Baseline:
        """One frozen plan, of NOW the plans in force as if they were frozen today; raises UnknownCode."""
        if code == NOW:
            return self._plan(programme, NOW, "Nay")
        found = next((one for one in self.of(programme) if one.code == code), None)
        if found is None:
            raise UnknownCode(kind="baseline", wanted=code, near=tuple(one.code for one in self.of(programme)))
        return found

    def freeze(self, programme: str, name: str, reason: str, document: str = "") -> Baseline:
        """Keep the plans in force of a programme and of all that is part of it, as one act.

        Raises MissingField, NothingToFreeze, BaselineExists, UnknownCode (of the programme or the document).
        """
        title = self._name_of(programme)
        for text, field in ((name, "tên kế hoạch gốc"), (reason, "lý do chốt")):
            if not text.strip():
                raise MissingField(field=field)
        if document:
            self._catalogue.source(document)
        if any(one.name.casefold() == name.strip().casefold() for one in self.of(programme)):
            raise BaselineExists(name=name.strip())
        new = replace(
            self._plan(programme, self._free_code(programme), name.strip()), reason=reason.strip(), document=document
        )
        if not any(one.planned for one in new.milestones):
            raise NothingToFreeze(programme=title)
        with self._acts.act(f"chốt kế hoạch gốc “{new.name}” của {title}", new.reason) as writing:
            writing.put(new)
        return new

    def remove(self, programme: str, code: str, reason: str) -> Baseline:
        """Take a frozen plan away and give it back; the journal keeps it. Raises UnknownCode, MissingField."""
        old = self.get(programme, code) if code != NOW else None
        if old is None:
            raise UnknownCode(kind="baseline", wanted=code, near=())
        if not reason.strip():
            raise MissingField(field="lý do bỏ")
        with self._acts.act(f"bỏ kế hoạch gốc “{old.name}”", reason.strip()) as writing:
            writing.remove(old)
        return old

    def compare(self, programme: str, before: str, after: str = NOW) -> Comparison:
        """Two plans side by side, `after` by default the plans in force; raises UnknownCode."""
        first, second = self.get(programme, before), self.get(programme, after)
        names = {one.project.code: one.project.name for one in [*self._portfolio.items(), *self._others(first, second)]}
        return comparison_of(first, second, names)

    def shadow(self, programme: str, code: str) -> dict[tuple[str, str], str]:
        """The dates of a frozen plan by project and milestone, for the bars beside those of now."""
        return {(one.project, one.code): one.planned for one in self.get(programme, code).milestones if one.planned}

    def last(self, programme: str) -> Baseline | None:
        """The plan that was frozen last."""
        return next(reversed(self.of(programme)), None)

    def _others(self, *plans: Baseline) -> Iterable[Item]:
        known = {one.project.code for one in self._portfolio.items()}
        for code in {one.project for plan in plans for one in plan.milestones} - known:
            try:
                yield self._portfolio.item(code)
            except UnknownCode:
                continue  # it was removed after the plan was frozen

    def _plan(self, programme: str, code: str, name: str) -> Baseline:
        items = items_of(self._portfolio, programme)
        milestones = tuple(
            FrozenMilestone(one.project, one.code, one.name, one.plan, one.weight)
            for item in items
            for one in item.milestones
        )
        worth = ((item.project.code, investment(item)) for item in items)
        totals = tuple(FrozenTotal(code, one.dong, one.qualifier) for code, one in worth if one)
        return Baseline(programme, code, name, self._today(), "", "", milestones, totals)

    def _free_code(self, programme: str) -> str:
        numbers = [int(found[1]) for one in self.of(programme) if (found := re.fullmatch(r"G(\d+)", one.code))]
        return f"G{max(numbers, default=0) + 1}"

    def _name_of(self, programme: str) -> str:
        for one in self._portfolio.programmes():
            if one.code == programme:
                return one.name
        raise UnknownCode(kind="programme", wanted=programme, near=())


def comparison_of(before: Baseline, after: Baseline, names: Mapping[str, str]) -> Comparison:
    """Two plans side by side; `names` are those of their projects."""
    return Comparison(before, after, tuple(_moved(before, after)), tuple(_revalued(before, after)), names)


def change_words(moved: Moved) -> str:
    """What became of a milestone: *lùi 45 ngày*, *sớm 3 ngày*, *thêm*, *bỏ*, *giữ nguyên*."""
    if moved.change is Change.LATER:
        return f"lùi {moved.days} ngày"
    if moved.change is Change.EARLIER:
        return f"sớm {-(moved.days or 0)} ngày"
    return CHANGE_WORDS[moved.change]


def change_name(change: Change) -> str:
    """What became of a milestone, without the days: *lùi*, *sớm hơn*, *thêm*, *bỏ*."""
    return CHANGE_WORDS[change]


CHANGE_WORDS: Mapping[Change, str] = {
    Change.LATER: "lùi",
    Change.EARLIER: "sớm hơn",
    Change.SAME: "giữ nguyên",
    Change.ADDED: "thêm",
    Change.REMOVED: "bỏ",
    Change.PLANNED: "nay có ngày",
    Change.UNPLANNED: "nay không còn ngày",
}


def _moved(before: Baseline, after: Baseline) -> Iterable[Moved]:
    old = {(one.project, one.code): one for one in before.milestones}
    new = {(one.project, one.code): one for one in after.milestones}
    by_project: dict[str, dict[tuple[str, str], None]] = {}
    for key in (*new, *old):
        by_project.setdefault(key[0], {})[key] = None
    return (_one_moved(old.get(key), new.get(key)) for keys in by_project.values() for key in keys)


def _one_moved(old: FrozenMilestone | None, new: FrozenMilestone | None) -> Moved:
    named = new or old
    assert named is not None
    before, after = old.planned if old else "", new.planned if new else ""
    days = (last_day(after) - last_day(before)).days if before and after else None
    return Moved(named.project, named.code, named.name, before, after, days, _change(old, new, days))


def _change(old: FrozenMilestone | None, new: FrozenMilestone | None, days: int | None) -> Change:
    if old is None or new is None:
        return Change.ADDED if old is None else Change.REMOVED
    if days is None:
        return Change.SAME if old.planned == new.planned else Change.PLANNED if new.planned else Change.UNPLANNED
    return Change.LATER if days > 0 else Change.EARLIER if days < 0 else Change.SAME


def _revalued(before: Baseline, after: Baseline) -> Iterable[Revalued]:
    old, new = ({one.project: one for one in plan.totals} for plan in (before, after))
    for code in dict.fromkeys((*new, *old)):
        if old.get(code) != new.get(code):
            yield Revalued(code, old.get(code), new.get(code))
