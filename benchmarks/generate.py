"""Files of any size: figures of all communes, indicators and quarters, written through the program's own gate."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.services import files
from dntracker.services.desk import Desk

PERSON = Actor("Cán bộ A", "SKHCN")
COMMUNES = ("phuong", "xa", "dac-khu")
ACT = 10_000
NEWEST = Period(2026, Frequency.QUARTER, 3)
OLDEST_YEAR = 2009


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def make(path: Path, figures: int = 0) -> Path:
    """A new seeded file with so many figures more; the journal holds each of them, so that `check` passes."""
    files.create(path, clock, seeded=True)
    if figures:
        desk = files.open_desk(path, clock, PERSON)
        try:
            add(desk, figures)
        finally:
            desk.close()
    return path


def add(desk: Desk, figures: int) -> None:
    """Write so many figures of communes into an open file, the newest quarters first."""
    waiting = islice(communal(desk), figures)
    while act := list(islice(waiting, ACT)):
        with desk.store.act(Deed(PERSON, f"nạp {len(act)} số", "benchmarks")) as writing:
            for figure in act:
                writing.put(figure)


def communal(desk: Desk) -> Iterator[Figure]:
    """Figures for every quarter, commune and indicator, always the same ones; at most about 850.000."""
    chance = random.Random(94)
    communes = [unit for unit in desk.catalogue.units() if unit.level in COMMUNES and unit.territory]
    indicators = [one for one in desk.catalogue.indicators() if not one.formula]
    period = NEWEST
    while period.year >= OLDEST_YEAR:
        for unit in communes:
            for one in indicators:
                yield Figure(one.code, unit.territory, unit.code, period, value=_value(one, chance))
        period = period.previous()


def _value(indicator: Indicator, chance: random.Random) -> float:
    if indicator.kind is Kind.YES_NO:
        return float(chance.randrange(2))
    low, high = indicator.low or 0.0, indicator.high or 10_000.0
    return round(low + chance.random() * (high - low), indicator.decimals)
