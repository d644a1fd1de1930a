"""The projects as a list: which are shown, in which groups and order, and what each group sums up to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.fold import fold
from dntracker.domain.process import Phase
from dntracker.domain.project import Fund, ProjectAmount
from dntracker.domain.rating import Colour
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.totals import Total, total
from dntracker.services.projects.words import FUNDS

NO_PROGRAMME, NO_STAGE, NO_OWNER = "Ngoài các chương trình", "Chưa ghi giai đoạn", "Chưa ghi đơn vị"
NO_FUND, SOME_FUNDS = "Chưa ghi nguồn vốn", "Nhiều nguồn"
LATE, IN_TIME, UNKNOWN = "Đang trễ", "Đúng hạn hay sớm", "Chưa có hạn để so"


class Grouping(StrEnum):
    """What the list is grouped by."""

    PROGRAMME = "programme"
    STAGE = "stage"
    OWNER = "owner"
    FUND = "fund"
    LATE = "late"


class Sorting(StrEnum):
    """What the projects of a group are sorted by; LATE and TOTAL begin with the most."""

    CODE = "code"
    NAME = "name"
    STAGE = "stage"
    COLOUR = "colour"
    TOTAL = "total"
    LATE = "late"


GROUPING_WORDS: Mapping[Grouping, str] = {
    Grouping.PROGRAMME: "Chương trình",
    Grouping.STAGE: "Giai đoạn",
    Grouping.OWNER: "Đơn vị",
    Grouping.FUND: "Nguồn vốn",
    Grouping.LATE: "Trễ trước",
}


class Asked(Struct, frozen=True):
    """Which projects, in which groups; what is empty or None leaves nothing out.

    A `programme` counts with those below it, and whoever arranges hands in just its projects (`within`).
    `stage` is the code of a stage or of a state beside the path, `owner` that of a unit; `words` need no tone marks.
    """

    programme: str = ""
    stage: str = ""
    fund: Fund | None = None
    colour: Colour | None = None
    words: str = ""
    grouping: Grouping = Grouping.PROGRAMME
    sorting: Sorting = Sorting.CODE
    owner: str = ""


class Line(Struct, frozen=True):
    """A project as the list shows it: its rating, how many days it is late, its owner's name; `searched` is folded."""

    item: Item
    code: str
    total: ProjectAmount | None
    colour: Colour
    slip: int | None
    owner: str
    funds: tuple[Fund, ...]
    searched: str

    @property
    def stage_code(self) -> str:
        """The state beside the path that it is in, else its stage."""
        return self.item.project.beside or self.item.project.stage

    @property
    def stage_name(self) -> str:
        """What that is called; nothing where it is not known."""
        place = self.item.beside or self.item.stage
        return place.name if place else ""


class Group(Struct, frozen=True):
    """Projects that belong together, and the sum of what is known of their total investment."""

    title: str
    lines: tuple[Line, ...]
    total: Total


class Listing(Struct, frozen=True):
    """What is shown: groups in their order, and the sum of everything in them."""

    groups: tuple[Group, ...]
    total: Total

    @property
    def lines(self) -> list[Line]:
        """The projects, group by group."""
        return [line for group in self.groups for line in group.lines]


def lines_of(
    items: Iterable[Item], today: date, colours: Mapping[str, Colour], name: Callable[[str], str]
) -> list[Line]:
    """Every project with what the list needs of it; `name` tells a unit's name by its code."""
    names: dict[str, str] = {}
    found = []
    for item in items:
        project = item.project
        owner = names.setdefault(project.owner, name(project.owner) if project.owner else "")
        words = fold(f"{project.code} {project.name} {owner}")
        colour = colours.get(project.code, Colour.UNKNOWN)
        found.append(Line(item, project.code, item.total, colour, item.slip(today), owner, _funds(item), words))
    return found


def arranged(lines: Iterable[Line], asked: Asked) -> Listing:
    """Leave what is asked for, in groups."""
    words = fold(asked.words).split()
    left = [line for line in lines if _is_asked(line, asked) and all(word in line.searched for word in words)]
    key, title = _GROUPINGS[asked.grouping]
    groups: dict[tuple[object, ...], list[Line]] = {}
    for line in left:
        groups.setdefault(key(line), []).append(line)
    made = [_group(title(found[0]), found, asked.sorting) for _, found in sorted(groups.items(), key=_first)]
    return Listing(tuple(made), _sum(left))


def _first(pair: tuple[tuple[object, ...], Sequence[Line]]) -> tuple[object, ...]:
    return pair[0]


def _group(title: str, lines: list[Line], sorting: Sorting) -> Group:
    return Group(title, tuple(sorted(lines, key=_SORTINGS[sorting])), _sum(lines))


def _sum(lines: Iterable[Line]) -> Total:
    return total(line.total for line in lines)


def _is_asked(line: Line, asked: Asked) -> bool:
    return (
        (not asked.stage or line.stage_code == asked.stage)
        and (asked.fund is None or asked.fund in line.funds)
        and (not asked.owner or line.item.project.owner == asked.owner)
        and (asked.colour is None or line.colour is asked.colour)
    )


def _funds(item: Item) -> tuple[Fund, ...]:
    return tuple(sorted({one.fund for one in item.amounts if one.fund is not Fund.WHOLE}, key=list(Fund).index))


def _by_programme(line: Line) -> tuple[object, ...]:
    programme = line.item.programme
    return (0, programme.start, programme.code) if programme else (1,)


def _programme_title(line: Line) -> str:
    return line.item.programme.name if line.item.programme else NO_PROGRAMME


def _by_stage(line: Line) -> tuple[object, ...]:
    # Processes name their stages alike: a project of an old decree stands with those of the new one.
    stage = line.item.beside or line.item.stage
    if stage is None or line.item.process is None:
        return (2,)
    place = [one.code for one in line.item.process.stages].index(stage.code)
    return int(stage.phase is Phase.BESIDE), place, stage.name


def _by_owner(line: Line) -> tuple[object, ...]:
    return (0, fold(line.owner)) if line.owner else (1,)


def _by_fund(line: Line) -> tuple[object, ...]:
    return (
        len(line.funds) != 1,
        not line.funds,
        *map(list(Fund).index, line.funds[:1] if len(line.funds) == 1 else ()),
    )


def _fund_title(line: Line) -> str:
    if not line.funds:
        return NO_FUND
    return FUNDS[line.funds[0]] if len(line.funds) == 1 else SOME_FUNDS


def _by_lateness(line: Line) -> tuple[object, ...]:
    return (2 if line.slip is None else int(line.slip <= 0),)


def _late_title(line: Line) -> str:
    return UNKNOWN if line.slip is None else LATE if line.slip > 0 else IN_TIME


_GROUPINGS: Mapping[Grouping, tuple[Callable[[Line], tuple[object, ...]], Callable[[Line], str]]] = {
    Grouping.PROGRAMME: (_by_programme, _programme_title),
    Grouping.STAGE: (_by_stage, lambda line: line.stage_name or NO_STAGE),
    Grouping.OWNER: (_by_owner, lambda line: line.owner or NO_OWNER),
    Grouping.FUND: (_by_fund, _fund_title),
    Grouping.LATE: (_by_lateness, _late_title),
}
_SORTINGS: Mapping[Sorting, Callable[[Line], tuple[object, ...]]] = {
    Sorting.CODE: lambda line: (line.code,),
    Sorting.NAME: lambda line: (fold(line.item.project.name), line.code),
    Sorting.STAGE: lambda line: (*_by_stage(line), line.code),
    Sorting.COLOUR: lambda line: (list(Colour).index(line.colour), line.code),
    Sorting.TOTAL: lambda line: (-(line.total.dong if line.total else 0), line.code),
    Sorting.LATE: lambda line: (line.slip is None, -(line.slip or 0), line.code),
}
