"""A new file with the city's published figures in it: one act per seed file, and one per indicator for figures."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Figure
from dntracker.domain.framework import Criterion, Framework
from dntracker.domain.indicator import Indicator, Pillar, SeriesBreak
from dntracker.domain.milestone import Milestone
from dntracker.domain.programme import Task
from dntracker.domain.project import Obstacle, Project
from dntracker.domain.source import Source
from dntracker.domain.unit import Agency, Territory, Unit
from dntracker.services.seeds import Seeds, at_line
from dntracker.services.workdays import public_holidays
from dntracker.store.store import Store

SEEDER = Actor("Dữ liệu công bố")
SCREEN = "seeds"
HOLIDAY_YEARS = range(2020, 2031)


def seed(store: Store, seeds: Seeds) -> None:
    """Load everything: catalogue first, then what refers to it, then figures by indicator."""
    _load(store, seeds, "địa bàn", seeds.things("territories", Territory))
    _load(store, seeds, "nguồn", seeds.things("sources", Source))
    seed_frame(store, seeds)
    _load(store, seeds, "mốc gãy chuỗi", seeds.things("breaks", SeriesBreak))
    _load(store, seeds, "bộ chỉ tiêu", seeds.things("frameworks", Framework))
    _load(store, seeds, "tiêu chí", seeds.things("criteria", Criterion))
    _load(store, seeds, "mục tiêu", seeds.targets())
    _load(store, seeds, "phát biểu", seeds.statements())
    _load(store, seeds, "quy trình dự án", seeds.processes())
    _load(store, seeds, "chương trình", seeds.programmes())
    _load(store, seeds, "nhiệm vụ, mốc, giải thưởng", seeds.things("tasks", Task))
    _load(store, seeds, "dự án", seeds.things("projects", Project))
    _load(store, seeds, "vốn dự án", seeds.amounts())
    _load(store, seeds, "mốc dự án", seeds.things("milestones", Milestone))
    _load(store, seeds, "vướng mắc dự án", seeds.things("obstacles", Obstacle))
    _load(store, seeds, "số liệu của văn bản", seeds.attributes())
    by_indicator: dict[str, list[tuple[tuple[str, int], Figure]]] = {}
    for figure in seeds.figures():
        by_indicator.setdefault(figure.indicator, []).append((seeds.place, figure))
    for code, figures in by_indicator.items():
        _load(store, seeds, f"số liệu {code}", _again(seeds, figures))


def seed_frame(store: Store, seeds: Seeds) -> None:
    """What a file needs before its first figure: units, catalogue, calendars and forms."""
    if not store.all(Territory):
        _load(store, seeds, "địa bàn", seeds.things("territories", Territory))
    _load(store, seeds, "đơn vị", seeds.things("units", Unit))
    _load(store, seeds, "tên cơ quan", seeds.things("agencies", Agency))
    _load(store, seeds, "nhóm chỉ tiêu", seeds.things("pillars", Pillar))
    _load(store, seeds, "chỉ tiêu", seeds.things("indicators", Indicator))
    _load(store, seeds, "chế độ kỳ", seeds.calendars())
    _load(store, seeds, "ngày nghỉ", _days_off(seeds))
    _load(store, seeds, "biểu", seeds.forms())


def _days_off(seeds: Seeds) -> list[Struct]:
    own = {one.date: one for one in seeds.holidays()}
    public = {one.date: one for year in HOLIDAY_YEARS for one in public_holidays(year)}
    return [one for _, one in sorted((public | own).items(), key=_by_day)]


def _by_day(pair: tuple[date, object]) -> date:
    return pair[0]


def _again(seeds: Seeds, read: Iterable[tuple[tuple[str, int], Figure]]) -> Iterator[Figure]:
    for seeds.place, figure in read:
        yield figure


def _load(store: Store, seeds: Seeds, what: str, things: Iterable[Struct]) -> None:
    with store.act(Deed(SEEDER, f"nạp {what}", SCREEN)) as writing:
        for thing in things:
            with at_line(*seeds.place):
                writing.put(thing)
