"""The projects of a programme, with those of the programmes that are part of it."""

from collections.abc import Iterable

from dntracker.domain.programme import Programme
from dntracker.services.projects.portfolio import Item, Portfolio


def items_of(portfolio: Portfolio, programme: str) -> list[Item]:
    """The projects of a programme and of all below it; of no programme (`""`): every project."""
    if not programme:
        return portfolio.items()
    codes = below(portfolio.programmes(), programme)
    return [one for one in portfolio.items() if one.project.programme in codes]


def below(programmes: Iterable[Programme], code: str) -> set[str]:
    """A programme and all that are part of it, however deep."""
    children: dict[str, list[str]] = {}
    for one in programmes:
        children.setdefault(one.parent, []).append(one.code)
    found, waiting = {code}, [code]
    while waiting:
        fresh = [one for one in children.get(waiting.pop(), ()) if one not in found]
        found.update(fresh)
        waiting += fresh
    return found
