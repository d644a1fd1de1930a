"""Which target is a row's yearly plan (*kế hoạch năm*)."""

from collections.abc import Collection, Iterable, Mapping

from dntracker.domain.figure import Target
from dntracker.domain.period import Frequency, Period

_NO_DATES: Mapping[str, str] = {}


def plan_in_force(
    targets: Iterable[Target],
    row_document: str,
    year: int,
    city_codes: Collection[str],
    issued: Mapping[str, str] = _NO_DATES,
) -> Target | None:
    """The target of the row's own document for the year, else the city's latest in force, never the nation's.

    `targets` are one indicator's, `issued` the documents' ISO dates; without dates the last target listed is the
    latest. A document that another replaced for this year hands over to it.
    """
    horizon = Period(year, Frequency.YEAR)
    ours = [target for target in targets if target.territory in city_codes and target.horizon == horizon]
    named = _successor(ours, row_document) if row_document else None
    if named is not None:
        return named
    standing = [(issued.get(t.document, ""), place, t) for place, t in enumerate(ours) if not t.replaced_by]
    return max(standing, key=lambda entry: entry[:2])[2] if standing else None


def _successor(targets: list[Target], document: str) -> Target | None:
    by_document = {target.document: target for target in targets}
    target, seen = by_document.get(document), {document}
    while target is not None and target.replaced_by in by_document and target.replaced_by not in seen:
        seen.add(target.replaced_by)
        target = by_document[target.replaced_by]
    return target
