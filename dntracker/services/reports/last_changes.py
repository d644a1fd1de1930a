"""Who last changed what stands behind a number of an issued sheet, since it was issued."""

from collections.abc import Iterable, Sequence

from dntracker.domain import fields
from dntracker.domain.act import Act, Entry
from dntracker.domain.framework import Criterion
from dntracker.domain.issue import Change, Issued
from dntracker.domain.report import PARTS, Ref
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.reports.issue_words import NumberChange, column_words
from dntracker.services.reports.kinds import POINTS
from dntracker.services.reports.points import FIGURE
from dntracker.store.journal_pages import JournalPages, Wanted
from dntracker.store.store import Store

MOST_ACTS, MOST_CHANGES = 1000, 10_000
BEHIND = frozenset({
    "figure", "target", "consolidated", "former_definition", "indicator", "series_break", "form", "framework",
    "criterion", "score",
})  # fmt: skip
"""The kinds of thing that a number can come from."""


class LastChanges:
    """Asks the journal of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue, self._pages = store, catalogue, JournalPages(store)

    def tell(self, issued: Issued, found: Sequence[Change]) -> tuple[NumberChange, ...]:
        """The changes in words, each with the last act since the issue that touched what shares most with it."""
        if not found:
            return ()
        acts, entries = self._since(issued, {code for one in found for code in self._codes(issued, one.ref)})
        return tuple(self._told(one, self._nearest(issued, one.ref, entries), acts) for one in found)

    def place(self, ref: Ref) -> str:
        """Where a number stands, in words: *KTS.01, kỳ này*."""
        key, field = ref
        name, _, column = field.partition("@")
        rows = [key] if key in self._known else key.split(PARTS)
        parts = [*map(self._name, rows), self._name(column) if column else "", column_words(name) if name else ""]
        return ", ".join(dict.fromkeys(filter(None, parts)))

    def _told(self, change: Change, entry: Entry | None, acts: dict[int, Act]) -> NumberChange:
        act = acts[entry.act] if entry else None
        by, at = (texts.by(act.person), act.at.astimezone(texts.LOCAL)) if act else ("", None)
        return NumberChange(change.ref, self.place(change.ref), change.before, change.after, by, at)

    def _since(self, issued: Issued, codes: set[str]) -> tuple[dict[int, Act], list[Entry]]:
        kind = self._store.kinds.by_type[Issued]
        issuing = self._store.journal.latest(kind, kind.key_of(issued))
        after = issuing.act if issuing else 0
        wanted = Wanted(since=issued.at, touching={"indicator": codes, "unit": codes, "framework": codes})
        acts = {one.id: one for one in self._pages.acts(wanted, MOST_ACTS) if one.id > after}
        changes = self._pages.changes(acts, MOST_CHANGES)
        return acts, [was.entry for found in changes.values() for was in found if was.entry.kind in BEHIND]

    @property
    def _known(self) -> set[str]:
        units, indicators = self._catalogue.units(), self._catalogue.indicators()
        return {one.code for one in units} | {one.code for one in indicators}

    def _name(self, code: str) -> str:
        try:
            return self._catalogue.unit(code).short_name
        except UnknownCode:
            return column_words(code)

    def _codes(self, issued: Issued, ref: Ref) -> set[str]:
        """What a number is about: its row (of a list of changes, each part of it), its column, the sheet's subject."""
        if issued.kind == POINTS and ref[1] == FIGURE:
            line = self._store.get(Criterion, issued.subject, ref[0])
            return {line.indicator} - {""} if line else set()
        column = ref[1].partition("@")[2].partition("#")[0]
        return {ref[0], *ref[0].split(PARTS), column, issued.subject} - {""}

    def _nearest(self, issued: Issued, ref: Ref, entries: Iterable[Entry]) -> Entry | None:
        about = self._codes(issued, ref)
        wanted = about | _expected(issued, ref[1].partition("#")[0].partition("@")[0])
        near = [
            (
                one.key[0] in about,
                len(wanted & {*one.key, one.kind}),
                one.act,
                one,
            )  # first what it measures, then where
            for one in entries
            if about & set(one.key)
        ]
        return max(near, key=lambda one: one[:3])[3] if near else None


def _expected(issued: Issued, field: str) -> set[str]:
    period = issued.period
    if field == fields.PLAN:
        return {"target", str(period.year) if period else ""}
    if field == fields.LAST_YEAR and period is not None:
        period = period.same_last_year()
    return {"figure", issued.unit, period.code if period else ""}
