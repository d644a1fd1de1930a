"""The catalogue as a tree, by group or by framework, and what of it fits a search."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.framework import Criterion, children
from dntracker.domain.indicator import Indicator
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import Frameworks
from dntracker.services.search import Search

OUTSIDE = "Ngoài bộ"


class Arrangement(StrEnum):
    """What the tree is arranged by."""

    PILLAR = "pillar"
    FRAMEWORK = "framework"


class InUse(StrEnum):
    """Which indicators the tree shows."""

    NOW = "now"
    RETIRED = "retired"
    ALL = "all"


class Node(Struct, frozen=True):
    """A line of the tree; `indicator` is what it opens, else `framework` with the line `criterion` in it, if any."""

    name: str
    right: str = ""
    indicator: str = ""
    framework: str = ""
    criterion: str = ""
    retired: bool = False
    children: tuple["Node", ...] = ()


class CatalogueTree:
    """Arranges the indicators of one open file."""

    def __init__(self, catalogue: Catalogue, frameworks: Frameworks, search: Search) -> None:
        self._catalogue, self._frameworks, self._search = catalogue, frameworks, search

    def nodes(self, arrangement: Arrangement, in_use: InUse = InUse.NOW, text: str = "") -> tuple[Node, ...]:
        """The tree's top; with a text only what fits it and the way there."""
        shown = self._shown(in_use, text)
        if arrangement is Arrangement.PILLAR:
            return self._by_pillar(shown, bool(text.strip()))
        return self._by_framework(shown, bool(text.strip()))

    def _shown(self, in_use: InUse, text: str) -> dict[str, Indicator]:
        codes = {hit.code for hit in self._search.indicators(text)}
        wanted = {InUse.NOW: (False,), InUse.RETIRED: (True,), InUse.ALL: (False, True)}[in_use]
        today = self._catalogue.today
        found = (one for one in self._catalogue.indicators() if one.code in codes)
        return {one.code: one for one in found if one.is_retired(today) in wanted}

    def _by_pillar(self, shown: dict[str, Indicator], searching: bool) -> tuple[Node, ...]:
        found = []
        for pillar in self._catalogue.pillars():
            own = [one for one in shown.values() if one.pillar == pillar.code]
            if own or not searching:
                found.append(_group(pillar.name, self._leaves(own)))
        return tuple(found)

    def _by_framework(self, shown: dict[str, Indicator], searching: bool) -> tuple[Node, ...]:
        found, scored = [], set[str]()
        for framework in self._frameworks.all():
            criteria = self._frameworks.criteria(framework.code)
            scored |= {one.indicator for one in criteria}
            under = children(criteria)
            nodes = self._below("", under, shown, searching)
            if nodes or not searching:
                leaves = sum(one.code not in under for one in criteria)
                found.append(Node(framework.name, str(leaves), framework=framework.code, children=nodes))
        outside = [one for code, one in shown.items() if code not in scored]
        return (*found, _group(OUTSIDE, self._leaves(outside))) if outside else tuple(found)

    def _below(
        self, code: str, under: dict[str, list[Criterion]], shown: dict[str, Indicator], searching: bool
    ) -> tuple[Node, ...]:
        found = []
        for one in under.get(code, ()):
            parts = self._below(one.code, under, shown, searching)
            indicator = shown.get(one.indicator)
            if searching and not parts and indicator is None:
                continue
            right = str(len(parts)) if parts else one.code
            opened = indicator.code if indicator and not parts else ""
            found.append(Node(one.name, right, opened, one.framework, one.code, self._is_retired(indicator), parts))
        return tuple(found)

    def _leaves(self, indicators: Iterable[Indicator]) -> tuple[Node, ...]:
        return tuple(
            Node(one.short_name or one.name, one.code, one.code, retired=self._is_retired(one)) for one in indicators
        )

    def _is_retired(self, indicator: Indicator | None) -> bool:
        return indicator is not None and indicator.is_retired(self._catalogue.today)


def _group(name: str, leaves: Collection[Node]) -> Node:
    return Node(name, str(len(leaves)), children=tuple(leaves))
