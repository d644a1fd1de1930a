"""Frameworks as the search finds them: by code and name, and each year that one scores by what it is called."""

from collections.abc import Iterable, Iterator

from dntracker.domain.framework import Framework
from dntracker.services.framework_names import year_names
from dntracker.services.search import Hit


def framework_hits(frameworks: Iterable[Framework]) -> Iterator[Hit]:
    """One hit for each framework, and one for each year by which one answers (*DTI-2022*)."""
    known = tuple(frameworks)
    for one in known:
        first, last = one.valid_from, one.valid_to
        years = "" if first is None else f"từ {first.year}" if last is None else f"{first.year}–{last.year}"
        yield Hit("framework", one.code, one.name, " · ".join(filter(None, (one.code, years))))
        for year, name in year_names(known, one).items():
            yield Hit("framework", name, f"{one.name}, năm {year}", name)
