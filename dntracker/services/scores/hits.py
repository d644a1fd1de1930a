"""Frameworks as the search finds them: by code, name and the years they hold in."""

from collections.abc import Iterable, Iterator

from dntracker.domain.framework import Framework
from dntracker.services.search import Hit


def framework_hits(frameworks: Iterable[Framework]) -> Iterator[Hit]:
    """One hit for each framework."""
    for one in frameworks:
        years = "" if one.valid_from is None else f"từ {one.valid_from.year}"
        if one.valid_from and one.valid_to:
            years = " ".join(str(year) for year in range(one.valid_from.year, one.valid_to.year + 1))
        yield Hit("framework", one.code, one.name, f"{one.code} · {years}")
