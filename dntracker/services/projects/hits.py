"""Projects and their milestones as the one search finds them."""

from collections.abc import Iterable, Iterator

from dntracker.services.projects.portfolio import Item
from dntracker.services.search import Hit

WITHIN = "/"
"""Stands between the codes of a project and its milestone."""


def hits_of(items: Iterable[Item]) -> Iterator[Hit]:
    """Every project, and every milestone with the project that it belongs to."""
    for item in items:
        project = item.project
        yield Hit("project", project.code, project.name, project.code)
        for one in item.milestones:
            yield Hit("milestone", f"{project.code}{WITHIN}{one.code}", one.name, f"{project.code} · {project.name}")
