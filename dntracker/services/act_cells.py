"""What acts of the journal are about: the cells they changed, and which of them may be taken back as figures are."""

from collections.abc import Collection, Sequence

from dntracker.domain.figure import Cell, Target
from dntracker.domain.period import Period
from dntracker.domain.progress_form import Field, Place
from dntracker.store.journal import Change

LOADS = "seeds"
"""The screen under which the program writes what it brings along."""
PLAN_KINDS = frozenset({"target", "source"})
"""The kinds of thing that a plan is made of."""
RETURNABLE = PLAN_KINDS | {"figure", "explanation", "follow_up", "recipe", "taken_in", "progress"}
"""The kinds of thing that deeds of the entry screen change."""


def is_returnable(screen: str, kinds: Collection[str]) -> bool:
    """Whether what was done on a screen to these kinds of thing may be taken back as figures are."""
    return screen != LOADS and RETURNABLE.issuperset(kinds)


def cell_of(kind: str, key: Sequence[str]) -> Cell | None:
    """The cell that an entry of the journal is about, of a project's report its first; None where it is about none."""
    if kind == "figure":
        indicator, territory, unit, period = key[:4]
    elif kind in ("explanation", "follow_up"):
        unit, period, indicator, territory = key[:4]
    elif kind == "progress":
        project, period, unit = key[:3]
        indicator, territory = Place(project, Field.STAGE).code, ""
    else:
        return None
    return Cell(indicator, territory, unit, Period.parse(period))


def plan_of(change: Change) -> Cell | None:
    """The cells of a changed target, of whatever unit; None where it changed another thing, or one of no year."""
    if change.kind.type is not Target:
        return None
    indicator, territory, _, horizon = change.key[:4]
    return Cell(indicator, territory, "", Period.parse(horizon)) if horizon else None


def codes(cell: Cell) -> tuple[str, str, str, str]:
    """What cells are sorted by."""
    return cell.indicator, cell.territory, cell.unit, cell.period.code
